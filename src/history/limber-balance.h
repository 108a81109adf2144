/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"
#include "plan/limber-week.h"

G_BEGIN_DECLS

/* Four weeks, today among them. */
#define LIMBER_BALANCE_DAYS 28

/**
 * LimberBalanceMuscle:
 * @muscle: of %LIMBER_WORDS_MUSCLE
 * @done_us: work that was done for it: all of what works it mainly, half of what does so as well
 * @left_us: of it, on the left; of work for both sides at once, half
 * @right_us: of it, on the right; together they are @done_us
 * @expected_us: what it would have had, if the same time had been spread as the week's plan has it
 * @neglected: it had less than half of that, and there is enough to judge by
 *
 * How much one muscle had.
 */
typedef struct
{
  guint    muscle;
  gint64   done_us;
  gint64   left_us;
  gint64   right_us;
  gint64   expected_us;
  gboolean neglected;
} LimberBalanceMuscle;

/**
 * LimberBalance:
 * @from: the first day, Julian
 * @until: the last one
 * @muscles: (element-type LimberBalanceMuscle): every muscle, in the order of the words
 * @work_us: work that was done
 * @unknown_us: of it, with exercises that are not there any more
 * @left_us: of it, on the left
 * @right_us: of it, on the right
 *
 * What four weeks of work were for.
 */
typedef struct
{
  guint32 from;
  guint32 until;
  GArray *muscles;
  gint64  work_us;
  gint64  unknown_us;
  gint64  left_us;
  gint64  right_us;
} LimberBalance;

LimberBalance *limber_balance_new (GArray              *rows,
                                   guint32              today,
                                   const LimberWeek    *week,
                                   GPtrArray           *routines,
                                   LimberExerciseLookup lookup,
                                   gpointer             lookup_data) G_GNUC_WARN_UNUSED_RESULT;
void           limber_balance_free (LimberBalance *self);

gboolean limber_balance_is_enough (const LimberBalance *self);
GArray  *limber_balance_get_neglected (const LimberBalance *self) G_GNUC_WARN_UNUSED_RESULT;
char    *limber_balance_format_neglected (const LimberBalance *self) G_GNUC_WARN_UNUSED_RESULT;
char    *limber_balance_format_sides (const LimberBalance *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberBalance, limber_balance_free)

G_END_DECLS
