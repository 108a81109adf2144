/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-fixtures.h"

#define N_ROUTINES 3000

/* What a routine lasts, written down once more and differently. */
static gint64
get_expected_total (LimberRoutine *routine, LimberFixtures *fixtures)
{
  gint64 total = routine->lead_in_us;

  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep     *step = g_ptr_array_index (routine->steps, i);
      const LimberExercise *exercise = limber_fixtures_lookup (step->exercise_id, fixtures);
      g_autoptr(LimberDose) dose = limber_dose_merge (exercise->dose, step->dose);
      gboolean two = exercise->sides == LIMBER_SIDES_PER_SIDE && step->side == LIMBER_SIDE_NONE;

      for (int set = 0; set < dose->sets; set++)
        total += limber_dose_get_work_us (dose, set) * (two ? 2 : 1) + (two ? dose->switch_us : 0);
      total += (dose->sets - 1) * dose->rest_us;

      if (i + 1 == routine->steps->len)
        continue;
      if (step->transition_us != LIMBER_DOSE_UNSTATED)
        {
          total += step->transition_us;
        }
      else
        {
          const LimberStep     *next = g_ptr_array_index (routine->steps, i + 1);
          const LimberExercise *other = limber_fixtures_lookup (next->exercise_id, fixtures);
          gboolean              floor = limber_position_is_floor (exercise->position)
                           || limber_position_is_floor (other->position);

          total += (floor ? 10 : 5) * G_USEC_PER_SEC;
        }
    }

  return total;
}

static void
assert_tiles (LimberTimeline *timeline)
{
  gint64 at = 0;

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      g_assert_cmpint (phase->start_us, ==, at);
      g_assert_cmpint (phase->length_us, >, 0);
      at += phase->length_us;
    }
  g_assert_cmpint (at, ==, limber_timeline_get_total_us (timeline));
}

static void
assert_sides_equal (LimberTimeline *timeline)
{
  for (int step = 0; step < (int) limber_timeline_get_n_steps (timeline); step++)
    {
      const LimberTimelineStep *info = limber_timeline_get_step (timeline, (guint) step);
      gint64                    us[3] = { 0 };

      for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
        {
          const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

          if (phase->kind == LIMBER_PHASE_WORK && phase->step == step)
            us[phase->side] += phase->length_us;
        }

      if (info->exercise->sides != LIMBER_SIDES_PER_SIDE)
        {
          g_assert_cmpint (us[LIMBER_SIDE_LEFT] + us[LIMBER_SIDE_RIGHT], ==, 0);
          g_assert_cmpint (us[LIMBER_SIDE_NONE], >, 0);
        }
      else if (info->step->side == LIMBER_SIDE_NONE)
        {
          g_assert_cmpint (us[LIMBER_SIDE_LEFT], ==, us[LIMBER_SIDE_RIGHT]);
          g_assert_cmpint (us[LIMBER_SIDE_LEFT], >, 0);
        }
    }
}

static void
assert_cues_in_order (LimberTimeline *timeline)
{
  gint64 at = 0;
  guint  starts = 0;
  guint  bouts = 0;

  for (guint i = 0; i < limber_timeline_get_n_cues (timeline); i++)
    {
      const LimberCue   *cue = limber_timeline_get_cue (timeline, i);
      const LimberPhase *phase = limber_timeline_get_phase (timeline, cue->phase);

      g_assert_cmpint (cue->at_us, >=, at);
      g_assert_cmpint (cue->latest_us, >=, cue->at_us);
      g_assert_cmpint (cue->at_us, >=, phase->start_us);
      if (cue->kind != LIMBER_CUE_FINISH)
        g_assert_cmpint (cue->at_us, <, phase->start_us + phase->length_us);
      g_assert_cmpuint (limber_timeline_find_cue (timeline, cue->at_us), <=, i);
      at = cue->at_us;
      starts += cue->kind == LIMBER_CUE_START;
    }
  g_assert_cmpint (at, ==, limber_timeline_get_total_us (timeline));

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    bouts += limber_timeline_get_phase (timeline, i)->kind == LIMBER_PHASE_WORK;
  g_assert_cmpuint (starts, ==, bouts);
}

