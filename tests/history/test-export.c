/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include "history/limber-history-export.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

static LimberRecord *
full_record (void)
{
  LimberRecord *record = test_record ("a");

  record->id = 1;
  record->state = LIMBER_RECORD_FINISHED;
  record->ended_us = record->started_us + SECONDS (372) + 999999;
  record->position_us = SECONDS (360);
  record->work_us = SECONDS (95) + 500000;
  record->paused_us = 12345678;
  record->pain_after = 0;
  record->note = g_strdup ("Stiff, \"left\"\nbetter after\t\\o/ \x01 ü");
  record->level = g_strdup ("{\n  \"hold\": 3\n}");
  record->swaps = g_strdup ("[{\"why\":\"knee\"}");

  return record;
}

static void
test_json (void)
{
  g_autoptr(LimberRecord) record = full_record ();
  g_autoptr(GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
  g_autoptr(GString) out = g_string_new ("");

  g_ptr_array_add (work, test_work (0, 1, 1, SECONDS (30), 29999600));
  limber_history_export_json (out, record, work, NULL, NULL);

  g_assert_cmpstr (
      out->str,
      ==,
      "{\"type\":\"session\",\"uuid\":\"a\",\"source\":\"guided\",\"state\":\"finished\","
      "\"routine\":\"pre-run-warm-up\",\"routine-name\":\"Before the run\","
      "\"context\":\"pre-run\",\"started\":\"2025-03-30T07:00:00+02:00\","
      "\"ended\":\"2025-03-30T07:06:12+02:00\",\"local-date\":\"2025-03-30\","
      "\"zone\":\"Europe/Berlin\",\"pace\":1,\"first-side\":\"left\",\"planned-seconds\":360,"
      "\"position-seconds\":360,\"work-seconds\":95.5,\"paused-seconds\":12.346,"
      "\"pain-before\":2,\"pain-after\":0,\"effort\":null,"
      "\"note\":\"Stiff, \\\"left\\\"\\u000abetter after\\u0009\\\\o/ \\u0001 ü\","
      "\"level\":{\"hold\":3},\"swaps\":\"[{\\\"why\\\":\\\"knee\\\"}\","
      "\"work\":[{\"step\":0,\"set\":1,\"side\":\"left\",\"exercise\":\"exercise-0\","
      "\"exercise-name\":\"Exercise 0\",\"planned-seconds\":30,\"done-seconds\":30,"
      "\"planned-reps\":0,\"done-reps\":0}],\"pauses\":[],\"check-ins\":[]}\n");
}

static GPtrArray *
two_check_ins (const char *session)
{
  GPtrArray *check_ins
      = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_check_in_record_free);
  LimberCheckInRecord *before = test_check_in (LIMBER_CHECK_IN_BEFORE, SECONDS (1), -1);
  LimberCheckInRecord *during = test_check_in (LIMBER_CHECK_IN_DURING, SECONDS (60), 6);

  before->session = g_strdup (session);
  before->answers.morning = LIMBER_MORNING_LITTLE_MORE;
  during->session = g_strdup (session);
  during->answers.kind = LIMBER_PAIN_KIND_SHARP;
  during->answers.place = LIMBER_PAIN_PLACE_BELOW_KNEE;
  during->answers.neuro = TRUE;
  during->answers.fresh = TRUE;
  during->exercise_id = g_strdup ("cat-cow");
  during->hurt = LIMBER_REACTION_STOPPED;
  g_ptr_array_add (check_ins, before);
  g_ptr_array_add (check_ins, during);

  return check_ins;
}

