/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-done.h"

G_BEGIN_DECLS

/**
 * LimberDoneBest:
 *
 * Leaves out of a long history what no milestone can come of. Of each exercise it keeps the first day,
 * the last, and those on which more was done than ever before; of such a day the best of each side. The
 * milestones of what is left are those of the whole, whatever the exercise counts by.
 */
typedef struct _LimberDoneBest LimberDoneBest;

LimberDoneBest *limber_done_best_new (void) G_GNUC_WARN_UNUSED_RESULT;
void            limber_done_best_free (LimberDoneBest *self);
void            limber_done_best_add (LimberDoneBest *self, const LimberDoneWork *row);
GArray         *limber_done_best_end (LimberDoneBest *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDoneBest, limber_done_best_free)

G_END_DECLS
