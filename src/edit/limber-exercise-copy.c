/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-exercise-copy.h"

static void
copy_texts (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

static void
copy_words (GArray **to, GArray *from)
{
  g_array_unref (*to);
  *to = g_array_copy (from);
}

static LimberVariant *
copy_variant (const LimberVariant *variant)
{
  LimberVariant *copy = NULL;

  if (variant == NULL)
    return NULL;
  copy = g_new0 (LimberVariant, 1);
  copy->exercise_id = g_strdup (variant->exercise_id);
  copy->text = g_strdup (variant->text);

  return copy;
}

static LimberNotFor *
copy_not_for (const LimberNotFor *not_for)
{
  LimberNotFor *copy = g_new0 (LimberNotFor, 1);

  copy->contexts = g_array_copy (not_for->contexts);
  copy->reason = g_strdup (not_for->reason);

  return copy;
}

static void
copy_lists (LimberExercise *copy, const LimberExercise *self)
{
  copy_texts (copy->aliases, self->aliases);
  copy_words (&copy->equipment, self->equipment);
  copy_words (&copy->primary, self->primary);
  copy_words (&copy->secondary, self->secondary);
  copy_texts (copy->instructions, self->instructions);
  for (guint i = 0; i < self->cues->len; i++)
    g_ptr_array_add (copy->cues, limber_cue_text_copy (g_ptr_array_index (self->cues, i)));
  copy_words (&copy->cautions, self->cautions);
  copy_words (&copy->suits, self->suits);
  for (guint i = 0; i < self->not_for->len; i++)
    g_ptr_array_add (copy->not_for, copy_not_for (g_ptr_array_index (self->not_for, i)));
  for (guint i = 0; i < self->changes->len; i++)
    g_ptr_array_add (copy->changes, limber_change_copy (g_ptr_array_index (self->changes, i)));
  copy_texts (copy->sources, self->sources);
  copy_texts (copy->seeds, self->seeds);
}

/**
 * limber_exercise_copy:
 * @self: an exercise
 *
 * Returns: (transfer full): the same once more, which may be changed until somebody else has it
 */
LimberExercise *
limber_exercise_copy (const LimberExercise *self)
{
  LimberExercise *copy = limber_exercise_new ();

  copy->format = self->format;
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->licence = g_strdup (self->licence);
  copy->author = g_strdup (self->author);
  copy->kind = self->kind;
  copy->position = self->position;
  copy->sides = self->sides;
  copy->side_part = self->side_part;
  copy->side_meaning = g_strdup (self->side_meaning);
  limber_dose_free (copy->dose);
  copy->dose = limber_dose_copy (self->dose);
  copy->opening = self->opening != NULL ? limber_dose_copy (self->opening) : NULL;
  copy->benefit = g_strdup (self->benefit);
  copy->breathing = g_strdup (self->breathing);
  copy->easier = copy_variant (self->easier);
  copy->harder = copy_variant (self->harder);
  copy->pre_run = self->pre_run;
  copy->flare = self->flare;
  copy->sounds = self->sounds;
  copy->figure = self->figure != NULL ? json_node_ref (self->figure) : NULL;
  copy_lists (copy, self);

  return copy;
}
