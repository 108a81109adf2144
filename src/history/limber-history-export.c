/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-history-export.h"

#include "history/limber-health.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

/* json-glib before 1.10 takes a stack frame a level, however many there are. */
#define MAX_NESTED_LEVELS 32
#define MAX_NESTED_BYTES (256 * 1024)

static const char *const source_ids[] = { "guided", "manual", "imported" };
static const char *const state_ids[] = { "running", "finished", "ended" };
static const char *const side_ids[] = { "none", "left", "right" };
static const char *const when_ids[] = { "before", "during", "after" };

/* The answer that stands for a question that was not asked is NULL. */
static const char *const kind_ids[] = { NULL, "ache", "burning", "sharp" };
static const char *const place_ids[] = { NULL, "back", "thigh", "below-knee" };
static const char *const morning_ids[] = { NULL, "same", "little-more", "clearly-more" };
static const char *const hurt_ids[] = { NULL, "went-on", "easier", "skipped", "stopped" };

static const char *
pick_id (const char *const *ids, gsize n_ids, int value)
{
  return value >= 0 && (gsize) value < n_ids ? ids[value] : "unknown";
}

/* Seconds with up to three decimals and no exponent: "90", "12.5", "-0.001". */
static char *
format_seconds (gint64 us)
{
  const gint64  ms = us / 1000 + (us % 1000) / 500;
  const guint64 size = ms < 0 ? -(guint64) ms : (guint64) ms;
  char         *text = g_strdup_printf (
      "%s%" G_GUINT64_FORMAT ".%03u", ms < 0 ? "-" : "", size / 1000, (guint) (size % 1000));
  gsize length = strlen (text);

  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  text[length] = '\0';

  return text;
}

/* A finite number that JSON and every locale read alike. */
static char *
format_double (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.6g", isfinite (value) ? value : 0.0));
}

/* ISO 8601 with the offset that held at the start; %NULL for no time, or one beyond the calendar. */
static char *
format_time (gint64 us, int offset_s)
{
  const gint64 seconds = us / G_USEC_PER_SEC - (us % G_USEC_PER_SEC < 0 ? 1 : 0);
  g_autoptr(GDateTime) utc = us != 0 ? g_date_time_new_from_unix_utc (seconds) : NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_offset (offset_s);
  g_autoptr(GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%dT%H:%M:%S%:z") : NULL;
}

static char *
format_date (guint32 julian)
{
  GDate date;

  if (!g_date_valid_julian (julian))
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);

  return g_strdup_printf (
      "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

static void
append_json_string (GString *out, const char *text)
{
  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }

  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (out, "\\%c", *c);
    else if ((guchar) *c < 0x20 || *c == 0x7f)
      g_string_append_printf (out, "\\u%04x", (guint) *c);
    else
      g_string_append_c (out, *c);
  g_string_append_c (out, '"');
}

static void
append_name (GString *out, const char *name)
{
  if (out->len > 0 && out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  g_string_append_printf (out, "\"%s\":", name);
}

static void
append_string (GString *out, const char *name, const char *text)
{
  append_name (out, name);
  append_json_string (out, text);
}

static void
append_taken_string (GString *out, const char *name, char *text)
{
  append_string (out, name, text);
  g_free (text);
}

static void
append_seconds (GString *out, const char *name, gint64 us)
{
  g_autofree char *text = format_seconds (us);

  append_name (out, name);
  g_string_append (out, text);
}

static void
append_int (GString *out, const char *name, int value)
{
  append_name (out, name);
  g_string_append_printf (out, "%d", value);
}

/* A scale of 0 to 10 that may not have been answered. */
static void
append_scale (GString *out, const char *name, int value)
{
  if (value >= 0)
    append_int (out, name, value);
  else
    append_string (out, name, NULL);
}

static void
append_boolean (GString *out, const char *name, gboolean value)
{
  append_name (out, name);
  g_string_append (out, value ? "true" : "false");
}

static gboolean
is_shallow (const char *text)
{
  gboolean within_string = FALSE;
  guint    levels = 0;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (within_string && *c == '\\' && c[1] != '\0')
        c++;
      else if (*c == '"')
        within_string = !within_string;
      else if (!within_string && (*c == '[' || *c == '{') && ++levels > MAX_NESTED_LEVELS)
        return FALSE;
      else if (!within_string && (*c == ']' || *c == '}') && levels > 0)
        levels--;
    }

  return TRUE;
}

/* Text that is JSON already becomes part of the object, on one line; if it is not what it should be
 * it stays a text. */
static void
append_nested (GString *out, const char *name, const char *text)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(JsonGenerator) generator = NULL;
  g_autofree char *flat = NULL;

  if (text == NULL || strlen (text) > MAX_NESTED_BYTES || !is_shallow (text)
      || !json_parser_load_from_data (parser, text, -1, NULL)
      || json_parser_get_root (parser) == NULL)
    {
      append_string (out, name, text);
      return;
    }

  generator = json_generator_new ();
  json_generator_set_root (generator, json_parser_get_root (parser));
  flat = json_generator_to_data (generator, NULL);
  append_name (out, name);
  g_string_append (out, flat);
}

