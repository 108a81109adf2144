/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-remind"

#include "limber-reminder-plan.h"

/* Within so many days every weekday comes, whatever clocks do. */
#define AHEAD_DAYS 8

/**
 * LimberReminderPlan:
 *
 * When something is to be told, and what was told already. It knows no clock: whoever asks says when
 * that is and where.
 *
 * Each reminder is told once for a day of the calendar, so that no clock that is set back, no hour
 * that comes twice and no flight brings it again.
 */
struct _LimberReminderPlan
{
  GPtrArray  *reminders; /* of LimberReminder */
  GHashTable *told;      /* id -> gint64 *: the last day that was settled */

  LimberReminder *snoozed; /* (nullable) */
  gint64          snoozed_us;

  char    *done_id; /* (nullable): the routine that was done last */
  gint64   done_us;
  gboolean busy; /* a session is on */
};

LimberReminderPlan *
limber_reminder_plan_new (void)
{
  LimberReminderPlan *self = g_new0 (LimberReminderPlan, 1);

  self->reminders = limber_reminders_new ();
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
limber_reminder_plan_free (LimberReminderPlan *self)
{
  g_ptr_array_unref (self->reminders);
  g_hash_table_unref (self->told);
  g_clear_pointer (&self->snoozed, limber_reminder_free);
  g_free (self->done_id);
  g_free (self);
}

static void
set_told (LimberReminderPlan *self, const char *id, gint64 day)
{
  g_hash_table_insert (self->told, g_strdup (id), g_memdup2 (&day, sizeof day));
}

static gboolean
is_told (LimberReminderPlan *self, const char *id, gint64 day)
{
  const gint64 *told = g_hash_table_lookup (self->told, id);

  return told != NULL && *told >= day;
}

/**
 * limber_reminder_plan_set_told:
 * @told: what [method@ReminderPlan.get_told] gave, of type %LIMBER_REMINDERS_TOLD_TYPE
 *
 * Remembers what was told; before anything else is set.
 */
void
limber_reminder_plan_set_told (LimberReminderPlan *self, GVariant *told)
{
  GVariantIter iter;
  const char  *id;
  gint64       day;

  g_return_if_fail (g_variant_is_of_type (told, G_VARIANT_TYPE (LIMBER_REMINDERS_TOLD_TYPE)));

  g_hash_table_remove_all (self->told);
  g_variant_iter_init (&iter, told);
  while (g_variant_iter_next (&iter, "{&sx}", &id, &day))
    set_told (self, id, day);
}

/**
 * limber_reminder_plan_get_told:
 *
 * Returns: (transfer floating): what was told, to be kept
 */
GVariant *
limber_reminder_plan_get_told (LimberReminderPlan *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (LIMBER_REMINDERS_TOLD_TYPE));
  /* In the order of the reminders, so that the same is kept in the same way. */
  for (guint i = 0; i < self->reminders->len; i++)
    {
      const LimberReminder *reminder = g_ptr_array_index (self->reminders, i);
      const gint64         *day = g_hash_table_lookup (self->told, reminder->id);

      if (day != NULL)
        g_variant_builder_add (&builder, "{sx}", reminder->id, *day);
    }

  return g_variant_builder_end (&builder);
}

/* What lies before this moment was not wanted then. */
static void
begin_now (LimberReminderPlan *self, const LimberReminder *reminder, gint64 now_us, GTimeZone *zone)
{
  const gint64 today = limber_local_time_find_day (now_us, zone, NULL);

  set_told (self,
            reminder->id,
            limber_local_time_find_us (today, reminder->minute, zone) <= now_us ? today
                                                                                : today - 1);
}

/* A day further ahead than a flight leads was told by a clock that was wrong. */
static void
mend (LimberReminderPlan *self, gint64 now_us, GTimeZone *zone)
{
  const gint64 today = limber_local_time_find_day (now_us, zone, NULL);

  for (guint i = 0; i < self->reminders->len; i++)
    {
      const LimberReminder *reminder = g_ptr_array_index (self->reminders, i);

      if (is_told (self, reminder->id, today + 2))
        begin_now (self, reminder, now_us, zone);
    }
}

static gboolean
is_moved (const LimberReminder *before, const LimberReminder *after)
{
  return before->minute != after->minute || before->weekdays != after->weekdays
         || (after->enabled && !before->enabled);
}

static void
forget_others (LimberReminderPlan *self, GPtrArray *reminders)
{
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->told);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (limber_reminders_find (reminders, id) == NULL)
      g_hash_table_iter_remove (&iter);
}

