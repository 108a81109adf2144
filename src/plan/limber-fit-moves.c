/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-fit-moves.h"

#include <string.h>

/* Bouts become shorter and longer by this. */
#define QUANTUM_US (5 * G_USEC_PER_SEC)

/* What is only moved through may become twice as long, but no longer than this. */
#define LONGEST_US (300 * G_USEC_PER_SEC)

/* Held stretches: for one exercise and side, and for one muscle (R-VOLUME). */
#define STRETCH_US (90 * G_USEC_PER_SEC)
#define MUSCLE_US (240 * G_USEC_PER_SEC)

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

/* Whether a step is of that group, and still there. */
static gboolean
is_in (const LimberFitPlan *self, guint index, int group)
{
  return get_item (self, index)->group == group && !get_state (self, index)->dropped;
}

static gint64
get_muscle_us (const LimberFitPlan *self, guint muscle)
{
  gint64 sum_us = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const LimberExercise *exercise = get_item (self, i)->exercise;

      if (exercise->kind != LIMBER_KIND_STATIC_STRETCH || get_state (self, i)->dropped)
        continue;
      for (guint j = 0; j < exercise->primary->len; j++)
        if (g_array_index (exercise->primary, guint, j) == muscle)
          sum_us += limber_fit_plan_get_work_us (self, i)
                    / limber_fit_item_get_sides (get_item (self, i));
    }

  return sum_us;
}

static gboolean
may_add_set (const LimberFitPlan *self, guint index)
{
  const LimberFitItem  *item = get_item (self, index);
  const LimberFitState *state = get_state (self, index);
  gint64                bout_us = limber_dose_get_work_us (item->base, 0);

  if (state->sets >= item->most_sets)
    return FALSE;
  if (item->exercise->kind != LIMBER_KIND_STATIC_STRETCH)
    return TRUE;

  for (guint i = 0; i < item->exercise->primary->len; i++)
    if (get_muscle_us (self, g_array_index (item->exercise->primary, guint, i)) + bout_us
        > MUSCLE_US)
      return FALSE;

  return (state->sets + 1) * bout_us <= STRETCH_US;
}

static int
count_sets (const LimberFitPlan *self, int group)
{
  return get_state (self, (guint) group)->sets - get_item (self, (guint) group)->base->sets;
}

/**
 * limber_fit_plan_add_set:
 * @self: a plan
 *
 * Adds a set where it does most good: where fewest were added yet, then what the routine is about,
 * then what comes first.
 *
 * Returns: whether there was room for one
 */
gboolean
limber_fit_plan_add_set (LimberFitPlan *self)
{
  int best = -1;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      int      group = (int) i;
      gboolean may = get_item (self, i)->group == group;

      for (guint j = 0; may && j < self->items->len; j++)
        may = !is_in (self, j, group) || may_add_set (self, j);
      if (!may)
        continue;
      if (best < 0 || count_sets (self, group) < count_sets (self, best)
          || (count_sets (self, group) == count_sets (self, best)
              && limber_fit_plan_get_weight (self, group)
                     > limber_fit_plan_get_weight (self, best)))
        best = group;
    }

  for (guint i = 0; best >= 0 && i < self->items->len; i++)
    if (is_in (self, i, best))
      get_state (self, i)->sets++;

  return best >= 0;
}

/* Undoes what was tried if too little movement would stay before what is held. */
static gboolean
commit (LimberFitPlan *self, GArray *saved)
{
  if (limber_fit_plan_is_sound (self))
    return TRUE;

  memcpy (self->states->data, saved->data, saved->len * sizeof (LimberFitState));

  return FALSE;
}

static gboolean
try_remove_set (LimberFitPlan *self, int group)
{
  g_autoptr (GArray) saved = g_array_copy (self->states);
  gboolean changed = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      LimberFitState *state = get_state (self, i);

      if (!is_in (self, i, group) || state->sets <= get_item (self, i)->least_sets)
        continue;
      state->sets--;
      changed = TRUE;
    }

  return changed && commit (self, saved);
}

/**
 * limber_fit_plan_remove_set:
 * @self: a plan
 *
 * Takes a set away: where there are most, then what would be missed least, then what comes last.
 *
 * Returns: whether there was one to take away
 */
gboolean
limber_fit_plan_remove_set (LimberFitPlan *self)
{
  g_autoptr (GHashTable) tried = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (self != NULL, FALSE);

  for (;;)
    {
      int best = -1;

      for (guint i = 0; i < self->items->len; i++)
        {
          int group = get_item (self, i)->group;
          int sets = get_state (self, i)->sets;

          if (get_state (self, i)->dropped || sets < 2
              || g_hash_table_contains (tried, GINT_TO_POINTER (group)))
            continue;
          if (best < 0 || sets > get_state (self, (guint) best)->sets
              || (sets == get_state (self, (guint) best)->sets
                  && limber_fit_plan_get_weight (self, group)
                         <= limber_fit_plan_get_weight (self, best)))
            best = group;
        }
      if (best < 0)
        return FALSE;
      if (try_remove_set (self, best))
        return TRUE;
      g_hash_table_add (tried, GINT_TO_POINTER (best));
    }
}

/**
 * limber_fit_plan_lengthen:
 * @self: a plan
 *
 * Makes what is only moved through or breathed as long as it may become.
 */
