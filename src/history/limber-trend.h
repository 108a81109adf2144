/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "plan/limber-check-in.h"

G_BEGIN_DECLS

/* An answer, as it was given. */
typedef struct
{
  guint32           local_date; /* Julian day */
  gint64            at_us;      /* UTC */
  LimberCheckInWhen when;
  int               pain; /* 0 to 10 */
} LimberTrendPoint;

/**
 * LimberTrendWeek:
 * @from: its first day, Julian
 * @n_answers: how often somebody said how the back was, sessions' middles and ends left out
 * @median: of these answers; -1 when there is none
 * @n_sessions: sessions of that week
 *
 * One week of pain, with what was done in it.
 */
typedef struct
{
  guint32 from;
  guint   n_answers;
  double  median;
  guint   n_sessions;
} LimberTrendWeek;

typedef enum
{
  LIMBER_TREND_UNKNOWN, /* too few answers */
  LIMBER_TREND_BETTER,
  LIMBER_TREND_SAME,
  LIMBER_TREND_WORSE,
} LimberTrendWord;

/**
 * LimberTrend:
 * @points: (element-type LimberTrendPoint): all answers of these weeks, oldest first
 * @weeks: (element-type LimberTrendWeek): the weeks, the present one last
 * @word: how the last two weeks compare with the two before
 * @before: the median of those two before; -1 when it is not known
 * @now: the median of the last two; -1 when it is not known
 *
 * Pain over weeks. Nothing in it is smoothed.
 */
typedef struct
{
  GArray         *points;
  GArray         *weeks;
  LimberTrendWord word;
  double          before;
  double          now;
} LimberTrend;

LimberTrend *limber_trend_new (GPtrArray *check_ins,
                               GArray    *done,
                               guint32    today,
                               int        first_weekday,
                               guint      n_weeks) G_GNUC_WARN_UNUSED_RESULT;
void         limber_trend_free (LimberTrend *self);

const char *limber_trend_get_label (LimberTrendWord word);
char       *limber_trend_format (const LimberTrend *self) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_trend_format_answers (const LimberTrendWeek *week) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_trend_format_week (const LimberTrendWeek *week,
                                      guint32                today) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTrend, limber_trend_free)

G_END_DECLS
