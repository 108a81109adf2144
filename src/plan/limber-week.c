/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-week.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#define BREAK_ID "hamstring-break"
#define BREAKS_A_DAY 2

/* People sit at desks from Monday to Friday. */
#define WORK_DAYS 5

/* The longest run is the last one of the week; without any, the week is laid out as if it were. */
#define LAST_DAY (LIMBER_WEEK_DAYS - 1)

/* What a week has beside its runs, each on a day of its own. */
enum
{
  STRENGTH_A,
  STRENGTH_B,
  HIPS,
  LONG,
  N_PARTS
};

/*
 * Each part: what it is, its routines, the day it has in the week of somebody who runs on Tuesday,
 * Thursday and Sunday, and how bad it is to share a day with a run. Strength is best without one;
 * the hips may well be stretched after it.
 */
static const struct
{
  LimberWeekKind kind;
  const char    *ids[2];
  guint          usual;
  guint          shared;
} parts[N_PARTS] = {
  [STRENGTH_A] = { LIMBER_WEEK_STRENGTH, { "core-a", NULL }, 2, 60 },
  [STRENGTH_B] = { LIMBER_WEEK_STRENGTH, { "core-b", NULL }, 5, 60 },
  [HIPS] = { LIMBER_WEEK_HIPS, { "psoas-care", NULL }, 4, 20 },
  [LONG] = { LIMBER_WEEK_LONG, { "rest-day-long", "low-back-relief" }, 0, 30 },
};

/* What else is bad, beside it. */
#define WITH_LONGEST 15   /* on the day of the longest run */
#define WITH_FULL 5       /* on another day with a long warm-up */
#define CLOSE 6           /* strength after a single day without it, where two would do */
#define NOT_AFTERWARDS 10 /* nothing long or gentle the day after the longest run */
#define HIPS_AT_WEEKEND 4 /* since breaks at the desk go with them */

/* More than all the days by which parts can be off their usual ones. */
#define FINE 16

static guint
get_distance (guint one, guint other)
{
  const guint apart = one > other ? one - other : other - one;

  return MIN (apart, LIMBER_WEEK_DAYS - apart);
}

static guint
find_longest (guint run_days)
{
  const int last = g_bit_nth_msf (run_days, -1);

  return last >= 0 ? (guint) last : LAST_DAY;
}

/* The runs have long and short warm-ups by turns, so that the longest has a long one. */
static guint
find_full (guint run_days)
{
  guint    days = 0;
  gboolean full = TRUE;

  for (guint i = LIMBER_WEEK_DAYS; i > 0; i--)
    if ((run_days >> (i - 1)) & 1u)
      {
        days |= full ? 1u << (i - 1) : 0;
        full = !full;
      }

  return days;
}

/* How bad a layout is; none is as bad as strength on two days running, which is not asked here. */
static guint
weigh (const guint places[N_PARTS], guint run_days)
{
  const guint longest = find_longest (run_days);
  const guint full = find_full (run_days);
  guint       bad = 0;
  guint       off = 0;

  for (guint i = 0; i < N_PARTS; i++)
    {
      off += get_distance (places[i], parts[i].usual);
      if (((run_days >> places[i]) & 1u) == 0)
        continue;
      bad += parts[i].shared;
      if (places[i] == longest)
        bad += WITH_LONGEST;
      else if ((full >> places[i]) & 1u)
        bad += WITH_FULL;
    }
  if (get_distance (places[STRENGTH_A], places[STRENGTH_B]) == 2)
    bad += CLOSE;
  if (places[LONG] != (longest + 1) % LIMBER_WEEK_DAYS)
    bad += NOT_AFTERWARDS;
  if (places[HIPS] >= WORK_DAYS)
    bad += HIPS_AT_WEEKEND;

  return bad * FINE + off;
}

static gboolean
is_possible (const guint places[N_PARTS])
{
  for (guint i = 0; i < N_PARTS; i++)
    for (guint k = i + 1; k < N_PARTS; k++)
      if (places[i] == places[k])
        return FALSE;

  /* The week after begins with the same day again, so the last one comes before the first. */
  return places[STRENGTH_A] < places[STRENGTH_B]
         && get_distance (places[STRENGTH_A], places[STRENGTH_B]) > 1;
}

/* Tries all there are, which is quicker than to be clever about it. */
static void
find_places (guint run_days, guint best[N_PARTS])
{
  guint least = G_MAXUINT;

  for (guint n = 0; n < LIMBER_WEEK_DAYS * LIMBER_WEEK_DAYS * LIMBER_WEEK_DAYS * LIMBER_WEEK_DAYS;
       n++)
    {
      guint places[N_PARTS];
      guint rest = n;
      guint bad;

      for (guint i = 0; i < N_PARTS; i++, rest /= LIMBER_WEEK_DAYS)
        places[i] = rest % LIMBER_WEEK_DAYS;
      if (!is_possible (places))
        continue;

      bad = weigh (places, run_days);
      if (bad >= least)
        continue;
      least = bad;
      for (guint i = 0; i < N_PARTS; i++)
        best[i] = places[i];
    }
}

