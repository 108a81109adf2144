/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-week-settings.h"

#include "app/limber-settings.h"
#include "edit/limber-routine-order.h"
#include "history/limber-dates.h"

typedef struct
{
  LimberLibrary *library;
  GStrv          hidden;
} Routines;

/* While the library is being read nobody knows what is missing. */
static gboolean
has_cb (const char *routine_id, gpointer user_data)
{
  const Routines *self = user_data;
  GListModel     *routines = limber_library_get_routines (self->library);

  if (limber_routine_order_is_hidden ((const char *const *) self->hidden, routine_id))
    return FALSE;

  return g_list_model_get_n_items (routines) == 0
         || limber_library_find_routine (self->library, routine_id) != NULL;
}

/**
 * limber_week_settings_read:
 * @settings: of the user
 * @library: what there is; what is not there, or is hidden, is left out
 * @week: (out): the plan of the user's week
 */
void
limber_week_settings_read (GSettings *settings, LimberLibrary *library, LimberWeek *week)
{
  g_auto(GStrv) hidden = g_settings_get_strv (settings, LIMBER_SETTINGS_HIDDEN_ROUTINES);
  Routines routines = { library, hidden };

  limber_week_lay_out (week,
                       g_settings_get_uint (settings, LIMBER_SETTINGS_RUN_DAYS),
                       limber_dates_get_first_weekday ());
  limber_week_leave_out (week, has_cb, &routines);
}

/**
 * limber_week_settings_follow:
 * @settings: of the user
 * @callback: takes @object alone
 * @object: for as long as it lives
 *
 * Calls back whenever the plan may be another one.
 */
void
limber_week_settings_follow (GSettings *settings, GCallback callback, GObject *object)
{
  g_signal_connect_object (
      settings, "changed::" LIMBER_SETTINGS_RUN_DAYS, callback, object, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      settings, "changed::" LIMBER_SETTINGS_HIDDEN_ROUTINES, callback, object, G_CONNECT_SWAPPED);
}
