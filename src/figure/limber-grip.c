/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-grip.h"

#include "figure/limber-frame.h"
#include "figure/limber-grip-dials.h"
#include "figure/limber-grip-guess.h"
#include "figure/limber-grip-limb.h"

#include <string.h>

/* Hands and feet that are pulled so near to the floor come down flat, body heights. */
#define FLOOR_NEAR (0.02)

/* A foot comes down flat if its sole looks down by so much; of a unit. */
#define SOLE_DOWN (0.6)

/* What is so near to the floor lies on it, body heights. */
#define LIES (0.06)

/* What is as good as there. */
#define THERE (0.004)

/* Of handles that lie about as near to the pointer the front one is meant, pixels. */
#define ABOUT_AS_NEAR (7.0)

/* A way that is none, body heights. */
#define NOTHING (0.0005)

/* Nothing leaves the room, body heights from its middle. */
#define ROOM (1.5)

/* Nobody pulls further than this, body heights. */
#define FARTHEST (1.2)

/* In the order in which one goes through them: from the head down, each limb from its root. */
static const LimberBodyPoint handles[LIMBER_GRIP_N_HANDLES] = {
  LIMBER_BODY_POINT_HEAD,        LIMBER_BODY_POINT_CHEST,       LIMBER_BODY_POINT_RIGHT_SHOULDER,
  LIMBER_BODY_POINT_RIGHT_ELBOW, LIMBER_BODY_POINT_RIGHT_HAND,  LIMBER_BODY_POINT_LEFT_SHOULDER,
  LIMBER_BODY_POINT_LEFT_ELBOW,  LIMBER_BODY_POINT_LEFT_HAND,   LIMBER_BODY_POINT_PELVIS,
  LIMBER_BODY_POINT_RIGHT_KNEE,  LIMBER_BODY_POINT_RIGHT_ANKLE, LIMBER_BODY_POINT_RIGHT_TOES,
  LIMBER_BODY_POINT_LEFT_KNEE,   LIMBER_BODY_POINT_LEFT_ANKLE,  LIMBER_BODY_POINT_LEFT_TOES,
};

/**
 * limber_grip_get_handles:
 *
 * Returns: (array fixed-size=15) (transfer none): the points that a body can be taken hold of by, in
 *   the order in which one goes through them
 */
const LimberBodyPoint *
limber_grip_get_handles (void)
{
  return handles;
}

/**
 * limber_grip_pick:
 * @skeleton: a body
 * @camera: how it is seen
 * @x: pixels to the right of the middle of the picture
 * @y: pixels down from there
 * @radius: how far from a handle one may be, pixels
 * @handle: (out): the handle
 *
 * Finds what is meant by a place in the picture: the nearest handle, and of those that lie about as
 * near the one in front.
 *
 * Returns: whether there is one; @handle is only set then
 */
gboolean
limber_grip_pick (const LimberSkeleton *skeleton,
                  const LimberCamera   *camera,
                  double                x,
                  double                y,
                  double                radius,
                  LimberBodyPoint      *handle)
{
  double     ways[LIMBER_GRIP_N_HANDLES];
  LimberView views[LIMBER_GRIP_N_HANDLES];
  double     nearest = G_MAXDOUBLE;
  int        found = -1;

  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    {
      LimberVec place = limber_skeleton_get_point (skeleton, handles[i], NULL);

      views[i] = limber_camera_project (camera, place);
      ways[i] = hypot (views[i].x - x, views[i].y - y);
      nearest = MIN (nearest, ways[i]);
    }
  if (nearest > radius)
    return FALSE;
  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    if (ways[i] <= MIN (nearest + ABOUT_AS_NEAR, radius)
        && (found < 0 || views[i].depth > views[found].depth))
      found = (int) i;
  *handle = handles[found];

  return TRUE;
}

/**
 * limber_grip_is_symmetrical:
 * @pose: a pose
 * @props: (array length=n_props) (nullable): what stands about
 * @n_props: how many
 *
 * Returns: whether left and right are alike, so that both can be moved at once
 */
gboolean
limber_grip_is_symmetrical (const LimberPose *pose, const LimberProp *props, guint n_props)
{
  LimberPose             image;
  LimberSkeleton         one;
  LimberSkeleton         other;
  guint                  n_solids;
  const LimberBodyPoint *solids = limber_skeleton_get_solids (&n_solids);

  limber_pose_mirror (pose, &image);
  limber_pose_solve (pose, props, n_props, &one);
  limber_pose_solve (&image, props, n_props, &other);
  for (guint i = 0; i < n_solids; i++)
    {
      LimberVec a = limber_skeleton_get_point_along (&one, solids[i], 1, NULL);
      LimberVec b = limber_skeleton_get_point_along (&other, solids[i], 1, NULL);

      if (limber_vec_length (limber_vec_sub (a, b)) > 0.002)
        return FALSE;
    }

  return TRUE;
}

