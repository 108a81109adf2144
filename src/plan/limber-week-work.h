/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-practice.h"
#include "plan/limber-suggestion.h"

G_BEGIN_DECLS

guint    limber_week_work_count_steps (const LimberProgressInput *input);
gboolean limber_week_work_allows (const LimberProgressInput *input,
                                  GPtrArray                 *suggestions,
                                  const LimberSuggestion    *more);

G_END_DECLS
