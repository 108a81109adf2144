/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-wav.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* More than any cue needs; nothing larger is read. */
#define LARGEST (8 * 1024 * 1024)

#define PCM 1

static guint32
read_32 (const guint8 *bytes)
{
  return bytes[0] | bytes[1] << 8 | bytes[2] << 16 | (guint32) bytes[3] << 24;
}

static guint32
read_16 (const guint8 *bytes)
{
  return bytes[0] | bytes[1] << 8;
}

/* The contents of a chunk, or NULL if it is not there whole. */
static const guint8 *
find_chunk (const guint8 *bytes, gsize length, const char *id, guint32 *size)
{
  gsize at = 12;

  while (length - at >= 8)
    {
      *size = read_32 (bytes + at + 4);
      if (*size > length - at - 8)
        return NULL;
      if (memcmp (bytes + at, id, 4) == 0)
        return bytes + at + 8;
      at += 8 + MIN (*size + (*size & 1), length - at - 8);
    }
  return NULL;
}

static gint64
measure_bytes (const guint8 *bytes, gsize length)
{
  const guint8 *format = NULL;
  guint32       format_size = 0;
  guint32       data_size = 0;
  guint32       rate = 0;
  guint32       frame = 0;

  if (length < 12 || memcmp (bytes, "RIFF", 4) != 0 || memcmp (bytes + 8, "WAVE", 4) != 0)
    return 0;
  format = find_chunk (bytes, length, "fmt ", &format_size);
  if (format == NULL || format_size < 16 || read_16 (format) != PCM)
    return 0;
  if (find_chunk (bytes, length, "data", &data_size) == NULL)
    return 0;
  rate = read_32 (format + 4);
  frame = read_16 (format + 12);
  if (rate == 0 || frame == 0 || read_16 (format + 14) != 16)
    return 0;
  return (gint64) (data_size / frame) * G_USEC_PER_SEC / rate;
}

/**
 * limber_wav_measure:
 * @path: the name of a file
 * @error: return location
 *
 * Checks that a file is a whole WAV file of 16-bit PCM samples, so that no sound library has to
 * meet a broken one, and measures it. Reads the file: not for the main thread.
 *
 * Returns: its length in us, or 0 with an error of %G_FILE_ERROR or %G_IO_ERROR
 */
gint64
limber_wav_measure (const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  gsize            length = 0;
  gint64           duration_us = 0;
  GStatBuf         status;

  g_return_val_if_fail (path != NULL, 0);

  if (g_stat (path, &status) == 0 && (!S_ISREG (status.st_mode) || status.st_size > LARGEST))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: not a small file", path);
      return 0;
    }
  if (!g_file_get_contents (path, &contents, &length, error))
    return 0;
  duration_us = measure_bytes ((const guint8 *) contents, length);
  if (duration_us == 0)
    g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: not a whole 16-bit WAV file", path);
  return duration_us;
}
