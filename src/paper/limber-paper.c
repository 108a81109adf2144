/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-paper"

#include "limber-config.h"

#include "paper/limber-paper.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* Room that the foot takes, points. */
#define FOOT (24.0)

static const LimberInk foot_ink = { .size = 8, .grey = .35 };

/* A block on its page. */
typedef struct
{
  LimberBlock *block; /* (unowned) */
  guint        page;
  double       y;
} Spot;

/**
 * LimberPaper:
 *
 * Blocks that follow each other down the pages, for a printer or a file. What was laid out can be
 * drawn page by page; it knows nothing of where it is printed.
 */
struct _LimberPaper
{
  GObject parent_instance;

  char      *title;
  char      *foot;
  GPtrArray *blocks; /* (element-type LimberBlock) */

  GArray       *spots;   /* (element-type Spot) */
  PangoContext *context; /* (owned) (nullable): of what it was laid out for */
  double        width;
  double        height;
  guint         n_pages;
};

G_DEFINE_FINAL_TYPE (LimberPaper, limber_paper, G_TYPE_OBJECT)

static void
limber_paper_finalize (GObject *object)
{
  LimberPaper *self = LIMBER_PAPER (object);

  g_free (self->title);
  g_free (self->foot);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->spots);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (limber_paper_parent_class)->finalize (object);
}

static void
limber_paper_class_init (LimberPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_paper_finalize;
}

static void
limber_paper_init (LimberPaper *self)
{
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_block_free);
  self->spots = g_array_new (FALSE, TRUE, sizeof (Spot));
}

/**
 * limber_paper_new:
 * @title: what it is called, for the file and the printer
 * @foot: what stands at the foot of each page
 *
 * Returns: (transfer full): empty paper
 */
LimberPaper *
limber_paper_new (const char *title, const char *foot)
{
  LimberPaper *self = g_object_new (LIMBER_TYPE_PAPER, NULL);

  self->title = g_strdup (title);
  self->foot = g_strdup (foot);

  return self;
}

/**
 * limber_paper_get_title:
 *
 * Returns: (transfer none): what it is called
 */
const char *
limber_paper_get_title (LimberPaper *self)
{
  g_return_val_if_fail (LIMBER_IS_PAPER (self), NULL);

  return self->title;
}

/**
 * limber_paper_add:
 * @block: (transfer full): what comes next
 */
void
limber_paper_add (LimberPaper *self, LimberBlock *block)
{
  g_return_if_fail (LIMBER_IS_PAPER (self));

  g_ptr_array_add (self->blocks, block);
}

/* From the first to the last of these, none may stand alone at the foot of a page. */
static guint
find_group_end (LimberPaper *self, guint first)
{
  guint last = first;

  while (last + 1 < self->blocks->len
         && ((LimberBlock *) g_ptr_array_index (self->blocks, last))->keeps)
    last++;

  return last;
}

static double
measure_group (LimberPaper *self, guint first, guint last, gboolean at_head)
{
  double height = 0;

  for (guint i = first; i <= last; i++)
    {
      LimberBlock *block = g_ptr_array_index (self->blocks, i);

      height += (at_head && i == first ? 0 : block->before)
                + block->measure (block, self->context, self->width);
    }

  return height;
}

static double
place_group (LimberPaper *self, guint first, guint last, guint page, double y)
{
  for (guint i = first; i <= last; i++)
    {
      LimberBlock *block = g_ptr_array_index (self->blocks, i);
      Spot         spot = { block, page, y + (y > 0 ? block->before : 0) };

      g_array_append_val (self->spots, spot);
      y = spot.y + block->measure (block, self->context, self->width);
    }

  return y;
}

/**
 * limber_paper_lay_out:
 * @context: of what it is printed on
 * @width: of a page within its margins, points
 * @height: of it, points
 *
 * Divides the blocks into pages. None is cut in two; one that is higher than a page has one of its
 * own and is cut off by its end.
 *
 * Returns: how many pages there are, at least one
 */
