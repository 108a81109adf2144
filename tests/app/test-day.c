/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-check-in-dialog.h"
#include "app/limber-day-notes.h"
#include "app/limber-preferences.h"
#include "app/limber-quiet-card.h"
#include "app/limber-run-card.h"
#include "app/limber-settings.h"
#include "app/limber-today-page.h"
#include "limber-window-fixture.h"

#define DAY (24 * 3600 * S)

static LimberAdvisor *
get_advisor (LimberWindowFixture *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static gboolean
shows (LimberWindowFixture *self, const char *text)
{
  limber_window_fixture_settle (self);

  return limber_widget_shows_text (GTK_WIDGET (self->window), text);
}

static void
check_in (LimberWindowFixture *self, int pain, LimberPainKind kind, LimberPainPlace place)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  answers.pain = pain;
  answers.kind = kind;
  answers.place = place;
  limber_advisor_check_in (get_advisor (self), &answers, NULL);
}

static void
test_green (LimberWindowFixture *self, gconstpointer user_data)
{
  g_assert_false (
      gtk_widget_get_visible (limber_window_fixture_find (self, LIMBER_TYPE_DAY_NOTES)));
  g_assert_true (shows (self, "How is it?"));
  check_in (self, 2, LIMBER_PAIN_KIND_UNASKED, LIMBER_PAIN_PLACE_UNASKED);
  g_assert_true (shows (self, "Last: 2"));
  g_assert_true (shows (self, "Before your run"));
  g_assert_false (
      gtk_widget_get_visible (limber_window_fixture_find (self, LIMBER_TYPE_DAY_NOTES)));
  g_assert_false (
      gtk_widget_get_visible (limber_window_fixture_find (self, LIMBER_TYPE_QUIET_CARD)));
}

/* The cards stay, and a line says why there is less. */
static void
test_amber (LimberWindowFixture *self, gconstpointer user_data)
{
  check_in (self, 4, LIMBER_PAIN_KIND_ACHE, LIMBER_PAIN_PLACE_BACK);
  g_assert_true (shows (self, "Some discomfort is fine as long as it does not climb"));
  g_assert_true (shows (self, "Before your run"));
  g_assert_false (shows (self, "Change my answers"));
}

/* The cards give way to one that says why and offers what does good. */
static void
test_red (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget  *window = GTK_WIDGET (self->window);
  GtkWidget  *card = limber_window_fixture_find (self, LIMBER_TYPE_QUIET_CARD);
  GtkWidget  *start;
  const char *offer;

  check_in (self, 7, LIMBER_PAIN_KIND_ACHE, LIMBER_PAIN_PLACE_BACK);
  g_assert_true (shows (self, "Quiet day"));
  g_assert_true (shows (self, "Your back is asking for a quiet day."));
  g_assert_true (shows (self, "Rest positions, easy breathing, a short walk"));
  g_assert_false (shows (self, "Before your run"));
  g_assert_false (shows (self, "After your run"));
  g_assert_false (
      gtk_widget_get_visible (limber_window_fixture_find (self, LIMBER_TYPE_DAY_NOTES)));
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, "Quiet day");

  /* Its Start starts at once. */
  offer = limber_advisor_get_offer (get_advisor (self));
  start = limber_widget_find_action (window, "win.start-routine", offer);
  g_assert_true (gtk_widget_is_ancestor (start, card));
  limber_page_focus (LIMBER_PAGE (limber_window_fixture_find (self, LIMBER_TYPE_TODAY_PAGE)));
  g_assert_true (limber_window_fixture_get_focus (self) == start);
  g_signal_emit_by_name (start, "clicked");
  limber_window_fixture_assert_page (self, "player");
  limber_session_end (limber_window_fixture_get_session (self));
  limber_window_fixture_act (self, "win.back", NULL);

  /* And the next day is another one. */
  limber_fake_clock_suspend (self->clock, 2 * DAY);
  check_in (self, 1, LIMBER_PAIN_KIND_UNASKED, LIMBER_PAIN_PLACE_UNASKED);
  g_assert_true (shows (self, "Before your run"));
  g_assert_false (shows (self, "Quiet day"));
}

