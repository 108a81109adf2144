/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-frames.h"

#include "limber-widget-fixture.h"

#define SIZE 100

/* For so long it is looked on. */
#define LOOK_MS 750

typedef struct
{
  LimberStage  *stage;
  LimberFrames *all;
  LimberFrames *some;
  GArray       *seen_all; /* (element-type gint64): when the frames came */
  GArray       *seen_some;
  guint         n_turns; /* of the frame clock */
} Fixture;

static void
frame_cb (gint64 now_us, gpointer user_data)
{
  g_array_append_val ((GArray *) user_data, now_us);
}

static void
turn_cb (GdkFrameClock *clock, Fixture *self)
{
  self->n_turns += 1;
}

static void
set_up (Fixture *self, gconstpointer user_data)
{
  self->stage = limber_stage_new (gtk_drawing_area_new (), SIZE, SIZE);
  self->seen_all = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->seen_some = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->all = limber_frames_new (self->stage->widget, frame_cb, self->seen_all);
  self->some = limber_frames_new (self->stage->widget, frame_cb, self->seen_some);
  limber_frames_set_every (self->some, 3);
  limber_stage_settle (self->stage);
  g_signal_connect (
      gtk_widget_get_frame_clock (self->stage->widget), "before-paint", G_CALLBACK (turn_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (self->stage->widget), self);
  g_assert_finalize_object (self->all);
  g_assert_finalize_object (self->some);
  limber_stage_free (self->stage);
  g_array_unref (self->seen_all);
  g_array_unref (self->seen_some);
}

static gboolean
over_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Sees what frames come within some time; returns how long that was, microseconds. */
static gint64
look_on (Fixture *self)
{
  gint64   begin = g_get_monotonic_time ();
  gboolean over = FALSE;

  g_array_set_size (self->seen_all, 0);
  g_array_set_size (self->seen_some, 0);
  self->n_turns = 0;
  g_timeout_add (LOOK_MS, over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);

  return g_get_monotonic_time () - begin;
}

static gboolean
was_seen (GArray *seen, gint64 time_us)
{
  for (guint i = 0; i < seen->len; i++)
    if (g_array_index (seen, gint64, i) == time_us)
      return TRUE;

  return FALSE;
}

/* A machine that has other things to do may show fewer, but never more; nor does the frame clock turn
 * in between, but for what the timers bring that are out of step with it. */
static void
test_rate (Fixture *self, gconstpointer user_data)
{
  gint64 took_us;
  gint64 most;

  limber_frames_set_wanted (self->all, TRUE);
  limber_frames_set_wanted (self->some, TRUE);
  g_assert_true (limber_frames_are_coming (self->all));
  took_us = look_on (self);
  most = took_us / LIMBER_FRAME_US + 1;

  g_assert_cmpuint (self->seen_all->len, >=, 2);
  g_assert_cmpint (self->seen_all->len, <=, most);
  g_assert_cmpuint (self->seen_some->len, >=, 1);
  g_assert_cmpint (self->seen_some->len, <=, most / 3 + 1);
  g_assert_cmpuint (self->n_turns, <=, self->seen_all->len + 2);
}

/* What moves seldom does so together with what moves often. */
static void
test_together (Fixture *self, gconstpointer user_data)
{
  limber_frames_set_wanted (self->all, TRUE);
  limber_frames_set_wanted (self->some, TRUE);
  look_on (self);

  for (guint i = 0; i < self->seen_some->len; i++)
    g_assert_true (was_seen (self->seen_all, g_array_index (self->seen_some, gint64, i)));
}

static void
test_rest (Fixture *self, gconstpointer user_data)
{
  limber_frames_set_wanted (self->all, TRUE);
  look_on (self);
  limber_frames_set_wanted (self->all, FALSE);
  g_assert_false (limber_frames_are_coming (self->all));
  look_on (self);
  g_assert_cmpuint (self->seen_all->len, ==, 0);
  g_assert_cmpuint (self->n_turns, <=, 1);
}

static gboolean
no_more_cb (gpointer user_data)
{
  limber_frames_set_wanted (*(LimberFrames **) user_data, FALSE);

  return G_SOURCE_REMOVE;
}

/* Who wants no more of them gets none, though the next one was due in that very turn of the loop. */
static void
test_just_before (Fixture *self, gconstpointer user_data)
{
  g_autoptr(LimberFrames) frames = NULL;
  const gint64 both_due_us = g_get_monotonic_time () + 2 * LIMBER_FRAME_US;

  g_timeout_add (1, no_more_cb, &frames);
  frames = limber_frames_new (self->stage->widget, frame_cb, self->seen_all);
  limber_frames_set_wanted (frames, TRUE);
  while (g_get_monotonic_time () < both_due_us)
    ;

  look_on (self);
  g_assert_false (limber_frames_are_coming (frames));
  g_assert_cmpuint (self->seen_all->len, ==, 0);
}

static void
test_hidden (Fixture *self, gconstpointer user_data)
{
  limber_frames_set_wanted (self->all, TRUE);
  gtk_widget_set_visible (self->stage->widget, FALSE);
  g_assert_false (limber_frames_are_coming (self->all));
  look_on (self);
  g_assert_cmpuint (self->seen_all->len, ==, 0);

  gtk_widget_set_visible (self->stage->widget, TRUE);
  g_assert_true (limber_frames_are_coming (self->all));
  look_on (self);
  g_assert_cmpuint (self->seen_all->len, >=, 2);
}

/* The last frame may already have been asked for when nobody is left to draw it. */
static void
test_gone (Fixture *self, gconstpointer user_data)
{
  LimberFrames *frames = limber_frames_new (self->stage->widget, frame_cb, self->seen_some);

  limber_frames_set_wanted (frames, TRUE);
  look_on (self);
  g_assert_cmpuint (self->seen_some->len, >=, 2);
  g_assert_finalize_object (frames);
  look_on (self);
  g_assert_cmpuint (self->seen_some->len, ==, 0);
}

static void
add (const char *path, void (*func) (Fixture *self, gconstpointer user_data))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  add ("/app/frames/rate", test_rate);
  add ("/app/frames/together", test_together);
  add ("/app/frames/rest", test_rest);
  add ("/app/frames/hidden", test_hidden);
  add ("/app/frames/just-before", test_just_before);
  add ("/app/frames/gone", test_gone);

  return g_test_run ();
}
