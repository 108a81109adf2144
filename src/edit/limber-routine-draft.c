/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-routine-draft.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "limber-routine-edit.h"
#include "limber-undo.h"

/**
 * LimberRoutineDraft:
 *
 * A routine while it is edited: what it is now, and everything that was done to it, each thing of which
 * can be undone, also after saving. The routine it holds is never changed, only replaced, so that
 * others may keep it.
 */
struct _LimberRoutineDraft
{
  GObject parent_instance;

  LimberUndo          *undo; /* of LimberRoutine */
  LimberExerciseLookup lookup;
  gpointer             lookup_data;
  LimberClock         *clock;
};

G_DEFINE_FINAL_TYPE (LimberRoutineDraft, limber_routine_draft, G_TYPE_OBJECT)

typedef enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
} LimberRoutineDraftProperty;

static GParamSpec *props[PROP_REDO_LABEL + 1];

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
} LimberRoutineDraftSignal;

static guint signals[N_SIGNALS];

static void
emit_changed (LimberRoutineDraft *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_CAN_UNDO; i < G_N_ELEMENTS (props); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
limber_routine_draft_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberRoutineDraft *self = LIMBER_ROUTINE_DRAFT (object);

  switch ((LimberRoutineDraftProperty) prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, limber_routine_draft_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, limber_routine_draft_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_take_string (value, limber_routine_draft_dup_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_take_string (value, limber_routine_draft_dup_redo_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_routine_draft_finalize (GObject *object)
{
  LimberRoutineDraft *self = LIMBER_ROUTINE_DRAFT (object);

  limber_undo_free (self->undo);
  g_object_unref (self->clock);

  G_OBJECT_CLASS (limber_routine_draft_parent_class)->finalize (object);
}

static void
limber_routine_draft_class_init (LimberRoutineDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = limber_routine_draft_get_property;
  object_class->finalize = limber_routine_draft_finalize;

  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, readable);
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberRoutineDraft::changed:
   *
   * The routine is another one now.
   */
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", LIMBER_TYPE_ROUTINE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_routine_draft_init (LimberRoutineDraft *self)
{
}

/**
 * limber_routine_draft_new:
 * @routine: what is to be edited
 * @lookup: finds the exercises that it names, to call them by their names
 * @lookup_data: for @lookup; outlives the draft
 * @clock: tells what follows soon upon what
 *
 * Returns: (transfer full): a draft to which nothing was done yet
 */
LimberRoutineDraft *
limber_routine_draft_new (LimberRoutine       *routine,
                          LimberExerciseLookup lookup,
                          gpointer             lookup_data,
                          LimberClock         *clock)
{
  LimberRoutineDraft *self = NULL;

  g_return_val_if_fail (routine != NULL && lookup != NULL, NULL);
  g_return_val_if_fail (LIMBER_IS_CLOCK (clock), NULL);

  self = g_object_new (LIMBER_TYPE_ROUTINE_DRAFT, NULL);
  self->undo = limber_undo_new (
      routine, (LimberUndoRef) limber_routine_ref, (GDestroyNotify) limber_routine_unref);
  self->lookup = lookup;
  self->lookup_data = lookup_data;
  self->clock = g_object_ref (clock);

  return self;
}

/**
 * limber_routine_draft_get_routine:
 *
 * Returns: (transfer none): the routine as it is now; it is never changed
 */
LimberRoutine *
limber_routine_draft_get_routine (LimberRoutineDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), NULL);

  return limber_undo_get_current (self->undo);
}

/**
 * limber_routine_draft_put:
 * @self: a draft
 * @routine: (transfer full) (nullable): what it is from now on; %NULL if nothing came of it
 * @label: (transfer full): what was done, to say what can be undone
 * @merge_key: (nullable): of which kind that was, to be one with what follows soon
 *
 * Something was done to it, for which there is no other function.
 */
void
limber_routine_draft_put (LimberRoutineDraft *self,
                          LimberRoutine      *routine,
                          char               *label,
                          const char         *merge_key)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  if (routine != NULL)
    {
      /* How long somebody said that it was is not true any more; how long it is can be measured. */
      routine->nominal_minutes = 0;
      limber_undo_push (
          self->undo, routine, label, merge_key, limber_clock_get_monotonic (self->clock));
      limber_routine_unref (routine);
      emit_changed (self);
    }
  g_free (label);
}

/**
 * limber_routine_draft_get_exercise_name:
 * @self: a draft
 * @step: a step, of this routine or not
 *
 * Returns: what its exercise is called; its id if there is no such exercise
 */
const char *
limber_routine_draft_get_exercise_name (LimberRoutineDraft *self, const LimberStep *step)
{
  const LimberExercise *exercise = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && step != NULL, NULL);

  exercise = self->lookup (step->exercise_id, self->lookup_data);

  return exercise != NULL ? exercise->name : step->exercise_id;
}

