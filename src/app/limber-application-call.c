/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "app/limber-application.h"
#include "app/limber-settings.h"
#include "cli/limber-cli-settings.h"
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

/* An installation that was cut off, or of which another version is half there. */
static gboolean
is_installed (void)
{
  static const char *const keys[] = {
    LIMBER_SETTINGS_SOUNDS,
    LIMBER_SETTINGS_VOLUME,
    LIMBER_SETTINGS_VOICE,
    LIMBER_SETTINGS_VOICE_BESIDE,
    LIMBER_SETTINGS_VOICE_NAME,
    LIMBER_SETTINGS_VOICE_SPEED,
    LIMBER_SETTINGS_VOICE_VOLUME,
    LIMBER_SETTINGS_CUE_HALF_WAY,
    LIMBER_SETTINGS_CUE_TEN_SECONDS,
    LIMBER_SETTINGS_CUE_FORM,
    LIMBER_SETTINGS_CUE_BREATHING,
    LIMBER_SETTINGS_CUE_COUNT,
    LIMBER_SETTINGS_LEAD_IN,
    LIMBER_SETTINGS_CHANGE_TIME,
    LIMBER_SETTINGS_LOOK,
    LIMBER_SETTINGS_CAUTIONS,
    LIMBER_SETTINGS_ROUTINE_ORDER,
    LIMBER_SETTINGS_HIDDEN_ROUTINES,
    LIMBER_SETTINGS_MISSING,
    LIMBER_SETTINGS_FROM_65,
    LIMBER_SETTINGS_CHECK_IN,
    LIMBER_SETTINGS_GOAL,
    LIMBER_SETTINGS_RUN_DAYS,
    LIMBER_SETTINGS_NOTIFY,
    LIMBER_SETTINGS_FLASH,
    LIMBER_SETTINGS_OTHER_MUSIC,
    LIMBER_SETTINGS_BREATH_GUIDE,
    LIMBER_SETTINGS_REMINDERS,
    LIMBER_SETTINGS_REMINDERS_TOLD,
    LIMBER_SETTINGS_DESK_BREAKS,
    LIMBER_SETTINGS_DESK_BREAKS_MINUTES,
    LIMBER_SETTINGS_DESK_BREAKS_FROM,
    LIMBER_SETTINGS_DESK_BREAKS_UNTIL,
    LIMBER_SETTINGS_DESK_BREAKS_WEEKDAYS,
    LIMBER_SETTINGS_WIDTH,
    LIMBER_SETTINGS_HEIGHT,
    LIMBER_SETTINGS_MAXIMIZED,
  };
  const char *missing = limber_cli_settings_find_missing (keys, G_N_ELEMENTS (keys));

  if (missing == NULL)
    return TRUE;

  /* Translators: the name of a setting */
  g_printerr (_ ("limber: the setting \"%s\" is not installed; install Limber once more\n"),
              missing);

  return FALSE;
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
  if (!is_installed ())
    return EXIT_FAILURE;

  limber_cli_settings_mend ();
  self = limber_application_new ();

  return g_application_run (G_APPLICATION (self), argc, argv);
}
