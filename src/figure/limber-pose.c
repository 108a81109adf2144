/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-pose.h"

#include "figure/limber-pose-limb.h"

static LimberVec
mirror (LimberVec a)
{
  return (LimberVec){ a.x, a.y, -a.z };
}

static LimberBend
mirror_bend (LimberBend bend)
{
  return (LimberBend){ bend.flex, -bend.side, -bend.twist };
}

static LimberReach
mirror_reach (const LimberReach *reach)
{
  LimberReach mirrored = *reach;

  mirrored.place = mirror (reach->place);
  mirrored.from = mirror (reach->from);
  mirrored.pole = mirror (reach->pole);
  mirrored.point = limber_body_point_mirror (reach->point);

  return mirrored;
}

/**
 * limber_pose_mirror:
 * @pose: a pose
 * @mirrored: (out): its mirror image, left and right exchanged; not @pose itself
 *
 * Props stay where they are: what lies on one does so where the prop sees the mirror image.
 */
void
limber_pose_mirror (const LimberPose *pose, LimberPose *mirrored)
{
  g_return_if_fail (mirrored != pose);

  *mirrored = *pose;
  mirrored->at = mirror (pose->at);
  mirrored->turn = -pose->turn;
  mirrored->roll = -pose->roll;
  mirrored->anchor = limber_body_point_mirror (pose->anchor);
  mirrored->anchor_place = mirror (pose->anchor_place);
  mirrored->lumbar = mirror_bend (pose->lumbar);
  mirrored->chest = mirror_bend (pose->chest);
  mirrored->head = mirror_bend (pose->head);
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      mirrored->leg[i] = pose->leg[1 - i];
      mirrored->leg[i].reach = mirror_reach (&pose->leg[1 - i].reach);
      mirrored->leg[i].toes_to = mirror (pose->leg[1 - i].toes_to);
      mirrored->arm[i] = pose->arm[1 - i];
      mirrored->arm[i].reach = mirror_reach (&pose->arm[1 - i].reach);
      mirrored->arm[i].fingers_to = mirror (pose->arm[1 - i].fingers_to);
    }
  for (guint i = 0; i < pose->n_contacts; i++)
    mirrored->contacts[i].point = limber_body_point_mirror (pose->contacts[i].point);
}

/**
 * limber_pose_can_anchor:
 * @pose: a pose
 * @point: a point
 *
 * Returns: whether @point can place the body: the limb it belongs to is bent by angles
 */
gboolean
limber_pose_can_anchor (const LimberPose *pose, LimberBodyPoint point)
{
  LimberBodySide side;
  gboolean       is_arm = point < LIMBER_BODY_POINT_LEFT_HIP;

  if (!limber_body_point_get_side (point, &side))
    return TRUE;
  if (point == LIMBER_BODY_POINT_LEFT_HIP + side || point == LIMBER_BODY_POINT_LEFT_SHOULDER + side)
    return TRUE;

  return limber_pose_get_reach (pose, is_arm, side)->kind == LIMBER_REACH_ANGLES;
}

static LimberFrame
bend_frame (LimberFrame below, LimberBend bend)
{
  return limber_frame_twist (limber_frame_tilt (limber_frame_flex (below, bend.flex), bend.side),
                             bend.twist);
}

static LimberBend
mix_bends (LimberBend from, LimberBend to, double part)
{
  return (LimberBend){ limber_pose_mix_angle (from.flex, to.flex, part),
                       limber_pose_mix_angle (from.side, to.side, part),
                       limber_pose_mix_angle (from.twist, to.twist, part) };
}

/* Where the lower neck leans one way the upper neck nods the other: the head stays level. */
static double
get_neck_lean (const LimberPoseSolver *self)
{
  const double forward = self->pose[0]->head_forward
                         + (self->pose[1]->head_forward - self->pose[0]->head_forward) * self->part;

  return asin (CLAMP (forward, -LIMBER_HEAD_GLIDE_MOST, LIMBER_HEAD_GLIDE_MOST)
               / LIMBER_NECK_LENGTH)
         / LIMBER_RADIANS;
}

static void
turn_trunk (const LimberPoseSolver *self)
{
  const LimberPose *from = self->pose[0];
  const LimberPose *to = self->pose[1];
  LimberSkeleton   *skeleton = self->skeleton;
  double            part = self->part;
  LimberBend        head = mix_bends (from->head, to->head, part);
  LimberFrame       frame = limber_frame_upright;

  frame = limber_frame_twist (frame, limber_pose_mix_angle (from->turn, to->turn, part));
  frame = limber_frame_flex (frame, limber_pose_mix_angle (from->lean, to->lean, part));
  frame = limber_frame_twist (frame, limber_pose_mix_angle (from->roll, to->roll, part));
  skeleton->pelvis_frame = frame;
  frame = bend_frame (frame, mix_bends (from->lumbar, to->lumbar, part));
  skeleton->lumbar_frame = frame;
  frame = bend_frame (frame, mix_bends (from->chest, to->chest, part));
  skeleton->chest_frame = frame;
  skeleton->neck_frame = bend_frame (
      frame, (LimberBend){ head.flex / 3 + get_neck_lean (self), head.side / 3, head.twist / 3 });
  skeleton->head_frame = bend_frame (frame, head);
}

