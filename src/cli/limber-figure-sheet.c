/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "cli/limber-figure-sheet.h"

#include "figure/limber-framing.h"
#include "guide/limber-breath.h"

/* Moments of an exercise that stand side by side. */
#define MOMENTS 3
#define MARGIN 6
#define LABEL 18

/**
 * LimberFigureSheet:
 *
 * Exercises side by side on one picture, each at its start, half-way and at its end.
 */
struct _LimberFigureSheet
{
  LimberFigurePicture picture; /* what all have in common */
  int                 columns;
  GPtrArray          *exercises; /* (element-type LimberExercise) */
  GPtrArray          *figures;   /* (element-type LimberFigure) */
};

static void
paint (const LimberFigurePicture *self, cairo_t *cr)
{
  const LimberChoreography *shown = &self->shown;
  const LimberMovement     *movement = &shown->figure->movement;
  LimberSkeleton            skeleton;
  LimberPainting            painting = { .skeleton = &skeleton,
                                         .props = movement->props,
                                         .n_props = movement->n_props,
                                         .glow = shown->glow,
                                         .glow_strength = shown->glow_strength,
                                         .look = self->look,
                                         .palette = self->palette,
                                         .breath = shown->breath,
                                         .breath_lift = movement->breath_lift,
                                         .disc = TRUE };

  limber_movement_solve (movement, shown->beat, shown->side, &skeleton);
  limber_frame_movement (
      movement, shown->side, self->yaw, self->pitch, self->width, self->height, &painting.camera);
  limber_painter_paint (cr, self->width, self->height, &painting);
}

static void
fill (cairo_t *cr, LimberPaletteKind palette)
{
  const gboolean dark = palette == LIMBER_PALETTE_DARK || palette == LIMBER_PALETTE_CONTRAST_DARK;
  const double   grey = dark ? .14 : .98;

  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_paint (cr);
}

/**
 * limber_figure_picture_set_beat:
 * @self: a picture, of which the side stays
 * @exercise: an exercise
 * @figure: how it is shown
 * @beat: when, see limber_movement_solve()
 *
 * Shows a moment of the movement whatever the exercise's tempo is.
 */
void
limber_figure_picture_set_beat (LimberFigurePicture  *self,
                                const LimberExercise *exercise,
                                const LimberFigure   *figure,
                                double                beat)
{
  const LimberBodySide side = self->shown.side;

  self->shown = (LimberChoreography){ .exercise = exercise,
                                      .figure = figure,
                                      .beat = beat,
                                      .breath = limber_breath_at_beat (
                                          exercise->dose, &figure->movement, beat),
                                      .side = side,
                                      .glow = limber_choreography_get_glow (exercise, NULL, side),
                                      .glow_strength = 1 };
}

/**
 * limber_figure_picture_draw:
 * @self: a picture
 *
 * Returns: (transfer full): it, drawn
 */
cairo_surface_t *
limber_figure_picture_draw (const LimberFigurePicture *self)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  fill (cr, self->palette);
  paint (self, cr);
  cairo_destroy (cr);

  return surface;
}

/**
 * limber_figure_sheet_new:
 * @picture: size, side and looks of each picture
 * @columns: exercises in a row
 *
 * Returns: (transfer full): an empty sheet
 */
LimberFigureSheet *
limber_figure_sheet_new (const LimberFigurePicture *picture, int columns)
{
  LimberFigureSheet *self = g_new0 (LimberFigureSheet, 1);

  self->picture = *picture;
  self->columns = columns;
  self->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_exercise_unref);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_figure_unref);

  return self;
}

/**
 * limber_figure_sheet_free:
 * @self: (transfer full): a sheet
 */
void
limber_figure_sheet_free (LimberFigureSheet *self)
{
  g_ptr_array_unref (self->exercises);
  g_ptr_array_unref (self->figures);
  g_free (self);
}

/**
 * limber_figure_sheet_add:
 * @self: a sheet
 * @exercise: an exercise
 * @figure: how it is shown
 */
void
limber_figure_sheet_add (LimberFigureSheet *self, LimberExercise *exercise, LimberFigure *figure)
{
  g_ptr_array_add (self->exercises, limber_exercise_ref (exercise));
  g_ptr_array_add (self->figures, limber_figure_ref (figure));
}

static void
label (cairo_t *cr, const LimberExercise *exercise, LimberPaletteKind palette)
{
  const gboolean dark = palette == LIMBER_PALETTE_DARK || palette == LIMBER_PALETTE_CONTRAST_DARK;
  const double   grey = dark ? .9 : .2;

  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_set_font_size (cr, 12);
  cairo_move_to (cr, MARGIN, 13);
  cairo_show_text (cr, exercise->id);
}

static void
paint_exercise (LimberFigureSheet *self, cairo_t *cr, guint index)
{
  const LimberExercise *exercise = self->exercises->pdata[index];
  const LimberFigure   *figure = self->figures->pdata[index];
  /* The end of a cycle is its beginning: what is farthest from it is shown. */
  const double        last = figure->movement.n_keys - 1;
  LimberFigurePicture picture = self->picture;

  label (cr, exercise, picture.palette);
  for (guint i = 0; i < MOMENTS; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, (double) i * (picture.width + MARGIN), LABEL);
      limber_figure_picture_set_beat (&picture, exercise, figure, last * i / (MOMENTS - 1));
      paint (&picture, cr);
      cairo_restore (cr);
    }
}

/**
 * limber_figure_sheet_draw:
 * @self: a sheet
 *
 * Returns: (transfer full): it, drawn
 */
cairo_surface_t *
limber_figure_sheet_draw (LimberFigureSheet *self)
{
  const int        n = (int) self->figures->len;
  const int        width = MOMENTS * (self->picture.width + MARGIN) + MARGIN;
  const int        height = self->picture.height + LABEL + MARGIN;
  const int        columns = MAX (1, MIN (self->columns, n));
  const int        rows = MAX (1, (n + columns - 1) / columns);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, columns * width, rows * height);
  cairo_t *cr = cairo_create (surface);

  fill (cr, self->picture.palette);
  for (int i = 0; i < n; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, (double) (i % columns) * width, (double) (i / columns) * height);
      paint_exercise (self, cr, (guint) i);
      cairo_restore (cr);
    }
  cairo_destroy (cr);

  return surface;
}
