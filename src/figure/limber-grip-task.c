/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-grip-task.h"

#include "figure/limber-joints.h"
#include "figure/limber-overlap.h"
#include "figure/limber-pose-limb.h"

#include <string.h>

/* What all costs against one body height that the handle is away from where it is pulled to. */
#define LOOSE (0.12)
#define HOLD (20.0)
#define ROLL (0.7)
#define JOINT (0.5) /* a degree */
#define FLOOR (20.0)
#define REACH (40.0)
#define DEPTH (2.0)

/* What rounding and the last hair's breadth are left, well within what the checker allows. */
#define JOINT_ROOM (0.08)
#define FLOOR_ROOM (0.0085)
#define REACH_ROOM (0.004)

#define MAX_COSTS                                                                                  \
  (3 + 3 * LIMBER_POSE_MAX_CONTACTS + LIMBER_GRIP_N_JOINTS + LIMBER_N_BODY_POINTS + 4 + 1          \
   + LIMBER_GRIP_MAX_DIALS)

/* Which of the costs is that of depth. */
#define DEPTH_COST(task) (3 + 3 * (task)->n_holds + LIMBER_GRIP_N_JOINTS + LIMBER_N_BODY_POINTS + 4)

#define ROUNDS (20)

/* A body as a task sees it. */
typedef struct
{
  LimberSkeleton skeleton;
  double         joints[LIMBER_GRIP_N_JOINTS];
  double         floor[LIMBER_N_BODY_POINTS];
  double         reach[2 * LIMBER_N_BODY_SIDES];
} View;

static void
add_overlap (const LimberOverlap *overlap, gpointer depth)
{
  *(double *) depth += overlap->depth - overlap->limit;
}

static double
get_prop_depth (const LimberGripTask *self, const LimberSkeleton *skeleton, LimberBodyPoint point)
{
  double sum = 0;

  for (guint i = 0; i < self->n_props; i++)
    for (guint j = 0; j < 3; j++)
      {
        double    along = j / 2.0;
        LimberVec place = limber_skeleton_get_point_along (skeleton, point, along, NULL);
        LimberVec outward = { 0, 1, 0 };
        double    gap;

        if (self->props[i].kind == LIMBER_PROP_MAT || self->props[i].kind == LIMBER_PROP_STRAP)
          continue;
        gap = limber_prop_get_distance (&self->props[i], place, &outward);
        gap -= limber_skeleton_get_extent (skeleton, point, along, limber_vec_negate (outward));
        sum += MAX (-gap, 0);
      }

  return sum;
}

static double
get_reach_miss (const LimberGripTask *self, const LimberPose *pose, View *view, guint limb)
{
  LimberPoseSolver solver = { { pose, pose }, 0, self->props, self->n_props, &view->skeleton };
  gboolean         is_arm = limb >= LIMBER_N_BODY_SIDES;
  LimberBodySide   side = limb % LIMBER_N_BODY_SIDES;
  LimberLimbPlan   plan = limber_limb_plan (&solver, is_arm, side);
  LimberVec        end = is_arm ? view->skeleton.arm[side].wrist : view->skeleton.leg[side].ankle;
  LimberHold       hold;

  if (limber_pose_get_reach (pose, is_arm, side)->kind == LIMBER_REACH_ANGLES)
    return 0;
  limber_limb_get_hold (&plan, 0, &hold);

  return limber_vec_length (limber_vec_sub (end, hold.place));
}

static double
get_floor_depth (const LimberSkeleton *skeleton, LimberBodyPoint point)
{
  return MAX (MAX (-limber_skeleton_get_floor_gap (skeleton, point, 0),
                   -limber_skeleton_get_floor_gap (skeleton, point, 1)),
              0);
}

/* What of a body is inside another part of it, or inside a prop. */
static double
get_depth (const LimberGripTask *self, const LimberSkeleton *skeleton)
{
  guint                  n_solids;
  const LimberBodyPoint *solids = limber_skeleton_get_solids (&n_solids);
  double                 depth = 0;

  limber_overlap_foreach (skeleton, add_overlap, &depth);
  for (guint i = 0; i < n_solids; i++)
    depth += get_prop_depth (self, skeleton, solids[i]);

  return depth;
}

