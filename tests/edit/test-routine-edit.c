/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit-fixture.h"
#include "edit/limber-draft-text.h"
#include "edit/limber-routine-edit.h"

#include <string.h>

/* Each leaves what it began with as it was. */
static void
assert_made (LimberRoutine *before, const char *text, LimberRoutine *made, const char *expected)
{
  edit_fixture_assert (before, text);
  edit_fixture_assert (made, expected);
  limber_routine_unref (made);
}

static void
test_move (void)
{
  static const struct
  {
    const char *before;
    guint       from;
    guint       to;
    const char *after;
  } rows[] = {
    { "a b c", 0, 2, "b c a" },           { "a b c", 2, 0, "c a b" },
    { "a b c", 1, 2, "a c b" },           { "S: a b c", 0, 2, "S: b c a" },
    { "S: a b c", 2, 0, "S: c a b" },     { "a b T: c d", 0, 2, "b T: c a d" },
    { "a b T: c d", 3, 2, "a b T: d c" }, { "a b T: c d", 2, 0, "c a b T: d" },
    { "a T: c U: d", 1, 0, "c a U: d" },  { "S: a T: c U: d", 1, 2, "S: a U: d c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LimberRoutine) routine = edit_fixture_make (rows[i].before);

      assert_made (routine,
                   rows[i].before,
                   limber_routine_edit_move (routine, rows[i].from, rows[i].to),
                   rows[i].after);
    }
}

/* By one place as it is seen: all the way down, and up again. */
static void
test_shift (void)
{
  static const char *const stages[] = {
    "a b T: c d", "b a T: c d", "b T: a c d", "b T: c a d", "b T: c d a",
  };
  static const guint places[] = { 0, 1, 1, 2, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr(LimberRoutine) routine = edit_fixture_make (stages[i]);
      guint          now_at = 99;
      LimberRoutine *up = limber_routine_edit_shift (routine, places[i], -1, &now_at);

      g_assert_cmpuint (now_at, ==, places[i > 0 ? i - 1 : 0]);
      if (i > 0)
        assert_made (routine, stages[i], up, stages[i - 1]);
      else
        g_assert_null (up);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr(LimberRoutine) routine = edit_fixture_make (stages[i]);
      guint          now_at = 99;
      gboolean       is_last = i + 1 == G_N_ELEMENTS (stages);
      LimberRoutine *down = limber_routine_edit_shift (routine, places[i], 1, &now_at);

      g_assert_cmpuint (now_at, ==, places[is_last ? i : i + 1]);
      if (is_last)
        g_assert_null (down);
      else
        assert_made (routine, stages[i], down, stages[i + 1]);
    }
}

/* A section that its only step leaves has nothing left. */
static void
test_shift_out_of_section (void)
{
  g_autoptr(LimberRoutine) routine = edit_fixture_make ("a S: b T: c");
  guint now_at = 99;

  assert_made (
      routine, "a S: b T: c", limber_routine_edit_shift (routine, 1, -1, &now_at), "a b T: c");
  assert_made (
      routine, "a S: b T: c", limber_routine_edit_shift (routine, 1, 1, &now_at), "a T: b c");
  g_assert_cmpuint (now_at, ==, 1);
}

static void
test_remove (void)
{
  static const struct
  {
    const char *before;
    guint       at;
    guint       n;
    const char *after;
  } rows[] = {
    { "a b c", 1, 1, "a c" },
    { "S: a b c", 0, 1, "S: b c" },
    { "S: a b T: c", 0, 2, "T: c" },
    { "S: a T: b c", 0, 2, "T: c" },
    { "a S: b T: c d", 0, 3, "T: d" },
    { "a S: b", 1, 1, "a" },
    { "a", 0, 1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LimberRoutine) routine = edit_fixture_make (rows[i].before);

      assert_made (routine,
                   rows[i].before,
                   limber_routine_edit_remove (routine, rows[i].at, rows[i].n),
                   rows[i].after);
    }
}

static void
test_insert (void)
{
  g_autoptr(LimberRoutine) routine = edit_fixture_make ("S: a T: b");
  g_autoptr(LimberRoutine) more = edit_fixture_make ("x y");

  for (guint at = 0; at < 3; at++)
    {
      static const char *const expected[] = { "x y S: a T: b", "S: a x y T: b", "S: a T: b x y" };

      assert_made (routine,
                   "S: a T: b",
                   limber_routine_edit_insert (routine, at, more->steps),
                   expected[at]);
    }
}

/* What stays is not copied. */
static void
test_shares (void)
{
  g_autoptr(LimberRoutine) routine = edit_fixture_make ("a b c d");
  g_autoptr(LimberRoutine) moved = limber_routine_edit_move (routine, 3, 0);
  g_autoptr(LimberRoutine) named = limber_routine_edit_set_section (routine, 1, "S");

  g_assert_true (moved->steps->pdata[0] == routine->steps->pdata[3]);
  g_assert_true (named->steps->pdata[0] == routine->steps->pdata[0]);
  g_assert_true (named->steps->pdata[1] != routine->steps->pdata[1]);
  edit_fixture_assert (named, "a S: b c d");
}

static void
test_same_step (void)
{
  g_autoptr(LimberStep) step = limber_step_new ("a");
  g_autoptr(LimberStep) other = limber_step_copy (step);

  g_assert_true (limber_routine_edit_is_same_step (step, other));
  other->dose->sets = 3;
  g_assert_false (limber_routine_edit_is_same_step (step, other));
}

static void
test_texts (void)
{
  static const struct
  {
    const char *typed;
    const char *clean;
  } rows[] = {
    { NULL, NULL },
    { "", NULL },
    { " \n\t ", NULL },
    { " Shoes off ", "Shoes off" },
    { "a\r\nb\tc", "a b c" },
    { "Dehnübung", "Dehnübung" },
    { "0123456789abc", "0123456789" },
    { "012345678 abc", "012345678" },
    { "a\xff", "a\xef\xbf\xbd" },
  };
  g_autofree char *appended = limber_draft_text_append ("Mine", " (copy)");
  g_autofree char *ages = g_strnfill (200, 'x');
  g_autofree char *long_appended = limber_draft_text_append (ages, " (copy)");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *clean = limber_draft_text_clean (rows[i].typed, 10);

      g_assert_cmpstr (clean, ==, rows[i].clean);
    }
  g_assert_cmpstr (appended, ==, "Mine (copy)");
  g_assert_cmpuint (strlen (long_appended), ==, LIMBER_DRAFT_MAX_NAME);
  g_assert_true (g_str_has_suffix (long_appended, "x (copy)"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edit/routine-edit/move", test_move);
  g_test_add_func ("/edit/routine-edit/shift", test_shift);
  g_test_add_func ("/edit/routine-edit/shift-out-of-section", test_shift_out_of_section);
  g_test_add_func ("/edit/routine-edit/remove", test_remove);
  g_test_add_func ("/edit/routine-edit/insert", test_insert);
  g_test_add_func ("/edit/routine-edit/shares", test_shares);
  g_test_add_func ("/edit/routine-edit/same-step", test_same_step);
  g_test_add_func ("/edit/routine-edit/texts", test_texts);

  return g_test_run ();
}
