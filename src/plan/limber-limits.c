/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-limits.h"

#include <stddef.h>

/* The limits that are either set or not, without those of strength: these depend on one another. */
static const gsize switches[] = {
  offsetof (LimberLimits, half_dose),  offsetof (LimberLimits, no_hard),
  offsetof (LimberLimits, no_impact),  offsetof (LimberLimits, leg_symptoms),
  offsetof (LimberLimits, no_step_up), offsetof (LimberLimits, step_down),
  offsetof (LimberLimits, no_bending), offsetof (LimberLimits, drop_cause),
};

static gboolean
get_switch (const LimberLimits *self, guint i)
{
  return G_STRUCT_MEMBER (gboolean, self, switches[i]);
}

/**
 * limber_limits_get_strength:
 *
 * Says how much strength work is left, which three members decide together.
 */
LimberStrength
limber_limits_get_strength (const LimberLimits *self)
{
  if (self->no_strength)
    return LIMBER_STRENGTH_NONE;
  if (!self->half_dose)
    return LIMBER_STRENGTH_ALL;

  return self->gentle_strength ? LIMBER_STRENGTH_GENTLE : LIMBER_STRENGTH_NONE;
}

/**
 * limber_limits_merge:
 * @other: what limits the day as well
 *
 * Takes the stricter limit of each kind.
 */
void
limber_limits_merge (LimberLimits *self, const LimberLimits *other)
{
  LimberStrength strength
      = MAX (limber_limits_get_strength (self), limber_limits_get_strength (other));

  self->light = MAX (self->light, other->light);
  self->scope = MAX (self->scope, other->scope);
  self->run = MAX (self->run, other->run);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (get_switch (other, i))
      G_STRUCT_MEMBER (gboolean, self, switches[i]) = TRUE;

  self->no_strength = strength == LIMBER_STRENGTH_NONE;
  self->gentle_strength = strength == LIMBER_STRENGTH_GENTLE;
}

/**
 * limber_limits_is_as_strict:
 * @other: other limits
 *
 * Compares limits. Of two limits it may be that neither is as strict as the other.
 *
 * Returns: whether there is nothing that these permit and @other forbids
 */
gboolean
limber_limits_is_as_strict (const LimberLimits *self, const LimberLimits *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (get_switch (other, i) && !get_switch (self, i))
      return FALSE;

  return self->light >= other->light && self->scope >= other->scope && self->run >= other->run
         && limber_limits_get_strength (self) >= limber_limits_get_strength (other);
}
