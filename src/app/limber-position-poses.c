/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-position-figure.h"

#include <math.h>

/*
 * Lengths of the segments in body heights, after the published tables (Drillis and Contini 1966;
 * Winter 2009).
 */
#define PELVIS 0.050
#define LUMBAR 0.115
#define THORAX 0.145
#define NECK 0.052
#define HEAD 0.038
#define HIP_SPREAD 0.052
#define SHOULDER_SPREAD 0.090
#define SHOULDER_DROP 0.012
#define THIGH 0.245
#define SHANK 0.245
#define UPPER_ARM 0.170
#define FOREARM 0.150
#define HAND 0.075

/* What touches the floor lies so much below its joint. */
#define KNEE_RADIUS 0.040
#define HIP_RADIUS 0.056
#define SOLE_BELOW_ANKLE 0.040
#define INSTEP_RADIUS 0.020
#define SHOULDER_RADIUS 0.020
#define WRIST_RADIUS 0.018

/*
 * Directions are degrees in the body's own plane of walking: 0 forward, 90 towards the head, -90
 * towards the feet, 180 back; "out" leads away from that plane to the limb's own side.
 */
typedef struct
{
  double thigh, thigh_out;
  double shank, shank_out;
  double foot, foot_out;
} LegPose;

typedef struct
{
  double upper, upper_out;
  double fore, fore_out;
  double hand, hand_out;
} ArmPose;

typedef struct
{
  LimberVec forward; /* where the body's own "forward" and "up" are in the room */
  LimberVec up;
  double    pelvis, lumbar, thorax, neck, head;
  double    bend;    /* of neck and head, to the right */
  LegPose   legs[2]; /* left, right */
  ArmPose   arms[2];
  double    yaw, pitch; /* of the view, degrees */
  gboolean  chair;
} Pose;

