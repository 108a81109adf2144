/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-swaps.h"

#include "limber-scope.h"

/* A swap of a swap of a swap: beyond that nothing is left of what was meant. */
#define MAX_CANDIDATES 12

static gboolean
is_in (GHashTable *ids, const char *id)
{
  return ids != NULL && g_hash_table_contains (ids, id);
}

/**
 * limber_swap_is_right:
 * @search: where it is looked for
 * @exercise: an exercise
 *
 * Returns: whether nothing speaks against it today, and what it needs is there
 */
gboolean
limber_swap_is_right (const LimberSwapSearch *search, const LimberExercise *exercise)
{
  g_return_val_if_fail (search != NULL && exercise != NULL, FALSE);

  if (is_in (search->barred, exercise->id))
    return FALSE;
  if (!limber_scope_allows_exercise (search->today->limits.scope, exercise->id))
    return FALSE;
  if ((limber_facts_get_equipment (exercise) & search->lacks) != 0)
    return FALSE;
  if (limber_facts_is_strength (exercise) && limber_today_bars_strength (search->today))
    return FALSE;

  return limber_today_judge (search->today, exercise).kind != LIMBER_COUNSEL_EXCLUDED;
}

/**
 * limber_swap_is_allowed:
 * @search: where it is looked for
 * @exercise: an exercise
 *
 * Returns: whether it could take a place there: it is right today, and suits the time of the routine
 */
gboolean
limber_swap_is_allowed (const LimberSwapSearch *search, const LimberExercise *exercise)
{
  g_return_val_if_fail (search != NULL && exercise != NULL, FALSE);

  if (!limber_facts_suits (exercise, search->context) || !limber_swap_is_right (search, exercise))
    return FALSE;

  /* R-FLARE */
  return search->context != LIMBER_CONTEXT_FLARE
         || (!limber_facts_is_strength (exercise) && limber_facts_get_tags (exercise, TRUE) == 0);
}

static void
add_candidate (GPtrArray *candidates, const LimberSwapSearch *search, const char *id)
{
  const LimberExercise *exercise = id != NULL ? search->lookup (id, search->lookup_data) : NULL;

  if (exercise == NULL || candidates->len >= MAX_CANDIDATES)
    return;
  if (!g_ptr_array_find (candidates, exercise, NULL))
    g_ptr_array_add (candidates, (gpointer) exercise);
}

/* First what the cautions that apply would do instead, then the easier way, then what other
 * cautions would do, since that is alike. */
static void
add_candidates (GPtrArray *candidates, const LimberSwapSearch *search, const LimberExercise *from)
{
  guint cautions = limber_today_get_cautions (search->today);

  for (int own = 0; own < LIMBER_N_OWN; own++)
    if ((cautions & (1u << own)) != 0)
      add_candidate (
          candidates, search, limber_cautions_get_swap ((LimberOwnCaution) own, from->id));

  if (from->easier != NULL)
    add_candidate (candidates, search, from->easier->exercise_id);

  for (int own = 0; own < LIMBER_N_OWN; own++)
    add_candidate (candidates, search, limber_cautions_get_swap ((LimberOwnCaution) own, from->id));
}

/* The same thing twice in a row is one thing too many, unless it is walking and the like. */
static gboolean
is_repetition (const LimberSwapSearch *search, const LimberExercise *exercise)
{
  if (exercise->kind == LIMBER_KIND_DYNAMIC)
    return FALSE;

  return g_strcmp0 (search->before, exercise->id) == 0
         || g_strcmp0 (search->after, exercise->id) == 0;
}

static gboolean
share_muscle (const LimberExercise *a, const LimberExercise *b)
{
  for (guint i = 0; i < a->primary->len; i++)
    for (guint j = 0; j < b->primary->len; j++)
      if (g_array_index (a->primary, guint, i) == g_array_index (b->primary, guint, j))
        return TRUE;

  return FALSE;
}

/* What else speaks against it: other muscles, a thing to fetch, to get up or down, the same again, a
 * word of care. */
static int
count_drawbacks (const LimberSwapSearch *search,
                 const LimberExercise   *from,
                 const LimberExercise   *to)
{
  int n = share_muscle (from, to) ? 0 : 2;

  if ((limber_facts_get_equipment (to) & ~search->equipment) != 0)
    n += 2;
  if (limber_position_is_floor (to->position) != limber_position_is_floor (from->position))
    n++;
  if (is_in (search->present, to->id))
    n++;
  if (is_in (search->taken, to->id))
    n++;
  if (limber_today_judge (search->today, to).kind == LIMBER_COUNSEL_WARNED)
    n++;

  return n;
}

