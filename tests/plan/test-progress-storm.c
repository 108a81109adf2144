/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-progress-fixture.h"
#include "plan/limber-ladder.h"

#define DAYS 120

static const char *const ids[] = {
  "glute-bridge", "dead-bug",      "curl-up", "bird-dog",  "side-plank",           "forearm-plank",
  "figure-four",  "runners-lunge", "cat-cow", "clamshell", "prone-back-extension",
};

/* A day of somebody: some exercises at their level, answers of all kinds, most of them good. */
static void
live (Fixture *fixture, int trouble)
{
  const LimberMorning morning = g_test_rand_int_range (0, trouble) == 0
                                    ? (LimberMorning) g_test_rand_int_range (0, 4)
                                    : LIMBER_MORNING_SAME;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const int level = limber_level_get (
          fixture->input.changes, fixture_get (fixture, ids[i]), fixture->input.from_65);
      LimberPractice *practice = NULL;

      if (g_test_rand_int_range (0, 3) == 0)
        continue;
      practice = fixture_add (fixture, limber_ladder_get_variant (ids[i], level), level, 0);
      practice->pain_before = g_test_rand_int_range (-1, 3);
      practice->pain_after = g_test_rand_int_range (-1, 3);
      practice->morning = morning;
      if (g_test_rand_int_range (0, trouble) == 0)
        {
          practice->worst_during = g_test_rand_int_range (-1, 11);
          practice->effort = g_test_rand_int_range (-1, 11);
          practice->done_us = practice->done_us / 10 * g_test_rand_int_range (0, 11);
          practice->level = g_test_rand_int_range (0, 3) ? level : 0;
        }
    }
}

/* No step up with pain, nor with a worse morning, nor before a week has passed. */
static void
check_step_up (Fixture *fixture, const LimberSuggestion *suggestion)
{
  const guint32            today = fixture->input.today;
  const LimberLevelChange *change
      = limber_level_find_change (fixture->input.changes, suggestion->family);
  guint proof = 0;

  for (guint i = 0; i < fixture->input.practices->len; i++)
    {
      const LimberPractice *practice = g_ptr_array_index (fixture->input.practices, i);

      if (practice->local_date + 7 < today || practice->done_us == 0
          || g_strcmp0 (limber_ladder_get_family (practice->exercise_id), suggestion->family) != 0)
        continue;
      g_assert_cmpint (practice->worst_during, <=, 3);
      g_assert_cmpint (practice->pain_after, <=, 3);
      g_assert_cmpint (practice->morning, <=, LIMBER_MORNING_SAME);
      g_assert_cmpint (practice->effort, <=, 6);
      proof += practice->pain_after >= 0;
    }
  g_assert_cmpuint (proof, >=, 2);
  if (change != NULL)
    g_assert_cmpuint (today - change->local_date, >=, 3);
  g_assert_cmpint (fixture->input.limits.light, ==, LIMBER_LIGHT_GREEN);

  /* One step, or back to begin the harder way. */
  if (suggestion->way == NULL)
    g_assert_cmpint (suggestion->to, ==, suggestion->from + 1);
  else
    g_assert_cmpint (suggestion->to, <, suggestion->from);
}

static int
get_next (const LimberProgress *progress, const char *family, int level)
{
  for (guint i = 0; i < progress->suggestions->len; i++)
    {
      const LimberSuggestion *suggestion = g_ptr_array_index (progress->suggestions, i);

      if (suggestion->kind == LIMBER_SUGGESTION_STEP_UP
          && g_strcmp0 (suggestion->family, family) == 0)
        return suggestion->to;
    }

  return level;
}

static double
get_units (Fixture *fixture, const char *family, int level)
{
  return limber_ladder_get_units (
      fixture_get (fixture, limber_ladder_get_variant (family, level)), level, FALSE);
}

/* The week at the new levels is no more than a tenth, or a fifth, above the same week as it is. */
static void
check_share (Fixture *fixture, const LimberProgress *progress)
{
  double now[2] = { 0 }, next[2] = { 0 };

  for (guint i = 0; i < fixture->input.practices->len; i++)
    {
      const LimberPractice *practice = g_ptr_array_index (fixture->input.practices, i);
      const LimberExercise *exercise = fixture_get (fixture, practice->exercise_id);
      const gboolean        stretch = exercise->kind <= LIMBER_KIND_STATIC_STRETCH;
      const char           *family = limber_ladder_get_family (practice->exercise_id);
      const int             level = limber_level_get (fixture->input.changes, exercise, FALSE);
      const double          us
          = (double) practice->done_us
            / get_units (fixture, family, practice->level > 0 ? practice->level : level);

      if (practice->local_date + 7 <= fixture->input.today)
        continue;
      now[stretch] += us * get_units (fixture, family, level);
      next[stretch] += us * get_units (fixture, family, get_next (progress, family, level));
    }
  g_assert_cmpfloat (next[0], <=, now[0] * 1.1001);
  g_assert_cmpfloat (next[1], <=, now[1] * 1.2001);
}

