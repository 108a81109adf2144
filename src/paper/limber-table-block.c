/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-paper"

#include "paper/limber-table-block.h"

#define GAP (6.0)
#define PAD (1.5)

static const LimberInk head_ink = { .size = 8.5, .bold = TRUE };
static const LimberInk cell_ink = { .size = 8.5, .grey = .15 };

/* A row; a table is rows below each other, so that it can go over a page. */
typedef struct
{
  LimberBlock parent;

  GPtrArray *cells;  /* (element-type utf8) */
  GArray    *widths; /* (element-type double): parts of the whole */
  gboolean   is_head;
} RowBlock;

/* Draws it, or with no context only finds its height. */
static double
run (const RowBlock *self, cairo_t *cr, PangoContext *context, double width)
{
  const LimberInk *ink = self->is_head ? &head_ink : &cell_ink;
  double           height = 0;
  double           x = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const double room = width * g_array_index (self->widths, double, i);
      g_autoptr (PangoLayout) layout = limber_ink_lay_out (
          ink, context, g_ptr_array_index (self->cells, i), MAX (room - GAP, 1));

      if (cr != NULL)
        limber_ink_draw (ink, cr, layout, x, PAD);
      height = MAX (height, limber_ink_measure (layout) + 2 * PAD);
      x += room;
    }

  return height;
}

static double
measure (LimberBlock *block, PangoContext *context, double width)
{
  return run ((RowBlock *) block, NULL, context, width);
}

static void
draw (LimberBlock *block, cairo_t *cr, PangoContext *context, double width)
{
  const RowBlock *self = (RowBlock *) block;
  const double    height = run (self, cr, context, width);

  cairo_set_line_width (cr, self->is_head ? .8 : .3);
  cairo_set_source_rgb (cr, .6, .6, .6);
  cairo_move_to (cr, 0, height);
  cairo_line_to (cr, width, height);
  cairo_stroke (cr);
}

static void
free_row (LimberBlock *block)
{
  RowBlock *self = (RowBlock *) block;

  g_ptr_array_unref (self->cells);
  g_array_unref (self->widths);
  g_free (self);
}

/**
 * limber_row_block_new:
 * @cells: (array length=n): what stands in the row
 * @widths: (array length=n): how wide the cells are, as parts of the whole width
 * @n: how many
 * @is_head: whether it is the head of a table
 *
 * Returns: (transfer full): a row of a table
 */
LimberBlock *
limber_row_block_new (const char *const *cells, const double *widths, guint n, gboolean is_head)
{
  RowBlock *self = g_new0 (RowBlock, 1);

  self->parent = (LimberBlock){
    .before = is_head ? 6 : 0, .keeps = is_head, .measure = measure, .draw = draw, .free = free_row
  };
  self->is_head = is_head;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->widths = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (self->cells, g_strdup (cells[i]));
      g_array_append_val (self->widths, widths[i]);
    }

  return &self->parent;
}
