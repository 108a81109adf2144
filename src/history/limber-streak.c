/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-streak.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "history/limber-dates.h"
#include "history/limber-done.h"

/* Whoever travels east by so much in one go has lost a day that the calendar has. */
#define LOST_DAY_S (12 * 3600)

/* Days without a session between two days, as they were lived. */
static guint
count_rest (guint32 before, int before_offset_s, guint32 after, int after_offset_s)
{
  guint rest = after > before ? after - before - 1 : 0;

  if (rest > 0 && after_offset_s - before_offset_s >= LOST_DAY_S)
    rest--;

  return rest;
}

static void
go_on (LimberStreak *self, const LimberDone *before, const LimberDone *one)
{
  guint rest = 0;

  if (before != NULL && before->local_date == one->local_date)
    return;
  if (before != NULL)
    rest = count_rest (before->local_date, before->offset_s, one->local_date, one->offset_s);
  if (before == NULL || rest > LIMBER_STREAK_REST_DAYS)
    {
      self->days = 0;
      self->from = one->local_date;
    }
  self->days++;
  self->last = one->local_date;
  self->longest = MAX (self->longest, self->days);
}

/**
 * limber_streak_find:
 * @done: (element-type LimberDone): sessions, as they were collected
 * @today: a Julian day
 * @offset_s: how far east of UTC one is today
 *
 * A streak counts days, by the dates of the places where the sessions were done: two sessions on a
 * day are one day, and a date that comes twice on a flight is one, too. Tomorrow's date is taken for
 * true, since a flight over the date line makes it so; a later one comes from a clock that was wrong
 * and counts for nothing.
 *
 * Returns: the present streak, and the longest
 */
LimberStreak
limber_streak_find (GArray *done, guint32 today, int offset_s)
{
  const guint       end = limber_done_find (done, today + 2);
  const LimberDone *before = NULL;
  LimberStreak      self = { 0 };

  for (guint i = 0; i < end; i++)
    {
      const LimberDone *one = &g_array_index (done, LimberDone, i);

      go_on (&self, before, one);
      before = one;
    }
  if (before == NULL)
    return self;

  self.rest_days = self.last - self.from + 1 - self.days;
  self.until = self.last + LIMBER_STREAK_REST_DAYS + 1;
  if (offset_s - before->offset_s >= LOST_DAY_S)
    self.until++;
  if (count_rest (before->local_date, before->offset_s, today, offset_s) > LIMBER_STREAK_REST_DAYS)
    self = (LimberStreak){ .longest = self.longest };

  return self;
}

/**
 * limber_streak_get_rule:
 *
 * Returns: (transfer none): how a streak is counted, in words
 */
const char *
limber_streak_get_rule (void)
{
  G_STATIC_ASSERT (LIMBER_STREAK_REST_DAYS == 2);

  return _ ("This counts the days on which you did something. Rest is part of it: up to two days "
            "without a session change nothing. After more than that, a new count begins with your "
            "next session.");
}

/**
 * limber_streak_format:
 * @self: a streak
 *
 * Returns: (transfer full): "12 days with a session, 5 days of rest", or that one may begin
 */
char *
limber_streak_format (const LimberStreak *self)
{
  g_autofree char *days = NULL;

  if (self->days == 0)
    return g_strdup (_ ("Begins with your next session"));

  days = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u day with a session", "%u days with a session", self->days),
      self->days);
  if (self->rest_days == 0)
    return g_steal_pointer (&days);

  /* Translators: "12 days with a session", and the days without one between them */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s, %u day of rest", "%s, %u days of rest", self->rest_days),
      days,
      self->rest_days);
}

/**
 * limber_streak_format_rest:
 * @self: a streak
 * @today: a Julian day
 *
 * Returns: (transfer full) (nullable): until when there is time: "A session by Thursday carries it
 *   on."; %NULL when there is no streak
 */
char *
limber_streak_format_rest (const LimberStreak *self, guint32 today)
{
  g_autofree char *weekday = NULL;

  if (self->days == 0)
    return NULL;
  if (self->until <= today)
    return g_strdup (_ ("A session today carries it on."));

  weekday = limber_dates_format_weekday (self->until);

  /* Translators: the name of a weekday */
  return g_strdup_printf (_ ("A session by %s carries it on."), weekday);
}
