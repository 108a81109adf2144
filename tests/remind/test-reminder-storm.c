/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "remind/limber-reminder-plan.h"

#include "limber-moment-of.h"

static const char *const zones[] = { "UTC",
                                     "Europe/Berlin",
                                     "America/New_York",
                                     "Asia/Kolkata",
                                     "Australia/Lord_Howe",
                                     "America/Santiago",
                                     "Pacific/Auckland" };

static GPtrArray *
make_reminders (void)
{
  GPtrArray *reminders = limber_reminders_new ();
  const int  n = g_test_rand_int_range (1, 6);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *id = limber_reminders_make_id (reminders);

      g_ptr_array_add (reminders,
                       limber_reminder_new (id,
                                            (guint) g_test_rand_int_range (1, 128),
                                            /* Minutes of their own, so that none hides another. */
                                            (guint) g_test_rand_int_range (0, 240) * 6 + (guint) i,
                                            i % 2 == 0 ? NULL : "core-a"));
    }

  return reminders;
}

static guint
count_days (guint weekdays, gint64 first, gint64 last)
{
  guint n = 0;

  for (gint64 day = first; day <= last; day++)
    n += limber_local_time_is_among (day, weekdays);

  return n;
}

/* Whoever looks when told to is told each reminder on each of its days once, at its minute or, where
 * clocks leave that out, right after. */
static void
test_punctual (void)
{
  for (guint round = 0; round < 15; round++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (
          zones[g_test_rand_int_range (0, G_N_ELEMENTS (zones))]);
      g_autoptr (GPtrArray) reminders = make_reminders ();
      g_autoptr (LimberReminderPlan) plan = limber_reminder_plan_new ();
      g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
      const gint64 first = limber_day_of ("2026-01-01") + g_test_rand_int_range (0, 300);
      const gint64 last = first + 60;
      gint64       now = limber_local_time_find_us (first, 0, zone) - MINUTE_US;

      limber_reminder_plan_set_reminders (plan, reminders, now, zone);
      while (TRUE)
        {
          g_autoptr (LimberReminder) taken = NULL;
          const gint64 next = limber_reminder_plan_find_next (plan, now, zone);
          guint        minute;
          gint64       day;

          g_assert_cmpint (next, >=, now);
          now = next;
          day = limber_local_time_find_day (now, zone, &minute);
          if (day > last)
            break;

          taken = limber_reminder_plan_take (plan, now, zone);
          g_assert_nonnull (taken);
          g_assert_true (limber_local_time_is_among (day, taken->weekdays));
          g_assert_cmpuint (minute, >=, taken->minute);
          g_assert_cmpuint (minute - taken->minute, <=, 60);
          for (guint i = 0; i < reminders->len; i++)
            {
              LimberReminder *reminder = g_ptr_array_index (reminders, i);

              if (g_str_equal (reminder->id, taken->id))
                g_hash_table_insert (
                    told,
                    reminder->id,
                    GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (told, reminder->id))
                                      + 1));
            }
        }
      for (guint i = 0; i < reminders->len; i++)
        {
          LimberReminder *reminder = g_ptr_array_index (reminders, i);
          const guint     n = GPOINTER_TO_UINT (g_hash_table_lookup (told, reminder->id));
          const guint     wanted = count_days (reminder->weekdays, first, last);

          /* In the one hour that is left out several come at once, and the last is told. */
          g_assert_cmpuint (n, <=, wanted);
          g_assert_cmpuint (n + 1, >=, wanted);
        }
    }
}

/* Whatever clocks, flights and sleep do, nothing is told twice for a day, or late. */
static void
test_any_clock (void)
{
  for (guint round = 0; round < 15; round++)
    {
      g_autoptr (GPtrArray) reminders = make_reminders ();
      g_autoptr (LimberReminderPlan) plan = limber_reminder_plan_new ();
      g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      gint64      now = limber_moment_of ("2026-03-01T00:00");
      const char *name = zones[0];

      {
        g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (name);

        limber_reminder_plan_set_reminders (plan, reminders, now, zone);
      }
      for (guint step = 0; step < 250; step++)
        {
          g_autoptr (GTimeZone) zone = NULL;
          g_autoptr (LimberReminder) taken = NULL;
          gint64 day;

          if (g_test_rand_int_range (0, 20) == 0)
            name = zones[g_test_rand_int_range (0, G_N_ELEMENTS (zones))];
          zone = g_time_zone_new_identifier (name);
          now += g_test_rand_int_range (-20, 300) * MINUTE_US;
          limber_reminder_plan_set_busy (plan, g_test_rand_int_range (0, 6) == 0);
          taken = limber_reminder_plan_take (plan, now, zone);
          g_assert_cmpint (limber_reminder_plan_find_next (plan, now, zone), >, now);
          if (taken == NULL)
            continue;

          day = limber_local_time_find_day (now, zone, NULL);
          if (limber_local_time_find_us (day, taken->minute, zone) > now)
            day--;
          g_assert_cmpint (now - limber_local_time_find_us (day, taken->minute, zone),
                           <=,
                           LIMBER_REMINDER_LATE_US);
          g_assert_true (
              g_hash_table_add (told, g_strdup_printf ("%s on %" G_GINT64_FORMAT, taken->id, day)));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/remind/storm/punctual", test_punctual);
  g_test_add_func ("/remind/storm/any-clock", test_any_clock);

  return g_test_run ();
}
