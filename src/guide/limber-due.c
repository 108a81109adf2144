/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-due.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "plan/limber-scope.h"
#include "content/limber-vocabulary.h"
#include "history/limber-dates.h"

/* A run takes less than this; a warm-up before that was for another one. */
#define RUN_US (G_GINT64_CONSTANT (5) * 3600 * G_USEC_PER_SEC)

/* That one ran is told within this time. */
#define TOLD_US (G_GINT64_CONSTANT (2) * 3600 * G_USEC_PER_SEC)

/* After so many days without anything one begins gently. */
#define BACK_DAYS 15

/* For so many days after a routine for a sore back nothing else is due. */
#define SORE_DAYS 2

/* Of a session's length; less than that was not really done. A third, since pauses between the
 * exercises are part of the length. */
#define DONE_PART 3

static int
find_hour (gint64 us, GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);

  return g_date_time_get_hour (local);
}

static gboolean
has_context (const LimberRecord *record, LimberContext context)
{
  return g_strcmp0 (record->context, limber_words_get_id (LIMBER_WORDS_CONTEXT, context)) == 0;
}

/* Breaks at the desk come on top of everything and settle nothing. */
static gboolean
settles (const LimberRecord *record)
{
  return !has_context (record, LIMBER_CONTEXT_DESK_BREAK)
         && record->work_us * DONE_PART >= record->planned_us;
}

static const LimberRecord *
find_last (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const LimberRecord *record = g_ptr_array_index (records, i);

      if (settles (record) && record->routine_id != NULL)
        return record;
    }

  return NULL;
}

static void
set_last (LimberDue *self, const LimberRecord *record, gint64 now_us, GTimeZone *zone)
{
  guint32 today = limber_dates_find_day (now_us, zone, NULL);

  g_free (self->last_name);
  self->last_name = g_strdup (record->routine_name);
  self->ago_us = MAX (now_us - record->ended_us, 0);
  self->hour = find_hour (record->started_us, zone);
  /* A clock that was set back makes no session of tomorrow. */
  self->days = record->local_date < today ? today - record->local_date : 0;
}

/* Of whom says no more than that they ran, nobody knows when they were back: they may have stretched
 * before they said so. */
static gint64
find_back_us (const LimberRunRecord *run)
{
  const gboolean told = run->source == LIMBER_RUN_SOURCE_MANUAL && run->length_us == 0;

  return told ? run->started_us - TOLD_US : run->started_us;
}

/* When the newest run ended, and whether nobody has stretched after it yet; a walk asks for nothing. */
static const LimberRunRecord *
find_open_run (GPtrArray *records, GPtrArray *runs, gint64 now_us)
{
  const LimberRunRecord *last = NULL;

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const LimberRunRecord *run = g_ptr_array_index (runs, i);

      if (!run->walk && run->started_us <= now_us
          && (last == NULL || run->started_us > last->started_us))
        last = run;
    }
  for (guint i = 0; last != NULL && i < records->len; i++)
    {
      const LimberRecord *record = g_ptr_array_index (records, i);

      if (has_context (record, LIMBER_CONTEXT_POST_RUN)
          && record->started_us >= find_back_us (last))
        return NULL;
    }

  return last;
}

/* What follows a run of today: as the plan has it, if it has one. */
static const char *
find_stretches (const LimberDue *self)
{
  const char *id = self->week.rows[self->week.today].after.routine_id;

  return id != NULL ? id : "post-run-full";
}

static gboolean
is_after_run (LimberDue *self, GPtrArray *records, GPtrArray *runs, gint64 now_us, GTimeZone *zone)
{
  const LimberRunRecord *run = find_open_run (records, runs, now_us);
  const guint32          today = limber_dates_find_day (now_us, zone, NULL);

  if (run == NULL)
    return FALSE;

  self->ago_us = MAX (now_us - run->started_us - run->length_us, 0);
  self->hour = find_hour (run->started_us, zone);
  self->days = run->local_date < today ? today - run->local_date : 0;
  self->routine_id = find_stretches (self);
  self->reason = LIMBER_DUE_RAN;

  return self->days == 0 || self->ago_us < RUN_US;
}

static LimberWeekPlace
get_place (const LimberRecord *record)
{
  if (has_context (record, LIMBER_CONTEXT_PRE_RUN))
    return LIMBER_WEEK_BEFORE_RUN;
  if (has_context (record, LIMBER_CONTEXT_POST_RUN))
    return LIMBER_WEEK_AFTER_RUN;

  return has_context (record, LIMBER_CONTEXT_DESK_BREAK) ? LIMBER_WEEK_DESK : LIMBER_WEEK_APART;
}

