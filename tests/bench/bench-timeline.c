/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>

#include "content/limber-library.h"
#include "limber-bench.h"
#include "limber-fake-clock.h"
#include "session/limber-session.h"

#define N_SEEKS 10000

typedef struct
{
  LimberLibrary  *library;
  LimberRoutine  *routine;
  char           *text; /* of its file */
  LimberTimeline *timeline;
  gint64          positions[N_SEEKS];
  gint64          sum; /* so that nothing is left out as useless */
} Bench;

static void
compile_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr(LimberTimeline) timeline = NULL;

  timeline
      = limber_timeline_compile (self->routine, limber_library_lookup, self->library, NULL, NULL);
  g_assert_nonnull (timeline);
}

static void
parse_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();

  g_assert_true (json_parser_load_from_data (parser, self->text, -1, NULL));
}

static char *
read_routine (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "routines", name, NULL);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
choose (Bench *self, const char *id)
{
  g_clear_pointer (&self->routine, limber_routine_unref);
  g_clear_pointer (&self->text, g_free);
  self->routine = limber_library_get_routine (self->library, id, NULL);
  self->text = read_routine (id);
  g_assert_nonnull (self->routine);
}

/* The slowest of the shipped ones; it stays chosen. */
static void
tell_compile (Bench *self)
{
  GListModel      *routines = limber_library_get_routines (self->library);
  g_autofree char *slowest = NULL;
  double           worst_us = 0;
  double           worst_parse_us = 0;

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (routines, i);
      double us;
      double parse_us;

      choose (self, limber_item_get_id (item));
      limber_bench_compare (101, compile_cb, parse_cb, self, &us, &parse_us);
      if (us <= worst_us)
        continue;
      worst_us = us;
      worst_parse_us = parse_us;
      g_free (slowest);
      slowest = g_strdup (limber_item_get_id (item));
    }
  g_print ("# the slowest to compile is %s\n", slowest);
  limber_bench_tell ("compile-slowest", worst_us / 1000, "ms", 1);
  limber_bench_tell (
      "compile-parse-yardstick", worst_parse_us / 1000, "ms", LIMBER_BENCH_NO_BUDGET);
  choose (self, slowest);
}

static void
seek_cb (gpointer user_data)
{
  Bench *self = user_data;

  for (guint i = 0; i < N_SEEKS; i++)
    {
      LimberMoment moment;

      limber_timeline_get_moment (self->timeline, self->positions[i], &moment);
      self->sum
          += moment.elapsed_us + limber_timeline_find_cue (self->timeline, self->positions[i]);
    }
}

/* The least that a seek can be: a walk to the phase. */
static void
walk_cb (gpointer user_data)
{
  Bench *self = user_data;

  for (guint i = 0; i < N_SEEKS; i++)
    {
      guint n = 0;

      while (limber_timeline_get_phase (self->timeline, n)->start_us
                 + limber_timeline_get_phase (self->timeline, n)->length_us
             <= self->positions[i])
        n++;
      self->sum += n;
    }
}

static void
tell_seek (Bench *self)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  double seek_us;
  double walk_us;

  self->timeline
      = limber_timeline_compile (self->routine, limber_library_lookup, self->library, NULL, NULL);
  for (guint i = 0; i < N_SEEKS; i++)
    self->positions[i] = (gint64) g_rand_double_range (
        rand, 0, (double) limber_timeline_get_total_us (self->timeline));

  limber_bench_compare (21, seek_cb, walk_cb, self, &seek_us, &walk_us);
  limber_bench_tell ("seek", seek_us / N_SEEKS, "us", 10);
  limber_bench_tell ("seek-walk-yardstick", walk_us / N_SEEKS, "us", LIMBER_BENCH_NO_BUDGET);
}

static void
play_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
  g_autoptr(LimberSession) session = limber_session_new (LIMBER_CLOCK (clock), self->timeline, 1);

  limber_session_start (session);
  while (!limber_session_is_over (session))
    {
      limber_fake_clock_advance (clock, 60 * G_USEC_PER_SEC);
      limber_session_next (session);
    }
}

/* A session as it would be played, with the clock turned by hand. */
static void
tell_simulated (Bench *self)
{
  g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
  double seconds = (double) limber_timeline_get_total_us (self->timeline) / G_USEC_PER_SEC;
  double us;

  limber_bench_compare (21, play_cb, NULL, self, &us, NULL);
  limber_bench_tell ("session-simulated", us / seconds, "us/s", LIMBER_BENCH_NO_BUDGET);
}

int
main (void)
{
  Bench self = { 0 };

  self.library = limber_library_new (g_getenv ("LIMBER_DATA_DIR"), NULL);
  g_assert_true (limber_library_load (self.library, NULL, NULL));
  tell_compile (&self);
  tell_seek (&self);
  tell_simulated (&self);

  limber_timeline_unref (self.timeline);
  limber_routine_unref (self.routine);
  g_free (self.text);
  g_object_unref (self.library);

  return 0;
}