static void
test_gentle (LimberWindowFixture *self, gconstpointer user_data)
{
  check_in (self, 3, LIMBER_PAIN_KIND_BURNING, LIMBER_PAIN_PLACE_BELOW_KNEE);
  g_assert_true (shows (self, "Gentle day"));
  g_assert_true (shows (self, "Pain that travels needs a gentler plan."));
  g_assert_false (shows (self, "Before your run"));
}

static void
step_down (LimberWindowFixture *self)
{
  g_autoptr (LimberSuggestion) suggestion = limber_suggestion_new (LIMBER_SUGGESTION_STEP_DOWN);

  suggestion->exercise_id = g_strdup ("plank");
  suggestion->to_id = g_strdup ("plank");
  suggestion->family = g_strdup ("plank");
  suggestion->from = 4;
  suggestion->to = 3;
  limber_advisor_take (get_advisor (self), suggestion);
}

/* After two steps back, though the day itself permits everything. */
static void
test_flare (LimberWindowFixture *self, gconstpointer user_data)
{
  step_down (self);
  g_assert_true (shows (self, "Before your run"));
  limber_fake_clock_suspend (self->clock, 7 * DAY);
  step_down (self);
  g_assert_true (shows (self, "Gentle day"));
  g_assert_true (shows (self, "You went a step back twice in two weeks. Three gentle days now."));
  g_assert_false (shows (self, "Before your run"));
  g_assert_nonnull (limber_widget_find_action (
      GTK_WIDGET (self->window), "win.start-routine", "return-from-flare"));
}

/* Two weeks against the two before; until there are enough answers, the last one. */
static void
test_trend (LimberWindowFixture *self, gconstpointer user_data)
{
  check_in (self, 5, LIMBER_PAIN_KIND_ACHE, LIMBER_PAIN_PLACE_BACK);
  g_assert_true (shows (self, "Last: 5"));
  for (guint day = 2; day < 28; day += 2)
    {
      limber_fake_clock_suspend (self->clock, 2 * DAY);
      check_in (self, day < 14 ? 5 : 3, LIMBER_PAIN_KIND_ACHE, LIMBER_PAIN_PLACE_BACK);
    }
  g_assert_true (shows (self, "5 → 3 over the last four weeks"));
}

static gboolean
puts_away (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), "Put away") == 0;
}

/* Advice to somebody whose pain stays goes for good when it is put away. */
static void
test_advice (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *button;

  for (guint i = 0; i < 9; i++)
    {
      check_in (self, 5, LIMBER_PAIN_KIND_ACHE, LIMBER_PAIN_PLACE_BACK);
      limber_fake_clock_suspend (self->clock, DAY);
    }
  check_in (self, 5, LIMBER_PAIN_KIND_ACHE, LIMBER_PAIN_PLACE_BACK);
  g_assert_cmpint (limber_advisor_get_rung (get_advisor (self)), ==, LIMBER_RUNG_WEEK);
  g_assert_true (shows (self, "A week, and not much better."));
  g_assert_true (shows (self, "Last: 5"));

  button = limber_widget_find (
      limber_window_fixture_find (self, LIMBER_TYPE_DAY_NOTES), puts_away, NULL);
  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Put away");
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (shows (self, "A week, and not much better."));
  limber_window_fixture_close (self);
  limber_window_fixture_open (self);
  g_assert_false (shows (self, "A week, and not much better."));
}

/* Answers by what a digit is bound to. */
static void
answer (GtkWindow *dialog, int number)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "check-in.answer", "i", number));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
begin_check_in (LimberWindowFixture *self)
{
  GtkWidget *button = limber_widget_find_action (GTK_WIDGET (self->window), "today.check-in", NULL);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_check_in (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWindow *dialog;

  /* One number, and that is all. */
  begin_check_in (self);
  dialog = limber_window_fixture_get_dialog (self);
  g_assert_true (LIMBER_IS_CHECK_IN_DIALOG (dialog));
  limber_widget_settle (GTK_WIDGET (dialog));
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (dialog)));
  answer (dialog, 11);
  g_assert_true (limber_window_fixture_get_dialog (self) == dialog);
  answer (dialog, 2);
  g_assert_null (limber_window_fixture_get_dialog (self));
  g_assert_true (shows (self, "Last: 2"));

  /* Whoever goes away has said nothing. */
  limber_fake_clock_suspend (self->clock, DAY);
  begin_check_in (self);
  gtk_window_close (limber_window_fixture_get_dialog (self));
  g_assert_true (shows (self, "Last: 2"));

  /* What has jumped brings the screen up. */
  begin_check_in (self);
  dialog = limber_window_fixture_get_dialog (self);
  answer (dialog, 8);
  for (guint i = 0; i < 4 && limber_window_fixture_get_dialog (self) != NULL; i++)
    answer (dialog, 0);
  g_assert_null (limber_window_fixture_get_dialog (self));
  limber_window_fixture_assert_page (self, "screen");
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "today");
  g_assert_true (shows (self, "Quiet day"));
}

