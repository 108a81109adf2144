/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "back-fixture.h"
#include "plan/limber-ladder.h"

static void
test_screen (BackFixture *self, gconstpointer user_data)
{
  g_assert_true (limber_advisor_is_screen_due (self->advisor));
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 600 * S, NULL, FALSE),
                   ==,
                   LIMBER_ASK_BIT (LIMBER_ASK_SCREEN) | LIMBER_ASK_BIT (LIMBER_ASK_PAIN));
  g_assert_cmpint (limber_advisor_answer_screen (self->advisor, 0, 0), ==, LIMBER_SCREEN_CLEAR);
  g_assert_false (limber_advisor_is_screen_due (self->advisor));
  back_start_anew (self);
  g_assert_false (limber_advisor_is_screen_due (self->advisor));

  limber_fake_clock_advance (self->clock, 89 * DAY);
  g_assert_false (limber_advisor_is_screen_due (self->advisor));
  limber_fake_clock_advance (self->clock, DAY);
  g_assert_true (limber_advisor_is_screen_due (self->advisor));
}

static void
count_cb (GObject *object, GParamSpec *pspec, int *count)
{
  (*count)++;
}

static void
assert_locked (BackFixture *self)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (limber_advisor_is_locked (self->advisor));
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_BLACK);
  g_assert_false (back_try_to_begin (self, &error));
  g_assert_error (error, LIMBER_GUIDE_ERROR, LIMBER_GUIDE_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, limber_screen_get_text (LIMBER_SCREEN_EMERGENCY)));
}

static void
test_lock (BackFixture *self, gconstpointer user_data)
{
  const guint saddle = LIMBER_RED_FLAG_BIT (LIMBER_RED_FLAG_SADDLE);
  int         count = 0;

  g_signal_connect (self->advisor, "notify::locked", G_CALLBACK (count_cb), &count);
  g_assert_cmpint (
      limber_advisor_answer_screen (self->advisor, 0, saddle), ==, LIMBER_SCREEN_EMERGENCY);
  g_assert_cmpint (count, ==, 1);
  assert_locked (self);
  back_start_anew (self);
  assert_locked (self);
  limber_fake_clock_advance (self->clock, 400 * DAY);
  assert_locked (self);

  /* Misread. */
  g_assert_cmpint (limber_advisor_answer_screen (self->advisor, 0, 0), ==, LIMBER_SCREEN_CLEAR);
  g_assert_false (limber_advisor_is_locked (self->advisor));
  back_start_anew (self);
  g_assert_false (limber_advisor_is_locked (self->advisor));

  /* Answered again, and examined. */
  limber_fake_clock_advance (self->clock, HOUR);
  limber_advisor_answer_screen (self->advisor, saddle, 0);
  assert_locked (self);
  limber_fake_clock_advance (self->clock, HOUR);
  limber_advisor_set_examined (self->advisor);
  g_assert_false (limber_advisor_is_locked (self->advisor));
  back_start_anew (self);
  g_assert_false (limber_advisor_is_locked (self->advisor));
  back_begin (self);
}

/* What was cut off is no way round the lock. */
static void
test_lock_take_up (BackFixture *self, gconstpointer user_data)
{
  LimberGuideOptions options = LIMBER_GUIDE_OPTIONS_DEFAULT;
  g_autoptr(GError) error = NULL;

  back_begin (self);
  limber_fake_clock_advance (self->clock, 20 * S);
  limber_advisor_answer_screen (self->advisor, LIMBER_RED_FLAG_BIT (LIMBER_RED_FLAG_BOWEL), 0);
  back_start_anew (self);
  g_assert_nonnull (limber_guide_get_unfinished (self->guide));
  g_assert_false (
      limber_guide_take_up (self->guide, limber_fixtures_lookup, self->fixtures, &options, &error));
  g_assert_error (error, LIMBER_GUIDE_ERROR, LIMBER_GUIDE_ERROR_LOCKED);
  g_assert_nonnull (limber_guide_get_unfinished (self->guide));
}

