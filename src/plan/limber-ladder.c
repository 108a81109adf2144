/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-ladder.h"

#define MOST_SETS 3

/* A hold of curl-up, side plank or bird dog; a plank; a stretch (R-ISO, R-HOLD). */
#define LONGEST_HOLD_S 10
#define LONGEST_PLANK_S 30
#define LONGEST_STRETCH_S 60

/* One step of a ladder; what is 0 is not stated by it. */
typedef struct
{
  int sets;
  int reps[MOST_SETS]; /* of each set; the last one that is stated counts on */
  int seconds;         /* of a hold within a repetition, or of the work if there are no reps */
} Rung;

static const Rung stretch[] = {
  { 1, { 0 }, 15 }, { 2, { 0 }, 15 }, { 2, { 0 }, 20 },
  { 2, { 0 }, 25 }, { 2, { 0 }, 30 }, { 2, { 0 }, 30 }, /* more days instead of longer */
};

static const Rung stretch_from_65[] = {
  { 1, { 0 }, 20 }, { 2, { 0 }, 20 }, { 2, { 0 }, 30 },
  { 2, { 0 }, 40 }, { 2, { 0 }, 45 }, { 2, { 0 }, 60 },
};

static const Rung hold[] = {
  { 1, { 2 }, 5 },       { 2, { 3, 2 }, 8 },     { 2, { 3, 3 }, 8 },
  { 3, { 4, 3, 2 }, 8 }, { 3, { 5, 4, 2 }, 10 }, { 3, { 6, 4, 2 }, 10 },
};

/* Beyond three times 20 s in two small steps to the longest plank there is. */
static const Rung plank[] = {
  { 3, { 0 }, 8 },  { 3, { 0 }, 10 }, { 3, { 0 }, 10 }, { 4, { 0 }, 10 }, { 5, { 0 }, 10 },
  { 4, { 0 }, 15 }, { 3, { 0 }, 20 }, { 3, { 0 }, 25 }, { 3, { 0 }, 30 },
};

static const Rung reps[] = {
  { 1, { 6 }, 0 },  { 1, { 8 }, 0 },  { 2, { 6 }, 0 },  { 2, { 8 }, 0 },
  { 2, { 10 }, 0 }, { 2, { 12 }, 0 }, { 3, { 10 }, 0 },
};

static const Rung back_extension[] = {
  { 1, { 5 }, 0 }, { 1, { 6 }, 0 }, { 1, { 8 }, 0 },
  { 2, { 6 }, 0 }, { 2, { 8 }, 0 }, { 2, { 10 }, 0 },
};

/* The sets are the exercise's own. */
static const Rung mobility[] = {
  { 0, { 4 }, 0 }, { 0, { 5 }, 0 }, { 0, { 6 }, 0 }, { 0, { 8 }, 0 }, { 0, { 10 }, 0 },
};

/* The side plank begins smaller than the version on the knees ended. */
static const Rung first_side_plank = { 2, { 2, 2 }, 8 };

#define LADDER(rungs)                                                                              \
  {                                                                                                \
    rungs, G_N_ELEMENTS (rungs)                                                                    \
  }

static const struct
{
  const Rung *rungs;
  int         n;
} ladders[] = {
  [LIMBER_LADDER_STRETCH] = LADDER (stretch),
  [LIMBER_LADDER_HOLD] = LADDER (hold),
  [LIMBER_LADDER_PLANK] = LADDER (plank),
  [LIMBER_LADDER_REPS] = LADDER (reps),
  [LIMBER_LADDER_BACK_EXTENSION] = LADDER (back_extension),
  [LIMBER_LADDER_MOBILITY] = LADDER (mobility),
};

G_STATIC_ASSERT (G_N_ELEMENTS (stretch) == G_N_ELEMENTS (stretch_from_65));

