/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-welcome-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-caution-chips.h"
#include "app/limber-layout.h"
#include "app/limber-settings.h"

/* What a session begins with. A sound that nobody waits for in time may come a little late. */
#define CHIME "get-ready"
#define LATEST_US G_USEC_PER_SEC

/**
 * LimberWelcomePage:
 *
 * The second and last screen of the first start: what to go easy on, which can be skipped, and
 * whether anything is heard. The chime sounds when the page is shown.
 */
struct _LimberWelcomePage
{
  AdwBin parent_instance;

  LimberCautionChips *chips;
  GtkLabel           *sound;
  GtkWidget          *again;
  GtkWidget          *go_on;
  GtkLabel           *go_on_label;

  LimberServices *services; /* (owned) */
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

static void
chime_cb (LimberWelcomePage *self)
{
  LimberCueSink *sink = limber_services_get_sink (self->services);

  g_assert (LIMBER_IS_WELCOME_PAGE (self));

  if (sink != NULL)
    limber_cue_sink_play (
        sink,
        CHIME,
        g_get_monotonic_time () + LATEST_US,
        limber_layout_get_volume_db (limber_services_get_settings (self->services)));
}

/* That it was answered is kept, too, so that it is not asked a second time. */
static void
go_on_cb (LimberWelcomePage *self)
{
  GSettings *settings = limber_services_get_settings (self->services);
  g_auto(GStrv) cautions = g_settings_get_strv (settings, LIMBER_SETTINGS_CAUTIONS);

  g_assert (LIMBER_IS_WELCOME_PAGE (self));

  g_settings_set_strv (settings, LIMBER_SETTINGS_CAUTIONS, (const char *const *) cautions);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
limber_welcome_page_dispose (GObject *object)
{
  LimberWelcomePage *self = LIMBER_WELCOME_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_WELCOME_PAGE);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_welcome_page_parent_class)->dispose (object);
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
  gtk_widget_class_bind_template_child (widget_class, LimberWelcomePage, go_on);
  gtk_widget_class_bind_template_child (widget_class, LimberWelcomePage, go_on_label);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, chime_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
}

static void
limber_welcome_page_init (LimberWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

  self->services = g_object_ref (services);
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
 * Lets the chime be heard.
 */
void
limber_welcome_page_ask (LimberWelcomePage *self)
{
  g_return_if_fail (LIMBER_IS_WELCOME_PAGE (self));

  chime_cb (self);
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
