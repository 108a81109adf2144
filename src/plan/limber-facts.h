/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"

G_BEGIN_DECLS

/*
 * The caution tags by name, in the order of LIMBER_WORDS_CAUTION, for the tables of this room.
 */
typedef enum
{
  LIMBER_TAG_DISC_FLEXION,
  LIMBER_TAG_DISC_EXTENSION,
  LIMBER_TAG_ROTATION,
  LIMBER_TAG_NERVE_TENSION,
  LIMBER_TAG_NERVE_TENSION_ARM,
  LIMBER_TAG_ACUTE_PAIN,
  LIMBER_TAG_PREGNANCY_SUPINE,
  LIMBER_TAG_PREGNANCY_PRONE,
  LIMBER_TAG_PREGNANCY_BALANCE,
  LIMBER_TAG_PREGNANCY_IMPACT,
  LIMBER_TAG_OSTEOPOROSIS,
  LIMBER_TAG_KNEE,
  LIMBER_TAG_WRIST,
  LIMBER_TAG_SHOULDER,
  LIMBER_TAG_NECK,
  LIMBER_TAG_HIP_IMPINGEMENT,
  LIMBER_TAG_BALANCE,
  LIMBER_TAG_BLOOD_PRESSURE,
  LIMBER_TAG_IMPACT,
  LIMBER_TAG_CALF_ACHILLES,
  LIMBER_TAG_DIZZINESS,
  LIMBER_TAG_VARICOSE,
  LIMBER_N_TAGS,
} LimberTag;

guint    limber_facts_get_tags (const LimberExercise *exercise, gboolean only_hard);
gboolean limber_facts_is_strength (const LimberExercise *exercise);
gboolean limber_facts_is_movement (const LimberExercise *exercise);
gboolean limber_facts_is_cat_cow (const LimberExercise *exercise);
gboolean limber_facts_is_trunk_hold (const LimberExercise *exercise);
gboolean limber_facts_suits (const LimberExercise *exercise, LimberContext context);
guint    limber_facts_get_equipment (const LimberExercise *exercise);

LimberRoutine *limber_facts_copy_head (const LimberRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;

LimberDose *limber_facts_get_dose (const LimberStep     *step,
                                   const LimberExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;
gint64      limber_facts_get_bout_us (const LimberDose *dose);
gint64      limber_facts_get_side_us (const LimberDose *dose);
gint64      limber_facts_get_step_us (const LimberStep     *step,
                                      const LimberExercise *exercise,
                                      const LimberDose     *dose);
void        limber_facts_override_sets (LimberStep *step, LimberDose *dose, int sets);
gint64      limber_facts_get_warm_up_us (LimberContext context);

G_END_DECLS