static void
test_six_hours (BackFixture *self, gconstpointer user_data)
{
  const guint pain = LIMBER_ASK_BIT (LIMBER_ASK_PAIN);

  limber_advisor_answer_screen (self->advisor, 0, 0);
  back_check_in (self, 2);
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 600 * S, NULL, FALSE), ==, 0);
  limber_fake_clock_advance (self->clock, 6 * HOUR - S);
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 600 * S, NULL, FALSE), ==, 0);
  limber_fake_clock_advance (self->clock, S);
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 600 * S, NULL, FALSE), ==, pain);
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 200 * S, NULL, FALSE), ==, 0);
}

static void
test_not_wanted (BackFixture *self, gconstpointer user_data)
{
  LimberPerson person = LIMBER_PERSON_INIT;

  person.asks = FALSE;
  limber_advisor_set_person (self->advisor, &person);
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 600 * S, NULL, FALSE),
                   ==,
                   LIMBER_ASK_BIT (LIMBER_ASK_SCREEN));
  /* Who begins by themselves is heard. */
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 0, NULL, FALSE)
                       & LIMBER_ASK_BIT (LIMBER_ASK_PAIN),
                   !=,
                   0);
}

static void
test_days (BackFixture *self, gconstpointer user_data)
{
  g_auto(GStrv) none = NULL;
  g_auto(GStrv) reasons = NULL;
  LimberCheckIn last;

  g_assert_false (limber_advisor_get_last (self->advisor, &last));
  limber_advisor_answer_screen (self->advisor, 0, 0);
  back_check_in (self, 1);
  none = limber_advisor_dup_reasons (self->advisor);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  back_check_in (self, 7);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_RED);
  reasons = limber_advisor_dup_reasons (self->advisor);
  g_assert_cmpstr (reasons[0], ==, limber_pain_row_get_text (LIMBER_PAIN_ROW_QUIET));
  g_assert_cmpstr (limber_advisor_get_offer (self->advisor), ==, "return-from-flare");

  /* Unanswered the last answer holds for a day. Then it is forgotten, but asked for. */
  limber_fake_clock_advance (self->clock, DAY - S);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_RED);
  g_assert_false (limber_advisor_may_continue (self->advisor));
  back_start_anew (self);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_RED);
  limber_fake_clock_advance (self->clock, DAY);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_GREEN);
  g_assert_false (limber_advisor_may_continue (self->advisor));
  g_assert_true (limber_advisor_get_last (self->advisor, &last));
  g_assert_cmpint (last.pain, ==, 7);
}

/* A session that was too much makes the day stricter, never milder. */
static void
test_after (BackFixture *self, gconstpointer user_data)
{
  back_check_in (self, 5);
  limber_guide_finish_check_in (self->guide, 0, 3);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_AMBER);
  limber_guide_finish_check_in (self->guide, 8, 3);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_RED);
}

static void
test_out_of_scope (BackFixture *self, gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberRoutine) routine = back_make_routine (self);
  g_autoptr(LimberRoutine) rest = NULL;

  back_check_in (self, 8);
  g_assert_false (limber_advisor_allows (self->advisor, routine));
  g_assert_false (back_try_to_begin (self, &error));
  g_assert_error (error, LIMBER_GUIDE_ERROR, LIMBER_GUIDE_ERROR_OUT_OF_SCOPE);
  g_assert_cmpstr (error->message, ==, limber_pain_row_get_text (LIMBER_PAIN_ROW_QUIET));
  rest = limber_fixtures_routine (self->fixtures, "diaphragmatic-breathing", NULL);
  g_assert_true (limber_advisor_allows (self->advisor, rest));
}

