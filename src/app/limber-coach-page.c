/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-coach-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-layout.h"
#include "app/limber-settings.h"
#include "coach/limber-sentences.h"

/* A sound that is asked for by hand may come a little late. */
#define PREVIEW_LATEST_US G_USEC_PER_SEC
#define PREVIEW_APART_MS 1300

/* Long enough for a daemon that has to be started first. */
#define SAMPLE_LATEST_US (20 * G_USEC_PER_SEC)

/**
 * LimberCoachPage:
 *
 * What the coach says and sounds, and how; all of it can be heard here.
 */
struct _LimberCoachPage
{
  AdwPreferencesPage parent_instance;

  AdwPreferencesGroup *voice_group;
  AdwPreferencesGroup *sounds_group;
  GtkSwitch           *speaking;
  GtkSwitch           *beside;
  AdwComboRow         *names;
  GtkScale            *speed;
  GtkScale            *loudness;
  GtkSwitch           *half_way;
  GtkSwitch           *ten_seconds;
  GtkSwitch           *form;
  GtkSwitch           *breathing;
  GtkSwitch           *counting;

  GSettings     *settings;
  LimberCueSink *sink;  /* (nullable): nothing sounds */
  LimberVoice   *voice; /* (nullable): nothing is said */
  GCancellable  *cancellable;
  guint          preview; /* source: the next of all sounds */
  guint          n_previewed;
};

G_DEFINE_FINAL_TYPE (LimberCoachPage, limber_coach_page, ADW_TYPE_PREFERENCES_PAGE)

static const char *const sounds[]
    = { "get-ready", "tick", "start", "half-way", "switch", "rest", "next", "finish" };

static void
play (LimberCoachPage *self, const char *sound)
{
  if (self->sink != NULL)
    limber_cue_sink_play (self->sink,
                          sound,
                          g_get_monotonic_time () + PREVIEW_LATEST_US,
                          limber_layout_get_volume_db (self->settings));
}

static void
play_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  play (LIMBER_COACH_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static gboolean
preview_cb (gpointer user_data)
{
  LimberCoachPage *self = user_data;

  play (self, sounds[self->n_previewed++]);
  if (self->n_previewed < G_N_ELEMENTS (sounds))
    return G_SOURCE_CONTINUE;

  self->preview = 0;
  return G_SOURCE_REMOVE;
}

static void
play_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberCoachPage *self = LIMBER_COACH_PAGE (widget);

  g_clear_handle_id (&self->preview, g_source_remove);
  self->n_previewed = 0;
  self->preview = g_timeout_add (PREVIEW_APART_MS, preview_cb, self);
  preview_cb (self);
}

static void
speak_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberCoachPage *self = LIMBER_COACH_PAGE (widget);
  LimberUtterance  utterance = {
     .text = (char *) limber_sentences_get_sample (),
     .from_us = g_get_monotonic_time (),
     .priority = LIMBER_VOICE_NAME,
  };

  if (self->voice == NULL)
    return;

  utterance.until_us = utterance.from_us + SAMPLE_LATEST_US;
  limber_voice_hush (self->voice);
  limber_voice_say (self->voice, &utterance);
}

static guint
find_name (LimberCoachPage *self)
{
  g_autofree char *wanted = g_settings_get_string (self->settings, LIMBER_SETTINGS_VOICE_NAME);
  GListModel      *names = adw_combo_row_get_model (self->names);

  for (guint i = 1; i < g_list_model_get_n_items (names); i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (names), i), wanted) == 0)
      return i;

  return 0;
}

static void
name_cb (AdwComboRow *row, GParamSpec *pspec, LimberCoachPage *self)
{
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (row));
  guint          index = adw_combo_row_get_selected (row);
  const char    *name = NULL;

  g_assert (LIMBER_IS_COACH_PAGE (self));

  if (index > 0 && index != GTK_INVALID_LIST_POSITION)
    name = gtk_string_list_get_string (names, index);
  g_settings_set_string (self->settings, LIMBER_SETTINGS_VOICE_NAME, name != NULL ? name : "");
}

/* The first of the list stands for whichever voice is usual here. */
static void
set_names (LimberCoachPage *self, const char *const *names)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("The usual voice"));
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    gtk_string_list_append (list, names[i]);

  g_signal_handlers_block_by_func (self->names, name_cb, self);
  adw_combo_row_set_model (self->names, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->names, find_name (self));
  g_signal_handlers_unblock_by_func (self->names, name_cb, self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->names), names != NULL && *names != NULL);
}