/**
 * limber_reminder_plan_set_reminders:
 * @reminders: (element-type LimberReminder): what to remind of from now on
 * @now_us: the present, UTC
 * @zone: where one is
 *
 * A reminder that is new, or was set to another time, is not told for a time that is over.
 */
void
limber_reminder_plan_set_reminders (LimberReminderPlan *self,
                                    GPtrArray          *reminders,
                                    gint64              now_us,
                                    GTimeZone          *zone)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      const LimberReminder *after = g_ptr_array_index (reminders, i);
      const LimberReminder *before = limber_reminders_find (self->reminders, after->id);

      if (!g_hash_table_contains (self->told, after->id)
          || (before != NULL && is_moved (before, after)))
        begin_now (self, after, now_us, zone);
    }
  forget_others (self, reminders);
  g_ptr_array_ref (reminders);
  g_ptr_array_unref (self->reminders);
  self->reminders = reminders;
}

/**
 * limber_reminder_plan_set_busy:
 * @busy: whether a session is on, during which nothing is told
 */
void
limber_reminder_plan_set_busy (LimberReminderPlan *self, gboolean busy)
{
  self->busy = busy;
}

/**
 * limber_reminder_plan_note_done:
 * @routine_id: (nullable): what was done
 * @now_us: the present, UTC
 */
void
limber_reminder_plan_note_done (LimberReminderPlan *self, const char *routine_id, gint64 now_us)
{
  g_free (self->done_id);
  self->done_id = g_strdup (routine_id);
  self->done_us = now_us;
}

/**
 * limber_reminder_plan_has_any:
 *
 * Returns: whether there is anything to be reminded of, today or another day
 */
gboolean
limber_reminder_plan_has_any (LimberReminderPlan *self)
{
  for (guint i = 0; i < self->reminders->len; i++)
    if (((const LimberReminder *) g_ptr_array_index (self->reminders, i))->enabled)
      return TRUE;

  return FALSE;
}

/* Whatever is due was done by any session. */
static gboolean
is_done (LimberReminderPlan *self, const LimberReminder *reminder, gint64 at_us, gint64 now_us)
{
  return self->done_id != NULL && self->done_us <= now_us
         && at_us <= self->done_us + LIMBER_REMINDER_DONE_US
         && (reminder->routine_id == NULL || g_str_equal (reminder->routine_id, self->done_id));
}

/* A clock that was set back makes it no longer. */
static void
limit_snooze (LimberReminderPlan *self, gint64 now_us)
{
  self->snoozed_us = MIN (self->snoozed_us, now_us + LIMBER_REMINDER_SNOOZE_US);
}

static gint64
find_next_of (LimberReminderPlan   *self,
              const LimberReminder *reminder,
              gint64                now_us,
              GTimeZone            *zone)
{
  const gint64 today = limber_local_time_find_day (now_us, zone, NULL);

  for (gint64 day = today - 1; day <= today + AHEAD_DAYS; day++)
    {
      gint64 at_us;

      if (!limber_local_time_is_among (day, reminder->weekdays)
          || is_told (self, reminder->id, day))
        continue;

      at_us = limber_local_time_find_us (day, reminder->minute, zone);
      if (at_us > now_us)
        return at_us;
      if (!self->busy && now_us - at_us <= LIMBER_REMINDER_LATE_US)
        return now_us;
    }

  return LIMBER_REMINDER_NEVER;
}

/**
 * limber_reminder_plan_find_next:
 * @now_us: the present, UTC
 * @zone: where one is
 *
 * Returns: when to look again, UTC microseconds; @now_us when something is due, and
 *   %LIMBER_REMINDER_NEVER when nothing ever is
 */
gint64
limber_reminder_plan_find_next (LimberReminderPlan *self, gint64 now_us, GTimeZone *zone)
{
  gint64 next_us = LIMBER_REMINDER_NEVER;

  mend (self, now_us, zone);
  for (guint i = 0; i < self->reminders->len; i++)
    {
      const LimberReminder *reminder = g_ptr_array_index (self->reminders, i);

      if (reminder->enabled)
        next_us = MIN (next_us, find_next_of (self, reminder, now_us, zone));
    }
  if (self->snoozed != NULL && !self->busy)
    {
      limit_snooze (self, now_us);
      next_us = MIN (next_us, MAX (self->snoozed_us, now_us));
    }

  return next_us;
}

