/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-look.h"

#include <glib/gi18n.h>

static const LimberLook LOOKS[] = {
  {
      .id = "teal",
      .name = N_ ("Bun and teal shirt"),
      .skin = LIMBER_COLOUR (0xdfa582),
      .hair = LIMBER_COLOUR (0x402d2b),
      .shirt = LIMBER_COLOUR (0x2b7d84),
      .trousers = LIMBER_COLOUR (0x3f4a63),
      .style = LIMBER_HAIR_BUN,
      .sleeve = 0.5,
      .hem = 2,
      .build = { 0.97, 0.97, 1.0, 0.98, 0.010 },
  },
  {
      .id = "short",
      .name = N_ ("Short hair and shorts"),
      .skin = LIMBER_COLOUR (0x8d5a3e),
      .hair = LIMBER_COLOUR (0x211a1c),
      .shirt = LIMBER_COLOUR (0x7d92b3),
      .trousers = LIMBER_COLOUR (0x34414f),
      .style = LIMBER_HAIR_SHORT,
      .sleeve = 0.55,
      .hem = 0.72,
      .build = { 1.06, 1.06, 0.94, 1.03, 0 },
  },
  {
      .id = "silver",
      .name = N_ ("Silver bob"),
      .skin = LIMBER_COLOUR (0xecc0a2),
      .hair = LIMBER_COLOUR (0xb9b7bb),
      .shirt = LIMBER_COLOUR (0x7a5f8f),
      .trousers = LIMBER_COLOUR (0x4b4a55),
      .style = LIMBER_HAIR_BOB,
      .sleeve = 1.9,
      .hem = 2,
      .build = { 0.98, 1.12, 1.04, 1.02, 0.009 },
  },
  {
      .id = "scarf",
      .name = N_ ("Headscarf and long sleeves"),
      .skin = LIMBER_COLOUR (0xc98e66),
      .hair = LIMBER_COLOUR (0x5d7f8c),
      .shirt = LIMBER_COLOUR (0x3b5f70),
      .trousers = LIMBER_COLOUR (0x42454f),
      .style = LIMBER_HAIR_SCARF,
      .sleeve = 1.9,
      .hem = 2,
      .build = { 0.98, 1.05, 1.02, 1.02, 0.008 },
  },
  {
      .id = "curls",
      .name = N_ ("Curls and a vest"),
      .skin = LIMBER_COLOUR (0x6b422f),
      .hair = LIMBER_COLOUR (0x2a2022),
      .shirt = LIMBER_COLOUR (0x5c8a5e),
      .trousers = LIMBER_COLOUR (0x4d3f5c),
      .style = LIMBER_HAIR_CURLS,
      .sleeve = 0.0,
      .hem = 1.5,
      .build = { 0.98, 1.0, 1.04, 1.0, 0.010 },
  },
  {
      .id = "ponytail",
      .name = N_ ("Ponytail and blue shirt"),
      .skin = LIMBER_COLOUR (0xf0c8ae),
      .hair = LIMBER_COLOUR (0xa87a48),
      .shirt = LIMBER_COLOUR (0x46679c),
      .trousers = LIMBER_COLOUR (0x3c3f48),
      .style = LIMBER_HAIR_PONYTAIL,
      .sleeve = 0.45,
      .hem = 2,
      .build = { 0.96, 0.95, 0.98, 0.96, 0.009 },
  },
  {
      .id = "beard",
      .name = N_ ("Beard and grey shirt"),
      .skin = LIMBER_COLOUR (0xe0b08f),
      .hair = LIMBER_COLOUR (0x5a4334),
      .shirt = LIMBER_COLOUR (0x6f7780),
      .trousers = LIMBER_COLOUR (0x2f4a52),
      .style = LIMBER_HAIR_NONE,
      .beard = TRUE,
      .sleeve = 0.6,
      .hem = 2,
      .build = { 1.08, 1.2, 0.98, 1.06, 0.004 },
  },
};

/**
 * limber_look_get_n:
 *
 * Returns: how many looks there are
 */
guint
limber_look_get_n (void)
{
  return G_N_ELEMENTS (LOOKS);
}

/**
 * limber_look_get:
 * @index: which; beyond the last it is the first
 *
 * Returns: (transfer none): a look
 */
const LimberLook *
limber_look_get (guint index)
{
  return &LOOKS[index < G_N_ELEMENTS (LOOKS) ? index : 0];
}

/**
 * limber_look_find:
 * @id: (nullable): word of a look
 *
 * Returns: (transfer none): that look, or the first if there is none of that word
 */
const LimberLook *
limber_look_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (LOOKS); i++)
    if (g_strcmp0 (LOOKS[i].id, id) == 0)
      return &LOOKS[i];

  return &LOOKS[0];
}
