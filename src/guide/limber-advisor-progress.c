/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-advisor-private.h"

#include "history/limber-dates.h"
#include "plan/limber-level-apply.h"
#include "plan/limber-level.h"
#include "plan/limber-progress.h"
#include "plan/limber-time-off.h"

#include <string.h>

/* Under these the history keeps what is no level of an exercise. */
#define DELOAD_KEY "light-week"
#define LENGTH_PREFIX "length/"
#define HARDER_SUFFIX "/harder"

/* How often the same answer has to come before the direction finder asks about it. */
#define SAME_ANSWERS 2

static const struct
{
  LimberSuggestionKind kind;
  LimberLevelReason    reason;
} reasons[] = {
  { LIMBER_SUGGESTION_STEP_UP, LIMBER_LEVEL_STEPPED_UP },
  { LIMBER_SUGGESTION_STEP_DOWN, LIMBER_LEVEL_STEPPED_DOWN },
  { LIMBER_SUGGESTION_RESTART, LIMBER_LEVEL_PAUSE },
  { LIMBER_SUGGESTION_KEEP, LIMBER_LEVEL_SET },
};

static LimberLevelReason
get_reason (LimberSuggestionKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].kind == kind)
      return reasons[i].reason;

  return LIMBER_LEVEL_SET;
}

static LimberSuggestionKind
get_kind (LimberLevelReason reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].reason == reason)
      return reasons[i].kind;

  return LIMBER_SUGGESTION_KEEP;
}

static void
add_change (LimberAdvisor *self, const LimberLevel *level, GTimeZone *zone)
{
  const LimberLevelChange *before = limber_level_find_change (self->changes, level->key);
  LimberLevelChange       *change
      = limber_level_change_new (level->key,
                                 limber_dates_find_day (level->at_us, zone, NULL),
                                 get_kind (level->reason),
                                 before != NULL ? before->to : level->level,
                                 level->level);

  change->harder = before != NULL && before->harder && level->level > 1;
  g_ptr_array_add (self->changes, change);
}

/* The row after that of a level says whether it is done the harder way. */
static void
set_harder (LimberAdvisor *self, const LimberLevel *level)
{
  g_autofree char *family = g_strndup (level->key, strlen (level->key) - strlen (HARDER_SUFFIX));

  for (guint i = self->changes->len; i > 0; i--)
    {
      LimberLevelChange *change = g_ptr_array_index (self->changes, i - 1);

      if (g_strcmp0 (change->family, family) != 0)
        continue;
      change->harder = level->level > 0;
      return;
    }
}

/* What was agreed to, from the rows of the history. */
void
limber_advisor_renew_levels (LimberAdvisor *self)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);

  g_ptr_array_set_size (self->changes, 0);
  g_hash_table_remove_all (self->lengths);
  self->deload_us = 0;
  for (guint i = 0; i < self->health->levels->len; i++)
    {
      const LimberLevel *level = g_ptr_array_index (self->health->levels, i);

      if (g_str_equal (level->key, DELOAD_KEY))
        self->deload_us = level->at_us;
      else if (g_str_equal (level->key, LIMBER_ADVISOR_RUN_WAY_KEY))
        continue;
      else if (g_str_has_prefix (level->key, LENGTH_PREFIX))
        g_hash_table_replace (self->lengths, g_strdup (level->key), GINT_TO_POINTER (level->level));
      else if (g_str_has_suffix (level->key, HARDER_SUFFIX))
        set_harder (self, level);
      else
        add_change (self, level, zone);
    }
}

/* Until the Sunday of the week in which it was agreed to. */
gboolean
limber_advisor_is_light_week (LimberAdvisor *self)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);
  guint32 agreed;

  if (self->deload_us == 0)
    return FALSE;

  /* Julian day 1 was a Monday. */
  agreed = limber_dates_find_day (self->deload_us, zone, NULL);

  return (agreed - 1) / 7 == (limber_advisor_get_today (self) - 1) / 7;
}

