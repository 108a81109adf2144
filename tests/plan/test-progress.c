/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-progress-fixture.h"
#include "plan/limber-gate.h"

static void
assert_suggested (Fixture *fixture, const char *expected)
{
  g_autoptr(LimberProgress) progress = limber_progress_new (&fixture->input);
  g_autofree char *text = fixture_describe (progress);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_reason (Fixture *fixture, guint i, const char *reason)
{
  g_autoptr(LimberProgress) progress = limber_progress_new (&fixture->input);
  const LimberSuggestion *suggestion = NULL;

  g_assert_cmpuint (progress->suggestions->len, >, i);
  suggestion = g_ptr_array_index (progress->suggestions, i);
  g_assert_cmpstr (suggestion->reason, ==, reason);
}

/* Takes the first suggestion, so many days ago. */
static void
take (Fixture *fixture, guint ago)
{
  g_autoptr(LimberProgress) progress = limber_progress_new (&fixture->input);

  g_assert_cmpuint (progress->suggestions->len, >, 0);
  g_ptr_array_add (fixture->input.changes,
                   limber_level_change_take (g_ptr_array_index (progress->suggestions, 0),
                                             fixture->input.changes,
                                             fixture->input.today - ago));
}

/* Strength of 120 s on each of so many days, which proves nothing itself. */
static void
add_other_work (Fixture *fixture, guint days)
{
  for (guint ago = 0; ago < days; ago++)
    fixture_add (fixture, "clamshell", 5, ago);
}

static void
add_twice (Fixture *fixture, const char *id, int level)
{
  fixture_add_calm (fixture, id, level, 0);
  fixture_add_calm (fixture, id, level, 2);
}

static void
test_up (Fixture *fixture, gconstpointer data)
{
  assert_suggested (fixture, "");

  /* 2 x 10 to 2 x 12 is 40 s more, of 200 s and 240 s. */
  add_twice (fixture, "glute-bridge", 5);
  add_other_work (fixture, 2);
  assert_suggested (fixture, "up glute-bridge 5-6");
  assert_reason (
      fixture, 0, "This has gone well and your back stayed calm. Try 2 × 12 reps, 5 s each?");
  fixture->input.limits.no_step_up = TRUE;
  assert_suggested (fixture, "");
  fixture->input.limits.no_step_up = FALSE;
  take (fixture, 0);
  assert_suggested (fixture, "");
}

static void
test_share (Fixture *fixture, gconstpointer data)
{
  /* 40 s more of 320 s. */
  add_twice (fixture, "glute-bridge", 5);
  add_other_work (fixture, 1);
  assert_suggested (fixture, "");
  /* Of 560 s there is room for 56: 24 s of dead bug more, 2 x 8 to 2 x 10, would be 2 x 20 s. */
  add_other_work (fixture, 2);
  assert_suggested (fixture, "up glute-bridge 5-6");
  add_twice (fixture, "dead-bug", 4);
  assert_suggested (fixture, "up dead-bug 4-5");
  add_other_work (fixture, 4);
  assert_suggested (fixture, "up dead-bug 4-5, up glute-bridge 5-6");
}

/* A stretch may grow by a fifth: alone, 2 x 25 s to 2 x 30 s, not 2 x 20 s to 2 x 25 s. */
static void
test_share_stretch (Fixture *fixture, gconstpointer data)
{
  for (int level = 2; level <= 4; level++)
    {
      fixture_clear (fixture);
      fixture_change (fixture, "figure-four", LIMBER_SUGGESTION_STEP_UP, level, 20);
      for (guint ago = 0; ago < 3; ago++)
        fixture_add_calm (fixture, "figure-four", level, ago);
      assert_suggested (fixture, level == 4 ? "up figure-four 4-5" : "");
    }
}

static void
test_two_a_week (Fixture *fixture, gconstpointer data)
{
  add_other_work (fixture, 7);
  add_other_work (fixture, 7);
  add_twice (fixture, "glute-bridge", 5);
  add_twice (fixture, "dead-bug", 4);
  add_twice (fixture, "reverse-lunge", 5);
  assert_suggested (fixture, "up dead-bug 4-5, up glute-bridge 5-6");
  fixture_change (fixture, "curl-up", LIMBER_SUGGESTION_STEP_UP, 4, 6);
  assert_suggested (fixture, "up dead-bug 4-5");
  fixture_change (fixture, "bird-dog", LIMBER_SUGGESTION_STEP_UP, 4, 6);
  assert_suggested (fixture, "");
  fixture->input.today++;
  assert_suggested (fixture, "up dead-bug 4-5, up glute-bridge 5-6");
}

/* The plank on the knees gives way to the plank. */
static void
test_family (Fixture *fixture, gconstpointer data)
{
  fixture_change (fixture, "forearm-plank", LIMBER_SUGGESTION_STEP_DOWN, 2, 40);
  add_twice (fixture, "knee-plank", 2);
  assert_suggested (fixture, "up forearm-plank 2-3");
  assert_reason (
      fixture, 0, "You have this well in hand. Ready for this? Forearm plank, 3 × 10 s.");
}

static void
test_down (Fixture *fixture, gconstpointer data)
{
  LimberPractice *practice = NULL;

  add_twice (fixture, "dead-bug", 4);
  add_other_work (fixture, 4);
  practice = fixture_add (fixture, "glute-bridge", 5, 2);
  practice->morning = LIMBER_MORNING_CLEARLY_MORE;
  /* On a day with a step down nothing goes up. */
  assert_suggested (fixture, "down glute-bridge 5-4");
  assert_reason (fixture, 0, "More sore than before. Less for a week: 2 × 8 reps, 5 s each.");
  practice->morning = LIMBER_MORNING_UNASKED;
  assert_suggested (fixture, "up dead-bug 4-5");
  practice->worst_during = 5;
  assert_suggested (fixture, "up dead-bug 4-5");
  practice->worst_during = 6;
  assert_suggested (fixture, "down glute-bridge 5-4");
  assert_reason (fixture, 0, "Your back asked for less. For a week: 2 × 8 reps, 5 s each.");
  practice->pace = 4;
  assert_suggested (fixture, "up dead-bug 4-5");
  practice->pace = 1;
  take (fixture, 0);
  assert_suggested (fixture, "up dead-bug 4-5");
}

/* What the check-in says concerns what was done last. */
static void
test_down_last (Fixture *fixture, gconstpointer data)
{
  fixture_add_calm (fixture, "dead-bug", 4, 3);
  fixture_add_calm (fixture, "glute-bridge", 5, 1);
  fixture_add_calm (fixture, "figure-four", 5, 1);
  fixture_add_calm (fixture, "arm-circles", 0, 1);
  fixture->input.limits.step_down = TRUE;
  assert_suggested (fixture, "down figure-four 5-4, down glute-bridge 5-4");
  take (fixture, 0);
  assert_suggested (fixture, "down glute-bridge 5-4");
  take (fixture, 0);
  assert_suggested (fixture, "");
}

/* Below the first level there is the easier way, once. */
static void
test_down_lowest (Fixture *fixture, gconstpointer data)
{
  LimberPractice *practice = NULL;

  fixture_change (fixture, "glute-bridge", LIMBER_SUGGESTION_RESTART, 1, 30);
  practice = fixture_add (fixture, "glute-bridge", 1, 1);
  practice->worst_during = 7;
  assert_suggested (fixture, "down glute-bridge 1-1 another way");
  assert_reason (
      fixture, 0, "Your back asked for less. Easier for a week: Lift only a hand-width.");
  take (fixture, 0);
  assert_suggested (fixture, "");
  practice = fixture_add (fixture, "side-plank", 4, 1);
  practice->worst_during = 6;
  assert_suggested (fixture, "down knee-side-plank 4-3");
}

static void
test_pause (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint       days;
    const char *suggested;
    gboolean    screen;
  } cases[] = {
    { 7, "", FALSE },
    { 8, "restart figure-four 5-4, restart glute-bridge 5-4", FALSE },
    { 14, "restart figure-four 5-4, restart glute-bridge 5-4", FALSE },
    { 15, "restart figure-four 5-3, restart glute-bridge 5-3", FALSE },
    { 42, "restart figure-four 5-3, restart glute-bridge 5-3", FALSE },
    { 43, "restart figure-four 5-1, restart glute-bridge 5-1", TRUE },
    { 900, "restart figure-four 5-1, restart glute-bridge 5-1", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimberProgress) progress = NULL;

      g_test_message ("%u days", cases[i].days);
      fixture_clear (fixture);
      fixture_add_calm (fixture, "glute-bridge", 5, cases[i].days);
      fixture_add_calm (fixture, "figure-four", 5, cases[i].days);
      /* Forgotten long before. */
      fixture_add_calm (fixture, "curl-up", 3, cases[i].days + 29);
      assert_suggested (fixture, cases[i].suggested);
      progress = limber_progress_new (&fixture->input);
      g_assert_cmpint (progress->screen_due, ==, cases[i].screen);
    }

  assert_reason (fixture, 0, "A gentle start: 15 s each side.");
}

