/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-fit.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "limber-fit-moves.h"

/* A break at the desk does not grow beyond this (R-DESK). */
#define DESK_US (420 * G_USEC_PER_SEC)

/*
 * How a routine is fitted: there is a row of stages, each with fewer sets or steps than the one
 * before, and within a stage bouts become shorter by little and little. The first stage whose
 * shortest form is short enough is taken, in its longest form that is. So a longer wish never gives
 * a shorter routine.
 */
typedef struct
{
  GArray        *states;
  LimberFitDepth depth;
} Stage;

typedef struct
{
  LimberRoutine       *routine;
  const LimberFitting *fitting;
  LimberFitPlan       *plan;
  GArray              *stages; /* (element-type Stage) */
  gint64               length_us;
} Fitter;

static void
stage_clear (gpointer data)
{
  g_array_unref (((Stage *) data)->states);
}

static void
add_stage (Fitter *self, LimberFitDepth depth)
{
  Stage stage = { g_array_copy (self->plan->states), depth };

  g_array_append_val (self->stages, stage);
}

static void
restore (Fitter *self, GArray *states)
{
  memcpy (self->plan->states->data, states->data, states->len * sizeof (LimberFitState));
}

/* The stages that are longer than the routine, and the routine itself. */
static void
add_growing_stages (Fitter *self)
{
  g_autoptr (GArray) base = g_array_copy (self->plan->states);
  g_autoptr (GPtrArray) rising = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  if (!self->fitting->may_grow || self->routine->context == LIMBER_CONTEXT_FLARE)
    {
      add_stage (self, LIMBER_FIT_NOT);
      return;
    }

  do
    g_ptr_array_add (rising, g_array_copy (self->plan->states));
  while (limber_fit_plan_add_set (self->plan));

  for (guint i = rising->len; i > 0; i--)
    {
      restore (self, g_ptr_array_index (rising, i - 1));
      limber_fit_plan_lengthen (self->plan);
      add_stage (self, LIMBER_FIT_TOP);
    }
  restore (self, base);
}

/* What may fall away at any time goes first, then repeats, then all that would be missed least. */
static void
add_shrinking_stages (Fitter *self)
{
  while (limber_fit_plan_drop_optional (self->plan))
    add_stage (self, LIMBER_FIT_NOT);

  do
    add_stage (self, LIMBER_FIT_MILD);
  while (limber_fit_plan_remove_set (self->plan));

  do
    add_stage (self, LIMBER_FIT_FULL);
  while (limber_fit_plan_drop (self->plan));
}

static void
override_reps (LimberStep *step, const LimberDose *base, int sets, int fewer)
{
  gboolean is_list = base->reps->len > 1;

  g_clear_pointer (&step->dose->reps, g_array_unref);
  step->dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
  for (int set = 0; set < (is_list ? sets : 1); set++)
    {
      int reps = limber_dose_get_reps (base, set) - fewer;

      g_array_append_val (step->dose->reps, reps);
    }
}

static gint64
get_least_rest_us (const LimberExercise *exercise)
{
  switch (exercise->kind)
    {
    case LIMBER_KIND_STRENGTH_REPS:
      return 30 * G_USEC_PER_SEC;
    case LIMBER_KIND_STRENGTH_HOLD:
      return 20 * G_USEC_PER_SEC;
    case LIMBER_KIND_DYNAMIC:
    case LIMBER_KIND_MOBILITY:
    case LIMBER_KIND_STATIC_STRETCH:
    case LIMBER_KIND_BREATHING:
    case LIMBER_KIND_SELF_MASSAGE:
    default:
      return 10 * G_USEC_PER_SEC;
    }
}

static LimberStep *
make_step (const LimberFitItem *item, const LimberFitState *state)
{
  LimberStep *step = limber_step_copy (item->step);
  g_autoptr (LimberDose) dose = limber_dose_copy (item->base);

  if (state->sets != item->base->sets)
    limber_facts_override_sets (step, dose, state->sets);
  if (state->sets > item->base->sets && item->base->sets == 1)
    step->dose->rest_us = MAX (item->base->rest_us, get_least_rest_us (item->exercise));
  if (limber_dose_is_counted (item->base) && state->fewer_reps > 0)
    override_reps (step, item->base, state->sets, state->fewer_reps);
  if (!limber_dose_is_counted (item->base) && state->length_us != item->base->length_us)
    step->dose->length_us = state->length_us;

  return step;
}

/* The routine as the plan has it; a heading goes on to what is left of its section. */
static LimberRoutine *
build (Fitter *self, GArray *places)
{
  LimberRoutine *routine = limber_facts_copy_head (self->routine);
  const char    *section = NULL;

  for (guint i = 0; i < self->plan->items->len; i++)
    {
      const LimberFitItem  *item = &g_array_index (self->plan->items, LimberFitItem, i);
      const LimberFitState *state = &g_array_index (self->plan->states, LimberFitState, i);
      int                   place = state->dropped ? -1 : (int) routine->steps->len;
      LimberStep           *step = NULL;

      if (places != NULL)
        g_array_append_val (places, place);
      if (item->step->section != NULL)
        section = item->step->section;
      if (state->dropped)
        continue;

      step = make_step (item, state);
      if (step->section == NULL)
        step->section = g_strdup (section);
      section = NULL;
      g_ptr_array_add (routine->steps, step);
    }

  return routine;
}

