/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-guide.h"
#include "limber-fake-clock.h"
#include "limber-fixtures.h"
#include "plan/limber-ladder.h"

#define S ((gint64) G_USEC_PER_SEC)
#define HOUR (3600 * S)
#define DAY (24 * HOUR)

/* Somebody with a back, from day to day, on a clock turned by hand and in a real database. */
typedef struct
{
  LimberFixtures  *fixtures;
  LimberFakeClock *clock;
  LimberStore     *store;
  LimberGuide     *guide;
  LimberAdvisor   *advisor;
  char            *path;
} Fixture;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
open_guide (Fixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  self->store = limber_store_new (self->path);
  self->guide = limber_guide_new (LIMBER_CLOCK (self->clock), self->store, NULL);
  self->advisor = limber_guide_get_advisor (self->guide);
  limber_guide_prepare_async (self->guide, NULL, done_cb, &result);
  g_assert_true (limber_guide_prepare_finish (self->guide, wait_for (&result), &error));
  g_assert_no_error (error);
}

static void
close_guide (Fixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  limber_guide_close_async (self->guide, NULL, done_cb, &result);
  g_assert_true (limber_guide_close_finish (self->guide, wait_for (&result), &error));
  g_assert_no_error (error);
  g_clear_object (&result);
  g_assert_finalize_object (self->guide);
  g_assert_finalize_object (self->store);
}

/* The program starts anew: what it knows then is what was written down. */
static void
start_anew (Fixture *self)
{
  close_guide (self);
  open_guide (self);
}

static void
set_up (Fixture *self, gconstpointer user_data)
{
  LimberExercise *plank = NULL;
  LimberExercise *bend = NULL;
  LimberCaution   caution = { LIMBER_TAG_DISC_FLEXION, FALSE };

  self->fixtures = limber_fixtures_new ();
  limber_fixtures_add_timed (self->fixtures, "march", LIMBER_SIDES_ALTERNATING, 30);
  limber_fixtures_add_timed (self->fixtures, "calf", LIMBER_SIDES_PER_SIDE, 20);
  limber_fixtures_add_timed (self->fixtures, "diaphragmatic-breathing", LIMBER_SIDES_BOTH, 60);
  limber_fixtures_add_timed (self->fixtures, "knee-plank", LIMBER_SIDES_PER_SIDE, 15);
  plank = limber_fixtures_add_timed (self->fixtures, "plank", LIMBER_SIDES_PER_SIDE, 20);
  plank->kind = LIMBER_KIND_STRENGTH_HOLD;
  plank->dose->sets = 2;
  plank->easier = g_new0 (LimberVariant, 1);
  plank->easier->exercise_id = g_strdup ("knee-plank");
  bend = limber_fixtures_add_timed (self->fixtures, "bend", LIMBER_SIDES_BOTH, 30);
  g_array_append_val (bend->cautions, caution);
  bend->easier = g_new0 (LimberVariant, 1);
  bend->easier->exercise_id = g_strdup ("small-bend");
  limber_fixtures_add_timed (self->fixtures, "small-bend", LIMBER_SIDES_BOTH, 30);
  self->clock = limber_fake_clock_new ();
  self->path = g_build_filename (g_get_user_data_dir (), "limber", "history.db", NULL);
  open_guide (self);
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  close_guide (self);
  g_assert_finalize_object (self->clock);
  limber_fixtures_free (self->fixtures);
  g_free (self->path);
}

static LimberRoutine *
make_routine (Fixture *self)
{
  LimberRoutine *routine
      = limber_fixtures_routine (self->fixtures, "march", "plank", "calf", "plank", "bend", NULL);

  routine->lead_in_us = 10 * S;
  routine->context = LIMBER_CONTEXT_REST_DAY;

  return routine;
}

static gboolean
try_to_begin (Fixture *self, GError **error)
{
  g_autoptr(LimberRoutine) routine = make_routine (self);
  LimberGuideOptions options = LIMBER_GUIDE_OPTIONS_DEFAULT;

  if (!limber_guide_begin (
          self->guide, routine, limber_fixtures_lookup, self->fixtures, &options, error))
    return FALSE;

  limber_session_start (limber_guide_get_session (self->guide));

  return TRUE;
}

