/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-paper"

#include "limber-config.h"

#include "paper/limber-step-block.h"

#include "content/limber-format.h"
#include "figure/limber-framing.h"
#include "figure/limber-painter.h"

#include <glib/gi18n-lib.h>

/* Points. */
#define PICTURE_WIDTH (92.0)
#define PICTURE_HEIGHT (80.0)
#define GAP (12.0)

#define MOST_PICTURES 2

static const LimberInk name_ink = { .size = 12, .bold = TRUE };
static const LimberInk dose_ink = { .size = 11 };
static const LimberInk text_ink = { .size = 9, .grey = .2 };

typedef struct
{
  LimberBlock parent;

  char             *name;
  char             *dose;
  char             *text;   /* (nullable) */
  LimberFigure     *figure; /* (nullable) (owned) */
  LimberGlow        glow;
  LimberBodySide    side;
  const LimberLook *look; /* (nullable) */
} StepBlock;

/* A hold is one picture; a movement is where it begins and where it leads. */
static guint
list_beats (const LimberFigure *figure, double *beats)
{
  const double telling = limber_movement_get_telling_beat (&figure->movement);

  if (figure->movement.loop == LIMBER_LOOP_HOLD || telling < .5)
    {
      beats[0] = telling;
      return 1;
    }

  beats[0] = 0;
  beats[1] = telling;

  return 2;
}

static void
draw_picture (const StepBlock *self, cairo_t *cr, double beat)
{
  const LimberMovement *movement = &self->figure->movement;
  LimberSkeleton        skeleton;
  LimberPainting        painting = { .skeleton = &skeleton,
                                     .props = movement->props,
                                     .n_props = movement->n_props,
                                     .glow = self->glow,
                                     .glow_strength = 1,
                                     .look = self->look,
                                     .palette = LIMBER_PALETTE_LIGHT,
                                     .breath_lift = movement->breath_lift };

  limber_movement_solve (movement, beat, self->side, &skeleton);
  limber_frame_movement (movement,
                         self->side,
                         movement->yaw,
                         movement->pitch,
                         PICTURE_WIDTH,
                         PICTURE_HEIGHT,
                         &painting.camera);
  limber_painter_paint (cr, PICTURE_WIDTH, PICTURE_HEIGHT, &painting);
}

static double
get_text_x (void)
{
  return MOST_PICTURES * PICTURE_WIDTH + GAP;
}

/* Draws it, or with no context only finds its height. */
static double
run_texts (const StepBlock *self, cairo_t *cr, PangoContext *context, double width)
{
  const char      *texts[] = { self->name, self->dose, self->text };
  const LimberInk *inks[] = { &name_ink, &dose_ink, &text_ink };
  double           y = 2;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PangoLayout) layout = NULL;

      if (texts[i] == NULL)
        continue;

      layout = limber_ink_lay_out (inks[i], context, texts[i], width - get_text_x ());
      if (cr != NULL)
        limber_ink_draw (inks[i], cr, layout, get_text_x (), y);
      y += limber_ink_measure (layout) + 2;
    }

  return y;
}

static double
measure_step (LimberBlock *block, PangoContext *context, double width)
{
  return MAX (PICTURE_HEIGHT, run_texts ((StepBlock *) block, NULL, context, width));
}

static void
draw_step (LimberBlock *block, cairo_t *cr, PangoContext *context, double width)
{
  StepBlock *self = (StepBlock *) block;
  double     beats[MOST_PICTURES] = { 0 };
  guint      n = self->figure != NULL ? list_beats (self->figure, beats) : 0;

  for (guint i = 0; i < n; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, (double) i * PICTURE_WIDTH + (n == 1 ? PICTURE_WIDTH / 2 : 0), 0);
      draw_picture (self, cr, beats[i]);
      cairo_restore (cr);
    }
  run_texts (self, cr, context, width);
}

static void
free_step (LimberBlock *block)
{
  StepBlock *self = (StepBlock *) block;

  g_free (self->name);
  g_free (self->dose);
  g_free (self->text);
  g_clear_pointer (&self->figure, limber_figure_unref);
  g_free (self);
}

static void
append_line (GString *string, const char *line)
{
  if (line == NULL)
    return;

  if (string->len > 0)
    g_string_append_c (string, '\n');
  g_string_append (string, line);
}

/* A note is somebody's own word and comes first. */
static char *
make_text (const LimberStep *step, const LimberExercise *exercise)
{
  GString *string = g_string_new (NULL);

  append_line (string, step->note);
  for (guint i = 0; i < exercise->instructions->len; i++)
    append_line (string, g_ptr_array_index (exercise->instructions, i));
  append_line (string, exercise->breathing);

  return g_string_free (string, FALSE);
}

static char *
make_dose (const LimberTimelineStep *planned, const LimberStep *step, LimberSides sides)
{
  g_autofree char *text = limber_format_dose (planned->dose, sides, step->side);

  return step->optional ? g_strdup_printf (_ ("%s, if you like"), text) : g_steal_pointer (&text);
}

/**
 * limber_step_block_new:
 * @number: of the step, from 1
 * @planned: the step as it is played
 * @step: the step as it is written
 * @exercise: of the step
 * @figure: (nullable): how it is shown
 * @look: (nullable): of the figure; it must live as long as the block
 *
 * Returns: (transfer full): the step with its figure, what to do and how much
 */
LimberBlock *
limber_step_block_new (guint                     number,
                       const LimberTimelineStep *planned,
                       const LimberStep         *step,
                       const LimberExercise     *exercise,
                       const LimberFigure       *figure,
                       const LimberLook         *look)
{
  StepBlock *self = g_new0 (StepBlock, 1);

  self->parent
      = (LimberBlock){ .before = 6, .measure = measure_step, .draw = draw_step, .free = free_step };
  self->name = g_strdup_printf ("%u. %s", number, exercise->name);
  self->dose = make_dose (planned, step, exercise->sides);
  self->text = make_text (step, exercise);
  self->side = step->side == LIMBER_SIDE_LEFT ? LIMBER_BODY_LEFT : LIMBER_BODY_RIGHT;
  self->figure = figure != NULL ? limber_figure_ref ((LimberFigure *) figure) : NULL;
  self->glow = limber_choreography_get_glow (exercise, NULL, self->side);
  self->look = look;

  return &self->parent;
}