static const Pose poses[] = {
  [LIMBER_POSITION_STANDING] = {
    .forward = { 1, 0, 0 },
    .up = { 0, 1, 0 },
    .pelvis = 86, .lumbar = 95, .thorax = 90, .neck = 80, .head = 90,
    .legs = { { -89, 3, -92, 2, 0, 8 }, { -89, 3, -92, 2, 0, 8 } },
    .arms = { { -96, 9, -82, 4, -80, 2 }, { -96, 9, -82, 4, -80, 2 } },
    .yaw = 32, .pitch = 10,
  },
  [LIMBER_POSITION_SEATED] = {
    .forward = { 1, 0, 0 },
    .up = { 0, 1, 0 },
    .pelvis = 88, .lumbar = 93, .thorax = 89, .neck = 82, .head = 90,
    .legs = { { 0, 5, -90, 0, 0, 5 }, { 0, 5, -90, 0, 0, 5 } },
    .arms = { { -80, 6, -25, -12, -8, -8 }, { -80, 6, -25, -12, -8, -8 } },
    .yaw = 24, .pitch = 12,
    .chair = TRUE,
  },
  [LIMBER_POSITION_KNEELING] = {
    .forward = { 1, 0, 0 },
    .up = { 0, 1, 0 },
    .pelvis = 88, .lumbar = 93, .thorax = 89, .neck = 82, .head = 90,
    .legs = { { -22, 6, 184, 0, 184, 0 }, { -22, 6, 184, 0, 184, 0 } },
    .arms = { { -84, 6, -44, -12, -26, -8 }, { -84, 6, -44, -12, -26, -8 } },
    .yaw = 22, .pitch = 12,
  },
  [LIMBER_POSITION_HALF_KNEELING] = {
    .forward = { 1, 0, 0 },
    .up = { 0, 1, 0 },
    .pelvis = 90, .lumbar = 92, .thorax = 89, .neck = 82, .head = 90,
    .legs = { { 0, 2, -90, 0, 0, 4 }, { -91, 2, 184, 0, 184, 0 } },
    .arms = { { -110, 30, -58, -41, -60, -30 }, { -110, 30, -58, -41, -60, -30 } },
    .yaw = 20, .pitch = 12,
  },
  [LIMBER_POSITION_QUADRUPED] = {
    .forward = { 0, -1, 0 },
    .up = { 1, 0, 0 },
    .pelvis = 96, .lumbar = 99, .thorax = 101, .neck = 98, .head = 96,
    .legs = { { 0, 1, -86, 0, -86, 0 }, { 0, 1, -86, 0, -86, 0 } },
    .arms = { { -4, 2, 2, 0, 88, 0 }, { -4, 2, 2, 0, 88, 0 } },
    .yaw = 18, .pitch = 12,
  },
  [LIMBER_POSITION_PRONE] = {
    .forward = { 0, -1, 0 },
    .up = { 1, 0, 0 },
    .pelvis = 90, .lumbar = 92, .thorax = 90, .neck = 98, .head = 88,
    .legs = { { -86, 3, -86, 2, -84, 0 }, { -86, 3, -86, 2, -84, 0 } },
    .arms = { { 62, 52, 88, -62, 88, -62 }, { 62, 52, 88, -62, 88, -62 } },
    .yaw = 16, .pitch = 16,
  },
  [LIMBER_POSITION_SUPINE] = {
    .forward = { 0, 1, 0 },
    .up = { -1, 0, 0 },
    .pelvis = 90, .lumbar = 90, .thorax = 90, .neck = 88, .head = 92,
    .legs = { { -47, 2, -138, 0, -90, 4 }, { -47, 2, -138, 0, -90, 4 } },
    .arms = { { -98, 20, -94, 6, -90, 0 }, { -98, 20, -94, 6, -90, 0 } },
    .yaw = -16, .pitch = 14,
  },
  [LIMBER_POSITION_SIDE_LYING] = {
    .forward = { 0, 0, 1 },
    .up = { 0.9987, 0.050, 0 },
    .pelvis = 90, .lumbar = 90, .thorax = 90, .neck = 88, .head = 90, .bend = -20,
    .legs = { { -40, 1, -138, -1, -120, 0 }, { -40, -6, -138, -9, -120, -4 } },
    .arms = { { 52, 0, 128, 2, 150, 0 }, { -44, -46, 40, -32, 50, -4 } },
    .yaw = -10, .pitch = 22,
  },
};

static LimberVec
get_direction (const LimberFigure *figure, LimberVec up, double degrees, double out, double side)
{
  double    a = degrees * G_PI / 180;
  double    o = out * G_PI / 180;
  LimberVec d = { 0 };

  d = limber_vec_add (d, figure->forward, cos (a) * cos (o));
  d = limber_vec_add (d, up, sin (a) * cos (o));

  return limber_vec_add (d, figure->right, side * sin (o));
}

static void
solve_trunk (LimberFigure *figure, const Pose *pose)
{
  LimberVec up = pose->up;

  figure->waist
      = limber_vec_add (figure->pelvis, get_direction (figure, up, pose->pelvis, 0, 0), PELVIS);
  figure->chest
      = limber_vec_add (figure->waist, get_direction (figure, up, pose->lumbar, 0, 0), LUMBAR);
  figure->neck
      = limber_vec_add (figure->chest, get_direction (figure, up, pose->thorax, 0, 0), THORAX);
  figure->crown = get_direction (figure, up, pose->head, pose->bend, 1);
  figure->gaze = get_direction (figure, up, pose->head - 90, 0, 0);
  figure->head
      = limber_vec_add (figure->neck, get_direction (figure, up, pose->neck, pose->bend, 1), NECK);
  figure->head = limber_vec_add (figure->head, figure->crown, HEAD);
}

