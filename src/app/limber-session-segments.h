/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-timeline.h"

G_BEGIN_DECLS

/**
 * LimberSegment:
 * @first_step: index of its first step
 * @start_us: where it begins, microseconds from the beginning of the session
 * @end_us: where it ends
 * @x: its left end when the session runs from left to right, pixels
 * @width: pixels
 */
typedef struct
{
  int    first_step;
  gint64 start_us;
  gint64 end_us;
  double x;
  double width;
} LimberSegment;

void   limber_session_segments_lay_out (GArray         *segments,
                                        LimberTimeline *timeline,
                                        double          width,
                                        double          gap,
                                        double          min_width);
guint  limber_session_segments_find_x (GArray *segments, double x);
double limber_session_segments_get_x (GArray *segments, gint64 position_us);
gint64 limber_session_segments_get_position (GArray *segments, double x);

G_END_DECLS