/* Shows the plan a stage, made shorter so often. Returns how often that was possible. */
static int
show (Fitter *self, const Stage *stage, int n_quanta)
{
  restore (self, stage->states);

  return limber_fit_plan_shorten (self->plan, stage->depth, n_quanta);
}

static gint64
measure (Fitter *self)
{
  g_autoptr (LimberRoutine) routine = build (self, NULL);

  return self->fitting->measure (routine, self->fitting->measure_data);
}

/* The longest form of a stage that is short enough; its shortest one is. */
static void
settle_in (Fitter *self, const Stage *stage, int n_quanta)
{
  int low = 0;
  int high = n_quanta;

  while (low < high)
    {
      int middle = (low + high) / 2;

      show (self, stage, middle);
      if (measure (self) <= self->length_us)
        high = middle;
      else
        low = middle + 1;
    }

  show (self, stage, low);
}

static void
search (Fitter *self)
{
  for (guint i = 0; i < self->stages->len; i++)
    {
      const Stage *stage = &g_array_index (self->stages, Stage, i);
      int          n_quanta = show (self, stage, G_MAXINT);

      if (measure (self) > self->length_us)
        continue;
      settle_in (self, stage, n_quanta);
      return;
    }
}

static int
compare (const LimberFitItem *item, const LimberFitState *state)
{
  gint64 sets = state->sets - item->base->sets;
  gint64 length_us = state->length_us - item->base->length_us;

  if (sets > 0 || (sets == 0 && length_us > 0))
    return 1;

  return sets < 0 || length_us < 0 || state->fewer_reps > 0 ? -1 : 0;
}

static void
write_changes (Fitter *self, LimberFitted *fitted)
{
  for (guint i = 0; i < self->plan->items->len; i++)
    {
      const LimberFitItem  *item = &g_array_index (self->plan->items, LimberFitItem, i);
      const LimberFitState *state = &g_array_index (self->plan->states, LimberFitState, i);
      int                   more = compare (item, state);
      LimberPlanChange     *change = NULL;

      if (more == 0 && !state->dropped)
        continue;

      change = limber_plan_changes_add (fitted->changes,
                                        LIMBER_PLAN_FITTED,
                                        LIMBER_PLAN_TIME,
                                        "time",
                                        (int) i,
                                        item->exercise->id);
      change->to = g_array_index (fitted->places, int, i);
      if (state->dropped)
        change->reason = g_strdup (_ ("Left out, to fit your time."));
      else if (more < 0)
        change->reason = g_strdup (_ ("Shorter, to fit your time."));
      else
        change->reason = g_strdup (_ ("Longer, since you have the time."));
    }
}

/**
 * limber_fit:
 * @routine: a routine with at least one step, whose exercises are all known
 * @fitting: what it is fitted to
 *
 * Makes a routine shorter or longer. Shorter: what is optional falls away, then bouts, sets and
 * repetitions shrink to the least that the step states or that makes sense, then whole steps fall
 * away, those first that would be missed least. The movement that a held stretch needs before it
 * stays, left and right share their lot, and of what the routine is about something stays; when even
 * that is too long, it is what one gets. Longer: sets are added as far as they are of use, and what is
 * only moved through may take up to twice as long. A longer wish never gives a shorter routine.
 *
 * Returns: (transfer full): the routine of that length
 */
LimberFitted *
limber_fit (LimberRoutine *routine, const LimberFitting *fitting)
{
  g_autoptr (LimberFitPlan) plan = NULL;
  g_autoptr (GArray) stages = g_array_new (FALSE, FALSE, sizeof (Stage));
  LimberFitted *fitted = NULL;
  Fitter        self = { routine, fitting, NULL, stages, 0 };

  g_return_val_if_fail (routine != NULL && routine->steps->len > 0, NULL);
  g_return_val_if_fail (fitting != NULL && fitting->length_us > 0, NULL);
  g_return_val_if_fail (fitting->lookup != NULL && fitting->measure != NULL, NULL);

  g_array_set_clear_func (stages, stage_clear);
  plan = limber_fit_plan_new (routine, fitting->lookup, fitting->lookup_data);
  self.plan = plan;
  self.length_us = fitting->length_us;
  if (routine->context == LIMBER_CONTEXT_DESK_BREAK)
    self.length_us
        = MIN (self.length_us, MAX (DESK_US, fitting->measure (routine, fitting->measure_data)));

  add_growing_stages (&self);
  add_shrinking_stages (&self);
  search (&self);

  fitted = g_new0 (LimberFitted, 1);
  fitted->changes = limber_plan_changes_new ();
  fitted->places = g_array_new (FALSE, FALSE, sizeof (int));
  fitted->routine = build (&self, fitted->places);
  fitted->length_us = fitting->measure (fitted->routine, fitting->measure_data);
  fitted->fits = fitted->length_us <= fitting->length_us;
  write_changes (&self, fitted);

  return fitted;
}

/**
 * limber_fitted_free:
 * @self: (transfer full): a fitted routine
 */
void
limber_fitted_free (LimberFitted *self)
{
  limber_routine_unref (self->routine);
  g_ptr_array_unref (self->changes);
  g_array_unref (self->places);
  g_free (self);
}
