/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#define _GNU_SOURCE /* syncfs */

#include "limber-config.h"

#include "content/limber-batch-files.h"

#include "content/limber-definition-file.h"
#include "content/limber-definition-save.h"
#include "content/limber-json-guard.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * A stage is a folder beside those of the definitions. In it lie what is to come as "new-0", what was
 * there as "old-0", and, once all of that is on the disk, the list of what belongs where: its coming
 * into being is the moment from which on the batch is done, whatever happens. Whoever finds a stage
 * without a list throws it away, and with one does what is left to do.
 */

#define LIST "list"
#define LIST_BACK "list-back" /* the same while a batch that failed is turned back */
#define LIST_HALF "list-half" /* while it is being written */

#define MAX_LIST_LENGTH (16 * 1024 * 1024)
#define FOLDER_MODE 0700

static void
file_free (gpointer data)
{
  LimberBatchFile *self = data;

  g_free (self->name);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}

/**
 * limber_batch_files_new:
 *
 * Returns: (transfer full) (element-type LimberBatchFile): no changes
 */
GPtrArray *
limber_batch_files_new (void)
{
  return g_ptr_array_new_with_free_func (file_free);
}

/**
 * limber_batch_files_add:
 * @files: (element-type LimberBatchFile): changes
 * @name: where a file belongs
 * @content: (nullable): what it is to say; %NULL to remove it
 */
void
limber_batch_files_add (GPtrArray *files, const char *name, GBytes *content)
{
  LimberBatchFile *file = g_new0 (LimberBatchFile, 1);

  file->name = g_strdup (name);
  file->content = content != NULL ? g_bytes_ref (content) : NULL;
  g_ptr_array_add (files, file);
}

static char *
staged_path (const char *stage, const char *what, guint i)
{
  g_autofree char *name = g_strdup_printf ("%s-%u", what, i);

  return g_build_filename (stage, name, NULL);
}

static gboolean
fail (GError **error, const char *path, int saved_errno)
{
  g_set_error (error,
               G_FILE_ERROR,
               g_file_error_from_errno (saved_errno),
               "%s: %s",
               path,
               g_strerror (saved_errno));

  return FALSE;
}

static gboolean
write_file (const char *path, const char *content, gsize length, GError **error)
{
  return g_file_set_contents_full (
      path, content, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, error);
}

/* What stands at the place of a file is kept; a link is somebody's arrangement and stays one. */
static gboolean
keep_old (const char *target, const char *old, GError **error)
{
  GStatBuf         about = { 0 };
  g_autofree char *content = NULL;
  gsize            length = 0;
  LimberFault     *fault = NULL;

  if (g_lstat (target, &about) != 0)
    return errno == ENOENT ? TRUE : fail (error, target, errno);
  if (S_ISLNK (about.st_mode))
    {
      g_set_error (error,
                   LIMBER_SAVE_ERROR,
                   LIMBER_SAVE_ERROR_LINK,
                   _ ("%s is a link to another place and is left alone"),
                   target);
      return FALSE;
    }

  content = limber_definition_file_read (target, LIMBER_JSON_MAX_DEFINITION, &length, &fault);
  if (content == NULL)
    {
      g_autoptr (LimberFault) owned = fault;
      g_autofree char *message = limber_fault_format (owned, target);

      g_set_error_literal (error, LIMBER_SAVE_ERROR, LIMBER_SAVE_ERROR_WOULD_LOSE, message);
      return FALSE;
    }

  return write_file (old, content, length, error);
}

static gboolean
make_folder_of (const char *target, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    return fail (error, folder, errno);
  if (g_access (folder, W_OK | X_OK) != 0)
    return fail (error, folder, errno);

  return TRUE;
}

/**
 * limber_batch_files_stage:
 * @files: (element-type LimberBatchFile): changes
 * @i: which of them
 * @folder: the user's folder
 * @stage: where things are made ready
 * @error: where to say why that cannot be
 *
 * Makes one change ready. Nothing that can be seen has changed.
 *
 * Returns: whether it is ready
 */
gboolean
limber_batch_files_stage (GPtrArray  *files,
                          guint       i,
                          const char *folder,
                          const char *stage,
                          GError    **error)
{
  const LimberBatchFile *file = files->pdata[i];
  g_autofree char       *target = g_build_filename (folder, file->name, NULL);
  g_autofree char       *fresh = staged_path (stage, "new", i);
  g_autofree char       *old = staged_path (stage, "old", i);
  gsize                  length = 0;
  const char            *content = NULL;

  if (!make_folder_of (target, error) || !keep_old (target, old, error))
    return FALSE;
  if (file->content == NULL)
    return TRUE;

  content = g_bytes_get_data (file->content, &length);

  return write_file (fresh, content, length, error);
}

