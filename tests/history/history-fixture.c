/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include "history/limber-statement.h"

#include <glib/gstdio.h>
#include <string.h>

/* A folder of its own within the private folders of the test. */
char *
test_folder (void)
{
  static guint     n_folders = 0;
  g_autofree char *name = g_strdup_printf ("history-%u", n_folders++);
  char            *folder = g_build_filename (g_get_user_data_dir (), name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);

  return folder;
}

static sqlite3 *
connect_for_test (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);

  return db;
}

/* The first row of a query, seen by another connection; columns are parted by "|". */
char *
test_query (const char *path, const char *sql)
{
  sqlite3      *db = connect_for_test (path);
  sqlite3_stmt *statement = NULL;
  GString      *row = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    {
      row = g_string_new (NULL);
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *text = (const char *) sqlite3_column_text (statement, i);

          g_string_append_printf (row, "%s%s", i > 0 ? "|" : "", text != NULL ? text : "null");
        }
    }
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return row != NULL ? g_string_free (row, FALSE) : NULL;
}

void
test_execute (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

char *
test_checksum (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize            size = 0;

  if (!g_file_get_contents (path, &bytes, &size, NULL))
    return NULL;

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in a folder, in order, parted by blanks. */
char *
test_listing (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

/* A database as the program left it that had this version: see fixtures/vN.sql. */
void
test_build_old (const char *path, int version)
{
  g_autofree char *name = g_strdup_printf ("v%d.sql", version);
  g_autofree char *fixture = NULL;
  g_autofree char *sql = NULL;
  g_autoptr(GError) error = NULL;

  fixture = g_test_build_filename (G_TEST_DIST, "history", "fixtures", name, NULL);
  g_file_get_contents (fixture, &sql, NULL, &error);
  g_assert_no_error (error);
  test_execute (path, sql);
}

LimberRecord *
test_record (const char *uuid)
{
  LimberRecord *record = limber_record_new ();

  record->uuid = g_strdup (uuid);
  record->routine_id = g_strdup ("pre-run-warm-up");
  record->routine_name = g_strdup ("Before the run");
  record->context = g_strdup ("pre-run");
  record->snapshot = g_strdup ("{\"format\":1}");
  record->timeline = g_strdup ("{\"phases\":[]}");
  record->started_us = TEST_START_US;
  record->local_date = TEST_DATE;
  record->zone = g_strdup ("Europe/Berlin");
  record->offset_s = 7200;
  record->first_side = 1;
  record->planned_us = SECONDS (360);
  record->pain_before = 2;

  return record;
}

LimberWork *
test_work (int step, int set, int side, gint64 planned_us, gint64 done_us)
{
  LimberWork *work = limber_work_new ();

  work->step = step;
  work->set = set;
  work->side = side;
  work->exercise_id = g_strdup_printf ("exercise-%d", step);
  work->exercise_name = g_strdup_printf ("Exercise %d", step);
  work->planned_us = planned_us;
  work->done_us = done_us;

  return work;
}

/* Two steps, the first with two sides. */
GPtrArray *
test_plan (void)
{
  GPtrArray *plan = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);

  g_ptr_array_add (plan, test_work (0, 1, 1, SECONDS (30), 0));
  g_ptr_array_add (plan, test_work (0, 1, 2, SECONDS (30), 0));
  g_ptr_array_add (plan, test_work (1, 1, 0, SECONDS (40), 0));

  return plan;
}

/* The times are from TEST_START_US on; the local date is counted from there too, by days. */
LimberCheckInRecord *
test_check_in (LimberCheckInWhen when, gint64 at_us, int pain)
{
  LimberCheckInRecord *record = limber_check_in_record_new ();

  record->answers.when = when;
  record->answers.at_us = TEST_START_US + at_us;
  record->answers.pain = pain;
  record->local_date = TEST_DATE + (guint32) (at_us / SECONDS (24 * 3600));
  record->offset_s = 7200;

  return record;
}

void
test_begin_session (LimberStore *store, const char *uuid)
{
  g_autoptr(LimberRecord) record = test_record (uuid);
  g_autoptr(GPtrArray) plan = test_plan ();

  limber_store_begin (store, record, plan);
}

void
test_enter_phase (LimberStore *store,
                  const char  *uuid,
                  int          phase,
                  gint64       position_us,
                  GPtrArray   *work)
{
  const LimberEntry entry = {
    .at_us = TEST_START_US + position_us,
    .position_us = position_us,
    .phase = phase,
    .kind = 1,
    .step = 0,
    .set = 1,
    .side = 1,
  };

  limber_store_enter (store, uuid, &entry, work);
}

void
test_pause_at (LimberStore      *store,
               const char       *uuid,
               gint64            from_us,
               gint64            until_us,
               LimberPauseReason reason)
{
  const LimberPause pause = {
    .from_us = TEST_START_US + from_us,
    .until_us = until_us != 0 ? TEST_START_US + until_us : 0,
    .position_us = from_us,
    .reason = reason,
  };

  limber_store_pause (store, uuid, &pause);
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

/* Iterates the main context until the answer is there. */
static GAsyncResult *
await (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *place;
}

gboolean
test_open (LimberStore *store, GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  limber_store_open_async (store, NULL, take_result_cb, &result);

  return limber_store_open_finish (store, await (&result), error);
}

LimberStore *
test_open_new (const char *path)
{
  g_autoptr(GError) error = NULL;
  LimberStore *store = limber_store_new (path);

  test_open (store, &error);
  g_assert_no_error (error);

  return store;
}

gboolean
test_flush (LimberStore *store, GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  limber_store_flush_async (store, NULL, take_result_cb, &result);

  return limber_store_flush_finish (store, await (&result), error);
}

/* Closes the store and drops it, which has to be the last reference. */
void
test_close (LimberStore *store)
{
  g_autoptr(GError) error = NULL;
  GAsyncResult *result = NULL;

  limber_store_close_async (store, NULL, take_result_cb, &result);
  limber_store_close_finish (store, await (&result), &error);
  g_assert_no_error (error);
  g_object_unref (result);
  g_assert_finalize_object (store);
}

gboolean
test_forget (LimberStore *store, const char *uuid, GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  limber_store_forget_async (store, uuid, NULL, take_result_cb, &result);

  return limber_store_forget_finish (store, await (&result), error);
}

LimberRecord *
test_unfinished (LimberStore *store)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  LimberRecord *record = NULL;

  limber_store_unfinished_async (store, NULL, take_result_cb, &result);
  record = limber_store_unfinished_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return record;
}

LimberRecord *
test_session (LimberStore *store, const char *uuid, GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  limber_store_session_async (store, uuid, NULL, take_result_cb, &result);

  return limber_store_session_finish (store, await (&result), error);
}

GPtrArray *
test_sessions (LimberStore *store, guint offset, guint limit, GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  limber_store_sessions_async (store, offset, limit, NULL, take_result_cb, &result);

  return limber_store_sessions_finish (store, await (&result), error);
}

GPtrArray *
test_work_of (LimberStore *store, const char *uuid)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = NULL;

  limber_store_work_async (store, uuid, NULL, take_result_cb, &result);
  rows = limber_store_work_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return rows;
}

GPtrArray *
test_pauses_of (LimberStore *store, const char *uuid)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = NULL;

  limber_store_pauses_async (store, uuid, NULL, take_result_cb, &result);
  rows = limber_store_pauses_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return rows;
}