static void
assert_moments (LimberTimeline *timeline, GRand *rand)
{
  for (guint i = 0; i < 40; i++)
    {
      gint64       total = limber_timeline_get_total_us (timeline);
      gint64       at = (gint64) (g_rand_double (rand) * (double) total);
      LimberMoment moment;

      limber_timeline_get_moment (timeline, at, &moment);
      g_assert_cmpint (moment.phase->start_us, <=, at);
      g_assert_cmpint (at, <, moment.phase->start_us + moment.phase->length_us);
      g_assert_cmpint (moment.elapsed_us + moment.remaining_us, ==, moment.phase->length_us);
      g_assert_true (moment.phase == limber_timeline_get_phase (timeline, moment.index));
      if (moment.phase->reps > 0)
        {
          g_assert_cmpint (moment.rep, >=, 1);
          g_assert_cmpint (moment.rep, <=, moment.phase->reps);
          g_assert_cmpint (moment.segment_remaining_us, >, 0);
          g_assert_cmpint ((moment.rep - 1) * moment.phase->rep_us + moment.rep_elapsed_us,
                           ==,
                           moment.elapsed_us);
        }
    }
}

/* Everything before now is the same in both, and the phase that is on begins at the same moment. */
static void
assert_same_past (LimberTimeline *a, LimberTimeline *b, gint64 now)
{
  guint index = limber_timeline_find_phase (a, now);

  for (guint i = 0; i <= index; i++)
    {
      const LimberPhase *first = limber_timeline_get_phase (a, i);
      const LimberPhase *second = limber_timeline_get_phase (b, i);

      g_assert_cmpint (first->start_us, ==, second->start_us);
      g_assert_cmpint (first->kind, ==, second->kind);
      g_assert_cmpint (first->step, ==, second->step);
      g_assert_cmpint (first->set, ==, second->set);
      g_assert_cmpint (first->side, ==, second->side);
      if (i < index)
        g_assert_cmpint (first->length_us, ==, second->length_us);
    }
  g_assert_cmpint (limber_timeline_get_phase (b, index)->start_us
                       + limber_timeline_get_phase (b, index)->length_us,
                   >=,
                   now);
  for (guint i = 0; i < index; i++)
    g_assert_true (limber_timeline_get_step (a, (guint) limber_timeline_get_phase (a, i)->step)
                   == limber_timeline_get_step (b, (guint) limber_timeline_get_phase (b, i)->step));
}

static void
assert_change_keeps_past (LimberTimeline *timeline, GRand *rand)
{
  gint64 total = limber_timeline_get_total_us (timeline);
  gint64 now = (gint64) (g_rand_double (rand) * (double) total);
  gint64 delta = g_rand_int_range (rand, -30, 31) * G_USEC_PER_SEC;
  g_autoptr(LimberTimeline) changed = NULL;

  if (delta == 0)
    return;

  changed = limber_timeline_adjust (timeline, now, delta);
  if (changed == NULL)
    return;

  assert_tiles (changed);
  assert_cues_in_order (changed);
  assert_same_past (timeline, changed, now);
  if (delta > 0)
    g_assert_cmpint (limber_timeline_get_total_us (changed), >, total);
  else
    g_assert_cmpint (limber_timeline_get_total_us (changed), <, total);
}

