/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-history-export-words.h"

#include <math.h>
#include <string.h>

static const char *const source_ids[] = { "guided", "manual", "imported", NULL };
static const char *const state_ids[] = { "running", "finished", "ended", NULL };
static const char *const side_ids[] = { "none", "left", "right", NULL };
static const char *const pause_ids[] = { "asked", "suspend", "cut-off", NULL };
static const char *const when_ids[] = { "before", "during", "after", NULL };
static const char *const run_source_ids[] = { "manual", "gpx", "tcx", "fit", NULL };
static const char *const activity_ids[]
    = { "yoga", "swimming", "cycling", "weights", "pilates", "pool", "massage", "other", NULL };

/* "Not asked" stands for nothing: it is null. */
static const char *const kind_ids[] = { "", "ache", "burning", "sharp", NULL };
static const char *const place_ids[] = { "", "back", "thigh", "below-knee", NULL };
static const char *const morning_ids[] = { "", "same", "little-more", "clearly-more", NULL };
static const char *const hurt_ids[] = { "", "went-on", "easier", "skipped", "stopped", NULL };
static const char *const felt_ids[] = { "", "easy", "right", "hard", NULL };

static const char *const *const word_ids[] = {
  source_ids, state_ids,   side_ids, pause_ids,      when_ids, kind_ids,
  place_ids,  morning_ids, hurt_ids, run_source_ids, felt_ids, activity_ids,
};

/**
 * limber_export_get_id:
 * @words: which words
 * @value: a value of theirs
 *
 * Returns: (nullable): what it is called in exports; "unknown" for one that there is not, %NULL for
 *   "not asked"
 */
const char *
limber_export_get_id (LimberExportWords words, int value)
{
  const char *const *ids = word_ids[words];

  if (value < 0 || (guint) value >= g_strv_length ((char **) ids))
    return "unknown";

  return *ids[value] != '\0' ? ids[value] : NULL;
}

/**
 * limber_export_find_id:
 * @words: which words
 * @id: (nullable): what it is called in exports
 *
 * Returns: the value; -1 if there is none
 */
int
limber_export_find_id (LimberExportWords words, const char *id)
{
  const char *const *ids = word_ids[words];

  for (int i = 0; ids[i] != NULL; i++)
    if (g_str_equal (ids[i], id != NULL ? id : ""))
      return i;

  return -1;
}

/* Seconds with up to three decimals and no exponent: "90", "12.5", "-0.001". */
char *
limber_export_format_seconds (gint64 us)
{
  const gint64  ms = us / 1000 + (us % 1000) / 500;
  const guint64 size = ms < 0 ? -(guint64) ms : (guint64) ms;
  char         *text = g_strdup_printf (
      "%s%" G_GUINT64_FORMAT ".%03u", ms < 0 ? "-" : "", size / 1000, (guint) (size % 1000));
  gsize length = strlen (text);

  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  text[length] = '\0';

  return text;
}

/* A finite number that JSON and every locale read alike. */
char *
limber_export_format_double (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.6g", isfinite (value) ? value : 0.0));
}

/* ISO 8601 with the offset that held at the start; %NULL for no time, or one beyond the calendar. */
char *
limber_export_format_time (gint64 us, int offset_s)
{
  const gint64 seconds = us / G_USEC_PER_SEC - (us % G_USEC_PER_SEC < 0 ? 1 : 0);
  g_autoptr(GDateTime) utc = us != 0 ? g_date_time_new_from_unix_utc (seconds) : NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_offset (offset_s);
  g_autoptr(GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%dT%H:%M:%S%:z") : NULL;
}

char *
limber_export_format_date (guint32 julian)
{
  GDate date;

  if (!g_date_valid_julian (julian))
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);

  return g_strdup_printf (
      "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}
