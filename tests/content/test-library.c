/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-bad-file.h"
#include "content/limber-library.h"
#include "limber-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char          *root;
  char          *builtin;
  char          *user;
  LimberLibrary *library;
  guint          n_changed;
  gboolean       changed;
} Fixture;

static void
write_exercise (const char *folder, const char *id, const char *name)
{
  g_autofree char *path = g_strdup_printf ("exercises/%s.json", id);
  g_autofree char *text = limber_fixture_exercise (id, name);

  limber_fixture_write (folder, path, text);
}

static void
write_routine (const char *folder,
               const char *id,
               const char *name,
               int         order,
               const char *exercise)
{
  const char *const exercises[] = { exercise, "b", NULL };
  g_autofree char  *path = g_strdup_printf ("routines/%s.json", id);
  g_autofree char  *text = limber_fixture_routine (id, name, order, exercises);

  limber_fixture_write (folder, path, text);
}

static void
changed_cb (LimberLibrary *library, Fixture *fixture)
{
  fixture->n_changed++;
  fixture->changed = TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->root = limber_fixture_make_folder ();
  fixture->builtin = g_build_filename (fixture->root, "builtin", NULL);
  fixture->user = g_build_filename (fixture->root, "home", "limber", NULL);
  write_exercise (fixture->builtin, "a", "Zebra stretch");
  write_exercise (fixture->builtin, "b", "Ape stretch");
  write_routine (fixture->builtin, "x", "Evening", 20, "a");
  write_routine (fixture->builtin, "y", "Morning", 10, "b");
  fixture->library = limber_library_new (fixture->builtin, fixture->user);
  g_signal_connect (fixture->library, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
  limber_fixture_remove (fixture->root);
  g_free (fixture->root);
  g_free (fixture->builtin);
  g_free (fixture->user);
}

static void
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_load (fixture->library, NULL, &error));
  g_assert_no_error (error);
}

static char *
list (GListModel *model)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (LimberItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", limber_item_get_name (item));
    }

  return g_string_free (out, FALSE);
}