static LimberSession *
begin (Fixture *self)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (try_to_begin (self, &error));
  g_assert_no_error (error);

  return limber_guide_get_session (self->guide);
}

static void
check_in (Fixture *self, int pain)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  answers.pain = pain;
  limber_advisor_check_in (self->advisor, &answers, NULL);
}

/* The exercises of a session, one after the other. */
static char *
describe (LimberSession *session)
{
  LimberTimeline *timeline = limber_session_get_timeline (session);
  GString        *text = g_string_new (NULL);

  for (guint i = 0; i < limber_timeline_get_n_steps (timeline); i++)
    g_string_append_printf (
        text, "%s%s", i > 0 ? " " : "", limber_timeline_get_step (timeline, i)->exercise->id);

  return g_string_free (text, FALSE);
}

static void
assert_steps (LimberSession *session, const char *expected)
{
  g_autofree char *steps = describe (session);

  g_assert_cmpstr (steps, ==, expected);
}

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

static LimberRecord *
get_newest (Fixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) sessions = NULL;
  g_autoptr(GError) error = NULL;

  limber_store_sessions_async (self->store, 0, 1, NULL, done_cb, &result);
  sessions = limber_store_sessions_finish (self->store, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 1);

  return limber_record_copy (g_ptr_array_index (sessions, 0));
}

static void
test_screen (Fixture *self, gconstpointer user_data)
{
  g_assert_true (limber_advisor_is_screen_due (self->advisor));
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 600 * S, NULL, FALSE),
                   ==,
                   LIMBER_ASK_BIT (LIMBER_ASK_SCREEN) | LIMBER_ASK_BIT (LIMBER_ASK_PAIN));
  g_assert_cmpint (limber_advisor_answer_screen (self->advisor, 0, 0), ==, LIMBER_SCREEN_CLEAR);
  g_assert_false (limber_advisor_is_screen_due (self->advisor));
  start_anew (self);
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
assert_locked (Fixture *self)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (limber_advisor_is_locked (self->advisor));
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_BLACK);
  g_assert_false (try_to_begin (self, &error));
  g_assert_error (error, LIMBER_GUIDE_ERROR, LIMBER_GUIDE_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, limber_screen_get_text (LIMBER_SCREEN_EMERGENCY)));
}

static void
test_lock (Fixture *self, gconstpointer user_data)
{
  const guint saddle = LIMBER_RED_FLAG_BIT (LIMBER_RED_FLAG_SADDLE);
  int         count = 0;

  g_signal_connect (self->advisor, "notify::locked", G_CALLBACK (count_cb), &count);
  g_assert_cmpint (
      limber_advisor_answer_screen (self->advisor, 0, saddle), ==, LIMBER_SCREEN_EMERGENCY);
  g_assert_cmpint (count, ==, 1);
  assert_locked (self);
  start_anew (self);
  assert_locked (self);
  limber_fake_clock_advance (self->clock, 400 * DAY);
  assert_locked (self);

  /* Misread. */
  g_assert_cmpint (limber_advisor_answer_screen (self->advisor, 0, 0), ==, LIMBER_SCREEN_CLEAR);
  g_assert_false (limber_advisor_is_locked (self->advisor));
  start_anew (self);
  g_assert_false (limber_advisor_is_locked (self->advisor));

  /* Answered again, and examined. */
  limber_fake_clock_advance (self->clock, HOUR);
  limber_advisor_answer_screen (self->advisor, saddle, 0);
  assert_locked (self);
  limber_fake_clock_advance (self->clock, HOUR);
  limber_advisor_set_examined (self->advisor);
  g_assert_false (limber_advisor_is_locked (self->advisor));
  start_anew (self);
  g_assert_false (limber_advisor_is_locked (self->advisor));
  begin (self);
}

