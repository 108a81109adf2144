/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include "history/limber-history-import.h"

#include <string.h>

static void
take_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static LimberImported *
import_text (LimberStore *store, const char *text)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "in.jsonl", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  LimberImported *imported = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  limber_store_import_async (store, file, NULL, take_cb, &result);
  imported = limber_store_import_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return imported;
}

static void
unimport (LimberStore *store, LimberImported *imported)
{
  g_autoptr(GAsyncResult) result = NULL;

  limber_store_unimport_async (store, imported, NULL, take_cb, &result);
  g_assert_true (limber_store_unimport_finish (store, await (&result), NULL));
}

static LimberStore *
open_filled (char **text)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  LimberStore     *store = NULL;

  test_build_old (path, 3);
  test_execute (path, "UPDATE session SET state = 2, ended = started + 90000000 WHERE state = 0");
  store = test_open_new (path);
  *text = test_export (store, LIMBER_EXPORT_JSON_LINES);

  return store;
}

/* What goes out comes in again, just as it was; twice is once; and it goes out again. */
static void
test_there_and_back (void)
{
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  LimberStore     *store = open_filled (&text);
  LimberStore     *other = test_open_new (path);
  LimberImported  *imported = NULL;
  g_autoptr(LimberImported) same = NULL;
  g_autoptr(LimberImported) second = NULL;

  g_assert_true (limber_history_import_recognises (text, strlen (text)));
  same = import_text (store, text);
  g_assert_cmpuint (same->n_new, ==, 0);
  g_assert_cmpuint (same->n_refused, ==, 0);

  imported = import_text (other, text);
  g_assert_cmpuint (imported->n_refused, ==, 0);
  g_assert_cmpuint (imported->n_known, ==, 0);
  g_assert_cmpuint (imported->n_new, ==, same->n_known);
  again = test_export (other, LIMBER_EXPORT_JSON_LINES);
  g_assert_cmpstr (again, ==, text);
  second = import_text (other, text);
  g_assert_cmpuint (second->n_new, ==, 0);
  g_assert_cmpuint (second->n_known, ==, same->n_known);
  assert_sql (path, "PRAGMA integrity_check", "ok");
  assert_sql (path, "SELECT count (*) FROM pragma_foreign_key_check", "0");

  unimport (other, imported);
  empty = test_export (other, LIMBER_EXPORT_JSON_LINES);
  g_assert_cmpstr (empty, ==, "");
  assert_sql (path, "SELECT count (*) FROM check_in", "0");
  test_close (other);
  test_close (store);
}

#define GOOD                                                                                       \
  "{\"type\":\"activity\",\"uuid\":\"good\",\"kind\":\"yoga\",\"zone\":\"UTC\","                   \
  "\"started\":\"2025-03-30T07:00:00Z\",\"seconds\":600}\n"

