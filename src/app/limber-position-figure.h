/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-vocabulary.h"

G_BEGIN_DECLS

/*
 * A body at rest in one of the positions. The unit is one body height; x runs forward, y up, z to
 * the right, and the floor is at y = 0.
 */

typedef struct
{
  double x;
  double y;
  double z;
} LimberVec;

/* Indices of what comes in pairs. */
typedef enum
{
  LIMBER_LIMB_LEFT,
  LIMBER_LIMB_RIGHT,
} LimberLimb;

/**
 * LimberFigureLeg:
 * @toe: which way the toes point, unit
 * @sole: which way the sole looks, unit
 */
typedef struct
{
  LimberVec hip;
  LimberVec knee;
  LimberVec ankle;
  LimberVec toe;
  LimberVec sole;
} LimberFigureLeg;

typedef struct
{
  LimberVec shoulder;
  LimberVec elbow;
  LimberVec wrist;
  LimberVec fingers;
} LimberFigureArm;

/**
 * LimberFigure:
 * @pelvis: middle between the hips
 * @head: middle of the head
 * @forward: where the trunk looks, unit
 * @right: where its right is, unit
 * @crown: from the middle of the head to its top, unit
 * @gaze: where the face looks, unit
 * @seat: height of the chair; 0 for none
 * @yaw: how far the view is turned towards the front, radians
 * @pitch: how far it looks down, radians
 */
typedef struct
{
  LimberVec       pelvis;
  LimberVec       waist;
  LimberVec       chest;
  LimberVec       neck;
  LimberVec       head;
  LimberVec       forward;
  LimberVec       right;
  LimberVec       crown;
  LimberVec       gaze;
  LimberFigureLeg legs[2];
  LimberFigureArm arms[2];
  double          seat;
  double          yaw;
  double          pitch;
} LimberFigure;

static inline LimberVec
limber_vec_add (LimberVec a, LimberVec b, double scale)
{
  return (LimberVec){ a.x + b.x * scale, a.y + b.y * scale, a.z + b.z * scale };
}

static inline LimberVec
limber_vec_mix (LimberVec a, LimberVec b, double part)
{
  return limber_vec_add (limber_vec_add ((LimberVec){ 0 }, a, 1 - part), b, part);
}

static inline double
limber_vec_dot (LimberVec a, LimberVec b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

static inline LimberVec
limber_vec_cross (LimberVec a, LimberVec b)
{
  return (LimberVec){ a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x };
}

void limber_figure_solve (LimberFigure *figure, LimberPosition position);

G_END_DECLS
