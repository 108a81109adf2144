/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-routine-draft.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "limber-draft-text.h"
#include "limber-routine-edit.h"
#include "plan/limber-rules.h"

/* What is done to the steps of a routine. */

static LimberStep *
get_step (LimberRoutineDraft *self, guint at)
{
  return g_ptr_array_index (limber_routine_draft_get_routine (self)->steps, at);
}

static gboolean
has_step (LimberRoutineDraft *self, guint at)
{
  return at < limber_routine_draft_get_routine (self)->steps->len;
}

static const char *
get_name_at (LimberRoutineDraft *self, guint at)
{
  return limber_routine_draft_get_exercise_name (self, get_step (self, at));
}

/**
 * limber_routine_draft_insert_steps:
 * @self: a draft
 * @at: before which step; the number of steps, or more, for the end
 * @steps: (element-type LimberStep): what comes in
 *
 * Returns: whether there was room for all of them
 */
gboolean
limber_routine_draft_insert_steps (LimberRoutineDraft *self, guint at, GPtrArray *steps)
{
  LimberRoutine *routine = NULL;
  char          *label = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && steps != NULL, FALSE);

  routine = limber_routine_draft_get_routine (self);
  if (steps->len == 0 || routine->steps->len + steps->len > LIMBER_ROUTINE_DRAFT_MAX_STEPS)
    return steps->len == 0;

  if (steps->len == 1)
    /* Translators: what can be undone; the name of an exercise */
    label = g_strdup_printf (_ ("add %s"),
                             limber_routine_draft_get_exercise_name (self, steps->pdata[0]));
  else
    label = g_strdup_printf (
        /* Translators: what can be undone */
        ngettext ("add %u exercise", "add %u exercises", steps->len),
        steps->len);
  limber_routine_draft_put (
      self,
      limber_routine_edit_insert (routine, MIN (at, routine->steps->len), steps),
      label,
      NULL);

  return TRUE;
}

/**
 * limber_routine_draft_remove_steps:
 * @self: a draft
 * @at: the first step to go
 * @n: how many go
 */
void
limber_routine_draft_remove_steps (LimberRoutineDraft *self, guint at, guint n)
{
  LimberRoutine *routine = NULL;
  char          *label = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  routine = limber_routine_draft_get_routine (self);
  g_return_if_fail (n > 0 && at < routine->steps->len && n <= routine->steps->len - at);

  if (n == 1)
    /* Translators: what can be undone; the name of an exercise */
    label = g_strdup_printf (_ ("remove %s"), get_name_at (self, at));
  else
    /* Translators: what can be undone */
    label = g_strdup_printf (ngettext ("remove %u exercise", "remove %u exercises", n), n);
  limber_routine_draft_put (self, limber_routine_edit_remove (routine, at, n), label, NULL);
}

/**
 * limber_routine_draft_duplicate_step:
 * @self: a draft
 * @at: a step, which then stands there twice
 */
void
limber_routine_draft_duplicate_step (LimberRoutineDraft *self, guint at)
{
  LimberRoutine *routine = NULL;
  LimberStep    *copy = NULL;
  g_autoptr(GPtrArray) steps = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && has_step (self, at));

  routine = limber_routine_draft_get_routine (self);
  if (routine->steps->len >= LIMBER_ROUTINE_DRAFT_MAX_STEPS)
    return;

  copy = limber_step_copy (get_step (self, at));
  g_clear_pointer (&copy->section, g_free);
  steps = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_step_free);
  g_ptr_array_add (steps, copy);
  limber_routine_draft_put (self,
                            limber_routine_edit_insert (routine, at + 1, steps),
                            /* Translators: what can be undone; the name of an exercise */
                            g_strdup_printf (_ ("duplicate %s"), get_name_at (self, at)),
                            NULL);
}

static char *
make_move_label (LimberRoutineDraft *self, guint at)
{
  /* Translators: what can be undone; the name of an exercise */
  return g_strdup_printf (_ ("move %s"), get_name_at (self, at));
}

/**
 * limber_routine_draft_move_step:
 * @self: a draft
 * @from: a step
 * @to: where it is to be; the others make room for it
 */
void
limber_routine_draft_move_step (LimberRoutineDraft *self, guint from, guint to)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && has_step (self, from));

  if (from != to && has_step (self, to))
    limber_routine_draft_put (
        self,
        limber_routine_edit_move (limber_routine_draft_get_routine (self), from, to),
        make_move_label (self, from),
        NULL);
}

/**
 * limber_routine_draft_shift_step:
 * @self: a draft
 * @at: a step
 * @direction: -1 for up, 1 for down
 *
 * Moves a step by one place as it is seen, over a heading or another step.
 *
 * Returns: where it is now
 */
guint
limber_routine_draft_shift_step (LimberRoutineDraft *self, guint at, int direction)
{
  LimberRoutine *shifted = NULL;
  guint          now_at = at;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && has_step (self, at), at);

  shifted
      = limber_routine_edit_shift (limber_routine_draft_get_routine (self), at, direction, &now_at);
  limber_routine_draft_put (self, shifted, make_move_label (self, at), NULL);

  return now_at;
}

/**
 * limber_routine_draft_can_shift:
 * @self: a draft
 * @at: a step
 * @direction: -1 for up, 1 for down
 *
 * Returns: whether there is a place further on
 */
