/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-week-words.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "history/limber-dates.h"
#include "history/limber-diary-words.h"

static const char *const purposes[] = {
  [LIMBER_WEEK_NOTHING] = NC_ ("day of the week", "Rest"),
  [LIMBER_WEEK_STRENGTH] = NC_ ("day of the week", "Strength"),
  [LIMBER_WEEK_HIPS] = NC_ ("day of the week", "Hips"),
  [LIMBER_WEEK_LONG] = NC_ ("day of the week", "Long or gentle"),
};

/**
 * limber_week_row_format_day:
 * @self: a day
 * @today: a Julian day
 *
 * Returns: (transfer full): "Wednesday", or "Wednesday, today"
 */
char *
limber_week_row_format_day (const LimberWeekRow *self, guint32 today)
{
  g_autofree char *weekday = limber_dates_format_weekday (self->date);

  if (self->date != today)
    return g_steal_pointer (&weekday);

  /* Translators: a weekday */
  return g_strdup_printf (_ ("%s, today"), weekday);
}

/**
 * limber_week_row_format_purpose:
 * @self: a day
 *
 * Returns: (transfer full): what it is for: "Run · Strength"
 */
char *
limber_week_row_format_purpose (const LimberWeekRow *self)
{
  const char *own = g_dpgettext2 (GETTEXT_PACKAGE, "day of the week", purposes[self->plan.kind]);
  const char *run = NULL;
  g_autofree char *text = NULL;

  if (self->ran)
    run = C_ ("day of the week", "You ran");
  else if (self->plan.run)
    run = self->plan.longest ? C_ ("day of the week", "Long run") : C_ ("day of the week", "Run");

  if (run == NULL)
    text = g_strdup (own);
  else if (self->plan.kind == LIMBER_WEEK_NOTHING)
    text = g_strdup (run);
  else
    text = g_strdup_printf ("%s · %s", run, own);

  return g_steal_pointer (&text);
}

static void
add_line (LimberWeekLine *lines, guint *n, const char *label, const LimberWeekPart *part)
{
  if (part->routine_id != NULL)
    lines[(*n)++] = (LimberWeekLine){ label, part };
}

/**
 * limber_week_row_list:
 * @self: a day
 * @lines: (out): its routines, in the order in which one does them
 *
 * Returns: how many there are
 */
guint
limber_week_row_list (const LimberWeekRow *self, LimberWeekLine lines[LIMBER_WEEK_MOST_LINES])
{
  guint n = 0;

  add_line (lines, &n, C_ ("a run", "Before"), &self->before);
  add_line (lines, &n, C_ ("a run", "After"), &self->after);
  add_line (lines, &n, NULL, &self->own);
  add_line (lines, &n, _ ("At the desk"), &self->desk);

  return n;
}

/**
 * limber_week_row_format_state:
 * @self: a day
 * @line: of its lines
 *
 * Returns: (transfer full) (nullable): whether it was done: "Done at 18:20"; %NULL for what is still
 *   to come, or is no matter any more
 */
char *
limber_week_row_format_state (const LimberWeekRow *self, const LimberWeekLine *line)
{
  const LimberWeekPart *part = line->part;

  if (part->done_on == self->date)
    {
      g_autofree char *time = limber_diary_format_time (part->started_us, part->offset_s);

      /* Translators: a time of day, "18:20" */
      return g_strdup_printf (_ ("Done at %s"), time);
    }
  if (part->done_on != 0)
    {
      g_autofree char *weekday = limber_dates_format_weekday (part->done_on);

      /* Translators: a weekday */
      return g_strdup_printf (_ ("Done on %s"), weekday);
    }

  return part == &self->own && self->missed ? g_strdup (_ ("No time for it yet")) : NULL;
}
