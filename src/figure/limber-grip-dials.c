/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-grip-dials.h"

#include "figure/limber-frame.h"
#include "figure/limber-grip-limb.h"

#define AT(member) G_STRUCT_OFFSET (LimberPose, member)

/* How unwillingly things turn, a degree, and move, a body height. What is not meant to help but may
 * if there is no other way is stiffer. */
#define WILLING (0.0001)
#define SLOW (0.0002)
#define STIFF (0.0004)
#define SHIFT (0.006)
#define POINT (0.003)

/* Small steps to measure slopes by. */
#define TURN_STEP (0.02)
#define SHIFT_STEP (0.0005)

static void
add_dial (LimberGripTask *task, gsize offset, double stiffness, double step)
{
  g_assert (task->n_dials < LIMBER_GRIP_MAX_DIALS);

  task->dials[task->n_dials++] = (LimberGripDial){ offset, stiffness, step };
}

static void
add_turn (LimberGripTask *task, gsize offset, double stiffness)
{
  add_dial (task, offset, stiffness, TURN_STEP);
}

static gsize
get_limb_offset (gboolean is_arm, LimberBodySide side)
{
  return is_arm ? AT (arm) + side * sizeof (LimberPoseArm)
                : AT (leg) + side * sizeof (LimberPoseLeg);
}

static gsize
get_reach_offset (gboolean is_arm, LimberBodySide side)
{
  return get_limb_offset (is_arm, side)
         + (is_arm ? G_STRUCT_OFFSET (LimberPoseArm, reach)
                   : G_STRUCT_OFFSET (LimberPoseLeg, reach));
}

static void
add_pole (LimberGripTask *task, double stiffness)
{
  gsize pole = get_reach_offset (task->is_arm, task->side) + G_STRUCT_OFFSET (LimberReach, pole);

  for (guint i = 0; i < 3; i++)
    add_dial (task, pole + i * sizeof (double), stiffness, SHIFT_STEP);
}

/* The angles of the limb: the first @n of flex, out, turn and bend. */
static void
add_limb (LimberGripTask *task, guint n, double turn)
{
  gsize limb = get_limb_offset (task->is_arm, task->side);

  for (guint i = 0; i < n; i++)
    add_turn (task, limb + i * sizeof (double), i == 2 ? turn : WILLING);
}

static void
add_spine (LimberGripTask *task, gboolean both, double stiffness, double twist)
{
  add_turn (task, AT (lumbar.flex), stiffness);
  add_turn (task, AT (chest.flex), stiffness);
  if (both)
    return;
  add_turn (task, AT (lumbar.side), stiffness);
  add_turn (task, AT (chest.side), stiffness);
  if (twist <= 0)
    return;
  add_turn (task, AT (lumbar.twist), twist);
  add_turn (task, AT (chest.twist), twist);
}

static void
add_pelvis (LimberGripTask *task, gboolean both)
{
  add_dial (task, AT (at.x), SHIFT, SHIFT_STEP);
  add_dial (task, AT (at.y), SHIFT, SHIFT_STEP);
  if (!both)
    add_dial (task, AT (at.z), SHIFT, SHIFT_STEP);
  add_turn (task, AT (lean), SLOW);
  add_turn (task, AT (head.flex), STIFF);
  add_spine (task, both, STIFF, -1);
  if (!both)
    add_turn (task, AT (roll), STIFF);
}

/**
 * limber_grip_set_dials:
 * @task: (inout): a pull at a body
 * @both: whether only what leaves left and right alike may change
 *
 * Lets that change which a handle is there for.
 */
