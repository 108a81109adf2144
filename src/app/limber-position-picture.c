/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-position-picture.h"

#include "limber-position-painter.h"

#include <adwaita.h>
#include <math.h>

#define MINIMUM_SIZE 48
#define NATURAL_SIZE 320

/* A calm breath, and how many pictures of it are drawn. */
#define BREATH_US (5 * G_USEC_PER_SEC)
#define BREATH_PICTURES 40

/**
 * LimberPositionPicture:
 *
 * A quiet picture of somebody at rest in a position, on a disc as large as fits. The right foot
 * wears a yellow sock. For the left side the picture is turned round, so that the left of the body
 * is near; for the right side, or none, the right is.
 */
struct _LimberPositionPicture
{
  GtkWidget      parent_instance;
  LimberPosition position;
  LimberSide     side;
  gboolean       moving;
  guint          tick_id; /* while mapped, moving, and animations are wanted */
  guint          breath;  /* index of the picture of a breath that is shown */
};

typedef enum
{
  PROP_POSITION = 1,
  PROP_SIDE,
  PROP_MOVING,
} LimberPositionPictureProperty;

static GParamSpec *props[PROP_MOVING + 1];

G_DEFINE_FINAL_TYPE (LimberPositionPicture, limber_position_picture, GTK_TYPE_WIDGET)

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LimberPositionPicture *self = LIMBER_POSITION_PICTURE (widget);
  gint64                 within_us = gdk_frame_clock_get_frame_time (clock) % BREATH_US;
  guint                  breath = (guint) (within_us * BREATH_PICTURES / BREATH_US);

  if (self->breath != breath)
    {
      self->breath = breath;
      gtk_widget_queue_draw (widget);
    }

  return G_SOURCE_CONTINUE;
}

static void
update_tick (LimberPositionPicture *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   wanted
      = self->moving && gtk_widget_get_mapped (widget) && adw_get_enable_animations (widget);

  if (wanted && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);

  if (!wanted && self->tick_id != 0)
    {
      gtk_widget_remove_tick_callback (widget, self->tick_id);
      self->tick_id = 0;
    }
}

static void
limber_position_picture_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_position_picture_parent_class)->map (widget);
  update_tick (LIMBER_POSITION_PICTURE (widget));
}

static void
limber_position_picture_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_position_picture_parent_class)->unmap (widget);
  update_tick (LIMBER_POSITION_PICTURE (widget));
}

static void
limber_position_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberPositionPicture *self = LIMBER_POSITION_PICTURE (widget);
  int                    width = gtk_widget_get_width (widget);
  int                    height = gtk_widget_get_height (widget);
  cairo_t               *cr;
  LimberPaint            paint = {
               .dark = adw_style_manager_get_dark (adw_style_manager_get_default ()),
               .mirrored = self->side == LIMBER_SIDE_LEFT,
               .breath = sin (2 * G_PI * self->breath / BREATH_PICTURES),
  };

  if (width <= 0 || height <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  limber_position_paint (cr, width, height, self->position, &paint);
  cairo_destroy (cr);
}

static void
limber_position_picture_measure (GtkWidget     *widget,
                                 GtkOrientation orientation,
                                 int            for_size,
                                 int           *minimum,
                                 int           *natural,
                                 int           *minimum_baseline,
                                 int           *natural_baseline)
{
  *minimum = MINIMUM_SIZE;
  *natural = NATURAL_SIZE;
}

