/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-history-export.h"

#include "history/limber-history-export-words.h"

#include <math.h>
#include <string.h>

/*
 * A table that spreadsheets open rightly whatever language they speak. The mark at its beginning
 * says that it is UTF-8. Dates and times are as ISO 8601 has them, without an offset, which is how
 * they are taken for dates everywhere. All numbers are whole ones: "12.5" is twelve and a half in
 * one country, a text in another and the twelfth of May in a third.
 */
static const char csv_header[]
    = "\xef\xbb\xbf"
      "started,ended,local-date,zone,uuid,source,state,routine,routine-name,context,pace-percent,"
      "first-side,session-planned-seconds,session-position-seconds,session-work-seconds,"
      "session-paused-seconds,pain-before,pain-after,effort,note,step,set,side,exercise,"
      "exercise-name,planned-seconds,done-seconds,planned-reps,done-reps,metres,"
      "utc-offset-minutes,type\r\n";

#define CSV_WORK_COLUMNS 9

/* Ours is the comma. LibreOffice offers to take the others for separators as well, and programs in
 * countries that write "12,5" do so without asking. */
#define SEPARATORS ",;\t"

static gboolean
is_plain_number (const char *text)
{
  const char *c = text;
  const char *digits = NULL;

  if (*c == '-' || *c == '+')
    c++;
  for (digits = c; g_ascii_isdigit (*c); c++)
    ;
  if (c == digits)
    return FALSE;
  if (*c == '.' && g_ascii_isdigit (c[1]))
    for (c++; g_ascii_isdigit (*c); c++)
      ;

  return *c == '\0';
}

/* A spreadsheet takes what begins with one of these for a formula and runs it. Tabs and line ends
 * count: some programs skip them first. */
static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL && !is_plain_number (text);
}

static void
append_cell (GString *row, const char *text)
{
  const char *shown = text != NULL ? text : "";
  gboolean    quoted = strpbrk (shown, SEPARATORS "\"\r\n") != NULL;

  if (row->len > 0)
    g_string_append_c (row, ',');
  if (quoted)
    g_string_append_c (row, '"');
  if (is_formula (shown))
    g_string_append_c (row, '\'');
  for (const char *c = shown, *quote = NULL; *c != '\0'; c = quote != NULL ? quote + 1 : "")
    {
      quote = strchr (c, '"');
      g_string_append_len (row, c, quote != NULL ? quote + 1 - c : -1);
      if (quote != NULL)
        g_string_append_c (row, '"');
    }
  if (quoted)
    g_string_append_c (row, '"');
}

static void
append_taken_cell (GString *row, char *text)
{
  append_cell (row, text);
  g_free (text);
}

static void
append_int_cell (GString *row, int value)
{
  char digit[] = { (char) ('0' + value % 10), '\0' };

  if (value >= 0 && value < 10)
    append_cell (row, digit);
  else
    append_taken_cell (row, g_strdup_printf ("%d", value));
}

static void
append_scale_cell (GString *row, int value)
{
  append_taken_cell (row, value >= 0 ? g_strdup_printf ("%d", value) : NULL);
}

/* As it was on the clock of the place, "2025-03-30T07:00:00"; %NULL for no time. */
static char *
format_local_time (gint64 us, int offset_s)
{
  char *text = limber_export_format_time (us, offset_s);

  if (text != NULL && strlen (text) > strlen ("2025-03-30T07:00:00"))
    text[strlen ("2025-03-30T07:00:00")] = '\0';

  return text;
}

static void
append_seconds_cell (GString *row, gint64 us)
{
  append_taken_cell (
      row,
      g_strdup_printf ("%" G_GINT64_FORMAT,
                       us / G_USEC_PER_SEC + (us % G_USEC_PER_SEC) / (G_USEC_PER_SEC / 2)));
}

static void
append_empty_cells (GString *row, guint n)
{
  for (guint i = 0; i < n; i++)
    append_cell (row, NULL);
}

/* When and where it was. The first cell is never empty. */
static void
append_place_cells (GString    *row,
                    gint64      started_us,
                    gint64      ended_us,
                    guint32     date,
                    const char *zone,
                    int         offset_s)
{
  char *started = format_local_time (started_us, offset_s);

  append_taken_cell (row, started != NULL ? started : g_strdup ("unknown"));
  append_taken_cell (row, format_local_time (ended_us, offset_s));
  append_taken_cell (row, limber_export_format_date (date));
  append_cell (row, zone);
}

/* The last cells of each row. */
static void
append_last_cells (GString *row, gint64 metres, int offset_s, const char *type)
{
  append_taken_cell (row, metres > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, metres) : NULL);
  append_int_cell (row, offset_s / 60);
  append_cell (row, type);
  g_string_append (row, "\r\n");
}

