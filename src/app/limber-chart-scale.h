/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberChartSpan:
 * @from: where it begins, pixels
 * @length: how long it is, pixels
 *
 * A piece of an axis.
 */
typedef struct
{
  double from;
  double length;
} LimberChartSpan;

int             limber_chart_scale_find_top (int most);
guint           limber_chart_scale_count_slots (double length, double least, guint most);
LimberChartSpan limber_chart_scale_get_slot (double length,
                                             guint  n_slots,
                                             guint  slot,
                                             double filled,
                                             double widest);
guint           limber_chart_scale_find_stride (double slot, double label);
gboolean        limber_chart_scale_is_labelled (guint index, guint last, guint stride);

G_END_DECLS
