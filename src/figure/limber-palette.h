/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberColour:
 * @red: 0 to 1, as are the others
 */
typedef struct
{
  double red;
  double green;
  double blue;
} LimberColour;

typedef enum
{
  LIMBER_PALETTE_LIGHT,
  LIMBER_PALETTE_DARK,
  LIMBER_PALETTE_CONTRAST,
  LIMBER_PALETTE_CONTRAST_DARK,
  LIMBER_N_PALETTES,
} LimberPaletteKind;

/**
 * LimberPalette:
 * @stage: the disc behind the body; what is far away fades towards it
 * @wood: of the chair and the door
 * @metal: of the ball, the roller, the strap: things of foam and cloth
 * @glow: muscles at work, and nothing else
 * @right_sock: what tells right from left
 * @shadow_strength: 0 to 1
 * @edge: 0 to 1: how dark the edges of limbs are, beside what they enclose
 * @outline: whether everything is outlined in @ink
 * @least: clothes and hair darker than this (0 to 1) are lightened to it
 * @most: and lighter ones than this are darkened to it
 *
 * The colours of a picture that do not belong to a look.
 */
typedef struct
{
  LimberColour stage;
  LimberColour mat;
  LimberColour wall;
  LimberColour wood;
  LimberColour foam;
  LimberColour shadow;
  LimberColour glow;
  LimberColour right_sock;
  LimberColour left_sock;
  LimberColour ink;
  double       shadow_strength;
  double       edge;
  gboolean     outline;
  double       least;
  double       most;
} LimberPalette;

const LimberPalette *limber_palette_get (LimberPaletteKind kind);
LimberColour         limber_palette_adapt (const LimberPalette *palette, LimberColour colour);

LimberColour limber_colour_mix (LimberColour a, LimberColour b, double part);
double       limber_colour_get_lightness (LimberColour colour);

/* 0xrrggbb */
#define LIMBER_COLOUR(hex)                                                                         \
  {                                                                                                \
    (((hex) >> 16) & 255) / 255.0, (((hex) >> 8) & 255) / 255.0, ((hex) &255) / 255.0              \
  }

G_END_DECLS
