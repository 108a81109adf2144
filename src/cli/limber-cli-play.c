/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-cli-play.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "cli/limber-player.h"

#define EXIT_USAGE 2

typedef struct
{
  double   pace;
  gboolean silent;
  gboolean resume;
  gboolean forget;
  int      lead_in;
  char    *first_side;
  char    *change_time;
} Arguments;

static const char *const change_times[] = {
  [LIMBER_CHANGE_TIME_BRISK] = "brisk",
  [LIMBER_CHANGE_TIME_NORMAL] = "normal",
  [LIMBER_CHANGE_TIME_RELAXED] = "relaxed",
};

static gboolean
apply_first_side (const Arguments *arguments, LimberPlayerOptions *options, GError **error)
{
  guint side = LIMBER_SIDE_NONE;

  if (arguments->first_side == NULL)
    return TRUE;

  if (limber_words_find (LIMBER_WORDS_SIDE, arguments->first_side, &side)
      && side != LIMBER_SIDE_NONE)
    {
      options->guide.timeline.first_side = (LimberSide) side;
      return TRUE;
    }

  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("--first-side: “%s” is no side, expected left or right"),
               arguments->first_side);

  return FALSE;
}

static gboolean
apply_change_time (const Arguments *arguments, LimberPlayerOptions *options, GError **error)
{
  if (arguments->change_time == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (change_times); i++)
    {
      if (g_str_equal (arguments->change_time, change_times[i]))
        {
          options->guide.timeline.change_time = (LimberChangeTime) i;
          return TRUE;
        }
    }

  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("--change-time: “%s” is not known, expected brisk, normal or relaxed"),
               arguments->change_time);

  return FALSE;
}

static gboolean
apply (const Arguments *arguments, LimberPlayerOptions *options, GError **error)
{
  if (!(arguments->pace >= 0.1 && arguments->pace <= 1000))
    {
      g_set_error (error,
                   G_OPTION_ERROR,
                   G_OPTION_ERROR_BAD_VALUE,
                   _ ("--pace: %g is not between 0.1 and 1000"),
                   arguments->pace);
      return FALSE;
    }
  if (arguments->lead_in < -1 || arguments->lead_in > 60)
    {
      g_set_error (error,
                   G_OPTION_ERROR,
                   G_OPTION_ERROR_BAD_VALUE,
                   _ ("--lead-in: %d is not between 0 and 60"),
                   arguments->lead_in);
      return FALSE;
    }

  options->guide.pace = arguments->pace;
  options->silent = arguments->silent;
  options->resume = arguments->resume;
  options->remember = !arguments->forget;
  if (arguments->lead_in >= 0)
    options->guide.timeline.lead_in_us = arguments->lead_in * (gint64) G_USEC_PER_SEC;

  return apply_first_side (arguments, options, error)
         && apply_change_time (arguments, options, error);
}

static gboolean
parse (int *argc, char ***argv, Arguments *arguments, GError **error)
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
    { NULL },
  };
  g_autoptr(GOptionContext) context = g_option_context_new (_ ("[ROUTINE]"));

  g_option_context_set_summary (context, _ ("Leads you through a session in the terminal."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return g_option_context_parse (context, argc, argv, error);
}

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
 * Returns: the program's exit status
 */
int
limber_cli_play (int argc, char **argv, LimberCliPlaces *places)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberLibrary) library = NULL;
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberPlayer) player = NULL;
  LimberPlayerOptions options = LIMBER_PLAYER_OPTIONS_DEFAULT;
  Arguments           arguments = { .pace = 1, .lead_in = -1 };
  int                 status = EXIT_USAGE;

  if (parse (&argc, &argv, &arguments, &error) && argc > 2)
    g_set_error (&error,
                 G_OPTION_ERROR,
                 G_OPTION_ERROR_FAILED,
                 _ ("“%s” is one too many, expected one routine"),
                 argv[2]);
  if (error == NULL && apply (&arguments, &options, &error))
    {
      status = EXIT_FAILURE;
      library = limber_cli_places_load_library (places, &error);
    }
  if (library != NULL)
    routine = find_routine (library, argc > 1 ? argv[1] : NULL, &error);

  if (routine != NULL)
    {
      player = limber_player_new (
          library, routine, places->history_path, places->sounds_dir, &options);
      status = limber_player_run (player);
    }
  else
    {
      g_printerr ("limber: %s\n", error->message);
    }
  g_free (arguments.first_side);
  g_free (arguments.change_time);

  return status;
}
