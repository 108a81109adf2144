/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberMuscle:
 *
 * The muscles that exercises name; the order is that of the words in the definitions.
 */
typedef enum
{
  LIMBER_MUSCLE_NECK,
  LIMBER_MUSCLE_UPPER_TRAPEZIUS,
  LIMBER_MUSCLE_RHOMBOIDS_MID_TRAPEZIUS,
  LIMBER_MUSCLE_THORACIC_SPINE,
  LIMBER_MUSCLE_LATISSIMUS,
  LIMBER_MUSCLE_CHEST,
  LIMBER_MUSCLE_SHOULDERS,
  LIMBER_MUSCLE_ERECTOR_SPINAE,
  LIMBER_MUSCLE_QUADRATUS_LUMBORUM,
  LIMBER_MUSCLE_RECTUS_ABDOMINIS,
  LIMBER_MUSCLE_OBLIQUES,
  LIMBER_MUSCLE_TRANSVERSE_ABDOMINIS,
  LIMBER_MUSCLE_DIAPHRAGM,
  LIMBER_MUSCLE_HIP_FLEXORS,
  LIMBER_MUSCLE_QUADRICEPS,
  LIMBER_MUSCLE_GLUTEUS_MAXIMUS,
  LIMBER_MUSCLE_GLUTEUS_MEDIUS,
  LIMBER_MUSCLE_PIRIFORMIS,
  LIMBER_MUSCLE_TFL_ITB,
  LIMBER_MUSCLE_ADDUCTORS,
  LIMBER_MUSCLE_HAMSTRINGS,
  LIMBER_MUSCLE_CALVES,
  LIMBER_MUSCLE_SOLEUS,
  LIMBER_N_MUSCLES,
} LimberMuscle;

/**
 * LimberGlow:
 * @primary: bit set by #LimberMuscle: what works, brightly lit
 * @secondary: what helps, faintly lit
 * @side: which side's limbs are lit: -1 both, else a #LimberBodySide
 *
 * What is lit on a figure.
 */
typedef struct
{
  guint32 primary;
  guint32 secondary;
  int     side;
} LimberGlow;

G_END_DECLS
