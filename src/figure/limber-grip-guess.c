/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-grip-guess.h"

#include "figure/limber-frame.h"
#include "figure/limber-grip-limb.h"

/* Ways that an elbow or a knee may point. */
#define N_SWIVELS (12)

/* An ankle at ease, degrees. */
#define AT_EASE (-20.0)

static void
guess_place (const LimberGripTask *task, LimberVec way, LimberPose *pose)
{
  LimberReach *reach = task->is_arm ? &pose->arm[task->side].reach : &pose->leg[task->side].reach;

  *pose = task->start;
  limber_grip_plant_limb (pose, task->props, task->n_props, task->is_arm, task->side);
  reach->place = limber_vec_add (reach->place, way, 1);
}

/* Hand or foot held as in the beginning. */
static void
keep_end (const LimberGripTask *task, LimberPose *pose)
{
  const LimberPoseArm *arm = &task->start.arm[task->side];
  const LimberPoseLeg *leg = &task->start.leg[task->side];

  if (task->is_arm)
    {
      pose->arm[task->side].palm = arm->palm;
      pose->arm[task->side].wrist = arm->wrist;
      pose->arm[task->side].hand = arm->hand;
    }
  else
    {
      pose->leg[task->side].ankle = leg->ankle;
      pose->leg[task->side].toes = leg->toes;
      pose->leg[task->side].foot = leg->foot;
      pose->leg[task->side].toes_to = leg->toes_to;
    }
}

/**
 * limber_grip_guess:
 * @task: a pull at a body
 * @way: where to from where it was taken hold of
 * @pose: (out): where to begin to look
 *
 * The limb bent as if it had no limits, the hips where they are pulled.
 */
void
limber_grip_guess (const LimberGripTask *task, LimberVec way, LimberPose *pose)
{
  if (limber_grip_is_end (task->handle))
    {
      guess_place (task, way, pose);
      limber_grip_bend_limb (pose, task->props, task->n_props, task->is_arm, task->side);
      keep_end (task, pose);
      limber_grip_task_copy_limb (task, pose);
      return;
    }
  *pose = task->start;
  if (task->handle == LIMBER_BODY_POINT_PELVIS)
    pose->at = limber_vec_add (pose->at, task->both ? (LimberVec){ way.x, way.y, 0 } : way, 1);
}

/**
 * limber_grip_guess_anew:
 * @task: a pull at a hand or a foot
 * @way: where to from where it was taken hold of
 * @best: (out): where to begin to look if one has not come there otherwise
 *
 * Elbow, knee and foot may be in the way as they were held: the best of those that point elsewhere,
 * with a foot at ease.
 */
void
limber_grip_guess_anew (const LimberGripTask *task, LimberVec way, LimberPose *best)
{
  const LimberFrame *frame = NULL;
  double             least = G_MAXDOUBLE;
  LimberSkeleton     body;

  limber_pose_solve (&task->start, task->props, task->n_props, &body);
  frame = task->is_arm ? &body.chest_frame : &body.pelvis_frame;
  for (guint i = 0; i < N_SWIVELS; i++)
    {
      double       angle = 2 * G_PI * i / N_SWIVELS;
      LimberPose   pose;
      LimberReach *reach = task->is_arm ? &pose.arm[task->side].reach : &pose.leg[task->side].reach;
      double       cost;

      guess_place (task, way, &pose);
      reach->pole = limber_vec_turn (frame->forward, frame->right, cos (angle), sin (angle));
      reach->pole = limber_vec_add (reach->pole, frame->up, i % 2 ? -0.7 : 0.7);
      limber_grip_bend_limb (&pose, task->props, task->n_props, task->is_arm, task->side);
      keep_end (task, &pose);
      if (!task->is_arm)
        pose.leg[task->side].ankle = AT_EASE;
      limber_grip_task_copy_limb (task, &pose);
      cost = limber_grip_task_get_cost (task, &pose);
      if (cost >= least)
        continue;
      least = cost;
      *best = pose;
    }
}
