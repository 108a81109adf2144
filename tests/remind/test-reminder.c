/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "remind/limber-reminder.h"

static void
test_round_trip (void)
{
  g_autoptr (GVariant) kept = g_variant_ref_sink (
      g_variant_new_parsed ("@" LIMBER_REMINDERS_TYPE " [('reminder-1', 31, 420, '', true),"
                            " ('reminder-2', 64, 1439, 'rest-day-long', false)]"));
  g_autoptr (GPtrArray) reminders = limber_reminders_from_variant (kept);
  g_autoptr (GVariant) again = g_variant_ref_sink (limber_reminders_to_variant (reminders));
  const LimberReminder *first = g_ptr_array_index (reminders, 0);
  const LimberReminder *second = g_ptr_array_index (reminders, 1);

  g_assert_cmpuint (reminders->len, ==, 2);
  g_assert_null (first->routine_id);
  g_assert_true (first->enabled);
  g_assert_cmpstr (second->routine_id, ==, "rest-day-long");
  g_assert_cmpuint (second->minute, ==, 1439);
  g_assert_true (g_variant_equal (kept, again));
}

/* Each of them is left out, and only it. */
static void
test_nonsense (void)
{
  static const char *const bad[] = {
    "('', 31, 420, '', true)",
    "('Upper', 31, 420, '', true)",
    "('../x', 31, 420, '', true)",
    "('good', 1, 1, '', true)",
    "('x', 0, 420, '', true)",
    "('x', 128, 420, '', true)",
    "('x', 4294967295, 420, '', true)",
    "('x', 31, 1440, '', true)",
    "('x', 31, 4294967295, '', true)",
    "('x', 31, 420, 'a b', true)",
    "('x', 31, 420, '../../etc/passwd', true)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "@" LIMBER_REMINDERS_TYPE " [('good', 31, 420, '', true), %s, ('last', 1, 0, 'a', true)]",
          bad[i]);
      g_autoptr (GVariant) kept = g_variant_parse (NULL, text, NULL, NULL, NULL);
      g_autoptr (GPtrArray) reminders = NULL;

      g_assert_nonnull (kept);
      reminders = limber_reminders_from_variant (kept);
      g_test_message ("%s", bad[i]);
      g_assert_cmpuint (reminders->len, ==, 2);
      g_assert_nonnull (limber_reminders_find (reminders, "good"));
      g_assert_nonnull (limber_reminders_find (reminders, "last"));
    }
}

static void
test_too_many (void)
{
  g_autoptr (GPtrArray) reminders = limber_reminders_new ();
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GVariant) kept = NULL;

  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *id = limber_reminders_make_id (reminders);

      g_assert_null (limber_reminders_find (reminders, id));
      g_ptr_array_add (reminders, limber_reminder_new (id, 1, i, NULL));
    }
  kept = g_variant_ref_sink (limber_reminders_to_variant (reminders));
  again = limber_reminders_from_variant (kept);
  g_assert_cmpuint (again->len, ==, 50);
}

static void
test_ids (void)
{
  g_autoptr (GPtrArray) reminders = limber_reminders_new ();
  g_autofree char *id = NULL;

  g_ptr_array_add (reminders, limber_reminder_new ("reminder-1", 1, 0, NULL));
  g_ptr_array_add (reminders, limber_reminder_new ("reminder-3", 1, 0, NULL));
  id = limber_reminders_make_id (reminders);
  g_assert_cmpstr (id, ==, "reminder-2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/remind/reminder/round-trip", test_round_trip);
  g_test_add_func ("/remind/reminder/nonsense", test_nonsense);
  g_test_add_func ("/remind/reminder/too-many", test_too_many);
  g_test_add_func ("/remind/reminder/ids", test_ids);

  return g_test_run ();
}
