/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-import.h"

#include "cli/limber-cli-output.h"
#include "cli/limber-cli-table.h"
#include "share/limber-import-read.h"
#include "share/limber-import-tell.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define REPLACE_HELP N_ ("What is there already makes way for what has the same id and differs")
#define KEEP_HELP                                                                                  \
  N_ ("Both are kept, the new one under an id of its own; so it is if nothing is said")
#define SKIP_HELP N_ ("What is there already stays, what differs does not come in")
#define DRY_RUN_HELP N_ ("Only show what would come in")

/* More than so many are counted, not listed. */
#define MAX_LISTED 40

typedef struct
{
  gboolean replace;
  gboolean keep_both;
  gboolean skip;
  gboolean dry_run;
} Request;

static const char *
tell_choice (const LimberImportItem *item)
{
  if (item->choice == LIMBER_IMPORT_SKIP)
    return _ ("stays out: another one is there");
  if (item->choice == LIMBER_IMPORT_REPLACE)
    return _ ("replaces the one that is there");

  return _ ("comes in beside the one that is there");
}

static const char *
tell_state (const LimberImportItem *item)
{
  switch (item->state)
    {
    case LIMBER_IMPORT_NEW:
      return _ ("comes in");
    case LIMBER_IMPORT_THERE:
      return _ ("is already there");
    case LIMBER_IMPORT_CONFLICT:
      return tell_choice (item);
    case LIMBER_IMPORT_REFUSED:
    default:
      return _ ("cannot be taken");
    }
}

static void
add_line (LimberCliTable *table, const LimberImportItem *item)
{
  g_autofree char *name = limber_cli_clean_text (item->name);
  g_autofree char *dose = limber_import_tell_dose (item);
  g_autofree char *origin = limber_import_tell_origin (item, FALSE);
  g_autofree char *clean_origin = limber_cli_clean_text (origin);

  limber_cli_table_add (table,
                        item->target_id != NULL ? item->target_id : "",
                        name,
                        tell_state (item),
                        dose != NULL ? dose : "",
                        clean_origin,
                        NULL);
}

/* A long list shows what needs a look. */
static void
print_items (const LimberImportPlan *plan)
{
  g_autoptr (LimberCliTable) table = limber_cli_table_new ("lllll");
  const gboolean is_long = plan->items->len > MAX_LISTED;
  guint          n = 0;

  for (guint i = 0; i < plan->items->len; i++)
    {
      const LimberImportItem *item = plan->items->pdata[i];

      if (item->state == LIMBER_IMPORT_REFUSED
          || (is_long && item->state != LIMBER_IMPORT_CONFLICT))
        continue;
      add_line (table, item);
      n++;
    }
  if (n > 0)
    limber_cli_table_print (table);
}

static void
print_notes (const LimberImportItem *item, const char *name)
{
  for (guint i = 0; i < item->notes->len; i++)
    g_printerr (_ ("%s: note: %s\n"), name, (const char *) item->notes->pdata[i]);
}

/* What could not be taken, and why; a line each. */
static gboolean
report_faults (const LimberImportPlan *plan)
{
  gboolean is_good = TRUE;

  for (guint i = 0; i < plan->sources->len; i++)
    {
      const LimberImportSource *source = plan->sources->pdata[i];
      g_autofree char          *name = limber_cli_clean_text (source->name);

      if (source->fault == NULL)
        continue;
      g_printerr ("%s: %s\n", name, source->fault);
      is_good = FALSE;
    }
  for (guint i = 0; i < plan->items->len; i++)
    {
      const LimberImportItem   *item = plan->items->pdata[i];
      const LimberImportSource *source = plan->sources->pdata[item->source];
      const char               *reason = limber_import_item_get_reason (item);
      g_autofree char          *name = g_strconcat (source->name, ": ", item->name, NULL);
      g_autofree char          *clean = limber_cli_clean_text (name);

      print_notes (item, clean);
      if (reason == NULL)
        continue;
      g_printerr ("%s: %s\n", clean, reason);
      is_good = FALSE;
    }

  return is_good;
}