static gboolean
is_named_switch (GtkWidget *widget, gconstpointer name)
{
  GtkWidget *row;

  if (!GTK_IS_SWITCH (widget))
    return FALSE;

  row = gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW);

  return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), name) == 0;
}

static GtkSwitch *
find_switch (GtkWidget *preferences, const char *name)
{
  GtkWidget *found = limber_widget_find (preferences, is_named_switch, name);

  g_assert_nonnull (found);
  gtk_test_accessible_assert_property (found, GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return GTK_SWITCH (found);
}

static void
test_preferences (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings *settings = limber_services_get_settings (self->services);
  GtkWidget *preferences
      = limber_preferences_new (settings, limber_services_get_gallery (self->services), NULL, NULL);
  const LimberPerson *person = limber_advisor_get_person (get_advisor (self));
  g_auto (GStrv) words = NULL;
  const char *const others[] = { "of-the-future", "sore-elbow", NULL };

  g_settings_set_strv (settings, LIMBER_SETTINGS_CAUTIONS, others);
  gtk_switch_set_active (find_switch (preferences, "Sore wrist"), TRUE);
  gtk_switch_set_active (find_switch (preferences, "Strap"), FALSE);
  gtk_switch_set_active (find_switch (preferences, "65 or older"), TRUE);
  gtk_switch_set_active (find_switch (preferences, "Ask how the back is"), FALSE);
  g_assert_cmpuint (person->own, ==, 1u << LIMBER_OWN_WRIST);
  g_assert_cmpuint (person->lacks, ==, 1u << LIMBER_EQUIPMENT_STRAP);
  g_assert_true (person->from_65);
  g_assert_false (person->asks);

  /* What this version does not know stays. */
  gtk_switch_set_active (find_switch (preferences, "Sore wrist"), FALSE);
  words = g_settings_get_strv (settings, LIMBER_SETTINGS_CAUTIONS);
  g_assert_true (g_strv_equal ((const char *const *) words, others));

  /* And what is changed elsewhere is shown. */
  g_settings_reset (settings, LIMBER_SETTINGS_CAUTIONS);
  g_settings_reset (settings, LIMBER_SETTINGS_MISSING);
  g_settings_reset (settings, LIMBER_SETTINGS_FROM_65);
  g_settings_reset (settings, LIMBER_SETTINGS_CHECK_IN);
  g_assert_true (gtk_switch_get_active (find_switch (preferences, "Strap")));
  g_assert_true (gtk_switch_get_active (find_switch (preferences, "Ask how the back is")));

  gtk_window_set_transient_for (GTK_WINDOW (preferences), GTK_WINDOW (self->window));
  g_assert_true (gtk_widget_activate_action (
      gtk_widget_get_ancestor (GTK_WIDGET (find_switch (preferences, "65 or older")),
                               ADW_TYPE_PREFERENCES_GROUP),
      "back.ask-again",
      NULL));
  limber_window_fixture_assert_page (self, "screen");
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "today");
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/day/green", test_green);
  limber_window_fixture_add ("/app/day/amber", test_amber);
  limber_window_fixture_add ("/app/day/red", test_red);
  limber_window_fixture_add ("/app/day/gentle", test_gentle);
  limber_window_fixture_add ("/app/day/flare", test_flare);
  limber_window_fixture_add ("/app/day/trend", test_trend);
  limber_window_fixture_add ("/app/day/advice", test_advice);
  limber_window_fixture_add ("/app/day/check-in", test_check_in);
  limber_window_fixture_add ("/app/day/preferences", test_preferences);

  return g_test_run ();
}