#define TWO_CHECK_INS                                                                              \
  "\"check-ins\":[{\"when\":\"before\",\"at\":\"2025-03-30T07:00:01+02:00\",\"pain\":null,"        \
  "\"kind\":null,\"place\":null,\"numb-or-weak\":false,\"new\":false,\"morning\":\"little-more\"," \
  "\"exercise\":null,\"then\":null},"                                                              \
  "{\"when\":\"during\",\"at\":\"2025-03-30T07:01:00+02:00\",\"pain\":6,\"kind\":\"sharp\","       \
  "\"place\":\"below-knee\",\"numb-or-weak\":true,\"new\":true,\"morning\":null,"                  \
  "\"exercise\":\"cat-cow\",\"then\":\"stopped\"}]}\n"

static void
test_json_check_ins (void)
{
  g_autoptr(LimberRecord) record = full_record ();
  g_autoptr(GPtrArray) check_ins = two_check_ins ("a");
  g_autoptr(GString) out = g_string_new ("");

  limber_history_export_json (out, record, NULL, NULL, check_ins);
  g_assert_true (g_str_has_suffix (out->str, ",\"work\":[],\"pauses\":[]," TWO_CHECK_INS));
}

/* The whole way: each session has its own. The table for spreadsheets is what it was. */
static void
test_check_ins (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  LimberStore     *store = test_open_new (path);
  g_autoptr(GPtrArray) check_ins = two_check_ins ("b");
  g_autofree char *table = NULL;
  g_autofree char *table_after = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  test_begin_session (store, "a");
  test_begin_session (store, "b");
  table = test_export (store, LIMBER_EXPORT_CSV);
  for (guint i = check_ins->len; i > 0; i--)
    limber_store_add_check_in (store, g_ptr_array_index (check_ins, i - 1));
  g_assert_true (test_flush (store, NULL));

  text = test_export (store, LIMBER_EXPORT_JSON_LINES);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_suffix (lines[0], "\"check-ins\":[]}"));
  g_assert_true (g_str_has_suffix (text, TWO_CHECK_INS));
  table_after = test_export (store, LIMBER_EXPORT_CSV);
  g_assert_cmpstr (table_after, ==, table);
  test_close (store);
}

/* What comes out is one line of JSON whatever went in, and texts come back as they were. */
static void
test_json_texts (void)
{
  g_autoptr(GString) deep = g_string_new (NULL);

  for (int i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');

  for (int i = 0; i < 300; i++)
    {
      g_autoptr(LimberRecord) record = test_record ("a");
      g_autoptr(GString) out = g_string_new ("");
      g_autoptr(JsonParser) parser = json_parser_new ();
      g_autoptr(GString) note = g_string_new (NULL);
      g_autoptr(GError) error = NULL;
      JsonObject *object = NULL;

      for (int n = g_test_rand_int_range (0, 20); n > 0; n--)
        g_string_append_unichar (note, (gunichar) g_test_rand_int_range (1, i % 2 ? 160 : 0xd7ff));
      record->note = g_strdup (note->str);
      record->level = g_strdup (note->str);
      record->swaps = g_strdup (i == 0 ? deep->str : "{\"a\":[1,2.5,\"\\n\"]}");
      limber_history_export_json (out, record, NULL, NULL, NULL);

      g_assert_true (strchr (out->str, '\n') == out->str + out->len - 1);
      json_parser_load_from_data (parser, out->str, (gssize) out->len, &error);
      g_assert_no_error (error);
      object = json_node_get_object (json_parser_get_root (parser));
      g_assert_cmpstr (json_object_get_string_member (object, "note"), ==, note->str);
      g_assert_true (json_object_get_null_member (object, "ended"));
      g_assert_cmpint (JSON_NODE_TYPE (json_object_get_member (object, "swaps")),
                       ==,
                       i == 0 ? JSON_NODE_VALUE : JSON_NODE_OBJECT);
    }
}

static void
test_csv (void)
{
  g_autoptr(LimberRecord) record = full_record ();
  g_autoptr(GPtrArray) work = test_plan ();
  g_autoptr(GString) out = g_string_new ("");
  const char *session
      = "2025-03-30T07:00:00,2025-03-30T07:06:12,2025-03-30,Europe/Berlin,a,guided,"
        "finished,pre-run-warm-up,Before the run,pre-run,100,left,360,360,96,12,2,0,,"
        "\"Stiff, \"\"left\"\"\nbetter after\t\\o/ \x01 ü\",";
  g_autofree char *expected = NULL;

  limber_history_export_csv (out, record, work);
  expected = g_strdup_printf ("%s0,1,left,exercise-0,Exercise 0,30,0,0,0,,120,session\r\n"
                              "%s0,1,right,exercise-0,Exercise 0,30,0,0,0,,120,session\r\n"
                              "%s1,1,none,exercise-1,Exercise 1,40,0,0,0,,120,session\r\n",
                              session,
                              session,
                              session);
  g_assert_cmpstr (out->str, ==, expected);
}

static guint
count_columns (const char *row)
{
  guint n = 1;

  for (const char *c = row; *c != '\0'; c++)
    if (*c == ',')
      n++;

  return n;
}

static void
test_csv_columns (void)
{
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GString) header = g_string_new ("");
  g_autoptr(GString) row = g_string_new ("");
  g_autoptr(GString) full = g_string_new ("");
  g_autoptr(GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);

  limber_history_export_csv_header (header);
  limber_history_export_csv (row, record, NULL);
  g_ptr_array_add (work, test_work (0, 1, 1, SECONDS (30), 0));
  limber_history_export_csv (full, record, work);

  g_assert_true (g_str_has_suffix (header->str, ",type\r\n"));
  g_assert_cmpuint (count_columns (row->str), ==, count_columns (header->str));
  g_assert_cmpuint (count_columns (full->str), ==, count_columns (header->str));
}

