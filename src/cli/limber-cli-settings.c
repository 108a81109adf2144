/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-settings.h"

#include "history/limber-dates.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <math.h>

/* (nullable): they may not be installed */
static GSettings *
open_settings (GSettingsSchema **schema)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();

  *schema = NULL;
  if (source != NULL)
    *schema = g_settings_schema_source_lookup (source, LIMBER_APPLICATION_ID, TRUE);

  return *schema != NULL ? g_settings_new_full (*schema, NULL, NULL) : NULL;
}

/* How large the window is, is a matter of the screen. */
static gboolean
is_carried (const char *key)
{
  return !g_str_has_prefix (key, "window-");
}

/**
 * limber_cli_settings_collect:
 *
 * Collects what somebody has set, for a backup.
 *
 * Returns: (transfer floating) (nullable): `a{sv}`, without what is as it comes; %NULL where there
 *   are no settings
 */
GVariant *
limber_cli_settings_collect (void)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = open_settings (&schema);
  g_auto(GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  g_auto(GStrv) keys = NULL;

  if (settings == NULL)
    return NULL;

  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr(GVariant) value = g_settings_get_user_value (settings, keys[i]);

      if (value != NULL && is_carried (keys[i]))
        g_variant_dict_insert_value (&dict, keys[i], value);
    }

  return g_variant_dict_end (&dict);
}

/* What is of another version may not fit any more; it is as it comes then. */
static void
apply_key (GSettings *settings, GSettingsSchema *schema, const char *name, GVariant *from)
{
  g_autoptr(GSettingsSchemaKey) key = g_settings_schema_get_key (schema, name);
  g_autoptr(GVariant) value
             = g_variant_lookup_value (from, name, g_settings_schema_key_get_value_type (key));

  if (value != NULL && g_settings_schema_key_range_check (key, value))
    g_settings_set_value (settings, name, value);
  else
    g_settings_reset (settings, name);
}

/**
 * limber_cli_settings_apply:
 * @settings: `a{sv}`, from a backup
 *
 * Makes the settings what they were when the backup was made.
 */
void
limber_cli_settings_apply (GVariant *settings)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) present = open_settings (&schema);
  g_auto(GStrv) keys = NULL;

  if (present == NULL)
    return;

  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    if (is_carried (keys[i]))
      apply_key (present, schema, keys[i], settings);
  g_settings_sync ();
}

/**
 * limber_cli_settings_forget:
 *
 * Makes all settings, that of the window among them, what they are when the program is new.
 */
void
limber_cli_settings_forget (void)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = open_settings (&schema);
  g_auto(GStrv) keys = NULL;

  if (settings == NULL)
    return;

  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
  g_settings_sync ();
}

/**
 * limber_cli_settings_mend:
 *
 * Makes numbers that are none what they are when the program is new. All else that makes no sense, such
 * as a number out of its range, is taken for that anyway; what is not a number is within every range.
 */
void
limber_cli_settings_mend (void)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = open_settings (&schema);
  g_auto(GStrv) keys = NULL;

  if (settings == NULL)
    return;

  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr(GVariant) value = g_settings_get_value (settings, keys[i]);

      if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE)
          && isnan (g_variant_get_double (value)))
        g_settings_reset (settings, keys[i]);
    }
}

/* Those that take what is set and forget it, or do not even take it. */
static gboolean
is_forgetful (GSettingsBackend *backend)
{
  const char *name = G_OBJECT_TYPE_NAME (backend);

  return g_str_equal (name, "GMemorySettingsBackend") || g_str_equal (name, "GNullSettingsBackend");
}

/**
 * limber_cli_settings_are_kept:
 *
 * Returns: whether what is set now will be so the next time: where there is nowhere to keep settings,
 *   or nothing may be written there, they last only as long as the program
 */
gboolean
limber_cli_settings_are_kept (void)
{
  g_autoptr(GSettingsBackend) backend = g_settings_backend_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = open_settings (&schema);
  g_auto(GStrv) keys = NULL;

  if (settings == NULL || is_forgetful (backend))
    return FALSE;

  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    if (is_carried (keys[i]) && g_settings_is_writable (settings, keys[i]))
      return TRUE;

  return FALSE;
}

/**
 * limber_cli_settings_find_missing:
 * @keys: names of settings
 * @n_keys: how many
 *
 * To ask for a setting that is not installed ends a program at once, and so it is looked before.
 *
 * Returns: (nullable): the first of them that is not installed
 */
const char *
limber_cli_settings_find_missing (const char *const *keys, guint n_keys)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = open_settings (&schema);

  for (guint i = 0; i < n_keys; i++)
    if (settings == NULL || !g_settings_schema_has_key (schema, keys[i]))
      return keys[i];

  return NULL;
}

typedef struct
{
  LimberLibrary *library;
  GStrv          hidden; /* (nullable) */
} Routines;

static gboolean
has_cb (const char *routine_id, gpointer user_data)
{
  const Routines *self = user_data;

  return limber_library_find_routine (self->library, routine_id) != NULL
         && (self->hidden == NULL
             || !g_strv_contains ((const char *const *) self->hidden, routine_id));
}

/**
 * limber_cli_settings_get_week:
 * @library: what there is; what is not there, or is hidden, is left out
 * @week: (out): the plan of the user's week; where there are no settings, that of three runs
 */
void
limber_cli_settings_get_week (LimberLibrary *library, LimberWeek *week)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = open_settings (&schema);
  g_auto(GStrv) hidden = NULL;
  Routines routines = { library, NULL };
  guint    run_days = LIMBER_WEEK_RUN_DAYS_DEFAULT;

  if (settings != NULL && g_settings_schema_has_key (schema, "run-days"))
    {
      run_days = g_settings_get_uint (settings, "run-days");
      hidden = g_settings_get_strv (settings, "hidden-routines");
    }
  routines.hidden = hidden;
  limber_week_lay_out (week, run_days, limber_dates_get_first_weekday ());
  limber_week_leave_out (week, has_cb, &routines);
}
