/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIMBER_CALENDAR_N_HEATS 5

/* What was done on one day. */
typedef struct
{
  guint  n_sessions;
  gint64 work_us;
} LimberCalendarDay;

GArray *limber_calendar_new (GArray *done, guint32 from, guint32 until) G_GNUC_WARN_UNUSED_RESULT;

int         limber_calendar_get_heat (const LimberCalendarDay *day);
const char *limber_calendar_get_heat_label (int heat);
char       *limber_calendar_format (const LimberCalendarDay *day,
                                    guint32                  date,
                                    guint32                  today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