/* Exercises that share one ladder and give way to one another on it. */
static const struct
{
  const char *id;
  const char *family;
  int         from;
  int         to;
} variants[] = {
  { "knee-side-plank", "side-plank", 1, 3 },
  { "side-plank", "side-plank", 4, G_N_ELEMENTS (hold) },
  { "knee-plank", "forearm-plank", 1, 2 },
  { "forearm-plank", "forearm-plank", 3, G_N_ELEMENTS (plank) },
};

static gboolean
is_within (gint64 us, int seconds)
{
  return us > 0 && us <= seconds * G_USEC_PER_SEC;
}

/**
 * limber_ladder_find:
 * @exercise: an exercise
 *
 * Finds the ladder on which an exercise goes up and down. An exercise whose own dose is longer than
 * its ladder ever gets, as a physiotherapist may prescribe it, follows none.
 *
 * Returns: a LimberLadder, %LIMBER_LADDER_MOBILITY or %LIMBER_LADDER_NONE
 */
int
limber_ladder_find (const LimberExercise *exercise)
{
  const LimberDose *dose = exercise->dose;
  const gboolean    counted = limber_dose_is_counted (dose);

  switch (exercise->kind)
    {
    case LIMBER_KIND_STATIC_STRETCH:
      return !counted && is_within (dose->length_us, LONGEST_STRETCH_S)
                 ? (int) LIMBER_LADDER_STRETCH
                 : LIMBER_LADDER_NONE;

    case LIMBER_KIND_STRENGTH_HOLD:
      if (counted)
        return is_within (dose->hold_us, LONGEST_HOLD_S) ? (int) LIMBER_LADDER_HOLD
                                                         : LIMBER_LADDER_NONE;
      return is_within (dose->length_us, LONGEST_PLANK_S) ? (int) LIMBER_LADDER_PLANK
                                                          : LIMBER_LADDER_NONE;

    case LIMBER_KIND_STRENGTH_REPS:
      if (!counted || dose->hold_us > 0)
        return LIMBER_LADDER_NONE;
      return g_strcmp0 (exercise->id, "prone-back-extension") == 0 ? LIMBER_LADDER_BACK_EXTENSION
                                                                   : LIMBER_LADDER_REPS;

    case LIMBER_KIND_MOBILITY:
      return counted ? LIMBER_LADDER_MOBILITY : LIMBER_LADDER_NONE;

    case LIMBER_KIND_DYNAMIC:
    case LIMBER_KIND_BREATHING:
    case LIMBER_KIND_SELF_MASSAGE:
    default:
      return LIMBER_LADDER_NONE;
    }
}

/**
 * limber_ladder_get_lowest:
 * @exercise: an exercise
 *
 * Returns: the lowest level at which it is this exercise that is done, 1 as a rule
 */
int
limber_ladder_get_lowest (const LimberExercise *exercise)
{
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    if (g_strcmp0 (variants[i].id, exercise->id) == 0)
      return variants[i].from;

  return 1;
}

/**
 * limber_ladder_get_highest:
 * @exercise: an exercise
 * @from_65: whether the person is 65 or older
 *
 * Returns: the highest level at which it is this exercise that is done; 0 when it has no ladder
 */
int
limber_ladder_get_highest (const LimberExercise *exercise, gboolean from_65)
{
  const int ladder = limber_ladder_find (exercise);

  if (ladder == LIMBER_LADDER_NONE)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    if (g_strcmp0 (variants[i].id, exercise->id) == 0)
      return variants[i].to;

  /* Under 65 the last level of a stretch asks for more days, not for a longer hold. */
  return ladder == (int) LIMBER_LADDER_STRETCH && !from_65 ? ladders[ladder].n - 1
                                                           : ladders[ladder].n;
}

/**
 * limber_ladder_get_family:
 * @exercise_id: the id of an exercise
 *
 * The plank on the knees and the plank on the feet are one way up: a level counts for both.
 *
 * Returns: the id under which the level of the exercise is kept
 */
