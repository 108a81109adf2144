/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-preferences-reminders.h"
#include "app/limber-reminder-watch.h"
#include "app/limber-reminder-words.h"
#include "app/limber-settings.h"
#include "limber-window-fixture.h"
#include "plan/limber-red-flags.h"

#define MINUTE (60 * S)
#define HOUR (60 * MINUTE)

/* What somebody would be told; in place of the notifications of a desktop. */
typedef struct
{
  LimberReminderWatch *watch;
  GString             *told; /* "routine: title", one a line */
  guint                n_told;
  guint                n_over;
  guint                n_settled;
} Desk;

static void
due_cb (LimberReminderWatch *watch,
        const char          *routine_id,
        const char          *title,
        const char          *body,
        Desk                *desk)
{
  g_assert_cmpstr (body, !=, "");
  g_string_append_printf (desk->told, "%s: %s\n", routine_id, title);
  desk->n_told++;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* It is eight in the morning, on a Friday. */
static Desk *
open_desk (LimberWindowFixture *self)
{
  Desk *desk = g_new0 (Desk, 1);

  desk->told = g_string_new (NULL);
  desk->watch = limber_reminder_watch_new (LIMBER_CLOCK (self->clock),
                                           limber_services_get_settings (self->services));
  g_signal_connect (desk->watch, "due", G_CALLBACK (due_cb), desk);
  g_signal_connect_swapped (desk->watch, "over", G_CALLBACK (count_cb), &desk->n_over);
  g_signal_connect_swapped (desk->watch, "settled", G_CALLBACK (count_cb), &desk->n_settled);
  limber_reminder_watch_set_services (desk->watch, self->services);

  return desk;
}

static void
close_desk (LimberWindowFixture *self, Desk *desk)
{
  GSettings *settings = limber_services_get_settings (self->services);

  g_assert_finalize_object (desk->watch);
  g_string_free (desk->told, TRUE);
  g_free (desk);
  g_settings_reset (settings, LIMBER_SETTINGS_REMINDERS);
  g_settings_reset (settings, LIMBER_SETTINGS_REMINDERS_TOLD);
  g_settings_reset (settings, LIMBER_SETTINGS_DESK_BREAKS);
}

static void
set_reminders (LimberWindowFixture *self, const char *text)
{
  GVariant *reminders
      = g_variant_parse (G_VARIANT_TYPE (LIMBER_REMINDERS_TYPE), text, NULL, NULL, NULL);

  g_assert_nonnull (reminders);
  g_settings_set_value (
      limber_services_get_settings (self->services), LIMBER_SETTINGS_REMINDERS, reminders);
  g_variant_unref (reminders);
}

static void
go_round (void)
{
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
}

/* Lets time pass, and what was due be settled. */
static void
pass (LimberWindowFixture *self, Desk *desk, gint64 us, guint n_settled)
{
  const guint before = desk->n_settled;

  limber_fake_clock_advance (self->clock, us);
  limber_wait_until (desk->n_settled - before >= n_settled);
  go_round ();
  g_assert_cmpuint (desk->n_settled - before, ==, n_settled);
}

static void
assert_told (Desk *desk, const char *text)
{
  g_assert_cmpstr (desk->told->str, ==, text);
  g_string_truncate (desk->told, 0);
}

#define HALF_PAST_EIGHT "[('reminder-1', 127, 510, 'psoas-care', true)]"

static char *
get_psoas_line (LimberWindowFixture *self)
{
  g_autoptr (LimberRoutine) routine = limber_library_peek_routine (
      limber_services_get_library (self->services), "psoas-care", NULL);

  return g_strdup_printf ("psoas-care: %s, if you like\n", routine->name);
}

static void
test_tells (LimberWindowFixture *self, gconstpointer user_data)
{
  Desk            *desk = open_desk (self);
  g_autofree char *line = get_psoas_line (self);

  g_assert_false (limber_reminder_watch_get_active (desk->watch));
  set_reminders (self, HALF_PAST_EIGHT);
  g_assert_true (limber_reminder_watch_get_active (desk->watch));
  pass (self, desk, 29 * MINUTE, 0);
  assert_told (desk, "");
  pass (self, desk, MINUTE, 1);
  assert_told (desk, line);

  limber_reminder_watch_snooze (desk->watch);
  g_assert_cmpuint (desk->n_over, ==, 1);
  pass (self, desk, 9 * MINUTE, 0);
  pass (self, desk, MINUTE, 1);
  assert_told (desk, line);
  limber_reminder_watch_refuse (desk->watch);
  g_assert_cmpuint (desk->n_over, ==, 2);
  pass (self, desk, 23 * HOUR, 0);
  pass (self, desk, HOUR, 1);
  assert_told (desk, line);

  /* What was not heard goes with the day. */
  g_assert_cmpuint (desk->n_over, ==, 2);
  pass (self, desk, 16 * HOUR, 0);
  g_assert_cmpuint (desk->n_over, ==, 3);

  /* What was put off and is then switched off is not told. */
  pass (self, desk, 8 * HOUR, 1);
  assert_told (desk, line);
  limber_reminder_watch_snooze (desk->watch);
  set_reminders (self, "[('reminder-1', 127, 510, 'psoas-care', false)]");
  g_assert_false (limber_reminder_watch_get_active (desk->watch));
  pass (self, desk, 48 * HOUR, 0);
  assert_told (desk, "");
  close_desk (self, desk);
}

static void
test_begun (LimberWindowFixture *self, gconstpointer user_data)
{
  Desk            *desk = open_desk (self);
  g_autofree char *line = get_psoas_line (self);

  set_reminders (self, HALF_PAST_EIGHT);
  pass (self, desk, 30 * MINUTE, 1);
  assert_told (desk, line);
  limber_window_fixture_begin (self, "core-a");
  g_assert_cmpuint (desk->n_over, ==, 0);
  limber_session_end (limber_window_fixture_get_session (self));
  go_round ();
  limber_window_fixture_begin (self, "psoas-care");
  g_assert_cmpuint (desk->n_over, ==, 1);
  close_desk (self, desk);
}

/* Nothing is told in a session, and after it only what it did not do. */
static void
test_session (LimberWindowFixture *self, gconstpointer user_data)
{
  Desk            *desk = open_desk (self);
  g_autofree char *line = get_psoas_line (self);

  set_reminders (self, HALF_PAST_EIGHT);
  pass (self, desk, 29 * MINUTE, 0);
  limber_window_fixture_begin (self, "core-a");
  pass (self, desk, 2 * MINUTE, 0);
  assert_told (desk, "");
  limber_session_end (limber_window_fixture_get_session (self));
  limber_wait_until (desk->n_told == 1);
  assert_told (desk, line);
  close_desk (self, desk);

  desk = open_desk (self);
  /* Nine o'clock comes two minutes after it was done. */
  set_reminders (self, "[('reminder-1', 127, 540, 'hamstring-break', true)]");
  pass (self, desk, 24 * MINUTE, 0);
  limber_window_fixture_begin (self, "hamstring-break");
  pass (self, desk, 4 * MINUTE, 0);
  g_assert_true (limber_session_is_over (limber_window_fixture_get_session (self)));
  pass (self, desk, 20 * MINUTE, 0);
  assert_told (desk, "");
  close_desk (self, desk);
}

/* After a login what was missed a short while ago is told, which takes services first. */
static void
test_login (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings       *settings = limber_services_get_settings (self->services);
  g_autofree char *line = get_psoas_line (self);
  g_autoptr (GString) told = g_string_new (NULL);
  Desk  desk = { .told = told };
  guint n_wanted = 0;

  set_reminders (self, "[('reminder-1', 127, 450, 'psoas-care', true)]");
  g_settings_set_value (settings,
                        LIMBER_SETTINGS_REMINDERS_TOLD,
                        g_variant_new_parsed ("{'reminder-1': int64 20000}"));
  desk.watch = limber_reminder_watch_new (LIMBER_CLOCK (self->clock), settings);
  g_signal_connect_swapped (desk.watch, "wants-services", G_CALLBACK (count_cb), &n_wanted);
  g_signal_connect (desk.watch, "due", G_CALLBACK (due_cb), &desk);
  limber_reminder_watch_set_services (desk.watch, NULL);
  g_assert_cmpuint (n_wanted, ==, 1);
  limber_reminder_watch_set_services (desk.watch, self->services);
  limber_wait_until (desk.n_told == 1);
  assert_told (&desk, line);
  g_assert_finalize_object (desk.watch);
  g_settings_reset (settings, LIMBER_SETTINGS_REMINDERS);
  g_settings_reset (settings, LIMBER_SETTINGS_REMINDERS_TOLD);
}

static LimberAdvisor *
get_advisor (LimberWindowFixture *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static void
test_locked (LimberWindowFixture *self, gconstpointer user_data)
{
  Desk *desk = open_desk (self);

  set_reminders (self,
                 "[('reminder-1', 127, 510, 'psoas-care', true), "
                 "('reminder-2', 127, 512, '', true)]");
  limber_advisor_answer_screen (get_advisor (self), LIMBER_RED_FLAGS_ALL, 0);
  g_assert_true (limber_advisor_is_locked (get_advisor (self)));
  pass (self, desk, 30 * MINUTE, 1);
  pass (self, desk, 2 * MINUTE, 1);
  assert_told (desk, "");
  limber_advisor_set_examined (get_advisor (self));
  close_desk (self, desk);
}

static void
test_quiet_day (LimberWindowFixture *self, gconstpointer user_data)
{
  Desk         *desk = open_desk (self);
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  set_reminders (self,
                 "[('reminder-1', 127, 510, 'core-a', true), "
                 "('reminder-2', 127, 512, '', true)]");
  answers.pain = 8;
  limber_advisor_check_in (get_advisor (self), &answers, NULL);
  pass (self, desk, 30 * MINUTE, 1);
  g_assert_true (g_str_has_prefix (desk->told->str, "return-from-flare: Gently"));
  g_string_truncate (desk->told, 0);
  pass (self, desk, 2 * MINUTE, 1);
  g_assert_true (g_str_has_prefix (desk->told->str, "return-from-flare: Gently"));
  close_desk (self, desk);
}

/* Whatever is due, and nothing when nothing is. */
static void
test_due (LimberWindowFixture *self, gconstpointer user_data)
{
  Desk *desk = open_desk (self);

  set_reminders (self, "[('reminder-1', 127, 510, '', true), ('reminder-2', 127, 600, '', true)]");
  pass (self, desk, 30 * MINUTE, 1);
  g_assert_true (g_str_has_prefix (desk->told->str, "pre-run-short: "));
  g_string_truncate (desk->told, 0);
  limber_window_fixture_begin (self, "low-back-relief");
  limber_fake_clock_advance (self->clock, 40 * MINUTE);
  g_assert_true (limber_session_is_over (limber_window_fixture_get_session (self)));
  pass (self, desk, 30 * MINUTE, 0);
  assert_told (desk, "");
  close_desk (self, desk);
}

/* A minute at the desk; that nobody can say whether anybody is there comes from another thread. */
static void
sit_a_minute (LimberWindowFixture *self)
{
  limber_fake_clock_advance (self->clock, MINUTE);
  for (guint i = 0; i < 10; i++)
    {
      g_usleep (300);
      go_round ();
    }
}

static void
test_desk_breaks (LimberWindowFixture *self, gconstpointer user_data)
{
  Desk      *desk = open_desk (self);
  GSettings *settings = limber_services_get_settings (self->services);

  g_settings_set_boolean (settings, LIMBER_SETTINGS_DESK_BREAKS, TRUE);
  g_assert_true (limber_reminder_watch_get_active (desk->watch));
  /* From nine on, and nobody can say whether anybody sits there. */
  for (guint i = 0; i < 125 && desk->n_told == 0; i++)
    sit_a_minute (self);
  limber_wait_until (desk->n_told == 1);
  assert_told (desk, "hamstring-break: Your hamstring break, if you like\n");
  limber_reminder_watch_refuse (desk->watch);
  for (guint i = 0; i < 240; i++)
    sit_a_minute (self);
  g_assert_cmpuint (desk->n_told, ==, 1);
  g_settings_set_boolean (settings, LIMBER_SETTINGS_DESK_BREAKS, FALSE);
  g_assert_false (limber_reminder_watch_get_active (desk->watch));
  close_desk (self, desk);
}

static gboolean
is_active_alarm_free (LimberWindowFixture *self)
{
  const guint before = limber_fake_clock_get_n_rings (self->clock);

  limber_fake_clock_advance (self->clock, 24 * HOUR);

  return limber_fake_clock_get_n_rings (self->clock) == before;
}

/* Whoever wants nothing is not woken for anything. */
static void
test_sleeps (LimberWindowFixture *self, gconstpointer user_data)
{
  Desk *desk = open_desk (self);

  g_assert_true (is_active_alarm_free (self));
  set_reminders (self, "[('reminder-1', 127, 510, '', false)]");
  g_assert_true (is_active_alarm_free (self));
  close_desk (self, desk);
}

static void
test_preferences (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings *settings = limber_services_get_settings (self->services);
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = g_object_new (LIMBER_TYPE_PREFERENCES_REMINDERS, NULL);
  GtkWidget *undo;
  g_autoptr (GVariant) added = NULL;
  g_autoptr (GVariant) back = NULL;
  g_autofree char *text = NULL;

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  limber_preferences_reminders_bind (LIMBER_PREFERENCES_REMINDERS (page), settings);
  limber_preferences_reminders_set_routines (
      LIMBER_PREFERENCES_REMINDERS (page),
      limber_library_get_routines (limber_services_get_library (self->services)));
  gtk_window_present (GTK_WINDOW (window));
  limber_widget_settle (window);
  g_assert_true (limber_widget_shows_text (page, "None yet"));

  gtk_widget_activate_action (page, "reminders.add", NULL);
  added = g_settings_get_value (settings, LIMBER_SETTINGS_REMINDERS);
  text = g_variant_print (added, FALSE);
  g_assert_cmpstr (text, ==, "[('reminder-1', 31, 420, '', true)]");
  limber_widget_settle (window);
  g_assert_false (limber_widget_shows_text (page, "None yet"));
  g_assert_true (limber_widget_shows_text (page, "07:00"));
  g_assert_true (limber_widget_shows_text (page, "Whatever is due"));

  gtk_widget_activate_action (page, "reminders.remove", "s", "reminder-1");
  limber_widget_settle (window);
  g_assert_true (limber_widget_shows_text (page, "None yet"));
  g_assert_true (limber_widget_shows_text (window, "Reminder removed"));
  undo = limber_widget_find_type (window, g_type_from_name ("AdwToastWidget"));
  undo = limber_widget_find_type (undo, GTK_TYPE_BUTTON);
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  back = g_settings_get_value (settings, LIMBER_SETTINGS_REMINDERS);
  g_assert_true (g_variant_equal (added, back));
  gtk_window_destroy (GTK_WINDOW (window));
  g_settings_reset (settings, LIMBER_SETTINGS_REMINDERS);
}

/* What is changed in a row is kept at once, and a row without a day is not. */
static void
test_row (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings *settings = limber_services_get_settings (self->services);
  GtkWidget *page = g_object_ref_sink (g_object_new (LIMBER_TYPE_PREFERENCES_REMINDERS, NULL));
  GtkWidget *row, *widget;
  g_autofree char *text = NULL;

  set_reminders (self, "[('reminder-1', 1, 420, 'core-a', true)]");
  limber_preferences_reminders_bind (LIMBER_PREFERENCES_REMINDERS (page), settings);
  limber_preferences_reminders_set_routines (
      LIMBER_PREFERENCES_REMINDERS (page),
      limber_library_get_routines (limber_services_get_library (self->services)));
  row = limber_widget_find_type (page, g_type_from_name ("LimberReminderRow"));
  widget = limber_widget_find_type (row, g_type_from_name ("LimberTimeEntry"));
  g_object_set (widget, "minute", 18 * 60 + 5, NULL);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "18:05");
  widget = limber_widget_find_type (row, g_type_from_name ("LimberWeekdayChips"));
  g_object_set (widget, "weekdays", 0, NULL);
  g_object_set (widget, "weekdays", 1 << 6 | 1 << 1, NULL);
  widget = limber_widget_find_type (row, ADW_TYPE_COMBO_ROW);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (widget)), >, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget), 0);
  text = g_variant_print (g_settings_get_value (settings, LIMBER_SETTINGS_REMINDERS), FALSE);
  g_assert_cmpstr (text, ==, "[('reminder-1', 66, 1085, '', true)]");
  g_object_unref (page);
  g_settings_reset (settings, LIMBER_SETTINGS_REMINDERS);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/reminders/tells", test_tells);
  limber_window_fixture_add ("/app/reminders/begun", test_begun);
  limber_window_fixture_add ("/app/reminders/session", test_session);
  limber_window_fixture_add ("/app/reminders/login", test_login);
  limber_window_fixture_add ("/app/reminders/locked", test_locked);
  limber_window_fixture_add ("/app/reminders/quiet-day", test_quiet_day);
  limber_window_fixture_add ("/app/reminders/due", test_due);
  limber_window_fixture_add ("/app/reminders/desk-breaks", test_desk_breaks);
  limber_window_fixture_add ("/app/reminders/sleeps", test_sleeps);
  limber_window_fixture_add ("/app/reminders/preferences", test_preferences);
  limber_window_fixture_add ("/app/reminders/row", test_row);

  return g_test_run ();
}
