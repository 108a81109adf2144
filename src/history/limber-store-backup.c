/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-store-backup.h"

#include "history/limber-backup-shelf.h"
#include "history/limber-backup-write.h"
#include "history/limber-erase.h"
#include "history/limber-store-beside.h"
#include "history/limber-store-job.h"

#include <glib/gi18n-lib.h>

/* What is asked for about backups. Neither the one who asks nor the store is touched elsewhere. */
typedef struct
{
  LimberBackupSource *source; /* (nullable) */
  char               *path;   /* (nullable) */
} Request;

static Request *
request_new (const LimberBackupSource *source, const char *path)
{
  Request *self = g_new0 (Request, 1);

  self->source = source != NULL ? limber_backup_source_copy (source) : NULL;
  self->path = g_strdup (path);

  return self;
}

static void
request_free (gpointer data)
{
  Request *self = data;

  limber_backup_source_free (self->source);
  g_free (self->path);
  g_free (self);
}

/* Held while a backup is made: nothing is erased meanwhile that would come back with it. */
G_LOCK_DEFINE_STATIC (keeping);

static void
backup_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request   *request = data;
  GError          *error = NULL;
  g_autofree char *path = g_strdup (request->path);
  gboolean         good = FALSE;

  G_LOCK (keeping);
  if (path == NULL)
    good = limber_backup_shelf_put_daily (request->source, &path, cancellable, &error);
  else
    good = limber_backup_may_replace (path, &error)
           && limber_backup_write (
               request->source, LIMBER_BACKUP_BY_HAND, path, NULL, cancellable, &error);
  G_UNLOCK (keeping);

  if (good)
    g_task_return_pointer (task, path != NULL ? g_steal_pointer (&path) : g_strdup (""), g_free);
  else
    g_task_return_error (task, error);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask   *task = user_data;
  Request *request = g_task_get_task_data (task);

  /* What cannot be written now is not in the backup either; all the rest is. */
  limber_store_flush_finish (LIMBER_STORE (source), result, NULL);
  limber_store_run_beside (
      task, backup_thread, request_new (request->source, request->path), request_free, g_free);
}

/**
 * limber_store_backup_async:
 * @self: the store
 * @source: of what: this history, and what else belongs to it
 * @path: (nullable): where to; %NULL for the backup of the day, beside the history
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Makes a backup with all that was to be written until now. Nothing waits for it.
 */
void
limber_store_backup_async (LimberStore              *self,
                           const LimberBackupSource *source,
                           const char               *path,
                           GCancellable             *cancellable,
                           GAsyncReadyCallback       callback,
                           gpointer                  user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (source != NULL);

  task = limber_store_beside_task (
      self, (gpointer) limber_store_backup_async, cancellable, callback, user_data);
  g_task_set_task_data (task, request_new (source, path), request_free);
  limber_store_flush_async (self, NULL, flushed_cb, task);
}

/**
 * limber_store_backup_finish:
 * @self: the store
 * @result: what the callback was given
 * @path: (out) (optional) (nullable) (transfer full): where the backup is; %NULL if none was needed
 * @error: return location for a #LimberStoreError
 *
 * Learns whether there is a backup.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_store_backup_finish (LimberStore *self, GAsyncResult *result, char **path, GError **error)
{
  g_autofree char *answer = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  answer = g_task_propagate_pointer (G_TASK (result), error);
  if (path != NULL)
    *path = answer != NULL && *answer != '\0' ? g_strdup (answer) : NULL;

  return answer != NULL;
}

static void
backups_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;

  g_task_return_pointer (
      task, limber_backup_shelf_list (request->path), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * limber_store_backups_async:
 * @self: the store
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Asks which backups there are beside the history.
 */
void
limber_store_backups_async (LimberStore        *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autofree char *path = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));

  g_object_get (self, "path", &path, NULL);
  limber_store_run_beside (
      limber_store_beside_task (
          self, (gpointer) limber_store_backups_async, cancellable, callback, user_data),
      backups_thread,
      request_new (NULL, path),
      request_free,
      (GDestroyNotify) g_ptr_array_unref);
}

/**
 * limber_store_backups_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LimberBackup) (nullable): the backups, the newest first
 */
