/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-fit-plan.h"

/* What a routine can be about. */
enum
{
  FAMILY_MOVEMENT,
  FAMILY_STRETCH,
  FAMILY_STRENGTH,
  FAMILY_BREATH,
  FAMILY_MASSAGE,
  N_FAMILIES,
};

static const struct
{
  int family;
  int weight;  /* what is light is left out first */
  int least_s; /* the shortest bout that makes sense */
  int sets;    /* as many as there may be when there is more time */
} kinds[] = {
  [LIMBER_KIND_DYNAMIC] = { FAMILY_MOVEMENT, 2, 20, 2 },
  [LIMBER_KIND_MOBILITY] = { FAMILY_MOVEMENT, 2, 20, 2 },
  [LIMBER_KIND_STATIC_STRETCH] = { FAMILY_STRETCH, 3, 15, 4 },
  [LIMBER_KIND_STRENGTH_REPS] = { FAMILY_STRENGTH, 3, 20, 3 },
  [LIMBER_KIND_STRENGTH_HOLD] = { FAMILY_STRENGTH, 3, 10, 3 },
  [LIMBER_KIND_BREATHING] = { FAMILY_BREATH, 0, 30, 1 },
  [LIMBER_KIND_SELF_MASSAGE] = { FAMILY_MASSAGE, 1, 30, 2 },
};

static LimberFitItem *
get_item (const LimberFitPlan *self, guint index)
{
  return &g_array_index (self->items, LimberFitItem, index);
}

static LimberFitState *
get_state (const LimberFitPlan *self, guint index)
{
  return &g_array_index (self->states, LimberFitState, index);
}

/**
 * limber_fit_item_get_family:
 * @self: a step
 *
 * Returns: the kind of work it is, as far as a routine can be about it
 */
int
limber_fit_item_get_family (const LimberFitItem *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return kinds[self->exercise->kind].family;
}

/**
 * limber_fit_item_get_sides:
 * @self: a step
 *
 * Returns: how many bouts make a set
 */
int
limber_fit_item_get_sides (const LimberFitItem *self)
{
  g_return_val_if_fail (self != NULL, 1);

  if (self->exercise->sides != LIMBER_SIDES_PER_SIDE)
    return 1;

  return self->step->side == LIMBER_SIDE_NONE ? 2 : 1;
}

/**
 * limber_fit_plan_get_work_us:
 * @self: a plan
 * @index: a step
 *
 * Returns: the work of the step as things stand, microseconds
 */
gint64
limber_fit_plan_get_work_us (const LimberFitPlan *self, guint index)
{
  const LimberFitItem  *item = get_item (self, index);
  const LimberFitState *state = get_state (self, index);
  gint64                sum_us = 0;

  if (state->dropped)
    return 0;
  if (!limber_dose_is_counted (item->base))
    return state->sets * state->length_us * limber_fit_item_get_sides (item);

  for (int set = 0; set < state->sets; set++)
    sum_us += (limber_dose_get_reps (item->base, set) - state->fewer_reps)
              * limber_dose_get_rep_us (item->base);

  return sum_us * limber_fit_item_get_sides (item);
}

/* The movement before the first held stretch; endless when nothing is held. */
static gint64
get_warm_up_us (const LimberFitPlan *self)
{
  gint64 sum_us = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      if (get_state (self, i)->dropped)
        continue;
      if (!limber_facts_is_movement (get_item (self, i)->exercise))
        return sum_us;
      sum_us += limber_fit_plan_get_work_us (self, i);
    }

  return G_MAXINT64;
}

/* Whether cat-cow comes before core work, if there is any. */
static gboolean
moves_spine_first (const LimberFitPlan *self)
{
  guint n_holds = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const LimberExercise *exercise = get_item (self, i)->exercise;

      if (get_state (self, i)->dropped)
        continue;
      if (n_holds == 0 && limber_facts_is_cat_cow (exercise))
        return TRUE;
      if (limber_facts_is_trunk_hold (exercise))
        n_holds++;
    }

  return n_holds < 2;
}

/**
 * limber_fit_plan_is_sound:
 * @self: a plan
 *
 * Returns: whether, as things stand, there is still as much movement before the first held stretch,
 *   and before the trunk is held still, as there has to be
 */
gboolean
limber_fit_plan_is_sound (const LimberFitPlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return get_warm_up_us (self) >= self->warm_up_us
         && (!self->moves_spine || moves_spine_first (self));
}

static gboolean
belong_together (const LimberStep *a, const LimberStep *b)
{
  if (a->question >= 0 && a->question == b->question)
    return TRUE;

  return a->side != LIMBER_SIDE_NONE && b->side == limber_side_opposite (a->side)
         && g_str_equal (a->exercise_id, b->exercise_id);
}

static int
find_group (const LimberFitPlan *self, const LimberStep *step)
{
  for (guint i = 0; i < self->items->len; i++)
    if (belong_together (get_item (self, i)->step, step))
      return get_item (self, i)->group;

  return (int) self->items->len;
}

/**
 * limber_fit_item_get_fewest_reps:
 * @self: a step
 *
 * Returns: the repetitions of the set that has fewest, 0 if the work is timed
 */
