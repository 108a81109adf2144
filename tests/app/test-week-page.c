/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-settings.h"
#include "app/limber-week-page.h"
#include "history/limber-dates.h"
#include "history/limber-store-diary.h"
#include "limber-window-fixture.h"

#define MINUTE_US (60 * S)
#define DAY_US (1440 * MINUTE_US)

/* Wednesday, 2024-05-15, 10:00 UTC. */
#define NOW (G_GINT64_CONSTANT (1715767200) * S)

static GSettings *
get_settings (LimberWindowFixture *self)
{
  return limber_services_get_settings (self->services);
}

static GtkWidget *
get_page (LimberWindowFixture *self)
{
  return limber_window_fixture_find (self, LIMBER_TYPE_WEEK_PAGE);
}

/* A quarter of an hour that ended some days and hours ago. */
static void
add (LimberWindowFixture *self, const char *id, const char *context, guint days, guint hours)
{
  static guint n;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(LimberRecord) record = limber_record_new ();
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
  LimberWork *work = limber_work_new ();

  work->set = 1;
  work->exercise_id = g_strdup ("glute-bridge");
  work->exercise_name = g_strdup ("Glute bridge");
  work->planned_us = work->done_us = 10 * MINUTE_US;
  g_ptr_array_add (all, work);
  record->uuid = g_strdup_printf ("made-up-%u", n++);
  record->routine_id = g_strdup (id);
  record->routine_name = g_strdup (id);
  record->context = g_strdup (context);
  record->started_us = NOW - days * DAY_US - hours * 60 * MINUTE_US - 15 * MINUTE_US;
  record->local_date = limber_dates_find_day (record->started_us, utc, NULL);
  record->zone = g_strdup ("UTC");
  record->pace = 1;
  record->planned_us = 15 * MINUTE_US;
  limber_store_begin (self->store, record, all);
  limber_store_end (self->store,
                    record->uuid,
                    LIMBER_RECORD_FINISHED,
                    record->started_us + record->planned_us,
                    record->planned_us,
                    all);
}

static void
count_cb (LimberServices *services, guint *n)
{
  (*n)++;
}

/* Once more, and waits for it: the plan is never older than what was asked for last. */
static void
read_again (LimberWindowFixture *self)
{
  guint  n = 0;
  gulong id = g_signal_connect (self->services, "history-read", G_CALLBACK (count_cb), &n);

  limber_services_read_history (self->services);
  limber_wait_until (n > 0);
  g_signal_handler_disconnect (self->services, id);
  limber_window_fixture_settle (self);
}

static void
begin (LimberWindowFixture *self)
{
  g_settings_reset (get_settings (self), LIMBER_SETTINGS_RUN_DAYS);
  g_settings_reset (get_settings (self), LIMBER_SETTINGS_HIDDEN_ROUTINES);
  limber_fake_clock_set_wall (self->clock, NOW);
  read_again (self);
}

static gboolean
is_row (GtkWidget *widget, gconstpointer n)
{
  return GTK_IS_LIST_BOX_ROW (widget)
         && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (widget)) == GPOINTER_TO_INT (n);
}

/* A day of the week, counted from its first. */
static GtkWidget *
get_row (LimberWindowFixture *self, int n)
{
  return limber_widget_find (get_page (self), is_row, GINT_TO_POINTER (n));
}

