/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "remind/limber-reminder-plan.h"

#include "limber-moment-of.h"

#define SEVEN (7 * 60)

typedef struct
{
  LimberReminderPlan *plan;
  GPtrArray          *reminders;
  GTimeZone          *zone;
  gint64              now_us;
} Fixture;

static void
set_up (Fixture *self, gconstpointer user_data)
{
  self->plan = limber_reminder_plan_new ();
  self->reminders = limber_reminders_new ();
  self->zone = g_time_zone_new_identifier ("Europe/Berlin");
  /* A Monday, an hour before it is seven there. */
  self->now_us = limber_moment_of ("2026-11-30T05:00");
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  limber_reminder_plan_free (self->plan);
  g_ptr_array_unref (self->reminders);
  g_time_zone_unref (self->zone);
}

static void
add (Fixture *self, const char *id, guint weekdays, guint minute, const char *routine)
{
  g_ptr_array_add (self->reminders, limber_reminder_new (id, weekdays, minute, routine));
}

static void
use (Fixture *self)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (limber_reminders_to_variant (self->reminders));
  g_autoptr (GPtrArray) copy = limber_reminders_from_variant (variant);

  limber_reminder_plan_set_reminders (self->plan, copy, self->now_us, self->zone);
}

static void
set_zone (Fixture *self, const char *name)
{
  g_time_zone_unref (self->zone);
  self->zone = g_time_zone_new_identifier (name);
}

static void
assert_next (Fixture *self, const char *utc)
{
  const gint64 next = limber_reminder_plan_find_next (self->plan, self->now_us, self->zone);

  g_assert_cmpint (next, ==, utc != NULL ? limber_moment_of (utc) : LIMBER_REMINDER_NEVER);
}

static void
assert_told (Fixture *self, const char *utc, const char *id)
{
  g_autoptr (LimberReminder) reminder = NULL;

  self->now_us = limber_moment_of (utc);
  reminder = limber_reminder_plan_take (self->plan, self->now_us, self->zone);
  g_test_message ("%s", utc);
  g_assert_cmpstr (reminder != NULL ? reminder->id : NULL, ==, id);
}

static void
test_every_day (Fixture *self, gconstpointer user_data)
{
  g_assert_false (limber_reminder_plan_has_any (self->plan));
  assert_next (self, NULL);
  add (self, "a", LIMBER_WEEKDAYS_ALL, SEVEN, NULL);
  use (self);
  g_assert_true (limber_reminder_plan_has_any (self->plan));
  assert_next (self, "2026-11-30T06:00");
  assert_told (self, "2026-11-30T05:59", NULL);
  assert_told (self, "2026-11-30T06:00", "a");
  assert_told (self, "2026-11-30T06:00", NULL);
  assert_next (self, "2026-12-01T06:00");
  assert_told (self, "2026-12-01T06:01", "a");
}

static void
test_weekdays (Fixture *self, gconstpointer user_data)
{
  add (self, "a", 1 << 2 | 1 << 6, SEVEN, NULL);
  use (self);
  assert_next (self, "2026-12-02T06:00");
  assert_told (self, "2026-11-30T06:00", NULL);
  assert_told (self, "2026-12-02T06:00", "a");
  assert_next (self, "2026-12-06T06:00");
  assert_told (self, "2026-12-06T06:00", "a");
  assert_next (self, "2026-12-09T06:00");
}

/* What was set for a time that is over was meant for tomorrow. */
static void
test_new_and_moved (Fixture *self, gconstpointer user_data)
{
  LimberReminder *reminder;

  add (self, "a", LIMBER_WEEKDAYS_ALL, 5 * 60 + 30, NULL);
  use (self);
  assert_told (self, "2026-11-30T05:00", NULL);
  assert_next (self, "2026-12-01T04:30");

  reminder = g_ptr_array_index (self->reminders, 0);
  reminder->minute = SEVEN;
  use (self);
  assert_told (self, "2026-11-30T06:00", "a");
  reminder->minute = 8 * 60;
  use (self);
  assert_next (self, "2026-11-30T07:00");
  reminder->enabled = FALSE;
  use (self);
  g_assert_false (limber_reminder_plan_has_any (self->plan));
  assert_next (self, NULL);
  assert_told (self, "2026-11-30T07:30", NULL);
  reminder->enabled = TRUE;
  use (self);
  assert_told (self, "2026-11-30T07:31", NULL);
  assert_next (self, "2026-12-01T07:00");
}

