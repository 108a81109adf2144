/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-run"

#include "run/limber-gpx.h"

#include "run/limber-path.h"
#include "run/limber-track-xml.h"

#include <math.h>
#include <string.h>

typedef struct
{
  LimberPath  path;
  LimberSport sport;
  gboolean    in_point;
  gboolean    in_track;
  double      latitude;
  double      longitude;
  gint64      at_us;
} Reading;

static void
begin (const char *element, GHashTable *attributes, gpointer data)
{
  Reading *self = data;

  if (strcmp (element, "trk") == 0)
    self->in_track = TRUE;
  else if (strcmp (element, "trkseg") == 0)
    limber_path_break (&self->path);
  else if (strcmp (element, "trkpt") == 0)
    {
      self->in_point
          = limber_track_xml_get_number (g_hash_table_lookup (attributes, "lat"), &self->latitude)
            && limber_track_xml_get_number (g_hash_table_lookup (attributes, "lon"),
                                            &self->longitude);
      self->at_us = 0;
    }
}

static void
end (const char *element, const char *text, gpointer data)
{
  Reading *self = data;

  if (strcmp (element, "time") == 0 && self->in_point)
    self->at_us = limber_track_xml_get_time (text);
  else if (strcmp (element, "trkpt") == 0 && self->in_point)
    {
      limber_path_add (&self->path, self->latitude, self->longitude, self->at_us);
      self->in_point = FALSE;
    }
  else if (strcmp (element, "trk") == 0)
    self->in_track = FALSE;
  else if (strcmp (element, "type") == 0 && self->in_track && !self->in_point)
    self->sport = limber_sport_find (text);
}

/**
 * limber_gpx_parse:
 * @text: a file in the GPS exchange format, 1.0 or 1.1
 * @length: its length, bytes
 * @track: (out): what it tells
 * @error: return location for an error
 *
 * Returns: whether it can be read
 */
gboolean
limber_gpx_parse (const char *text, gsize length, LimberTrack *track, GError **error)
{
  Reading              reading = { .sport = LIMBER_SPORT_UNSAID };
  const LimberTrackXml xml = { begin, end, &reading };

  if (!limber_track_xml_parse (&xml, text, length, error))
    return FALSE;

  track->sport = reading.sport;
  track->started_us = reading.path.first_us;
  track->length_us = reading.path.moving_us;
  track->distance_m = (gint64) round (reading.path.metres);

  return TRUE;
}
