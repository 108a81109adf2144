/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-store.h"

#include "cli/limber-cli-settings.h"
#include "session/limber-system-clock.h"

#include <glib/gi18n.h>

/**
 * limber_cli_answer_cb:
 * @source: what was asked
 * @result: what has come of it
 * @user_data: a #GAsyncResult pointer, where it is put
 *
 * For [func@cli_wait].
 */
void
limber_cli_answer_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

/**
 * limber_cli_wait:
 * @answer: where the answer is going to be
 *
 * Waits for an answer: there is nothing else to do meanwhile.
 *
 * Returns: (transfer none): the answer
 */
GAsyncResult *
limber_cli_wait (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *answer;
}

gboolean
limber_cli_open_store (LimberStore *store, GError **error)
{
  g_autoptr(GAsyncResult) answer = NULL;

  limber_store_open_async (store, NULL, limber_cli_answer_cb, &answer);

  return limber_store_open_finish (store, limber_cli_wait (&answer), error);
}

gboolean
limber_cli_close_store (LimberStore *store, GError **error)
{
  g_autoptr(GAsyncResult) answer = NULL;

  limber_store_close_async (store, NULL, limber_cli_answer_cb, &answer);

  return limber_store_close_finish (store, limber_cli_wait (&answer), error);
}

/**
 * limber_cli_report_notice:
 * @store: a store that was opened
 *
 * Says on standard error what is odd about the history.
 */
void
limber_cli_report_notice (LimberStore *store)
{
  const LimberStoreNotice notice = limber_store_get_notice (store);

  if ((notice & LIMBER_STORE_NOTICE_SET_ASIDE) != 0)
    {
      g_autofree char *path = g_filename_display_name (limber_store_get_set_aside (store));

      if (limber_store_get_restored (store) != NULL)
        g_printerr (
            _ ("limber: the history was damaged; it is back as it was on %s, and the damaged "
               "one is kept as %s\n"),
            limber_store_get_restored (store),
            path);
      else
        g_printerr (_ ("limber: the history was damaged; it is kept as %s, and a new one begins\n"),
                    path);
    }
  if ((notice & LIMBER_STORE_NOTICE_NEWER) != 0)
    g_printerr ("%s\n",
                _ ("limber: the history is of a newer Limber; some of it may not be shown"));
}

/**
 * limber_cli_backup_source:
 * @places: where things lie
 *
 * Returns: (transfer full): of what a backup is made, now
 */
LimberBackupSource *
limber_cli_backup_source (const LimberCliPlaces *places)
{
  g_autoptr(LimberClock) clock = LIMBER_CLOCK (limber_system_clock_new ());
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);
  const gint64 now_us = limber_clock_get_wall (clock);
  const int    interval
      = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, now_us / G_USEC_PER_SEC);

  return limber_backup_source_new (places->history_path,
                                   places->user_dir,
                                   limber_cli_settings_collect (),
                                   now_us,
                                   g_time_zone_get_offset (zone, interval));
}
