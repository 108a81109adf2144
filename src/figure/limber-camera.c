/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-camera.h"

/* Room left free on each side of a picture, part of the smaller side. */
#define MARGIN (0.05)

/**
 * limber_camera_get_axes:
 * @camera: a camera
 *
 * Returns: how it stands in the room
 */
LimberCameraAxes
limber_camera_get_axes (const LimberCamera *camera)
{
  double           yaw = camera->yaw * G_PI / 180;
  double           pitch = camera->pitch * G_PI / 180;
  LimberVec        level = { sin (yaw), 0, cos (yaw) };
  LimberCameraAxes axes = {
    .across = { cos (yaw), 0, -sin (yaw) },
    .above = limber_vec_add ((LimberVec){ 0, cos (pitch), 0 }, level, -sin (pitch)),
    .towards = limber_vec_add ((LimberVec){ 0, sin (pitch), 0 }, level, cos (pitch)),
  };

  if (camera->mirrored)
    {
      axes.across.x = -axes.across.x;
      axes.above.z = -axes.above.z;
      axes.towards.z = -axes.towards.z;
    }

  return axes;
}

/**
 * limber_camera_project:
 * @camera: a camera
 * @place: a place in the room
 *
 * Returns: where on the screen @place is seen
 */
LimberView
limber_camera_project (const LimberCamera *camera, LimberVec place)
{
  LimberCameraAxes axes = limber_camera_get_axes (camera);
  LimberVec        from = limber_vec_sub (place, camera->centre);

  return (LimberView){
    limber_vec_dot (from, axes.across) * camera->scale,
    -limber_vec_dot (from, axes.above) * camera->scale,
    limber_vec_dot (from, axes.towards),
  };
}

/**
 * limber_extent_add:
 * @extent: what is enlarged
 * @camera: along whose axes; its centre and scale do not matter
 * @place: middle of a ball
 * @radius: of the ball, body heights
 *
 * Makes @extent hold a ball as well.
 */
void
limber_extent_add (LimberExtent *extent, const LimberCamera *camera, LimberVec place, double radius)
{
  LimberCameraAxes axes = limber_camera_get_axes (camera);
  LimberVec        seen = { limber_vec_dot (place, axes.across),
                            limber_vec_dot (place, axes.above),
                            limber_vec_dot (place, axes.towards) };

  extent->low.x = MIN (extent->low.x, seen.x - radius);
  extent->low.y = MIN (extent->low.y, seen.y - radius);
  extent->low.z = MIN (extent->low.z, seen.z - radius);
  extent->high.x = MAX (extent->high.x, seen.x + radius);
  extent->high.y = MAX (extent->high.y, seen.y + radius);
  extent->high.z = MAX (extent->high.z, seen.z + radius);
}

/**
 * limber_extent_add_skeleton:
 * @extent: what is enlarged
 * @camera: along whose axes
 * @skeleton: a solved body
 *
 * Makes @extent hold a body as it is painted, with its clothes and hair.
 */
void
limber_extent_add_skeleton (LimberExtent         *extent,
                            const LimberCamera   *camera,
                            const LimberSkeleton *skeleton)
{
  limber_extent_add (extent, camera, skeleton->pelvis, 0.08);
  limber_extent_add (extent, camera, skeleton->waist, 0.07);
  limber_extent_add (extent, camera, skeleton->chest, 0.07);
  limber_extent_add (extent, camera, skeleton->neck, 0.05);
  limber_extent_add (extent, camera, skeleton->head, 0.105);
  for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      const LimberSkeletonLeg *leg = &skeleton->leg[side];
      const LimberSkeletonArm *arm = &skeleton->arm[side];

      limber_extent_add (extent, camera, leg->hip, 0.06);
      limber_extent_add (extent, camera, leg->knee, 0.042);
      limber_extent_add (extent, camera, leg->ankle, 0.03);
      limber_extent_add (extent, camera, leg->heel, 0.03);
      limber_extent_add (extent, camera, leg->toe, 0.025);
      limber_extent_add (extent, camera, arm->shoulder, 0.045);
      limber_extent_add (extent, camera, arm->elbow, 0.03);
      limber_extent_add (extent, camera, arm->wrist, 0.025);
      limber_extent_add (extent, camera, arm->fingers, 0.02);
    }
}

