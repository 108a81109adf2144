/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-body.h"

#include <string.h>

static const char *const point_words[LIMBER_N_BODY_POINTS] = {
  "head",
  "neck",
  "chest",
  "belly",
  "pelvis",
  "left-shoulder",
  "right-shoulder",
  "left-elbow",
  "right-elbow",
  "left-wrist",
  "right-wrist",
  "left-hand",
  "right-hand",
  "left-fingers",
  "right-fingers",
  "left-upper-arm",
  "right-upper-arm",
  "left-forearm",
  "right-forearm",
  "left-hip",
  "right-hip",
  "left-knee",
  "right-knee",
  "left-ankle",
  "right-ankle",
  "left-heel",
  "right-heel",
  "left-ball",
  "right-ball",
  "left-toes",
  "right-toes",
  "left-foot",
  "right-foot",
  "left-thigh",
  "right-thigh",
  "left-shin",
  "right-shin",
};

/*
 * What another joint gives: from where on and up to where, and how far this one goes then. Between
 * the two it grows evenly.
 */
typedef struct
{
  LimberJointAngle governor;
  double           from;
  double           to;
  double           least;
  double           most;
} Slack;

typedef struct
{
  const char  *word;
  double       least;
  double       most;
  const Slack *slack;
} Limit;

/*
 * What looks like a turn of the hip is partly the knee's and the tibia's once the hip is bent: a
 * shank that lies level with the thigh straight ahead is 90 degrees of it, and supple people come
 * near to that when they sit cross-legged. The hip alone stays at 65.
 */
static const Slack hip_turn_slack = { LIMBER_JOINT_HIP_FLEX, 60, 90, -85, 85 };

/* A bent hip's ligaments are slack: the soles together, the knees come near to the floor. */
static const Slack hip_out_slack = { LIMBER_JOINT_HIP_FLEX, 30, 60, -30, 70 };

/*
 * The calf's long muscle no longer holds the foot once the knee is bent by 20 degrees: with the
 * weight on the foot 25 degrees become 39 (Baumbach et al., The influence of knee position on ankle
 * dorsiflexion, BMC Musculoskeletal Disorders 15:246, 2014).
 */
static const Slack ankle_slack = { LIMBER_JOINT_KNEE, 0, 20, -85, 38 };

/*
 * Degrees. After the ranges of the American Academy of Orthopaedic Surgeons (Joint Motion, 1965),
 * widened to what supple people do; for the spine after White and Panjabi (Clinical Biomechanics of
 * the Spine). The hip is that against the pelvis alone, and extended. Of the shoulder "out" goes below 0 for the
 * arm that is taken across the body (45 degrees beyond straight ahead), and its turn is held far
 * enough to notice an elbow that bends the wrong way.
 */
static const Limit limits[LIMBER_N_JOINT_ANGLES] = {
  [LIMBER_JOINT_HIP_FLEX] = { "hip-flex", -35, 135 },
  [LIMBER_JOINT_HIP_OUT] = { "hip-out", -30, 50, &hip_out_slack },
  [LIMBER_JOINT_HIP_TURN] = { "hip-turn", -65, 65, &hip_turn_slack },
  [LIMBER_JOINT_KNEE] = { "knee", 0, 160 },
  [LIMBER_JOINT_ANKLE] = { "ankle", -85, 25, &ankle_slack },
  [LIMBER_JOINT_ANKLE_SIDE] = { "ankle-side", -45, 45 },
  [LIMBER_JOINT_ANKLE_TWIST] = { "ankle-twist", -45, 45 },
  [LIMBER_JOINT_SHOULDER_FLEX] = { "shoulder-flex", -90, 180 },
  [LIMBER_JOINT_SHOULDER_OUT] = { "shoulder-out", -50, 180 },
  [LIMBER_JOINT_SHOULDER_TURN] = { "shoulder-turn", -110, 110 },
  [LIMBER_JOINT_ELBOW] = { "elbow", 0, 165 },
  [LIMBER_JOINT_LUMBAR_FLEX] = { "lumbar-flex", -35, 60 },
  [LIMBER_JOINT_LUMBAR_SIDE] = { "lumbar-side", -30, 30 },
  [LIMBER_JOINT_LUMBAR_TWIST] = { "lumbar-twist", -15, 15 },
  [LIMBER_JOINT_CHEST_FLEX] = { "chest-flex", -25, 40 },
  [LIMBER_JOINT_CHEST_SIDE] = { "chest-side", -25, 25 },
  [LIMBER_JOINT_CHEST_TWIST] = { "chest-twist", -40, 40 },
  [LIMBER_JOINT_HEAD_FLEX] = { "head-flex", -60, 60 },
  [LIMBER_JOINT_HEAD_SIDE] = { "head-side", -45, 45 },
  [LIMBER_JOINT_HEAD_TWIST] = { "head-twist", -75, 75 },
};

