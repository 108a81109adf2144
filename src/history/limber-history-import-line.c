/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-history-import-line.h"

#include "content/limber-json-guard.h"
#include "history/limber-history-export-words.h"
#include "history/limber-sql.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#define MAX_ID_BYTES 64
#define MAX_TEXT_BYTES (64 * 1024)
#define DAY_S 86400
#define MAX_SECONDS (7.0 * DAY_S)

/* Between the beginning of 1971 and the end of 9998, UTC. */
#define MIN_UNIX G_GINT64_CONSTANT (31536000)
#define MAX_UNIX G_GINT64_CONSTANT (253370764800)

/* A line that is being read. Reading goes on after a fault, the first of which is kept. */
typedef struct
{
  JsonObject *object;
  const char *place; /* "", or that of a part */
  char      **reason;
} Line;

G_GNUC_PRINTF (3, 4)
static void
fault (const Line *line, const char *name, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list          arguments;

  if (*line->reason != NULL)
    return;
  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  *line->reason = g_strdup_printf ("%s/%s: %s", line->place, name, what);
}

static JsonNode *
get_node (const Line *line, const char *name)
{
  JsonNode *node = json_object_get_member (line->object, name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

/* (nullable): null, or not there */
static const char *
get_text (const Line *line, const char *name, gsize max_bytes)
{
  JsonNode   *node = get_node (line, name);
  const char *text = NULL;

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);
  if (text == NULL || strlen (text) > max_bytes)
    {
      fault (line, name, _ ("expected a text of at most %u bytes"), (guint) max_bytes);
      return NULL;
    }

  return text;
}

static const char *
need_text (const Line *line, const char *name, gsize max_bytes)
{
  const char *text = get_text (line, name, max_bytes);

  if (text == NULL || *text == '\0')
    fault (line, name, "%s", _ ("expected a text"));

  return text != NULL ? text : "";
}

static double
get_number (const Line *line, const char *name, double min, double max, double otherwise)
{
  JsonNode *node = get_node (line, name);
  GType     type = G_TYPE_INVALID;
  double    value = NAN;

  if (node == NULL)
    return otherwise;
  if (JSON_NODE_HOLDS_VALUE (node))
    type = json_node_get_value_type (node);
  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    value = json_node_get_double (node);
  if (isfinite (value) && value >= min && value <= max)
    return value;

  fault (line, name, _ ("expected a number from %g to %g"), min, max);
  return otherwise;
}

static gint64
get_us (const Line *line, const char *name)
{
  return (gint64) llround (get_number (line, name, 0, MAX_SECONDS, 0) * G_USEC_PER_SEC);
}

static int
get_scale (const Line *line, const char *name)
{
  return (int) get_number (line, name, 0, 10, -1);
}

static gboolean
get_boolean (const Line *line, const char *name)
{
  JsonNode *node = get_node (line, name);

  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  fault (line, name, "%s", _ ("expected true or false"));
  return FALSE;
}

static int
get_word (const Line *line, const char *name, LimberExportWords words)
{
  const char *id = get_text (line, name, MAX_ID_BYTES);
  const int   value = limber_export_find_id (words, id);

  if (value < 0)
    fault (line, name, "%s", _ ("this word is not known"));

  return MAX (value, 0);
}

/* UTC; 0 for none. */
static gint64
get_time (const Line *line, const char *name, int *offset_s)
{
  const char *text = get_text (line, name, MAX_ID_BYTES);
  g_autoptr(GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
  const gint64 seconds = time != NULL ? g_date_time_to_unix (time) : 0;

  if (text == NULL)
    return 0;
  if (seconds < MIN_UNIX || seconds > MAX_UNIX)
    {
      fault (line, name, "%s", _ ("expected a time such as 2025-03-30T07:00:00+02:00"));
      return 0;
    }

  if (offset_s != NULL)
    *offset_s = (int) (g_date_time_get_utc_offset (time) / G_USEC_PER_SEC);
  return seconds * G_USEC_PER_SEC;
}

/* The Julian day of a moment, where it was: 719163 is the first of January 1970. */
static guint32
find_date (gint64 at_us, int offset_s)
{
  const gint64 local_s = at_us / G_USEC_PER_SEC + offset_s;
  const gint64 day = local_s / DAY_S - (local_s % DAY_S < 0 ? 1 : 0);

  return (guint32) (day + 719163);
}

/* When and where something began, as all kinds of lines have it. */
typedef struct
{
  const char *uuid;
  gint64      started_us;
  int         offset_s;
  guint32     local_date;
  const char *zone;
} Place;

static void
get_place (const Line *line, Place *place)
{
  place->offset_s = 0;
  place->uuid = need_text (line, "uuid", MAX_ID_BYTES);
  place->started_us = get_time (line, "started", &place->offset_s);
  place->zone = need_text (line, "zone", MAX_ID_BYTES);
  if (place->started_us == 0)
    fault (line, "started", "%s", _ ("expected a time such as 2025-03-30T07:00:00+02:00"));
  place->local_date = find_date (place->started_us, place->offset_s);
}

static gboolean
is_known (LimberDatabase *db, const char *table, const char *uuid)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE uuid = ?1", table);
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db->handle, sql, NULL);
  gboolean row = FALSE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, uuid, -1, SQLITE_STATIC);

  return limber_sql_step (statement, &row, NULL) && row;
}

