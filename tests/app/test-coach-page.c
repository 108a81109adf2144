/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app/limber-coach-page.h"
#include "app/limber-layout.h"
#include "app/limber-settings.h"
#include "limber-fake-sink.h"
#include "limber-fake-voice.h"
#include "limber-widget-fixture.h"

typedef struct
{
  GSettings       *settings;
  LimberFakeSink  *sink;
  LimberFakeVoice *voice;
  LimberStage     *stage;
  GtkWidget       *page;
} Fixture;

static void
show (Fixture *self, LimberVoice *voice)
{
  g_clear_pointer (&self->stage, limber_stage_free);
  self->page = g_object_new (LIMBER_TYPE_COACH_PAGE, NULL);
  limber_coach_page_bind (
      LIMBER_COACH_PAGE (self->page), self->settings, LIMBER_CUE_SINK (self->sink), voice);
  self->stage = limber_stage_new (self->page, 480, 1800);
  limber_stage_settle (self->stage);
}

static void
set_up (Fixture *self, gconstpointer user_data)
{
  const char *const names[] = { "English (America)", "English (Scotland)", NULL };

  self->settings = g_settings_new ("app.limber.Limber");
  self->sink = limber_fake_sink_new (NULL, NULL);
  self->voice = limber_fake_voice_new ();
  limber_fake_voice_set_names (self->voice, names);
  show (self, LIMBER_VOICE (self->voice));
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  g_clear_pointer (&self->stage, limber_stage_free);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->sink);
  g_assert_finalize_object (self->voice);
  g_object_unref (self->settings);
}

static gboolean
is_called (GtkWidget *widget, const char *name)
{
  g_autofree char *other = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0)
    return TRUE;
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;

  other = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return other == NULL;
}

/* As somebody finds it who cannot see it. */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && is_called (widget, name))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get (Fixture *self, GType type, const char *name)
{
  GtkWidget *found = find (self->page, type, name);

  if (found == NULL)
    g_error ("there is no %s called “%s”", g_type_name (type), name);

  return found;
}

