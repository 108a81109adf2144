/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-keyframe-strip.h"

#include "limber-config.h"

#include "app/limber-drawn.h"
#include "figure/limber-framing.h"
#include "figure/limber-painter.h"

#include <glib/gi18n-lib.h>

#define PICTURE_SIZE 72

/**
 * LimberKeyframeStrip:
 *
 * The poses of a movement in a row, one of which is chosen.
 */
struct _LimberKeyframeStrip
{
  AdwBin parent_instance;

  GtkWidget *box;                                /* borrowed */
  GtkWidget *buttons[LIMBER_MOVEMENT_MAX_KEYS];  /* borrowed: in the box */
  GtkWidget *pictures[LIMBER_MOVEMENT_MAX_KEYS]; /* borrowed: in the buttons */

  LimberMovement    movement;
  const LimberLook *look;
  gboolean          showing; /* what is chosen is not chosen by hand */
};

G_DEFINE_FINAL_TYPE (LimberKeyframeStrip, limber_keyframe_strip, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
} LimberKeyframeStripSignal;

static guint signals[N_SIGNALS];

static guint
find (LimberKeyframeStrip *self, gpointer widget)
{
  guint i = 0;

  while (i < LIMBER_MOVEMENT_MAX_KEYS - 1 && self->buttons[i] != widget
         && self->pictures[i] != widget)
    i++;

  return i;
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  LimberKeyframeStrip *self = user_data;
  guint                key = find (self, area);
  LimberSkeleton       skeleton;
  LimberPainting       painting = { .skeleton = &skeleton };

  if (key >= self->movement.n_keys)
    return;
  limber_movement_solve (&self->movement, key, LIMBER_BODY_RIGHT, &skeleton);
  painting.props = self->movement.props;
  painting.n_props = self->movement.n_props;
  painting.look = self->look;
  painting.palette = limber_drawn_get_palette ();
  limber_frame_movement (&self->movement, LIMBER_BODY_RIGHT, 0, 0, width, height, &painting.camera);
  limber_painter_paint (cr, width, height, &painting);
}

static void
toggled_cb (LimberKeyframeStrip *self, GtkToggleButton *button)
{
  if (!self->showing && gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, find (self, button));
}

static GtkWidget *
create_button (LimberKeyframeStrip *self, guint i)
{
  GtkWidget       *button = gtk_toggle_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *picture = gtk_drawing_area_new ();
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  GtkWidget       *label = gtk_label_new (number);
  /* Translators: of a movement's poses, the number of one */
  g_autofree char *name = g_strdup_printf (_ ("Pose %u"), i + 1);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (picture), PICTURE_SIZE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (picture), PICTURE_SIZE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (picture), draw_cb, self, NULL);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (i > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (self->buttons[0]));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  self->pictures[i] = picture;

  return button;
}

static void
limber_keyframe_strip_class_init (LimberKeyframeStripClass *klass)
{
  /**
   * LimberKeyframeStrip::chosen:
   * @key: which pose
   *
   * Somebody has chosen a pose.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen",
                                         LIMBER_TYPE_KEYFRAME_STRIP,
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         G_TYPE_UINT);
}

static void
redraw (LimberKeyframeStrip *self)
{
  for (guint i = 0; i < LIMBER_MOVEMENT_MAX_KEYS; i++)
    gtk_widget_queue_draw (self->pictures[i]);
}

static void
limber_keyframe_strip_init (LimberKeyframeStrip *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < LIMBER_MOVEMENT_MAX_KEYS; i++)
    {
      self->buttons[i] = create_button (self, i);
      gtk_box_append (GTK_BOX (self->box), self->buttons[i]);
    }
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->box);
  adw_bin_set_child (ADW_BIN (self), scrolled);
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (redraw),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * limber_keyframe_strip_set_look:
 * @look: skin, hair and clothes
 */
void
limber_keyframe_strip_set_look (LimberKeyframeStrip *self, const LimberLook *look)
{
  g_return_if_fail (LIMBER_IS_KEYFRAME_STRIP (self));

  self->look = look;
  redraw (self);
}

/**
 * limber_keyframe_strip_show:
 * @movement: a movement, which is copied
 * @selected: which of its poses is chosen
 */
void
limber_keyframe_strip_show (LimberKeyframeStrip  *self,
                            const LimberMovement *movement,
                            guint                 selected)
{
  g_return_if_fail (LIMBER_IS_KEYFRAME_STRIP (self));

  self->movement = *movement;
  self->showing = TRUE;
  for (guint i = 0; i < LIMBER_MOVEMENT_MAX_KEYS; i++)
    gtk_widget_set_visible (self->buttons[i], i < movement->n_keys);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[selected]), TRUE);
  self->showing = FALSE;
  redraw (self);
}