/**
 * limber_body_point_get_word:
 * @point: a point
 *
 * Returns: (transfer none): how files call it, such as `right-ball`
 */
const char *
limber_body_point_get_word (LimberBodyPoint point)
{
  g_return_val_if_fail ((guint) point < LIMBER_N_BODY_POINTS, NULL);

  return point_words[point];
}

/**
 * limber_body_point_from_word:
 * @word: what stands in a file
 * @point: (out): the point
 *
 * Returns: whether there is such a point; @point is only set then
 */
gboolean
limber_body_point_from_word (const char *word, LimberBodyPoint *point)
{
  g_return_val_if_fail (word != NULL && point != NULL, FALSE);

  for (guint i = 0; i < LIMBER_N_BODY_POINTS; i++)
    if (strcmp (word, point_words[i]) == 0)
      {
        *point = (LimberBodyPoint) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * limber_body_point_get_side:
 * @point: a point
 * @side: (out) (optional): its side
 *
 * Returns: whether it is one of a pair; @side is only set then
 */
gboolean
limber_body_point_get_side (LimberBodyPoint point, LimberBodySide *side)
{
  if (point < LIMBER_BODY_POINT_FIRST_PAIR)
    return FALSE;
  if (side)
    *side = (LimberBodySide) ((point - LIMBER_BODY_POINT_FIRST_PAIR) % 2);

  return TRUE;
}

/**
 * limber_body_point_mirror:
 * @point: a point
 *
 * Returns: that of the other side, or @point if there is none
 */
LimberBodyPoint
limber_body_point_mirror (LimberBodyPoint point)
{
  LimberBodySide side;

  if (!limber_body_point_get_side (point, &side))
    return point;

  return side == LIMBER_BODY_LEFT ? point + 1 : point - 1;
}

/**
 * limber_joint_angle_get_word:
 * @angle: an angle of a joint
 *
 * Returns: (transfer none): what it is called, such as `hip-flex`
 */
const char *
limber_joint_angle_get_word (LimberJointAngle angle)
{
  g_return_val_if_fail ((guint) angle < LIMBER_N_JOINT_ANGLES, NULL);

  return limits[angle].word;
}

/**
 * limber_joint_angle_get_limits:
 * @angle: an angle of a joint
 * @least: (out): degrees
 * @most: (out): degrees
 *
 * How far a joint goes, whatever the others do.
 */
void
limber_joint_angle_get_limits (LimberJointAngle angle, double *least, double *most)
{
  g_return_if_fail ((guint) angle < LIMBER_N_JOINT_ANGLES);

  *least = limits[angle].least;
  *most = limits[angle].most;
}

/**
 * limber_joint_angle_get_governor:
 * @angle: an angle of a joint
 * @governor: (out): the angle that its limits depend on
 *
 * Returns: whether there is one; @governor is only set then
 */
gboolean
limber_joint_angle_get_governor (LimberJointAngle angle, LimberJointAngle *governor)
{
  g_return_val_if_fail ((guint) angle < LIMBER_N_JOINT_ANGLES, FALSE);

  if (limits[angle].slack == NULL)
    return FALSE;
  *governor = limits[angle].slack->governor;

  return TRUE;
}

/**
 * limber_joint_angle_get_limits_for:
 * @angle: an angle of a joint
 * @bend: how far its governor is bent, degrees; does not matter if it has none
 * @least: (out): degrees
 * @most: (out): degrees
 *
 * How far a joint goes while another one is bent.
 */
void
limber_joint_angle_get_limits_for (LimberJointAngle angle, double bend, double *least, double *most)
{
  const Slack *slack = NULL;
  double       part = 0;

  g_return_if_fail ((guint) angle < LIMBER_N_JOINT_ANGLES);

  limber_joint_angle_get_limits (angle, least, most);
  slack = limits[angle].slack;
  if (slack == NULL)
    return;
  part = CLAMP ((bend - slack->from) / (slack->to - slack->from), 0, 1);
  *least += (slack->least - *least) * part;
  *most += (slack->most - *most) * part;
}
