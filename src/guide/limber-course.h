/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "guide/limber-advisor.h"
#include "guide/limber-snapshot.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

/**
 * LimberCourse:
 * @original: (owned): the routine as its file has it
 * @snapshot: (owned) (nullable): of a session that was cut off: then @original is the routine as it was
 *   played, and its exercises are those of then
 * @lookup: finds the other exercises
 * @lookup_data: for @lookup
 * @layout: how it is laid out
 * @length_us: the wished length, microseconds; 0 for none
 * @kept: (owned) (element-type guint): indices of the steps whose original is kept
 * @left: (owned) (element-type utf8): ids of exercises that ended for today
 * @adapted: (owned) (nullable): the routine for today, and in what it differs
 * @swaps: (owned) (nullable): in what it differed before it was cut off, JSON
 * @routine: (owned) (nullable): what is played: of the past what was, of the future what will be
 * @origins: (owned) (element-type int): for each step of @routine the one of @original, or -1
 *
 * What a session is made of, and how that changes while it runs.
 */
typedef struct
{
  LimberRoutine        *original;
  LimberSnapshot       *snapshot;
  LimberExerciseLookup  lookup;
  gpointer              lookup_data;
  LimberTimelineOptions layout;
  gint64                length_us;
  GArray               *kept;
  GHashTable           *left;
  LimberAdapted        *adapted;
  char                 *swaps;
  LimberRoutine        *routine;
  GArray               *origins;
} LimberCourse;

LimberCourse *limber_course_new (LimberRoutine               *original,
                                 LimberExerciseLookup         lookup,
                                 gpointer                     lookup_data,
                                 const LimberTimelineOptions *layout) G_GNUC_WARN_UNUSED_RESULT;
LimberCourse      *
limber_course_new_for_snapshot (LimberSnapshot              *snapshot,
                                     LimberExerciseLookup         lookup,
                                     gpointer                     lookup_data,
                                     const LimberTimelineOptions *layout) G_GNUC_WARN_UNUSED_RESULT;
void limber_course_free (LimberCourse *self);

gboolean        limber_course_adapt (LimberCourse *self, LimberAdvisor *advisor, GError **error);
LimberTimeline *limber_course_compile (LimberCourse *self,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
char           *limber_course_dup_swaps (LimberCourse *self) G_GNUC_WARN_UNUSED_RESULT;

/* While it runs. Each gives the timeline to go on with. */
LimberTimeline *limber_course_adapt_again (LimberCourse   *self,
                                           LimberAdvisor  *advisor,
                                           LimberTimeline *timeline,
                                           gint64          position_us) G_GNUC_WARN_UNUSED_RESULT;
LimberTimeline *limber_course_leave (LimberCourse   *self,
                                     LimberTimeline *timeline,
                                     gint64          position_us) G_GNUC_WARN_UNUSED_RESULT;
LimberTimeline *limber_course_ease (LimberCourse   *self,
                                    LimberTimeline *timeline,
                                    gint64          position_us) G_GNUC_WARN_UNUSED_RESULT;
LimberTimeline *limber_course_close (LimberCourse   *self,
                                     LimberTimeline *timeline,
                                     gint64          position_us) G_GNUC_WARN_UNUSED_RESULT;

const LimberExercise *limber_course_find_easier (LimberCourse         *self,
                                                 const LimberExercise *exercise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberCourse, limber_course_free)

G_END_DECLS
