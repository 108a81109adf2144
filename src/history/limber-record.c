/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-record.h"

/**
 * limber_record_new:
 *
 * Creates a record with nothing in it: running, at pace 1, its scales unanswered, no identifier.
 *
 * Returns: (transfer full): the record
 */
LimberRecord *
limber_record_new (void)
{
  LimberRecord *self = g_new0 (LimberRecord, 1);

  self->source = LIMBER_SOURCE_GUIDED;
  self->state = LIMBER_RECORD_RUNNING;
  self->pace = 1.0;
  self->pain_before = -1;
  self->pain_after = -1;
  self->effort = -1;

  return self;
}

/**
 * limber_record_copy:
 * @self: a record
 *
 * Copies a record with all its texts.
 *
 * Returns: (transfer full): the copy
 */
LimberRecord *
limber_record_copy (const LimberRecord *self)
{
  LimberRecord *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->uuid = g_strdup (self->uuid);
  copy->routine_id = g_strdup (self->routine_id);
  copy->routine_name = g_strdup (self->routine_name);
  copy->context = g_strdup (self->context);
  copy->snapshot = g_strdup (self->snapshot);
  copy->timeline = g_strdup (self->timeline);
  copy->zone = g_strdup (self->zone);
  copy->note = g_strdup (self->note);
  copy->level = g_strdup (self->level);
  copy->swaps = g_strdup (self->swaps);

  return copy;
}

void
limber_record_free (LimberRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_free (self->routine_id);
  g_free (self->routine_name);
  g_free (self->context);
  g_free (self->snapshot);
  g_free (self->timeline);
  g_free (self->zone);
  g_free (self->note);
  g_free (self->level);
  g_free (self->swaps);
  g_free (self);
}

/**
 * limber_work_new:
 *
 * Creates a row of work with nothing planned and nothing done, in the first set.
 *
 * Returns: (transfer full): the row
 */
LimberWork *
limber_work_new (void)
{
  LimberWork *self = g_new0 (LimberWork, 1);

  self->set = 1;

  return self;
}

LimberWork *
limber_work_copy (const LimberWork *self)
{
  LimberWork *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->exercise_id = g_strdup (self->exercise_id);
  copy->exercise_name = g_strdup (self->exercise_name);

  return copy;
}

void
limber_work_free (LimberWork *self)
{
  if (self == NULL)
    return;

  g_free (self->exercise_id);
  g_free (self->exercise_name);
  g_free (self);
}

/**
 * limber_work_copy_all:
 * @work: (element-type LimberWork) (nullable): rows of work
 *
 * Copies rows of work with the array that holds them.
 *
 * Returns: (transfer full) (element-type LimberWork) (nullable): the copies
 */
GPtrArray *
limber_work_copy_all (GPtrArray *work)
{
  GPtrArray *copies = NULL;

  if (work == NULL)
    return NULL;

  copies = g_ptr_array_new_full (work->len, (GDestroyNotify) limber_work_free);
  for (guint i = 0; i < work->len; i++)
    g_ptr_array_add (copies, limber_work_copy (g_ptr_array_index (work, i)));

  return copies;
}