static void
assert_exercises (Fixture *fixture, const char *expected)
{
  g_autofree char *names = list (limber_library_get_exercises (fixture->library));

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_routines (Fixture *fixture, const char *expected)
{
  g_autofree char *names = list (limber_library_get_routines (fixture->library));

  g_assert_cmpstr (names, ==, expected);
}

static guint
count_faults (Fixture *fixture)
{
  return g_list_model_get_n_items (limber_library_get_faults (fixture->library));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  assert_exercises (fixture, "");
  load (fixture);
  assert_exercises (fixture, "Ape stretch, Zebra stretch");
  assert_routines (fixture, "Morning, Evening");
  g_assert_cmpuint (count_faults (fixture), ==, 0);
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  load (fixture);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static void
test_items (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = limber_fixture_read ("exercise-sample.json");
  LimberItem      *item = NULL;

  limber_fixture_write (fixture->builtin, "exercises/sample.json", text);
  load (fixture);
  item = limber_library_find_exercise (fixture->library, "sample");
  g_assert_cmpstr (limber_item_get_name (item), ==, "Sample bridge");
  g_assert_false (limber_item_is_routine (item));
  g_assert_cmpint ((int) limber_item_get_kind (item), ==, LIMBER_KIND_STRENGTH_REPS);
  g_assert_cmpint ((int) limber_item_get_position (item), ==, LIMBER_POSITION_SUPINE);
  g_assert_cmpint ((int) limber_item_get_sides (item), ==, LIMBER_SIDES_PER_SIDE);
  g_assert_true (limber_item_needs (item, LIMBER_EQUIPMENT_CHAIR));
  g_assert_false (limber_item_needs (item, LIMBER_EQUIPMENT_WALL));
  g_assert_true (limber_item_suits (item, LIMBER_CONTEXT_REST_DAY));
  g_assert_false (limber_item_suits (item, LIMBER_CONTEXT_PRE_RUN));
  g_assert_true (limber_item_works (item, 15));
  g_assert_true (limber_item_matches (item, ""));
  g_assert_true (limber_item_matches (item, "BRIDGE hip"));
  g_assert_true (limber_item_matches (item, "s\xc3\xa2mple"));
  g_assert_false (limber_item_matches (item, "bridge plank"));

  item = limber_library_find_routine (fixture->library, "x");
  g_assert_true (limber_item_is_routine (item));
  g_assert_cmpint (limber_item_get_order (item), ==, 20);
  g_assert_cmpint ((int) limber_item_get_context (item), ==, LIMBER_CONTEXT_REST_DAY);
  g_assert_cmpint (limber_item_get_length_us (item), ==, -1);
  g_assert_null (limber_library_find_routine (fixture->library, "a"));
}

static void
test_overrides (Fixture *fixture, gconstpointer data)
{
  LimberItem      *item = NULL;
  g_autofree char *path = NULL;

  write_exercise (fixture->user, "a", "My zebra");
  write_exercise (fixture->user, "c", "My own");
  load (fixture);
  assert_exercises (fixture, "Ape stretch, My own, My zebra");
  item = limber_library_find_exercise (fixture->library, "a");
  g_assert_cmpint ((int) limber_item_get_origin (item), ==, LIMBER_ORIGIN_CHANGED);
  path = limber_library_get_user_path (fixture->library, FALSE, "a");
  g_assert_cmpstr (limber_item_get_path (item), ==, path);
  item = limber_library_find_exercise (fixture->library, "b");
  g_assert_cmpint ((int) limber_item_get_origin (item), ==, LIMBER_ORIGIN_BUILT_IN);
  item = limber_library_find_exercise (fixture->library, "c");
  g_assert_cmpint ((int) limber_item_get_origin (item), ==, LIMBER_ORIGIN_OWN);

  g_assert_cmpint (g_remove (path), ==, 0);
  load (fixture);
  assert_exercises (fixture, "Ape stretch, My own, Zebra stretch");
}

static void
test_bad_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberBadFile) bad = NULL;
  g_autofree char *said = NULL;
  g_autofree char *fifo = g_build_filename (fixture->user, "exercises", "fifo.json", NULL);
  g_autofree char *path = g_build_filename (fixture->user, "exercises", "a.json", NULL);
  g_autofree char *text = NULL;

  write_exercise (fixture->user, "wrong-stem", "Fine");
  limber_fixture_write (fixture->user, "exercises/a.json", "{\"format\": 1, \"id\": \"a\"}");
  limber_fixture_write (fixture->user, "exercises/empty.json", "");
  limber_fixture_write (fixture->user, "exercises/.hidden.json", "");
  limber_fixture_write (fixture->user, "exercises/note.txt", "");
  limber_fixture_write (fixture->user, "routines/\xff.json", "{}");
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  load (fixture);
  assert_exercises (fixture, "Ape stretch, Fine, Zebra stretch");
  g_assert_cmpuint (count_faults (fixture), ==, 4);
  bad = g_list_model_get_item (limber_library_get_faults (fixture->library), 0);
  g_assert_cmpstr (limber_bad_file_get_path (bad), ==, path);
  g_assert_cmpuint (limber_bad_file_get_faults (bad)->len, ==, 7);
  said = limber_bad_file_format (bad);
  g_assert_true (g_str_has_prefix (said, "a.json: /: \"name\" is missing"));

  /* And the file is as it was. */
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{\"format\": 1, \"id\": \"a\"}");

  write_exercise (fixture->user, "a", "Mended");
  load (fixture);
  assert_exercises (fixture, "Ape stretch, Fine, Mended");
  g_assert_cmpuint (count_faults (fixture), ==, 3);
}

static void
test_no_folders (Fixture *fixture, gconstpointer data)
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
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = limber_fixture_exercise ("a", "From the future");
  g_autofree char *newer = limber_fixture_replace (text, "\"format\": 1", "\"format\": 3");
  g_autoptr (LimberExercise) exercise = NULL;

  limber_fixture_write (fixture->user, "exercises/a.json", newer);
  load (fixture);
  assert_exercises (fixture, "Ape stretch, From the future");
  g_assert_cmpuint (count_faults (fixture), ==, 0);
  g_assert_true (limber_item_is_read_only (limber_library_find_exercise (fixture->library, "a")));
  g_assert_false (limber_item_is_read_only (limber_library_find_exercise (fixture->library, "b")));
  exercise = limber_library_get_exercise (fixture->library, "a", NULL);
  g_assert_cmpint (exercise->format, ==, 3);
}

static void
test_bodies (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberExercise) exercise = NULL;
  g_autoptr (LimberExercise) same = NULL;
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->builtin, "exercises", "b.json", NULL);

  limber_library_set_room (fixture->library, 0);
  load (fixture);
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
test_many_bodies (Fixture *fixture, gconstpointer data)
{
  const LimberExercise *bodies[200] = { NULL };

  limber_library_set_room (fixture->library, 0);

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);

      write_exercise (fixture->builtin, id, id);
    }
  load (fixture);
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

