/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-vocabulary.h"

G_BEGIN_DECLS

/* Marks a number of a dose that is not stated, and so is taken from what lies beneath. */
#define LIMBER_DOSE_UNSTATED (-1)

/**
 * LimberTempoSegment:
 * @name: (nullable): what the body does, as it is said: "up", "hold", "round"
 * @length_us: how long it takes, microseconds
 * @breath: the breath that goes with it
 *
 * One part of a repetition.
 */
typedef struct
{
  char        *name;
  gint64       length_us;
  LimberBreath breath;
} LimberTempoSegment;

/**
 * LimberDose:
 * @sets: number of sets
 * @length_us: work of one side in one set, when it is timed; microseconds
 * @reps: (element-type int) (nullable): repetitions, one entry for every set or one for all
 * @hold_us: a hold within each repetition, microseconds
 * @gap_us: the pause after each such hold, microseconds
 * @tempo: (element-type LimberTempoSegment) (nullable): the parts of one repetition, or the pace of
 *   timed work
 * @tempo_text: (nullable): the tempo in words
 * @self_paced: tri-state: the repetitions are done at one's own pace
 * @rest_us: rest between sets, microseconds
 * @switch_us: time to change sides, microseconds
 * @note: (nullable): a remark
 *
 * How much of an exercise is done. Numbers may be %LIMBER_DOSE_UNSTATED: then the dose says only
 * what differs from another one (see [func@dose_merge]). In a complete dose either @length_us or
 * @reps is stated.
 */
typedef struct
{
  int     sets;
  gint64  length_us;
  GArray *reps;
  gint64  hold_us;
  gint64  gap_us;
  GArray *tempo;
  char   *tempo_text;
  int     self_paced;
  gint64  rest_us;
  gint64  switch_us;
  char   *note;
} LimberDose;

GArray *limber_tempo_new (void) G_GNUC_WARN_UNUSED_RESULT;

LimberDose *limber_dose_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberDose *limber_dose_copy (const LimberDose *self) G_GNUC_WARN_UNUSED_RESULT;
void        limber_dose_free (LimberDose *self);
LimberDose *limber_dose_merge (const LimberDose *base,
                               const LimberDose *over) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_dose_is_counted (const LimberDose *self);
int      limber_dose_get_reps (const LimberDose *self, int set);
gint64   limber_dose_get_rep_us (const LimberDose *self);
gint64   limber_dose_get_work_us (const LimberDose *self, int set);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDose, limber_dose_free)

G_END_DECLS