/* What was cut off is no way round the lock. */
static void
test_lock_take_up (Fixture *self, gconstpointer user_data)
{
  LimberGuideOptions options = LIMBER_GUIDE_OPTIONS_DEFAULT;
  g_autoptr(GError) error = NULL;

  begin (self);
  limber_fake_clock_advance (self->clock, 20 * S);
  limber_advisor_answer_screen (self->advisor, LIMBER_RED_FLAG_BIT (LIMBER_RED_FLAG_BOWEL), 0);
  start_anew (self);
  g_assert_nonnull (limber_guide_get_unfinished (self->guide));
  g_assert_false (limber_guide_take_up (self->guide, &options, &error));
  g_assert_error (error, LIMBER_GUIDE_ERROR, LIMBER_GUIDE_ERROR_LOCKED);
  g_assert_nonnull (limber_guide_get_unfinished (self->guide));
}

static void
test_six_hours (Fixture *self, gconstpointer user_data)
{
  const guint pain = LIMBER_ASK_BIT (LIMBER_ASK_PAIN);

  limber_advisor_answer_screen (self->advisor, 0, 0);
  check_in (self, 2);
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 600 * S, NULL, FALSE), ==, 0);
  limber_fake_clock_advance (self->clock, 6 * HOUR - S);
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 600 * S, NULL, FALSE), ==, 0);
  limber_fake_clock_advance (self->clock, S);
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 600 * S, NULL, FALSE), ==, pain);
  g_assert_cmphex (limber_advisor_find_questions (self->advisor, 200 * S, NULL, FALSE), ==, 0);
}

static void
test_not_wanted (Fixture *self, gconstpointer user_data)
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
test_days (Fixture *self, gconstpointer user_data)
{
  g_auto(GStrv) none = NULL;
  g_auto(GStrv) reasons = NULL;
  LimberCheckIn last;

  g_assert_false (limber_advisor_get_last (self->advisor, &last));
  limber_advisor_answer_screen (self->advisor, 0, 0);
  check_in (self, 1);
  none = limber_advisor_dup_reasons (self->advisor);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  check_in (self, 7);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_RED);
  reasons = limber_advisor_dup_reasons (self->advisor);
  g_assert_cmpstr (reasons[0], ==, limber_pain_row_get_text (LIMBER_PAIN_ROW_QUIET));
  g_assert_cmpstr (limber_advisor_get_offer (self->advisor), ==, "return-from-flare");

  /* Unanswered the last answer holds for a day. Then it is forgotten, but asked for. */
  limber_fake_clock_advance (self->clock, DAY - S);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_RED);
  g_assert_false (limber_advisor_may_continue (self->advisor));
  start_anew (self);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_RED);
  limber_fake_clock_advance (self->clock, DAY);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_GREEN);
  g_assert_false (limber_advisor_may_continue (self->advisor));
  g_assert_true (limber_advisor_get_last (self->advisor, &last));
  g_assert_cmpint (last.pain, ==, 7);
}

/* A session that was too much makes the day stricter, never milder. */
static void
test_after (Fixture *self, gconstpointer user_data)
{
  check_in (self, 5);
  limber_guide_finish_check_in (self->guide, 0, 3);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_AMBER);
  limber_guide_finish_check_in (self->guide, 8, 3);
  g_assert_cmpint (limber_advisor_get_limits (self->advisor)->light, ==, LIMBER_LIGHT_RED);
}

static void
test_out_of_scope (Fixture *self, gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberRoutine) routine = make_routine (self);
  g_autoptr(LimberRoutine) rest = NULL;

  check_in (self, 8);
  g_assert_false (limber_advisor_allows (self->advisor, routine));
  g_assert_false (try_to_begin (self, &error));
  g_assert_error (error, LIMBER_GUIDE_ERROR, LIMBER_GUIDE_ERROR_OUT_OF_SCOPE);
  g_assert_cmpstr (error->message, ==, limber_pain_row_get_text (LIMBER_PAIN_ROW_QUIET));
  rest = limber_fixtures_routine (self->fixtures, "diaphragmatic-breathing", NULL);
  g_assert_true (limber_advisor_allows (self->advisor, rest));
}

static void
test_adapts (Fixture *self, gconstpointer user_data)
{
  g_autoptr(LimberRecord) record = NULL;
  LimberSession *session = NULL;

  check_in (self, 5);
  session = begin (self);
  assert_steps (session, "march calf bend");
  g_assert_cmpuint (limber_guide_get_adapted (self->guide)->changes->len, >=, 2);
  record = get_newest (self);
  g_assert_nonnull (strstr (record->swaps, "\"dropped\""));
}