static void
look (const LimberGripTask *self, const LimberPose *pose, View *view)
{
  guint                  n_solids;
  const LimberBodyPoint *solids = limber_skeleton_get_solids (&n_solids);
  double                 degrees;
  double                 limit;

  limber_pose_solve (pose, self->props, self->n_props, &view->skeleton);
  for (guint i = 0; i < LIMBER_GRIP_N_JOINTS; i++)
    view->joints[i] = limber_joints_get_excess (&view->skeleton,
                                                i % LIMBER_N_JOINT_ANGLES,
                                                i < LIMBER_N_JOINT_ANGLES ? LIMBER_BODY_RIGHT
                                                                          : LIMBER_BODY_LEFT,
                                                &degrees,
                                                &limit);
  for (guint i = 0; i < n_solids; i++)
    view->floor[i] = get_floor_depth (&view->skeleton, solids[i]);
  for (guint i = n_solids; i < LIMBER_N_BODY_POINTS; i++)
    view->floor[i] = 0;
  for (guint i = 0; i < G_N_ELEMENTS (view->reach); i++)
    view->reach[i] = get_reach_miss (self, pose, view, i);
}

/**
 * limber_grip_task_allow:
 * @self: a task
 * @pose: a pose
 *
 * Allows what @pose is beyond its limits, and no more than that.
 */
void
limber_grip_task_allow (LimberGripTask *self, const LimberPose *pose)
{
  View view;

  look (self, pose, &view);
  memcpy (self->joint_slack, view.joints, sizeof view.joints);
  memcpy (self->floor_slack, view.floor, sizeof view.floor);
  memcpy (self->reach_slack, view.reach, sizeof view.reach);
  self->depth_slack = get_depth (self, &view.skeleton);
}

/**
 * limber_grip_task_allows:
 * @self: a task
 * @pose: a pose
 *
 * Returns: whether joints, floor and what is reached for are within their limits in @pose
 */
gboolean
limber_grip_task_allows (const LimberGripTask *self, const LimberPose *pose)
{
  View view;

  look (self, pose, &view);
  if (!isfinite (limber_vec_length (view.skeleton.head))
      || !isfinite (limber_vec_length (view.skeleton.pelvis)))
    return FALSE;
  for (guint i = 0; i < LIMBER_GRIP_N_JOINTS; i++)
    if (!(view.joints[i] <= MAX (self->joint_slack[i] + 1e-9, JOINT_ROOM)))
      return FALSE;
  for (guint i = 0; i < LIMBER_N_BODY_POINTS; i++)
    if (!(view.floor[i] <= MAX (self->floor_slack[i] + 1e-9, FLOOR_ROOM)))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (view.reach); i++)
    if (!(view.reach[i] <= MAX (self->reach_slack[i] + 1e-9, REACH_ROOM)))
      return FALSE;

  return TRUE;
}

static double
beyond (double value, double slack)
{
  return MAX (value - slack, 0);
}

static guint
add_vec (double *costs, guint n, LimberVec a, double weight)
{
  costs[n++] = a.x * weight;
  costs[n++] = a.y * weight;
  costs[n++] = a.z * weight;

  return n;
}

/* The trunk may roll and give a little on what it lies on, as long as it lies there. */
static guint
add_hold (double *costs, guint n, const LimberGripHold *hold, LimberVec way)
{
  double along = hold->point < LIMBER_BODY_POINT_LEFT_ELBOW ? ROLL : HOLD;

  costs[n++] = way.x * along;
  costs[n++] = way.y * HOLD;
  costs[n++] = way.z * along;

  return n;
}

/* From where the handle is to where it should be; what is loose counts less. */
static LimberVec
get_way (const LimberGripTask *self, const LimberSkeleton *skeleton)
{
  LimberVec at = limber_skeleton_get_point (skeleton, self->handle, NULL);
  LimberVec way = limber_vec_sub (self->target, at);

  return limber_vec_add (way, self->loose, (LOOSE - 1) * limber_vec_dot (way, self->loose));
}