/* Whether these are the gentle days after two steps down in a short time. */
gboolean
limber_advisor_is_flare (LimberAdvisor *self)
{
  return limber_time_off_find_flare_days (self->changes, limber_advisor_get_today (self)) > 0;
}

static void
add_level (LimberAdvisor *self, const char *key, int level, LimberLevelReason reason)
{
  LimberLevel row = { (char *) key, level, limber_advisor_get_now (self), reason };

  if (self->store != NULL)
    limber_store_set_level (self->store, &row);
  g_ptr_array_add (self->health->levels, limber_level_copy (&row));
}

static LimberHabitLog *
find_habit (LimberAdvisor *self, const char *exercise_id)
{
  for (guint i = self->habits->len; i > 0; i--)
    {
      LimberHabitLog *habit = g_ptr_array_index (self->habits, i - 1);

      if (g_strcmp0 (habit->exercise_id, exercise_id) == 0)
        return habit;
    }

  return NULL;
}

/**
 * limber_advisor_add_adjustment:
 * @exercise: what was made longer or shorter
 * @context: in what kind of routine
 * @length_us: how long it was planned, microseconds
 * @adjustment: a press of + or −
 *
 * Notices that a length is changed by hand; from the third time on it is suggested to keep it.
 */
void
limber_advisor_add_adjustment (LimberAdvisor          *self,
                               const LimberExercise   *exercise,
                               LimberContext           context,
                               gint64                  length_us,
                               const LimberAdjustment *adjustment)
{
  LimberHabitLog *habit = NULL;

  g_return_if_fail (LIMBER_IS_ADVISOR (self));
  g_return_if_fail (exercise != NULL && adjustment != NULL);

  habit = find_habit (self, exercise->id);
  if (habit == NULL || habit->context != context || habit->length_us != length_us)
    {
      habit = g_new0 (LimberHabitLog, 1);
      habit->exercise_id = g_intern_string (exercise->id);
      habit->context = context;
      habit->length_us = length_us;
      habit->adjustments = g_array_new (FALSE, FALSE, sizeof (LimberAdjustment));
      g_ptr_array_add (self->habits, habit);
    }
  g_array_append_vals (habit->adjustments, adjustment, 1);
}

static GPtrArray *
make_practices (LimberAdvisor *self)
{
  GPtrArray *practices = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_practice_free);

  for (guint i = 0; i < self->log->len; i++)
    {
      const LimberLogRow *row = g_ptr_array_index (self->log, i);
      LimberPractice     *practice = limber_practice_new (row->exercise_id, row->local_date);

      practice->planned_us = row->planned_us;
      practice->done_us = row->done_us;
      practice->planned_reps = row->planned_reps;
      practice->done_reps = row->done_reps;
      practice->pain_before = row->pain_before;
      practice->pain_after = row->pain_after;
      practice->worst_during = row->pain_during_here;
      practice->morning = row->morning;
      practice->effort = row->effort;
      g_ptr_array_add (practices, practice);
    }

  return practices;
}

static void
add_habits (LimberAdvisor       *self,
            GPtrArray           *suggestions,
            gboolean             no_step_up,
            LimberExerciseLookup lookup,
            gpointer             lookup_data)
{
  for (guint i = 0; i < self->habits->len; i++)
    {
      LimberHabitLog       *habit = g_ptr_array_index (self->habits, i);
      const LimberExercise *exercise = lookup (habit->exercise_id, lookup_data);
      LimberSuggestion     *suggestion = NULL;

      if (exercise != NULL)
        suggestion = limber_habit_suggest (
            exercise, habit->context, habit->length_us, habit->adjustments, no_step_up);
      if (suggestion != NULL)
        g_ptr_array_add (suggestions, suggestion);
    }
}

static void
remove_light_week (GPtrArray *suggestions)
{
  for (guint i = suggestions->len; i > 0; i--)
    {
      const LimberSuggestion *suggestion = g_ptr_array_index (suggestions, i - 1);

      if (suggestion->kind == LIMBER_SUGGESTION_DELOAD)
        g_ptr_array_remove_index (suggestions, i - 1);
    }
}

