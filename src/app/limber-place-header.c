/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-place-header.h"

#include "app/limber-place-bar.h"

typedef enum
{
  PROP_TITLE = 1,
  PROP_NARROW,
} LimberPlaceHeaderProperty;

static GParamSpec *props[PROP_NARROW + 1];

/**
 * LimberPlaceHeader:
 *
 * The header bar of a place at the top: the way to the other places, or the name of this one where
 * there is no room for that, and the main menu.
 */
struct _LimberPlaceHeader
{
  AdwBin parent_instance;

  GtkStack *title;

  char    *text; /* (nullable) */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (LimberPlaceHeader, limber_place_header, ADW_TYPE_BIN)

static void
limber_place_header_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PLACE_HEADER);

  G_OBJECT_CLASS (limber_place_header_parent_class)->dispose (object);
}

static void
limber_place_header_finalize (GObject *object)
{
  g_free (LIMBER_PLACE_HEADER (object)->text);

  G_OBJECT_CLASS (limber_place_header_parent_class)->finalize (object);
}

static void
limber_place_header_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberPlaceHeader *self = LIMBER_PLACE_HEADER (object);

  switch ((LimberPlaceHeaderProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->text);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_place_header_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LimberPlaceHeader *self = LIMBER_PLACE_HEADER (object);

  switch ((LimberPlaceHeaderProperty) prop_id)
    {
    case PROP_TITLE:
      g_free (self->text);
      self->text = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      gtk_stack_set_visible_child_name (self->title, self->narrow ? "title" : "places");
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_place_header_class_init (LimberPlaceHeaderClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_place_header_dispose;
  object_class->finalize = limber_place_header_finalize;
  object_class->get_property = limber_place_header_get_property;
  object_class->set_property = limber_place_header_set_property;

  /**
   * LimberPlaceHeader:title:
   *
   * What the place is called.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LIMBER_TYPE_PLACE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-place-header.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPlaceHeader, title);
}

static void
limber_place_header_init (LimberPlaceHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
