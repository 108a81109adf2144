/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include "limber-long-history.h"

#include "content/limber-vocabulary.h"
#include "history/limber-dates.h"
#include "history/limber-milestones.h"

#define N_LONG 1500
#define PAGE_ROWS 64
#define HOUR_US SECONDS (3600)
#define DAY_US (24 * HOUR_US)
#define DIGEST "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

typedef struct
{
  char        *path;
  LimberStore *store;
} Fixture;

static const LimberDiaryFilter everything = { .kinds = LIMBER_DIARY_ALL };

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = test_folder ();

  self->path = g_build_filename (folder, "history.db", NULL);
  if (data != NULL)
    limber_long_history_write (self->path, N_LONG, TEST_START_US, 6 * HOUR_US);
  self->store = test_open_new (self->path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->store != NULL)
    test_close (self->store);
  g_free (self->path);
}

static void
reopen (Fixture *self)
{
  test_close (self->store);
  self->store = test_open_new (self->path);
}

/* A session that is over, with work on two sides. */
static void
add_session (Fixture *self, const char *uuid, gint64 at_us)
{
  g_autoptr(LimberRecord) record = test_record (uuid);
  g_autoptr(GPtrArray) plan = test_plan ();

  ((LimberWork *) g_ptr_array_index (plan, 0))->done_us = SECONDS (30);
  ((LimberWork *) g_ptr_array_index (plan, 1))->done_us = SECONDS (20);
  record->state = LIMBER_RECORD_FINISHED;
  record->started_us = TEST_START_US + at_us;
  record->ended_us = record->started_us + SECONDS (400);
  record->local_date = TEST_DATE + (guint32) (at_us / DAY_US);
  limber_store_begin (self->store, record, plan);
}

static LimberRunRecord *
new_run (const char *uuid, gint64 at_us, gint64 distance_m)
{
  LimberRunRecord *run = limber_run_record_new ();

  run->uuid = g_strdup (uuid);
  run->started_us = TEST_START_US + at_us;
  run->local_date = TEST_DATE + (guint32) (at_us / DAY_US);
  run->zone = g_strdup ("Europe/Berlin");
  run->offset_s = 7200;
  run->length_us = SECONDS (1800);
  run->distance_m = distance_m;

  return run;
}

static void
put_run (Fixture *self, const char *uuid, gint64 at_us, gint64 distance_m, const char *digest)
{
  g_autoptr(LimberRunRecord) run = new_run (uuid, at_us, distance_m);

  run->digest = g_strdup (digest);
  limber_store_put_run (self->store, run);
}

static void
put_activity (Fixture *self, const char *uuid, gint64 at_us, LimberActivityKind kind)
{
  g_autoptr(LimberActivity) activity = limber_activity_new ();

  activity->uuid = g_strdup (uuid);
  activity->kind = kind;
  activity->started_us = TEST_START_US + at_us;
  activity->local_date = TEST_DATE + (guint32) (at_us / DAY_US);
  activity->length_us = SECONDS (2400);
  limber_store_put_activity (self->store, activity);
}

