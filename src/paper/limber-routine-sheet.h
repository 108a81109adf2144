/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-look.h"
#include "guide/limber-choreography.h"
#include "paper/limber-paper.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

LimberPaper *limber_routine_sheet_new (LimberTimeline      *timeline,
                                       LimberExerciseLookup lookup,
                                       gpointer             lookup_data,
                                       LimberFigureLookup   figure_lookup,
                                       gpointer             figure_data,
                                       const LimberLook    *look) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
