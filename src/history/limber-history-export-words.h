/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words in which exports say what is a number in the history. */
typedef enum
{
  LIMBER_EXPORT_SOURCE,
  LIMBER_EXPORT_STATE,
  LIMBER_EXPORT_SIDE,
  LIMBER_EXPORT_PAUSE,
  LIMBER_EXPORT_WHEN,
  LIMBER_EXPORT_KIND,
  LIMBER_EXPORT_PLACE,
  LIMBER_EXPORT_MORNING,
  LIMBER_EXPORT_HURT,
  LIMBER_EXPORT_RUN_SOURCE,
  LIMBER_EXPORT_FELT,
  LIMBER_EXPORT_ACTIVITY,
} LimberExportWords;

const char *limber_export_get_id (LimberExportWords words, int value);
int         limber_export_find_id (LimberExportWords words, const char *id);

char *limber_export_format_seconds (gint64 us) G_GNUC_WARN_UNUSED_RESULT;
char *limber_export_format_double (double value) G_GNUC_WARN_UNUSED_RESULT;
char *limber_export_format_time (gint64 us, int offset_s) G_GNUC_WARN_UNUSED_RESULT;
char *limber_export_format_date (guint32 julian) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
