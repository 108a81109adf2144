/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-choices.h"
#include "app/limber-suggestion-row.h"
#include "app/limber-summary-page.h"
#include "limber-window-fixture.h"

static LimberAdvisor *
get_advisor (LimberWindowFixture *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static GtkWidget *
get_page (LimberWindowFixture *self)
{
  return limber_window_fixture_find (self, LIMBER_TYPE_SUMMARY_PAGE);
}

static gboolean
shows (LimberWindowFixture *self, const char *text)
{
  limber_window_fixture_settle (self);

  return limber_widget_shows_text (get_page (self), text);
}

/* Plays it to its end. */
static void
finish (LimberWindowFixture *self, const char *id)
{
  limber_window_fixture_begin (self, id);
  limber_fake_clock_advance (self->clock, 1800 * S);
  limber_window_fixture_assert_page (self, "summary");
  limber_window_fixture_settle (self);
}

static void
press_key (LimberWindowFixture *self, const char *key)
{
  LimberStage stage = { GTK_WIDGET (self->window), get_page (self) };

  limber_stage_press (&stage, key);
  limber_window_fixture_settle (self);
}

static gboolean
is_button (GtkWidget *widget, gconstpointer data)
{
  GtkWidget *child;

  if (!GTK_IS_BUTTON (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0)
    return TRUE;
  child = gtk_button_get_child (GTK_BUTTON (widget));

  return GTK_IS_LABEL (child) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (child)), data) == 0;
}

static GtkWidget *
find_button (LimberWindowFixture *self, const char *label)
{
  limber_window_fixture_settle (self);

  return limber_widget_find (GTK_WIDGET (self->window), is_button, label);
}

static void
press (LimberWindowFixture *self, const char *label)
{
  GtkWidget *button = find_button (self, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  limber_window_fixture_settle (self);
}

static void
check_in (LimberWindowFixture *self, int pain)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  answers.pain = pain;
  limber_advisor_check_in (get_advisor (self), &answers, NULL);
}

