/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LimberCliStyle:
 * @LIMBER_CLI_STYLE_PLAIN: as everything else
 * @LIMBER_CLI_STYLE_HEADING: stands out
 * @LIMBER_CLI_STYLE_FAINT: stands back
 *
 * How a text looks on a terminal; elsewhere it makes no difference.
 */
typedef enum
{
  LIMBER_CLI_STYLE_PLAIN,
  LIMBER_CLI_STYLE_HEADING,
  LIMBER_CLI_STYLE_FAINT,
} LimberCliStyle;

void limber_cli_output_init (void);
int  limber_cli_output_finish (int status);

void  limber_cli_print_json (JsonNode *root);
void  limber_cli_print_bytes (const char *bytes, gsize length);
void  limber_cli_print_styled (LimberCliStyle style, const char *text);
char *limber_cli_to_charset (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *limber_cli_clean_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

int      limber_cli_fail (const GError *error);
int      limber_cli_refuse (const char *command, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean limber_cli_parse (const char         *command,
                           const char         *parameters,
                           const char         *summary,
                           const GOptionEntry *entries,
                           int                *argc,
                           char             ***argv,
                           int                *status);

G_END_DECLS
