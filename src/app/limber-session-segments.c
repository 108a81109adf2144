/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-session-segments.h"

static LimberSegment *
get_segment (GArray *segments, guint index)
{
  return &g_array_index (segments, LimberSegment, index);
}

/* Neighbours that are too short to be seen alone become one; the last takes what is left over. */
static void
gather_steps (GArray *segments, LimberTimeline *timeline, gint64 shortest_us)
{
  int           n_steps = (int) limber_timeline_get_n_steps (timeline);
  LimberSegment segment = { 0 };

  for (int i = 0; i < n_steps; i++)
    {
      segment.end_us = limber_timeline_find_step (timeline, i + 1);
      if (segment.end_us - segment.start_us < shortest_us)
        continue;

      g_array_append_val (segments, segment);
      segment.first_step = i + 1;
      segment.start_us = segment.end_us;
    }

  segment.end_us = limber_timeline_get_total_us (timeline);
  if (segments->len == 0)
    g_array_append_val (segments, segment);
  else
    get_segment (segments, segments->len - 1)->end_us = segment.end_us;
}

/**
 * limber_session_segments_lay_out:
 * @segments: (element-type LimberSegment): filled anew
 * @timeline: (nullable): what to lay out; the segments stay empty without
 * @width: of all, pixels
 * @gap: between two, pixels
 * @min_width: what a segment measures at least, pixels; steps too short for that are put together
 *
 * Divides a width into one segment for each step, each as long as its time.
 */
void
limber_session_segments_lay_out (GArray         *segments,
                                 LimberTimeline *timeline,
                                 double          width,
                                 double          gap,
                                 double          min_width)
{
  double total, room;
  double x = 0;

  g_array_set_size (segments, 0);
  if (timeline == NULL || width <= 0)
    return;

  total = (double) limber_timeline_get_total_us (timeline);
  gather_steps (segments, timeline, (gint64) (total * MIN (1, (min_width + gap) / width)));
  room = width - gap * (segments->len - 1);

  for (guint i = 0; i < segments->len; i++)
    {
      LimberSegment *segment = get_segment (segments, i);

      segment->x = x;
      segment->width = room * (double) (segment->end_us - segment->start_us) / total;
      x += segment->width + gap;
    }
}

/**
 * limber_session_segments_find_x:
 * @segments: (element-type LimberSegment): not empty
 * @x: pixels
 *
 * Returns: the index of the segment there; a gap belongs to the one before it
 */
guint
limber_session_segments_find_x (GArray *segments, double x)
{
  guint index = segments->len - 1;

  while (index > 0 && get_segment (segments, index)->x > x)
    index--;

  return index;
}

/**
 * limber_session_segments_get_x:
 * @segments: (element-type LimberSegment): the segments
 * @position_us: a moment of the session
 *
 * Returns: where that moment is, pixels
 */
double
limber_session_segments_get_x (GArray *segments, gint64 position_us)
{
  for (guint i = 0; i < segments->len; i++)
    {
      LimberSegment *segment = get_segment (segments, i);

      if (position_us < segment->end_us || i == segments->len - 1)
        {
          double part = (double) (position_us - segment->start_us)
                        / (double) (segment->end_us - segment->start_us);

          return segment->x + segment->width * CLAMP (part, 0, 1);
        }
    }

  return 0;
}

/**
 * limber_session_segments_get_position:
 * @segments: (element-type LimberSegment): not empty
 * @x: pixels
 *
 * Returns: the moment of the session that is there, microseconds
 */
gint64
limber_session_segments_get_position (GArray *segments, double x)
{
  LimberSegment *segment = get_segment (segments, limber_session_segments_find_x (segments, x));
  double         part = CLAMP ((x - segment->x) / segment->width, 0, 1);

  return segment->start_us + (gint64) (part * (double) (segment->end_us - segment->start_us));
}