static char *
list_diary (Fixture *self, const LimberDiaryFilter *filter)
{
  g_autoptr(LimberDiaryIndex) index = test_diary_index (self->store, filter, 100);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) rows = NULL;

  if (index->n_rows == 0)
    return g_strdup ("");
  rows = test_diary_page (
      self->store, filter, &g_array_index (index->pages, LimberDiaryKey, 0), 100);
  g_assert_cmpuint (rows->len, ==, index->n_rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const LimberDiaryRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", row->uuid);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_diary (Fixture *self, const LimberDiaryFilter *filter, const char *expected)
{
  g_autofree char *found = list_diary (self, filter);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_runs_of_days (Fixture *self, gconstpointer data)
{
  g_autoptr(GPtrArray) runs = NULL;
  g_autoptr(GPtrArray) later = NULL;
  g_autoptr(GPtrArray) activities = NULL;
  g_autoptr(LimberCheckInRecord) morning
             = test_check_in (LIMBER_CHECK_IN_BEFORE, DAY_US + HOUR_US, 2);
  const LimberRunRecord *run = NULL;

  put_run (self, "one", HOUR_US, 5000, NULL);
  put_run (self, "two", 3 * DAY_US, 6000, NULL);
  put_activity (self, "swim", DAY_US, LIMBER_ACTIVITY_SWIMMING);
  morning->answers.morning = LIMBER_MORNING_LITTLE_MORE;
  limber_store_add_check_in (self->store, morning);

  runs = test_runs (self->store, TEST_DATE, TEST_DATE + 3);
  g_assert_cmpuint (runs->len, ==, 2);
  run = g_ptr_array_index (runs, 0);
  g_assert_cmpstr (run->uuid, ==, "one");
  g_assert_cmpint (run->distance_m, ==, 5000);
  g_assert_cmpint (run->morning, ==, LIMBER_MORNING_LITTLE_MORE);
  run = g_ptr_array_index (runs, 1);
  g_assert_cmpint (run->morning, ==, LIMBER_MORNING_UNASKED);

  later = test_runs (self->store, TEST_DATE + 1, TEST_DATE + 2);
  g_assert_cmpuint (later->len, ==, 0);
  activities = test_activities (self->store, TEST_DATE + 1, TEST_DATE + 1);
  g_assert_cmpuint (activities->len, ==, 1);
}

/* To put it again changes it; a file is one run, whatever it is called. */
static void
test_run_again (Fixture *self, gconstpointer data)
{
  put_run (self, "one", HOUR_US, 5000, DIGEST);
  put_run (self, "again", HOUR_US, 5000, DIGEST);
  put_run (self, "one", HOUR_US, 5200, DIGEST);
  g_assert_true (test_flush (self->store, NULL));
  assert_sql (self->path, "SELECT uuid || ' ' || distance FROM run", "one 5200");
  assert_sql (self->path, "SELECT digest FROM run", DIGEST);

  /* What was deleted may be read from its file again, and then is not brought back beside it. */
  limber_store_delete (self->store, LIMBER_DIARY_RUN, "one", TEST_START_US);
  put_run (self, "again", HOUR_US, 5000, DIGEST);
  limber_store_restore (self->store, LIMBER_DIARY_RUN, "one");
  assert_diary (self, &everything, "again");
}

static void
test_delete (Fixture *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberRecord) record = NULL;
  g_autoptr(GPtrArray) sessions = NULL;
  g_autoptr(GPtrArray) log = NULL;
  g_autoptr(GArray) done = NULL;
  g_autoptr(LimberHealth) health = NULL;
  g_autofree char *text = NULL;

  add_session (self, "session", 0);
  put_run (self, "run", HOUR_US, 5000, NULL);
  put_activity (self, "swim", 2 * HOUR_US, LIMBER_ACTIVITY_SWIMMING);
  assert_diary (self, &everything, "swim run session");

  limber_store_delete (self->store, LIMBER_DIARY_SESSION, "session", TEST_START_US + DAY_US);
  limber_store_delete (self->store, LIMBER_DIARY_RUN, "run", TEST_START_US + DAY_US);
  limber_store_delete (self->store, LIMBER_DIARY_ACTIVITY, "swim", TEST_START_US + DAY_US);
  assert_diary (self, &everything, "");

  /* Nothing else knows of it either. */
  sessions = test_sessions (self->store, 0, 0, NULL);
  log = test_log_since (self->store, 0);
  done = test_done (self->store, 0);
  health = test_health_since (self->store, 0);
  text = test_export (self->store, LIMBER_EXPORT_JSON_LINES);
  g_assert_cmpuint (sessions->len + log->len + done->len, ==, 0);
  g_assert_cmpuint (g_hash_table_size (health->worked), ==, 0);
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpint (test_last_first_side (self->store), ==, 0);
  g_assert_null (test_session (self->store, "session", &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_NOT_FOUND);

  limber_store_restore (self->store, LIMBER_DIARY_SESSION, "session");
  limber_store_restore (self->store, LIMBER_DIARY_RUN, "run");
  limber_store_restore (self->store, LIMBER_DIARY_ACTIVITY, "swim");
  assert_diary (self, &everything, "swim run session");
  record = test_session (self->store, "session", NULL);
  g_assert_cmpint (record->work_us, ==, SECONDS (50));
}

/* Once the history is closed there is nothing to bring back; what was answered stays, on its own. */
static void
test_purge (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberCheckInRecord) answer = test_check_in (LIMBER_CHECK_IN_BEFORE, 0, 4);

  add_session (self, "session", 0);
  add_session (self, "kept", HOUR_US);
  answer->session = g_strdup ("session");
  limber_store_add_check_in (self->store, answer);
  put_run (self, "run", HOUR_US, 5000, NULL);
  limber_store_delete (self->store, LIMBER_DIARY_SESSION, "session", TEST_START_US + DAY_US);
  limber_store_delete (self->store, LIMBER_DIARY_RUN, "run", TEST_START_US + DAY_US);
  g_assert_true (test_flush (self->store, NULL));
  assert_sql (self->path, "SELECT count (*) FROM session", "2");

  reopen (self);
  assert_sql (self->path, "SELECT group_concat (uuid) FROM session", "kept");
  assert_sql (self->path, "SELECT count (*) FROM run", "0");
  assert_sql (self->path, "SELECT count (*) FROM deleted", "0");
  assert_sql (self->path, "SELECT count (*) FROM work", "3");
  assert_sql (self->path, "SELECT count (*) FROM work_sum", "1");
  assert_sql (self->path, "SELECT pain || coalesce (session, ' alone') FROM check_in", "4 alone");
  limber_store_restore (self->store, LIMBER_DIARY_SESSION, "session");
  assert_diary (self, &everything, "kept");
}

/* In a history that stays open it goes after a day. Another program that closes leaves it. */
static void
test_purge_late (Fixture *self, gconstpointer data)
{
  LimberStore *other = NULL;

  put_run (self, "one", HOUR_US, 5000, NULL);
  put_run (self, "two", HOUR_US, 5000, NULL);
  limber_store_delete (self->store, LIMBER_DIARY_RUN, "one", TEST_START_US);
  g_assert_true (test_flush (self->store, NULL));
  other = test_open_new (self->path);
  test_close (other);
  assert_sql (self->path, "SELECT group_concat (uuid, ' ') FROM run", "one two");
  limber_store_delete (self->store, LIMBER_DIARY_RUN, "two", TEST_START_US + DAY_US + 1);
  g_assert_true (test_flush (self->store, NULL));
  assert_sql (self->path, "SELECT group_concat (uuid, ' ') FROM run", "two");
}

static void
test_running_stays (Fixture *self, gconstpointer data)
{
  test_begin_session (self->store, "running");
  limber_store_delete (self->store, LIMBER_DIARY_SESSION, "running", TEST_START_US + DAY_US);
  g_assert_true (test_flush (self->store, NULL));
  assert_sql (self->path, "SELECT count (*) FROM deleted", "0");
  assert_diary (self, &everything, "");
  limber_store_end (
      self->store, "running", LIMBER_RECORD_ENDED, TEST_START_US + SECONDS (9), SECONDS (9), NULL);
  assert_diary (self, &everything, "running");
}

static void
edit (Fixture *self, const LimberSessionEdit *what)
{
  limber_store_edit_session (self->store, "session", what);
  g_assert_true (test_flush (self->store, NULL));
}

/* What was there before is kept; what asked the same follows; a second time undoes the first. */
static void
test_edit (Fixture *self, gconstpointer data)
{
  const LimberSessionEdit change = {
    .fields
    = LIMBER_EDIT_PAIN_BEFORE | LIMBER_EDIT_PAIN_AFTER | LIMBER_EDIT_EFFORT | LIMBER_EDIT_NOTE,
    .at_us = TEST_START_US + DAY_US,
    .pain_before = 5,
    .pain_after = 3,
    .effort = -1,
    .note = (char *) "Left hip",
  };
  const LimberSessionEdit note = { .fields = LIMBER_EDIT_NOTE, .at_us = 5, .pain_before = 9 };
  g_autoptr(LimberCheckInRecord) answer = test_check_in (LIMBER_CHECK_IN_BEFORE, 0, 2);
  g_autoptr(LimberSessionWhole) whole = NULL;
  g_autoptr(GPtrArray) check_ins = NULL;
  const LimberEdited *edited = NULL;

  add_session (self, "session", 0);
  answer->session = g_strdup ("session");
  limber_store_add_check_in (self->store, answer);
  limber_store_annotate (self->store, "session", 2, -1, 6, NULL);
  edit (self, &change);

  whole = test_whole (self->store, "session", NULL);
  g_assert_cmpint (whole->record->pain_before, ==, 5);
  g_assert_cmpint (whole->record->pain_after, ==, 3);
  g_assert_cmpint (whole->record->effort, ==, -1);
  g_assert_cmpstr (whole->record->note, ==, "Left hip");
  g_assert_cmpuint (whole->edited->len, ==, 4);
  edited = g_ptr_array_index (whole->edited, 0);
  g_assert_cmpint (edited->field, ==, LIMBER_EDIT_PAIN_BEFORE);
  g_assert_cmpint (edited->number, ==, 2);
  edited = g_ptr_array_index (whole->edited, 2);
  g_assert_cmpint (edited->number, ==, 6);
  check_ins = test_read_check_ins (self->store, 0);
  g_assert_cmpuint (check_ins->len, ==, 1);
  g_assert_cmpint (((LimberCheckInRecord *) g_ptr_array_index (check_ins, 0))->answers.pain, ==, 5);

  edit (self, &note);
  edit (self, &note);
  assert_sql (
      self->path, "SELECT pain_before || coalesce (note, ' no note') FROM session", "5 no note");
  assert_sql (self->path, "SELECT text FROM edited WHERE id = 5", "Left hip");
  assert_sql (self->path, "SELECT count (*) FROM edited", "5");
}

static void
test_whole_day (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberSessionWhole) whole = NULL;

  add_session (self, "session", HOUR_US);
  test_enter_phase (self->store, "session", 0, 0, NULL);
  put_run (self, "run", 2 * HOUR_US, 5000, NULL);
  put_run (self, "other day", DAY_US, 5000, NULL);
  put_activity (self, "yoga", 3 * HOUR_US, LIMBER_ACTIVITY_YOGA);
  whole = test_whole (self->store, "session", NULL);
  g_assert_cmpuint (whole->work->len, ==, 3);
  g_assert_cmpuint (whole->pauses->len, ==, 0);
  g_assert_cmpuint (whole->entries->len, ==, 1);
  g_assert_cmpuint (whole->runs->len, ==, 1);
  g_assert_cmpuint (whole->activities->len, ==, 1);
  g_assert_null (test_whole (self->store, "nowhere", NULL));
}