/* What counts for the plan: sessions that were more than begun, and runs, but no walks. */
static void
find_week (LimberDue        *self,
           GPtrArray        *records,
           GPtrArray        *runs,
           const LimberWeek *week,
           guint32           today)
{
  g_autoptr(GArray) sessions = g_array_new (FALSE, FALSE, sizeof (LimberWeekSession));
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < records->len; i++)
    {
      const LimberRecord *record = g_ptr_array_index (records, i);
      LimberWeekSession   session = { record->routine_id,
                                      get_place (record),
                                      record->local_date,
                                      record->offset_s,
                                      record->started_us };

      if (record->work_us * DONE_PART >= record->planned_us)
        g_array_append_val (sessions, session);
    }
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const LimberRunRecord *run = g_ptr_array_index (runs, i);

      if (!run->walk)
        g_array_append_val (days, run->local_date);
    }
  limber_week_now_find (&self->week, week, sessions, days, today);
}

static void
follow_week (LimberDue *self)
{
  static const LimberDueReason reasons[] = {
    [LIMBER_WEEK_IS_RUN] = LIMBER_DUE_RUN,       [LIMBER_WEEK_IS_DAY] = LIMBER_DUE_DAY,
    [LIMBER_WEEK_IS_MISSED] = LIMBER_DUE_MISSED, [LIMBER_WEEK_IS_DONE] = LIMBER_DUE_DONE,
    [LIMBER_WEEK_IS_REST] = LIMBER_DUE_REST,
  };

  self->reason = reasons[self->week.reason];
  self->routine_id = self->week.routine_id;
}

static void
decide (LimberDue *self, GPtrArray *records, GPtrArray *runs, gint64 now_us, GTimeZone *zone)
{
  const LimberRecord *newest = records->len > 0 ? g_ptr_array_index (records, 0) : NULL;
  const LimberRecord *last = find_last (records);

  if (is_after_run (self, records, runs, now_us, zone))
    return;

  self->reason = LIMBER_DUE_NEW;
  self->routine_id = "pre-run-short";
  if (newest == NULL)
    return;

  set_last (self, newest, now_us, zone);
  self->routine_id = find_stretches (self);
  self->reason = LIMBER_DUE_WARMED_UP;
  if (has_context (newest, LIMBER_CONTEXT_PRE_RUN) && self->ago_us < RUN_US)
    return;

  self->reason = LIMBER_DUE_AFTER_RUN;
  if (has_context (newest, LIMBER_CONTEXT_PRE_RUN) && self->days == 0)
    return;

  self->routine_id = "low-back-relief";
  self->reason = LIMBER_DUE_BACK;
  if (self->days >= BACK_DAYS)
    return;

  if (last != NULL)
    set_last (self, last, now_us, zone);
  if (last != NULL && has_context (last, LIMBER_CONTEXT_FLARE) && self->days <= SORE_DAYS)
    {
      self->routine_id = self->days > 0 ? "return-from-flare" : NULL;
      self->reason = self->days > 0 ? LIMBER_DUE_SORE : LIMBER_DUE_DONE;
      return;
    }

  follow_week (self);
  /* Enough for today, though the stretches after the run were hardly begun. */
  if (self->reason == LIMBER_DUE_DONE && self->days > 0)
    set_last (self, newest, now_us, zone);
}

/**
 * limber_due_new:
 * @records: (element-type LimberRecord): the sessions that count, newest first
 * @runs: (element-type LimberRunRecord) (nullable): runs of the last days, in any order
 * @week: the plan of the week
 * @now_us: the present, UTC
 * @zone: where one is
 *
 * Works out what is due: by what has just happened, else by the plan. Of runs it knows those that
 * were told, and what a warm-up tells.
 *
 * Returns: (transfer full): what is due
 */
LimberDue *
limber_due_new (GPtrArray        *records,
                GPtrArray        *runs,
                const LimberWeek *week,
                gint64            now_us,
                GTimeZone        *zone)
{
  LimberDue *self = g_new0 (LimberDue, 1);

  find_week (self, records, runs, week, limber_dates_find_day (now_us, zone, NULL));
  decide (self, records, runs, now_us, zone);

  return self;
}

void
limber_due_free (LimberDue *self)
{
  g_free (self->last_name);
  g_free (self);
}

/* A run, or strength, on a day without. */
static gboolean
asks_too_much (const LimberDue *self, const LimberLimits *limits)
{
  if (self->reason == LIMBER_DUE_RUN)
    return limits->run == LIMBER_RUN_NONE;

  return (self->reason == LIMBER_DUE_DAY || self->reason == LIMBER_DUE_MISSED)
         && self->week.rows[self->week.because].plan.kind == LIMBER_WEEK_STRENGTH
         && limber_limits_get_strength (limits) == LIMBER_STRENGTH_NONE;
}

/**
 * limber_due_respect:
 * @limits: what today permits
 *
 * Gives way to a back that asks for less: what was due is due again when it is better.
 */
void
limber_due_respect (LimberDue *self, const LimberLimits *limits)
{
  g_return_if_fail (self != NULL && limits != NULL);

  if (limits->scope == LIMBER_SCOPE_ANY)
    {
      if (!asks_too_much (self, limits))
        return;
      self->reason = LIMBER_DUE_REST;
      self->routine_id = NULL;
      return;
    }

  self->reason = limits->scope == LIMBER_SCOPE_GENTLE ? LIMBER_DUE_GENTLE : LIMBER_DUE_QUIET;
  self->routine_id = limber_scope_get_offer (limits);
}

