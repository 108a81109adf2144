/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "figure/limber-framing.h"

/* Moments of each way from pose to pose that are to be in the picture. */
#define MOMENTS 8

/* How far things may draw the edge of the picture away from the body, body heights: a wall is known
 * by a strip of it, and a mat by its end. */
#define PROP_REACH 0.12

static LimberVec
get_least (LimberVec a, LimberVec b)
{
  return (LimberVec){ MIN (a.x, b.x), MIN (a.y, b.y), MIN (a.z, b.z) };
}

static LimberVec
get_most (LimberVec a, LimberVec b)
{
  return (LimberVec){ MAX (a.x, b.x), MAX (a.y, b.y), MAX (a.z, b.z) };
}

/* What stands about is to be seen as far as it does not make the body small. */
static void
add_props (LimberExtent *extent, const LimberCamera *camera, const LimberMovement *movement)
{
  const LimberVec reach = { PROP_REACH, PROP_REACH, PROP_REACH };
  const LimberVec low = limber_vec_sub (extent->low, reach);
  const LimberVec high = limber_vec_add (extent->high, reach, 1);

  for (guint i = 0; i < movement->n_props; i++)
    limber_extent_add_prop (extent, camera, &movement->props[i]);
  extent->low = get_most (extent->low, low);
  extent->high = get_least (extent->high, high);
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
 * The body fills the picture; what stands about is in it as far as that leaves room. The picture of
 * the left side is the mirror image of that of the right. How large the body is does
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
      limber_movement_solve (movement, n_moments > 0 ? last * i / n_moments : 0, side, &skeleton);
      limber_extent_add_skeleton (&extent, camera, &skeleton);
    }
  add_props (&extent, camera, movement);
  limber_camera_fit (camera, &extent, width, height);
}
