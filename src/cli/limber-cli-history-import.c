/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-history-import.h"

#include "cli/limber-cli-output.h"
#include "cli/limber-cli-store.h"
#include "history/limber-history-import.h"

#include <glib/gi18n.h>
#include <stdlib.h>

static LimberImported *
import (LimberStore *store, const char *path, GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) answer = NULL;

  limber_store_import_async (store, file, NULL, limber_cli_answer_cb, &answer);

  return limber_store_import_finish (store, limber_cli_wait (&answer), error);
}

static void
report (const LimberImported *imported)
{
  g_print (ngettext ("%u line taken in", "%u lines taken in", imported->n_new), imported->n_new);
  g_print ("%s", ", ");
  g_print (ngettext ("%u known already\n", "%u known already\n", imported->n_known),
           imported->n_known);
  for (guint i = 0; i < imported->reasons->len; i++)
    {
      g_autofree char *reason = limber_cli_clean_text (imported->reasons->pdata[i]);

      g_printerr (_ ("limber: %s\n"), reason);
    }
  if (imported->n_refused > imported->reasons->len)
    g_printerr (ngettext ("limber: and %u more\n",
                          "limber: and %u more\n",
                          imported->n_refused - imported->reasons->len),
                imported->n_refused - imported->reasons->len);
}

/**
 * limber_cli_history_import:
 * @path: a file that `limber history --json` has written
 * @places: where things lie
 *
 * Takes a history in, beside what is there. What is there already is not taken twice.
 *
 * Returns: how the program ends
 */
int
limber_cli_history_import (const char *path, const LimberCliPlaces *places)
{
  g_autoptr(LimberStore) store = limber_store_new (places->history_path);
  g_autoptr(LimberImported) imported = NULL;
  g_autoptr(GError) error = NULL;

  if (!limber_cli_open_store (store, &error))
    return limber_cli_fail (error);
  limber_cli_report_notice (store);
  imported = import (store, path, &error);
  if (imported != NULL)
    report (imported);
  limber_cli_close_store (store, error == NULL ? &error : NULL);
  if (error != NULL)
    return limber_cli_fail (error);

  return imported->n_refused == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
