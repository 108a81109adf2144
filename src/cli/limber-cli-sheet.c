/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-sheet.h"

#include "cli/limber-cli-output.h"
#include "guide/limber-figures.h"
#include "paper/limber-routine-sheet.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define OUTPUT_HELP N_ ("The file to write")
#define PAPER_HELP N_ ("The size of the paper: a4 or letter")
#define FILE_WORD N_ ("FILE")
#define SIZE_WORD N_ ("SIZE")

typedef struct
{
  const char *name;
  double      width;
  double      height;
} Size;

static const Size sizes[] = {
  { "a4", LIMBER_PAPER_A4_WIDTH, LIMBER_PAPER_A4_HEIGHT },
  { "letter", LIMBER_PAPER_LETTER_WIDTH, LIMBER_PAPER_LETTER_HEIGHT },
};

static const Size *
find_size (const char *name)
{
  if (name == NULL)
    return &sizes[0];

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_ascii_strcasecmp (sizes[i].name, name) == 0)
      return &sizes[i];

  return NULL;
}

static LimberPaper *
make_sheet (LimberCliPlaces *places, const char *name, GError **error)
{
  LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;
  g_autofree char      *path = g_build_filename (places->data_dir, LIMBER_BASE_POSES_FILE, NULL);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberBasePoses) bases = limber_base_poses_read_file (path, faults);
  g_autoptr (LimberFigures) figures = limber_figures_new ();
  g_autoptr (LimberLibrary) library = limber_cli_places_load_library (places, error);
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (LimberTimeline) timeline = NULL;

  if (library != NULL)
    routine = limber_cli_find_routine (library, name, error);
  if (routine != NULL)
    timeline = limber_timeline_compile (routine, limber_library_lookup, library, &options, error);
  if (timeline == NULL)
    return NULL;

  /* Without them the sheet has words alone. */
  if (bases != NULL)
    limber_figures_set_bases (figures, bases);

  return limber_routine_sheet_new (timeline,
                                   limber_library_lookup,
                                   library,
                                   limber_figures_lookup,
                                   figures,
                                   limber_figures_get_look (figures));
}

/**
 * limber_cli_sheet:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber sheet ROUTINE -o FILE.pdf`: a routine on paper.
 *
 * Returns: how the program ends
 */
int
limber_cli_sheet (int argc, char **argv, LimberCliPlaces *places)
{
  const char *parameters = _ ("ROUTINE");
  const char *summary
      = _ ("Writes a routine with its figures as a PDF file, to be printed. ROUTINE "
           "is an id, as \"limber list\" shows it, or a file.");
  int              status = EXIT_SUCCESS;
  const Size      *size = NULL;
  g_autofree char *output = NULL;
  g_autofree char *word = NULL;
  GOptionEntry     entries[] = {
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, OUTPUT_HELP, FILE_WORD },
        { "paper", 0, 0, G_OPTION_ARG_STRING, &word, PAPER_HELP, SIZE_WORD },
        G_OPTION_ENTRY_NULL,
  };
  g_autoptr (LimberPaper) paper = NULL;
  g_autoptr (GError) error = NULL;

  if (!limber_cli_parse ("sheet", parameters, summary, entries, &argc, &argv, &status))
    return status;
  size = find_size (word);
  if (size == NULL)
    return limber_cli_refuse ("sheet", _ ("--paper: \"%s\", expected a4 or letter"), word);
  if (argc != 2)
    return limber_cli_refuse ("sheet", "%s", _ ("name one routine"));
  if (output == NULL)
    return limber_cli_refuse ("sheet", "%s", _ ("name the file to write with -o"));

  paper = make_sheet (places, argv[1], &error);
  if (paper == NULL || !limber_paper_write_pdf (paper, output, size->width, size->height, &error))
    return limber_cli_fail (error);

  return EXIT_SUCCESS;
}