void
limber_fit_plan_lengthen (LimberFitPlan *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const LimberFitItem *item = get_item (self, i);
      LimberKind           kind = item->exercise->kind;
      gint64               length_us = MAX (item->base->length_us, 0);

      if (kind == LIMBER_KIND_DYNAMIC || kind == LIMBER_KIND_BREATHING)
        get_state (self, i)->length_us = MAX (MIN (2 * length_us, LONGEST_US), length_us);
    }
}

/* One quantum less of a step; whether there was one. */
static gboolean
shorten_item (LimberFitPlan *self, guint index, LimberFitDepth depth)
{
  const LimberFitItem *item = get_item (self, index);
  LimberFitState      *state = get_state (self, index);
  gint64               base_us = MAX (item->base->length_us, 0);
  gint64               least_us = item->least_us;
  int                  reps = limber_fit_item_get_fewest_reps (item);
  int                  least_reps = item->least_reps;
  int                  fewer = item->exercise->sides == LIMBER_SIDES_ALTERNATING ? 2 : 1;

  if (depth == LIMBER_FIT_MILD)
    {
      least_us = MAX (least_us, MIN (base_us, base_us * 2 / 3));
      least_reps = MAX (least_reps, reps - reps / 4);
    }
  if (limber_dose_is_counted (item->base))
    {
      if (depth == LIMBER_FIT_TOP || reps - state->fewer_reps - fewer < least_reps)
        return FALSE;
      state->fewer_reps += fewer;
      return TRUE;
    }

  if (depth == LIMBER_FIT_TOP)
    least_us = base_us;
  if (state->length_us <= least_us)
    return FALSE;
  state->length_us = MAX (state->length_us - QUANTUM_US, least_us);

  return TRUE;
}

static gint64
get_bout_us (const LimberFitPlan *self, guint index)
{
  const LimberFitState *state = get_state (self, index);

  return limber_fit_plan_get_work_us (self, index) / MAX (state->sets, 1);
}

static gboolean
shorten_group (LimberFitPlan *self, int group, LimberFitDepth depth)
{
  g_autoptr (GArray) saved = g_array_copy (self->states);
  gboolean changed = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    if (is_in (self, i, group) && shorten_item (self, i, depth))
      changed = TRUE;

  return changed && commit (self, saved);
}

/**
 * limber_fit_plan_shorten:
 * @self: a plan
 * @depth: how far it may go
 * @n_quanta: how often
 *
 * Makes bouts shorter by little and little, always the longest one that may still give.
 *
 * Returns: how often it was possible
 */
int
limber_fit_plan_shorten (LimberFitPlan *self, LimberFitDepth depth, int n_quanta)
{
  g_autoptr (GHashTable) spent = g_hash_table_new (NULL, NULL);
  int done = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (depth == LIMBER_FIT_NOT)
    return 0;

  while (done < n_quanta)
    {
      int best = -1;

      for (guint i = 0; i < self->items->len; i++)
        if (!get_state (self, i)->dropped
            && !g_hash_table_contains (spent, GINT_TO_POINTER (get_item (self, i)->group))
            && (best < 0 || get_bout_us (self, i) >= get_bout_us (self, (guint) best)))
          best = (int) i;
      if (best < 0)
        break;

      best = get_item (self, (guint) best)->group;
      if (shorten_group (self, best, depth))
        done++;
      else
        g_hash_table_add (spent, GINT_TO_POINTER (best));
    }

  return done;
}

static gboolean
try_drop (LimberFitPlan *self, int group)
{
  g_autoptr (GArray) saved = g_array_copy (self->states);

  for (guint i = 0; i < self->items->len; i++)
    if (get_item (self, i)->group == group)
      get_state (self, i)->dropped = TRUE;

  return commit (self, saved);
}

/* Of what the routine is about, something stays. */
static gboolean
is_last_of_family (const LimberFitPlan *self, int group)
{
  for (guint i = 0; i < self->items->len; i++)
    if (!get_state (self, i)->dropped && get_item (self, i)->group != group
        && limber_fit_item_get_family (get_item (self, i)) == self->family)
      return FALSE;

  return TRUE;
}

/**
 * limber_fit_plan_drop_optional:
 * @self: a plan
 *
 * Returns: whether there was a step left that may fall away at any time; the last one did
 */
gboolean
limber_fit_plan_drop_optional (LimberFitPlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = self->items->len; i > 0; i--)
    {
      const LimberFitItem *item = get_item (self, i - 1);

      if (!item->step->optional || get_state (self, i - 1)->dropped
          || is_last_of_family (self, item->group))
        continue;
      if (try_drop (self, item->group))
        return TRUE;
    }

  return FALSE;
}

/**
 * limber_fit_plan_drop:
 * @self: a plan
 *
 * Leaves out the step that would be missed least, of equals the last one. The movement before the
 * first held stretch stays, and so does something of what the routine is about.
 *
 * Returns: whether there was one to leave out
 */
gboolean
limber_fit_plan_drop (LimberFitPlan *self)
{
  g_autoptr (GHashTable) tried = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (self != NULL, FALSE);

  for (;;)
    {
      int best = -1;

      for (guint i = 0; i < self->items->len; i++)
        {
          int group = get_item (self, i)->group;

          if (get_state (self, i)->dropped || is_last_of_family (self, group)
              || g_hash_table_contains (tried, GINT_TO_POINTER (group)))
            continue;
          if (best < 0
              || limber_fit_plan_get_weight (self, group)
                     <= limber_fit_plan_get_weight (self, best))
            best = group;
        }
      if (best < 0)
        return FALSE;
      if (try_drop (self, best))
        return TRUE;
      g_hash_table_add (tried, GINT_TO_POINTER (best));
    }
}
