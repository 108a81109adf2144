/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LIMBER_FIT_WHOLE_TEXTS = 1 << 0, /* no text may end in an ellipsis */
} LimberFitFlags;

/* Whether everything has the room that it needs. */
void limber_fit_check (GtkWidget *root, const char *where, LimberFitFlags flags);

G_END_DECLS
