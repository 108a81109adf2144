/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-palette.h"

G_BEGIN_DECLS

typedef enum
{
  LIMBER_HAIR_SHORT,
  LIMBER_HAIR_BUN,
  LIMBER_HAIR_PONYTAIL,
  LIMBER_HAIR_BOB,
  LIMBER_HAIR_CURLS,
  LIMBER_HAIR_SCARF,
  LIMBER_HAIR_NONE,
} LimberHair;

/**
 * LimberBuild:
 * @shoulders: width at the shoulders; 1 is the middle of all
 * @waist: girth at the waist
 * @hips: width of the hips
 * @limbs: thickness of the limbs
 * @bust: how far the chest comes forward, body heights
 */
typedef struct
{
  double shoulders;
  double waist;
  double hips;
  double limbs;
  double bust;
} LimberBuild;

/**
 * LimberLook:
 * @id: its word in the settings
 * @name: what it is called, to be translated
 * @sleeve: how far the sleeve goes along the upper arm, 0 to 1; 2 goes to the wrist
 * @hem: how far the trousers go along the leg: 1 is the knee, 2 the ankle
 *
 * How a figure looks: skin, hair, clothes, build.
 */
typedef struct
{
  const char  *id;
  const char  *name;
  LimberColour skin;
  LimberColour hair;
  LimberColour shirt;
  LimberColour trousers;
  LimberHair   style;
  gboolean     beard;
  double       sleeve;
  double       hem;
  LimberBuild  build;
} LimberLook;

guint             limber_look_get_n (void);
const LimberLook *limber_look_get (guint index);
const LimberLook *limber_look_find (const char *id);

G_END_DECLS