static void
assert_splice_keeps_past (LimberTimeline *timeline, LimberFixtures *fixtures, GRand *rand)
{
  LimberRoutine *routine = limber_timeline_get_routine (timeline);
  gint64         total = limber_timeline_get_total_us (timeline);
  gint64         now = (gint64) (g_rand_double (rand) * (double) total);
  int            begun
      = limber_timeline_get_phase (timeline, limber_timeline_find_phase (timeline, now))->step;
  g_autoptr(LimberRoutine) shorter = limber_routine_new ();
  g_autoptr(LimberTimeline) fresh = NULL;
  g_autoptr(LimberTimeline) joined = NULL;
  g_autoptr(GError) error = NULL;
  LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;

  /* The step after the running one is left out for today. */
  shorter->id = g_strdup ("shorter");
  shorter->lead_in_us = routine->lead_in_us;
  for (guint i = 0; i < routine->steps->len; i++)
    if ((int) i != begun + 1)
      g_ptr_array_add (shorter->steps, limber_step_copy (g_ptr_array_index (routine->steps, i)));
  options.first_side = limber_timeline_get_first_side (timeline);
  fresh = limber_fixtures_compile (fixtures, shorter, &options);

  joined = limber_timeline_splice (timeline, now, fresh, &error);
  g_assert_no_error (error);
  assert_tiles (joined);
  assert_cues_in_order (joined);
  assert_same_past (timeline, joined, now);
  g_assert_cmpuint (limber_timeline_get_n_steps (joined), ==, shorter->steps->len);
  g_assert_cmpint (limber_timeline_get_total_us (joined), ==, limber_timeline_get_total_us (fresh));
}

static void
test_random_routines (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int_range (0, G_MAXINT32));

  for (guint i = 0; i < N_ROUTINES; i++)
    {
      g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
      g_autoptr(LimberRoutine) routine = limber_fixtures_random_routine (fixtures, rand);
      LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;
      g_autoptr(LimberTimeline) timeline = NULL;
      g_autoptr(LimberTimeline) again = NULL;

      options.first_side = i % 2 == 0 ? LIMBER_SIDE_LEFT : LIMBER_SIDE_RIGHT;
      timeline = limber_fixtures_compile (fixtures, routine, &options);
      again = limber_fixtures_compile (fixtures, routine, &options);

      assert_tiles (timeline);
      assert_sides_equal (timeline);
      assert_cues_in_order (timeline);
      assert_moments (timeline, rand);
      g_assert_cmpint (
          limber_timeline_get_total_us (timeline), ==, get_expected_total (routine, fixtures));
      g_assert_cmpint (
          limber_timeline_get_total_us (timeline), ==, limber_timeline_get_total_us (again));
      g_assert_cmpuint (
          limber_timeline_get_n_cues (timeline), ==, limber_timeline_get_n_cues (again));
      assert_change_keeps_past (timeline, rand);
      assert_splice_keeps_past (timeline, fixtures, rand);
    }
}

/* Whichever side begins, each gets what it got, in the other order. */
static void
test_first_side (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int_range (0, G_MAXINT32));

  for (guint i = 0; i < N_ROUTINES / 10; i++)
    {
      g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
      g_autoptr(LimberRoutine) routine = limber_fixtures_random_routine (fixtures, rand);
      LimberTimelineOptions left = LIMBER_TIMELINE_OPTIONS_DEFAULT;
      LimberTimelineOptions right = LIMBER_TIMELINE_OPTIONS_DEFAULT;
      g_autoptr(LimberTimeline) a = NULL;
      g_autoptr(LimberTimeline) b = NULL;

      right.first_side = LIMBER_SIDE_RIGHT;
      a = limber_fixtures_compile (fixtures, routine, &left);
      b = limber_fixtures_compile (fixtures, routine, &right);

      g_assert_cmpuint (limber_timeline_get_n_phases (a), ==, limber_timeline_get_n_phases (b));
      for (guint j = 0; j < limber_timeline_get_n_phases (a); j++)
        {
          const LimberPhase        *first = limber_timeline_get_phase (a, j);
          const LimberPhase        *second = limber_timeline_get_phase (b, j);
          const LimberTimelineStep *step = limber_timeline_get_step (a, (guint) first->step);

          g_assert_cmpint (first->start_us, ==, second->start_us);
          if (step->step->side == LIMBER_SIDE_NONE)
            g_assert_cmpint (first->side, ==, limber_side_opposite (second->side));
          else
            g_assert_cmpint (first->side, ==, second->side);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/timeline/random-routines", test_random_routines);
  g_test_add_func ("/timeline/first-side", test_first_side);

  return g_test_run ();
}
