/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"
#include "limber-bench.h"
#include "limber-long-history.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#define N_SESSIONS 100000
#define N_ROUNDS 7
#define PAGE_ROWS 200
#define TODAY 739950
#define LAST_US ((gint64) (TODAY - 719163) * 86400 * G_USEC_PER_SEC)

/* A history of sixty-eight years, four sessions a day. */
typedef struct
{
  LimberStore      *store;
  sqlite3          *bare;
  LimberDiaryIndex *index;
} Bench;

static const LimberDiaryFilter all = { .kinds = LIMBER_DIARY_ALL };

static void
done_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr(GArray) done = test_done (self->store, 0);

  g_assert_cmpuint (done->len, >, N_SESSIONS / 2);
}

static void
done_lately_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr(GArray) done = test_done (self->store, TODAY - 1);

  g_assert_cmpuint (done->len, >, 0);
}

static void
work_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr(GArray) rows = test_done_work (self->store, TODAY - 27);

  g_assert_cmpuint (rows->len, >, 28 * LIMBER_LONG_HISTORY_SETS);
}

static void
best_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr(GArray) rows = test_best_work (self->store);

  g_assert_cmpuint (rows->len, >, 0);
}

static void
index_cb (gpointer user_data)
{
  Bench *self = user_data;

  g_clear_pointer (&self->index, limber_diary_index_free);
  self->index = test_diary_index (self->store, &all, PAGE_ROWS);
  g_assert_cmpuint (self->index->n_rows, >, N_SESSIONS);
}

static void
routine_cb (gpointer user_data)
{
  static const LimberDiaryFilter filter
      = { .kinds = LIMBER_DIARY_ALL, .routine_id = (char *) "core-a" };
  Bench *self = user_data;
  g_autoptr(LimberDiaryIndex) index = test_diary_index (self->store, &filter, PAGE_ROWS);

  g_assert_cmpuint (index->n_rows, >, N_SESSIONS / 4);
}

static void
page_cb (gpointer user_data)
{
  Bench                *self = user_data;
  const LimberDiaryKey *key
      = &g_array_index (self->index->pages, LimberDiaryKey, self->index->pages->len / 2);
  g_autoptr(GPtrArray) rows = test_diary_page (self->store, &all, key, PAGE_ROWS);

  g_assert_cmpuint (rows->len, ==, PAGE_ROWS);
}

static void
whole_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr(LimberSessionWhole) whole = test_whole (self->store, "long-50000", NULL);

  g_assert_cmpuint (whole->work->len, ==, LIMBER_LONG_HISTORY_SETS);
}

/* What it takes at least to look at every session once. */
static void
count_cb (gpointer user_data)
{
  Bench        *self = user_data;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (self->bare,
                                       "SELECT total (started), total (local_date) FROM session",
                                       -1,
                                       &statement,
                                       NULL),
                   ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  sqlite3_finalize (statement);
}

int
main (void)
{
  static const struct
  {
    const char     *name;
    LimberBenchFunc func;
    double          budget_ms;
  } rows[] = {
    { "diary-done-of-100000", done_cb, 300 },
    { "diary-done-lately", done_lately_cb, 5 },
    { "diary-work-of-four-weeks", work_cb, 20 },
    { "diary-best-work", best_cb, 3000 },
    { "diary-index", index_cb, 300 },
    { "diary-index-of-routine", routine_cb, 300 },
    { "diary-page-in-the-middle", page_cb, 20 },
    { "diary-session-whole", whole_cb, 5 },
  };
  g_autofree char *folder = g_dir_make_tmp ("limber-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  g_autofree char *lock_path = g_strconcat (path, "-lock", NULL);
  Bench            self = { 0 };
  double           func_us = 0;
  double           count_us = 0;
  gint64           begin;

  limber_long_history_write (
      path, N_SESSIONS, LAST_US, G_GINT64_CONSTANT (6) * 3600 * G_USEC_PER_SEC);
  self.store = test_open_new (path);
  g_assert_cmpint (sqlite3_open (path, &self.bare), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      limber_bench_compare (N_ROUNDS, rows[i].func, count_cb, &self, &func_us, &count_us);
      limber_bench_tell (rows[i].name, func_us / 1000, "ms", rows[i].budget_ms);
    }
  limber_bench_tell ("diary-bare-sum-yardstick", count_us / 1000, "ms", LIMBER_BENCH_NO_BUDGET);

  begin = limber_bench_get_thread_us ();
  done_cb (&self);
  limber_bench_tell (
      "diary-done-main-thread", (double) (limber_bench_get_thread_us () - begin) / 1000, "ms", 8);

  sqlite3_close (self.bare);
  limber_diary_index_free (self.index);
  test_close (self.store);
  g_unlink (path);
  g_unlink (lock_path);
  g_rmdir (folder);

  return 0;
}
