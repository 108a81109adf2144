/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-welcome-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-caution-chips.h"
#include "app/limber-layout.h"
#include "app/limber-settings.h"
#include "coach/limber-sentences.h"

/* What a session begins with. A sound that nobody waits for in time may come a little late. */
#define CHIME "get-ready"
#define LATEST_US G_USEC_PER_SEC

/* The voice waits for the chime. */
#define CHIME_US (3 * G_USEC_PER_SEC / 2)
#define VOICE_LATEST_US (20 * G_USEC_PER_SEC)

/**
 * LimberWelcomePage:
 *
 * The second and last screen of the first start: what to go easy on, which can be skipped, and
 * whether anything is heard. The chime sounds when the page is shown; where there is a voice, it says a
 * sentence after that, and is kept only if somebody wants it.
 */
struct _LimberWelcomePage
{
  AdwBin parent_instance;

  LimberCautionChips *chips;
  GtkLabel           *sound;
  GtkWidget          *again;
  GtkWidget          *offer;
  GtkLabel           *sample;
  GtkWidget          *voice_answers;
  GtkWidget          *go_on;
  GtkLabel           *go_on_label;

  LimberServices *services;    /* (owned) */
  GCancellable   *cancellable; /* (owned): for looking for a voice */
  gint64          chimed_us;   /* monotonic */
  gboolean        narrow;
};

G_DEFINE_FINAL_TYPE (LimberWelcomePage, limber_welcome_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
} LimberWelcomePageProperty;

static GParamSpec *props[PROP_NARROW + 1];

enum
{
  SIGNAL_DONE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
chosen_cb (LimberWelcomePage *self)
{
  const char *text;
  gboolean    any;

  g_assert (LIMBER_IS_WELCOME_PAGE (self));

  g_object_get (self->chips, "any", &any, NULL);
  text = any ? _ ("Continue") : _ ("None, continue");
  gtk_label_set_label (self->go_on_label, text);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->go_on), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_sound (LimberWelcomePage *self)
{
  LimberCueSink *sink = limber_services_get_sink (self->services);
  gboolean       sounds = sink != NULL && limber_cue_sink_is_available (sink);

  gtk_label_set_label (self->sound,
                       sounds ? _ ("That was a chime. Each change in a session has one.")
                              : _ ("No sound just now. The screen shows everything."));
  gtk_widget_set_visible (self->again, sounds);
}

/* After the chime, if there was one just now. */
static void
speak (LimberWelcomePage *self)
{
  LimberVoice    *voice = limber_services_get_voice (self->services);
  LimberUtterance utterance = {
    .text = (char *) limber_sentences_get_sample (),
    .from_us = MAX (self->chimed_us + CHIME_US, g_get_monotonic_time ()),
    .priority = LIMBER_VOICE_NAME,
  };

  utterance.until_us = utterance.from_us + VOICE_LATEST_US;
  limber_voice_hush (voice);
  limber_voice_say (voice, &utterance);
}

static void
hush (LimberWelcomePage *self)
{
  if (gtk_widget_get_visible (self->offer))
    limber_voice_hush (limber_services_get_voice (self->services));
}

/* What reads the screen is not talked over, but the voice can be heard by "Once more". */
static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberWelcomePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = limber_voice_list_finish (LIMBER_VOICE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (names == NULL || *names == NULL)
    {
      g_debug ("There is no voice to offer: %s", error != NULL ? error->message : "no names");
      return;
    }

  gtk_widget_set_visible (self->offer, TRUE);
  if (!limber_services_is_read_out (self->services))
    speak (self);
}

/* It takes seconds to find one, and nobody waits for it. */
static void
look_for_voice (LimberWelcomePage *self)
{
  GSettings   *settings = limber_services_get_settings (self->services);
  LimberVoice *voice = limber_services_get_voice (self->services);
  g_autoptr(GVariant) answered = g_settings_get_user_value (settings, LIMBER_SETTINGS_VOICE);

  if (voice != NULL && answered == NULL)
    limber_voice_list_async (voice, self->cancellable, listed_cb, g_object_ref (self));
}

static void
settle_voice (LimberWelcomePage *self, gboolean kept)
{
  GSettings *settings = limber_services_get_settings (self->services);

  if (!kept)
    hush (self);
  g_settings_set_boolean (settings, LIMBER_SETTINGS_VOICE, kept);
  /* Who hears both and wants both gets both. */
  if (kept && limber_services_is_read_out (self->services))
    g_settings_set_boolean (settings, LIMBER_SETTINGS_VOICE_BESIDE, TRUE);
  gtk_label_set_label (self->sample,
                       kept ? _ ("The voice leads you. You can change this in the preferences.")
                            : _ ("Only chimes. You can change this in the preferences."));
  gtk_widget_grab_focus (self->go_on);
  gtk_widget_set_visible (self->voice_answers, FALSE);
}

static void
keep_voice_cb (LimberWelcomePage *self)
{
  g_assert (LIMBER_IS_WELCOME_PAGE (self));

  settle_voice (self, TRUE);
}

static void
only_chimes_cb (LimberWelcomePage *self)
{
  g_assert (LIMBER_IS_WELCOME_PAGE (self));

  settle_voice (self, FALSE);
}

static void
chime (LimberWelcomePage *self)
{
  LimberCueSink *sink = limber_services_get_sink (self->services);

  self->chimed_us = g_get_monotonic_time ();

  if (sink != NULL)
    limber_cue_sink_play (
        sink,
        CHIME,
        g_get_monotonic_time () + LATEST_US,
        limber_layout_get_volume_db (limber_services_get_settings (self->services)));
}

static void
again_cb (LimberWelcomePage *self)
{
  g_assert (LIMBER_IS_WELCOME_PAGE (self));

  chime (self);
  if (gtk_widget_get_visible (self->voice_answers) && gtk_widget_get_visible (self->offer))
    speak (self);
}

/* That it was answered is kept, too, so that it is not asked a second time. */
static void
go_on_cb (LimberWelcomePage *self)
{
  GSettings *settings = limber_services_get_settings (self->services);
  g_auto(GStrv) cautions = g_settings_get_strv (settings, LIMBER_SETTINGS_CAUTIONS);

  g_assert (LIMBER_IS_WELCOME_PAGE (self));

  hush (self);
  g_cancellable_cancel (self->cancellable);
  g_settings_set_strv (settings, LIMBER_SETTINGS_CAUTIONS, (const char *const *) cautions);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
limber_welcome_page_dispose (GObject *object)
{
  LimberWelcomePage *self = LIMBER_WELCOME_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_WELCOME_PAGE);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_welcome_page_parent_class)->dispose (object);
}