static void
records_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GPtrArray **records = user_data;
  g_autoptr (GError) error = NULL;

  *records = limber_store_sessions_finish (LIMBER_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
assert_kept (LimberWindowFixture *self, int pain, int effort)
{
  g_autoptr (GPtrArray) records = NULL;
  const LimberRecord *record;

  limber_store_sessions_async (self->store, 0, 10, NULL, records_cb, &records);
  limber_wait_until (records != NULL);
  record = g_ptr_array_index (records, 0);
  g_assert_cmpint (record->pain_after, ==, pain);
  g_assert_cmpint (record->effort, ==, effort);
}

static void
test_answers (LimberWindowFixture *self, gconstpointer user_data)
{
  finish (self, "post-run-short");
  g_assert_true (shows (self, "Your back now?"));
  /* A key too many is no answer, and begins nothing. */
  g_assert_true (limber_window_fixture_get_focus (self) == find_button (self, "Done"));
  press_key (self, "2");
  g_assert_true (shows (self, "How hard was it?"));
  assert_kept (self, 2, -1);
  press_key (self, "1");
  press_key (self, "0");
  g_assert_false (shows (self, "How hard was it?"));
  assert_kept (self, 2, 10);
}

static void
test_skip (LimberWindowFixture *self, gconstpointer user_data)
{
  finish (self, "post-run-short");
  press (self, "Skip");
  g_assert_true (shows (self, "How hard was it?"));
  press (self, "Skip");
  g_assert_false (shows (self, "How hard was it?"));
  assert_kept (self, -1, -1);
}

/* Nobody need answer. */
static void
test_done (LimberWindowFixture *self, gconstpointer user_data)
{
  finish (self, "post-run-short");
  press (self, "Done");
  limber_window_fixture_assert_page (self, "today");
  assert_kept (self, -1, -1);
}

static void
test_break (LimberWindowFixture *self, gconstpointer user_data)
{
  finish (self, "hamstring-break");
  g_assert_false (shows (self, "Your back now?"));
}

static void
test_not_wanted (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberPerson person = LIMBER_PERSON_INIT;

  person.asks = FALSE;
  limber_advisor_set_person (get_advisor (self), &person);
  finish (self, "post-run-short");
  g_assert_false (shows (self, "Your back now?"));
}

/* A rehearsal says nothing of the back. */
static void
test_rehearsal (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_services_set_pace (self->services, 60);
  finish (self, "post-run-short");
  g_assert_false (shows (self, "Your back now?"));
}

static void
test_more_sore (LimberWindowFixture *self, gconstpointer user_data)
{
  static const struct
  {
    int         before;
    const char *key;
    const char *sentence;
  } rows[] = {
    { 1, "3", "More sore than before. Less today." },
    { 1, "2", "Mild and familiar is fine." },
    { 2, "0", "No pain. Good." },
    { 1, "9", "quiet day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      check_in (self, rows[i].before);
      finish (self, "post-run-short");
      press_key (self, rows[i].key);
      g_assert_true (shows (self, rows[i].sentence));
      limber_window_fixture_act (self, "win.back", NULL);
      limber_fake_clock_advance (self->clock, 24 * 3600 * S);
    }
}

/* Three times ten seconds more. */
static void
press_plus (LimberWindowFixture *self)
{
  const LimberExercise *calf
      = limber_library_peek ("standing-calf-stretch", limber_services_get_library (self->services));

  for (guint i = 0; i < 3; i++)
    {
      LimberAdjustment adjustment = { i, 10 };

      limber_advisor_add_adjustment (
          get_advisor (self), calf, LIMBER_CONTEXT_POST_RUN, 30 * S, &adjustment);
    }
}

static int
get_length_s (LimberWindowFixture *self)
{
  g_autoptr (LimberAdapted) adapted
             = limber_services_adapt (self->services, "post-run-full", 0, NULL, NULL);

  for (guint i = 0; i < adapted->routine->steps->len; i++)
    {
      const LimberStep *step = g_ptr_array_index (adapted->routine->steps, i);

      if (g_str_equal (step->exercise_id, "standing-calf-stretch"))
        return (int) (step->dose->length_us / S);
    }

  return -1;
}

static void
test_habit (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *take;

  press_plus (self);
  finish (self, "post-run-short");
  g_assert_true (shows (self, "You pressed + 3 times. Keep 40 s?"));
  take = find_button (self, "Keep 40 s");
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (take), GTK_ACCESSIBLE_PROPERTY_LABEL));
  press (self, "Keep 40 s");
  g_assert_null (find_button (self, "Keep 40 s"));
  g_assert_cmpint (get_length_s (self), !=, 40);
  press (self, "Undo");
  g_assert_nonnull (find_button (self, "Keep 40 s"));
  press (self, "Keep 40 s");
  press (self, "Done");
  limber_window_fixture_assert_page (self, "today");
  g_assert_cmpint (get_length_s (self), ==, 40);
}

/* The work of the first step with an exercise. */
static void
go_to (LimberSession *session, const char *exercise_id)
{
  LimberTimeline *timeline = limber_session_get_timeline (session);

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      if (phase->kind != LIMBER_PHASE_WORK
          || !g_str_equal (limber_timeline_get_step (timeline, (guint) phase->step)->exercise->id,
                           exercise_id))
        continue;
      limber_session_seek (session, phase->start_us + S);
      return;
    }

  g_assert_not_reached ();
}

/* Three presses in one session are enough. */
static void
test_habit_of_a_session (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberSession *session;

  limber_window_fixture_begin (self, "post-run-full");
  session = limber_window_fixture_get_session (self);
  go_to (session, "standing-calf-stretch");
  for (guint i = 0; i < 3; i++)
    limber_session_adjust (session, 5 * S);
  limber_fake_clock_advance (self->clock, 3600 * S);
  limber_window_fixture_assert_page (self, "summary");
  g_assert_true (shows (self, "You pressed + 3 times. Keep 45 s?"));
  press (self, "Keep 45 s");
  press (self, "Done");
  g_assert_cmpint (get_length_s (self), ==, 45);
}

static void
test_not_taken (LimberWindowFixture *self, gconstpointer user_data)
{
  press_plus (self);
  finish (self, "post-run-short");
  press (self, "Keep 40 s");
  press (self, "Undo");
  press (self, "Done");
  limber_window_fixture_assert_page (self, "today");
  g_assert_cmpint (get_length_s (self), !=, 40);
}

