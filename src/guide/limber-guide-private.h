/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "guide/limber-course.h"
#include "guide/limber-guide.h"
#include "guide/limber-recorder.h"

G_BEGIN_DECLS

struct _LimberGuide
{
  GObject parent_instance;

  LimberClock    *clock;      /* (owned) */
  LimberStore    *store;      /* (owned) (nullable): nothing is remembered */
  LimberCueSink  *sink;       /* (owned) (nullable): nothing sounds */
  LimberVoice    *voice;      /* (owned) (nullable): nothing is said */
  LimberSession  *session;    /* (owned) (nullable) */
  LimberCoach    *coach;      /* (owned) (nullable) */
  LimberRecorder *recorder;   /* (owned) (nullable) */
  LimberAdvisor  *advisor;    /* (owned) */
  LimberCourse   *course;     /* (owned) (nullable): what the session is made of */
  LimberRecord   *unfinished; /* (owned) (nullable) */
  GPtrArray      *work;       /* (owned) (nullable): of the unfinished one */
  LimberSide      last_side;  /* the side that began last time */
  LimberCheckIn   hurt;       /* that nobody has reacted to yet */
  const char     *hurt_id;    /* (nullable): interned: the exercise */
  gboolean        is_hurt;
  guint           n_ends;     /* exercises that ended in this session because they hurt */
  gboolean        is_steered; /* the timeline is changed by us, not by + or − */
  LimberTimeline *before;     /* (owned) (nullable): as it was at the last change */
  guint           n_reading;  /* how often the advisor is reading */
  GTask          *closing;    /* (owned) (nullable): waits for that */
  gboolean        told_of_sound;
  gboolean        told_of_voice;
};

/* For the files of the guide. */
LimberCourse *limber_guide_plan (LimberGuide              *self,
                                 LimberRoutine            *routine,
                                 LimberExerciseLookup      lookup,
                                 gpointer                  lookup_data,
                                 const LimberGuideOptions *options,
                                 GError                  **error);
LimberCourse *limber_guide_plan_taken_up (LimberSnapshot           *snapshot,
                                          LimberTimeline           *timeline,
                                          const LimberRecord       *record,
                                          LimberExerciseLookup      lookup,
                                          gpointer                  lookup_data,
                                          const LimberGuideOptions *options);
gboolean      limber_guide_check_lock (LimberGuide *self, GError **error);
void          limber_guide_follow (LimberGuide *self);
void          limber_guide_read_again (LimberGuide *self);
void          limber_guide_steer (LimberGuide *self, LimberTimeline *timeline);
void          limber_guide_keep_swaps (LimberGuide *self);
void          limber_guide_settle_hurt (LimberGuide *self, LimberReaction reaction);

G_END_DECLS
