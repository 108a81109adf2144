/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-rules-day.h"

#define HOUR_US (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

static void
check (LimberFinding *finding, const char *rule)
{
  g_assert_cmpstr (finding != NULL ? finding->rule : NULL, ==, rule);
  if (finding != NULL)
    g_assert_true (g_str_has_suffix (finding->text, "."));
  g_clear_pointer (&finding, limber_finding_free);
}

static void
test_gap (void)
{
  const gint64 strength = 1000 * HOUR_US;

  check (limber_rules_day_check_gap (strength, strength - 1, TRUE), NULL);
  check (limber_rules_day_check_gap (strength, strength, FALSE), "R-STRENGTH-GAP");
  check (limber_rules_day_check_gap (strength, strength + 6 * HOUR_US - 1, FALSE),
         "R-STRENGTH-GAP");
  check (limber_rules_day_check_gap (strength, strength + 6 * HOUR_US, FALSE), NULL);
  check (limber_rules_day_check_gap (strength, strength + 14 * HOUR_US, TRUE), "R-STRENGTH-GAP");
  check (limber_rules_day_check_gap (strength, strength + 18 * HOUR_US, TRUE), NULL);
}

static void
test_frequency (void)
{
  const LimberStrengthDay days[] = {
    { "core-a", 102 },
    { "core-b", 104 },
    { "core-a", 106 },
  };

  check (limber_rules_day_check_frequency (NULL, 0, "core-a", 107), NULL);
  /* Yesterday. */
  check (limber_rules_day_check_frequency (days, 3, "core-a", 107), "R-STRENGTH-FREQ");
  check (limber_rules_day_check_frequency (&days[2], 1, "core-b", 107), NULL);
  /* Already today. */
  check (limber_rules_day_check_frequency (&days[2], 1, "core-a", 106), "R-STRENGTH-FREQ");
  /* The fourth in a week, and when the first of them is out of it. */
  check (limber_rules_day_check_frequency (days, 3, "core-b", 108), "R-STRENGTH-FREQ");
  check (limber_rules_day_check_frequency (days, 3, "core-b", 109), NULL);
  /* A clock that was set back. */
  check (limber_rules_day_check_frequency (days, 3, "core-a", 90), NULL);
}

static void
test_run (void)
{
  const LimberRunDay days[] = { { 100, 12000 }, { 115, 10000 }, { 129, 5000 } };

  check (limber_rules_day_check_run (NULL, 0, 130, 40000), NULL);
  check (limber_rules_day_check_run (days, 3, 130, 13200), NULL);
  check (limber_rules_day_check_run (days, 3, 130, 13300), "R-RUN-SPIKE");
  /* The longest one is too long ago. */
  check (limber_rules_day_check_run (days, 3, 131, 11100), "R-RUN-SPIKE");
  check (limber_rules_day_check_run (days, 3, 131, 11000), NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rules-day/gap", test_gap);
  g_test_add_func ("/rules-day/frequency", test_frequency);
  g_test_add_func ("/rules-day/run", test_run);

  return g_test_run ();
}