static gboolean
rests (const LimberPose *pose, gboolean is_arm, LimberBodySide side)
{
  for (guint i = 0; i < pose->n_contacts; i++)
    if (limber_grip_is_of_limb (pose->contacts[i].point, is_arm, side))
      return TRUE;

  return FALSE;
}

/* What of the trunk goes with a handle, and so rests no longer. */
static gboolean
goes_with (LimberBodyPoint handle, LimberBodyPoint point)
{
  if (point >= LIMBER_BODY_POINT_LEFT_ELBOW && point != LIMBER_BODY_POINT_LEFT_HIP
      && point != LIMBER_BODY_POINT_RIGHT_HIP)
    return FALSE;
  switch ((int) handle)
    {
    case LIMBER_BODY_POINT_HEAD:
      return point == LIMBER_BODY_POINT_HEAD || point == LIMBER_BODY_POINT_NECK;
    case LIMBER_BODY_POINT_PELVIS:
      return point == LIMBER_BODY_POINT_PELVIS || point == LIMBER_BODY_POINT_BELLY
             || point >= LIMBER_BODY_POINT_LEFT_HIP;
    default:
      return point <= LIMBER_BODY_POINT_BELLY || point < LIMBER_BODY_POINT_LEFT_ELBOW;
    }
}

/* All that rests and does not glide or go with the handle stays; places of hands and feet that are
 * reached for do so without this. */
static void
hold_contacts (LimberGrip *self, gboolean own_limb)
{
  LimberGripTask   *task = &self->task;
  const LimberPose *pose = &task->start;
  LimberSkeleton    body;

  limber_pose_solve (pose, task->props, task->n_props, &body);
  task->n_holds = 0;
  for (guint i = 0; i < pose->n_contacts; i++)
    {
      const LimberContact *contact = &pose->contacts[i];
      gboolean             own = limber_grip_is_of_limb (contact->point, task->is_arm, task->side);
      double               along = contact->along >= 0 ? contact->along : 0.5;

      if (contact->glides || contact->point == task->handle)
        continue;
      if (limber_grip_is_trunk (task->handle) ? goes_with (task->handle, contact->point)
                                              : !own || !own_limb)
        continue;
      task->holds[task->n_holds++] = (LimberGripHold){
        contact->point, along, limber_skeleton_get_point_along (&body, contact->point, along, NULL)
      };
    }
}

/* A hand or a foot that lies about on the floor would be driven into it by a trunk that turns. */
static gboolean
lies (const LimberGripTask *task, gboolean is_arm, LimberBodySide side)
{
  LimberBodyPoint end = is_arm ? LIMBER_BODY_POINT_LEFT_HAND : LIMBER_BODY_POINT_LEFT_FOOT;
  LimberSkeleton  body;

  limber_pose_solve (&task->start, task->props, task->n_props, &body);

  return limber_skeleton_get_floor_gap (&body, end + side, 0.5) < LIES;
}

/* An arm that lies about may bend along the floor, not into it. */
static void
plant_lying (LimberGripTask *task, gboolean is_arm, LimberBodySide side)
{
  LimberReach *reach = &task->start.arm[side].reach;
  gboolean     was_free = reach->kind == LIMBER_REACH_ANGLES;

  LimberSkeleton body;

  limber_pose_solve (&task->start, task->props, task->n_props, &body);
  limber_grip_plant_limb (&task->start, task->props, task->n_props, is_arm, side);
  if (!is_arm || !was_free)
    return;
  if (reach->pole.y > 0)
    return;
  reach->pole.y = 0;
  if (limber_vec_length (reach->pole) < 0.3)
    reach->pole = limber_vec_scale (body.chest_frame.right, side == LIMBER_BODY_RIGHT ? 1 : -1);
}

/* Limbs that rest stay where they are while the trunk moves. */
static void
plant_limbs (LimberGripTask *task)
{
  for (LimberBodySide side = 0; side < LIMBER_N_BODY_SIDES; side++)
    for (guint is_arm = 0; is_arm < 2; is_arm++)
      if (rests (&task->start, is_arm, side))
        limber_grip_plant_limb (&task->start, task->props, task->n_props, is_arm, side);
      else if (lies (task, is_arm, side))
        plant_lying (task, is_arm, side);
}