/* A spreadsheet must not run what somebody called a routine. */
static void
test_csv_formulas (void)
{
  static const struct
  {
    const char *text;
    const char *cell;
  } cases[] = {
    { "=1+1", "'=1+1" },
    { "=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"" },
    { "+49 30", "'+49 30" },
    { "-", "'-" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "\"'\t=1\"" },
    { "\r=1", "\"'\r=1\"" },
    { "-5", "-5" },
    { "+5.25", "+5.25" },
    { "-5.", "'-5." },
    { "-5+cmd|' /C calc'!A0", "'-5+cmd|' /C calc'!A0" },
    { "5 = 5", "5 = 5" },
    { "hips; knees", "\"hips; knees\"" },
    { "hips\tknees", "\"hips\tknees\"" },
    { ";=1+1", "\";=1+1\"" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimberRecord) record = test_record ("a");
      g_autoptr(GString) out = g_string_new ("");
      g_autofree char *expected = g_strdup_printf (",%s,pre-run,", cases[i].cell);

      g_free (record->routine_name);
      record->routine_name = g_strdup (cases[i].text);
      limber_history_export_csv (out, record, NULL);
      g_assert_nonnull (strstr (out->str, expected));
    }
}

/* What is between two separators, the first cell being number 0. */
static char *
get_cell (const char *row, guint n)
{
  g_auto(GStrv) cells = g_strsplit (row, ",", -1);

  g_assert_cmpuint (n, <, g_strv_length (cells));

  return g_strdup (cells[n]);
}

/* The rules by which a spreadsheet of any country takes dates for dates and numbers for numbers: a
 * mark for UTF-8 first, dates by ISO 8601, and nothing that has a decimal point or a comma. */
static void
test_csv_everywhere (void)
{
  g_autoptr(LimberRecord) record = full_record ();
  g_autoptr(GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
  g_autoptr(GString) header = g_string_new ("");
  g_autoptr(GString) row = g_string_new ("");
  g_auto(GStrv) names = NULL;
  guint n_dates = 0;
  guint n_numbers = 0;

  g_free (record->note);
  record->note = g_strdup ("note");
  record->pace = 1.25;
  g_ptr_array_add (work, test_work (0, 1, 1, SECONDS (30), 29499999));
  limber_history_export_csv_header (header);
  limber_history_export_csv (row, record, work);
  g_assert_true (g_str_has_prefix (header->str, "\xef\xbb\xbfstarted,"));
  g_assert_true (g_str_has_suffix (row->str, "\r\n"));

  names = g_strsplit (header->str, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *cell = get_cell (row->str, i);

      g_assert_null (strchr (cell, '.'));
      if (g_regex_match_simple (
              "(seconds|percent|pain|effort|reps|metres|minutes|step|set$)", names[i], 0, 0))
        {
          g_assert_true (g_regex_match_simple ("^-?[0-9]*$", cell, 0, 0));
          n_numbers++;
        }
      else if (g_regex_match_simple ("(started|ended|date)$", names[i], 0, 0))
        {
          g_assert_true (g_regex_match_simple (
              "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$", cell, 0, 0));
          n_dates++;
        }
    }
  g_assert_cmpuint (n_dates, ==, 3);
  g_assert_cmpuint (n_numbers, ==, 16);
}

static void
test_numbers (void)
{
  static const struct
  {
    gint64      us;
    const char *text;
  } cases[] = {
    { 0, "0" },           { 1, "0" },
    { 500, "0.001" },     { 499, "0" },
    { -1000, "-0.001" },  { -1500000, "-1.5" },
    { 1000000, "1" },     { 90000000, "90" },
    { 1234567, "1.235" }, { G_MAXINT64, "9223372036854.776" },
    { 999999, "1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimberRecord) record = test_record ("a");
      g_autoptr(GString) out = g_string_new ("");
      g_autofree char *expected = g_strdup_printf ("\"planned-seconds\":%s,", cases[i].text);

      record->planned_us = cases[i].us;
      limber_history_export_json (out, record, NULL, NULL, NULL);
      g_assert_nonnull (strstr (out->str, expected));
    }
}

/* Numbers and dates are the same everywhere, and odd ones do no harm. */
static void
test_places (void)
{
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GString) out = g_string_new ("");
  const char *locale = setlocale (LC_ALL, "de_DE.UTF-8");

  record->pace = 2.5;
  record->offset_s = -(9 * 3600 + 30 * 60);
  g_free (record->zone);
  record->zone = g_strdup ("-09:30");
  limber_history_export_json (out, record, NULL, NULL, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_nonnull (strstr (out->str, "\"pace\":2.5,"));
  g_assert_nonnull (strstr (out->str, "\"started\":\"2025-03-29T19:30:00-09:30\""));
  if (locale == NULL)
    g_test_message ("The German locale is not installed here; numbers were tried in C");

  record->started_us = G_MAXINT64;
  record->local_date = 0;
  record->first_side = 77;
  record->source = 99;
  g_string_truncate (out, 0);
  limber_history_export_json (out, record, NULL, NULL, NULL);
  g_assert_nonnull (strstr (out->str, "\"started\":null"));
  g_assert_nonnull (strstr (out->str, "\"local-date\":null"));
  g_assert_nonnull (strstr (out->str, "\"first-side\":\"unknown\""));
  g_string_truncate (out, 0);
  limber_history_export_csv (out, record, NULL);
  g_assert_true (g_str_has_prefix (out->str, "unknown,,,'-09:30,a,unknown,"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/export/json", test_json);
  g_test_add_func ("/history/export/json-check-ins", test_json_check_ins);
  g_test_add_func ("/history/export/check-ins", test_check_ins);
  g_test_add_func ("/history/export/json-texts", test_json_texts);
  g_test_add_func ("/history/export/csv", test_csv);
  g_test_add_func ("/history/export/csv-columns", test_csv_columns);
  g_test_add_func ("/history/export/csv-formulas", test_csv_formulas);
  g_test_add_func ("/history/export/csv-everywhere", test_csv_everywhere);
  g_test_add_func ("/history/export/numbers", test_numbers);
  g_test_add_func ("/history/export/places", test_places);

  return g_test_run ();
}
