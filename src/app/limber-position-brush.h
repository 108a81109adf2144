/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-position-figure.h"
#include "limber-position-painter.h"

G_BEGIN_DECLS

/* What all parts of the picture are painted with. */

/* How far what is farther away fades into the disc. */
#define LIMBER_FADE 0.2

/* Socks tell left from right, so they fade less. */
#define LIMBER_SOCK_FADE 0.4

typedef enum
{
  LIMBER_INK_DISC,
  LIMBER_INK_MAT,
  LIMBER_INK_MAT_EDGE,
  LIMBER_INK_SHADOW,
  LIMBER_INK_TOP,
  LIMBER_INK_SLEEVE,
  LIMBER_INK_TIGHTS,
  LIMBER_INK_SKIN,
  LIMBER_INK_FACE,
  LIMBER_INK_HAIR,
  LIMBER_INK_SOCK,
  LIMBER_INK_RIGHT_SOCK, /* golden yellow: orange is for muscles */
  LIMBER_INK_WOOD,
  LIMBER_INK_WOOD_EDGE,
  LIMBER_N_INKS,
} LimberInk;

typedef struct
{
  double x;
  double y;
} LimberPoint;

/* A circle of the outline of a limb. */
typedef struct
{
  LimberVec at;
  double    radius;
} LimberKnot;

typedef struct
{
  cairo_t            *cr;
  const LimberFigure *figure;
  const LimberPaint  *paint;
  LimberVec           across; /* the axes of the picture in the room, units: to its right ... */
  LimberVec           above;  /* ... up ... */
  LimberVec           near;   /* ... and towards the viewer */
} LimberBrush;

LimberPoint limber_brush_project (const LimberBrush *self, LimberVec at);
void limber_brush_set_ink (const LimberBrush *self, LimberInk ink, double fade, double alpha);
void limber_brush_set_ink_along (const LimberBrush *self,
                                 LimberInk          ink,
                                 LimberVec          from,
                                 LimberVec          to,
                                 double             fade);
void limber_brush_trace_circle (const LimberBrush *self, LimberPoint at, double radius);
void limber_brush_trace_capsule (const LimberBrush *self,
                                 LimberPoint        a,
                                 double             ra,
                                 LimberPoint        b,
                                 double             rb);
void limber_brush_trace_limb (const LimberBrush *self, const LimberKnot *knots, guint n);
void limber_brush_trace_round_limb (const LimberBrush *self, const LimberKnot *knots, int n);
void limber_brush_paint_limb (const LimberBrush *self,
                              const LimberKnot  *knots,
                              guint              n,
                              LimberInk          ink,
                              double             fade);

G_END_DECLS