static void
place_trunk (const LimberPoseSolver *self, LimberVec pelvis)
{
  LimberSkeleton *skeleton = self->skeleton;
  LimberVec       top;

  skeleton->pelvis = pelvis;
  skeleton->waist = limber_vec_add (pelvis, skeleton->pelvis_frame.up, LIMBER_PELVIS_LENGTH);
  skeleton->chest
      = limber_vec_add (skeleton->waist, skeleton->lumbar_frame.up, LIMBER_LUMBAR_LENGTH);
  skeleton->neck = limber_vec_add (skeleton->chest, skeleton->chest_frame.up, LIMBER_THORAX_LENGTH);
  top = limber_vec_add (skeleton->neck, skeleton->neck_frame.up, LIMBER_NECK_LENGTH);
  skeleton->head = limber_vec_add (top, skeleton->head_frame.up, LIMBER_HEAD_MIDDLE);

  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      const LimberPoseArm *from = &self->pose[0]->arm[i];
      const LimberPoseArm *to = &self->pose[1]->arm[i];
      double               outwards = i == LIMBER_BODY_RIGHT ? 1 : -1;
      LimberVec            own = { from->forward + (to->forward - from->forward) * self->part,
                                   from->lift + (to->lift - from->lift) * self->part,
                                   outwards * LIMBER_SHOULDER_SPREAD };

      own.y -= LIMBER_SHOULDER_DROP;
      skeleton->arm[i].shoulder = limber_frame_place (skeleton->chest_frame, skeleton->neck, own);
      skeleton->leg[i].hip
          = limber_vec_add (pelvis, skeleton->pelvis_frame.right, outwards * LIMBER_HIP_SPREAD);
    }
}

static gboolean
is_anchored (const LimberPose *pose)
{
  return pose->anchored && limber_pose_can_anchor (pose, pose->anchor);
}

static gboolean
solve_leg (const LimberPoseSolver *self, LimberBodySide side, gboolean grounded)
{
  LimberLimbPlan  plan = limber_limb_plan (self, FALSE, side);
  LimberLimbBones limb;
  gboolean        reached = limber_limb_solve (&plan, &limb);

  limber_foot_solve (&plan, &limb, grounded);

  return reached;
}

static gboolean
solve_arm (const LimberPoseSolver *self, LimberBodySide side)
{
  LimberLimbPlan  plan = limber_limb_plan (self, TRUE, side);
  LimberLimbBones limb;
  gboolean        reached = limber_limb_solve (&plan, &limb);

  limber_hand_solve (&plan, &limb);

  return reached;
}

static gboolean
is_bent (const LimberPoseSolver *self, gboolean is_arm, LimberBodySide side)
{
  return limber_pose_get_reach (self->pose[0], is_arm, side)->kind == LIMBER_REACH_ANGLES
         && limber_pose_get_reach (self->pose[1], is_arm, side)->kind == LIMBER_REACH_ANGLES;
}

/* Solves the limb of the anchor of one end of the way. */
static void
solve_anchor (const LimberPoseSolver *self, guint end)
{
  const LimberPose *pose = self->pose[end];
  gboolean          is_arm = pose->anchor < LIMBER_BODY_POINT_LEFT_HIP;
  LimberPoseSolver  alone = *self;
  LimberBodySide    side;

  if (!limber_body_point_get_side (pose->anchor, &side))
    return;
  if (!is_bent (self, is_arm, side))
    {
      alone.pose[0] = alone.pose[1] = pose;
      alone.part = 0;
    }
  if (is_arm)
    solve_arm (&alone, side);
  else
    solve_leg (&alone, side, FALSE);
}

/* Where the pelvis is, seen from one end of the way: the trunk so far stands with it at the
 * origin. */
static LimberVec
get_pelvis (const LimberPoseSolver *self, guint end)
{
  static const LimberVec down = { 0, -1, 0 };
  const LimberPose      *pose = self->pose[end];
  LimberVec              place = pose->anchor_place;
  LimberVec              point;

  if (!is_anchored (pose))
    return pose->at;
  solve_anchor (self, end);
  point = limber_skeleton_get_point (self->skeleton, pose->anchor, NULL);
  place.y += limber_skeleton_get_extent (self->skeleton, pose->anchor, 0.5, down);
  place = limber_vec_sub (place, point);

  return (LimberVec){ isnan (place.x) ? pose->at.x : place.x,
                      isnan (place.y) ? pose->at.y : place.y,
                      isnan (place.z) ? pose->at.z : place.z };
}

