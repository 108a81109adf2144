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

/*
 * The week of somebody who runs: core work on two days that do not follow one another, taking
 * turns; the hips and one long or gentle session once a week; stretches after each run. What stands
 * first is asked first.
 */
static const struct
{
  const char *ids[3];
  guint       days; /* between two of them, by the calendar */
} plan[] = {
  { { "core-a", "core-b", NULL }, 3 },
  { { "psoas-care", NULL }, 7 },
  { { "rest-day-long", "low-back-relief", NULL }, 7 },
};

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
find_last (GPtrArray *records, const char *const *ids)
{
  for (guint i = 0; i < records->len; i++)
    {
      const LimberRecord *record = g_ptr_array_index (records, i);

      if (settles (record) && record->routine_id != NULL
          && (ids == NULL || g_strv_contains (ids, record->routine_id)))
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
  self->routine_id = "post-run-full";
  self->reason = LIMBER_DUE_RAN;

  return self->days == 0 || self->ago_us < RUN_US;
}

/* Of those that take turns, the one that was not done last. */
static const char *
find_turn (const char *const *ids, const char *last)
{
  guint n = g_strv_length ((char **) ids);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (ids[i], last) == 0)
      return ids[(i + 1) % n];

  return ids[0];
}

static gboolean
find_in_plan (LimberDue *self, GPtrArray *records, gint64 now_us, GTimeZone *zone)
{
  for (guint i = 0; i < G_N_ELEMENTS (plan); i++)
    {
      const LimberRecord *last = find_last (records, plan[i].ids);

      self->routine_id = find_turn (plan[i].ids, last != NULL ? last->routine_id : NULL);
      self->reason = LIMBER_DUE_PLAN;
      if (last == NULL)
        return TRUE;

      set_last (self, last, now_us, zone);
      self->reason = LIMBER_DUE_AGAIN;
      if (self->days >= plan[i].days)
        return TRUE;
    }

  return FALSE;
}

static void
decide (LimberDue *self, GPtrArray *records, GPtrArray *runs, gint64 now_us, GTimeZone *zone)
{
  const LimberRecord *newest = records->len > 0 ? g_ptr_array_index (records, 0) : NULL;
  const LimberRecord *last = find_last (records, NULL);

  if (is_after_run (self, records, runs, now_us, zone))
    return;

  self->reason = LIMBER_DUE_NEW;
  self->routine_id = "pre-run-short";
  if (newest == NULL)
    return;

  set_last (self, newest, now_us, zone);
  self->routine_id = "post-run-full";
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
  self->routine_id = NULL;
  self->reason = LIMBER_DUE_DONE;
  if (last != NULL && self->days == 0)
    return;

  self->routine_id = "return-from-flare";
  self->reason = LIMBER_DUE_SORE;
  if (last != NULL && has_context (last, LIMBER_CONTEXT_FLARE) && self->days <= SORE_DAYS)
    return;

  if (find_in_plan (self, records, now_us, zone))
    return;

  set_last (self, last, now_us, zone);
  self->routine_id = NULL;
  self->reason = LIMBER_DUE_REST;
}

/**
 * limber_due_new:
 * @records: (element-type LimberRecord): the sessions that count, newest first
 * @runs: (element-type LimberRunRecord) (nullable): runs of the last days, in any order
 * @now_us: the present, UTC
 * @zone: where one is
 *
 * Works out what is due. Of runs it knows those that were told, and what a warm-up tells.
 *
 * Returns: (transfer full): what is due
 */
LimberDue *
limber_due_new (GPtrArray *records, GPtrArray *runs, gint64 now_us, GTimeZone *zone)
{
  LimberDue *self = g_new0 (LimberDue, 1);

  decide (self, records, runs, now_us, zone);

  return self;
}

void
limber_due_free (LimberDue *self)
{
  g_free (self->last_name);
  g_free (self);
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
    return;

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

/**
 * limber_due_format:
 * @routine_name: (nullable): the name of the routine that is due
 *
 * Says it in one line.
 *
 * Returns: (transfer full) (nullable): "Due today: Core strength for runners B, because you last did
 *   Core strength for runners A 4 days ago."; %NULL when the routine that is due has no name, as it
 *   is not there
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

    case LIMBER_DUE_AGAIN:
      /* Translators: a routine, another (or the same), and "4 days ago" */
      return g_strdup_printf (
          _ ("Due today: %s, because you last did %s %s."), routine_name, self->last_name, when);

    case LIMBER_DUE_GENTLE:
      /* Translators: a routine */
      return g_strdup_printf (_ ("Gently today: %s."), routine_name);

    case LIMBER_DUE_QUIET:
      if (routine_name == NULL)
        return g_strdup (_ ("A quiet day."));
      /* Translators: a routine */
      return g_strdup_printf (_ ("A quiet day. If it feels good: %s."), routine_name);

    case LIMBER_DUE_PLAN:
      /* Translators: a routine */
      return g_strdup_printf (_ ("Due today: %s, because it is part of a good week."),
                              routine_name);

    case LIMBER_DUE_REST:
      /* Translators: a routine, and "yesterday" */
      return g_strdup_printf (
          _ ("Nothing is due, and rest is part of it. You did %s %s."), self->last_name, when);

    case LIMBER_DUE_DONE:
    case LIMBER_DUE_WARMED_UP:
    default:
      /* Translators: a routine, and "this morning" */
      return g_strdup_printf (_ ("Nothing is due. You did %s %s."), self->last_name, when);
    }
}
