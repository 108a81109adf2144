/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-advice-page.h"
#include "app/limber-preferences.h"
#include "app/limber-screen-page.h"
#include "app/limber-settings.h"
#include "desktop/limber-compat.h"
#include "limber-fit.h"
#include "limber-window-fixture.h"

#define WIDTH 360
#define HEIGHT 720

/* How the window is looked at. */
typedef struct
{
  const char      *name;
  const char      *font;
  int              text_scale;
  GtkTextDirection direction;
} View;

static const View views[] = {
  { "plain", "Cantarell 11", 1, GTK_TEXT_DIR_LTR },
  { "from-right-to-left", "Cantarell 11", 1, GTK_TEXT_DIR_RTL },
  { "large-text", "Cantarell 11", 2, GTK_TEXT_DIR_LTR },
  /* As long as many a translation. */
  { "wide-letters", "DejaVu Sans 12", 1, GTK_TEXT_DIR_LTR },
};

static void
set_view (const View *view)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-font-name",
                view->font,
                "gtk-xft-dpi",
                96 * 1024 * view->text_scale,
                "gtk-decoration-layout",
                "appmenu:close",
                NULL);
  gtk_widget_set_default_direction (view->direction);
}

static void
set_up (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (GSettings) settings = g_settings_new ("app.limber.Limber");

  g_settings_set_int (settings, LIMBER_SETTINGS_WIDTH, WIDTH);
  g_settings_set_int (settings, LIMBER_SETTINGS_HEIGHT, HEIGHT);
  set_view (user_data);
  limber_window_fixture_set_up (self, user_data);
}

static void
tear_down (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_tear_down (self, user_data);
  set_view (&views[0]);
}

static LimberFitFlags
get_flags (const View *view)
{
  return view->text_scale == 1 && g_str_has_prefix (view->font, "Cantarell")
             ? LIMBER_FIT_WHOLE_TEXTS
             : 0;
}

static void
check_window (LimberWindowFixture *self, const View *view, const char *where)
{
  GtkWidget *window = GTK_WIDGET (self->window);

  limber_window_fixture_settle (self);
  if (gtk_widget_get_width (window) != WIDTH || gtk_widget_get_height (window) != HEIGHT)
    {
      g_test_message ("%s: the window is %d × %d",
                      where,
                      gtk_widget_get_width (window),
                      gtk_widget_get_height (window));
      g_test_fail ();
    }
  limber_fit_check (window, where, get_flags (view));
}

static void
test_pages (LimberWindowFixture *self, gconstpointer user_data)
{
  const View *view = user_data;
  GListModel *routines = limber_library_get_routines (limber_services_get_library (self->services));

  check_window (self, view, "today");
  limber_window_fixture_act (self, "win.show-week", NULL);
  limber_window_fixture_assert_page (self, "week");
  check_window (self, view, "week");
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberItem) item = g_list_model_get_item (routines, i);

      limber_window_fixture_act (self, "win.show-routine", limber_item_get_id (item));
      limber_window_fixture_assert_page (self, "routine");
      check_window (self, view, limber_item_get_id (item));
    }
}

/* A routine that is other than it was written, in each way that there is. */
static void
test_changes (LimberWindowFixture *self, gconstpointer user_data)
{
  static const char *const routines[] = { "low-back-relief", "core-a", "post-run-full" };
  static const char *const cautions[]
      = { "flexion-sensitive", "knee", "extension-sensitive", NULL };
  static const char *const missing[] = { "strap", NULL };
  GSettings               *settings = limber_services_get_settings (self->services);
  LimberCheckIn            answers = LIMBER_CHECK_IN_INIT;

  g_settings_set_strv (settings, LIMBER_SETTINGS_CAUTIONS, cautions);
  g_settings_set_strv (settings, LIMBER_SETTINGS_MISSING, missing);
  for (int pain = 0; pain <= 9; pain += 3)
    {
      answers.pain = pain;
      limber_advisor_check_in (
          limber_guide_get_advisor (limber_services_get_guide (self->services)), &answers, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (routines); i++)
        {
          g_autofree char *where = g_strdup_printf ("%s with pain %d", routines[i], pain);
          GtkWidget       *spin;

          limber_window_fixture_act (self, "win.show-routine", routines[i]);
          limber_window_fixture_assert_page (self, "routine");
          spin = limber_window_fixture_find (self, GTK_TYPE_SPIN_BUTTON);
          gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 4);
          check_window (self, user_data, where);
        }
    }
  g_settings_reset (settings, LIMBER_SETTINGS_CAUTIONS);
  g_settings_reset (settings, LIMBER_SETTINGS_MISSING);
}

