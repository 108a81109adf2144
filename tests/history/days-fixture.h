/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-done.h"

G_BEGIN_DECLS

#define DAYS_SECOND_US ((gint64) G_USEC_PER_SEC)
#define DAYS_MINUTE_US (60 * DAYS_SECOND_US)
#define DAYS_HOUR_US (60 * DAYS_MINUTE_US)
#define DAYS_DAY_US (24 * DAYS_HOUR_US)

/* Europe/Berlin is the first. */
#define DAYS_N_ZONES 8

guint32 days_parse (const char *date);
char   *days_describe (guint32 day);

GArray *days_done (const char *text);
void    days_add_done (GArray *done, guint32 day, int offset_s, gint64 work_us);

GTimeZone    *days_zone (int index);
LimberRecord *days_record (gint64 started_us, GTimeZone *zone, gint64 work_us);
GPtrArray    *days_random_records (guint n);
void          days_shuffle_records (GPtrArray *records);
void          days_shuffle (GArray *array);
void          days_assert_same (GArray *one, GArray *other);

G_END_DECLS
