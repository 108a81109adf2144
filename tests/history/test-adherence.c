/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/limber-adherence.h"

#include "content/limber-vocabulary.h"
#include "history/limber-done.h"

#define S ((gint64) G_USEC_PER_SEC)
#define DAY 739000

static void
add (GArray     *rows,
     guint32     day,
     const char *id,
     LimberSide  side,
     int         planned,
     int         done,
     int         reps,
     int         did)
{
  const LimberDoneWork row = { .local_date = day,
                               .side = side,
                               .exercise_id = g_intern_string (id),
                               .exercise_name = g_intern_string (id),
                               .planned_us = planned * S,
                               .done_us = done * S,
                               .planned_reps = reps,
                               .done_reps = did };

  g_array_append_val (rows, row);
}

static const LimberAdherence *
find (GArray *found, const char *id)
{
  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (g_array_index (found, LimberAdherence, i).exercise_id, id))
      return &g_array_index (found, LimberAdherence, i);

  return NULL;
}

/* Worked by hand: 30 of 30 s and 15 of 30 s on the left, 60 of 30 s on the right; 6 of 8 reps. */
static void
test_hand (void)
{
  g_autoptr (GArray) rows = limber_done_work_new ();
  g_autoptr (GArray) found = NULL;
  const LimberAdherence *one = NULL;

  add (rows, DAY - 1, "early", LIMBER_SIDE_NONE, 30, 30, 0, 0);
  add (rows, DAY, "lunge", LIMBER_SIDE_LEFT, 30, 30, 0, 0);
  add (rows, DAY, "lunge", LIMBER_SIDE_RIGHT, 30, 60, 0, 0);
  add (rows, DAY, "squat", LIMBER_SIDE_NONE, 32, 40, 8, 6);
  add (rows, DAY + 2, "lunge", LIMBER_SIDE_LEFT, 30, 15, 0, 0);
  add (rows, DAY + 3, "plank", LIMBER_SIDE_NONE, 10, 0, 0, 0);
  add (rows, DAY + 9, "late", LIMBER_SIDE_NONE, 30, 30, 0, 0);
  found = limber_adherence_find (rows, DAY, DAY + 7);

  g_assert_cmpuint (found->len, ==, 3);
  one = &g_array_index (found, LimberAdherence, 0);
  g_assert_cmpstr (one->exercise_id, ==, "lunge");
  g_assert_cmpuint (one->n_days, ==, 2);
  g_assert_cmpuint (one->n_sets, ==, 3);
  g_assert_cmpfloat_with_epsilon (one->left, .75, 1e-9);
  g_assert_cmpfloat_with_epsilon (one->right, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (one->done, 2.5 / 3, 1e-9);
  one = find (found, "squat");
  g_assert_cmpfloat_with_epsilon (one->done, .75, 1e-9);
  g_assert_cmpfloat (one->left, ==, -1);
  one = find (found, "plank");
  g_assert_cmpuint (one->n_days, ==, 0);
  g_assert_cmpfloat (one->done, ==, 0);
  g_assert_cmpfloat_with_epsilon (limber_adherence_get_all (found), 3.25 / 5, 1e-9);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) rows = limber_done_work_new ();
  g_autoptr (GArray) found = limber_adherence_find (rows, DAY, DAY + 7);

  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpfloat (limber_adherence_get_all (found), ==, -1);
}

/* Doing more never counts less, and nothing is more than all. */
static void
test_random (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GArray) rows = limber_done_work_new ();
      g_autoptr (GArray) before = NULL;
      g_autoptr (GArray) after = NULL;
      const guint     n = (guint) g_test_rand_int_range (1, 30);
      LimberDoneWork *row = NULL;

      for (guint i = 0; i < n; i++)
        add (rows,
             DAY + i / 3,
             i % 2 == 0 ? "a" : "b",
             (LimberSide) g_test_rand_int_range (0, 3),
             g_test_rand_int_range (0, 60),
             g_test_rand_int_range (0, 90),
             g_test_rand_int_range (0, 3) == 0 ? g_test_rand_int_range (1, 12) : 0,
             g_test_rand_int_range (0, 15));
      before = limber_adherence_find (rows, DAY, DAY + 100);
      for (guint i = 0; i < before->len; i++)
        {
          const LimberAdherence *one = &g_array_index (before, LimberAdherence, i);

          g_assert_cmpfloat (one->done, >=, 0);
          g_assert_cmpfloat (one->done, <=, 1);
        }
      row = &g_array_index (rows, LimberDoneWork, (guint) g_test_rand_int_range (0, (gint32) n));
      row->done_us += 10 * S;
      row->done_reps += 1;
      after = limber_adherence_find (rows, DAY, DAY + 100);
      g_assert_cmpfloat (
          limber_adherence_get_all (after), >=, limber_adherence_get_all (before) - 1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/adherence/hand", test_hand);
  g_test_add_func ("/history/adherence/nothing", test_nothing);
  g_test_add_func ("/history/adherence/random", test_random);

  return g_test_run ();
}