static gboolean
is_toes (LimberBodyPoint handle)
{
  return handle == LIMBER_BODY_POINT_LEFT_TOES || handle == LIMBER_BODY_POINT_RIGHT_TOES;
}

/**
 * limber_grip_take:
 * @self: (out): what is set up
 * @pose: a pose
 * @props: (array length=n_props) (nullable): what stands about; has to outlive @self
 * @n_props: how many
 * @handle: one of limber_grip_get_handles()
 * @both: whether the other side is to do the same, as its mirror image; only for a pose that is
 *   symmetrical
 *
 * Takes hold of a body.
 */
void
limber_grip_take (LimberGrip       *self,
                  const LimberPose *pose,
                  const LimberProp *props,
                  guint             n_props,
                  LimberBodyPoint   handle,
                  gboolean          both)
{
  LimberGripTask *task = &self->task;
  LimberSkeleton  body;

  memset (self, 0, sizeof *self);
  self->pose = self->before = *pose;
  task->props = props;
  task->n_props = n_props;
  task->handle = handle;
  task->is_arm = handle < LIMBER_BODY_POINT_LEFT_HIP;
  task->both = both;
  task->copies = both && !limber_grip_is_trunk (handle);
  limber_body_point_get_side (handle, &task->side);
  limber_pose_solve (pose, props, n_props, &body);
  self->origin = limber_skeleton_get_point (&body, handle, NULL);
  limber_grip_task_allow (task, pose);

  task->start = *pose;
  limber_grip_release_anchor (&task->start, props, n_props);
  if (limber_grip_is_trunk (handle))
    plant_limbs (task);
  else if (is_toes (handle))
    limber_grip_say_toes (task);
  else if (limber_grip_is_end (handle))
    limber_grip_bend_limb (&task->start, props, n_props, task->is_arm, task->side);
  else
    limber_grip_say_pole (task);
  limber_grip_task_copy_limb (task, &task->start);
  limber_grip_set_dials (task, both);
}

/* Between what is allowed and what may not be: the last pose on the way that is allowed. Both are
 * the same pose but for the dials. */
static void
fall_back (const LimberGripTask *task, const LimberPose *from, LimberPose *pose)
{
  double     sound = 0;
  double     broken = 1;
  LimberPose best = *from;

  for (guint i = 0; i < 9; i++)
    {
      double     part = (sound + broken) / 2;
      LimberPose middle = *pose;

      for (guint j = 0; j < task->n_dials; j++)
        {
          gsize  at = task->dials[j].offset;
          double begin = G_STRUCT_MEMBER (double, from, at);

          G_STRUCT_MEMBER (double, &middle, at)
              = begin + (G_STRUCT_MEMBER (double, pose, at) - begin) * part;
        }
      limber_grip_task_copy_limb (task, &middle);
      limber_grip_round (&middle);
      if (limber_grip_task_allows (task, &middle))
        {
          sound = part;
          best = middle;
        }
      else
        broken = part;
    }
  *pose = best;
}

/* Solves, and keeps the limits to the letter. */
static double
settle (const LimberGripTask *task, const LimberPose *from, LimberPose *pose)
{
  limber_grip_task_solve (task, from, pose);
  limber_grip_round (pose);
  limber_grip_task_copy_limb (task, pose);
  if (!limber_grip_task_allows (task, pose))
    {
      if (!limber_grip_task_allows (task, &task->start))
        return G_MAXDOUBLE;
      fall_back (task, &task->start, pose);
    }

  return limber_grip_task_get_miss (task, pose);
}

static double
try_from (const LimberGripTask *task, const LimberPose *from, LimberPose *best, double least)
{
  LimberPose pose;
  double     miss = settle (task, from, &pose);

  if (miss >= least)
    return least;
  *best = pose;

  return miss;
}

static gboolean
lay_flat (const LimberGrip *self)
{
  const LimberPose *pose = &self->before;
  LimberBodySide    side = self->task.side;

  if (self->task.is_arm)
    return pose->arm[side].hand == LIMBER_HAND_FLAT && rests (pose, TRUE, side);

  return pose->leg[side].foot == LIMBER_FOOT_FLAT && rests (pose, FALSE, side);
}