static void
solve_leg (LimberFigure *figure, const Pose *pose, LimberLimb limb)
{
  const LegPose   *angles = &pose->legs[limb];
  LimberFigureLeg *leg = &figure->legs[limb];
  double           side = limb == LIMBER_LIMB_RIGHT ? 1 : -1;

  leg->hip = limber_vec_add (figure->pelvis, figure->right, side * HIP_SPREAD);
  leg->knee = limber_vec_add (
      leg->hip, get_direction (figure, pose->up, angles->thigh, angles->thigh_out, side), THIGH);
  leg->ankle = limber_vec_add (
      leg->knee, get_direction (figure, pose->up, angles->shank, angles->shank_out, side), SHANK);
  leg->toe = get_direction (figure, pose->up, angles->foot, angles->foot_out, side);
  leg->sole = get_direction (figure, pose->up, angles->foot - 90, 0, side);
}

static void
solve_arm (LimberFigure *figure, const Pose *pose, LimberLimb limb)
{
  const ArmPose   *angles = &pose->arms[limb];
  LimberFigureArm *arm = &figure->arms[limb];
  double           side = limb == LIMBER_LIMB_RIGHT ? 1 : -1;
  LimberVec        down = get_direction (figure, pose->up, pose->thorax, 0, 0);

  arm->shoulder = limber_vec_add (figure->neck, down, -SHOULDER_DROP);
  arm->shoulder = limber_vec_add (arm->shoulder, figure->right, side * SHOULDER_SPREAD);
  arm->elbow
      = limber_vec_add (arm->shoulder,
                        get_direction (figure, pose->up, angles->upper, angles->upper_out, side),
                        UPPER_ARM);
  arm->wrist = limber_vec_add (
      arm->elbow, get_direction (figure, pose->up, angles->fore, angles->fore_out, side), FOREARM);
  arm->fingers = limber_vec_add (
      arm->wrist, get_direction (figure, pose->up, angles->hand, angles->hand_out, side), HAND);
}

/* How far the lowest part of the body is above the floor. */
static double
get_height (const LimberFigure *figure)
{
  double height = figure->pelvis.y - HIP_RADIUS;

  for (guint i = 0; i < 2; i++)
    {
      const LimberFigureLeg *leg = &figure->legs[i];
      const LimberFigureArm *arm = &figure->arms[i];

      height = MIN (height, leg->knee.y - KNEE_RADIUS);
      height = MIN (height, leg->hip.y - HIP_RADIUS);
      height = MIN (height, leg->ankle.y + SOLE_BELOW_ANKLE * MIN (leg->sole.y, 0));
      height = MIN (height, leg->ankle.y - INSTEP_RADIUS);
      height = MIN (height, arm->shoulder.y - SHOULDER_RADIUS);
      height = MIN (height, arm->wrist.y - WRIST_RADIUS);
    }

  return height;
}

/**
 * limber_figure_solve:
 * @figure: (out caller-allocates): filled
 * @position: the position
 *
 * Works out where every joint is, by forward kinematics, with the right side towards the viewer.
 */
void
limber_figure_solve (LimberFigure *figure, LimberPosition position)
{
  const Pose *pose = &poses[position];

  g_return_if_fail (position < G_N_ELEMENTS (poses));

  *figure = (LimberFigure){ 0 };
  figure->forward = pose->forward;
  figure->right = limber_vec_cross (pose->forward, pose->up);
  figure->yaw = pose->yaw * G_PI / 180;
  figure->pitch = pose->pitch * G_PI / 180;

  /* Solved at the origin first: how high that is shows where the floor must be. */
  for (guint pass = 0; pass < 2; pass++)
    {
      figure->pelvis.y -= pass > 0 ? get_height (figure) : 0;
      solve_trunk (figure, pose);
      for (LimberLimb limb = LIMBER_LIMB_LEFT; limb <= LIMBER_LIMB_RIGHT; limb++)
        {
          solve_leg (figure, pose, limb);
          solve_arm (figure, pose, limb);
        }
    }

  figure->seat = pose->chair ? figure->pelvis.y - HIP_RADIUS : 0;
}
