/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "limber-config.h"

#include "share/limber-import-read.h"

#include "content/limber-definition-file.h"
#include "content/limber-json-guard.h"
#include "share/limber-bundle.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How files are read: what they are shows by what they say, never by their names. All of them together
 * may be as long as one alone. */

#define BLOCK 65536

typedef struct
{
  LimberImportTick tick;
  gpointer         user_data;
  GCancellable    *cancellable;
  guint            n_files;
} Progress;

/* Of several files the files are counted, of one alone what is in it. */
static gboolean
tick_cb (guint n_done, guint n_all, gpointer user_data)
{
  Progress *self = user_data;

  if (self->n_files == 1 && self->tick != NULL && !self->tick (n_done, n_all, self->user_data))
    return FALSE;

  return !g_cancellable_is_cancelled (self->cancellable);
}

/**
 * limber_import_read_language:
 *
 * Returns: (transfer full): the user's language: "de"
 */
char *
limber_import_read_language (void)
{
  const char *const *names = g_get_language_names ();
  char              *language = g_strdup (names[0] != NULL ? names[0] : "en");

  language[strcspn (language, "_.@-")] = '\0';
  if (*language == '\0' || strcmp (language, "C") == 0 || strcmp (language, "POSIX") == 0)
    {
      g_free (language);
      return g_strdup ("en");
    }

  return language;
}

static gboolean
read_ours (LimberImportPlan *plan, guint source, JsonNode *root)
{
  if (limber_bundle_is (root))
    limber_bundle_read (root, plan, source);
  else if (limber_foreign_get (root, "steps") != NULL)
    limber_bundle_read_one (root, TRUE, plan, source);
  else if (limber_foreign_get (root, "dose") != NULL
           || (limber_foreign_get (root, "format") != NULL
               && limber_foreign_get (root, "muscles") != NULL))
    limber_bundle_read_one (root, FALSE, plan, source);
  else
    return FALSE;

  return TRUE;
}

/**
 * limber_import_read_text:
 * @plan: a plan
 * @source: which of its files it is
 * @text: what the file says, with a NUL at its end
 * @length: of @text without the NUL, bytes
 * @language: the user's language
 * @tick: (nullable) (scope call): told how far it has got; may stop it
 * @user_data: data for @tick
 *
 * Adds what is in it to the plan: a bundle, an exercise or routine of ours, or exercises of another
 * collection.
 */
void
limber_import_read_text (LimberImportPlan *plan,
                         guint             source,
                         const char       *text,
                         gsize             length,
                         const char       *language,
                         LimberImportTick  tick,
                         gpointer          user_data)
{
  LimberFault *fault = NULL;
  g_autoptr (LimberFault) owned = NULL;
  g_autoptr (JsonNode) root
             = limber_definition_text_parse (text, length, LIMBER_JSON_MAX_IMPORT, &fault);
  g_autofree char *message = NULL;

  owned = fault;
  if (fault != NULL)
    {
      message = fault->line > 0
                    ? g_strdup_printf ("%u:%u: %s", fault->line, fault->column, fault->message)
                    : g_strdup (fault->message);
      limber_import_plan_fail_source (plan, source, message);
      return;
    }

  if (!read_ours (plan, source, root)
      && !limber_import_foreign_read (root, language, plan, source, tick, user_data))
    limber_import_plan_fail_source (
        plan, source, _ ("This is no file of routines or exercises that Limber knows."));
}

/* For what has no path: on a phone or a server, for instance. */
static char *
read_stream (GFile        *file,
             gsize         max_length,
             gsize        *length,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  gssize             n = 0;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("This is no file."));
      return NULL;
    }

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  while (bytes->len <= max_length
         && (n = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK, cancellable, error))
                > 0)
    g_byte_array_append (bytes, block, (guint) n);
  if (n < 0)
    return NULL;

  *length = bytes->len;
  g_byte_array_append (bytes, (const guint8 *) "", 1);

  return (char *) g_byte_array_free (g_steal_pointer (&bytes), FALSE);
}

/* (nullable) */
static char *
read_file (GFile *file, gsize max_length, gsize *length, char **fault, GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  LimberFault *wrong = NULL;
  char        *text = NULL;

  if (path != NULL)
    text = limber_definition_file_read (path, max_length, length, &wrong);
  else
    text = read_stream (file, max_length, length, cancellable, &error);

  if (text == NULL)
    *fault = g_strdup (wrong != NULL ? wrong->message : error->message);
  g_clear_pointer (&wrong, limber_fault_free);

  return text;
}

static char *
get_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "?");
}

static void
read_one (LimberImportPlan *plan,
          GFile            *file,
          gsize            *n_left,
          const char       *language,
          Progress         *progress)
{
  g_autofree char *name = get_name (file);
  g_autofree char *fault = NULL;
  g_autofree char *text = NULL;
  gsize            length = 0;
  guint            source = limber_import_plan_add_source (plan, name);

  text = read_file (file, *n_left, &length, &fault, progress->cancellable);
  if (text == NULL)
    {
      limber_import_plan_fail_source (plan, source, fault);
      return;
    }

  *n_left -= MIN (length, *n_left);
  limber_import_read_text (plan, source, text, length, language, tick_cb, progress);
}

/**
 * limber_import_read_files:
 * @plan: a plan in which there is nothing
 * @files: (element-type GFile): the files
 * @language: the user's language
 * @tick: (nullable) (scope call): told how far it has got; may stop it
 * @user_data: data for @tick
 * @cancellable: (nullable): to stop it
 * @error: where to say that it was stopped
 *
 * Reads all of them into the plan and settles it. A file that cannot be read is noted there. Waits for
 * the disk.
 *
 * Returns: whether it went through to the end
 */
gboolean
limber_import_read_files (LimberImportPlan *plan,
                          GPtrArray        *files,
                          const char       *language,
                          LimberImportTick  tick,
                          gpointer          user_data,
                          GCancellable     *cancellable,
                          GError          **error)
{
  Progress progress = { tick, user_data, cancellable, files->len };
  gsize    n_left = LIMBER_JSON_MAX_IMPORT;

  for (guint i = 0; i < files->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      read_one (plan, files->pdata[i], &n_left, language, &progress);
      if (files->len > 1 && tick != NULL && !tick (i + 1, files->len, user_data))
        break;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  limber_import_plan_settle (plan);

  return TRUE;
}
