/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-figure.h"

#include "cli/limber-cli-output.h"
#include "cli/limber-figure-reel.h"
#include "cli/limber-figure-sheet.h"
#include "cli/limber-figure-wishes.h"
#include "content/limber-definition.h"
#include "content/limber-figure.h"
#include "figure/limber-figure-check.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* What is drawn. */
typedef struct
{
  char           *path;
  LimberExercise *exercise;
  LimberFigure   *figure;
} Subject;

static void
clear_subject (Subject *self)
{
  g_free (self->path);
  g_clear_pointer (&self->exercise, limber_exercise_unref);
  g_clear_pointer (&self->figure, limber_figure_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, clear_subject)

static LimberBasePoses *
read_bases (LimberCliPlaces *places, GError **error)
{
  g_autofree char *path = g_build_filename (places->data_dir, LIMBER_BASE_POSES_FILE, NULL);
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

/* What has a "/" in it, or ends like a file of ours, is a path; all else is an id. */
static char *
find_path (LimberCliPlaces *places, const char *name, GError **error)
{
  const char *const folders[] = { places->user_dir, places->data_dir };
  g_autofree char  *file = g_strconcat (name, ".json", NULL);
  g_autofree char  *quoted = NULL;

  if (strchr (name, '/') != NULL || g_str_has_suffix (name, ".json"))
    return g_strdup (name);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (folders[i], "exercises", file, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }

  quoted = limber_quote (name);
  g_set_error (error,
               LIMBER_LIBRARY_ERROR,
               LIMBER_LIBRARY_ERROR_NOT_FOUND,
               _ ("There is no exercise %s; \"limber list\" shows which there are"),
               quoted);

  return NULL;
}

static LimberExercise *
read_exercise (const char *path)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberExercise  *exercise = limber_exercise_read_file (path, FALSE, faults);
  g_autofree char *message = NULL;

  if (exercise == NULL)
    {
      message = limber_faults_format (faults, path);
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
write_picture (const LimberFigurePicture *picture, const char *path)
{
  cairo_surface_t *surface = limber_figure_picture_draw (picture);
  const int        status = write_surface (surface, path);

  cairo_surface_destroy (surface);

  return status;
}

static LimberFigureReel *
make_reel (LimberFigurePicture *picture, const Subject *subject, gboolean once)
{
  const LimberSide side
      = picture->shown.side == LIMBER_BODY_LEFT ? LIMBER_SIDE_LEFT : LIMBER_SIDE_RIGHT;
  LimberFigureReel *reel = limber_figure_reel_new (subject->exercise, subject->figure, side, once);

  if (reel == NULL)
    g_printerr (_ ("%s: It takes longer than a session may\n"), subject->path);

  return reel;
}

static int
write_frames (LimberFigurePicture      *picture,
              const Subject            *subject,
              const LimberFigureWishes *wishes)
{
  g_autoptr (LimberFigureReel) reel = make_reel (picture, subject, TRUE);
  gint64 n_frames = 0;

  if (reel == NULL)
    return EXIT_FAILURE;
  if (g_mkdir_with_parents (wishes->frames, 0777) != 0)
    {
      g_printerr (_ ("%s: It cannot be written: %s\n"), wishes->frames, g_strerror (errno));
      return EXIT_FAILURE;
    }
  n_frames = (reel->length_us * wishes->fps + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC;
  for (gint64 i = 0; i < n_frames; i++)
    {
      g_autofree char *file = g_strdup_printf ("%04" G_GINT64_FORMAT ".png", i);
      g_autofree char *path = g_build_filename (wishes->frames, file, NULL);
      int              status = EXIT_SUCCESS;

      limber_figure_reel_find (reel, (double) i / wishes->fps, &picture->shown);
      status = write_picture (picture, path);
      if (status != EXIT_SUCCESS)
        return status;
    }

  return EXIT_SUCCESS;
}

static int
write_one (LimberFigurePicture *picture, const Subject *subject, const LimberFigureWishes *wishes)
{
  g_autoptr (LimberFigureReel) reel = NULL;

  if (wishes->frames != NULL)
    return write_frames (picture, subject, wishes);

  if (wishes->beat >= 0)
    limber_figure_picture_set_beat (picture, subject->exercise, subject->figure, wishes->beat);
  else if ((reel = make_reel (picture, subject, FALSE)) != NULL)
    limber_figure_reel_find (reel, wishes->at, &picture->shown);
  else
    return EXIT_FAILURE;

  return write_picture (picture, wishes->output);
}

static int
do_one (LimberCliPlaces          *places,
        const char               *name,
        LimberFigurePicture      *picture,
        const LimberFigureWishes *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberBasePoses) bases = NULL;
  g_auto (Subject) subject = { 0 };

  subject.path = find_path (places, name, &error);
  if (subject.path != NULL)
    bases = read_bases (places, &error);
  if (bases == NULL)
    return limber_cli_fail (error);
  subject.exercise = read_exercise (subject.path);
  if (subject.exercise != NULL)
    subject.figure = read_figure (subject.exercise, subject.path, bases);
  if (subject.figure == NULL)
    return EXIT_FAILURE;

  return wishes->check ? check (subject.figure, subject.path)
                       : write_one (picture, &subject, wishes);
}

static gboolean
is_wanted (const char *id, const char *only)
{
  g_auto (GStrv) ids = only != NULL ? g_strsplit (only, ",", -1) : NULL;

  return ids == NULL || g_strv_contains ((const char *const *) ids, id);
}

/* What was chosen of all, in the order of the library: into the sheet, or only looked at. */
static int
collect (LimberLibrary            *library,
         LimberBasePoses          *bases,
         const LimberFigureWishes *wishes,
         LimberFigureSheet        *sheet)
{
  GListModel *exercises = limber_library_get_exercises (library);
  int         status = EXIT_SUCCESS;

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
      if (figure != NULL && wishes->check)
        status = MAX (status, check (figure, limber_item_get_path (item)));
      else if (figure != NULL)
        limber_figure_sheet_add (sheet, exercise, figure);
    }

  return status;
}

static int
do_sheet (LimberCliPlaces *places, LimberFigurePicture *picture, const LimberFigureWishes *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberBasePoses) bases = read_bases (places, &error);
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberFigureSheet) sheet = limber_figure_sheet_new (picture, wishes->columns);
  cairo_surface_t *surface = NULL;
  int              status = EXIT_SUCCESS;

  if (bases != NULL)
    library = limber_cli_places_load_library (places, &error);
  if (library == NULL)
    return limber_cli_fail (error);

  status = collect (library, bases, wishes, sheet);
  if (wishes->check)
    return status;
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
  g_auto (LimberFigureWishes) wishes = LIMBER_FIGURE_WISHES_DEFAULT;
  LimberFigurePicture picture;
  int                 status = EXIT_SUCCESS;

  if (!limber_figure_wishes_parse (&wishes, &argc, &argv, &picture, &status))
    return status;
  if (wishes.sheet)
    return do_sheet (places, &picture, &wishes);

  return do_one (places, argv[1], &picture, &wishes);
}
