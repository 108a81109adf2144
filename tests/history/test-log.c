/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#define HOURS(n) SECONDS ((gint64) (n) *3600)

typedef struct
{
  char        *path;
  LimberStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = test_folder ();

  self->path = g_build_filename (folder, "history.db", NULL);
  self->store = test_open_new (self->path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  test_close (self->store);
  g_free (self->path);
}

/* A session of ten minutes that is over, begun so long after TEST_START_US. */
static LimberRecord *
finished (const char *uuid, gint64 after_us)
{
  LimberRecord *record = test_record (uuid);

  record->state = LIMBER_RECORD_FINISHED;
  record->started_us += after_us;
  record->ended_us = record->started_us + SECONDS (600);
  record->local_date += (guint32) (after_us / HOURS (24));
  record->pain_before = -1;

  return record;
}

static void
add (Fixture *self, const LimberRecord *record)
{
  g_autoptr(GPtrArray) plan = test_plan ();

  limber_store_begin (self->store, record, plan);
}

static void
add_finished (Fixture *self, const char *uuid, gint64 after_us)
{
  g_autoptr(LimberRecord) record = finished (uuid, after_us);

  add (self, record);
}

static void
answer (Fixture          *self,
        const char       *session,
        LimberCheckInWhen when,
        gint64            at_us,
        int               pain,
        const char       *exercise_id)
{
  g_autoptr(LimberCheckInRecord) record = test_check_in (when, at_us, pain);

  record->session = g_strdup (session);
  record->exercise_id = g_strdup (exercise_id);
  limber_store_add_check_in (self->store, record);
}

static void
answer_morning (Fixture *self, gint64 at_us, LimberMorning morning)
{
  g_autoptr(LimberCheckInRecord) record = test_check_in (LIMBER_CHECK_IN_BEFORE, at_us, 1);

  record->answers.morning = morning;
  limber_store_add_check_in (self->store, record);
}

/* "session exercise", one after the other. */
static void
assert_rows (GPtrArray *rows, const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const LimberLogRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", row->session, row->exercise_id);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Sets and sides of an exercise are added up, wherever in the routine they stand. */
static void
test_sums (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) record = finished ("a", HOURS (25));
  g_autoptr(GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
  g_autoptr(GPtrArray) rows = NULL;
  const LimberLogRow *row = NULL;
  LimberWork         *again = test_work (2, 1, 1, SECONDS (7), SECONDS (3));

  record->effort = 6;
  g_ptr_array_add (work, test_work (1, 1, 1, SECONDS (30), SECONDS (29)));
  g_ptr_array_add (work, test_work (1, 1, 2, SECONDS (30), SECONDS (30)));
  g_ptr_array_add (work, test_work (1, 2, 1, SECONDS (30), 0));
  g_ptr_array_add (work, test_work (0, 1, 0, SECONDS (40), 0));
  g_free (again->exercise_id);
  again->exercise_id = g_strdup ("exercise-1");
  again->planned_reps = 8;
  again->done_reps = 5;
  g_ptr_array_add (work, again);
  limber_store_begin (self->store, record, work);

  rows = test_log_since (self->store, 0);
  assert_rows (rows, "a exercise-0, a exercise-1");
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpint (row->planned_us, ==, SECONDS (40));
  g_assert_cmpint (row->done_us, ==, 0);
  row = g_ptr_array_index (rows, 1);
  g_assert_cmpuint (row->local_date, ==, TEST_DATE + 1);
  g_assert_cmpint (row->started_us, ==, TEST_START_US + HOURS (25));
  g_assert_cmpint (row->planned_us, ==, SECONDS (97));
  g_assert_cmpint (row->done_us, ==, SECONDS (62));
  g_assert_cmpint (row->planned_reps, ==, 8);
  g_assert_cmpint (row->done_reps, ==, 5);
  g_assert_cmpint (row->effort, ==, 6);
  g_assert_cmpint (row->pain_before, ==, -1);
  g_assert_cmpint (row->pain_after, ==, -1);
  g_assert_cmpint (row->pain_during, ==, -1);
  g_assert_cmpint (row->pain_during_here, ==, -1);
  g_assert_cmpint (row->morning, ==, LIMBER_MORNING_UNASKED);
}

/* Rehearsals and what is still going on are left out; the rest is in the order of its time. */
static void
test_which (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) rehearsal = finished ("rehearsal", HOURS (1));
  g_autoptr(LimberRecord) running = test_record ("running");
  g_autoptr(LimberRecord) ended = finished ("ended", HOURS (3));
  g_autoptr(LimberRecord) manual = finished ("manual", HOURS (2));
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) late = NULL;

  rehearsal->pace = 60;
  ended->state = LIMBER_RECORD_ENDED;
  manual->source = LIMBER_SOURCE_MANUAL;
  add (self, ended);
  add (self, rehearsal);
  add (self, running);
  add (self, manual);

  all = test_log_since (self->store, 0);
  assert_rows (all, "manual exercise-0, manual exercise-1, ended exercise-0, ended exercise-1");
  late = test_log_since (self->store, TEST_START_US + HOURS (3));
  assert_rows (late, "ended exercise-0, ended exercise-1");
}