/* What there is room for stays when its file goes, until the folder is looked at again. */
static void
test_at_hand (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_is_at_hand (fixture->library, "x"));
  load (fixture);
  g_assert_true (limber_library_is_at_hand (fixture->library, "x"));
  limber_fixture_remove (fixture->builtin);
  routine = limber_library_peek_routine (fixture->library, "x", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (routine->name, ==, "Evening");
  g_assert_cmpstr (limber_library_peek ("a", fixture->library)->name, ==, "Zebra stretch");
  g_assert_null (limber_library_peek ("zz", fixture->library));

  load (fixture);
  g_assert_true (limber_library_is_at_hand (fixture->library, "x"));
  g_assert_null (limber_library_peek ("a", fixture->library));
  g_assert_null (limber_library_peek_routine (fixture->library, "x", &error));
  g_assert_error (error, LIMBER_LIBRARY_ERROR, LIMBER_LIBRARY_ERROR_NOT_FOUND);
}

/* The user's own comes in the place of a built-in one, also when there is room for one of them only;
 * what has not changed stays the same. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  g_autofree char      *text = limber_fixture_exercise ("a", "Mine");
  const LimberExercise *b = NULL;

  limber_library_set_room (fixture->library, 2 * strlen (text) + 100);
  load (fixture);
  b = limber_library_peek ("b", fixture->library);
  g_assert_cmpstr (limber_library_peek ("a", fixture->library)->name, ==, "Zebra stretch");
  g_assert_nonnull (b);
  g_assert_false (limber_library_is_at_hand (fixture->library, "x"));

  limber_fixture_write (fixture->user, "exercises/a.json", text);
  load (fixture);
  g_assert_null (limber_library_peek ("a", fixture->library));
  g_assert_cmpstr (limber_library_lookup ("a", fixture->library)->name, ==, "Mine");
  g_assert_true (limber_library_peek ("b", fixture->library) == b);
}

typedef struct
{
  gboolean done;
  gboolean loaded;
  GError  *error;
  GThread *thread;
} Answer;

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->loaded = limber_library_load_finish (LIMBER_LIBRARY (source), result, &answer->error);
  answer->thread = g_thread_self ();
  answer->done = TRUE;
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  Answer answers[3] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    limber_library_load_async (fixture->library, NULL, loaded_cb, &answers[i]);
  assert_exercises (fixture, "");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      limber_fixture_wait (&answers[i].done);
      g_assert_no_error (answers[i].error);
      g_assert_true (answers[i].loaded);
      g_assert_true (answers[i].thread == g_thread_self ());
    }
  assert_exercises (fixture, "Ape stretch, Zebra stretch");
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static void
test_async_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer = { 0 };

  g_cancellable_cancel (cancellable);
  limber_library_load_async (fixture->library, cancellable, loaded_cb, &answer);
  limber_fixture_wait (&answer.done);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (answer.loaded);
  assert_exercises (fixture, "");
  g_clear_error (&answer.error);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->loaded = limber_library_fetch_finish (LIMBER_LIBRARY (source), result, &answer->error);
  answer->thread = g_thread_self ();
  answer->done = TRUE;
}

static void
fetch (Fixture *fixture, const char *id, Answer *answer)
{
  *answer = (Answer){ 0 };
  limber_library_fetch_async (fixture->library, id, NULL, fetched_cb, answer);
  g_assert_false (answer->done);
  limber_fixture_wait (&answer->done);
  g_assert_true (answer->thread == g_thread_self ());
}

static void
test_fetch (Fixture *fixture, gconstpointer data)
{
  Answer answer;

  limber_library_set_room (fixture->library, 0);
  load (fixture);
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
test_fetch_too_late (Fixture *fixture, gconstpointer data)
{
  Answer answer;

  limber_library_set_room (fixture->library, 0);
  load (fixture);
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
test_fetch_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer = { 0 };
  Answer cancelled = { 0 };

  limber_library_set_room (fixture->library, 0);
  load (fixture);
  limber_library_fetch_async (fixture->library, "x", NULL, fetched_cb, &answer);
  limber_library_fetch_async (fixture->library, "x", cancellable, fetched_cb, &cancelled);
  write_exercise (fixture->user, "a", "Mine");
  load (fixture);
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
test_overtaken (Fixture *fixture, gconstpointer data)
{
  Gate   gate = { .main = g_thread_self () };
  Gate **box = g_atomic_rc_box_new (Gate *);
  Answer answer = { 0 };

  *box = &gate;
  limber_library_set_measure (fixture->library, measure_at_gate, box);
  limber_library_load_async (fixture->library, NULL, loaded_cb, &answer);
  wait_at_gate (&gate);
  write_exercise (fixture->user, "a", "Mine");
  load (fixture);
  assert_exercises (fixture, "Ape stretch, Mine");

  open_gate (&gate);
  limber_fixture_wait (&answer.done);
  g_assert_true (answer.loaded);
  assert_exercises (fixture, "Ape stretch, Mine");
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  answer.done = FALSE;
  limber_library_load_async (fixture->library, NULL, loaded_cb, &answer);
  limber_fixture_wait (&answer.done);
  assert_exercises (fixture, "Ape stretch, Mine");
  g_mutex_clear (&gate.lock);
  g_cond_clear (&gate.moved);
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
test_measure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = limber_fixture_exercise ("b", "Longer");
  g_autofree char *longer = limber_fixture_replace (text, "30", "50");
  g_autofree char *path = NULL;
  GThread        **thread = g_atomic_rc_box_new0 (GThread *);
  LimberItem      *item = NULL;
  Answer           answer = { 0 };
  guint            n_notified = 0;

  limber_library_set_measure (fixture->library, measure, g_atomic_rc_box_acquire (thread));
  limber_library_load_async (fixture->library, NULL, loaded_cb, &answer);
  limber_fixture_wait (&answer.done);
  g_assert_true (*thread != NULL && *thread != g_thread_self ());
  item = limber_library_find_routine (fixture->library, "x");
  g_assert_cmpint (limber_item_get_length_us (item), ==, 60 * G_USEC_PER_SEC);
  g_signal_connect (item, "notify::length-us", G_CALLBACK (notify_cb), &n_notified);

  /* Another exercise makes the routine longer, and it stays the same item. */
  limber_fixture_write (fixture->user, "exercises/b.json", longer);
  load (fixture);
  g_assert_true (limber_library_find_routine (fixture->library, "x") == item);
  g_assert_cmpint (limber_item_get_length_us (item), ==, 80 * G_USEC_PER_SEC);
  g_assert_cmpuint (n_notified, ==, 1);

  path = limber_library_get_user_path (fixture->library, FALSE, "b");
  g_remove (path);
  load (fixture);
  g_assert_cmpint (limber_item_get_length_us (item), ==, 60 * G_USEC_PER_SEC);
  load (fixture);
  g_assert_cmpuint (n_notified, ==, 2);
  g_atomic_rc_box_release (thread);
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
set_measure_box (Fixture *fixture, gint64 length_us)
{
  gint64 *box = g_atomic_rc_box_new (gint64);

  *box = length_us;
  limber_library_set_measure (fixture->library, measure_box, box);
}

