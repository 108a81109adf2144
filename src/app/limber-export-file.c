/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-export-file.h"

#include "limber-config.h"

#include <errno.h>
#include <gio/gfiledescriptorbased.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

/* An export on its way. */
typedef struct
{
  GFile             *file;   /* what was asked for */
  GFile             *target; /* (nullable): what that leads to */
  GFile             *part;   /* (nullable): beside it, what is written so far */
  LimberExportFormat format;
  GOutputStream     *out;   /* (nullable): not open yet */
  GError            *error; /* (nullable): what went wrong first */
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->file);
  g_clear_object (&self->target);
  g_clear_object (&self->part);
  g_clear_object (&self->out);
  g_clear_error (&self->error);
  g_free (self);
}

/* A link stays one: what it leads to is replaced. */
static GFile *
resolve (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  char            *real = path != NULL ? realpath (path, NULL) : NULL;
  GFile           *resolved = real != NULL ? g_file_new_for_path (real) : g_object_ref (file);

  free (real);

  return resolved;
}

/* To open a pipe would be to wait until somebody reads from it. */
static gboolean
is_to_be_written (GFile *file, GCancellable *cancellable, GError **error)
{
  const GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

  if (type == G_FILE_TYPE_UNKNOWN || type == G_FILE_TYPE_REGULAR)
    return TRUE;

  g_set_error_literal (
      error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("there is something that is not a file"));

  return FALSE;
}

static GFile *
choose_part (GFile *target)
{
  g_autoptr(GFile) folder = g_file_get_parent (target);
  g_autofree char *base = g_file_get_basename (target);
  g_autofree char *name = g_strdup_printf (".%s.%08x", base, g_random_int ());

  return g_file_get_child (folder, name);
}

/* Not into the file itself, of which half would be there for a while, and for good if the power fails.
 * On a thread of its own, as a disk may be slow and a server far away. */
static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  GFileOutputStream *out = NULL;
  GError            *error = NULL;

  export->target = resolve (export->file);
  if (is_to_be_written (export->target, cancellable, &error))
    {
      export->part = choose_part (export->target);
      out = g_file_create (export->part, G_FILE_CREATE_PRIVATE, cancellable, &error);
    }
  if (out == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  export->out = G_OUTPUT_STREAM (out);
  g_task_return_boolean (task, TRUE);
}

/* On the disk before it takes the place of what was there. */
static gboolean
sync_out (GOutputStream *out, GError **error)
{
  int fd = G_IS_FILE_DESCRIPTOR_BASED (out)
               ? g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (out))
               : -1;

  if (fd < 0 || fsync (fd) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

  return FALSE;
}

static void
close_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  g_autoptr(GError) error = NULL;
  gboolean good = export->error == NULL && sync_out (export->out, &error);

  if (!g_output_stream_close (export->out, NULL, good ? &error : NULL))
    good = FALSE;
  if (good)
    good = g_file_move (
        export->part, export->target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  if (!good)
    g_file_delete (export->part, NULL, NULL);
  if (export->error == NULL)
    export->error = g_steal_pointer (&error);
  g_task_return_boolean (task, good);
}

/* Says which file it is, and that nothing has become of it. */
static void
fail (GTask *task)
{
  Export *export = g_task_get_task_data (task);
  g_autofree char *base = g_file_get_basename (export->file);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : "");

  if (g_error_matches (export->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&export->error));
  else
    g_task_return_new_error (task,
                             export->error->domain,
                             export->error->code,
                             /* Translators: the name of a file, and why */
                             _ ("“%s” could not be written: %s"),
                             name,
                             export->error->message);
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;

  if (g_task_propagate_boolean (G_TASK (result), NULL))
    g_task_return_boolean (task, TRUE);
  else
    fail (task);
}

/* What one step leaves to the next is used by one thread at a time. */
static void
run_step (GTask *task, GTaskThreadFunc step, GAsyncReadyCallback callback)
{
  g_autoptr(GTask) part = g_task_new (NULL, g_task_get_cancellable (task), callback, task);

  g_task_set_check_cancellable (part, FALSE);
  g_task_set_task_data (part, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (part, step);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Export *export = g_task_get_task_data (task);

  if (limber_store_export_finish (LIMBER_STORE (source), result, &export->error))
    g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &export->error);
  run_step (task, close_thread, closed_cb);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Export *export = g_task_get_task_data (task);
  const LimberExportWish wish = { .format = export->format };

  if (!g_task_propagate_boolean (G_TASK (result), &export->error))
    {
      fail (task);
      g_object_unref (task);
      return;
    }

  limber_store_export_async (g_task_get_source_object (task),
                             &wish,
                             export->out,
                             NULL,
                             NULL,
                             g_task_get_cancellable (task),
                             exported_cb,
                             task);
}

/**
 * limber_export_file_async:
 * @store: the history
 * @file: where to; one that is there is replaced when all is written, and not touched before
 * @format: in which form
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes the history into a file: all of it or nothing.
 */
void
limber_export_file_async (LimberStore        *store,
                          GFile              *file,
                          LimberExportFormat  format,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask *task = NULL;
  Export *export = NULL;
  g_autoptr(GTask) opening = NULL;

  g_return_if_fail (LIMBER_IS_STORE (store) && G_IS_FILE (file));

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_export_file_async);
  /* What became of the file is told, even if it was too late to stop. */
  g_task_set_check_cancellable (task, FALSE);
  export = g_new0 (Export, 1);
  export->file = g_object_ref (file);
  export->format = format;
  g_task_set_task_data (task, export, (GDestroyNotify) export_free);
  run_step (task, open_thread, opened_cb);
}

/**
 * limber_export_file_finish:
 * @error: return location for an error, which names the file
 *
 * Returns: whether all of it is in the file
 */
gboolean
limber_export_file_finish (LimberStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
