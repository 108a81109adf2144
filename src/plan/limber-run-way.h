/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-running.h"

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
  LIMBER_N_RUN_STAGES,
} LimberRunStage;

/**
 * LimberRunVerdict:
 * @LIMBER_RUN_COUNTS: it went well, and leads on
 * @LIMBER_RUN_UNSAID: how the back was is not known, which proves nothing
 * @LIMBER_RUN_TOO_SHORT: a walk of less than half an hour, or nobody knows how long
 * @LIMBER_RUN_BESIDE: good, yet not what leads on: a walk among runs, or the second of a day
 * @LIMBER_RUN_SORE: a little too much: the stage is begun anew
 * @LIMBER_RUN_HURT: too much: one stage back
 *
 * What a run or a walk means for the way back.
 */
typedef enum
{
  LIMBER_RUN_COUNTS,
  LIMBER_RUN_UNSAID,
  LIMBER_RUN_TOO_SHORT,
  LIMBER_RUN_BESIDE,
  LIMBER_RUN_SORE,
  LIMBER_RUN_HURT,
} LimberRunVerdict;

/**
 * LimberRunStep:
 * @index: of the run
 * @stage: at which it was done
 * @verdict: what it means
 */
typedef struct
{
  guint            index;
  LimberRunStage   stage;
  LimberRunVerdict verdict;
} LimberRunStep;

/**
 * LimberRunWay:
 * @stage: what is fit for today
 * @since: the Julian day on which that stage was begun
 * @good: the days at it that went well
 * @needed: so many of them lead on; 0 at the last stage
 * @earliest: the Julian day before which the next stage does not begin; 0 when only the days count
 * @steps: (element-type LimberRunStep): the runs and walks since the flare, the oldest first
 *
 * The way back, as far as one has come on it.
 */
typedef struct
{
  LimberRunStage stage;
  guint32        since;
  guint          good;
  guint          needed;
  guint32        earliest;
  GArray        *steps;
} LimberRunWay;

LimberRunWay      *
limber_run_way_new (GArray *runs, guint32 flare, guint32 today) G_GNUC_WARN_UNUSED_RESULT;
void limber_run_way_free (LimberRunWay *self);

const char *limber_run_stage_get_name (LimberRunStage stage);
const char *limber_run_stage_get_text (LimberRunStage stage);
const char *limber_run_stage_get_condition (LimberRunStage stage);
const char *limber_run_verdict_get_text (LimberRunVerdict verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRunWay, limber_run_way_free)

G_END_DECLS
