/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

void
limber_glow_paint (const LimberCanvas   *canvas,
                   const LimberPainting *painting,
                   const LimberPart     *part)
{
}