static void
test_habit (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = back_begin_at (self, 2);
  g_autoptr(GPtrArray) suggestions = NULL;
  const LimberSuggestion *suggestion = NULL;
  LimberTimeline         *timeline = NULL;

  ((LimberExercise *) limber_fixtures_lookup ("calf", self->fixtures))->kind
      = LIMBER_KIND_STATIC_STRETCH;
  for (int i = 0; i < 3; i++)
    limber_session_adjust (session, 5 * S);
  suggestions
      = limber_advisor_get_suggestions (self->advisor, limber_fixtures_lookup, self->fixtures);
  g_assert_cmpuint (suggestions->len, ==, 1);
  suggestion = g_ptr_array_index (suggestions, 0);
  g_assert_cmpint (suggestion->kind, ==, LIMBER_SUGGESTION_KEEP);
  g_assert_cmpint (suggestion->dose->length_us, ==, 35 * S);
  limber_advisor_take (self->advisor, suggestion);

  limber_session_end (session);
  back_start_anew (self);
  timeline = limber_session_get_timeline (back_begin (self));
  g_assert_cmpint (limber_timeline_get_step (timeline, 2)->dose->length_us, ==, 35 * S);
}

/* What was agreed to is what is done from then on, also by a program that starts later. */
static void
test_level (BackFixture *self, gconstpointer user_data)
{
  g_autoptr(LimberSuggestion) suggestion = limber_suggestion_new (LIMBER_SUGGESTION_STEP_UP);
  g_autoptr(LimberDose) dose = NULL;
  LimberExercise *calf = (LimberExercise *) limber_fixtures_lookup ("calf", self->fixtures);
  LimberTimeline *timeline = NULL;

  calf->kind = LIMBER_KIND_STATIC_STRETCH;
  suggestion->exercise_id = g_strdup ("calf");
  suggestion->to_id = g_strdup ("calf");
  suggestion->family = g_strdup ("calf");
  suggestion->from = 3;
  suggestion->to = 4;
  limber_advisor_take (self->advisor, suggestion);
  dose = limber_ladder_apply (calf, 4, FALSE);
  back_start_anew (self);
  timeline = limber_session_get_timeline (back_begin (self));
  g_assert_cmpint (limber_timeline_get_step (timeline, 2)->dose->length_us, ==, dose->length_us);
  g_assert_cmpint (dose->length_us, !=, 20 * S);
}

/* A session with a back that is asked before and after; then the program starts anew, so that all it
 * knows comes from the history. How long the calf is stretched in all its sets tells its level. */
static int
live (BackFixture *self, int pain_after)
{
  LimberSession    *session = back_begin (self);
  LimberCheckIn     answers = LIMBER_CHECK_IN_INIT;
  const LimberDose *dose
      = limber_timeline_get_step (limber_session_get_timeline (session), 2)->dose;
  const int length_s = dose->sets * (int) (dose->length_us / S);

  limber_fake_clock_advance (self->clock, 4 * S);
  answers.pain = 1;
  g_assert_true (limber_guide_check_in (self->guide, &answers));
  limber_fake_clock_advance (self->clock, 900 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);
  limber_guide_finish_check_in (self->guide, pain_after, 3);
  back_start_anew (self);

  return length_s;
}

/* Takes a step up for the calf when one is offered. Returns whether one was. */
static gboolean
step_up (BackFixture *self, int to)
{
  g_autoptr(GPtrArray) suggestions = limber_advisor_get_suggestions (
      self->advisor, limber_fixtures_lookup, self->fixtures);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const LimberSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      if (suggestion->kind != LIMBER_SUGGESTION_STEP_UP
          || g_strcmp0 (suggestion->exercise_id, "calf") != 0)
        continue;
      g_assert_cmpint (suggestion->to, ==, to);
      g_assert_nonnull (suggestion->reason);
      limber_advisor_take (self->advisor, suggestion);
      back_start_anew (self);
      return TRUE;
    }

  return FALSE;
}

/* Monday, Wednesday and Friday. A stretch is harder after three calm days of a week, and a week at the
 * earliest after it was the last time; not when the back minded. The long bend has no ladder, and makes the
 * week so full that a step does not make it grow by more than a fifth. */