static void
test_pause_taken (Fixture *fixture, gconstpointer data)
{
  fixture_add_calm (fixture, "glute-bridge", 5, 20);
  /* Taken after the last time it was done, but no beginning anew. */
  fixture_change (fixture, "glute-bridge", LIMBER_SUGGESTION_STEP_UP, 6, 19);
  assert_suggested (fixture, "restart glute-bridge 6-4");
  take (fixture, 0);
  assert_suggested (fixture, "");
  /* Stretching goes on without strength: that is a pause of strength only. */
  fixture_clear (fixture);
  fixture_add_calm (fixture, "glute-bridge", 5, 9);
  fixture_add_calm (fixture, "figure-four", 5, 1);
  assert_suggested (fixture, "restart glute-bridge 5-4");
}

/* Two steps down within two weeks: three gentle days, then one level below. */
static void
test_flare (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint       first, second; /* days ago */
    guint       flare_days;
    const char *suggested;
  } cases[] = {
    { 14, 0, 3, "" },
    { 15, 0, 0, "up reverse-lunge 5-6" },
    { 10, 1, 2, "" },
    { 10, 2, 1, "" },
    { 10, 3, 0, "restart dead-bug 3-2, restart glute-bridge 4-3, up reverse-lunge 5-6" },
    { 2, 2, 0, "up reverse-lunge 5-6" }, /* one session that went down as a whole */
    { 23, 13, 0, "restart dead-bug 3-2, restart glute-bridge 4-3, up reverse-lunge 5-6" },
    { 24, 14, 0, "up reverse-lunge 5-6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimberProgress) progress = NULL;

      g_test_message ("%u and %u days ago", cases[i].first, cases[i].second);
      fixture_clear (fixture);
      fixture_change (fixture, "dead-bug", LIMBER_SUGGESTION_STEP_DOWN, 3, cases[i].first);
      fixture_change (fixture, "glute-bridge", LIMBER_SUGGESTION_STEP_DOWN, 4, cases[i].second);
      fixture_add (fixture, "dead-bug", 3, 1);
      fixture_add (fixture, "glute-bridge", 4, 1);
      add_twice (fixture, "reverse-lunge", 5);
      add_other_work (fixture, 4);
      assert_suggested (fixture, cases[i].suggested);
      progress = limber_progress_new (&fixture->input);
      g_assert_cmpuint (progress->flare_days, ==, cases[i].flare_days);
    }
}