static void
check (Fixture *fixture, const LimberProgress *progress)
{
  guint up = 0;

  g_assert_cmpuint (progress->suggestions->len, <=, G_N_ELEMENTS (ids) + 1);
  for (guint i = 0; i < progress->suggestions->len; i++)
    {
      const LimberSuggestion *suggestion = g_ptr_array_index (progress->suggestions, i);

      g_assert_cmpuint (strlen (suggestion->reason), >, 10);
      if (suggestion->kind == LIMBER_SUGGESTION_DELOAD)
        continue;
      g_assert_cmpint (suggestion->to, >=, 1);
      g_assert_cmpint (suggestion->to,
                       <=,
                       limber_ladder_get_highest (fixture_get (fixture, suggestion->to_id), FALSE));
      g_assert_nonnull (suggestion->dose);
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (
            suggestion->family,
            !=,
            ((LimberSuggestion *) g_ptr_array_index (progress->suggestions, k))->family);
      if (suggestion->kind == LIMBER_SUGGESTION_STEP_UP)
        {
          check_step_up (fixture, suggestion);
          up++;
        }
      else
        g_assert_cmpint (suggestion->to, <=, suggestion->from);
    }

  for (guint i = 0; i < fixture->input.changes->len; i++)
    {
      const LimberLevelChange *change = g_ptr_array_index (fixture->input.changes, i);

      up += change->kind == LIMBER_SUGGESTION_STEP_UP
            && change->local_date + 7 > fixture->input.today;
    }
  g_assert_cmpuint (up, <=, 2);
  check_share (fixture, progress);
}

/* The order of the log plays no part. */
static void
check_order (Fixture *fixture, const LimberProgress *progress)
{
  g_autofree char *text = fixture_describe (progress);
  g_autofree char *again = NULL;
  g_autoptr(LimberProgress) other = NULL;
  gpointer *rows = fixture->input.practices->pdata;

  for (guint i = fixture->input.practices->len; i > 1; i--)
    {
      const int k = g_test_rand_int_range (0, (int) i);
      gpointer  row = rows[i - 1];

      rows[i - 1] = rows[k];
      rows[k] = row;
    }
  other = limber_progress_new (&fixture->input);
  again = fixture_describe (other);
  g_assert_cmpstr (text, ==, again);
}

static void
take_some (Fixture *fixture, const LimberProgress *progress, guint *counts)
{
  for (guint i = 0; i < progress->suggestions->len; i++)
    {
      const LimberSuggestion *suggestion = g_ptr_array_index (progress->suggestions, i);
      LimberLevelChange      *change = NULL;

      counts[suggestion->kind]++;
      if (g_test_rand_int_range (0, 3) == 0)
        continue;
      change = limber_level_change_take (suggestion, fixture->input.changes, fixture->input.today);
      if (change != NULL)
        g_ptr_array_add (fixture->input.changes, change);
    }
}

static void
test_storm (Fixture *fixture, gconstpointer data)
{
  guint counts[LIMBER_SUGGESTION_KEEP + 1] = { 0 };

  for (guint life = 0; life < 12; life++)
    {
      fixture_clear (fixture);
      fixture->input.today = MONDAY;
      for (guint day = 0; day < DAYS; day++)
        {
          g_autoptr(LimberProgress) progress = NULL;

          fixture->input.today++;
          fixture->input.limits = (LimberLimits){ 0 };
          if (g_test_rand_int_range (0, 20) == 0)
            fixture->input.limits.light = (LimberLight) g_test_rand_int_range (0, 8);
          if (g_test_rand_int_range (0, 60) == 0)
            fixture->input.today += (guint32) g_test_rand_int_range (0, 50);
          if (g_test_rand_int_range (0, 2) == 0)
            live (fixture, life % 3 == 0 ? 20 : 400);
          progress = limber_progress_new (&fixture->input);
          check (fixture, progress);
          if (day % 10 == 0)
            check_order (fixture, progress);
          take_some (fixture, progress, counts);
        }
    }

  /* Whatever the seed, all of it has been seen. */
  g_assert_cmpuint (counts[LIMBER_SUGGESTION_STEP_UP], >, 0);
  g_assert_cmpuint (counts[LIMBER_SUGGESTION_STEP_DOWN], >, 0);
  g_assert_cmpuint (counts[LIMBER_SUGGESTION_RESTART], >, 0);
  g_assert_cmpuint (counts[LIMBER_SUGGESTION_DELOAD], >, 0);
  g_test_message (
      "up %u, down %u, restart %u, light %u", counts[0], counts[1], counts[2], counts[3]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/progress/storm", Fixture, NULL, fixture_set_up, test_storm, fixture_tear_down);

  return g_test_run ();
}
