/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-dose.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a step says of its dose, as numbers that can be changed one by one. Whatever comes of it is a
 * dose that the format permits. */

/* What a set takes at most, microseconds. */
#define MOST_US (3600 * (gint64) G_USEC_PER_SEC)

/* With what a way of measuring begins where nothing is known yet: repetitions, and seconds. */
#define FIRST_REPS 8
#define FIRST_HELD 3
#define FIRST_HOLD_US (10 * G_USEC_PER_SEC)
#define FIRST_GAP_US (3 * G_USEC_PER_SEC)
#define FIRST_PART_US (2 * G_USEC_PER_SEC)
#define GRAIN_US (5 * (gint64) G_USEC_PER_SEC)

static const LimberEditorRange ranges[LIMBER_EDITOR_N_FIELDS] = {
  [LIMBER_EDITOR_LENGTH] = { TRUE, 1, 3600, 5 }, [LIMBER_EDITOR_REPS] = { FALSE, 1, 200, 1 },
  [LIMBER_EDITOR_HOLD] = { TRUE, 1, 3600, 1 },   [LIMBER_EDITOR_GAP] = { TRUE, 0, 600, 1 },
  [LIMBER_EDITOR_SETS] = { FALSE, 1, 20, 1 },    [LIMBER_EDITOR_REST] = { TRUE, 0, 600, 5 },
  [LIMBER_EDITOR_SWITCH] = { TRUE, 0, 120, 1 },  [LIMBER_EDITOR_TRANSITION] = { TRUE, 0, 600, 5 },
};

/**
 * limber_editor_dose_get_range:
 *
 * Returns: (transfer none): what that number can be
 */
const LimberEditorRange *
limber_editor_dose_get_range (LimberEditorField field)
{
  g_return_val_if_fail (field < LIMBER_EDITOR_N_FIELDS, NULL);

  return &ranges[field];
}

/* Where the dose keeps a time; %NULL for what is no time of the dose. */
static gint64 *
get_time (LimberDose *dose, LimberEditorField field)
{
  switch (field)
    {
    case LIMBER_EDITOR_LENGTH:
      return &dose->length_us;
    case LIMBER_EDITOR_HOLD:
      return &dose->hold_us;
    case LIMBER_EDITOR_GAP:
      return &dose->gap_us;
    case LIMBER_EDITOR_REST:
      return &dose->rest_us;
    case LIMBER_EDITOR_SWITCH:
      return &dose->switch_us;
    case LIMBER_EDITOR_REPS:
    case LIMBER_EDITOR_SETS:
    case LIMBER_EDITOR_TRANSITION:
    case LIMBER_EDITOR_N_FIELDS:
    default:
      return NULL;
    }
}

static double
to_seconds (gint64 us)
{
  return us == LIMBER_DOSE_UNSTATED ? LIMBER_EDITOR_UNSTATED : (double) us / G_USEC_PER_SEC;
}

static gint64
from_seconds (double seconds)
{
  return seconds < 0 ? LIMBER_DOSE_UNSTATED : llround (seconds * 1000) * 1000;
}

static double
read_dose (const LimberDose *dose, LimberEditorField field)
{
  const gint64 *time = get_time ((LimberDose *) dose, field);

  if (time != NULL)
    return to_seconds (*time);
  if (field == LIMBER_EDITOR_SETS)
    return dose->sets;

  return dose->reps != NULL && dose->reps->len > 0 ? g_array_index (dose->reps, int, 0)
                                                   : LIMBER_EDITOR_UNSTATED;
}

static LimberDose *
merge (const LimberStep *step, const LimberExercise *exercise)
{
  return limber_dose_merge (exercise->dose, step->dose);
}

/**
 * limber_editor_dose_get:
 * @step: a step
 *
 * Returns: what the step itself states, or %LIMBER_EDITOR_UNSTATED
 */
