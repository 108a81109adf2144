/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-chart-pen.h"

G_BEGIN_DECLS

/**
 * LimberChartMark:
 * @LIMBER_CHART_MARK_NONE: words alone
 * @LIMBER_CHART_MARK_HEAT: a day of the first warmth; those that are warmer follow on it
 * @LIMBER_CHART_MARK_HEAT_LAST: a day of the last warmth
 * @LIMBER_CHART_MARK_RUN: a day with a run
 * @LIMBER_CHART_MARK_ACTIVITY: a day with another activity
 * @LIMBER_CHART_MARK_BEFORE: pain before a session, or apart from one
 * @LIMBER_CHART_MARK_AFTER: pain within a session or after it
 * @LIMBER_CHART_MARK_MIDDLE: the middle of a week's pain
 * @LIMBER_CHART_MARK_RANGE: from a week's least pain to its greatest
 * @LIMBER_CHART_MARK_SESSION_DAY: a session beneath
 * @LIMBER_CHART_MARK_RUN_DAY: a run beneath
 * @LIMBER_CHART_MARK_REACHED: a week that reached the goal
 * @LIMBER_CHART_MARK_UNDER: a week that did not
 * @LIMBER_CHART_MARK_PLAN: what the plan would give
 *
 * What is drawn for one thing, in a chart and in the legend of it alike.
 */
typedef enum
{
  LIMBER_CHART_MARK_NONE,
  LIMBER_CHART_MARK_HEAT,
  LIMBER_CHART_MARK_HEAT_LAST = LIMBER_CHART_MARK_HEAT + 3,
  LIMBER_CHART_MARK_RUN,
  LIMBER_CHART_MARK_ACTIVITY,
  LIMBER_CHART_MARK_BEFORE,
  LIMBER_CHART_MARK_AFTER,
  LIMBER_CHART_MARK_MIDDLE,
  LIMBER_CHART_MARK_RANGE,
  LIMBER_CHART_MARK_SESSION_DAY,
  LIMBER_CHART_MARK_RUN_DAY,
  LIMBER_CHART_MARK_REACHED,
  LIMBER_CHART_MARK_UNDER,
  LIMBER_CHART_MARK_PLAN,
} LimberChartMark;

void limber_chart_mark_draw (const LimberChartPen  *pen,
                             LimberChartMark        mark,
                             const graphene_rect_t *area);
void limber_chart_mark_draw_day (const LimberChartPen  *pen,
                                 const graphene_rect_t *area,
                                 int                    heat,
                                 LimberChartMark        outing);

double limber_chart_mark_get_size (int heat);
double limber_chart_mark_get_alpha (int heat);

G_END_DECLS
