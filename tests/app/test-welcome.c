/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-advice-page.h"
#include "app/limber-caution-chips.h"
#include "app/limber-screen-page.h"
#include "app/limber-settings.h"
#include "app/limber-welcome-page.h"
#include "content/limber-vocabulary.h"
#include "limber-fake-voice.h"
#include "limber-fit.h"
#include "limber-window-fixture.h"
#include "plan/limber-cautions.h"

/* What cannot be a clear answer. */
#define SADDLE LIMBER_RED_FLAG_BIT (LIMBER_RED_FLAG_SADDLE)
#define FEVER LIMBER_RED_FLAG_BIT (LIMBER_RED_FLAG_FEVER)
#define PREGNANCY LIMBER_RED_FLAG_BIT (LIMBER_RED_FLAG_PREGNANCY)

static void
set_up (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (GSettings) settings = g_settings_new ("app.limber.Limber");

  g_settings_reset (settings, LIMBER_SETTINGS_CAUTIONS);
  g_settings_reset (settings, LIMBER_SETTINGS_CHECK_IN);
  g_settings_reset (settings, LIMBER_SETTINGS_VOICE);
  self->keeps_screen = TRUE;
  limber_window_fixture_set_up (self, user_data);
}

static LimberAdvisor *
get_advisor (LimberWindowFixture *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static gboolean
is_named_button (GtkWidget *widget, gconstpointer name)
{
  GtkWidget *child;

  if (!GTK_IS_BUTTON (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0)
    return TRUE;

  child = gtk_button_get_child (GTK_BUTTON (widget));

  return GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), name);
}

static GtkWidget *
find_button (LimberWindowFixture *self, const char *name)
{
  return limber_widget_find (GTK_WIDGET (self->window), is_named_button, name);
}

/* Presses what can be seen. */
static void
press (LimberWindowFixture *self, const char *name)
{
  GtkWidget *button;

  limber_window_fixture_settle (self);
  button = find_button (self, name);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  if (GTK_IS_TOGGLE_BUTTON (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                  !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  else
    g_signal_emit_by_name (button, "clicked");
}

static gboolean
is_named_tick (GtkWidget *widget, gconstpointer name)
{
  GtkWidget *child;

  if (!GTK_IS_CHECK_BUTTON (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  if (g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), name) == 0)
    return TRUE;

  child = gtk_check_button_get_child (GTK_CHECK_BUTTON (widget));

  return GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), name);
}

static GtkCheckButton *
find_tick (LimberWindowFixture *self, const char *name)
{
  GtkWidget *tick = limber_widget_find (GTK_WIDGET (self->window), is_named_tick, name);

  g_assert_nonnull (tick);

  return GTK_CHECK_BUTTON (tick);
}

/* Says "one of these", ticks them, and goes on. */
static void
tick (LimberWindowFixture *self, guint yes)
{
  limber_window_fixture_assert_page (self, "screen");
  press (self, "One of these, or not sure");
  limber_window_fixture_settle (self);
  g_assert_false (gtk_widget_get_sensitive (find_button (self, "Continue")));
  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    if ((yes & LIMBER_RED_FLAG_BIT (i)) != 0)
      gtk_check_button_set_active (find_tick (self, limber_red_flag_get_text (i)), TRUE);
  press (self, "Continue");
}

static void
reopen (LimberWindowFixture *self)
{
  limber_window_fixture_close (self);
  limber_window_fixture_open (self);
}

/* The first day: two screens, and the third click starts. */
static void
test_three_clicks (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_assert_page (self, "screen");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Before you move");
  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    g_assert_true (
        limber_widget_shows_text (GTK_WIDGET (self->window), limber_red_flag_get_text (i)));
  g_assert_true (limber_window_fixture_get_focus (self) == find_button (self, "None of these"));
  press (self, "None of these");

  limber_window_fixture_assert_page (self, "welcome");
  limber_window_fixture_settle (self);
  g_assert_true (limber_window_fixture_get_focus (self) == find_button (self, "None, continue"));
  press (self, "None, continue");

  limber_window_fixture_assert_page (self, "today");
  limber_window_fixture_settle (self);
  g_assert_true (GTK_IS_BUTTON (limber_window_fixture_get_focus (self)));
  g_signal_emit_by_name (limber_window_fixture_get_focus (self), "clicked");
  limber_window_fixture_assert_page (self, "player");
  limber_session_end (limber_window_fixture_get_session (self));

  /* It is not asked again. */
  reopen (self);
  limber_window_fixture_assert_page (self, "today");
}

