/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-figure-view.h"
#include "app/limber-thumbnail.h"
#include "guide/limber-phrases.h"
#include "limber-window-fixture.h"

static LimberFigureView *
get_view (LimberWindowFixture *self)
{
  return LIMBER_FIGURE_VIEW (
      limber_widget_find_type (limber_window_fixture_get_player (self), LIMBER_TYPE_FIGURE_VIEW));
}

static const LimberPhase *
get_phase (LimberWindowFixture *self)
{
  LimberMoment moment;

  limber_session_get_moment (limber_window_fixture_get_session (self), &moment);

  return moment.phase;
}

static const LimberFigure *
get_figure (LimberWindowFixture *self)
{
  LimberTimeline *timeline = limber_session_get_timeline (limber_window_fixture_get_session (self));

  return limber_figures_get (
      limber_gallery_get_figures (limber_services_get_gallery (self->services)),
      limber_timeline_get_step (timeline, (guint) get_phase (self)->step)->exercise);
}

static void
go_to_work (LimberWindowFixture *self)
{
  while (get_phase (self)->kind != LIMBER_PHASE_WORK)
    limber_fake_clock_advance (self->clock, S);
}

/* Whose turn it is, and on which side, from beginning to end. */
static void
test_follows (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberFigureView *view;
  guint             n_left = 0, n_right = 0;

  limber_window_fixture_begin (self, "post-run-short");
  view = get_view (self);
  while (!limber_session_is_over (limber_window_fixture_get_session (self)))
    {
      const LimberChoreography *shown = limber_figure_view_get_shown (view);

      g_assert_true (shown->figure == get_figure (self));
      n_left += shown->side == LIMBER_BODY_LEFT;
      n_right += shown->side == LIMBER_BODY_RIGHT;
      if (get_phase (self)->side == LIMBER_SIDE_LEFT && get_phase (self)->kind == LIMBER_PHASE_WORK)
        g_assert_true (shown->side == LIMBER_BODY_LEFT || shown->glow.side == -1);
      limber_session_next (limber_window_fixture_get_session (self));
    }
  g_assert_cmpuint (n_left, >, 0);
  g_assert_cmpuint (n_right, >, 0);
}

static const LimberPhase *
find_next (LimberWindowFixture *self)
{
  LimberSession *session = limber_window_fixture_get_session (self);
  LimberMoment   moment;

  limber_session_get_moment (session, &moment);

  return limber_phrases_find_next (limber_session_get_timeline (session), &moment);
}

static void
test_next (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *next;

  limber_window_fixture_begin (self, "post-run-short");
  next = limber_widget_find_type (limber_window_fixture_get_player (self), LIMBER_TYPE_THUMBNAIL);
  g_assert_true (gtk_widget_get_visible (next));
  while (find_next (self) != NULL)
    limber_session_next (limber_window_fixture_get_session (self));
  g_assert_false (gtk_widget_get_visible (next));
}

/* Goes round the main loop for long enough for several frames; returns how many were drawn. */
static void
count_cb (GdkPaintable *paintable, guint *n)
{
  *n += 1;
}

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static guint
count_frames (LimberWindowFixture *self)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (get_view (self)));
  gboolean late = FALSE;
  guint    n = 0;

  g_signal_connect (paintable, "invalidate-contents", G_CALLBACK (count_cb), &n);
  g_timeout_add (300, late_cb, &late);
  while (!late)
    {
      limber_fake_clock_advance (self->clock, S / 25);
      g_main_context_iteration (NULL, TRUE);
    }

  return n;
}

/* However slow the machine is, they come. */
static void
wait_for_frames (LimberWindowFixture *self)
{
  guint n = 0;

  limber_wait_until ((n += count_frames (self)) > 1);
}

/* The clock is turned by hand, but frames come as they will. */
static void
test_frames (LimberWindowFixture *self, gconstpointer user_data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  limber_window_fixture_begin (self, "pre-run-short");
  go_to_work (self);
  limber_window_fixture_settle (self);
  wait_for_frames (self);

  limber_session_pause (limber_window_fixture_get_session (self));
  limber_window_fixture_settle (self);
  count_frames (self);
  g_assert_cmpuint (count_frames (self), ==, 0);

  limber_session_resume (limber_window_fixture_get_session (self));
  limber_fake_clock_advance (self->clock, 4 * S);
  go_to_work (self);
  wait_for_frames (self);
  gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);
  g_assert_cmpuint (count_frames (self), ==, 0);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* Whoever wants nothing to move sees the poses one after another. */
static void
test_still (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberFigureView *view;

  limber_window_fixture_begin (self, "post-run-short");
  view = get_view (self);
  for (guint i = 0; i < 120; i++)
    {
      double beat = limber_figure_view_get_shown (view)->beat;

      g_assert_cmpfloat (beat, ==, (int) beat);
      limber_fake_clock_advance (self->clock, S);
    }
}

/* The arrows step through the session; with Ctrl they turn the figure. */
static void
test_turn (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_begin (self, "post-run-short");
  limber_window_fixture_press (self, "<Control>Right");
  g_assert_cmpfloat (limber_figure_view_get_yaw (get_view (self)), !=, 0);
  limber_session_next (limber_window_fixture_get_session (self));
  limber_session_next (limber_window_fixture_get_session (self));
  limber_session_next (limber_window_fixture_get_session (self));
  g_assert_cmpfloat (limber_figure_view_get_yaw (get_view (self)), ==, 0);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/session-figure/follows", test_follows);
  limber_window_fixture_add ("/app/session-figure/next", test_next);
  limber_window_fixture_add ("/app/session-figure/frames", test_frames);
  limber_window_fixture_add ("/app/session-figure/still", test_still);
  limber_window_fixture_add ("/app/session-figure/turn", test_turn);

  return g_test_run ();
}
