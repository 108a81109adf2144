/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"
#include "content/limber-routine.h"
#include "figure/limber-look.h"
#include "guide/limber-choreography.h"
#include "paper/limber-block.h"

G_BEGIN_DECLS

LimberBlock *limber_step_block_new (guint                     number,
                                    const LimberTimelineStep *planned,
                                    const LimberStep         *step,
                                    const LimberExercise     *exercise,
                                    const LimberFigure       *figure,
                                    const LimberLook         *look) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