/* Goes through all there is to see of a routine. */
static void
play_through (LimberWindowFixture *self, const View *view, const char *id)
{
  LimberSession *session;

  limber_window_fixture_begin (self, id);
  session = limber_window_fixture_get_session (self);
  limber_session_pause (session);
  while (!limber_session_is_over (session))
    {
      LimberTimeline  *timeline = limber_session_get_timeline (session);
      guint            phase = limber_session_get_phase (session);
      g_autofree char *where = g_strdup_printf ("%s, phase %u", id, phase);

      check_window (self, view, where);
      if (phase + 1 < limber_timeline_get_n_phases (timeline))
        limber_session_seek (session, limber_timeline_get_phase (timeline, phase + 1)->start_us);
      else
        limber_session_end (session);
    }
  limber_window_fixture_assert_page (self, "summary");
  check_window (self, view, "summary");
}

static void
test_player (LimberWindowFixture *self, gconstpointer user_data)
{
  play_through (self, user_data, "post-run-full");
  if (user_data != &views[0])
    return;

  play_through (self, user_data, "pre-run-full");
  play_through (self, user_data, "core-a");
}

/* The question that a warm-up ends with. */
static void
test_back (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_begin (self, "pre-run-short");
  limber_fake_clock_advance (self->clock, 600 * S);
  limber_window_fixture_assert_page (self, "summary");
  check_window (self, user_data, "back from the run");
}

static void
test_cut_off (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_begin (self, "post-run-full");
  limber_fake_clock_advance (self->clock, 100 * S);
  limber_window_fixture_close (self);
  limber_window_fixture_open (self);
  g_assert_nonnull (
      limber_widget_find_action (GTK_WIDGET (self->window), "win.resume-session", NULL));
  check_window (self, user_data, "cut off");
}

static LimberAdvisor *
get_advisor (LimberWindowFixture *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

/* What comes before everything else. */
static void
test_reception (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *page;

  g_settings_reset (limber_services_get_settings (self->services), LIMBER_SETTINGS_CAUTIONS);
  limber_window_fixture_act (self, "win.ask-screen", NULL);
  limber_window_fixture_assert_page (self, "screen");
  check_window (self, user_data, "screen");
  page = limber_window_fixture_find (self, LIMBER_TYPE_SCREEN_PAGE);
  limber_screen_page_ask_which (LIMBER_SCREEN_PAGE (page), 1, 1);
  check_window (self, user_data, "which of these");

  g_signal_emit_by_name (page, "answered", LIMBER_RED_FLAG_BIT (LIMBER_RED_FLAG_FEVER), 0);
  limber_window_fixture_assert_page (self, "advice");
  check_window (self, user_data, "urgent");
  limber_advisor_answer_screen (get_advisor (self), LIMBER_RED_FLAGS_ALL, 0);
  limber_window_fixture_act (self, "win.back", NULL);
  check_window (self, user_data, "emergency");
  page = limber_window_fixture_find (self, LIMBER_TYPE_ADVICE_PAGE);
  g_object_set (page, "shown", TRUE, NULL);
  check_window (self, user_data, "shown");

  limber_advisor_answer_screen (get_advisor (self), 0, 0);
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "welcome");
  check_window (self, user_data, "welcome");
}

static void
test_days (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  answers.pain = 4;
  limber_advisor_check_in (get_advisor (self), &answers, NULL);
  check_window (self, user_data, "amber day");
  answers.pain = 7;
  limber_advisor_check_in (get_advisor (self), &answers, NULL);
  check_window (self, user_data, "quiet day");
}

