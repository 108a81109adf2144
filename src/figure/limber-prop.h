/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-vec.h"

G_BEGIN_DECLS

typedef enum
{
  LIMBER_PROP_MAT,
  LIMBER_PROP_WALL,
  LIMBER_PROP_CHAIR,
  LIMBER_PROP_FOAM_ROLLER,
  LIMBER_PROP_STRAP,
  LIMBER_PROP_STABILITY_BALL,
  LIMBER_PROP_DOOR_FRAME,
  LIMBER_N_PROPS,
} LimberPropKind;

/* Sizes in body heights, of a person of 1.72 m. */
#define LIMBER_CHAIR_SEAT_HEIGHT (0.265)
#define LIMBER_CHAIR_SEAT_DEPTH (0.24)
#define LIMBER_CHAIR_WIDTH (0.25)
#define LIMBER_CHAIR_BACK_HEIGHT (0.53)
#define LIMBER_ROLLER_RADIUS (0.044)
#define LIMBER_ROLLER_LENGTH (0.30)
#define LIMBER_BALL_RADIUS (0.165)
#define LIMBER_MAT_LENGTH (1.05)
#define LIMBER_MAT_WIDTH (0.36)
#define LIMBER_CHAIR_THICKNESS (0.02) /* of seat and back */
#define LIMBER_DOOR_WIDTH (0.46)      /* between the posts */
#define LIMBER_DOOR_HEIGHT (1.17)
#define LIMBER_DOOR_POST (0.05) /* thickness of a post, both ways */

/* Joints a strap is held by or laid over; the most one can have. */
#define LIMBER_STRAP_POINTS (4)

/**
 * LimberProp:
 * @kind: what it is
 * @at: where: middle of the mat, of the front edge of the chair's seat seen from above, of the
 *   roller's axis, of the ball; any point at the foot of the wall or between the posts of the door
 * @turn: degrees about the upright axis, + to the right as for a #LimberPose. At 0 a chair's sitter
 *   looks forward, a roller's axis runs across (along z), a wall's face looks backward (stands in
 *   front of the figure), one walks through a door frame forward
 * @points: for a strap: #LimberBodyPoint it runs along, in order
 * @n_points: how many
 * @rolls: a roller that the body rolls over: it goes half as far as the hips do. Nothing reaches for it
 * @rolls_from: where the hips are when it is at @at
 * @spin: radians that it has rolled forward
 */
typedef struct
{
  LimberPropKind kind;
  LimberVec      at;
  double         turn;
  int            points[LIMBER_STRAP_POINTS];
  guint          n_points;
  gboolean       rolls;
  LimberVec      rolls_from;
  double         spin;
} LimberProp;

void      limber_prop_mirror (const LimberProp *prop, LimberProp *mirrored);
void      limber_prop_roll (const LimberProp *prop, LimberVec hips, LimberProp *rolled);
LimberVec limber_prop_get_place (const LimberProp *prop, LimberVec own);
double    limber_prop_get_distance (const LimberProp *prop, LimberVec place, LimberVec *outward);

G_END_DECLS
