/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-session-bar.h"

#include "app/limber-session-segments.h"
#include "limber-fixtures.h"
#include "limber-widget-fixture.h"

#define WIDTH 400
#define MIDDLE 12 /* half the height */

/* Three steps: short, long, short. */
static LimberTimeline *
make_timeline (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberRoutine) routine = NULL;

  limber_fixtures_add_timed (fixtures, "first", LIMBER_SIDES_BOTH, 60);
  limber_fixtures_add_timed (fixtures, "second", LIMBER_SIDES_BOTH, 240);
  limber_fixtures_add_timed (fixtures, "third", LIMBER_SIDES_BOTH, 60);
  routine = limber_fixtures_routine (fixtures, "first", "second", "third", NULL);

  return limber_fixtures_compile (fixtures, routine, NULL);
}

/* Many steps, most of them too short to be seen alone. */
static LimberTimeline *
make_crowd (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberRoutine) routine = NULL;

  limber_fixtures_add_timed (fixtures, "s", LIMBER_SIDES_BOTH, 5);
  limber_fixtures_add_timed (fixtures, "l", LIMBER_SIDES_BOTH, 1200);
  routine = limber_fixtures_routine (
      fixtures, "s", "s", "s", "l", "s", "s", "s", "s", "l", "s", "s", NULL);

  return limber_fixtures_compile (fixtures, routine, NULL);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  *count += 1;
}

static void
test_position (void)
{
  g_autoptr (LimberTimeline) timeline = make_timeline ();
  GtkWidget        *widget = g_object_ref_sink (limber_session_bar_new ());
  LimberSessionBar *bar = LIMBER_SESSION_BAR (widget);
  guint             count = 0;

  g_assert_null (limber_session_bar_get_timeline (bar));
  limber_session_bar_set_timeline (bar, timeline);
  g_assert_true (limber_session_bar_get_timeline (bar) == timeline);

  g_signal_connect (widget, "notify::position", G_CALLBACK (count_cb), &count);
  g_object_set (widget, "position", G_GINT64_CONSTANT (5000000), NULL);
  g_assert_cmpint (limber_session_bar_get_position (bar), ==, 5000000);
  limber_session_bar_set_position (bar, 5000000);
  g_assert_cmpuint (count, ==, 1);
  limber_session_bar_set_position (bar, -1);
  g_assert_cmpint (limber_session_bar_get_position (bar), ==, 0);

  limber_session_bar_set_timeline (bar, NULL);
  g_assert_null (limber_session_bar_get_timeline (bar));
  g_assert_finalize_object (widget);
}

static void
test_segments (void)
{
  g_autoptr (LimberTimeline) timeline = make_timeline ();
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (LimberSegment));
  gint64         total = limber_timeline_get_total_us (timeline);
  LimberSegment *segment = NULL;

  limber_session_segments_lay_out (segments, timeline, WIDTH, 4, 8);
  g_assert_cmpuint (segments->len, ==, 3);

  for (guint i = 0; i < segments->len; i++)
    {
      segment = &g_array_index (segments, LimberSegment, i);
      g_assert_cmpint (segment->first_step, ==, (int) i);
      g_assert_cmpint (segment->start_us, ==, limber_timeline_find_step (timeline, (int) i));
      g_assert_cmpfloat_with_epsilon (segment->width,
                                      (WIDTH - 8) * (double) (segment->end_us - segment->start_us)
                                          / (double) total,
                                      1e-6);
    }

  g_assert_cmpfloat_with_epsilon (segment->x + segment->width, WIDTH, 1e-6);
  g_assert_cmpint (segment->end_us, ==, total);

  limber_session_segments_lay_out (segments, NULL, WIDTH, 4, 8);
  g_assert_cmpuint (segments->len, ==, 0);
}