gboolean
limber_routine_draft_can_shift (LimberRoutineDraft *self, guint at, int direction)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), FALSE);

  return direction < 0 ? at > 0 && has_step (self, at) : has_step (self, at + 1);
}

static void
replace (LimberRoutineDraft *self,
         guint               at,
         LimberStep         *step,
         const char         *label,
         const char         *merge_key)
{
  if (limber_routine_edit_is_same_step (step, get_step (self, at)))
    {
      limber_step_free (step);
      return;
    }

  limber_routine_draft_put (
      self,
      limber_routine_edit_replace (limber_routine_draft_get_routine (self), at, step),
      g_strdup (label),
      merge_key);
}

/**
 * limber_routine_draft_replace_step:
 * @self: a draft
 * @at: a step
 * @step: what it is from now on
 * @label: (nullable): what was done to it, to say what can be undone: "change the hold of Plank";
 *   %NULL to say "change" and the exercise's name
 * @merge_key: (nullable): of which kind that was, to be one with what follows soon: "hold"
 *
 * Does nothing if it is so already.
 */
void
limber_routine_draft_replace_step (LimberRoutineDraft *self,
                                   guint               at,
                                   const LimberStep   *step,
                                   const char         *label,
                                   const char         *merge_key)
{
  LimberStep      *copy = NULL;
  g_autofree char *own_label = NULL;
  g_autofree char *own_key = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && has_step (self, at));
  g_return_if_fail (step != NULL);

  copy = limber_step_copy (step);
  g_free (copy->note);
  copy->note = limber_draft_text_clean (step->note, LIMBER_DRAFT_MAX_TEXT);
  if (label == NULL)
    /* Translators: what can be undone; the name of an exercise */
    own_label = g_strdup_printf (_ ("change %s"), get_name_at (self, at));
  if (merge_key != NULL)
    own_key = g_strdup_printf ("step/%u/%s", at, merge_key);
  replace (self, at, copy, label != NULL ? label : own_label, own_key);
}

/**
 * limber_routine_draft_set_section:
 * @self: a draft
 * @at: a step
 * @name: (nullable): the heading above it; %NULL to take it away
 */
void
limber_routine_draft_set_section (LimberRoutineDraft *self, guint at, const char *name)
{
  g_autofree char *clean = limber_draft_text_clean (name, LIMBER_DRAFT_MAX_NAME);
  g_autofree char *key = g_strdup_printf ("section/%u", at);
  const char      *before = NULL;
  char            *label = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && has_step (self, at));

  before = get_step (self, at)->section;
  if (g_strcmp0 (before, clean) == 0)
    return;

  if (clean == NULL)
    /* Translators: what can be undone; a heading in a routine */
    label = g_strdup_printf (_ ("take away the heading “%s”"), before);
  else
    /* Translators: what can be undone; a heading in a routine */
    label = g_strdup_printf (_ ("write the heading “%s”"), clean);
  limber_routine_draft_put (
      self,
      limber_routine_edit_set_section (limber_routine_draft_get_routine (self), at, clean),
      label,
      clean != NULL ? key : NULL);
}

/**
 * limber_routine_draft_set_prescribed:
 * @self: a draft
 * @at: a step
 * @rule: the rule that has something against it: "R-HOLD"
 * @by: (nullable): who prescribed it; %NULL if that was not said
 *
 * Answers what the rule says of the step with "prescribed for me".
 */
void
limber_routine_draft_set_prescribed (LimberRoutineDraft *self,
                                     guint               at,
                                     const char         *rule,
                                     const char         *by)
{
  LimberStep      *step = NULL;
  g_autofree char *clean = limber_draft_text_clean (by, LIMBER_DRAFT_MAX_TEXT);
  g_autofree char *label = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && has_step (self, at));
  g_return_if_fail (rule != NULL);

  step = limber_step_copy (get_step (self, at));
  if (step->prescribed == NULL)
    step->prescribed = limber_prescribed_new ();
  if (!limber_rules_is_prescribed (step, rule))
    g_ptr_array_add (step->prescribed->rules, g_strdup (rule));
  if (clean != NULL)
    {
      g_free (step->prescribed->by);
      step->prescribed->by = g_steal_pointer (&clean);
    }
  /* Translators: what can be undone; the name of an exercise */
  label = g_strdup_printf (_ ("%s is prescribed for me"), get_name_at (self, at));
  replace (self, at, step, label, NULL);
}

/**
 * limber_routine_draft_clear_prescribed:
 * @self: a draft
 * @at: a step
 * @rule: the rule that may say again what it has against it
 */
void
limber_routine_draft_clear_prescribed (LimberRoutineDraft *self, guint at, const char *rule)
{
  LimberStep      *step = NULL;
  g_autofree char *label = NULL;
  guint            index = 0;

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && has_step (self, at));
  g_return_if_fail (rule != NULL);

  if (!limber_rules_is_prescribed (get_step (self, at), rule))
    return;

  step = limber_step_copy (get_step (self, at));
  while (g_ptr_array_find_with_equal_func (step->prescribed->rules, rule, g_str_equal, &index))
    g_ptr_array_remove_index (step->prescribed->rules, index);
  if (step->prescribed->rules->len == 0)
    g_clear_pointer (&step->prescribed, limber_prescribed_free);
  /* Translators: what can be undone; the name of an exercise */
  label = g_strdup_printf (_ ("%s is not prescribed any more"), get_name_at (self, at));
  replace (self, at, step, label, NULL);
}
