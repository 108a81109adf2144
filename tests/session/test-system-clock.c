/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/limber-system-clock.h"

typedef struct
{
  GMainLoop   *loop;
  LimberClock *clock;
  gint64       asked_us;
  guint        n_rings;
} Fixture;

static void
ring_cb (gpointer user_data)
{
  Fixture *self = user_data;

  self->n_rings++;
  g_assert_cmpint (limber_clock_get_monotonic (self->clock), >=, self->asked_us);
  g_main_loop_quit (self->loop);
}

static void
never_cb (gpointer user_data)
{
  g_assert_not_reached ();
}

static void
test_alarm (void)
{
  Fixture            self = { .loop = g_main_loop_new (NULL, FALSE) };
  LimberSystemClock *clock = limber_system_clock_new ();
  guint              alarm;
  guint              silent;

  self.clock = LIMBER_CLOCK (clock);
  alarm = limber_clock_add_alarm (self.clock, ring_cb, &self);
  silent = limber_clock_add_alarm (self.clock, never_cb, NULL);

  for (guint i = 1; i <= 3; i++)
    {
      self.asked_us = limber_clock_get_monotonic (self.clock) + 20000;
      limber_clock_set_alarm (self.clock, silent, self.asked_us - 10000);
      limber_clock_set_alarm (self.clock, silent, -1);
      limber_clock_set_alarm (self.clock, alarm, self.asked_us);
      g_main_loop_run (self.loop);
      g_assert_cmpuint (self.n_rings, ==, i);
    }

  /* Each rings once for each time it is set; a removed one never. */
  limber_clock_set_alarm (self.clock, silent, 0);
  limber_clock_remove_alarm (self.clock, silent);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (self.n_rings, ==, 3);

  limber_clock_set_alarm (self.clock, alarm, 0);
  g_assert_finalize_object (clock);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (self.n_rings, ==, 3);
  g_main_loop_unref (self.loop);
}

static void
test_clocks (void)
{
  g_autoptr(LimberSystemClock) clock = limber_system_clock_new ();
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (LIMBER_CLOCK (clock));
  gint64 monotonic = limber_clock_get_monotonic (LIMBER_CLOCK (clock));
  gint64 wall = limber_clock_get_wall (LIMBER_CLOCK (clock));

  g_assert_cmpint (limber_clock_get_boottime (LIMBER_CLOCK (clock)), >=, monotonic);
  g_assert_cmpint (limber_clock_get_monotonic (LIMBER_CLOCK (clock)), >=, monotonic);
  /* After 2020: it is the wall clock, in microseconds. */
  g_assert_cmpint (wall, >, G_GINT64_CONSTANT (1577836800000000));
  g_assert_nonnull (g_time_zone_get_identifier (zone));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/system-clock/alarm", test_alarm);
  g_test_add_func ("/system-clock/clocks", test_clocks);

  return g_test_run ();
}
