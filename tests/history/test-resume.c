/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

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

/* The end of the program without any chance to do something about it, as far as a test can: the
 * store is dropped while the session runs, and another one is opened. */
static void
reopen_store (Fixture *self)
{
  flush (self);
  g_assert_finalize_object (self->store);
  self->store = test_open_new (self->path);
}

static void
test_unfinished_session (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) record = NULL;
  g_autoptr(LimberRecord) older = NULL;
  g_autoptr(LimberRecord) rest = NULL;
  g_autoptr(LimberWork) work = test_work (0, 1, 1, SECONDS (30), SECONDS (12));
  LimberStore *other = NULL;

  g_assert_null (test_unfinished (self->store));
  older = test_record ("older");
  older->started_us -= SECONDS (86400);
  limber_store_begin (self->store, older, NULL);
  test_begin_session (self->store, "a");
  limber_store_tick (self->store, "a", TEST_START_US + SECONDS (22), SECONDS (22), work);

  /* They are being played: neither here nor elsewhere are they offered. */
  g_assert_null (test_unfinished (self->store));
  other = test_open_new (self->path);
  g_assert_null (test_unfinished (other));

  reopen_store (self);
  record = test_unfinished (self->store);
  g_assert_nonnull (record);
  g_assert_cmpstr (record->uuid, ==, "a");
  g_assert_cmpint (record->position_us, ==, SECONDS (22));
  g_assert_cmpint (record->work_us, ==, SECONDS (12));
  g_assert_cmpstr (record->timeline, ==, "{\"phases\":[]}");

  /* Offered here, it is not offered elsewhere: there it is the turn of the next. */
  rest = test_unfinished (other);
  g_assert_cmpstr (rest->uuid, ==, "older");
  test_close (other);
}

static void
test_reopen (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) record = NULL;
  g_autoptr(LimberRecord) after = NULL;
  g_autoptr(GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);

  test_begin_session (self->store, "a");
  limber_store_tick (self->store, "a", TEST_START_US + SECONDS (22), SECONDS (22), NULL);
  reopen_store (self);
  record = test_unfinished (self->store);
  limber_store_reopen (self->store, record->uuid, TEST_START_US + SECONDS (622));
  g_assert_null (test_unfinished (self->store));
  assert_sql (self->path,
              "SELECT since, until - since, position, reason FROM pause",
              "1743310822000000|600000000|22000000|2");

  g_ptr_array_add (work, test_work (0, 1, 1, SECONDS (30), SECONDS (30)));
  test_enter_phase (self->store, "a", 1, SECONDS (630), work);
  limber_store_end (
      self->store, "a", LIMBER_RECORD_FINISHED, TEST_START_US + SECONDS (700), SECONDS (100), NULL);
  flush (self);
  after = test_session (self->store, "a", NULL);
  g_assert_cmpint (after->state, ==, LIMBER_RECORD_FINISHED);
  g_assert_cmpint (after->paused_us, ==, SECONDS (600));
  g_assert_cmpint (after->work_us, ==, SECONDS (30));
  assert_sql (self->path, "SELECT count (*) FROM session", "1");
}

/* It was paused when the program stopped: the pause and the gap are not counted twice. */
static void
test_reopen_paused (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) record = NULL;

  test_begin_session (self->store, "a");
  limber_store_tick (self->store, "a", TEST_START_US + SECONDS (22), SECONDS (22), NULL);
  test_pause_at (self->store, "a", SECONDS (23), 0, LIMBER_PAUSE_USER);
  reopen_store (self);
  limber_store_reopen (self->store, "a", TEST_START_US + SECONDS (123));
  flush (self);
  record = test_session (self->store, "a", NULL);
  g_assert_cmpint (record->paused_us, ==, SECONDS (100));
  assert_sql (self->path, "SELECT count (*) FROM pause WHERE until = 0", "0");
}

static void
test_end_cut_off (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) record = NULL;

  test_begin_session (self->store, "a");
  limber_store_tick (self->store, "a", TEST_START_US + SECONDS (22), SECONDS (22), NULL);
  test_pause_at (self->store, "a", SECONDS (23), 0, LIMBER_PAUSE_USER);
  reopen_store (self);
  record = test_unfinished (self->store);
  limber_store_end (self->store, "a", LIMBER_RECORD_ENDED, 0, 0, NULL);
  flush (self);

  assert_sql (self->path, "SELECT state, ended - started FROM session", "2|23000000");
  assert_sql (self->path, "SELECT position FROM position", "23000000");
  assert_sql (self->path, "SELECT until - since FROM pause", "0");
  g_assert_null (test_unfinished (self->store));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/history/resume/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("unfinished", test_unfinished_session);
  ADD ("reopen", test_reopen);
  ADD ("reopen-paused", test_reopen_paused);
  ADD ("end-cut-off", test_end_cut_off);
#undef ADD

  return g_test_run ();
}
