/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-body-part.h"

#include "app/limber-drawn.h"
#include "content/limber-vocabulary.h"
#include "desktop/limber-compat.h"

#include <math.h>

/* Opacity of what is not lit: at rest, and under the pointer. */
#define REST 0.16
#define POINTED 0.34

#define FOCUS_WIDTH 1.6

/* A muscle as an ellipse: where its middle lies beside the middle of the body and below the top of the
 * head, its half width and height, and by how much its top leans outwards, degrees. One that lies
 * beside the middle is there twice. */
typedef struct
{
  gboolean behind;
  double   aside;
  double   below;
  double   half_width;
  double   half_height;
  double   lean;
} Shape;

static const Shape shapes[] = {
  [LIMBER_MUSCLE_NECK] = { FALSE, 3.6, 33, 2.6, 5.5, 12 },
  [LIMBER_MUSCLE_UPPER_TRAPEZIUS] = { TRUE, 9, 40, 8.5, 3.6, 68 - 90 },
  [LIMBER_MUSCLE_RHOMBOIDS_MID_TRAPEZIUS] = { TRUE, 8, 54, 4.6, 8, 12 },
  [LIMBER_MUSCLE_THORACIC_SPINE] = { TRUE, 0, 56, 2.4, 15, 0 },
  [LIMBER_MUSCLE_LATISSIMUS] = { TRUE, 12.5, 73, 4, 13, 14 },
  [LIMBER_MUSCLE_CHEST] = { FALSE, 8.6, 53.5, 7.8, 6.2, 0 },
  [LIMBER_MUSCLE_SHOULDERS] = { FALSE, 20.5, 48, 5.6, 7.2, -18 },
  [LIMBER_MUSCLE_ERECTOR_SPINAE] = { TRUE, 3.2, 86, 2.5, 13.5, 0 },
  [LIMBER_MUSCLE_QUADRATUS_LUMBORUM] = { TRUE, 9.4, 91.5, 3, 6.5, 0 },
  [LIMBER_MUSCLE_RECTUS_ABDOMINIS] = { FALSE, 3.3, 84, 2.9, 11.5, 0 },
  [LIMBER_MUSCLE_OBLIQUES] = { FALSE, 10.2, 84, 3.2, 11, 6 },
  [LIMBER_MUSCLE_TRANSVERSE_ABDOMINIS] = { FALSE, 0, 101.5, 8.5, 4.4, 0 },
  [LIMBER_MUSCLE_DIAPHRAGM] = { FALSE, 5.6, 66.5, 5.2, 2.6, -24 },
  [LIMBER_MUSCLE_HIP_FLEXORS] = { FALSE, 11.6, 108, 3, 7.4, 22 },
  [LIMBER_MUSCLE_QUADRICEPS] = { FALSE, 10.6, 139, 4.8, 20, 2 },
  [LIMBER_MUSCLE_GLUTEUS_MAXIMUS] = { TRUE, 8.2, 119, 7.2, 7.4, 0 },
  [LIMBER_MUSCLE_GLUTEUS_MEDIUS] = { TRUE, 13, 103.5, 4.6, 4.8, 0 },
  [LIMBER_MUSCLE_PIRIFORMIS] = { TRUE, 7.4, 108.6, 4.6, 2.2, 24 },
  [LIMBER_MUSCLE_TFL_ITB] = { FALSE, 17.6, 127, 2, 17, 2 },
  [LIMBER_MUSCLE_ADDUCTORS] = { FALSE, 4, 133, 2.2, 13, 8 },
  [LIMBER_MUSCLE_HAMSTRINGS] = { TRUE, 9.6, 147, 5.6, 17, 2 },
  [LIMBER_MUSCLE_CALVES] = { TRUE, 9, 183, 4.8, 12, 0 },
  [LIMBER_MUSCLE_SOLEUS] = { TRUE, 8.8, 203, 3.2, 7.5, 0 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (shapes) == LIMBER_N_MUSCLES);

/**
 * LimberBodyPart:
 *
 * A muscle on a small body, to be pointed at. It is lit in the colour of muscles at work when it is
 * chosen; what is beside it lets the pointer through.
 */
struct _LimberBodyPart
{
  GtkToggleButton parent_instance;

  LimberMuscle muscle;
  double       light; /* 0 to 1, whether or not it is chosen */
};

G_DEFINE_FINAL_TYPE (LimberBodyPart, limber_body_part, GTK_TYPE_TOGGLE_BUTTON)

static void
add_ellipse (cairo_t *cr, const Shape *shape, double aside)
{
  const double middle = LIMBER_BODY_WIDTH * (shape->behind ? 1.5 : 0.5);
  const double lean = (aside < 0 ? -shape->lean : shape->lean) * G_PI / 180;

  cairo_save (cr);
  cairo_translate (cr, middle + aside, shape->below);
  cairo_rotate (cr, lean);
  cairo_scale (cr, shape->half_width, shape->half_height);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
}

static void
add_shape (cairo_t *cr, const Shape *shape)
{
  add_ellipse (cr, shape, shape->aside);
  if (shape->aside > 0)
    add_ellipse (cr, shape, -shape->aside);
}

/* How many pixels the unit of the shapes has. */
static double
get_scale (LimberBodyPart *self)
{
  graphene_rect_t area;

  limber_body_part_get_area (self, &area);

  return gtk_widget_get_width (GTK_WIDGET (self)) / (double) area.size.width;
}

/* Lets what is drawn in the shapes' unit come out where the widget is. */
static void
transform (LimberBodyPart *self, cairo_t *cr)
{
  const double    scale = get_scale (self);
  graphene_rect_t area;

  limber_body_part_get_area (self, &area);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -(double) area.origin.x, -(double) area.origin.y);
}