static void
test_check_in_lead_in (Fixture *self, gconstpointer user_data)
{
  LimberSession *session = begin (self);
  g_autoptr(LimberTimeline) before = limber_timeline_ref (limber_session_get_timeline (session));
  g_autoptr(LimberRecord) record = NULL;
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  limber_fake_clock_advance (self->clock, 4 * S);
  answers.pain = 5;
  g_assert_true (limber_guide_check_in (self->guide, &answers));
  assert_same_past (before, limber_session_get_timeline (session), 4 * S);
  g_assert_cmpint (limber_session_get_position_us (session), ==, 4 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_RUNNING);
  assert_steps (session, "march calf bend");
  record = get_newest (self);
  g_assert_cmpint (record->pain_before, ==, 5);
  g_assert_nonnull (record->swaps);

  limber_fake_clock_advance (self->clock, 500 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);
}

/* Only what is still to come can change. */
static void
test_check_in_late (Fixture *self, gconstpointer user_data)
{
  LimberSession *session = begin (self);
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
  assert_steps (session, "march plank calf bend");
}

static void
test_check_in_red (Fixture *self, gconstpointer user_data)
{
  LimberSession *session = begin (self);
  g_autoptr(LimberRecord) record = NULL;
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  limber_fake_clock_advance (self->clock, 4 * S);
  answers.pain = 8;
  g_assert_false (limber_guide_check_in (self->guide, &answers));
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_ENDED);
  record = get_newest (self);
  g_assert_cmpint (record->state, ==, LIMBER_RECORD_ENDED);
  g_assert_cmpint (record->work_us, ==, 0);
}

/* The work of a step, a second of it done. */
static LimberSession *
begin_at (Fixture *self, int step)
{
  LimberSession  *session = begin (self);
  LimberTimeline *timeline = limber_session_get_timeline (session);

  limber_session_seek (session, limber_timeline_find_step (timeline, step));
  while (limber_timeline_get_phase (timeline, limber_session_get_phase (session))->kind
         != LIMBER_PHASE_WORK)
    limber_session_next (session);
  limber_fake_clock_advance (self->clock, S);

  return session;
}

static LimberHurt
hurt (Fixture *self, int pain, LimberPainKind kind)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  answers.pain = pain;
  answers.kind = kind;

  return limber_guide_hurt (self->guide, &answers, FALSE);
}

static void
test_ease (Fixture *self, gconstpointer user_data)
{
  LimberSession *session = begin_at (self, 1);
  g_autoptr(LimberTimeline) before = limber_timeline_ref (limber_session_get_timeline (session));
  g_autofree char *easier = NULL;
  gint64           position = limber_session_get_position_us (session);

  g_assert_cmpint (hurt (self, 4, LIMBER_PAIN_KIND_ACHE), ==, LIMBER_HURT_EASIER);
  easier = limber_guide_dup_easier (self->guide);
  g_assert_cmpstr (easier, ==, limber_fixtures_lookup ("knee-plank", self->fixtures)->name);
  limber_guide_ease (self->guide);
  assert_steps (session, "march plank knee-plank calf plank bend");
  assert_same_past (before, limber_session_get_timeline (session), position - 1);
  g_assert_cmpint (
      limber_timeline_get_step (limber_session_get_timeline (session), 2)->dose->sets, ==, 2);
  limber_fake_clock_advance (self->clock, 900 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);
}

/* On the second side nobody begins again with the first. */
static void
test_ease_second_side (Fixture *self, gconstpointer user_data)
{
  LimberSession  *session = begin_at (self, 1);
  LimberTimeline *timeline = NULL;

  timeline = limber_session_get_timeline (session);
  while (limber_timeline_get_phase (timeline, limber_session_get_phase (session))->side
         != LIMBER_SIDE_RIGHT)
    limber_fake_clock_advance (self->clock, S);
  limber_fake_clock_advance (self->clock, 10 * S);
  hurt (self, 4, LIMBER_PAIN_KIND_ACHE);
  limber_guide_ease (self->guide);
  assert_steps (session, "march plank knee-plank knee-plank calf plank bend");
  timeline = limber_session_get_timeline (session);
  g_assert_cmpint (limber_timeline_get_step (timeline, 2)->step->side, ==, LIMBER_SIDE_RIGHT);
  g_assert_cmpint (limber_timeline_get_step (timeline, 3)->step->side, ==, LIMBER_SIDE_NONE);
  g_assert_cmpint (limber_timeline_get_step (timeline, 3)->dose->sets, ==, 1);
}

