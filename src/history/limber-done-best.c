/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-done-best.h"

#include <string.h>

#define N_SIDES 3
#define WHOLE_PERCENT 90

/* What a row counts by: a hold that was kept to its end, a number of repetitions, or nothing. */
typedef enum
{
  MEASURE_SECONDS,
  MEASURE_REPS,
  MEASURE_NONE,
  N_MEASURES,
} Measure;

/* A day of an exercise: the best row of each side, by what it counts by. */
typedef struct
{
  guint32        day;
  LimberDoneWork rows[N_MEASURES][N_SIDES]; /* those with an id are there */
} Day;

typedef struct
{
  Day      day; /* the one that is being added up */
  gboolean began;
  gint64   most[N_MEASURES];       /* of both sides together */
  gint64   most_least[N_MEASURES]; /* of the weaker one */
} Exercise;

struct _LimberDoneBest
{
  GHashTable *exercises; /* (element-type utf8 Exercise): by id, interned */
  GArray     *kept;      /* (element-type LimberDoneWork) */
};

LimberDoneBest *
limber_done_best_new (void)
{
  LimberDoneBest *self = g_new0 (LimberDoneBest, 1);

  self->exercises = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->kept = limber_done_work_new ();

  return self;
}

void
limber_done_best_free (LimberDoneBest *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->exercises);
  g_array_unref (self->kept);
  g_free (self);
}

static Measure
get_measure (const LimberDoneWork *row)
{
  if (row->planned_reps > 0)
    return MEASURE_REPS;
  if (row->planned_us > 0 && row->done_us / WHOLE_PERCENT >= row->planned_us / 100)
    return MEASURE_SECONDS;

  return MEASURE_NONE;
}

static gint64
get_value (const LimberDoneWork *row, Measure measure)
{
  if (measure == MEASURE_REPS)
    return row->done_reps;

  return (row->done_us + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC;
}

/* Whether it is more than any day before, in one way of looking at two sides or the other. */
static gboolean
is_record (Exercise *self, Measure measure)
{
  gint64 sum = 0;
  gint64 least = 0;

  for (int side = 0; side < N_SIDES; side++)
    {
      const LimberDoneWork *row = &self->day.rows[measure][side];
      const gint64          value = row->exercise_id != NULL ? get_value (row, measure) : 0;

      sum += value;
      if (value > 0 && (least == 0 || value < least))
        least = value;
    }
  if (sum <= self->most[measure] && least <= self->most_least[measure])
    return FALSE;

  self->most[measure] = MAX (self->most[measure], sum);
  self->most_least[measure] = MAX (self->most_least[measure], least);
  return TRUE;
}

static void
keep_day (LimberDoneBest *self, Exercise *exercise)
{
  for (int measure = 0; measure < N_MEASURES; measure++)
    for (int side = 0; side < N_SIDES; side++)
      if (exercise->day.rows[measure][side].exercise_id != NULL)
        g_array_append_val (self->kept, exercise->day.rows[measure][side]);
}

static void
end_day (LimberDoneBest *self, Exercise *exercise, gboolean last)
{
  const gboolean seconds = is_record (exercise, MEASURE_SECONDS);
  const gboolean reps = is_record (exercise, MEASURE_REPS);

  if (seconds || reps || last || !exercise->began)
    keep_day (self, exercise);
  exercise->began = TRUE;
  memset (&exercise->day, 0, sizeof exercise->day);
}

/**
 * limber_done_best_add:
 * @self: what is kept so far
 * @row: another row, no older by day than those before it
 *
 * Looks at a row.
 */
void
limber_done_best_add (LimberDoneBest *self, const LimberDoneWork *row)
{
  Exercise       *exercise = g_hash_table_lookup (self->exercises, row->exercise_id);
  const Measure   measure = get_measure (row);
  LimberDoneWork *best = NULL;

  if (row->done_us <= 0 || row->side < 0 || row->side >= N_SIDES)
    return;

  if (exercise == NULL)
    {
      exercise = g_new0 (Exercise, 1);
      g_hash_table_insert (self->exercises, (gpointer) row->exercise_id, exercise);
    }
  else if (row->local_date != exercise->day.day)
    end_day (self, exercise, FALSE);

  exercise->day.day = row->local_date;
  best = &exercise->day.rows[measure][row->side];
  if (best->exercise_id == NULL || get_value (row, measure) >= get_value (best, measure))
    *best = *row;
}

/**
 * limber_done_best_end:
 * @self: what is kept so far
 *
 * Ends the last day of each exercise.
 *
 * Returns: (transfer full) (element-type LimberDoneWork): what was kept, by day
 */
GArray *
limber_done_best_end (LimberDoneBest *self)
{
  GHashTableIter iter;
  gpointer       exercise = NULL;

  g_hash_table_iter_init (&iter, self->exercises);
  while (g_hash_table_iter_next (&iter, NULL, &exercise))
    end_day (self, exercise, TRUE);

  return limber_done_work_sort (self->kept);
}