/* The columns that every row of a session repeats. */
static void
append_session_cells (GString *row, const LimberRecord *record)
{
  const double percent = round (record->pace * 100);

  append_place_cells (row,
                      record->started_us,
                      record->ended_us,
                      record->local_date,
                      record->zone,
                      record->offset_s);
  append_cell (row, record->uuid);
  append_cell (row, limber_export_get_id (LIMBER_EXPORT_SOURCE, (int) record->source));
  append_cell (row, limber_export_get_id (LIMBER_EXPORT_STATE, (int) record->state));
  append_cell (row, record->routine_id);
  append_cell (row, record->routine_name);
  append_cell (row, record->context);
  append_int_cell (row, percent > 0 && percent < G_MAXINT ? (int) percent : 0);
  append_cell (row, limber_export_get_id (LIMBER_EXPORT_SIDE, record->first_side));
  append_seconds_cell (row, record->planned_us);
  append_seconds_cell (row, record->position_us);
  append_seconds_cell (row, record->work_us);
  append_seconds_cell (row, record->paused_us);
  append_scale_cell (row, record->pain_before);
  append_scale_cell (row, record->pain_after);
  append_scale_cell (row, record->effort);
  append_cell (row, record->note);
}

static void
append_work_cells (GString *row, const LimberWork *work)
{
  append_int_cell (row, work->step);
  append_int_cell (row, work->set);
  append_cell (row, limber_export_get_id (LIMBER_EXPORT_SIDE, work->side));
  append_cell (row, work->exercise_id);
  append_cell (row, work->exercise_name);
  append_seconds_cell (row, work->planned_us);
  append_seconds_cell (row, work->done_us);
  append_int_cell (row, work->planned_reps);
  append_int_cell (row, work->done_reps);
}

/**
 * limber_history_export_csv_header:
 * @out: where to append
 *
 * Appends the mark of UTF-8 and the row with the names of the columns.
 */
void
limber_history_export_csv_header (GString *out)
{
  g_string_append (out, csv_header);
}

/**
 * limber_history_export_csv:
 * @out: where to append
 * @record: a session
 * @work: (element-type LimberWork) (nullable): its work
 *
 * Appends rows of CSV as RFC 4180 has it: one for each set of each side, with the columns of the
 * session repeated; a single one without work for a session that has none. Nothing in it can be
 * taken for a formula: an apostrophe is set before what looks like one.
 */
void
limber_history_export_csv (GString *out, const LimberRecord *record, GPtrArray *work)
{
  g_autoptr(GString) session = g_string_new (NULL);
  g_autoptr(GString) row = g_string_new (NULL);
  const guint n_rows = work != NULL && work->len > 0 ? work->len : 1;

  append_session_cells (session, record);
  for (guint i = 0; i < n_rows; i++)
    {
      g_string_assign (row, session->str);
      if (work != NULL && i < work->len)
        append_work_cells (row, g_ptr_array_index (work, i));
      else
        append_empty_cells (row, CSV_WORK_COLUMNS);
      append_last_cells (row, 0, record->offset_s, "session");
      g_string_append_len (out, row->str, (gssize) row->len);
    }
}

/**
 * limber_history_export_csv_run:
 * @out: where to append
 * @run: a run
 *
 * Appends a row, in the columns of the sessions as far as they fit.
 */
void
limber_history_export_csv_run (GString *out, const LimberRunRecord *run)
{
  g_autoptr(GString) row = g_string_new (NULL);

  append_place_cells (row,
                      run->started_us,
                      run->length_us > 0 ? run->started_us + run->length_us : 0,
                      run->local_date,
                      run->zone,
                      run->offset_s);
  append_cell (row, run->uuid);
  append_cell (row, limber_export_get_id (LIMBER_EXPORT_RUN_SOURCE, (int) run->source));
  append_empty_cells (row, 8);
  append_seconds_cell (row, run->length_us);
  append_empty_cells (row, 2);
  append_scale_cell (row, run->pain);
  append_cell (row, NULL);
  append_cell (row, run->note);
  append_empty_cells (row, CSV_WORK_COLUMNS);
  append_last_cells (row, run->distance_m, run->offset_s, run->walk ? "walk" : "run");
  g_string_append_len (out, row->str, (gssize) row->len);
}

/**
 * limber_history_export_csv_activity:
 * @out: where to append
 * @activity: an activity
 *
 * Appends a row, in the columns of the sessions as far as they fit.
 */
void
limber_history_export_csv_activity (GString *out, const LimberActivity *activity)
{
  g_autoptr(GString) row = g_string_new (NULL);

  append_place_cells (row,
                      activity->started_us,
                      activity->length_us > 0 ? activity->started_us + activity->length_us : 0,
                      activity->local_date,
                      activity->zone,
                      activity->offset_s);
  append_cell (row, activity->uuid);
  append_empty_cells (row, 9);
  append_seconds_cell (row, activity->length_us);
  append_empty_cells (row, 4);
  append_cell (row, activity->note);
  append_empty_cells (row, CSV_WORK_COLUMNS);
  append_last_cells (row,
                     0,
                     activity->offset_s,
                     limber_export_get_id (LIMBER_EXPORT_ACTIVITY, (int) activity->kind));
  g_string_append_len (out, row->str, (gssize) row->len);
}