static void
limber_welcome_page_finalize (GObject *object)
{
  LimberWelcomePage *self = LIMBER_WELCOME_PAGE (object);

  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (limber_welcome_page_parent_class)->finalize (object);
}

static void
limber_welcome_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberWelcomePage *self = LIMBER_WELCOME_PAGE (object);

  switch ((LimberWelcomePageProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_welcome_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LimberWelcomePage *self = LIMBER_WELCOME_PAGE (object);

  switch ((LimberWelcomePageProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_welcome_page_class_init (LimberWelcomePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_welcome_page_dispose;
  object_class->finalize = limber_welcome_page_finalize;
  object_class->get_property = limber_welcome_page_get_property;
  object_class->set_property = limber_welcome_page_set_property;

  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberWelcomePage::done:
   *
   * It was answered or skipped.
   */
  signals[SIGNAL_DONE] = g_signal_new (
      "done", LIMBER_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_CAUTION_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-welcome-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberWelcomePage, chips);
  gtk_widget_class_bind_template_child (widget_class, LimberWelcomePage, sound);
  gtk_widget_class_bind_template_child (widget_class, LimberWelcomePage, again);
  gtk_widget_class_bind_template_child (widget_class, LimberWelcomePage, offer);
  gtk_widget_class_bind_template_child (widget_class, LimberWelcomePage, sample);
  gtk_widget_class_bind_template_child (widget_class, LimberWelcomePage, voice_answers);
  gtk_widget_class_bind_template_child (widget_class, LimberWelcomePage, go_on);
  gtk_widget_class_bind_template_child (widget_class, LimberWelcomePage, go_on_label);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_voice_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_chimes_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
}

static void
limber_welcome_page_init (LimberWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * limber_welcome_page_new:
 * @services: what it works with
 *
 * Returns: (transfer floating): the page
 */
LimberWelcomePage *
limber_welcome_page_new (LimberServices *services)
{
  LimberWelcomePage *self = g_object_new (LIMBER_TYPE_WELCOME_PAGE, NULL);
  LimberCueSink     *sink = limber_services_get_sink (services);
  g_autofree char   *sample = NULL;

  self->services = g_object_ref (services);
  /* Translators: a sentence that the voice says at that moment */
  sample = g_strdup_printf (_ ("A voice can lead you, too: “%s”"), limber_sentences_get_sample ());
  gtk_label_set_label (self->sample, sample);
  if (sink != NULL)
    g_signal_connect_object (
        sink, "notify::available", G_CALLBACK (update_sound), self, G_CONNECT_SWAPPED);
  update_sound (self);
  chosen_cb (self);
  limber_caution_chips_bind (self->chips, limber_services_get_settings (services));

  return self;
}

/**
 * limber_welcome_page_ask:
 *
 * Lets the chime be heard, and a voice if there is one.
 */
void
limber_welcome_page_ask (LimberWelcomePage *self)
{
  g_return_if_fail (LIMBER_IS_WELCOME_PAGE (self));

  chime (self);
  look_for_voice (self);
}

/**
 * limber_welcome_page_focus:
 *
 * Puts the focus on what skips it.
 */
void
limber_welcome_page_focus (LimberWelcomePage *self)
{
  g_return_if_fail (LIMBER_IS_WELCOME_PAGE (self));

  gtk_widget_grab_focus (self->go_on);
}
