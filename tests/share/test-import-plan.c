/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../content/limber-fixture.h"
#include "share-fixture.h"
#include "share/limber-bundle.h"
#include "share/limber-import-tell.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define EXERCISE(id, name) limber_fixture_exercise (id, name)

static char *
routine_of (const char *id, const char *first, const char *second)
{
  const char *const ids[] = { first, second, NULL };

  return limber_fixture_routine (id, id, 3, ids);
}

static void
assert_item (LimberImportPlan *plan, const char *id, LimberImportState state, const char *target)
{
  const LimberImportItem *item = share_fixture_find (plan, id);

  g_assert_cmpint (item->state, ==, state);
  g_assert_cmpstr (item->target_id, ==, target);
}

static gboolean
user_has (ShareFixture *fixture, const char *path)
{
  g_autofree char *full = g_build_filename (fixture->user, path, NULL);

  return g_file_test (full, G_FILE_TEST_EXISTS);
}

static void
test_new (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *own = EXERCISE ("own", "Own");
  g_autofree char *routine = routine_of ("hills", "own", "lean");
  g_autofree char *bundle = share_fixture_bundle (own, routine);
  g_autoptr (LimberImportPlan) plan = share_fixture_plan (fixture, bundle, NULL);
  g_autoptr (LimberImportUndo) undo = NULL;
  g_autofree char *said = NULL;
  guint            n_left = 9;

  assert_item (plan, "own", LIMBER_IMPORT_NEW, "own");
  assert_item (plan, "hills", LIMBER_IMPORT_NEW, "hills");
  g_assert_false (user_has (fixture, "exercises"));

  undo = share_fixture_take (plan);
  said = limber_import_tell_result (undo);
  g_assert_cmpstr (said, ==, "1 routine and 1 exercise came in.");
  g_assert_true (user_has (fixture, "exercises/own.json"));
  g_assert_true (user_has (fixture, "routines/hills.json"));

  g_assert_true (limber_import_undo_run (undo, &n_left, NULL));
  g_assert_cmpuint (n_left, ==, 0);
  g_assert_false (user_has (fixture, "exercises/own.json"));
  g_assert_false (user_has (fixture, "routines/hills.json"));
}

/* what came in once is there the next time. */
static void
test_twice (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *own = EXERCISE ("own", "Own");
  g_autofree char *routine = routine_of ("hills", "own", "lean");
  g_autofree char *bundle = share_fixture_bundle (own, routine);
  g_autoptr (LimberImportPlan) plan = share_fixture_plan (fixture, bundle, bundle, NULL);
  g_autoptr (LimberImportPlan) again = NULL;
  g_autofree char *state = NULL;
  g_autofree char *state_again = NULL;

  /* In two files of one import as well. */
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_IMPORT_NEW), ==, 2);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_IMPORT_THERE), ==, 2);
  limber_import_undo_free (share_fixture_take (plan));
  state = share_fixture_state (fixture);

  again = share_fixture_plan (fixture, bundle, NULL);
  g_assert_cmpuint (limber_import_plan_count (again, LIMBER_IMPORT_THERE), ==, 2);
  g_assert_cmpuint (limber_import_plan_count_coming (again), ==, 0);
  limber_import_undo_free (share_fixture_take (again));
  state_again = share_fixture_state (fixture);
  g_assert_cmpstr (state, ==, state_again);
}

