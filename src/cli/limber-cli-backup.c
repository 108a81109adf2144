/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-backup.h"

#include "cli/limber-cli-output.h"
#include "cli/limber-cli-store.h"
#include "cli/limber-cli-table.h"
#include "history/limber-backup-shelf.h"
#include "history/limber-store-backup.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define LIST_HELP N_ ("Shows the backups that Limber has made by itself")

static const char *
describe_reason (LimberBackupReason reason)
{
  switch (reason)
    {
    case LIMBER_BACKUP_DAILY:
      return _ ("of the day");
    case LIMBER_BACKUP_BEFORE_RESTORE:
      return _ ("before another was brought back");
    case LIMBER_BACKUP_BEFORE_UPDATE:
      return _ ("the history alone, before it was updated");
    case LIMBER_BACKUP_BY_HAND:
    default:
      return _ ("asked for");
    }
}

static char *
count_sessions (const LimberBackup *backup)
{
  const guint n = (guint) backup->n_sessions;

  return g_strdup_printf (ngettext ("%u session", "%u sessions", n), n);
}

static int
list (const LimberCliPlaces *places)
{
  g_autoptr(LimberCliTable) table = limber_cli_table_new ("lrrrll");
  g_autoptr(GPtrArray) backups = limber_backup_shelf_list (places->history_path);

  for (guint i = 0; i < backups->len; i++)
    {
      const LimberBackup *backup = backups->pdata[i];
      g_autofree char    *date = limber_backup_dup_date (backup);
      g_autofree char    *sessions = count_sessions (backup);
      g_autofree char    *files = g_strdup_printf (
          ngettext ("%u file", "%u files", backup->files->len), backup->files->len);
      g_autofree char *size = g_format_size ((guint64) backup->size);
      g_autofree char *path = g_filename_display_name (backup->path);

      limber_cli_table_add (
          table, date, sessions, files, size, describe_reason (backup->reason), path, NULL);
    }
  if (backups->len > 0)
    limber_cli_table_print (table);
  else
    g_print (
        "%s\n",
        _ ("No backup yet. The window makes one a day; \"limber backup FILE\" makes one now."));

  return EXIT_SUCCESS;
}

static gboolean
make (LimberStore *store, const LimberCliPlaces *places, const char *path, GError **error)
{
  g_autoptr(LimberBackupSource) source = limber_cli_backup_source (places);
  g_autoptr(GAsyncResult) answer = NULL;

  limber_store_backup_async (store, source, path, NULL, limber_cli_answer_cb, &answer);

  return limber_store_backup_finish (store, limber_cli_wait (&answer), NULL, error);
}

static void
report (const char *path)
{
  g_autoptr(LimberBackup) backup = limber_backup_glance (path, NULL);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *sessions = NULL;
  g_autofree char *files = NULL;

  if (backup == NULL)
    return;

  sessions = count_sessions (backup);
  files = g_strdup_printf (ngettext ("%u exercise or routine of your own",
                                     "%u exercises and routines of your own",
                                     backup->files->len),
                           backup->files->len);
  /* Translators: a file, what is in it, and what else */
  g_print (_ ("%s: %s, %s, settings\n"), name, sessions, files);
  for (guint i = 0; i < backup->files->len; i++)
    {
      const LimberBackupFile *file = backup->files->pdata[i];
      g_autofree char        *text = limber_cli_clean_text (file->name);

      if (file->digest == NULL)
        g_printerr (_ ("limber: %s cannot be read, and is not in the backup\n"), text);
    }
}

/* Where there is no history none is begun. */
static int
back_up (const LimberCliPlaces *places, const char *argument)
{
  g_autofree char *path = g_canonicalize_filename (argument, NULL);
  g_autoptr(LimberStore) store = limber_store_new (places->history_path);
  g_autoptr(GError) error = NULL;
  gboolean exists = g_file_test (places->history_path, G_FILE_TEST_EXISTS);

  if (exists && !limber_cli_open_store (store, &error))
    return limber_cli_fail (error);
  if (exists)
    limber_cli_report_notice (store);
  if (make (store, places, path, &error))
    report (path);
  if (exists)
    limber_cli_close_store (store, error == NULL ? &error : NULL);

  return error == NULL ? EXIT_SUCCESS : limber_cli_fail (error);
}

/**
 * limber_cli_backup:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber backup`: everything in one file.
 *
 * Returns: how the program ends
 */
int
limber_cli_backup (int argc, char **argv, LimberCliPlaces *places)
{
  const char  *summary = _ ("Puts everything into one file: history, own exercises and routines, "
                            "settings.\nA backup that is there already is replaced.");
  int          status = EXIT_SUCCESS;
  gboolean     wants_list = FALSE;
  GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &wants_list, LIST_HELP, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!limber_cli_parse ("backup", _ ("FILE"), summary, entries, &argc, &argv, &status))
    return status;
  if (argc > 2 || (wants_list && argc > 1))
    return limber_cli_refuse (
        "backup", _ ("there is no place for \"%s\""), argv[wants_list ? 1 : 2]);
  if (wants_list)
    return list (places);
  if (argc < 2)
    return limber_cli_refuse ("backup", "%s", _ ("which file is it to be?"));

  return back_up (places, argv[1]);
}
