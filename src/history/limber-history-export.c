/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-history-export.h"

#include "history/limber-history-export-words.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* json-glib before 1.10 takes a stack frame a level, however many there are. */
#define MAX_NESTED_LEVELS 32
#define MAX_NESTED_BYTES (256 * 1024)

static void
append_json_string (GString *out, const char *text)
{
  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }

  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0';)
    {
      const char *plain = c;

      while ((guchar) *c >= 0x20 && *c != 0x7f && *c != '"' && *c != '\\')
        c++;
      g_string_append_len (out, plain, c - plain);
      if (*c == '"' || *c == '\\')
        g_string_append_printf (out, "\\%c", *c++);
      else if (*c != '\0')
        g_string_append_printf (out, "\\u%04x", (guint) *c++);
    }
  g_string_append_c (out, '"');
}

static void
append_json_string_taken (GString *out, char *text)
{
  append_json_string (out, text);
  g_free (text);
}

static void
append_name (GString *out, const char *name)
{
  if (out->len > 0 && out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  g_string_append_c (out, '"');
  g_string_append (out, name);
  g_string_append (out, "\":");
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

/* Most numbers are small. */
static void
append_int (GString *out, const char *name, int value)
{
  append_name (out, name);
  if (value >= 0 && value < 10)
    g_string_append_c (out, (char) ('0' + value));
  else
    g_string_append_printf (out, "%d", value);
}

static void
append_seconds (GString *out, const char *name, gint64 us)
{
  g_autofree char *text = NULL;

  if (us >= 0 && us % G_USEC_PER_SEC == 0 && us / G_USEC_PER_SEC < G_MAXINT)
    {
      append_int (out, name, (int) (us / G_USEC_PER_SEC));
      return;
    }

  text = limber_export_format_seconds (us);
  append_name (out, name);
  g_string_append (out, text);
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
append_work (GString *out, gconstpointer item, const LimberRecord *session)
{
  const LimberWork *work = item;

  g_string_append_c (out, '{');
  append_int (out, "step", work->step);
  append_int (out, "set", work->set);
  append_string (out, "side", limber_export_get_id (LIMBER_EXPORT_SIDE, work->side));
  append_string (out, "exercise", work->exercise_id);
  append_string (out, "exercise-name", work->exercise_name);
  append_seconds (out, "planned-seconds", work->planned_us);
  append_seconds (out, "done-seconds", work->done_us);
  append_int (out, "planned-reps", work->planned_reps);
  append_int (out, "done-reps", work->done_reps);
  g_string_append_c (out, '}');
}

/* One that lasts ends nowhere. */
static void
append_pause (GString *out, gconstpointer item, const LimberRecord *session)
{
  const LimberPause *pause = item;
  const int          offset_s = session->offset_s;

  g_string_append_c (out, '{');
  append_taken_string (out, "from", limber_export_format_time (pause->from_us, offset_s));
  append_taken_string (out, "until", limber_export_format_time (pause->until_us, offset_s));
  append_seconds (out, "position-seconds", pause->position_us);
  append_string (out, "reason", limber_export_get_id (LIMBER_EXPORT_PAUSE, (int) pause->reason));
  g_string_append_c (out, '}');
}

static void
append_check_in (GString *out, gconstpointer item, const LimberRecord *session)
{
  const LimberCheckInRecord *record = item;
  const LimberCheckIn       *answers = &record->answers;

  g_string_append_c (out, '{');
  append_string (out, "when", limber_export_get_id (LIMBER_EXPORT_WHEN, answers->when));
  append_taken_string (out, "at", limber_export_format_time (answers->at_us, record->offset_s));
  append_scale (out, "pain", answers->pain);
  append_string (out, "kind", limber_export_get_id (LIMBER_EXPORT_KIND, answers->kind));
  append_string (out, "place", limber_export_get_id (LIMBER_EXPORT_PLACE, answers->place));
  append_boolean (out, "numb-or-weak", answers->neuro);
  append_boolean (out, "new", answers->fresh);
  append_string (out, "morning", limber_export_get_id (LIMBER_EXPORT_MORNING, answers->morning));
  append_string (out, "exercise", record->exercise_id);
  append_string (out, "then", limber_export_get_id (LIMBER_EXPORT_HURT, record->hurt));
  g_string_append_c (out, '}');
}

/* A list of objects, with commas between them. */
static void
append_list (GString    *out,
             const char *name,
             GPtrArray  *list,
             void (*append) (GString *out, gconstpointer item, const LimberRecord *session),
             const LimberRecord *session)
{
  append_name (out, name);
  g_string_append_c (out, '[');
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append (out, g_ptr_array_index (list, i), session);
    }
  g_string_append_c (out, ']');
}

/**
 * limber_history_export_json:
 * @out: where to append
 * @record: a session
 * @work: (element-type LimberWork) (nullable): its work
 * @pauses: (element-type LimberPause) (nullable): its pauses
 * @check_ins: (element-type LimberCheckInRecord) (nullable): what was answered in it
 *
 * Appends one line of JSON Lines: an object, and the end of the line. Times are local, in the zone
 * of the session's start; lengths are seconds.
 */
void
limber_history_export_json (GString            *out,
                            const LimberRecord *record,
                            GPtrArray          *work,
                            GPtrArray          *pauses,
                            GPtrArray          *check_ins)
{
  g_autofree char *pace = limber_export_format_double (record->pace);

  g_string_append_c (out, '{');
  append_string (out, "type", "session");
  append_string (out, "uuid", record->uuid);
  append_string (out, "source", limber_export_get_id (LIMBER_EXPORT_SOURCE, record->source));
  append_string (out, "state", limber_export_get_id (LIMBER_EXPORT_STATE, record->state));
  append_string (out, "routine", record->routine_id);
  append_string (out, "routine-name", record->routine_name);
  append_string (out, "context", record->context);
  append_taken_string (
      out, "started", limber_export_format_time (record->started_us, record->offset_s));
  append_taken_string (
      out, "ended", limber_export_format_time (record->ended_us, record->offset_s));
  append_taken_string (out, "local-date", limber_export_format_date (record->local_date));
  append_string (out, "zone", record->zone);
  append_name (out, "pace");
  g_string_append (out, pace);
  append_string (out, "first-side", limber_export_get_id (LIMBER_EXPORT_SIDE, record->first_side));
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

  append_list (out, "work", work, append_work, NULL);
  append_list (out, "pauses", pauses, append_pause, record);
  append_list (out, "check-ins", check_ins, append_check_in, NULL);
  g_string_append (out, "}\n");
}

/**
 * limber_history_export_json_check_in:
 * @out: where to append
 * @record: a check-in that belongs to no session
 *
 * Appends one line of JSON Lines.
 */
void
limber_history_export_json_check_in (GString *out, const LimberCheckInRecord *record)
{
  g_string_append (out, "{\"type\":\"check-in\",\"local-date\":");
  append_json_string_taken (out, limber_export_format_date (record->local_date));
  g_string_append (out, ",\"answers\":");
  append_check_in (out, record, NULL);
  g_string_append (out, "}\n");
}

/**
 * limber_history_export_json_run:
 * @out: where to append
 * @run: a run
 *
 * Appends one line of JSON Lines.
 */
void
limber_history_export_json_run (GString *out, const LimberRunRecord *run)
{
  g_string_append_c (out, '{');
  append_string (out, "type", "run");
  append_string (out, "uuid", run->uuid);
  append_string (out, "source", limber_export_get_id (LIMBER_EXPORT_RUN_SOURCE, (int) run->source));
  append_boolean (out, "walk", run->walk);
  append_taken_string (out, "started", limber_export_format_time (run->started_us, run->offset_s));
  append_taken_string (out, "local-date", limber_export_format_date (run->local_date));
  append_string (out, "zone", run->zone);
  append_seconds (out, "seconds", run->length_us);
  append_name (out, "metres");
  g_string_append_printf (out, "%" G_GINT64_FORMAT, run->distance_m);
  append_scale (out, "pain", run->pain);
  append_string (out, "felt", limber_export_get_id (LIMBER_EXPORT_FELT, (int) run->felt));
  append_string (out, "digest", run->digest);
  append_string (out, "note", run->note);
  g_string_append (out, "}\n");
}

/**
 * limber_history_export_json_activity:
 * @out: where to append
 * @activity: an activity
 *
 * Appends one line of JSON Lines.
 */
void
limber_history_export_json_activity (GString *out, const LimberActivity *activity)
{
  g_string_append_c (out, '{');
  append_string (out, "type", "activity");
  append_string (out, "uuid", activity->uuid);
  append_string (out, "kind", limber_export_get_id (LIMBER_EXPORT_ACTIVITY, (int) activity->kind));
  append_taken_string (
      out, "started", limber_export_format_time (activity->started_us, activity->offset_s));
  append_taken_string (out, "local-date", limber_export_format_date (activity->local_date));
  append_string (out, "zone", activity->zone);
  append_seconds (out, "seconds", activity->length_us);
  append_string (out, "note", activity->note);
  g_string_append (out, "}\n");
}
