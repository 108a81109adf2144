/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-recap.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "content/limber-vocabulary.h"

static LimberRecapLine *
find_line (GArray *lines, guint from, const LimberWork *row)
{
  for (guint i = from; i < lines->len; i++)
    {
      LimberRecapLine *line = &g_array_index (lines, LimberRecapLine, i);

      if (line->side == row->side && g_strcmp0 (line->exercise_id, row->exercise_id) == 0)
        return line;
    }

  return NULL;
}

/**
 * limber_recap_new:
 * @work: (element-type LimberWork): what was planned and done in a session, in its order
 *
 * Adds the sets of each step up, each side for itself. The result must not outlive the rows.
 *
 * Returns: (transfer full) (element-type LimberRecapLine): the lines, in the order of the session
 */
GArray *
limber_recap_new (GPtrArray *work)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (LimberRecapLine));
  guint   first = 0; /* line of the step */
  int     step = -1;

  for (guint i = 0; i < work->len; i++)
    {
      const LimberWork *row = g_ptr_array_index (work, i);
      LimberRecapLine  *line = NULL;

      if (row->step != step)
        first = lines->len;
      step = row->step;
      line = find_line (lines, first, row);
      if (line == NULL)
        {
          const LimberRecapLine fresh
              = { .exercise_id = row->exercise_id, .name = row->exercise_name, .side = row->side };

          g_array_append_val (lines, fresh);
          line = &g_array_index (lines, LimberRecapLine, lines->len - 1);
        }
      line->planned_us += row->planned_us;
      line->done_us += row->done_us;
      line->planned_reps += row->planned_reps;
      line->done_reps += row->done_reps;
    }

  return lines;
}

/**
 * limber_recap_line_get_part:
 *
 * Returns: how much of what was planned was done, 0 to 1
 */
double
limber_recap_line_get_part (const LimberRecapLine *self)
{
  double part = self->done_us > 0 ? 1 : 0;

  if (self->planned_reps > 0)
    part = (double) self->done_reps / self->planned_reps;
  else if (self->planned_us > 0)
    part = (double) self->done_us / (double) self->planned_us;

  return CLAMP (part, 0, 1);
}

/**
 * limber_recap_line_format:
 *
 * Returns: (transfer full): what was done of what was planned: "28 of 30 s", "skipped"
 */
char *
limber_recap_line_format (const LimberRecapLine *self)
{
  g_autofree char *done = limber_format_duration (self->done_us);
  g_autofree char *planned = limber_format_duration (self->planned_us);

  if (self->done_us <= 0 && self->done_reps <= 0)
    return g_strdup (C_ ("exercise", "skipped"));
  if (self->planned_reps > 0)
    /* Translators: repetitions done, and planned */
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d of %d rep", "%d of %d reps", (gulong) self->planned_reps),
        self->done_reps,
        self->planned_reps);
  if (self->planned_us <= 0 || g_str_equal (done, planned))
    return g_steal_pointer (&done);

  /* Translators: a length of time that was done, and one that was planned */
  return g_strdup_printf (_ ("%s of %s"), done, planned);
}

/**
 * limber_recap_line_format_name:
 *
 * Returns: (transfer full): the exercise and its side: "Clamshell, left"
 */
char *
limber_recap_line_format_name (const LimberRecapLine *self)
{
  switch (self->side)
    {
    case LIMBER_SIDE_LEFT:
      /* Translators: an exercise, done on its left side */
      return g_strdup_printf (_ ("%s, left"), self->name);
    case LIMBER_SIDE_RIGHT:
      /* Translators: an exercise, done on its right side */
      return g_strdup_printf (_ ("%s, right"), self->name);
    default:
      return g_strdup (self->name);
    }
}

/**
 * limber_recap_format_pause:
 * @pause: a pause
 *
 * Returns: (transfer full): where in the session it was, how long, and why: "At 3:20, for 40 s, while
 *   the computer slept"
 */
char *
limber_recap_format_pause (const LimberPause *pause)
{
  g_autofree char *position = limber_format_clock (pause->position_us);
  g_autofree char *length
      = limber_format_duration (pause->until_us > 0 ? pause->until_us - pause->from_us : 0);

  switch (pause->reason)
    {
    case LIMBER_PAUSE_SUSPEND:
      /* Translators: a place in the session, "3:20", and a length of time */
      return g_strdup_printf (_ ("At %s, for %s, while the computer slept"), position, length);
    case LIMBER_PAUSE_CUT_OFF:
      /* Translators: a place in the session, "3:20", and a length of time */
      return g_strdup_printf (_ ("At %s, for %s, while Limber was closed"), position, length);
    case LIMBER_PAUSE_USER:
    default:
      /* Translators: a place in the session, "3:20", and a length of time */
      return g_strdup_printf (_ ("At %s, for %s"), position, length);
    }
}