static gpointer
take_thread (gpointer data)
{
  LimberImportPlan *plan = data;
  g_autoptr (GError) error = NULL;
  LimberImportUndo *undo = limber_import_take (plan, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return undo;
}

/* while the first is still coming in, the second has been planned. */
static void
test_twice_at_once (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char  *own = EXERCISE ("own", "Own");
  g_autofree char  *lean = EXERCISE ("lean", "Another lean");
  g_autofree char  *both = g_strdup_printf ("%s,%s", own, lean);
  g_autofree char  *routine = routine_of ("hills", "own", "lean");
  g_autofree char  *bundle = share_fixture_bundle (both, routine);
  LimberImportPlan *plans[6];
  GThread          *threads[G_N_ELEMENTS (plans)];
  guint             n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    plans[i] = share_fixture_plan (fixture, bundle, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    threads[i] = g_thread_new ("take", take_thread, plans[i]);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      LimberImportUndo *undo = g_thread_join (threads[i]);

      n += limber_import_undo_count (undo, TRUE) + limber_import_undo_count (undo, FALSE);
      limber_import_undo_free (undo);
      limber_import_plan_free (plans[i]);
    }

  g_assert_cmpuint (n, ==, 3);
  g_assert_true (user_has (fixture, "exercises/lean-2.json"));
  g_assert_false (user_has (fixture, "exercises/lean-3.json"));
  g_assert_false (user_has (fixture, "routines/hills-2.json"));
}

/* another exercise under the id of one that is there; the routine gets the one it means. */
static void
test_keep_both (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *lean = EXERCISE ("lean", "Another lean");
  g_autofree char *routine = routine_of ("hills", "lean", "reach");
  g_autofree char *bundle = share_fixture_bundle (lean, routine);
  g_autoptr (LimberImportPlan) plan = share_fixture_plan (fixture, bundle, NULL);
  g_autoptr (LimberImportPlan) again = NULL;
  const LimberImportItem *item = share_fixture_find (plan, "hills");
  const LimberStep       *step = item->routine->steps->pdata[0];

  assert_item (plan, "lean", LIMBER_IMPORT_CONFLICT, "lean-2");
  g_assert_true (share_fixture_find (plan, "lean")->may_replace);
  g_assert_cmpstr (share_fixture_find (plan, "lean")->exercise->name, ==, "Another lean (2)");
  assert_item (plan, "hills", LIMBER_IMPORT_NEW, "hills");
  g_assert_cmpstr (step->exercise_id, ==, "lean-2");
  g_assert_nonnull (limber_import_plan_find_exercise (plan, item, "lean-2"));
  limber_import_undo_free (share_fixture_take (plan));

  again = share_fixture_plan (fixture, bundle, NULL);
  assert_item (again, "lean", LIMBER_IMPORT_THERE, "lean-2");
  assert_item (again, "hills", LIMBER_IMPORT_THERE, "hills");
}

static void
test_replace (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *before = EXERCISE ("own", "Before");
  g_autofree char *after = EXERCISE ("own", "After");
  g_autofree char *bundle = share_fixture_bundle (after, "");
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberImportUndo) undo = NULL;
  g_autofree char *state = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *undone = NULL;
  guint            n_left = 0;

  limber_fixture_write (fixture->user, "exercises/own.json", before);
  state = share_fixture_state (fixture);
  plan = share_fixture_plan (fixture, bundle, NULL);
  assert_item (plan, "own", LIMBER_IMPORT_CONFLICT, "own-2");
  limber_import_plan_choose_all (plan, LIMBER_IMPORT_REPLACE);
  limber_import_plan_settle (plan);
  assert_item (plan, "own", LIMBER_IMPORT_CONFLICT, "own");
  undo = share_fixture_take (plan);
  changed = share_fixture_state (fixture);
  g_assert_nonnull (strstr (changed, "\"After\""));
  g_assert_null (strstr (changed, "\"Before\""));

  g_assert_true (limber_import_undo_run (undo, &n_left, NULL));
  undone = share_fixture_state (fixture);
  g_assert_cmpstr (undone, ==, state);
}

static void
test_skip (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *lean = EXERCISE ("lean", "Another lean");
  g_autofree char *routine = routine_of ("hills", "lean", "reach");
  g_autofree char *bundle = share_fixture_bundle (lean, routine);
  g_autoptr (LimberImportPlan) plan = share_fixture_plan (fixture, bundle, NULL);
  const LimberStep *step = NULL;

  limber_import_plan_choose_all (plan, LIMBER_IMPORT_SKIP);
  limber_import_plan_settle (plan);
  g_assert_false (limber_import_item_comes_in (share_fixture_find (plan, "lean")));
  step = share_fixture_find (plan, "hills")->routine->steps->pdata[0];
  g_assert_cmpstr (step->exercise_id, ==, "lean");
  limber_import_undo_free (share_fixture_take (plan));
  g_assert_false (user_has (fixture, "exercises/lean-2.json"));
  g_assert_true (user_has (fixture, "routines/hills.json"));
}

/* a routine without its exercise does not come in; nor does one whose exercise is left out. */
static void
test_missing (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *own = EXERCISE ("own", "Own");
  g_autofree char *good = routine_of ("good", "own", "lean");
  g_autofree char *bad = routine_of ("bad", "nowhere", "lean");
  g_autofree char *both = g_strdup_printf ("%s,%s", good, bad);
  g_autofree char *bundle = share_fixture_bundle (own, both);
  g_autoptr (LimberImportPlan) plan = share_fixture_plan (fixture, bundle, NULL);

  assert_item (plan, "good", LIMBER_IMPORT_NEW, "good");
  g_assert_cmpint (share_fixture_find (plan, "bad")->state, ==, LIMBER_IMPORT_REFUSED);
  g_assert_nonnull (strstr (share_fixture_find (plan, "bad")->reason, "/steps/0/exercise"));

  share_fixture_find (plan, "own")->choice = LIMBER_IMPORT_SKIP;
  limber_import_plan_settle (plan);
  g_assert_cmpint (share_fixture_find (plan, "good")->state, ==, LIMBER_IMPORT_REFUSED);
  share_fixture_find (plan, "own")->choice = LIMBER_IMPORT_KEEP_BOTH;
  limber_import_plan_settle (plan);
  assert_item (plan, "good", LIMBER_IMPORT_NEW, "good");
}

