/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-run"

#include "limber-config.h"

#include "run/limber-track.h"

#include "run/limber-fit.h"
#include "run/limber-gpx.h"
#include "run/limber-tcx.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (limber - track - error - quark, limber_track_error)

/* Where the kind of an XML file has to have shown itself; bytes. */
#define HEAD 4096

/* Nothing longer or farther is a run. */
#define MAX_LENGTH_US (7 * 86400LL * G_USEC_PER_SEC)
#define MAX_METRES (1000 * 1000LL)

typedef gboolean (*Parse) (const char *data, gsize length, LimberTrack *track, GError **error);

static const struct
{
  const char *word;
  LimberSport sport;
} sports[] = {
  { "running", LIMBER_SPORT_RUN },
  { "run", LIMBER_SPORT_RUN },
  { "trail_running", LIMBER_SPORT_RUN },
  { "jogging", LIMBER_SPORT_RUN },
  { "9", LIMBER_SPORT_RUN },
  { "walking", LIMBER_SPORT_WALK },
  { "walk", LIMBER_SPORT_WALK },
  { "hiking", LIMBER_SPORT_WALK },
  { "10", LIMBER_SPORT_WALK },
  { "cycling", LIMBER_SPORT_CYCLE },
  { "biking", LIMBER_SPORT_CYCLE },
  { "ride", LIMBER_SPORT_CYCLE },
  { "1", LIMBER_SPORT_CYCLE },
  { "swimming", LIMBER_SPORT_SWIM },
  { "swim", LIMBER_SPORT_SWIM },
  { "other", LIMBER_SPORT_UNSAID },
  { "", LIMBER_SPORT_UNSAID },
};

/**
 * limber_sport_find:
 * @word: (nullable): what a file calls it
 *
 * Returns: what that is
 */
LimberSport
limber_sport_find (const char *word)
{
  if (word == NULL)
    return LIMBER_SPORT_UNSAID;

  for (guint i = 0; i < G_N_ELEMENTS (sports); i++)
    if (g_ascii_strcasecmp (word, sports[i].word) == 0)
      return sports[i].sport;

  return LIMBER_SPORT_OTHER;
}

static gboolean
find_format (const char *data, gsize length, LimberTrackFormat *format)
{
  const gssize head = (gssize) MIN (length, HEAD);

  if (length >= 12 && memcmp (data + 8, ".FIT", 4) == 0)
    *format = LIMBER_TRACK_FIT;
  else if (g_strstr_len (data, head, "TrainingCenterDatabase") != NULL)
    *format = LIMBER_TRACK_TCX;
  else if (g_strstr_len (data, head, "<gpx") != NULL || g_strstr_len (data, head, ":gpx") != NULL)
    *format = LIMBER_TRACK_GPX;
  else
    return FALSE;

  return TRUE;
}

static gboolean
check (const LimberTrack *track, GError **error)
{
  if (track->length_us > MAX_LENGTH_US || track->distance_m > MAX_METRES)
    {
      g_set_error_literal (error,
                           LIMBER_TRACK_ERROR,
                           LIMBER_TRACK_ERROR_TOO_BIG,
                           _ ("it is longer than any run: more than 7 days or 1000 kilometres"));
      return FALSE;
    }
  if (track->started_us <= 0 || (track->length_us == 0 && track->distance_m == 0))
    {
      g_set_error_literal (error,
                           LIMBER_TRACK_ERROR,
                           LIMBER_TRACK_ERROR_EMPTY,
                           _ ("nothing in it says when it was, or how long or how far"));
      return FALSE;
    }

  return TRUE;
}

/**
 * limber_track_parse:
 * @data: (array length=length): the bytes of a file
 * @length: how many
 * @track: (out): what it tells
 * @error: return location for an error
 *
 * Reads a GPX, TCX or FIT file, by what is in it and not by its name.
 *
 * Returns: whether it tells of a run or of something like it
 */
gboolean
limber_track_parse (const char *data, gsize length, LimberTrack *track, GError **error)
{
  static const Parse parsers[] = {
    [LIMBER_TRACK_GPX] = limber_gpx_parse,
    [LIMBER_TRACK_TCX] = limber_tcx_parse,
    [LIMBER_TRACK_FIT] = limber_fit_parse,
  };
  g_autofree char  *digest = NULL;
  LimberTrackFormat format = LIMBER_TRACK_GPX;

  g_return_val_if_fail (track != NULL, FALSE);

  memset (track, 0, sizeof *track);
  if (length > LIMBER_TRACK_MAX_BYTES)
    {
      g_set_error (error,
                   LIMBER_TRACK_ERROR,
                   LIMBER_TRACK_ERROR_TOO_BIG,
                   _ ("it is larger than %d MiB"),
                   LIMBER_TRACK_MAX_BYTES / 1024 / 1024);
      return FALSE;
    }
  if (!find_format (data, length, &format))
    {
      g_set_error_literal (error,
                           LIMBER_TRACK_ERROR,
                           LIMBER_TRACK_ERROR_UNKNOWN,
                           _ ("it is no GPX, TCX or FIT file"));
      return FALSE;
    }

  track->format = format;
  if (!parsers[format](data, length, track, error) || !check (track, error))
    return FALSE;

  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
  g_strlcpy (track->digest, digest, sizeof track->digest);

  return TRUE;
}

static char *
read_bytes (const char *path, gsize *length, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info
             = g_file_query_info (file,
                                  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                  G_FILE_QUERY_INFO_NONE,
                                  cancellable,
                                  error);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *bytes = NULL;
  gsize            room;

  if (info == NULL)
    return NULL;
  /* What is no file may never end. */
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (
          error, LIMBER_TRACK_ERROR, LIMBER_TRACK_ERROR_UNKNOWN, _ ("it is no regular file"));
      return NULL;
    }

  room = (gsize) CLAMP (g_file_info_get_size (info), 0, LIMBER_TRACK_MAX_BYTES) + 1;
  stream = g_file_read (file, cancellable, error);
  bytes = g_malloc (room);
  if (stream == NULL
      || !g_input_stream_read_all (
          G_INPUT_STREAM (stream), bytes, room, length, cancellable, error))
    return NULL;

  return g_steal_pointer (&bytes);
}

/**
 * limber_track_read_file:
 * @path: a file
 * @cancellable: (nullable): to stop
 * @track: (out): what it tells
 * @error: return location for an error; it names the file
 *
 * Like [func@track_parse] for a file. It waits for the disk.
 *
 * Returns: whether it tells of a run or of something like it
 */
gboolean
limber_track_read_file (const char   *path,
                        GCancellable *cancellable,
                        LimberTrack  *track,
                        GError      **error)
{
  gsize            length = 0;
  g_autofree char *bytes = read_bytes (path, &length, cancellable, error);
  g_autofree char *name = g_path_get_basename (path);

  if (bytes != NULL && limber_track_parse (bytes, length, track, error))
    return TRUE;

  g_prefix_error (error, "%s: ", name);

  return FALSE;
}
