/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-config.h"

#include <string.h>

#include "app/limber-application.h"
#include "cli/limber-cli.h"

/* How the program with a window is called. */

static gboolean
has_display (void)
{
  const char *x11 = g_getenv ("DISPLAY");
  const char *wayland = g_getenv ("WAYLAND_DISPLAY");

  return ((x11 != NULL && *x11 != '\0') || (wayland != NULL && *wayland != '\0'))
         && gtk_init_check ();
}

/* What is opened, rather than called: commands have no such names. */
static gboolean
is_file (const char *argument)
{
  return *argument != '-'
         && (strchr (argument, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (argument, ".limber"));
}

/**
 * limber_application_is_asked_for:
 * @argc: number of arguments
 * @argv: the arguments of the program
 *
 * Returns: whether these arguments want a window, and there is a screen to show it on
 */
gboolean
limber_application_is_asked_for (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "--routine"))
        i++;
      else if (!g_str_has_prefix (argv[i], "--routine=") && !g_str_equal (argv[i], "--start")
               && !g_str_equal (argv[i], "--background") && !is_file (argv[i]))
        return FALSE;
    }

  return has_display ();
}

/**
 * limber_application_main:
 * @argc: number of arguments
 * @argv: the arguments of the program
 *
 * Returns: the program's exit status
 */
int
limber_application_main (int argc, char **argv)
{
  g_autoptr(LimberApplication) self = NULL;

  limber_cli_set_language ();
  g_set_prgname (LIMBER_APPLICATION_ID);
  self = limber_application_new ();

  return g_application_run (G_APPLICATION (self), argc, argv);
}
