/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-exercise-chooser.h"
#include "app/limber-exercise-page.h"
#include "app/limber-exercise-times.h"
#include "app/limber-figure-view.h"
#include "app/limber-settings.h"
#include "history/limber-store-exercise.h"
#include "limber-fit.h"
#include "limber-window-fixture.h"

#define TODAY 739340u

static GtkWidget *
open_exercise (LimberWindowFixture *self, const char *id)
{
  limber_window_fixture_act (self, "win.show-exercise", id);
  limber_window_fixture_settle (self);
  limber_window_fixture_assert_page (self, "exercise");

  return limber_window_fixture_find (self, LIMBER_TYPE_EXERCISE_PAGE);
}

static gboolean
is_link_to (GtkWidget *widget, gconstpointer id)
{
  GVariant *target = GTK_IS_ACTIONABLE (widget)
                             && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)),
                                           "win.show-exercise")
                                    == 0
                         ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget))
                         : NULL;

  return target != NULL && g_str_equal (g_variant_get_string (target, NULL), id);
}

/* All that there is to know of it stands there, of every seventh. */
static void
test_sections (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberLibrary *library = limber_services_get_library (self->services);
  GListModel    *exercises = limber_library_get_exercises (library);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i += 7)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (exercises, i);
      g_autoptr(LimberExercise) exercise
                 = limber_library_get_exercise (library, limber_item_get_id (item), NULL);
      GtkWidget *page = open_exercise (self, exercise->id);

      g_test_message ("%s", exercise->id);
      g_assert_true (limber_widget_shows_text (page, exercise->name));
      for (guint k = 0; k < exercise->instructions->len; k++)
        g_assert_true (limber_widget_shows_text (page, exercise->instructions->pdata[k]));
      if (exercise->breathing != NULL)
        g_assert_true (limber_widget_shows_text (page, exercise->breathing));
      if (exercise->easier != NULL && exercise->easier->exercise_id != NULL)
        g_assert_nonnull (limber_widget_find (page, is_link_to, exercise->easier->exercise_id));
      if (exercise->harder != NULL && exercise->harder->exercise_id != NULL)
        g_assert_nonnull (limber_widget_find (page, is_link_to, exercise->harder->exercise_id));
    }
}

/* Back leads through easier and harder to where one came from. */
static void
test_way_back (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_act (self, "win.place", "exercises");
  open_exercise (self, "forearm-plank");
  open_exercise (self, "knee-plank");
  limber_window_fixture_act (self, "win.back", NULL);
  g_assert_true (limber_window_fixture_shows (self, "Forearm plank"));
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "exercises");
}

static void
test_unknown (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_act (self, "win.show-exercise", "no-such-exercise");
  limber_window_fixture_settle (self);
  limber_window_fixture_assert_page (self, "today");
}

/* It is led, and written down as what it is. */
static void
test_try (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *page = open_exercise (self, "cat-cow");
  GtkWidget *button = limber_widget_find_action (page, "win.start-as-shown", NULL);

  g_assert_nonnull (button);
  gtk_widget_activate_action_variant (
      button,
      "win.start-as-shown",
      gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  limber_window_fixture_settle (self);
  limber_window_fixture_assert_page (self, "player");
  g_assert_cmpuint (limber_timeline_get_n_steps (
                        limber_session_get_timeline (limber_window_fixture_get_session (self))),
                    ==,
                    1);
  limber_fake_clock_advance (self->clock, 30 * S);
  limber_session_end (limber_window_fixture_get_session (self));
  limber_window_fixture_settle (self);
  limber_window_fixture_assert_page (self, "summary");

  page = open_exercise (self, "cat-cow");
  limber_wait_until (limber_widget_shows_text (page, "Done once, today"));
}

static gboolean
is_choice (GtkWidget *widget, gconstpointer id)
{
  GVariant *target = GTK_IS_ACTIONABLE (widget)
                             && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)),
                                           "chooser.choose")
                                    == 0
                         ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget))
                         : NULL;

  return target != NULL && g_str_equal (g_variant_get_string (target, NULL), id);
}

/* A new routine, and those that came with Limber, are there to be added to. */
static void
test_chooser (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *page = open_exercise (self, "cat-cow");
  GtkWidget *chooser = NULL;

  gtk_widget_activate_action (page, "exercise.add-to-routine", NULL);
  limber_window_fixture_settle (self);
  chooser = GTK_WIDGET (limber_window_fixture_get_dialog (self));
  g_assert_true (LIMBER_IS_EXERCISE_CHOOSER (chooser));
  g_assert_nonnull (limber_widget_find (chooser, is_choice, ""));
  g_assert_nonnull (limber_widget_find (chooser, is_choice, "core-a"));
  gtk_window_destroy (GTK_WINDOW (chooser));
}

/* What concerns somebody is said first, with the caution it is due to. */
static void
test_cautions (LimberWindowFixture *self, gconstpointer user_data)
{
  const char *const cautions[] = { "knee-problem", NULL };
  GtkWidget        *page = open_exercise (self, "childs-pose");

  g_assert_false (
      limber_widget_shows_text (page, "This concerns you: A knee that dislikes kneeling"));
  g_settings_set_strv (
      limber_services_get_settings (self->services), LIMBER_SETTINGS_CAUTIONS, cautions);
  page = open_exercise (self, "childs-pose");
  g_assert_true (
      limber_widget_shows_text (page, "This concerns you: A knee that dislikes kneeling"));
}

static void
add_time (GPtrArray *times, guint32 day, gint64 longest_us, int most_reps)
{
  LimberTime *time = g_new0 (LimberTime, 1);

  time->local_date = day;
  time->longest_us = time->done_us = longest_us;
  time->most_reps = time->done_reps = most_reps;
  g_ptr_array_add (times, time);
}

static void
assert_told (GPtrArray *times, const char *first, const char *second)
{
  g_auto (GStrv) texts = limber_exercise_times_describe (times, TODAY);

  g_assert_cmpstr (texts[0], ==, first);
  g_assert_cmpstr (texts[1], ==, second);
}

static void
test_times (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr(GPtrArray) times = g_ptr_array_new_with_free_func (g_free);

  assert_told (times, "Not done yet", NULL);
  add_time (times, TODAY - 1, 20 * S, 0);
  assert_told (times, "Done once, yesterday", NULL);
  add_time (times, TODAY, 21 * S, 0);
  assert_told (times, "Done 2 times, today as well", NULL);
  add_time (times, TODAY, 40 * S, 0);
  assert_told (
      times, "Done 3 times, today as well", "The longest: 20 s the first time, 40 s the last time");
  g_ptr_array_set_size (times, 0);
  add_time (times, TODAY - 9, 20 * S, 8);
  add_time (times, TODAY - 1, 20 * S, 12);
  assert_told (times,
               "Done 2 times, last yesterday",
               "The most at a stretch: 8 the first time, 12 the last time");
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/exercise-page/sections", test_sections);
  limber_window_fixture_add ("/exercise-page/way-back", test_way_back);
  limber_window_fixture_add ("/exercise-page/unknown", test_unknown);
  limber_window_fixture_add ("/exercise-page/try", test_try);
  limber_window_fixture_add ("/exercise-page/chooser", test_chooser);
  limber_window_fixture_add ("/exercise-page/cautions", test_cautions);
  limber_window_fixture_add ("/exercise-page/times", test_times);

  return g_test_run ();
}
