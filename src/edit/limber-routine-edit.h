/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"

G_BEGIN_DECLS

/* What can be done to the steps of a routine: each makes another routine, and shares what stays. */

LimberRoutine *limber_routine_edit_copy (const LimberRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine *limber_routine_edit_insert (const LimberRoutine *routine,
                                           guint                at,
                                           GPtrArray           *steps) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine *limber_routine_edit_remove (const LimberRoutine *routine,
                                           guint                at,
                                           guint                n) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine *limber_routine_edit_move (const LimberRoutine *routine,
                                         guint                from,
                                         guint                to) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine *limber_routine_edit_shift (const LimberRoutine *routine,
                                          guint                at,
                                          int                  direction,
                                          guint               *now_at) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine *limber_routine_edit_replace (const LimberRoutine *routine,
                                            guint                at,
                                            LimberStep          *step) G_GNUC_WARN_UNUSED_RESULT;

LimberRoutine *limber_routine_edit_set_section (const LimberRoutine *routine,
                                                guint                at,
                                                const char *name) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_routine_edit_is_same_step (const LimberStep *a, const LimberStep *b);

G_END_DECLS