int
limber_fit_item_get_fewest_reps (const LimberFitItem *self)
{
  int fewest = 0;

  g_return_val_if_fail (self != NULL, 0);

  fewest = limber_dose_get_reps (self->base, 0);
  for (int set = 1; set < self->base->sets; set++)
    fewest = MIN (fewest, limber_dose_get_reps (self->base, set));

  return fewest;
}

static void
set_bounds (LimberFitItem *item, LimberContext context)
{
  const LimberDose *minimum = item->step->minimum;
  LimberKind        kind = item->exercise->kind;

  item->least_sets = minimum != NULL && minimum->sets > 0 ? minimum->sets : 1;
  item->least_sets = MIN (item->least_sets, item->base->sets);
  item->most_sets = MAX (kinds[kind].sets, item->base->sets);
  /* Before a run there is one set of what is held or makes stronger; timed rhythm rather goes on. */
  if (kind == LIMBER_KIND_DYNAMIC ? !limber_dose_is_counted (item->base)
                                  : context == LIMBER_CONTEXT_PRE_RUN)
    item->most_sets = item->base->sets;

  item->least_us = minimum != NULL && minimum->length_us > 0 ? minimum->length_us
                                                             : kinds[kind].least_s * G_USEC_PER_SEC;
  item->least_us = MIN (item->least_us, MAX (item->base->length_us, 0));
  item->least_reps = minimum != NULL && minimum->reps != NULL && minimum->reps->len > 0
                         ? g_array_index (minimum->reps, int, 0)
                         : 4;
  item->least_reps = MIN (item->least_reps, limber_fit_item_get_fewest_reps (item));
}

static void
find_family (LimberFitPlan *self)
{
  gint64 work_us[N_FAMILIES] = { 0 };

  for (guint i = 0; i < self->items->len; i++)
    work_us[kinds[get_item (self, i)->exercise->kind].family]
        += limber_fit_plan_get_work_us (self, i);
  for (int i = 0; i < N_FAMILIES; i++)
    if (work_us[i] > work_us[self->family])
      self->family = i;
}

static void
item_clear (gpointer data)
{
  limber_dose_free (((LimberFitItem *) data)->base);
}

/**
 * limber_fit_plan_new:
 * @routine: a routine whose exercises are all known
 * @lookup: finds them
 * @lookup_data: for @lookup
 *
 * Returns: (transfer full): the routine as it is
 */
LimberFitPlan *
limber_fit_plan_new (const LimberRoutine *routine,
                     LimberExerciseLookup lookup,
                     gpointer             lookup_data)
{
  LimberFitPlan *self = g_new0 (LimberFitPlan, 1);

  self->context = routine->context;
  self->items = g_array_new (FALSE, TRUE, sizeof (LimberFitItem));
  g_array_set_clear_func (self->items, item_clear);
  self->states = g_array_new (FALSE, TRUE, sizeof (LimberFitState));
  for (guint i = 0; i < routine->steps->len; i++)
    {
      LimberFitItem  item = { 0 };
      LimberFitState state = { 0 };

      item.step = g_ptr_array_index (routine->steps, i);
      item.exercise = lookup (item.step->exercise_id, lookup_data);
      item.base = limber_facts_get_dose (item.step, item.exercise);
      item.group = find_group (self, item.step);
      set_bounds (&item, routine->context);
      state.sets = item.base->sets;
      state.length_us = item.base->length_us;
      g_array_append_val (self->items, item);
      g_array_append_val (self->states, state);
    }
  self->warm_up_us = MIN (get_warm_up_us (self), limber_facts_get_warm_up_us (routine->context));
  self->moves_spine = moves_spine_first (self);
  find_family (self);

  return self;
}

/**
 * limber_fit_plan_free:
 * @self: (transfer full): a plan
 */
void
limber_fit_plan_free (LimberFitPlan *self)
{
  g_array_unref (self->items);
  g_array_unref (self->states);
  g_free (self);
}

/* A muscle that nothing else of the kind works makes a step the more worth keeping. */
static gboolean
is_alone (const LimberFitPlan *self, int group)
{
  int   family = limber_fit_item_get_family (get_item (self, (guint) group));
  guint here = 0;
  guint elsewhere = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const LimberFitItem *item = get_item (self, i);
      guint               *muscles = item->group == group ? &here : &elsewhere;

      if (get_state (self, i)->dropped || limber_fit_item_get_family (item) != family)
        continue;
      for (guint j = 0; j < item->exercise->primary->len; j++)
        *muscles |= 1u << g_array_index (item->exercise->primary, guint, j);
    }

  return (here & ~elsewhere) != 0;
}

/**
 * limber_fit_plan_get_weight:
 * @self: a plan
 * @group: a group of steps
 *
 * What the routine is about counts, and what works a muscle that nothing else does. Before a run
 * everything begins with an easy rhythm.
 *
 * Returns: how much it would be missed
 */
int
limber_fit_plan_get_weight (const LimberFitPlan *self, int group)
{
  LimberKind kind = get_item (self, (guint) group)->exercise->kind;
  int        weight = kinds[kind].weight + (kinds[kind].family == self->family ? 3 : 0);

  if (is_alone (self, group))
    weight += 2;
  if (group == 0 && self->context == LIMBER_CONTEXT_PRE_RUN)
    weight += 10;

  return weight;
}
