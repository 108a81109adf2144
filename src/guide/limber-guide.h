/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "coach/limber-coach.h"
#include "guide/limber-advisor.h"
#include "history/limber-store.h"
#include "session/limber-session.h"

G_BEGIN_DECLS

#define LIMBER_GUIDE_ERROR (limber_guide_error_quark ())

typedef enum
{
  LIMBER_GUIDE_ERROR_LOCKED,       /* an emergency that was neither corrected nor examined */
  LIMBER_GUIDE_ERROR_OUT_OF_SCOPE, /* today is a quiet day, and nothing of the routine is left */
} LimberGuideError;

/**
 * LimberGuideOptions:
 * @timeline: how the routine is laid out; with no first side the one that did not begin last time,
 *   with no seed that of the day
 * @pace: 1, or faster for a rehearsal
 * @muted: nothing is to sound
 * @volume_db: how much louder than usual, decibels
 * @speaking: sentences are said beside the sounds
 * @wishes: which of the cues that not everybody wants are given
 * @forget: nothing of it gets into the history
 * @length_us: how long it is to take, microseconds; 0 for as long as it takes
 * @kept: (nullable) (element-type guint): indices of the steps whose original is kept
 */
typedef struct
{
  LimberTimelineOptions timeline;
  double                pace;
  gboolean              muted;
  double                volume_db;
  gboolean              speaking;
  LimberCueWishes       wishes;
  gboolean              forget;
  gint64                length_us;
  GArray               *kept;
} LimberGuideOptions;

#define LIMBER_GUIDE_OPTIONS_DEFAULT                                                               \
  ((LimberGuideOptions){ { LIMBER_SIDE_NONE, LIMBER_CHANGE_TIME_NORMAL, -1, 0 },                   \
                         1,                                                                        \
                         FALSE,                                                                    \
                         0,                                                                        \
                         FALSE,                                                                    \
                         LIMBER_CUE_WISHES_ALL,                                                    \
                         FALSE,                                                                    \
                         0,                                                                        \
                         NULL })

#define LIMBER_TYPE_GUIDE (limber_guide_get_type ())
G_DECLARE_FINAL_TYPE (LimberGuide, limber_guide, LIMBER, GUIDE, GObject)

GQuark limber_guide_error_quark (void);

LimberGuide *limber_guide_new (LimberClock   *clock,
                               LimberStore   *store,
                               LimberCueSink *sink) G_GNUC_WARN_UNUSED_RESULT;

void     limber_guide_set_voice (LimberGuide *self, LimberVoice *voice);
void     limber_guide_prepare_async (LimberGuide        *self,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean limber_guide_prepare_finish (LimberGuide *self, GAsyncResult *result, GError **error);

const LimberRecord *limber_guide_get_unfinished (LimberGuide *self);
gboolean            limber_guide_take_up (LimberGuide              *self,
                                          LimberExerciseLookup      lookup,
                                          gpointer                  lookup_data,
                                          const LimberGuideOptions *options,
                                          GError                  **error);
void                limber_guide_keep_unfinished (LimberGuide *self);
void                limber_guide_drop_unfinished (LimberGuide *self);

gboolean limber_guide_begin (LimberGuide              *self,
                             LimberRoutine            *routine,
                             LimberExerciseLookup      lookup,
                             gpointer                  lookup_data,
                             const LimberGuideOptions *options,
                             GError                  **error);

gboolean       limber_guide_is_kept (LimberGuide *self);
LimberAdvisor *limber_guide_get_advisor (LimberGuide *self);
LimberSession *limber_guide_get_session (LimberGuide *self);
const char    *limber_guide_get_uuid (LimberGuide *self);
LimberCoach   *limber_guide_get_coach (LimberGuide *self);

/* What a session is made of, and how that changes while it runs. */
const LimberAdapted *limber_guide_get_adapted (LimberGuide *self);
gboolean             limber_guide_check_in (LimberGuide *self, const LimberCheckIn *answers);
void                 limber_guide_keep_original (LimberGuide *self, int from_step);

/* "This hurts". */
LimberHurt limber_guide_hurt (LimberGuide *self, const LimberCheckIn *answers, gboolean moves_up);
void       limber_guide_ease (LimberGuide *self);
void       limber_guide_drop (LimberGuide *self);
void       limber_guide_close_gently (LimberGuide *self);
char      *limber_guide_dup_easier (LimberGuide *self) G_GNUC_WARN_UNUSED_RESULT;

/* After it. */
void limber_guide_finish_check_in (LimberGuide *self, int pain_after, int effort);

void     limber_guide_close_async (LimberGuide        *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean limber_guide_close_finish (LimberGuide *self, GAsyncResult *result, GError **error);

G_END_DECLS