static void
append_work (GString *out, gconstpointer item)
{
  const LimberWork *work = item;

  g_string_append_c (out, '{');
  append_int (out, "step", work->step);
  append_int (out, "set", work->set);
  append_string (out, "side", pick_id (side_ids, G_N_ELEMENTS (side_ids), work->side));
  append_string (out, "exercise", work->exercise_id);
  append_string (out, "exercise-name", work->exercise_name);
  append_seconds (out, "planned-seconds", work->planned_us);
  append_seconds (out, "done-seconds", work->done_us);
  append_int (out, "planned-reps", work->planned_reps);
  append_int (out, "done-reps", work->done_reps);
  g_string_append_c (out, '}');
}

static void
append_check_in (GString *out, gconstpointer item)
{
  const LimberCheckInRecord *record = item;
  const LimberCheckIn       *answers = &record->answers;

  g_string_append_c (out, '{');
  append_string (out, "when", pick_id (when_ids, G_N_ELEMENTS (when_ids), answers->when));
  append_taken_string (out, "at", format_time (answers->at_us, record->offset_s));
  append_scale (out, "pain", answers->pain);
  append_string (out, "kind", pick_id (kind_ids, G_N_ELEMENTS (kind_ids), answers->kind));
  append_string (out, "place", pick_id (place_ids, G_N_ELEMENTS (place_ids), answers->place));
  append_boolean (out, "numb-or-weak", answers->neuro);
  append_boolean (out, "new", answers->fresh);
  append_string (
      out, "morning", pick_id (morning_ids, G_N_ELEMENTS (morning_ids), answers->morning));
  append_string (out, "exercise", record->exercise_id);
  append_string (out, "then", pick_id (hurt_ids, G_N_ELEMENTS (hurt_ids), record->hurt));
  g_string_append_c (out, '}');
}

/* A list of objects, with commas between them. */
static void
append_list (GString    *out,
             const char *name,
             GPtrArray  *list,
             void (*append) (GString *out, gconstpointer item))
{
  append_name (out, name);
  g_string_append_c (out, '[');
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append (out, g_ptr_array_index (list, i));
    }
  g_string_append_c (out, ']');
}

/**
 * limber_history_export_json:
 * @out: where to append
 * @record: a session
 * @work: (element-type LimberWork) (nullable): its work
 * @check_ins: (element-type LimberCheckInRecord) (nullable): what was answered in it
 *
 * Appends one line of JSON Lines: an object, and the end of the line. Times are local, in the zone
 * of the session's start; lengths are seconds.
 */
