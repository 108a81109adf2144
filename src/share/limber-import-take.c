/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "limber-config.h"

#include "share/limber-import-take.h"

#include "content/limber-definition-file.h"
#include "content/limber-json-guard.h"

typedef struct
{
  gboolean is_routine;
  char    *id;
  GBytes  *before; /* (nullable): there was no file */
  GBytes  *after;
} Change;

struct _LimberImportUndo
{
  char      *user_dir;
  GPtrArray *changes; /* (element-type Change) */
};

static void
change_free (gpointer data)
{
  Change *self = data;

  g_free (self->id);
  g_clear_pointer (&self->before, g_bytes_unref);
  g_clear_pointer (&self->after, g_bytes_unref);
  g_free (self);
}

/* (nullable): what the user's file says now */
static GBytes *
read_file (const char *user_dir, gboolean is_routine, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path
      = g_build_filename (user_dir, is_routine ? "routines" : "exercises", name, NULL);
  g_autoptr (LimberFault) owned = NULL;
  LimberFault *fault = NULL;
  gsize        length = 0;
  char *text = limber_definition_file_read (path, LIMBER_JSON_MAX_DEFINITION, &length, &fault);

  owned = fault;

  return text != NULL ? g_bytes_new_take (text, length) : NULL;
}

static LimberImportUndo *
undo_new (const char *user_dir)
{
  LimberImportUndo *self = g_new0 (LimberImportUndo, 1);

  self->user_dir = g_strdup (user_dir);
  self->changes = g_ptr_array_new_with_free_func (change_free);

  return self;
}

static void
add_change (LimberImportUndo *self, const LimberImportItem *item)
{
  Change *change = g_new0 (Change, 1);

  change->is_routine = item->is_routine;
  change->id = g_strdup (item->target_id);
  change->before = read_file (self->user_dir, item->is_routine, item->target_id);
  change->after = g_bytes_ref (item->content);
  g_ptr_array_add (self->changes, change);
}

/**
 * limber_import_take:
 * @plan: a plan with what was chosen; it is settled anew
 * @progress: (nullable): told how far it has got
 * @user_data: data for @progress
 * @cancellable: (nullable): to stop it as long as nothing can be seen of it
 * @error: where to say why nothing came in
 *
 * Writes all that comes in, or nothing. What another import brought in meanwhile is found to be there.
 * Waits for the disk.
 *
 * Returns: (transfer full) (nullable): how to take it back
 */
LimberImportUndo *
limber_import_take (LimberImportPlan   *plan,
                    LimberBatchProgress progress,
                    gpointer            user_data,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_autoptr (LimberBatch) batch = NULL;
  g_autoptr (LimberImportUndo) undo = undo_new (plan->user_dir);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  batch = limber_batch_new (plan->user_dir, error);
  if (batch == NULL)
    return NULL;

  limber_import_plan_settle (plan);
  for (guint i = 0; i < plan->items->len; i++)
    {
      const LimberImportItem *item = plan->items->pdata[i];

      if (!limber_import_item_comes_in (item))
        continue;
      add_change (undo, item);
      limber_batch_write (batch, item->is_routine, item->target_id, item->content);
    }

  return limber_batch_run (batch, progress, user_data, cancellable, error) ? g_steal_pointer (&undo)
                                                                           : NULL;
}

/**
 * limber_import_undo_count:
 * @self: what an import wrote
 * @routines: whether routines are counted, rather than exercises
 *
 * Returns: how many came in
 */
guint
limber_import_undo_count (const LimberImportUndo *self, gboolean routines)
{
  guint n = 0;

  for (guint i = 0; i < self->changes->len; i++)
    n += ((const Change *) self->changes->pdata[i])->is_routine == routines;

  return n;
}

/**
 * limber_import_undo_run:
 * @self: what an import wrote
 * @n_left: (out): how many files were changed since and are left as they are
 * @error: where to say why nothing was taken back
 *
 * Puts everything back as it was before, all of it or nothing. Waits for the disk.
 *
 * Returns: whether that was done
 */
gboolean
limber_import_undo_run (LimberImportUndo *self, guint *n_left, GError **error)
{
  g_autoptr (LimberBatch) batch = limber_batch_new (self->user_dir, error);

  *n_left = 0;
  if (batch == NULL)
    return FALSE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = self->changes->pdata[i];
      g_autoptr (GBytes) now = read_file (self->user_dir, change->is_routine, change->id);

      if (now == NULL || !g_bytes_equal (now, change->after))
        *n_left += 1;
      else if (change->before != NULL)
        limber_batch_write (batch, change->is_routine, change->id, change->before);
      else
        limber_batch_remove (batch, change->is_routine, change->id);
    }

  return limber_batch_run (batch, NULL, NULL, NULL, error);
}

/**
 * limber_import_undo_free:
 * @self: (transfer full): what an import wrote
 */
void
limber_import_undo_free (LimberImportUndo *self)
{
  g_free (self->user_dir);
  g_ptr_array_unref (self->changes);
  g_free (self);
}
