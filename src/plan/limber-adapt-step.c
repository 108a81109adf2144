/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-adapt-step.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "limber-instead.h"
#include "limber-scope.h"

/* With high blood pressure nothing is held longer (R-BREATH). */
#define PRESSURE_HOLD_US (10 * G_USEC_PER_SEC)

/**
 * limber_step_adapter_new:
 * @routine: a routine
 * @exercises: (element-type LimberExercise): those of its steps
 * @what: what it is adapted to
 * @changes: (element-type LimberPlanChange): where changes are written down
 *
 * All of it has to live longer than the adapter.
 *
 * Returns: (transfer full): what adapts its steps
 */
LimberStepAdapter *
limber_step_adapter_new (const LimberRoutine    *routine,
                         GPtrArray              *exercises,
                         const LimberAdaptation *what,
                         GPtrArray              *changes)
{
  LimberStepAdapter *self = g_new0 (LimberStepAdapter, 1);

  self->routine = routine;
  self->exercises = exercises;
  self->what = what;
  self->changes = changes;
  self->today = what->today;
  /* Whoever does a routine for a sore back is sore, whatever was answered (4.2). */
  if (routine->context == LIMBER_CONTEXT_FLARE)
    self->today.limits.no_hard = TRUE;
  self->origins = g_array_new (FALSE, FALSE, sizeof (int));
  self->search.today = &self->today;
  self->search.context = routine->context;
  self->search.lacks = what->lacks;
  self->search.barred = what->barred;
  self->search.present = g_hash_table_new (g_str_hash, g_str_equal);
  self->search.taken = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < exercises->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (exercises, i);

      g_hash_table_add (self->search.present, exercise->id);
      self->search.equipment |= limber_facts_get_equipment (exercise);
    }

  return self;
}

/**
 * limber_step_adapter_free:
 * @self: (transfer full): an adapter
 */
void
limber_step_adapter_free (LimberStepAdapter *self)
{
  g_hash_table_unref (self->search.present);
  g_hash_table_unref (self->search.taken);
  g_array_unref (self->origins);
  g_clear_pointer (&self->step, limber_step_free);
  g_free (self);
}

static gboolean
is_kept (const LimberStepAdapter *self)
{
  for (guint i = 0; self->what->kept != NULL && i < self->what->kept->len; i++)
    if (g_array_index (self->what->kept, guint, i) == (guint) self->index)
      return TRUE;

  return FALSE;
}

static LimberPlanChange *
note (LimberStepAdapter *self, LimberPlanChangeKind kind, LimberPlanCause cause, const char *code)
{
  const LimberExercise *original = g_ptr_array_index (self->exercises, self->index);

  return limber_plan_changes_add (self->changes, kind, cause, code, self->index, original->id);
}

/* What was done to a step before it fell away is of no interest any more. */
static LimberPlanChange *
drop (LimberStepAdapter *self, LimberPlanCause cause, const char *code)
{
  for (guint i = self->changes->len; i > 0; i--)
    {
      const LimberPlanChange *change = g_ptr_array_index (self->changes, i - 1);

      if (change->from == self->index)
        g_ptr_array_remove_index (self->changes, i - 1);
    }

  g_clear_pointer (&self->step, limber_step_free);

  return note (self, LIMBER_PLAN_DROPPED, cause, code);
}

static void
take (LimberStepAdapter *self, LimberStep *step, const LimberExercise *exercise)
{
  limber_step_free (self->step);
  self->step = step;
  self->exercise = exercise;
}

static void
add_way (LimberStep *step, const char *way)
{
  g_autofree char *old = g_steal_pointer (&step->note);

  if (old == NULL || *old == '\0')
    step->note = g_strdup (way);
  else if (strstr (old, way) != NULL)
    step->note = g_strdup (old);
  else
    /* Translators: a remark on an exercise, and another one */
    step->note = g_strdup_printf (_ ("%s · %s"), old, way);
}

