/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-progress-figure.h"

#include "app/limber-bindings.h"
#include "app/limber-ring.h"

/**
 * LimberProgressFigure:
 *
 * A figure that matters: a number in a ring, what it is, and what that means. How it is counted can be
 * asked for where it is not plain.
 */
struct _LimberProgressFigure
{
  AdwBin parent_instance;

  LimberRing *ring;
  GtkLabel   *number;
  GtkLabel   *unit;

  char *title; /* (nullable) */
  char *text;  /* (nullable) */
  char *rule;  /* (nullable): how it is counted */
};

G_DEFINE_FINAL_TYPE (LimberProgressFigure, limber_progress_figure, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_TEXT,
  PROP_RULE,
} LimberProgressFigureProperty;

static GParamSpec *props[PROP_RULE + 1];

static char **
get_place (LimberProgressFigure *self, guint prop_id)
{
  switch ((LimberProgressFigureProperty) prop_id)
    {
    case PROP_TITLE:
      return &self->title;

    case PROP_TEXT:
      return &self->text;

    case PROP_RULE:
      return &self->rule;

    default:
      return NULL;
    }
}

static void
limber_progress_figure_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  char **place = get_place (LIMBER_PROGRESS_FIGURE (object), prop_id);

  if (place != NULL)
    g_value_set_string (value, *place);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
limber_progress_figure_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  char **place = get_place (LIMBER_PROGRESS_FIGURE (object), prop_id);

  if (place == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (g_strcmp0 (*place, g_value_get_string (value)) == 0)
    return;

  g_free (*place);
  *place = g_value_dup_string (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
limber_progress_figure_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PROGRESS_FIGURE);

  G_OBJECT_CLASS (limber_progress_figure_parent_class)->dispose (object);
}

static void
limber_progress_figure_finalize (GObject *object)
{
  LimberProgressFigure *self = LIMBER_PROGRESS_FIGURE (object);

  g_free (self->title);
  g_free (self->text);
  g_free (self->rule);

  G_OBJECT_CLASS (limber_progress_figure_parent_class)->finalize (object);
}

static void
limber_progress_figure_class_init (LimberProgressFigureClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_progress_figure_dispose;
  object_class->finalize = limber_progress_figure_finalize;
  object_class->get_property = limber_progress_figure_get_property;
  object_class->set_property = limber_progress_figure_set_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);

  /**
   * LimberProgressFigure:rule:
   *
   * How it is counted, where that is not plain.
   */
  props[PROP_RULE] = g_param_spec_string ("rule", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LIMBER_TYPE_RING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-progress-figure.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressFigure, ring);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressFigure, number);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressFigure, unit);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_progress_figure_init (LimberProgressFigure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_progress_figure_show:
 * @number: (nullable): what stands in the ring; %NULL for no ring at all
 * @unit: what stands below it, smaller
 * @fraction: how much of the ring is filled, 0 to 1; clamped
 */
void
limber_progress_figure_show (LimberProgressFigure *self,
                             const char           *number,
                             const char           *unit,
                             double                fraction)
{
  g_return_if_fail (LIMBER_IS_PROGRESS_FIGURE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->ring), number != NULL);
  gtk_label_set_label (self->number, number != NULL ? number : "");
  gtk_label_set_label (self->unit, unit);
  limber_ring_set_fraction (self->ring, fraction);
}

/**
 * limber_progress_figure_tell:
 * @title: what it is
 * @text: what that means
 */
void
limber_progress_figure_tell (LimberProgressFigure *self, const char *title, const char *text)
{
  g_return_if_fail (LIMBER_IS_PROGRESS_FIGURE (self));

  g_object_set (self, "title", title, "text", text, NULL);
}
