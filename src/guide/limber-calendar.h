/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint32 limber_calendar_get_date (gint64 wall_us, GTimeZone *zone, int *offset_s);
gint64  limber_calendar_get_midnight_us (gint64 wall_us, GTimeZone *zone);

G_END_DECLS
