/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-progress.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "plan/limber-gate.h"
#include "plan/limber-ladder.h"
#include "plan/limber-level.h"
#include "plan/limber-time-off.h"
#include "plan/limber-week-work.h"

#define MOST_STEPS_A_WEEK 2

/* So much pain during an exercise takes it down. */
#define HURTS 6
#define TROUBLE_DAYS 7

/* A harder way wants a back that has been calm for two weeks. */
#define CALM_DAYS 14
#define MOST_PAIN_HARDER 3

/* An exercise, or a family of them, that has been done. */
typedef struct
{
  const char              *family;   /* borrowed from the practice, or static */
  const LimberPractice    *newest;   /* counts */
  const LimberExercise    *exercise; /* as it is done at its level now */
  const LimberLevelChange *change;   /* (nullable): the last one */
  int                      level;
} Subject;

static gboolean
is_newer (const LimberPractice *a, const LimberPractice *b)
{
  if (a->local_date != b->local_date)
    return a->local_date > b->local_date;

  return g_strcmp0 (a->exercise_id, b->exercise_id) < 0;
}

static gboolean
fill_subject (const LimberProgressInput *input, Subject *subject)
{
  const LimberExercise *done = input->lookup (subject->newest->exercise_id, input->lookup_data);

  if (done == NULL)
    return FALSE;
  subject->change = limber_level_find_change (input->changes, subject->family);
  subject->level = limber_level_get (input->changes, done, input->from_65);
  subject->exercise
      = input->lookup (limber_ladder_get_variant (done->id, subject->level), input->lookup_data);

  return subject->level > 0 && subject->exercise != NULL;
}

/* Those whose level has stood longest come first; the order of the log plays no part. */
static int
compare_subjects (gconstpointer a, gconstpointer b)
{
  const Subject *first = a;
  const Subject *second = b;
  const guint32  day = first->change != NULL ? first->change->local_date : 0;
  const guint32  other = second->change != NULL ? second->change->local_date : 0;

  if (day != other)
    return day < other ? -1 : 1;
  if (first->level != second->level)
    return first->level - second->level;

  return g_strcmp0 (first->family, second->family);
}

static GArray *
find_subjects (const LimberProgressInput *input)
{
  g_autoptr(GHashTable) newest = g_hash_table_new (g_str_hash, g_str_equal);
  GArray        *subjects = g_array_new (FALSE, TRUE, sizeof (Subject));
  GHashTableIter iter;
  gpointer       family, practice;

  for (guint i = 0; i < input->practices->len; i++)
    {
      LimberPractice *this = g_ptr_array_index (input->practices, i);
      const char           *id = limber_ladder_get_family (this->exercise_id);
      const LimberPractice *known = g_hash_table_lookup (newest, id);

      if (limber_practice_counts (this, input->today) && (known == NULL || is_newer (this, known)))
        g_hash_table_replace (newest, (gpointer) id, this);
    }

  g_hash_table_iter_init (&iter, newest);
  while (g_hash_table_iter_next (&iter, &family, &practice))
    {
      Subject subject = { .family = family, .newest = practice };

      if (fill_subject (input, &subject))
        g_array_append_val (subjects, subject);
    }
  g_array_sort (subjects, compare_subjects);

  return subjects;
}

static char *
format_dose (const LimberExercise *exercise, const LimberDose *dose)
{
  g_autoptr(LimberDose) whole = limber_dose_merge (exercise->dose, dose);

  return limber_format_dose (whole, exercise->sides, LIMBER_SIDE_NONE);
}

