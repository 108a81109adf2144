/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paper/limber-paper.h"

G_BEGIN_DECLS

/* How far a report looks back: what fits one page and tells enough. */
#define LIMBER_REPORT_WEEKS 12

/**
 * LimberReportFacts:
 * @today: the Julian day
 * @first_weekday: with which weeks begin, 1 for Monday
 * @goal_minutes: a week
 * @done: (element-type LimberDone): sessions that count
 * @work: (element-type LimberDoneWork): what was done in them
 * @check_ins: (element-type LimberCheckInRecord): how the back was
 *
 * What a report is made of. Plain data that belongs to whoever asks for one.
 */
typedef struct
{
  guint32    today;
  int        first_weekday;
  int        goal_minutes;
  GArray    *done;
  GArray    *work;
  GPtrArray *check_ins;
} LimberReportFacts;

LimberPaper *limber_report_sheet_new (const LimberReportFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
