/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-bad-file.h"
#include "content/limber-library.h"
#include "limber-fixture.h"
#include "limber-library-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_order (LibraryFixture *fixture, gconstpointer data)
{
  library_fixture_assert_exercises (fixture, "");
  library_fixture_load (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, Zebra stretch");
  library_fixture_assert_routines (fixture, "Morning, Evening");
  g_assert_cmpuint (library_fixture_count_faults (fixture), ==, 0);
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  library_fixture_load (fixture);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static gboolean
matches (LimberItem *item, const char *words)
{
  g_autoptr (LimberSearch) search = limber_search_new (words);

  return limber_item_matches (item, search);
}

static void
test_items (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *text = limber_fixture_read ("exercise-sample.json");
  LimberItem      *item = NULL;

  limber_fixture_write (fixture->builtin, "exercises/sample.json", text);
  library_fixture_load (fixture);
  item = limber_library_find_exercise (fixture->library, "sample");
  g_assert_cmpstr (limber_item_get_name (item), ==, "Sample bridge");
  g_assert_false (limber_item_is_routine (item));
  g_assert_cmpint ((int) limber_item_get_kind (item), ==, LIMBER_KIND_STRENGTH_REPS);
  g_assert_cmpint ((int) limber_item_get_position (item), ==, LIMBER_POSITION_SUPINE);
  g_assert_cmpint ((int) limber_item_get_sides (item), ==, LIMBER_SIDES_PER_SIDE);
  g_assert_cmphex (limber_item_get_equipment (item) & 1u << LIMBER_EQUIPMENT_CHAIR, !=, 0);
  g_assert_cmphex (limber_item_get_equipment (item) & 1u << LIMBER_EQUIPMENT_WALL, ==, 0);
  g_assert_cmphex (limber_item_get_suits (item) & 1u << LIMBER_CONTEXT_REST_DAY, !=, 0);
  g_assert_cmphex (limber_item_get_suits (item) & 1u << LIMBER_CONTEXT_PRE_RUN, ==, 0);
  g_assert_cmphex (limber_item_get_muscles (item) & 1u << 15, !=, 0);
  g_assert_true (matches (item, ""));
  g_assert_true (matches (item, "BRIDGE hip"));
  g_assert_true (matches (item, "s\xc3\xa2mple"));
  g_assert_true (matches (item, "sample buttocks"));
  g_assert_false (matches (item, "bridge plank"));

  item = limber_library_find_routine (fixture->library, "x");
  g_assert_true (limber_item_is_routine (item));
  g_assert_cmpint (limber_item_get_order (item), ==, 20);
  g_assert_cmpint ((int) limber_item_get_context (item), ==, LIMBER_CONTEXT_REST_DAY);
  g_assert_cmpint (limber_item_get_length_us (item), ==, -1);
  g_assert_null (limber_library_find_routine (fixture->library, "a"));
}

/* What can be done to an item by its owner. */
static void
assert_can (LimberItem *item, gboolean reset, gboolean delete)
{
  gboolean can_reset = !reset;
  gboolean can_delete = !delete;

  g_object_get (item, "can-reset", &can_reset, "can-delete", &can_delete, NULL);
  g_assert_cmpint (can_reset, ==, reset);
  g_assert_cmpint (can_delete, ==, delete);
}

static void
test_overrides (LibraryFixture *fixture, gconstpointer data)
{
  LimberItem      *item = NULL;
  g_autofree char *path = NULL;

  library_fixture_write_exercise (fixture->user, "a", "My zebra");
  library_fixture_write_exercise (fixture->user, "c", "My own");
  library_fixture_load (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, My own, My zebra");
  item = limber_library_find_exercise (fixture->library, "a");
  g_assert_cmpint ((int) limber_item_get_origin (item), ==, LIMBER_ORIGIN_CHANGED);
  assert_can (item, TRUE, FALSE);
  path = limber_library_get_user_path (fixture->library, FALSE, "a");
  g_assert_cmpstr (limber_item_get_path (item), ==, path);
  item = limber_library_find_exercise (fixture->library, "b");
  g_assert_cmpint ((int) limber_item_get_origin (item), ==, LIMBER_ORIGIN_BUILT_IN);
  item = limber_library_find_exercise (fixture->library, "c");
  g_assert_cmpint ((int) limber_item_get_origin (item), ==, LIMBER_ORIGIN_OWN);
  assert_can (item, FALSE, TRUE);

  g_assert_cmpint (g_remove (path), ==, 0);
  library_fixture_load (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, My own, Zebra stretch");
}

static void
test_bad_files (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (LimberBadFile) bad = NULL;
  g_autofree char *said = NULL;
  g_autofree char *fifo = g_build_filename (fixture->user, "exercises", "fifo.json", NULL);
  g_autofree char *path = g_build_filename (fixture->user, "exercises", "a.json", NULL);
  g_autofree char *text = NULL;

  library_fixture_write_exercise (fixture->user, "wrong-stem", "Fine");
  limber_fixture_write (fixture->user, "exercises/a.json", "{\"format\": 1, \"id\": \"a\"}");
  limber_fixture_write (fixture->user, "exercises/empty.json", "");
  limber_fixture_write (fixture->user, "exercises/.hidden.json", "");
  limber_fixture_write (fixture->user, "exercises/note.txt", "");
  limber_fixture_write (fixture->user, "routines/\xff.json", "{}");
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  library_fixture_load (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, Fine, Zebra stretch");
  g_assert_cmpuint (library_fixture_count_faults (fixture), ==, 4);
  bad = g_list_model_get_item (limber_library_get_faults (fixture->library), 0);
  g_assert_cmpstr (limber_bad_file_get_path (bad), ==, path);
  g_assert_cmpuint (limber_bad_file_get_faults (bad)->len, ==, 7);
  said = limber_bad_file_format (bad);
  g_assert_true (g_str_has_prefix (said, "a.json: /: \"name\" is missing"));

  /* And the file is as it was. */
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{\"format\": 1, \"id\": \"a\"}");

  library_fixture_write_exercise (fixture->user, "a", "Mended");
  library_fixture_load (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, Fine, Mended");
  g_assert_cmpuint (library_fixture_count_faults (fixture), ==, 3);
}

static void
test_no_folders (LibraryFixture *fixture, gconstpointer data)
{
  LimberLibrary *nothing = limber_library_new (NULL, NULL);
  LimberLibrary *nowhere = limber_library_new ("/nonexistent/a", "/nonexistent/b");
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_load (nothing, NULL, &error));
  g_assert_true (limber_library_load (nowhere, NULL, &error));
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_routines (nowhere)), ==, 0);
  g_assert_null (limber_library_get_user_path (nothing, TRUE, "a"));
  g_assert_finalize_object (nothing);
  g_assert_finalize_object (nowhere);
}

static void
test_newer (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *text = limber_fixture_exercise ("a", "From the future");
  g_autofree char *newer = limber_fixture_replace (text, "\"format\": 1", "\"format\": 3");
  g_autoptr (LimberExercise) exercise = NULL;

  limber_fixture_write (fixture->user, "exercises/a.json", newer);
  library_fixture_load (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, From the future");
  g_assert_cmpuint (library_fixture_count_faults (fixture), ==, 0);
  g_assert_true (limber_item_is_read_only (limber_library_find_exercise (fixture->library, "a")));
  g_assert_false (limber_item_is_read_only (limber_library_find_exercise (fixture->library, "b")));
  exercise = limber_library_get_exercise (fixture->library, "a", NULL);
  g_assert_cmpint (exercise->format, ==, 3);
}

static void
test_bodies (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (LimberExercise) exercise = NULL;
  g_autoptr (LimberExercise) same = NULL;
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->builtin, "exercises", "b.json", NULL);

  limber_library_set_room (fixture->library, 0);
  library_fixture_load (fixture);
  exercise = limber_library_get_exercise (fixture->library, "a", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (exercise->name, ==, "Zebra stretch");
  same = limber_library_get_exercise (fixture->library, "a", &error);
  g_assert_true (same == exercise);
  g_assert_true (limber_library_lookup ("a", fixture->library) == exercise);
  routine = limber_library_get_routine (fixture->library, "x", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (routine->steps->len, ==, 2);

  g_assert_null (limber_library_get_exercise (fixture->library, "zz", &error));
  g_assert_error (error, LIMBER_LIBRARY_ERROR, LIMBER_LIBRARY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (limber_library_lookup ("zz", fixture->library));

  g_remove (path);
  g_assert_null (limber_library_get_exercise (fixture->library, "b", &error));
  g_assert_error (error, LIMBER_LIBRARY_ERROR, LIMBER_LIBRARY_ERROR_BAD_FILE);
}

/* Bodies handed out stay until the main loop turns, however many there are. */
static void
test_many_bodies (LibraryFixture *fixture, gconstpointer data)
{
  const LimberExercise *bodies[200] = { NULL };

  limber_library_set_room (fixture->library, 0);

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);

      library_fixture_write_exercise (fixture->builtin, id, id);
    }
  library_fixture_load (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);

      bodies[i] = limber_library_lookup (id, fixture->library);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);

      g_assert_cmpstr (bodies[i]->id, ==, id);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (limber_library_lookup ("n0", fixture->library)->id, ==, "n0");
}

static void
test_async (LibraryFixture *fixture, gconstpointer data)
{
  LibraryAnswer answers[3] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    limber_library_load_async (fixture->library, NULL, library_fixture_loaded_cb, &answers[i]);
  library_fixture_assert_exercises (fixture, "");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      limber_fixture_wait (&answers[i].done);
      g_assert_no_error (answers[i].error);
      g_assert_true (answers[i].loaded);
      g_assert_true (answers[i].thread == g_thread_self ());
    }
  library_fixture_assert_exercises (fixture, "Ape stretch, Zebra stretch");
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static void
test_async_cancelled (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LibraryAnswer answer = { 0 };

  g_cancellable_cancel (cancellable);
  limber_library_load_async (fixture->library, cancellable, library_fixture_loaded_cb, &answer);
  limber_fixture_wait (&answer.done);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (answer.loaded);
  library_fixture_assert_exercises (fixture, "");
  g_clear_error (&answer.error);
}

static gint64
measure (const LimberRoutine *routine,
         LimberExerciseLookup lookup,
         gpointer             lookup_data,
         gpointer             user_data)
{
  gint64 sum_us = 0;

  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep     *step = routine->steps->pdata[i];
      const LimberExercise *exercise = lookup (step->exercise_id, lookup_data);

      if (exercise != NULL)
        sum_us += exercise->dose->length_us;
    }
  if (user_data != NULL)
    *(GThread **) user_data = g_thread_self ();

  return sum_us;
}

static void
notify_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_measure (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *text = limber_fixture_exercise ("b", "Longer");
  g_autofree char *longer = limber_fixture_replace (text, "30", "50");
  g_autofree char *path = NULL;
  GThread        **thread = g_atomic_rc_box_new0 (GThread *);
  LimberItem      *item = NULL;
  LibraryAnswer    answer = { 0 };
  guint            n_notified = 0;

  limber_library_set_measure (fixture->library, measure, g_atomic_rc_box_acquire (thread));
  limber_library_load_async (fixture->library, NULL, library_fixture_loaded_cb, &answer);
  limber_fixture_wait (&answer.done);
  g_assert_true (*thread != NULL && *thread != g_thread_self ());
  item = limber_library_find_routine (fixture->library, "x");
  g_assert_cmpint (limber_item_get_length_us (item), ==, 60 * G_USEC_PER_SEC);
  g_signal_connect (item, "notify::length-us", G_CALLBACK (notify_cb), &n_notified);

  /* Another exercise makes the routine longer, and it stays the same item. */
  limber_fixture_write (fixture->user, "exercises/b.json", longer);
  library_fixture_load (fixture);
  g_assert_true (limber_library_find_routine (fixture->library, "x") == item);
  g_assert_cmpint (limber_item_get_length_us (item), ==, 80 * G_USEC_PER_SEC);
  g_assert_cmpuint (n_notified, ==, 1);

  path = limber_library_get_user_path (fixture->library, FALSE, "b");
  g_remove (path);
  library_fixture_load (fixture);
  g_assert_cmpint (limber_item_get_length_us (item), ==, 60 * G_USEC_PER_SEC);
  library_fixture_load (fixture);
  g_assert_cmpuint (n_notified, ==, 2);
  g_atomic_rc_box_release (thread);
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  guint *numbers = user_data;

  numbers[0]++;
  numbers[1] = removed;
  numbers[2] = added;
}

/* A change of one file changes one row. */
static void
test_small_changes (LibraryFixture *fixture, gconstpointer data)
{
  guint numbers[3] = { 0 };

  library_fixture_load (fixture);
  g_signal_connect (limber_library_get_exercises (fixture->library),
                    "items-changed",
                    G_CALLBACK (items_changed_cb),
                    numbers);
  library_fixture_write_exercise (fixture->user, "m", "Middle");
  library_fixture_load (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, Middle, Zebra stretch");
  g_assert_cmpuint (numbers[0], ==, 1);
  g_assert_cmpuint (numbers[1], ==, 0);
  g_assert_cmpuint (numbers[2], ==, 1);
}

static void
wait_for_change (LibraryFixture *fixture)
{
  limber_fixture_wait (&fixture->changed);
  fixture->changed = FALSE;
}

static void
test_follow (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *text = limber_fixture_exercise ("c", "Renamed");
  g_autofree char *from = g_build_filename (fixture->user, "exercises", ".c.json.tmp", NULL);
  g_autofree char *to = g_build_filename (fixture->user, "exercises", "c.json", NULL);

  library_fixture_write_exercise (fixture->user, "c", "First");
  library_fixture_load (fixture);
  limber_library_follow (fixture->library);
  fixture->changed = FALSE;

  library_fixture_write_exercise (fixture->user, "c", "Second");
  wait_for_change (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, Second, Zebra stretch");

  /* As many editors do it. */
  limber_fixture_write (fixture->user, "exercises/.c.json.tmp", text);
  g_assert_cmpint (g_rename (from, to), ==, 0);
  wait_for_change (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, Renamed, Zebra stretch");

  limber_fixture_write (fixture->user, "exercises/c.json", "{");
  wait_for_change (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, Zebra stretch");
  g_assert_cmpuint (library_fixture_count_faults (fixture), ==, 1);

  g_assert_cmpint (g_remove (to), ==, 0);
  wait_for_change (fixture);
  g_assert_cmpuint (library_fixture_count_faults (fixture), ==, 0);
}

/* The folders come into being after the app has started, step by step. */
static void
test_follow_new_folders (LibraryFixture *fixture, gconstpointer data)
{
  library_fixture_load (fixture);
  limber_library_follow (fixture->library);
  fixture->changed = FALSE;
  g_assert_false (g_file_test (fixture->user, G_FILE_TEST_EXISTS));

  library_fixture_write_exercise (fixture->user, "c", "Mine");
  wait_for_change (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, Mine, Zebra stretch");

  library_fixture_write_routine (fixture->user, "z", "Night", 30, "c");
  wait_for_change (fixture);
  library_fixture_assert_routines (fixture, "Morning, Evening, Night");

  limber_fixture_remove (fixture->user);
  while (g_list_model_get_n_items (limber_library_get_routines (fixture->library)) > 2)
    wait_for_change (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, Zebra stretch");

  fixture->changed = FALSE;
  library_fixture_write_exercise (fixture->user, "c", "Back again");
  wait_for_change (fixture);
  library_fixture_assert_exercises (fixture, "Ape stretch, Back again, Zebra stretch");
}

/* Many files at once are one change, or very few. */
static void
test_follow_many (LibraryFixture *fixture, gconstpointer data)
{
  library_fixture_write_exercise (fixture->user, "c", "Mine");
  library_fixture_load (fixture);
  limber_library_follow (fixture->library);
  fixture->n_changed = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%02u", i);

      library_fixture_write_exercise (fixture->user, id, id);
    }
  while (g_list_model_get_n_items (limber_library_get_exercises (fixture->library)) < 103)
    wait_for_change (fixture);
  g_assert_cmpuint (fixture->n_changed, <=, 3);
}

/* What is on its way when the library goes must not touch it. */
static void
test_goes_while_following (LibraryFixture *fixture, gconstpointer data)
{
  LimberLibrary *library = limber_library_new (fixture->builtin, fixture->user);
  g_autoptr (GError) error = NULL;

  library_fixture_write_exercise (fixture->user, "c", "Mine");
  g_assert_true (limber_library_load (library, NULL, &error));
  limber_library_follow (library);
  library_fixture_write_exercise (fixture->user, "d", "Mine too");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (library);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A routine may name an exercise that is not there. */
static void
test_missing_exercise (LibraryFixture *fixture, gconstpointer data)
{
  limber_library_set_measure (fixture->library, measure, NULL);
  library_fixture_write_routine (fixture->user, "z", "Night", 30, "gone");
  library_fixture_load (fixture);
  library_fixture_assert_routines (fixture, "Morning, Evening, Night");
  g_assert_cmpint (limber_item_get_length_us (limber_library_find_routine (fixture->library, "z")),
                   ==,
                   30 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (LibraryFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/content/library/order", test_order },
    { "/content/library/items", test_items },
    { "/content/library/overrides", test_overrides },
    { "/content/library/bad-files", test_bad_files },
    { "/content/library/no-folders", test_no_folders },
    { "/content/library/newer", test_newer },
    { "/content/library/bodies", test_bodies },
    { "/content/library/many-bodies", test_many_bodies },
    { "/content/library/async", test_async },
    { "/content/library/async-cancelled", test_async_cancelled },
    { "/content/library/measure", test_measure },
    { "/content/library/small-changes", test_small_changes },
    { "/content/library/follow", test_follow },
    { "/content/library/follow-new-folders", test_follow_new_folders },
    { "/content/library/follow-many", test_follow_many },
    { "/content/library/goes-while-following", test_goes_while_following },
    { "/content/library/missing-exercise", test_missing_exercise },
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
