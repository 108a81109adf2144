/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberBodySide:
 *
 * Index of what comes in pairs: the figure's own left and right.
 */
typedef enum
{
  LIMBER_BODY_LEFT,
  LIMBER_BODY_RIGHT,
  LIMBER_N_BODY_SIDES,
} LimberBodySide;

/*
 * Lengths of the segments, in body heights. After the tables of Drillis and Contini (Body Segment
 * Parameters, 1966) as printed by Winter (Biomechanics and Motor Control of Human Movement, table
 * and figure 4.1), rounded to those that the angles of the exercises were worked out with.
 */
#define LIMBER_PELVIS_LENGTH (0.050)
#define LIMBER_LUMBAR_LENGTH (0.115)
#define LIMBER_THORAX_LENGTH (0.145)
#define LIMBER_NECK_LENGTH (0.055)
/* How far the neck takes a head that stays level forward or back. */
#define LIMBER_HEAD_GLIDE_MOST (0.035)
#define LIMBER_HEAD_MIDDLE (0.051) /* above the top of the neck */
#define LIMBER_HEAD_TOP (0.180)    /* above where the neck begins */
#define LIMBER_SHOULDER_DROP (0.010)
#define LIMBER_HIP_SPREAD (0.052)      /* half */
#define LIMBER_SHOULDER_SPREAD (0.098) /* half */
#define LIMBER_UPPER_ARM_LENGTH (0.170)
#define LIMBER_FOREARM_LENGTH (0.150)
#define LIMBER_HAND_LENGTH (0.075)
#define LIMBER_PALM_MIDDLE (0.035) /* from the wrist */
#define LIMBER_THIGH_LENGTH (0.245)
#define LIMBER_SHANK_LENGTH (0.245)
#define LIMBER_ANKLE_HEIGHT (0.040) /* above the sole */
#define LIMBER_HEEL_LENGTH (0.030)  /* behind the ankle */
#define LIMBER_BALL_LENGTH (0.110)  /* in front of the ankle */
#define LIMBER_TOE_LENGTH (0.145)   /* in front of the ankle */

/* Radii to draw limbs with; a limb tapers from joint to joint. */
#define LIMBER_THIGH_RADIUS (0.058)
#define LIMBER_KNEE_RADIUS (0.040)
#define LIMBER_ANKLE_RADIUS (0.024)
#define LIMBER_TOE_RADIUS (0.016)
#define LIMBER_SHOULDER_RADIUS (0.034)
#define LIMBER_ELBOW_RADIUS (0.027)
#define LIMBER_WRIST_RADIUS (0.018)
#define LIMBER_FINGER_RADIUS (0.011)
#define LIMBER_NECK_RADIUS (0.028)

#define LIMBER_CHEST_HALF_WIDTH (0.085)
#define LIMBER_WAIST_HALF_WIDTH (0.060)

/* Half axes of the head: forward, up, to the right. */
#define LIMBER_HEAD_DEPTH (0.058)
#define LIMBER_HEAD_HEIGHT (0.074)
#define LIMBER_HEAD_WIDTH (0.052)

/* How far the middle of a joint lies above what carries it: flesh gives way, so that knees, elbows
 * and the back come nearer to the floor than they are thick. */
#define LIMBER_TRUNK_CONTACT (0.060) /* hips and shoulders of one lying on the back or the belly */
#define LIMBER_KNEE_CONTACT (0.030)
#define LIMBER_ELBOW_CONTACT (0.025)
#define LIMBER_WRIST_CONTACT (0.020)
#define LIMBER_PALM_CONTACT (0.0158) /* of a hand that tapers to its tips, in the palm's middle */
#define LIMBER_HEEL_CONTACT (0.015)  /* of the round end that a foot rolls over */
#define LIMBER_BALL_CONTACT (0.0125)
#define LIMBER_TOES_CONTACT (0.007)

/**
 * LimberBodyPoint:
 * @LIMBER_BODY_POINT_CHEST: middle of the thorax, its front and its back
 * @LIMBER_BODY_POINT_BELLY: middle of the lumbar segment, its front and its back
 * @LIMBER_BODY_POINT_PELVIS: the pelvis, the sitting bones and the buttocks
 * @LIMBER_BODY_POINT_LEFT_HAND: middle of the palm
 * @LIMBER_BODY_POINT_LEFT_UPPER_ARM: from the shoulder to the elbow; like the other segments a
 *   place along it can be named, and else it is its middle
 * @LIMBER_BODY_POINT_LEFT_FOREARM: from the elbow to the wrist
 * @LIMBER_BODY_POINT_LEFT_THIGH: from the hip to the knee
 * @LIMBER_BODY_POINT_LEFT_SHIN: from the knee to the ankle; the calf too
 * @LIMBER_BODY_POINT_LEFT_FOOT: middle between heel and ball
 * @LIMBER_BODY_POINT_LEFT_TOES: tips of the toes, above and below
 *
 * What can lie on something, be held, or be what a pose is placed by. Of a pair the left one has an
 * odd number and the right one is the next.
 */
