/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-figure-wishes.h"

#include "cli/limber-cli-output.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>

#define MAX_SIZE 4096
#define DEFAULT_SIZE "640x640"

/**
 * limber_figure_wishes_clear:
 * @self: wishes
 */
void
limber_figure_wishes_clear (LimberFigureWishes *self)
{
  g_free (self->side);
  g_free (self->size);
  g_free (self->look);
  g_free (self->output);
  g_free (self->frames);
  g_free (self->only);
}

static LimberPaletteKind
get_palette (const LimberFigureWishes *wishes)
{
  if (wishes->contrast)
    return wishes->dark ? LIMBER_PALETTE_CONTRAST_DARK : LIMBER_PALETTE_CONTRAST;

  return wishes->dark ? LIMBER_PALETTE_DARK : LIMBER_PALETTE_LIGHT;
}

static gboolean
parse_size (const char *text, int *width, int *height)
{
  char end = '\0';

  return sscanf (text, "%4dx%4d%c", width, height, &end) == 2 && *width >= 16 && *height >= 16
         && *width <= MAX_SIZE && *height <= MAX_SIZE;
}

/* Turns wishes into how a picture is made; says what is wrong with them. */
static int
get_picture (const LimberFigureWishes *wishes, LimberFigurePicture *picture)
{
  *picture = (LimberFigurePicture){ .palette = get_palette (wishes),
                                    .shown.side = LIMBER_BODY_RIGHT,
                                    .yaw = wishes->yaw,
                                    .pitch = wishes->pitch };
  if (!parse_size (wishes->size ? wishes->size : DEFAULT_SIZE, &picture->width, &picture->height))
    return limber_cli_refuse (
        "figure", _ ("--size: \"%s\", expected something like 640x640"), wishes->size);
  if (wishes->side != NULL && g_str_equal (wishes->side, "left"))
    picture->shown.side = LIMBER_BODY_LEFT;
  else if (wishes->side != NULL && !g_str_equal (wishes->side, "right"))
    return limber_cli_refuse ("figure", _ ("--side: \"%s\", expected left or right"), wishes->side);
  if (wishes->look != NULL && !g_str_equal (limber_look_find (wishes->look)->id, wishes->look))
    {
      g_autoptr (GString) known = g_string_new (NULL);

      for (guint i = 0; i < limber_look_get_n (); i++)
        g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", limber_look_get (i)->id);
      return limber_cli_refuse (
          "figure", _ ("--look: \"%s\", expected one of: %s"), wishes->look, known->str);
    }
  picture->look = limber_look_find (wishes->look);

  return EXIT_SUCCESS;
}

/* What is left of the arguments has to name an exercise, or nothing, and there is to be a file. */
static int
check_arguments (const LimberFigureWishes *self, int argc)
{
  const gboolean written = self->output != NULL || (self->frames != NULL && !self->sheet);

  if (self->sheet && argc != 1)
    return limber_cli_refuse (
        "figure", "%s", _ ("a sheet is of all exercises; --only chooses some"));
  if (!self->sheet && argc != 2)
    return limber_cli_refuse ("figure", "%s", _ ("name one exercise"));
  if (!written && !self->check)
    return limber_cli_refuse ("figure", "%s", _ ("say with -o which file to write"));

  return EXIT_SUCCESS;
}

/**
 * limber_figure_wishes_parse:
 * @self: the default wishes
 * @argc: (inout): number of arguments
 * @argv: (inout): the arguments, the first of which is the command
 * @picture: (out caller-allocates): how a picture is made; what it shows is left open but for the side
 * @status: (out): how the program ends if there is nothing to do
 *
 * Reads the arguments and says what is wrong with them.
 *
 * Returns: whether there is something to do
 */
gboolean
limber_figure_wishes_parse (LimberFigureWishes  *self,
                            int                 *argc,
                            char              ***argv,
                            LimberFigurePicture *picture,
                            int                 *status)
{
  const char  *summary = _ ("Draws how an exercise looks, or all of them on one sheet. "
                            "EXERCISE is an id, as \"limber list\" shows it, or a file.");
  GOptionEntry entries[] = {
    { "at", 0, 0, G_OPTION_ARG_DOUBLE, &self->at, N_ ("So many seconds into the work"), N_ ("S") },
    { "beat", 0, 0, G_OPTION_ARG_DOUBLE, &self->beat, N_ ("At a pose, counted from 0"), N_ ("N") },
    { "side", 0, 0, G_OPTION_ARG_STRING, &self->side, N_ ("The side that works"), N_ ("SIDE") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &self->dark, N_ ("For a dark background"), NULL },
    { "high-contrast", 0, 0, G_OPTION_ARG_NONE, &self->contrast, N_ ("With outlines"), NULL },
    { "look", 0, 0, G_OPTION_ARG_STRING, &self->look, N_ ("How the figure looks"), N_ ("NAME") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->size, N_ ("Of the picture, pixels"), N_ ("WxH") },
    { "yaw", 0, 0, G_OPTION_ARG_DOUBLE, &self->yaw, N_ ("Turn the view"), N_ ("DEGREES") },
    { "pitch", 0, 0, G_OPTION_ARG_DOUBLE, &self->pitch, N_ ("Look further down"), N_ ("DEGREES") },
    { "frames",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &self->frames,
      N_ ("Write the whole movement, a picture a frame"),
      N_ ("FOLDER") },
    { "fps", 0, 0, G_OPTION_ARG_INT, &self->fps, N_ ("Frames a second"), N_ ("N") },
    { "sheet", 0, 0, G_OPTION_ARG_NONE, &self->sheet, N_ ("Draw all exercises"), NULL },
    { "columns", 0, 0, G_OPTION_ARG_INT, &self->columns, N_ ("Exercises in a row"), N_ ("N") },
    { "only", 0, 0, G_OPTION_ARG_STRING, &self->only, N_ ("Of all only these"), N_ ("ID,ID…") },
    { "check",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->check,
      N_ ("Say what a body could not do, and draw nothing"),
      NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output, N_ ("File to write"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };

  if (!limber_cli_parse ("figure", _ ("EXERCISE"), summary, entries, argc, argv, status))
    return FALSE;
  self->fps = CLAMP (self->fps, 1, 120);
  self->columns = CLAMP (self->columns, 1, 30);
  *status = get_picture (self, picture);
  if (*status == EXIT_SUCCESS)
    *status = check_arguments (self, *argc);

  return *status == EXIT_SUCCESS;
}