/**
 * limber_advisor_get_suggestions:
 * @lookup: finds exercises
 * @lookup_data: for @lookup
 *
 * Returns: (transfer full) (element-type LimberSuggestion): what may be changed, with the reasons; it is
 *   only when somebody says so, see [method@Advisor.take]
 */
GPtrArray *
limber_advisor_get_suggestions (LimberAdvisor       *self,
                                LimberExerciseLookup lookup,
                                gpointer             lookup_data)
{
  g_autoptr(GPtrArray) practices = NULL;
  g_autoptr(LimberProgress) progress = NULL;
  LimberProgressInput input = { 0 };
  GPtrArray          *suggestions = NULL;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), NULL);
  g_return_val_if_fail (lookup != NULL, NULL);

  practices = make_practices (self);
  input.practices = practices;
  input.changes = self->changes;
  input.today = limber_advisor_get_today (self);
  input.from_65 = self->person.from_65;
  input.limits = limber_advisor_judge (self)->limits;
  input.lookup = lookup;
  input.lookup_data = lookup_data;
  progress = limber_progress_new (&input);
  suggestions = g_ptr_array_ref (progress->suggestions);
  if (limber_advisor_is_light_week (self))
    remove_light_week (suggestions);
  add_habits (self, suggestions, input.limits.no_step_up, lookup, lookup_data);

  return suggestions;
}

static void
take_length (LimberAdvisor *self, const LimberSuggestion *suggestion)
{
  LimberHabitLog  *habit = find_habit (self, suggestion->exercise_id);
  g_autofree char *key = NULL;

  if (habit == NULL || suggestion->dose == NULL)
    return;

  key = limber_level_get_length_key (suggestion->exercise_id, habit->context);
  add_level (self, key, (int) (suggestion->dose->length_us / G_USEC_PER_SEC), LIMBER_LEVEL_SET);
  g_array_set_size (habit->adjustments, 0);
}

static void
take_level (LimberAdvisor *self, const LimberSuggestion *suggestion)
{
  const LimberLevelChange *before = NULL;
  g_autoptr(LimberLevelChange) change = NULL;
  g_autofree char *key = NULL;

  change = limber_level_change_take (suggestion, self->changes, limber_advisor_get_today (self));
  if (change == NULL)
    return;

  before = limber_level_find_change (self->changes, change->family);
  add_level (self, change->family, change->to, get_reason (change->kind));
  key = g_strconcat (change->family, HARDER_SUFFIX, NULL);
  if (change->harder || (before != NULL && before->harder))
    add_level (self, key, change->harder ? 1 : 0, get_reason (change->kind));
}

/**
 * limber_advisor_take:
 * @suggestion: one of the suggestions
 *
 * Somebody agreed to it: from the next session on it is done that way.
 */
void
limber_advisor_take (LimberAdvisor *self, const LimberSuggestion *suggestion)
{
  g_return_if_fail (LIMBER_IS_ADVISOR (self));
  g_return_if_fail (suggestion != NULL);

  switch (suggestion->kind)
    {
    case LIMBER_SUGGESTION_DELOAD:
      add_level (self, DELOAD_KEY, 1, LIMBER_LEVEL_SET);
      break;

    case LIMBER_SUGGESTION_KEEP:
      take_length (self, suggestion);
      break;

    case LIMBER_SUGGESTION_STEP_UP:
    case LIMBER_SUGGESTION_STEP_DOWN:
    case LIMBER_SUGGESTION_RESTART:
    default:
      take_level (self, suggestion);
    }

  limber_advisor_renew_levels (self);
  limber_advisor_emit_changed (self);
}

/**
 * limber_advisor_add_effect:
 * @exercise_id: a movement
 * @effect: what it did to the back
 * @session_uuid: (nullable): in which session
 *
 * Remembers an answer for the direction finder.
 */