static void
test_measure_again (Fixture *fixture, gconstpointer data)
{
  LimberItem *item = NULL;

  set_measure_box (fixture, 7);
  load (fixture);
  item = limber_library_find_routine (fixture->library, "x");
  g_assert_cmpint (limber_item_get_length_us (item), ==, 7);
  set_measure_box (fixture, 9);
  load (fixture);
  g_assert_cmpint (limber_item_get_length_us (item), ==, 7);
  limber_library_measure_again (fixture->library);
  while (limber_item_get_length_us (item) != 9)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (limber_library_find_routine (fixture->library, "x") == item);
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
test_small_changes (Fixture *fixture, gconstpointer data)
{
  guint numbers[3] = { 0 };

  load (fixture);
  g_signal_connect (limber_library_get_exercises (fixture->library),
                    "items-changed",
                    G_CALLBACK (items_changed_cb),
                    numbers);
  write_exercise (fixture->user, "m", "Middle");
  load (fixture);
  assert_exercises (fixture, "Ape stretch, Middle, Zebra stretch");
  g_assert_cmpuint (numbers[0], ==, 1);
  g_assert_cmpuint (numbers[1], ==, 0);
  g_assert_cmpuint (numbers[2], ==, 1);
}

static void
wait_for_change (Fixture *fixture)
{
  limber_fixture_wait (&fixture->changed);
  fixture->changed = FALSE;
}

static void
test_follow (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = limber_fixture_exercise ("c", "Renamed");
  g_autofree char *from = g_build_filename (fixture->user, "exercises", ".c.json.tmp", NULL);
  g_autofree char *to = g_build_filename (fixture->user, "exercises", "c.json", NULL);

  write_exercise (fixture->user, "c", "First");
  load (fixture);
  limber_library_follow (fixture->library);
  fixture->changed = FALSE;

  write_exercise (fixture->user, "c", "Second");
  wait_for_change (fixture);
  assert_exercises (fixture, "Ape stretch, Second, Zebra stretch");

  /* As many editors do it. */
  limber_fixture_write (fixture->user, "exercises/.c.json.tmp", text);
  g_assert_cmpint (g_rename (from, to), ==, 0);
  wait_for_change (fixture);
  assert_exercises (fixture, "Ape stretch, Renamed, Zebra stretch");

  limber_fixture_write (fixture->user, "exercises/c.json", "{");
  wait_for_change (fixture);
  assert_exercises (fixture, "Ape stretch, Zebra stretch");
  g_assert_cmpuint (count_faults (fixture), ==, 1);

  g_assert_cmpint (g_remove (to), ==, 0);
  wait_for_change (fixture);
  g_assert_cmpuint (count_faults (fixture), ==, 0);
}

/* The folders come into being after the app has started, step by step. */
static void
test_follow_new_folders (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  limber_library_follow (fixture->library);
  fixture->changed = FALSE;
  g_assert_false (g_file_test (fixture->user, G_FILE_TEST_EXISTS));

  write_exercise (fixture->user, "c", "Mine");
  wait_for_change (fixture);
  assert_exercises (fixture, "Ape stretch, Mine, Zebra stretch");

  write_routine (fixture->user, "z", "Night", 30, "c");
  wait_for_change (fixture);
  assert_routines (fixture, "Morning, Evening, Night");

  limber_fixture_remove (fixture->user);
  while (g_list_model_get_n_items (limber_library_get_routines (fixture->library)) > 2)
    wait_for_change (fixture);
  assert_exercises (fixture, "Ape stretch, Zebra stretch");

  fixture->changed = FALSE;
  write_exercise (fixture->user, "c", "Back again");
  wait_for_change (fixture);
  assert_exercises (fixture, "Ape stretch, Back again, Zebra stretch");
}

/* Many files at once are one change, or very few. */
static void
test_follow_many (Fixture *fixture, gconstpointer data)
{
  write_exercise (fixture->user, "c", "Mine");
  load (fixture);
  limber_library_follow (fixture->library);
  fixture->n_changed = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%02u", i);

      write_exercise (fixture->user, id, id);
    }
  while (g_list_model_get_n_items (limber_library_get_exercises (fixture->library)) < 103)
    wait_for_change (fixture);
  g_assert_cmpuint (fixture->n_changed, <=, 3);
}