static void
test_crowd (void)
{
  g_autoptr (LimberTimeline) timeline = make_crowd ();
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (LimberSegment));

  for (double width = 1; width < 3000; width *= 1.3)
    {
      gint64 end_us = 0;
      double end = -4;

      limber_session_segments_lay_out (segments, timeline, width, 4, 8);
      for (guint i = 0; i < segments->len; i++)
        {
          LimberSegment *segment = &g_array_index (segments, LimberSegment, i);

          g_assert_cmpint (segment->start_us, ==, end_us);
          g_assert_cmpfloat_with_epsilon (segment->x, end + 4, 1e-6);
          g_assert_cmpfloat (segment->width, >, MIN (7, width / 2));
          end_us = segment->end_us;
          end = segment->x + segment->width;
        }

      g_assert_cmpint (end_us, ==, limber_timeline_get_total_us (timeline));
      g_assert_cmpfloat_with_epsilon (end, width, 1e-6);
    }

  g_assert_cmpuint (segments->len, >, 3);
}

/* Where a moment is and which moment is there agree. */
static void
test_there_and_back (void)
{
  g_autoptr (LimberTimeline) timeline = make_crowd ();
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (LimberSegment));
  gint64 total = limber_timeline_get_total_us (timeline);
  double before = -1;

  limber_session_segments_lay_out (segments, timeline, WIDTH, 4, 8);
  for (gint64 us = 0; us <= total; us += total / 997)
    {
      double x = limber_session_segments_get_x (segments, us);
      gint64 back = limber_session_segments_get_position (segments, x);

      g_assert_cmpfloat (x, >, before);
      g_assert_cmpint (ABS (back - us), <, 10);
      before = x;
    }
}

static void
assert_filled (LimberStage *stage, gboolean left, gboolean right)
{
  g_assert_cmpint (limber_stage_is_filled (stage, WIDTH / 4, MIDDLE), ==, left);
  g_assert_cmpint (limber_stage_is_filled (stage, WIDTH * 3 / 4, MIDDLE), ==, right);
}

static void
test_pixels (void)
{
  g_autoptr (LimberTimeline) timeline = make_timeline ();
  g_autoptr (LimberStage) stage = limber_stage_new (limber_session_bar_new (), WIDTH, -1);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (LimberSegment));
  LimberSessionBar *bar = LIMBER_SESSION_BAR (stage->widget);
  gint64            total = limber_timeline_get_total_us (timeline);

  limber_session_bar_set_timeline (bar, timeline);
  assert_filled (stage, FALSE, FALSE);
  limber_session_bar_set_position (bar, total / 2);
  assert_filled (stage, TRUE, FALSE);
  gtk_widget_set_direction (stage->widget, GTK_TEXT_DIR_RTL);
  assert_filled (stage, FALSE, TRUE);
  limber_session_bar_set_position (bar, total);
  assert_filled (stage, TRUE, TRUE);

  /* Nothing between two segments. */
  gtk_widget_set_direction (stage->widget, GTK_TEXT_DIR_LTR);
  texture = limber_stage_render (stage);
  limber_session_segments_lay_out (segments, timeline, WIDTH, 4, 8);
  g_assert_cmphex (limber_texture_get_pixel (
                       texture, (int) g_array_index (segments, LimberSegment, 1).x - 2, MIDDLE),
                   ==,
                   0);
}

static void
move_little (GtkWidget *widget)
{
  LimberSessionBar *bar = LIMBER_SESSION_BAR (widget);

  limber_session_bar_set_position (bar, limber_session_bar_get_position (bar) + 1000);
}

static void
move_much (GtkWidget *widget)
{
  LimberSessionBar *bar = LIMBER_SESSION_BAR (widget);

  limber_session_bar_set_position (bar, limber_session_bar_get_position (bar) + 5000000);
}

