/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-body-map.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-body-part.h"
#include "content/limber-vocabulary.h"
#include "desktop/limber-compat.h"

/* Pixels, of two bodies. */
#define WIDTH 200
#define HEIGHT 230

#define BODY_ALPHA 0.14F

/* How brightly what helps is lit, beside what works. */
#define SECONDARY_LIGHT 0.42

/**
 * LimberBodyMap:
 *
 * A small body from before and from behind, whose muscles can be chosen: by the pointer, or with the
 * arrow keys and Space. To the Tab key it is one thing. It can as well only show which muscles work.
 */
struct _LimberBodyMap
{
  GtkWidget parent_instance;

  GtkWidget *parts[LIMBER_N_MUSCLES]; /* borrowed */
  guint      muscles;
};

typedef enum
{
  PROP_MUSCLES = 1,
} LimberBodyMapProperty;

static GParamSpec *props[PROP_MUSCLES + 1];

G_DEFINE_FINAL_TYPE (LimberBodyMap, limber_body_map, GTK_TYPE_WIDGET)

static double
get_scale (LimberBodyMap *self)
{
  return MIN (gtk_widget_get_width (GTK_WIDGET (self)) / (2.0 * LIMBER_BODY_WIDTH),
              gtk_widget_get_height (GTK_WIDGET (self)) / (double) LIMBER_BODY_HEIGHT);
}

static void
toggled_cb (GtkToggleButton *part, LimberBodyMap *self)
{
  const guint bit = 1u << limber_body_part_get_muscle (LIMBER_BODY_PART (part));
  const guint muscles
      = gtk_toggle_button_get_active (part) ? self->muscles | bit : self->muscles & ~bit;

  g_assert (LIMBER_IS_BODY_MAP (self));

  gtk_widget_queue_draw (GTK_WIDGET (part));
  if (muscles == self->muscles)
    return;

  self->muscles = muscles;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MUSCLES]);
}

static void
limber_body_map_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
limber_body_map_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);
  const float    scale = (float) get_scale (self);
  const float    start = ((float) width - 2 * LIMBER_BODY_WIDTH * scale) / 2;

  for (guint i = 0; i < LIMBER_N_MUSCLES; i++)
    {
      graphene_rect_t area;
      GtkAllocation   place;

      limber_body_part_get_area (LIMBER_BODY_PART (self->parts[i]), &area);
      place = (GtkAllocation){ (int) (start + area.origin.x * scale + 0.5f),
                               (int) (area.origin.y * scale + 0.5f),
                               MAX ((int) (area.size.width * scale + 0.5f), 1),
                               MAX ((int) (area.size.height * scale + 0.5f), 1) };
      gtk_widget_size_allocate (self->parts[i], &place, -1);
    }
}

static void
limber_body_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);
  const int      width = gtk_widget_get_width (widget);
  const int      height = gtk_widget_get_height (widget);
  const double   scale = get_scale (self);
  GdkRGBA        colour;
  cairo_t       *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  limber_compat_get_color (widget, &colour);
  colour.alpha *= BODY_ALPHA;
  cairo_translate (cr, (width - 2 * LIMBER_BODY_WIDTH * scale) / 2, 0);
  cairo_scale (cr, scale, scale);
  /* Limbs overlap; as a whole they have one colour. */
  cairo_push_group (cr);
  cairo_set_source_rgb (cr, (double) colour.red, (double) colour.green, (double) colour.blue);
  limber_body_draw (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, (double) colour.alpha);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (limber_body_map_parent_class)->snapshot (widget, snapshot);
}

/* Within it one goes with the arrow keys; Tab leads on. */
static gboolean
limber_body_map_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
      && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return GTK_WIDGET_CLASS (limber_body_map_parent_class)->focus (widget, direction);
}

static void
limber_body_map_dispose (GObject *object)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (object);

  for (guint i = 0; i < LIMBER_N_MUSCLES; i++)
    g_clear_pointer (&self->parts[i], gtk_widget_unparent);

  G_OBJECT_CLASS (limber_body_map_parent_class)->dispose (object);
}

static void
limber_body_map_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((LimberBodyMapProperty) prop_id)
    {
    case PROP_MUSCLES:
      g_value_set_uint (value, LIMBER_BODY_MAP (object)->muscles);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_body_map_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((LimberBodyMapProperty) prop_id)
    {
    case PROP_MUSCLES:
      limber_body_map_set_muscles (LIMBER_BODY_MAP (object), g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_body_map_class_init (LimberBodyMapClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_body_map_dispose;
  object_class->get_property = limber_body_map_get_property;
  object_class->set_property = limber_body_map_set_property;
  widget_class->measure = limber_body_map_measure;
  widget_class->size_allocate = limber_body_map_size_allocate;
  widget_class->snapshot = limber_body_map_snapshot;
  widget_class->focus = limber_body_map_focus;

  /**
   * LimberBodyMap:muscles:
   *
   * The muscles that are chosen, a bit for each #LimberMuscle.
   */
  props[PROP_MUSCLES] = g_param_spec_uint ("muscles", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "limberbodymap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_body_map_init (LimberBodyMap *self)
{
  for (LimberMuscle muscle = 0; muscle < LIMBER_N_MUSCLES; muscle++)
    {
      self->parts[muscle] = limber_body_part_new (muscle);
      g_signal_connect_object (self->parts[muscle], "toggled", G_CALLBACK (toggled_cb), self, 0);
      gtk_widget_set_parent (self->parts[muscle], GTK_WIDGET (self));
    }
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Muscles on the body"), -1);
}

/**
 * limber_body_map_set_muscles:
 * @muscles: those that are chosen, a bit for each #LimberMuscle
 */
void
limber_body_map_set_muscles (LimberBodyMap *self, guint muscles)
{
  g_return_if_fail (LIMBER_IS_BODY_MAP (self));

  muscles &= (1u << LIMBER_N_MUSCLES) - 1;
  if (self->muscles == muscles)
    return;

  /* First, so that no part tells of a change of its own. */
  self->muscles = muscles;
  for (guint i = 0; i < LIMBER_N_MUSCLES; i++)
    {
      g_signal_handlers_block_by_func (self->parts[i], toggled_cb, self);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->parts[i]), (muscles & 1u << i) != 0);
      g_signal_handlers_unblock_by_func (self->parts[i], toggled_cb, self);
      gtk_widget_queue_draw (self->parts[i]);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MUSCLES]);
}

/**
 * limber_body_map_get_muscles:
 *
 * Returns: the muscles that are chosen, a bit for each #LimberMuscle
 */
guint
limber_body_map_get_muscles (LimberBodyMap *self)
{
  g_return_val_if_fail (LIMBER_IS_BODY_MAP (self), 0);

  return self->muscles;
}

/**
 * limber_body_map_show_only:
 * @glow: what works and what helps
 *
 * Shows muscles; from now on none can be chosen.
 */
void
limber_body_map_show_only (LimberBodyMap *self, LimberGlow glow)
{
  g_return_if_fail (LIMBER_IS_BODY_MAP (self));

  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  for (guint i = 0; i < LIMBER_N_MUSCLES; i++)
    limber_body_part_set_light (LIMBER_BODY_PART (self->parts[i]),
                                (glow.primary & 1u << i) != 0     ? 1
                                : (glow.secondary & 1u << i) != 0 ? SECONDARY_LIGHT
                                                                  : 0);
}