static void
test_asleep (Fixture *self, gconstpointer user_data)
{
  add (self, "a", LIMBER_WEEKDAYS_ALL, SEVEN, NULL);
  add (self, "night", LIMBER_WEEKDAYS_ALL, 23 * 60 + 30, "psoas-care");
  use (self);
  assert_told (self, "2026-11-30T08:00", "a");
  assert_told (self, "2026-12-01T08:01", NULL);
  assert_next (self, "2026-12-01T22:30");
  /* Over midnight, and yet not late. */
  assert_told (self, "2026-12-02T00:29", "night");
  assert_next (self, "2026-12-02T06:00");
}

static void
test_saving_time (Fixture *self, gconstpointer user_data)
{
  self->now_us = limber_moment_of ("2026-03-28T12:00");
  add (self, "a", LIMBER_WEEKDAYS_ALL, 150, NULL);
  use (self);
  assert_next (self, "2026-03-29T01:00");
  assert_told (self, "2026-03-29T01:00", "a");
  assert_next (self, "2026-03-30T00:30");

  assert_told (self, "2026-10-25T00:29", NULL);
  assert_next (self, "2026-10-25T00:30");
  assert_told (self, "2026-10-25T00:30", "a");
  assert_told (self, "2026-10-25T01:30", NULL);
  assert_next (self, "2026-10-26T01:30");
}

static void
test_clock_set (Fixture *self, gconstpointer user_data)
{
  add (self, "a", LIMBER_WEEKDAYS_ALL, SEVEN, NULL);
  use (self);
  assert_told (self, "2026-11-30T06:00", "a");
  /* An hour back: it was told today. */
  assert_told (self, "2026-11-30T05:00", NULL);
  assert_next (self, "2026-12-01T06:00");
  assert_told (self, "2026-11-30T06:00", NULL);
  /* A year on, and back again. */
  assert_told (self, "2027-11-30T06:30", "a");
  assert_told (self, "2026-11-30T07:00", NULL);
  assert_next (self, "2026-12-01T06:00");
  assert_told (self, "2026-12-01T06:00", "a");
  assert_told (self, "2026-12-01T06:00", NULL);
}

static void
test_flights (Fixture *self, gconstpointer user_data)
{
  add (self, "a", LIMBER_WEEKDAYS_ALL, SEVEN, NULL);
  use (self);
  assert_told (self, "2026-11-30T06:00", "a");
  set_zone (self, "America/New_York");
  assert_told (self, "2026-11-30T12:00", NULL);
  assert_next (self, "2026-12-01T12:00");
  /* Seven is long over there. */
  set_zone (self, "Asia/Tokyo");
  assert_told (self, "2026-12-01T05:00", NULL);
  assert_next (self, "2026-12-01T22:00");
  assert_told (self, "2026-12-01T22:00", "a");
  /* The same day once more. */
  set_zone (self, "Pacific/Honolulu");
  assert_told (self, "2026-12-02T17:00", NULL);
  assert_next (self, "2026-12-03T17:00");
}

static void
test_snooze (Fixture *self, gconstpointer user_data)
{
  g_autoptr (LimberReminder) reminder = NULL;

  add (self, "a", LIMBER_WEEKDAYS_ALL, SEVEN, "core-a");
  use (self);
  reminder = limber_reminder_copy (g_ptr_array_index (self->reminders, 0));
  assert_told (self, "2026-11-30T06:00", "a");
  limber_reminder_plan_snooze (self->plan, reminder, self->now_us);
  assert_next (self, "2026-11-30T06:10");
  assert_told (self, "2026-11-30T06:09", NULL);
  assert_told (self, "2026-11-30T06:10", "a");
  assert_next (self, "2026-12-01T06:00");

  /* Asleep over it. */
  limber_reminder_plan_snooze (self->plan, reminder, self->now_us);
  assert_told (self, "2026-11-30T08:21", NULL);
  limber_reminder_plan_snooze (self->plan, reminder, self->now_us);
  /* A clock that is set back makes it no longer than ten minutes. */
  self->now_us = limber_moment_of ("2026-11-30T07:00");
  assert_next (self, "2026-11-30T07:10");
  limber_reminder_plan_wake (self->plan);
  assert_told (self, "2026-11-30T09:00", NULL);
}

static void
test_not_today (Fixture *self, gconstpointer user_data)
{
  add (self, "a", LIMBER_WEEKDAYS_ALL, SEVEN, "core-a");
  add (self, "again", LIMBER_WEEKDAYS_ALL, 18 * 60, "core-a");
  add (self, "other", LIMBER_WEEKDAYS_ALL, 20 * 60, NULL);
  use (self);
  assert_told (self, "2026-11-30T06:00", "a");
  limber_reminder_plan_snooze (self->plan, g_ptr_array_index (self->reminders, 0), self->now_us);
  limber_reminder_plan_refuse (
      self->plan, g_ptr_array_index (self->reminders, 0), self->now_us, self->zone);
  assert_next (self, "2026-11-30T19:00");
  assert_told (self, "2026-11-30T17:00", NULL);
  assert_told (self, "2026-11-30T19:00", "other");
  assert_told (self, "2026-12-01T06:00", "a");
}