static void
test_redraw (void)
{
  g_autoptr (LimberTimeline) timeline = make_timeline ();
  g_autoptr (LimberStage) stage = limber_stage_new (limber_session_bar_new (), WIDTH, -1);

  limber_session_bar_set_timeline (LIMBER_SESSION_BAR (stage->widget), timeline);
  limber_session_bar_set_position (LIMBER_SESSION_BAR (stage->widget), 100000000);
  g_assert_false (limber_stage_draws (stage, move_little));
  g_assert_true (limber_stage_draws (stage, move_much));
}

static void
seek_cb (LimberSessionBar *bar, gint64 position_us, gint64 *sought)
{
  *sought = position_us;
}

static void
assert_press (LimberStage *stage, const char *key, gint64 from_us, gint64 to_us)
{
  gint64 sought = -1;
  gulong id = g_signal_connect (stage->widget, "seek", G_CALLBACK (seek_cb), &sought);

  limber_session_bar_set_position (LIMBER_SESSION_BAR (stage->widget), from_us);
  limber_stage_press (stage, key);
  g_assert_cmpint (sought, ==, to_us);
  g_assert_cmpint (
      limber_session_bar_get_position (LIMBER_SESSION_BAR (stage->widget)), ==, from_us);
  g_signal_handler_disconnect (stage->widget, id);
}

static void
test_keys (void)
{
  g_autoptr (LimberTimeline) timeline = make_timeline ();
  g_autoptr (LimberStage) stage = limber_stage_new (limber_session_bar_new (), WIDTH, -1);
  gint64 total = limber_timeline_get_total_us (timeline);
  gint64 second = limber_timeline_find_step (timeline, 1);
  gint64 third = limber_timeline_find_step (timeline, 2);

  limber_session_bar_set_timeline (LIMBER_SESSION_BAR (stage->widget), timeline);
  g_assert_true (gtk_widget_get_focusable (stage->widget));
  assert_press (stage, "Right", 30000000, second);
  assert_press (stage, "Right", total / 2, third);
  assert_press (stage, "Right", total - 1000000, -1);
  assert_press (stage, "Left", total / 2, second);
  assert_press (stage, "Left", second, 0);
  assert_press (stage, "Home", total / 2, 0);
  assert_press (stage, "End", total / 2, third);

  gtk_widget_set_direction (stage->widget, GTK_TEXT_DIR_RTL);
  assert_press (stage, "Left", total / 2, third);
  assert_press (stage, "Right", total / 2, second);
  assert_press (stage, "Home", total / 2, 0);
}

static void
test_accessible (void)
{
  g_autoptr (LimberTimeline) timeline = make_timeline ();
  GtkWidget        *widget = g_object_ref_sink (limber_session_bar_new ());
  LimberSessionBar *bar = LIMBER_SESSION_BAR (widget);
  GtkAccessible    *accessible = GTK_ACCESSIBLE (widget);

  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_SLIDER);
  limber_session_bar_set_timeline (bar, timeline);
  limber_session_bar_set_position (bar, 40000000);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 40.0);

  /* Not every second is worth saying, but a new step is. */
  limber_session_bar_set_position (bar, 42000000);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 40.0);
  limber_session_bar_set_position (bar, limber_timeline_find_step (timeline, 1));
  gtk_test_accessible_assert_property (accessible,
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                       (double) limber_timeline_find_step (timeline, 1)
                                           / G_USEC_PER_SEC);
  g_assert_finalize_object (widget);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/session-bar/position", test_position);
  g_test_add_func ("/app/session-bar/segments", test_segments);
  g_test_add_func ("/app/session-bar/crowd", test_crowd);
  g_test_add_func ("/app/session-bar/there-and-back", test_there_and_back);
  g_test_add_func ("/app/session-bar/pixels", test_pixels);
  g_test_add_func ("/app/session-bar/redraw", test_redraw);
  g_test_add_func ("/app/session-bar/keys", test_keys);
  g_test_add_func ("/app/session-bar/accessible", test_accessible);

  return g_test_run ();
}
