/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-figure-editor-paint.h"

#include "app/limber-drawn.h"
#include "app/limber-figure-picture.h"
#include "figure/limber-framing.h"
#include "figure/limber-grip.h"

#include <math.h>

/* Room about the body, to pull things to. */
#define ROOM 0.86

/* So near to the edge a handle is hard to take, pixels. */
#define EDGE 18

/**
 * limber_figure_editor_paint_frame:
 * @widget: what it is painted on
 * @movement: what a figure does
 * @side: the side that works
 * @yaw: degrees that the view is turned beside the movement's own
 * @pitch: degrees that one looks down beside that
 * @camera: (out): a view in which all of it is seen, with room about it
 *
 * Returns: whether @widget has a size by now; @camera is only set then
 */
gboolean
limber_figure_editor_paint_frame (GtkWidget            *widget,
                                  const LimberMovement *movement,
                                  LimberBodySide        side,
                                  double                yaw,
                                  double                pitch,
                                  LimberCamera         *camera)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (width <= 0 || height <= 0)
    return FALSE;
  limber_frame_movement (movement, side, yaw, pitch, width, height, camera);
  camera->scale *= ROOM;

  return TRUE;
}

/**
 * limber_figure_editor_paint_ground:
 * @widget: what it is painted on
 * @snapshot: what it is added to
 *
 * Paints what is behind the body.
 */
void
limber_figure_editor_paint_ground (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const LimberColour stage = limber_palette_get (limber_drawn_get_palette ())->stage;
  const GdkRGBA      color = { (float) stage.red, (float) stage.green, (float) stage.blue, 1 };

  gtk_snapshot_append_color (
      snapshot,
      &color,
      &GRAPHENE_RECT_INIT (
          0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)));
}

/**
 * limber_figure_editor_paint_body:
 * @widget: what it is painted on
 * @snapshot: what it is added to
 * @painting: the body; the palette is chosen here
 *
 * Paints a body.
 */
void
limber_figure_editor_paint_body (GtkWidget            *widget,
                                 GtkSnapshot          *snapshot,
                                 const LimberPainting *painting)
{
  LimberPainting own = *painting;

  own.palette = limber_drawn_get_palette ();
  limber_figure_picture_append (snapshot,
                                &own,
                                gtk_widget_get_width (widget),
                                gtk_widget_get_height (widget),
                                gtk_widget_get_scale_factor (widget));
}

/**
 * limber_figure_editor_paint_is_outside:
 * @widget: what it is painted on
 * @camera: from where
 * @skeleton: a body
 *
 * Returns: whether a handle of it is beyond the edge, or at it
 */
gboolean
limber_figure_editor_paint_is_outside (GtkWidget            *widget,
                                       const LimberCamera   *camera,
                                       const LimberSkeleton *skeleton)
{
  double width = gtk_widget_get_width (widget) / 2.0;
  double height = gtk_widget_get_height (widget) / 2.0;

  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    {
      LimberVec  place = limber_skeleton_get_point (skeleton, limber_grip_get_handles ()[i], NULL);
      LimberView view = limber_camera_project (camera, place);

      if (fabs (view.x) > width - EDGE || fabs (view.y) > height - EDGE)
        return TRUE;
    }

  return FALSE;
}
