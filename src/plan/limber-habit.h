/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-suggestion.h"

G_BEGIN_DECLS

/**
 * LimberAdjustment:
 * @bout: tells one bout of work from another, of this session and of those before
 * @seconds: by how much its length was changed: negative when it was shortened
 *
 * One press of + or −.
 */
typedef struct
{
  guint bout;
  int   seconds;
} LimberAdjustment;

LimberSuggestion *limber_habit_suggest (const LimberExercise *exercise,
                                        LimberContext         context,
                                        gint64                length_us,
                                        GArray               *adjustments,
                                        gboolean              no_step_up) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
