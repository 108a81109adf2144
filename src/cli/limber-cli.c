/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli.h"

#include "cli/limber-cli-backup.h"
#include "cli/limber-cli-check-in.h"
#include "cli/limber-cli-check.h"
#include "cli/limber-cli-due.h"
#include "cli/limber-cli-export.h"
#include "cli/limber-cli-figure.h"
#include "cli/limber-cli-history.h"
#include "cli/limber-cli-import.h"
#include "cli/limber-cli-list.h"
#include "cli/limber-cli-output.h"
#include "cli/limber-cli-play.h"
#include "cli/limber-cli-report.h"
#include "cli/limber-cli-restore.h"
#include "cli/limber-cli-sheet.h"
#include "cli/limber-cli-timeline.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *summary;
  int (*run) (int argc, char **argv, LimberCliPlaces *places);
} Command;

#define PLAY_SUMMARY N_ ("leads through a routine here in the terminal")
#define LIST_SUMMARY N_ ("shows the routines and exercises, and how long they take")
#define TIMELINE_SUMMARY N_ ("shows a routine second by second")
#define HISTORY_SUMMARY N_ ("shows what was done")
#define BACKUP_SUMMARY N_ ("puts everything into one file")
#define RESTORE_SUMMARY N_ ("brings back what a backup holds")
#define FIGURE_SUMMARY N_ ("draws how an exercise looks")
#define REPORT_SUMMARY N_ ("writes one page for a therapist")
#define SHEET_SUMMARY N_ ("writes a routine with its figures, to be printed")
#define CHECK_IN_SUMMARY N_ ("asks how the back is, and says what that means for today")
#define DUE_SUMMARY N_ ("says what is due today, and why")
#define IMPORT_SUMMARY N_ ("takes in routines and exercises that others share")
#define EXPORT_SUMMARY N_ ("puts routines into a file to pass on")
#define CHECK_SUMMARY N_ ("says what is wrong with files of exercises and routines")

static const Command commands[] = {
  { "play", PLAY_SUMMARY, limber_cli_play },
  { "list", LIST_SUMMARY, limber_cli_list },
  { "timeline", TIMELINE_SUMMARY, limber_cli_timeline },
  { "history", HISTORY_SUMMARY, limber_cli_history },
  { "backup", BACKUP_SUMMARY, limber_cli_backup },
  { "restore", RESTORE_SUMMARY, limber_cli_restore },
  { "check-in", CHECK_IN_SUMMARY, limber_cli_check_in },
  { "due", DUE_SUMMARY, limber_cli_due },
  { "import", IMPORT_SUMMARY, limber_cli_import },
  { "export", EXPORT_SUMMARY, limber_cli_export },
  { "check", CHECK_SUMMARY, limber_cli_check },
  { "figure", FIGURE_SUMMARY, limber_cli_figure },
  { "sheet", SHEET_SUMMARY, limber_cli_sheet },
  { "report", REPORT_SUMMARY, limber_cli_report },
};

static int
print_version (void)
{
  g_print ("Limber %s\n", LIMBER_VERSION);

  return EXIT_SUCCESS;
}

static int
print_help (void)
{
  g_print ("%s\n", _ ("Stretching for runners, with care for the back."));
  g_print ("\n%s\n", _ ("How to call it:"));
  g_print ("  limber %s\n", _ ("[--routine ID] [--start] [--background]"));
  g_print ("  limber %s\n", _ ("COMMAND [OPTION…]"));
  g_print ("  limber --help | --version\n");
  g_print ("\n%s\n", _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s%s\n", commands[i].name, _ (commands[i].summary));
  g_print ("\n%s\n", _ ("\"limber COMMAND --help\" says more about one of them."));

  return EXIT_SUCCESS;
}

static int
run_command (const Command *command, int argc, char **argv)
{
  g_autoptr (LimberCliPlaces) places = limber_cli_places_new ();
  g_autofree char *name = g_strconcat ("limber ", command->name, NULL);

  /* For the first line of the command's help. */
  g_set_prgname (name);

  return command->run (argc, argv, places);
}

/* What opens a window elsewhere: here it plays. */
static int
run_without_command (int argc, char **argv)
{
  g_autofree char *routine = NULL;
  gboolean         start = FALSE;
  char            *arguments[] = { (char *) "play", NULL, NULL };
  GOptionEntry     entries[] = { { "routine", 0, 0, G_OPTION_ARG_STRING, &routine, NULL, NULL },
                                 { "start", 0, 0, G_OPTION_ARG_NONE, &start, NULL, NULL },
                                 G_OPTION_ENTRY_NULL };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return limber_cli_refuse (NULL, "%s", error->message);
  if (argc > 1)
    return limber_cli_refuse (NULL, _ ("there is no place for \"%s\""), argv[1]);

  arguments[1] = routine;

  return run_command (&commands[0], routine != NULL ? 2 : 1, arguments);
}

static int
dispatch (int argc, char **argv)
{
  const char *first = argc > 1 ? argv[1] : "";

  if (strcmp (first, "--version") == 0)
    return print_version ();
  if (strcmp (first, "--help") == 0 || strcmp (first, "-h") == 0 || strcmp (first, "help") == 0)
    return print_help ();
  if (*first == '-' || argc < 2)
    return run_without_command (argc, argv);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (first, commands[i].name) == 0)
      return run_command (&commands[i], argc - 1, argv + 1);

  return limber_cli_refuse (NULL, _ ("there is no command \"%s\""), first);
}

/**
 * limber_cli_set_language:
 *
 * Speaks the user's language from now on.
 */
void
limber_cli_set_language (void)
{
  const char *folder = g_getenv ("LIMBER_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL && *folder != '\0' ? folder : LIMBER_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * limber_cli_run:
 * @argc: number of arguments
 * @argv: the arguments of the program
 *
 * The program without a window.
 *
 * Returns: how it ends: 0 if all went well, 1 if not, 2 if it was called in a wrong way
 */
int
limber_cli_run (int argc, char **argv)
{
  limber_cli_set_language ();
  g_set_prgname ("limber");
  limber_cli_output_init ();

  return limber_cli_output_finish (dispatch (argc, argv));
}
