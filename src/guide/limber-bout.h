/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-movement.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

/**
 * LimberBout:
 * @movement: what the figure does
 * @dose: how much of it
 * @phase: the phase that is looked at
 * @first_turn: 1 if the mirror image of a movement that alternates comes first, else 0
 *
 * A movement in the time of one phase of a session, of whatever kind. Lives no longer than these.
 */
typedef struct
{
  const LimberMovement *movement;
  const LimberDose     *dose;
  const LimberPhase    *phase;
  guint                 first_turn;
} LimberBout;

void limber_bout_init (LimberBout               *self,
                       const LimberMovement     *movement,
                       const LimberTimelineStep *step,
                       const LimberPhase        *phase,
                       LimberSide                first_side);

double limber_bout_get_beat (const LimberBout *self, gint64 elapsed_us);
double limber_bout_get_beat_still (const LimberBout *self, gint64 elapsed_us);
double limber_bout_get_beat_at_rest (const LimberBout *self);

gboolean limber_bout_is_shown_first (const LimberBout *self);
double   limber_bout_get_beat_shown_first (const LimberBout *self, gint64 elapsed_us);

gint64 limber_bout_get_pass_us (const LimberBout *self);

G_END_DECLS
