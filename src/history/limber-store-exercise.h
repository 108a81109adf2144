/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-store.h"

G_BEGIN_DECLS

/**
 * LimberTime:
 * @local_date: the Julian day, where it was done
 * @done_us: work that was done, all sets and sides
 * @longest_us: the longest bout of it
 * @done_reps: repetitions that were done; 0 when timed
 * @most_reps: the most in one bout
 *
 * One time that an exercise was done: in a session that is over and was no rehearsal.
 */
typedef struct
{
  guint32 local_date;
  gint64  done_us;
  gint64  longest_us;
  int     done_reps;
  int     most_reps;
} LimberTime;

void       limber_store_exercise_async (LimberStore        *self,
                                        const char         *exercise_id,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
GPtrArray *limber_store_exercise_finish (LimberStore  *self,
                                         GAsyncResult *result,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