static void
assert_pain (Fixture *self, int before, int after, int during, int first_here, int second_here)
{
  g_autoptr(GPtrArray) rows = test_log_since (self->store, 0);

  assert_rows (rows, "a exercise-0, a exercise-1");
  for (guint i = 0; i < 2; i++)
    {
      const LimberLogRow *row = g_ptr_array_index (rows, i);

      g_assert_cmpint (row->pain_before, ==, before);
      g_assert_cmpint (row->pain_after, ==, after);
      g_assert_cmpint (row->pain_during, ==, during);
      g_assert_cmpint (row->pain_during_here, ==, i == 0 ? first_here : second_here);
    }
}

static void
test_pain (Fixture *self, gconstpointer data)
{
  add_finished (self, "a", 0);
  answer (self, "b", LIMBER_CHECK_IN_BEFORE, 1, 9, NULL);
  answer (self, NULL, LIMBER_CHECK_IN_DURING, 1, 9, "exercise-0");
  assert_pain (self, -1, -1, -1, -1, -1);

  /* Of what was asked before and after, the last answer; of what hurt in between, the worst. */
  answer (self, "a", LIMBER_CHECK_IN_BEFORE, -SECONDS (60), 4, NULL);
  answer (self, "a", LIMBER_CHECK_IN_BEFORE, -SECONDS (20), 2, NULL);
  answer (self, "a", LIMBER_CHECK_IN_BEFORE, -SECONDS (10), -1, NULL);
  answer (self, "a", LIMBER_CHECK_IN_AFTER, SECONDS (600), 3, NULL);
  answer (self, "a", LIMBER_CHECK_IN_DURING, SECONDS (10), 5, "exercise-1");
  answer (self, "a", LIMBER_CHECK_IN_DURING, SECONDS (20), 1, "exercise-1");
  assert_pain (self, 2, 3, 5, -1, 5);
  answer (self, "a", LIMBER_CHECK_IN_DURING, SECONDS (30), 0, "exercise-0");
  answer (self, "a", LIMBER_CHECK_IN_DURING, SECONDS (40), 7, NULL);
  assert_pain (self, 2, 3, 7, 0, 5);

  /* What stands in the session's own row counts. */
  limber_store_annotate (self->store, "a", 0, 6, -1, NULL);
  assert_pain (self, 0, 6, 7, 0, 5);
}

static LimberMorning
morning_of (Fixture *self, guint session)
{
  g_autoptr(GPtrArray) rows = test_log_since (self->store, 0);
  const LimberLogRow *row = g_ptr_array_index (rows, session * 2);

  return row->morning;
}

/* The first answer of a later day, not later than 36 hours after the end. The first session begins
 * at seven, as the local days of the tests do. */
static void
test_morning (Fixture *self, gconstpointer data)
{
  add_finished (self, "a", HOURS (11));
  answer_morning (self, HOURS (10), LIMBER_MORNING_CLEARLY_MORE);
  g_assert_cmpint (morning_of (self, 0), ==, LIMBER_MORNING_UNASKED);
  /* The same day: this is about the session before. */
  answer_morning (self, HOURS (12), LIMBER_MORNING_CLEARLY_MORE);
  g_assert_cmpint (morning_of (self, 0), ==, LIMBER_MORNING_UNASKED);
  answer_morning (self, HOURS (11) + SECONDS (600) + HOURS (36) + 1, LIMBER_MORNING_CLEARLY_MORE);
  g_assert_cmpint (morning_of (self, 0), ==, LIMBER_MORNING_UNASKED);
  answer_morning (self, HOURS (11) + SECONDS (600) + HOURS (36), LIMBER_MORNING_LITTLE_MORE);
  g_assert_cmpint (morning_of (self, 0), ==, LIMBER_MORNING_LITTLE_MORE);
  answer_morning (self, HOURS (25), LIMBER_MORNING_SAME);
  g_assert_cmpint (morning_of (self, 0), ==, LIMBER_MORNING_SAME);
  /* A check-in that did not ask answers nothing. */
  answer_morning (self, HOURS (24), LIMBER_MORNING_UNASKED);
  g_assert_cmpint (morning_of (self, 0), ==, LIMBER_MORNING_SAME);

  /* A session of the day between has the answer of its own next morning. */
  add_finished (self, "b", HOURS (26));
  g_assert_cmpint (morning_of (self, 1), ==, LIMBER_MORNING_UNASKED);
  answer_morning (self, HOURS (49), LIMBER_MORNING_CLEARLY_MORE);
  g_assert_cmpint (morning_of (self, 1), ==, LIMBER_MORNING_CLEARLY_MORE);
  g_assert_cmpint (morning_of (self, 0), ==, LIMBER_MORNING_SAME);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/history/log/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("sums", test_sums);
  ADD ("which", test_which);
  ADD ("pain", test_pain);
  ADD ("morning", test_morning);
#undef ADD

  return g_test_run ();
}
