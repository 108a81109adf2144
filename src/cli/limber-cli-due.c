/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-due.h"

#include "cli/limber-cli-output.h"
#include "cli/limber-cli-person.h"
#include "cli/limber-cli-settings.h"
#include "cli/limber-cli-store.h"
#include "cli/limber-cli-table.h"
#include "guide/limber-advisor.h"
#include "guide/limber-digest.h"
#include "guide/limber-week-words.h"
#include "history/limber-dates.h"
#include "history/limber-store-diary.h"
#include "session/limber-system-clock.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define WEEK_HELP N_ ("The whole week, and why it is laid out so")
#define JSON_HELP N_ ("For programs to read")

/* As much as the start page of the window looks at. */
#define SESSIONS 60

typedef struct
{
  LimberLibrary *library; /* (owned) */
  LimberClock   *clock;   /* (owned) */
  LimberWeek     week;
  LimberDigest  *digest; /* (owned) */
  gboolean       locked; /* an emergency */
} Request;

static void
clear_request (Request *self)
{
  g_clear_object (&self->library);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->digest, limber_digest_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, clear_request)

static const char *
get_name (const Request *self, const char *id)
{
  LimberItem *item = id != NULL ? limber_library_find_routine (self->library, id) : NULL;

  return item != NULL ? limber_item_get_name (item) : NULL;
}

static guint32
find_today (const Request *self, GTimeZone *zone)
{
  return limber_dates_find_day (limber_clock_get_wall (self->clock), zone, NULL);
}

static void
digest (Request *self, GPtrArray *records, GPtrArray *runs)
{
  g_autoptr (GTimeZone) zone = limber_clock_dup_zone (self->clock);

  self->digest
      = limber_digest_new (records, runs, &self->week, limber_clock_get_wall (self->clock), zone);
}

/* What the back permits comes before what the plan has. */
static gboolean
respect (Request *self, LimberStore *store, GError **error)
{
  g_autoptr (LimberAdvisor) advisor = limber_advisor_new (self->clock, store);
  g_autoptr (GAsyncResult) answer = NULL;
  LimberPerson person;

  limber_cli_get_person (&person);
  limber_advisor_set_person (advisor, &person);
  limber_advisor_read_async (advisor, NULL, limber_cli_answer_cb, &answer);
  if (!limber_advisor_read_finish (advisor, limber_cli_wait (&answer), error))
    return FALSE;

  self->locked = limber_advisor_is_locked (advisor);
  limber_due_respect (self->digest->due, limber_advisor_get_limits (advisor));

  return TRUE;
}

static gboolean
read_store (Request *self, LimberStore *store, GError **error)
{
  g_autoptr (GTimeZone) zone = limber_clock_dup_zone (self->clock);
  g_autoptr (GAsyncResult) sessions = NULL;
  g_autoptr (GAsyncResult) ran = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) runs = NULL;
  const guint32 today = find_today (self, zone);

  limber_store_runs_async (
      store, today - LIMBER_WEEK_DAYS, today + 1, NULL, limber_cli_answer_cb, &ran);
  runs = limber_store_runs_finish (store, limber_cli_wait (&ran), error);
  if (runs == NULL)
    return FALSE;

  limber_store_sessions_async (store, 0, SESSIONS, NULL, limber_cli_answer_cb, &sessions);
  records = limber_store_sessions_finish (store, limber_cli_wait (&sessions), error);
  if (records == NULL)
    return FALSE;

  digest (self, records, runs);

  return respect (self, store, error);
}

/* Where there is no history none is begun. */
static gboolean
read_history (Request *self, const char *path, GError **error)
{
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  gboolean is_read;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      digest (self, nothing, NULL);
      return TRUE;
    }

  store = limber_store_new (path);
  if (!limber_cli_open_store (store, error))
    return FALSE;

  limber_cli_report_notice (store);
  is_read = read_store (self, store, error);

  return limber_cli_close_store (store, is_read ? error : NULL) && is_read;
}

/* Of what is not there any more nothing is said. */
static char *
format_due (const Request *self)
{
  const LimberDue *due = self->digest->due;
  char            *text = limber_due_format (due, get_name (self, due->routine_id));

  return text != NULL ? text : g_strdup (_ ("Nothing is due, and rest is part of it."));
}

static void
add_day (const Request *self, LimberCliTable *table, const LimberWeekRow *row, guint32 today)
{
  g_autofree char *day = limber_week_row_format_day (row, today);
  g_autofree char *purpose = limber_week_row_format_purpose (row);
  LimberWeekLine   lines[LIMBER_WEEK_MOST_LINES];
  const guint      n = limber_week_row_list (row, lines);

  if (n == 0)
    limber_cli_table_add (table, day, purpose, "", "", NULL);
  for (guint i = 0; i < n; i++)
    {
      const char      *id = lines[i].part->routine_id;
      const char      *name = get_name (self, id);
      g_autofree char *state = limber_week_row_format_state (row, &lines[i]);

      limber_cli_table_add (table,
                            i == 0 ? day : "",
                            i == 0 ? purpose : "",
                            name != NULL ? name : id,
                            state != NULL ? state : "",
                            NULL);
    }
}

