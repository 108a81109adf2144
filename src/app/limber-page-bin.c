/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-page-bin.h"

/**
 * LimberPageBin:
 *
 * What pages have in common whose template needs no more of the window than whether it is narrow.
 */
typedef struct
{
  gboolean narrow;
} LimberPageBinPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (LimberPageBin,
                                  limber_page_bin,
                                  ADW_TYPE_BIN,
                                  G_ADD_PRIVATE (LimberPageBin)
                                      G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE, NULL))

typedef enum
{
  PROP_NARROW = 1,
} LimberPageBinProperty;

static LimberPageBinPrivate *
get_private (gpointer self)
{
  return limber_page_bin_get_instance_private (LIMBER_PAGE_BIN (self));
}

static void
limber_page_bin_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((LimberPageBinProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, get_private (object)->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_page_bin_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LimberPageBinPrivate *self = get_private (object);

  switch ((LimberPageBinProperty) prop_id)
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
limber_page_bin_class_init (LimberPageBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_page_bin_get_property;
  object_class->set_property = limber_page_bin_set_property;

  g_object_class_override_property (object_class, PROP_NARROW, "narrow");
}

static void
limber_page_bin_init (LimberPageBin *self)
{
}
