/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-finding.h"

G_BEGIN_DECLS

/**
 * LimberStrengthDay:
 * @routine_id: a routine of strength
 * @day: when it was done, a Julian day
 */
typedef struct
{
  const char *routine_id;
  guint32     day;
} LimberStrengthDay;

/**
 * LimberRunDay:
 * @day: when one ran, a Julian day
 * @metres: how far
 */
typedef struct
{
  guint32 day;
  double  metres;
} LimberRunDay;

LimberFinding *limber_rules_day_check_gap (gint64   strength_us,
                                           gint64   run_us,
                                           gboolean is_hard) G_GNUC_WARN_UNUSED_RESULT;
LimberFinding *limber_rules_day_check_frequency (const LimberStrengthDay *days,
                                                 gsize                    n_days,
                                                 const char              *routine_id,
                                                 guint32 today) G_GNUC_WARN_UNUSED_RESULT;
LimberFinding *limber_rules_day_check_run (const LimberRunDay *days,
                                           gsize               n_days,
                                           guint32             today,
                                           double              metres) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
