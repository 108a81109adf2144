/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIMBER_CALENDAR_N_HEATS 5

/**
 * LimberCalendarDay:
 * @n_sessions: how many there were
 * @work_us: what was done in them
 * @n_runs: how many runs there were, walks not counted
 * @run_us: how long they took, as far as that was said
 * @run_m: how far they were, metres, as far as that was said
 * @n_activities: other things that were done, walks among them
 *
 * What was done on one day.
 */
typedef struct
{
  guint  n_sessions;
  gint64 work_us;
  guint  n_runs;
  gint64 run_us;
  gint64 run_m;
  guint  n_activities;
} LimberCalendarDay;

/* From how many minutes on a day is warmer than rest: one's own days make them. */
typedef struct
{
  int minutes[LIMBER_CALENDAR_N_HEATS];
} LimberCalendarScale;

GArray *limber_calendar_new (GArray *done, guint32 from, guint32 until) G_GNUC_WARN_UNUSED_RESULT;

void limber_calendar_add_runs (GArray *days, guint32 from, GPtrArray *runs);
void limber_calendar_add_activities (GArray *days, guint32 from, GPtrArray *activities);
LimberCalendarDay limber_calendar_sum (GArray *days, guint32 from, guint32 first, guint n_days);
gboolean          limber_calendar_has_outing (const LimberCalendarDay *day);

LimberCalendarScale limber_calendar_find_scale (GArray *days);
int   limber_calendar_get_heat (const LimberCalendarScale *scale, const LimberCalendarDay *day);
char *limber_calendar_format_heat (const LimberCalendarScale *scale,
                                   int                        heat) G_GNUC_WARN_UNUSED_RESULT;

char *limber_calendar_format_runs (const LimberCalendarDay *day) G_GNUC_WARN_UNUSED_RESULT;
char *limber_calendar_format_what (const LimberCalendarDay *day) G_GNUC_WARN_UNUSED_RESULT;
char *limber_calendar_format (const LimberCalendarDay *day,
                              guint32                  date,
                              guint32                  today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
