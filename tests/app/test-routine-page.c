/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-routine-page.h"
#include "app/limber-settings.h"
#include "app/limber-step-row.h"
#include "limber-window-fixture.h"
#include "plan/limber-rules.h"

#define OWN_ROUTINE                                                                                \
  "{ \"format\": 1, \"id\": \"my-own\", \"name\": \"My own\", \"context\": \"pre-run\","           \
  "  \"steps\": [ { \"exercise\": \"standing-calf-stretch\", \"seconds\": 120, \"sets\": 1 } ] }"

static LimberAdvisor *
get_advisor (LimberWindowFixture *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static GtkWidget *
get_page (LimberWindowFixture *self)
{
  return limber_window_fixture_find (self, LIMBER_TYPE_ROUTINE_PAGE);
}

static void
show (LimberWindowFixture *self, const char *id)
{
  limber_window_fixture_act (self, "win.show-routine", id);
  limber_window_fixture_assert_page (self, "routine");
  limber_window_fixture_settle (self);
}

static gboolean
is_step (GtkWidget *widget, gconstpointer data)
{
  return LIMBER_IS_STEP_ROW (widget)
         && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (widget)) == *(const int *) data;
}

static GtkWidget *
get_step (LimberWindowFixture *self, int index)
{
  return limber_widget_find (get_page (self), is_step, &index);
}

static gboolean
is_toggle (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_TOGGLE_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

static GtkWidget *
get_toggle (LimberWindowFixture *self, const char *label)
{
  return limber_widget_find (get_page (self), is_toggle, label);
}

/* What can be seen. */
static GtkWidget *
get_start (LimberWindowFixture *self)
{
  return limber_widget_find_action (get_page (self), "win.start-as-shown", NULL);
}

static GtkWidget *
get_keep (LimberWindowFixture *self, int step)
{
  return limber_widget_find_action (get_step (self, step), "routine.keep-step", NULL);
}

static void
press (LimberWindowFixture *self, GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  limber_window_fixture_settle (self);
}

static gboolean
shows (LimberWindowFixture *self, const char *text)
{
  return limber_widget_shows_text (get_page (self), text);
}

/* Starts what is shown; returns the timeline that is played. */
static LimberTimeline *
start (LimberWindowFixture *self)
{
  press (self, get_start (self));
  limber_window_fixture_assert_page (self, "player");

  return limber_session_get_timeline (limber_window_fixture_get_session (self));
}

static void
end (LimberWindowFixture *self)
{
  limber_session_end (limber_window_fixture_get_session (self));
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "today");
}

static void
set_cautions (LimberWindowFixture *self, const char *const *cautions)
{
  g_settings_set_strv (
      limber_services_get_settings (self->services), LIMBER_SETTINGS_CAUTIONS, cautions);
}

static void
check_in (LimberWindowFixture *self, int pain)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  answers.pain = pain;
  limber_advisor_check_in (get_advisor (self), &answers, NULL);
  limber_window_fixture_settle (self);
}

static void
test_plain (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberTimeline *timeline;

  show (self, "post-run-full");
  g_assert_true (shows (self, "11:50"));
  g_assert_false (shows (self, "for today"));
  g_assert_false (shows (self, "Worth a second look"));
  g_assert_null (get_keep (self, 0));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_toggle (self, "All of it"))));
  g_assert_true (limber_window_fixture_get_focus (self) == get_start (self));
  timeline = start (self);
  g_assert_cmpint (limber_timeline_get_n_steps (timeline), ==, 7);
  end (self);
}

static void
test_fit (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget      *spin;
  LimberTimeline *timeline;
  gint64          whole_us;

  show (self, "post-run-full");
  spin = limber_widget_find_type (get_page (self), GTK_TYPE_SPIN_BUTTON);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 12);
  press (self, get_toggle (self, "5"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_toggle (self, "5"))));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 5);
  g_assert_true (shows (self, "now: "));
  g_assert_true (shows (self, "to fit your time."));

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 7);
  limber_window_fixture_settle (self);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_toggle (self, "5"))));
  timeline = start (self);
  g_assert_cmpint (limber_timeline_get_total_us (timeline), <=, 7 * 60 * S);
  g_assert_cmpint (limber_timeline_get_total_us (timeline), >, 5 * 60 * S);
  end (self);

  /* The next time it is all of it again. */
  show (self, "post-run-full");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_toggle (self, "All of it"))));
  press (self, get_toggle (self, "10"));
  press (self, get_toggle (self, "All of it"));
  g_assert_false (shows (self, "to fit your time."));
  g_assert_false (shows (self, "It takes"));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 12);
  whole_us = limber_timeline_get_total_us (start (self));
  g_assert_cmpint (whole_us, ==, 710 * S);
  end (self);
}

static void
test_left_out (LimberWindowFixture *self, gconstpointer user_data)
{
  show (self, "post-run-full");
  g_object_set (
      limber_widget_find_type (get_page (self), GTK_TYPE_SPIN_BUTTON), "value", 3.0, NULL);
  limber_window_fixture_settle (self);
  g_assert_true (shows (self, "left out"));
  g_assert_true (shows (self, "Left out, to fit your time."));
}

