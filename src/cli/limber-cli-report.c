/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-report.h"

#include "cli/limber-cli-output.h"
#include "cli/limber-cli-store.h"
#include "history/limber-dates.h"
#include "history/limber-goal.h"
#include "paper/limber-report-read.h"
#include "session/limber-system-clock.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define OUTPUT_HELP N_ ("The file to write")
#define GOAL_HELP N_ ("Minutes aimed at in a week")
#define FILE_WORD N_ ("FILE")
#define MINUTES N_ ("MINUTES")

static LimberPaper *
read_report (LimberStore *store, int goal_minutes, GError **error)
{
  g_autoptr (LimberClock) clock = LIMBER_CLOCK (limber_system_clock_new ());
  g_autoptr (GTimeZone) zone = limber_clock_dup_zone (clock);
  g_autoptr (GAsyncResult) answer = NULL;

  limber_report_read_async (store,
                            limber_dates_find_day (limber_clock_get_wall (clock), zone, NULL),
                            limber_dates_get_first_weekday (),
                            goal_minutes,
                            NULL,
                            limber_cli_answer_cb,
                            &answer);

  return limber_report_read_finish (store, limber_cli_wait (&answer), error);
}

static int
write_report (const char *history_path, const char *output, int goal_minutes)
{
  g_autoptr (LimberStore) store = limber_store_new (history_path);
  g_autoptr (LimberPaper) paper = NULL;
  g_autoptr (GError) error = NULL;

  if (!limber_cli_open_store (store, &error))
    return limber_cli_fail (error);

  limber_cli_report_notice (store);
  paper = read_report (store, goal_minutes, &error);
  if (paper != NULL)
    limber_paper_write_pdf (paper, output, LIMBER_PAPER_A4_WIDTH, LIMBER_PAPER_A4_HEIGHT, &error);
  limber_cli_close_store (store, error == NULL ? &error : NULL);

  return error == NULL ? EXIT_SUCCESS : limber_cli_fail (error);
}

/**
 * limber_cli_report:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber report -o FILE.pdf`: one page for a therapist. Where there is no history none is begun.
 *
 * Returns: how the program ends
 */
int
limber_cli_report (int argc, char **argv, LimberCliPlaces *places)
{
  const char *summary
      = _ ("Writes one page for a therapist as a PDF file: what was done of what was "
           "planned, on each side, and how the back was.");
  int              status = EXIT_SUCCESS;
  int              goal = LIMBER_GOAL_DEFAULT_MINUTES;
  g_autofree char *output = NULL;
  GOptionEntry     entries[] = {
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, OUTPUT_HELP, FILE_WORD },
        { "goal", 0, 0, G_OPTION_ARG_INT, &goal, GOAL_HELP, MINUTES },
        G_OPTION_ENTRY_NULL,
  };

  if (!limber_cli_parse ("report", NULL, summary, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return limber_cli_refuse ("report", _ ("there is no place for \"%s\""), argv[1]);
  if (output == NULL)
    return limber_cli_refuse ("report", "%s", _ ("name the file to write with -o"));
  if (goal < 0 || goal > 10080)
    return limber_cli_refuse ("report", _ ("--goal: %d, expected 0 to 10080"), goal);
  if (g_file_test (places->history_path, G_FILE_TEST_EXISTS))
    return write_report (places->history_path, output, goal);

  g_print ("%s\n", _ ("Nothing yet. \"limber play pre-run-full\" begins."));

  return EXIT_SUCCESS;
}
