/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-restore.h"

#include "cli/limber-cli-output.h"
#include "cli/limber-cli-settings.h"
#include "cli/limber-cli-store.h"
#include "history/limber-store-backup.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define YES_HELP N_ ("Do not ask")
#define PREVIEW_HELP N_ ("Only show what is in it and what would change")

typedef struct
{
  gboolean yes;
  gboolean preview;
} Request;

static char *
describe_dates (const LimberBackup *backup)
{
  GDate first;
  GDate last;

  if (!g_date_valid_julian (backup->first_date) || !g_date_valid_julian (backup->last_date))
    return g_strdup ("");

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_julian (&first, backup->first_date);
  g_date_set_julian (&last, backup->last_date);

  /* Translators: from a day to another, with a blank before */
  return g_strdup_printf (_ (" from %04d-%02d-%02d to %04d-%02d-%02d"),
                          g_date_get_year (&first),
                          g_date_get_month (&first),
                          g_date_get_day (&first),
                          g_date_get_year (&last),
                          g_date_get_month (&last),
                          g_date_get_day (&last));
}

static void
print_contents (const LimberBackup *backup)
{
  g_autofree char *made = limber_backup_dup_date (backup);
  g_autofree char *dates = describe_dates (backup);
  const guint      n_exercises = limber_backup_count_files (backup, "exercises");
  const guint      n_routines = limber_backup_count_files (backup, "routines");

  g_print (_ ("A backup of %s:\n"), made);
  g_print (ngettext ("  %u session%s\n", "  %u sessions%s\n", (gulong) backup->n_sessions),
           (guint) backup->n_sessions,
           dates);
  if (backup->history_only)
    {
      g_print ("  %s\n", _ ("no exercises, routines and settings; those you have now stay"));
      return;
    }
  g_print (ngettext ("  %u exercise of your own\n", "  %u exercises of your own\n", n_exercises),
           n_exercises);
  g_print (ngettext ("  %u routine of your own\n", "  %u routines of your own\n", n_routines),
           n_routines);
  g_print ("  %s\n", backup->settings != NULL ? _ ("settings") : _ ("no settings"));
}

static void
print_changes (const LimberRestorePreview *preview)
{
  g_auto(GStrv) lines = NULL;

  if (limber_restore_preview_is_empty (preview))
    {
      g_print ("%s\n", _ ("Everything is just as it is in the backup."));
      return;
    }

  g_print ("%s\n", _ ("What would change:"));
  lines = limber_restore_preview_dup_lines (preview);
  for (guint i = 0; lines[i] != NULL; i++)
    g_print ("  %s\n", lines[i]);
  for (guint i = 0; i < preview->files->len; i++)
    {
      const LimberRestoreChange *change = preview->files->pdata[i];
      g_autofree char           *name = limber_cli_clean_text (change->name);

      if (change->kind == LIMBER_RESTORE_COMES)
        g_print (_ ("  %s comes back\n"), name);
      else if (change->kind == LIMBER_RESTORE_CHANGES)
        g_print (_ ("  %s becomes what it was\n"), name);
      else
        g_print (_ ("  %s goes\n"), name);
    }
  if (preview->n_settings > 0)
    g_print (ngettext ("  %u setting\n", "  %u settings\n", preview->n_settings),
             preview->n_settings);
}

static LimberRestorePreview *
read_preview (LimberStore *store, const LimberBackupSource *now, const char *path, GError **error)
{
  g_autoptr(GAsyncResult) answer = NULL;

  limber_store_preview_async (store, now, path, NULL, limber_cli_answer_cb, &answer);

  return limber_store_preview_finish (store, limber_cli_wait (&answer), error);
}

/* Anything but a clear yes is a no. */
static gboolean
confirm (void)
{
  char line[16] = "";

  g_print ("%s ", _ ("Bring it back? What is here now becomes a backup. [y/N]"));
  fflush (stdout);
  if (fgets (line, sizeof line, stdin) == NULL)
    g_print ("\n");

  return rpmatch (line) == 1;
}

