/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-pose-pass.h"

#include "figure/limber-pose-limb.h"

#define AT(member) G_STRUCT_OFFSET (LimberPose, member)

static const gsize trunk_angles[] = {
  AT (lean),        AT (turn),         AT (roll),       AT (lumbar.flex),
  AT (lumbar.side), AT (lumbar.twist), AT (chest.flex), AT (chest.side),
  AT (chest.twist), AT (head.flex),    AT (head.side),  AT (head.twist),
};

/* Of a limb, from where it begins; the same for arms as for legs. */
#define N_LIMB_ANGLES (6)
G_STATIC_ASSERT (G_STRUCT_OFFSET (LimberPoseLeg, toes) == 5 * sizeof (double));
G_STATIC_ASSERT (G_STRUCT_OFFSET (LimberPoseArm, palm) == 5 * sizeof (double));

typedef struct
{
  const LimberPose *before;
  const LimberPose *after;
  gboolean          through[2];
  double            weight[2];
  LimberPose       *from;
  LimberPose       *to;
} Pass;

static double
get_way (const LimberPose *from, const LimberPose *to, gsize offset, gboolean is_angle)
{
  double begin = G_STRUCT_MEMBER (double, from, offset);
  double end = G_STRUCT_MEMBER (double, to, offset);

  return is_angle ? limber_pose_mix_angle (begin, end, 1) - begin : end - begin;
}

/* What the cubic adds to the straight way, the same at both of its ends. */
static void
bow (const Pass *self, gsize offset, gboolean is_angle)
{
  double way = get_way (self->from, self->to, offset, is_angle);
  double speed[2] = { (get_way (self->before, self->from, offset, is_angle) + way) / 2,
                      (get_way (self->to, self->after, offset, is_angle) + way) / 2 };
  double more = 0;

  for (guint i = 0; i < 2; i++)
    more += self->weight[i] * ((self->through[i] ? speed[i] : 0) - way);
  G_STRUCT_MEMBER (double, self->from, offset) += more;
  G_STRUCT_MEMBER (double, self->to, offset) += more;
}

/* What stays in its place on the way does so, whatever comes before and after. */
static void
bow_place (const Pass *self, gsize offset)
{
  const double *begin = G_STRUCT_MEMBER_P (self->from, offset);
  const double *end = G_STRUCT_MEMBER_P (self->to, offset);
  gboolean      moves = FALSE;

  /* What is not anchored is no number, and does not move either. */
  for (guint i = 0; i < 3; i++)
    moves |= begin[i] != end[i] && !(isnan (begin[i]) && isnan (end[i]));
  if (!moves)
    return;
  for (guint i = 0; i < 3; i++)
    bow (self, offset + i * sizeof (double), FALSE);
}

static gboolean
is_alike (const Pass *self, gboolean is_arm, LimberBodySide side, LimberReachKind kind)
{
  const LimberPose *poses[] = { self->before, self->from, self->to, self->after };

  for (guint i = 0; i < G_N_ELEMENTS (poses); i++)
    if (limber_pose_get_reach (poses[i], is_arm, side)->kind != kind)
      return FALSE;

  return TRUE;
}

static void
bow_limb (const Pass *self, gboolean is_arm, LimberBodySide side)
{
  gsize limb = is_arm ? AT (arm) + side * sizeof (LimberPoseArm)
                      : AT (leg) + side * sizeof (LimberPoseLeg);
  gsize reach
      = is_arm ? G_STRUCT_OFFSET (LimberPoseArm, reach) : G_STRUCT_OFFSET (LimberPoseLeg, reach);

  if (is_alike (self, is_arm, side, LIMBER_REACH_ANGLES))
    for (guint i = 0; i < N_LIMB_ANGLES; i++)
      bow (self, limb + i * sizeof (double), TRUE);
  if (is_alike (self, is_arm, side, LIMBER_REACH_PLACE))
    bow_place (self, limb + reach + G_STRUCT_OFFSET (LimberReach, place));
}

static gboolean
is_anchored_alike (const Pass *self)
{
  const LimberPose *poses[] = { self->before, self->to, self->after };

  for (guint i = 0; i < G_N_ELEMENTS (poses); i++)
    if (poses[i]->anchored != self->from->anchored
        || (poses[i]->anchored && poses[i]->anchor != self->from->anchor))
      return FALSE;

  return TRUE;
}

/**
 * limber_pose_pass:
 * @before: the pose before @from
 * @after: the pose after @to
 * @through_from: whether one passes through @from; else one rests there
 * @through_to: whether one passes through @to; else one rests there
 * @part: how far on the way from @from to @to, 0 to 1
 * @from: (inout): where one comes from
 * @to: (inout): where one goes
 *
 * Bends the way between two poses so that one who comes from @before and goes on to @after passes
 * through both without a halt: cubic Hermite pieces whose speeds are those of Catmull and Rom. Both
 * poses are shifted by what the curve is beside the straight way at @part; between them there lies
 * the curve. Limbs that are bent in one of the four and placed in another are left alone.
 */
void
limber_pose_pass (const LimberPose *before,
                  const LimberPose *after,
                  gboolean          through_from,
                  gboolean          through_to,
                  double            part,
                  LimberPose       *from,
                  LimberPose       *to)
{
  Pass self = { before, after, { through_from, through_to } };

  self.weight[0] = part * (1 - part) * (1 - part);
  self.weight[1] = -part * part * (1 - part);
  self.from = from;
  self.to = to;

  for (guint i = 0; i < G_N_ELEMENTS (trunk_angles); i++)
    bow (&self, trunk_angles[i], TRUE);
  if (is_anchored_alike (&self))
    {
      bow_place (&self, AT (at));
      if (from->anchored)
        bow_place (&self, AT (anchor_place));
    }
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      bow_limb (&self, FALSE, i);
      bow_limb (&self, TRUE, i);
    }
}
