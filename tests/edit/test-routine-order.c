/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/limber-routine-order.h"

static char **
split (const char *text)
{
  return *text != '\0' ? g_strsplit (text, " ", -1) : g_new0 (char *, 1);
}

static void
assert_ids (char **ids, const char *expected)
{
  g_autofree char *found = g_strjoinv (" ", ids);

  g_assert_cmpstr (found, ==, expected);
  g_strfreev (ids);
}

static void
test_apply (void)
{
  static const struct
  {
    const char *ids;
    const char *order;
    const char *expected;
  } rows[] = {
    { "a b c", "", "a b c" },
    { "a b c", "c b a", "c b a" },
    { "a b c", "b gone", "a b c" },
    { "a b c", "c a", "c a b" },
    { "a new b c", "c b a", "c b a new" },
    { "new a b", "b a", "new b a" },
    { "a b", "b b a b", "b a" },
    { "", "a", "" },
    { "a b c d", "d b", "a d b c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto(GStrv) ids = split (rows[i].ids);
      g_auto(GStrv) order = split (rows[i].order);

      assert_ids (
          limber_routine_order_apply ((const char *const *) ids, (const char *const *) order),
          rows[i].expected);
    }
}

static void
test_move (void)
{
  static const struct
  {
    const char *id;
    guint       to;
    const char *expected;
  } rows[] = {
    { "a", 0, "a b c" }, { "a", 1, "b a c" }, { "a", 2, "b c a" },
    { "a", 9, "b c a" }, { "c", 0, "c a b" }, { "gone", 0, "a b c" },
  };
  static const char *const ids[] = { "a", "b", "c", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_ids (limber_routine_order_move (ids, rows[i].id, rows[i].to), rows[i].expected);
}

/* What was moved is seen where it was put, whatever was there before. */
static void
test_moved_is_seen (void)
{
  static const char *const ids[] = { "a", "b", "c", "d", "e", NULL };
  g_auto(GStrv) order = g_new0 (char *, 1);

  for (guint i = 0; i < 2000; i++)
    {
      g_auto(GStrv) seen = limber_routine_order_apply (ids, (const char *const *) order);
      guint       to = (guint) g_test_rand_int_range (0, 5);
      const char *id = ids[g_test_rand_int_range (0, 5)];
      g_auto(GStrv) after = NULL;

      g_strfreev (order);
      order = limber_routine_order_move ((const char *const *) seen, id, to);
      after = limber_routine_order_apply (ids, (const char *const *) order);
      g_assert_cmpuint (g_strv_length (after), ==, 5);
      g_assert_cmpstr (after[to], ==, id);
    }
}

static void
test_hides (void)
{
  static const char *const hidden[] = { "a", "b", "a", NULL };

  g_assert_true (limber_routine_order_is_hidden (hidden, "b"));
  g_assert_false (limber_routine_order_is_hidden (hidden, "c"));
  assert_ids (limber_routine_order_set_hidden (hidden, "c", TRUE), "a b c");
  assert_ids (limber_routine_order_set_hidden (hidden, "a", TRUE), "b a");
  assert_ids (limber_routine_order_set_hidden (hidden, "a", FALSE), "b");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edit/routine-order/apply", test_apply);
  g_test_add_func ("/edit/routine-order/move", test_move);
  g_test_add_func ("/edit/routine-order/moved-is-seen", test_moved_is_seen);
  g_test_add_func ("/edit/routine-order/hides", test_hides);

  return g_test_run ();
}
