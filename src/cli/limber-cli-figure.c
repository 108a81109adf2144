/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-figure.h"

#include "cli/limber-cli-output.h"
#include "cli/limber-figure-sheet.h"
#include "content/limber-definition.h"
#include "content/limber-figure.h"
#include "figure/limber-figure-check.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_SIZE 4096
#define DEFAULT_SIZE "640x640"

/* What was asked for. */
typedef struct
{
  double   at;
  double   beat;
  char    *side;
  char    *size;
  char    *look;
  char    *output;
  char    *frames;
  char    *only;
  int      fps;
  int      columns;
  double   yaw;
  double   pitch;
  gboolean dark;
  gboolean contrast;
  gboolean sheet;
  gboolean check;
} Wishes;

static void
clear_wishes (Wishes *self)
{
  g_free (self->side);
  g_free (self->size);
  g_free (self->look);
  g_free (self->output);
  g_free (self->frames);
  g_free (self->only);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static LimberPaletteKind
get_palette (const Wishes *wishes)
{
  if (wishes->contrast)
    return wishes->dark ? LIMBER_PALETTE_CONTRAST_DARK : LIMBER_PALETTE_CONTRAST;

  return wishes->dark ? LIMBER_PALETTE_DARK : LIMBER_PALETTE_LIGHT;
}

static gboolean
parse_size (const char *text, int *width, int *height)
{
  char end = '\0';

  return sscanf (text, "%dx%d%c", width, height, &end) == 2 && *width >= 16 && *height >= 16
         && *width <= MAX_SIZE && *height <= MAX_SIZE;
}

/* Turns wishes into how a picture is made; says what is wrong with them. */
static int
get_picture (const Wishes *wishes, LimberFigurePicture *picture)
{
  *picture = (LimberFigurePicture){ .palette = get_palette (wishes),
                                    .side = LIMBER_BODY_RIGHT,
                                    .yaw = wishes->yaw,
                                    .pitch = wishes->pitch };
  if (!parse_size (wishes->size ? wishes->size : DEFAULT_SIZE, &picture->width, &picture->height))
    return limber_cli_refuse (
        "figure", _ ("--size: \"%s\", expected something like 640x640"), wishes->size);
  if (wishes->side != NULL && g_str_equal (wishes->side, "left"))
    picture->side = LIMBER_BODY_LEFT;
  else if (wishes->side != NULL && !g_str_equal (wishes->side, "right"))
    return limber_cli_refuse ("figure", _ ("--side: \"%s\", expected left or right"), wishes->side);
  if (wishes->look != NULL && (picture->look = limber_look_find (wishes->look)) == NULL)
    {
      g_autoptr (GString) known = g_string_new (NULL);

      for (guint i = 0; i < limber_look_get_n (); i++)
        g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", limber_look_get (i)->id);
      return limber_cli_refuse (
          "figure", _ ("--look: \"%s\", expected one of: %s"), wishes->look, known->str);
    }

  return EXIT_SUCCESS;
}

static LimberBasePoses *
read_bases (LimberCliPlaces *places, GError **error)
{
  g_autofree char *path = g_build_filename (places->data_dir, "base-poses.json", NULL);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberBasePoses *bases = limber_base_poses_read_file (path, faults);
  g_autofree char *message = NULL;

  if (bases == NULL)
    {
      message = limber_faults_format (faults, path);
      g_set_error_literal (error, LIMBER_LIBRARY_ERROR, LIMBER_LIBRARY_ERROR_BAD_FILE, message);
    }

  return bases;
}

/* An id, or a file. */
static LimberExercise *
find_exercise (LimberCliPlaces *places, const char *name, char **path)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  LimberExercise  *exercise = NULL;
  g_autofree char *message = NULL;

  if (strchr (name, '/') != NULL || g_str_has_suffix (name, ".json"))
    *path = g_strdup (name);
  else
    *path = g_build_filename (places->user_dir, "exercises", file, NULL);
  if (!g_file_test (*path, G_FILE_TEST_EXISTS) && !g_str_has_suffix (name, ".json"))
    {
      g_free (*path);
      *path = g_build_filename (places->data_dir, "exercises", file, NULL);
    }
  exercise = limber_exercise_read_file (*path, FALSE, faults);
  if (exercise == NULL)
    {
      message = limber_faults_format (faults, *path);
      g_printerr ("%s\n", message);
    }

  return exercise;
}

