/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-palette.h"

/* How much a colour is brightened before it is made paler. */
#define MOST_GAIN (2.2)

static const LimberPalette PALETTES[LIMBER_N_PALETTES] = {
  [LIMBER_PALETTE_LIGHT] = {
    .stage = LIMBER_COLOUR (0xe3ece8),
    .mat = LIMBER_COLOUR (0x8fbab3),
    .wall = LIMBER_COLOUR (0xd3deda),
    .wood = LIMBER_COLOUR (0xc2a27e),
    .foam = LIMBER_COLOUR (0x7f9bb0),
    .shadow = LIMBER_COLOUR (0x2c5a58),
    .glow = LIMBER_COLOUR (0xff7a33),
    .right_sock = LIMBER_COLOUR (0xb83a6b),
    .left_sock = LIMBER_COLOUR (0xf4f1ec),
    .ink = LIMBER_COLOUR (0x2b2f36),
    .shadow_strength = 0.30,
    .edge = 0.22,
    .least = 0,
    .most = 0.95,
  },
  [LIMBER_PALETTE_DARK] = {
    .stage = LIMBER_COLOUR (0x2d3635),
    .mat = LIMBER_COLOUR (0x3b6663),
    .wall = LIMBER_COLOUR (0x3a4443),
    .wood = LIMBER_COLOUR (0x83694f),
    .foam = LIMBER_COLOUR (0x566f83),
    .shadow = LIMBER_COLOUR (0x0c1716),
    .glow = LIMBER_COLOUR (0xff8640),
    .right_sock = LIMBER_COLOUR (0xd1588a),
    .left_sock = LIMBER_COLOUR (0xc9c6c0),
    .ink = LIMBER_COLOUR (0x151918),
    .shadow_strength = 0.42,
    .edge = 0.30,
    .least = 0.33,
    .most = 0.80,
  },
  [LIMBER_PALETTE_CONTRAST] = {
    .stage = LIMBER_COLOUR (0xffffff),
    .mat = LIMBER_COLOUR (0xb9d8d3),
    .wall = LIMBER_COLOUR (0xe4e4e4),
    .wood = LIMBER_COLOUR (0xc79b66),
    .foam = LIMBER_COLOUR (0x7fa2c4),
    .shadow = LIMBER_COLOUR (0x000000),
    .glow = LIMBER_COLOUR (0xff6a14),
    .right_sock = LIMBER_COLOUR (0xc2185b),
    .left_sock = LIMBER_COLOUR (0xffffff),
    .ink = LIMBER_COLOUR (0x000000),
    .shadow_strength = 0.25,
    .edge = 1,
    .outline = TRUE,
    .least = 0,
    .most = 1,
  },
  [LIMBER_PALETTE_CONTRAST_DARK] = {
    .stage = LIMBER_COLOUR (0x000000),
    .mat = LIMBER_COLOUR (0x24504c),
    .wall = LIMBER_COLOUR (0x2b2b2b),
    .wood = LIMBER_COLOUR (0x7d6243),
    .foam = LIMBER_COLOUR (0x3f6079),
    .shadow = LIMBER_COLOUR (0x000000),
    .glow = LIMBER_COLOUR (0xff8a3c),
    .right_sock = LIMBER_COLOUR (0xe2478c),
    .left_sock = LIMBER_COLOUR (0xf2f2f2),
    .ink = LIMBER_COLOUR (0xffffff),
    .shadow_strength = 0.5,
    .edge = 1,
    .outline = TRUE,
    .least = 0.22,
    .most = 0.9,
  },
};

/**
 * limber_palette_get:
 * @kind: which
 *
 * Returns: (transfer none): the palette
 */
const LimberPalette *
limber_palette_get (LimberPaletteKind kind)
{
  return &PALETTES[kind < LIMBER_N_PALETTES ? kind : LIMBER_PALETTE_LIGHT];
}

/**
 * limber_colour_mix:
 * @a: a colour
 * @b: another
 * @part: how much of @b, 0 to 1
 *
 * Returns: what lies between
 */
LimberColour
limber_colour_mix (LimberColour a, LimberColour b, double part)
{
  return (LimberColour){
    a.red + (b.red - a.red) * part,
    a.green + (b.green - a.green) * part,
    a.blue + (b.blue - a.blue) * part,
  };
}

/**
 * limber_colour_get_lightness:
 * @colour: a colour
 *
 * Returns: how light it looks, 0 to 1; the weights are those of Rec. 601's luma
 */
double
limber_colour_get_lightness (LimberColour colour)
{
  return 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue;
}

/**
 * limber_palette_adapt:
 * @palette: a palette
 * @colour: a colour of a look
 *
 * Returns: @colour, so light or dark that it stands out from the stage without glaring
 */
LimberColour
limber_palette_adapt (const LimberPalette *palette, LimberColour colour)
{
  double lightness = limber_colour_get_lightness (colour);
  double most = MAX (MAX (colour.red, colour.green), MAX (colour.blue, 0.01));

  if (lightness < palette->least)
    {
      /* Brighter first, which keeps the hue, and paler only where that is not enough. */
      double gain = MIN (palette->least / MAX (lightness, 0.01), MIN (1 / most, MOST_GAIN));

      colour = (LimberColour){ colour.red * gain, colour.green * gain, colour.blue * gain };
      lightness *= gain;

      return limber_colour_mix (
          colour, (LimberColour){ 1, 1, 1 }, MAX (palette->least - lightness, 0) / (1 - lightness));
    }
  if (lightness > palette->most)
    return limber_colour_mix (
        colour, (LimberColour){ 0, 0, 0 }, (lightness - palette->most) / lightness);

  return colour;
}
