/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-history.h"

#include "cli/limber-cli-output.h"
#include "cli/limber-cli-store.h"
#include "cli/limber-cli-table.h"
#include "content/limber-format.h"
#include "history/limber-store.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define JSON_HELP N_ ("For programs to read: a line of JSON for each session, the oldest first")
#define CSV_HELP N_ ("For spreadsheets: a row for each set of each side")
#define LIMIT_HELP N_ ("Only the newest N sessions")
#define LIMIT N_ ("N")

typedef struct
{
  gboolean json;
  gboolean csv;
  int      limit; /* 0: all */
} Request;

static GPtrArray *
read_sessions (LimberStore *store, int limit, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  limber_store_sessions_async (store, 0, (guint) limit, NULL, limber_cli_answer_cb, &answer);

  return limber_store_sessions_finish (store, limber_cli_wait (&answer), error);
}

static GBytes *
read_export (LimberStore *store, LimberExportFormat format, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  limber_store_export_async (store, format, NULL, limber_cli_answer_cb, &answer);

  return limber_store_export_finish (store, limber_cli_wait (&answer), error);
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
print_sessions (LimberStore *store, int limit, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (LimberCliTable) table = limber_cli_table_new ("llrll");
  g_autoptr (GPtrArray) sessions = read_sessions (store, limit, error);
  g_autoptr (LimberRecord) unfinished = NULL;
  gboolean read_only = limber_store_get_notice (store) != LIMBER_STORE_NOTICE_NONE;

  if (sessions == NULL)
    return FALSE;

  unfinished = read_unfinished (store, &cause);
  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberRecord *record = sessions->pdata[i];
      g_autofree char    *start = describe_start (record);
      g_autofree char    *done = describe_done (store, record);
      g_autofree char    *pace = describe_pace (record);

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

/* The last so many lines, which are the newest. */
static gboolean
print_export (LimberStore *store, const Request *request, GError **error)
{
  g_autoptr (GBytes) bytes = read_export (
      store, request->csv ? LIMBER_EXPORT_CSV : LIMBER_EXPORT_JSON_LINES, error);
  const char *text = NULL;
  gsize       length = 0;
  gsize       from = 0;
  int         n_lines = 0;

  if (bytes == NULL)
    return FALSE;

  text = g_bytes_get_data (bytes, &length);
  if (request->limit > 0)
    for (from = length; from > 0; from--)
      if (text[from - 1] == '\n' && n_lines++ == request->limit)
        break;
  limber_cli_print_bytes (text + from, length - from);

  return TRUE;
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
    is_good = request->json || request->csv ? print_export (store, request, &error)
                                            : print_sessions (store, request->limit, &error);
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
  const char  *summary = _ ("Shows what was done, the newest first.");
  int          status = EXIT_SUCCESS;
  Request      request = { 0 };
  int          limit = -1;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &request.json, JSON_HELP, NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &request.csv, CSV_HELP, NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, LIMIT_HELP, LIMIT },
    G_OPTION_ENTRY_NULL,
  };

  if (!limber_cli_parse ("history", NULL, summary, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return limber_cli_refuse ("history", _ ("there is no place for \"%s\""), argv[1]);
  if (request.json && request.csv)
    return limber_cli_refuse ("history", "%s", _ ("--json and --csv exclude each other"));
  if (limit == 0 || limit < -1)
    return limber_cli_refuse ("history", _ ("--limit: %d, expected at least 1"), limit);
  if (limit > 0 && request.csv)
    return limber_cli_refuse ("history", "%s", _ ("--limit and --csv exclude each other"));

  request.limit = MAX (limit, 0);
  if (g_file_test (places->history_path, G_FILE_TEST_EXISTS))
    return show (places->history_path, &request);

  if (!request.json && !request.csv)
    g_print ("%s\n", _ ("Nothing yet. \"limber play pre-run-full\" begins."));

  return EXIT_SUCCESS;
}
