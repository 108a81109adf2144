/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-outings.h"
#include "guide/limber-recap.h"

#include "content/limber-vocabulary.h"
#include "history/limber-diary-words.h"
#include "plan/limber-running.h"

#define S ((gint64) G_USEC_PER_SEC)
#define TODAY 739700

static void
add_work (GPtrArray *work, int step, int set, int side, const char *id, int planned_s, int done_s)
{
  LimberWork *row = limber_work_new ();

  row->step = step;
  row->set = set;
  row->side = side;
  row->exercise_id = g_strdup (id);
  row->exercise_name = g_ascii_strup (id, -1);
  row->planned_us = planned_s * S;
  row->done_us = done_s * S;
  g_ptr_array_add (work, row);
}

static void
assert_line (GArray *lines, guint i, const char *name, const char *amount, double part)
{
  const LimberRecapLine *line = &g_array_index (lines, LimberRecapLine, i);
  g_autofree char       *found_name = limber_recap_line_format_name (line);
  g_autofree char       *found_amount = limber_recap_line_format (line);

  g_assert_cmpstr (found_name, ==, name);
  g_assert_cmpstr (found_amount, ==, amount);
  g_assert_cmpfloat_with_epsilon (limber_recap_line_get_part (line), part, 0.001);
}

/* Sets are added up, sides are not, and the same exercise twice in a routine is two lines. */
static void
test_lines (void)
{
  g_autoptr(GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
  g_autoptr(GArray) lines = NULL;
  LimberWork *reps = NULL;

  add_work (work, 0, 1, LIMBER_SIDE_LEFT, "stretch", 30, 30);
  add_work (work, 0, 1, LIMBER_SIDE_RIGHT, "stretch", 30, 0);
  add_work (work, 0, 2, LIMBER_SIDE_LEFT, "stretch", 30, 15);
  add_work (work, 0, 2, LIMBER_SIDE_RIGHT, "stretch", 30, 0);
  add_work (work, 1, 1, LIMBER_SIDE_NONE, "bridge", 40, 20);
  reps = g_ptr_array_index (work, 4);
  reps->planned_reps = 8;
  reps->done_reps = 4;
  add_work (work, 2, 1, LIMBER_SIDE_LEFT, "stretch", 30, 30);
  add_work (work, 3, 1, LIMBER_SIDE_NONE, "words", 0, 90);
  lines = limber_recap_new (work);

  g_assert_cmpuint (lines->len, ==, 5);
  assert_line (lines, 0, "STRETCH, left", "45 s of 60 s", 0.75);
  assert_line (lines, 1, "STRETCH, right", "skipped", 0);
  assert_line (lines, 2, "BRIDGE", "4 of 8 reps", 0.5);
  assert_line (lines, 3, "STRETCH, left", "30 s", 1);
  assert_line (lines, 4, "WORDS", "90 s", 1);
}

static void
test_pauses (void)
{
  static const struct
  {
    LimberPause pause;
    const char *text;
  } rows[] = {
    { { 0, 40 * S, 200 * S, LIMBER_PAUSE_USER }, "At 3:20, for 40 s" },
    { { 0, 120 * S, 0, LIMBER_PAUSE_SUSPEND }, "At 0:00, for 2 min, while the computer slept" },
    { { 0, 60 * S, 65 * S, LIMBER_PAUSE_CUT_OFF }, "At 1:05, for 60 s, while Limber was closed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = limber_recap_format_pause (&rows[i].pause);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* A tenth more than the longest of 30 days is enough; a run is not held against itself. */
static void
test_outings (void)
{
  static const struct
  {
    gint64      distance_m;
    gint64      length_s;
    const char *text;
  } rows[] = {
    { 0, 0, "A gentle step from your longest of the last 30 days: up to 8.8 km." },
    { 8800, 0, NULL },
    { 8900,
      0,
      "That is a big step up from your longest run of the last 30 days. Up to 8.8 km is a gentler "
      "one." },
    { 0, 2640, NULL },
    { 0,
      2700,
      "That is a big step up from your longest run of the last 30 days. Up to 44 min is a gentler "
      "one." },
  };
  static const struct
  {
    const char *uuid;
    guint       ago;
    gint64      distance_m;
    gboolean    walk;
  } before[] = {
    { "near", 3, 8000, FALSE },
    { "long ago", 31, 20000, FALSE },
    { "walk", 2, 30000, TRUE },
    { "itself", 0, 40000, FALSE },
  };
  g_autoptr(GPtrArray) records
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_run_record_free);
  g_autoptr(GArray) runs = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    {
      LimberRunRecord *record = limber_run_record_new ();

      record->uuid = g_strdup (before[i].uuid);
      record->local_date = TODAY - before[i].ago;
      record->distance_m = before[i].distance_m;
      record->length_us = 2400 * S;
      record->walk = before[i].walk;
      record->morning = LIMBER_MORNING_SAME;
      g_ptr_array_add (records, record);
    }
  runs = limber_outings_collect (records);
  g_assert_cmpuint (runs->len, ==, G_N_ELEMENTS (before));
  g_assert_true (g_array_index (runs, LimberRun, 2).walk);
  g_assert_cmpint (g_array_index (runs, LimberRun, 0).morning, ==, LIMBER_MORNING_SAME);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = limber_outings_format_hint (
          records, "itself", TODAY, rows[i].distance_m, rows[i].length_s * S);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_words (void)
{
  const LimberDiaryRow session = {
    .key = { .started_us = 1743310800 * S, .kind = LIMBER_DIARY_SESSION },
    .local_date = 739340,
    .offset_s = 7200,
    .name = (char *) "Core",
    .source = LIMBER_SOURCE_MANUAL,
    .state = LIMBER_RECORD_FINISHED,
    .length_us = 720 * S,
    .pain_before = 3,
    .pain_after = 1,
  };
  const LimberDiaryRow run = {
    .key = { .started_us = 1743310800 * S, .kind = LIMBER_DIARY_RUN },
    .local_date = 739340,
    .offset_s = -3600,
    .state = LIMBER_RECORD_FINISHED,
    .distance_m = 5200,
    .pain_before = -1,
    .pain_after = -1,
  };
  g_autofree char *title = limber_diary_row_format_title (&session);
  g_autofree char *details = limber_diary_row_format_details (&session, 739341);
  g_autofree char *run_title = limber_diary_row_format_title (&run);
  g_autofree char *run_details = limber_diary_row_format_details (&run, 739700);
  g_autofree char *nothing = limber_diary_format_numbers (0, 0);

  g_assert_cmpstr (title, ==, "Core");
  g_assert_cmpstr (details, ==, "Yesterday, 07:00 · 12 min · back 3 → 1 · away from the computer");
  g_assert_cmpstr (run_title, ==, "Run");
  g_assert_cmpstr (run_details, ==, "30 March 2025, 04:00 · 5.2 km");
  g_assert_null (nothing);
  for (guint i = 0; i < LIMBER_N_ACTIVITIES; i++)
    {
      LimberActivityKind kind = LIMBER_ACTIVITY_OTHER;

      g_assert_true (
          limber_activity_find (limber_activity_get_word ((LimberActivityKind) i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_false (limber_activity_find ("golf", &(LimberActivityKind){ 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/guide/recap/lines", test_lines);
  g_test_add_func ("/guide/recap/pauses", test_pauses);
  g_test_add_func ("/guide/recap/outings", test_outings);
  g_test_add_func ("/guide/recap/words", test_words);

  return g_test_run ();
}