/* What has been written gets to the disk, all at once: one by one would take a second for hundreds. */
static gboolean
sync_disk (const char *stage, GError **error)
{
  int fd = open (stage, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int result = fd >= 0 ? syncfs (fd) : -1;
  int saved_errno = errno;

  if (fd >= 0)
    close (fd);

  return result == 0 ? TRUE : fail (error, stage, saved_errno);
}

/**
 * limber_batch_files_commit:
 * @files: (element-type LimberBatchFile): changes, all of them made ready
 * @stage: where they are
 * @error: where to say why not
 *
 * From now on they are as good as done.
 *
 * Returns: whether that is so
 */
gboolean
limber_batch_files_commit (GPtrArray *files, const char *stage, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *half = g_build_filename (stage, LIST_HALF, NULL);
  g_autofree char *list = g_build_filename (stage, LIST, NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const LimberBatchFile *file = files->pdata[i];

      g_string_append_printf (
          text, "%s %s\n", file->content != NULL ? "write" : "remove", file->name);
    }
  if (!write_file (half, text->str, text->len, error) || !sync_disk (stage, error))
    return FALSE;
  if (g_rename (half, list) != 0)
    return fail (error, list, errno);

  return sync_disk (stage, error);
}

static gboolean
copy (const char *from, const char *to, GError **error)
{
  g_autofree char *content = NULL;
  gsize            length = 0;

  return g_file_get_contents (from, &content, &length, error)
         && g_file_set_contents_full (to,
                                      content,
                                      (gssize) length,
                                      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                      0600,
                                      error);
}

/* A folder of definitions may be a link to another disk. */
static gboolean
move (const char *from, const char *to, GError **error)
{
  /* It has been moved before. */
  if (!g_file_test (from, G_FILE_TEST_EXISTS) || g_rename (from, to) == 0)
    return TRUE;
  if (errno != EXDEV)
    return fail (error, to, errno);

  if (!copy (from, to, error))
    return FALSE;
  g_unlink (from);

  return TRUE;
}

/**
 * limber_batch_files_apply:
 * @files: (element-type LimberBatchFile): changes that are as good as done
 * @folder: the user's folder
 * @stage: where they were made ready
 * @error: where to say why not
 *
 * Does them. What is done already is passed over.
 *
 * Returns: whether all of them are done
 */
gboolean
limber_batch_files_apply (GPtrArray *files, const char *folder, const char *stage, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      const LimberBatchFile *file = files->pdata[i];
      g_autofree char       *target = g_build_filename (folder, file->name, NULL);
      g_autofree char       *fresh = staged_path (stage, "new", i);

      if (file->content != NULL && !move (fresh, target, error))
        return FALSE;
      if (file->content == NULL && g_unlink (target) != 0 && errno != ENOENT)
        return fail (error, target, errno);
    }

  return TRUE;
}

/**
 * limber_batch_files_turn_back:
 * @files: (element-type LimberBatchFile): changes, some of which could not be done
 * @folder: the user's folder
 * @stage: where they were made ready
 *
 * Puts everything back as it was. If that is cut off, whoever comes next goes on with it.
 */
void
limber_batch_files_turn_back (GPtrArray *files, const char *folder, const char *stage)
{
  g_autofree char *list = g_build_filename (stage, LIST, NULL);
  g_autofree char *back = g_build_filename (stage, LIST_BACK, NULL);

  if (g_rename (list, back) != 0 && !g_file_test (back, G_FILE_TEST_EXISTS))
    return;

  for (guint i = 0; i < files->len; i++)
    {
      const LimberBatchFile *file = files->pdata[i];
      g_autofree char       *target = g_build_filename (folder, file->name, NULL);
      g_autofree char       *fresh = staged_path (stage, "new", i);
      g_autofree char       *old = staged_path (stage, "old", i);

      /* It stays where it is: should this be cut off, it is needed once more. */
      if (g_file_test (old, G_FILE_TEST_EXISTS))
        copy (old, target, NULL);
      else if (file->content != NULL && !g_file_test (fresh, G_FILE_TEST_EXISTS))
        g_unlink (target);
    }
}

/* Only names that we would have given: the list lies where anybody may write. */
static gboolean
is_name (const char *name)
{
  return g_regex_match_simple (
      "^(exercises|routines)/[a-z0-9-]{1,64}\\.json$", name, G_REGEX_DOLLAR_ENDONLY, 0);
}

static GPtrArray *
read_list (const char *stage, const char *name)
{
  g_autofree char *path = g_build_filename (stage, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) files = limber_batch_files_new ();
  g_autoptr (GBytes) content = g_bytes_new_static ("", 0);
  g_auto (GStrv) lines = NULL;
  LimberFault *fault = NULL;
  gsize        length = 0;

  text = limber_definition_file_read (path, MAX_LIST_LENGTH, &length, &fault);
  if (text == NULL)
    {
      limber_fault_free (fault);
      return NULL;
    }

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      const char *space = strchr (lines[i], ' ');

      if (space == NULL || !is_name (space + 1))
        return NULL;
      limber_batch_files_add (
          files, space + 1, g_str_has_prefix (lines[i], "write") ? content : NULL);
    }

  return g_steal_pointer (&files);
}

/* The list goes last: as long as it is there, the rest may be needed. */
static void
remove_stage (const char *stage)
{
  static const char *const last[] = { LIST, LIST_BACK };
  g_autoptr (GDir) dir = g_dir_open (stage, 0, NULL);
  const char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    {
      g_autofree char *path = g_build_filename (stage, last[i], NULL);

      g_unlink (path);
    }
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (stage, name, NULL);

      g_unlink (path);
    }
  g_rmdir (stage);
}

/**
 * limber_batch_files_settle:
 * @folder: the user's folder
 * @stage: a stage that nobody works on
 *
 * Does what is left to do of a batch that was cut off, or what is left to turn back, and removes the
 * stage. What cannot be done now stays for another time.
 */
void
limber_batch_files_settle (const char *folder, const char *stage)
{
  g_autoptr (GPtrArray) files = read_list (stage, LIST);
  g_autoptr (GPtrArray) back = read_list (stage, LIST_BACK);

  if (back != NULL)
    limber_batch_files_turn_back (back, folder, stage);
  else if (files != NULL && !limber_batch_files_apply (files, folder, stage, NULL))
    return;

  remove_stage (stage);
}
