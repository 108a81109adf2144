/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-prop.h"
#include "figure/limber-skeleton.h"
#include "figure/limber-vec.h"

G_BEGIN_DECLS

/**
 * LimberCamera:
 * @yaw: degrees; at 0 one sees a figure that looks to the right, from its right side; at 90 one
 *   stands in front of it
 * @pitch: degrees one looks down
 * @mirrored: one sees the mirror image: z and the screen's x are both turned round. It is for a
 *   mirrored body; what stands about is given as written, for the right side, and mirrored as well
 * @centre: what lies in the middle of the picture
 * @scale: pixels for one body height
 *
 * An orthographic view.
 */
typedef struct
{
  double    yaw;
  double    pitch;
  gboolean  mirrored;
  LimberVec centre;
  double    scale;
} LimberCamera;

/**
 * LimberView:
 * @x: where on the screen, pixels to the right of the middle of the picture
 * @y: pixels down
 * @depth: how near to the viewer, body heights
 *
 * A place as a camera sees it.
 */
typedef struct
{
  double x;
  double y;
  double depth;
} LimberView;

/**
 * LimberCameraAxes:
 * @across: what runs to the right on the screen
 * @above: what runs up on the screen
 * @towards: what runs to the viewer
 *
 * How a camera stands in the room; three unit vectors at right angles (left-handed if mirrored).
 */
typedef struct
{
  LimberVec across;
  LimberVec above;
  LimberVec towards;
} LimberCameraAxes;

/**
 * LimberExtent:
 * @low: least across, above and towards the viewer, body heights
 * @high: most of each
 *
 * How much room something takes, along the axes of a camera.
 */
typedef struct
{
  LimberVec low;
  LimberVec high;
} LimberExtent;

/* An extent of nothing. */
#define LIMBER_EXTENT_EMPTY                                                                        \
  {                                                                                                \
    { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE }, { -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE }        \
  }

LimberCameraAxes limber_camera_get_axes (const LimberCamera *camera);
LimberView       limber_camera_project (const LimberCamera *camera, LimberVec place);
void
limber_camera_fit (LimberCamera *camera, const LimberExtent *extent, double width, double height);

void limber_extent_add (LimberExtent       *extent,
                        const LimberCamera *camera,
                        LimberVec           place,
                        double              radius);
void limber_extent_add_skeleton (LimberExtent         *extent,
                                 const LimberCamera   *camera,
                                 const LimberSkeleton *skeleton);
void
limber_extent_add_prop (LimberExtent *extent, const LimberCamera *camera, const LimberProp *prop);

G_END_DECLS