void
limber_grip_set_dials (LimberGripTask *task, gboolean both)
{
  LimberReach *reach
      = task->is_arm ? &task->start.arm[task->side].reach : &task->start.leg[task->side].reach;
  gboolean       placed = reach->kind != LIMBER_REACH_ANGLES;
  LimberPoseLeg *leg = &task->start.leg[task->side];

  task->n_dials = 0;
  switch ((int) task->handle)
    {
    case LIMBER_BODY_POINT_HEAD:
      add_turn (task, AT (head.flex), WILLING);
      if (!both)
        add_turn (task, AT (head.side), WILLING);
      add_spine (task, both, STIFF, -1);
      break;
    case LIMBER_BODY_POINT_CHEST:
      add_turn (task, AT (lean), WILLING);
      add_spine (task, both, SLOW, -1);
      if (!both)
        add_turn (task, AT (roll), STIFF);
      break;
    case LIMBER_BODY_POINT_LEFT_SHOULDER:
    case LIMBER_BODY_POINT_RIGHT_SHOULDER:
      add_spine (task, both, SLOW, WILLING);
      break;
    case LIMBER_BODY_POINT_PELVIS:
      add_pelvis (task, both);
      break;
    case LIMBER_BODY_POINT_LEFT_TOES:
    case LIMBER_BODY_POINT_RIGHT_TOES:
      if (leg->foot == LIMBER_FOOT_DIRECTION)
        for (guint i = 0; i < 3; i++)
          add_dial (task,
                    get_limb_offset (FALSE, task->side) + G_STRUCT_OFFSET (LimberPoseLeg, toes_to)
                        + i * sizeof (double),
                    POINT,
                    SHIFT_STEP);
      else
        {
          add_turn (task,
                    get_limb_offset (FALSE, task->side) + G_STRUCT_OFFSET (LimberPoseLeg, ankle),
                    WILLING);
          add_turn (task,
                    get_limb_offset (FALSE, task->side) + G_STRUCT_OFFSET (LimberPoseLeg, turn),
                    STIFF);
        }
      break;
    case LIMBER_BODY_POINT_LEFT_ELBOW:
    case LIMBER_BODY_POINT_RIGHT_ELBOW:
    case LIMBER_BODY_POINT_LEFT_KNEE:
    case LIMBER_BODY_POINT_RIGHT_KNEE:
      if (placed)
        add_pole (task, POINT);
      else
        add_limb (task, 3, STIFF);
      break;
    default:
      add_limb (task, 4, SLOW);
      if (task->is_arm)
        for (guint i = 0; i < 2; i++)
          add_turn (task,
                    get_limb_offset (TRUE, task->side) + G_STRUCT_OFFSET (LimberPoseArm, wrist)
                        + i * sizeof (double),
                    STIFF);
      else if (leg->foot == LIMBER_FOOT_ANGLE)
        add_turn (task,
                  get_limb_offset (FALSE, task->side) + G_STRUCT_OFFSET (LimberPoseLeg, ankle),
                  STIFF);
      break;
    }
}

/**
 * limber_grip_say_pole:
 * @task: (inout): a pull at an elbow or a knee
 *
 * Elbows and knees of limbs that reach for something point where they do, in words that a pull can
 * change.
 */
void
limber_grip_say_pole (LimberGripTask *task)
{
  LimberPose   planted = task->start;
  LimberReach *reach
      = task->is_arm ? &task->start.arm[task->side].reach : &task->start.leg[task->side].reach;

  if (reach->kind == LIMBER_REACH_ANGLES)
    return;
  limber_grip_bend_limb (&planted, task->props, task->n_props, task->is_arm, task->side);
  limber_grip_plant_limb (&planted, task->props, task->n_props, task->is_arm, task->side);
  reach->pole_kind = LIMBER_POLE_DIRECTION;
  reach->pole
      = task->is_arm ? planted.arm[task->side].reach.pole : planted.leg[task->side].reach.pole;
}

/**
 * limber_grip_say_toes:
 * @task: (inout): a pull at toes
 *
 * Says how the foot is held in words that a pull at the toes can change.
 */
void
limber_grip_say_toes (LimberGripTask *task)
{
  LimberPoseLeg *leg = &task->start.leg[task->side];
  LimberSkeleton body;

  if (leg->reach.kind == LIMBER_REACH_ANGLES)
    {
      /* A pointed foot is so by an angle. */
      if (leg->foot == LIMBER_FOOT_POINTED)
        leg->foot = LIMBER_FOOT_DIRECTION;
      limber_grip_bend_limb (&task->start, task->props, task->n_props, FALSE, task->side);
      return;
    }
  limber_pose_solve (&task->start, task->props, task->n_props, &body);
  leg->toes_to
      = limber_vec_unit (limber_vec_sub (body.leg[task->side].ball, body.leg[task->side].heel),
                         (LimberVec){ 1, 0, 0 });
  leg->toes = 0;
  if (leg->foot == LIMBER_FOOT_ON_TOES)
    leg->toes = asin (CLAMP (-leg->toes_to.y, -1, 1)) / LIMBER_RADIANS;
  leg->foot = LIMBER_FOOT_DIRECTION;
}

/**
 * limber_grip_set_dials_on_floor:
 * @task: (inout): a pull at a hand or a foot that lies flat on the floor
 *
 * Lets it move along the floor only.
 */
void
limber_grip_set_dials_on_floor (LimberGripTask *task)
{
  gsize place = get_reach_offset (task->is_arm, task->side) + G_STRUCT_OFFSET (LimberReach, place);

  task->n_dials = 0;
  add_dial (task, place, SHIFT, SHIFT_STEP);
  add_dial (task, place + G_STRUCT_OFFSET (LimberVec, z), SHIFT, SHIFT_STEP);
  add_pole (task, POINT);
}
