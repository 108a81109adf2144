/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _LimberBlock LimberBlock;

/**
 * LimberBlock:
 * @before: room above it, points; none at the head of a page
 * @keeps: it stays on one page with the block that follows, as a heading does
 * @measure: how high it is at that width, points
 * @draw: draws it at the origin, in that width
 * @free: frees it
 *
 * Something that stands on paper in one piece. Structs of its kinds begin with one.
 */
struct _LimberBlock
{
  double   before;
  gboolean keeps;

  double (*measure) (LimberBlock *self, PangoContext *context, double width);
  void (*draw) (LimberBlock *self, cairo_t *cr, PangoContext *context, double width);
  void (*free) (LimberBlock *self);
};

/**
 * LimberInk:
 * @size: of the letters, points
 * @bold: whether they are heavy
 * @grey: 0 for black, 1 for white
 *
 * How a text is printed.
 */
typedef struct
{
  double   size;
  gboolean bold;
  double   grey;
} LimberInk;

LimberBlock *limber_text_block_new (const char      *text,
                                    const LimberInk *ink,
                                    double           before) G_GNUC_WARN_UNUSED_RESULT;
void         limber_block_free (LimberBlock *self);

PangoLayout *limber_ink_lay_out (const LimberInk *self,
                                 PangoContext    *context,
                                 const char      *text,
                                 double           width) G_GNUC_WARN_UNUSED_RESULT;
double
limber_ink_draw (const LimberInk *self, cairo_t *cr, PangoLayout *layout, double x, double y);
double limber_ink_measure (PangoLayout *layout);

G_END_DECLS
