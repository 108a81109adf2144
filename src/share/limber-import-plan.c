/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-import-plan.h"

#include "share/limber-import-settle.h"
#include "share/limber-plain-text.h"

#include <string.h>

static void
source_free (gpointer data)
{
  LimberImportSource *self = data;

  g_free (self->name);
  g_free (self->fault);
  g_free (self);
}

/**
 * limber_import_plan_new:
 * @builtin_dir: (nullable): the folder with the built-in "exercises" and "routines"
 * @user_dir: the folder with the user's, which need not be there
 *
 * Returns: (transfer full): a plan in which there is nothing
 */
LimberImportPlan *
limber_import_plan_new (const char *builtin_dir, const char *user_dir)
{
  LimberImportPlan *self = g_new0 (LimberImportPlan, 1);

  self->builtin_dir = g_strdup (builtin_dir);
  self->user_dir = g_strdup (user_dir);
  self->sources = g_ptr_array_new_with_free_func (source_free);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_import_item_free);

  return self;
}

/**
 * limber_import_plan_free:
 * @self: (transfer full): a plan
 */
void
limber_import_plan_free (LimberImportPlan *self)
{
  g_free (self->builtin_dir);
  g_free (self->user_dir);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * limber_import_plan_add_source:
 * @self: a plan
 * @name: what a file is called
 *
 * Returns: which one it is
 */
guint
limber_import_plan_add_source (LimberImportPlan *self, const char *name)
{
  LimberImportSource *source = g_new0 (LimberImportSource, 1);

  source->name = limber_plain_text (name);
  g_ptr_array_add (self->sources, source);

  return self->sources->len - 1;
}

/**
 * limber_import_plan_fail_source:
 * @self: a plan
 * @source: which file
 * @fault: why nothing of it can be read
 */
void
limber_import_plan_fail_source (LimberImportPlan *self, guint source, const char *fault)
{
  LimberImportSource *failed = self->sources->pdata[source];

  g_free (failed->fault);
  failed->fault = g_strdup (fault);
}

/**
 * limber_import_plan_add_item:
 * @self: a plan
 * @item: (transfer full): what is in one of its files
 */
void
limber_import_plan_add_item (LimberImportPlan *self, LimberImportItem *item)
{
  g_ptr_array_add (self->items, item);
}

/**
 * limber_import_plan_settle:
 * @self: a plan
 *
 * Finds out how everything stands to what there is, given what was chosen. Reads from the disk.
 */
void
limber_import_plan_settle (LimberImportPlan *self)
{
  limber_import_settle (self->items, self->builtin_dir, self->user_dir);
}

/**
 * limber_import_plan_choose_all:
 * @self: a plan
 * @choice: what is to be done with all that conflicts
 *
 * What cannot be replaced is kept beside what there is. To be settled afterwards.
 */
void
limber_import_plan_choose_all (LimberImportPlan *self, LimberImportChoice choice)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      LimberImportItem *item = self->items->pdata[i];

      if (item->state == LIMBER_IMPORT_CONFLICT)
        item->choice = choice == LIMBER_IMPORT_REPLACE && !item->may_replace
                           ? LIMBER_IMPORT_KEEP_BOTH
                           : choice;
    }
}

/**
 * limber_import_plan_count:
 *
 * Returns: how many stand like that to what there is
 */
guint
limber_import_plan_count (const LimberImportPlan *self, LimberImportState state)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += ((const LimberImportItem *) self->items->pdata[i])->state == state;

  return n;
}

/**
 * limber_import_plan_count_coming:
 *
 * Returns: for how many a file will be written
 */
guint
limber_import_plan_count_coming (const LimberImportPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += limber_import_item_comes_in (self->items->pdata[i]);

  return n;
}

/**
 * limber_import_plan_count_faulty_sources:
 *
 * Returns: of how many files nothing can be read
 */
guint
limber_import_plan_count_faulty_sources (const LimberImportPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->sources->len; i++)
    n += ((const LimberImportSource *) self->sources->pdata[i])->fault != NULL;

  return n;
}

/**
 * limber_import_plan_find_exercise:
 * @self: a plan that is settled
 * @routine: a routine in it
 * @id: an exercise it has
 *
 * Returns: (transfer none) (nullable): that exercise, if it is to come in
 */
const LimberExercise *
limber_import_plan_find_exercise (const LimberImportPlan *self,
                                  const LimberImportItem *routine,
                                  const char             *id)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const LimberImportItem *item = self->items->pdata[i];

      if (!item->is_routine && item->exercise != NULL && item->source == routine->source
          && g_strcmp0 (item->target_id, id) == 0)
        return item->exercise;
    }

  return NULL;
}
