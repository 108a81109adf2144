/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

static void
test_new (void)
{
  g_autoptr(LimberRecord) record = limber_record_new ();
  g_autoptr(LimberWork) work = limber_work_new ();

  g_assert_null (record->uuid);
  g_assert_cmpint (record->state, ==, LIMBER_RECORD_RUNNING);
  g_assert_cmpint (record->source, ==, LIMBER_SOURCE_GUIDED);
  g_assert_cmpfloat (record->pace, ==, 1.0);
  g_assert_cmpint (record->pain_before, ==, -1);
  g_assert_cmpint (record->pain_after, ==, -1);
  g_assert_cmpint (record->effort, ==, -1);
  g_assert_cmpint (work->set, ==, 1);
}

/* Each text of a copy is another place with the same characters, whichever is freed first. */
static void
test_copy (void)
{
  LimberRecord *record = test_record ("a");
  g_autoptr(LimberRecord) copy = NULL;
  const gsize texts[] = {
    G_STRUCT_OFFSET (LimberRecord, uuid),         G_STRUCT_OFFSET (LimberRecord, routine_id),
    G_STRUCT_OFFSET (LimberRecord, routine_name), G_STRUCT_OFFSET (LimberRecord, context),
    G_STRUCT_OFFSET (LimberRecord, snapshot),     G_STRUCT_OFFSET (LimberRecord, timeline),
    G_STRUCT_OFFSET (LimberRecord, zone),         G_STRUCT_OFFSET (LimberRecord, note),
    G_STRUCT_OFFSET (LimberRecord, level),        G_STRUCT_OFFSET (LimberRecord, swaps),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char **text = G_STRUCT_MEMBER_P (record, texts[i]);

      g_free (*text);
      *text = g_strdup_printf ("text %" G_GSIZE_FORMAT, i);
    }
  record->effort = 7;
  copy = limber_record_copy (record);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *original = G_STRUCT_MEMBER (char *, record, texts[i]);
      const char *copied = G_STRUCT_MEMBER (char *, copy, texts[i]);

      g_assert_cmpstr (copied, ==, original);
      g_assert_true (copied != original);
    }
  limber_record_free (record);

  g_assert_cmpstr (copy->swaps, ==, "text 9");
  g_assert_cmpint (copy->effort, ==, 7);
  g_assert_cmpint (copy->started_us, ==, TEST_START_US);
}

static void
test_copy_work (void)
{
  GPtrArray *plan = test_plan ();
  g_autoptr(GPtrArray) copies = limber_work_copy_all (plan);
  const LimberWork *last = NULL;

  g_ptr_array_unref (plan);

  g_assert_cmpuint (copies->len, ==, 3);
  last = g_ptr_array_index (copies, 2);
  g_assert_cmpint (last->step, ==, 1);
  g_assert_cmpstr (last->exercise_id, ==, "exercise-1");
  g_assert_cmpstr (last->exercise_name, ==, "Exercise 1");
  g_assert_cmpint (last->planned_us, ==, SECONDS (40));
}

static void
test_nothing (void)
{
  limber_record_free (NULL);
  limber_work_free (NULL);
  g_assert_null (limber_work_copy_all (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/record/new", test_new);
  g_test_add_func ("/history/record/copy", test_copy);
  g_test_add_func ("/history/record/copy-work", test_copy_work);
  g_test_add_func ("/history/record/nothing", test_nothing);

  return g_test_run ();
}
