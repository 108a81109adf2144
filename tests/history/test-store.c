/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char        *folder;
  char        *path;
  LimberStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = test_folder ();
  self->path = g_build_filename (self->folder, "history.db", NULL);
  self->store = test_open_new (self->path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->store != NULL)
    test_close (self->store);
  g_free (self->path);
  g_free (self->folder);
}

static void
flush (Fixture *self)
{
  g_autoptr(GError) error = NULL;

  test_flush (self->store, &error);
  g_assert_no_error (error);
}

static void
test_schema (Fixture *self, gconstpointer data)
{
  GStatBuf         info;
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);

  g_assert_cmpint (limber_store_get_notice (self->store), ==, LIMBER_STORE_NOTICE_NONE);
  g_assert_null (limber_store_get_set_aside (self->store));
  assert_sql (self->path, "PRAGMA application_id", "1281977698");
  assert_sql (self->path, "PRAGMA user_version", "3");
  assert_sql (self->path, "PRAGMA journal_mode", "wal");
  assert_sql (
      self->path,
      "SELECT group_concat (name, ' ') FROM (SELECT name FROM pragma_table_list"
      " WHERE type = 'table' AND strict ORDER BY name)",
      "activity check_in deleted edited effect entry feel level pause position run screening"
      " session shown work work_sum");
  assert_sql (self->path,
              "SELECT count (*) FROM pragma_table_list WHERE type = 'table' AND NOT strict"
              " AND name NOT LIKE 'sqlite_%'",
              "0");

  g_assert_cmpint (g_stat (self->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  test_begin_session (self->store, "a");
  flush (self);
  g_assert_cmpint (g_stat (log, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_begin (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GPtrArray) plan = test_plan ();

  record->level = g_strdup ("{\"hold\":3}");
  record->swaps = g_strdup ("[]");
  limber_store_begin (self->store, record, plan);
  /* The store has its own copies. */
  memset (record->uuid, 'x', 1);
  g_ptr_array_set_size (plan, 0);
  flush (self);

  assert_sql (self->path,
              "SELECT uuid, source, state, routine_id, routine_name, context, started, ended,"
              " local_date, zone, utc_offset, pace, first_side, planned, pain_before, pain_after,"
              " effort, note, level, swaps, snapshot, timeline FROM session",
              "a|0|0|pre-run-warm-up|Before the run|pre-run|1743310800000000|0|739340|"
              "Europe/Berlin|7200|1.0|1|360000000|2|-1|-1|null|{\"hold\":3}|[]|{\"format\":1}|"
              "{\"phases\":[]}");
  assert_sql (self->path, "SELECT at, position FROM position", "1743310800000000|0");
  assert_sql (self->path,
              "SELECT count (*), sum (planned), sum (done), group_concat (DISTINCT exercise_name)"
              " FROM work",
              "3|100000000|0|Exercise 0,Exercise 1");
}

static void
test_enter (Fixture *self, gconstpointer data)
{
  g_autoptr(GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);

  test_begin_session (self->store, "a");
  test_enter_phase (self->store, "a", 0, 0, NULL);
  g_ptr_array_add (work, test_work (0, 1, 1, SECONDS (30), SECONDS (29)));
  g_ptr_array_add (work, test_work (7, 2, 0, SECONDS (10), SECONDS (5)));
  test_enter_phase (self->store, "a", 1, SECONDS (40), work);
  flush (self);

  assert_sql (self->path,
              "SELECT count (*), max (at), max (position), max (phase), max (kind), max (step),"
              " max (set_no), max (side) FROM entry",
              "2|1743310840000000|40000000|1|1|0|1|1");
  assert_sql (self->path, "SELECT at, position FROM position", "1743310840000000|40000000");
  assert_sql (self->path, "SELECT done FROM work WHERE step = 0 AND side = 1", "29000000");
  assert_sql (self->path, "SELECT done FROM work WHERE step = 0 AND side = 2", "0");
  assert_sql (self->path, "SELECT set_no, done FROM work WHERE step = 7", "2|5000000");
}

static void
test_tick (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberWork) work = test_work (0, 1, 1, SECONDS (30), SECONDS (3));

  test_begin_session (self->store, "a");
  limber_store_tick (self->store, "a", TEST_START_US + SECONDS (11), SECONDS (11), work);
  limber_store_tick (self->store, "a", TEST_START_US + SECONDS (12), SECONDS (12), NULL);
  flush (self);

  assert_sql (self->path, "SELECT at, position FROM position", "1743310812000000|12000000");
  assert_sql (self->path, "SELECT done FROM work WHERE step = 0 AND side = 1", "3000000");
  assert_sql (self->path, "SELECT count (*) FROM position", "1");
  assert_sql (self->path, "SELECT count (*) FROM entry", "0");
}

static void
test_pause (Fixture *self, gconstpointer data)
{
  g_autoptr(GPtrArray) pauses = NULL;
  const LimberPause *pause = NULL;

  test_begin_session (self->store, "a");
  test_pause_at (self->store, "a", SECONDS (20), 0, LIMBER_PAUSE_USER);
  flush (self);
  assert_sql (self->path,
              "SELECT since, until, position, reason FROM pause",
              "1743310820000000|0|20000000|0");

  limber_store_resume (self->store, "a", TEST_START_US + SECONDS (25));
  /* Not paused: nothing happens. */
  limber_store_resume (self->store, "a", TEST_START_US + SECONDS (26));
  /* Told when it was over already. */
  test_pause_at (self->store, "a", SECONDS (30), SECONDS (90), LIMBER_PAUSE_SUSPEND);
  /* A sleep in the middle of a pause is part of it. */
  test_pause_at (self->store, "a", SECONDS (100), 0, LIMBER_PAUSE_USER);
  test_pause_at (self->store, "a", SECONDS (105), SECONDS (110), LIMBER_PAUSE_SUSPEND);
  limber_store_resume (self->store, "a", TEST_START_US + SECONDS (120));
  flush (self);

  pauses = test_pauses_of (self->store, "a");
  g_assert_cmpuint (pauses->len, ==, 3);
  pause = g_ptr_array_index (pauses, 0);
  g_assert_cmpint (pause->until_us - pause->from_us, ==, SECONDS (5));
  pause = g_ptr_array_index (pauses, 1);
  g_assert_cmpint (pause->reason, ==, LIMBER_PAUSE_SUSPEND);
  g_assert_cmpint (pause->until_us - pause->from_us, ==, SECONDS (60));
  pause = g_ptr_array_index (pauses, 2);
  g_assert_cmpint (pause->until_us - pause->from_us, ==, SECONDS (20));
  g_assert_cmpint (pause->position_us, ==, SECONDS (100));
}

/* The clock on the wall may be set back while a session is paused. */
static void
test_pause_backwards (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) record = NULL;

  test_begin_session (self->store, "a");
  test_pause_at (self->store, "a", SECONDS (20), 0, LIMBER_PAUSE_USER);
  limber_store_resume (self->store, "a", TEST_START_US - SECONDS (3600));
  test_pause_at (self->store, "a", SECONDS (30), 0, LIMBER_PAUSE_USER);
  /* Never resumed: the next one takes over from it. */
  test_pause_at (self->store, "a", SECONDS (34), 0, LIMBER_PAUSE_SUSPEND);
  limber_store_resume (self->store, "a", TEST_START_US + SECONDS (36));
  flush (self);

  record = test_session (self->store, "a", NULL);
  g_assert_cmpint (record->paused_us, ==, SECONDS (6));
  assert_sql (self->path, "SELECT count (*), min (until - since) FROM pause", "3|0");
}

static void
test_change (Fixture *self, gconstpointer data)
{
  g_autoptr(GPtrArray) plan = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
  g_autoptr(LimberWork) done = test_work (0, 1, 1, SECONDS (30), SECONDS (12));

  test_begin_session (self->store, "a");
  limber_store_tick (self->store, "a", TEST_START_US, SECONDS (12), done);
  /* The new plan says nothing of what was done, drops the other side and brings something new. What
   * was planned at first stays. */
  g_ptr_array_add (plan, test_work (0, 1, 1, SECONDS (40), 0));
  g_ptr_array_add (plan, test_work (1, 1, 0, SECONDS (50), 0));
  g_ptr_array_add (plan, test_work (2, 1, 0, SECONDS (60), 0));
  limber_store_change (self->store, "a", "{\"phases\":[1]}", NULL, SECONDS (400), plan);
  flush (self);

  assert_sql (self->path,
              "SELECT timeline, planned, snapshot FROM session",
              "{\"phases\":[1]}|400000000|{\"format\":1}");
  assert_sql (self->path,
              "SELECT group_concat (step || '.' || side || ':' || planned || ':' || done, ' ')"
              " FROM work",
              "0.1:30000000:12000000 1.0:40000000:0 2.0:60000000:0");

  /* What was done stays even when it is planned no more. */
  limber_store_change (self->store, "a", NULL, NULL, SECONDS (1), NULL);
  flush (self);
  assert_sql (self->path, "SELECT group_concat (step || '.' || side, ' ') FROM work", "0.1");
  assert_sql (self->path, "SELECT timeline FROM session", "null");
}

static void
test_end (Fixture *self, gconstpointer data)
{
  g_autoptr(GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);

  test_begin_session (self->store, "a");
  test_pause_at (self->store, "a", SECONDS (20), 0, LIMBER_PAUSE_USER);
  g_ptr_array_add (work, test_work (0, 1, 1, SECONDS (30), SECONDS (20)));
  limber_store_end (
      self->store, "a", LIMBER_RECORD_ENDED, TEST_START_US + SECONDS (50), SECONDS (20), work);
  /* An end is an end. */
  limber_store_tick (self->store, "a", TEST_START_US + SECONDS (60), SECONDS (60), NULL);
  limber_store_end (
      self->store, "a", LIMBER_RECORD_FINISHED, TEST_START_US + SECONDS (70), SECONDS (70), NULL);
  limber_store_annotate (self->store, "a", -1, 1, 6, "Stiff: left");
  limber_store_annotate (self->store, "a", -1, -1, -1, NULL);
  limber_store_set_swaps (self->store, "a", "[1]");
  flush (self);

  assert_sql (self->path,
              "SELECT state, ended - started, timeline, pain_before, pain_after, effort, note,"
              " swaps FROM session",
              "2|50000000|null|2|1|6|Stiff: left|[1]");
  assert_sql (self->path, "SELECT position FROM position", "20000000");
  assert_sql (self->path, "SELECT until - since FROM pause", "30000000");
  assert_sql (self->path, "SELECT sum (done) FROM work", "20000000");
}

static void
test_read (Fixture *self, gconstpointer data)
{
  g_autoptr(GPtrArray) sessions = NULL;
  g_autoptr(GPtrArray) some = NULL;
  g_autoptr(GPtrArray) work = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(LimberRecord) whole = NULL;
  g_autoptr(GError) error = NULL;
  const LimberRecord *record = NULL;
  const LimberEntry  *entry = NULL;

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("session-%d", i);
      g_autoptr(LimberRecord) next = test_record (uuid);
      g_autoptr(GPtrArray) plan = test_plan ();

      /* The third is the newest. */
      next->started_us += SECONDS ((i == 2 ? 10 : i) * 86400);
      limber_store_begin (self->store, next, plan);
    }
  test_pause_at (self->store, "session-2", SECONDS (20), SECONDS (27), LIMBER_PAUSE_USER);
  work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
  g_ptr_array_add (work, test_work (0, 1, 1, SECONDS (30), SECONDS (30)));
  g_ptr_array_add (work, test_work (1, 1, 0, SECONDS (40), SECONDS (4)));
  test_enter_phase (self->store, "session-2", 3, SECONDS (77), work);
  g_clear_pointer (&work, g_ptr_array_unref);

  sessions = test_sessions (self->store, 0, 0, NULL);
  g_assert_cmpuint (sessions->len, ==, 5);
  record = g_ptr_array_index (sessions, 0);
  g_assert_cmpstr (record->uuid, ==, "session-2");
  g_assert_cmpint (record->paused_us, ==, SECONDS (7));
  g_assert_cmpint (record->work_us, ==, SECONDS (34));
  g_assert_cmpint (record->position_us, ==, SECONDS (77));
  g_assert_cmpint (record->ended_us, ==, 0);
  g_assert_null (record->snapshot);
  record = g_ptr_array_index (sessions, 4);
  g_assert_cmpstr (record->uuid, ==, "session-0");
  g_assert_cmpint (record->paused_us, ==, 0);

  some = test_sessions (self->store, 1, 2, NULL);
  g_assert_cmpuint (some->len, ==, 2);
  g_assert_cmpstr (((LimberRecord *) g_ptr_array_index (some, 0))->uuid, ==, "session-4");
  g_assert_cmpstr (((LimberRecord *) g_ptr_array_index (some, 1))->uuid, ==, "session-3");

  work = test_work_of (self->store, "session-2");
  g_assert_cmpuint (work->len, ==, 3);
  g_assert_cmpint (((LimberWork *) g_ptr_array_index (work, 2))->done_us, ==, SECONDS (4));
  entries = test_entries_of (self->store, "session-2");
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpint (entry->phase, ==, 3);
  g_assert_cmpint (entry->at_us, ==, TEST_START_US + SECONDS (77));

  whole = test_session (self->store, "session-2", NULL);
  g_assert_cmpstr (whole->snapshot, ==, "{\"format\":1}");
  g_assert_cmpstr (whole->timeline, ==, "{\"phases\":[]}");
  g_assert_cmpstr (whole->zone, ==, "Europe/Berlin");
  g_assert_cmpint (whole->offset_s, ==, 7200);
  g_assert_cmpuint (whole->local_date, ==, TEST_DATE);
  g_assert_cmpint (whole->pain_before, ==, 2);
  g_assert_cmpint (whole->effort, ==, -1);

  none = test_work_of (self->store, "nobody");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (test_session (self->store, "nobody", &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_NOT_FOUND);
}

static void
test_first_side (Fixture *self, gconstpointer data)
{
  const struct
  {
    gint64       days;
    int          side;
    double       pace;
    LimberSource source;
  } sessions[] = {
    { 0, 1, 1.0, LIMBER_SOURCE_GUIDED },  { 1, 2, 1.0, LIMBER_SOURCE_GUIDED },
    { 2, 1, 60.0, LIMBER_SOURCE_GUIDED }, { 3, 1, 1.0, LIMBER_SOURCE_IMPORTED },
    { 4, 0, 1.0, LIMBER_SOURCE_GUIDED },
  };

  g_assert_cmpint (test_last_first_side (self->store), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autofree char *uuid = g_strdup_printf ("session-%" G_GSIZE_FORMAT, i);
      g_autoptr(LimberRecord) record = test_record (uuid);

      record->started_us += SECONDS (86400 * sessions[i].days);
      record->first_side = sessions[i].side;
      record->pace = sessions[i].pace;
      record->source = sessions[i].source;
      limber_store_begin (self->store, record, NULL);
    }
  g_assert_cmpint (test_last_first_side (self->store), ==, 2);
}

static void
test_forget_session (Fixture *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) again = NULL;
  g_autofree char *bytes = NULL;
  gsize            size = 0;

  test_begin_session (self->store, "a");
  test_begin_session (self->store, "b");
  test_enter_phase (self->store, "a", 0, 0, NULL);
  test_pause_at (self->store, "a", SECONDS (20), SECONDS (27), LIMBER_PAUSE_USER);
  limber_store_annotate (self->store, "a", -1, -1, -1, "nobody's business");
  g_assert_true (test_forget (self->store, "a", &error));
  g_assert_no_error (error);

  assert_sql (self->path, "SELECT group_concat (uuid) FROM session", "b");
  assert_sql (self->path,
              "SELECT (SELECT count (*) FROM entry), (SELECT count (*) FROM pause),"
              " (SELECT count (*) FROM work), (SELECT count (*) FROM position)",
              "0|0|3|1");
  g_assert_false (test_forget (self->store, "a", &again));
  g_assert_error (again, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_NOT_FOUND);
  /* What comes late for it finds nothing, and that is no trouble. */
  test_enter_phase (self->store, "a", 1, SECONDS (1), NULL);
  flush (self);

  /* Not even the bytes remain. */
  test_close (g_steal_pointer (&self->store));
  g_assert_true (g_file_get_contents (self->path, &bytes, &size, NULL));
  g_assert_null (g_strstr_len (bytes, (gssize) size, "nobody's business"));
}

