/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "figure/limber-camera.h"
#include "figure/limber-look.h"
#include "figure/limber-skeleton.h"

G_BEGIN_DECLS

/**
 * LimberBlob:
 * @x: middle on the screen, pixels
 * @y: pixels
 * @depth: how near its middle is to the viewer, body heights
 * @xx: second moments of its outline: it reaches √(xx dx² + 2 xy dx dy + yy dy²) in direction d
 * @xy: the mixed one
 * @yy: the upright one
 *
 * An ellipsoid as it is seen: an ellipse on the screen.
 */
typedef struct
{
  double x;
  double y;
  double depth;
  double xx;
  double xy;
  double yy;
} LimberBlob;

/* Most blobs a chain can have. */
#define LIMBER_CHAIN_MAX (20)

/**
 * LimberChain:
 * @n: how many blobs
 * @convex: it is the hull of all blobs, else of each two that follow each other
 *
 * Solid drawn as its outline on the screen: hulls of ellipsoids.
 */
typedef struct
{
  guint      n;
  gboolean   convex;
  LimberBlob blobs[LIMBER_CHAIN_MAX];
} LimberChain;

/**
 * LimberCanvas:
 * @axes: of the camera
 * @x: where on the screen the room's origin is, pixels
 * @y: pixels
 * @depth: of the room's origin
 * @scale: pixels for a body height
 * @line: width of an edge, pixels
 * @fine: small things are drawn as well
 * @large: an edge covers whole pixels, and hides whether what lies under it has a soft rim
 * @swell: body heights that the belly stands out with the breath
 *
 * What everything is painted on and with.
 */
typedef struct
{
  cairo_t             *cr;
  LimberCameraAxes     axes;
  double               x;
  double               y;
  double               depth;
  double               scale;
  double               line;
  gboolean             fine;
  gboolean             large;
  double               swell;
  const LimberPalette *palette;
  const LimberLook    *look;
  LimberColour         skin;
  LimberColour         hair;
  LimberColour         shirt;
  LimberColour         trousers;
} LimberCanvas;

LimberBlob   limber_canvas_see (const LimberCanvas *self, LimberVec at);
void         limber_canvas_set_colour (const LimberCanvas *self, LimberColour colour, double alpha);
void         limber_canvas_fill (const LimberCanvas *self,
                                 const LimberChain  *chain,
                                 guint               from,
                                 guint               to,
                                 double              grown,
                                 LimberColour        colour);
void         limber_canvas_set_soft (const LimberCanvas *self, gboolean soft);
void         limber_canvas_fill_under_edges (const LimberCanvas *self,
                                             const LimberChain  *chain,
                                             guint               from,
                                             guint               to,
                                             LimberColour        colour);
void         limber_canvas_fill_outlined (const LimberCanvas *self,
                                          const LimberChain  *chain,
                                          LimberColour        colour);
void         limber_canvas_draw_edges (const LimberCanvas *self,
                                       const LimberChain  *chain,
                                       guint               from,
                                       guint               to,
                                       LimberColour        colour);
LimberColour limber_canvas_get_edge (const LimberCanvas *self, LimberColour colour);
LimberColour limber_canvas_fade (const LimberCanvas *self, LimberColour colour, double fade);
double       limber_canvas_facing (const LimberCanvas *self, LimberVec normal);

void
limber_chain_add_ball (LimberChain *chain, const LimberCanvas *canvas, LimberVec at, double radius);
void limber_chain_add (LimberChain        *chain,
                       const LimberCanvas *canvas,
                       LimberVec           at,
                       LimberVec           a,
                       LimberVec           b,
                       LimberVec           c);
void limber_chain_trace (const LimberChain  *chain,
                         const LimberCanvas *canvas,
                         guint               from,
                         guint               to,
                         double              grown);

G_END_DECLS
