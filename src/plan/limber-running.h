/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-check-in.h"

G_BEGIN_DECLS

/**
 * LimberRunStage:
 * @LIMBER_RUN_STAGE_WALK: half an hour's walk
 * @LIMBER_RUN_STAGE_RUN_WALK: short bits of easy running between walks
 * @LIMBER_RUN_STAGE_LONGER: longer bits
 * @LIMBER_RUN_STAGE_EASY: easy running without walks
 * @LIMBER_RUN_STAGE_FREE: as one likes, speed last
 *
 * The way back to running after a flare.
 */
typedef enum
{
  LIMBER_RUN_STAGE_WALK,
  LIMBER_RUN_STAGE_RUN_WALK,
  LIMBER_RUN_STAGE_LONGER,
  LIMBER_RUN_STAGE_EASY,
  LIMBER_RUN_STAGE_FREE,
} LimberRunStage;

/**
 * LimberRun:
 * @local_date: the Julian day
 * @distance_m: metres, 0 when it was not measured
 * @length_us: how long it took, microseconds; 0 when that is not known
 * @walk: it was a walk
 * @pain: the worst of it, 0 to 10, or -1
 * @morning: the morning after
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
} LimberRun;

gint64 limber_running_get_limit_m (GArray *runs, guint32 today);
gint64 limber_running_get_limit_us (GArray *runs, guint32 today);
char  *limber_running_format_warning (GArray *runs,
                                      guint32 today,
                                      gint64  distance_m,
                                      gint64  length_us) G_GNUC_WARN_UNUSED_RESULT;

LimberRunStage limber_running_find_stage (GArray *runs, guint32 flare, guint32 today);
const char    *limber_run_stage_get_text (LimberRunStage stage);
const char    *limber_run_stage_get_condition (LimberRunStage stage);

G_END_DECLS