static void
test_drop (Fixture *self, gconstpointer user_data)
{
  LimberSession *session = begin_at (self, 1);
  g_autoptr(LimberRecord) record = NULL;

  g_assert_cmpint (hurt (self, 7, LIMBER_PAIN_KIND_ACHE), ==, LIMBER_HURT_END);
  limber_guide_drop (self->guide);
  /* The other plank goes as well. */
  assert_steps (session, "march plank calf bend");
  limber_fake_clock_advance (self->clock, 900 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);

  /* For today something else takes its place, tomorrow it is back. */
  start_anew (self);
  session = begin (self);
  assert_steps (session, "march knee-plank calf knee-plank bend");
  limber_session_end (session);
  limber_fake_clock_advance (self->clock, DAY + HOUR);
  session = begin (self);
  assert_steps (session, "march plank calf plank bend");
}

/* While one gets ready for it. */
static void
test_drop_before (Fixture *self, gconstpointer user_data)
{
  LimberSession *session = begin (self);

  limber_fake_clock_advance (self->clock, 2 * S);
  limber_guide_drop (self->guide);
  assert_steps (session, "plank calf plank bend");
  limber_fake_clock_advance (self->clock, 900 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);
}

static void
test_drop_last (Fixture *self, gconstpointer user_data)
{
  LimberSession *session = begin_at (self, 4);

  limber_guide_drop (self->guide);
  g_assert_true (limber_session_is_over (session));
}

static void
test_two_ends (Fixture *self, gconstpointer user_data)
{
  LimberSession *session = begin_at (self, 1);

  g_assert_cmpint (hurt (self, 7, LIMBER_PAIN_KIND_ACHE), ==, LIMBER_HURT_END);
  limber_guide_drop (self->guide);
  g_assert_cmpint (hurt (self, 2, LIMBER_PAIN_KIND_SHARP), ==, LIMBER_HURT_CLOSE);
  limber_guide_close_gently (self->guide);
  assert_steps (session, "march plank diaphragmatic-breathing");
}

/* Cut off after a change it goes on with what it had become. */
static void
test_take_up_changed (Fixture *self, gconstpointer user_data)
{
  LimberSession     *session = begin_at (self, 1);
  LimberGuideOptions options = LIMBER_GUIDE_OPTIONS_DEFAULT;
  g_autoptr(GError) error = NULL;

  limber_guide_ease (self->guide);
  limber_fake_clock_advance (self->clock, 10 * S);
  assert_steps (session, "march plank knee-plank calf plank bend");
  start_anew (self);
  g_assert_true (limber_guide_take_up (self->guide, &options, &error));
  g_assert_no_error (error);
  assert_steps (limber_guide_get_session (self->guide), "march plank knee-plank calf plank bend");
}

static void
test_habit (Fixture *self, gconstpointer user_data)
{
  LimberSession *session = begin_at (self, 2);
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
  start_anew (self);
  timeline = limber_session_get_timeline (begin (self));
  g_assert_cmpint (limber_timeline_get_step (timeline, 2)->dose->length_us, ==, 35 * S);
}

/* What was agreed to is what is done from then on, also by a program that starts later. */
static void
test_level (Fixture *self, gconstpointer user_data)
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
  start_anew (self);
  timeline = limber_session_get_timeline (begin (self));
  g_assert_cmpint (limber_timeline_get_step (timeline, 2)->dose->length_us, ==, dose->length_us);
  g_assert_cmpint (dose->length_us, !=, 20 * S);
}

