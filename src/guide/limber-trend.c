/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-trend.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#define WEEK_US (G_GINT64_CONSTANT (7) * 24 * 3600 * G_USEC_PER_SEC)

#define WEEKS 4

static int
compare_pains (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Of a week even a single answer tells something. Returns -1 for none. */
static double
find_median (const LimberCheckIn *check_ins, gsize n_check_ins, gint64 from_us, gint64 to_us)
{
  g_autoptr(GArray) pains = g_array_new (FALSE, FALSE, sizeof (int));

  for (gsize i = 0; i < n_check_ins; i++)
    if (check_ins[i].when == LIMBER_CHECK_IN_BEFORE && check_ins[i].pain >= 0
        && check_ins[i].at_us > from_us && check_ins[i].at_us <= to_us)
      g_array_append_val (pains, check_ins[i].pain);
  if (pains->len == 0)
    return -1;

  g_array_sort (pains, compare_pains);

  return (g_array_index (pains, int, (pains->len - 1) / 2)
          + g_array_index (pains, int, pains->len / 2))
         / 2.0;
}

/* A whole number where it is one: 3, 2.5. */
static char *
format_pain (double pain)
{
  return g_strdup_printf (pain == (int) pain ? "%.0f" : "%.1f", pain);
}

static char *
format_change (guint weeks, const char *from, const char *to)
{
  /* Translators: pain from 0 to 10, as it was and as it is: "3 → 1 over the last four weeks" */
  if (weeks == WEEKS)
    return g_strdup_printf (_ ("%s → %s over the last four weeks"), from, to);
  if (weeks == WEEKS - 1)
    return g_strdup_printf (_ ("%s → %s over the last three weeks"), from, to);

  return g_strdup_printf (_ ("%s → %s over the last two weeks"), from, to);
}

/**
 * limber_trend_format:
 * @check_ins: (array length=n_check_ins): how the back was, the oldest first
 * @n_check_ins: how many
 * @now_us: the present, UTC microseconds
 *
 * Says where the pain of the last four weeks came from and where it is: the median of the first week
 * with an answer, and that of the last one with one.
 *
 * Returns: (transfer full): "3 → 1 over the last four weeks"
 */
char *
limber_trend_format (const LimberCheckIn *check_ins, gsize n_check_ins, gint64 now_us)
{
  double           medians[WEEKS];
  guint            first = WEEKS, last = WEEKS;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < WEEKS; i++)
    {
      gint64 until = now_us - (WEEKS - 1 - i) * WEEK_US;

      medians[i] = find_median (check_ins, n_check_ins, until - WEEK_US, until);
      if (medians[i] < 0)
        continue;
      first = first == WEEKS ? i : first;
      last = i;
    }

  if (first == WEEKS)
    return g_strdup (_ ("How is it?"));

  from = format_pain (medians[first]);
  to = format_pain (medians[last]);
  /* Translators: pain from 0 to 10, as it was answered last: "Last: 3" */
  if (first == WEEKS - 1 || first == last)
    return g_strdup_printf (_ ("Last: %s"), to);

  return format_change (WEEKS - first, from, to);
}