/**
 * limber_swap_find:
 * @search: where to look, and for what
 * @from: the exercise that gives way
 *
 * Looks for an exercise that takes another one's place: along the swaps of the cautions and the
 * easier way, and from what is found there on. The one is taken that has fewest drawbacks, of equals
 * the nearest.
 *
 * Returns: (nullable): the exercise, or %NULL if nothing is right
 */
const LimberExercise *
limber_swap_find (const LimberSwapSearch *search, const LimberExercise *from)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  const LimberExercise *best = NULL;
  int                   fewest = G_MAXINT;

  g_return_val_if_fail (search != NULL && from != NULL, NULL);

  g_ptr_array_add (candidates, (gpointer) from);
  for (guint i = 0; i < candidates->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (candidates, i);
      int                   drawbacks = count_drawbacks (search, from, exercise);

      add_candidates (candidates, search, exercise);
      if (i == 0 || drawbacks >= fewest || is_repetition (search, exercise)
          || !limber_swap_is_allowed (search, exercise))
        continue;
      best = exercise;
      fewest = drawbacks;
    }

  return best;
}

static gint64
get_hold_cap_us (LimberContext context)
{
  switch (context)
    {
    case LIMBER_CONTEXT_PRE_RUN:
    case LIMBER_CONTEXT_FLARE:
      return 20 * G_USEC_PER_SEC;
    case LIMBER_CONTEXT_DESK_BREAK:
      return 30 * G_USEC_PER_SEC;
    case LIMBER_CONTEXT_POST_RUN:
    case LIMBER_CONTEXT_REST_DAY:
    case LIMBER_CONTEXT_MORNING:
    default:
      return 60 * G_USEC_PER_SEC;
    }
}

static gboolean
is_held (const LimberExercise *exercise)
{
  return exercise->kind == LIMBER_KIND_STATIC_STRETCH;
}

/* As long as what it stands in for, where the two are alike; else what it asks for itself. */
static void
set_length (LimberDose           *over,
            LimberContext         context,
            const LimberDose     *dose,
            const LimberExercise *from,
            const LimberExercise *to)
{
  gint64 length_us = to->dose->length_us;

  if (limber_dose_is_counted (to->dose) || to->kind == LIMBER_KIND_STRENGTH_HOLD)
    return;

  if (!limber_dose_is_counted (dose) && is_held (from) == is_held (to)
      && from->kind != LIMBER_KIND_STRENGTH_HOLD)
    length_us = dose->length_us;
  if (is_held (to))
    length_us = MIN (length_us, get_hold_cap_us (context));
  if (length_us > 0 && length_us != to->dose->length_us)
    over->length_us = length_us;
}

/* Before a run there is one set of everything, and ten repetitions of what makes stronger. */
static void
set_counts (LimberDose           *over,
            LimberContext         context,
            const LimberDose     *dose,
            const LimberExercise *to)
{
  gboolean before_run = context == LIMBER_CONTEXT_PRE_RUN;
  int      sets = MIN (MAX (dose->sets, 1), before_run ? 1 : G_MAXINT);
  int      reps = limber_dose_get_reps (to->dose, 0);

  if (sets < to->dose->sets)
    over->sets = sets;
  if (before_run && limber_facts_is_strength (to) && reps > 10)
    {
      reps = 10;
      over->reps = g_array_new (FALSE, FALSE, sizeof (int));
      g_array_append_val (over->reps, reps);
    }
  else if (over->sets > 0 && to->dose->reps != NULL && to->dose->reps->len > 1)
    {
      over->reps = g_array_copy (to->dose->reps);
      g_array_set_size (over->reps, (guint) over->sets);
    }
}

/**
 * limber_swap_make_step:
 * @context: when the routine is done
 * @step: a step
 * @from: its exercise
 * @to: the one that takes its place
 *
 * The new step keeps what is the routine's (place, time to get to the next, whether it may fall
 * away) and loses what was said about the old exercise.
 *
 * Returns: (transfer full): the step
 */
LimberStep *
limber_swap_make_step (LimberContext         context,
                       const LimberStep     *step,
                       const LimberExercise *from,
                       const LimberExercise *to)
{
  g_autoptr (LimberDose) dose = NULL;
  LimberStep *made = NULL;

  g_return_val_if_fail (step != NULL && from != NULL && to != NULL, NULL);

  dose = limber_facts_get_dose (step, from);
  made = limber_step_new (to->id);
  made->transition_us = step->transition_us;
  made->section = g_strdup (step->section);
  made->optional = step->optional;
  made->sounds = step->sounds;
  if (to->sides == LIMBER_SIDES_PER_SIDE)
    made->side = step->side;
  set_length (made->dose, context, dose, from, to);
  set_counts (made->dose, context, dose, to);

  return made;
}
