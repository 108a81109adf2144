/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "back-fixture.h"

static void
assert_same_past (LimberTimeline *before, LimberTimeline *after, gint64 position_us)
{
  guint n = limber_timeline_find_phase (before, position_us);

  for (guint i = 0; i < n; i++)
    {
      const LimberPhase *a = limber_timeline_get_phase (before, i);
      const LimberPhase *b = limber_timeline_get_phase (after, i);

      g_assert_cmpmem (a, sizeof *a, b, sizeof *b);
    }
  g_assert_cmpint (limber_timeline_get_phase (before, n)->start_us,
                   ==,
                   limber_timeline_get_phase (after, n)->start_us);
  g_assert_cmpuint (limber_timeline_find_phase (after, position_us), ==, n);
}

static void
test_adapts (BackFixture *self, gconstpointer user_data)
{
  g_autoptr(LimberRecord) record = NULL;
  LimberSession *session = NULL;

  back_check_in (self, 5);
  session = back_begin (self);
  back_assert_steps (session, "march calf bend");
  g_assert_cmpuint (limber_guide_get_adapted (self->guide)->changes->len, >=, 2);
  record = back_get_newest (self);
  g_assert_nonnull (strstr (record->swaps, "\"dropped\""));
}

static void
test_check_in_lead_in (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = back_begin (self);
  g_autoptr(LimberTimeline) before = limber_timeline_ref (limber_session_get_timeline (session));
  g_autoptr(LimberRecord) record = NULL;
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  limber_fake_clock_advance (self->clock, 4 * S);
  answers.pain = 5;
  g_assert_true (limber_guide_check_in (self->guide, &answers));
  assert_same_past (before, limber_session_get_timeline (session), 4 * S);
  g_assert_cmpint (limber_session_get_position_us (session), ==, 4 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_RUNNING);
  back_assert_steps (session, "march calf bend");
  record = back_get_newest (self);
  g_assert_cmpint (record->pain_before, ==, 5);
  g_assert_nonnull (record->swaps);

  limber_fake_clock_advance (self->clock, 500 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);
}

/* Only what is still to come can change. */
static void
test_check_in_late (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = back_begin (self);
  g_autoptr(LimberTimeline) before = limber_timeline_ref (limber_session_get_timeline (session));
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  limber_session_seek (session, limber_timeline_find_step (before, 1) + S);
  while (limber_timeline_get_phase (before, limber_session_get_phase (session))->kind
         != LIMBER_PHASE_WORK)
    limber_session_next (session);
  limber_fake_clock_advance (self->clock, 2 * S);
  answers.pain = 5;
  g_assert_true (limber_guide_check_in (self->guide, &answers));
  assert_same_past (
      before, limber_session_get_timeline (session), limber_session_get_position_us (session));
  back_assert_steps (session, "march plank calf bend");
}

static void
test_check_in_red (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = back_begin (self);
  g_autoptr(LimberRecord) record = NULL;
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  limber_fake_clock_advance (self->clock, 4 * S);
  answers.pain = 8;
  g_assert_false (limber_guide_check_in (self->guide, &answers));
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_ENDED);
  record = back_get_newest (self);
  g_assert_cmpint (record->state, ==, LIMBER_RECORD_ENDED);
  g_assert_cmpint (record->work_us, ==, 0);
}

static LimberHurt
hurt (BackFixture *self, int pain, LimberPainKind kind)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  answers.pain = pain;
  answers.kind = kind;

  return limber_guide_hurt (self->guide, &answers, FALSE);
}

static void
test_ease (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = back_begin_at (self, 1);
  g_autoptr(LimberTimeline) before = limber_timeline_ref (limber_session_get_timeline (session));
  g_autofree char *easier = NULL;
  gint64           position = limber_session_get_position_us (session);

  g_assert_cmpint (hurt (self, 4, LIMBER_PAIN_KIND_ACHE), ==, LIMBER_HURT_EASIER);
  easier = limber_guide_dup_easier (self->guide);
  g_assert_cmpstr (easier, ==, limber_fixtures_lookup ("knee-plank", self->fixtures)->name);
  limber_guide_ease (self->guide);
  back_assert_steps (session, "march plank knee-plank calf plank bend");
  assert_same_past (before, limber_session_get_timeline (session), position - 1);
  g_assert_cmpint (
      limber_timeline_get_step (limber_session_get_timeline (session), 2)->dose->sets, ==, 2);
  limber_fake_clock_advance (self->clock, 900 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);
}

