/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-running.h"

#define TODAY ((guint32) 738000)
#define MINUTE (60 * (gint64) G_USEC_PER_SEC)

static GArray *
make (const LimberRun *runs, guint n)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (LimberRun));

  g_array_append_vals (array, runs, n);

  return array;
}

static void
test_limit (void)
{
  const LimberRun runs[] = {
    { TODAY - 31, 30000, 180 * MINUTE }, /* too long ago */
    { TODAY - 30, 10000, 60 * MINUTE },       { TODAY - 3, 8000, 50 * MINUTE },
    { TODAY - 1, 20000, 240 * MINUTE, TRUE }, /* a walk */
    { TODAY + 1, 40000, 300 * MINUTE },       /* a clock that was wrong */
  };
  g_autoptr(GArray) array = make (runs, G_N_ELEMENTS (runs));
  g_autoptr(GArray) none = make (runs, 1);
  g_autofree char *far = limber_running_format_warning (array, TODAY, 11001, 0);
  g_autofree char *long_ = limber_running_format_warning (array, TODAY, 0, 67 * MINUTE);

  g_assert_cmpint (limber_running_get_limit_m (array, TODAY), ==, 11000);
  g_assert_cmpint (limber_running_get_limit_us (array, TODAY), ==, 66 * MINUTE);
  g_assert_cmpint (limber_running_get_limit_m (none, TODAY), ==, 0);
  g_assert_cmpstr (far,
                   ==,
                   "That is a big step up from your longest run of the last 30 days. Up to 11.0 km "
                   "is a gentler one.");
  g_assert_cmpstr (long_,
                   ==,
                   "That is a big step up from your longest run of the last 30 days. Up to 1 h 6 "
                   "min is a gentler one.");
  g_assert_null (limber_running_format_warning (array, TODAY, 11000, 0));
  /* Distance is what counts where it is known. */
  g_assert_null (limber_running_format_warning (array, TODAY, 11000, 300 * MINUTE));
  g_assert_null (limber_running_format_warning (array, TODAY, 0, 66 * MINUTE));
  g_assert_null (limber_running_format_warning (array, TODAY, 0, 0));
  g_assert_null (limber_running_format_warning (none, TODAY, 42195, 300 * MINUTE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/running/limit", test_limit);

  return g_test_run ();
}