static void
assert_row (LimberWindowFixture *self, int n, const char *name)
{
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (get_row (self, n)), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static GtkWidget *
get_line (LimberWindowFixture *self, int row, const char *routine_id)
{
  return limber_widget_find_action (get_row (self, row), "win.show-routine", routine_id);
}

/* From the start page by a small button, there are seven days, and back one comes again. */
static void
test_usual (LimberWindowFixture *self, gconstpointer user_data)
{
  /* The week begins with Sunday here. */
  static const char *const names[]
      = { "Sunday: Long run",           "Monday: Long or gentle", "Tuesday: Run",
          "Wednesday, today: Strength", "Thursday: Run",          "Friday: Hips",
          "Saturday: Strength" };
  GtkWidget *button = NULL;

  begin (self);
  button = limber_widget_find_action (GTK_WIDGET (self->window), "win.show-week", NULL);
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Your week");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Your week");
  g_signal_emit_by_name (button, "clicked");
  limber_window_fixture_assert_page (self, "week");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Your week");
  read_again (self);

  for (int i = 0; i < (int) G_N_ELEMENTS (names); i++)
    assert_row (self, i, names[i]);
  g_assert_null (get_row (self, G_N_ELEMENTS (names)));
  g_assert_true (limber_widget_shows_text (get_row (self, 3), "Today"));
  g_assert_false (limber_widget_shows_text (get_row (self, 2), "Today"));
  g_assert_nonnull (get_line (self, 0, "pre-run-full"));
  g_assert_nonnull (get_line (self, 0, "post-run-full"));
  g_assert_nonnull (get_line (self, 4, "pre-run-short"));
  g_assert_nonnull (get_line (self, 5, "hamstring-break"));
  /* Who has just begun has missed nothing. */
  g_assert_false (limber_widget_shows_text (get_page (self), "No time for it yet"));

  g_signal_emit_by_name (get_line (self, 3, "core-a"), "clicked");
  limber_window_fixture_assert_page (self, "routine");
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "week");
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "today");
}

static gboolean
is_chip (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_TOGGLE_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static void
press_chip (LimberWindowFixture *self, const char *label)
{
  GtkWidget *chip = limber_widget_find (get_page (self), is_chip, label);

  gtk_widget_grab_focus (chip);
  g_signal_emit_by_name (chip, "clicked");
  read_again (self);
  g_assert_true (limber_window_fixture_get_focus (self) == chip);
}

/* The plan follows the chips at once, and so does the line on the start page. */
static void
test_run_days (LimberWindowFixture *self, gconstpointer user_data)
{
  begin (self);
  add (self, "psoas-care", "rest-day", 6, 0);
  read_again (self);
  g_assert_true (limber_window_fixture_shows (
      self,
      "Due today: Core strength for runners A, because Wednesday is for strength in your week."));

  limber_window_fixture_act (self, "win.show-week", NULL);
  g_assert_cmpuint (g_settings_get_uint (get_settings (self), LIMBER_SETTINGS_RUN_DAYS), ==, 0x4a);
  press_chip (self, "Wed");
  g_assert_cmpuint (g_settings_get_uint (get_settings (self), LIMBER_SETTINGS_RUN_DAYS), ==, 0x4e);
  assert_row (self, 3, "Wednesday, today: Run");
  g_assert_nonnull (get_line (self, 3, "pre-run-full"));
  g_assert_null (get_line (self, 3, "core-a"));
  press_chip (self, "Sun");
  assert_row (self, 4, "Thursday: Long run");
  press_chip (self, "Tue");
  press_chip (self, "Wed");
  press_chip (self, "Thu");
  g_assert_cmpuint (g_settings_get_uint (get_settings (self), LIMBER_SETTINGS_RUN_DAYS), ==, 0);
  g_assert_true (limber_window_fixture_shows (
      self,
      "A week without runs: strength on two days with rest between them, the hips on one, "
      "something long or gentle on one."));
  g_assert_true (limber_widget_shows_text (get_row (self, 0), "Rest"));

  /* And it may be set elsewhere. */
  g_settings_set_uint (get_settings (self), LIMBER_SETTINGS_RUN_DAYS, 0x7f);
  read_again (self);
  assert_row (self, 3, "Wednesday, today: Run");
  assert_row (self, 2, "Tuesday: Run · Strength");
  limber_window_fixture_act (self, "win.back", NULL);
  g_assert_true (limber_window_fixture_shows (
      self, "Today is for a run: warm up first with Pre-run warm-up (full)."));
}

/* What was done is ticked, with its time or its day; what was not is said in few words. */
static void
test_done (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(LimberRunRecord) run = limber_run_record_new ();

  begin (self);
  add (self, "psoas-care", "rest-day", 6, 0);
  add (self, "core-b", "rest-day", 2, 0); /* on Monday */
  add (self, "pre-run-short", "pre-run", 1, 3);
  run->uuid = g_strdup ("a-run");
  run->zone = g_strdup ("UTC");
  run->started_us = NOW - DAY_US - 2 * 60 * MINUTE_US;
  run->local_date = limber_dates_find_day (run->started_us, utc, NULL);
  limber_store_put_run (self->store, run);
  add (self, "core-a", "rest-day", 0, 1);
  limber_window_fixture_act (self, "win.show-week", NULL);
  read_again (self);

  assert_row (self, 2, "Tuesday: You ran");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_line (self, 2, "pre-run-full")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Before · Pre-run warm-up (full), Done at 06:45");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_line (self, 2, "post-run-full")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "After · Post-run stretch session");
  g_assert_true (limber_widget_shows_text (get_row (self, 1), "No time for it yet"));
  g_assert_true (limber_widget_shows_text (get_row (self, 3), "Done at 08:45"));
  g_assert_true (limber_widget_shows_text (get_row (self, 6), "Done on Monday"));
  g_assert_false (limber_widget_shows_text (get_row (self, 5), "No time for it yet"));
}

/* What is hidden has no place in the week, and nothing breaks. */
static void
test_hidden (LimberWindowFixture *self, gconstpointer user_data)
{
  static const char *const one[] = { "core-a", NULL };
  static const char *const both[] = { "core-a", "core-b", "psoas-care", NULL };

  begin (self);
  add (self, "psoas-care", "rest-day", 6, 0);
  limber_window_fixture_act (self, "win.show-week", NULL);
  g_settings_set_strv (get_settings (self), LIMBER_SETTINGS_HIDDEN_ROUTINES, one);
  read_again (self);
  g_assert_nonnull (get_line (self, 3, "core-b"));
  g_settings_set_strv (get_settings (self), LIMBER_SETTINGS_HIDDEN_ROUTINES, both);
  read_again (self);
  assert_row (self, 3, "Wednesday, today: Rest");
  assert_row (self, 5, "Friday: Rest");
  g_assert_nonnull (get_line (self, 5, "hamstring-break"));
  limber_window_fixture_act (self, "win.back", NULL);
  g_assert_false (limber_window_fixture_shows (self, "Nothing is due, and rest is part of it."));
  g_assert_true (limber_window_fixture_shows (
      self, "Due today: Rest-day long mobility, because there was no time for it on Monday."));
}

/* Tab leads through everything that can be pressed, and nothing else. */
static void
test_keys (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *page = NULL;
  GtkWidget *first = NULL;
  guint      n_chips = 0;
  guint      n_lines = 0;

  begin (self);
  limber_window_fixture_act (self, "win.show-week", NULL);
  read_again (self);
  page = get_page (self);
  first = limber_window_fixture_get_focus (self);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (first)), ==, "win.back");
  while (gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD))
    {
      GtkWidget *focus = limber_window_fixture_get_focus (self);

      if (GTK_IS_TOGGLE_BUTTON (focus))
        n_chips++;
      else if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)),
                          "win.show-routine")
               == 0)
        n_lines++;
      g_assert_cmpuint (n_chips + n_lines, <=, 7 + 11);
    }
  g_assert_cmpuint (n_chips, ==, 7);
  g_assert_cmpuint (n_lines, ==, 11);
}

