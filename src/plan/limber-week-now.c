/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-week-now.h"

/* Strength on so many days of seven at most, whatever the plan or anybody's zeal. */
#define MOST_STRENGTH 3

/* Who did nothing for so long begins anew, and has missed nothing meanwhile. */
#define GAP_DAYS 15

static gboolean
is_strength (const LimberWeekSession *session)
{
  return g_strcmp0 (session->routine_id, "core-a") == 0
         || g_strcmp0 (session->routine_id, "core-b") == 0;
}

/* Strength of any kind needs a day without it before. */
static gboolean
is_fit (const LimberWeekRow *row, GArray *sessions, guint32 today)
{
  guint count = 0;

  if (row->plan.kind != LIMBER_WEEK_STRENGTH)
    return TRUE;

  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberWeekSession *session = &g_array_index (sessions, LimberWeekSession, i);

      if (!is_strength (session) || session->local_date > today
          || session->local_date + LIMBER_WEEK_DAYS <= today)
        continue;
      if (session->local_date + 1 >= today)
        return FALSE;
      count++;
    }

  return count < MOST_STRENGTH;
}

static gboolean
is_one_of (const char *id, const char *const ids[2])
{
  return id != NULL && (g_strcmp0 (id, ids[0]) == 0 || g_strcmp0 (id, ids[1]) == 0);
}

/* Of two that take turns, the one that was not done last. */
static const char *
find_turn (const LimberWeekDay *day, GArray *sessions, guint32 today)
{
  const LimberWeekSession *last = NULL;

  if (day->ids[1] == NULL)
    return day->ids[0];

  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberWeekSession *session = &g_array_index (sessions, LimberWeekSession, i);

      if (is_one_of (session->routine_id, day->ids) && session->local_date <= today
          && (last == NULL || session->started_us > last->started_us))
        last = session;
    }

  return last != NULL && g_str_equal (last->routine_id, day->ids[0]) ? day->ids[1] : day->ids[0];
}

static void
settle (LimberWeekPart *part, const LimberWeekSession *session)
{
  part->done_on = session->local_date;
  part->started_us = session->started_us;
  part->offset_s = session->offset_s;
}

/* What belongs to the day itself. */
static void
settle_day (LimberWeekRow *row, GArray *sessions)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberWeekSession *session = &g_array_index (sessions, LimberWeekSession, i);

      if (session->local_date != row->date)
        continue;
      if (session->place == LIMBER_WEEK_BEFORE_RUN)
        settle (&row->before, session);
      else if (session->place == LIMBER_WEEK_AFTER_RUN)
        settle (&row->after, session);
      else if (session->place == LIMBER_WEEK_DESK)
        settle (&row->desk, session);
    }
}

/* What was done counts for one day, its own one if that asks for it. */
static void
settle_own (LimberWeekNow *self, GArray *sessions, gboolean *used, gboolean same_day)
{
  const guint32 from = self->rows[0].date;

  for (guint day = 0; day < LIMBER_WEEK_DAYS; day++)
    {
      LimberWeekRow *row = &self->rows[day];

      for (guint i = 0; i < sessions->len && row->own.done_on == 0; i++)
        {
          const LimberWeekSession *session = &g_array_index (sessions, LimberWeekSession, i);

          if (used[i] || !is_one_of (session->routine_id, row->plan.ids)
              || session->local_date < from || session->local_date > self->rows[self->today].date
              || (same_day && session->local_date != row->date))
            continue;

          used[i] = TRUE;
          settle (&row->own, session);
          row->own.routine_id = g_strcmp0 (session->routine_id, row->plan.ids[0]) == 0
                                    ? row->plan.ids[0]
                                    : row->plan.ids[1];
        }
    }
}

/* The first day since when somebody is at it, without a gap; tomorrow for nobody. */
static guint32
find_since (GArray *sessions, guint32 today)
{
  guint32 since = today + 1;

  for (;;)
    {
      guint32 last = 0;

      for (guint i = 0; i < sessions->len; i++)
        {
          const guint32 day = g_array_index (sessions, LimberWeekSession, i).local_date;

          if (day < since && day > last)
            last = day;
        }
      if (last == 0 || since - last >= GAP_DAYS)
        return since;
      since = last;
    }
}