GPtrArray *
limber_store_backups_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
preview_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request        *request = data;
  GError               *error = NULL;
  LimberRestorePreview *preview = limber_restore_preview (request->source, request->path, &error);

  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify) limber_restore_preview_free);
  else
    g_task_return_error (task, error);
}

/**
 * limber_store_preview_async:
 * @self: the store
 * @source: how things are
 * @path: a backup
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Asks what is in a backup, and what would change.
 */
void
limber_store_preview_async (LimberStore              *self,
                            const LimberBackupSource *source,
                            const char               *path,
                            GCancellable             *cancellable,
                            GAsyncReadyCallback       callback,
                            gpointer                  user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (source != NULL && path != NULL);

  limber_store_run_beside (
      limber_store_beside_task (
          self, (gpointer) limber_store_preview_async, cancellable, callback, user_data),
      preview_thread,
      request_new (source, path),
      request_free,
      (GDestroyNotify) limber_restore_preview_free);
}

/**
 * limber_store_preview_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError whose message says what is wrong with the backup
 *
 * Returns: (transfer full) (nullable): the preview
 */
LimberRestorePreview *
limber_store_preview_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
restore_job (LimberDesk *desk, LimberStoreJob *job)
{
  const Request *request = job->subject;

  if (!limber_desk_is_writable (desk, &job->error) || !limber_desk_settle (desk, TRUE, &job->error))
    return;

  job->result = limber_restore_apply (desk->database, request->source, request->path, &job->error);
  job->destroy = (GDestroyNotify) limber_restore_outcome_free;
}

/**
 * limber_store_restore_async:
 * @self: the store
 * @source: how things are
 * @path: a backup
 * @cancellable: (nullable): a #GCancellable; it has effect up to the moment it begins
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Brings a backup back, and makes one of what there was before.
 */
void
limber_store_restore_async (LimberStore              *self,
                            const LimberBackupSource *source,
                            const char               *path,
                            GCancellable             *cancellable,
                            GAsyncReadyCallback       callback,
                            gpointer                  user_data)
{
  LimberStoreJob *job = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (source != NULL && path != NULL);

  job = g_new0 (LimberStoreJob, 1);
  job->subject = request_new (source, path);
  job->free_subject = request_free;
  limber_store_push_job (self, restore_job, job, cancellable, callback, user_data);
}

/**
 * limber_store_restore_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError; then nothing has changed
 *
 * Returns: (transfer full) (nullable): what has come of it
 */
LimberRestoreOutcome *
limber_store_restore_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, restore_job, error);
}

static void
erase_job (LimberDesk *desk, LimberStoreJob *job)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

  if (desk->database != NULL && limber_restore_is_played (desk->database))
    {
      g_set_error_literal (&job->error,
                           LIMBER_STORE_ERROR,
                           LIMBER_STORE_ERROR_BUSY,
                           _ ("A session is under way; end it first"));
      return;
    }

  /* A backup that is being made is waited for, and goes too. */
  G_LOCK (keeping);
  limber_desk_leave (desk);
  if (limber_erase_folders (job->subject, kept, &job->error))
    {
      job->result = g_steal_pointer (&kept);
      job->destroy = (GDestroyNotify) g_ptr_array_unref;
    }
  G_UNLOCK (keeping);
}

/**
 * limber_store_erase_async:
 * @self: the store
 * @folders: (array zero-terminated=1): all folders of ours, that of the history among them
 * @cancellable: (nullable): a #GCancellable; it has effect up to the moment it begins
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Closes the history and erases everything. The store is of no use any more: it takes nothing and
 * gives nothing.
 */
void
limber_store_erase_async (LimberStore        *self,
                          const char *const  *folders,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  LimberStoreJob *job = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (folders != NULL);

  job = g_new0 (LimberStoreJob, 1);
  job->subject = g_strdupv ((char **) folders);
  job->free_subject = (GDestroyNotify) g_strfreev;
  limber_store_push_job (self, erase_job, job, cancellable, callback, user_data);
}

/**
 * limber_store_erase_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Returns: (transfer full) (element-type utf8) (nullable): what links led to, which is still there
 */
GPtrArray *
limber_store_erase_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, erase_job, error);
}
