/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-facts.h"

G_BEGIN_DECLS

/*
 * The cautions that somebody has of their own, by name, in the order of LIMBER_WORDS_PROFILE. A set
 * of them is a guint with a bit for each.
 */
typedef enum
{
  LIMBER_OWN_FLEXION_SENSITIVE,
  LIMBER_OWN_EXTENSION_SENSITIVE,
  LIMBER_OWN_LEG_SYMPTOMS,
  LIMBER_OWN_PREGNANT,
  LIMBER_OWN_OSTEOPOROSIS,
  LIMBER_OWN_KNEE,
  LIMBER_OWN_BALANCE,
  LIMBER_OWN_BLOOD_PRESSURE,
  LIMBER_OWN_WRIST,
  LIMBER_OWN_SHOULDER,
  LIMBER_OWN_NECK,
  LIMBER_OWN_HIP_PINCH,
  LIMBER_OWN_CALF_ACHILLES,
  LIMBER_OWN_VARICOSE,
  LIMBER_N_OWN,
} LimberOwnCaution;

const char        *limber_cautions_get_question (LimberOwnCaution own);
const char *const *limber_cautions_get_sources (LimberOwnCaution own);
guint              limber_cautions_get_excluded_tags (LimberOwnCaution own, gboolean hard);
guint              limber_cautions_get_warned_tags (LimberOwnCaution own);
const char        *limber_cautions_get_swap (LimberOwnCaution own, const char *exercise_id);
const char        *limber_cautions_get_variant (LimberOwnCaution own, const char *exercise_id);

G_END_DECLS
