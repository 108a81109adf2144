/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-done.h"

#include <string.h>

/**
 * limber_done_counts:
 * @record: a session
 *
 * Rehearsals do not count, nor does what is still going on or was hardly begun.
 *
 * Returns: whether it counts
 */
gboolean
limber_done_counts (const LimberRecord *record)
{
  return record->pace > 0.999 && record->pace < 1.001 && record->state != LIMBER_RECORD_RUNNING
         && record->work_us >= LIMBER_DONE_LEAST_US;
}

static int
compare_done_cb (gconstpointer a, gconstpointer b)
{
  const LimberDone *one = a;
  const LimberDone *other = b;

  if (one->local_date != other->local_date)
    return one->local_date < other->local_date ? -1 : 1;
  if (one->started_us != other->started_us)
    return one->started_us < other->started_us ? -1 : 1;

  return (one->work_us > other->work_us) - (one->work_us < other->work_us);
}

static gpointer
get_element (GArray *array, guint index)
{
  return array->data + (gsize) index * g_array_get_element_size (array);
}

/* Whether they ascend, with a @sign of 1, or descend, with -1. */
static gboolean
is_ordered (GArray *array, GCompareFunc compare, int sign)
{
  for (guint i = 1; i < array->len; i++)
    if (compare (get_element (array, i - 1), get_element (array, i)) * sign > 0)
      return FALSE;

  return TRUE;
}

static void
reverse (GArray *array)
{
  const guint      size = g_array_get_element_size (array);
  g_autofree char *kept = g_malloc (size);

  for (guint i = 0; i < array->len / 2; i++)
    {
      gpointer one = get_element (array, i);
      gpointer other = get_element (array, array->len - 1 - i);

      memcpy (kept, one, size);
      memcpy (one, other, size);
      memcpy (other, kept, size);
    }
}

/**
 * limber_done_put_in_order:
 * @array: anything
 * @compare: compares its elements
 *
 * Sorts, but looks first: a history comes in order, or the newest first, but for a flight or a clock
 * that was set.
 */
void
limber_done_put_in_order (GArray *array, GCompareFunc compare)
{
  if (is_ordered (array, compare, 1))
    return;
  if (is_ordered (array, compare, -1))
    reverse (array);
  else
    g_array_sort (array, compare);
}

/**
 * limber_done_sort:
 * @done: (element-type LimberDone): sessions, in any order
 *
 * Puts them in the order in which the arithmetic takes them.
 */
void
limber_done_sort (GArray *done)
{
  limber_done_put_in_order (done, compare_done_cb);
}

/**
 * limber_done_collect:
 * @records: (element-type LimberRecord): sessions, in any order
 *
 * Returns: (transfer full) (element-type LimberDone): those that count, by day and start
 */
GArray *
limber_done_collect (GPtrArray *records)
{
  GArray *done = g_array_sized_new (FALSE, FALSE, sizeof (LimberDone), records->len);

  for (guint i = 0; i < records->len; i++)
    {
      const LimberRecord *record = g_ptr_array_index (records, i);
      const LimberDone    one = {
           .local_date = record->local_date,
           .offset_s = record->offset_s,
           .started_us = record->started_us,
           .work_us = record->work_us,
      };

      if (limber_done_counts (record))
        g_array_append_val (done, one);
    }
  limber_done_sort (done);

  return done;
}

/**
 * limber_done_find:
 * @done: (element-type LimberDone): as they were collected
 * @day: a Julian day
 *
 * Returns: the index of the first on that day or later; their number when there is none
 */
guint
limber_done_find (GArray *done, guint32 day)
{
  guint low = 0;
  guint high = done->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (done, LimberDone, middle).local_date < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * limber_done_work_new:
 *
 * Returns: (transfer full) (element-type LimberDoneWork): no work as yet
 */
GArray *
limber_done_work_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (LimberDoneWork));
}

/**
 * limber_done_work_add:
 * @rows: (element-type LimberDoneWork): the rows to add to
 * @record: a session
 * @work: (element-type LimberWork): its rows
 *
 * Adds the work of a session, if that counts.
 */
void
limber_done_work_add (GArray *rows, const LimberRecord *record, GPtrArray *work)
{
  if (!limber_done_counts (record))
    return;

  for (guint i = 0; i < work->len; i++)
    {
      const LimberWork    *row = g_ptr_array_index (work, i);
      const LimberDoneWork one = {
        .local_date = record->local_date,
        .side = row->side,
        .exercise_id = g_intern_string (row->exercise_id),
        .exercise_name = g_intern_string (row->exercise_name),
        .planned_us = row->planned_us,
        .done_us = row->done_us,
        .planned_reps = row->planned_reps,
        .done_reps = row->done_reps,
      };

      g_array_append_val (rows, one);
    }
}

static int
compare_work_cb (gconstpointer a, gconstpointer b)
{
  const LimberDoneWork *one = a;
  const LimberDoneWork *other = b;

  return (one->local_date > other->local_date) - (one->local_date < other->local_date);
}

/**
 * limber_done_work_sort:
 * @rows: (element-type LimberDoneWork): rows in any order
 *
 * Returns: (transfer full) (element-type LimberDoneWork): the rows by day
 */
GArray *
limber_done_work_sort (GArray *rows)
{
  GArray *sorted = NULL;

  if (is_ordered (rows, compare_work_cb, 1))
    return g_array_ref (rows);

  sorted = g_array_copy (rows);
  limber_done_put_in_order (sorted, compare_work_cb);

  return sorted;
}
