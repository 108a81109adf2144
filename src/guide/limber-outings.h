/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For so long back a run is compared with those before it. */
#define LIMBER_OUTINGS_DAYS 30

GArray *limber_outings_collect (GPtrArray *records) G_GNUC_WARN_UNUSED_RESULT;
char   *limber_outings_format_hint (GPtrArray  *records,
                                    const char *uuid,
                                    guint32     day,
                                    gint64      distance_m,
                                    gint64      length_us) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
