/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-practice.h"
#include "plan/limber-suggestion.h"

G_BEGIN_DECLS

/**
 * LimberProgress:
 * @suggestions: (element-type LimberSuggestion): what may be changed, one for each exercise at most
 * @flare_days: for so many days, today included, return-from-flare is the plan; 0 for none
 * @screen_due: it was so long ago that the red flags are asked again first
 * @light_week: this week one set fewer of everything
 *
 * What progression says today.
 */
typedef struct
{
  GPtrArray *suggestions;
  guint      flare_days;
  gboolean   screen_due;
  gboolean   light_week;
} LimberProgress;

LimberProgress *limber_progress_new (const LimberProgressInput *input) G_GNUC_WARN_UNUSED_RESULT;
void            limber_progress_free (LimberProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberProgress, limber_progress_free)

G_END_DECLS