static LimberImportPlan *
read_files (LimberCliPlaces *places, char **paths, const Request *request, GError **error)
{
  g_autoptr (LimberImportPlan) plan = limber_import_plan_new (places->data_dir, places->user_dir);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *language = limber_import_read_language ();

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (paths[i]));
  if (!limber_import_read_files (plan, files, language, NULL, NULL, NULL, error))
    return NULL;

  limber_import_plan_choose_all (plan,
                                 request->replace ? LIMBER_IMPORT_REPLACE
                                 : request->skip  ? LIMBER_IMPORT_SKIP
                                                  : LIMBER_IMPORT_KEEP_BOTH);
  limber_import_plan_settle (plan);

  return g_steal_pointer (&plan);
}

static int
take (LimberImportPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImportUndo) undo = limber_import_take (plan, NULL, NULL, NULL, &error);
  g_autofree char *result = NULL;

  if (undo == NULL)
    return limber_cli_fail (error);

  result = limber_import_tell_result (undo);
  print_items (plan);
  g_print ("%s\n", result);

  return EXIT_SUCCESS;
}

static void
print_dry (const LimberImportPlan *plan)
{
  guint            n[2] = { 0 };
  g_autofree char *count = NULL;

  for (guint i = 0; i < plan->items->len; i++)
    {
      const LimberImportItem *item = plan->items->pdata[i];

      n[item->is_routine ? 1 : 0] += limber_import_item_comes_in (item);
    }
  count = limber_import_tell_count (n[1], n[0]);
  print_items (plan);
  if (n[0] + n[1] == 0)
    g_print ("%s\n", _ ("Nothing new would come in."));
  else
    /* Translators: "2 routines and 5 exercises would come in." */
    g_print (_ ("%s would come in.\n"), count);
}

/**
 * limber_cli_import:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber import FILE…`: takes in what others share. All of it comes in at once, or nothing.
 *
 * Returns: how the program ends: 1 if not everything could be taken
 */
int
limber_cli_import (int argc, char **argv, LimberCliPlaces *places)
{
  const char *parameters = _ ("FILE…");
  const char *summary
      = _ ("Takes in routines and exercises that others share: files of Limber, and "
           "collections in the shape of free-exercise-db or wger.");
  g_auto (GStrv) paths = NULL;
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  Request      request = { 0 };
  int          status = EXIT_SUCCESS;
  GOptionEntry entries[]
      = { { "keep-both", 0, 0, G_OPTION_ARG_NONE, &request.keep_both, KEEP_HELP, NULL },
          { "replace", 0, 0, G_OPTION_ARG_NONE, &request.replace, REPLACE_HELP, NULL },
          { "skip", 0, 0, G_OPTION_ARG_NONE, &request.skip, SKIP_HELP, NULL },
          { "dry-run", 0, 0, G_OPTION_ARG_NONE, &request.dry_run, DRY_RUN_HELP, NULL },
          { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
          G_OPTION_ENTRY_NULL };

  if (!limber_cli_parse ("import", parameters, summary, entries, &argc, &argv, &status))
    return status;
  if (paths == NULL)
    return limber_cli_refuse ("import", "%s", _ ("name a file to take in"));
  if (request.keep_both + request.replace + request.skip > 1)
    return limber_cli_refuse (
        "import", "%s", _ ("--keep-both, --replace and --skip exclude each other"));

  plan = read_files (places, paths, &request, &error);
  if (plan == NULL)
    return limber_cli_fail (error);

  if (request.dry_run)
    print_dry (plan);
  else if (limber_import_plan_count_faulty_sources (plan) < plan->sources->len)
    status = take (plan);
  if (!report_faults (plan))
    status = EXIT_FAILURE;

  return status;
}
