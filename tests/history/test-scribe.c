/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include "history/limber-database-open.h"
#include "history/limber-scribe.h"

typedef struct
{
  GArray *retries; /* of the attempts that failed */
  guint   n_over;
} Reports;

static void
report (const GError *error, guint retry_ms, gpointer user_data)
{
  Reports *self = user_data;

  if (error != NULL)
    g_array_append_val (self->retries, retry_ms);
  else
    self->n_over++;
}

static void
add_tick (LimberScribe *scribe, const char *uuid, gint64 position_us, int side)
{
  LimberWrite *tick = limber_write_new (limber_write_tick, uuid);

  tick->position_us = position_us;
  if (side >= 0)
    {
      tick->work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
      g_ptr_array_add (tick->work, test_work (0, 1, side, SECONDS (30), position_us));
    }
  limber_scribe_add (scribe, tick);
}

static void
add_entry (LimberScribe *scribe, const char *uuid)
{
  limber_scribe_add (scribe, limber_write_new (limber_write_enter, uuid));
}

/* However long nothing can be written, ticks do not pile up; all else is kept. */
static void
test_coalesce (void)
{
  Reports reports = { NULL, 0 };
  g_autoptr(LimberScribe) scribe = limber_scribe_new (report, &reports);

  for (int i = 0; i < 100000; i++)
    add_tick (scribe, "a", i, -1);
  g_assert_cmpuint (limber_scribe_get_n_waiting (scribe), ==, 1);

  /* One of each side of an alternating exercise. */
  for (int i = 0; i < 1000; i++)
    add_tick (scribe, "a", i, 1 + i % 2);
  g_assert_cmpuint (limber_scribe_get_n_waiting (scribe), ==, 3);

  /* Another session, and then again across another write. */
  add_tick (scribe, "b", 1, -1);
  add_tick (scribe, "b", 2, -1);
  g_assert_cmpuint (limber_scribe_get_n_waiting (scribe), ==, 4);
  add_entry (scribe, "b");
  add_entry (scribe, "b");
  add_tick (scribe, "b", 3, -1);
  add_tick (scribe, "b", 4, -1);
  g_assert_cmpuint (limber_scribe_get_n_waiting (scribe), ==, 7);
}

/* The database's thread is called once for all that is added before it comes. */
static void
test_call (void)
{
  Reports reports = { NULL, 0 };
  g_autoptr(LimberScribe) scribe = limber_scribe_new (report, &reports);

  g_assert_true (limber_scribe_add (scribe, limber_write_new (limber_write_enter, "a")));
  g_assert_false (limber_scribe_add (scribe, limber_write_new (limber_write_enter, "a")));
  limber_scribe_wake (scribe);
  g_assert_true (limber_scribe_add (scribe, limber_write_new (limber_write_enter, "a")));
}

/* The wait doubles up to its limit, the trouble is told each time with it, and its end once. */
static void
test_back_off (void)
{
  static const guint expected[] = { 250, 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000 };
  Reports            reports = { g_array_new (FALSE, FALSE, sizeof (guint)), 0 };
  g_autoptr(LimberScribe) scribe = limber_scribe_new (report, &reports);
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  g_autoptr(LimberDatabase) db = limber_database_open (path, NULL);
  g_autoptr(GError) error = NULL;
  LimberWrite *write = limber_write_new (limber_write_begin, "a");
  sqlite3     *other = NULL;

  write->record = test_record ("a");
  limber_scribe_add (scribe, write);
  sqlite3_busy_timeout (db->handle, 0);
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_false (limber_scribe_write (scribe, db, TRUE, NULL));
  g_assert_cmpmem (
      reports.retries->data, reports.retries->len * sizeof (guint), expected, sizeof expected);

  /* In between nothing is tried, even when it could be. */
  g_assert_cmpint (sqlite3_exec (other, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (limber_scribe_write (scribe, db, FALSE, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_BUSY);
  g_assert_cmpuint (reports.n_over, ==, 0);
  g_assert_true (limber_scribe_write (scribe, db, TRUE, NULL));
  g_assert_cmpuint (reports.n_over, ==, 1);
  g_assert_true (limber_scribe_write (scribe, db, FALSE, NULL));
  g_assert_cmpuint (reports.n_over, ==, 1);
  g_assert_cmpuint (reports.retries->len, ==, G_N_ELEMENTS (expected));

  sqlite3_close (other);
  g_array_unref (reports.retries);
}

static void
test_discard (void)
{
  Reports reports = { g_array_new (FALSE, FALSE, sizeof (guint)), 0 };
  g_autoptr(LimberScribe) scribe = limber_scribe_new (report, &reports);
  g_autoptr(GError) reason = g_error_new_literal (
      LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_READ_ONLY, "for reading");

  g_assert_true (limber_scribe_discard (scribe, reason));
  g_assert_cmpuint (reports.retries->len, ==, 0);
  for (int i = 0; i < 3; i++)
    {
      add_entry (scribe, "a");
      g_assert_false (limber_scribe_discard (scribe, reason));
      g_assert_cmpuint (limber_scribe_get_n_waiting (scribe), ==, 0);
    }
  g_assert_cmpuint (reports.retries->len, ==, 1);
  g_assert_cmpuint (g_array_index (reports.retries, guint, 0), ==, 0);

  g_array_unref (reports.retries);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/scribe/coalesce", test_coalesce);
  g_test_add_func ("/history/scribe/call", test_call);
  g_test_add_func ("/history/scribe/back-off", test_back_off);
  g_test_add_func ("/history/scribe/discard", test_discard);

  return g_test_run ();
}