/* Every switch changes its own key, and what is wanted follows. */
static void
test_switches (Fixture *self, gconstpointer user_data)
{
  static const struct
  {
    const char     *name;
    const char     *key;
    LimberCueWishes wish;
  } rows[] = {
    { "Say what is next", LIMBER_SETTINGS_VOICE, 0 },
    { "Speak beside a screen reader", LIMBER_SETTINGS_VOICE_BESIDE, 0 },
    { "Half way", LIMBER_SETTINGS_CUE_HALF_WAY, LIMBER_CUE_WISH_HALF_WAY },
    { "The last ten seconds", LIMBER_SETTINGS_CUE_TEN_SECONDS, LIMBER_CUE_WISH_TEN_SECONDS },
    { "A word on form", LIMBER_SETTINGS_CUE_FORM, LIMBER_CUE_WISH_FORM },
    { "Breathing", LIMBER_SETTINGS_CUE_BREATHING, LIMBER_CUE_WISH_BREATHING },
    { "Counting", LIMBER_SETTINGS_CUE_COUNT, LIMBER_CUE_WISH_COUNT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkSwitch *row = GTK_SWITCH (get (self, GTK_TYPE_SWITCH, rows[i].name));
      gboolean   before = g_settings_get_boolean (self->settings, rows[i].key);

      g_assert_cmpint (gtk_switch_get_active (row), ==, before);
      g_assert_cmpint (before, ==, rows[i].wish != 0);
      gtk_switch_set_active (row, !before);
      g_assert_cmpint (g_settings_get_boolean (self->settings, rows[i].key), ==, !before);
      if (rows[i].wish != 0)
        g_assert_cmpint (
            limber_layout_get_wishes (self->settings), ==, LIMBER_CUE_WISHES_ALL & ~rows[i].wish);
      gtk_switch_set_active (row, before);
    }
}

/* Nobody is talked over who has the screen read out, unless that is wished. */
static void
test_screen_reader (Fixture *self, gconstpointer user_data)
{
  g_assert_false (limber_layout_is_speaking (self->settings, FALSE));
  g_settings_set_boolean (self->settings, LIMBER_SETTINGS_VOICE, TRUE);
  g_assert_true (limber_layout_is_speaking (self->settings, FALSE));
  g_assert_false (limber_layout_is_speaking (self->settings, TRUE));
  g_settings_set_boolean (self->settings, LIMBER_SETTINGS_VOICE_BESIDE, TRUE);
  g_assert_true (limber_layout_is_speaking (self->settings, TRUE));
  g_settings_reset (self->settings, LIMBER_SETTINGS_VOICE);
  g_settings_reset (self->settings, LIMBER_SETTINGS_VOICE_BESIDE);
}

static void
press (Fixture *self, const char *name)
{
  g_signal_emit_by_name (get (self, GTK_TYPE_BUTTON, name), "clicked");
  limber_stage_settle (self->stage);
}

static void
test_sounds (Fixture *self, gconstpointer user_data)
{
  static const struct
  {
    const char *name;
    const char *sound;
  } rows[] = {
    { "Listen: Get ready", "get-ready" }, { "Listen: Tick", "tick" },
    { "Listen: Start", "start" },         { "Listen: Half way", "half-way" },
    { "Listen: Switch sides", "switch" }, { "Listen: Rest", "rest" },
    { "Listen: Next", "next" },           { "Listen: Done", "finish" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      press (self, rows[i].name);
      g_assert_cmpuint (limber_fake_sink_get_n_events (self->sink), ==, i + 1);
      g_assert_cmpstr (limber_fake_sink_get_event (self->sink, i)->sound, ==, rows[i].sound);
    }
}

/* All of them begin with the first, and end when the page goes. */
static void
test_all_sounds (Fixture *self, gconstpointer user_data)
{
  press (self, "Listen");
  g_assert_cmpuint (limber_fake_sink_get_n_events (self->sink), ==, 1);
  g_assert_cmpstr (limber_fake_sink_get_event (self->sink, 0)->sound, ==, "get-ready");
  while (limber_fake_sink_get_n_events (self->sink) < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (limber_fake_sink_get_event (self->sink, 1)->sound, ==, "tick");
}

static void
test_sentence (Fixture *self, gconstpointer user_data)
{
  g_autofree char *calls = NULL;

  press (self, "Hear it");
  calls = limber_fake_voice_describe (self->voice);
  g_assert_cmpstr (calls, ==, "hush | Standing hamstring stretch, right leg. Slow breaths.");
}

static void
test_style (Fixture *self, gconstpointer user_data)
{
  GtkWidget              *names = get (self, ADW_TYPE_COMBO_ROW, "Who speaks");
  GtkRange               *speed = GTK_RANGE (get (self, GTK_TYPE_SCALE, "Speed of the voice"));
  GtkRange               *volume = GTK_RANGE (get (self, GTK_TYPE_SCALE, "Volume of the voice"));
  const LimberVoiceStyle *style;

  g_assert_true (gtk_widget_is_sensitive (names));
  g_assert_cmpuint (
      g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (names))), ==, 3);
  adw_combo_row_set_selected (ADW_COMBO_ROW (names), 2);
  gtk_range_set_value (speed, 1.3);
  gtk_range_set_value (volume, 0.4);

  limber_layout_set_style (self->settings, LIMBER_VOICE (self->voice));
  style = limber_fake_voice_get_style (self->voice);
  g_assert_cmpstr (style->name, ==, "English (Scotland)");
  g_assert_cmpfloat_with_epsilon (style->speed, 1.3, 0.01);
  g_assert_cmpfloat_with_epsilon (style->volume, 0.4, 0.01);

  /* It is remembered, and can be taken back. */
  show (self, LIMBER_VOICE (self->voice));
  names = get (self, ADW_TYPE_COMBO_ROW, "Who speaks");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (names)), ==, 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (names), 0);
  limber_layout_set_style (self->settings, LIMBER_VOICE (self->voice));
  g_assert_cmpstr (limber_fake_voice_get_style (self->voice)->name, ==, "");
}

/* Where nobody speaks, it says so, and nothing can be pressed in vain. */
static void
test_no_voice (Fixture *self, gconstpointer user_data)
{
  const char *const nobody[] = { NULL };

  limber_fake_voice_set_names (self->voice, nobody);
  show (self, LIMBER_VOICE (self->voice));
  g_assert_false (gtk_widget_is_sensitive (get (self, ADW_TYPE_COMBO_ROW, "Who speaks")));

  show (self, NULL);
  g_assert_false (gtk_widget_is_sensitive (get (self, GTK_TYPE_BUTTON, "Hear it")));
  g_assert_true (gtk_widget_is_sensitive (get (self, GTK_TYPE_BUTTON, "Listen")));
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/coach-page/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("switches", test_switches);
  ADD ("screen-reader", test_screen_reader);
  ADD ("sounds", test_sounds);
  ADD ("all-sounds", test_all_sounds);
  ADD ("sentence", test_sentence);
  ADD ("style", test_style);
  ADD ("no-voice", test_no_voice);
#undef ADD

  return g_test_run ();
}