/* On the second side nobody begins again with the first. */
static void
test_ease_second_side (BackFixture *self, gconstpointer user_data)
{
  LimberSession  *session = back_begin_at (self, 1);
  LimberTimeline *timeline = NULL;

  timeline = limber_session_get_timeline (session);
  while (limber_timeline_get_phase (timeline, limber_session_get_phase (session))->side
         != LIMBER_SIDE_RIGHT)
    limber_fake_clock_advance (self->clock, S);
  limber_fake_clock_advance (self->clock, 10 * S);
  hurt (self, 4, LIMBER_PAIN_KIND_ACHE);
  limber_guide_ease (self->guide);
  back_assert_steps (session, "march plank knee-plank knee-plank calf plank bend");
  timeline = limber_session_get_timeline (session);
  g_assert_cmpint (limber_timeline_get_step (timeline, 2)->step->side, ==, LIMBER_SIDE_RIGHT);
  g_assert_cmpint (limber_timeline_get_step (timeline, 3)->step->side, ==, LIMBER_SIDE_NONE);
  g_assert_cmpint (limber_timeline_get_step (timeline, 3)->dose->sets, ==, 1);
}

static void
test_drop (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = back_begin_at (self, 1);
  g_autoptr(LimberRecord) record = NULL;

  g_assert_cmpint (hurt (self, 7, LIMBER_PAIN_KIND_ACHE), ==, LIMBER_HURT_END);
  limber_guide_drop (self->guide);
  /* The other plank goes as well. */
  back_assert_steps (session, "march plank calf bend");
  limber_fake_clock_advance (self->clock, 900 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);

  /* For today something else takes its place, tomorrow it is back. */
  back_start_anew (self);
  session = back_begin (self);
  back_assert_steps (session, "march knee-plank calf knee-plank bend");
  limber_session_end (session);
  limber_fake_clock_advance (self->clock, DAY + HOUR);
  session = back_begin (self);
  back_assert_steps (session, "march plank calf plank bend");
}

/* While one gets ready for it. */
static void
test_drop_before (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = back_begin (self);

  limber_fake_clock_advance (self->clock, 2 * S);
  limber_guide_drop (self->guide);
  back_assert_steps (session, "plank calf plank bend");
  limber_fake_clock_advance (self->clock, 900 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);
}

static void
test_drop_last (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = back_begin_at (self, 4);

  limber_guide_drop (self->guide);
  g_assert_true (limber_session_is_over (session));
}

static void
test_two_ends (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = back_begin_at (self, 1);

  g_assert_cmpint (hurt (self, 7, LIMBER_PAIN_KIND_ACHE), ==, LIMBER_HURT_END);
  limber_guide_drop (self->guide);
  g_assert_cmpint (hurt (self, 2, LIMBER_PAIN_KIND_SHARP), ==, LIMBER_HURT_CLOSE);
  limber_guide_close_gently (self->guide);
  back_assert_steps (session, "march plank diaphragmatic-breathing");
}

/* The program was cut off in mid-session, and the session goes on. */
static LimberSession *
take_up (BackFixture *self)
{
  LimberGuideOptions options = LIMBER_GUIDE_OPTIONS_DEFAULT;
  g_autoptr(GError) error = NULL;

  back_start_anew (self);
  g_assert_true (
      limber_guide_take_up (self->guide, limber_fixtures_lookup, self->fixtures, &options, &error));
  g_assert_no_error (error);
  limber_session_start (limber_guide_get_session (self->guide));

  return limber_guide_get_session (self->guide);
}

/* Cut off after a change it goes on with what it had become. */
static void
test_take_up_changed (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = back_begin_at (self, 1);

  limber_guide_ease (self->guide);
  limber_fake_clock_advance (self->clock, 10 * S);
  back_assert_steps (session, "march plank knee-plank calf plank bend");
  back_assert_steps (take_up (self), "march plank knee-plank calf plank bend");
}

/* The easier exercise and the closing one were not in what was cut off. */
static void
test_take_up_ease (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = NULL;
  g_autoptr(LimberTimeline) before = NULL;
  g_autoptr(LimberRecord) record = NULL;
  g_autofree char *easier = NULL;
  gint64           position = 0;

  back_begin_at (self, 1);
  session = take_up (self);
  before = limber_timeline_ref (limber_session_get_timeline (session));
  position = limber_session_get_position_us (session);
  g_assert_cmpint (hurt (self, 4, LIMBER_PAIN_KIND_ACHE), ==, LIMBER_HURT_EASIER);
  easier = limber_guide_dup_easier (self->guide);
  g_assert_cmpstr (easier, ==, limber_fixtures_lookup ("knee-plank", self->fixtures)->name);
  limber_guide_ease (self->guide);
  back_assert_steps (session, "march plank knee-plank calf plank bend");
  assert_same_past (before, limber_session_get_timeline (session), position - 1);

  /* And it can be cut off once more. */
  session = take_up (self);
  back_assert_steps (session, "march plank knee-plank calf plank bend");
  limber_fake_clock_advance (self->clock, 900 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);
  record = back_get_newest (self);
  g_assert_cmpint (record->state, ==, LIMBER_RECORD_FINISHED);
}

