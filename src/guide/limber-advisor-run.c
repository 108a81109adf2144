/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-advisor-private.h"

#include "guide/limber-outings.h"
#include "history/limber-dates.h"
#include "history/limber-diary.h"
#include "history/limber-store-diary.h"

/* So far back runs and walks are of interest, as what was answered is. */
#define KNOWS_DAYS 120

/* Pain of this much ends an exercise, and a run. */
#define HURTS 6

/* A flare that is longer ago is not spoken of unasked. */
#define NOTE_DAYS 42

/* Its episode is the day of the flare. */
#define NOTE_KEY "way-back"

static void
runs_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberAdvisor) self = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *runs = limber_store_runs_finish (LIMBER_STORE (source), result, &error);

  if (runs == NULL)
    {
      g_debug ("The runs cannot be read: %s", error->message);
      return;
    }

  g_ptr_array_unref (self->runs);
  self->runs = runs;
  g_signal_emit_by_name (self, "runs-read");
}

/**
 * limber_advisor_read_runs:
 *
 * Reads what was run and walked. It is known as well when [method@Advisor.read_async] is through.
 */
void
limber_advisor_read_runs (LimberAdvisor *self)
{
  guint32 today;

  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  if (self->store == NULL)
    return;

  today = limber_advisor_get_today (self);
  limber_store_runs_async (
      self->store, today - KNOWS_DAYS, today + 1, NULL, runs_cb, g_object_ref (self));
}

/**
 * limber_advisor_get_runs:
 *
 * Returns: (transfer none) (element-type LimberRunRecord): runs and walks of the last months, the
 *   oldest first
 */
GPtrArray *
limber_advisor_get_runs (LimberAdvisor *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), NULL);

  return self->runs;
}

/* When the last run or walk ended; 0 for never. */
gint64
limber_advisor_get_last_outing (LimberAdvisor *self)
{
  gint64 last = 0;

  for (guint i = 0; i < self->runs->len; i++)
    {
      const LimberRunRecord *run = g_ptr_array_index (self->runs, i);

      last = MAX (last, run->started_us + run->length_us);
    }

  return last;
}

/* Pain that asks for a quiet day, or that travels. What an exercise did is none of it, unless it hurt
 * much. */
static gboolean
is_flare (const LimberCheckIn *check_in)
{
  LimberPainBackground background = LIMBER_PAIN_BACKGROUND_INIT;
  LimberLimits         limits;

  if (check_in->when == LIMBER_CHECK_IN_DURING)
    return check_in->pain >= HURTS || check_in->neuro;

  limber_pain_judge (check_in, &background, &limits);

  return limits.scope != LIMBER_SCOPE_ANY && limits.run == LIMBER_RUN_NONE;
}

static const LimberLevel *
find_said (LimberAdvisor *self)
{
  return limber_health_get_level (self->health, LIMBER_ADVISOR_RUN_WAY_KEY);
}

/**
 * limber_advisor_find_flare:
 *
 * Finds the day from which the way back to running is counted: the last one on which the back flared
 * up, or on which somebody said that they begin it. Who has left the way is on none, until the next
 * flare; after some months it is over by itself.
 *
 * Returns: a Julian day; 0 for none
 */
guint32
limber_advisor_find_flare (LimberAdvisor *self)
{
  g_autoptr(GTimeZone) zone = NULL;
  const LimberLevel *said = NULL;
  gint64             flare_us = 0;
  guint32            day;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), 0);

  for (guint i = 0; i < self->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = &g_array_index (self->check_ins, LimberCheckIn, i);

      if (is_flare (check_in))
        flare_us = MAX (flare_us, check_in->at_us);
    }
  said = find_said (self);
  zone = limber_clock_dup_zone (self->clock);
  if (said != NULL && said->at_us >= flare_us)
    day = (guint32) said->level;
  else
    day = flare_us != 0 ? limber_dates_find_day (flare_us, zone, NULL) : 0;

  return day + KNOWS_DAYS >= limber_advisor_get_today (self) ? day : 0;
}

/**
 * limber_advisor_dup_run_way:
 *
 * Returns: (transfer full): how far one has come on the way back to running. The indices of its steps
 *   are those of [method@Advisor.get_runs]
 */
LimberRunWay *
limber_advisor_dup_run_way (LimberAdvisor *self)
{
  g_autoptr(GArray) runs = NULL;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), NULL);

  runs = limber_outings_collect (self->runs);

  return limber_run_way_new (
      runs, limber_advisor_find_flare (self), limber_advisor_get_today (self));
}

/**
 * limber_advisor_set_flare:
 * @day: the Julian day from which the way back to running is counted; 0 to leave it
 *
 * Somebody begins the way back, or goes on without it. Neither forbids or permits anything.
 */
void
limber_advisor_set_flare (LimberAdvisor *self, guint32 day)
{
  LimberLevel row = { .key = (char *) LIMBER_ADVISOR_RUN_WAY_KEY, .reason = LIMBER_LEVEL_SET };

  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  row.level = (int) day;
  row.at_us = limber_advisor_get_now (self);
  if (self->store != NULL)
    limber_store_set_level (self->store, &row);
  g_ptr_array_add (self->health->levels, limber_level_copy (&row));
  limber_advisor_emit_changed (self);
}

/**
 * limber_advisor_has_run_note:
 *
 * Whether the way back to running is to be spoken of without being asked: after a flare of the last
 * weeks, on a day on which somebody may run, until it was put away.
 *
 * Returns: whether it is
 */
gboolean
limber_advisor_has_run_note (LimberAdvisor *self)
{
  guint32 flare;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), FALSE);

  flare = limber_advisor_find_flare (self);
  if (flare == 0 || flare + NOTE_DAYS < limber_advisor_get_today (self)
      || limber_advisor_judge (self)->limits.run == LIMBER_RUN_NONE)
    return FALSE;

  return !limber_advisor_was_put_away (self, NOTE_KEY, flare);
}

/**
 * limber_advisor_put_run_note_away:
 *
 * The way back is not spoken of any more, until the next flare; it can still be looked at.
 */
void
limber_advisor_put_run_note_away (LimberAdvisor *self)
{
  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  limber_advisor_put_away (self, NOTE_KEY, limber_advisor_find_flare (self));
}