/* What is JSON in the history is JSON in the line as well. */
static char *
dup_nested (const Line *line, const char *name)
{
  JsonNode *node = get_node (line, name);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node))
    return g_strdup (get_text (line, name, MAX_TEXT_BYTES));

  return json_to_string (node, FALSE);
}

/* One that was under way when it was exported is over here. */
static gint64
get_end (const Line *line, const Place *place, int *state)
{
  gint64 ended_us = get_time (line, "ended", NULL);

  if (*state == LIMBER_RECORD_RUNNING)
    {
      *state = LIMBER_RECORD_ENDED;
      ended_us
          = place->started_us + get_us (line, "position-seconds") + get_us (line, "paused-seconds");
    }
  if (ended_us == 0)
    fault (line, "ended", "%s", _ ("expected a time such as 2025-03-30T07:00:00+02:00"));

  return MAX (ended_us, place->started_us + 1);
}

static gboolean
put_session (LimberDatabase *db, const Line *line, const Place *place, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db->handle,
      "INSERT INTO session (uuid, routine_id, routine_name, context, zone, note, level, swaps,"
      " source, state, started, ended, local_date, utc_offset, first_side, planned, pain_before,"
      " pain_after, effort, pace) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
      " ?14, ?15, ?16, ?17, ?18, ?19, ?20)",
      error);
  int              state = get_word (line, "state", LIMBER_EXPORT_STATE);
  g_autofree char *level = dup_nested (line, "level");
  g_autofree char *swaps = dup_nested (line, "swaps");
  const char      *texts[] = { place->uuid,
                               get_text (line, "routine", MAX_ID_BYTES),
                               need_text (line, "routine-name", MAX_TEXT_BYTES),
                               get_text (line, "context", MAX_ID_BYTES),
                               place->zone,
                               get_text (line, "note", MAX_TEXT_BYTES),
                               level,
                               swaps };
  const gint64     ended_us = get_end (line, place, &state);
  const gint64     numbers[] = { get_word (line, "source", LIMBER_EXPORT_SOURCE),
                                 state,
                                 place->started_us,
                                 ended_us,
                                 place->local_date,
                                 place->offset_s,
                                 get_word (line, "first-side", LIMBER_EXPORT_SIDE),
                                 get_us (line, "planned-seconds"),
                                 get_scale (line, "pain-before"),
                                 get_scale (line, "pain-after"),
                                 get_scale (line, "effort") };

  if (statement == NULL)
    return FALSE;
  limber_sql_bind_texts (statement, 1, texts, G_N_ELEMENTS (texts));
  limber_sql_bind_int64s (statement, 9, numbers, G_N_ELEMENTS (numbers));
  sqlite3_bind_double (statement, 20, get_number (line, "pace", 0.001, 1000, 1));

  return *line->reason != NULL || limber_sql_finish (statement, error);
}