/* %FALSE where there is nowhere to keep them, which is said. */
static gboolean
apply_settings (GVariant *settings)
{
  if (settings == NULL || g_variant_n_children (settings) == 0)
    return TRUE;

  limber_cli_settings_apply (settings);
  if (limber_cli_settings_are_kept ())
    return TRUE;

  g_printerr ("%s\n", _ ("limber: there is nowhere to keep settings here; they do not come back"));

  return FALSE;
}

static gboolean
apply (LimberStore *store, const LimberBackupSource *now, const char *path, GError **error)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(LimberRestoreOutcome) outcome = NULL;
  g_autofree char *quoted = NULL;
  gboolean         good;

  limber_store_restore_async (store, now, path, NULL, limber_cli_answer_cb, &answer);
  outcome = limber_store_restore_finish (store, limber_cli_wait (&answer), error);
  if (outcome == NULL)
    return FALSE;

  good = apply_settings (outcome->backup->settings);
  quoted = g_shell_quote (outcome->undo_path);
  g_print (_ ("It is back. To undo that: limber restore %s\n"), quoted);
  if (outcome->n_failed > 0)
    g_printerr (ngettext ("limber: %u file could not be brought back: %s\n",
                          "limber: %u files could not be brought back: %s\n",
                          outcome->n_failed),
                outcome->n_failed,
                outcome->failure);

  return good && outcome->n_failed == 0;
}

/* %FALSE without an error if there is nothing left to say. */
static gboolean
restore (LimberStore           *store,
         const LimberCliPlaces *places,
         const char            *path,
         const Request         *request,
         GError               **error)
{
  g_autoptr(LimberBackupSource) now = limber_cli_backup_source (places);
  g_autoptr(LimberRestorePreview) preview = read_preview (store, now, path, error);

  if (preview == NULL)
    return FALSE;
  print_contents (preview->backup);
  print_changes (preview);
  if (request->preview || limber_restore_preview_is_empty (preview))
    return TRUE;
  if (!request->yes && !isatty (STDIN_FILENO))
    {
      g_printerr ("%s\n", _ ("limber: nothing has changed; --yes brings it back"));
      return FALSE;
    }
  if (!request->yes && !confirm ())
    return TRUE;

  return apply (store, now, path, error);
}

static int
run (const LimberCliPlaces *places, const char *argument, const Request *request)
{
  g_autofree char *path = g_canonicalize_filename (argument, NULL);
  g_autoptr(LimberStore) store = limber_store_new (places->history_path);
  g_autoptr(GError) error = NULL;
  gboolean opens = !request->preview || g_file_test (places->history_path, G_FILE_TEST_EXISTS);
  gboolean good = FALSE;

  if (opens && !limber_cli_open_store (store, &error))
    return limber_cli_fail (error);
  if (opens)
    limber_cli_report_notice (store);
  good = restore (store, places, path, request, &error);
  if (opens && !limber_cli_close_store (store, error == NULL ? &error : NULL))
    good = FALSE;
  if (error != NULL)
    return limber_cli_fail (error);

  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}

/**
 * limber_cli_restore:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber restore`: brings back what a backup holds, having shown what that is.
 *
 * Returns: how the program ends
 */
int
limber_cli_restore (int argc, char **argv, LimberCliPlaces *places)
{
  const char *summary
      = _ ("Brings back what a backup holds. What is there before becomes a backup.");
  int          status = EXIT_SUCCESS;
  Request      request = { 0 };
  GOptionEntry entries[] = {
    { "yes", 'y', 0, G_OPTION_ARG_NONE, &request.yes, YES_HELP, NULL },
    { "preview", 0, 0, G_OPTION_ARG_NONE, &request.preview, PREVIEW_HELP, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!limber_cli_parse ("restore", _ ("FILE"), summary, entries, &argc, &argv, &status))
    return status;
  if (argc > 2)
    return limber_cli_refuse ("restore", _ ("there is no place for \"%s\""), argv[2]);
  if (argc < 2)
    return limber_cli_refuse ("restore", "%s", _ ("which backup?"));
  if (request.yes && request.preview)
    return limber_cli_refuse ("restore", "%s", _ ("--yes and --preview exclude each other"));

  return run (places, argv[1], &request);
}