static LimberPlanCause
get_cause (const LimberCounsel *counsel)
{
  if (counsel->own >= 0)
    return LIMBER_PLAN_CAUTION;

  return g_strcmp0 (counsel->rule, "R-MORNING") == 0 ? LIMBER_PLAN_RULE : LIMBER_PLAN_PAIN;
}

static const char *
get_code (const LimberCounsel *counsel)
{
  return counsel->own >= 0 ? limber_words_get_id (LIMBER_WORDS_PROFILE, (guint) counsel->own)
                           : counsel->rule;
}

/* What the routine itself says about a condition. */
static void
apply_instead (LimberStepAdapter *self)
{
  LimberCounsel        counsel = limber_today_judge (&self->today, self->exercise);
  const LimberInstead *instead = NULL;
  LimberPlanChange    *change = NULL;
  g_autofree char     *reason = NULL;

  instead = limber_instead_find (self->what, &self->search, self->step, self->exercise);
  if (instead == NULL)
    return;

  reason = limber_instead_get_reason (instead, &self->search, self->exercise);
  if (instead->drop)
    change = drop (self, limber_instead_get_cause (instead), limber_instead_get_code (instead));
  else
    {
      const char *id = instead->exercise_id != NULL ? instead->exercise_id : self->exercise->id;
      const LimberExercise *other = self->search.lookup (id, self->search.lookup_data);
      LimberStep           *step
          = limber_swap_make_step (self->routine->context, self->step, self->exercise, other);
      LimberDose *dose = instead->exercise_id != NULL
                             ? limber_dose_copy (instead->dose)
                             : limber_dose_merge (self->step->dose, instead->dose);

      limber_dose_free (step->dose);
      step->dose = dose;
      change = note (self,
                     other == self->exercise ? LIMBER_PLAN_REDUCED : LIMBER_PLAN_SWAPPED,
                     limber_instead_get_cause (instead),
                     limber_instead_get_code (instead));
      if (other != self->exercise)
        change->swap_id = g_strdup (other->id);
      take (self, step, other);
    }

  change->reason = g_steal_pointer (&reason);
  change->keepable = counsel.kind != LIMBER_COUNSEL_EXCLUDED || !counsel.hard;
}

static const char *
get_neighbour (LimberStepAdapter *self, int offset)
{
  int                   index = self->index + offset;
  const LimberExercise *exercise = NULL;

  if (index < 0 || index >= (int) self->exercises->len)
    return NULL;
  exercise = g_ptr_array_index (self->exercises, index);

  return exercise->id;
}

/* Another exercise in its place, or none. */
static LimberPlanChange *
exchange (LimberStepAdapter *self, LimberPlanCause cause, const char *code)
{
  const LimberExercise *other = NULL;
  LimberPlanChange     *change = NULL;

  self->search.after = get_neighbour (self, 1);
  other = limber_swap_find (&self->search, self->exercise);
  if (other == NULL)
    return drop (self, cause, code);

  change = note (self, LIMBER_PLAN_SWAPPED, cause, code);
  change->swap_id = g_strdup (other->id);
  take (self,
        limber_swap_make_step (self->routine->context, self->step, self->exercise, other),
        other);

  return change;
}

static void
exclude (LimberStepAdapter *self, const LimberCounsel *counsel)
{
  const char       *way = limber_today_find_variant (&self->today, self->exercise);
  g_autofree char  *reason = limber_counsel_get_reason (counsel, self->exercise);
  LimberPlanChange *change = NULL;

  if (way != NULL)
    {
      change = note (self, LIMBER_PLAN_EASED, get_cause (counsel), get_code (counsel));
      change->way = g_strdup (way);
      add_way (self->step, way);
    }
  else
    change = exchange (self, get_cause (counsel), get_code (counsel));

  change->reason = g_steal_pointer (&reason);
  change->keepable = !counsel->hard;
}

