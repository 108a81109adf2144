/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-import-row.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "share/limber-import-tell.h"
#include "share/limber-plain-text.h"

/**
 * LimberImportRow:
 *
 * What is to be said of something that is to come in, as long as it is being asked about: a copy of
 * the words, since the plan itself is settled on another thread.
 */
struct _LimberImportRow
{
  GObject parent_instance;

  guint index; /* of the item in the plan; G_MAXUINT for a file of which nothing can be read */
  char *name;
  char *what;                  /* how it stands to what there is, and how much is done of it */
  char *reason;                /* (nullable): why it cannot be taken, or what is worth a mention */
  char *origin;                /* (nullable) */
  LimberExercise    *exercise; /* (owned) (nullable): that shows it */
  gboolean           has_choice;
  gboolean           is_conflict;
  gboolean           may_replace;
  LimberImportChoice choice;
};

G_DEFINE_FINAL_TYPE (LimberImportRow, limber_import_row, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
} LimberImportRowSignal;

static guint signals[N_SIGNALS];

static void
clear (LimberImportRow *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->origin, g_free);
  g_clear_pointer (&self->exercise, limber_exercise_unref);
}

static void
limber_import_row_finalize (GObject *object)
{
  clear (LIMBER_IMPORT_ROW (object));

  G_OBJECT_CLASS (limber_import_row_parent_class)->finalize (object);
}