/* Nothing leads round the screen, and what was asked for comes after it. */
static void
test_start_waits (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_open (self->window, "hamstring-break", TRUE);
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_act (self, "win.show-routine", "core-a");
  limber_window_fixture_act (self, "win.start-routine", "pre-run-short");
  limber_window_fixture_assert_page (self, "screen");
  g_assert_null (limber_window_fixture_get_session (self));
  press (self, "None of these");
  limber_window_fixture_assert_page (self, "welcome");
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "welcome");
  press (self, "None, continue");
  limber_window_fixture_assert_page (self, "player");
  g_assert_cmpstr (limber_timeline_get_routine (
                       limber_session_get_timeline (limber_window_fixture_get_session (self)))
                       ->id,
                   ==,
                   "pre-run-short");
  limber_session_end (limber_window_fixture_get_session (self));
}

/* Who wants no check-ins is asked this all the same. */
static void
test_without_check_ins (LimberWindowFixture *self, gconstpointer user_data)
{
  g_settings_set_boolean (
      limber_services_get_settings (self->services), LIMBER_SETTINGS_CHECK_IN, FALSE);
  reopen (self);
  limber_window_fixture_assert_page (self, "screen");
}

static void
assert_locked (LimberWindowFixture *self)
{
  static const struct
  {
    const char *action;
    const char *target;
  } ways[] = {
    { "win.start-routine", "pre-run-short" },
    { "win.start-routine", "low-back-relief" },
    { "win.show-routine", "core-a" },
    { "win.resume-session", NULL },
    { "win.ask-screen", NULL },
    { "win.back", NULL },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      limber_window_fixture_act (self, ways[i].action, ways[i].target);
      limber_window_fixture_assert_page (self, "advice");
    }
  limber_window_open (self->window, "pre-run-short", TRUE);
  limber_window_fixture_assert_page (self, "advice");
  g_assert_false (limber_services_begin (self->services, "pre-run-short", 0, NULL, &error));
  g_assert_error (error, LIMBER_GUIDE_ERROR, LIMBER_GUIDE_ERROR_LOCKED);
  g_assert_true (limber_window_fixture_get_session (self) == NULL
                 || limber_session_is_over (limber_window_fixture_get_session (self)));
}

static void
test_emergency (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *window = GTK_WIDGET (self->window);

  tick (self, SADDLE);
  limber_window_fixture_assert_page (self, "advice");
  limber_window_fixture_settle (self);
  g_assert_true (limber_widget_shows_text (window, "Please get help now"));
  g_assert_true (limber_widget_shows_text (window, "112 · 911 · 999"));
  g_assert_true (
      limber_widget_shows_text (window, limber_red_flag_get_text (LIMBER_RED_FLAG_SADDLE)));
  g_assert_null (find_button (self, "Understood"));
  assert_locked (self);

  /* A night does not lift it, nor do weeks. */
  reopen (self);
  assert_locked (self);
  limber_fake_clock_suspend (self->clock, 200 * 24 * 3600 * S);
  reopen (self);
  assert_locked (self);
}

/* To be shown to somebody, with nothing that could be pressed by mistake. */
static void
test_shown (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *page;

  tick (self, SADDLE);
  page = limber_window_fixture_find (self, LIMBER_TYPE_ADVICE_PAGE);
  limber_window_fixture_settle (self);
  g_assert_true (limber_window_fixture_get_focus (self) == find_button (self, "Show this page"));
  press (self, "Show this page");
  limber_window_fixture_settle (self);
  g_assert_true (gtk_widget_has_css_class (page, "shown"));
  g_assert_null (find_button (self, "I misread that: change my answer"));
  g_assert_null (find_button (self, "A professional has examined me"));
  press (self, "Show this page");
  limber_window_fixture_settle (self);
  g_assert_nonnull (find_button (self, "I misread that: change my answer"));
  g_assert_false (gtk_widget_has_css_class (page, "shown"));
}

static void
test_misread (LimberWindowFixture *self, gconstpointer user_data)
{
  const char *saddle = limber_red_flag_get_text (LIMBER_RED_FLAG_SADDLE);

  tick (self, SADDLE | FEVER);
  reopen (self);
  press (self, "I misread that: change my answer");
  limber_window_fixture_assert_page (self, "screen");
  limber_window_fixture_settle (self);
  g_assert_true (gtk_check_button_get_active (find_tick (self, saddle)));
  g_assert_true (gtk_check_button_get_active (
      find_tick (self, limber_red_flag_get_text (LIMBER_RED_FLAG_FEVER))));
  g_assert_false (gtk_check_button_get_active (find_tick (self, "I am not sure")));

  /* Whoever thinks better of it is where they were. */
  limber_window_fixture_act (self, "win.start-routine", "pre-run-short");
  limber_window_fixture_assert_page (self, "screen");
  limber_window_fixture_act (self, "win.back", NULL);
  assert_locked (self);

  press (self, "I misread that: change my answer");
  limber_window_fixture_settle (self);
  gtk_check_button_set_active (find_tick (self, saddle), FALSE);
  press (self, "Continue");
  limber_window_fixture_settle (self);
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (self->window), "To be looked at today"));
  g_assert_false (limber_advisor_is_locked (get_advisor (self)));
  reopen (self);
  limber_window_fixture_assert_page (self, "today");
}