static LimberVec
find_pelvis (const LimberPoseSolver *self)
{
  LimberVec from;

  place_trunk (self, (LimberVec){ 0 });
  from = get_pelvis (self, 0);
  if (self->pose[0] == self->pose[1])
    return from;

  return limber_vec_mix (from, get_pelvis (self, 1), self->part);
}

/* Limbs that hold on to others come after those: places first, then legs on the body, then arms on
 * it, then arms on arms. */
static guint
get_turn (const LimberPoseSolver *self, gboolean is_arm, LimberBodySide side)
{
  guint turn = 0;

  for (guint i = 0; i < 2; i++)
    {
      const LimberReach *reach = limber_pose_get_reach (self->pose[i], is_arm, side);
      gboolean           on_arm = reach->point > LIMBER_BODY_POINT_RIGHT_SHOULDER
                        && reach->point < LIMBER_BODY_POINT_LEFT_HIP;

      if (reach->kind == LIMBER_REACH_BODY)
        turn = MAX (turn, !is_arm ? 1 : on_arm ? 3 : 2);
    }

  return turn;
}

/* Arms that hold each other: one has to begin. */
static void
prepare_arms (const LimberPoseSolver *self)
{
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      LimberSkeletonArm *arm = &self->skeleton->arm[i];
      LimberLimbPlan     plan = limber_limb_plan (self, TRUE, i);
      LimberLimbBones    limb;

      if (get_turn (self, TRUE, i) < 3)
        continue;
      limber_limb_bend (&plan, &limb);
      arm->elbow = limb.middle;
      arm->wrist = limb.end;
      arm->fingers = limber_vec_add (limb.end, limb.lower.up, -LIMBER_HAND_LENGTH);
      arm->palm = limber_vec_scale (limb.lower.right, -plan.outwards);
    }
}

static LimberMissed
solve_limbs (const LimberPoseSolver *self)
{
  LimberMissed missed = LIMBER_MISSED_NOTHING;

  prepare_arms (self);

  for (guint turn = 0; turn <= 3; turn++)
    for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
      {
        if (get_turn (self, FALSE, i) == turn && !solve_leg (self, i, TRUE))
          missed |= LIMBER_MISSED_LEFT_LEG << i;
        if (get_turn (self, TRUE, i) == turn && !solve_arm (self, i))
          missed |= LIMBER_MISSED_LEFT_ARM << i;
      }

  return missed;
}

/**
 * limber_pose_solve_between:
 * @from: where one comes from
 * @to: where one goes
 * @part: how far on the way, 0 to 1
 * @props: (array length=n_props) (nullable): what stands about
 * @n_props: how many
 * @skeleton: (out): the body on its way
 *
 * Angles are mixed the shorter way round, places in space, and the body is solved anew, so that
 * what rests in the same place in both poses stays there. Where a limb is bent by angles in one
 * pose and placed in the other, both are solved on the trunk between them and their bones are
 * mixed. With @part 0 and 1 the result is that of limber_pose_solve(), to the last bit.
 *
 * Allocates nothing.
 *
 * Returns: which limbs did not reach what they reach for; they then come as near as they can
 */
LimberMissed
limber_pose_solve_between (const LimberPose *from,
                           const LimberPose *to,
                           double            part,
                           const LimberProp *props,
                           guint             n_props,
                           LimberSkeleton   *skeleton)
{
  LimberPoseSolver self = { { from, to }, part, props, n_props, skeleton };

  if (part <= 0)
    self.pose[1] = from;
  else if (part >= 1)
    self.pose[0] = to;
  if (self.pose[0] == self.pose[1])
    self.part = 0;

  turn_trunk (&self);
  place_trunk (&self, find_pelvis (&self));

  return solve_limbs (&self);
}

/**
 * limber_pose_solve:
 * @pose: how a body is held
 * @props: (array length=n_props) (nullable): what stands about
 * @n_props: how many
 * @skeleton: (out): where its joints are
 *
 * Allocates nothing.
 *
 * Returns: which limbs did not reach what they reach for; they then come as near as they can
 */
LimberMissed
limber_pose_solve (const LimberPose *pose,
                   const LimberProp *props,
                   guint             n_props,
                   LimberSkeleton   *skeleton)
{
  return limber_pose_solve_between (pose, pose, 0, props, n_props, skeleton);
}