static char *
format_reason (const Subject          *subject,
               const LimberSuggestion *self,
               const LimberExercise   *to,
               gboolean                sore)
{
  g_autofree char *dose = format_dose (to, self->dose);

  switch (self->kind)
    {
    case LIMBER_SUGGESTION_STEP_UP:
      if (self->way != NULL)
        /* Translators: a harder way of an exercise: "One foot hovering", and a dose, "2 × 8 reps" */
        return g_strdup_printf (
            _ ("You have this well in hand. Try it harder? %s, %s."), self->way, dose);
      if (to != subject->exercise)
        /* Translators: an exercise, "Forearm plank", and a dose, "3 × 10 s" */
        return g_strdup_printf (
            _ ("You have this well in hand. Ready for this? %s, %s."), to->name, dose);
      /* Translators: a dose: "2 × 8 reps" */
      return g_strdup_printf (_ ("This has gone well and your back stayed calm. Try %s?"), dose);

    case LIMBER_SUGGESTION_STEP_DOWN:
      if (self->way != NULL)
        /* Translators: an easier way of an exercise: "Lift only a hand-width" */
        return g_strdup_printf (_ ("Your back asked for less. Easier for a week: %s."), self->way);
      if (sore)
        /* Translators: a dose: "2 × 8 reps" */
        return g_strdup_printf (_ ("More sore than before. Less for a week: %s."), dose);
      /* Translators: a dose: "2 × 8 reps" */
      return g_strdup_printf (_ ("Your back asked for less. For a week: %s."), dose);

    case LIMBER_SUGGESTION_RESTART:
    case LIMBER_SUGGESTION_DELOAD:
    case LIMBER_SUGGESTION_KEEP:
    default:
      /* Translators: a dose: "2 × 8 reps" */
      return g_strdup_printf (_ ("A gentle start: %s."), dose);
    }
}

static LimberSuggestion *
suggest (const LimberProgressInput *input,
         const Subject             *subject,
         LimberSuggestionKind       kind,
         const LimberExercise      *to,
         int                        level,
         const char                *way,
         gboolean                   sore)
{
  LimberSuggestion *self = limber_suggestion_new (kind);

  self->exercise_id = g_strdup (subject->exercise->id);
  self->to_id = g_strdup (to->id);
  self->family = g_strdup (limber_ladder_get_family (to->id));
  self->from = subject->level;
  self->to = level;
  self->dose = limber_ladder_apply (to, level, input->from_65);
  self->way = g_strdup (way);
  self->reason = format_reason (subject, self, to, sore);

  return self;
}

/* To a level of the same ladder, with whichever exercise is done there. */
static LimberSuggestion *
suggest_level (const LimberProgressInput *input,
               const Subject             *subject,
               LimberSuggestionKind       kind,
               int                        level,
               gboolean                   sore)
{
  const char           *id = limber_ladder_get_variant (subject->exercise->id, level);
  const LimberExercise *to = input->lookup (id, input->lookup_data);

  return to != NULL ? suggest (input, subject, kind, to, level, NULL, sore) : NULL;
}

static gboolean
is_top (const Subject *subject, gboolean from_65)
{
  const char *next = limber_ladder_get_variant (subject->exercise->id, subject->level + 1);

  return subject->level >= limber_ladder_get_highest (subject->exercise, from_65)
         && g_strcmp0 (next, subject->exercise->id) == 0;
}

static gboolean
is_known (const LimberProgressInput *input, const char *exercise_id)
{
  const char *family = limber_ladder_get_family (exercise_id);

  for (guint i = 0; i < input->practices->len; i++)
    {
      const LimberPractice *practice = g_ptr_array_index (input->practices, i);

      if (g_strcmp0 (limber_ladder_get_family (practice->exercise_id), family) == 0)
        return TRUE;
    }

  return limber_level_find_change (input->changes, family) != NULL;
}

