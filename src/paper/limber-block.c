/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-paper"

#include "paper/limber-block.h"

typedef struct
{
  LimberBlock parent;

  char     *text;
  LimberInk ink;
} TextBlock;

static double
measure_text (LimberBlock *block, PangoContext *context, double width)
{
  TextBlock *self = (TextBlock *) block;
  g_autoptr (PangoLayout) layout = limber_ink_lay_out (&self->ink, context, self->text, width);

  return limber_ink_measure (layout);
}

static void
draw_text (LimberBlock *block, cairo_t *cr, PangoContext *context, double width)
{
  TextBlock *self = (TextBlock *) block;
  g_autoptr (PangoLayout) layout = limber_ink_lay_out (&self->ink, context, self->text, width);

  limber_ink_draw (&self->ink, cr, layout, 0, 0);
}

static void
free_text (LimberBlock *block)
{
  g_free (((TextBlock *) block)->text);
  g_free (block);
}

/**
 * limber_text_block_new:
 * @text: plain text
 * @ink: how it is printed
 * @before: room above it, points
 *
 * Returns: (transfer full): a paragraph
 */
LimberBlock *
limber_text_block_new (const char *text, const LimberInk *ink, double before)
{
  TextBlock *self = g_new0 (TextBlock, 1);

  self->parent = (LimberBlock){
    .before = before, .measure = measure_text, .draw = draw_text, .free = free_text
  };
  self->text = g_strdup (text);
  self->ink = *ink;

  return &self->parent;
}

/**
 * limber_block_free:
 * @self: (transfer full): a block of whatever kind
 */
void
limber_block_free (LimberBlock *self)
{
  self->free (self);
}

/**
 * limber_ink_lay_out:
 * @context: of what it is printed on
 * @text: plain text
 * @width: points; less than 0 for one line as long as it gets
 *
 * Returns: (transfer full): the text in lines
 */
PangoLayout *
limber_ink_lay_out (const LimberInk *self, PangoContext *context, const char *text, double width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell, Sans");

  pango_font_description_set_absolute_size (font, self->size * PANGO_SCALE);
  pango_font_description_set_weight (font, self->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * limber_ink_measure:
 * @layout: a text in lines
 *
 * Returns: its height, points
 */
double
limber_ink_measure (PangoLayout *layout)
{
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

/**
 * limber_ink_draw:
 * @layout: a text in lines
 * @x: where its upper left corner goes, points
 * @y: downwards
 *
 * Returns: where the next one can begin, points downwards
 */
double
limber_ink_draw (const LimberInk *self, cairo_t *cr, PangoLayout *layout, double x, double y)
{
  cairo_set_source_rgb (cr, self->grey, self->grey, self->grey);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);

  return y + limber_ink_measure (layout);
}
