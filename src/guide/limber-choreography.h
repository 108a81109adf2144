/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-figure.h"
#include "figure/limber-muscle.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

/**
 * LimberChoreography:
 * @exercise: what is done, or what one gets ready for
 * @figure: (nullable): how it is shown; %NULL if it has no figure
 * @beat: for limber_movement_solve(), within 0 and limber_movement_get_last_beat()
 * @breath: how full the lungs are, -1 out to 1 in
 * @side: for limber_movement_solve() and limber_frame_movement(). The side that works; the right one
 *   if both do, and of a movement that alternates, whose beats say whose turn it is
 * @glow: which muscles are lit
 * @glow_strength: how brightly, 0 to 1
 * @moving: it looks different a moment later. Of a session that does not run nothing moves whatever
 *   this says: the moment stays the same
 *
 * What the figure does at one moment of a session. Everything that it points to belongs to the
 * timeline and to who looked up the figure.
 */
typedef struct
{
  const LimberExercise *exercise;
  const LimberFigure   *figure;
  double                beat;
  double                breath;
  LimberBodySide        side;
  LimberGlow            glow;
  double                glow_strength;
  gboolean              moving;
} LimberChoreography;

/**
 * LimberChoreographyStyle:
 * @LIMBER_CHOREOGRAPHY_PLAIN: the figure moves as the session does
 * @LIMBER_CHOREOGRAPHY_STILL: key poses only, for who wants nothing to move
 * @LIMBER_CHOREOGRAPHY_SHOWN_FIRST: the movement is shown once while one gets to it, as far as there
 *   is time for that
 *
 * How a moment is shown; bits.
 */
typedef enum
{
  LIMBER_CHOREOGRAPHY_PLAIN = 0,
  LIMBER_CHOREOGRAPHY_STILL = 1 << 0,
  LIMBER_CHOREOGRAPHY_SHOWN_FIRST = 1 << 1,
} LimberChoreographyStyle;

/**
 * LimberFigureLookup:
 * @exercise: an exercise
 * @data: what was handed over with the function
 *
 * Finds how an exercise is shown. It is called whenever a moment is looked at, so it is to answer
 * out of its head.
 *
 * Returns: (transfer none) (nullable): the figure, or %NULL if there is none, or none yet
 */
typedef const LimberFigure *(*LimberFigureLookup) (const LimberExercise *exercise, gpointer data);

void limber_choreography_find (LimberTimeline         *timeline,
                               const LimberMoment     *moment,
                               LimberChoreographyStyle style,
                               LimberFigureLookup      lookup,
                               gpointer                data,
                               LimberChoreography     *choreography);

LimberGlow limber_choreography_get_glow (const LimberExercise *exercise,
                                         const LimberChange   *change,
                                         LimberBodySide        side);

G_END_DECLS