static gboolean
put_numbers (LimberDatabase *db, const char *sql, const gint64 *numbers, int n, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db->handle, sql, error);

  if (statement == NULL)
    return FALSE;
  limber_sql_bind_int64s (statement, 1, numbers, n);

  return limber_sql_finish (statement, error);
}

static gboolean
put_work (LimberDatabase *db, const Line *line, gint64 session, const Place *place, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db->handle,
      "INSERT INTO work (exercise_id, exercise_name, session, step, set_no,"
      " side, planned, done, planned_reps, done_reps)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      error);
  const char  *texts[] = { need_text (line, "exercise", MAX_ID_BYTES),
                           need_text (line, "exercise-name", MAX_TEXT_BYTES) };
  const gint64 numbers[] = { session,
                             (gint64) get_number (line, "step", 0, 10000, 0),
                             (gint64) get_number (line, "set", 1, 10000, 1),
                             get_word (line, "side", LIMBER_EXPORT_SIDE),
                             get_us (line, "planned-seconds"),
                             get_us (line, "done-seconds"),
                             (gint64) get_number (line, "planned-reps", 0, 100000, 0),
                             (gint64) get_number (line, "done-reps", 0, 100000, 0) };

  if (statement == NULL)
    return FALSE;
  limber_sql_bind_texts (statement, 1, texts, G_N_ELEMENTS (texts));
  limber_sql_bind_int64s (statement, 3, numbers, G_N_ELEMENTS (numbers));

  return *line->reason != NULL || limber_sql_finish (statement, error);
}

static gboolean
put_pause (LimberDatabase *db, const Line *line, gint64 session, const Place *place, GError **error)
{
  const gint64 from_us = get_time (line, "from", NULL);
  const gint64 until_us = get_time (line, "until", NULL);
  const gint64 numbers[] = { session,
                             from_us,
                             until_us != 0 ? MAX (until_us, from_us) : 0,
                             get_us (line, "position-seconds"),
                             get_word (line, "reason", LIMBER_EXPORT_PAUSE) };

  if (from_us == 0)
    fault (line, "from", "%s", _ ("expected a time such as 2025-03-30T07:00:00+02:00"));

  return *line->reason != NULL
         || put_numbers (db,
                         "INSERT INTO pause (session, since, until, position, reason)"
                         " VALUES (?1, ?2, ?3, ?4, ?5)",
                         numbers,
                         G_N_ELEMENTS (numbers),
                         error);
}

/* @session is the uuid; (nullable) */
static gboolean
put_check_in (LimberDatabase *db,
              const Line     *line,
              const char     *session,
              gint64         *row_id,
              GError        **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db->handle,
      "INSERT INTO check_in (session, exercise_id, at, local_date, utc_offset, asked, pain, kind,"
      " place, neuro, fresh, morning, hurt)"
      " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13 WHERE NOT EXISTS (SELECT 1"
      " FROM check_in WHERE at / 1000000 = ?3 / 1000000 AND asked = ?6 AND pain = ?7"
      " AND session IS ?1)",
      error);
  int          offset_s = 0;
  const gint64 at_us = get_time (line, "at", &offset_s);
  const char  *texts[] = { session, get_text (line, "exercise", MAX_ID_BYTES) };
  const gint64 numbers[] = { at_us,
                             find_date (at_us, offset_s),
                             offset_s,
                             get_word (line, "when", LIMBER_EXPORT_WHEN),
                             get_scale (line, "pain"),
                             get_word (line, "kind", LIMBER_EXPORT_KIND),
                             get_word (line, "place", LIMBER_EXPORT_PLACE),
                             get_boolean (line, "numb-or-weak"),
                             get_boolean (line, "new"),
                             get_word (line, "morning", LIMBER_EXPORT_MORNING),
                             get_word (line, "then", LIMBER_EXPORT_HURT) };

  *row_id = 0;
  if (at_us == 0)
    fault (line, "at", "%s", _ ("expected a time such as 2025-03-30T07:00:00+02:00"));
  if (statement == NULL)
    return FALSE;
  limber_sql_bind_texts (statement, 1, texts, G_N_ELEMENTS (texts));
  limber_sql_bind_int64s (statement, 3, numbers, G_N_ELEMENTS (numbers));
  if (*line->reason != NULL)
    return TRUE;
  if (!limber_sql_finish (statement, error))
    return FALSE;
  if (sqlite3_changes (db->handle) > 0)
    *row_id = sqlite3_last_insert_rowid (db->handle);

  return TRUE;
}