/* At the end of a ladder comes the harder way, two levels lower; stretches and mobility end there. */
static LimberSuggestion *
suggest_harder (const LimberProgressInput *input, const Subject *subject)
{
  const LimberVariant  *harder = subject->exercise->harder;
  const int             ladder = limber_ladder_find (subject->exercise);
  const LimberExercise *to = NULL;
  int                   level = limber_ladder_restart (subject->level);

  if (harder == NULL || ladder == (int) LIMBER_LADDER_STRETCH || ladder == LIMBER_LADDER_MOBILITY
      || (subject->change != NULL && subject->change->harder)
      || !limber_gate_is_calm_for (input, subject->family, CALM_DAYS, MOST_PAIN_HARDER))
    return NULL;
  if (harder->exercise_id == NULL)
    return harder->text != NULL
               ? suggest (input,
                          subject,
                          LIMBER_SUGGESTION_STEP_UP,
                          subject->exercise,
                          MAX (level, limber_ladder_get_lowest (subject->exercise)),
                          harder->text,
                          FALSE)
               : NULL;

  to = input->lookup (harder->exercise_id, input->lookup_data);
  if (to == NULL || limber_ladder_find (to) == LIMBER_LADDER_NONE
      || is_known (input, harder->exercise_id)
      || !limber_gate_is_unlocked (input, harder->exercise_id))
    return NULL;
  /* On another ladder the numbers mean something else. */
  if (limber_ladder_find (to) != ladder)
    level = 1;

  return suggest (input, subject, LIMBER_SUGGESTION_STEP_UP, to, level, NULL, FALSE);
}

static LimberSuggestion *
suggest_up (const LimberProgressInput *input, const Subject *subject)
{
  if (limber_gate_check (input, subject->exercise, subject->level) != LIMBER_GATE_OPEN
      || !limber_gate_is_unlocked (input, subject->exercise->id))
    return NULL;
  if (is_top (subject, input->from_65))
    return suggest_harder (input, subject);

  return suggest_level (input, subject, LIMBER_SUGGESTION_STEP_UP, subject->level + 1, FALSE);
}

/* Below the lowest level there is the easier way. */
static LimberSuggestion *
suggest_down (const LimberProgressInput *input, const Subject *subject, gboolean sore)
{
  const LimberVariant *easier = subject->exercise->easier;

  if (subject->level > 1)
    return suggest_level (input, subject, LIMBER_SUGGESTION_STEP_DOWN, subject->level - 1, sore);
  if (easier == NULL || easier->text == NULL)
    return NULL;

  return suggest (
      input, subject, LIMBER_SUGGESTION_STEP_DOWN, subject->exercise, 1, easier->text, sore);
}

/* Whether something went wrong at this level, that no change has answered yet. */
static gboolean
was_trouble (const LimberProgressInput *input, const Subject *subject, guint32 last, gboolean *sore)
{
  gboolean found = FALSE;

  *sore = FALSE;
  for (guint i = 0; i < input->practices->len; i++)
    {
      const LimberPractice *practice = g_ptr_array_index (input->practices, i);
      gboolean              morning = FALSE;

      if (!limber_practice_counts (practice, input->today)
          || practice->local_date + TROUBLE_DAYS <= input->today
          || g_strcmp0 (limber_ladder_get_family (practice->exercise_id), subject->family) != 0
          || !limber_gate_is_at_level (input, practice, subject->level))
        continue;
      /* At the lowest level there is none that tells before from after. */
      if (subject->change != NULL && subject->change->to == subject->change->from
          && practice->local_date <= subject->change->local_date)
        continue;

      morning = practice->morning == LIMBER_MORNING_CLEARLY_MORE
                || (input->limits.step_down && practice->local_date == last);
      *sore = *sore || morning;
      found = found || morning || practice->worst_during >= HURTS;
    }

  return found;
}

static LimberSuggestion *
suggest_back (const LimberProgressInput *input,
              const Subject             *subject,
              const LimberTimeOff       *pause,
              guint32                    last)
{
  gboolean sore = FALSE;
  guint levels = limber_time_off_get_levels (input, subject->exercise, subject->newest->local_date);

  /* It has begun lower already. */
  if (subject->change != NULL && subject->change->kind == LIMBER_SUGGESTION_RESTART
      && subject->change->local_date > subject->newest->local_date)
    levels = 0;
  if (levels > 0 && subject->level > 1)
    return suggest_level (input,
                          subject,
                          LIMBER_SUGGESTION_RESTART,
                          MAX (subject->level - (int) MIN (levels, 10), 1),
                          FALSE);
  if (was_trouble (input, subject, last, &sore))
    return suggest_down (input, subject, sore);
  if (limber_time_off_was_flare (pause, input, subject->change) && subject->level > 1)
    return suggest_level (input, subject, LIMBER_SUGGESTION_RESTART, subject->level - 1, FALSE);

  return NULL;
}