/**
 * limber_week_lay_out:
 * @self: (out): the plan
 * @run_days: the days on which somebody runs
 * @first_weekday: the weekday with which weeks begin
 *
 * Lays a week out around its runs: strength on two days that do not follow one another, not even
 * from this week to the next, the hips on one, something long or gentle on one, the day after the
 * longest run if that can be; all of them rather on days without a run.
 */
void
limber_week_lay_out (LimberWeek *self, guint run_days, int first_weekday)
{
  const guint full = find_full (run_days);
  guint       places[N_PARTS] = { 0 };

  g_return_if_fail (run_days <= LIMBER_WEEK_RUN_DAYS_MAX);
  g_return_if_fail (first_weekday >= 1 && first_weekday <= LIMBER_WEEK_DAYS);

  *self = (LimberWeek){ .run_days = run_days, .first_weekday = first_weekday };
  find_places (run_days, places);
  for (guint i = 0; i < N_PARTS; i++)
    {
      LimberWeekDay *day = &self->days[places[i]];

      day->kind = parts[i].kind;
      day->ids[0] = parts[i].ids[0];
      day->ids[1] = parts[i].ids[1];
    }
  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    if ((run_days >> i) & 1u)
      {
        const gboolean is_full = (full >> i) & 1u;

        self->days[i].run = TRUE;
        self->days[i].longest = i == find_longest (run_days);
        self->days[i].before = is_full ? "pre-run-full" : "pre-run-short";
        self->days[i].after = is_full ? "post-run-full" : "post-run-short";
      }
  self->days[MIN (places[HIPS], WORK_DAYS - 1)].break_id = BREAK_ID;
}

/* The one, or else the other, or else nothing. */
static const char *
choose (const char *id, const char *other, LimberWeekHas has, gpointer user_data)
{
  if (has (id, user_data))
    return id;

  return has (other, user_data) ? other : NULL;
}

static void
leave_out_of_day (LimberWeekDay *day, LimberWeekHas has, gpointer user_data)
{
  if (day->kind == LIMBER_WEEK_STRENGTH)
    day->ids[0] = choose (
        day->ids[0], g_str_equal (day->ids[0], "core-a") ? "core-b" : "core-a", has, user_data);
  if (day->ids[1] != NULL && !has (day->ids[1], user_data))
    day->ids[1] = NULL;
  if (day->ids[0] != NULL && !has (day->ids[0], user_data))
    {
      day->ids[0] = day->ids[1];
      day->ids[1] = NULL;
    }
  if (day->ids[0] == NULL)
    day->kind = LIMBER_WEEK_NOTHING;

  if (day->run)
    {
      const gboolean full = g_str_equal (day->before, "pre-run-full");

      day->before = choose (day->before, full ? "pre-run-short" : "pre-run-full", has, user_data);
      day->after = choose (day->after, full ? "post-run-short" : "post-run-full", has, user_data);
    }
  if (day->break_id != NULL && !has (day->break_id, user_data))
    day->break_id = NULL;
}

/**
 * limber_week_leave_out:
 * @self: a plan as it was laid out
 * @has: says whether a routine is there to be suggested
 * @user_data: for @has
 *
 * Leaves out what is not there, or was hidden: a like one takes its place where there is one, else
 * its day is free.
 */
void
limber_week_leave_out (LimberWeek *self, LimberWeekHas has, gpointer user_data)
{
  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    leave_out_of_day (&self->days[i], has, user_data);
}

/**
 * limber_week_get_times:
 * @routine_id: (nullable): the id of a routine
 *
 * Returns: how often the plan has it in a fortnight, in which those that take turns have each had
 *   theirs
 */
guint
limber_week_get_times (const LimberWeek *self, const char *routine_id)
{
  guint times = 0;

  if (routine_id == NULL)
    return 0;

  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    {
      const LimberWeekDay *day = &self->days[i];

      if (g_strcmp0 (day->ids[0], routine_id) == 0 || g_strcmp0 (day->ids[1], routine_id) == 0)
        times += day->ids[1] != NULL ? 1 : 2;
      times += g_strcmp0 (day->before, routine_id) == 0 ? 2 : 0;
      times += g_strcmp0 (day->after, routine_id) == 0 ? 2 : 0;
      times += g_strcmp0 (day->break_id, routine_id) == 0 ? 2 * BREAKS_A_DAY : 0;
    }

  return times;
}

/**
 * limber_week_explain:
 *
 * Returns: why the week is laid out as it is, in a sentence
 */
const char *
limber_week_explain (const LimberWeek *self)
{
  const guint longest = find_longest (self->run_days);
  const guint next = (longest + 1) % LIMBER_WEEK_DAYS;
  gboolean    shared = FALSE;

  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    shared |= self->days[i].kind == LIMBER_WEEK_STRENGTH && self->days[i].run;

  if (self->run_days == 0)
    return _ ("A week without runs: strength on two days with rest between them, the hips on one, "
              "something long or gentle on one.");
  if (shared)
    return _ ("With so many runs, strength shares a day with one. It never comes on two days "
              "running, so that it has time to sink in.");
  if (self->days[next].kind == LIMBER_WEEK_LONG)
    return _ ("Strength comes on days without a run and never on two days running; something long "
              "or gentle follows the longest run.");

  return _ ("Strength comes on days without a run and never on two days running.");
}
