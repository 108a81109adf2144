/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-run-way-words.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "history/limber-dates.h"
#include "history/limber-diary-words.h"
#include "plan/limber-questions.h"

/**
 * limber_run_way_get_advice:
 * @limits: what today permits
 *
 * Returns: (nullable): what to do about a run today, in a sentence; %NULL when the back leaves that open
 */
const char *
limber_run_way_get_advice (const LimberLimits *limits)
{
  switch (limits->run)
    {
    case LIMBER_RUN_NONE:
      return _ ("No run today, as the back is: short walks are enough.");

    case LIMBER_RUN_SHORTER:
      return _ ("If you run today, as the back is: shorter, with walking between.");

    case LIMBER_RUN_AS_PLANNED:
    default:
      return NULL;
    }
}

/**
 * limber_run_way_format_note:
 * @way: how far one has come
 *
 * Returns: (transfer full): "The way back to running, 2 of 5: Ten times 15 to 30 seconds …"
 */
char *
limber_run_way_format_note (const LimberRunWay *way)
{
  /* Translators: a number, how many there are, and what is done at that stage, in a sentence */
  return g_strdup_printf (_ ("The way back to running, %d of %d: %s"),
                          (int) way->stage + 1,
                          LIMBER_N_RUN_STAGES,
                          limber_run_stage_get_text (way->stage));
}

/**
 * limber_run_way_format_progress:
 * @way: how far one has come
 * @today: a Julian day
 *
 * Returns: (transfer full) (nullable): "1 of 2 good days so far."; %NULL at the last stage
 */
char *
limber_run_way_format_progress (const LimberRunWay *way, guint32 today)
{
  g_autofree char *good = NULL;
  g_autofree char *day = NULL;

  if (way->needed == 0)
    return NULL;

  /* Translators: "1 of 2 good days so far." */
  good = g_strdup_printf (
      _ ("%u of %u good days so far."), MIN (way->good, way->needed), way->needed);
  if (way->earliest <= today)
    return g_steal_pointer (&good);

  day = limber_dates_format_day (way->earliest, today);

  /* Translators: the sentence "1 of 2 good days so far.", and a day */
  return g_strdup_printf (_ ("%s The next stage begins on %s at the earliest."), good, day);
}

/**
 * limber_run_way_format_outing:
 * @run: a run or a walk
 * @verdict: what it means for the way back
 * @today: a Julian day
 *
 * Returns: (transfer full): when it was, how the back was, and what follows
 */
char *
limber_run_way_format_outing (const LimberRunRecord *run, LimberRunVerdict verdict, guint32 today)
{
  const LimberDiaryRow row = {
    .key = { .started_us = run->started_us, .kind = LIMBER_DIARY_RUN },
    .local_date = run->local_date,
    .offset_s = run->offset_s,
    .length_us = run->length_us,
    .distance_m = run->distance_m,
    .pain_before = run->pain,
    .pain_after = -1,
  };
  g_autofree char *details = limber_diary_row_format_details (&row, today);
  const char      *morning
      = run->morning != LIMBER_MORNING_UNASKED
            ? limber_ask_get_answer (LIMBER_ASK_MORNING, (guint) run->morning - LIMBER_MORNING_SAME)
            : NULL;

  if (morning == NULL)
    return g_strdup_printf ("%s\n%s", details, limber_run_verdict_get_text (verdict));

  /* Translators: when and how much, how the back was the morning after ("The same or better"), and what
   * follows, in a sentence */
  return g_strdup_printf (_ ("%s · the morning after: %s\n%s"),
                          details,
                          morning,
                          limber_run_verdict_get_text (verdict));
}
