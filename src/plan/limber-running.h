/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-check-in.h"

G_BEGIN_DECLS

/**
 * LimberRun:
 * @local_date: the Julian day
 * @distance_m: metres, 0 when it was not measured
 * @length_us: how long it took, microseconds; 0 when that is not known
 * @walk: it was a walk
 * @pain: the worst of it, 0 to 10, or -1
 * @morning: the morning after
 * @index: by which whoever asks finds it again
 *
 * A run, or a walk that prepares for one.
 */
typedef struct
{
  guint32       local_date;
  gint64        distance_m;
  gint64        length_us;
  gboolean      walk;
  int           pain;
  LimberMorning morning;
  guint         index;
} LimberRun;

gint64 limber_running_get_limit_m (GArray *runs, guint32 today);
gint64 limber_running_get_limit_us (GArray *runs, guint32 today);
char  *limber_running_format_warning (GArray *runs,
                                      guint32 today,
                                      gint64  distance_m,
                                      gint64  length_us) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
