/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-history.h"

#include "cli/limber-cli-history-import.h"
#include "cli/limber-cli-output.h"
#include "cli/limber-cli-store.h"
#include "cli/limber-cli-table.h"
#include "content/limber-format.h"
#include "history/limber-history-export-stream.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define JSON_HELP N_ ("For programs to read: a line of JSON for each session, the oldest first")
#define CSV_HELP N_ ("For spreadsheets: a row for each set of each side")
#define ICAL_HELP N_ ("For calendars: an event for each session")
#define SINCE_HELP N_ ("Only from this day on")
#define SINCE N_ ("YYYY-MM-DD")
#define IMPORT_HELP N_ ("Takes in what --json has written, here or on another computer")
#define IMPORT N_ ("FILE")
#define LIMIT_HELP N_ ("Only the newest N sessions")
#define LIMIT N_ ("N")

typedef struct
{
  gboolean           exports;
  LimberExportFormat format;
  int                limit; /* 0: all */
  guint32            since; /* Julian day; 0: all */
} Request;

static GPtrArray *
read_sessions (LimberStore *store, int limit, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  limber_store_sessions_async (store, 0, (guint) limit, NULL, limber_cli_answer_cb, &answer);

  return limber_store_sessions_finish (store, limber_cli_wait (&answer), error);
}

/* (nullable): there may be none */
static LimberRecord *
read_unfinished (LimberStore *store, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  limber_store_unfinished_async (store, NULL, limber_cli_answer_cb, &answer);

  return limber_store_unfinished_finish (store, limber_cli_wait (&answer), error);
}

/* The sum of what was planned at work, microseconds; 0 if nobody knows. */
static gint64
read_planned (LimberStore *store, const char *uuid)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) work = NULL;
  gint64 sum_us = 0;

  limber_store_work_async (store, uuid, NULL, limber_cli_answer_cb, &answer);
  work = limber_store_work_finish (store, limber_cli_wait (&answer), NULL);
  for (guint i = 0; work != NULL && i < work->len; i++)
    sum_us += ((const LimberWork *) work->pdata[i])->planned_us;

  return sum_us;
}

/* Where it was lived, whatever the zone is here and now. */
static char *
describe_start (const LimberRecord *record)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (record->offset_s);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (record->started_us / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("–");
}

static char *
describe_done (LimberStore *store, const LimberRecord *record)
{
  const gint64     planned_us = read_planned (store, record->uuid);
  g_autofree char *done = limber_format_clock (record->work_us);
  g_autofree char *planned = limber_format_clock (planned_us);

  if (planned_us == 0)
    return g_steal_pointer (&done);

  /* Translators: done and planned, "9:12 of 9:43" */
  return g_strdup_printf (_ ("%s of %s"), done, planned);
}

/* Of two sessions that have not ended, the one that somebody is still playing is the later one. */
static const char *
describe_state (const LimberRecord *record, const LimberRecord *unfinished, gboolean read_only)
{
  switch (record->state)
    {
    case LIMBER_RECORD_FINISHED:
      return _ ("finished");
    case LIMBER_RECORD_ENDED:
      return _ ("ended early");
    case LIMBER_RECORD_RUNNING:
      if (read_only || (unfinished != NULL && record->started_us <= unfinished->started_us))
        return _ ("cut off");
      return _ ("under way");
    default:
      return "";
    }
}

static char *
describe_pace (const LimberRecord *record)
{
  if (record->pace == 1.0)
    return g_strdup ("");

  return g_strdup_printf (_ ("(rehearsal at pace %g)"), record->pace);
}

static gboolean
print_sessions (LimberStore *store, const Request *request, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (LimberCliTable) table = limber_cli_table_new ("llrll");
  g_autoptr (GPtrArray) sessions = read_sessions (store, request->limit, error);
  g_autoptr (LimberRecord) unfinished = NULL;
  gboolean read_only = limber_store_get_notice (store) != LIMBER_STORE_NOTICE_NONE;

  if (sessions == NULL)
    return FALSE;

  unfinished = read_unfinished (store, &cause);
  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberRecord *record = sessions->pdata[i];
      g_autofree char    *start = NULL;
      g_autofree char    *done = NULL;
      g_autofree char    *pace = NULL;

      if (record->local_date < request->since)
        continue;
      start = describe_start (record);
      done = describe_done (store, record);
      pace = describe_pace (record);
      limber_cli_table_add (table,
                            start,
                            record->routine_name,
                            done,
                            describe_state (record, unfinished, read_only),
                            pace,
                            NULL);
    }
  if (sessions->len > 0)
    limber_cli_table_print (table);
  else
    g_print ("%s\n", _ ("Nothing yet. \"limber play pre-run-full\" begins."));

  return TRUE;
}

