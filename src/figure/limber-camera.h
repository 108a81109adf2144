/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-vec.h"

G_BEGIN_DECLS

/**
 * LimberCamera:
 * @yaw: degrees; at 0 one sees a figure that looks to the right, from its right side; at 90 one
 *   stands in front of it
 * @pitch: degrees one looks down
 * @mirrored: one sees the mirror image: z and the screen's x are both turned round
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

LimberView limber_camera_project (const LimberCamera *camera, LimberVec place);

G_END_DECLS
