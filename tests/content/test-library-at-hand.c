/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-fixture.h"
#include "limber-library-fixture.h"

#include <string.h>

/* What of the library can be had without touching the disk, and what happens on other threads. */

/* What there is room for stays when its file goes, until the folder is looked at again. */
static void
test_at_hand (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_is_at_hand (fixture->library, "x"));
  library_fixture_load (fixture);
  g_assert_true (limber_library_is_at_hand (fixture->library, "x"));
  limber_fixture_remove (fixture->builtin);
  routine = limber_library_peek_routine (fixture->library, "x", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (routine->name, ==, "Evening");
  g_assert_cmpstr (limber_library_peek ("a", fixture->library)->name, ==, "Zebra stretch");
  g_assert_null (limber_library_peek ("zz", fixture->library));

  library_fixture_load (fixture);
  g_assert_true (limber_library_is_at_hand (fixture->library, "x"));
  g_assert_null (limber_library_peek ("a", fixture->library));
  g_assert_null (limber_library_peek_routine (fixture->library, "x", &error));
  g_assert_error (error, LIMBER_LIBRARY_ERROR, LIMBER_LIBRARY_ERROR_NOT_FOUND);
}

/* The user's own comes in the place of a built-in one, also when there is room for one of them only;
 * what has not changed stays the same. */
static void
test_room (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char      *text = limber_fixture_exercise ("a", "Mine");
  const LimberExercise *b = NULL;

  limber_library_set_room (fixture->library, 2 * strlen (text) + 100);
  library_fixture_load (fixture);
  b = limber_library_peek ("b", fixture->library);
  g_assert_cmpstr (limber_library_peek ("a", fixture->library)->name, ==, "Zebra stretch");
  g_assert_nonnull (b);
  g_assert_false (limber_library_is_at_hand (fixture->library, "x"));

  limber_fixture_write (fixture->user, "exercises/a.json", text);
  library_fixture_load (fixture);
  g_assert_null (limber_library_peek ("a", fixture->library));
  g_assert_cmpstr (limber_library_lookup ("a", fixture->library)->name, ==, "Mine");
  g_assert_true (limber_library_peek ("b", fixture->library) == b);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LibraryAnswer *answer = user_data;

  answer->loaded = limber_library_fetch_finish (LIMBER_LIBRARY (source), result, &answer->error);
  answer->thread = g_thread_self ();
  answer->done = TRUE;
}

static void
fetch (LibraryFixture *fixture, const char *id, LibraryAnswer *answer)
{
  *answer = (LibraryAnswer){ 0 };
  limber_library_fetch_async (fixture->library, id, NULL, fetched_cb, answer);
  g_assert_false (answer->done);
  limber_fixture_wait (&answer->done);
  g_assert_true (answer->thread == g_thread_self ());
}

static void
test_fetch (LibraryFixture *fixture, gconstpointer data)
{
  LibraryAnswer answer;

  limber_library_set_room (fixture->library, 0);
  library_fixture_load (fixture);
  g_assert_false (limber_library_is_at_hand (fixture->library, "x"));
  g_assert_null (limber_library_peek ("a", fixture->library));
  fetch (fixture, "x", &answer);
  g_assert_no_error (answer.error);
  g_assert_true (answer.loaded);
  g_assert_true (limber_library_is_at_hand (fixture->library, "x"));
  g_assert_cmpstr (limber_library_peek ("a", fixture->library)->name, ==, "Zebra stretch");
  g_assert_cmpstr (limber_library_peek ("b", fixture->library)->name, ==, "Ape stretch");
}

/* Files that have gone or gone bad since they were loaded. */
static void
test_fetch_too_late (LibraryFixture *fixture, gconstpointer data)
{
  LibraryAnswer answer;

  limber_library_set_room (fixture->library, 0);
  library_fixture_load (fixture);
  limber_fixture_write (fixture->builtin, "exercises/a.json", "{");
  fetch (fixture, "x", &answer);
  g_assert_true (answer.loaded);
  g_assert_null (limber_library_peek ("a", fixture->library));
  g_assert_nonnull (limber_library_peek ("b", fixture->library));

  limber_fixture_remove (fixture->builtin);
  fetch (fixture, "y", &answer);
  g_assert_error (answer.error, LIMBER_LIBRARY_ERROR, LIMBER_LIBRARY_ERROR_BAD_FILE);
  g_assert_false (answer.loaded);
  g_clear_error (&answer.error);
  fetch (fixture, "zz", &answer);
  g_assert_error (answer.error, LIMBER_LIBRARY_ERROR, LIMBER_LIBRARY_ERROR_NOT_FOUND);
  g_clear_error (&answer.error);
}

