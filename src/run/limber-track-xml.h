/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "run/limber-track.h"

G_BEGIN_DECLS

typedef struct _LimberTrackXml LimberTrackXml;

/**
 * LimberTrackXml:
 * @begin: an element begins; attributes by their names without prefixes
 * @end: an element ends; its text without the white space around it
 * @data: what both are told
 *
 * How a kind of XML is listened to. Elements are named without prefixes.
 */
struct _LimberTrackXml
{
  void (*begin) (const char *element, GHashTable *attributes, gpointer data);
  void (*end) (const char *element, const char *text, gpointer data);
  gpointer data;
};

gboolean
limber_track_xml_parse (const LimberTrackXml *self, const char *text, gsize length, GError **error);
gint64   limber_track_xml_get_time (const char *text);
gboolean limber_track_xml_get_number (const char *text, double *number);

G_END_DECLS