/* While somebody is at it the focus stays where it was, though the rows are others. */
static void
test_focus (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *line = NULL;

  begin (self);
  limber_window_fixture_act (self, "win.show-week", NULL);
  read_again (self);
  line = get_line (self, 3, "core-a");
  gtk_widget_grab_focus (line);
  read_again (self);
  g_assert_true (limber_window_fixture_get_focus (self) == line);

  add (self, "core-a", "rest-day", 0, 1);
  read_again (self);
  g_assert_true (limber_window_fixture_get_focus (self) == get_line (self, 3, "core-a"));
  g_assert_true (limber_widget_shows_text (get_row (self, 3), "Done at 08:45"));

  /* Midnight passes. */
  limber_fake_clock_set_wall (self->clock, NOW + DAY_US);
  read_again (self);
  assert_row (self, 3, "Wednesday: Strength");
  assert_row (self, 4, "Thursday, today: Run");
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/week/usual", test_usual);
  limber_window_fixture_add ("/app/week/run-days", test_run_days);
  limber_window_fixture_add ("/app/week/done", test_done);
  limber_window_fixture_add ("/app/week/hidden", test_hidden);
  limber_window_fixture_add ("/app/week/keys", test_keys);
  limber_window_fixture_add ("/app/week/focus", test_focus);

  return g_test_run ();
}