static LimberFigure *
read_figure (LimberExercise *exercise, const char *path, LimberBasePoses *bases)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autofree char *message = NULL;
  LimberFigure    *figure = NULL;

  if (exercise->figure == NULL)
    {
      g_printerr (_ ("%s: There is no figure in it\n"), path);
      return NULL;
    }
  figure = limber_figure_from_json (exercise->figure, bases, FALSE, faults, NULL);
  if (figure == NULL)
    {
      message = limber_faults_format (faults, path);
      g_printerr ("%s\n", message);
    }

  return figure;
}

static int
check (LimberFigure *figure, const char *path)
{
  g_autoptr (GArray) faults = g_array_new (FALSE, TRUE, sizeof (LimberFigureFault));

  limber_figure_check (&figure->movement, faults);
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line = limber_figure_fault_describe (
          &figure->movement, &g_array_index (faults, LimberFigureFault, i));

      g_print ("%s: %s\n", path, line);
    }

  return faults->len == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int
write_surface (cairo_surface_t *surface, const char *path)
{
  cairo_status_t status = cairo_surface_write_to_png (surface, path);

  if (status == CAIRO_STATUS_SUCCESS)
    return EXIT_SUCCESS;
  g_printerr (_ ("%s: It cannot be written: %s\n"), path, cairo_status_to_string (status));

  return EXIT_FAILURE;
}

static int
write_frames (LimberFigurePicture *picture, const Wishes *wishes)
{
  const LimberMovement *movement = &picture->figure->movement;
  const double          length
      = limber_movement_get_seconds (movement) * (movement->loop == LIMBER_LOOP_ALTERNATE ? 2 : 1);
  const guint n_frames = (guint) MAX (1, length * wishes->fps);

  if (g_mkdir_with_parents (wishes->frames, 0777) != 0)
    {
      g_printerr ("%s: %s\n", wishes->frames, g_strerror (errno));
      return EXIT_FAILURE;
    }
  for (guint i = 0; i < n_frames; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%04u.png", wishes->frames, i);
      cairo_surface_t *surface = NULL;
      int              status = EXIT_SUCCESS;

      picture->beat = limber_movement_beat_at (movement, (double) i / wishes->fps);
      surface = limber_figure_picture_draw (picture);
      status = write_surface (surface, path);
      cairo_surface_destroy (surface);
      if (status != EXIT_SUCCESS)
        return status;
    }

  return EXIT_SUCCESS;
}

static int
write_one (LimberFigurePicture *picture, const Wishes *wishes)
{
  cairo_surface_t *surface = NULL;
  int              status = EXIT_SUCCESS;

  if (wishes->frames != NULL)
    return write_frames (picture, wishes);
  if (wishes->output == NULL)
    return limber_cli_refuse ("figure", "%s", _ ("say with -o which file to write"));

  picture->beat = wishes->beat >= 0
                      ? wishes->beat
                      : limber_movement_beat_at (&picture->figure->movement, wishes->at);
  surface = limber_figure_picture_draw (picture);
  status = write_surface (surface, wishes->output);
  cairo_surface_destroy (surface);

  return status;
}

static int
do_one (LimberCliPlaces     *places,
        const char          *name,
        LimberFigurePicture *picture,
        const Wishes        *wishes)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberBasePoses) bases = read_bases (places, &error);
  g_autoptr (LimberExercise) exercise = NULL;
  g_autoptr (LimberFigure) figure = NULL;

  if (bases == NULL)
    return limber_cli_fail (error);
  exercise = find_exercise (places, name, &path);
  if (exercise != NULL)
    figure = read_figure (exercise, path, bases);
  if (figure == NULL)
    return EXIT_FAILURE;
  if (wishes->check)
    return check (figure, path);

  picture->exercise = exercise;
  picture->figure = figure;

  return write_one (picture, wishes);
}

static gboolean
is_wanted (const char *id, const char *only)
{
  g_auto (GStrv) ids = only != NULL ? g_strsplit (only, ",", -1) : NULL;

  return ids == NULL || g_strv_contains ((const char *const *) ids, id);
}

