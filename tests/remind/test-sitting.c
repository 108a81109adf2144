/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "remind/limber-sitting.h"

#include "limber-moment-of.h"

static const LimberSittingRules work = { 50 * MINUTE_US, LIMBER_WEEKDAYS_WORK, 9 * 60, 18 * 60 };

/* Looks every minute for so long; returns how often a break was due, and when the first was. */
static guint
sit (LimberSitting            *self,
     const LimberSittingRules *rules,
     gint64                   *now_us,
     guint                     minutes,
     gint64                    idle_us,
     gint64                   *first_us)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  guint n = 0;

  for (guint i = 0; i < minutes; i++)
    {
      if (limber_sitting_sample (self, rules, idle_us, *now_us, zone) && n++ == 0
          && first_us != NULL)
        *first_us = *now_us;
      *now_us += MINUTE_US;
    }

  return n;
}

static void
test_sitting (void)
{
  LimberSitting self = { 0 };
  gint64        now = limber_moment_of ("2026-11-30T09:00");
  gint64        first = 0;

  g_assert_cmpuint (sit (&self, &work, &now, 50, 0, NULL), ==, 0);
  g_assert_cmpuint (sit (&self, &work, &now, 1, 0, &first), ==, 1);
  g_assert_cmpint (first, ==, limber_moment_of ("2026-11-30T09:50"));
  /* An hour apart at least. */
  g_assert_cmpuint (sit (&self, &work, &now, 59, 0, NULL), ==, 0);
  g_assert_cmpuint (sit (&self, &work, &now, 1, 0, NULL), ==, 1);
}

static void
test_pause (void)
{
  LimberSitting self = { 0 };
  gint64        now = limber_moment_of ("2026-11-30T09:00");

  sit (&self, &work, &now, 49, 0, NULL);
  g_assert_cmpuint (sit (&self, &work, &now, 1, 4 * MINUTE_US, NULL), ==, 0);
  g_assert_cmpuint (sit (&self, &work, &now, 1, 5 * MINUTE_US, NULL), ==, 0);
  g_assert_cmpuint (sit (&self, &work, &now, 50, 0, NULL), ==, 0);
  g_assert_cmpuint (sit (&self, &work, &now, 1, 0, NULL), ==, 1);
}

static void
test_by_the_clock (void)
{
  LimberSitting self = { 0 };
  gint64        now = limber_moment_of ("2026-11-30T09:00");

  g_assert_cmpuint (sit (&self, &work, &now, 51, LIMBER_IDLE_UNKNOWN, NULL), ==, 1);
  g_assert_cmpuint (sit (&self, &work, &now, 60, LIMBER_IDLE_UNKNOWN, NULL), ==, 1);
  sit (&self, &work, &now, 40, LIMBER_IDLE_UNKNOWN, NULL);
  /* Lunch, with the computer asleep. */
  now += 40 * MINUTE_US;
  g_assert_cmpuint (sit (&self, &work, &now, 50, LIMBER_IDLE_UNKNOWN, NULL), ==, 0);
  g_assert_cmpuint (sit (&self, &work, &now, 1, LIMBER_IDLE_UNKNOWN, NULL), ==, 1);
}

static void
test_rest (void)
{
  LimberSitting self = { 0 };
  gint64        now = limber_moment_of ("2026-11-30T09:00");

  sit (&self, &work, &now, 45, 0, NULL);
  limber_sitting_rest (&self);
  g_assert_cmpuint (sit (&self, &work, &now, 50, 0, NULL), ==, 0);
  g_assert_cmpuint (sit (&self, &work, &now, 1, 0, NULL), ==, 1);
}

static void
test_hours (void)
{
  LimberSitting self = { 0 };
  gint64        now = limber_moment_of ("2026-11-30T06:00");
  gint64        first = 0;

  g_assert_cmpuint (sit (&self, &work, &now, 5 * 60, 0, &first), ==, 2);
  g_assert_cmpint (first, ==, limber_moment_of ("2026-11-30T09:50"));
  now = limber_moment_of ("2026-11-30T17:30");
  g_assert_cmpuint (sit (&self, &work, &now, 15 * 60, 0, NULL), ==, 0);
  now = limber_moment_of ("2026-12-05T09:00");
  g_assert_cmpuint (sit (&self, &work, &now, 2 * 24 * 60 - 9 * 60, 0, NULL), ==, 0);
}