static void
test_not_sure (LimberWindowFixture *self, gconstpointer user_data)
{
  press (self, "One of these, or not sure");
  limber_window_fixture_settle (self);
  gtk_check_button_set_active (find_tick (self, "I am not sure"), TRUE);
  press (self, "Continue");
  limber_window_fixture_assert_page (self, "advice");
  assert_locked (self);
}

static void
test_examined (LimberWindowFixture *self, gconstpointer user_data)
{
  tick (self, SADDLE);
  press (self, "A professional has examined me");
  limber_window_fixture_answer (self, "wait");
  assert_locked (self);
  press (self, "A professional has examined me");
  limber_window_fixture_answer (self, "examined");
  limber_window_fixture_assert_page (self, "welcome");
  press (self, "None, continue");
  limber_window_fixture_assert_page (self, "today");
  limber_window_fixture_begin (self, "pre-run-short");
  limber_session_end (limber_window_fixture_get_session (self));
  reopen (self);
  limber_window_fixture_assert_page (self, "today");
}

static void
assert_understood (LimberWindowFixture *self, guint yes, LimberScreen screen)
{
  tick (self, yes);
  limber_window_fixture_assert_page (self, "advice");
  limber_window_fixture_settle (self);
  g_assert_true (
      limber_widget_shows_text (GTK_WIDGET (self->window), limber_screen_get_title (screen)));
  g_assert_false (limber_widget_shows_text (GTK_WIDGET (self->window), "112 · 911 · 999"));
  g_assert_true (limber_window_fixture_get_focus (self) == find_button (self, "Understood"));
  press (self, "Understood");
  press (self, "None, continue");
  limber_window_fixture_assert_page (self, "today");
  limber_window_fixture_settle (self);
}

static void
test_urgent (LimberWindowFixture *self, gconstpointer user_data)
{
  assert_understood (self, FEVER, LIMBER_SCREEN_URGENT);
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (self->window), "Quiet day"));
  g_assert_false (limber_widget_shows_text (GTK_WIDGET (self->window), "Before your run"));
}

static void
test_soon (LimberWindowFixture *self, gconstpointer user_data)
{
  assert_understood (self, PREGNANCY, LIMBER_SCREEN_SOON);
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (self->window), "Strength work waits"));
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (self->window), "Before your run"));

  /* It can be corrected from here, or left as it is. */
  press (self, "Change my answers");
  limber_window_fixture_assert_page (self, "screen");
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "today");
  press (self, "Change my answers");
  press (self, "None of these");
  limber_window_fixture_assert_page (self, "today");
  limber_window_fixture_settle (self);
  g_assert_false (limber_widget_shows_text (GTK_WIDGET (self->window), "Strength work waits"));
}

