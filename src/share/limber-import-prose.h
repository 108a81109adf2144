/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-vocabulary.h"

G_BEGIN_DECLS

/**
 * LimberProse:
 * @seconds: how long it is held, the shorter of two; 0 when not said
 * @reps: how often it is repeated, the fewer of two; 0 when not said
 * @sides: whether the sides are done in turn; both when nothing is said of them
 * @part: what a side is called
 * @position: a #LimberPosition, or -1 when not said
 *
 * What the description of an exercise says of what our format has members for.
 */
typedef struct
{
  int            seconds;
  int            reps;
  LimberSides    sides;
  LimberSidePart part;
  int            position;
} LimberProse;

void limber_import_prose_read (const char *text, LimberProse *prose);

G_END_DECLS
