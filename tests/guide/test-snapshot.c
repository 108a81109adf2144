/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-snapshot.h"

#include "guide/limber-choreography.h"
#include "limber-fixtures.h"
#include "session/limber-timeline-json.h"

#define S ((gint64) G_USEC_PER_SEC)

static LimberFixtures *
make_fixtures (void)
{
  LimberFixtures *fixtures = limber_fixtures_new ();
  LimberExercise *exercise
      = limber_fixtures_add_timed (fixtures, "stretch", LIMBER_SIDES_PER_SIDE, 30);

  exercise->figure = json_from_string (
      "{\"text\": \"She bends.\", \"loop\": \"hold\", \"later\": [1], \"poses\": ["
      "{\"name\": \"a\", \"pelvis\": {\"at\": [0, 0.5, 0]}},"
      "{\"name\": \"b\", \"like\": \"a\", \"pelvis\": {\"lean\": 60}}]}",
      NULL);
  limber_fixtures_add_counted (fixtures, "bare", LIMBER_SIDES_BOTH, 4, 3);

  return fixtures;
}

static const LimberFigure *
look_up_given (const LimberExercise *exercise, gpointer data)
{
  return data;
}

static double
get_beat (LimberTimeline *timeline, LimberFigure *figure, gint64 us)
{
  LimberChoreography found;
  LimberMoment       moment;

  limber_timeline_get_moment (timeline, us, &moment);
  limber_choreography_find (timeline, &moment, 0, look_up_given, figure, &found);

  return found.beat;
}

static LimberFigure *
read_figure (LimberTimeline *timeline)
{
  const LimberExercise *exercise = limber_timeline_get_step (timeline, 0)->exercise;
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberFigure *figure = limber_figure_from_json (exercise->figure, NULL, FALSE, faults, NULL);

  g_assert_cmpuint (faults->len, ==, 0);

  return figure;
}

/* A session that is taken up again shows what it showed, whatever has become of the exercise. */
static void
test_figure (void)
{
  g_autoptr (LimberFixtures) fixtures = make_fixtures ();
  g_autoptr (LimberRoutine) routine = limber_fixtures_routine (fixtures, "stretch", "bare", NULL);
  g_autoptr (LimberTimeline) timeline = limber_fixtures_compile (fixtures, routine, NULL);
  g_autofree char *text = limber_snapshot_write (timeline);
  g_autoptr (JsonNode) laid_out = limber_timeline_to_json (timeline);
  g_autofree char *timeline_text = json_to_string (laid_out, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberSnapshot) snapshot = limber_snapshot_read (text, &error);
  g_autoptr (LimberTimeline) again = NULL;
  g_autoptr (LimberFigure) before = read_figure (timeline);
  g_autoptr (LimberFigure) after = NULL;

  g_assert_no_error (error);
  again = limber_snapshot_take_up (snapshot, timeline_text, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (limber_timeline_get_step (again, 0)->exercise->figure,
                                  limber_timeline_get_step (timeline, 0)->exercise->figure));
  g_assert_null (limber_timeline_get_step (again, 1)->exercise->figure);

  after = read_figure (again);
  g_assert_cmpstr (after->text, ==, "She bends.");
  for (gint64 us = 0; us < limber_timeline_get_total_us (timeline); us += S / 3)
    g_assert_cmpfloat (get_beat (timeline, before, us), ==, get_beat (again, after, us));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/snapshot/figure", test_figure);

  return g_test_run ();
}
