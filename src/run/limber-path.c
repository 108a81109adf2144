/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-run"

#include "run/limber-path.h"

#include <math.h>

/* The mean radius of the earth, metres (IUGG). */
#define EARTH (6371008.8)

/* Nobody runs faster: a leg that would be is an error of the receiver. Metres a second. */
#define FASTEST (12.5)

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180;
}

/**
 * limber_path_measure:
 * @latitude_a: degrees north
 * @longitude_a: degrees east
 * @latitude_b: degrees north
 * @longitude_b: degrees east
 *
 * Returns: metres between two places along the earth's surface, by the haversine formula
 */
double
limber_path_measure (double latitude_a, double longitude_a, double latitude_b, double longitude_b)
{
  const double up = sin (to_radians (latitude_b - latitude_a) / 2);
  const double along = sin (to_radians (longitude_b - longitude_a) / 2);
  const double half
      = up * up + cos (to_radians (latitude_a)) * cos (to_radians (latitude_b)) * along * along;

  return 2 * EARTH * asin (sqrt (CLAMP (half, 0, 1)));
}

/**
 * limber_path_break:
 * @self: a path
 *
 * Says that the next point is not reached from the last one: the watch was stopped between.
 */
void
limber_path_break (LimberPath *self)
{
  self->linked = FALSE;
}

static void
add_leg (LimberPath *self, double latitude, double longitude, gint64 at_us)
{
  const double metres = limber_path_measure (self->latitude, self->longitude, latitude, longitude);
  const gint64 us = at_us > 0 && self->last_us > 0 ? at_us - self->last_us : 0;

  if (us > 0)
    self->moving_us += us;
  if (us <= 0 || metres <= FASTEST * (double) us / G_USEC_PER_SEC)
    self->metres += metres;
}

/**
 * limber_path_add:
 * @self: a path
 * @latitude: degrees north
 * @longitude: degrees east
 * @at_us: when that was, UTC; 0 if it is not known
 *
 * Goes on to a place. A leg that nobody could run is time, but no way.
 *
 * Returns: whether there is such a place
 */
gboolean
limber_path_add (LimberPath *self, double latitude, double longitude, gint64 at_us)
{
  if (!(fabs (latitude) <= 90) || !(fabs (longitude) <= 180))
    return FALSE;
  /* A clock that was set back makes no time. */
  if (at_us > 0 && at_us < self->last_us)
    at_us = self->last_us;

  if (self->linked)
    add_leg (self, latitude, longitude, at_us);
  if (self->first_us == 0)
    self->first_us = at_us;
  self->linked = TRUE;
  self->latitude = latitude;
  self->longitude = longitude;
  self->last_us = MAX (at_us, self->last_us);
  self->n_points++;

  return TRUE;
}
