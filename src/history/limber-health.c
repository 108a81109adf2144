/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-health.h"

/**
 * limber_check_in_record_new:
 *
 * Creates a record with nothing asked and nothing answered.
 *
 * Returns: (transfer full): the record
 */
LimberCheckInRecord *
limber_check_in_record_new (void)
{
  LimberCheckInRecord *self = g_new0 (LimberCheckInRecord, 1);

  self->answers = LIMBER_CHECK_IN_INIT;

  return self;
}

LimberCheckInRecord *
limber_check_in_record_copy (const LimberCheckInRecord *self)
{
  LimberCheckInRecord *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->session = g_strdup (self->session);
  copy->exercise_id = g_strdup (self->exercise_id);

  return copy;
}

void
limber_check_in_record_free (LimberCheckInRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->session);
  g_free (self->exercise_id);
  g_free (self);
}

LimberScreeningRecord *
limber_screening_record_copy (const LimberScreeningRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

void
limber_screening_record_free (LimberScreeningRecord *self)
{
  g_free (self);
}

LimberFeel *
limber_feel_copy (const LimberFeel *self)
{
  LimberFeel *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->exercise_id = g_strdup (self->exercise_id);
  copy->part = g_strdup (self->part);

  return copy;
}

void
limber_feel_free (LimberFeel *self)
{
  if (self == NULL)
    return;

  g_free (self->exercise_id);
  g_free (self->part);
  g_free (self);
}

LimberLevel *
limber_level_copy (const LimberLevel *self)
{
  LimberLevel *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->key = g_strdup (self->key);

  return copy;
}

void
limber_level_free (LimberLevel *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self);
}

LimberShown *
limber_shown_copy (const LimberShown *self)
{
  LimberShown *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->key = g_strdup (self->key);

  return copy;
}

void
limber_shown_free (LimberShown *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self);
}

LimberEffectRecord *
limber_effect_record_copy (const LimberEffectRecord *self)
{
  LimberEffectRecord *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->exercise_id = g_strdup (self->exercise_id);
  copy->session = g_strdup (self->session);

  return copy;
}

void
limber_effect_record_free (LimberEffectRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->exercise_id);
  g_free (self->session);
  g_free (self);
}

void
limber_stop_free (LimberStop *self)
{
  if (self == NULL)
    return;

  g_free (self->exercise_id);
  g_free (self);
}

void
limber_log_row_free (LimberLogRow *self)
{
  if (self == NULL)
    return;

  g_free (self->exercise_id);
  g_free (self->session);
  g_free (self);
}

void
limber_health_free (LimberHealth *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->check_ins, g_ptr_array_unref);
  g_clear_pointer (&self->effects, g_ptr_array_unref);
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  g_clear_pointer (&self->feels, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->stops, g_ptr_array_unref);
  g_clear_pointer (&self->worked, g_hash_table_unref);
  limber_screening_record_free (self->screening);
  limber_screening_record_free (self->lock);
  g_free (self);
}

/**
 * limber_health_get_level:
 * @self: what is known
 * @key: an exercise's id, or what stands for a ladder
 *
 * Finds the present level, and when and why it became that.
 *
 * Returns: (transfer none) (nullable): the last change, or %NULL if there never was one
 */
const LimberLevel *
limber_health_get_level (const LimberHealth *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  for (guint i = self->levels->len; i > 0; i--)
    {
      const LimberLevel *level = g_ptr_array_index (self->levels, i - 1);

      if (g_str_equal (level->key, key))
        return level;
    }

  return NULL;
}

/**
 * limber_health_get_feel:
 * @self: what is known
 * @exercise_id: an exercise
 *
 * Finds whether it was last felt where it should be.
 *
 * Returns: (transfer none) (nullable): the answer, or %NULL if there is none
 */
const LimberFeel *
limber_health_get_feel (const LimberHealth *self, const char *exercise_id)
{
  g_return_val_if_fail (self != NULL && exercise_id != NULL, NULL);

  for (guint i = 0; i < self->feels->len; i++)
    {
      const LimberFeel *feel = g_ptr_array_index (self->feels, i);

      if (g_str_equal (feel->exercise_id, exercise_id))
        return feel;
    }

  return NULL;
}

/**
 * limber_health_is_barred:
 * @self: what is known
 * @exercise_id: an exercise
 * @now_us: the moment, UTC microseconds
 *
 * Tells whether an exercise was stopped because it hurt, less than %LIMBER_BAR_US ago. A stop that
 * lies in the future counts: the clock was set back, the back did not get better by that.
 *
 * Returns: whether it was
 */
gboolean
limber_health_is_barred (const LimberHealth *self, const char *exercise_id, gint64 now_us)
{
  g_return_val_if_fail (self != NULL && exercise_id != NULL, FALSE);

  for (guint i = 0; i < self->stops->len; i++)
    {
      const LimberStop *stop = g_ptr_array_index (self->stops, i);

      if (g_str_equal (stop->exercise_id, exercise_id))
        return stop->at_us > now_us - LIMBER_BAR_US;
    }

  return FALSE;
}

/**
 * limber_health_was_shown:
 * @self: what is known
 * @key: a text
 * @episode_us: when the episode began, or 0 for a text that is shown once and no more
 *
 * Tells whether a text was shown already.
 *
 * Returns: whether it was
 */
gboolean
limber_health_was_shown (const LimberHealth *self, const char *key, gint64 episode_us)
{
  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  for (guint i = 0; i < self->shown->len; i++)
    {
      const LimberShown *shown = g_ptr_array_index (self->shown, i);

      if (shown->episode_us == episode_us && g_str_equal (shown->key, key))
        return TRUE;
    }

  return FALSE;
}

gboolean
limber_health_has_worked (const LimberHealth *self, const char *exercise_id)
{
  g_return_val_if_fail (self != NULL && exercise_id != NULL, FALSE);

  return g_hash_table_contains (self->worked, exercise_id);
}