static void
check_dialog (LimberWindowFixture *self, const View *view, GtkWindow *dialog, const char *where)
{
  g_assert_nonnull (dialog);
  limber_widget_settle (GTK_WIDGET (dialog));
  /* It opens as wide as it likes only where there is room. */
  if (gtk_window_get_resizable (dialog) && !ADW_IS_MESSAGE_DIALOG (dialog))
    {
      gtk_window_set_default_size (dialog, WIDTH, HEIGHT);
      limber_widget_settle (GTK_WIDGET (dialog));
    }
  /* The help is all GTK's own, which wants more. */
  if (!GTK_IS_SHORTCUTS_WINDOW (dialog) && gtk_widget_get_width (GTK_WIDGET (dialog)) > WIDTH)
    {
      g_test_message ("%s is %d wide", where, gtk_widget_get_width (GTK_WIDGET (dialog)));
      g_test_fail ();
    }
  limber_fit_check (GTK_WIDGET (dialog), where, get_flags (view));
}

/* What is asked while one gets ready, and what comes of it. */
static void
test_check_in (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_begin (self, "post-run-full");
  check_window (self, user_data, "back now");
  limber_window_fixture_press (self, "6");
  limber_window_fixture_press (self, "BackSpace");
  limber_window_fixture_press (self, "5");
  for (guint i = 0; i < 3; i++)
    {
      check_window (self, user_data, "what it is like, and where");
      limber_window_fixture_press (self, "1");
    }
  check_window (self, user_data, "why today is not as usual");
}

static void
test_questions (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_begin (self, "post-run-full");
  limber_fake_clock_advance (self->clock, 20 * S);
  limber_window_fixture_act (self, "session.end", NULL);
  check_dialog (self, user_data, limber_window_fixture_get_dialog (self), "end");
  limber_window_fixture_answer (self, "on");
  limber_window_fixture_press (self, "h");
  check_window (self, user_data, "hurts");
  limber_window_fixture_press (self, "5");
  check_window (self, user_data, "what it is like");
  limber_window_fixture_press (self, "4");
  check_window (self, user_data, "where to");
  limber_window_fixture_press (self, "1");
  check_window (self, user_data, "what is offered");
  limber_window_fixture_press (self, "3");
  gtk_window_close (GTK_WINDOW (self->window));
  check_dialog (self, user_data, limber_window_fixture_get_dialog (self), "close");
  limber_window_fixture_answer (self, "stay");
}

static void
test_windows (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (GtkBuilder) builder
             = gtk_builder_new_from_resource ("/app/limber/Limber/limber-help-overlay.ui");
  GtkWindow *help = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));
  GtkWindow *preferences
      = GTK_WINDOW (limber_preferences_new (limber_services_get_settings (self->services),
                                            limber_services_get_gallery (self->services),
                                            limber_services_get_sink (self->services),
                                            limber_services_get_voice (self->services)));
  GtkWindow *about;

  gtk_window_present (preferences);
  check_dialog (self, user_data, preferences, "preferences");
  gtk_window_destroy (preferences);

  gtk_window_present (help);
  check_dialog (self, user_data, help, "help");
  gtk_window_destroy (help);

  limber_compat_show_about (GTK_WINDOW (self->window));
  about = limber_window_fixture_get_dialog (self);
  check_dialog (self, user_data, about, "about");
  gtk_window_destroy (about);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char      *path;
    LimberWindowTest test;
  } tests[] = {
    { "pages", test_pages },         { "player", test_player },     { "back", test_back },
    { "reception", test_reception }, { "days", test_days },         { "cut-off", test_cut_off },
    { "questions", test_questions }, { "check-in", test_check_in }, { "windows", test_windows },
    { "changes", test_changes },
  };

  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint k = 0; k < G_N_ELEMENTS (tests); k++)
      {
        g_autofree char *path = g_strdup_printf ("/app/narrow/%s/%s", views[i].name, tests[k].path);

        g_test_add (path, LimberWindowFixture, &views[i], set_up, tests[k].test, tear_down);
      }

  return g_test_run ();
}
