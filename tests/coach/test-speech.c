/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says what it is told on standard input, for test_speech.py, which listens to it. A line is a moment,
 * as g_get_monotonic_time() counts, and a command: "say PRIORITY CUTS FROM_MS UNTIL_MS TEXT",
 * "prepare", "hush", "list", "style SPEED VOLUME" or "quit". It answers with lines:
 *
 *   available 0|1 MOMENT   the voice's notification
 *   voices N               how many speak the language
 *   held US                at "quit": the longest that a call took
 *   finalize US            how long the last unref took
 */

#include "coach/limber-speech.h"

#include <gio/gunixinputstream.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  GMainLoop        *loop;
  LimberVoice      *voice;
  GDataInputStream *input;
  GSource          *alarm;
  char             *line; /* waits for its moment */
  gint64            held_us;
} Speaker;

static void
available_cb (LimberVoice *voice, GParamSpec *pspec, gpointer user_data)
{
  g_print ("available %d %" G_GINT64_FORMAT "\n",
           limber_voice_is_available (voice),
           g_get_monotonic_time ());
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_auto(GStrv) names = limber_voice_list_finish (LIMBER_VOICE (source), result, NULL);

  g_print ("voices %d\n", names != NULL ? (int) g_strv_length (names) : -1);
}

static void
say (Speaker *self, char **words, gint64 at_us)
{
  const LimberUtterance utterance = {
    .text = words[6],
    .priority = (LimberVoicePriority) atoi (words[2]),
    .cuts = atoi (words[3]),
    .from_us = at_us + atoi (words[4]) * 1000,
    .until_us = at_us + atoi (words[5]) * 1000,
  };

  limber_voice_say (self->voice, &utterance);
}

static void
obey (Speaker *self, const char *line)
{
  g_auto(GStrv) words = g_strsplit (line, " ", 7);
  const char *command = words[1];

  if (g_str_equal (command, "say"))
    say (self, words, g_ascii_strtoll (line, NULL, 10));
  else if (g_str_equal (command, "prepare"))
    limber_voice_prepare (self->voice);
  else if (g_str_equal (command, "hush"))
    limber_voice_hush (self->voice);
  else if (g_str_equal (command, "list"))
    limber_voice_list_async (self->voice, NULL, listed_cb, NULL);
  else if (g_str_equal (command, "style"))
    limber_voice_set_style (self->voice,
                            &(LimberVoiceStyle){ NULL,
                                                 g_ascii_strtod (words[2], NULL),
                                                 g_ascii_strtod (words[3], NULL) });
  else
    g_main_loop_quit (self->loop);
}

static void
line_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Speaker *self = user_data;

  self->line = g_data_input_stream_read_line_finish (self->input, result, NULL, NULL);
  if (self->line != NULL)
    g_source_set_ready_time (self->alarm, g_ascii_strtoll (self->line, NULL, 10));
  else
    g_main_loop_quit (self->loop);
}

static gboolean
alarm_cb (gpointer user_data)
{
  Speaker         *self = user_data;
  g_autofree char *line = g_steal_pointer (&self->line);
  gint64           begun_us = g_get_monotonic_time ();

  g_source_set_ready_time (self->alarm, -1);
  obey (self, line);
  self->held_us = MAX (self->held_us, g_get_monotonic_time () - begun_us);
  g_data_input_stream_read_line_async (self->input, G_PRIORITY_DEFAULT, NULL, line_cb, self);

  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

static GSourceFuncs alarm_funcs = { .dispatch = dispatch };

int
main (int argc, char **argv)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GInputStream) bytes = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr(GDataInputStream) input = g_data_input_stream_new (bytes);
  g_autoptr(GSource) alarm = g_source_new (&alarm_funcs, sizeof (GSource));
  LimberVoice *voice = limber_speech_new (argc > 1 ? argv[1] : "en");
  Speaker      self = { loop, voice, input, alarm, NULL, 0 };
  gint64       begun_us;

  g_signal_connect (voice, "notify::available", G_CALLBACK (available_cb), NULL);
  g_source_set_callback (alarm, alarm_cb, &self, NULL);
  g_source_attach (alarm, NULL);
  g_data_input_stream_read_line_async (input, G_PRIORITY_DEFAULT, NULL, line_cb, &self);
  g_main_loop_run (loop);

  g_source_destroy (alarm);
  begun_us = g_get_monotonic_time ();
  g_assert_finalize_object (voice);
  g_print ("held %" G_GINT64_FORMAT "\n", self.held_us);
  g_print ("finalize %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begun_us);

  return EXIT_SUCCESS;
}
