/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-adherence.h"

#include "content/limber-vocabulary.h"
#include "history/limber-done.h"

/* What is gathered of one exercise. */
typedef struct
{
  LimberAdherence sums; /* shares are sums as yet */
  guint           n_left;
  guint           n_right;
  guint32         last_day;
} Gathering;

/* How much of a set was done. What is counted is judged by its repetitions, not by its time. */
static double
get_share (const LimberDoneWork *row)
{
  if (row->planned_reps > 0)
    return CLAMP ((double) row->done_reps / row->planned_reps, 0, 1);

  return row->planned_us > 0 ? CLAMP ((double) row->done_us / (double) row->planned_us, 0, 1) : 1;
}

static void
gather (Gathering *self, const LimberDoneWork *row)
{
  const double share = get_share (row);

  self->sums.n_sets++;
  self->sums.done += share;
  if (row->side == LIMBER_SIDE_LEFT)
    {
      self->n_left++;
      self->sums.left += share;
    }
  else if (row->side == LIMBER_SIDE_RIGHT)
    {
      self->n_right++;
      self->sums.right += share;
    }
  /* The rows come by days. */
  if (share > 0 && row->local_date != self->last_day)
    {
      self->sums.n_days++;
      self->last_day = row->local_date;
    }
}

static LimberAdherence
settle (const Gathering *self)
{
  LimberAdherence result = self->sums;

  result.done /= self->sums.n_sets;
  result.left = self->n_left > 0 ? result.left / self->n_left : -1;
  result.right = self->n_right > 0 ? result.right / self->n_right : -1;

  return result;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const LimberAdherence *first = a;
  const LimberAdherence *second = b;

  if (first->n_days != second->n_days)
    return first->n_days > second->n_days ? -1 : 1;

  return g_utf8_collate (first->exercise_name, second->exercise_name);
}

/**
 * limber_adherence_find:
 * @rows: (element-type LimberDoneWork): sets that were planned, by days
 * @from: the first day, Julian
 * @until: the last day
 *
 * Finds how closely each exercise was done as it was planned: the mean over its sets of the part that
 * was done.
 *
 * Returns: (transfer full) (element-type LimberAdherence): what was done on most days comes first
 */
GArray *
limber_adherence_find (GArray *rows, guint32 from, guint32 until)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (LimberAdherence));
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer       value = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const LimberDoneWork *row = &g_array_index (rows, LimberDoneWork, i);
      Gathering            *self = NULL;

      if (row->local_date < from || row->local_date > until)
        continue;

      self = g_hash_table_lookup (by_id, row->exercise_id);
      if (self == NULL)
        {
          self = g_new0 (Gathering, 1);
          self->sums.exercise_id = row->exercise_id;
          self->sums.exercise_name = row->exercise_name;
          g_hash_table_insert (by_id, (gpointer) row->exercise_id, self);
        }
      gather (self, row);
    }

  g_hash_table_iter_init (&iter, by_id);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const LimberAdherence settled = settle (value);

      g_array_append_val (result, settled);
    }
  g_array_sort (result, compare);

  return result;
}

/**
 * limber_adherence_get_all:
 * @adherences: (element-type LimberAdherence): of all exercises
 *
 * Returns: the mean over all sets, 0 to 1; -1 when nothing was planned
 */
double
limber_adherence_get_all (GArray *adherences)
{
  double sum = 0;
  guint  n = 0;

  for (guint i = 0; i < adherences->len; i++)
    {
      const LimberAdherence *one = &g_array_index (adherences, LimberAdherence, i);

      sum += one->done * one->n_sets;
      n += one->n_sets;
    }

  return n > 0 ? sum / n : -1;
}