static void
test_three_weeks (BackFixture *self, gconstpointer user_data)
{
  static const struct
  {
    int day;
    int length_s;
    int pain_after;
    int to; /* 0: none is offered */
  } life[] = {
    { 0, 20, 1, 0 },
    { 2, 20, 1, 0 },
    { 4, 20, 2, 2 },
    /* Too soon, and then three calm ones after a week. */
    { 7, 30, 1, 0 },
    { 9, 30, 0, 0 },
    { 11, 30, 1, 3 },
    /* A week later it would be time again. */
    { 14, 40, 1, 0 },
    { 16, 40, 4, 0 },
    { 18, 40, 1, 0 },
  };
  const char *const others[] = { "march", "plank", "knee-plank" };
  LimberExercise   *bend = (LimberExercise *) limber_fixtures_lookup ("bend", self->fixtures);
  int               day = 0;

  ((LimberExercise *) limber_fixtures_lookup ("calf", self->fixtures))->kind
      = LIMBER_KIND_STATIC_STRETCH;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    ((LimberExercise *) limber_fixtures_lookup (others[i], self->fixtures))->kind
        = LIMBER_KIND_BREATHING;
  bend->kind = LIMBER_KIND_STATIC_STRETCH;
  bend->dose->length_us = 200 * S;
  limber_advisor_answer_screen (self->advisor, 0, 0);
  /* The clock begins on a Friday. */
  limber_fake_clock_advance (self->clock, 3 * DAY);
  for (guint i = 0; i < G_N_ELEMENTS (life); i++)
    {
      limber_fake_clock_advance (self->clock, (life[i].day - day) * DAY);
      day = life[i].day;
      g_test_message ("day %d", day);
      g_assert_cmpint (live (self, life[i].pain_after), ==, life[i].length_s);
      g_assert_cmpint (step_up (self, life[i].to), ==, life[i].to != 0);
    }
}

static void
step_down (BackFixture *self, int from)
{
  g_autoptr(LimberSuggestion) suggestion = limber_suggestion_new (LIMBER_SUGGESTION_STEP_DOWN);

  suggestion->exercise_id = g_strdup ("calf");
  suggestion->to_id = g_strdup ("calf");
  suggestion->family = g_strdup ("calf");
  suggestion->from = from;
  suggestion->to = from - 1;
  limber_advisor_take (self->advisor, suggestion);
}

/* Two steps down within two weeks, and the plan is gentle for three days. */
static void
test_flare (BackFixture *self, gconstpointer user_data)
{
  step_down (self, 4);
  g_assert_null (limber_advisor_get_offer (self->advisor));
  limber_fake_clock_advance (self->clock, 13 * DAY);
  g_assert_null (limber_advisor_get_offer (self->advisor));
  step_down (self, 3);
  for (int day = 0; day < 3; day++)
    {
      back_start_anew (self);
      g_assert_cmpstr (limber_advisor_get_offer (self->advisor), ==, "return-from-flare");
      limber_fake_clock_advance (self->clock, DAY);
    }
  g_assert_null (limber_advisor_get_offer (self->advisor));

  /* Two that lie further apart are none. */
  limber_fake_clock_advance (self->clock, 60 * DAY);
  step_down (self, 2);
  limber_fake_clock_advance (self->clock, 15 * DAY);
  step_down (self, 2);
  g_assert_null (limber_advisor_get_offer (self->advisor));
}

static void
test_light_week (BackFixture *self, gconstpointer user_data)
{
  g_autoptr(LimberSuggestion) suggestion = limber_suggestion_new (LIMBER_SUGGESTION_DELOAD);
  LimberTimeline *timeline = NULL;

  limber_advisor_take (self->advisor, suggestion);
  back_start_anew (self);
  timeline = limber_session_get_timeline (back_begin (self));
  g_assert_cmpint (limber_timeline_get_step (timeline, 1)->dose->sets, ==, 1);
  limber_session_end (limber_guide_get_session (self->guide));
  limber_fake_clock_advance (self->clock, 7 * DAY);
  timeline = limber_session_get_timeline (back_begin (self));
  g_assert_cmpint (limber_timeline_get_step (timeline, 1)->dose->sets, ==, 2);
}