/**
 * limber_grip_task_get_miss:
 * @self: a task
 * @pose: a pose
 *
 * Returns: how far the handle is from where it is pulled to, body heights; what is loose counts less
 */
double
limber_grip_task_get_miss (const LimberGripTask *self, const LimberPose *pose)
{
  LimberSkeleton skeleton;

  limber_pose_solve (pose, self->props, self->n_props, &skeleton);

  return limber_vec_length (get_way (self, &skeleton));
}

/* To look for what is inside something takes longer than all else: that is left out where it is
 * known that nothing is, or all but nothing. */
static guint
get_costs (const LimberGripTask *self,
           const LimberPose     *pose,
           gboolean              deep,
           double                costs[MAX_COSTS])
{
  View  view;
  guint n = 0;

  look (self, pose, &view);
  n = add_vec (costs, n, get_way (self, &view.skeleton), 1);
  for (guint i = 0; i < self->n_holds; i++)
    {
      const LimberGripHold *hold = &self->holds[i];
      LimberVec             at
          = limber_skeleton_get_point_along (&view.skeleton, hold->point, hold->along, NULL);

      n = add_hold (costs, n, hold, limber_vec_sub (at, hold->place));
    }
  for (guint i = 0; i < LIMBER_GRIP_N_JOINTS; i++)
    costs[n++] = JOINT * beyond (view.joints[i], self->joint_slack[i]);
  for (guint i = 0; i < LIMBER_N_BODY_POINTS; i++)
    costs[n++] = FLOOR * beyond (view.floor[i], self->floor_slack[i]);
  for (guint i = 0; i < G_N_ELEMENTS (view.reach); i++)
    costs[n++] = REACH * beyond (view.reach[i], self->reach_slack[i]);
  costs[n++] = deep ? DEPTH * beyond (get_depth (self, &view.skeleton), self->depth_slack) : 0;
  for (guint i = 0; i < self->n_dials; i++)
    {
      gsize at = self->dials[i].offset;

      costs[n++]
          = self->dials[i].stiffness
            * (G_STRUCT_MEMBER (double, pose, at) - G_STRUCT_MEMBER (double, &self->start, at));
    }

  return n;
}

/**
 * limber_grip_task_copy_limb:
 * @self: a task
 * @pose: (inout): a pose
 *
 * Makes the other side like the one that is pulled at, if that is wanted.
 */
void
limber_grip_task_copy_limb (const LimberGripTask *self, LimberPose *pose)
{
  LimberBodySide other = 1 - self->side;
  LimberPose     image;

  if (!self->copies)
    return;
  limber_pose_mirror (pose, &image);
  if (self->is_arm)
    pose->arm[other] = image.arm[other];
  else
    pose->leg[other] = image.leg[other];
}

static double
get_sum (const double *costs, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += costs[i] * costs[i];

  return sum;
}

/**
 * limber_grip_task_get_cost:
 * @self: a task
 * @pose: a pose
 *
 * Returns: how far @pose is from what is wanted, all told; to be compared
 */
double
limber_grip_task_get_cost (const LimberGripTask *self, const LimberPose *pose)
{
  double costs[MAX_COSTS];

  return get_sum (costs, get_costs (self, pose, FALSE, costs));
}

typedef struct
{
  double slopes[LIMBER_GRIP_MAX_DIALS][MAX_COSTS];
  double squares[LIMBER_GRIP_MAX_DIALS][LIMBER_GRIP_MAX_DIALS];
  double falls[LIMBER_GRIP_MAX_DIALS];
} Slopes;