static void
put_id (gpointer *snapshot, gpointer user_data)
{
  LimberRoutine *copy = limber_routine_edit_copy (*snapshot);

  g_free (copy->id);
  copy->id = g_strdup (user_data);
  limber_routine_unref (*snapshot);
  *snapshot = copy;
}

/**
 * limber_routine_draft_become:
 * @self: a draft
 * @id: the id of the file that it is saved in from now on
 * @name: the name that tells it from the other one
 *
 * It goes on as a routine of its own, since somebody else has changed the one it was. That is so
 * however much is undone; the name can be undone.
 */
void
limber_routine_draft_become (LimberRoutineDraft *self, const char *id, const char *name)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));
  g_return_if_fail (id != NULL && name != NULL);

  limber_undo_map (self->undo, put_id, (gpointer) id);
  limber_undo_seal (self->undo);
  limber_routine_draft_set_name (self, name);
}

/**
 * limber_routine_draft_can_undo:
 *
 * Returns: whether anything was done that can be undone
 */
gboolean
limber_routine_draft_can_undo (LimberRoutineDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), FALSE);

  return limber_undo_can_undo (self->undo);
}

/**
 * limber_routine_draft_can_redo:
 *
 * Returns: whether anything was undone that can be done again
 */
gboolean
limber_routine_draft_can_redo (LimberRoutineDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), FALSE);

  return limber_undo_can_redo (self->undo);
}

/**
 * limber_routine_draft_dup_undo_label:
 *
 * Returns: (transfer full): what undoing does: "Undo: move Cat-cow"; "Undo" if there is nothing
 */
char *
limber_routine_draft_dup_undo_label (LimberRoutineDraft *self)
{
  const char *label = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), NULL);

  label = limber_undo_get_undo_label (self->undo);

  /* Translators: what will be undone: "move Cat-cow" */
  return label != NULL ? g_strdup_printf (_ ("Undo: %s"), label) : g_strdup (_ ("Undo"));
}

/**
 * limber_routine_draft_dup_redo_label:
 *
 * Returns: (transfer full): what redoing does: "Redo: move Cat-cow"; "Redo" if there is nothing
 */
char *
limber_routine_draft_dup_redo_label (LimberRoutineDraft *self)
{
  const char *label = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), NULL);

  label = limber_undo_get_redo_label (self->undo);

  /* Translators: what will be done again: "move Cat-cow" */
  return label != NULL ? g_strdup_printf (_ ("Redo: %s"), label) : g_strdup (_ ("Redo"));
}

/**
 * limber_routine_draft_undo:
 *
 * Takes back what was done last.
 */
void
limber_routine_draft_undo (LimberRoutineDraft *self)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  if (limber_undo_undo (self->undo))
    emit_changed (self);
}

/**
 * limber_routine_draft_redo:
 *
 * Does again what was undone last.
 */
void
limber_routine_draft_redo (LimberRoutineDraft *self)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  if (limber_undo_redo (self->undo))
    emit_changed (self);
}
