/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-vocabulary.h"
#include "figure/limber-vec.h"

G_BEGIN_DECLS

/*
 * A body at rest in one of the positions. The unit is one body height; x runs forward, y up, z to
 * the right, and the floor is at y = 0.
 */

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

void limber_figure_solve (LimberFigure *figure, LimberPosition position);

G_END_DECLS
