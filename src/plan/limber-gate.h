/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-practice.h"

G_BEGIN_DECLS

/**
 * LimberGate:
 * @LIMBER_GATE_OPEN: it may be made harder
 * @LIMBER_GATE_TODAY: nothing is made harder today
 * @LIMBER_GATE_TOO_SOON: its level was changed less than a week ago
 * @LIMBER_GATE_PAIN: it hurt in the last week
 * @LIMBER_GATE_MORNING: a morning after it was worse
 * @LIMBER_GATE_EFFORT: it was hard work
 * @LIMBER_GATE_TOO_FEW: it was not yet done often enough at this level
 *
 * Whether an exercise may be made harder, or the first thing that speaks against it.
 */
typedef enum
{
  LIMBER_GATE_OPEN,
  LIMBER_GATE_TODAY,
  LIMBER_GATE_TOO_SOON,
  LIMBER_GATE_PAIN,
  LIMBER_GATE_MORNING,
  LIMBER_GATE_EFFORT,
  LIMBER_GATE_TOO_FEW,
} LimberGate;

LimberGate
limber_gate_check (const LimberProgressInput *input, const LimberExercise *exercise, int level);
gboolean limber_gate_is_at_level (const LimberProgressInput *input,
                                  const LimberPractice      *practice,
                                  int                        level);
gboolean limber_gate_is_calm_for (const LimberProgressInput *input,
                                  const char                *family,
                                  guint                      days,
                                  int                        most);
gboolean limber_gate_is_unlocked (const LimberProgressInput *input, const char *exercise_id);

G_END_DECLS
