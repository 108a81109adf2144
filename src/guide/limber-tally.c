/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-tally.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "guide/limber-account.h"

typedef struct
{
  const char     *id;
  const char     *name;
  LimberExercise *exercise;
  gboolean        sided;
  gint64          done_us[3]; /* by side */
} Sum;

static Sum *
find_sum (GArray *sums, const LimberWork *work)
{
  Sum sum = { .id = work->exercise_id, .name = work->exercise_name };

  for (guint i = 0; i < sums->len; i++)
    if (g_str_equal (g_array_index (sums, Sum, i).id, work->exercise_id))
      return &g_array_index (sums, Sum, i);

  g_array_append_val (sums, sum);

  return &g_array_index (sums, Sum, sums->len - 1);
}

static GArray *
add_up (LimberSession *session, GPtrArray *work)
{
  LimberTimeline *timeline = limber_session_get_timeline (session);
  GArray         *sums = g_array_new (FALSE, FALSE, sizeof (Sum));

  for (guint i = 0; i < work->len; i++)
    {
      const LimberWork *row = g_ptr_array_index (work, i);
      LimberExercise   *exercise = limber_timeline_get_step (timeline, (guint) row->step)->exercise;
      Sum              *sum = find_sum (sums, row);

      sum->exercise = exercise;
      sum->sided = exercise->sides == LIMBER_SIDES_PER_SIDE;
      sum->done_us[row->side] += row->done_us;
    }

  return sums;
}

static gint64
sum_up (LimberSession *session)
{
  g_autoptr(GPtrArray) work = limber_account_get_all (session);
  gint64 sum = 0;

  for (guint i = 0; i < work->len; i++)
    sum += ((const LimberWork *) g_ptr_array_index (work, i))->done_us;

  return sum;
}

static LimberTallyLine *
new_line (const Sum *sum)
{
  LimberTallyLine *line = g_new0 (LimberTallyLine, 1);
  gint64           all = sum->done_us[0] + sum->done_us[1] + sum->done_us[2];
  g_autofree char *left = limber_format_clock (sum->done_us[LIMBER_SIDE_LEFT]);
  g_autofree char *right = limber_format_clock (sum->done_us[LIMBER_SIDE_RIGHT]);

  line->name = g_strdup (sum->name);
  line->exercise = limber_exercise_ref (sum->exercise);
  /* What was touched for less than a second was passed over. */
  line->skipped = all < G_USEC_PER_SEC;
  if (line->skipped)
    line->done = g_strdup (_ ("skipped"));
  else if (sum->sided)
    /* Translators: time done on the left and on the right: "left 0:30, right 0:30" */
    line->done = g_strdup_printf (_ ("left %s, right %s"), left, right);
  else
    line->done = limber_format_clock (all);

  return line;
}

void
limber_tally_line_free (LimberTallyLine *self)
{
  g_free (self->name);
  limber_exercise_unref (self->exercise);
  g_free (self->done);
  g_free (self);
}

/**
 * limber_tally_get_lines:
 * @session: a session that is over
 *
 * Returns: (transfer full) (element-type LimberTallyLine): what was done, exercise by exercise in
 *   the order they first came
 */
GPtrArray *
limber_tally_get_lines (LimberSession *session)
{
  g_autoptr(GPtrArray) work = limber_account_get_all (session);
  g_autoptr(GArray) sums = add_up (session, work);
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_tally_line_free);

  for (guint i = 0; i < sums->len; i++)
    g_ptr_array_add (lines, new_line (&g_array_index (sums, Sum, i)));

  return lines;
}

/**
 * limber_tally_get_total:
 *
 * Returns: (transfer full): the time really spent at work: "9:43 of work"
 */
char *
limber_tally_get_total (LimberSession *session)
{
  g_autofree char *clock = limber_format_clock (sum_up (session));

  /* Translators: the time spent at work, such as 9:43 */
  return g_strdup_printf (_ ("%s of work"), clock);
}

/**
 * limber_tally_get_last_word:
 *
 * Returns: (transfer none): one sentence to part with
 */
const char *
limber_tally_get_last_word (LimberSession *session)
{
  LimberRoutine *routine = limber_timeline_get_routine (limber_session_get_timeline (session));

  /* Whoever only went through it has done neither well nor badly. */
  if (sum_up (session) < G_USEC_PER_SEC)
    return _ ("Ended here, with nothing done yet.");
  if (limber_session_get_state (session) != LIMBER_SESSION_FINISHED)
    return _ ("Ended here. What you did counts.");
  if (routine->context == LIMBER_CONTEXT_PRE_RUN)
    return _ ("Go, easy first.");

  return _ ("Well done.");
}

/**
 * limber_tally_get_remark:
 * @remembered: whether it stands in the history
 *
 * Returns: (transfer none) (nullable): how it counts, when that is not as usual
 */
const char *
limber_tally_get_remark (LimberSession *session, gboolean remembered)
{
  if (!remembered)
    return _ ("Not kept in your history.");
  if (limber_session_get_pace (session) != 1)
    return _ ("A rehearsal: it does not count as done.");

  return NULL;
}
