/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-cli-play.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "cli/limber-cli-output.h"
#include "cli/limber-player.h"
#include "coach/limber-speech.h"

/* Of a lead-in: the routine's own. */
#define UNSTATED -1

typedef struct
{
  double   pace;
  gboolean silent;
  gboolean voice;
  gboolean resume;
  gboolean forget;
  int      lead_in;
  int      minutes;
  char    *first_side;
  char    *change_time;
} Arguments;

static const char *const change_times[] = {
  [LIMBER_CHANGE_TIME_BRISK] = "brisk",
  [LIMBER_CHANGE_TIME_NORMAL] = "normal",
  [LIMBER_CHANGE_TIME_RELAXED] = "relaxed",
};

static gboolean
apply_first_side (const char *word, LimberPlayerOptions *options)
{
  guint side = LIMBER_SIDE_NONE;

  if (word == NULL)
    return TRUE;

  if (limber_words_find (LIMBER_WORDS_SIDE, word, &side) && side != LIMBER_SIDE_NONE)
    {
      options->guide.timeline.first_side = (LimberSide) side;
      return TRUE;
    }

  limber_cli_refuse ("play", _ ("--first-side: \"%s\", expected left or right"), word);

  return FALSE;
}

static gboolean
apply_change_time (const char *word, LimberPlayerOptions *options)
{
  if (word == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (change_times); i++)
    {
      if (g_str_equal (word, change_times[i]))
        {
          options->guide.timeline.change_time = (LimberChangeTime) i;
          return TRUE;
        }
    }

  limber_cli_refuse ("play", _ ("--change-time: \"%s\", expected brisk, normal or relaxed"), word);

  return FALSE;
}

static gboolean
apply (const Arguments *arguments, LimberPlayerOptions *options)
{
  if (!(arguments->pace >= 0.1 && arguments->pace <= 1000))
    {
      limber_cli_refuse ("play", _ ("--pace: %g is not between 0.1 and 1000"), arguments->pace);
      return FALSE;
    }
  if (arguments->lead_in < UNSTATED || arguments->lead_in > 60)
    {
      limber_cli_refuse ("play", _ ("--lead-in: %d is not between 0 and 60"), arguments->lead_in);
      return FALSE;
    }

  if (arguments->minutes < 0 || arguments->minutes > 180)
    {
      limber_cli_refuse ("play", _ ("--minutes: %d is not between 1 and 180"), arguments->minutes);
      return FALSE;
    }

  options->guide.length_us = arguments->minutes * 60 * (gint64) G_USEC_PER_SEC;
  options->guide.pace = arguments->pace;
  options->silent = arguments->silent;
  options->voice = arguments->voice;
  options->resume = arguments->resume;
  options->remember = !arguments->forget;
  if (arguments->lead_in != UNSTATED)
    options->guide.timeline.lead_in_us = arguments->lead_in * (gint64) G_USEC_PER_SEC;

  return apply_first_side (arguments->first_side, options)
         && apply_change_time (arguments->change_time, options);
}

static gboolean
parse (int *argc, char ***argv, Arguments *arguments, int *status)
{
  const GOptionEntry entries[] = {
    { "pace",
      'p',
      0,
      G_OPTION_ARG_DOUBLE,
      &arguments->pace,
      N_ ("A rehearsal: so many seconds of session in a second; it does not count as done"),
      N_ ("N") },
    { "silent", 's', 0, G_OPTION_ARG_NONE, &arguments->silent, N_ ("No sounds"), NULL },
    { "voice",
      'v',
      0,
      G_OPTION_ARG_NONE,
      &arguments->voice,
      N_ ("Say what is next, and count"),
      NULL },
    { "resume",
      'r',
      0,
      G_OPTION_ARG_NONE,
      &arguments->resume,
      N_ ("Go on with the session that was cut off"),
      NULL },
    { "lead-in",
      0,
      0,
      G_OPTION_ARG_INT,
      &arguments->lead_in,
      N_ ("Time to get ready before the first exercise"),
      N_ ("SECONDS") },
    { "minutes",
      'm',
      0,
      G_OPTION_ARG_INT,
      &arguments->minutes,
      N_ ("Fit the routine to so many minutes"),
      N_ ("N") },
    { "first-side",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->first_side,
      N_ ("The side to begin with: left or right; else they take turns"),
      N_ ("SIDE") },
    { "change-time",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->change_time,
      N_ ("Time to change position: brisk, normal or relaxed"),
      N_ ("HOW") },
    { "no-history",
      0,
      0,
      G_OPTION_ARG_NONE,
      &arguments->forget,
      N_ ("Leave it out of the history"),
      NULL },
    G_OPTION_ENTRY_NULL,
  };

  return limber_cli_parse ("play",
                           _ ("[ROUTINE]"),
                           _ ("Leads you through a session in the terminal."),
                           entries,
                           argc,
                           argv,
                           status);
}

static void
arguments_clear (Arguments *self)
{
  g_free (self->first_side);
  g_free (self->change_time);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static LimberRoutine *
find_routine (LimberLibrary *library, const char *name, GError **error)
{
  g_autoptr(LimberItem) first = NULL;

  if (name != NULL)
    return limber_cli_find_routine (library, name, error);

  first = g_list_model_get_item (limber_library_get_routines (library), 0);
  if (first != NULL)
    return limber_library_get_routine (library, limber_item_get_id (first), error);

  g_set_error (error,
               LIMBER_LIBRARY_ERROR,
               LIMBER_LIBRARY_ERROR_NOT_FOUND,
               _ ("There is no routine to play"));

  return NULL;
}

/**
 * limber_cli_play:
 * @argc: number of arguments
 * @argv: `play` and what follows it
 * @places: where things lie
 *
 * `limber play [ROUTINE]`: leads a session in the terminal.
 *
 * Returns: how the program ends
 */
int
limber_cli_play (int argc, char **argv, LimberCliPlaces *places)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberLibrary) library = NULL;
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberPlayer) player = NULL;
  g_auto(Arguments) arguments = { .pace = 1, .lead_in = UNSTATED };
  LimberPlayerOptions options = LIMBER_PLAYER_OPTIONS_DEFAULT;
  int                 status = 0;

  if (!parse (&argc, &argv, &arguments, &status))
    return status;
  if (argc > 2)
    return limber_cli_refuse ("play", _ ("there is no place for \"%s\""), argv[2]);
  if (!apply (&arguments, &options))
    return 2;

  library = limber_cli_places_load_library (places, &error);
  if (library != NULL)
    routine = find_routine (library, argc > 1 ? argv[1] : NULL, &error);
  if (routine == NULL)
    return limber_cli_fail (error);

  if (options.voice && !limber_speech_is_built ())
    g_printerr ("%s\n", _ ("This Limber was built without a voice."));
  player = limber_player_new (library, routine, places->history_path, places->sounds_dir, &options);

  return limber_player_run (player);
}