guint
limber_paper_lay_out (LimberPaper *self, PangoContext *context, double width, double height)
{
  double y = 0;
  guint  page = 0;

  g_return_val_if_fail (LIMBER_IS_PAPER (self), 0);
  g_return_val_if_fail (width > 0 && height > FOOT, 0);

  g_set_object (&self->context, context);
  self->width = width;
  self->height = height;
  g_array_set_size (self->spots, 0);
  for (guint first = 0; first < self->blocks->len;)
    {
      const guint last = find_group_end (self, first);

      if (y > 0 && y + measure_group (self, first, last, FALSE) > height - FOOT)
        {
          page++;
          y = 0;
        }
      y = place_group (self, first, last, page, y);
      first = last + 1;
    }
  self->n_pages = page + 1;

  return self->n_pages;
}

/**
 * limber_paper_get_n_pages:
 *
 * Returns: how many pages it was laid out on
 */
guint
limber_paper_get_n_pages (LimberPaper *self)
{
  g_return_val_if_fail (LIMBER_IS_PAPER (self), 0);

  return self->n_pages;
}

/**
 * limber_paper_get_n_blocks:
 * @page: counted from 0
 *
 * Returns: how many blocks stand on it
 */
guint
limber_paper_get_n_blocks (LimberPaper *self, guint page)
{
  guint n = 0;

  g_return_val_if_fail (LIMBER_IS_PAPER (self), 0);

  for (guint i = 0; i < self->spots->len; i++)
    n += g_array_index (self->spots, Spot, i).page == page;

  return n;
}

static void
draw_foot (LimberPaper *self, cairo_t *cr, guint page)
{
  g_autofree char *number = g_strdup_printf (_ ("%u of %u"), page + 1, self->n_pages);
  g_autoptr (PangoLayout) left
             = limber_ink_lay_out (&foot_ink, self->context, self->foot, self->width * .8);
  g_autoptr (PangoLayout) right
             = limber_ink_lay_out (&foot_ink, self->context, number, self->width);
  const double y = self->height - limber_ink_measure (left);

  limber_ink_draw (&foot_ink, cr, left, 0, y);
  if (self->n_pages < 2)
    return;

  pango_layout_set_alignment (right, PANGO_ALIGN_RIGHT);
  limber_ink_draw (&foot_ink, cr, right, 0, self->height - limber_ink_measure (right));
}

/**
 * limber_paper_draw:
 * @cr: its origin is the upper left corner within the margins, its unit a point
 * @page: of those that were laid out, counted from 0
 */
void
limber_paper_draw (LimberPaper *self, cairo_t *cr, guint page)
{
  g_return_if_fail (LIMBER_IS_PAPER (self));
  g_return_if_fail (page < self->n_pages);

  for (guint i = 0; i < self->spots->len; i++)
    {
      const Spot *spot = &g_array_index (self->spots, Spot, i);

      if (spot->page != page)
        continue;

      cairo_save (cr);
      cairo_translate (cr, 0, spot->y);
      spot->block->draw (spot->block, cr, self->context, self->width);
      cairo_restore (cr);
    }
  draw_foot (self, cr, page);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw_all (LimberPaper *self, cairo_t *cr, double width, double height)
{
  PangoContext *context = pango_cairo_create_context (cr);

  limber_paper_lay_out (
      self, context, width - 2 * LIMBER_PAPER_MARGIN, height - 2 * LIMBER_PAPER_MARGIN);
  for (guint page = 0; page < self->n_pages; page++)
    {
      cairo_save (cr);
      cairo_translate (cr, LIMBER_PAPER_MARGIN, LIMBER_PAPER_MARGIN);
      limber_paper_draw (self, cr, page);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  g_object_unref (context);
}

/**
 * limber_paper_write_pdf:
 * @path: where to
 * @width: of a sheet, points
 * @height: of a sheet, points
 * @error: return location for an error
 *
 * Lays it out on sheets of that size and writes them. What was there before stays if that fails. It
 * waits for the disk.
 *
 * Returns: whether it was written
 */
gboolean
limber_paper_write_pdf (LimberPaper *self,
                        const char  *path,
                        double       width,
                        double       height,
                        GError     **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = NULL;
  cairo_t         *cr = NULL;
  cairo_status_t   status;

  g_return_val_if_fail (LIMBER_IS_PAPER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Limber");
  cr = cairo_create (surface);
  draw_all (self, cr, width, height);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return FALSE;
    }

  return g_file_set_contents_full (
      path, (const char *) bytes->data, bytes->len, G_FILE_SET_CONTENTS_CONSISTENT, 0666, error);
}
