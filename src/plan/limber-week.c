/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-week.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#define WEEK_DAYS 7

/* Strength on three days of a week at most, never on two that follow one another with the same. */
#define MOST_STRENGTH 3

/*
 * The week of somebody who runs three times, Monday first: strength on two days, the hips on one, a
 * long or gentle session on one, stretches after each run. Routines of one day take turns.
 */
static const struct
{
  const char *ids[2];
  const char *before;
  const char *after;
  gboolean    strength;
  gboolean    desk; /* a day for breaks at the desk */
} days[WEEK_DAYS] = {
  { .ids = { "rest-day-long", "low-back-relief" } },
  { .before = "pre-run-full", .after = "post-run-full" },
  { .ids = { "core-a" }, .strength = TRUE },
  { .before = "pre-run-short", .after = "post-run-short" },
  { .ids = { "psoas-care" }, .desk = TRUE },
  { .ids = { "core-b" }, .strength = TRUE },
  { .before = "pre-run-full", .after = "post-run-full" },
};

#define BREAK_ID "hamstring-break"
#define BREAKS_A_DAY 2

static gboolean
is_any_of (const char *id, const char *const ids[2])
{
  return id != NULL && (g_strcmp0 (id, ids[0]) == 0 || g_strcmp0 (id, ids[1]) == 0);
}

/* Days since one of these was done; G_MAXUINT if not since anybody knows. */
static guint
find_ago (GArray *sessions, const char *const ids[2], guint32 today, const char **last)
{
  guint ago = G_MAXUINT;

  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberWeekSession *session = &g_array_index (sessions, LimberWeekSession, i);

      if (session->local_date > today || !is_any_of (session->routine_id, ids)
          || today - session->local_date >= ago)
        continue;
      ago = today - session->local_date;
      if (last != NULL)
        *last = session->routine_id;
    }

  return ago;
}

static guint
count_strength (GArray *sessions, guint32 today)
{
  guint count = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberWeekSession *session = &g_array_index (sessions, LimberWeekSession, i);

      for (guint day = 0; day < WEEK_DAYS; day++)
        if (days[day].strength && session->local_date <= today
            && session->local_date + WEEK_DAYS > today
            && is_any_of (session->routine_id, days[day].ids))
          count++;
    }

  return count;
}

static gboolean
was_run (GArray *runs, guint32 today)
{
  for (guint i = 0; i < runs->len; i++)
    if (g_array_index (runs, guint32, i) == today)
      return TRUE;

  return FALSE;
}

/* Strength of any kind needs a day without it before. */
static gboolean
is_fit (GArray *sessions, guint day, guint32 today)
{
  if (!days[day].strength)
    return TRUE;
  if (count_strength (sessions, today) >= MOST_STRENGTH)
    return FALSE;

  for (guint other = 0; other < WEEK_DAYS; other++)
    if (days[other].strength && find_ago (sessions, days[other].ids, today, NULL) <= 1)
      return FALSE;

  return TRUE;
}

/* Of two that take turns, the one that was not done last. */
static const char *
find_turn (GArray *sessions, guint day, guint32 today)
{
  const char *last = NULL;

  if (days[day].ids[1] == NULL)
    return days[day].ids[0];
  find_ago (sessions, days[day].ids, today, &last);

  return g_strcmp0 (last, days[day].ids[0]) == 0 ? days[day].ids[1] : days[day].ids[0];
}

/* What an earlier day of this week asked for and was not done, oldest first. */
static const char *
find_missed (GArray *sessions, guint weekday, guint32 today)
{
  for (guint day = 0; day < weekday; day++)
    if (days[day].ids[0] != NULL && find_ago (sessions, days[day].ids, today, NULL) > weekday
        && is_fit (sessions, day, today))
      return find_turn (sessions, day, today);

  return NULL;
}

static gboolean
was_anything_done (GArray *sessions, guint32 today)
{
  for (guint day = 0; day < WEEK_DAYS; day++)
    if (days[day].ids[0] != NULL && find_ago (sessions, days[day].ids, today, NULL) == 0)
      return TRUE;

  return FALSE;
}