static void
test_flare_taken (Fixture *fixture, gconstpointer data)
{
  fixture_change (fixture, "dead-bug", LIMBER_SUGGESTION_STEP_DOWN, 3, 10);
  fixture_change (fixture, "dead-bug", LIMBER_SUGGESTION_STEP_DOWN, 2, 4);
  fixture_add_calm (fixture, "dead-bug", 2, 1);
  assert_suggested (fixture, "restart dead-bug 2-1");
  take (fixture, 0);
  assert_suggested (fixture, "");
}

/* The fourth week in a row, and the eighth; a week without anything begins the count anew. */
static void
test_light (Fixture *fixture, gconstpointer data)
{
  for (guint weeks = 0; weeks <= 9; weeks++)
    for (guint gap = 0; gap < 2; gap++)
      {
        const gboolean light = gap ? weeks == 4 || weeks == 8 : weeks == 3 || weeks == 7;
        g_autoptr(LimberProgress) progress = NULL;

        fixture_clear (fixture);
        add_twice (fixture, "glute-bridge", 5);
        add_other_work (fixture, 3);
        for (guint week = 1; week <= weeks; week++)
          if (!gap || week != weeks)
            fixture_add_calm (fixture, "glute-bridge", 5, week * 7);
        progress = limber_progress_new (&fixture->input);
        g_assert_cmpint (progress->light_week, ==, light);
        assert_suggested (fixture, light ? "light" : "up glute-bridge 5-6");
      }

  fixture_clear (fixture);
  for (guint week = 0; week < 4; week++)
    fixture_add_calm (fixture, "glute-bridge", 5, week * 7);
  assert_reason (
      fixture, 0, "Every fourth week may be a lighter one: one set fewer of everything.");
}