static void
test_light_week (Fixture *self, gconstpointer user_data)
{
  g_autoptr(LimberSuggestion) suggestion = limber_suggestion_new (LIMBER_SUGGESTION_DELOAD);
  LimberTimeline *timeline = NULL;

  limber_advisor_take (self->advisor, suggestion);
  start_anew (self);
  timeline = limber_session_get_timeline (begin (self));
  g_assert_cmpint (limber_timeline_get_step (timeline, 1)->dose->sets, ==, 1);
  limber_session_end (limber_guide_get_session (self->guide));
  limber_fake_clock_advance (self->clock, 7 * DAY);
  timeline = limber_session_get_timeline (begin (self));
  g_assert_cmpint (limber_timeline_get_step (timeline, 1)->dose->sets, ==, 2);
}

static void
test_feel_and_new (Fixture *self, gconstpointer user_data)
{
  g_assert_true (limber_advisor_is_new (self->advisor, "march"));
  g_assert_cmpint (limber_advisor_get_feel (self->advisor, "march"), ==, -1);
  limber_advisor_set_feel (self->advisor, "march", TRUE);
  g_assert_cmpint (limber_advisor_get_feel (self->advisor, "march"), ==, 1);
  limber_advisor_set_feel (self->advisor, "march", FALSE);
  begin (self);
  limber_fake_clock_advance (self->clock, 60 * S);
  g_assert_false (limber_advisor_is_new (self->advisor, "march"));
  limber_session_end (limber_guide_get_session (self->guide));
  start_anew (self);
  g_assert_cmpint (limber_advisor_get_feel (self->advisor, "march"), ==, 0);
  g_assert_false (limber_advisor_is_new (self->advisor, "march"));
  g_assert_true (limber_advisor_is_new (self->advisor, "bend"));
}

static int
find_direction (Fixture *self)
{
  return limber_advisor_find_direction (self->advisor, limber_fixtures_lookup, self->fixtures);
}

static void
test_direction (Fixture *self, gconstpointer user_data)
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
  start_anew (self);
  g_assert_cmpint (find_direction (self), ==, LIMBER_OWN_FLEXION_SENSITIVE);
  limber_advisor_set_direction_asked (self->advisor, LIMBER_OWN_FLEXION_SENSITIVE);
  g_assert_cmpint (find_direction (self), ==, -1);
}

static void
test_rung (Fixture *self, gconstpointer user_data)
{
  LimberRung rung;

  for (int i = 0; i < 60; i++)
    {
      check_in (self, 5);
      limber_fake_clock_advance (self->clock, DAY);
    }
  rung = limber_advisor_get_rung (self->advisor);
  g_assert_cmpint (rung, ==, LIMBER_RUNG_SIX_WEEKS);
  limber_advisor_set_rung_shown (self->advisor, rung);
  g_assert_cmpint (limber_advisor_get_rung (self->advisor), ==, LIMBER_RUNG_NONE);
  start_anew (self);
  g_assert_cmpint (limber_advisor_get_rung (self->advisor), ==, LIMBER_RUNG_NONE);
}

static void
test_cautions (Fixture *self, gconstpointer user_data)
{
  const char *const cautions[] = { "flexion-sensitive", "from-the-future", NULL };
  LimberPerson      person = LIMBER_PERSON_INIT;
  LimberSession    *session = NULL;
  int               from = -1;

  limber_person_set_words (&person, cautions, NULL);
  g_assert_cmphex (person.own, ==, 1u << LIMBER_OWN_FLEXION_SENSITIVE);
  limber_advisor_set_person (self->advisor, &person);
  session = begin (self);
  assert_steps (session, "march plank calf plank small-bend");
  from = ((LimberPlanChange *) g_ptr_array_index (limber_guide_get_adapted (self->guide)->changes,
                                                  0))
             ->from;
  limber_guide_keep_original (self->guide, from);
  assert_steps (session, "march plank calf plank bend");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *self, gconstpointer user_data);
  } tests[] = {
    { "screen", test_screen },
    { "lock", test_lock },
    { "lock-take-up", test_lock_take_up },
    { "six-hours", test_six_hours },
    { "not-wanted", test_not_wanted },
    { "days", test_days },
    { "after", test_after },
    { "out-of-scope", test_out_of_scope },
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
    { "habit", test_habit },
    { "level", test_level },
    { "light-week", test_light_week },
    { "feel-and-new", test_feel_and_new },
    { "direction", test_direction },
    { "rung", test_rung },
    { "cautions", test_cautions },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/guide/advisor/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].run, tear_down);
    }

  return g_test_run ();
}
