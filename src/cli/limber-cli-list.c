/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-list.h"

#include "cli/limber-cli-list-json.h"
#include "cli/limber-cli-output.h"
#include "cli/limber-cli-table.h"
#include "content/limber-format.h"
#include "guide/limber-outline.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define JSON_HELP N_ ("For programs to read")
#define ROUTINES_HELP N_ ("Only the routines")
#define EXERCISES_HELP N_ ("Only the exercises")

static const char *
describe_origin (LimberItem *item)
{
  switch (limber_item_get_origin (item))
    {
    case LIMBER_ORIGIN_CHANGED:
      return _ ("(changed by you)");
    case LIMBER_ORIGIN_OWN:
      return _ ("(yours)");
    case LIMBER_ORIGIN_BUILT_IN:
    default:
      return "";
    }
}

static void
print_heading (const char *title)
{
  g_autofree char *line = g_strdup_printf ("%s\n", title);

  limber_cli_print_styled (LIMBER_CLI_STYLE_HEADING, line);
}

static void
print_routines (LimberLibrary *library)
{
  GListModel *routines = limber_library_get_routines (library);
  g_autoptr (LimberCliTable) table = limber_cli_table_new ("lrlll");

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberItem) item = g_list_model_get_item (routines, i);
      g_autoptr (LimberTimeline) timeline = limber_cli_list_compile (library, item);
      g_autofree char *length = NULL;
      g_autofree char *needs = NULL;

      if (timeline != NULL)
        {
          length = limber_format_clock (limber_timeline_get_total_us (timeline));
          needs = limber_outline_format_equipment (limber_outline_get_equipment (timeline));
        }
      limber_cli_table_add (table,
                            limber_item_get_id (item),
                            length != NULL ? length : "–",
                            limber_item_get_name (item),
                            needs != NULL ? needs : "",
                            describe_origin (item),
                            NULL);
    }
  print_heading (_ ("Routines"));
  limber_cli_table_print (table);
}

static void
print_exercises (LimberLibrary *library)
{
  GListModel *exercises = limber_library_get_exercises (library);
  g_autoptr (LimberCliTable) table = limber_cli_table_new ("llll");

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (LimberItem) item = g_list_model_get_item (exercises, i);
      const LimberExercise *exercise = limber_library_lookup (limber_item_get_id (item), library);
      g_autofree char      *dose = NULL;

      if (exercise != NULL)
        dose = limber_format_dose (exercise->dose, exercise->sides, LIMBER_SIDE_NONE);
      limber_cli_table_add (table,
                            limber_item_get_id (item),
                            dose != NULL ? dose : "–",
                            limber_item_get_name (item),
                            describe_origin (item),
                            NULL);
    }
  print_heading (_ ("Exercises"));
  limber_cli_table_print (table);
}

static void
print_library (LimberLibrary *library, gboolean routines, gboolean exercises)
{
  if (routines)
    print_routines (library);
  if (routines && exercises)
    g_print ("\n");
  if (exercises)
    print_exercises (library);
}

/**
 * limber_cli_list:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber list`: the routines and exercises there are.
 *
 * Returns: how the program ends
 */
int
limber_cli_list (int argc, char **argv, LimberCliPlaces *places)
{
  const char  *summary = _ ("Shows the routines, how long they take and what they need, and the "
                            "exercises with their doses.");
  int          status = EXIT_SUCCESS;
  gboolean     json = FALSE;
  gboolean     routines = FALSE;
  gboolean     exercises = FALSE;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, JSON_HELP, NULL },
    { "routines", 0, 0, G_OPTION_ARG_NONE, &routines, ROUTINES_HELP, NULL },
    { "exercises", 0, 0, G_OPTION_ARG_NONE, &exercises, EXERCISES_HELP, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;

  if (!limber_cli_parse ("list", NULL, summary, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return limber_cli_refuse ("list", _ ("there is no place for \"%s\""), argv[1]);

  library = limber_cli_places_load_library (places, &error);
  if (library == NULL)
    return limber_cli_fail (error);

  if (!routines && !exercises)
    routines = exercises = TRUE;
  if (json)
    {
      root = limber_cli_list_to_json (library, routines, exercises);
      limber_cli_print_json (root);
    }
  else
    print_library (library, routines, exercises);

  return EXIT_SUCCESS;
}
