/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-elsewhere.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-vocabulary.h"
#include "guide/limber-account.h"
#include "history/limber-dates.h"

/* Of what was planned as much as the time was enough for, and never more. */
static GPtrArray *
plan_work (const LimberElsewhere *self, LimberClock *clock)
{
  g_autoptr(LimberSession) session = limber_session_new (clock, self->timeline, 1);
  GPtrArray   *work = limber_account_get_all (session);
  const gint64 total_us = MAX (limber_timeline_get_total_us (self->timeline), 1);
  const double part = MIN ((double) self->length_us / (double) total_us, 1);

  for (guint i = 0; i < work->len; i++)
    {
      LimberWork *row = g_ptr_array_index (work, i);

      row->done_us = (gint64) (part * (double) row->planned_us);
      row->done_reps = (int) (part * row->planned_reps);
    }

  return work;
}

/* Only how long it took is known. */
static GPtrArray *
plain_work (const LimberElsewhere *self, const char *name)
{
  GPtrArray  *work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
  LimberWork *row = limber_work_new ();

  row->exercise_name = g_strdup (name);
  row->planned_us = self->length_us;
  row->done_us = self->length_us;
  g_ptr_array_add (work, row);

  return work;
}

static LimberRecord *
new_record (const LimberElsewhere *self)
{
  LimberRecord  *record = limber_record_new ();
  LimberRoutine *routine
      = self->timeline != NULL ? limber_timeline_get_routine (self->timeline) : NULL;

  record->uuid = g_uuid_string_random ();
  record->source = LIMBER_SOURCE_MANUAL;
  record->state = LIMBER_RECORD_FINISHED;
  record->started_us = self->started_us;
  record->ended_us = self->started_us + self->length_us;
  record->local_date = limber_dates_find_day (self->started_us, self->zone, &record->offset_s);
  record->zone = g_strdup (g_time_zone_get_identifier (self->zone));
  record->planned_us = self->length_us;
  record->position_us = self->length_us;
  record->note = g_strdup (self->note);
  if (routine != NULL)
    {
      record->routine_id = g_strdup (routine->id);
      record->routine_name = g_strdup (routine->name);
      record->context = g_strdup (limber_words_get_id (LIMBER_WORDS_CONTEXT, routine->context));
    }
  else
    record->routine_name = g_strdup (
        self->words != NULL && *self->words != '\0' ? self->words : _ ("Away from the computer"));

  return record;
}

/**
 * limber_elsewhere_keep:
 * @self: what was done
 * @store: where it is kept
 * @clock: what tells the time
 *
 * Puts a session that was done away from the computer into the history.
 *
 * Returns: (transfer full): the uuid it has there
 */
char *
limber_elsewhere_keep (const LimberElsewhere *self, LimberStore *store, LimberClock *clock)
{
  g_autoptr(LimberRecord) record = new_record (self);
  g_autoptr(GPtrArray) work = NULL;

  work = self->timeline != NULL && self->as_planned ? plan_work (self, clock)
                                                    : plain_work (self, record->routine_name);
  limber_store_begin (store, record, work);

  return g_strdup (record->uuid);
}