static void
find_missed (LimberWeekNow *self, GArray *sessions)
{
  const guint32 since = find_since (sessions, self->rows[self->today].date);

  for (guint i = 0; i < self->today; i++)
    {
      LimberWeekRow *row = &self->rows[i];

      row->missed = row->date >= since && row->own.routine_id != NULL && row->own.done_on == 0;
    }
}

static void
fill (LimberWeekNow *self, const LimberWeek *week, GArray *sessions, GArray *runs, guint32 today)
{
  g_autofree gboolean *used = g_new0 (gboolean, sessions->len + 1);
  const guint          first = (guint) week->first_weekday - 1;

  self->today = ((today - 1) % LIMBER_WEEK_DAYS + LIMBER_WEEK_DAYS - first) % LIMBER_WEEK_DAYS;
  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    {
      LimberWeekRow *row = &self->rows[i];

      row->date = today - self->today + i;
      row->plan = week->days[(first + i) % LIMBER_WEEK_DAYS];
      row->own.routine_id = find_turn (&row->plan, sessions, today);
      row->before.routine_id = row->plan.before;
      row->after.routine_id = row->plan.after;
      row->desk.routine_id = row->plan.break_id;
      if (i > self->today)
        continue;
      for (guint k = 0; k < runs->len; k++)
        row->ran |= g_array_index (runs, guint32, k) == row->date;
      settle_day (row, sessions);
    }
  settle_own (self, sessions, used, TRUE);
  settle_own (self, sessions, used, FALSE);
  find_missed (self, sessions);
}

/* Something that nobody asked for is enough for a day as well. */
static gboolean
did_else (const LimberWeekNow *self, GArray *sessions)
{
  const LimberWeekRow *row = &self->rows[self->today];

  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberWeekSession *session = &g_array_index (sessions, LimberWeekSession, i);

      if (session->local_date == row->date && session->place == LIMBER_WEEK_APART
          && (row->own.done_on != row->date || session->started_us != row->own.started_us))
        return TRUE;
    }

  return FALSE;
}

static void
suggest (LimberWeekNow *self, LimberWeekReason reason, const char *routine_id, guint because)
{
  self->reason = reason;
  self->routine_id = routine_id;
  self->because = because;
}

/* Finds what today asks for: first what belongs to it, then what an earlier day of this week left. */
static void
decide (LimberWeekNow *self, GArray *sessions)
{
  const LimberWeekRow *today = &self->rows[self->today];
  const gboolean       ran = today->ran || today->after.done_on != 0;
  const gboolean       enough = did_else (self, sessions);

  if (today->plan.run && !ran && !enough)
    {
      suggest (self, LIMBER_WEEK_IS_RUN, today->before.routine_id, self->today);
      return;
    }
  if (today->own.routine_id != NULL && today->own.done_on == 0 && !enough
      && is_fit (today, sessions, today->date))
    {
      suggest (self, LIMBER_WEEK_IS_DAY, today->own.routine_id, self->today);
      return;
    }
  suggest (self, LIMBER_WEEK_IS_DONE, NULL, self->today);
  if (ran || enough || today->own.done_on == today->date)
    return;

  for (guint i = 0; i < self->today; i++)
    if (self->rows[i].missed && is_fit (&self->rows[i], sessions, today->date))
      {
        suggest (self, LIMBER_WEEK_IS_MISSED, self->rows[i].own.routine_id, i);
        return;
      }
  suggest (self, LIMBER_WEEK_IS_REST, NULL, self->today);
}

/**
 * limber_week_now_find:
 * @self: (out): how it stands
 * @week: the plan
 * @sessions: (element-type LimberWeekSession): what was done lately, rehearsals and what was hardly
 *   begun left out, in any order
 * @runs: (element-type guint32): the Julian days of runs, in any order
 * @today: a Julian day
 *
 * Holds this week against the plan. What was missed is offered on a day that is free for it, this
 * week only: a new week begins afresh, and so does who comes back after weeks. What was done early
 * is done.
 */
void
limber_week_now_find (LimberWeekNow    *self,
                      const LimberWeek *week,
                      GArray           *sessions,
                      GArray           *runs,
                      guint32           today)
{
  *self = (LimberWeekNow){ 0 };
  fill (self, week, sessions, runs, today);
  decide (self, sessions);
}
