/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/limber-undo.h"

#define SOON (LIMBER_UNDO_WINDOW_US / 2)
#define LATER (LIMBER_UNDO_WINDOW_US + 1)

static LimberUndo *
make (void)
{
  char       *first = g_ref_string_new ("a");
  LimberUndo *undo = limber_undo_new (
      first, (LimberUndoRef) g_ref_string_acquire, (GDestroyNotify) g_ref_string_release);

  g_ref_string_release (first);

  return undo;
}

/* The history has references of its own. */
static void
push (LimberUndo *undo, const char *text, const char *label, const char *key, gint64 now_us)
{
  char *snapshot = g_ref_string_new (text);

  limber_undo_push (undo, snapshot, label, key, now_us);
  g_ref_string_release (snapshot);
}

#define assert_now(undo, text)                                                                     \
  g_assert_cmpstr ((const char *) limber_undo_get_current (undo), ==, text)

static void
test_row (void)
{
  g_autoptr(LimberUndo) undo = make ();

  g_assert_false (limber_undo_can_undo (undo));
  g_assert_false (limber_undo_can_redo (undo));
  g_assert_false (limber_undo_undo (undo));
  g_assert_null (limber_undo_get_undo_label (undo));
  assert_now (undo, "a");

  push (undo, "b", "make it b", NULL, 0);
  push (undo, "c", "make it c", NULL, 0);
  g_assert_cmpstr (limber_undo_get_undo_label (undo), ==, "make it c");
  g_assert_null (limber_undo_get_redo_label (undo));

  g_assert_true (limber_undo_undo (undo));
  assert_now (undo, "b");
  g_assert_cmpstr (limber_undo_get_undo_label (undo), ==, "make it b");
  g_assert_cmpstr (limber_undo_get_redo_label (undo), ==, "make it c");
  g_assert_true (limber_undo_undo (undo));
  g_assert_false (limber_undo_undo (undo));
  assert_now (undo, "a");
  g_assert_true (limber_undo_redo (undo));
  g_assert_true (limber_undo_redo (undo));
  g_assert_false (limber_undo_redo (undo));
  assert_now (undo, "c");
}

static void
test_forks (void)
{
  g_autoptr(LimberUndo) undo = make ();

  push (undo, "b", "b", NULL, 0);
  push (undo, "c", "c", NULL, 0);
  limber_undo_undo (undo);
  limber_undo_undo (undo);
  push (undo, "d", "d", NULL, 0);
  g_assert_false (limber_undo_can_redo (undo));
  assert_now (undo, "d");
  limber_undo_undo (undo);
  assert_now (undo, "a");
}

static void
test_merges (void)
{
  g_autoptr(LimberUndo) undo = make ();
  gint64 now_us = 0;

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      push (undo, text, text, "hold", now_us += SOON);
    }
  assert_now (undo, "9");
  g_assert_cmpstr (limber_undo_get_undo_label (undo), ==, "9");
  limber_undo_undo (undo);
  assert_now (undo, "a");
  g_assert_false (limber_undo_can_undo (undo));
}

static void
test_does_not_merge (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    gint64      after_us;
    gboolean    sealed;
    gboolean    merged;
  } rows[] = {
    { "hold", "hold", SOON, FALSE, TRUE },   { "hold", "hold", LIMBER_UNDO_WINDOW_US, FALSE, TRUE },
    { "hold", "hold", LATER, FALSE, FALSE }, { "hold", "reps", SOON, FALSE, FALSE },
    { NULL, NULL, SOON, FALSE, FALSE },      { "hold", NULL, SOON, FALSE, FALSE },
    { "hold", "hold", SOON, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LimberUndo) undo = make ();

      push (undo, "b", "b", rows[i].first, 0);
      if (rows[i].sealed)
        limber_undo_seal (undo);
      push (undo, "c", "c", rows[i].second, rows[i].after_us);
      limber_undo_undo (undo);
      assert_now (undo, rows[i].merged ? "a" : "b");
    }
}

/* What was undone or redone a moment ago stays something of its own. */
static void
test_does_not_merge_after_undo (void)
{
  g_autoptr(LimberUndo) undo = make ();

  push (undo, "b", "b", "hold", 0);
  limber_undo_undo (undo);
  limber_undo_redo (undo);
  push (undo, "c", "c", "hold", SOON);
  limber_undo_undo (undo);
  assert_now (undo, "b");
}

static void
put_cb (gpointer *snapshot, gpointer user_data)
{
  g_autofree char *text = g_strconcat (*snapshot, user_data, NULL);

  g_ref_string_release (*snapshot);
  *snapshot = g_ref_string_new (text);
}

static void
test_map (void)
{
  g_autoptr(LimberUndo) undo = make ();

  push (undo, "b", "b", NULL, 0);
  push (undo, "c", "c", NULL, 0);
  limber_undo_undo (undo);
  limber_undo_map (undo, put_cb, (gpointer) "!");
  assert_now (undo, "b!");
  limber_undo_undo (undo);
  assert_now (undo, "a!");
  limber_undo_redo (undo);
  limber_undo_redo (undo);
  assert_now (undo, "c!");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edit/undo/row", test_row);
  g_test_add_func ("/edit/undo/forks", test_forks);
  g_test_add_func ("/edit/undo/merges", test_merges);
  g_test_add_func ("/edit/undo/does-not-merge", test_does_not_merge);
  g_test_add_func ("/edit/undo/does-not-merge-after-undo", test_does_not_merge_after_undo);
  g_test_add_func ("/edit/undo/map", test_map);

  return g_test_run ();
}
