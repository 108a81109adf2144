/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-safekeeping.h"

#include "cli/limber-cli-places.h"
#include "cli/limber-cli-store.h"
#include "history/limber-store-backup.h"

/* So long after the start nothing else is waited for; seconds. */
#define REST_S 20

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  if (!limber_store_backup_finish (LIMBER_STORE (source), result, &path, &error))
    g_debug ("No backup today: %s", error->message);
  else if (path != NULL)
    g_debug ("Kept %s", path);
}

static gboolean
keep_cb (gpointer user_data)
{
  LimberServices *services = user_data;
  LimberStore    *store = limber_services_get_store (services);
  g_autoptr(LimberCliPlaces) places = limber_cli_places_new ();
  g_autoptr(LimberBackupSource) source = limber_cli_backup_source (places);

  g_object_set_data (G_OBJECT (services), "limber-safekeeping", NULL);
  if (store != NULL)
    limber_store_backup_async (store, source, NULL, NULL, kept_cb, NULL);

  return G_SOURCE_REMOVE;
}

/* Read at the start and after whatever changes it; a backup that is there already is found quickly. */
static void
history_read_cb (LimberServices *services)
{
  guint source = 0;

  if (g_object_get_data (G_OBJECT (services), "limber-safekeeping") != NULL)
    return;

  source = g_timeout_add_seconds_full (
      G_PRIORITY_LOW, REST_S, keep_cb, g_object_ref (services), g_object_unref);
  g_object_set_data (G_OBJECT (services), "limber-safekeeping", GUINT_TO_POINTER (source));
}

/**
 * limber_safekeeping_begin:
 * @services: the services
 *
 * Keeps a backup a day from now on, in the background, when something has changed.
 */
void
limber_safekeeping_begin (LimberServices *services)
{
  g_return_if_fail (LIMBER_IS_SERVICES (services));

  g_signal_connect (services, "history-read", G_CALLBACK (history_read_cb), NULL);
}
