/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-body.h"
#include "figure/limber-prop.h"
#include "figure/limber-skeleton.h"

G_BEGIN_DECLS

#define LIMBER_POSE_MAX_CONTACTS (24)

/* A contact with the floor, where others name a #LimberPropKind. A mat is the floor. */
#define LIMBER_ON_FLOOR (-1)

/**
 * LimberBend:
 * @flex: degrees forward
 * @side: degrees to the figure's right
 * @twist: degrees the front turns to the figure's right
 *
 * How a segment of the trunk is bent against the one below it: flexed, then bent to the side, then
 * twisted about itself.
 */
typedef struct
{
  double flex;
  double side;
  double twist;
} LimberBend;

/**
 * LimberReachKind:
 * @LIMBER_REACH_ANGLES: the limb is given by angles, it reaches for nothing
 * @LIMBER_REACH_PLACE: ankle or wrist is at a place
 * @LIMBER_REACH_BODY: palm or ankle lies on a point of the body
 * @LIMBER_REACH_PROP: ankle or wrist lies on a prop
 *
 * What places the end of a limb.
 */
typedef enum
{
  LIMBER_REACH_ANGLES,
  LIMBER_REACH_PLACE,
  LIMBER_REACH_BODY,
  LIMBER_REACH_PROP,
} LimberReachKind;

/**
 * LimberPoleKind:
 * @LIMBER_POLE_DEFAULT: knees to the front of the leg and a little out, elbows back and out
 * @LIMBER_POLE_PLACE: towards a place
 * @LIMBER_POLE_DIRECTION: in a direction, both of the world
 *
 * Where knee or elbow point to.
 */
typedef enum
{
  LIMBER_POLE_DEFAULT,
  LIMBER_POLE_PLACE,
  LIMBER_POLE_DIRECTION,
} LimberPoleKind;

/**
 * LimberReach:
 * @kind: what the limb reaches for; the other members but the pole only matter for that
 * @place: %LIMBER_REACH_PLACE: where the middle of ankle or wrist is. %LIMBER_REACH_PROP: the place
 *   on the prop, seen from its @at and its @turn; the nearest of its surface is taken, and the ankle
 *   or wrist lies its own height above that
 * @point: %LIMBER_REACH_BODY: the point that is held
 * @along: %LIMBER_REACH_BODY: where along it if it is a segment, 0 to 1
 * @from: %LIMBER_REACH_BODY: from which side of the point the limb comes, a direction of the world;
 *   all zero for the front of legs and feet, else for the side of the shoulder or hip
 * @prop: %LIMBER_REACH_PROP: which of the props
 * @pole_kind: what @pole is
 * @pole: where knee or elbow point to
 *
 * The end of a limb that is placed rather than bent.
 */
typedef struct
{
  LimberReachKind kind;
  LimberVec       place;
  LimberBodyPoint point;
  double          along;
  LimberVec       from;
  guint           prop;
  LimberPoleKind  pole_kind;
  LimberVec       pole;
} LimberReach;

/**
 * LimberFootMode:
 * @LIMBER_FOOT_AUTO: by its angle if the leg is, flat if the ankle is placed
 * @LIMBER_FOOT_ANGLE: by the angle of the ankle
 * @LIMBER_FOOT_FLAT: the sole looks down, or at the prop that the ankle is on
 * @LIMBER_FOOT_POINTED: stretched; the top of the toes lies on the floor if that is near
 * @LIMBER_FOOT_ON_TOES: the ball is on the floor if that is near, the toes are flat
 * @LIMBER_FOOT_DIRECTION: the toes point where they are told to
 *
 * How a foot is held.
 */
typedef enum
{
  LIMBER_FOOT_AUTO,
  LIMBER_FOOT_ANGLE,
  LIMBER_FOOT_FLAT,
  LIMBER_FOOT_POINTED,
  LIMBER_FOOT_ON_TOES,
  LIMBER_FOOT_DIRECTION,
} LimberFootMode;

/**
 * LimberHandMode:
 * @LIMBER_HAND_AUTO: flat if the wrist is placed at its own height above the floor or on a prop,
 *   flat on the body if it is held to a point of it, and else by the angles
 * @LIMBER_HAND_ANGLE: by the angles of wrist and forearm
 * @LIMBER_HAND_FLAT: the palm looks down, or at the prop or the point that it is on
 * @LIMBER_HAND_DIRECTION: the fingers point where they are told to
 *
 * How a hand is held.
 */
typedef enum
{
  LIMBER_HAND_AUTO,
  LIMBER_HAND_ANGLE,
  LIMBER_HAND_FLAT,
  LIMBER_HAND_DIRECTION,
} LimberHandMode;

/**
 * LimberPoseLeg:
 * @flex: hip: the thigh forward; 0 in line with the pelvis, negative behind
 * @out: hip: away from the other leg, after @flex
 * @turn: hip: the knee-cap turned outwards, about the thigh itself
 * @knee: bent; 0 straight
 * @ankle: 0 a right angle, + toes up, - pointed
 * @toes: bent up against the foot
 * @reach: the target, if the ankle is placed; @flex, @out, @turn and @knee then do not matter
 * @foot: how the foot is held
 * @toes_to: where the toes point, a direction of the world: %LIMBER_FOOT_DIRECTION needs it, with
 *   %LIMBER_FOOT_FLAT and %LIMBER_FOOT_ON_TOES it is a heading; all zero for where the knee points
 *
 * A leg; degrees.
 */