static void
test_session (Fixture *self, gconstpointer user_data)
{
  add (self, "a", LIMBER_WEEKDAYS_ALL, SEVEN, "core-a");
  use (self);
  limber_reminder_plan_set_busy (self->plan, TRUE);
  assert_told (self, "2026-11-30T06:05", NULL);
  assert_next (self, "2026-12-01T06:00");
  limber_reminder_plan_set_busy (self->plan, FALSE);
  limber_reminder_plan_note_done (self->plan, "psoas-care", self->now_us);
  g_assert_cmpint (
      limber_reminder_plan_find_next (self->plan, self->now_us, self->zone), ==, self->now_us);
  /* Another one was done. */
  assert_told (self, "2026-11-30T06:06", "a");

  self->now_us = limber_moment_of ("2026-12-01T05:35");
  limber_reminder_plan_note_done (self->plan, "core-a", self->now_us);
  assert_told (self, "2026-12-01T06:00", NULL);
  assert_told (self, "2026-12-01T06:20", NULL);
  self->now_us = limber_moment_of ("2026-12-02T05:29");
  limber_reminder_plan_note_done (self->plan, "core-a", self->now_us);
  assert_told (self, "2026-12-02T06:00", "a");

  /* Too late after a long session. */
  limber_reminder_plan_set_busy (self->plan, TRUE);
  assert_told (self, "2026-12-03T08:10", NULL);
  limber_reminder_plan_set_busy (self->plan, FALSE);
  assert_told (self, "2026-12-03T08:10", NULL);
}

static void
test_any_session_does_what_is_due (Fixture *self, gconstpointer user_data)
{
  add (self, "a", LIMBER_WEEKDAYS_ALL, SEVEN, NULL);
  use (self);
  limber_reminder_plan_note_done (self->plan, "psoas-care", limber_moment_of ("2026-11-30T05:45"));
  assert_told (self, "2026-11-30T06:00", NULL);
}

/* Of several the last one counts; the others are over. */
static void
test_one_at_a_time (Fixture *self, gconstpointer user_data)
{
  add (self, "later", LIMBER_WEEKDAYS_ALL, SEVEN + 30, "core-b");
  add (self, "a", LIMBER_WEEKDAYS_ALL, SEVEN, "core-a");
  use (self);
  assert_told (self, "2026-11-30T06:40", "later");
  assert_told (self, "2026-11-30T06:41", NULL);

  assert_told (self, "2026-12-01T06:00", "a");
  limber_reminder_plan_snooze (
      self->plan, g_ptr_array_index (self->reminders, 1), limber_moment_of ("2026-12-01T06:25"));
  assert_told (self, "2026-12-01T06:30", "later");
  assert_told (self, "2026-12-01T06:35", NULL);
}

/* Nothing is told twice, or forgotten, because the program was started anew. */
static void
test_kept (Fixture *self, gconstpointer user_data)
{
  g_autoptr (GVariant) told = NULL;

  add (self, "a", LIMBER_WEEKDAYS_ALL, SEVEN, NULL);
  add (self, "b", LIMBER_WEEKDAYS_ALL, SEVEN + 60, "core-a");
  use (self);
  assert_told (self, "2026-11-30T06:00", "a");
  told = g_variant_ref_sink (limber_reminder_plan_get_told (self->plan));
  limber_reminder_plan_free (self->plan);
  self->plan = limber_reminder_plan_new ();
  limber_reminder_plan_set_told (self->plan, told);
  self->now_us = limber_moment_of ("2026-11-30T07:30");
  use (self);
  assert_told (self, "2026-11-30T07:30", "b");
  assert_told (self, "2026-11-30T07:31", NULL);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/remind/plan/every-day", test_every_day },
    { "/remind/plan/weekdays", test_weekdays },
    { "/remind/plan/new-and-moved", test_new_and_moved },
    { "/remind/plan/asleep", test_asleep },
    { "/remind/plan/saving-time", test_saving_time },
    { "/remind/plan/clock-set", test_clock_set },
    { "/remind/plan/flights", test_flights },
    { "/remind/plan/snooze", test_snooze },
    { "/remind/plan/not-today", test_not_today },
    { "/remind/plan/session", test_session },
    { "/remind/plan/any-session-does-what-is-due", test_any_session_does_what_is_due },
    { "/remind/plan/one-at-a-time", test_one_at_a_time },
    { "/remind/plan/kept", test_kept },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
