/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-record.h"

G_BEGIN_DECLS

/**
 * LimberRecapLine:
 * @exercise_id: (nullable): %NULL for what was described in words
 * @name: what was done
 * @side: a #LimberSide; none for both at once
 * @planned_us: work that was planned, all sets together
 * @done_us: work that was done
 * @planned_reps: 0 when timed
 * @done_reps: repetitions that were done
 *
 * An exercise of a session, on one side. Texts belong to the rows it was made of.
 */
typedef struct
{
  const char *exercise_id;
  const char *name;
  int         side;
  gint64      planned_us;
  gint64      done_us;
  int         planned_reps;
  int         done_reps;
} LimberRecapLine;

GArray *limber_recap_new (GPtrArray *work) G_GNUC_WARN_UNUSED_RESULT;

double limber_recap_line_get_part (const LimberRecapLine *self);
char  *limber_recap_line_format (const LimberRecapLine *self) G_GNUC_WARN_UNUSED_RESULT;
char  *limber_recap_line_format_name (const LimberRecapLine *self) G_GNUC_WARN_UNUSED_RESULT;
char  *limber_recap_format_pause (const LimberPause *pause) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
