/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-run"

#include "run/limber-tcx.h"

#include "run/limber-track-xml.h"

#include <math.h>
#include <string.h>

/* Longer or farther than that is nothing that a lap can say. */
#define MAX_SECONDS (7 * 86400.0)
#define MAX_METRES (1000000.0)

typedef struct
{
  LimberSport sport;
  gint64      started_us;
  double      seconds;
  double      metres;
  gboolean    in_activity;
  guint       n_activities;
  gboolean    in_lap;
  guint       depth; /* within a lap */
} Reading;

static void
begin (const char *element, GHashTable *attributes, gpointer data)
{
  Reading *self = data;

  if (self->in_lap)
    self->depth++;
  if (strcmp (element, "Activity") == 0)
    {
      /* The first one tells: files with several are of several days. */
      self->in_activity = ++self->n_activities == 1;
      if (self->in_activity)
        self->sport = limber_sport_find (g_hash_table_lookup (attributes, "Sport"));
    }
  else if (strcmp (element, "Lap") == 0 && self->in_activity)
    {
      self->in_lap = TRUE;
      self->depth = 0;
      if (self->started_us == 0)
        self->started_us
            = limber_track_xml_get_time (g_hash_table_lookup (attributes, "StartTime"));
    }
}

static void
add (double *sum, const char *text, double most)
{
  double number = 0;

  if (limber_track_xml_get_number (text, &number) && number > 0 && *sum + number <= most)
    *sum += number;
}

static void
end (const char *element, const char *text, gpointer data)
{
  Reading *self = data;

  if (strcmp (element, "Activity") == 0)
    self->in_activity = FALSE;
  else if (strcmp (element, "Lap") == 0)
    self->in_lap = FALSE;
  else if (strcmp (element, "Id") == 0 && self->in_activity && self->started_us == 0)
    self->started_us = limber_track_xml_get_time (text);
  else if (self->in_lap && self->depth == 1 && strcmp (element, "TotalTimeSeconds") == 0)
    add (&self->seconds, text, MAX_SECONDS);
  else if (self->in_lap && self->depth == 1 && strcmp (element, "DistanceMeters") == 0)
    add (&self->metres, text, MAX_METRES);
  if (self->in_lap && self->depth > 0)
    self->depth--;
}

/**
 * limber_tcx_parse:
 * @text: a Training Center file
 * @length: its length, bytes
 * @track: (out): what its first activity tells, lap by lap
 * @error: return location for an error
 *
 * Returns: whether it can be read
 */
gboolean
limber_tcx_parse (const char *text, gsize length, LimberTrack *track, GError **error)
{
  Reading              reading = { .sport = LIMBER_SPORT_UNSAID };
  const LimberTrackXml xml = { begin, end, &reading };

  if (!limber_track_xml_parse (&xml, text, length, error))
    return FALSE;

  track->sport = reading.sport;
  track->started_us = reading.started_us;
  track->length_us = (gint64) round (reading.seconds * G_USEC_PER_SEC);
  track->distance_m = (gint64) round (reading.metres);

  return TRUE;
}
