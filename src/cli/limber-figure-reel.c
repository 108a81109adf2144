/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "cli/limber-figure-reel.h"

#include "guide/limber-bout.h"

/* What a hold is shown with: the way in, two calm breaths, the way out. */
#define HOLD_US (gint64) (23.5 * G_USEC_PER_SEC)

static const LimberExercise *
lookup (const char *id, gpointer data)
{
  return data;
}

static const LimberFigure *
look_up_figure (const LimberExercise *exercise, gpointer data)
{
  return data;
}

static LimberTimeline *
compile (const LimberExercise *exercise, const LimberStep *step, LimberSide side)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ();
  LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;

  routine->id = g_strdup (exercise->id);
  routine->name = g_strdup (exercise->name);
  routine->lead_in_us = 0;
  g_ptr_array_add (routine->steps, limber_step_copy (step));
  options.first_side = side;

  return limber_timeline_compile (routine, lookup, (gpointer) exercise, &options, NULL);
}

/* Makes the dose what the movement takes: one repetition, or one for each side. */
static void
shorten (LimberDose *dose, const LimberTimeline *whole, const LimberFigure *figure)
{
  LimberTimeline           *timeline = (LimberTimeline *) whole;
  const LimberTimelineStep *step = limber_timeline_get_step (timeline, 0);
  const int                 passes = figure->movement.loop == LIMBER_LOOP_ALTERNATE ? 2 : 1;
  LimberBout                bout;

  limber_bout_init (
      &bout, &figure->movement, step, limber_timeline_get_phase (timeline, 0), LIMBER_SIDE_RIGHT);
  if (limber_dose_is_counted (step->dose))
    {
      dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
      g_array_append_val (dose->reps, passes);
    }
  else if (figure->movement.loop == LIMBER_LOOP_HOLD)
    dose->length_us = HOLD_US;
  else
    dose->length_us = passes * limber_bout_get_pass_us (&bout);
}

/**
 * limber_figure_reel_new:
 * @exercise: an exercise
 * @figure: how it is shown; has to live as long as the reel
 * @side: the side that works, or begins
 * @once: not the whole dose, but the movement once: a repetition, or one for each side where they
 *   take turns; of a hold the way in, two breaths, and the way out
 *
 * Returns: (transfer full) (nullable): the exercise as a session has it; %NULL if its dose is longer
 *   than a session may be
 */
LimberFigureReel *
limber_figure_reel_new (const LimberExercise *exercise,
                        const LimberFigure   *figure,
                        LimberSide            side,
                        gboolean              once)
{
  LimberStep       *step = limber_step_new (exercise->id);
  LimberTimeline   *timeline = NULL;
  LimberFigureReel *self = NULL;

  if (exercise->sides == LIMBER_SIDES_PER_SIDE)
    step->side = side;
  timeline = compile (exercise, step, side);
  if (timeline != NULL && once)
    {
      step->dose->sets = 1;
      shorten (step->dose, timeline, figure);
      limber_timeline_unref (timeline);
      timeline = compile (exercise, step, side);
    }
  limber_step_free (step);
  if (timeline == NULL)
    return NULL;

  self = g_new0 (LimberFigureReel, 1);
  self->timeline = timeline;
  self->figure = figure;
  self->length_us = limber_timeline_get_phase (timeline, 0)->length_us;

  return self;
}

/**
 * limber_figure_reel_free:
 * @self: (transfer full): a reel
 */
void
limber_figure_reel_free (LimberFigureReel *self)
{
  limber_timeline_unref (self->timeline);
  g_free (self);
}

/**
 * limber_figure_reel_find:
 * @self: a reel
 * @seconds: of the work that have passed; beyond its end is its end
 * @choreography: (out caller-allocates): what the figure does then
 */
void
limber_figure_reel_find (const LimberFigureReel *self,
                         double                  seconds,
                         LimberChoreography     *choreography)
{
  const double us = CLAMP (seconds * G_USEC_PER_SEC, 0, (double) self->length_us - 1);
  LimberMoment moment;

  limber_timeline_get_moment (self->timeline, (gint64) us, &moment);
  limber_choreography_find (self->timeline,
                            &moment,
                            LIMBER_CHOREOGRAPHY_PLAIN,
                            look_up_figure,
                            (gpointer) self->figure,
                            choreography);
}