/* The day is that of the place, however far it is from Greenwich. */
static void
test_dates (void)
{
  static const struct
  {
    const char *started;
    const char *date; /* Julian day, its offset in seconds */
  } rows[] = {
    { "2025-03-30T00:10:00+02:00", "739340|7200" },
    { "2025-03-30T23:50:00-09:30", "739340|-34200" },
    { "2025-03-30T00:00:00+14:00", "739340|50400" },
    { "2025-03-30T23:59:59-12:00", "739340|-43200" },
    { "2025-03-30T23:59:59Z", "739340|0" },
    { "1971-01-02T00:30:00+01:00", "719529|3600" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folder = test_folder ();
      g_autofree char *path = g_build_filename (folder, "history.db", NULL);
      LimberStore     *store = test_open_new (path);
      g_autofree char *text = g_strdup_printf (
          "{\"type\":\"activity\",\"uuid\":\"a\",\"kind\":\"yoga\",\"zone\":\"UTC\","
          "\"started\":\"%s\",\"seconds\":600}\n",
          rows[i].started);
      g_autoptr(LimberImported) imported = import_text (store, text);

      g_assert_true (test_flush (store, NULL));
      assert_sql (path, "SELECT local_date, utc_offset FROM activity", rows[i].date);
      test_close (store);
    }
}

/* A bad line is told with its number and place, leaves nothing behind, and does not keep the others. */
static void
test_reasons (void)
{
  static const struct
  {
    const char *line;
    const char *reason;
  } rows[] = {
    { "{", "line 1: " },
    { "[]", "expected an object" },
    { "{\"type\":\"song\"}", "/type: this word is not known" },
    { "{\"type\":\"session\"}", "/uuid: expected a text" },
    { "{\"type\":\"run\",\"uuid\":\"x\",\"zone\":\"UTC\",\"started\":\"yesterday\"}",
      "/started: " },
    { "{\"type\":\"run\",\"uuid\":\"x\",\"zone\":\"UTC\",\"started\":\"2025-03-30T07:00:00Z\","
      "\"source\":\"gpx\",\"felt\":null,\"metres\":-1}",
      "/metres: expected a number" },
    { "{\"type\":\"run\",\"uuid\":\"x\",\"zone\":\"UTC\",\"started\":\"2025-03-30T07:00:00Z\","
      "\"source\":\"gpx\",\"seconds\":1e300}",
      "/seconds: expected a number" },
    { "{\"type\":\"run\",\"uuid\":\"x\",\"zone\":\"UTC\",\"started\":\"2025-03-30T07:00:00Z\","
      "\"source\":\"gpx\",\"digest\":\"short\"}",
      "line 1: " },
    { "{\"type\":\"activity\",\"uuid\":\"x\",\"kind\":7,\"zone\":\"UTC\","
      "\"started\":\"2025-03-30T07:00:00Z\"}",
      "/kind: " },
    { "{\"type\":\"session\",\"uuid\":\"x\",\"zone\":\"UTC\",\"started\":\"2025-03-30T07:00:00Z\","
      "\"ended\":\"2025-03-30T07:01:00Z\",\"source\":\"guided\",\"state\":\"finished\","
      "\"first-side\":\"left\",\"routine-name\":\"R\",\"work\":[{\"step\":0,\"set\":0}]}",
      "/"
      "work/0/exercise: " },
    { "{\"type\":\"session\",\"uuid\":\"x\",\"zone\":\"UTC\",\"started\":\"2025-03-30T07:00:00Z\","
      "\"ended\":\"2025-03-30T07:01:00Z\",\"source\":\"guided\",\"state\":\"finished\","
      "\"first-side\":\"left\",\"routine-name\":\"R\",\"work\":7}",
      "/"
      "work: expected a list" },
    { "{\"type\":\"check-in\",\"answers\":{\"when\":\"before\",\"pain\":11}}", "/answers/pain: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folder = test_folder ();
      g_autofree char *path = g_build_filename (folder, "history.db", NULL);
      LimberStore     *store = test_open_new (path);
      g_autofree char *text = g_strconcat (rows[i].line, "\r\n\n" GOOD, NULL);
      g_autoptr(LimberImported) imported = import_text (store, text);

      g_assert_cmpuint (imported->n_new, ==, 1);
      g_assert_cmpuint (imported->n_refused, ==, 1);
      if (strstr (imported->reasons->pdata[0], rows[i].reason) == NULL)
        g_error ("%s: %s", rows[i].line, (char *) imported->reasons->pdata[0]);
      assert_sql (path,
                  "SELECT (SELECT count (*) FROM session), (SELECT count (*) FROM run),"
                  " (SELECT count (*) FROM activity), (SELECT count (*) FROM check_in)",
                  "0|0|1|0");
      test_close (store);
    }
}

/* Whatever is cut off or turned over in an export: no harm is done. */
static void
test_noise (void)
{
  g_autofree char *text = NULL;
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  LimberStore     *store = open_filled (&text);
  LimberStore     *other = test_open_new (path);

  for (int i = 0; i < 200; i++)
    {
      g_autofree char *copy = g_strdup (text);

      for (int n = 0; n < 5; n++)
        copy[g_test_rand_int_range (0, (gint32) strlen (text))]
            = (char) g_test_rand_int_range (1, 256);
      if (i % 3 == 0)
        copy[g_test_rand_int_range (0, (gint32) strlen (text))] = '\0';
      limber_imported_free (import_text (other, copy));
    }
  assert_sql (path, "PRAGMA integrity_check", "ok");
  assert_sql (path, "SELECT count (*) FROM pragma_foreign_key_check", "0");
  test_close (other);
  test_close (store);
}

static void
test_long_line (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  LimberStore     *store = test_open_new (path);
  g_autofree char *blanks = g_strnfill (3 * 1024 * 1024, ' ');
  g_autofree char *text = g_strconcat (blanks, "\n" GOOD, blanks, NULL);
  g_autoptr(LimberImported) imported = import_text (store, text);

  g_assert_cmpuint (imported->n_new, ==, 1);
  g_assert_cmpuint (imported->n_refused, ==, 2);
  g_assert_cmpstr (imported->reasons->pdata[1], ==, "line 3: it is too long");
  test_close (store);
}

/* RFC 5545: no line is longer than 75 octets, no character is cut, and texts come back. */
static void
test_calendar (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  LimberStore     *store = test_open_new (path);
  g_autofree char *text = NULL;
  g_autofree char *unfolded = NULL;
  g_auto(GStrv) lines = NULL;

  test_begin_session (store, "a");
  limber_store_annotate (
      store,
      "a",
      3,
      1,
      2,
      "Rücken; \"besser\", viel besser \\o/ äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöü\n"
      "BEGIN:VEVENT\r\x01");
  limber_store_end (store, "a", LIMBER_RECORD_FINISHED, TEST_START_US + SECONDS (360), 0, NULL);
  test_begin_session (store, "running");
  text = test_export (store, LIMBER_EXPORT_ICALENDAR);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  lines = g_strsplit (text, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strchr (lines[i], '\n'));
    }
  {
    g_auto(GStrv) parts = g_strsplit (text, "\r\n ", -1);

    unfolded = g_strjoinv ("", parts);
  }
  g_assert_true (g_str_has_prefix (unfolded, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  g_assert_true (g_str_has_suffix (unfolded, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (unfolded, "\r\nUID:a@app.limber.Limber\r\n"));
  g_assert_nonnull (strstr (unfolded, "\r\nDTSTAMP:20250330T050600Z\r\n"));
  g_assert_nonnull (strstr (unfolded, "\r\nDTSTART:20250330T050000Z\r\n"));
  g_assert_nonnull (strstr (unfolded, "\r\nDTEND:20250330T050600Z\r\n"));
  g_assert_nonnull (strstr (unfolded, "Rücken\\; \"besser\"\\, viel besser \\\\o/ äöü"));
  g_assert_nonnull (strstr (unfolded, "\\nBEGIN:VEVENT\r\nCLASS"));
  g_assert_null (strstr (unfolded, "running"));
  {
    g_autofree char *second = test_export (store, LIMBER_EXPORT_ICALENDAR);

    g_assert_cmpstr (second, ==, text);
  }
  limber_store_end (store, "running", LIMBER_RECORD_ENDED, TEST_START_US + 1, 0, NULL);
  test_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/import/there-and-back", test_there_and_back);
  g_test_add_func ("/history/import/dates", test_dates);
  g_test_add_func ("/history/import/reasons", test_reasons);
  g_test_add_func ("/history/import/noise", test_noise);
  g_test_add_func ("/history/import/long-line", test_long_line);
  g_test_add_func ("/history/import/calendar", test_calendar);

  return g_test_run ();
}