/* Two files may call different things the same. */
static void
test_two_files (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *one = EXERCISE ("own", "One");
  g_autofree char *other = EXERCISE ("own", "Other");
  g_autofree char *first = routine_of ("first", "own", "lean");
  g_autofree char *second = routine_of ("second", "own", "lean");
  g_autofree char *one_bundle = share_fixture_bundle (one, first);
  g_autofree char *other_bundle = share_fixture_bundle (other, second);
  g_autoptr (LimberImportPlan) plan = share_fixture_plan (fixture, one_bundle, other_bundle, NULL);
  const LimberStep *step = share_fixture_find (plan, "first")->routine->steps->pdata[0];

  g_assert_cmpstr (step->exercise_id, ==, "own");
  step = share_fixture_find (plan, "second")->routine->steps->pdata[0];
  g_assert_cmpstr (step->exercise_id, ==, "own-2");
  g_assert_cmpuint (limber_import_plan_count_coming (plan), ==, 4);
}

/* ids that are none are made by us, and what refers to them follows. */
static void
test_ids (ShareFixture *fixture, gconstpointer data)
{
  static const char *const bad[]
      = { "../../../.config/autostart/x", "/etc/passwd", ".", "", "Own One", "a.json", "<b>x</b>" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *own = EXERCISE (bad[i], "Mine");
      g_autofree char *routine = routine_of ("hills", bad[i], "lean");
      g_autofree char *bundle = share_fixture_bundle (own, routine);
      g_autoptr (LimberImportPlan) plan = share_fixture_plan (fixture, bundle, NULL);
      g_autoptr (LimberImportUndo) undo = NULL;
      guint n_left = 0;

      assert_item (plan, "mine", LIMBER_IMPORT_NEW, "mine");
      assert_item (plan, "hills", LIMBER_IMPORT_NEW, "hills");
      undo = share_fixture_take (plan);
      g_assert_true (user_has (fixture, "exercises/mine.json"));
      g_assert_true (limber_import_undo_run (undo, &n_left, NULL));
    }
}

/* what we cannot read, or what leads elsewhere, is not replaced. */
static void
test_not_replaced (ShareFixture *fixture, gconstpointer data)
{
  static const char *const contents[] = { "no json", NULL, NULL };
  static const char *const links[] = { NULL, "../elsewhere", "own.json" };
  g_autofree char         *path = g_build_filename (fixture->user, "exercises", "own.json", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *own = EXERCISE ("own", "Own");
      g_autofree char *bundle = share_fixture_bundle (own, "");
      g_autoptr (LimberImportPlan) plan = NULL;

      limber_fixture_write (fixture->user, "exercises/keep.json", "x");
      g_unlink (path);
      if (links[i] != NULL)
        g_assert_cmpint (symlink (links[i], path), ==, 0);
      else
        limber_fixture_write (fixture->user, "exercises/own.json", contents[i]);
      plan = share_fixture_plan (fixture, bundle, NULL);
      g_assert_false (share_fixture_find (plan, "own")->may_replace);
      limber_import_plan_choose_all (plan, LIMBER_IMPORT_REPLACE);
      limber_import_plan_settle (plan);
      g_assert_cmpstr (share_fixture_find (plan, "own")->target_id, !=, "own");
      limber_import_undo_free (share_fixture_take (plan));
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_IS_SYMLINK), ==, links[i] != NULL);
    }
}

/* What was changed since it came in is somebody's work. */
static void
test_undo_leaves_changes (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *a = EXERCISE ("a", "A");
  g_autofree char *b = EXERCISE ("b", "B");
  g_autofree char *both = g_strdup_printf ("%s,%s", a, b);
  g_autofree char *bundle = share_fixture_bundle (both, "");
  g_autoptr (LimberImportPlan) plan = share_fixture_plan (fixture, bundle, NULL);
  g_autoptr (LimberImportUndo) undo = share_fixture_take (plan);
  guint n_left = 0;

  limber_fixture_write (fixture->user, "exercises/a.json", "edited");
  g_assert_true (limber_import_undo_run (undo, &n_left, NULL));
  g_assert_cmpuint (n_left, ==, 1);
  g_assert_true (user_has (fixture, "exercises/a.json"));
  g_assert_false (user_has (fixture, "exercises/b.json"));
}

