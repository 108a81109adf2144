/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-config.h"

#include "limber-exercise-draft.h"

#include "edit/limber-exercise-copy.h"
#include "edit/limber-undo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * LimberExerciseDraft:
 *
 * An exercise while it is made: what it is now, and everything that was done to it, each thing of
 * which can be undone, also after saving. The exercise it holds is never changed, only replaced. It
 * may lack what a file needs, and says what that is.
 */
struct _LimberExerciseDraft
{
  GObject parent_instance;

  LimberUndo  *undo; /* of LimberExercise */
  LimberClock *clock;
};

G_DEFINE_FINAL_TYPE (LimberExerciseDraft, limber_exercise_draft, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
} LimberExerciseDraftSignal;

static guint signals[N_SIGNALS];

static void
limber_exercise_draft_finalize (GObject *object)
{
  LimberExerciseDraft *self = LIMBER_EXERCISE_DRAFT (object);

  limber_undo_free (self->undo);
  g_object_unref (self->clock);

  G_OBJECT_CLASS (limber_exercise_draft_parent_class)->finalize (object);
}

static void
limber_exercise_draft_class_init (LimberExerciseDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_exercise_draft_finalize;

  /**
   * LimberExerciseDraft::changed:
   *
   * The exercise is another one now.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          LIMBER_TYPE_EXERCISE_DRAFT,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          0);
}

static void
limber_exercise_draft_init (LimberExerciseDraft *self)
{
}

/**
 * limber_exercise_draft_new:
 * @exercise: what is to be edited
 * @clock: tells what follows soon upon what
 *
 * Returns: (transfer full): a draft to which nothing was done yet
 */
LimberExerciseDraft *
limber_exercise_draft_new (LimberExercise *exercise, LimberClock *clock)
{
  LimberExerciseDraft *self = NULL;

  g_return_val_if_fail (exercise != NULL && LIMBER_IS_CLOCK (clock), NULL);

  self = g_object_new (LIMBER_TYPE_EXERCISE_DRAFT, NULL);
  self->undo = limber_undo_new (
      exercise, (LimberUndoRef) limber_exercise_ref, (GDestroyNotify) limber_exercise_unref);
  self->clock = g_object_ref (clock);

  return self;
}

/**
 * limber_exercise_draft_begin:
 * @id: what its file will be called
 *
 * Returns: (transfer full): an exercise with a dose and nothing else yet
 */
LimberExercise *
limber_exercise_draft_begin (const char *id)
{
  LimberExercise *exercise = limber_exercise_new ();

  exercise->id = g_strdup (id);
  exercise->name = g_strdup ("");
  exercise->kind = LIMBER_KIND_STATIC_STRETCH;
  exercise->sides = LIMBER_SIDES_BOTH;
  exercise->dose->sets = 2;
  exercise->dose->length_us = 30 * G_USEC_PER_SEC;
  exercise->dose->rest_us = 10 * G_USEC_PER_SEC;

  return exercise;
}

/**
 * limber_exercise_draft_begin_like:
 * @other: another exercise, with its texts in the user's language
 * @id: what the file of the new one will be called
 * @name: what it is called
 *
 * Returns: (transfer full): one's own exercise that begins as @other is
 */
LimberExercise *
limber_exercise_draft_begin_like (const LimberExercise *other, const char *id, const char *name)
{
  LimberExercise *exercise = limber_exercise_copy (other);

  g_free (exercise->id);
  exercise->id = g_strdup (id);
  g_free (exercise->name);
  exercise->name = g_strdup (name);
  g_ptr_array_set_size (exercise->aliases, 0);
  g_ptr_array_set_size (exercise->seeds, 0);

  return exercise;
}

/**
 * limber_exercise_draft_get_exercise:
 * @self: a draft
 *
 * Returns: (transfer none): the exercise as it is now; it is never changed
 */
LimberExercise *
limber_exercise_draft_get_exercise (LimberExerciseDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_DRAFT (self), NULL);

  return limber_undo_get_current (self->undo);
}

/**
 * limber_exercise_draft_take_copy:
 * @self: a draft
 *
 * Returns: (transfer full): a copy of it as it is now, to be changed and given to
 *   limber_exercise_draft_put()
 */
LimberExercise *
limber_exercise_draft_take_copy (LimberExerciseDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_DRAFT (self), NULL);

  return limber_exercise_copy (limber_exercise_draft_get_exercise (self));
}

/**
 * limber_exercise_draft_put:
 * @self: a draft
 * @exercise: (transfer full): what it is from now on
 * @label: what was done, to say what can be undone
 * @merge_key: (nullable): of which kind that was, to be one with what follows soon
 *
 * Something was done to it.
 */
void
limber_exercise_draft_put (LimberExerciseDraft *self,
                           LimberExercise      *exercise,
                           const char          *label,
                           const char          *merge_key)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_DRAFT (self) && exercise != NULL);

  limber_undo_push (
      self->undo, exercise, label, merge_key, limber_clock_get_monotonic (self->clock));
  limber_exercise_unref (exercise);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
put_id (gpointer *snapshot, gpointer user_data)
{
  LimberExercise *copy = limber_exercise_copy (*snapshot);

  g_free (copy->id);
  copy->id = g_strdup (user_data);
  limber_exercise_unref (*snapshot);
  *snapshot = copy;
}

/**
 * limber_exercise_draft_become:
 * @self: a draft
 * @id: the id of the file that it is saved in from now on
 * @name: (nullable): the name that tells it from another one; else it keeps its own
 *
 * That is so however much is undone; the name can be undone.
 */
