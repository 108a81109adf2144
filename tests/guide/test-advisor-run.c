/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "back-fixture.h"
#include "history/limber-dates.h"
#include "history/limber-store-diary.h"

#define MINUTE (60 * S)

/* The clock of the fixture stands at eight in the morning. */
static gint64
get_now (BackFixture *self)
{
  return limber_clock_get_wall (LIMBER_CLOCK (self->clock));
}

static void
put_run (BackFixture *self, gint64 started_us, gint64 length_us, gboolean walk, int pain)
{
  static guint n;
  g_autoptr(LimberRunRecord) run = limber_run_record_new ();
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (LIMBER_CLOCK (self->clock));

  run->uuid = g_strdup_printf ("run-%u", n++);
  run->started_us = started_us;
  run->length_us = length_us;
  run->walk = walk;
  run->pain = pain;
  run->local_date = limber_dates_find_day (started_us, zone, &run->offset_s);
  limber_store_put_run (self->store, run);
}

static void
count_cb (LimberAdvisor *advisor, guint *n)
{
  (*n)++;
}

static void
read_runs (BackFixture *self)
{
  guint n = 0;

  g_signal_connect (self->advisor, "runs-read", G_CALLBACK (count_cb), &n);
  limber_advisor_read_runs (self->advisor);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (self->advisor, &n);
}

static LimberRunStage
find_stage (BackFixture *self)
{
  g_autoptr(LimberRunWay) way = limber_advisor_dup_run_way (self->advisor);

  return way->stage;
}

/* Asked once, on the day after, from four o'clock on; the answer goes where runs are judged. */
static void
test_morning (BackFixture *self, gconstpointer user_data)
{
  const gint64           evening = get_now (self) + 10 * HOUR;
  gint64                 at_us;
  const LimberRunRecord *run = NULL;

  g_assert_cmpint (
      limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_NOTHING);
  limber_fake_clock_advance (self->clock, 10 * HOUR);
  put_run (self, evening, 30 * MINUTE, FALSE, 1);
  read_runs (self);
  limber_fake_clock_advance (self->clock, HOUR);
  g_assert_cmpint (
      limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_NOTHING);
  /* A minute before four, and at four. */
  limber_fake_clock_advance (self->clock, 9 * HOUR - MINUTE);
  g_assert_cmpint (
      limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_NOTHING);
  limber_fake_clock_advance (self->clock, MINUTE);
  g_assert_cmpint (limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_RUN);

  at_us = limber_advisor_answer_morning (self->advisor, LIMBER_MORNING_CLEARLY_MORE);
  g_assert_cmpint (
      limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_NOTHING);
  g_assert_true (limber_advisor_get_limits (self->advisor)->step_down);
  read_runs (self);
  run = g_ptr_array_index (limber_advisor_get_runs (self->advisor), 0);
  g_assert_cmpint (run->morning, ==, LIMBER_MORNING_CLEARLY_MORE);

  /* A slip. */
  limber_advisor_take_back_morning (self->advisor, at_us);
  g_assert_cmpint (limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_RUN);
  g_assert_false (limber_advisor_get_limits (self->advisor)->step_down);
  back_start_anew (self);
  g_assert_cmpint (limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_RUN);

  /* Skipped it stays away, but is still asked with a check-in. */
  limber_advisor_skip_morning (self->advisor);
  back_start_anew (self);
  g_assert_cmpint (
      limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_NOTHING);
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 0, NULL, FALSE)
                       & LIMBER_ASK_BIT (LIMBER_ASK_MORNING),
                   !=,
                   0);
}

/* For a day and a half it can be felt; a break at the desk cannot. */
static void
test_felt (BackFixture *self, gconstpointer user_data)
{
  limber_advisor_answer_screen (self->advisor, 0, 0);
  back_begin (self);
  limber_fake_clock_advance (self->clock, 900 * S);
  back_start_anew (self);
  limber_fake_clock_advance (self->clock, 24 * HOUR);
  g_assert_cmpint (
      limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_SESSION);
  limber_fake_clock_advance (self->clock, 12 * HOUR);
  g_assert_cmpint (
      limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_NOTHING);

  /* Of this one a minute was done. */
  back_begin (self);
  limber_fake_clock_advance (self->clock, 70 * S);
  limber_session_end (limber_guide_get_session (self->guide));
  back_start_anew (self);
  limber_fake_clock_advance (self->clock, 12 * HOUR);
  g_assert_cmpint (
      limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_NOTHING);
}

