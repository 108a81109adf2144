/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-bench.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

/**
 * limber_bench_get_thread_us:
 *
 * Returns: the processor time of this thread, microseconds
 */
gint64
limber_bench_get_thread_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/**
 * limber_bench_get_resident_kib:
 *
 * Returns: how much memory the process holds, KiB
 */
gint64
limber_bench_get_resident_kib (void)
{
  g_autofree char *text = NULL;
  guint64          size = 0;
  guint64          resident = 0;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL)
      || sscanf (text, "%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, &size, &resident) != 2)
    return -1;

  return (gint64) resident * sysconf (_SC_PAGESIZE) / 1024;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a;
  const double other = *(const double *) b;

  return (one > other) - (one < other);
}

/**
 * limber_bench_get_rank:
 * @values: (element-type double): measured values; they are put in order
 * @fraction: 0.5 for the median, 1 for the greatest
 *
 * Returns: the value that so many of them do not exceed
 */
double
limber_bench_get_rank (GArray *values, double fraction)
{
  g_array_sort (values, compare_values);

  return g_array_index (values, double, (guint) (fraction * (double) (values->len - 1) + 0.5));
}

static double
measure (LimberBenchFunc func, gpointer user_data)
{
  gint64 begin = g_get_monotonic_time ();

  func (user_data);

  return (double) (g_get_monotonic_time () - begin);
}

/**
 * limber_bench_compare:
 * @n_rounds: how often
 * @func: what to measure
 * @yardstick: (nullable): something well known of the same size
 * @user_data: for both
 * @func_us: (out): the median of the one, microseconds
 * @yardstick_us: (out) (optional): the median of the other, microseconds
 *
 * Measures two things in turns, so that whatever else the machine does meets both. The first round
 * only warms up.
 */
void
limber_bench_compare (guint           n_rounds,
                      LimberBenchFunc func,
                      LimberBenchFunc yardstick,
                      gpointer        user_data,
                      double         *func_us,
                      double         *yardstick_us)
{
  g_autoptr(GArray) one = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) other = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i <= n_rounds; i++)
    {
      double first = measure (func, user_data);
      double second = yardstick != NULL ? measure (yardstick, user_data) : 0;

      if (i == 0)
        continue;
      g_array_append_val (one, first);
      g_array_append_val (other, second);
    }

  *func_us = limber_bench_get_rank (one, 0.5);
  if (yardstick_us != NULL)
    *yardstick_us = limber_bench_get_rank (other, 0.5);
}

/**
 * limber_bench_tell:
 * @name: what was measured
 * @value: the figure
 * @unit: its unit
 * @budget: what it is allowed, or %LIMBER_BENCH_NO_BUDGET
 *
 * Prints a figure, and its budget in a second line. Nothing fails here: machines differ.
 */
void
limber_bench_tell (const char *name, double value, const char *unit, double budget)
{
  g_autofree char *line = g_strconcat (name, "-budget", NULL);

  g_print ("%-36s %12.3f %s\n", name, value, unit);
  if (budget >= 0)
    g_print ("%-36s %12.3f %s%s\n", line, budget, unit, value > budget ? "   # missed" : "");
}