const char *
limber_ladder_get_family (const char *exercise_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    if (g_strcmp0 (variants[i].id, exercise_id) == 0)
      return variants[i].family;

  return exercise_id;
}

/**
 * limber_ladder_get_variant:
 * @exercise_id: the id of an exercise
 * @level: a level of its ladder
 *
 * Returns: the id of the exercise that is done at that level, "knee-plank" for "forearm-plank" at 2
 */
const char *
limber_ladder_get_variant (const char *exercise_id, int level)
{
  const char *family = limber_ladder_get_family (exercise_id);

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    if (g_strcmp0 (variants[i].family, family) == 0 && level <= variants[i].to)
      return variants[i].id;

  return exercise_id;
}

static const Rung *
find_rung (const LimberExercise *exercise, int level, gboolean from_65)
{
  const int ladder = limber_ladder_find (exercise);

  if (ladder == LIMBER_LADDER_NONE)
    return NULL;

  level = CLAMP (level, 1, ladders[ladder].n);
  if (ladder == (int) LIMBER_LADDER_STRETCH && from_65)
    return &stretch_from_65[level - 1];
  if (level == 4 && g_strcmp0 (exercise->id, "side-plank") == 0)
    return &first_side_plank;

  return &ladders[ladder].rungs[level - 1];
}

static int
get_reps (const Rung *rung, int set)
{
  set = MIN (set, MOST_SETS - 1);
  while (set > 0 && rung->reps[set] == 0)
    set--;

  return rung->reps[set];
}

/* Seconds of work or of holding, or repetitions: what one ladder's levels are compared by. */
static int
count_units (const Rung *rung)
{
  int sum = 0;

  for (int set = 0; set < MAX (rung->sets, 1); set++)
    sum += MAX (get_reps (rung, set), 1) * MAX (rung->seconds, 1);

  return sum;
}

/**
 * limber_ladder_apply:
 * @exercise: an exercise
 * @level: a level; one beyond the ladder is its nearest end
 * @from_65: whether the person is 65 or older
 *
 * Writes a level as a dose. It states what the level says and nothing else; lay it over the dose of
 * the exercise or of its step with [func@dose_merge].
 *
 * Returns: (transfer full) (nullable): the dose, %NULL when the exercise has no ladder
 */
LimberDose *
limber_ladder_apply (const LimberExercise *exercise, int level, gboolean from_65)
{
  const Rung *rung = NULL;
  g_autoptr(LimberDose) dose = NULL;

  g_return_val_if_fail (exercise != NULL, NULL);

  rung = find_rung (exercise, level, from_65);
  if (rung == NULL)
    return NULL;

  dose = limber_dose_new ();
  if (rung->sets > 0)
    dose->sets = rung->sets;
  if (rung->reps[0] == 0)
    dose->length_us = rung->seconds * G_USEC_PER_SEC;
  else if (rung->seconds > 0)
    dose->hold_us = rung->seconds * G_USEC_PER_SEC;
  if (rung->seconds > 0 && rung->reps[0] > 0 && rung->sets > 1)
    dose->rest_us = 30 * G_USEC_PER_SEC;

  for (int set = 0; set < MOST_SETS && rung->reps[set] > 0; set++)
    {
      if (dose->reps == NULL)
        dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
      g_array_append_val (dose->reps, rung->reps[set]);
    }

  return g_steal_pointer (&dose);
}

/**
 * limber_ladder_get_units:
 * @exercise: an exercise
 * @level: a level; one beyond the ladder is its nearest end
 * @from_65: whether the person is 65 or older
 *
 * How much work a level is, to compare it with others of the same ladder.
 *
 * Returns: seconds of work or of holding, or repetitions, on one side; 0 when there is no ladder
 */
int
limber_ladder_get_units (const LimberExercise *exercise, int level, gboolean from_65)
{
  const Rung *rung = find_rung (exercise, level, from_65);

  return rung != NULL ? count_units (rung) : 0;
}

