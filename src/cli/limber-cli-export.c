/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-export.h"

#include "cli/limber-cli-output.h"
#include "share/limber-bundle-save.h"
#include "share/limber-bundle.h"
#include "share/limber-import-tell.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define OUTPUT_HELP N_ ("Where to; \"-\" for standard output")
#define OUTPUT N_ ("FILE")

static int
save (GBytes *bundle, const char *path, const char *said)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = g_filename_display_name (path);

  if (!limber_bundle_save (bundle, file, &error))
    return limber_cli_fail (error);

  /* Translators: a file, and what is in it: "hills.limber: 1 routine and 2 exercises" */
  g_print (_ ("%s: %s\n"), shown, said);

  return EXIT_SUCCESS;
}

/**
 * limber_cli_export:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber export ROUTINE… -o FILE.limber`: one file to pass on.
 *
 * Returns: how the program ends
 */
int
limber_cli_export (int argc, char **argv, LimberCliPlaces *places)
{
  const char *parameters = _ ("ROUTINE…");
  const char *summary
      = _ ("Puts routines, and those of their exercises that did not come with Limber, "
           "into one file to pass on.");
  g_auto (GStrv) ids = NULL;
  g_autofree char *path = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GBytes) bundle = NULL;
  g_autoptr (GError) error = NULL;
  guint        n_exercises = 0;
  gsize        length = 0;
  int          status = EXIT_SUCCESS;
  GOptionEntry entries[]
      = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, OUTPUT_HELP, OUTPUT },
          { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &ids, NULL, NULL },
          G_OPTION_ENTRY_NULL };

  if (!limber_cli_parse ("export", parameters, summary, entries, &argc, &argv, &status))
    return status;
  if (ids == NULL)
    return limber_cli_refuse ("export", "%s", _ ("name a routine to pass on"));
  if (path == NULL)
    return limber_cli_refuse ("export", "%s", _ ("say where to: -o FILE.limber"));

  bundle = limber_bundle_write (
      places->data_dir, places->user_dir, (const char *const *) ids, &n_exercises, &error);
  if (bundle == NULL)
    return limber_cli_fail (error);
  if (strcmp (path, "-") == 0)
    {
      const char *text = g_bytes_get_data (bundle, &length);

      limber_cli_print_bytes (text, length);
      return EXIT_SUCCESS;
    }

  said = limber_import_tell_count (g_strv_length (ids), n_exercises);

  return save (bundle, path, said);
}