/* What of a prop has to be seen, from its own place: mats and walls may leave the picture. */
static gboolean
get_seen (const LimberProp *prop, LimberVec *low, LimberVec *high)
{
  switch (prop->kind)
    {
    case LIMBER_PROP_CHAIR:
      *low = (LimberVec){ -LIMBER_CHAIR_SEAT_DEPTH - LIMBER_CHAIR_THICKNESS,
                          0,
                          -LIMBER_CHAIR_WIDTH / 2 };
      *high = (LimberVec){ 0, LIMBER_CHAIR_BACK_HEIGHT, LIMBER_CHAIR_WIDTH / 2 };
      return TRUE;
    case LIMBER_PROP_STABILITY_BALL:
      *high = (LimberVec){ LIMBER_BALL_RADIUS, LIMBER_BALL_RADIUS, LIMBER_BALL_RADIUS };
      *low = limber_vec_scale (*high, -1);
      return TRUE;
    case LIMBER_PROP_FOAM_ROLLER:
      *high = (LimberVec){ LIMBER_ROLLER_RADIUS, LIMBER_ROLLER_RADIUS, LIMBER_ROLLER_LENGTH / 2 };
      *low = limber_vec_scale (*high, -1);
      return TRUE;
    case LIMBER_PROP_MAT:
      *low = (LimberVec){ -LIMBER_MAT_LENGTH * 0.4, 0, -LIMBER_MAT_WIDTH * 0.4 };
      *high = limber_vec_scale (*low, -1);
      return TRUE;
    case LIMBER_PROP_DOOR_FRAME:
      *high = (LimberVec){ 0, LIMBER_DOOR_HEIGHT * 0.6, LIMBER_DOOR_WIDTH / 2 + LIMBER_DOOR_POST };
      *low = (LimberVec){ 0, 0, -high->z };
      return TRUE;
    case LIMBER_PROP_WALL:
      *low = (LimberVec){ 0, 0, -0.1 };
      *high = (LimberVec){ 0.02, 0.5, 0.1 };
      return TRUE;
    case LIMBER_PROP_STRAP:
    case LIMBER_N_PROPS:
    default:
      return FALSE;
    }
}

/**
 * limber_extent_add_prop:
 * @extent: what is enlarged
 * @camera: along whose axes
 * @prop: what stands about, as written for the right side
 *
 * Makes @extent hold as much of a prop as has to be seen.
 */
void
limber_extent_add_prop (LimberExtent *extent, const LimberCamera *camera, const LimberProp *prop)
{
  LimberProp seen = *prop;
  LimberVec  low;
  LimberVec  high;

  if (!get_seen (prop, &low, &high))
    return;
  if (camera->mirrored)
    limber_prop_mirror (prop, &seen);

  for (guint i = 0; i < 8; i++)
    {
      LimberVec own = { i & 1 ? high.x : low.x, i & 2 ? high.y : low.y, i & 4 ? high.z : low.z };

      limber_extent_add (extent, camera, limber_prop_get_place (&seen, own), 0);
    }
}

/**
 * limber_camera_fit:
 * @camera: what is set
 * @extent: along its axes: what has to be seen
 * @width: of the picture, pixels
 * @height: of the picture, pixels
 *
 * Sets centre and scale of @camera so that @extent fills the picture but for a margin.
 */
void
limber_camera_fit (LimberCamera *camera, const LimberExtent *extent, double width, double height)
{
  LimberCameraAxes axes = limber_camera_get_axes (camera);
  LimberVec        size = limber_vec_sub (extent->high, extent->low);
  LimberVec        middle = limber_vec_mix (extent->low, extent->high, 0.5);
  double           margin = 2 * MARGIN * MIN (width, height);

  if (!(size.x > 0 && size.y > 0))
    return;

  camera->scale = MIN ((width - margin) / size.x, (height - margin) / size.y);
  camera->centre = limber_vec_scale (axes.across, middle.x);
  camera->centre = limber_vec_add (camera->centre, axes.above, middle.y);
  camera->centre = limber_vec_add (camera->centre, axes.towards, middle.z);
}
