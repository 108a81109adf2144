/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIMBER_INK_PLAIN,
  LIMBER_INK_BOLD,
  LIMBER_INK_DIM,
  LIMBER_INK_ACCENT, /* teal */
} LimberInk;

/**
 * LimberCanvas:
 * @columns: how wide the lines may be
 * @unicode: whether more than ASCII can be shown
 * @colour: whether ink shows
 * @lines: (owned) (element-type utf8): what was put down so far
 *
 * Lines of text for a terminal, none wider than it is.
 */
typedef struct
{
  guint      columns;
  gboolean   unicode;
  gboolean   colour;
  GPtrArray *lines;
} LimberCanvas;

void limber_canvas_init (LimberCanvas *self, guint columns, gboolean unicode, gboolean colour);
void limber_canvas_clear (LimberCanvas *self);

void limber_canvas_add (LimberCanvas *self, LimberInk ink, const char *text);
void limber_canvas_add_wrapped (LimberCanvas *self, LimberInk ink, const char *text);
void limber_canvas_add_spread (LimberCanvas *self, const char *left, const char *right);
void limber_canvas_add_bar (LimberCanvas *self, const double *parts, guint n_parts, double done);
void limber_canvas_add_digits (LimberCanvas *self, const char *text);
void limber_canvas_squeeze (LimberCanvas *self, guint rows, guint head, guint last);

gboolean limber_canvas_is_command (gunichar c);

guint limber_canvas_measure (const char *text);
char *
limber_canvas_fit (const char *text, guint columns, gboolean unicode) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