static void
refuse (LimberCoachPage *self, const char *why)
{
  adw_preferences_group_set_description (self->voice_group, why);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberCoachPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = limber_voice_list_finish (LIMBER_VOICE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  set_names (self, (const char *const *) names);
  if (names == NULL)
    refuse (self, _ ("The speech dispatcher of this computer does not answer."));
  else if (*names == NULL)
    refuse (self, _ ("No voice of this computer speaks your language."));
}

static void
limber_coach_page_map (GtkWidget *widget)
{
  LimberCoachPage *self = LIMBER_COACH_PAGE (widget);

  GTK_WIDGET_CLASS (limber_coach_page_parent_class)->map (widget);

  /* It takes seconds, and only those who look here want to know. */
  if (self->voice != NULL)
    limber_voice_list_async (self->voice, self->cancellable, listed_cb, g_object_ref (self));
}

static void
limber_coach_page_dispose (GObject *object)
{
  LimberCoachPage *self = LIMBER_COACH_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->preview, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_COACH_PAGE);
  g_clear_object (&self->settings);
  g_clear_object (&self->sink);
  g_clear_object (&self->voice);

  G_OBJECT_CLASS (limber_coach_page_parent_class)->dispose (object);
}

static void
limber_coach_page_finalize (GObject *object)
{
  g_object_unref (LIMBER_COACH_PAGE (object)->cancellable);

  G_OBJECT_CLASS (limber_coach_page_parent_class)->finalize (object);
}

static void
limber_coach_page_class_init (LimberCoachPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_coach_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_coach_page_finalize;
  widget_class->map = limber_coach_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-coach-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, voice_group);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, sounds_group);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, speaking);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, beside);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, names);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, speed);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, loudness);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, half_way);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, ten_seconds);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, form);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, breathing);
  gtk_widget_class_bind_template_child (widget_class, LimberCoachPage, counting);
  gtk_widget_class_install_action (widget_class, "coach.play", "s", play_cb);
  gtk_widget_class_install_action (widget_class, "coach.play-all", NULL, play_all_cb);
  gtk_widget_class_install_action (widget_class, "coach.speak", NULL, speak_cb);
}

static void
limber_coach_page_init (LimberCoachPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_keys (LimberCoachPage *self)
{
  const struct
  {
    const char *key;
    gpointer    object;
    const char *property;
  } keys[] = {
    { LIMBER_SETTINGS_VOICE, self->speaking, "active" },
    { LIMBER_SETTINGS_VOICE_BESIDE, self->beside, "active" },
    { LIMBER_SETTINGS_VOICE_SPEED, gtk_range_get_adjustment (GTK_RANGE (self->speed)), "value" },
    { LIMBER_SETTINGS_VOICE_VOLUME,
      gtk_range_get_adjustment (GTK_RANGE (self->loudness)),
      "value" },
    { LIMBER_SETTINGS_CUE_HALF_WAY, self->half_way, "active" },
    { LIMBER_SETTINGS_CUE_TEN_SECONDS, self->ten_seconds, "active" },
    { LIMBER_SETTINGS_CUE_FORM, self->form, "active" },
    { LIMBER_SETTINGS_CUE_BREATHING, self->breathing, "active" },
    { LIMBER_SETTINGS_CUE_COUNT, self->counting, "active" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_bind (
        self->settings, keys[i].key, keys[i].object, keys[i].property, G_SETTINGS_BIND_DEFAULT);
}

/**
 * limber_coach_page_bind:
 * @settings: the settings
 * @sink: (nullable): what sounds
 * @voice: (nullable): what speaks
 *
 * Shows these.
 */
void
limber_coach_page_bind (LimberCoachPage *self,
                        GSettings       *settings,
                        LimberCueSink   *sink,
                        LimberVoice     *voice)
{
  g_return_if_fail (LIMBER_IS_COACH_PAGE (self));

  g_set_object (&self->settings, settings);
  g_set_object (&self->sink, sink);
  g_set_object (&self->voice, voice);
  bind_keys (self);
  g_signal_connect_object (self->names, "notify::selected", G_CALLBACK (name_cb), self, 0);
  set_names (self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sounds_group), sink != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->voice_group), voice != NULL);
  if (voice == NULL)
    refuse (self, _ ("This Limber was built without a voice."));
}