double
limber_editor_dose_get (const LimberStep *step, LimberEditorField field)
{
  g_return_val_if_fail (step != NULL, LIMBER_EDITOR_UNSTATED);

  return field == LIMBER_EDITOR_TRANSITION ? to_seconds (step->transition_us)
                                           : read_dose (step->dose, field);
}

static void
state_reps (LimberDose *dose, int reps)
{
  g_clear_pointer (&dose->reps, g_array_unref);
  dose->reps = g_array_new (FALSE, TRUE, sizeof (int));
  g_array_append_val (dose->reps, reps);
}

/* A list for each set has as many numbers as there are sets. */
static void
resize_series (LimberDose *dose, int sets)
{
  if (dose->reps == NULL || dose->reps->len < 2 || sets < 1)
    return;

  while (dose->reps->len < (guint) sets)
    {
      const int last = g_array_index (dose->reps, int, dose->reps->len - 1);

      g_array_append_val (dose->reps, last);
    }
  g_array_set_size (dose->reps, (guint) sets);
}

static void
write_dose (LimberDose *dose, LimberEditorField field, double value)
{
  gint64 *time = get_time (dose, field);

  if (time != NULL)
    *time = from_seconds (value);
  else if (field == LIMBER_EDITOR_SETS)
    dose->sets = value < 0 ? LIMBER_DOSE_UNSTATED : (int) value;
  else if (value < 0)
    g_clear_pointer (&dose->reps, g_array_unref);
  else
    state_reps (dose, (int) value);
}

/**
 * limber_editor_dose_get_usual:
 * @step: a step
 * @exercise: its exercise
 *
 * Returns: what holds as long as the step does not state it; %LIMBER_EDITOR_UNSTATED where the step
 *   has to
 */
double
limber_editor_dose_get_usual (const LimberStep     *step,
                              const LimberExercise *exercise,
                              LimberEditorField     field)
{
  g_autoptr(LimberDose) stated = NULL;
  g_autoptr(LimberDose) dose = NULL;

  g_return_val_if_fail (step != NULL, LIMBER_EDITOR_UNSTATED);
  g_return_val_if_fail (exercise != NULL, LIMBER_EDITOR_UNSTATED);

  if (field == LIMBER_EDITOR_TRANSITION)
    return LIMBER_EDITOR_UNSTATED;

  stated = limber_dose_copy (step->dose);
  write_dose (stated, field, LIMBER_EDITOR_UNSTATED);
  /* The number of sets must not come from a list that the step has for them. */
  if (field == LIMBER_EDITOR_SETS)
    g_clear_pointer (&stated->reps, g_array_unref);
  dose = limber_dose_merge (exercise->dose, stated);

  return read_dose (dose, field);
}

/**
 * limber_editor_dose_applies:
 * @step: a step
 * @exercise: its exercise
 *
 * Returns: whether the number means something in this step
 */