static char *
format_when (const LimberDue *self)
{
  if (self->days > 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day ago", "%u days ago", self->days),
                            self->days);
  if (self->days == 1)
    return g_strdup (_ ("yesterday"));
  if (self->hour < 12)
    return g_strdup (_ ("this morning"));
  if (self->hour < 17)
    return g_strdup (_ ("this afternoon"));

  return g_strdup (_ ("this evening"));
}

/* "Due today: Core strength for runners A, because Wednesday is for strength in your week." */
static char *
format_day (const LimberDue *self, const char *routine_name)
{
  const LimberWeekRow *row = &self->week.rows[self->week.because];
  g_autofree char     *weekday = limber_dates_format_weekday (row->date);

  switch (row->plan.kind)
    {
    case LIMBER_WEEK_STRENGTH:
      /* Translators: a routine, and a weekday */
      return g_strdup_printf (
          _ ("Due today: %s, because %s is for strength in your week."), routine_name, weekday);

    case LIMBER_WEEK_HIPS:
      /* Translators: a routine, and a weekday */
      return g_strdup_printf (
          _ ("Due today: %s, because %s is for the hips in your week."), routine_name, weekday);

    case LIMBER_WEEK_LONG:
    case LIMBER_WEEK_NOTHING:
    default:
      /* Translators: a routine, and a weekday */
      return g_strdup_printf (
          _ ("Due today: %s, because %s is for something long or gentle in your week."),
          routine_name,
          weekday);
    }
}

static char *
format_missed (const LimberDue *self, const char *routine_name)
{
  g_autofree char *weekday = limber_dates_format_weekday (self->week.rows[self->week.because].date);

  /* Translators: a routine, and a weekday */
  return g_strdup_printf (
      _ ("Due today: %s, because there was no time for it on %s."), routine_name, weekday);
}

/**
 * limber_due_format:
 * @routine_name: (nullable): the name of the routine that is due
 *
 * Says it in one line.
 *
 * Returns: (transfer full) (nullable): "Due today: Core strength for runners A, because Wednesday is
 *   for strength in your week."; %NULL when the routine that is due has no name, as it is not there
 */
char *
limber_due_format (const LimberDue *self, const char *routine_name)
{
  g_autofree char *when = format_when (self);
  g_autofree char *ago = limber_format_duration (self->ago_us);

  if (self->reason == LIMBER_DUE_WARMED_UP)
    /* Translators: a length of time, such as "40 min" */
    return g_strdup_printf (_ ("You warmed up %s ago. After the run, stretch."), ago);
  if (self->routine_id != NULL && routine_name == NULL)
    return NULL;

  switch (self->reason)
    {
    case LIMBER_DUE_NEW:
      /* Translators: a routine: "Pre-run warm-up (5 minutes)" */
      return g_strdup_printf (_ ("New here? Before your next run, try this: %s."), routine_name);

    case LIMBER_DUE_BACK:
      /* Translators: a routine: "Low-back relief" */
      return g_strdup_printf (_ ("Welcome back. A gentle start: %s."), routine_name);

    case LIMBER_DUE_RAN:
      /* Translators: a routine, and "this morning" */
      return g_strdup_printf (_ ("Due today: %s, because you ran %s."), routine_name, when);

    case LIMBER_DUE_AFTER_RUN:
      /* Translators: a routine, and "this morning" */
      return g_strdup_printf (
          _ ("Due today: %s, because you warmed up for a run %s."), routine_name, when);

    case LIMBER_DUE_SORE:
      /* Translators: a routine, another (or the same), and "yesterday" */
      return g_strdup_printf (
          _ ("Take it gently: %s, because you did %s %s."), routine_name, self->last_name, when);

    case LIMBER_DUE_RUN:
      if (routine_name == NULL)
        return g_strdup (_ ("Today is for a run."));
      /* Translators: a routine */
      return g_strdup_printf (_ ("Today is for a run: warm up first with %s."), routine_name);

    case LIMBER_DUE_DAY:
      return format_day (self, routine_name);

    case LIMBER_DUE_MISSED:
      return format_missed (self, routine_name);

    case LIMBER_DUE_GENTLE:
      /* Translators: a routine */
      return g_strdup_printf (_ ("Gently today: %s."), routine_name);

    case LIMBER_DUE_QUIET:
      if (routine_name == NULL)
        return g_strdup (_ ("A quiet day."));
      /* Translators: a routine */
      return g_strdup_printf (_ ("A quiet day. If it feels good: %s."), routine_name);

    case LIMBER_DUE_REST:
      return g_strdup (_ ("Nothing is due, and rest is part of it."));

    case LIMBER_DUE_DONE:
    case LIMBER_DUE_WARMED_UP:
    default:
      /* Translators: a routine, and "this morning" */
      return g_strdup_printf (_ ("Nothing is due. You did %s %s."), self->last_name, when);
    }
}