/* How the costs change with every dial, by a small step of it. */
static void
get_slopes (const LimberGripTask *self,
            const LimberPose     *pose,
            const double          costs[MAX_COSTS],
            Slopes               *slopes)
{
  const gboolean deep = costs[DEPTH_COST (self)] > 0;

  for (guint i = 0; i < self->n_dials; i++)
    {
      LimberPose other = *pose;
      double     step = self->dials[i].step;
      guint      n;

      G_STRUCT_MEMBER (double, &other, self->dials[i].offset) += step;
      limber_grip_task_copy_limb (self, &other);
      n = get_costs (self, &other, deep, slopes->slopes[i]);
      for (guint j = 0; j < n; j++)
        slopes->slopes[i][j] = (slopes->slopes[i][j] - costs[j]) / step;
      slopes->falls[i] = 0;
      for (guint j = 0; j < n; j++)
        slopes->falls[i] -= slopes->slopes[i][j] * costs[j];
      for (guint k = 0; k <= i; k++)
        {
          double sum = 0;

          for (guint j = 0; j < n; j++)
            sum += slopes->slopes[i][j] * slopes->slopes[k][j];
          slopes->squares[i][k] = slopes->squares[k][i] = sum;
        }
    }
}

/* The step of least squares, by Cholesky; @damping keeps it short. */
static gboolean
get_step (const Slopes *slopes, guint n, double damping, double step[LIMBER_GRIP_MAX_DIALS])
{
  double root[LIMBER_GRIP_MAX_DIALS][LIMBER_GRIP_MAX_DIALS] = { 0 };

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j <= i; j++)
      {
        double sum = slopes->squares[i][j];

        if (i == j)
          sum += damping * slopes->squares[i][i] + 1e-12;
        for (guint k = 0; k < j; k++)
          sum -= root[i][k] * root[j][k];
        if (i == j && !(sum > 0))
          return FALSE;
        root[i][j] = i == j ? sqrt (sum) : sum / root[j][j];
      }
  for (guint i = 0; i < n; i++)
    {
      step[i] = slopes->falls[i];
      for (guint k = 0; k < i; k++)
        step[i] -= root[i][k] * step[k];
      step[i] /= root[i][i];
    }
  for (guint i = n; i-- > 0;)
    {
      for (guint k = i + 1; k < n; k++)
        step[i] -= root[k][i] * step[k];
      step[i] /= root[i][i];
    }

  return TRUE;
}

/* Tries one step, shorter and shorter. */
static gboolean
go_on (const LimberGripTask *self,
       const Slopes         *slopes,
       double               *damping,
       LimberPose           *pose,
       double                costs[MAX_COSTS],
       double               *sum)
{
  for (guint tries = 0; tries < 6; tries++)
    {
      double     step[LIMBER_GRIP_MAX_DIALS];
      double     other_costs[MAX_COSTS];
      LimberPose other = *pose;
      double     other_sum;
      guint      n;

      if (get_step (slopes, self->n_dials, *damping, step))
        {
          for (guint i = 0; i < self->n_dials; i++)
            G_STRUCT_MEMBER (double, &other, self->dials[i].offset) += step[i];
          limber_grip_task_copy_limb (self, &other);
          n = get_costs (self, &other, TRUE, other_costs);
          other_sum = get_sum (other_costs, n);
          if (other_sum < *sum)
            {
              gboolean worth_it = *sum - other_sum > 1e-8 + 1e-3 * *sum;

              *pose = other;
              memcpy (costs, other_costs, n * sizeof *costs);
              *sum = other_sum;
              *damping = MAX (*damping / 5, 1e-7);
              return worth_it;
            }
        }
      *damping *= 6;
    }

  return FALSE;
}

/**
 * limber_grip_task_solve:
 * @self: a task
 * @from: where to begin to look
 * @pose: (out): what is found
 *
 * Looks for the pose in which the handle is as near as can be to where it is pulled, with all that
 * holds it: Levenberg's and Marquardt's damped least squares, with the limits as steep slopes.
 */
void
limber_grip_task_solve (const LimberGripTask *self, const LimberPose *from, LimberPose *pose)
{
  double costs[MAX_COSTS];
  double damping = 1e-3;
  double sum;
  Slopes slopes;

  *pose = *from;
  sum = get_sum (costs, get_costs (self, pose, TRUE, costs));
  for (guint i = 0; i < ROUNDS; i++)
    {
      get_slopes (self, pose, costs, &slopes);
      if (!go_on (self, &slopes, &damping, pose, costs, &sum))
        break;
    }
}