static void
limber_position_picture_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  LimberPositionPicture *self = LIMBER_POSITION_PICTURE (object);

  switch ((LimberPositionPictureProperty) prop_id)
    {
    case PROP_POSITION:
      g_value_set_int (value, (int) self->position);
      break;

    case PROP_SIDE:
      g_value_set_int (value, (int) self->side);
      break;

    case PROP_MOVING:
      g_value_set_boolean (value, self->moving);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_position_picture_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  LimberPositionPicture *self = LIMBER_POSITION_PICTURE (object);

  switch ((LimberPositionPictureProperty) prop_id)
    {
    case PROP_POSITION:
      limber_position_picture_set_position (self, (LimberPosition) g_value_get_int (value));
      break;

    case PROP_SIDE:
      limber_position_picture_set_side (self, (LimberSide) g_value_get_int (value));
      break;

    case PROP_MOVING:
      limber_position_picture_set_moving (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_position_picture_class_init (LimberPositionPictureClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = limber_position_picture_get_property;
  object_class->set_property = limber_position_picture_set_property;

  widget_class->map = limber_position_picture_map;
  widget_class->unmap = limber_position_picture_unmap;
  widget_class->snapshot = limber_position_picture_snapshot;
  widget_class->measure = limber_position_picture_measure;

  props[PROP_POSITION] = g_param_spec_int ("position",
                                           NULL,
                                           NULL,
                                           LIMBER_POSITION_STANDING,
                                           LIMBER_POSITION_SIDE_LYING,
                                           LIMBER_POSITION_STANDING,
                                           flags);
  props[PROP_SIDE] = g_param_spec_int (
      "side", NULL, NULL, LIMBER_SIDE_NONE, LIMBER_SIDE_RIGHT, LIMBER_SIDE_NONE, flags);
  props[PROP_MOVING] = g_param_spec_boolean ("moving", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "limberpositionpicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
update_label (LimberPositionPicture *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  limber_words_get_label (LIMBER_WORDS_POSITION, self->position),
                                  -1);
}

static void
limber_position_picture_init (LimberPositionPicture *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (
      style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-enable-animations",
                           G_CALLBACK (update_tick),
                           self,
                           G_CONNECT_SWAPPED);
  update_label (self);
}

/**
 * limber_position_picture_new:
 *
 * Returns: (transfer floating): somebody standing
 */
GtkWidget *
limber_position_picture_new (void)
{
  return g_object_new (LIMBER_TYPE_POSITION_PICTURE, NULL);
}

LimberPosition
limber_position_picture_get_position (LimberPositionPicture *self)
{
  g_return_val_if_fail (LIMBER_IS_POSITION_PICTURE (self), LIMBER_POSITION_STANDING);

  return self->position;
}

/**
 * limber_position_picture_set_position:
 * @position: what to show
 */
void
limber_position_picture_set_position (LimberPositionPicture *self, LimberPosition position)
{
  g_return_if_fail (LIMBER_IS_POSITION_PICTURE (self));
  g_return_if_fail (position <= LIMBER_POSITION_SIDE_LYING);

  if (self->position == position)
    return;

  self->position = position;
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POSITION]);
}

LimberSide
limber_position_picture_get_side (LimberPositionPicture *self)
{
  g_return_val_if_fail (LIMBER_IS_POSITION_PICTURE (self), LIMBER_SIDE_NONE);

  return self->side;
}

/**
 * limber_position_picture_set_side:
 * @side: the side that works, which is shown near
 */
void
limber_position_picture_set_side (LimberPositionPicture *self, LimberSide side)
{
  g_return_if_fail (LIMBER_IS_POSITION_PICTURE (self));

  if (self->side == side)
    return;

  self->side = side;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIDE]);
}

gboolean
limber_position_picture_get_moving (LimberPositionPicture *self)
{
  g_return_val_if_fail (LIMBER_IS_POSITION_PICTURE (self), FALSE);

  return self->moving;
}

/**
 * limber_position_picture_set_moving:
 * @moving: whether it breathes; it keeps still all the same where animations are switched off
 */
void
limber_position_picture_set_moving (LimberPositionPicture *self, gboolean moving)
{
  g_return_if_fail (LIMBER_IS_POSITION_PICTURE (self));

  if (self->moving == moving)
    return;

  self->moving = moving;
  update_tick (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MOVING]);
}