void
limber_advisor_add_effect (LimberAdvisor *self,
                           const char    *exercise_id,
                           LimberEffect   effect,
                           const char    *session_uuid)
{
  LimberEffectRecord record = { (char *) exercise_id, effect, (char *) session_uuid, 0 };

  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  record.at_us = limber_advisor_get_now (self);
  if (self->store != NULL)
    limber_store_add_effect (self->store, &record);
  g_ptr_array_add (self->health->effects, limber_effect_record_copy (&record));
  limber_advisor_emit_changed (self);
}

static char *
get_direction_key (int own)
{
  return g_strconcat ("direction/", limber_words_get_id (LIMBER_WORDS_PROFILE, (guint) own), NULL);
}

static gint64
get_direction_asked (LimberAdvisor *self, int own)
{
  g_autofree char *key = get_direction_key (own);
  gint64           asked = 0;

  for (guint i = 0; i < self->health->shown->len; i++)
    {
      const LimberShown *shown = g_ptr_array_index (self->health->shown, i);

      if (g_str_equal (shown->key, key))
        asked = MAX (asked, shown->at_us);
    }

  return asked;
}

/* The last sessions in a row in which such a movement made it worse. */
static guint
count_worse (LimberAdvisor       *self,
             int                  own,
             guint                tag,
             LimberExerciseLookup lookup,
             gpointer             lookup_data)
{
  gint64      since = get_direction_asked (self, own);
  const char *session = NULL;
  guint       n = 0;

  for (guint i = self->health->effects->len; i > 0; i--)
    {
      const LimberEffectRecord *record = g_ptr_array_index (self->health->effects, i - 1);
      const LimberExercise     *exercise = lookup (record->exercise_id, lookup_data);

      if (record->at_us <= since || exercise == NULL
          || (limber_facts_get_tags (exercise, FALSE) & (1u << tag)) == 0)
        continue;
      if (record->effect < LIMBER_EFFECT_WORSE)
        return n;
      if (n == 0 || g_strcmp0 (session, record->session) != 0)
        n++;
      session = record->session;
    }

  return n;
}

/**
 * limber_advisor_find_direction:
 * @lookup: finds exercises
 * @lookup_data: for @lookup
 *
 * Says whether bending, or arching, made the back worse in two sessions running, so that somebody is to
 * be asked whether Limber should spare them that from now on.
 *
 * Returns: the #LimberOwnCaution to ask about, or -1
 */
int
limber_advisor_find_direction (LimberAdvisor       *self,
                               LimberExerciseLookup lookup,
                               gpointer             lookup_data)
{
  static const struct
  {
    LimberOwnCaution own;
    guint            tag;
  } directions[] = { { LIMBER_OWN_FLEXION_SENSITIVE, LIMBER_TAG_DISC_FLEXION },
                     { LIMBER_OWN_EXTENSION_SENSITIVE, LIMBER_TAG_DISC_EXTENSION } };

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), -1);

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    if ((self->person.own & (1u << directions[i].own)) == 0
        && count_worse (self, (int) directions[i].own, directions[i].tag, lookup, lookup_data)
               >= SAME_ANSWERS)
      return (int) directions[i].own;

  return -1;
}

/**
 * limber_advisor_set_direction_asked:
 * @own: the #LimberOwnCaution that was asked about
 *
 * Whatever the answer was: only what comes after it leads to the question again.
 */
void
limber_advisor_set_direction_asked (LimberAdvisor *self, int own)
{
  g_autofree char *key = NULL;
  LimberShown      shown = { 0 };

  g_return_if_fail (LIMBER_IS_ADVISOR (self));
  g_return_if_fail (own >= 0 && own < LIMBER_N_OWN);

  key = get_direction_key (own);
  shown.key = key;
  shown.at_us = limber_advisor_get_now (self);
  shown.episode_us = shown.at_us;
  if (self->store != NULL)
    limber_store_set_shown (self->store, &shown);
  g_ptr_array_add (self->health->shown, limber_shown_copy (&shown));
  limber_advisor_emit_changed (self);
}
