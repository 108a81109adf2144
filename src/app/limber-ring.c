/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-ring.h"

#include "limber-drawn.h"

#include <adwaita.h>
#include <math.h>

/* The stroke is a part of the diameter, within bounds; pixels. */
#define THICKNESS_PART 0.04
#define THICKNESS_MIN 8.0
#define THICKNESS_MAX 16.0

/* Room between the stroke and the child; pixels. */
#define PADDING 4

/* The breath: how far it swells within the stroke when it is all out, and how it tints. */
#define BREATH_LEAST 0.6
#define BREATH_ALPHA 0.1F
#define BREATH_ALPHA_FULL 0.2F

/**
 * LimberRing:
 *
 * A ring that shows how much of something there is, with a child in its middle. It begins at twelve
 * o'clock and runs clockwise in every language, as clocks do. Within it a breath can swell and shrink;
 * it is not drawn where nothing is to move.
 *
 * The style sheets colour it through `color` of the node `limberring`. Screen readers do not see
 * it: whatever it shows stands in the child in words.
 */
struct _LimberRing
{
  GtkWidget  parent_instance;
  GtkWidget *child;
  double     fraction;
  double     drawn; /* the fraction that is on the screen */
  double     breath;
  double     drawn_breath;
};

typedef enum
{
  PROP_FRACTION = 1,
  PROP_BREATH,
  PROP_CHILD,
} LimberRingProperty;

static GParamSpec *props[PROP_CHILD + 1];

G_DEFINE_FINAL_TYPE (LimberRing, limber_ring, GTK_TYPE_WIDGET)

static double
get_thickness (double diameter)
{
  return CLAMP (round (diameter * THICKNESS_PART), THICKNESS_MIN, THICKNESS_MAX);
}

static double
get_diameter (LimberRing *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

static void
draw_arc (cairo_t *cr, const GdkRGBA *color, double radius, double fraction)
{
  gdk_cairo_set_source_rgba (cr, color);
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, radius, -G_PI_2, -G_PI_2 + fraction * 2 * G_PI);
  if (fraction >= 1)
    cairo_close_path (cr);
  cairo_stroke (cr);
}

/* Grows evenly with the lungs, from a core to the stroke. */
static double
get_breath_radius (double diameter, double breath)
{
  return (diameter / 2 - get_thickness (diameter)) * (BREATH_LEAST + (1 - BREATH_LEAST) * breath);
}

static void
draw_breath (cairo_t *cr, const GdkRGBA *fill, double diameter, double breath)
{
  GdkRGBA tint = *fill;

  tint.alpha *= BREATH_ALPHA + (BREATH_ALPHA_FULL - BREATH_ALPHA) * (float) breath;
  gdk_cairo_set_source_rgba (cr, &tint);
  cairo_arc (cr, 0, 0, get_breath_radius (diameter, breath), 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
limber_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberRing     *self = LIMBER_RING (widget);
  double          diameter = get_diameter (self);
  double          thickness = get_thickness (diameter);
  double          radius = (diameter - thickness) / 2;
  float           x = (float) (gtk_widget_get_width (widget) - diameter) / 2;
  float           y = (float) (gtk_widget_get_height (widget) - diameter) / 2;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, (float) diameter, (float) diameter);
  GdkRGBA         fill, track;

  if (radius > 0)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      limber_drawn_get_colors (widget, &fill, &track);
      cairo_translate (cr, x + diameter / 2, y + diameter / 2);
      cairo_set_line_width (cr, thickness);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      if (self->breath >= 0 && adw_get_enable_animations (widget))
        draw_breath (cr, &fill, diameter, self->breath);
      draw_arc (cr, &track, radius, 1);
      if (self->fraction > 0)
        draw_arc (cr, &fill, radius, self->fraction);
      cairo_destroy (cr);
    }

  self->drawn = self->fraction;
  self->drawn_breath = self->breath;
  GTK_WIDGET_CLASS (limber_ring_parent_class)->snapshot (widget, snapshot);
}

static GtkSizeRequestMode
limber_ring_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* A rectangle fits into a circle whose diameter is its diagonal. */
static int
get_size_around (const GtkRequisition *child)
{
  double inner = hypot (child->width, child->height) + 2 * PADDING;
  double thickness = get_thickness (inner / (1 - 2 * THICKNESS_PART));

  return (int) ceil (inner + 2 * thickness);
}

static void
limber_ring_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  LimberRing    *self = LIMBER_RING (widget);
  GtkRequisition smallest = { 0, 0 };
  GtkRequisition preferred = { 0, 0 };

  if (self->child != NULL && gtk_widget_should_layout (self->child))
    gtk_widget_get_preferred_size (self->child, &smallest, &preferred);

  *minimum = get_size_around (&smallest);
  /* A text that wraps is higher when it is narrow. */
  *natural = MAX (get_size_around (&preferred), *minimum);
}

static void
limber_ring_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberRing    *self = LIMBER_RING (widget);
  GtkAllocation  area;
  GtkRequisition smallest, preferred;
  double         diameter = MIN (width, height);
  int            inner = (int) (diameter - 2 * (get_thickness (diameter) + PADDING));

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  gtk_widget_get_preferred_size (self->child, &smallest, &preferred);
  area.width = MAX (MIN (preferred.width, inner), smallest.width);
  area.height = MAX (MIN (preferred.height, inner), smallest.height);
  area.x = (width - area.width) / 2;
  area.y = (height - area.height) / 2;
  gtk_widget_size_allocate (self->child, &area, -1);
}