static void
test_over_midnight (void)
{
  const LimberSittingRules night = { 120 * MINUTE_US, 1 << 4, 22 * 60, 4 * 60 };
  LimberSitting            self = { 0 };
  gint64                   now = limber_moment_of ("2026-12-04T20:00");
  gint64                   first = 0;

  g_assert_cmpuint (sit (&self, &night, &now, 3 * 24 * 60, 0, &first), ==, 2);
  g_assert_cmpint (first, ==, limber_moment_of ("2026-12-05T00:00"));
}

static void
test_clock_set (void)
{
  LimberSitting self = { 0 };
  gint64        now = limber_moment_of ("2026-11-30T12:00");

  g_assert_cmpuint (sit (&self, &work, &now, 51, 0, NULL), ==, 1);
  now -= 2 * HOUR_US;
  g_assert_cmpuint (sit (&self, &work, &now, 60, 0, NULL), ==, 0);
  g_assert_cmpuint (sit (&self, &work, &now, 1, 0, NULL), ==, 1);
}

static void
test_when_to_look (void)
{
  static const struct
  {
    const char *now;
    const char *next;
  } cases[] = {
    { "2026-11-30T09:00", "2026-11-30T09:01" }, { "2026-11-30T08:59", "2026-11-30T09:00" },
    { "2026-11-30T18:00", "2026-12-01T09:00" }, { "2026-12-04T17:59", "2026-12-04T18:00" },
    { "2026-12-04T18:00", "2026-12-07T09:00" },
  };
  static const LimberSittingRules never = { 50 * MINUTE_US, 0, 9 * 60, 18 * 60 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (limber_sitting_find_next (&work, limber_moment_of (cases[i].now), zone),
                     ==,
                     limber_moment_of (cases[i].next));
  g_assert_cmpint (limber_sitting_find_next (&never, 0, zone), ==, G_MAXINT64);
}

/* Whatever somebody does: never more often than wanted, never outside the hours. */
static void
test_storm (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
      const LimberSittingRules rules = { g_test_rand_int_range (30, 180) * MINUTE_US,
                                         (guint) g_test_rand_int_range (1, 128),
                                         (guint) g_test_rand_int_range (0, 1440),
                                         (guint) g_test_rand_int_range (0, 1440) };
      LimberSitting            self = { 0 };
      gint64                   now = limber_moment_of ("2026-03-25T00:00");
      gint64                   told = 0;

      for (guint i = 0; i < 3000; i++)
        {
          const gint64 idle = g_test_rand_int_range (0, 200) == 0 ? 6 * MINUTE_US
                              : round % 2 == 0                    ? LIMBER_IDLE_UNKNOWN
                                                                  : MINUTE_US;

          if (limber_sitting_sample (&self, &rules, idle, now, zone))
            {
              g_assert_cmpint (limber_sitting_find_next (&rules, now, zone), ==, now + MINUTE_US);
              g_assert_cmpint (now - told, >=, MAX (rules.interval_us, HOUR_US));
              told = now;
            }
          now += g_test_rand_int_range (0, 100) == 0 ? 20 * MINUTE_US : MINUTE_US;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/remind/sitting/sitting", test_sitting);
  g_test_add_func ("/remind/sitting/pause", test_pause);
  g_test_add_func ("/remind/sitting/by-the-clock", test_by_the_clock);
  g_test_add_func ("/remind/sitting/rest", test_rest);
  g_test_add_func ("/remind/sitting/hours", test_hours);
  g_test_add_func ("/remind/sitting/over-midnight", test_over_midnight);
  g_test_add_func ("/remind/sitting/clock-set", test_clock_set);
  g_test_add_func ("/remind/sitting/when-to-look", test_when_to_look);
  g_test_add_func ("/remind/sitting/storm", test_storm);

  return g_test_run ();
}