static int
do_sheet (LimberCliPlaces *places, LimberFigurePicture *picture, const Wishes *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberBasePoses) bases = read_bases (places, &error);
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberFigureSheet) sheet = limber_figure_sheet_new (picture, wishes->columns);
  GListModel      *exercises = NULL;
  cairo_surface_t *surface = NULL;
  int              status = EXIT_SUCCESS;

  if (bases != NULL)
    library = limber_cli_places_load_library (places, &error);
  if (library == NULL)
    return limber_cli_fail (error);
  if (wishes->output == NULL)
    return limber_cli_refuse ("figure", "%s", _ ("say with -o which file to write"));

  exercises = limber_library_get_exercises (library);
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (LimberItem) item = g_list_model_get_item (exercises, i);
      const char *id = limber_item_get_id (item);
      g_autoptr (LimberExercise) exercise = NULL;
      g_autoptr (LimberFigure) figure = NULL;

      if (!is_wanted (id, wishes->only))
        continue;
      exercise = limber_library_get_exercise (library, id, NULL);
      if (exercise != NULL && exercise->figure != NULL)
        figure = read_figure (exercise, limber_item_get_path (item), bases);
      if (figure != NULL)
        limber_figure_sheet_add (sheet, exercise, figure);
    }
  surface = limber_figure_sheet_draw (sheet);
  status = write_surface (surface, wishes->output);
  cairo_surface_destroy (surface);

  return status;
}

/**
 * limber_cli_figure:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber figure EXERCISE -o FILE.png`: how an exercise looks.
 *
 * Returns: how the program ends
 */
int
limber_cli_figure (int argc, char **argv, LimberCliPlaces *places)
{
  const char         *parameters = _ ("EXERCISE");
  const char         *summary = _ ("Draws how an exercise looks, or all of them on one sheet. "
                                   "EXERCISE is an id, as \"limber list\" shows it, or a file.");
  LimberFigurePicture picture;
  int                 status = EXIT_SUCCESS;
  g_auto (Wishes) wishes = { .beat = -1, .fps = 24, .columns = 4 };
  GOptionEntry entries[] = {
    { "at", 0, 0, G_OPTION_ARG_DOUBLE, &wishes.at, N_ ("So many seconds into it"), N_ ("S") },
    { "beat", 0, 0, G_OPTION_ARG_DOUBLE, &wishes.beat, N_ ("At a pose, counted from 0"), N_ ("N") },
    { "side", 0, 0, G_OPTION_ARG_STRING, &wishes.side, N_ ("The side that works"), N_ ("SIDE") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &wishes.dark, N_ ("For a dark background"), NULL },
    { "high-contrast", 0, 0, G_OPTION_ARG_NONE, &wishes.contrast, N_ ("With outlines"), NULL },
    { "look", 0, 0, G_OPTION_ARG_STRING, &wishes.look, N_ ("How the figure looks"), N_ ("NAME") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &wishes.size, N_ ("Of the picture, pixels"), N_ ("WxH") },
    { "yaw", 0, 0, G_OPTION_ARG_DOUBLE, &wishes.yaw, N_ ("Turn the view"), N_ ("DEGREES") },
    { "pitch", 0, 0, G_OPTION_ARG_DOUBLE, &wishes.pitch, N_ ("Look further down"), N_ ("DEGREES") },
    { "frames",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.frames,
      N_ ("Write the whole movement, a picture a frame"),
      N_ ("FOLDER") },
    { "fps", 0, 0, G_OPTION_ARG_INT, &wishes.fps, N_ ("Frames a second"), N_ ("N") },
    { "sheet", 0, 0, G_OPTION_ARG_NONE, &wishes.sheet, N_ ("Draw all exercises"), NULL },
    { "columns", 0, 0, G_OPTION_ARG_INT, &wishes.columns, N_ ("Exercises in a row"), N_ ("N") },
    { "only", 0, 0, G_OPTION_ARG_STRING, &wishes.only, N_ ("Of all only these"), N_ ("ID,ID…") },
    { "check",
      0,
      0,
      G_OPTION_ARG_NONE,
      &wishes.check,
      N_ ("Say what a body could not do, and draw nothing"),
      NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.output, N_ ("File to write"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };

  if (!limber_cli_parse ("figure", parameters, summary, entries, &argc, &argv, &status))
    return status;
  wishes.fps = CLAMP (wishes.fps, 1, 120);
  wishes.columns = CLAMP (wishes.columns, 1, 30);
  status = get_picture (&wishes, &picture);
  if (status != EXIT_SUCCESS)
    return status;
  if (wishes.sheet)
    return do_sheet (places, &picture, &wishes);
  if (argc != 2)
    return limber_cli_refuse ("figure", "%s", _ ("name one exercise"));

  return do_one (places, argv[1], &picture, &wishes);
}
