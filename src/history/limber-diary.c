/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-diary.h"

/**
 * limber_run_record_new:
 *
 * Creates a run of which nothing is known.
 *
 * Returns: (transfer full): the run
 */
LimberRunRecord *
limber_run_record_new (void)
{
  LimberRunRecord *self = g_new0 (LimberRunRecord, 1);

  self->pain = -1;

  return self;
}

LimberRunRecord *
limber_run_record_copy (const LimberRunRecord *self)
{
  LimberRunRecord *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->uuid = g_strdup (self->uuid);
  copy->zone = g_strdup (self->zone);
  copy->digest = g_strdup (self->digest);
  copy->note = g_strdup (self->note);

  return copy;
}

void
limber_run_record_free (LimberRunRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_free (self->zone);
  g_free (self->digest);
  g_free (self->note);
  g_free (self);
}

/**
 * limber_activity_new:
 *
 * Creates an activity of which nothing is known.
 *
 * Returns: (transfer full): the activity
 */
LimberActivity *
limber_activity_new (void)
{
  LimberActivity *self = g_new0 (LimberActivity, 1);

  self->kind = LIMBER_ACTIVITY_OTHER;

  return self;
}

LimberActivity *
limber_activity_copy (const LimberActivity *self)
{
  LimberActivity *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->uuid = g_strdup (self->uuid);
  copy->zone = g_strdup (self->zone);
  copy->note = g_strdup (self->note);

  return copy;
}

void
limber_activity_free (LimberActivity *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_free (self->zone);
  g_free (self->note);
  g_free (self);
}

LimberSessionEdit *
limber_session_edit_copy (const LimberSessionEdit *self)
{
  LimberSessionEdit *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->note = g_strdup (self->note);

  return copy;
}

void
limber_session_edit_free (LimberSessionEdit *self)
{
  if (self == NULL)
    return;

  g_free (self->note);
  g_free (self);
}

void
limber_edited_free (LimberEdited *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self);
}

LimberDiaryFilter *
limber_diary_filter_copy (const LimberDiaryFilter *self)
{
  LimberDiaryFilter *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->routine_id = g_strdup (self->routine_id);
  copy->context = g_strdup (self->context);

  return copy;
}

void
limber_diary_filter_free (LimberDiaryFilter *self)
{
  if (self == NULL)
    return;

  g_free (self->routine_id);
  g_free (self->context);
  g_free (self);
}

void
limber_diary_row_free (LimberDiaryRow *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_free (self->name);
  g_free (self->context);
  g_free (self);
}

/**
 * limber_diary_index_new:
 * @page_rows: how many rows to a page
 *
 * Creates the index of an empty diary.
 *
 * Returns: (transfer full): the index
 */
LimberDiaryIndex *
limber_diary_index_new (guint page_rows)
{
  LimberDiaryIndex *self = g_new0 (LimberDiaryIndex, 1);

  self->page_rows = page_rows;
  self->pages = g_array_new (FALSE, FALSE, sizeof (LimberDiaryKey));
  self->months = g_array_new (FALSE, FALSE, sizeof (guint32));

  return self;
}

void
limber_diary_index_free (LimberDiaryIndex *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->pages);
  g_array_unref (self->months);
  g_free (self);
}

void
limber_session_whole_free (LimberSessionWhole *self)
{
  if (self == NULL)
    return;

  limber_record_free (self->record);
  g_clear_pointer (&self->work, g_ptr_array_unref);
  g_clear_pointer (&self->pauses, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->check_ins, g_ptr_array_unref);
  g_clear_pointer (&self->edited, g_ptr_array_unref);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_free (self);
}
