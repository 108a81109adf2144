/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-position-figure.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * LimberPaint:
 * @dark: for a dark window
 * @mirrored: seen from the left instead of from the right
 * @breath: how full the lungs are, -1 to 1; 0 for a still picture
 *
 * How to paint a figure.
 */
typedef struct
{
  gboolean dark;
  gboolean mirrored;
  double   breath;
} LimberPaint;

void limber_position_paint (cairo_t           *cr,
                            double             width,
                            double             height,
                            LimberPosition     position,
                            const LimberPaint *paint);

G_END_DECLS