static void
test_manual (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(LimberRecord) odd = test_record ("b");

  record->source = LIMBER_SOURCE_MANUAL;
  record->state = LIMBER_RECORD_FINISHED;
  record->ended_us = record->started_us + SECONDS (60);
  limber_store_begin (self->store, record, NULL);
  /* Without its end it would not be taken: it ended when it began. */
  odd->state = LIMBER_RECORD_ENDED;
  g_clear_pointer (&odd->routine_name, g_free);
  g_clear_pointer (&odd->zone, g_free);
  limber_store_begin (self->store, odd, NULL);
  flush (self);

  assert_sql (self->path,
              "SELECT source, ended - started, timeline FROM session WHERE uuid = 'a'",
              "1|60000000|null");
  assert_sql (self->path, "SELECT ended - started, zone FROM session WHERE uuid = 'b'", "0|");
  g_assert_null (test_unfinished (self->store));
}

/* Structured messages cannot be expected with g_test_expect_message(). */
static int n_warnings_expected = 0;

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  if ((level & G_LOG_LEVEL_WARNING) != 0 && g_atomic_int_get (&n_warnings_expected) > 0)
    {
      g_atomic_int_add (&n_warnings_expected, -1);
      return G_LOG_WRITER_HANDLED;
    }

  return g_log_writer_default (level, fields, n_fields, user_data);
}