/* Whatever must not be done today as it stands. */
static void
settle (LimberStepAdapter *self)
{
  LimberCounsel     counsel = limber_today_judge (&self->today, self->exercise);
  LimberPlanChange *change = NULL;

  if (!limber_scope_allows_exercise (self->today.limits.scope, self->exercise->id))
    {
      change = drop (self, LIMBER_PLAN_PAIN, "pain");
      change->reason
          = g_strdup (self->today.limits.scope == LIMBER_SCOPE_REST
                          ? _ ("Today only rest positions, easy breathing and walking.")
                          : _ ("Today is for having your back looked at, not for exercise."));
    }
  else if (self->what->barred != NULL
           && g_hash_table_contains (self->what->barred, self->exercise->id))
    {
      g_autofree char *reason = g_strdup_printf (
          /* Translators: an exercise */
          _ ("%s hurt lately, so it has a break."),
          self->exercise->name);

      change = exchange (self, LIMBER_PLAN_STOPPED, "R-STOP-RADIATE");
      change->reason = g_steal_pointer (&reason);
    }
  else if (limber_facts_is_strength (self->exercise) && limber_today_bars_strength (&self->today))
    {
      change = drop (self, LIMBER_PLAN_PAIN, "pain");
      change->reason = g_strdup (_ ("Strength has a break while the back is sore."));
    }
  else if (counsel.kind == LIMBER_COUNSEL_EXCLUDED && (counsel.hard || !is_kept (self)))
    exclude (self, &counsel);
}

/* A wall and a chair are everywhere; other things only where somebody says so. */
static gboolean
is_at_hand (LimberStepAdapter *self, const LimberExercise *exercise)
{
  guint sure = (1u << LIMBER_EQUIPMENT_WALL) | (1u << LIMBER_EQUIPMENT_CHAIR) | self->what->has
               | limber_facts_get_equipment (self->exercise);

  return (limber_facts_get_equipment (exercise) & ~sure) == 0;
}

/* The easier exercise, where nothing speaks against that either. */
static const LimberExercise *
find_easier (LimberStepAdapter *self)
{
  const LimberVariant  *easier = self->exercise->easier;
  const LimberExercise *other = NULL;

  if (easier == NULL || easier->exercise_id == NULL)
    return NULL;

  other = self->search.lookup (easier->exercise_id, self->search.lookup_data);
  if (other == NULL || !limber_swap_is_allowed (&self->search, other))
    return NULL;
  if (limber_today_judge (&self->today, other).kind != LIMBER_COUNSEL_FINE
      || !is_at_hand (self, other))
    return NULL;

  return other;
}

/* A step that was exchanged already is exchanged for what it is in the end. */
static void
correct_swap (LimberStepAdapter *self, const char *id)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      LimberPlanChange *change = g_ptr_array_index (self->changes, i);

      if (change->from != self->index || change->swap_id == NULL)
        continue;
      g_free (change->swap_id);
      change->swap_id = g_strdup (id);
    }
}

/* What only calls for care: the easier way, or at least a word. */
static void
ease (LimberStepAdapter *self)
{
  LimberCounsel         counsel = limber_today_judge (&self->today, self->exercise);
  const LimberExercise *other = NULL;
  LimberPlanChange     *change = NULL;

  if (counsel.kind != LIMBER_COUNSEL_WARNED || is_kept (self))
    return;

  other = find_easier (self);
  change = note (self, LIMBER_PLAN_EASED, get_cause (&counsel), get_code (&counsel));
  change->reason = limber_counsel_get_reason (&counsel, self->exercise);
  change->keepable = TRUE;
  if (other != NULL)
    {
      correct_swap (self, other->id);
      change->swap_id = g_strdup (other->id);
      take (self,
            limber_swap_make_step (self->routine->context, self->step, self->exercise, other),
            other);
    }
  else if (self->exercise->easier != NULL && self->exercise->easier->text != NULL)
    {
      change->way = g_strdup (self->exercise->easier->text);
      add_way (self->step, change->way);
    }
}