/* Two that began at once keep their order, page by page as well. */
static void
test_same_moment (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberDiaryIndex) index = NULL;

  add_session (self, "a", HOUR_US);
  add_session (self, "b", HOUR_US);
  put_run (self, "c", HOUR_US, 1, NULL);
  put_activity (self, "d", HOUR_US, LIMBER_ACTIVITY_POOL);
  assert_diary (self, &everything, "b a c d");

  index = test_diary_index (self->store, &everything, 1);
  g_assert_cmpuint (index->pages->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      static const char *const uuids[] = { "b", "a", "c", "d" };
      g_autoptr(GPtrArray) page = test_diary_page (
          self->store, &everything, &g_array_index (index->pages, LimberDiaryKey, i), 1);

      g_assert_cmpstr (((LimberDiaryRow *) g_ptr_array_index (page, 0))->uuid, ==, uuids[i]);
    }
}

/* All pages together are the whole, in order, each row once, and know their months. */
static void
check_pages (Fixture *self, const LimberDiaryFilter *filter, guint n_expected)
{
  g_autoptr(LimberDiaryIndex) index = test_diary_index (self->store, filter, PAGE_ROWS);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64  last_us = G_MAXINT64;
  guint32 month = 0;

  g_assert_cmpuint (index->n_rows, ==, n_expected);
  g_assert_cmpuint (index->pages->len, ==, (n_expected + PAGE_ROWS - 1) / PAGE_ROWS);
  for (guint i = 0; i < index->pages->len; i++)
    {
      const LimberDiaryKey *key = &g_array_index (index->pages, LimberDiaryKey, i);
      g_autoptr(GPtrArray) rows = test_diary_page (self->store, filter, key, PAGE_ROWS);

      g_assert_cmpuint (rows->len, ==, MIN (PAGE_ROWS, n_expected - i * PAGE_ROWS));
      g_assert_cmpuint (g_array_index (index->months, guint32, i), ==, month);
      for (guint j = 0; j < rows->len; j++)
        {
          const LimberDiaryRow *row = g_ptr_array_index (rows, j);

          g_assert_cmpint (row->key.started_us, <=, last_us);
          g_assert_true (g_hash_table_add (seen, g_strdup (row->uuid)));
          last_us = row->key.started_us;
          month = limber_dates_find_month (row->local_date, 1).first;
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, n_expected);
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  const struct
  {
    LimberDiaryFilter filter;
    guint             n;
  } rows[] = {
    { { .kinds = LIMBER_DIARY_ALL }, N_LONG + N_LONG / 3 + N_LONG / 10 },
    { { .kinds = 1 << LIMBER_DIARY_SESSION }, N_LONG },
    { { .kinds = 1 << LIMBER_DIARY_RUN }, N_LONG / 3 },
    { { .kinds = 1 << LIMBER_DIARY_ACTIVITY }, N_LONG / 10 },
    { { .kinds = LIMBER_DIARY_ALL, .routine_id = (char *) "core-a" }, N_LONG / 3 },
    { { .kinds = LIMBER_DIARY_ALL, .context = (char *) "pre-run" }, N_LONG / 3 },
    { { .kinds = LIMBER_DIARY_ALL, .by_hand = TRUE }, N_LONG / 10 },
    { { .kinds = 1 << LIMBER_DIARY_SESSION, .day = TEST_DATE - 3 }, 4 },
    { { .kinds = LIMBER_DIARY_ALL, .routine_id = (char *) "nothing" }, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check_pages (self, &rows[i].filter, rows[i].n);
}

/* The light reader gives what all the records would give. */
static void
test_done_agrees (Fixture *self, gconstpointer data)
{
  g_autoptr(GPtrArray) records = test_sessions (self->store, 0, 0, NULL);
  g_autoptr(GArray) expected = limber_done_collect (records);
  g_autoptr(GArray) found = test_done (self->store, 0);
  g_autoptr(GArray) late = test_done (self->store, TEST_DATE - 10);

  g_assert_cmpuint (found->len, ==, expected->len);
  g_assert_cmpuint (found->len, <, N_LONG);
  for (guint i = 0; i < found->len; i++)
    {
      const LimberDone *one = &g_array_index (found, LimberDone, i);
      const LimberDone *other = &g_array_index (expected, LimberDone, i);

      g_assert_cmpuint (one->local_date, ==, other->local_date);
      g_assert_cmpint (one->offset_s, ==, other->offset_s);
      g_assert_cmpint (one->started_us, ==, other->started_us);
      g_assert_cmpint (one->work_us, ==, other->work_us);
    }
  g_assert_cmpuint (late->len, ==, found->len - limber_done_find (found, TEST_DATE - 10));
}

static LimberExercise *
make_exercise (const char *id, LimberKind kind, LimberSides sides)
{
  LimberExercise *exercise = limber_exercise_new ();

  exercise->id = g_strdup (id);
  exercise->kind = kind;
  exercise->sides = sides;

  return exercise;
}

static const LimberExercise *
lookup_cb (const char *id, gpointer user_data)
{
  return g_hash_table_lookup (user_data, id);
}

/* The milestones of what is kept are those of all there is, whatever an exercise counts by. */
static gboolean
is_same (const LimberMilestone *one, const LimberMilestone *other)
{
  return one->kind == other->kind && one->exercise_id == other->exercise_id
         && one->exercise_name == other->exercise_name && one->from == other->from
         && one->to == other->to && one->since == other->since && one->day == other->day;
}

static void
test_best_agrees (Fixture *self, gconstpointer data)
{
  static const char *const ids[]
      = { "supine-hamstring-stretch", "glute-bridge", "dead-bug", "clamshell" };
  g_autoptr(GArray) done = test_done (self->store, 0);
  g_autoptr(GArray) all = test_done_work (self->store, 0);
  g_autoptr(GArray) best = test_best_work (self->store);

  g_assert_cmpuint (best->len * 4, <, all->len);
  for (int variant = 0; variant < 4; variant++)
    {
      g_autoptr(GHashTable) exercises = g_hash_table_new_full (
          g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_exercise_unref);
      g_autoptr(GArray) expected = NULL;
      g_autoptr(GArray) found = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
        g_hash_table_insert (
            exercises,
            (gpointer) ids[i],
            make_exercise (ids[i],
                           variant % 2 ? LIMBER_KIND_STRENGTH_HOLD : LIMBER_KIND_STATIC_STRETCH,
                           variant / 2 ? LIMBER_SIDES_ALTERNATING : LIMBER_SIDES_PER_SIDE));
      expected = limber_milestones_find (all, done, TEST_DATE, lookup_cb, exercises);
      found = limber_milestones_find (best, done, TEST_DATE, lookup_cb, exercises);
      g_assert_cmpuint (found->len, ==, expected->len);
      g_assert_cmpuint (found->len, >, 2);
      for (guint i = 0; i < found->len; i++)
        g_assert_true (is_same (&g_array_index (found, LimberMilestone, i),
                                &g_array_index (expected, LimberMilestone, i)));
    }
}

/*
 * Days are those of the session, in the zone it was lived in (reliability.md, C 37 to 40): what the
 * computer's zone is when it is read changes nothing.
 */
static const struct
{
  const char *what;
  const char *start; /* in the zone */
  const char *zone;
  guint32     day; /* counted from 2026-01-01 */
} days[] = {
  { "Berlin, the clocks go forward", "2026-03-29T01:59:59", "Europe/Berlin", 87 },
  { "Berlin, an hour that is left out", "2026-03-29T03:00:00", "Europe/Berlin", 87 },
  { "Berlin, the night after", "2026-03-30T00:00:00", "Europe/Berlin", 88 },
  { "Sydney, the clocks go back", "2026-04-05T02:30:00", "Australia/Sydney", 94 },
  { "Sydney, the end of that day", "2026-04-05T23:59:59", "Australia/Sydney", 94 },
  { "across midnight: the day of the start", "2026-05-01T23:59:59", "Europe/Berlin", 120 },
  { "flying west, the same day a second time", "2026-06-01T22:00:00", "Pacific/Auckland", 151 },
  { "after the date line", "2026-06-01T02:00:00", "Pacific/Honolulu", 151 },
  { "flying east over the date line", "2026-06-03T08:00:00", "Pacific/Kiritimati", 153 },
};

static void
add_at (Fixture *self, gsize i)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier (days[i].zone);
  g_autoptr(GDateTime) start = g_date_time_new_from_iso8601 (days[i].start, zone);
  g_autofree char *uuid = g_strdup_printf ("zone-%" G_GSIZE_FORMAT, i);
  g_autoptr(LimberRecord) record = test_record (uuid);
  g_autoptr(GPtrArray) plan = test_plan ();
  int offset_s = 0;

  ((LimberWork *) g_ptr_array_index (plan, 0))->done_us = SECONDS (30 + (gint64) i);
  record->started_us = g_date_time_to_unix (start) * G_USEC_PER_SEC;
  record->ended_us = record->started_us + SECONDS (600);
  record->local_date = limber_dates_find_day (record->started_us, zone, &offset_s);
  record->offset_s = offset_s;
  record->state = LIMBER_RECORD_FINISHED;
  limber_store_begin (self->store, record, plan);
}

static void
test_zones (Fixture *self, gconstpointer data)
{
  static const char *const homes[] = { "UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago" };
  GDate                    first;

  g_date_clear (&first, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, 2026);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    add_at (self, i);

  for (gsize home = 0; home < G_N_ELEMENTS (homes); home++)
    {
      g_autoptr(GArray) done = NULL;

      g_setenv ("TZ", homes[home], TRUE);
      done = test_done (self->store, 0);
      g_assert_cmpuint (done->len, ==, G_N_ELEMENTS (days));
      for (guint i = 0; i < done->len; i++)
        {
          const LimberDone *one = &g_array_index (done, LimberDone, i);
          const gsize       row = (gsize) (one->work_us / G_USEC_PER_SEC - 30);

          g_test_message ("%s", days[row].what);
          g_assert_cmpuint (one->local_date, ==, g_date_get_julian (&first) + days[row].day);
          /* Read from its own day on it is there, from the day after it is not. */
          g_assert_cmpuint (limber_done_find (done, one->local_date), <=, i);
        }
      for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
        {
          const guint32 day = g_date_get_julian (&first) + days[i].day;
          g_autoptr(GArray) from = test_done (self->store, day);

          g_assert_cmpuint (from->len, ==, done->len - limber_done_find (done, day));
        }
    }
  g_unsetenv ("TZ");
}

/* Sums are those of the rows, whatever is done to them. */
static void
test_sums (Fixture *self, gconstpointer data)
{
  static const char *const differing
      = "SELECT count (*) FROM session s WHERE coalesce ((SELECT done FROM work_sum WHERE session ="
        " s.id), 0) != coalesce ((SELECT sum (done) FROM work WHERE session = s.id), 0)";
  g_autoptr(GPtrArray) plan = test_plan ();
  g_autoptr(LimberWork) bout = test_work (0, 1, 1, SECONDS (30), SECONDS (12));

  test_begin_session (self->store, "session");
  limber_store_tick (self->store, "session", TEST_START_US + 1, 1, bout);
  ((LimberWork *) g_ptr_array_index (plan, 0))->done_us = SECONDS (12);
  ((LimberWork *) g_ptr_array_index (plan, 1))->done_us = SECONDS (9);
  test_enter_phase (self->store, "session", 1, SECONDS (30), plan);
  g_ptr_array_remove_index (plan, 2);
  limber_store_change (self->store, "session", "{}", NULL, SECONDS (300), plan);
  g_assert_true (test_flush (self->store, NULL));
  assert_sql (self->path, differing, "0");
  assert_sql (self->path, "SELECT done FROM work_sum", "21000000");
  limber_store_end (self->store, "session", LIMBER_RECORD_FINISHED, TEST_START_US + 9, 9, plan);
  g_assert_true (test_flush (self->store, NULL));
  assert_sql (self->path, differing, "0");
  g_assert_true (test_forget (self->store, "session", NULL));
  assert_sql (self->path, "SELECT count (*) FROM work_sum", "0");
}

#define ADD(name, data, func)                                                                      \
  g_test_add ("/history/diary/" name, Fixture, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("runs-of-days", NULL, test_runs_of_days);
  ADD ("run-again", NULL, test_run_again);
  ADD ("delete", NULL, test_delete);
  ADD ("purge", NULL, test_purge);
  ADD ("purge-late", NULL, test_purge_late);
  ADD ("running-stays", NULL, test_running_stays);
  ADD ("edit", NULL, test_edit);
  ADD ("whole-day", NULL, test_whole_day);
  ADD ("same-moment", NULL, test_same_moment);
  ADD ("sums", NULL, test_sums);
  ADD ("zones", NULL, test_zones);
  ADD ("pages", "long", test_pages);
  ADD ("done-agrees", "long", test_done_agrees);
  ADD ("best-agrees", "long", test_best_agrees);

  return g_test_run ();
}