GPtrArray *
test_entries_of (LimberStore *store, const char *uuid)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = NULL;

  limber_store_entries_async (store, uuid, NULL, take_result_cb, &result);
  rows = limber_store_entries_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return rows;
}

int
test_last_first_side (LimberStore *store)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  int side = 0;

  limber_store_last_first_side_async (store, NULL, take_result_cb, &result);
  side = limber_store_last_first_side_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return side;
}

LimberHealth *
test_health_since (LimberStore *store, gint64 since_us)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  LimberHealth *health = NULL;

  limber_store_health_async (store, since_us, NULL, take_result_cb, &result);
  health = limber_store_health_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return health;
}

GPtrArray *
test_log_since (LimberStore *store, gint64 since_us)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = NULL;

  limber_store_log_async (store, since_us, NULL, take_result_cb, &result);
  rows = limber_store_log_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return rows;
}

LimberSessionWhole *
test_whole (LimberStore *store, const char *uuid, GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  limber_store_whole_async (store, uuid, NULL, take_result_cb, &result);

  return limber_store_whole_finish (store, await (&result), error);
}

GPtrArray *
test_runs (LimberStore *store, guint32 from, guint32 until)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = NULL;

  limber_store_runs_async (store, from, until, NULL, take_result_cb, &result);
  rows = limber_store_runs_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return rows;
}

GPtrArray *
test_activities (LimberStore *store, guint32 from, guint32 until)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = NULL;

  limber_store_activities_async (store, from, until, NULL, take_result_cb, &result);
  rows = limber_store_activities_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return rows;
}

LimberDiaryIndex *
test_diary_index (LimberStore *store, const LimberDiaryFilter *filter, guint page_rows)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  LimberDiaryIndex *index = NULL;

  limber_store_diary_index_async (store, filter, page_rows, NULL, take_result_cb, &result);
  index = limber_store_diary_index_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return index;
}

GPtrArray *
test_diary_page (LimberStore             *store,
                 const LimberDiaryFilter *filter,
                 const LimberDiaryKey    *from,
                 guint                    page_rows)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = NULL;

  limber_store_diary_page_async (store, filter, from, page_rows, NULL, take_result_cb, &result);
  rows = limber_store_diary_page_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return rows;
}

GArray *
test_done (LimberStore *store, guint32 from)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GArray *rows = NULL;

  limber_store_read_done_async (store, from, NULL, take_result_cb, &result);
  rows = limber_store_read_done_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return rows;
}

GArray *
test_done_work (LimberStore *store, guint32 from)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GArray *rows = NULL;

  limber_store_read_done_work_async (store, from, NULL, take_result_cb, &result);
  rows = limber_store_read_done_work_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return rows;
}

GArray *
test_best_work (LimberStore *store)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GArray *rows = NULL;

  limber_store_read_best_work_async (store, NULL, take_result_cb, &result);
  rows = limber_store_read_best_work_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return rows;
}

GPtrArray *
test_read_check_ins (LimberStore *store, guint32 from)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = NULL;

  limber_store_check_ins_async (store, from, NULL, take_result_cb, &result);
  rows = limber_store_check_ins_finish (store, await (&result), &error);
  g_assert_no_error (error);

  return rows;
}

char *
test_export (LimberStore *store, LimberExportFormat format)
{
  const LimberExportWish wish = { .format = format };
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  limber_store_export_async (store, &wish, out, NULL, NULL, NULL, take_result_cb, &result);
  limber_store_export_finish (store, await (&result), &error);
  g_assert_no_error (error);

  g_output_stream_write_all (out, "", 1, NULL, NULL, NULL);

  return g_strdup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out)));
}
