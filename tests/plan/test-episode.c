/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-episode.h"

#include <string.h>

#define DAY (24 * 3600 * (gint64) G_USEC_PER_SEC)
#define NOW (20000 * DAY)

#define RUNG(name) LIMBER_RUNG_BIT (LIMBER_RUNG_##name)
#define ALL_RUNGS ((1u << LIMBER_N_RUNGS) - 1)

/* A stretch of answers: from so many days ago to so many, one every so often. */
typedef struct
{
  int             from, to, every;
  int             pain;
  LimberPainPlace place;
} Stretch;

static GArray *
lay_out (const Stretch *stretches, guint n)
{
  GArray *answers = g_array_new (FALSE, TRUE, sizeof (LimberCheckIn));

  for (guint i = 0; i < n; i++)
    for (int day = stretches[i].from; stretches[i].every > 0 && day >= stretches[i].to;
         day -= stretches[i].every)
      {
        LimberCheckIn answer
            = { .at_us = NOW - day * DAY, .pain = stretches[i].pain, .place = stretches[i].place };

        g_array_append_val (answers, answer);
      }

  return answers;
}

#define DATA(array) ((const LimberCheckIn *) (array)->data), (array)->len

typedef struct
{
  const char *what;
  Stretch     stretches[4];
  int         begun; /* days ago; -1 for no episode */
  guint       rungs;
} Case;

#define LEG LIMBER_PAIN_PLACE_BELOW_KNEE

