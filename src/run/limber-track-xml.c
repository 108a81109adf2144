/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-run"

#include "limber-config.h"

#include "run/limber-track-xml.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_DEPTH 32
/* Of what an element says; nothing that is wanted is longer. */
#define MAX_TEXT 64

/* Years within which somebody may have run with a watch, UTC seconds. */
#define EARLIEST (631152000LL) /* 1990 */
#define LATEST (4102444800LL)  /* 2100 */

typedef struct
{
  const LimberTrackXml *listener;
  guint                 depth;
  GString              *text; /* of the element that is read */
} Reading;

static const char *
skip_prefix (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static void
start_cb (GMarkupParseContext *context,
          const char          *element,
          const char         **names,
          const char         **values,
          gpointer             user_data,
          GError             **error)
{
  Reading *reading = user_data;
  g_autoptr (GHashTable) attributes = NULL;

  if (++reading->depth > MAX_DEPTH)
    {
      g_set_error (error,
                   LIMBER_TRACK_ERROR,
                   LIMBER_TRACK_ERROR_DAMAGED,
                   _ ("the nesting is deeper than %d"),
                   MAX_DEPTH);
      return;
    }

  attributes = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; names[i] != NULL; i++)
    g_hash_table_insert (attributes, (gpointer) skip_prefix (names[i]), (gpointer) values[i]);
  g_string_truncate (reading->text, 0);
  reading->listener->begin (skip_prefix (element), attributes, reading->listener->data);
}

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  reading->depth--;
  reading->listener->end (
      skip_prefix (element), g_strstrip (reading->text->str), reading->listener->data);
  g_string_truncate (reading->text, 0);
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  Reading *reading = user_data;

  if (reading->text->len < MAX_TEXT)
    g_string_append_len (reading->text, text, (gssize) MIN (length, MAX_TEXT - reading->text->len));
}

/**
 * limber_track_xml_parse:
 * @self: who listens
 * @text: a file
 * @length: its length, bytes
 * @error: return location for an error
 *
 * Reads XML within bounds. It knows no entities but those of XML itself, fetches nothing, and keeps
 * no more than one element at a time.
 *
 * Returns: whether it is well-formed
 */
gboolean
limber_track_xml_parse (const LimberTrackXml *self, const char *text, gsize length, GError **error)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  Reading                    reading = { self, 0, g_string_new (NULL) };
  g_autoptr (GMarkupParseContext) context
             = g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, &reading, NULL);
  g_autoptr (GError) local = NULL;
  gboolean good = g_markup_parse_context_parse (context, text, (gssize) length, &local)
                  && g_markup_parse_context_end_parse (context, &local);

  g_string_free (reading.text, TRUE);
  if (good)
    return TRUE;

  g_set_error (error, LIMBER_TRACK_ERROR, LIMBER_TRACK_ERROR_DAMAGED, "%s", local->message);

  return FALSE;
}

/**
 * limber_track_xml_get_time:
 * @text: (nullable): "2026-11-29T07:30:00Z"
 *
 * Returns: that moment, UTC microseconds; 0 if it is none within the years that can be meant
 */
gint64
limber_track_xml_get_time (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;
  gint64 seconds;

  if (time == NULL)
    return 0;

  seconds = g_date_time_to_unix (time);
  if (seconds < EARLIEST || seconds > LATEST)
    return 0;

  return seconds * G_USEC_PER_SEC + g_date_time_get_microsecond (time);
}

/**
 * limber_track_xml_get_number:
 * @text: (nullable): a number as XML writes it
 * @number: (out): it
 *
 * Returns: whether it is one, and finite
 */
gboolean
limber_track_xml_get_number (const char *text, double *number)
{
  char *end = NULL;

  if (text == NULL || *text == '\0')
    return FALSE;

  *number = g_ascii_strtod (text, &end);

  return *end == '\0' && isfinite (*number);
}
