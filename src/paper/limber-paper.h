/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paper/limber-block.h"

G_BEGIN_DECLS

/* Sizes of paper, points. */
#define LIMBER_PAPER_A4_WIDTH (595.28)
#define LIMBER_PAPER_A4_HEIGHT (841.89)
#define LIMBER_PAPER_LETTER_WIDTH (612.0)
#define LIMBER_PAPER_LETTER_HEIGHT (792.0)
#define LIMBER_PAPER_MARGIN (40.0)

#define LIMBER_TYPE_PAPER (limber_paper_get_type ())
G_DECLARE_FINAL_TYPE (LimberPaper, limber_paper, LIMBER, PAPER, GObject)

LimberPaper *limber_paper_new (const char *title, const char *foot) G_GNUC_WARN_UNUSED_RESULT;

const char *limber_paper_get_title (LimberPaper *self);
void        limber_paper_add (LimberPaper *self, LimberBlock *block);
guint limber_paper_lay_out (LimberPaper *self, PangoContext *context, double width, double height);
guint limber_paper_get_n_pages (LimberPaper *self);
guint limber_paper_get_n_blocks (LimberPaper *self, guint page);
void  limber_paper_draw (LimberPaper *self, cairo_t *cr, guint page);
gboolean limber_paper_write_pdf (LimberPaper *self,
                                 const char  *path,
                                 double       width,
                                 double       height,
                                 GError     **error);

G_END_DECLS