/* What makes no sense is left out, and does not hold up what follows. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) record = test_record ("bad");
  g_autoptr(LimberCheckInRecord) check_in = test_check_in (LIMBER_CHECK_IN_BEFORE, 0, 11);

  g_atomic_int_set (&n_warnings_expected, 3);
  test_begin_session (self->store, "a");
  record->pain_before = 11;
  limber_store_begin (self->store, record, NULL);
  test_begin_session (self->store, "a");
  limber_store_add_check_in (self->store, check_in);
  check_in->answers.pain = 10;
  limber_store_add_check_in (self->store, check_in);
  test_begin_session (self->store, "b");
  flush (self);
  g_assert_cmpint (g_atomic_int_get (&n_warnings_expected), ==, 0);
  assert_sql (self->path, "SELECT count (*), max (pain) FROM check_in", "1|10");

  assert_sql (self->path, "SELECT group_concat (uuid) FROM session", "a,b");
  g_assert_false (limber_store_get_trouble (self->store));
}

/* Three thousand writes land in the order of the calls. */
static void
test_order (Fixture *self, gconstpointer data)
{
  test_begin_session (self->store, "a");
  for (int i = 0; i < 1000; i++)
    {
      g_autoptr(LimberWork) work = test_work (0, 1, 1, SECONDS (30), i);

      test_enter_phase (self->store, "a", i, i, NULL);
      limber_store_tick (self->store, "a", TEST_START_US + i, i, work);
      if (i % 100 == 0)
        test_pause_at (self->store, "a", i, 0, LIMBER_PAUSE_USER);
      if (i % 100 == 50)
        limber_store_resume (self->store, "a", TEST_START_US + i);
    }
  flush (self);

  assert_sql (self->path, "SELECT count (*), sum (id = phase + 1) FROM entry", "1000|1000");
  assert_sql (self->path, "SELECT position FROM position", "999");
  assert_sql (self->path, "SELECT done FROM work WHERE step = 0 AND side = 1", "999");
  assert_sql (self->path, "SELECT count (*), sum (until - since) FROM pause", "10|500");
}