static void
set_source (LimberBodyPart *self, cairo_t *cr)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  const LimberColour *glow = &limber_palette_get (limber_drawn_get_palette ())->glow;
  const gboolean      chosen = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self));
  const double        light = chosen ? 1 : self->light;
  const gboolean pointed = (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) != 0;
  GdkRGBA        colour;

  if (light > 0)
    {
      cairo_set_source_rgba (
          cr, glow->red, glow->green, glow->blue, pointed ? light * 0.75 : light);
      return;
    }

  limber_compat_get_color (gtk_widget_get_parent (widget), &colour);
  colour.alpha *= (float) (pointed ? POINTED : REST);
  gdk_cairo_set_source_rgba (cr, &colour);
}

static void
limber_body_part_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberBodyPart *self = LIMBER_BODY_PART (widget);
  const float     width = (float) gtk_widget_get_width (widget);
  const float     height = (float) gtk_widget_get_height (widget);
  cairo_t        *cr
      = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-2, -2, width + 4, height + 4));

  transform (self, cr);
  add_shape (cr, &shapes[self->muscle]);
  set_source (self, cr);
  cairo_fill_preserve (cr);
  if (gtk_widget_has_visible_focus (widget))
    {
      GdkRGBA colour;

      limber_compat_get_color (widget, &colour);
      gdk_cairo_set_source_rgba (cr, &colour);
      cairo_set_line_width (cr, FOCUS_WIDTH);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static gboolean
limber_body_part_contains (GtkWidget *widget, double x, double y)
{
  LimberBodyPart  *self = LIMBER_BODY_PART (widget);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t         *cr = cairo_create (surface);
  gboolean         inside;

  transform (self, cr);
  add_shape (cr, &shapes[self->muscle]);
  cairo_device_to_user (cr, &x, &y);
  inside = cairo_in_fill (cr, x, y);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return inside;
}

static void
limber_body_part_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
limber_body_part_class_init (LimberBodyPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = limber_body_part_snapshot;
  widget_class->contains = limber_body_part_contains;
  widget_class->measure = limber_body_part_measure;
  gtk_widget_class_set_css_name (widget_class, "limberbodypart");
}

static void
limber_body_part_init (LimberBodyPart *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/**
 * limber_body_part_new:
 * @muscle: what it stands for
 *
 * Returns: (transfer floating): that muscle, not chosen
 */
GtkWidget *
limber_body_part_new (LimberMuscle muscle)
{
  const char     *label = limber_words_get_label (LIMBER_WORDS_MUSCLE, muscle);
  LimberBodyPart *self = g_object_new (LIMBER_TYPE_BODY_PART, "tooltip-text", label, NULL);

  g_return_val_if_fail (muscle < LIMBER_N_MUSCLES, NULL);

  self->muscle = muscle;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * limber_body_part_get_muscle:
 *
 * Returns: what it stands for
 */
LimberMuscle
limber_body_part_get_muscle (LimberBodyPart *self)
{
  g_return_val_if_fail (LIMBER_IS_BODY_PART (self), LIMBER_N_MUSCLES);

  return self->muscle;
}

/**
 * limber_body_part_set_light:
 * @light: how brightly it is lit while it is not chosen, 0 to 1
 */
void
limber_body_part_set_light (LimberBodyPart *self, double light)
{
  g_return_if_fail (LIMBER_IS_BODY_PART (self));

  self->light = light;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_body_part_get_area:
 * @area: (out caller-allocates): the rectangle it lies in, of two bodies beside each other
 */
void
limber_body_part_get_area (LimberBodyPart *self, graphene_rect_t *area)
{
  const Shape *shape = NULL;
  double       angle, half_width, half_height, middle;

  g_return_if_fail (LIMBER_IS_BODY_PART (self));

  shape = &shapes[self->muscle];
  angle = shape->lean * G_PI / 180;
  half_width = hypot (shape->half_width * cos (angle), shape->half_height * sin (angle));
  half_height = hypot (shape->half_width * sin (angle), shape->half_height * cos (angle));
  middle = LIMBER_BODY_WIDTH * (shape->behind ? 1.5 : 0.5);
  graphene_rect_init (area,
                      (float) (middle - shape->aside - half_width),
                      (float) (shape->below - half_height),
                      (float) (2 * (shape->aside + half_width)),
                      (float) (2 * half_height));
}

static void
draw_limb (cairo_t *cr, double x1, double y1, double w1, double x2, double y2, double w2)
{
  const double angle = atan2 (y2 - y1, x2 - x1);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x1, y1, w1 / 2, angle + G_PI / 2, angle - G_PI / 2);
  cairo_arc (cr, x2, y2, w2 / 2, angle - G_PI / 2, angle + G_PI / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* The half of a body right of its middle, at x = 0. */
static void
draw_half (cairo_t *cr)
{
  cairo_move_to (cr, -0.3, 36);
  cairo_curve_to (cr, 6, 38, 14, 38, 20, 43);
  cairo_curve_to (cr, 22, 50, 18, 58, 17, 64);
  cairo_curve_to (cr, 16, 74, 13, 80, 13.5, 90);
  cairo_curve_to (cr, 15, 98, 20, 104, 19.5, 116);
  cairo_line_to (cr, 1, 124);
  cairo_line_to (cr, -0.3, 122);
  cairo_close_path (cr);
  cairo_fill (cr);

  draw_limb (cr, 20, 48, 12, 25, 82, 8.5);
  draw_limb (cr, 25, 82, 8.5, 30, 112, 5.5);
  draw_limb (cr, 30, 114, 6, 31.5, 122, 5);
  draw_limb (cr, 10.4, 116, 19, 9.4, 166, 11);
  draw_limb (cr, 9.2, 180, 12, 8.8, 214, 6.4);
  draw_limb (cr, 9.4, 166, 11, 9.2, 182, 12);
  draw_limb (cr, 9, 218, 7, 12, 222, 6);
}

/**
 * limber_body_draw:
 * @cr: where to draw, in the unit of body parts, with the colour set
 *
 * Draws two bodies without their muscles, from before and from behind.
 */
void
limber_body_draw (cairo_t *cr)
{
  for (int i = 0; i < 4; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, LIMBER_BODY_WIDTH * (i / 2 + 0.5), 0);
      cairo_scale (cr, i % 2 == 0 ? 1 : -1, 1);
      draw_half (cr);
      if (i % 2 == 0)
        {
          draw_limb (cr, 0, 12, 19, 0, 20, 16);
          draw_limb (cr, 0, 26, 10, 0, 38, 12);
        }
      cairo_restore (cr);
    }
}
