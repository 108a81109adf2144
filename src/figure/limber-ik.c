/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-ik.h"

#include "figure/limber-frame.h"

/* What still counts as reached, body heights. */
#define REACHED (1e-6)

/* A direction at right angles to @axis, any. */
static LimberVec
get_some_normal (LimberVec axis)
{
  LimberVec other = fabs (axis.x) < 0.9 ? (LimberVec){ 1, 0, 0 } : (LimberVec){ 0, 0, 1 };

  return limber_vec_unit (limber_vec_reject (other, axis), other);
}

/* @pole where it can be told from the axis; near to it @otherwise takes over little by little, so
 * that the knee does not jump. */
static LimberVec
choose_pole (LimberVec axis, LimberVec pole, LimberVec otherwise)
{
  LimberVec across = limber_vec_reject (limber_vec_unit (pole, otherwise), axis);
  LimberVec spare = limber_vec_reject (otherwise, axis);
  double    length = limber_vec_length (across);

  if (length < 0.05)
    across = limber_vec_add (across, spare, (0.05 - length) / 0.05);

  return limber_vec_unit (across, limber_vec_unit (spare, get_some_normal (axis)));
}

/**
 * limber_ik_solve:
 * @root: where the chain begins
 * @target: where it should end
 * @upper: length of the upper bone
 * @lower: length of the lower bone
 * @pole: where the joint between should point to
 * @otherwise: where it points to if @pole lies along the chain, unit
 * @chain: (out): where it is
 *
 * Two bones in closed form: the law of cosines gives how far along and beside the line from root
 * to target the joint lies. If the target is out of reach, or too near, the chain ends at the place
 * in reach that is nearest to it.
 *
 * Returns: whether the target is reached
 */
gboolean
limber_ik_solve (LimberVec        root,
                 LimberVec        target,
                 double           upper,
                 double           lower,
                 LimberVec        pole,
                 LimberVec        otherwise,
                 LimberLimbChain *chain)
{
  LimberVec line = limber_vec_sub (target, root);
  LimberVec axis = limber_vec_unit (line, (LimberVec){ 0, -1, 0 });
  double    wanted = limber_vec_length (line);
  double    length = CLAMP (wanted, fabs (upper - lower), upper + lower);
  double    along = 0;
  double    beside;

  /* Not for two equal bones that end where they begin. */
  if (length > 1e-9)
    along = (length * length + upper * upper - lower * lower) / (2 * length);
  along = CLAMP (along, -upper, upper);
  beside = sqrt (MAX (upper * upper - along * along, 0));

  chain->root = root;
  chain->pole = choose_pole (axis, pole, otherwise);
  chain->middle = limber_vec_add (limber_vec_add (root, axis, along), chain->pole, beside);
  chain->end = limber_vec_add (root, axis, length);

  return fabs (wanted - length) <= REACHED;
}
