/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "coach/limber-cue-queue.h"

#define MS 1000

static void
push (LimberCueQueue *queue, const char *sound, gint64 now_ms, gint64 deadline_ms)
{
  limber_cue_queue_push (queue, sound, deadline_ms * MS, -3, now_ms * MS);
}

/* What comes out at one moment, in a line. */
static char *
drain (LimberCueQueue *queue, gint64 now_ms)
{
  GString *line = g_string_new (NULL);

  for (;;)
    {
      g_autoptr (LimberQueuedCue) cue = limber_cue_queue_pop (queue, now_ms * MS);

      if (cue == NULL)
        return g_string_free (line, FALSE);
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", cue->sound);
    }
}

static void
test_order (void)
{
  g_autoptr (LimberCueQueue) queue = limber_cue_queue_new (8);
  g_autoptr (LimberQueuedCue) first = NULL;
  g_autofree char *rest = NULL;

  g_assert_null (limber_cue_queue_pop (queue, 0));
  push (queue, "tick", 10, 160);
  push (queue, "start", 20, 120);
  push (queue, "next", 30, 180);
  g_assert_cmpuint (limber_cue_queue_get_length (queue), ==, 3);

  first = limber_cue_queue_pop (queue, 40 * MS);
  g_assert_cmpstr (first->sound, ==, "tick");
  g_assert_cmpint (first->deadline_us, ==, 160 * MS);
  g_assert_cmpint (first->pushed_us, ==, 10 * MS);
  g_assert_cmpfloat (first->volume_db, ==, -3);
  rest = drain (queue, 40);
  g_assert_cmpstr (rest, ==, "start next");
  g_assert_cmpuint (limber_cue_queue_get_length (queue), ==, 0);
}

static void
test_late (void)
{
  g_autoptr (LimberCueQueue) queue = limber_cue_queue_new (8);
  g_autofree char *just = NULL;
  g_autofree char *past = NULL;

  push (queue, "tick", 0, 100);
  push (queue, "start", 0, 99);
  just = drain (queue, 100);
  g_assert_cmpstr (just, ==, "tick");

  /* Late when it is asked for, and not even kept. */
  push (queue, "rest", 200, 199);
  g_assert_cmpuint (limber_cue_queue_get_length (queue), ==, 0);

  push (queue, "rest", 200, 300);
  past = drain (queue, 301);
  g_assert_cmpstr (past, ==, "");
}

static void
test_blockage (void)
{
  g_autoptr (LimberCueQueue) queue = limber_cue_queue_new (8);
  g_autofree char *after = NULL;
  g_autofree char *chord = NULL;

  /* Three seconds of ticks with patience for two: only the newest sounds afterwards. */
  push (queue, "get-ready", 0, 2000);
  push (queue, "tick", 1000, 3000);
  push (queue, "tick", 2000, 4000);
  push (queue, "start", 3000, 5000);
  after = drain (queue, 3100);
  g_assert_cmpstr (after, ==, "start");

  /* Asked for together, heard together. */
  push (queue, "half-way", 4000, 5000);
  push (queue, "tick", 4000 + LIMBER_CUE_QUEUE_APART_US / MS - 1, 5000);
  chord = drain (queue, 4200);
  g_assert_cmpstr (chord, ==, "half-way tick");
}

static void
test_capacity (void)
{
  g_autoptr (LimberCueQueue) queue = limber_cue_queue_new (3);
  g_autofree char *kept = NULL;
  g_autofree char *fresh = NULL;

  push (queue, "start", 0, 300);
  push (queue, "tick", 0, 100);
  push (queue, "rest", 0, 200);
  push (queue, "next", 0, 400);
  g_assert_cmpuint (limber_cue_queue_get_length (queue), ==, 3);

  /* The new one itself is the most urgent. */
  push (queue, "finish", 0, 150);
  g_assert_cmpuint (limber_cue_queue_get_length (queue), ==, 3);
  kept = drain (queue, 0);
  g_assert_cmpstr (kept, ==, "start rest next");

  /* Late ones make room before a timely one has to go. */
  push (queue, "tick", 0, 10);
  push (queue, "switch", 0, 10);
  push (queue, "start", 0, 500);
  push (queue, "next", 20, 30);
  fresh = drain (queue, 25);
  g_assert_cmpstr (fresh, ==, "start next");
}

static void
test_clear (void)
{
  g_autoptr (LimberCueQueue) queue = limber_cue_queue_new (8);
  g_autofree char *after = NULL;

  limber_cue_queue_clear (queue);
  push (queue, "tick", 0, 1000);
  push (queue, "tick", 0, 1000);
  limber_cue_queue_clear (queue);
  g_assert_cmpuint (limber_cue_queue_get_length (queue), ==, 0);
  push (queue, "start", 0, 1000);
  after = drain (queue, 0);
  g_assert_cmpstr (after, ==, "start");
}

/* Whatever comes in, nothing late comes out, nothing twice, never more than there is room for. */
static void
test_random (void)
{
  g_autoptr (LimberCueQueue) queue = limber_cue_queue_new (4);
  gint64 now_ms = 0;
  gint64 last_pushed_us = 0;

  for (int i = 0; i < 20000; i++)
    {
      now_ms += g_test_rand_int_range (0, 120);
      if (g_test_rand_bit ())
        push (queue, "tick", now_ms, now_ms + g_test_rand_int_range (-20, 400));
      else
        {
          g_autoptr (LimberQueuedCue) cue = limber_cue_queue_pop (queue, now_ms * MS);

          if (cue == NULL)
            continue;
          g_assert_cmpint (cue->deadline_us, >=, now_ms * MS);
          g_assert_cmpint (cue->pushed_us, >=, last_pushed_us);
          last_pushed_us = cue->pushed_us;
        }
      g_assert_cmpuint (limber_cue_queue_get_length (queue), <=, 4);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/coach/cue-queue/order", test_order);
  g_test_add_func ("/coach/cue-queue/late", test_late);
  g_test_add_func ("/coach/cue-queue/blockage", test_blockage);
  g_test_add_func ("/coach/cue-queue/capacity", test_capacity);
  g_test_add_func ("/coach/cue-queue/clear", test_clear);
  g_test_add_func ("/coach/cue-queue/random", test_random);
  return g_test_run ();
}
