/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "figure/limber-camera.h"
#include "figure/limber-look.h"
#include "figure/limber-movement.h"
#include "figure/limber-muscle.h"
#include "figure/limber-prop.h"
#include "figure/limber-skeleton.h"

G_BEGIN_DECLS

/* Radius of the stage's disc, beside the lesser of width and height of the picture. */
#define LIMBER_PAINTER_DISC (0.47)

/**
 * LimberPainting:
 * @skeleton: the body
 * @props: (array length=n_props) (nullable): what stands about, as written for the right side: a
 *   mirrored camera shows the mirror image of it
 * @camera: from where; pixels of its scale are units of the cairo context
 * @glow: muscles that are lit
 * @glow_strength: how brightly, 0 to 1
 * @look: (nullable): skin, hair, clothes; the first look if %NULL
 * @palette: for which background
 * @breath: how full the lungs are, -1 out to 1 in; 0 for a still picture
 * @breath_lift: body heights that the belly goes up and down with it; 0 for %LIMBER_BREATH_LIFT
 * @disc: the stage is painted as well, a disc behind the body; else nothing is behind it
 *
 * All that a picture is made of. Nothing of it is kept.
 */
typedef struct
{
  const LimberSkeleton *skeleton;
  const LimberProp     *props;
  guint                 n_props;
  LimberCamera          camera;
  LimberGlow            glow;
  double                glow_strength;
  const LimberLook     *look;
  LimberPaletteKind     palette;
  double                breath;
  double                breath_lift;
  gboolean              disc;
} LimberPainting;

void
limber_painter_paint (cairo_t *cr, double width, double height, const LimberPainting *painting);

G_END_DECLS