static void
test_take_up_drop (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = NULL;

  back_begin_at (self, 1);
  session = take_up (self);
  g_assert_cmpint (hurt (self, 7, LIMBER_PAIN_KIND_ACHE), ==, LIMBER_HURT_END);
  limber_guide_drop (self->guide);
  back_assert_steps (session, "march plank calf bend");
  g_assert_cmpint (hurt (self, 2, LIMBER_PAIN_KIND_SHARP), ==, LIMBER_HURT_CLOSE);
  limber_guide_close_gently (self->guide);
  back_assert_steps (session, "march plank diaphragmatic-breathing");
  limber_fake_clock_advance (self->clock, 900 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);
}

/* It is right for the day by then, and the history keeps all that was changed. */
static void
test_take_up_check_in (BackFixture *self, gconstpointer user_data)
{
  const char *const cautions[] = { "flexion-sensitive", NULL };
  LimberSession    *session = NULL;
  LimberCheckIn     answers = LIMBER_CHECK_IN_INIT;
  LimberPerson      person = LIMBER_PERSON_INIT;
  g_autoptr(LimberRecord) record = NULL;

  limber_person_set_words (&person, cautions, NULL);
  limber_advisor_set_person (self->advisor, &person);
  back_begin_at (self, 1);
  session = take_up (self);
  g_assert_null (limber_guide_get_adapted (self->guide));
  answers.pain = 5;
  g_assert_true (limber_guide_check_in (self->guide, &answers));
  back_assert_steps (session, "march plank calf small-bend");
  record = back_get_newest (self);
  g_assert_cmpint (record->pain_before, ==, 5);
  g_assert_nonnull (strstr (record->swaps, "\"small-bend\""));
  g_assert_nonnull (strstr (record->swaps, "\"dropped\""));
}

static void
test_take_up_red (BackFixture *self, gconstpointer user_data)
{
  LimberSession *session = NULL;
  LimberCheckIn  answers = LIMBER_CHECK_IN_INIT;

  back_begin_at (self, 1);
  session = take_up (self);
  answers.pain = 8;
  g_assert_false (limber_guide_check_in (self->guide, &answers));
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_ENDED);
}

/* One set fewer is one set fewer, however often it is cut off. */
static void
test_take_up_light_week (BackFixture *self, gconstpointer user_data)
{
  g_autoptr(LimberSuggestion) suggestion = limber_suggestion_new (LIMBER_SUGGESTION_DELOAD);
  LimberCheckIn  answers = LIMBER_CHECK_IN_INIT;
  LimberSession *session = NULL;

  ((LimberExercise *) limber_fixtures_lookup ("plank", self->fixtures))->dose->sets = 3;
  limber_advisor_take (self->advisor, suggestion);
  back_begin (self);
  limber_fake_clock_advance (self->clock, 20 * S);
  session = take_up (self);
  answers.pain = 1;
  g_assert_true (limber_guide_check_in (self->guide, &answers));
  back_assert_steps (session, "march plank calf plank bend");
  g_assert_cmpint (
      limber_timeline_get_step (limber_session_get_timeline (session), 3)->dose->sets, ==, 2);
}

static void
test_cautions (BackFixture *self, gconstpointer user_data)
{
  const char *const cautions[] = { "flexion-sensitive", "from-the-future", NULL };
  LimberPerson      person = LIMBER_PERSON_INIT;
  LimberSession    *session = NULL;
  int               from = -1;

  limber_person_set_words (&person, cautions, NULL);
  g_assert_cmphex (person.own, ==, 1u << LIMBER_OWN_FLEXION_SENSITIVE);
  limber_advisor_set_person (self->advisor, &person);
  session = back_begin (self);
  back_assert_steps (session, "march plank calf plank small-bend");
  from = ((LimberPlanChange *) g_ptr_array_index (limber_guide_get_adapted (self->guide)->changes,
                                                  0))
             ->from;
  limber_guide_keep_original (self->guide, from);
  back_assert_steps (session, "march plank calf plank bend");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    BackTest    run;
  } tests[] = {
    { "adapts", test_adapts },
    { "check-in-lead-in", test_check_in_lead_in },
    { "check-in-late", test_check_in_late },
    { "check-in-red", test_check_in_red },
    { "ease", test_ease },
    { "ease-second-side", test_ease_second_side },
    { "drop", test_drop },
    { "drop-before", test_drop_before },
    { "drop-last", test_drop_last },
    { "two-ends", test_two_ends },
    { "take-up-changed", test_take_up_changed },
    { "take-up-ease", test_take_up_ease },
    { "take-up-drop", test_take_up_drop },
    { "take-up-check-in", test_take_up_check_in },
    { "take-up-red", test_take_up_red },
    { "take-up-light-week", test_take_up_light_week },
    { "cautions", test_cautions },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/guide/steering/", tests[i].name, NULL);

      g_test_add (path, BackFixture, NULL, back_set_up, tests[i].run, back_tear_down);
    }

  return g_test_run ();
}
