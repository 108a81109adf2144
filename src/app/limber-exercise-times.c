/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-times.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "history/limber-dates.h"
#include "history/limber-store-exercise.h"

static char *
describe_last (guint32 day, guint32 today, guint n)
{
  g_autofree char *date = NULL;
  g_autofree char *count
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Done once", "Done %u times", n), n);

  if (day >= today)
    /* Translators: "Done 12 times, today as well" */
    return g_strdup_printf (n == 1 ? _ ("%s, today") : _ ("%s, today as well"), count);
  if (day == today - 1)
    return g_strdup_printf (n == 1 ? _ ("%s, yesterday") : _ ("%s, last yesterday"), count);

  date = limber_dates_format_day (day, today);
  /* Translators: "Done 12 times, last on 3 May" */
  return g_strdup_printf (n == 1 ? _ ("%s, on %s") : _ ("%s, last on %s"), count, date);
}

/* Then and now, where there is both. */
static char *
describe_growth (const LimberTime *first, const LimberTime *last)
{
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;

  if (first->most_reps > 0 && last->most_reps > 0)
    {
      if (first->most_reps == last->most_reps)
        return NULL;
      return g_strdup_printf (
          /* Translators: repetitions */
          _ ("The most at a stretch: %d the first time, %d the last time"),
          first->most_reps,
          last->most_reps);
    }

  /* A second more or less is the clock's. */
  if (ABS (first->longest_us - last->longest_us) < 2 * G_USEC_PER_SEC)
    return NULL;

  then = limber_format_duration (first->longest_us);
  now = limber_format_duration (last->longest_us);
  /* Translators: times: "20 s the first time, 40 s the last time" */
  return g_strdup_printf (_ ("The longest: %s the first time, %s the last time"), then, now);
}

/**
 * limber_exercise_times_describe:
 * @times: (element-type LimberTime): when an exercise was done, the oldest first
 * @today: the Julian day
 *
 * Returns: (transfer full) (array zero-terminated=1): what there is to say of it, a sentence each
 */
char **
limber_exercise_times_describe (GPtrArray *times, guint32 today)
{
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();
  const LimberTime *first = NULL;
  const LimberTime *last = NULL;
  g_autofree char  *count = NULL;
  g_autofree char  *growth = NULL;

  g_return_val_if_fail (times != NULL, NULL);

  if (times->len == 0)
    {
      g_strv_builder_add (texts, _ ("Not done yet"));
      return g_strv_builder_end (texts);
    }

  first = g_ptr_array_index (times, 0);
  last = g_ptr_array_index (times, times->len - 1);
  count = describe_last (last->local_date, today, times->len);
  g_strv_builder_add (texts, count);
  growth = times->len > 1 ? describe_growth (first, last) : NULL;
  if (growth != NULL)
    g_strv_builder_add (texts, growth);

  return g_strv_builder_end (texts);
}