static void
print_week (const Request *self)
{
  const LimberWeekNow *now = &self->digest->due->week;
  g_autoptr (LimberCliTable) table = limber_cli_table_new ("llll");

  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    add_day (self, table, &now->rows[i], now->rows[now->today].date);
  limber_cli_table_print (table);
  g_print ("\n%s\n", limber_week_explain (&self->week));
}

static void
set_text (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

static char *
format_date (guint32 day)
{
  char  text[] = "YYYY-MM-DD";
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return g_date_strftime (text, sizeof text, "%Y-%m-%d", &date) > 0 ? g_strdup (text) : NULL;
}

static void
set_part (JsonObject *object, const char *name, const LimberWeekPart *part)
{
  JsonObject      *member = NULL;
  g_autofree char *done = part->done_on != 0 ? format_date (part->done_on) : NULL;

  if (part->routine_id == NULL)
    return;

  member = json_object_new ();
  set_text (member, "routine", part->routine_id);
  set_text (member, "done", done);
  json_object_set_object_member (object, name, member);
}

static JsonObject *
describe_day (const LimberWeekRow *row)
{
  static const char *const kinds[] = {
    [LIMBER_WEEK_NOTHING] = NULL,
    [LIMBER_WEEK_STRENGTH] = "strength",
    [LIMBER_WEEK_HIPS] = "hips",
    [LIMBER_WEEK_LONG] = "long",
  };
  JsonObject      *object = json_object_new ();
  g_autofree char *date = format_date (row->date);

  set_text (object, "date", date);
  json_object_set_boolean_member (object, "run", row->plan.run);
  json_object_set_boolean_member (object, "ran", row->ran);
  set_text (object, "for", kinds[row->plan.kind]);
  json_object_set_boolean_member (object, "missed", row->missed);
  set_part (object, "before", &row->before);
  set_part (object, "after", &row->after);
  set_part (object, "own", &row->own);
  set_part (object, "desk", &row->desk);

  return object;
}

static void
print_json (const Request *self, gboolean with_week)
{
  const LimberWeekNow *now = &self->digest->due->week;
  g_autoptr (JsonNode) root = json_node_alloc ();
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *text = format_due (self);
  g_autofree char *today = format_date (now->rows[now->today].date);

  set_text (object, "today", today);
  set_text (object,
            "routine",
            get_name (self, self->digest->due->routine_id) != NULL ? self->digest->due->routine_id
                                                                   : NULL);
  set_text (object, "text", text);
  if (with_week)
    {
      JsonArray *days = json_array_new ();

      for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
        json_array_add_object_element (days, describe_day (&now->rows[i]));
      json_object_set_array_member (object, "week", days);
      set_text (object, "why", limber_week_explain (&self->week));
    }
  json_node_init_object (root, object);
  limber_cli_print_json (root);
}

static void
print_text (const Request *self, gboolean with_week)
{
  g_autofree char *text = format_due (self);
  const char      *id = self->digest->due->routine_id;

  g_print ("%s\n", text);
  if (get_name (self, id) != NULL)
    /* Translators: the id of a routine, to be typed */
    g_print (_ ("To do it: limber play %s\n"), id);
  if (!with_week)
    return;

  g_print ("\n");
  print_week (self);
}

/**
 * limber_cli_due:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber due`: what is due today, and why; the week it belongs to.
 *
 * Returns: how the program ends: 1 while an emergency locks
 */
int
limber_cli_due (int argc, char **argv, LimberCliPlaces *places)
{
  int          status = EXIT_SUCCESS;
  gboolean     week = FALSE;
  gboolean     json = FALSE;
  GOptionEntry entries[] = {
    { "week", 0, 0, G_OPTION_ARG_NONE, &week, WEEK_HELP, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, JSON_HELP, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;
  g_auto (Request) request = { 0 };

  if (!limber_cli_parse (
          "due", NULL, _ ("Says what is due today, and why."), entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return limber_cli_refuse ("due", _ ("there is no place for \"%s\""), argv[1]);

  request.clock = LIMBER_CLOCK (limber_system_clock_new ());
  request.library = limber_cli_places_load_library (places, &error);
  if (request.library == NULL)
    return limber_cli_fail (error);

  limber_cli_settings_get_week (request.library, &request.week);
  if (!read_history (&request, places->history_path, &error))
    return limber_cli_fail (error);
  if (request.locked)
    {
      g_printerr ("%s\n", limber_screen_get_text (LIMBER_SCREEN_EMERGENCY));
      return EXIT_FAILURE;
    }

  if (json)
    print_json (&request, week);
  else
    print_text (&request, week);

  return EXIT_SUCCESS;
}
