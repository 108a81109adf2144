/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-place-bar.h"

#include "app/limber-bindings.h"

typedef enum
{
  PROP_NARROW = 1,
} LimberPlaceBarProperty;

static GParamSpec *props[PROP_NARROW + 1];

/**
 * LimberPlaceBar:
 *
 * Leads to the places at the top and shows which of them one is in: in the header where there is
 * room, at the bottom where there is not. Its buttons follow the window's action "win.place".
 */
struct _LimberPlaceBar
{
  AdwBin parent_instance;

  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (LimberPlaceBar, limber_place_bar, ADW_TYPE_BIN)

static void
limber_place_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PLACE_BAR);

  G_OBJECT_CLASS (limber_place_bar_parent_class)->dispose (object);
}

static GtkAlign
fill_when_narrow_cb (LimberPlaceBar *self, gboolean narrow)
{
  return narrow ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER;
}

static void
limber_place_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((LimberPlaceBarProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, LIMBER_PLACE_BAR (object)->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_place_bar_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LimberPlaceBar *self = LIMBER_PLACE_BAR (object);

  switch ((LimberPlaceBarProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      if (self->narrow)
        gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_place_bar_class_init (LimberPlaceBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_place_bar_dispose;
  object_class->get_property = limber_place_bar_get_property;
  object_class->set_property = limber_place_bar_set_property;

  /**
   * LimberPlaceBar:narrow:
   *
   * Whether it lies at the bottom of a narrow window.
   */
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow",
                              NULL,
                              NULL,
                              FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "placebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-place-bar.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, fill_when_narrow_cb);
}

static void
limber_place_bar_init (LimberPlaceBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