/* At the top comes the harder way, two levels lower, once, and only with two calm weeks behind. */
static void
test_harder (Fixture *fixture, gconstpointer data)
{
  fixture_change (fixture, "glute-bridge", LIMBER_SUGGESTION_STEP_UP, 7, 20);
  add_twice (fixture, "glute-bridge", 7);
  assert_suggested (fixture, "up glute-bridge 7-5 another way");
  assert_reason (fixture,
                 0,
                 "You have this well in hand. Try it harder? One foot hovering, 2 × 10 reps, 5 s "
                 "each.");
  fixture_add_calm (fixture, "glute-bridge", 6, 14)->worst_during = 4;
  assert_suggested (fixture, "");
  fixture_clear (fixture);
  fixture_change (fixture, "glute-bridge", LIMBER_SUGGESTION_STEP_UP, 7, 20)->harder = TRUE;
  add_twice (fixture, "glute-bridge", 7);
  assert_suggested (fixture, "");
}

/* Stretches and mobility end with their ladder; from 65 on there is one level more. */
static void
test_top (Fixture *fixture, gconstpointer data)
{
  for (guint old = 0; old < 2; old++)
    {
      fixture_clear (fixture);
      fixture->input.from_65 = old;
      fixture_change (fixture, "figure-four", LIMBER_SUGGESTION_STEP_UP, 5, 20);
      fixture_change (fixture, "cat-cow", LIMBER_SUGGESTION_STEP_UP, 5, 20);
      for (guint ago = 0; ago < 3; ago++)
        {
          fixture_add_calm (fixture, "figure-four", 5, ago);
          for (guint n = 0; n < 8; n++)
            fixture_add_calm (fixture, "cat-cow", 5, ago);
        }
      assert_suggested (fixture, old ? "up figure-four 5-6" : "");
    }
}

static gboolean
is_open (Fixture *fixture)
{
  return limber_gate_is_unlocked (&fixture->input, "spiderman-plank");
}

static void
test_spiderman (Fixture *fixture, gconstpointer data)
{
  LimberPractice *practice = NULL;

  g_assert_true (limber_gate_is_unlocked (&fixture->input, "forearm-plank"));
  practice = fixture_add_calm (fixture, "forearm-plank", 5, 1);
  fixture_add_calm (fixture, "curl-up", 3, 9);
  g_assert_false (is_open (fixture)); /* level 4 */
  fixture_change (fixture, "forearm-plank", LIMBER_SUGGESTION_STEP_UP, 5, 10);
  g_assert_true (is_open (fixture));
  practice->pain_after = 2;
  g_assert_true (is_open (fixture));
  practice->pain_before = practice->pain_after = 3;
  g_assert_false (is_open (fixture));
  practice->pain_before = practice->pain_after = -1; /* not asked this week */
  g_assert_false (is_open (fixture));
  practice->pain_after = 0;
  fixture->input.limits.light = LIMBER_LIGHT_AMBER;
  g_assert_false (is_open (fixture));
  fixture->input.limits.light = LIMBER_LIGHT_GREEN;
  fixture_add_calm (fixture, "figure-four", 5, 14)->worst_during = 3;
  g_assert_false (is_open (fixture));
  fixture->input.today++;
  g_assert_true (is_open (fixture));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/progress/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("up", test_up);
  ADD ("share", test_share);
  ADD ("share-stretch", test_share_stretch);
  ADD ("two-a-week", test_two_a_week);
  ADD ("family", test_family);
  ADD ("down", test_down);
  ADD ("down-last", test_down_last);
  ADD ("down-lowest", test_down_lowest);
  ADD ("pause", test_pause);
  ADD ("pause-taken", test_pause_taken);
  ADD ("flare", test_flare);
  ADD ("flare-taken", test_flare_taken);
  ADD ("light", test_light);
  ADD ("harder", test_harder);
  ADD ("top", test_top);
  ADD ("spiderman", test_spiderman);

  return g_test_run ();
}