/* As a step of its ladder would be; sets are left out where the ladder leaves them out. */
static gboolean
is_rung (const LimberDose *dose, const Rung *rung)
{
  const gint64 seconds_us = rung->seconds * G_USEC_PER_SEC;

  if (rung->sets > 0 && dose->sets != rung->sets)
    return FALSE;
  if (rung->reps[0] == 0)
    return dose->length_us == seconds_us;
  if (rung->seconds > 0 && dose->hold_us != seconds_us)
    return FALSE;

  for (int set = 0; set < MAX (rung->sets, 1); set++)
    if (limber_dose_get_reps (dose, set) != get_reps (rung, set))
      return FALSE;

  return TRUE;
}

static double
count_dose_units (const LimberDose *dose, const Rung *like)
{
  double sum = 0;

  for (int set = 0; set < (like->sets > 0 ? MAX (dose->sets, 1) : 1); set++)
    if (like->reps[0] == 0)
      sum += (double) dose->length_us / G_USEC_PER_SEC;
    else if (like->seconds > 0)
      sum += limber_dose_get_reps (dose, set) * (double) dose->hold_us / G_USEC_PER_SEC;
    else
      sum += limber_dose_get_reps (dose, set);

  return sum;
}

/**
 * limber_ladder_read:
 * @exercise: an exercise
 * @dose: a complete dose of it
 * @from_65: whether the person is 65 or older
 *
 * Reads a level back from a dose. A dose between two levels is the lower one, and so is one that two
 * levels share.
 *
 * Returns: the level, 0 when the exercise has no ladder
 */
int
limber_ladder_read (const LimberExercise *exercise, const LimberDose *dose, gboolean from_65)
{
  const int highest = limber_ladder_get_highest (exercise, from_65);
  int       found = limber_ladder_get_lowest (exercise);

  g_return_val_if_fail (dose != NULL, 0);

  if (highest == 0)
    return 0;
  for (int level = found; level <= highest; level++)
    if (is_rung (dose, find_rung (exercise, level, from_65)))
      return level;

  for (int level = found; level <= highest; level++)
    {
      const Rung *rung = find_rung (exercise, level, from_65);

      if (count_units (rung) <= count_dose_units (dose, rung)
          && count_units (rung) > limber_ladder_get_units (exercise, found, from_65))
        found = level;
    }

  return found;
}

/**
 * limber_ladder_restart:
 * @level: the level that was reached
 *
 * Returns: the level with which a harder way of doing the same begins, two lower
 */
int
limber_ladder_restart (int level)
{
  return MAX (level - 2, 1);
}

/**
 * limber_ladder_get_longest_us:
 * @exercise: an exercise
 * @context: when it is done
 *
 * How long one hold may be: at most 60 s for a stretch, 20 s of it before a run or while the back
 * hurts, 30 s at the desk; 10 s for a hold within repetitions, 30 s for a plank; two minutes on the
 * roller.
 *
 * Returns: microseconds; 0 when the exercise is not held
 */
gint64
limber_ladder_get_longest_us (const LimberExercise *exercise, LimberContext context)
{
  const gboolean counted = limber_dose_is_counted (exercise->dose);
  int            seconds = 0;

  if (exercise->kind == LIMBER_KIND_STATIC_STRETCH)
    seconds = context == LIMBER_CONTEXT_PRE_RUN || context == LIMBER_CONTEXT_FLARE ? 20
              : context == LIMBER_CONTEXT_DESK_BREAK                               ? 30
                                                     : LONGEST_STRETCH_S;
  else if (exercise->kind == LIMBER_KIND_STRENGTH_HOLD)
    seconds = counted ? LONGEST_HOLD_S : LONGEST_PLANK_S;
  else if (exercise->kind == LIMBER_KIND_SELF_MASSAGE && !counted)
    seconds = 120;

  return seconds * G_USEC_PER_SEC;
}
