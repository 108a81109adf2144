/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "limber-cli-person.h"

#include <gio/gio.h>

/**
 * limber_cli_get_person:
 * @person: (out): what somebody said of themselves in the preferences of the window
 *
 * Where the settings are not installed nothing was said.
 */
void
limber_cli_get_person (LimberPerson *person)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = NULL;
  g_auto(GStrv) cautions = NULL;
  g_auto(GStrv) missing = NULL;

  *person = LIMBER_PERSON_INIT;
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, LIMBER_APPLICATION_ID, TRUE);
  if (schema == NULL || !g_settings_schema_has_key (schema, "cautions"))
    return;

  settings = g_settings_new_full (schema, NULL, NULL);
  cautions = g_settings_get_strv (settings, "cautions");
  missing = g_settings_get_strv (settings, "equipment-missing");
  limber_person_set_words (person, (const char *const *) cautions, (const char *const *) missing);
  person->from_65 = g_settings_get_boolean (settings, "from-65");
  person->asks = g_settings_get_boolean (settings, "check-in");
}