/* Works for whatever comes with Limber, at any length; some cannot be as short as that. */
static void
test_every_routine (LimberWindowFixture *self, gconstpointer user_data)
{
  GListModel *routines = limber_library_get_routines (limber_services_get_library (self->services));
  gint64      shortest_us = 0;

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberItem) item = g_list_model_get_item (routines, i);

      show (self, limber_item_get_id (item));
      for (int minutes = 31; minutes >= 1; minutes -= 10)
        {
          gtk_spin_button_set_value (
              GTK_SPIN_BUTTON (limber_widget_find_type (get_page (self), GTK_TYPE_SPIN_BUTTON)),
              minutes);
          g_assert_true (shows (self, "It takes "));
          g_assert_nonnull (get_start (self));
        }
      if (!shows (self, "at the shortest"))
        continue;

      shortest_us = limber_timeline_get_total_us (start (self));
      g_assert_cmpint (shortest_us, >, 60 * S);
      end (self);
    }
  g_assert_cmpint (shortest_us, >, 0);
}

static void
test_keep (LimberWindowFixture *self, gconstpointer user_data)
{
  static const char *const cautions[] = { "flexion-sensitive", NULL };
  LimberTimeline          *timeline;
  GtkWidget               *keep = NULL;
  int                      step = 0;
  g_autoptr (LimberRoutine) routine = limber_library_peek_routine (
      limber_services_get_library (self->services), "low-back-relief", NULL);
  const LimberStep *original;

  set_cautions (self, cautions);
  show (self, "low-back-relief");
  g_assert_true (shows (self, "for today"));
  while (keep == NULL)
    keep = get_keep (self, step++);
  step--;
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (keep)), ==, "Keep the original");
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (keep), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_widget_grab_focus (keep);
  press (self, keep);
  g_assert_true (shows (self, "Kept as it is."));
  keep = get_keep (self, step);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (keep)), ==, "Change it again");
  g_assert_true (limber_window_fixture_get_focus (self) == keep);
  timeline = start (self);
  original = g_ptr_array_index (routine->steps, (guint) step);
  g_assert_cmpstr (
      limber_timeline_get_step (timeline, (guint) step)->exercise->id, ==, original->exercise_id);
  g_assert_null (strstr (original->note != NULL ? original->note : "", "This way"));
  end (self);

  show (self, "low-back-relief");
  press (self, get_keep (self, step));
  press (self, get_keep (self, step));
  g_assert_false (shows (self, "Kept as it is."));
  g_assert_cmpstr (
      gtk_button_get_label (GTK_BUTTON (get_keep (self, step))), ==, "Keep the original");
}

/* On a quiet day Start gives way to the reason, and to what is right instead. */
static void
test_quiet_day (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget  *offer;
  const char *id = NULL;

  show (self, "core-a");
  g_assert_nonnull (get_start (self));
  check_in (self, 9);
  id = limber_advisor_get_offer (get_advisor (self));
  g_assert_nonnull (id);
  g_assert_null (get_start (self));
  g_assert_true (shows (self, "quiet day"));
  offer = limber_widget_find_action (get_page (self), "win.show-routine", id);
  press (self, offer);
  g_assert_nonnull (get_start (self));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)),
                   ==,
                   limber_item_get_name (limber_library_find_routine (
                       limber_services_get_library (self->services), id)));
}

/* The reason for a day on which less is done stands over the changes. */
static void
test_amber_day (LimberWindowFixture *self, gconstpointer user_data)
{
  g_auto (GStrv) reasons = NULL;

  show (self, "core-a");
  check_in (self, 4);
  reasons = limber_advisor_dup_reasons (get_advisor (self));
  g_assert_nonnull (reasons[0]);
  g_assert_true (shows (self, "for today"));
  g_assert_true (shows (self, reasons[0]));
}

static void
set_up_own (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "routines", NULL);
  g_autofree char *file = g_build_filename (folder, "my-own.json", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (file, OWN_ROUTINE, -1, &error);
  g_assert_no_error (error);
  limber_window_fixture_set_up (self, user_data);
}

static void
test_warnings (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (GPtrArray) findings = NULL;
  LimberLibrary *library = limber_services_get_library (self->services);
  g_autoptr (LimberRoutine) routine = limber_library_peek_routine (library, "my-own", NULL);
  const LimberFinding *finding;

  g_assert_nonnull (routine);
  findings = limber_rules_check (routine, limber_library_peek, library, 150 * S);
  g_assert_cmpuint (findings->len, >, 0);
  finding = g_ptr_array_index (findings, 0);
  show (self, "my-own");
  g_assert_true (shows (self, "Worth a second look"));
  g_assert_true (shows (self, finding->text));
  /* It warns, and no more. */
  g_assert_nonnull (get_start (self));
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/routine-page/plain", test_plain);
  limber_window_fixture_add ("/app/routine-page/fit", test_fit);
  limber_window_fixture_add ("/app/routine-page/left-out", test_left_out);
  limber_window_fixture_add ("/app/routine-page/every-routine", test_every_routine);
  limber_window_fixture_add ("/app/routine-page/keep", test_keep);
  limber_window_fixture_add ("/app/routine-page/quiet-day", test_quiet_day);
  limber_window_fixture_add ("/app/routine-page/amber-day", test_amber_day);
  g_test_add ("/app/routine-page/warnings",
              LimberWindowFixture,
              NULL,
              set_up_own,
              test_warnings,
              limber_window_fixture_tear_down);

  return g_test_run ();
}