static gboolean
print_export (LimberStore *store, const Request *request, GError **error)
{
  g_autoptr (GOutputStream) out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) cause = NULL;
  const LimberExportWish wish
      = { .format = request->format, .from = request->since, .limit = (guint) request->limit };

  fflush (stdout);
  limber_store_export_async (store, &wish, out, NULL, NULL, NULL, limber_cli_answer_cb, &answer);
  if (limber_store_export_finish (store, limber_cli_wait (&answer), &cause))
    return TRUE;
  /* Whoever reads it has enough. */
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* %FALSE if there is nothing left to show: it was damaged, and there was no backup of it. */
static gboolean
is_to_be_shown (LimberStore *store)
{
  return (limber_store_get_notice (store) & LIMBER_STORE_NOTICE_SET_ASIDE) == 0
         || limber_store_get_restored (store) != NULL;
}

static int
show (const char *path, const Request *request)
{
  g_autoptr (LimberStore) store = limber_store_new (path);
  g_autoptr (GError) error = NULL;
  gboolean is_good = FALSE;

  if (!limber_cli_open_store (store, &error))
    return limber_cli_fail (error);

  limber_cli_report_notice (store);
  if (is_to_be_shown (store))
    is_good = request->exports ? print_export (store, request, &error)
                               : print_sessions (store, request, &error);
  if (error != NULL)
    limber_cli_fail (error);
  if (!limber_cli_close_store (store, error == NULL ? &error : NULL))
    {
      if (is_good)
        limber_cli_fail (error);
      is_good = FALSE;
    }

  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* "2025-03-30"; 0 if it is no such day */
static guint32
read_day (const char *text)
{
  guint year = 0;
  guint month = 0;
  guint day = 0;
  int   end = 0;
  GDate date;

  if (strlen (text) != strlen ("YYYY-MM-DD")
      || sscanf (text, "%4u-%2u-%2u%n", &year, &month, &day, &end) != 3
      || (gsize) end != strlen (text)
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

/* What the options say; %FALSE if they make no sense, and that is said. */
static gboolean
take_options (Request    *request,
              gboolean    json,
              gboolean    csv,
              gboolean    ical,
              int         limit,
              const char *since,
              int        *status)
{
  request->exports = json || csv || ical;
  request->format = csv    ? LIMBER_EXPORT_CSV
                    : ical ? LIMBER_EXPORT_ICALENDAR
                           : LIMBER_EXPORT_JSON_LINES;
  request->limit = MAX (limit, 0);
  request->since = since != NULL ? read_day (since) : 0;

  if (json + csv + ical > 1)
    *status = limber_cli_refuse (
        "history", "%s", _ ("of --json, --csv and --ical only one can be given"));
  else if (limit == 0 || limit < -1)
    *status = limber_cli_refuse ("history", _ ("--limit: %d, expected at least 1"), limit);
  else if (limit > 0 && (csv || ical))
    *status = limber_cli_refuse ("history", "%s", _ ("--limit goes with neither --csv nor --ical"));
  else if (since != NULL && request->since == 0)
    *status = limber_cli_refuse (
        "history", _ ("--since: \"%s\", expected a day such as 2025-03-30"), since);
  else
    return TRUE;

  return FALSE;
}

/**
 * limber_cli_history:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber history`: what was done, the newest first. Where there is no history none is begun.
 *
 * Returns: how the program ends
 */
int
limber_cli_history (int argc, char **argv, LimberCliPlaces *places)
{
  const char      *summary = _ ("Shows what was done, the newest first.");
  int              status = EXIT_SUCCESS;
  Request          request = { 0 };
  int              limit = -1;
  gboolean         json = FALSE;
  gboolean         csv = FALSE;
  gboolean         ical = FALSE;
  g_autofree char *since = NULL;
  g_autofree char *import = NULL;
  GOptionEntry     entries[] = {
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, JSON_HELP, NULL },
        { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, CSV_HELP, NULL },
        { "ical", 0, 0, G_OPTION_ARG_NONE, &ical, ICAL_HELP, NULL },
        { "since", 0, 0, G_OPTION_ARG_STRING, &since, SINCE_HELP, SINCE },
        { "limit", 0, 0, G_OPTION_ARG_INT, &limit, LIMIT_HELP, LIMIT },
        { "import", 0, 0, G_OPTION_ARG_FILENAME, &import, IMPORT_HELP, IMPORT },
        G_OPTION_ENTRY_NULL,
  };

  if (!limber_cli_parse ("history", NULL, summary, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return limber_cli_refuse ("history", _ ("there is no place for \"%s\""), argv[1]);
  if (!take_options (&request, json, csv, ical, limit, since, &status))
    return status;
  if (import != NULL && (request.exports || limit > 0 || since != NULL))
    return limber_cli_refuse ("history", "%s", _ ("--import stands alone"));
  if (import != NULL)
    return limber_cli_history_import (import, places);
  if (g_file_test (places->history_path, G_FILE_TEST_EXISTS))
    return show (places->history_path, &request);

  if (!request.exports)
    g_print ("%s\n", _ ("Nothing yet. \"limber play pre-run-full\" begins."));

  return EXIT_SUCCESS;
}