static const Case cases[] = {
  { "nothing", { { 0 } }, -1, 0 },
  { "a good back", { { 100, 0, 1, 1 } }, -1, 0 },
  { "six days", { { 6, 0, 1, 5 } }, 6, 0 },
  { "seven days", { { 7, 0, 1, 5 } }, 7, RUNG (WEEK) },
  { "seven days, two answers", { { 7, 0, 7, 5 } }, 7, 0 },
  { "seven mild days", { { 7, 0, 1, 3 } }, 7, 0 },
  { "fourteen mild days", { { 14, 0, 1, 3 } }, 14, RUNG (FORTNIGHT) },
  { "fourteen days, better", { { 14, 7, 1, 5 }, { 6, 0, 1, 4 } }, 14, RUNG (WEEK) },
  { "fourteen days, well", { { 14, 7, 1, 5 }, { 6, 0, 1, 0 } }, 14, 0 },
  { "ten days, worse", { { 10, 5, 1, 2 }, { 4, 0, 1, 3 } }, 10, RUNG (WORSENING) },
  { "one bad day", { { 10, 5, 1, 2 }, { 4, 4, 1, 10 }, { 3, 0, 1, 2 } }, 10, 0 },
  { "nine days, worse", { { 9, 5, 1, 2 }, { 4, 0, 1, 3 } }, 9, 0 },
  { "a beginning is no worsening", { { 30, 6, 1, 0 }, { 5, 0, 1, 4 } }, 5, 0 },
  { "a month, worse now",
    { { 30, 7, 1, 2 }, { 6, 0, 1, 3 } },
    30,
    RUNG (FORTNIGHT) | RUNG (WORSENING) },
  { "six weeks", { { 42, 0, 1, 2 } }, 42, RUNG (FORTNIGHT) | RUNG (SIX_WEEKS) },
  { "six weeks, every other day without",
    { { 42, 42, 1, 2 }, { 41, 1, 2, 0 }, { 40, 0, 2, 2 } },
    42,
    RUNG (FORTNIGHT) },
  { "six weeks, rarely asked", { { 42, 0, 14, 2 } }, 42, 0 },
  { "twelve weeks",
    { { 84, 0, 2, 2 } },
    84,
    RUNG (FORTNIGHT) | RUNG (SIX_WEEKS) | RUNG (TWELVE_WEEKS) },
  { "eleven weeks", { { 83, 0, 2, 3 } }, 83, RUNG (FORTNIGHT) | RUNG (SIX_WEEKS) },
  { "two episodes", { { 100, 40, 1, 6 }, { 11, 9, 1, 4 } }, 11, 0 },
  { "over", { { 100, 15, 1, 6 }, { 14, 0, 1, 0 } }, -1, 0 },
  { "leg", { { 21, 21, 1, 4, LEG }, { 10, 3, 7, 4, LEG } }, 21, RUNG (LEG) },
  { "leg, better", { { 21, 21, 1, 4, LEG }, { 10, 3, 7, 3, LEG } }, 21, 0 },
  { "leg, not lately", { { 21, 8, 6, 4, LEG } }, 21, 0 },
  { "leg, twenty days", { { 20, 20, 1, 4, LEG }, { 10, 3, 7, 4, LEG } }, 20, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr(GArray) answers = lay_out (row->stretches, G_N_ELEMENTS (row->stretches));
  LimberEpisode episode;

  /* The stretches are written one after the other; some are woven into one another. */
  for (guint i = 1; i < answers->len; i++)
    for (guint j = i; j > 0; j--)
      {
        LimberCheckIn *pair = &g_array_index (answers, LimberCheckIn, j - 1);
        LimberCheckIn  first = pair[0];

        if (pair[0].at_us <= pair[1].at_us)
          break;
        pair[0] = pair[1];
        pair[1] = first;
      }

  episode = limber_episode_find (DATA (answers), NOW);
  g_assert_cmpint (episode.begun_us, ==, row->begun < 0 ? 0 : NOW - row->begun * DAY);
  g_assert_true ((episode.last_us == 0) == (row->begun < 0));
  g_assert_cmphex (limber_episode_get_rungs (DATA (answers), NOW), ==, row->rungs);
}

/* What an exercise did, and what was said tomorrow by a clock that was wrong, do not count. */
static void
test_what_counts (void)
{
  Stretch stretch = { 84, 0, 1, 8 };
  g_autoptr(GArray) answers = lay_out (&stretch, 1);

  for (guint i = 0; i < answers->len; i++)
    g_array_index (answers, LimberCheckIn, i).when
        = i % 2 == 0 ? LIMBER_CHECK_IN_DURING : LIMBER_CHECK_IN_AFTER;
  g_assert_cmpint (limber_episode_find (DATA (answers), NOW).last_us, ==, 0);
  g_assert_cmphex (limber_episode_get_rungs (DATA (answers), NOW), ==, 0);

  for (guint i = 0; i < answers->len; i++)
    g_array_index (answers, LimberCheckIn, i)
        = (LimberCheckIn){ .pain = 8, .at_us = NOW + (i + 1) * DAY };
  g_assert_cmphex (limber_episode_get_rungs (DATA (answers), NOW), ==, 0);
}

/* Day by day through a hundred days of the same pain: each text once, in the order of the ladder. */
static void
test_once (void)
{
  static const LimberRung said[] = { LIMBER_RUNG_WEEK,
                                     LIMBER_RUNG_FORTNIGHT,
                                     LIMBER_RUNG_LEG,
                                     LIMBER_RUNG_SIX_WEEKS,
                                     LIMBER_RUNG_TWELVE_WEEKS };
  static const int        days[] = { 7, 14, 21, 42, 84 };
  Stretch                 stretch = { 0, -100, 1, 4, LEG };
  g_autoptr(GArray) answers = lay_out (&stretch, 1);
  gint64 shown_us[LIMBER_N_RUNGS] = { 0 };
  guint  n = 0;

  for (int day = 0; day <= 100; day++)
    {
      gint64     now_us = NOW + day * DAY;
      LimberRung rung = limber_episode_choose (DATA (answers), now_us, shown_us);

      if (rung == LIMBER_RUNG_NONE)
        continue;

      g_assert_cmpuint (n, <, G_N_ELEMENTS (said));
      g_assert_cmpint (rung, ==, said[n]);
      g_assert_cmpint (day, ==, days[n++]);
      shown_us[rung] = now_us;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (said));

  /* Who comes with a long history is told the last one at once, and of the leg. */
  memset (shown_us, 0, sizeof shown_us);
  shown_us[LIMBER_RUNG_TWELVE_WEEKS] = NOW + 100 * DAY;
  g_assert_cmpint (
      limber_episode_choose (DATA (answers), NOW + 100 * DAY, shown_us), ==, LIMBER_RUNG_LEG);
  shown_us[LIMBER_RUNG_LEG] = NOW + 100 * DAY;
  g_assert_cmpint (
      limber_episode_choose (DATA (answers), NOW + 100 * DAY, shown_us), ==, LIMBER_RUNG_NONE);

  /* Who was told of the leg has not been told of the weeks. */
  memset (shown_us, 0, sizeof shown_us);
  shown_us[LIMBER_RUNG_LEG] = NOW + 21 * DAY;
  g_assert_cmpint (
      limber_episode_choose (DATA (answers), NOW + 22 * DAY, shown_us), ==, LIMBER_RUNG_FORTNIGHT);

  /* In another episode all may be said again. */
  for (guint i = 0; i < LIMBER_N_RUNGS; i++)
    shown_us[i] = NOW - DAY;
  g_assert_cmpint (limber_episode_choose (DATA (answers), NOW + 100 * DAY, shown_us),
                   ==,
                   LIMBER_RUNG_TWELVE_WEEKS);
}

static GArray *
draw (int n_days)
{
  GArray *answers = g_array_new (FALSE, TRUE, sizeof (LimberCheckIn));
  int     level = g_test_rand_int_range (0, 11);
  int     every = g_test_rand_int_range (1, 5);

  for (int day = n_days; day >= 0; day -= g_test_rand_int_range (1, every + 1))
    {
      LimberCheckIn answer = { .at_us = NOW - day * DAY };

      if (g_test_rand_int_range (0, 20) == 0)
        level = g_test_rand_int_range (0, 11);
      answer.pain = CLAMP (level + g_test_rand_int_range (-2, 3), -1, 10);
      answer.when
          = g_test_rand_int_range (0, 5) == 0 ? LIMBER_CHECK_IN_DURING : LIMBER_CHECK_IN_BEFORE;
      answer.place = g_test_rand_int_range (0, 4);
      g_array_append_val (answers, answer);
    }

  return answers;
}

static void
check_random (GArray *answers)
{
  LimberEpisode    episode = limber_episode_find (DATA (answers), NOW);
  guint            rungs = limber_episode_get_rungs (DATA (answers), NOW);
  gint64           none[LIMBER_N_RUNGS] = { 0 };
  gint64           all[LIMBER_N_RUNGS];
  gint64           age_us = NOW - episode.begun_us;
  g_autofree char *before = g_memdup2 (answers->data, answers->len * sizeof (LimberCheckIn));

  for (guint i = 0; i < LIMBER_N_RUNGS; i++)
    all[i] = NOW;
  g_assert_cmphex (rungs & ~ALL_RUNGS, ==, 0);
  g_assert_true ((limber_episode_choose (DATA (answers), NOW, none) == LIMBER_RUNG_NONE)
                 == (rungs == 0));
  g_assert_cmpint (limber_episode_choose (DATA (answers), NOW, all), ==, LIMBER_RUNG_NONE);

  /* No rung without an episode that is as old as the rung says. */
  if (episode.last_us == 0)
    g_assert_cmphex (rungs, ==, 0);
  else
    g_assert_cmpint (episode.begun_us, <=, episode.last_us);
  if (age_us < 7 * DAY)
    g_assert_cmphex (rungs, ==, 0);
  if (age_us < 42 * DAY)
    g_assert_cmphex (rungs & (RUNG (SIX_WEEKS) | RUNG (TWELVE_WEEKS)), ==, 0);

  /* Nothing ever gets better by hurting more: all a little worse keeps what does not look at the
   * way it goes. */
  for (guint i = 0; i < answers->len; i++)
    if (g_array_index (answers, LimberCheckIn, i).pain >= 0)
      g_array_index (answers, LimberCheckIn, i).pain++;
  g_assert_cmphex (rungs & (RUNG (WEEK) | RUNG (SIX_WEEKS) | RUNG (TWELVE_WEEKS))
                       & ~limber_episode_get_rungs (DATA (answers), NOW),
                   ==,
                   0);
  /* Moved in time as a whole, all stays as it is. */
  for (guint i = 0; i < answers->len; i++)
    g_array_index (answers, LimberCheckIn, i) = ((LimberCheckIn *) before)[i];
  for (guint i = 0; i < answers->len; i++)
    g_array_index (answers, LimberCheckIn, i).at_us += 1000 * DAY;
  g_assert_cmphex (limber_episode_get_rungs (DATA (answers), NOW + 1000 * DAY), ==, rungs);
}

static void
test_random (void)
{
  guint found = 0;

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr(GArray) answers = draw (g_test_rand_int_range (0, 200));

      found |= limber_episode_get_rungs (DATA (answers), NOW);
      check_random (answers);
    }
  g_assert_cmphex (found, ==, ALL_RUNGS);
}

static void
test_rungs (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (LimberRung i = 0; i < LIMBER_N_RUNGS; i++)
    {
      g_assert_true (g_hash_table_add (seen, (char *) limber_rung_get_id (i)));
      g_assert_true (g_hash_table_add (seen, (char *) limber_rung_get_text (i)));
    }
  g_assert_cmpstr (limber_rung_get_text (LIMBER_RUNG_TWELVE_WEEKS),
                   ==,
                   "Pain that has stayed this long deserves a plan made for you.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (cases[i].what), " ,", '-');
      g_autofree char *path = g_strconcat ("/plan/episode/", name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/plan/episode/what-counts", test_what_counts);
  g_test_add_func ("/plan/episode/once", test_once);
  g_test_add_func ("/plan/episode/random", test_random);
  g_test_add_func ("/plan/episode/rungs", test_rungs);

  return g_test_run ();
}