typedef struct
{
  double         flex;
  double         out;
  double         turn;
  double         knee;
  double         ankle;
  double         toes;
  LimberReach    reach;
  LimberFootMode foot;
  LimberVec      toes_to;
} LimberPoseLeg;

/**
 * LimberPoseArm:
 * @flex: shoulder: the arm forward; 0 along the trunk, 90 in front, 180 overhead, negative behind
 * @out: shoulder: away from the body, after @flex
 * @turn: shoulder: turned outwards about the upper arm itself; with the elbow bent at a right angle
 *   at the side of the body the forearm goes out
 * @elbow: bent; 0 straight
 * @wrist: bent back, towards the back of the hand; negative towards the palm
 * @palm: the forearm's turn: 0 the palm of a hanging arm looks inwards, + it looks back (that of an
 *   arm in front looks down), - forward
 * @forward: shoulder drawn forward, body heights; negative draws the shoulder blades together
 * @lift: shoulder shrugged up, body heights
 * @reach: the target, if the wrist is placed; @flex, @out, @turn and @elbow then do not matter
 * @hand: how the hand is held
 * @fingers_to: where the fingers point, a direction of the world: %LIMBER_HAND_DIRECTION needs it,
 *   of a flat hand it is a heading; all zero for ahead on the floor, up a wall, and across what is
 *   held
 *
 * An arm; degrees where nothing else is said.
 */
typedef struct
{
  double         flex;
  double         out;
  double         turn;
  double         elbow;
  double         wrist;
  double         palm;
  double         forward;
  double         lift;
  LimberReach    reach;
  LimberHandMode hand;
  LimberVec      fingers_to;
} LimberPoseArm;

/**
 * LimberContact:
 * @point: what rests
 * @along: where along it if it is a segment, 0 to 1; negative for wherever it comes nearest
 * @on: what it rests on: %LIMBER_ON_FLOOR or a #LimberPropKind
 * @glides: it may move along what it rests on
 *
 * A point that rests on something: the checker holds it there.
 */
typedef struct
{
  LimberBodyPoint point;
  double          along;
  int             on;
  gboolean        glides;
} LimberContact;

/**
 * LimberPose:
 * @at: where the middle between the hips is
 * @lean: degrees: 0 upright, 90 face down with the head forward, -90 on the back with the head
 *   backward. In the exercises' T it is 90 - T
 * @turn: degrees about the upright axis, + to the figure's right: at 90 it looks to +z, at the
 *   viewer
 * @roll: degrees about the body's own long axis, + turns its front to its own right. Lying (@lean
 *   90) with @roll 90 is on the LEFT side, with the head forward and the face to the viewer; lying
 *   (@lean -90) with @roll 90 is on the RIGHT side, with the head backward and the face to the
 *   viewer. -90 is the other side each, and the back to the viewer
 * @anchored: the body is shifted as a whole until @anchor is where it belongs
 * @anchor: the point that places the body; no point of a limb that reaches for something
 * @anchor_place: where it is: x, z, and as y the height of what carries it, 0 for the floor; the
 *   point's own radius is added to that. What is NaN is not anchored, there @at holds: a foot that
 *   carries a body which stands in the middle has z NaN
 * @lumbar: of the lumbar spine against the pelvis
 * @chest: of the thorax against the lumbar spine
 * @head: of the head against the thorax; the neck takes a third of it
 * @head_forward: body heights that the head glides forward, as it is turned: the neck leans and the
 *   head does not nod with it; negative draws it back. No more than %LIMBER_HEAD_GLIDE_MOST
 * @leg: by #LimberBodySide; on both sides + out is away from the body
 * @arm: by #LimberBodySide
 * @contacts: what rests on something
 * @n_contacts: how many
 *
 * How a body is held. All zero is upright with hanging arms, the middle of the hips at the origin.
 * Turned in this order: @turn, @lean, @roll (R = Ry (-turn) · Rz (-lean) · Ry (-roll), y up).
 */
typedef struct
{
  LimberVec       at;
  double          lean;
  double          turn;
  double          roll;
  gboolean        anchored;
  LimberBodyPoint anchor;
  LimberVec       anchor_place;
  LimberBend      lumbar;
  LimberBend      chest;
  LimberBend      head;
  double          head_forward;
  LimberPoseLeg   leg[LIMBER_N_BODY_SIDES];
  LimberPoseArm   arm[LIMBER_N_BODY_SIDES];
  LimberContact   contacts[LIMBER_POSE_MAX_CONTACTS];
  guint           n_contacts;
} LimberPose;

/**
 * LimberMissed:
 *
 * Bits: limbs whose targets were out of reach.
 */
typedef enum
{
  LIMBER_MISSED_NOTHING = 0,
  LIMBER_MISSED_LEFT_LEG = 1 << 0,
  LIMBER_MISSED_RIGHT_LEG = 1 << 1,
  LIMBER_MISSED_LEFT_ARM = 1 << 2,
  LIMBER_MISSED_RIGHT_ARM = 1 << 3,
} LimberMissed;

gboolean     limber_pose_can_anchor (const LimberPose *pose, LimberBodyPoint point);
void         limber_pose_mirror (const LimberPose *pose, LimberPose *mirrored);
LimberMissed limber_pose_solve (const LimberPose *pose,
                                const LimberProp *props,
                                guint             n_props,
                                LimberSkeleton   *skeleton);
LimberMissed limber_pose_solve_between (const LimberPose *from,
                                        const LimberPose *to,
                                        double            part,
                                        const LimberProp *props,
                                        guint             n_props,
                                        LimberSkeleton   *skeleton);

G_END_DECLS