static gboolean
put_check_in_of (LimberDatabase *db,
                 const Line     *line,
                 gint64          session,
                 const Place    *place,
                 GError        **error)
{
  gint64 row_id = 0;

  return put_check_in (db, line, place->uuid, &row_id, error);
}

typedef gboolean (*PutFunc) (LimberDatabase *db,
                             const Line     *line,
                             gint64          session,
                             const Place    *place,
                             GError        **error);

/* The objects in a list of a session. */
static gboolean
put_list (LimberDatabase *db,
          const Line     *line,
          const char     *name,
          PutFunc         put,
          gint64          session,
          const Place    *place,
          GError        **error)
{
  JsonNode  *node = get_node (line, name);
  JsonArray *list = NULL;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      fault (line, name, "%s", _ ("expected a list"));
      return TRUE;
    }

  list = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (list) && *line->reason == NULL; i++)
    {
      JsonNode        *item = json_array_get_element (list, i);
      g_autofree char *at = g_strdup_printf ("/%s/%u", name, i);
      Line             inner = { NULL, at, line->reason };

      if (!JSON_NODE_HOLDS_OBJECT (item))
        {
          fault (line, at + 1, "%s", _ ("expected an object"));
          return TRUE;
        }
      inner.object = json_node_get_object (item);
      if (!put (db, &inner, session, place, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
import_session (LimberDatabase *db, const Line *line, const Place *place, GError **error)
{
  gint64 session = 0;
  gint64 position[] = { 0, place->started_us, get_us (line, "position-seconds") };

  if (!put_session (db, line, place, error) || *line->reason != NULL)
    return *line->reason != NULL;
  session = sqlite3_last_insert_rowid (db->handle);
  position[0] = session;

  return put_list (db, line, "work", put_work, session, place, error)
         && put_list (db, line, "pauses", put_pause, session, place, error)
         && put_list (db, line, "check-ins", put_check_in_of, session, place, error)
         && put_numbers (db,
                         "INSERT INTO position (session, at, position) VALUES (?1, ?2, ?3)",
                         position,
                         G_N_ELEMENTS (position),
                         error);
}

static gboolean
import_run (LimberDatabase *db, const Line *line, const Place *place, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db->handle,
      "INSERT INTO run (uuid, zone, digest, note, source, walk, started, local_date, utc_offset,"
      " length, distance, pain, felt)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
      error);
  const char  *texts[] = { place->uuid,
                           place->zone,
                           get_text (line, "digest", MAX_ID_BYTES),
                           get_text (line, "note", MAX_TEXT_BYTES) };
  const gint64 numbers[] = { get_word (line, "source", LIMBER_EXPORT_RUN_SOURCE),
                             get_boolean (line, "walk"),
                             place->started_us,
                             place->local_date,
                             place->offset_s,
                             get_us (line, "seconds"),
                             (gint64) get_number (line, "metres", 0, 1e7, 0),
                             get_scale (line, "pain"),
                             get_word (line, "felt", LIMBER_EXPORT_FELT) };

  if (statement == NULL)
    return FALSE;
  limber_sql_bind_texts (statement, 1, texts, G_N_ELEMENTS (texts));
  limber_sql_bind_int64s (statement, 5, numbers, G_N_ELEMENTS (numbers));

  return *line->reason != NULL || limber_sql_finish (statement, error);
}

static gboolean
import_activity (LimberDatabase *db, const Line *line, const Place *place, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db->handle,
      "INSERT INTO activity (uuid, zone, note, kind, started, local_date,"
      " utc_offset, length) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      error);
  const char  *texts[] = { place->uuid, place->zone, get_text (line, "note", MAX_TEXT_BYTES) };
  const gint64 numbers[] = { get_word (line, "kind", LIMBER_EXPORT_ACTIVITY),
                             place->started_us,
                             place->local_date,
                             place->offset_s,
                             get_us (line, "seconds") };

  if (statement == NULL)
    return FALSE;
  limber_sql_bind_texts (statement, 1, texts, G_N_ELEMENTS (texts));
  limber_sql_bind_int64s (statement, 4, numbers, G_N_ELEMENTS (numbers));

  return *line->reason != NULL || limber_sql_finish (statement, error);
}

static const struct
{
  const char *type;
  const char *table;
  gboolean (*import) (LimberDatabase *db, const Line *line, const Place *place, GError **error);
} kinds[] = {
  { "session", "session", import_session },
  { "run", "run", import_run },
  { "activity", "activity", import_activity },
};

static LimberLineVerdict
import_check_in (LimberDatabase *db, const Line *line, LimberImported *imported, GError **error)
{
  JsonNode *answers = get_node (line, "answers");
  Line      inner = { NULL, "/answers", line->reason };
  gint64    row_id = 0;

  if (answers == NULL || !JSON_NODE_HOLDS_OBJECT (answers))
    {
      fault (line, "answers", "%s", _ ("expected an object"));
      return LIMBER_LINE_REFUSED;
    }
  inner.object = json_node_get_object (answers);
  if (!put_check_in (db, &inner, NULL, &row_id, error))
    return LIMBER_LINE_FAILED;
  if (*line->reason != NULL)
    return LIMBER_LINE_REFUSED;
  if (row_id == 0)
    return LIMBER_LINE_KNOWN;

  g_array_append_val (imported->check_ins, row_id);
  return LIMBER_LINE_NEW;
}

static LimberLineVerdict
import_object (LimberDatabase *db, const Line *line, LimberImported *imported, GError **error)
{
  const char *type = need_text (line, "type", MAX_ID_BYTES);

  if (g_str_equal (type, "check-in"))
    return import_check_in (db, line, imported, error);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (type, kinds[i].type))
      {
        Place place;

        get_place (line, &place);
        if (*line->reason != NULL)
          return LIMBER_LINE_REFUSED;
        if (is_known (db, kinds[i].table, place.uuid))
          return LIMBER_LINE_KNOWN;
        if (!kinds[i].import (db, line, &place, error))
          return LIMBER_LINE_FAILED;
        if (*line->reason != NULL)
          return LIMBER_LINE_REFUSED;

        g_ptr_array_add (imported->uuids, g_strdup (place.uuid));
        return LIMBER_LINE_NEW;
      }

  fault (line, "type", "%s", _ ("this word is not known"));
  return LIMBER_LINE_REFUSED;
}

/**
 * limber_history_import_line:
 * @db: a history, within a transaction
 * @text: a line, without its end
 * @length: bytes of @text
 * @imported: where to note what is new
 * @reason: (out) (transfer full): why it is refused
 * @error: return location for a #LimberStoreError
 *
 * Takes one line in. What it may have written before it was refused is for the caller to roll back.
 *
 * Returns: what has become of it
 */
LimberLineVerdict
limber_history_import_line (LimberDatabase *db,
                            const char     *text,
                            gsize           length,
                            LimberImported *imported,
                            char          **reason,
                            GError        **error)
{
  g_autoptr(LimberFault) guard = limber_json_guard (text, length, LIMBER_JSON_MAX_IMPORT);
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) cause = NULL;
  Line line = { NULL, "", reason };

  *reason = NULL;
  if (guard != NULL)
    {
      *reason = g_strdup (guard->message);
      return LIMBER_LINE_REFUSED;
    }
  if (!json_parser_load_from_data (parser, text, (gssize) length, &cause)
      || json_parser_get_root (parser) == NULL
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      *reason = g_strdup (_ ("expected an object"));
      return LIMBER_LINE_REFUSED;
    }

  line.object = json_node_get_object (json_parser_get_root (parser));

  return import_object (db, &line, imported, error);
}