static void
limber_ring_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberRing *self = LIMBER_RING (object);

  switch ((LimberRingProperty) prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;

    case PROP_BREATH:
      g_value_set_double (value, self->breath);
      break;

    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_ring_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberRing *self = LIMBER_RING (object);

  switch ((LimberRingProperty) prop_id)
    {
    case PROP_FRACTION:
      limber_ring_set_fraction (self, g_value_get_double (value));
      break;

    case PROP_BREATH:
      limber_ring_set_breath (self, g_value_get_double (value));
      break;

    case PROP_CHILD:
      limber_ring_set_child (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_ring_dispose (GObject *object)
{
  LimberRing *self = LIMBER_RING (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_ring_parent_class)->dispose (object);
}

static void
limber_ring_class_init (LimberRingClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_ring_dispose;
  object_class->get_property = limber_ring_get_property;
  object_class->set_property = limber_ring_set_property;

  widget_class->snapshot = limber_ring_snapshot;
  widget_class->get_request_mode = limber_ring_get_request_mode;
  widget_class->measure = limber_ring_measure;
  widget_class->size_allocate = limber_ring_size_allocate;

  props[PROP_FRACTION]
      = g_param_spec_double ("fraction",
                             NULL,
                             NULL,
                             0,
                             1,
                             0,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LimberRing:breath:
   *
   * How full of breath one is, 0 to 1; negative when the breath is not shown.
   */
  props[PROP_BREATH]
      = g_param_spec_double ("breath",
                             NULL,
                             NULL,
                             -1,
                             1,
                             -1,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_CHILD]
      = g_param_spec_object ("child",
                             NULL,
                             NULL,
                             GTK_TYPE_WIDGET,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "limberring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
limber_ring_init (LimberRing *self)
{
  self->breath = -1;
  self->drawn_breath = -1;
}

/**
 * limber_ring_new:
 *
 * Returns: (transfer floating): an empty ring
 */
GtkWidget *
limber_ring_new (void)
{
  return g_object_new (LIMBER_TYPE_RING, NULL);
}

/**
 * limber_ring_get_fraction:
 *
 * Returns: how much of it is filled, 0 to 1
 */
double
limber_ring_get_fraction (LimberRing *self)
{
  g_return_val_if_fail (LIMBER_IS_RING (self), 0);

  return self->fraction;
}

/* Whether the end of the arc has moved by more than half a pixel of the screen. */
static gboolean
is_visible_change (LimberRing *self, double fraction)
{
  double length = G_PI * get_diameter (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  /* The round ends come and go at both limits, however short the way there. */
  return fabs (fraction - self->drawn) * length > 0.5 || fraction <= 0 || fraction >= 1;
}

/**
 * limber_ring_set_fraction:
 * @fraction: how much of it is filled; clamped to 0 to 1
 *
 * May be called at every frame: it draws only when somebody could see the difference.
 */
void
limber_ring_set_fraction (LimberRing *self, double fraction)
{
  g_return_if_fail (LIMBER_IS_RING (self));
  g_return_if_fail (!isnan (fraction));

  fraction = CLAMP (fraction, 0, 1);
  if (self->fraction == fraction)
    return;

  self->fraction = fraction;
  if (is_visible_change (self, fraction))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FRACTION]);
}

/* Whether the edge of the breath has moved by more than half a pixel of the screen, or it has come or
 * gone. */
static gboolean
is_visible_breath (LimberRing *self, double breath)
{
  double diameter = get_diameter (self);
  double scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (!adw_get_enable_animations (GTK_WIDGET (self)))
    return FALSE;
  if (breath < 0 || self->drawn_breath < 0)
    return (breath < 0) != (self->drawn_breath < 0);

  return fabs (get_breath_radius (diameter, breath)
               - get_breath_radius (diameter, self->drawn_breath))
             * scale
         > 0.5;
}

/**
 * limber_ring_set_breath:
 * @breath: how full of breath one is, 0 to 1; negative to show none
 *
 * Like [method@Ring.set_fraction] it may be called at every frame.
 */
void
limber_ring_set_breath (LimberRing *self, double breath)
{
  g_return_if_fail (LIMBER_IS_RING (self));
  g_return_if_fail (!isnan (breath));

  breath = breath < 0 ? -1 : MIN (breath, 1);
  if (self->breath == breath)
    return;

  self->breath = breath;
  if (is_visible_breath (self, breath))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BREATH]);
}

/**
 * limber_ring_get_child:
 *
 * Returns: (transfer none) (nullable): what stands in the middle
 */
GtkWidget *
limber_ring_get_child (LimberRing *self)
{
  g_return_val_if_fail (LIMBER_IS_RING (self), NULL);

  return self->child;
}

/**
 * limber_ring_set_child:
 * @child: (nullable): what stands in the middle
 */
void
limber_ring_set_child (LimberRing *self, GtkWidget *child)
{
  g_return_if_fail (LIMBER_IS_RING (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHILD]);
}
