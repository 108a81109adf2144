/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-run-files.h"

#include "run/limber-fit-reader.h"

#include <string.h>

const char limber_tcx_run[]
    = "<?xml version=\"1.0\"?>\n"
      "<TrainingCenterDatabase "
      "xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\">"
      "<Activities><Activity Sport=\"Running\"><Id>2026-11-29T06:30:00Z</Id>"
      "<Lap StartTime=\"2026-11-29T06:30:00Z\"><TotalTimeSeconds>1500.5</TotalTimeSeconds>"
      "<DistanceMeters>4000.4</DistanceMeters>"
      "<Track><Trackpoint><Time>2026-11-29T06:30:00Z</Time><DistanceMeters>9999</DistanceMeters>"
      "</Trackpoint></Track></Lap>"
      "<Lap StartTime=\"2026-11-29T06:55:00Z\"><TotalTimeSeconds>600</TotalTimeSeconds>"
      "<DistanceMeters>1500</DistanceMeters></Lap></Activity>"
      "<Activity Sport=\"Biking\"><Id>2026-11-28T06:30:00Z</Id>"
      "<Lap StartTime=\"2026-11-28T06:30:00Z\"><TotalTimeSeconds>7200</TotalTimeSeconds>"
      "<DistanceMeters>40000</DistanceMeters></Lap></Activity></Activities>"
      "</TrainingCenterDatabase>";

void
limber_fit_begin (GByteArray *file)
{
  const guint8 head[] = { 14, 0x20, 0x54, 0x08, 0, 0, 0, 0, '.', 'F', 'I', 'T', 0, 0 };

  g_byte_array_append (file, head, sizeof head);
}

void
limber_fit_add (GByteArray *file, const void *bytes, guint n)
{
  g_byte_array_append (file, bytes, n);
}

void
limber_fit_add_number (GByteArray *file, guint32 value, guint size, gboolean big_endian)
{
  for (guint i = 0; i < size; i++)
    {
      const guint  place = big_endian ? size - 1 - i : i;
      const guint8 byte = (guint8) (value >> (8 * place));

      g_byte_array_append (file, &byte, 1);
    }
}

/* fields: number and size of each. */
void
limber_fit_define (GByteArray   *file,
                   guint8        local,
                   guint16       kind,
                   gboolean      big_endian,
                   const guint8 *fields,
                   guint         n_fields)
{
  const guint8 head[] = { (guint8) (0x40 | local), 0, big_endian };
  const guint8 n = (guint8) n_fields;

  limber_fit_add (file, head, sizeof head);
  limber_fit_add_number (file, kind, 2, big_endian);
  limber_fit_add (file, &n, 1);
  for (guint i = 0; i < n_fields; i++)
    {
      const guint8 field[] = { fields[2 * i], fields[2 * i + 1], 0x86 };

      limber_fit_add (file, field, sizeof field);
    }
}

void
limber_fit_finish (GByteArray *file)
{
  const guint32 size = file->len - 14;

  for (guint i = 0; i < 4; i++)
    file->data[4 + i] = (guint8) (size >> (8 * i));
  limber_fit_add_number (file, limber_fit_sum (file->data, file->len), 2, FALSE);
}

/* 5.5 km in 35 minutes, on 2026-11-29 at 06:30 UTC. */
void
limber_fit_make_run (GByteArray *file, gboolean big_endian)
{
  static const guint8 record[] = { 253, 4, 5, 4, 3, 1 };
  static const guint8 session[] = { 253, 4, 2, 4, 5, 1, 7, 4, 8, 4, 9, 4 };
  const guint32       start = (guint32) (1795933800LL - FIT_EPOCH);
  guint8              local;

  limber_fit_begin (file);
  limber_fit_define (file, 0, 20, big_endian, record, 3);
  for (guint i = 0; i < 10; i++)
    {
      local = 0;
      limber_fit_add (file, &local, 1);
      limber_fit_add_number (file, start + i, 4, big_endian);
      limber_fit_add_number (file, 300 * i, 4, big_endian);
      limber_fit_add_number (file, 140, 1, big_endian);
    }
  limber_fit_define (file, 1, 18, big_endian, session, 6);
  local = 1;
  limber_fit_add (file, &local, 1);
  limber_fit_add_number (file, start + 2400, 4, big_endian);
  limber_fit_add_number (file, start, 4, big_endian);
  limber_fit_add_number (file, 1, 1, big_endian);
  limber_fit_add_number (file, 2400 * 1000, 4, big_endian);
  limber_fit_add_number (file, 2100 * 1000, 4, big_endian);
  limber_fit_add_number (file, 550000, 4, big_endian);
  limber_fit_finish (file);
}

/* Along a meridian, three metres a second. */
char *
limber_gpx_make_run (guint n_points)
{
  GString *text = g_string_new ("<?xml version=\"1.0\"?><gpx version=\"1.1\"><trk><name>x</name>"
                                "<type>running</type><trkseg>");

  for (guint i = 0; i < n_points; i++)
    {
      char latitude[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (latitude, sizeof latitude, "%.9f", 52 + i * 3 / 111195.0797);
      g_string_append_printf (text,
                              "<trkpt lat=\"%s\" lon=\"13.4\"><ele>30</ele>"
                              "<time>2026-11-29T%02u:%02u:%02uZ</time></trkpt>",
                              latitude,
                              6 + i / 3600,
                              i / 60 % 60,
                              i % 60);
    }
  g_string_append (text, "</trkseg></trk></gpx>");

  return g_string_free (text, FALSE);
}