typedef enum
{
  LIMBER_BODY_POINT_HEAD,
  LIMBER_BODY_POINT_NECK,
  LIMBER_BODY_POINT_CHEST,
  LIMBER_BODY_POINT_BELLY,
  LIMBER_BODY_POINT_PELVIS,
  LIMBER_BODY_POINT_LEFT_SHOULDER,
  LIMBER_BODY_POINT_RIGHT_SHOULDER,
  LIMBER_BODY_POINT_LEFT_ELBOW,
  LIMBER_BODY_POINT_RIGHT_ELBOW,
  LIMBER_BODY_POINT_LEFT_WRIST,
  LIMBER_BODY_POINT_RIGHT_WRIST,
  LIMBER_BODY_POINT_LEFT_HAND,
  LIMBER_BODY_POINT_RIGHT_HAND,
  LIMBER_BODY_POINT_LEFT_FINGERS,
  LIMBER_BODY_POINT_RIGHT_FINGERS,
  LIMBER_BODY_POINT_LEFT_UPPER_ARM,
  LIMBER_BODY_POINT_RIGHT_UPPER_ARM,
  LIMBER_BODY_POINT_LEFT_FOREARM,
  LIMBER_BODY_POINT_RIGHT_FOREARM,
  LIMBER_BODY_POINT_LEFT_HIP,
  LIMBER_BODY_POINT_RIGHT_HIP,
  LIMBER_BODY_POINT_LEFT_KNEE,
  LIMBER_BODY_POINT_RIGHT_KNEE,
  LIMBER_BODY_POINT_LEFT_ANKLE,
  LIMBER_BODY_POINT_RIGHT_ANKLE,
  LIMBER_BODY_POINT_LEFT_HEEL,
  LIMBER_BODY_POINT_RIGHT_HEEL,
  LIMBER_BODY_POINT_LEFT_BALL,
  LIMBER_BODY_POINT_RIGHT_BALL,
  LIMBER_BODY_POINT_LEFT_TOES,
  LIMBER_BODY_POINT_RIGHT_TOES,
  LIMBER_BODY_POINT_LEFT_FOOT,
  LIMBER_BODY_POINT_RIGHT_FOOT,
  LIMBER_BODY_POINT_LEFT_THIGH,
  LIMBER_BODY_POINT_RIGHT_THIGH,
  LIMBER_BODY_POINT_LEFT_SHIN,
  LIMBER_BODY_POINT_RIGHT_SHIN,
  LIMBER_N_BODY_POINTS,
} LimberBodyPoint;

/* The first of these comes in pairs, those before it do not. */
#define LIMBER_BODY_POINT_FIRST_PAIR LIMBER_BODY_POINT_LEFT_SHOULDER

/**
 * LimberJointAngle:
 *
 * What the limits of the joints are about; the ankle's side is how far the sole looks sideways from
 * the plane that the knee bends in, its twist how far the toes point outwards from that plane about
 * the shank. Signs are those of #LimberPose.
 */
typedef enum
{
  LIMBER_JOINT_HIP_FLEX,
  LIMBER_JOINT_HIP_OUT,
  LIMBER_JOINT_HIP_TURN,
  LIMBER_JOINT_KNEE,
  LIMBER_JOINT_ANKLE,
  LIMBER_JOINT_ANKLE_SIDE,
  LIMBER_JOINT_ANKLE_TWIST,
  LIMBER_JOINT_SHOULDER_FLEX,
  LIMBER_JOINT_SHOULDER_OUT,
  LIMBER_JOINT_SHOULDER_TURN,
  LIMBER_JOINT_ELBOW,
  LIMBER_JOINT_LUMBAR_FLEX,
  LIMBER_JOINT_LUMBAR_SIDE,
  LIMBER_JOINT_LUMBAR_TWIST,
  LIMBER_JOINT_CHEST_FLEX,
  LIMBER_JOINT_CHEST_SIDE,
  LIMBER_JOINT_CHEST_TWIST,
  LIMBER_JOINT_HEAD_FLEX,
  LIMBER_JOINT_HEAD_SIDE,
  LIMBER_JOINT_HEAD_TWIST,
  LIMBER_N_JOINT_ANGLES,
} LimberJointAngle;

const char     *limber_body_point_get_word (LimberBodyPoint point);
gboolean        limber_body_point_from_word (const char *word, LimberBodyPoint *point);
gboolean        limber_body_point_get_side (LimberBodyPoint point, LimberBodySide *side);
LimberBodyPoint limber_body_point_mirror (LimberBodyPoint point);

const char *limber_joint_angle_get_word (LimberJointAngle angle);
void        limber_joint_angle_get_limits (LimberJointAngle angle, double *least, double *most);
gboolean    limber_joint_angle_get_governor (LimberJointAngle angle, LimberJointAngle *governor);
void        limber_joint_angle_get_limits_for (LimberJointAngle angle,
                                               double           bend,
                                               double          *least,
                                               double          *most);

G_END_DECLS