/* What is chosen is kept, and each chip tells a screen reader what it stands for. */
static void
test_cautions (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings *settings = limber_services_get_settings (self->services);
  g_auto (GStrv) words = NULL;
  const char *label = limber_words_get_label (LIMBER_WORDS_PROFILE, LIMBER_OWN_KNEE);

  press (self, "None of these");
  limber_window_fixture_assert_page (self, "welcome");
  g_assert_cmpuint (limber_fake_sink_get_n_events (self->sink), ==, 1);
  press (self, "Once more");
  g_assert_cmpuint (limber_fake_sink_get_n_events (self->sink), ==, 2);
  press (self, label);
  gtk_test_accessible_assert_property (
      find_button (self, label), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  gtk_test_accessible_assert_property (find_button (self, label),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       limber_cautions_get_question (LIMBER_OWN_KNEE));
  press (self, "Continue");
  limber_window_fixture_assert_page (self, "today");
  words = g_settings_get_strv (settings, LIMBER_SETTINGS_CAUTIONS);
  g_assert_cmpuint (g_strv_length (words), ==, 1);
  g_assert_cmpstr (words[0], ==, "knee-problem");
  g_assert_cmpuint (limber_advisor_get_person (get_advisor (self))->own, ==, 1u << LIMBER_OWN_KNEE);
}

/* Comes to the sound check with a voice, or with one that speaks nobody's language. */
static LimberFakeVoice *
hear_voice (LimberWindowFixture *self, gboolean any)
{
  static const char *const some[] = { "Ada", NULL };
  static const char *const none[] = { NULL };
  LimberFakeVoice         *voice = limber_fake_voice_new ();

  limber_fake_voice_set_names (voice, any ? some : none);
  limber_services_set_voice (self->services, LIMBER_VOICE (voice), NULL);
  press (self, "None of these");
  limber_window_fixture_assert_page (self, "welcome");
  limber_window_fixture_settle (self);

  return voice;
}

/* It says a sentence, and speaks in sessions only when somebody keeps it. */
static void
test_voice_kept (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings *settings = limber_services_get_settings (self->services);
  g_autoptr (LimberFakeVoice) voice = hear_voice (self, TRUE);
  const LimberUtterance *said;

  g_assert_cmpuint (limber_fake_voice_get_n_said (voice), ==, 1);
  said = limber_fake_voice_get_said (voice, 0);
  g_assert_cmpstr (said->text, ==, "Standing hamstring stretch, right leg. Slow breaths.");
  g_assert_cmpint (said->from_us, >, g_get_monotonic_time ());
  g_assert_false (g_settings_get_boolean (settings, LIMBER_SETTINGS_VOICE));
  press (self, "Once more");
  g_assert_cmpuint (limber_fake_voice_get_n_said (voice), ==, 2);

  press (self, "Keep the voice");
  limber_window_fixture_settle (self);
  g_assert_true (g_settings_get_boolean (settings, LIMBER_SETTINGS_VOICE));
  g_assert_null (find_button (self, "Only chimes"));
  g_assert_true (limber_window_fixture_get_focus (self) == find_button (self, "None, continue"));
  press (self, "Once more");
  g_assert_cmpuint (limber_fake_voice_get_n_said (voice), ==, 2);
  press (self, "None, continue");
  limber_window_fixture_assert_page (self, "today");
}

static void
test_only_chimes (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings *settings = limber_services_get_settings (self->services);
  g_autoptr (LimberFakeVoice) voice = hear_voice (self, TRUE);
  g_autofree char *calls = NULL;

  press (self, "Only chimes");
  limber_window_fixture_settle (self);
  g_assert_false (g_settings_get_boolean (settings, LIMBER_SETTINGS_VOICE));
  g_assert_null (find_button (self, "Keep the voice"));
  calls = limber_fake_voice_describe (voice);
  g_assert_true (g_str_has_suffix (calls, "hush"));
  press (self, "None, continue");
  limber_window_fixture_assert_page (self, "today");
}

/* Whoever does not answer has none. */
static void
test_voice_unanswered (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings *settings = limber_services_get_settings (self->services);
  g_autoptr (LimberFakeVoice) voice = hear_voice (self, TRUE);
  g_autofree char *calls = NULL;

  press (self, "None, continue");
  limber_window_fixture_assert_page (self, "today");
  g_assert_false (g_settings_get_boolean (settings, LIMBER_SETTINGS_VOICE));
  calls = limber_fake_voice_describe (voice);
  g_assert_true (g_str_has_suffix (calls, "hush"));
}

static void
test_no_voice (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (LimberFakeVoice) voice = hear_voice (self, FALSE);

  g_assert_cmpuint (limber_fake_voice_get_n_said (voice), ==, 0);
  g_assert_null (find_button (self, "Keep the voice"));
  g_assert_null (find_button (self, "Only chimes"));
  g_assert_nonnull (find_button (self, "Once more"));
  press (self, "None, continue");
}

/* After weeks it is asked again, but not what to go easy on. */
static void
test_again (LimberWindowFixture *self, gconstpointer user_data)
{
  press (self, "None of these");
  press (self, "None, continue");
  limber_fake_clock_suspend (self->clock, 91 * 24 * 3600 * S);
  limber_window_fixture_act (self, "win.start-routine", "pre-run-short");
  limber_window_fixture_assert_page (self, "screen");
  press (self, "None of these");
  limber_window_fixture_assert_page (self, "player");
  limber_session_end (limber_window_fixture_get_session (self));
}

static void
add (const char *path, LimberWindowTest test)
{
  g_test_add (path, LimberWindowFixture, NULL, set_up, test, limber_window_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  add ("/app/welcome/three-clicks", test_three_clicks);
  add ("/app/welcome/start-waits", test_start_waits);
  add ("/app/welcome/without-check-ins", test_without_check_ins);
  add ("/app/welcome/emergency", test_emergency);
  add ("/app/welcome/shown", test_shown);
  add ("/app/welcome/misread", test_misread);
  add ("/app/welcome/not-sure", test_not_sure);
  add ("/app/welcome/examined", test_examined);
  add ("/app/welcome/urgent", test_urgent);
  add ("/app/welcome/soon", test_soon);
  add ("/app/welcome/cautions", test_cautions);
  add ("/app/welcome/voice-kept", test_voice_kept);
  add ("/app/welcome/only-chimes", test_only_chimes);
  add ("/app/welcome/voice-unanswered", test_voice_unanswered);
  add ("/app/welcome/no-voice", test_no_voice);
  add ("/app/welcome/again", test_again);

  return g_test_run ();
}
