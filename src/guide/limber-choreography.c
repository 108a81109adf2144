/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-choreography.h"

#include "guide/limber-bout.h"
#include "guide/limber-breath.h"

/* How brightly what will work is lit while one gets ready; how long it takes to light up, and to go
 * dark again, seconds. */
#define GLOW_READY 0.4
#define GLOW_WAY 1.0

/* How long a movement has to take for the light to go to and fro with it. */
#define STEADY_LIGHT_US ((gint64) (2.5 * G_USEC_PER_SEC))

static guint32
get_muscles (const GArray *muscles)
{
  guint32 set = 0;

  for (guint i = 0; i < muscles->len; i++)
    set |= 1u << g_array_index (muscles, guint, i);

  return set;
}

/**
 * limber_choreography_get_glow:
 * @exercise: an exercise
 * @change: (nullable): what is done differently at the moment
 * @side: the side that works
 *
 * Returns: which muscles are lit. Where the sides take turns both are: a light that goes to and fro
 *   with quick steps would flicker.
 */
LimberGlow
limber_choreography_get_glow (const LimberExercise *exercise,
                              const LimberChange   *change,
                              LimberBodySide        side)
{
  const gboolean changed = change != NULL && change->muscles != NULL;
  LimberGlow     glow = {
        .primary = get_muscles (changed ? change->muscles : exercise->primary),
        .secondary = get_muscles (exercise->secondary),
        .side = exercise->sides == LIMBER_SIDES_PER_SIDE ? (int) side : -1,
  };

  glow.secondary &= ~glow.primary;

  return glow;
}

static LimberBodySide
get_side (const LimberExercise *exercise, const LimberMoment *moment)
{
  if (exercise->sides == LIMBER_SIDES_PER_SIDE && moment->side == LIMBER_SIDE_LEFT)
    return LIMBER_BODY_LEFT;

  return LIMBER_BODY_RIGHT;
}

/* Whoever is at ease between two repetitions shines less: in which pose it is that a muscle works is
 * what the light tells. With quick steps it would flicker. */
static double
get_effort (const LimberBout *bout, double beat)
{
  if (bout->movement->loop != LIMBER_LOOP_HOLD && limber_bout_get_pass_us (bout) < STEADY_LIGHT_US)
    return 1;

  return limber_movement_get_effort (bout->movement, beat);
}

static double
get_glow_strength (const LimberMoment *moment, double effort)
{
  const double near = (double) MIN (moment->elapsed_us, moment->remaining_us) / G_USEC_PER_SEC;
  const double part = MIN (near / GLOW_WAY, 1);

  if (moment->phase->kind != LIMBER_PHASE_WORK)
    return GLOW_READY;

  return GLOW_READY + (1 - GLOW_READY) * part * part * (3 - 2 * part) * effort;
}

/* At the very end of the session, when all is done. */
static gboolean
is_over (LimberTimeline *timeline, const LimberMoment *moment)
{
  return moment->remaining_us <= 0 && moment->index + 1 == limber_timeline_get_n_phases (timeline);
}

/**
 * limber_choreography_find:
 * @timeline: a session
 * @moment: what is at a moment of it
 * @style: how it is shown
 * @lookup: finds the figures
 * @data: for @lookup
 * @choreography: (out caller-allocates): what the figure does
 *
 * Where the time of a session meets the figure. The same moment gives the same, however one came to
 * it. While one gets ready the figure waits in the pose with which the work begins, on the side that
 * begins; when all is done in that of the last exercise. Within a phase nothing leaps.
 *
 * A hold is gone into at the beginning of the work and left at its end. A movement in repetitions
 * keeps to their tempo, to the holds and pauses in them, or to the pace that is planned for who has
 * one of their own. Timed work goes round in its tempo or else in the movement's own time, and a
 * pass for which there is no time any more is broken off gently.
 *
 * Allocates nothing.
 */
void
limber_choreography_find (LimberTimeline         *timeline,
                          const LimberMoment     *moment,
                          LimberChoreographyStyle style,
                          LimberFigureLookup      lookup,
                          gpointer                data,
                          LimberChoreography     *choreography)
{
  const gboolean            still = (style & LIMBER_CHOREOGRAPHY_STILL) != 0;
  const LimberTimelineStep *step = NULL;
  const LimberMovement     *movement = NULL;
  LimberBout                bout;

  g_return_if_fail (timeline != NULL && moment != NULL && lookup != NULL && choreography != NULL);

  step = limber_timeline_get_step (timeline, (guint) moment->phase->step);
  *choreography = (LimberChoreography){ .exercise = step->exercise,
                                        .figure = lookup (step->exercise, data),
                                        .side = get_side (step->exercise, moment),
                                        .glow_strength = get_glow_strength (moment, 1) };
  choreography->glow
      = limber_choreography_get_glow (step->exercise, moment->change, choreography->side);
  if (choreography->figure == NULL)
    return;

  movement = &choreography->figure->movement;
  limber_bout_init (
      &bout, movement, step, moment->phase, limber_timeline_get_first_side (timeline));
  if (moment->phase->kind != LIMBER_PHASE_WORK || is_over (timeline, moment))
    {
      const gboolean shown = (style & LIMBER_CHOREOGRAPHY_SHOWN_FIRST) != 0 && !still
                             && limber_bout_is_shown_first (&bout);

      choreography->beat = shown ? limber_bout_get_beat_shown_first (&bout, moment->elapsed_us)
                                 : limber_bout_get_beat_at_rest (&bout);
      choreography->breath = still
                                 ? limber_breath_at_beat (step->dose, movement, choreography->beat)
                                 : limber_breath_at_rest (step->dose);
      choreography->moving = shown;
    }
  else if (still)
    {
      choreography->beat = limber_bout_get_beat_still (&bout, moment->elapsed_us);
      choreography->breath = limber_breath_at_beat (step->dose, movement, choreography->beat);
      choreography->glow_strength = 1;
    }
  else
    {
      choreography->beat = limber_bout_get_beat (&bout, moment->elapsed_us);
      choreography->breath = limber_breath_at_work (step->dose, moment);
      choreography->glow_strength
          = get_glow_strength (moment, get_effort (&bout, choreography->beat));
      choreography->moving = TRUE;
    }
}