static void
test_feel_and_new (BackFixture *self, gconstpointer user_data)
{
  g_assert_true (limber_advisor_is_new (self->advisor, "march"));
  g_assert_cmpint (limber_advisor_get_feel (self->advisor, "march"), ==, -1);
  limber_advisor_set_feel (self->advisor, "march", TRUE);
  g_assert_cmpint (limber_advisor_get_feel (self->advisor, "march"), ==, 1);
  limber_advisor_set_feel (self->advisor, "march", FALSE);
  back_begin (self);
  limber_fake_clock_advance (self->clock, 60 * S);
  g_assert_false (limber_advisor_is_new (self->advisor, "march"));
  limber_session_end (limber_guide_get_session (self->guide));
  back_start_anew (self);
  g_assert_cmpint (limber_advisor_get_feel (self->advisor, "march"), ==, 0);
  g_assert_false (limber_advisor_is_new (self->advisor, "march"));
  g_assert_true (limber_advisor_is_new (self->advisor, "bend"));
}

static int
find_direction (BackFixture *self)
{
  return limber_advisor_find_direction (self->advisor, limber_fixtures_lookup, self->fixtures);
}

static void
test_direction (BackFixture *self, gconstpointer user_data)
{
  limber_advisor_add_effect (self->advisor, "bend", LIMBER_EFFECT_WORSE, "one");
  g_assert_cmpint (find_direction (self), ==, -1);
  limber_fake_clock_advance (self->clock, DAY);
  limber_advisor_add_effect (self->advisor, "bend", LIMBER_EFFECT_EASIER, "two");
  limber_fake_clock_advance (self->clock, DAY);
  limber_advisor_add_effect (self->advisor, "bend", LIMBER_EFFECT_WORSE, "three");
  g_assert_cmpint (find_direction (self), ==, -1);
  limber_fake_clock_advance (self->clock, DAY);
  limber_advisor_add_effect (self->advisor, "bend", LIMBER_EFFECT_INTO_LEG, "four");
  g_assert_cmpint (find_direction (self), ==, LIMBER_OWN_FLEXION_SENSITIVE);
  back_start_anew (self);
  g_assert_cmpint (find_direction (self), ==, LIMBER_OWN_FLEXION_SENSITIVE);
  limber_advisor_set_direction_asked (self->advisor, LIMBER_OWN_FLEXION_SENSITIVE);
  g_assert_cmpint (find_direction (self), ==, -1);
}

static void
test_rung (BackFixture *self, gconstpointer user_data)
{
  LimberRung rung;

  for (int i = 0; i < 60; i++)
    {
      back_check_in (self, 5);
      limber_fake_clock_advance (self->clock, DAY);
    }
  rung = limber_advisor_get_rung (self->advisor);
  g_assert_cmpint (rung, ==, LIMBER_RUNG_SIX_WEEKS);
  limber_advisor_set_rung_shown (self->advisor, rung);
  g_assert_cmpint (limber_advisor_get_rung (self->advisor), ==, LIMBER_RUNG_NONE);
  back_start_anew (self);
  g_assert_cmpint (limber_advisor_get_rung (self->advisor), ==, LIMBER_RUNG_NONE);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    BackTest    run;
  } tests[] = {
    { "screen", test_screen },
    { "lock", test_lock },
    { "lock-take-up", test_lock_take_up },
    { "six-hours", test_six_hours },
    { "not-wanted", test_not_wanted },
    { "days", test_days },
    { "after", test_after },
    { "out-of-scope", test_out_of_scope },
    { "habit", test_habit },
    { "level", test_level },
    { "three-weeks", test_three_weeks },
    { "flare", test_flare },
    { "light-week", test_light_week },
    { "feel-and-new", test_feel_and_new },
    { "direction", test_direction },
    { "rung", test_rung },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/guide/advisor/", tests[i].name, NULL);

      g_test_add (path, BackFixture, NULL, back_set_up, tests[i].run, back_tear_down);
    }

  return g_test_run ();
}