static void
find_routine (LimberWeek *self, GArray *sessions, guint weekday, guint32 today)
{
  const guint ago
      = days[weekday].ids[0] != NULL ? find_ago (sessions, days[weekday].ids, today, NULL) : 0;

  self->reason = LIMBER_WEEK_DONE;
  if (was_anything_done (sessions, today))
    return;
  self->reason = LIMBER_WEEK_DAY;
  /* Done early this week it is done. */
  if (ago > weekday && is_fit (sessions, weekday, today))
    self->routine_id = find_turn (sessions, weekday, today);
  if (self->routine_id != NULL || self->run)
    return;
  self->reason = LIMBER_WEEK_MISSED;
  self->routine_id = find_missed (sessions, weekday, today);
  if (self->routine_id == NULL)
    self->reason = LIMBER_WEEK_REST;
}

/**
 * limber_week_find:
 * @sessions: (element-type LimberWeekSession): what was done lately, rehearsals left out, in any
 *   order
 * @runs: (element-type guint32): the Julian days of runs, in any order
 * @today: a Julian day
 *
 * Looks up what the plan has for today. After a run comes stretching, whatever the day; what was
 * missed is offered on a day that is free for it, this week only: a new week begins afresh.
 *
 * Returns: what the plan suggests
 */
LimberWeek
limber_week_find (GArray *sessions, GArray *runs, guint32 today)
{
  static const char *const stretches[2] = { "post-run-full", "post-run-short" };
  const guint              weekday = (today - 1) % WEEK_DAYS;
  const gboolean           ran = was_run (runs, today);
  LimberWeek               self = { 0 };

  self.break_id = days[weekday].desk ? BREAK_ID : NULL;
  self.run = days[weekday].before != NULL && !ran;
  if (self.run)
    self.before_id = days[weekday].before;
  if (self.run || ran)
    self.after_id = days[weekday].after != NULL ? days[weekday].after : "post-run-short";

  if (ran && find_ago (sessions, stretches, today, NULL) > 0)
    {
      self.reason = LIMBER_WEEK_RUN;
      self.routine_id = self.after_id;
      return self;
    }
  if (ran)
    self.after_id = NULL;
  /* A day with a run has enough, but for strength after an easy one on its own day. */
  if (ran && days[weekday].before != NULL)
    self.reason = LIMBER_WEEK_DONE;
  else
    find_routine (&self, sessions, weekday, today);

  return self;
}

/**
 * limber_week_get_reason:
 * @self: what the plan suggests
 *
 * Returns: why, in a sentence
 */
const char *
limber_week_get_reason (const LimberWeek *self)
{
  switch (self->reason)
    {
    case LIMBER_WEEK_MISSED:
      return _ ("There was no time for it earlier this week, and today there may be.");

    case LIMBER_WEEK_RUN:
      return _ ("You ran today. Stretching rounds it off.");

    case LIMBER_WEEK_DONE:
      return _ ("Done for today.");

    case LIMBER_WEEK_REST:
      return _ ("Nothing is due, and rest is part of it.");

    case LIMBER_WEEK_DAY:
    default:
      return self->run ? _ ("Today is for a run.") : _ ("Today is its day in your week.");
    }
}

/**
 * limber_week_get_times:
 * @routine_id: (nullable): the id of a routine
 *
 * Returns: how often the plan has it in a fortnight, in which those that take turns have each had
 *   theirs
 */
guint
limber_week_get_times (const char *routine_id)
{
  guint times = 0;

  if (routine_id == NULL)
    return 0;

  for (guint day = 0; day < WEEK_DAYS; day++)
    {
      if (is_any_of (routine_id, days[day].ids))
        times += days[day].ids[1] != NULL ? 1 : 2;
      times += g_strcmp0 (days[day].before, routine_id) == 0 ? 2 : 0;
      times += g_strcmp0 (days[day].after, routine_id) == 0 ? 2 : 0;
      if (days[day].desk && g_strcmp0 (routine_id, BREAK_ID) == 0)
        times += 2 * BREAKS_A_DAY;
    }

  return times;
}