/* Members we do not know come along, licence and author as well. */
static void
test_keeps (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *plain = EXERCISE ("own", "Own");
  g_autofree char *own = limber_fixture_replace (
      plain,
      "\"kind\"",
      "\"licence\": \"CC0-1.0\", \"author\": \"Ada\", \"later\": {\"x\": [1]}, \"kind\"");
  g_autofree char *bundle = share_fixture_bundle (own, "");
  g_autoptr (LimberImportPlan) plan = share_fixture_plan (fixture, bundle, NULL);
  const LimberImportItem *item = share_fixture_find (plan, "own");
  g_autofree char        *origin = limber_import_tell_origin (item, FALSE);
  g_autofree char        *state = NULL;

  g_assert_cmpstr (origin, ==, "By Ada, CC0-1.0");
  g_assert_cmpuint (item->notes->len, ==, 1);
  limber_import_undo_free (share_fixture_take (plan));
  state = share_fixture_state (fixture);
  g_assert_nonnull (strstr (state, "\"licence\": \"CC0-1.0\""));
  g_assert_nonnull (strstr (state, "\"author\": \"Ada\""));
  g_assert_nonnull (strstr (state, "\"later\""));
}

/* What was shared comes in elsewhere as it was. */
static void
test_round_trip (ShareFixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "hills", NULL };
  static const char *const missing[] = { "nothing", NULL };
  g_autofree char         *own = EXERCISE ("own", "Own");
  g_autofree char         *lean = EXERCISE ("lean", "Lean");
  g_autofree char         *routine = routine_of ("hills", "own", "lean");
  g_autofree char         *state = NULL;
  g_autofree char         *state_after = NULL;
  g_autoptr (GBytes) bundle = NULL;
  g_autoptr (GError) error = NULL;
  guint n_exercises = 0;

  limber_fixture_write (fixture->user, "exercises/own.json", own);
  limber_fixture_write (fixture->user, "routines/hills.json", routine);
  state = share_fixture_state (fixture);
  /* A user's copy that says what the built-in one says need not go along. */
  limber_fixture_write (fixture->user, "exercises/lean.json", lean);
  bundle = limber_bundle_write (fixture->builtin, fixture->user, ids, &n_exercises, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_exercises, ==, 1);

  limber_fixture_remove (fixture->user);
  {
    g_autofree char *text = g_strndup (g_bytes_get_data (bundle, NULL), g_bytes_get_size (bundle));
    g_autoptr (LimberImportPlan) plan = share_fixture_plan (fixture, text, NULL);

    g_assert_cmpuint (limber_import_plan_count_coming (plan), ==, 2);
    limber_import_undo_free (share_fixture_take (plan));
  }
  state_after = share_fixture_state (fixture);
  g_assert_cmpstr (state_after, ==, state);

  g_assert_null (limber_bundle_write (fixture->builtin, fixture->user, missing, NULL, &error));
  g_assert_error (error, LIMBER_SHARE_ERROR, LIMBER_SHARE_ERROR_NOT_FOUND);
}

static void
test_share_incomplete (ShareFixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "hills", NULL };
  g_autofree char         *routine = routine_of ("hills", "gone", "lean");
  g_autoptr (GError) error = NULL;

  limber_fixture_write (fixture->user, "routines/hills.json", routine);
  g_assert_null (limber_bundle_write (fixture->builtin, fixture->user, ids, NULL, &error));
  g_assert_error (error, LIMBER_SHARE_ERROR, LIMBER_SHARE_ERROR_INCOMPLETE);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/share/import-plan/" name,                                                          \
              ShareFixture,                                                                        \
              NULL,                                                                                \
              share_fixture_set_up,                                                                \
              func,                                                                                \
              share_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("new", test_new);
  ADD ("A-16-twice", test_twice);
  ADD ("A-16-twice-at-once", test_twice_at_once);
  ADD ("A-12-keep-both", test_keep_both);
  ADD ("replace", test_replace);
  ADD ("skip", test_skip);
  ADD ("A-11-missing", test_missing);
  ADD ("two-files", test_two_files);
  ADD ("A-14-ids", test_ids);
  ADD ("A-15-not-replaced", test_not_replaced);
  ADD ("undo-leaves-changes", test_undo_leaves_changes);
  ADD ("keeps", test_keeps);
  ADD ("round-trip", test_round_trip);
  ADD ("share-incomplete", test_share_incomplete);

  return g_test_run ();
}
