/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-week-now.h"

G_BEGIN_DECLS

/* Before and after a run, what the day is for beside it, and a break at the desk. */
#define LIMBER_WEEK_MOST_LINES 4

/**
 * LimberWeekLine:
 * @label: (nullable): what it is to the day: "Before"; none for what the day is for itself
 * @part: what it is, and whether it was done
 *
 * A routine of a day, to be listed.
 */
typedef struct
{
  const char           *label;
  const LimberWeekPart *part;
} LimberWeekLine;

char *limber_week_row_format_day (const LimberWeekRow *self,
                                  guint32              today) G_GNUC_WARN_UNUSED_RESULT;
char *limber_week_row_format_purpose (const LimberWeekRow *self) G_GNUC_WARN_UNUSED_RESULT;
guint limber_week_row_list (const LimberWeekRow *self,
                            LimberWeekLine       lines[LIMBER_WEEK_MOST_LINES]);
char *limber_week_row_format_state (const LimberWeekRow  *self,
                                    const LimberWeekLine *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