void
limber_history_export_json (GString            *out,
                            const LimberRecord *record,
                            GPtrArray          *work,
                            GPtrArray          *check_ins)
{
  g_autofree char *pace = format_double (record->pace);

  g_string_append_c (out, '{');
  append_string (out, "uuid", record->uuid);
  append_string (out, "source", pick_id (source_ids, G_N_ELEMENTS (source_ids), record->source));
  append_string (out, "state", pick_id (state_ids, G_N_ELEMENTS (state_ids), record->state));
  append_string (out, "routine", record->routine_id);
  append_string (out, "routine-name", record->routine_name);
  append_string (out, "context", record->context);
  append_taken_string (out, "started", format_time (record->started_us, record->offset_s));
  append_taken_string (out, "ended", format_time (record->ended_us, record->offset_s));
  append_taken_string (out, "local-date", format_date (record->local_date));
  append_string (out, "zone", record->zone);
  append_name (out, "pace");
  g_string_append (out, pace);
  append_string (
      out, "first-side", pick_id (side_ids, G_N_ELEMENTS (side_ids), record->first_side));
  append_seconds (out, "planned-seconds", record->planned_us);
  append_seconds (out, "position-seconds", record->position_us);
  append_seconds (out, "work-seconds", record->work_us);
  append_seconds (out, "paused-seconds", record->paused_us);
  append_scale (out, "pain-before", record->pain_before);
  append_scale (out, "pain-after", record->pain_after);
  append_scale (out, "effort", record->effort);
  append_string (out, "note", record->note);
  append_nested (out, "level", record->level);
  append_nested (out, "swaps", record->swaps);

  append_list (out, "work", work, append_work);
  append_list (out, "check-ins", check_ins, append_check_in);
  g_string_append (out, "}\n");
}

static const char csv_header[]
    = "started,ended,local-date,zone,uuid,source,state,routine,routine-name,context,pace,first-"
      "side,"
      "session-planned-seconds,session-position-seconds,session-work-seconds,session-paused-"
      "seconds,"
      "pain-before,pain-after,effort,note,step,set,side,exercise,exercise-name,planned-seconds,"
      "done-seconds,planned-reps,done-reps\r\n";

#define CSV_WORK_COLUMNS 9

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
  gboolean    quoted = strpbrk (shown, ",\"\r\n") != NULL;

  if (row->len > 0)
    g_string_append_c (row, ',');
  if (quoted)
    g_string_append_c (row, '"');
  if (is_formula (shown))
    g_string_append_c (row, '\'');
  for (const char *c = shown; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (row, '"');
      g_string_append_c (row, *c);
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
  append_taken_cell (row, g_strdup_printf ("%d", value));
}

static void
append_scale_cell (GString *row, int value)
{
  append_taken_cell (row, value >= 0 ? g_strdup_printf ("%d", value) : NULL);
}

/* The columns that every row of a session repeats. Its first cell is never empty. */
static void
append_session_cells (GString *row, const LimberRecord *record)
{
  char *started = format_time (record->started_us, record->offset_s);

  append_taken_cell (row, started != NULL ? started : g_strdup ("unknown"));
  append_taken_cell (row, format_time (record->ended_us, record->offset_s));
  append_taken_cell (row, format_date (record->local_date));
  append_cell (row, record->zone);
  append_cell (row, record->uuid);
  append_cell (row, pick_id (source_ids, G_N_ELEMENTS (source_ids), record->source));
  append_cell (row, pick_id (state_ids, G_N_ELEMENTS (state_ids), record->state));
  append_cell (row, record->routine_id);
  append_cell (row, record->routine_name);
  append_cell (row, record->context);
  append_taken_cell (row, format_double (record->pace));
  append_cell (row, pick_id (side_ids, G_N_ELEMENTS (side_ids), record->first_side));
  append_taken_cell (row, format_seconds (record->planned_us));
  append_taken_cell (row, format_seconds (record->position_us));
  append_taken_cell (row, format_seconds (record->work_us));
  append_taken_cell (row, format_seconds (record->paused_us));
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
  append_cell (row, pick_id (side_ids, G_N_ELEMENTS (side_ids), work->side));
  append_cell (row, work->exercise_id);
  append_cell (row, work->exercise_name);
  append_taken_cell (row, format_seconds (work->planned_us));
  append_taken_cell (row, format_seconds (work->done_us));
  append_int_cell (row, work->planned_reps);
  append_int_cell (row, work->done_reps);
}

/**
 * limber_history_export_csv_header:
 * @out: where to append
 *
 * Appends the row with the names of the columns.
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

  append_session_cells (session, record);
  for (guint i = 0; work != NULL && i < work->len; i++)
    {
      g_autoptr(GString) row = g_string_new (session->str);

      append_work_cells (row, g_ptr_array_index (work, i));
      g_string_append (out, row->str);
      g_string_append (out, "\r\n");
    }
  if (work == NULL || work->len == 0)
    {
      for (guint i = 0; i < CSV_WORK_COLUMNS; i++)
        append_cell (session, NULL);
      g_string_append (out, session->str);
      g_string_append (out, "\r\n");
    }
}