/* What is at hand afterwards is what there is then. */
static void
test_fetch_meanwhile (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LibraryAnswer answer = { 0 };
  LibraryAnswer cancelled = { 0 };

  limber_library_set_room (fixture->library, 0);
  library_fixture_load (fixture);
  limber_library_fetch_async (fixture->library, "x", NULL, fetched_cb, &answer);
  limber_library_fetch_async (fixture->library, "x", cancellable, fetched_cb, &cancelled);
  library_fixture_write_exercise (fixture->user, "a", "Mine");
  library_fixture_load (fixture);
  g_cancellable_cancel (cancellable);
  limber_fixture_wait (&answer.done);
  g_assert_true (answer.loaded);
  g_assert_cmpstr (limber_library_peek ("a", fixture->library)->name, ==, "Mine");
  limber_fixture_wait (&cancelled.done);
  g_assert_error (cancelled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&cancelled.error);
}

/* Holds up a scan on another thread when it has seen the exercises. */
typedef struct
{
  GThread *main;
  GMutex   lock;
  GCond    moved;
  gboolean arrived;
  gboolean open;
} Gate;

static gint64
measure_at_gate (const LimberRoutine *routine,
                 LimberExerciseLookup lookup,
                 gpointer             lookup_data,
                 gpointer             user_data)
{
  Gate *gate = *(Gate **) user_data;

  if (g_thread_self () == gate->main)
    return 0;

  g_mutex_lock (&gate->lock);
  gate->arrived = TRUE;
  g_cond_signal (&gate->moved);
  while (!gate->open)
    g_cond_wait (&gate->moved, &gate->lock);
  g_mutex_unlock (&gate->lock);

  return 0;
}

static void
wait_at_gate (Gate *gate)
{
  g_mutex_lock (&gate->lock);
  while (!gate->arrived)
    g_cond_wait (&gate->moved, &gate->lock);
  g_mutex_unlock (&gate->lock);
}

static void
open_gate (Gate *gate)
{
  g_mutex_lock (&gate->lock);
  gate->open = TRUE;
  g_cond_signal (&gate->moved);
  g_mutex_unlock (&gate->lock);
}

/* A scan that is overtaken by another one does not bring back what it has seen. */
static void
test_overtaken (LibraryFixture *fixture, gconstpointer data)
{
  Gate          gate = { .main = g_thread_self () };
  Gate        **box = g_atomic_rc_box_new (Gate *);
  LibraryAnswer answer = { 0 };

  *box = &gate;
  limber_library_set_measure (fixture->library, measure_at_gate, box);
  limber_library_load_async (fixture->library, NULL, library_fixture_loaded_cb, &answer);
  wait_at_gate (&gate);
  library_fixture_write_exercise (fixture->user, "a", "Mine");
  library_fixture_load (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, Mine");

  open_gate (&gate);
  limber_fixture_wait (&answer.done);
  g_assert_true (answer.loaded);
  library_fixture_assert_exercises (fixture, "Ape stretch, Mine");
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  answer.done = FALSE;
  limber_library_load_async (fixture->library, NULL, library_fixture_loaded_cb, &answer);
  limber_fixture_wait (&answer.done);
  library_fixture_assert_exercises (fixture, "Ape stretch, Mine");
  g_mutex_clear (&gate.lock);
  g_cond_clear (&gate.moved);
}

static gint64
measure_box (const LimberRoutine *routine,
             LimberExerciseLookup lookup,
             gpointer             lookup_data,
             gpointer             user_data)
{
  return *(gint64 *) user_data;
}

static void
set_measure_box (LibraryFixture *fixture, gint64 length_us)
{
  gint64 *box = g_atomic_rc_box_new (gint64);

  *box = length_us;
  limber_library_set_measure (fixture->library, measure_box, box);
}

static void
test_measure_again (LibraryFixture *fixture, gconstpointer data)
{
  LimberItem *item = NULL;

  set_measure_box (fixture, 7);
  library_fixture_load (fixture);
  item = limber_library_find_routine (fixture->library, "x");
  g_assert_cmpint (limber_item_get_length_us (item), ==, 7);
  set_measure_box (fixture, 9);
  library_fixture_load (fixture);
  g_assert_cmpint (limber_item_get_length_us (item), ==, 7);
  limber_library_measure_again (fixture->library);
  while (limber_item_get_length_us (item) != 9)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (limber_library_find_routine (fixture->library, "x") == item);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (LibraryFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/content/library/at-hand", test_at_hand },
    { "/content/library/room", test_room },
    { "/content/library/overtaken", test_overtaken },
    { "/content/library/fetch", test_fetch },
    { "/content/library/fetch-too-late", test_fetch_too_late },
    { "/content/library/fetch-meanwhile", test_fetch_meanwhile },
    { "/content/library/measure-again", test_measure_again },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path,
                LibraryFixture,
                NULL,
                library_fixture_set_up,
                tests[i].test,
                library_fixture_tear_down);

  return g_test_run ();
}