/* Whether the handle is pulled to the floor and can come down flat. */
static gboolean
comes_down (const LimberGrip *self)
{
  const LimberGripTask *task = &self->task;
  const LimberVec       down = { 0, -1, 0 };
  LimberSkeleton        body;

  if (!limber_grip_is_end (task->handle)
      || (task->target.y > self->origin.y - 1e-6 && !lay_flat (self)))
    return FALSE;
  if (task->is_arm)
    return task->target.y <= LIMBER_PALM_CONTACT + FLOOR_NEAR;
  limber_pose_solve (&task->start, task->props, task->n_props, &body);

  return task->target.y <= LIMBER_ANKLE_HEIGHT + FLOOR_NEAR
         && limber_vec_dot (body.leg[task->side].sole, down) >= SOLE_DOWN;
}

/* With hand or foot flat on the floor, which then moves along it only. */
static double
come_down (LimberGrip *self, const LimberPose *from, LimberPose *pose)
{
  LimberGripTask task = self->task;

  task.start = *from;
  limber_grip_lay_flat (&task.start, task.props, task.n_props, task.is_arm, task.side, task.target);
  limber_grip_task_copy_limb (&task, &task.start);
  limber_grip_set_dials_on_floor (&task);
  limber_grip_task_solve (&task, &task.start, pose);
  limber_grip_round (pose);
  limber_grip_task_copy_limb (&task, pose);

  return limber_grip_task_allows (&task, pose) ? limber_grip_task_get_miss (&task, pose)
                                               : G_MAXDOUBLE;
}

/* Once with what rests of the limb itself staying, and if it cannot come there so, without. */
static double
pull_with_holds (LimberGrip *self, LimberVec way, LimberPose *best, gboolean own_limb)
{
  LimberGripTask *task = &self->task;
  double          miss = G_MAXDOUBLE;
  LimberPose      from;

  hold_contacts (self, own_limb);
  *best = self->pose;
  limber_grip_guess (task, way, &from);
  miss = try_from (task, &from, best, miss);
  if (miss > THERE)
    miss = try_from (task, &task->start, best, miss);
  if (miss > THERE && limber_grip_is_end (task->handle))
    {
      limber_grip_guess_anew (task, way, &from);
      miss = try_from (task, &from, best, miss);
      from = *best;
      if (miss > THERE)
        miss = try_from (task, &from, best, miss);
    }
  if (miss > THERE && limber_grip_is_trunk (task->handle) && self->pulled)
    miss = try_from (task, &self->pose, best, miss);

  return miss;
}

/**
 * limber_grip_pull:
 * @self: a body that is taken hold of
 * @target: where the handle is pulled to
 * @loose: a direction in which the handle need not quite come there, unit, such as that to the
 *   viewer; all zero for none
 *
 * The body follows as far as joints and floor allow, and what rests stays where it is unless it is
 * pulled at itself. Hands and feet that are pulled to the floor come down flat.
 *
 * Returns: how far from @target the handle is left, body heights; what is loose counts less
 */
double
limber_grip_pull (LimberGrip *self, LimberVec target, LimberVec loose)
{
  LimberGripTask *task = &self->task;
  LimberVec       way = limber_vec_sub (target, self->origin);
  LimberPose      best;
  LimberPose      flat;
  double          miss;

  if (limber_vec_length (way) < NOTHING)
    {
      self->pose = self->before;
      return 0;
    }
  if (limber_vec_length (way) > FARTHEST)
    way = limber_vec_scale (way, FARTHEST / limber_vec_length (way));
  task->target = limber_vec_add (self->origin, way, 1);
  task->target = (LimberVec){ CLAMP (task->target.x, -ROOM, ROOM),
                              CLAMP (task->target.y, -ROOM, ROOM),
                              CLAMP (task->target.z, -ROOM, ROOM) };
  task->loose = loose;
  miss = pull_with_holds (self, way, &best, TRUE);
  if (miss > THERE && !limber_grip_is_trunk (task->handle) && task->n_holds > 0)
    {
      LimberPose held = best;
      double     held_miss = miss;

      miss = pull_with_holds (self, way, &best, FALSE);
      if (miss > held_miss - THERE)
        {
          miss = held_miss;
          best = held;
        }
    }
  if (comes_down (self)
      && come_down (self, lay_flat (self) ? &self->before : &best, &flat)
             < MAX (miss, FLOOR_NEAR) + THERE)
    {
      best = flat;
      miss = limber_grip_task_get_miss (task, &best);
    }
  limber_grip_find_contacts (&best, &self->before, task->props, task->n_props);
  self->pose = best;
  self->pulled = TRUE;

  return miss;
}
