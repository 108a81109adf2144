/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-trend.h"
#include "paper/limber-block.h"

G_BEGIN_DECLS

LimberBlock *
limber_weeks_block_new (GArray *weeks, int goal_minutes, double before) G_GNUC_WARN_UNUSED_RESULT;
LimberBlock *limber_pain_block_new (const LimberTrend *trend,
                                    guint32            today,
                                    double             before) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