gboolean
limber_editor_dose_applies (const LimberStep     *step,
                            const LimberExercise *exercise,
                            LimberEditorField     field)
{
  g_autoptr(LimberDose) dose = merge (step, exercise);
  const LimberEditorWork work = limber_editor_dose_get_work (step, exercise);

  switch (field)
    {
    case LIMBER_EDITOR_LENGTH:
      return work == LIMBER_EDITOR_TIMED;
    case LIMBER_EDITOR_REPS:
      return work != LIMBER_EDITOR_TIMED && !limber_editor_dose_has_series (step, exercise);
    case LIMBER_EDITOR_HOLD:
    case LIMBER_EDITOR_GAP:
      return work == LIMBER_EDITOR_HELD;
    case LIMBER_EDITOR_REST:
      return dose->sets > 1;
    case LIMBER_EDITOR_SWITCH:
      return exercise->sides == LIMBER_SIDES_PER_SIDE && step->side == LIMBER_SIDE_NONE;
    case LIMBER_EDITOR_SETS:
    case LIMBER_EDITOR_TRANSITION:
      return TRUE;
    case LIMBER_EDITOR_N_FIELDS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static void
put_reps (LimberStep *step, const LimberExercise *exercise, guint set, int reps)
{
  g_autoptr(LimberDose) dose = merge (step, exercise);

  if (!limber_dose_is_counted (dose))
    return;

  reps
      = CLAMP (reps, (int) ranges[LIMBER_EDITOR_REPS].least, (int) ranges[LIMBER_EDITOR_REPS].most);
  if (dose->reps->len < 2)
    {
      state_reps (step->dose, reps);
      return;
    }

  if (step->dose->reps == NULL)
    step->dose->reps = g_array_copy (dose->reps);
  resize_series (step->dose, dose->sets);
  if (set < step->dose->reps->len)
    g_array_index (step->dose->reps, int, set) = reps;
}

/* No set may take longer than the format permits. */
static void
limit_reps (LimberStep *step, const LimberExercise *exercise)
{
  g_autoptr(LimberDose) dose = merge (step, exercise);
  const int most = (int) MAX (MOST_US / limber_dose_get_rep_us (dose), 1);

  if (!limber_dose_is_counted (dose))
    return;

  for (int set = 0; set < dose->sets; set++)
    if (limber_dose_get_reps (dose, set) > most)
      put_reps (step, exercise, (guint) set, most);
}

/* Nor may a hold with its pause. */
static double
limit_time (const LimberStep     *step,
            const LimberExercise *exercise,
            LimberEditorField     field,
            double                value)
{
  g_autoptr(LimberDose) dose = merge (step, exercise);

  if (field == LIMBER_EDITOR_HOLD)
    return MIN (value, to_seconds (MOST_US - MAX (dose->gap_us, 0)));
  if (field == LIMBER_EDITOR_GAP)
    return MIN (value, to_seconds (MOST_US - MAX (dose->hold_us, 0)));

  return value;
}

/**
 * limber_editor_dose_set:
 * @step: a step
 * @exercise: its exercise
 * @value: what the step is to state, or %LIMBER_EDITOR_UNSTATED
 *
 * What is as usual is not stated, and what nobody else states stays stated.
 */
void
limber_editor_dose_set (LimberStep           *step,
                        const LimberExercise *exercise,
                        LimberEditorField     field,
                        double                value)
{
  const double usual = limber_editor_dose_get_usual (step, exercise, field);
  g_autoptr(LimberDose) dose = NULL;

  g_return_if_fail (field < LIMBER_EDITOR_N_FIELDS);

  if (value >= 0)
    value = CLAMP (value, ranges[field].least, ranges[field].most);
  if (fabs (value - usual) < 0.0005)
    value = LIMBER_EDITOR_UNSTATED;
  if (field == LIMBER_EDITOR_TRANSITION)
    {
      step->transition_us = from_seconds (value);
      return;
    }

  /* What the exercise does not say the step has to. */
  if (value < 0 && usual < 0)
    return;

  write_dose (step->dose, field, limit_time (step, exercise, field, value));
  if (field == LIMBER_EDITOR_SETS)
    resize_series (step->dose, (int) (value < 0 ? usual : value));
  limit_reps (step, exercise);
}

static LimberEditorWork
tell_work (const LimberDose *dose)
{
  if (!limber_dose_is_counted (dose))
    return LIMBER_EDITOR_TIMED;
  if (dose->self_paced > 0)
    return LIMBER_EDITOR_OWN_PACE;

  return dose->hold_us > 0 ? LIMBER_EDITOR_HELD : LIMBER_EDITOR_TEMPO;
}

/**
 * limber_editor_dose_get_work:
 * @step: a step
 * @exercise: its exercise
 *
 * Returns: how its work is measured
 */
LimberEditorWork
limber_editor_dose_get_work (const LimberStep *step, const LimberExercise *exercise)
{
  g_autoptr(LimberDose) dose = NULL;

  g_return_val_if_fail (step != NULL, LIMBER_EDITOR_TIMED);
  g_return_val_if_fail (exercise != NULL, LIMBER_EDITOR_TIMED);

  dose = merge (step, exercise);

  return tell_work (dose);
}

static void
clear_work (LimberDose *dose)
{
  dose->length_us = LIMBER_DOSE_UNSTATED;
  dose->hold_us = LIMBER_DOSE_UNSTATED;
  dose->gap_us = LIMBER_DOSE_UNSTATED;
  dose->self_paced = LIMBER_DOSE_UNSTATED;
  g_clear_pointer (&dose->reps, g_array_unref);
  g_clear_pointer (&dose->tempo, g_array_unref);
  g_clear_pointer (&dose->tempo_text, g_free);
}

static void
add_part (GArray *tempo, const char *name, LimberBreath breath)
{
  const LimberTempoSegment part = { g_strdup (name), FIRST_PART_US, breath };

  g_array_append_val (tempo, part);
}

static void
state_tempo (LimberDose *dose, const LimberExercise *exercise)
{
  if (exercise->dose->tempo != NULL && exercise->dose->tempo->len > 0)
    return;

  dose->tempo = limber_tempo_new ();
  /* Translators: the first part of a repetition */
  add_part (dose->tempo, C_ ("tempo", "there"), LIMBER_BREATH_OUT);
  /* Translators: the second part of a repetition */
  add_part (dose->tempo, C_ ("tempo", "back"), LIMBER_BREATH_IN);
}

static void
state_work (LimberDose *dose, const LimberExercise *exercise, LimberEditorWork work, gint64 was_us)
{
  if (work != LIMBER_EDITOR_TIMED && work != LIMBER_EDITOR_OWN_PACE
      && exercise->dose->self_paced > 0)
    dose->self_paced = FALSE;

  switch (work)
    {
    case LIMBER_EDITOR_TIMED:
      dose->length_us = CLAMP ((was_us + GRAIN_US / 2) / GRAIN_US * GRAIN_US, GRAIN_US, MOST_US);
      break;
    case LIMBER_EDITOR_HELD:
      dose->hold_us = FIRST_HOLD_US;
      dose->gap_us = FIRST_GAP_US;
      break;
    case LIMBER_EDITOR_TEMPO:
      state_tempo (dose, exercise);
      break;
    case LIMBER_EDITOR_OWN_PACE:
      dose->self_paced = TRUE;
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * limber_editor_dose_set_work:
 * @step: a step
 * @exercise: its exercise
 * @work: how its work is to be measured
 *
 * Keeps what it can of how much it was.
 */
void
limber_editor_dose_set_work (LimberStep           *step,
                             const LimberExercise *exercise,
                             LimberEditorWork      work)
{
  g_autoptr(LimberDose) was = NULL;
  int reps;

  g_return_if_fail (step != NULL);
  g_return_if_fail (exercise != NULL);

  was = merge (step, exercise);
  if (tell_work (was) == work)
    return;

  reps = limber_dose_get_reps (was, 0);
  if (step->dose->sets == LIMBER_DOSE_UNSTATED && was->sets != exercise->dose->sets)
    step->dose->sets = was->sets;
  clear_work (step->dose);
  g_clear_pointer (&step->minimum, limber_dose_free);
  if (tell_work (exercise->dose) != work)
    state_work (step->dose, exercise, work, limber_dose_get_work_us (was, 0));
  if (work == LIMBER_EDITOR_TIMED)
    return;

  if (reps == 0)
    reps = work == LIMBER_EDITOR_HELD ? FIRST_HELD : FIRST_REPS;
  if (!limber_dose_is_counted (exercise->dose) || limber_dose_get_reps (exercise->dose, 0) != reps)
    state_reps (step->dose, reps);
  limit_reps (step, exercise);
}

/**
 * limber_editor_dose_has_series:
 * @step: a step
 * @exercise: its exercise
 *
 * Returns: whether each set has its own number of repetitions
 */
gboolean
limber_editor_dose_has_series (const LimberStep *step, const LimberExercise *exercise)
{
  g_autoptr(LimberDose) dose = NULL;

  g_return_val_if_fail (step != NULL, FALSE);
  g_return_val_if_fail (exercise != NULL, FALSE);

  dose = merge (step, exercise);

  return limber_dose_is_counted (dose) && dose->reps->len > 1;
}

/**
 * limber_editor_dose_set_series:
 * @step: a step
 * @exercise: its exercise
 * @series: whether each set is to have its own number of repetitions
 */
void
limber_editor_dose_set_series (LimberStep *step, const LimberExercise *exercise, gboolean series)
{
  g_autoptr(LimberDose) dose = merge (step, exercise);
  const int first = limber_dose_get_reps (dose, 0);

  if (!limber_dose_is_counted (dose) || (dose->reps->len > 1) == series
      || (series && dose->sets < 2))
    return;

  if (step->dose->sets == LIMBER_DOSE_UNSTATED && exercise->dose->sets != dose->sets)
    step->dose->sets = dose->sets;
  state_reps (step->dose, first);
  for (int set = 1; series && set < dose->sets; set++)
    g_array_append_val (step->dose->reps, first);
}

/**
 * limber_editor_dose_set_reps:
 * @step: a step
 * @exercise: its exercise
 * @set: a set, counted from 0; of a step whose sets are alike any of them
 * @reps: its repetitions
 */
void
limber_editor_dose_set_reps (LimberStep *step, const LimberExercise *exercise, guint set, int reps)
{
  g_return_if_fail (step != NULL);
  g_return_if_fail (exercise != NULL);

  put_reps (step, exercise, set, reps);
  limit_reps (step, exercise);
}

static gint64
sum_tempo (GArray *tempo)
{
  gint64 sum_us = 0;

  for (guint i = 0; i < tempo->len; i++)
    sum_us += g_array_index (tempo, LimberTempoSegment, i).length_us;

  return sum_us;
}

static gboolean
is_same_tempo (GArray *one, GArray *other)
{
  if (one == NULL || other == NULL || one->len != other->len)
    return FALSE;

  for (guint i = 0; i < one->len; i++)
    if (g_array_index (one, LimberTempoSegment, i).length_us
        != g_array_index (other, LimberTempoSegment, i).length_us)
      return FALSE;

  return TRUE;
}

/**
 * limber_editor_dose_set_tempo:
 * @step: a step
 * @exercise: its exercise
 * @segment: a part of the repetition
 * @seconds: how long it takes, or %LIMBER_EDITOR_UNSTATED for as long as usual
 */
void
limber_editor_dose_set_tempo (LimberStep           *step,
                              const LimberExercise *exercise,
                              guint                 segment,
                              double                seconds)
{
  g_autoptr(LimberDose) dose = merge (step, exercise);
  GArray *usual = exercise->dose->tempo;
  GArray *tempo = dose->tempo;

  if (tempo == NULL || segment >= tempo->len)
    return;

  if (seconds < 0)
    {
      if (usual == NULL || segment >= usual->len)
        return;
      seconds = to_seconds (g_array_index (usual, LimberTempoSegment, segment).length_us);
    }
  g_array_index (tempo, LimberTempoSegment, segment).length_us = 0;
  g_array_index (tempo, LimberTempoSegment, segment).length_us = from_seconds (
      CLAMP (MIN (seconds, to_seconds (MOST_US) - to_seconds (sum_tempo (tempo))), 0.1, 600));
  g_clear_pointer (&step->dose->tempo, g_array_unref);
  /* The words for the usual tempo do not hold for another one. */
  g_clear_pointer (&step->dose->tempo_text, g_free);
  if (!is_same_tempo (tempo, usual))
    step->dose->tempo = g_array_ref (tempo);
  limit_reps (step, exercise);
}
