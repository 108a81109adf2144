/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-check-in.h"
#include "limber-limits.h"
#include "limber-red-flags.h"

G_BEGIN_DECLS

/* The rows of the decision table, the most serious first. */
typedef enum
{
  LIMBER_PAIN_ROW_EMERGENCY,
  LIMBER_PAIN_ROW_NEURO,
  LIMBER_PAIN_ROW_URGENT,
  LIMBER_PAIN_ROW_QUIET,
  LIMBER_PAIN_ROW_TRAVELS,
  LIMBER_PAIN_ROW_MORNING_MORE,
  LIMBER_PAIN_ROW_MEDIUM,
  LIMBER_PAIN_ROW_STEADY,
  LIMBER_PAIN_ROW_SOON,
  LIMBER_PAIN_ROW_SHARP,
  LIMBER_PAIN_ROW_MORNING_LITTLE,
  LIMBER_PAIN_ROW_RISE,
  LIMBER_PAIN_ROW_EARLY,
  LIMBER_PAIN_ROW_GOOD,
  LIMBER_PAIN_ROW_UNKNOWN,
  LIMBER_N_PAIN_ROWS,
} LimberPainRow;

#define LIMBER_PAIN_ROW_BIT(row) (1u << (row))

/**
 * LimberPainBackground:
 * @median: one's own median of the last 14 days, see [func@pain_find_median]; -1 when there is none
 * @previous: the pain given the last time, -1 when there is none
 * @screen: what holds of the screen of red flags
 * @up_minutes: how long ago one got up, -1 when that is not known
 * @flexion_sensitive: the caution is set: bending brings the pain on
 *
 * What answers are compared with.
 */
typedef struct
{
  double       median;
  int          previous;
  LimberScreen screen;
  int          up_minutes;
  gboolean     flexion_sensitive;
} LimberPainBackground;

#define LIMBER_PAIN_BACKGROUND_INIT                                                                \
  ((LimberPainBackground){ .median = -1, .previous = -1, .up_minutes = -1 })

guint limber_pain_judge (const LimberCheckIn        *check_in,
                         const LimberPainBackground *background,
                         LimberLimits               *limits);

const char *limber_pain_row_get_id (LimberPainRow row);
const char *limber_pain_row_get_text (LimberPainRow row);

gboolean limber_pain_has_risen (int now, double median, int previous);
gboolean limber_pain_has_climbed (int before, int after);

double limber_pain_get_median (const LimberCheckIn *check_ins,
                               gsize                n_check_ins,
                               gint64               from_us,
                               gint64               to_us);
double limber_pain_find_median (const LimberCheckIn *check_ins, gsize n_check_ins, gint64 now_us);

G_END_DECLS
