/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-definition.h"
#include "session/limber-timeline.h"

/* What the thirteen routines last, and how much of it is work, as their makers worked it out. */
static const struct
{
  const char *id;
  int         total_s;
  int         work_s;
} rows[] = {
  { "pre-run-full", 11 * 60 + 3, 9 * 60 + 43 },
  { "pre-run-short", 4 * 60 + 57, 4 * 60 + 12 },
  { "post-run-full", 11 * 60 + 50, 9 * 60 + 45 },
  { "post-run-short", 6 * 60, 5 * 60 },
  { "low-back-relief", 11 * 60 + 34, 9 * 60 + 14 },
  { "upper-back-desk", 6 * 60 + 10, 5 * 60 + 10 },
  { "core-a", 13 * 60 + 58, 9 * 60 + 28 },
  { "core-b", 15 * 60 + 49, 10 * 60 + 4 },
  { "psoas-care", 11 * 60 + 7, 8 * 60 + 47 },
  { "hamstring-break", 2 * 60 + 22, 60 + 52 },
  { "rest-day-long", 22 * 60 + 45, 18 * 60 + 35 },
  { "evening-wind-down", 10 * 60 + 16, 8 * 60 + 46 },
  { "return-from-flare", 9 * 60 + 57, 8 * 60 + 32 },
};

static char *
get_path (const char *folder, const char *id)
{
  g_autofree char *file = g_strconcat (id, ".json", NULL);

  return g_build_filename (g_getenv ("LIMBER_DATA_DIR"), folder, file, NULL);
}

static const LimberExercise *
lookup (const char *id, gpointer user_data)
{
  GHashTable     *exercises = user_data;
  LimberExercise *exercise = g_hash_table_lookup (exercises, id);

  if (exercise == NULL)
    {
      g_autofree char *path = get_path ("exercises", id);
      g_autoptr(GPtrArray) faults = limber_faults_new ();

      exercise = limber_exercise_read_file (path, FALSE, faults);
      g_assert_cmpuint (faults->len, ==, 0);
      g_hash_table_insert (exercises, exercise->id, exercise);
    }

  return exercise;
}

static void
test_totals (void)
{
  g_autoptr(GHashTable) exercises = NULL;

  exercises = g_hash_table_new_full (
      g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_exercise_unref);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = get_path ("routines", rows[i].id);
      g_autoptr(GPtrArray) faults = limber_faults_new ();
      g_autoptr(LimberRoutine) routine = limber_routine_read_file (path, FALSE, faults);
      g_autoptr(LimberTimeline) timeline = NULL;
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", rows[i].id);
      g_assert_nonnull (routine);
      g_assert_cmpuint (faults->len, ==, 0);
      timeline = limber_timeline_compile (routine, lookup, exercises, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (
          limber_timeline_get_total_us (timeline), ==, rows[i].total_s * (gint64) G_USEC_PER_SEC);
      g_assert_cmpint (
          limber_timeline_get_work_us (timeline), ==, rows[i].work_s * (gint64) G_USEC_PER_SEC);
      /* R-TIMELABEL: within 36 s of what its label says. */
      g_assert_cmpfloat_with_epsilon (routine->nominal_minutes * 60, rows[i].total_s, 36.1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/routine-totals", test_totals);

  return g_test_run ();
}