static void
limber_import_row_class_init (LimberImportRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_import_row_finalize;

  /**
   * LimberImportRow::changed:
   * @self: a row
   *
   * Something else is to be said of it.
   */
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", LIMBER_TYPE_IMPORT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_import_row_init (LimberImportRow *self)
{
  self->index = G_MAXUINT;
}

/**
 * limber_import_row_new:
 * @index: of the item in its plan
 *
 * Returns: (transfer full): a row of which nothing is said yet
 */
LimberImportRow *
limber_import_row_new (guint index)
{
  LimberImportRow *self = g_object_new (LIMBER_TYPE_IMPORT_ROW, NULL);

  self->index = index;

  return self;
}

/**
 * limber_import_row_new_fault:
 * @source: a file of which nothing can be read
 *
 * Returns: (transfer full): a row that says so
 */
LimberImportRow *
limber_import_row_new_fault (const LimberImportSource *source)
{
  LimberImportRow *self = g_object_new (LIMBER_TYPE_IMPORT_ROW, NULL);

  self->name = g_strdup (source->name);
  self->what = g_strdup (_ ("Cannot be read"));
  self->reason = g_strdup (source->fault);

  return self;
}

static const char *
tell_state (const LimberImportItem *item)
{
  switch (item->state)
    {
    case LIMBER_IMPORT_NEW:
      return item->is_routine ? _ ("New routine") : _ ("New exercise");
    case LIMBER_IMPORT_THERE:
      return _ ("Already there");
    case LIMBER_IMPORT_CONFLICT:
      return _ ("Another one is already there");
    case LIMBER_IMPORT_REFUSED:
    default:
      return _ ("Cannot be taken");
    }
}

static char *
tell_what (const LimberImportItem *item)
{
  g_autofree char *dose = limber_import_tell_dose (item);

  if (dose == NULL || item->state == LIMBER_IMPORT_REFUSED)
    return g_strdup (tell_state (item));

  /* Translators: how it stands, and how much: "New exercise · 2 × 30 s each side" */
  return g_strdup_printf (_ ("%s · %s"), tell_state (item), dose);
}

/* (nullable) */
static char *
tell_reason (const LimberImportItem *item)
{
  const char *reason = limber_import_item_get_reason (item);

  if (reason != NULL)
    return g_strdup (reason);

  return item->notes->len > 0 ? g_strdup (item->notes->pdata[0]) : NULL;
}

/* (nullable): a routine is shown by its first exercise */
static const LimberExercise *
find_exercise (const LimberImportItem *item,
               const LimberImportPlan *plan,
               LimberExerciseLookup    lookup,
               gpointer                lookup_data)
{
  const LimberExercise *exercise = item->exercise;
  const LimberStep     *step = NULL;

  if (item->routine == NULL || item->routine->steps->len == 0)
    return exercise;

  step = item->routine->steps->pdata[0];
  exercise = limber_import_plan_find_exercise (plan, item, step->exercise_id);

  return exercise != NULL ? exercise : lookup (step->exercise_id, lookup_data);
}

/**
 * limber_import_row_update:
 * @self: a row
 * @plan: a plan that is settled
 * @lookup: (scope call): finds exercises there are
 * @lookup_data: data for @lookup
 *
 * Says what is now to be said of its item.
 */
void
limber_import_row_update (LimberImportRow        *self,
                          const LimberImportPlan *plan,
                          LimberExerciseLookup    lookup,
                          gpointer                lookup_data)
{
  const LimberImportItem *item = NULL;
  const LimberExercise   *exercise = NULL;

  if (self->index == G_MAXUINT)
    return;

  item = plan->items->pdata[self->index];
  exercise = find_exercise (item, plan, lookup, lookup_data);
  clear (self);
  self->name = limber_plain_text_isolate (item->name);
  self->what = tell_what (item);
  self->reason = tell_reason (item);
  if (item->refusal == NULL)
    self->origin = limber_import_tell_origin (item, TRUE);
  if (exercise != NULL)
    self->exercise = limber_exercise_ref ((LimberExercise *) exercise);
  self->has_choice = item->state == LIMBER_IMPORT_NEW || item->state == LIMBER_IMPORT_CONFLICT;
  self->is_conflict = item->state == LIMBER_IMPORT_CONFLICT;
  self->may_replace = self->is_conflict && item->may_replace;
  self->choice = item->choice;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * limber_import_row_get_index:
 *
 * Returns: which item of the plan it is about; %G_MAXUINT for none
 */
guint
limber_import_row_get_index (LimberImportRow *self)
{
  return self->index;
}

/**
 * limber_import_row_get_name:
 *
 * Returns: (transfer none): what it is called
 */
const char *
limber_import_row_get_name (LimberImportRow *self)
{
  return self->name;
}

/**
 * limber_import_row_get_what:
 *
 * Returns: (transfer none): how it stands, and how much is done of it
 */
const char *
limber_import_row_get_what (LimberImportRow *self)
{
  return self->what;
}

/**
 * limber_import_row_get_reason:
 *
 * Returns: (transfer none) (nullable): why it cannot be taken, or what is worth a mention
 */
const char *
limber_import_row_get_reason (LimberImportRow *self)
{
  return self->reason;
}

/**
 * limber_import_row_get_origin:
 *
 * Returns: (transfer none) (nullable): who made it, and its licence
 */
const char *
limber_import_row_get_origin (LimberImportRow *self)
{
  return self->origin;
}

/**
 * limber_import_row_get_exercise:
 *
 * Returns: (transfer none) (nullable): the exercise that shows it
 */
const LimberExercise *
limber_import_row_get_exercise (LimberImportRow *self)
{
  return self->exercise;
}

/**
 * limber_import_row_has_choice:
 *
 * Returns: whether there is something to choose
 */
gboolean
limber_import_row_has_choice (LimberImportRow *self)
{
  return self->has_choice;
}

/**
 * limber_import_row_is_conflict:
 *
 * Returns: whether another one is there in its place
 */
gboolean
limber_import_row_is_conflict (LimberImportRow *self)
{
  return self->is_conflict;
}

/**
 * limber_import_row_may_replace:
 *
 * Returns: whether it could replace what is there
 */
gboolean
limber_import_row_may_replace (LimberImportRow *self)
{
  return self->may_replace;
}

/**
 * limber_import_row_get_choice:
 *
 * Returns: what was chosen
 */
LimberImportChoice
limber_import_row_get_choice (LimberImportRow *self)
{
  return self->choice;
}
