/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-scale.h"

#include <math.h>

/**
 * limber_chart_scale_find_top:
 * @most: the largest value that is shown
 *
 * Returns: where the axis ends: a round number, at least 10, that is not much larger
 */
int
limber_chart_scale_find_top (int most)
{
  static const int steps[] = { 10, 15, 20, 25, 30, 40, 50, 60, 80, 100 };
  int              scale = 1;

  for (; scale <= G_MAXINT / 1000; scale *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      if (most <= steps[i] * scale)
        return steps[i] * scale;

  return MAX (most, steps[0]);
}

/**
 * limber_chart_scale_count_slots:
 * @length: of the axis, pixels
 * @least: a slot is at least so long, pixels
 * @most: there are not more than these
 *
 * Returns: how many slots have room, at least 1
 */
guint
limber_chart_scale_count_slots (double length, double least, guint most)
{
  const double n = floor (length / least);

  return n < 1 ? 1 : (guint) MIN (n, most);
}

/**
 * limber_chart_scale_get_slot:
 * @length: of the axis, pixels
 * @n_slots: into how many slots it is divided
 * @slot: one of them
 * @filled: which part of a slot is filled, 0 to 1
 * @widest: what fills a slot is not longer than this, pixels
 *
 * Returns: where that is, in the middle of the slot and on whole pixels
 */
LimberChartSpan
limber_chart_scale_get_slot (double length, guint n_slots, guint slot, double filled, double widest)
{
  const double    each = length / MAX (n_slots, 1);
  const double    wide = MIN (each * filled, widest);
  LimberChartSpan span = {
    .from = round (each * slot + (each - wide) / 2),
    .length = MAX (1, floor (wide)),
  };

  span.from = MAX (0, MIN (span.from, floor (length - span.length)));

  return span;
}

/**
 * limber_chart_scale_find_stride:
 * @slot: length of a slot, pixels
 * @label: length of the longest label, with the room around it, pixels
 *
 * Returns: each how-many-eth slot can have a label
 */
guint
limber_chart_scale_find_stride (double slot, double label)
{
  return slot > 0 && label > slot ? (guint) ceil (label / slot) : 1;
}

/**
 * limber_chart_scale_is_labelled:
 * @index: a slot
 * @last: the one that must have a label
 * @stride: see [func@chart_scale_find_stride]
 *
 * Returns: whether the slot has a label
 */
gboolean
limber_chart_scale_is_labelled (guint index, guint last, guint stride)
{
  return (last >= index ? last - index : index - last) % stride == 0;
}
