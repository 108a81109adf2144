/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "figure/limber-framing.h"

/* Moments of each way from pose to pose that are to be in the picture. */
#define MOMENTS 8

/* The furthest that the wall, the door and the mat draw the eye off the body. */
#define PROP_RADIUS 0.02

static void
add_props (LimberExtent *extent, const LimberCamera *camera, const LimberMovement *movement)
{
  for (guint i = 0; i < movement->n_props; i++)
    {
      const LimberProp *prop = &movement->props[i];
      LimberVec         at = prop->at;

      switch (prop->kind)
        {
        case LIMBER_PROP_CHAIR:
          limber_extent_add (extent, camera, at, PROP_RADIUS);
          at.y += LIMBER_CHAIR_SEAT_HEIGHT;
          limber_extent_add (extent, camera, at, LIMBER_CHAIR_WIDTH / 2);
          break;
        case LIMBER_PROP_STABILITY_BALL:
          limber_extent_add (extent, camera, at, LIMBER_BALL_RADIUS);
          break;
        case LIMBER_PROP_FOAM_ROLLER:
          limber_extent_add (extent, camera, at, LIMBER_ROLLER_RADIUS);
          break;
        case LIMBER_PROP_MAT:
        case LIMBER_PROP_WALL:
        case LIMBER_PROP_STRAP:
        case LIMBER_PROP_DOOR_FRAME:
        case LIMBER_N_PROPS:
        default:
          break;
        }
    }
}

/**
 * limber_frame_movement:
 * @movement: a movement
 * @side: the side that works
 * @yaw: degrees that the view is turned beside the movement's own
 * @pitch: degrees that it looks down beside that
 * @width: of the picture, pixels
 * @height: of the picture, pixels
 * @camera: (out): a view with the body inside the picture at every moment
 *
 * The picture of the left side is the mirror image of that of the right. How large the body is does
 * not change as it moves, nor from side to side.
 */
void
limber_frame_movement (const LimberMovement *movement,
                       LimberBodySide        side,
                       double                yaw,
                       double                pitch,
                       double                width,
                       double                height,
                       LimberCamera         *camera)
{
  const double   last = limber_movement_get_last_beat (movement);
  const guint    n_moments = (guint) (last * MOMENTS);
  LimberExtent   extent = LIMBER_EXTENT_EMPTY;
  LimberSkeleton skeleton;

  *camera = (LimberCamera){ .yaw = movement->yaw + yaw,
                            .pitch = movement->pitch + pitch,
                            .mirrored = side == LIMBER_BODY_LEFT };
  for (guint i = 0; i <= n_moments; i++)
    {
      limber_movement_solve (
          movement, n_moments > 0 ? last * i / n_moments : 0, 0, side, &skeleton);
      limber_extent_add_skeleton (&extent, camera, &skeleton);
    }
  add_props (&extent, camera, movement);
  limber_camera_fit (camera, &extent, width, height);
}
