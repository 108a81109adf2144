/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "figure/limber-painter.h"

G_BEGIN_DECLS

void limber_figure_picture_append (GtkSnapshot          *snapshot,
                                   const LimberPainting *painting,
                                   int                   width,
                                   int                   height,
                                   int                   scale);

G_END_DECLS