void
limber_exercise_draft_become (LimberExerciseDraft *self, const char *id, const char *name)
{
  LimberExercise *exercise = NULL;

  g_return_if_fail (LIMBER_IS_EXERCISE_DRAFT (self) && id != NULL);

  limber_undo_map (self->undo, put_id, (gpointer) id);
  if (name == NULL)
    return;
  exercise = limber_exercise_draft_take_copy (self);
  g_free (exercise->name);
  exercise->name = g_strdup (name);
  limber_exercise_draft_put (self, exercise, _ ("Name"), NULL);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || strspn (text, " \t\n") == strlen (text);
}

static gboolean
has_blank_line (GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    if (is_blank (g_ptr_array_index (texts, i)))
      return TRUE;

  return FALSE;
}

static gboolean
has_blank_cue (GPtrArray *cues)
{
  for (guint i = 0; i < cues->len; i++)
    if (is_blank (((const LimberCueText *) g_ptr_array_index (cues, i))->text))
      return TRUE;

  return FALSE;
}

static const char *
get_instructions_fault (const LimberExercise *exercise)
{
  if (exercise->instructions->len == 0)
    return _ ("Add at least one step, so that it can be done from the words alone.");

  return has_blank_line (exercise->instructions) ? _ ("One step has no words yet.") : NULL;
}

static const char *
get_side_fault (const LimberExercise *exercise)
{
  if (exercise->sides == LIMBER_SIDES_PER_SIDE && is_blank (exercise->side_meaning))
    return _ ("Say which side is meant: \"the kneeling leg\", for example.");

  return NULL;
}

static const char *
get_dose_fault (const LimberDose *dose)
{
  if (limber_dose_is_counted (dose) && dose->hold_us <= 0 && dose->tempo == NULL
      && dose->self_paced != TRUE)
    return _ ("Say how long each repetition is held, or that it goes at your own pace.");

  return NULL;
}

/**
 * limber_exercise_draft_get_fault:
 * @self: a draft
 * @field: a part of it
 *
 * Returns: (transfer none) (nullable): what is missing there before it can be saved, in plain words;
 *   %NULL if nothing is
 */
const char *
limber_exercise_draft_get_fault (LimberExerciseDraft *self, LimberExerciseField field)
{
  const LimberExercise *exercise = limber_exercise_draft_get_exercise (self);

  switch (field)
    {
    case LIMBER_EXERCISE_FIELD_NAME:
      return is_blank (exercise->name) ? _ ("It needs a name.") : NULL;
    case LIMBER_EXERCISE_FIELD_SIDE:
      return get_side_fault (exercise);
    case LIMBER_EXERCISE_FIELD_DOSE:
      return get_dose_fault (exercise->dose);
    case LIMBER_EXERCISE_FIELD_MUSCLES:
      return exercise->primary->len == 0 ? _ ("Choose at least one muscle that works.") : NULL;
    case LIMBER_EXERCISE_FIELD_INSTRUCTIONS:
      return get_instructions_fault (exercise);
    case LIMBER_EXERCISE_FIELD_CUES:
      return has_blank_cue (exercise->cues) ? _ ("One cue has no words yet.") : NULL;
    case LIMBER_EXERCISE_FIELD_NONE:
    case LIMBER_N_EXERCISE_FIELDS:
    default:
      return NULL;
    }
}

/**
 * limber_exercise_draft_get_first_fault:
 * @self: a draft
 *
 * Returns: the first part where something is missing, or %LIMBER_EXERCISE_FIELD_NONE: it can be saved
 */
LimberExerciseField
limber_exercise_draft_get_first_fault (LimberExerciseDraft *self)
{
  for (LimberExerciseField i = LIMBER_EXERCISE_FIELD_NAME; i < LIMBER_N_EXERCISE_FIELDS; i++)
    if (limber_exercise_draft_get_fault (self, i) != NULL)
      return i;

  return LIMBER_EXERCISE_FIELD_NONE;
}

/**
 * limber_exercise_draft_can_undo:
 * @self: a draft
 *
 * Returns: whether anything was done that can be undone
 */
gboolean
limber_exercise_draft_can_undo (LimberExerciseDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_DRAFT (self), FALSE);

  return limber_undo_can_undo (self->undo);
}

/**
 * limber_exercise_draft_can_redo:
 * @self: a draft
 *
 * Returns: whether anything was undone that can be done again
 */
gboolean
limber_exercise_draft_can_redo (LimberExerciseDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_DRAFT (self), FALSE);

  return limber_undo_can_redo (self->undo);
}

/**
 * limber_exercise_draft_get_undo_label:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): what would be undone
 */
const char *
limber_exercise_draft_get_undo_label (LimberExerciseDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_DRAFT (self), NULL);

  return limber_undo_get_undo_label (self->undo);
}

/**
 * limber_exercise_draft_get_redo_label:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): what would be done again
 */
const char *
limber_exercise_draft_get_redo_label (LimberExerciseDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_DRAFT (self), NULL);

  return limber_undo_get_redo_label (self->undo);
}

/**
 * limber_exercise_draft_undo:
 * @self: a draft
 */
void
limber_exercise_draft_undo (LimberExerciseDraft *self)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_DRAFT (self));

  if (limber_undo_undo (self->undo))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * limber_exercise_draft_redo:
 * @self: a draft
 */
void
limber_exercise_draft_redo (LimberExerciseDraft *self)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_DRAFT (self));

  if (limber_undo_redo (self->undo))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