/* Writes that were never waited for are done before the store is gone. */
static void
test_dropped (Fixture *self, gconstpointer data)
{
  g_autofree char *listing = NULL;

  test_begin_session (self->store, "a");
  for (int i = 0; i < 100; i++)
    test_enter_phase (self->store, "a", i, i, NULL);
  g_assert_finalize_object (g_steal_pointer (&self->store));

  listing = test_listing (self->folder);
  g_assert_cmpstr (listing, ==, "history.db history.db-lock");
  assert_sql (self->path, "SELECT count (*), max (position) FROM entry", "100|99");
}

static void
test_before_open (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "deep", "down", "history.db", NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  LimberStore     *store = limber_store_new (path);
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GError) early = NULL;
  g_autoptr(GError) late = NULL;
  GStatBuf info;

  limber_store_begin (store, record, NULL);
  g_assert_false (test_flush (store, &early));
  g_assert_error (early, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_OPEN);
  g_assert_null (test_sessions (store, 0, 0, &late));
  g_assert_error (late, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_OPEN);
  g_assert_false (g_file_test (parent, G_FILE_TEST_EXISTS));

  g_assert_true (test_open (store, NULL));
  g_assert_true (test_open (store, NULL));
  g_assert_true (test_flush (store, NULL));
  assert_sql (path, "SELECT uuid FROM session", "a");
  g_assert_cmpint (g_stat (parent, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  test_close (store);
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gboolean *called = user_data;

  g_assert_null (limber_store_sessions_finish (LIMBER_STORE (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *called = TRUE;
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  gboolean called = FALSE;

  g_cancellable_cancel (cancellable);
  limber_store_sessions_async (self->store, 0, 0, cancellable, cancelled_cb, &called);
  while (!called)
    g_main_context_iteration (NULL, TRUE);
}

/* A caller that does not wait for its answer: the store lives until the answer came, and is not
 * finalized on its own thread. */
static void
test_dropped_while_reading (Fixture *self, gconstpointer data)
{
  LimberStore *store = g_steal_pointer (&self->store);

  for (int i = 0; i < 50; i++)
    limber_store_sessions_async (store, 0, 0, NULL, NULL, NULL);
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &self->store);
  self->store = store;
  g_object_unref (store);
  while (self->store != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_properties (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  gboolean         trouble = TRUE;

  g_object_get (self->store, "path", &path, "trouble", &trouble, NULL);
  g_assert_cmpstr (path, ==, self->path);
  g_assert_false (trouble);
}

static void
test_export_whole (Fixture *self, gconstpointer data)
{
  g_autofree char *json = NULL;
  g_autofree char *csv = NULL;
  g_auto(GStrv) lines = NULL;
  g_auto(GStrv) rows = NULL;

  test_begin_session (self->store, "a");
  test_begin_session (self->store, "b");
  json = test_export (self->store, LIMBER_EXPORT_JSON_LINES);
  lines = g_strsplit (json, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], "{\"type\":\"session\",\"uuid\":\"a\","));
  g_assert_true (g_str_has_prefix (lines[1], "{\"type\":\"session\",\"uuid\":\"b\","));
  g_assert_cmpstr (lines[2], ==, "");

  csv = test_export (self->store, LIMBER_EXPORT_CSV);
  rows = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (rows), ==, 8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_log_set_writer_func (write_log, NULL, NULL);

#define ADD(name, func) g_test_add ("/history/store/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("schema", test_schema);
  ADD ("begin", test_begin);
  ADD ("enter", test_enter);
  ADD ("tick", test_tick);
  ADD ("pause", test_pause);
  ADD ("pause-backwards", test_pause_backwards);
  ADD ("change", test_change);
  ADD ("end", test_end);
  ADD ("read", test_read);
  ADD ("first-side", test_first_side);
  ADD ("forget", test_forget_session);
  ADD ("manual", test_manual);
  ADD ("refused", test_refused);
  ADD ("order", test_order);
  ADD ("dropped", test_dropped);
  ADD ("cancel", test_cancel);
  ADD ("dropped-while-reading", test_dropped_while_reading);
  ADD ("properties", test_properties);
  ADD ("export", test_export_whole);
#undef ADD
  g_test_add_func ("/history/store/before-open", test_before_open);

  return g_test_run ();
}
