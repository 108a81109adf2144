/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plays what it is told on standard input, for test_canberra_sink.py, which listens to it. A line
 * is a moment, as g_get_monotonic_time() counts, and a command: "play SOUND LATEST_MS DECIBELS",
 * "prepare", "rest", "silence" or "quit". It answers with lines of a word and numbers:
 *
 *   available 0|1 MOMENT   the sink's notification
 *   held US                at "quit": the longest that a call took
 *   finalize US            how long the last unref took
 *
 * With "many FOLDER N" as arguments it plays N ticks as fast as the server takes them, and tells
 * its open files and resident KiB after a tenth of them and at the end. */

#include "coach/limber-canberra-sink.h"
#include "coach/limber-canberra-worker.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  GMainLoop        *loop;
  LimberCueSink    *sink;
  GDataInputStream *input;
  GSource          *alarm;
  char             *line; /* waits for its moment */
  gint64            held_us;
} Player;

static void
available_cb (LimberCueSink *sink, GParamSpec *pspec, gpointer user_data)
{
  g_print ("available %d %" G_GINT64_FORMAT "\n",
           limber_cue_sink_is_available (sink),
           g_get_monotonic_time ());
}

static void
obey (Player *player, char **words, gint64 at_us)
{
  gint64 begun_us = g_get_monotonic_time ();

  if (g_str_equal (words[1], "play"))
    limber_cue_sink_play (player->sink,
                          words[2],
                          at_us + g_ascii_strtoll (words[3], NULL, 10) * 1000,
                          g_ascii_strtod (words[4], NULL));
  else if (g_str_equal (words[1], "prepare"))
    limber_cue_sink_prepare (player->sink);
  else if (g_str_equal (words[1], "rest"))
    limber_cue_sink_rest (player->sink);
  else if (g_str_equal (words[1], "silence"))
    limber_cue_sink_silence (player->sink);
  else
    g_main_loop_quit (player->loop);
  player->held_us = MAX (player->held_us, g_get_monotonic_time () - begun_us);
}

static void
line_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Player *player = user_data;

  player->line = g_data_input_stream_read_line_finish (player->input, result, NULL, NULL);
  if (player->line != NULL)
    g_source_set_ready_time (player->alarm, g_ascii_strtoll (player->line, NULL, 10));
  else
    g_main_loop_quit (player->loop);
}

static gboolean
alarm_cb (gpointer user_data)
{
  Player          *player = user_data;
  g_autofree char *line = g_steal_pointer (&player->line);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  g_source_set_ready_time (player->alarm, -1);
  obey (player, words, g_ascii_strtoll (line, NULL, 10));
  g_data_input_stream_read_line_async (player->input, G_PRIORITY_DEFAULT, NULL, line_cb, player);
  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

static GSourceFuncs alarm_funcs = { .dispatch = dispatch };

static int
play_along (const char *folder)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GInputStream) bytes = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) input = g_data_input_stream_new (bytes);
  g_autoptr (GSource) alarm = g_source_new (&alarm_funcs, sizeof (GSource));
  LimberCanberraSink *sink = limber_canberra_sink_new (folder);
  Player              player = { loop, LIMBER_CUE_SINK (sink), input, alarm, NULL, 0 };
  gint64              begun_us = 0;

  g_signal_connect (sink, "notify::available", G_CALLBACK (available_cb), NULL);
  g_source_set_callback (alarm, alarm_cb, &player, NULL);
  g_source_attach (alarm, NULL);
  g_data_input_stream_read_line_async (input, G_PRIORITY_DEFAULT, NULL, line_cb, &player);
  g_main_loop_run (loop);

  g_source_destroy (alarm);
  begun_us = g_get_monotonic_time ();
  g_assert_finalize_object (sink);
  g_print ("held %" G_GINT64_FORMAT "\n", player.held_us);
  g_print ("finalize %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begun_us);
  return EXIT_SUCCESS;
}

static void
tell_use (int played)
{
  g_autoptr (GDir) files = g_dir_open ("/proc/self/fd", 0, NULL);
  g_autofree char *memory = NULL;
  int              count = 0;

  while (g_dir_read_name (files) != NULL)
    count++;
  g_file_get_contents ("/proc/self/statm", &memory, NULL, NULL);
  g_print ("use %d %d %" G_GINT64_FORMAT "\n",
           played,
           count,
           g_ascii_strtoll (strchr (memory, ' '), NULL, 10) * sysconf (_SC_PAGESIZE) / 1024);
}

static int
play_many (const char *folder, int count)
{
  LimberCanberraWorker *worker = limber_canberra_worker_new (folder, NULL, NULL);

  for (int i = 1; i <= count; i++)
    {
      gint64 later_us = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

      limber_canberra_worker_play (worker, "tick", later_us, -20);
      /* The server mixes 256 sounds at most. */
      if (i % 100 == 0)
        limber_canberra_worker_hush (worker);
      if (!limber_canberra_worker_wait_idle (worker, later_us))
        g_error ("stuck at %d", i);
      if (i == count / 10 || i == count)
        tell_use (i);
    }
  g_print ("available %d\n", limber_canberra_worker_get_available (worker));
  limber_canberra_worker_stop (worker);
  return EXIT_SUCCESS;
}

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "many"))
    return play_many (argv[2], atoi (argv[3]));
  if (argc == 2)
    return play_along (argv[1]);
  g_printerr ("usage: %s [many] FOLDER [N]\n", argv[0]);
  return EXIT_FAILURE;
}
