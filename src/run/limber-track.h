/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TRACK_ERROR (limber_track_error_quark ())

/**
 * LimberTrackError:
 * @LIMBER_TRACK_ERROR_UNKNOWN: it is none of the formats that are read
 * @LIMBER_TRACK_ERROR_DAMAGED: it is one, but broken
 * @LIMBER_TRACK_ERROR_EMPTY: nothing in it says when or how far
 * @LIMBER_TRACK_ERROR_TOO_BIG: it is bigger than any run
 */
typedef enum
{
  LIMBER_TRACK_ERROR_UNKNOWN,
  LIMBER_TRACK_ERROR_DAMAGED,
  LIMBER_TRACK_ERROR_EMPTY,
  LIMBER_TRACK_ERROR_TOO_BIG,
} LimberTrackError;

GQuark limber_track_error_quark (void);

/* Bytes of a file; a day's run with a point a second has about 12 MiB. */
#define LIMBER_TRACK_MAX_BYTES (32 * 1024 * 1024)

typedef enum
{
  LIMBER_TRACK_GPX,
  LIMBER_TRACK_TCX,
  LIMBER_TRACK_FIT,
} LimberTrackFormat;

typedef enum
{
  LIMBER_SPORT_UNSAID,
  LIMBER_SPORT_RUN,
  LIMBER_SPORT_WALK,
  LIMBER_SPORT_CYCLE,
  LIMBER_SPORT_SWIM,
  LIMBER_SPORT_OTHER,
} LimberSport;

/**
 * LimberTrack:
 * @format: what it was read from
 * @sport: what was done
 * @started_us: when it began, UTC; 0 if that is not said
 * @length_us: how long it took without what the watch was stopped for, microseconds; 0 if not said
 * @distance_m: metres; 0 if not said
 * @digest: SHA-256 of the file in hex, by which it is known again
 *
 * What a watch or a phone wrote down of a run. Plain data.
 */
typedef struct
{
  LimberTrackFormat format;
  LimberSport       sport;
  gint64            started_us;
  gint64            length_us;
  gint64            distance_m;
  char              digest[65];
} LimberTrack;

gboolean limber_track_parse (const char *data, gsize length, LimberTrack *track, GError **error);
gboolean limber_track_read_file (const char   *path,
                                 GCancellable *cancellable,
                                 LimberTrack  *track,
                                 GError      **error);

LimberSport limber_sport_find (const char *word);

G_END_DECLS
