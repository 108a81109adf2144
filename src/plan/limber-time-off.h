/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-level.h"
#include "plan/limber-practice.h"

G_BEGIN_DECLS

/**
 * LimberTimeOff:
 * @flare_days: so many days of return-from-flare are left, today included
 * @flare_since: the Julian day on which the second step down was taken; 0 for none lately
 * @screen_due: nothing was done for more than six weeks
 * @light_week: this is a fourth week
 *
 * What slows progression down as a whole. Plain data, with nothing to free.
 */
typedef struct
{
  guint    flare_days;
  guint32  flare_since;
  gboolean screen_due;
  gboolean light_week;
} LimberTimeOff;

LimberTimeOff limber_time_off_find (const LimberProgressInput *input);
guint         limber_time_off_find_flare_days (GPtrArray *changes, guint32 today);
gboolean      limber_time_off_was_flare (const LimberTimeOff       *self,
                                         const LimberProgressInput *input,
                                         const LimberLevelChange   *change);
guint         limber_time_off_get_levels (const LimberProgressInput *input,
                                          const LimberExercise      *exercise,
                                          guint32                    last_done);

G_END_DECLS