static gboolean
has_suggestion (LimberProgress *self, const char *family)
{
  for (guint i = 0; i < self->suggestions->len; i++)
    {
      const LimberSuggestion *suggestion = g_ptr_array_index (self->suggestions, i);

      if (g_strcmp0 (suggestion->family, family) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_steps_up (LimberProgress *self, const LimberProgressInput *input, GArray *subjects)
{
  const guint taken = limber_week_work_count_steps (input);
  guint       left = taken < MOST_STEPS_A_WEEK ? MOST_STEPS_A_WEEK - taken : 0;

  for (guint i = 0; i < subjects->len && left > 0; i++)
    {
      const Subject *subject = &g_array_index (subjects, Subject, i);
      g_autoptr(LimberSuggestion) more = NULL;

      if (has_suggestion (self, subject->family))
        continue;
      more = suggest_up (input, subject);
      if (more == NULL || has_suggestion (self, more->family)
          || !limber_week_work_allows (input, self->suggestions, more))
        continue;
      g_ptr_array_add (self->suggestions, g_steal_pointer (&more));
      left--;
    }
}

static void
add_light_week (LimberProgress *self)
{
  LimberSuggestion *suggestion = limber_suggestion_new (LIMBER_SUGGESTION_DELOAD);

  suggestion->reason
      = g_strdup (_ ("Every fourth week may be a lighter one: one set fewer of everything."));
  g_ptr_array_add (self->suggestions, suggestion);
}

/* Whether any of these is asked to go a level down. */
static gboolean
add_steps_back (LimberProgress            *self,
                const LimberProgressInput *input,
                const LimberTimeOff       *pause,
                GArray                    *subjects)
{
  gboolean down = FALSE;
  guint32  last = 0;

  for (guint i = 0; i < subjects->len; i++)
    last = MAX (last, g_array_index (subjects, Subject, i).newest->local_date);

  for (guint i = 0; i < subjects->len; i++)
    {
      LimberSuggestion *suggestion
          = suggest_back (input, &g_array_index (subjects, Subject, i), pause, last);

      if (suggestion == NULL)
        continue;
      down = down || suggestion->kind == LIMBER_SUGGESTION_STEP_DOWN;
      g_ptr_array_add (self->suggestions, suggestion);
    }

  return down;
}

/**
 * limber_progress_new:
 * @input: what is known
 *
 * Works out what may be changed. Going back comes before going on: on a day with a step down or in a
 * flare nothing is made harder, and in a light week neither. Nothing happens by itself; whoever
 * takes a suggestion writes it down with [func@level_change_take].
 *
 * Returns: (transfer full): what progression says today
 */
LimberProgress *
limber_progress_new (const LimberProgressInput *input)
{
  g_autoptr(GArray) subjects = NULL;
  LimberProgress *self = NULL;
  LimberTimeOff   pause;

  g_return_val_if_fail (input != NULL, NULL);

  self = g_new0 (LimberProgress, 1);
  self->suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_suggestion_free);
  pause = limber_time_off_find (input);
  self->flare_days = pause.flare_days;
  self->screen_due = pause.screen_due;
  self->light_week = pause.light_week;

  subjects = find_subjects (input);
  if (add_steps_back (self, input, &pause, subjects) || self->flare_days > 0)
    return self;
  if (self->light_week && subjects->len > 0)
    add_light_week (self);
  else
    add_steps_up (self, input, subjects);

  return self;
}

void
limber_progress_free (LimberProgress *self)
{
  g_ptr_array_unref (self->suggestions);
  g_free (self);
}