/* Who is not to be asked, is not. */
static void
test_not_wanted (BackFixture *self, gconstpointer user_data)
{
  LimberPerson person = LIMBER_PERSON_INIT;

  put_run (self, get_now (self), 30 * MINUTE, FALSE, 1);
  read_runs (self);
  limber_fake_clock_advance (self->clock, 24 * HOUR);
  g_assert_cmpint (limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_RUN);
  person.asks = FALSE;
  limber_advisor_set_person (self->advisor, &person);
  g_assert_cmpint (
      limber_advisor_get_morning_due (self->advisor), ==, LIMBER_MORNING_AFTER_NOTHING);
}

/* From a bad day on, along walks, until it is over or somebody leaves it. */
static void
test_way (BackFixture *self, gconstpointer user_data)
{
  const guint32 day = limber_advisor_get_today (self->advisor);

  limber_advisor_answer_screen (self->advisor, 0, 0);
  g_assert_cmpuint (limber_advisor_find_flare (self->advisor), ==, 0);
  g_assert_cmpint (find_stage (self), ==, LIMBER_RUN_STAGE_FREE);
  back_check_in (self, 5);
  g_assert_cmpuint (limber_advisor_find_flare (self->advisor), ==, 0);
  back_check_in (self, 7);
  g_assert_cmpuint (limber_advisor_find_flare (self->advisor), ==, day);
  /* On such a day nobody is spoken to of running. */
  g_assert_false (limber_advisor_has_run_note (self->advisor));
  for (guint i = 1; i <= 2; i++)
    {
      limber_fake_clock_advance (self->clock, DAY);
      back_check_in (self, 2);
      put_run (self, get_now (self), 30 * MINUTE, TRUE, 2);
    }
  back_start_anew (self);
  g_assert_true (limber_advisor_has_run_note (self->advisor));
  g_assert_cmpint (find_stage (self), ==, LIMBER_RUN_STAGE_WALK);
  limber_fake_clock_advance (self->clock, DAY);
  g_assert_cmpint (find_stage (self), ==, LIMBER_RUN_STAGE_RUN_WALK);

  limber_advisor_put_run_note_away (self->advisor);
  back_start_anew (self);
  g_assert_false (limber_advisor_has_run_note (self->advisor));
  g_assert_cmpint (find_stage (self), ==, LIMBER_RUN_STAGE_RUN_WALK);

  /* Left, and taken up again where it was. */
  limber_advisor_set_flare (self->advisor, 0);
  back_start_anew (self);
  g_assert_cmpuint (limber_advisor_find_flare (self->advisor), ==, 0);
  g_assert_cmpint (find_stage (self), ==, LIMBER_RUN_STAGE_FREE);
  limber_fake_clock_advance (self->clock, S);
  limber_advisor_set_flare (self->advisor, day);
  back_start_anew (self);
  g_assert_cmpint (find_stage (self), ==, LIMBER_RUN_STAGE_RUN_WALK);

  /* The next bad day begins it anew. */
  limber_fake_clock_advance (self->clock, DAY);
  back_check_in (self, 8);
  g_assert_cmpuint (limber_advisor_find_flare (self->advisor), ==, day + 4);
  g_assert_cmpint (find_stage (self), ==, LIMBER_RUN_STAGE_WALK);
  /* It is no matter of a year. */
  limber_fake_clock_advance (self->clock, 121 * DAY);
  g_assert_cmpuint (limber_advisor_find_flare (self->advisor), ==, 0);
}

/* What an exercise did is no flare unless it hurt much; a strong burning pain is one. */
static void
test_flare (BackFixture *self, gconstpointer user_data)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  answers.pain = 4;
  answers.kind = LIMBER_PAIN_KIND_SHARP;
  limber_advisor_add_hurt (self->advisor, &answers, LIMBER_REACTION_EASIER, "plank", NULL);
  g_assert_cmpuint (limber_advisor_find_flare (self->advisor), ==, 0);
  answers.kind = LIMBER_PAIN_KIND_BURNING;
  answers.place = LIMBER_PAIN_PLACE_BELOW_KNEE;
  limber_advisor_check_in (self->advisor, &answers, NULL);
  g_assert_cmpuint (limber_advisor_find_flare (self->advisor), !=, 0);
}

static void
add (const char *path, BackTest test)
{
  g_test_add (path, BackFixture, NULL, back_set_up, test, back_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("/advisor-run/morning", test_morning);
  add ("/advisor-run/felt", test_felt);
  add ("/advisor-run/not-wanted", test_not_wanted);
  add ("/advisor-run/way", test_way);
  add ("/advisor-run/flare", test_flare);

  return g_test_run ();
}
