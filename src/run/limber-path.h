/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberPath:
 * @metres: along it so far
 * @moving_us: between its points so far, microseconds
 * @first_us: when it began, UTC; 0 before the first point that says when
 * @n_points: that were taken
 *
 * A way over the earth that is measured as it comes in. Plain data; zeroed it is an empty one.
 */
typedef struct
{
  double   metres;
  gint64   moving_us;
  gint64   first_us;
  guint    n_points;
  gboolean linked; /* the next point is reached from the last one */
  double   latitude;
  double   longitude;
  gint64   last_us;
} LimberPath;

void     limber_path_break (LimberPath *self);
gboolean limber_path_add (LimberPath *self, double latitude, double longitude, gint64 at_us);

double
limber_path_measure (double latitude_a, double longitude_a, double latitude_b, double longitude_b);

G_END_DECLS
