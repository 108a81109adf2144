/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "coach/limber-canberra-sink.h"
#include "coach/limber-cue-sink.h"
#include "limber-fake-sink.h"

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(int *) user_data)++;
}

static gint64
clock_cb (gpointer user_data)
{
  return *(gint64 *) user_data;
}

static void
test_fake (void)
{
  gint64           now_us = 7;
  int              notified = 0;
  LimberFakeSink  *fake = limber_fake_sink_new (clock_cb, &now_us);
  LimberCueSink   *sink = LIMBER_CUE_SINK (fake);
  g_autofree char *line = NULL;
  g_autofree char *nothing = NULL;

  limber_cue_sink_prepare (sink);
  now_us = 11;
  limber_cue_sink_play (sink, "tick", 150, -6);
  limber_cue_sink_silence (sink);
  limber_cue_sink_rest (sink);

  line = limber_fake_sink_describe (fake);
  g_assert_cmpstr (line, ==, "prepare tick silence rest");
  g_assert_cmpuint (limber_fake_sink_get_n_events (fake), ==, 4);
  g_assert_cmpint (limber_fake_sink_get_event (fake, 0)->time_us, ==, 7);
  g_assert_cmpint (limber_fake_sink_get_event (fake, 1)->time_us, ==, 11);
  g_assert_cmpint (limber_fake_sink_get_event (fake, 1)->deadline_us, ==, 150);
  g_assert_cmpfloat (limber_fake_sink_get_event (fake, 1)->volume_db, ==, -6);
  limber_fake_sink_forget (fake);
  nothing = limber_fake_sink_describe (fake);
  g_assert_cmpstr (nothing, ==, "");

  g_assert_true (limber_cue_sink_is_available (sink));
  g_signal_connect (sink, "notify::available", G_CALLBACK (count_cb), &notified);
  limber_fake_sink_set_available (fake, TRUE);
  g_assert_cmpint (notified, ==, 0);
  limber_fake_sink_set_available (fake, FALSE);
  g_assert_cmpint (notified, ==, 1);
  g_assert_false (limber_cue_sink_is_available (sink));
  g_assert_finalize_object (fake);
}

/* No server: the loss is told once, in the main loop, however much is asked for. */
static void
test_no_server (void)
{
  LimberCanberraSink *canberra = limber_canberra_sink_new (g_getenv ("LIMBER_SOUNDS"));
  LimberCueSink      *sink = LIMBER_CUE_SINK (canberra);
  int                 notified = 0;

  g_assert_true (limber_cue_sink_is_available (sink));
  g_signal_connect (sink, "notify::available", G_CALLBACK (count_cb), &notified);
  limber_cue_sink_prepare (sink);
  for (int i = 0; i < 100; i++)
    limber_cue_sink_play (sink, "tick", g_get_monotonic_time () + G_USEC_PER_SEC, 0);
  limber_cue_sink_silence (sink);
  g_assert_cmpint (notified, ==, 0);
  while (notified == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (limber_cue_sink_is_available (sink));

  limber_cue_sink_play (sink, "start", g_get_monotonic_time () + G_USEC_PER_SEC, 0);
  limber_cue_sink_rest (sink);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (notified, ==, 1);
  g_assert_finalize_object (canberra);
}

/* A word to the main loop may be under way when the sink goes. */
static void
test_early_end (void)
{
  for (int i = 0; i < 50; i++)
    {
      LimberCanberraSink *canberra = limber_canberra_sink_new (g_getenv ("LIMBER_SOUNDS"));
      LimberCueSink      *sink = LIMBER_CUE_SINK (canberra);

      if (i % 3 != 0)
        limber_cue_sink_prepare (sink);
      if (i % 2 != 0)
        limber_cue_sink_play (sink, "tick", G_MAXINT64, 0);
      if (i % 5 == 0)
        g_thread_yield ();
      g_assert_finalize_object (canberra);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *sounds = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "sounds", NULL);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_setenv ("LIMBER_SOUNDS", sounds, TRUE);
  g_setenv ("PULSE_SERVER", "unix:/nowhere/at/all", TRUE);
  g_test_add_func ("/coach/cue-sink/fake", test_fake);
  g_test_add_func ("/coach/cue-sink/no-server", test_no_server);
  g_test_add_func ("/coach/cue-sink/early-end", test_early_end);
  return g_test_run ();
}