/* Settles what is due of one reminder; returns when that was, or -1 if there is nothing to tell. */
static gint64
settle (LimberReminderPlan *self, const LimberReminder *reminder, gint64 now_us, GTimeZone *zone)
{
  const gint64 today = limber_local_time_find_day (now_us, zone, NULL);
  gint64       found_us = -1;

  for (gint64 day = today - 1; day <= today; day++)
    {
      gint64   at_us;
      gboolean late;

      if (!limber_local_time_is_among (day, reminder->weekdays)
          || is_told (self, reminder->id, day))
        continue;

      at_us = limber_local_time_find_us (day, reminder->minute, zone);
      late = now_us - at_us > LIMBER_REMINDER_LATE_US;
      /* What comes during a session waits for its end. */
      if (at_us > now_us || (self->busy && !late))
        continue;

      set_told (self, reminder->id, day);
      if (!late && !is_done (self, reminder, at_us, now_us))
        found_us = at_us;
    }

  return found_us;
}

/* Returns: (transfer full) (nullable): what was put off until now */
static LimberReminder *
take_snoozed (LimberReminderPlan *self, gint64 now_us)
{
  g_autoptr(LimberReminder) snoozed = NULL;

  if (self->snoozed == NULL)
    return NULL;

  limit_snooze (self, now_us);
  if (self->snoozed_us > now_us || self->busy)
    return NULL;

  snoozed = g_steal_pointer (&self->snoozed);
  if (now_us - self->snoozed_us > LIMBER_REMINDER_LATE_US
      || is_done (self, snoozed, self->snoozed_us, now_us))
    return NULL;

  return g_steal_pointer (&snoozed);
}

/**
 * limber_reminder_plan_take:
 * @now_us: the present, UTC
 * @zone: where one is
 *
 * Settles all that is due by now. Of several the one that came last takes the place of the others.
 *
 * Returns: (transfer full) (nullable): what is to be told now
 */
LimberReminder *
limber_reminder_plan_take (LimberReminderPlan *self, gint64 now_us, GTimeZone *zone)
{
  const gint64    snoozed_us = self->snoozed_us;
  LimberReminder *taken = take_snoozed (self, now_us);
  gint64          taken_us = taken != NULL ? snoozed_us : -1;

  mend (self, now_us, zone);
  for (guint i = 0; i < self->reminders->len; i++)
    {
      const LimberReminder *reminder = g_ptr_array_index (self->reminders, i);
      gint64                at_us;

      if (!reminder->enabled)
        continue;

      at_us = settle (self, reminder, now_us, zone);
      if (at_us < 0 || at_us < taken_us)
        continue;

      g_clear_pointer (&taken, limber_reminder_free);
      taken = limber_reminder_copy (reminder);
      taken_us = at_us;
    }
  /* There is one at a time, whether told or put off. */
  if (taken != NULL)
    limber_reminder_plan_wake (self);

  return taken;
}

/**
 * limber_reminder_plan_snooze:
 * @reminder: what was told
 * @now_us: the present, UTC
 *
 * Puts it off, in place of what was put off before.
 */
void
limber_reminder_plan_snooze (LimberReminderPlan   *self,
                             const LimberReminder *reminder,
                             gint64                now_us)
{
  limber_reminder_plan_wake (self);
  self->snoozed = limber_reminder_copy (reminder);
  self->snoozed_us = now_us + LIMBER_REMINDER_SNOOZE_US;
}

/**
 * limber_reminder_plan_wake:
 *
 * Forgets what was put off.
 */
void
limber_reminder_plan_wake (LimberReminderPlan *self)
{
  g_clear_pointer (&self->snoozed, limber_reminder_free);
}

/**
 * limber_reminder_plan_refuse:
 * @reminder: what was told
 * @now_us: the present, UTC
 * @zone: where one is
 *
 * Tells nothing more today of what it reminds of.
 */
void
limber_reminder_plan_refuse (LimberReminderPlan   *self,
                             const LimberReminder *reminder,
                             gint64                now_us,
                             GTimeZone            *zone)
{
  const gint64 today = limber_local_time_find_day (now_us, zone, NULL);

  limber_reminder_plan_wake (self);
  for (guint i = 0; i < self->reminders->len; i++)
    {
      const LimberReminder *other = g_ptr_array_index (self->reminders, i);

      if (g_strcmp0 (other->routine_id, reminder->routine_id) == 0)
        set_told (self, other->id, today);
    }
}
