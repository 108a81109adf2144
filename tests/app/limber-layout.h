/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LIMBER_LAYOUT_WHOLE_TEXTS = 1 << 0, /* no text may end in an ellipsis */
} LimberLayoutFlags;

/* Whether everything has the room that it needs. */
void limber_layout_check (GtkWidget *root, const char *where, LimberLayoutFlags flags);

G_END_DECLS
