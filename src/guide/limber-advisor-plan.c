/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-config.h"

#include "limber-advisor-private.h"

#include <glib/gi18n-lib.h>

#include "plan/limber-level-apply.h"
#include "plan/limber-level.h"
#include "plan/limber-scope.h"

/* For the days after a flare. */
#define FLARE_ROUTINE "return-from-flare"

#define DAY_US (G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC)

/* For so long one still knows which exercise brought sharp pain on. */
#define CAUSE_US (7 * DAY_US)

/**
 * limber_advisor_get_limits:
 *
 * Returns: (transfer none): what today permits, until it is asked for again
 */
const LimberLimits *
limber_advisor_get_limits (LimberAdvisor *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), NULL);

  return &limber_advisor_judge (self)->limits;
}

/**
 * limber_advisor_dup_reasons:
 *
 * Returns: (transfer full) (array zero-terminated=1): why today has its limits, in sentences, the most
 *   serious first; none on a day without
 */
char **
limber_advisor_dup_reasons (LimberAdvisor *self)
{
  g_autoptr(GStrvBuilder) reasons = g_strv_builder_new ();
  const LimberJudgement *judgement = NULL;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), NULL);

  judgement = limber_advisor_judge (self);
  for (LimberPainRow row = 0; row < LIMBER_PAIN_ROW_GOOD; row++)
    if ((judgement->rows & LIMBER_PAIN_ROW_BIT (row)) != 0)
      g_strv_builder_add (reasons, limber_pain_row_get_text (row));

  return g_strv_builder_end (reasons);
}

/**
 * limber_advisor_allows:
 * @routine: a routine
 *
 * Whether the routine can be begun today. On a day of pain that travels others are offered, but nothing
 * is forbidden; on a quiet day only what rests remains, and what is for a sore back, as far as it rests.
 */
gboolean
limber_advisor_allows (LimberAdvisor *self, const LimberRoutine *routine)
{
  LimberScope scope;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), FALSE);
  g_return_val_if_fail (routine != NULL, FALSE);

  scope = limber_advisor_judge (self)->limits.scope;
  if (scope == LIMBER_SCOPE_NONE || limber_advisor_is_locked (self))
    return FALSE;

  return scope < LIMBER_SCOPE_REST || routine->context == LIMBER_CONTEXT_FLARE
         || limber_scope_allows_routine (scope, routine);
}

/**
 * limber_advisor_get_offer:
 *
 * What the day asks for comes first. Where it permits everything, two steps down within two weeks lead to
 * three gentle days.
 *
 * Returns: (nullable): the id of the built-in routine for a day like this; %NULL when any is right, or
 *   none
 */
const char *
limber_advisor_get_offer (LimberAdvisor *self)
{
  const LimberLimits *limits = NULL;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), NULL);

  limits = &limber_advisor_judge (self)->limits;
  if (limits->scope == LIMBER_SCOPE_ANY && limber_advisor_is_flare (self))
    return FLARE_ROUTINE;

  return limber_scope_get_offer (limits);
}

/**
 * limber_advisor_get_offer_reason:
 *
 * Returns: (nullable): why there is an offer on a day that permits everything, in a sentence; %NULL when
 *   the day's own reasons say it, or there is none
 */
const char *
limber_advisor_get_offer_reason (LimberAdvisor *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), NULL);

  return limber_advisor_judge (self)->limits.scope == LIMBER_SCOPE_ANY
                 && limber_advisor_is_flare (self)
             ? _ ("You went a step back twice in two weeks. Three gentle days now.")
             : NULL;
}

static int
get_level (LimberLadder ladder, gpointer data)
{
  return limber_level_get_on_ladder (data, ladder);
}

static void
bar_stops (LimberAdvisor       *self,
           GHashTable          *barred,
           LimberExerciseLookup lookup,
           gpointer             lookup_data)
{
  gint64 now = limber_advisor_get_now (self);

  for (guint i = 0; i < self->health->stops->len; i++)
    {
      const LimberStop     *stop = g_ptr_array_index (self->health->stops, i);
      const LimberExercise *exercise = lookup (stop->exercise_id, lookup_data);

      if (now - stop->at_us < DAY_US)
        g_hash_table_add (barred, stop->exercise_id);
      if (!limber_hurt_may_be_harder (stop->at_us, now) && exercise != NULL
          && exercise->harder != NULL && exercise->harder->exercise_id != NULL)
        g_hash_table_add (barred, exercise->harder->exercise_id);
    }
}

/* The exercise at which it was sharp the last time. */
static const char *
find_cause (LimberAdvisor *self)
{
  gint64 since = limber_advisor_get_now (self) - CAUSE_US;

  for (guint i = self->health->check_ins->len; i > 0; i--)
    {
      const LimberCheckInRecord *record = g_ptr_array_index (self->health->check_ins, i - 1);

      if (record->exercise_id != NULL && record->answers.kind == LIMBER_PAIN_KIND_SHARP)
        return record->answers.at_us >= since ? record->exercise_id : NULL;
    }

  return NULL;
}

