/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "cli/limber-canvas.h"
#include "limber-config.h"

#include "cli/limber-cli-output.h"

#include "content/limber-json-printer.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HELP_HELP N_ ("Show this help")

static gboolean is_rich; /* standard output shows styles */
static int      write_errno;

/* Nothing more can be done about it now; limber_cli_output_finish() tells. */
static void
write_all (FILE *stream, const char *bytes, gsize length)
{
  if (fwrite (bytes, 1, length, stream) < length && stream == stdout && write_errno == 0)
    write_errno = errno;
}

/* What the charset lacks becomes ASCII as well as it can: "x" for a multiplication sign. */
static char *
transliterate (const char *text, const char *charset)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gssize     length = g_utf8_next_char (at) - at;
      g_autofree char *local = g_convert (at, length, charset, "UTF-8", NULL, NULL, NULL);

      if (local == NULL)
        {
          g_autofree char *c = g_strndup (at, (gsize) length);

          local = g_str_to_ascii (c, NULL);
        }
      g_string_append (out, local);
    }

  return g_string_free (out, FALSE);
}

/**
 * limber_cli_to_charset:
 * @text: UTF-8
 *
 * Returns: (transfer full): the text as the terminal shows it
 */
char *
limber_cli_to_charset (const char *text)
{
  const char      *charset = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *local = NULL;

  if (g_get_console_charset (&charset))
    return g_strdup (text);

  local = g_convert (text, -1, charset, "UTF-8", NULL, NULL, NULL);
  if (local != NULL)
    return g_steal_pointer (&local);

  valid = g_utf8_make_valid (text, -1);

  return transliterate (valid, charset);
}

static void
print_text (FILE *stream, const char *text)
{
  g_autofree char *local = limber_cli_to_charset (text);

  write_all (stream, local, strlen (local));
}

static void
print_cb (const char *text)
{
  print_text (stdout, text);
}

static void
printerr_cb (const char *text)
{
  /* In the order in which things happened, where both go to the same place. */
  fflush (stdout);
  print_text (stderr, text);
  fflush (stderr);
}

/**
 * limber_cli_output_init:
 *
 * Makes g_print() and g_printerr() write what the locale can show, and finds out whether standard
 * output is a terminal on which some words may look different from others.
 */
void
limber_cli_output_init (void)
{
  const char *no_color = g_getenv ("NO_COLOR");
  const char *terminal = g_getenv ("TERM");

  is_rich = isatty (STDOUT_FILENO) && (no_color == NULL || *no_color == '\0') && terminal != NULL
            && *terminal != '\0' && strcmp (terminal, "dumb") != 0;
  g_set_print_handler (print_cb);
  g_set_printerr_handler (printerr_cb);
}

/**
 * limber_cli_output_finish:
 * @status: how the program would end
 *
 * Writes out what is still held back. A reader who has heard enough is no failure; a full disk is.
 *
 * Returns: how the program ends
 */
int
limber_cli_output_finish (int status)
{
  if (fflush (stdout) != 0 && write_errno == 0)
    write_errno = errno;
  if (write_errno == 0 || write_errno == EPIPE)
    return status;

  g_printerr (_ ("limber: cannot write: %s\n"), g_strerror (write_errno));

  return status != EXIT_SUCCESS ? status : EXIT_FAILURE;
}

/**
 * limber_cli_print_bytes:
 * @bytes: what to write to standard output, as it is
 * @length: how much of it, bytes
 */
void
limber_cli_print_bytes (const char *bytes, gsize length)
{
  write_all (stdout, bytes, length);
}

/**
 * limber_cli_print_json:
 * @root: what to write to standard output
 *
 * JSON is UTF-8 whatever the locale.
 */
void
limber_cli_print_json (JsonNode *root)
{
  gsize            length = 0;
  g_autofree char *text = limber_json_print (root, &length);

  limber_cli_print_bytes (text, length);
}

/**
 * limber_cli_print_styled:
 * @style: how it looks
 * @text: what to print to standard output
 */
void
limber_cli_print_styled (LimberCliStyle style, const char *text)
{
  if (!is_rich || style == LIMBER_CLI_STYLE_PLAIN)
    g_print ("%s", text);
  else
    g_print ("\033[%dm%s\033[0m", style == LIMBER_CLI_STYLE_HEADING ? 1 : 2, text);
}

/**
 * limber_cli_clean_text:
 * @text: a text from a file or a database
 *
 * Keeps a terminal from obeying it.
 *
 * Returns: (transfer full): the text as UTF-8 in which no character is a command
 */
char *
limber_cli_clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *clean = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (clean, limber_canvas_is_command (c) ? 0xfffd : c);
    }

  return g_string_free (clean, FALSE);
}

/**
 * limber_cli_fail:
 * @error: why something could not be done
 *
 * Says so on standard error.
 *
 * Returns: how the program ends
 */
int
limber_cli_fail (const GError *error)
{
  g_printerr (_ ("limber: %s\n"), error->message);

  return EXIT_FAILURE;
}

/**
 * limber_cli_refuse:
 * @command: (nullable): the command that was called, %NULL for none
 * @format: what is wrong with how it was called
 * @...: values for @format
 *
 * Says so on standard error.
 *
 * Returns: how the program ends
 */
int
limber_cli_refuse (const char *command, const char *format, ...)
{
  g_autofree char *program = g_strjoin (" ", "limber", command, NULL);
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("%s: %s\n", program, message);
  g_printerr (_ ("\"%s --help\" says how it is called.\n"), program);

  return 2;
}

/**
 * limber_cli_parse:
 * @command: the command that was called
 * @parameters: (nullable): what it takes besides options, for the help
 * @summary: what it does, for the help
 * @entries: its options, with a %NULL one at the end
 * @argc: (inout): number of arguments, that of the command included
 * @argv: (inout): the arguments; what is no option is left
 * @status: (out): how the program ends, if it is not to go on
 *
 * Reads the options of a command, and shows its help where that is asked for. What is wrong is said
 * on standard error.
 *
 * Returns: whether to go on; if not, the program ends with @status
 */
gboolean
limber_cli_parse (const char         *command,
                  const char         *parameters,
                  const char         *summary,
                  const GOptionEntry *entries,
                  int                *argc,
                  char             ***argv,
                  int                *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;
  gboolean     wants_help = FALSE;
  GOptionEntry help[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, HELP_HELP, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help, GETTEXT_PACKAGE);
  *status = EXIT_SUCCESS;
  if (!g_option_context_parse (context, argc, argv, &error))
    *status = limber_cli_refuse (command, "%s", error->message);
  else if (wants_help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", text);
    }

  return error == NULL && !wants_help;
}
