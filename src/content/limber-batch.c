/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-batch.h"

#include "content/limber-batch-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define STAGE_PREFIX ".batch-"

struct _LimberBatch
{
  char      *folder;
  char      *stage; /* (nullable): where things are made ready */
  GPtrArray *files; /* (element-type LimberBatchFile) */
  int        lock;  /* of the folder: only one batch at a time */
};

static gboolean
fail (GError **error, const char *path)
{
  int saved_errno = errno;

  g_set_error (error,
               G_FILE_ERROR,
               g_file_error_from_errno (saved_errno),
               "%s: %s",
               path,
               g_strerror (saved_errno));

  return FALSE;
}

/* Returns -1 if somebody else has it and that is not to be waited for. */
static int
lock_folder (const char *folder, gboolean wait)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return -1;

  while (flock (fd, wait ? LOCK_EX : LOCK_EX | LOCK_NB) != 0)
    if (errno != EINTR)
      {
        int saved_errno = errno;

        close (fd);
        errno = saved_errno;
        return -1;
      }

  return fd;
}

static gboolean
has_stage (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, STAGE_PREFIX))
      return TRUE;

  return FALSE;
}

/* With the lock. */
static void
settle_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, STAGE_PREFIX))
      {
        g_autofree char *stage = g_build_filename (folder, name, NULL);

        limber_batch_files_settle (folder, stage);
      }
}

/**
 * limber_batch_recover:
 * @folder: the user's folder, which need not be there
 *
 * Brings to its end what was cut off: a batch that was as good as done is done, any other leaves
 * nothing. One that is still at work is let be.
 */
void
limber_batch_recover (const char *folder)
{
  int lock = -1;

  g_return_if_fail (folder != NULL);

  if (!has_stage (folder))
    return;

  lock = lock_folder (folder, FALSE);
  if (lock < 0)
    return;

  settle_all (folder);
  close (lock);
}

/**
 * limber_batch_new:
 * @folder: the user's folder, which is made if need be
 * @error: where to say why there can be none
 *
 * Begins a batch. As long as it is there, no other one can write: what is found out now about the
 * folder is still so when it is run. Waits for others.
 *
 * Returns: (transfer full) (nullable): a batch without changes
 */
LimberBatch *
limber_batch_new (const char *folder, GError **error)
{
  LimberBatch *self = NULL;
  int          lock = -1;

  g_return_val_if_fail (folder != NULL, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0 || (lock = lock_folder (folder, TRUE)) < 0)
    {
      fail (error, folder);
      return NULL;
    }

  settle_all (folder);
  self = g_new0 (LimberBatch, 1);
  self->folder = g_strdup (folder);
  self->files = limber_batch_files_new ();
  self->lock = lock;

  return self;
}

/**
 * limber_batch_free:
 * @self: (transfer full): a batch
 */
void
limber_batch_free (LimberBatch *self)
{
  if (self->stage != NULL)
    limber_batch_files_settle (self->folder, self->stage);
  close (self->lock);
  g_ptr_array_unref (self->files);
  g_free (self->stage);
  g_free (self->folder);
  g_free (self);
}

static void
add (LimberBatch *self, gboolean is_routine, const char *id, GBytes *content)
{
  g_autofree char *name = g_strdup_printf ("%s/%s.json", is_routine ? "routines" : "exercises", id);

  /* An id is part of the name of a file. */
  g_return_if_fail (*id != '\0'
                    && strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (id));

  limber_batch_files_add (self->files, name, content);
}

/**
 * limber_batch_write:
 * @self: a batch
 * @is_routine: whether it is about a routine, rather than an exercise
 * @id: its id
 * @content: what its file is to say, instead of what it says now
 */
void
limber_batch_write (LimberBatch *self, gboolean is_routine, const char *id, GBytes *content)
{
  g_return_if_fail (self != NULL && id != NULL && content != NULL);

  add (self, is_routine, id, content);
}

/**
 * limber_batch_remove:
 * @self: a batch
 * @is_routine: whether it is about a routine, rather than an exercise
 * @id: its id
 */
void
limber_batch_remove (LimberBatch *self, gboolean is_routine, const char *id)
{
  g_return_if_fail (self != NULL && id != NULL);

  add (self, is_routine, id, NULL);
}

static gboolean
make_ready (LimberBatch        *self,
            LimberBatchProgress progress,
            gpointer            user_data,
            GCancellable       *cancellable,
            GError            **error)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !limber_batch_files_stage (self->files, i, self->folder, self->stage, error))
        return FALSE;
      if (progress != NULL)
        progress (i + 1, self->files->len, user_data);
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * limber_batch_run:
 * @self: a batch that has not been run
 * @progress: (nullable): told how far it has got
 * @user_data: data for @progress
 * @cancellable: (nullable): to stop it as long as nothing can be seen of it
 * @error: where to say why nothing was done
 *
 * Does all of it, or, if anything is in the way, nothing. Waits for the disk.
 *
 * Returns: whether it was done
 */
gboolean
limber_batch_run (LimberBatch        *self,
                  LimberBatchProgress progress,
                  gpointer            user_data,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_return_val_if_fail (self != NULL && self->stage == NULL, FALSE);

  if (self->files->len == 0)
    return TRUE;

  self->stage = g_build_filename (self->folder, STAGE_PREFIX "XXXXXX", NULL);
  if (g_mkdtemp (self->stage) == NULL)
    {
      fail (error, self->folder);
      g_clear_pointer (&self->stage, g_free);
      return FALSE;
    }

  if (!make_ready (self, progress, user_data, cancellable, error)
      || !limber_batch_files_commit (self->files, self->stage, error))
    return FALSE;
  if (limber_batch_files_apply (self->files, self->folder, self->stage, error))
    return TRUE;

  limber_batch_files_turn_back (self->files, self->folder, self->stage);

  return FALSE;
}