/* Everything has something that serves in its place. */
static void
find_substitutes (LimberStepAdapter *self)
{
  guint missing = limber_facts_get_equipment (self->exercise) & self->what->lacks;

  if (is_kept (self))
    return;

  for (int i = g_bit_nth_lsf (missing, -1); i >= 0; i = g_bit_nth_lsf (missing, i))
    {
      LimberPlanChange *change = note (self,
                                       LIMBER_PLAN_EASED,
                                       LIMBER_PLAN_EQUIPMENT,
                                       limber_words_get_id (LIMBER_WORDS_EQUIPMENT, (guint) i));

      change->way = g_strdup_printf (
          /* Translators: a thing that does as well, "a towel" */
          _ ("With %s"),
          limber_equipment_get_substitute ((LimberEquipment) i));
      change->reason = g_strdup_printf (
          /* Translators: an exercise, and the thing one needs for it */
          _ ("%s needs a thing you do not have: %s."),
          self->exercise->name,
          limber_words_get_label (LIMBER_WORDS_EQUIPMENT, (guint) i));
      change->keepable = TRUE;
      add_way (self->step, change->way);
    }
}

static void
reduce_sets (LimberStepAdapter *self, LimberDose *dose)
{
  LimberPlanChange *change = NULL;

  if (!self->today.limits.half_dose || dose->sets <= 1)
    return;

  limber_facts_override_sets (self->step, dose, 1);
  change = note (self, LIMBER_PLAN_REDUCED, LIMBER_PLAN_PAIN, "pain");
  change->reason = g_strdup (_ ("One set is enough today."));
}

static void
reduce_hold (LimberStepAdapter *self, LimberDose *dose)
{
  LimberPlanChange *change = NULL;

  if ((limber_today_get_cautions (&self->today) & (1u << LIMBER_OWN_BLOOD_PRESSURE)) == 0
      || self->exercise->kind != LIMBER_KIND_STRENGTH_HOLD || is_kept (self)
      || limber_facts_get_bout_us (dose) <= PRESSURE_HOLD_US)
    return;

  if (limber_dose_is_counted (dose))
    self->step->dose->hold_us = PRESSURE_HOLD_US;
  else
    self->step->dose->length_us = PRESSURE_HOLD_US;
  change = note (self,
                 LIMBER_PLAN_REDUCED,
                 LIMBER_PLAN_CAUTION,
                 limber_words_get_id (LIMBER_WORDS_PROFILE, LIMBER_OWN_BLOOD_PRESSURE));
  change->reason = g_strdup (_ ("Short holds are kinder to the blood pressure."));
  change->keepable = TRUE;
}

/**
 * limber_step_adapter_run:
 * @self: an adapter
 * @index: a step of the original
 *
 * Returns: (transfer full) (nullable): what becomes of the step, or %NULL if it falls away
 */
LimberStep *
limber_step_adapter_run (LimberStepAdapter *self, int index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index >= 0 && index < (int) self->exercises->len, NULL);

  self->index = index;
  self->exercise = g_ptr_array_index (self->exercises, index);
  self->step = limber_step_copy (g_ptr_array_index (self->routine->steps, index));

  if (!is_kept (self))
    apply_instead (self);
  if (self->step != NULL)
    settle (self);
  if (self->step != NULL)
    {
      g_autoptr (LimberDose) dose = NULL;

      ease (self);
      find_substitutes (self);
      dose = limber_facts_get_dose (self->step, self->exercise);
      reduce_sets (self, dose);
      reduce_hold (self, dose);
      self->search.before = self->exercise->id;
      g_hash_table_add (self->search.taken, self->exercise->id);
      g_array_append_val (self->origins, index);
    }

  return g_steal_pointer (&self->step);
}
