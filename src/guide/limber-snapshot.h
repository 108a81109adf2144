/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-timeline.h"

G_BEGIN_DECLS

/**
 * LimberSnapshot:
 *
 * A routine with the exercises that it names, as they were when it was played.
 */
typedef struct
{
  LimberRoutine *routine;   /* (owned) */
  GHashTable    *exercises; /* (owned): id -> LimberExercise */
} LimberSnapshot;

char           *limber_snapshot_write (LimberTimeline *timeline) G_GNUC_WARN_UNUSED_RESULT;
LimberSnapshot *limber_snapshot_read (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberTimeline *limber_snapshot_take_up (LimberSnapshot *self,
                                         const char     *timeline,
                                         GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void            limber_snapshot_free (LimberSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSnapshot, limber_snapshot_free)

G_END_DECLS