/* What was declined does not come again, neither here nor on the page of the routine. */
static void
test_declined (LimberWindowFixture *self, gconstpointer user_data)
{
  press_plus (self);
  limber_window_fixture_act (self, "win.show-routine", "post-run-full");
  g_assert_nonnull (find_button (self, "Keep 40 s"));
  limber_window_fixture_act (self, "win.show-routine", "core-a");
  g_assert_null (find_button (self, "Keep 40 s"));
  finish (self, "post-run-short");
  gtk_widget_grab_focus (find_button (self, "Not now"));
  press (self, "Not now");
  g_assert_null (find_button (self, "Keep 40 s"));
  g_assert_nonnull (limber_window_fixture_get_focus (self));
  finish (self, "post-run-short");
  g_assert_null (find_button (self, "Keep 40 s"));
  limber_window_fixture_act (self, "win.show-routine", "post-run-full");
  g_assert_null (find_button (self, "Keep 40 s"));
}

/* How each kind of suggestion is worded. */
static void
test_words (LimberWindowFixture *self, gconstpointer user_data)
{
  static const struct
  {
    LimberSuggestionKind kind;
    gint64               length_s;
    const char          *to_id;
    const char          *way;
    const char          *text;
  } rows[] = {
    { LIMBER_SUGGESTION_STEP_UP, 25, "quad", NULL, "Step up to 25 s each side" },
    { LIMBER_SUGGESTION_STEP_DOWN, 15, "quad", NULL, "Step down to 15 s each side" },
    { LIMBER_SUGGESTION_RESTART, 15, "quad", NULL, "Begin with 15 s each side" },
    { LIMBER_SUGGESTION_KEEP, 40, "quad", NULL, "Keep 40 s" },
    { LIMBER_SUGGESTION_STEP_UP, 25, "quad", "arms up", "Try it harder" },
    { LIMBER_SUGGESTION_STEP_DOWN, 25, "quad", "arms down", "Take it easier" },
    { LIMBER_SUGGESTION_STEP_UP, 25, "other", NULL, "Change to Standing quad stretch" },
    { LIMBER_SUGGESTION_DELOAD, 0, NULL, NULL, "Take it lighter this week" },
  };
  const LimberExercise *quad
      = limber_library_peek ("standing-quad-stretch", limber_services_get_library (self->services));

  g_assert_nonnull (quad);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberSuggestion *suggestion = limber_suggestion_new (rows[i].kind);
      GtkWidget        *row;

      suggestion->exercise_id = g_strdup (rows[i].to_id != NULL ? "quad" : NULL);
      suggestion->to_id = g_strdup (rows[i].to_id);
      suggestion->way = g_strdup (rows[i].way);
      suggestion->reason = g_strdup ("Because.");
      if (rows[i].length_s > 0)
        {
          suggestion->dose = limber_dose_new ();
          suggestion->dose->length_us = rows[i].length_s * S;
        }
      row = g_object_ref_sink (limber_suggestion_row_new (
          suggestion, rows[i].to_id != NULL ? quad : NULL, rows[i].to_id != NULL ? quad : NULL));
      gtk_window_set_child (GTK_WINDOW (g_object_new (GTK_TYPE_WINDOW, NULL)), row);
      gtk_window_present (GTK_WINDOW (gtk_widget_get_root (row)));
      limber_widget_settle (GTK_WIDGET (gtk_widget_get_root (row)));
      if (limber_widget_find (row, is_button, rows[i].text) == NULL)
        {
          g_test_message ("no button “%s”", rows[i].text);
          g_test_fail ();
        }
      gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (row)));
      g_assert_finalize_object (row);
    }
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/summary/answers", test_answers);
  limber_window_fixture_add ("/app/summary/skip", test_skip);
  limber_window_fixture_add ("/app/summary/done", test_done);
  limber_window_fixture_add ("/app/summary/break", test_break);
  limber_window_fixture_add ("/app/summary/not-wanted", test_not_wanted);
  limber_window_fixture_add ("/app/summary/rehearsal", test_rehearsal);
  limber_window_fixture_add ("/app/summary/more-sore", test_more_sore);
  limber_window_fixture_add ("/app/summary/habit", test_habit);
  limber_window_fixture_add ("/app/summary/habit-of-a-session", test_habit_of_a_session);
  limber_window_fixture_add ("/app/summary/not-taken", test_not_taken);
  limber_window_fixture_add ("/app/summary/declined", test_declined);
  limber_window_fixture_add ("/app/summary/words", test_words);

  return g_test_run ();
}