/* What is on its way when the library goes must not touch it. */
static void
test_goes_while_following (Fixture *fixture, gconstpointer data)
{
  LimberLibrary *library = limber_library_new (fixture->builtin, fixture->user);
  g_autoptr (GError) error = NULL;

  write_exercise (fixture->user, "c", "Mine");
  g_assert_true (limber_library_load (library, NULL, &error));
  limber_library_follow (library);
  write_exercise (fixture->user, "d", "Mine too");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (library);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A routine may name an exercise that is not there. */
static void
test_missing_exercise (Fixture *fixture, gconstpointer data)
{
  limber_library_set_measure (fixture->library, measure, NULL);
  write_routine (fixture->user, "z", "Night", 30, "gone");
  load (fixture);
  assert_routines (fixture, "Morning, Evening, Night");
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
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/content/library/order", test_order },
    { "/content/library/items", test_items },
    { "/content/library/overrides", test_overrides },
    { "/content/library/bad-files", test_bad_files },
    { "/content/library/no-folders", test_no_folders },
    { "/content/library/newer", test_newer },
    { "/content/library/bodies", test_bodies },
    { "/content/library/many-bodies", test_many_bodies },
    { "/content/library/at-hand", test_at_hand },
    { "/content/library/room", test_room },
    { "/content/library/async", test_async },
    { "/content/library/async-cancelled", test_async_cancelled },
    { "/content/library/overtaken", test_overtaken },
    { "/content/library/fetch", test_fetch },
    { "/content/library/fetch-too-late", test_fetch_too_late },
    { "/content/library/fetch-meanwhile", test_fetch_meanwhile },
    { "/content/library/measure", test_measure },
    { "/content/library/measure-again", test_measure_again },
    { "/content/library/small-changes", test_small_changes },
    { "/content/library/follow", test_follow },
    { "/content/library/follow-new-folders", test_follow_new_folders },
    { "/content/library/follow-many", test_follow_many },
    { "/content/library/goes-while-following", test_goes_while_following },
    { "/content/library/missing-exercise", test_missing_exercise },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