static void
tell_of_light_week (LimberAdapted *adapted, LimberRoutine *routine, LimberRoutine *levelled)
{
  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep *before = g_ptr_array_index (routine->steps, i);
      const LimberStep *after = g_ptr_array_index (levelled->steps, i);
      LimberPlanChange *change = NULL;

      if (after->dose->sets == before->dose->sets)
        continue;
      change = limber_plan_changes_add (adapted->changes,
                                        LIMBER_PLAN_REDUCED,
                                        LIMBER_PLAN_LEVEL,
                                        "level",
                                        (int) i,
                                        after->exercise_id);
      change->reason = g_strdup (_ ("A lighter week: one set fewer."));
    }
}

static LimberRoutine *
apply_levels (LimberAdvisor       *self,
              LimberRoutine       *routine,
              gboolean             light_week,
              LimberExerciseLookup lookup,
              gpointer             lookup_data)
{
  LimberLevelling levelling = {
    .changes = self->changes,
    .lengths = self->lengths,
    .light_week = light_week,
    .from_65 = self->person.from_65,
    .lookup = lookup,
    .lookup_data = lookup_data,
  };

  return limber_level_apply (&levelling, routine);
}

/**
 * limber_advisor_get_day:
 * @today: (out caller-allocates): somebody's cautions and what the day permits
 *
 * By this a single exercise is judged.
 */
void
limber_advisor_get_day (LimberAdvisor *self, LimberToday *today)
{
  const LimberJudgement *judgement = NULL;

  g_return_if_fail (LIMBER_IS_ADVISOR (self));
  g_return_if_fail (today != NULL);

  judgement = limber_advisor_judge (self);
  *today = (LimberToday){
    .own = self->person.own,
    .limits = judgement->limits,
    .pain = MAX (judgement->pain, 0),
  };
}

/* Within the limits of the day and somebody's cautions, and of the wished length if there is one. */
static LimberAdapted *
adapt (LimberAdvisor       *self,
       LimberRoutine       *routine,
       LimberExerciseLookup lookup,
       gpointer             lookup_data,
       LimberAdaptation    *what,
       GError             **error)
{
  g_autoptr(GHashTable) barred = g_hash_table_new (g_str_hash, g_str_equal);
  const LimberJudgement *judgement = limber_advisor_judge (self);

  bar_stops (self, barred, lookup, lookup_data);
  if (judgement->limits.drop_cause && find_cause (self) != NULL)
    g_hash_table_add (barred, (gpointer) find_cause (self));
  limber_advisor_get_day (self, &what->today);
  what->level_of = get_level;
  what->level_data = self->changes;
  what->lacks = self->person.lacks;
  what->barred = barred;

  return limber_adapt (routine, lookup, lookup_data, what, error);
}

/**
 * limber_advisor_adapt:
 * @routine: a routine
 * @lookup: finds exercises
 * @lookup_data: for @lookup
 * @measure: (nullable): tells how long a routine takes; needed for @length_us
 * @measure_data: for @measure
 * @length_us: the wished length, microseconds; 0 for none
 * @kept: (nullable) (element-type guint): indices of the steps whose original is kept
 * @error: return location for an error
 *
 * Turns a routine into what is right for this person today: at the levels that were agreed to, then
 * within the limits of the day and somebody's cautions, then of the wished length.
 *
 * Returns: (transfer full): that routine and in what it differs, or %NULL with @error set
 */
LimberAdapted *
limber_advisor_adapt (LimberAdvisor       *self,
                      LimberRoutine       *routine,
                      LimberExerciseLookup lookup,
                      gpointer             lookup_data,
                      LimberMeasure        measure,
                      gpointer             measure_data,
                      gint64               length_us,
                      GArray              *kept,
                      GError             **error)
{
  g_autoptr(LimberRoutine) usual = NULL;
  g_autoptr(LimberRoutine) levelled = NULL;
  LimberAdaptation what = { 0 };
  LimberAdapted   *adapted = NULL;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), NULL);
  g_return_val_if_fail (routine != NULL && lookup != NULL, NULL);

  what.kept = kept;
  what.length_us = length_us;
  what.measure = measure;
  what.measure_data = measure_data;

  usual = apply_levels (self, routine, FALSE, lookup, lookup_data);
  levelled = apply_levels (self, routine, limber_advisor_is_light_week (self), lookup, lookup_data);
  adapted = adapt (self, levelled, lookup, lookup_data, &what, error);
  if (adapted != NULL)
    tell_of_light_week (adapted, usual, levelled);

  return adapted;
}

/**
 * limber_advisor_adapt_played:
 * @routine: a routine as it was played in part
 * @lookup: finds exercises
 * @lookup_data: for @lookup
 * @kept: (nullable) (element-type guint): indices of the steps whose original is kept
 * @error: return location for an error
 *
 * Makes what is left of a session right for what is known by now. It is at the agreed levels and of the
 * wished length already: neither is done a second time.
 *
 * Returns: (transfer full): that routine and in what it differs, or %NULL with @error set
 */
LimberAdapted *
limber_advisor_adapt_played (LimberAdvisor       *self,
                             LimberRoutine       *routine,
                             LimberExerciseLookup lookup,
                             gpointer             lookup_data,
                             GArray              *kept,
                             GError             **error)
{
  LimberAdaptation what = { .kept = kept };

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), NULL);
  g_return_val_if_fail (routine != NULL && lookup != NULL, NULL);

  return adapt (self, routine, lookup, lookup_data, &what, error);
}
