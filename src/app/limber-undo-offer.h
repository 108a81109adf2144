/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called if the button of a toast is pressed. */
typedef void (*LimberUndoOfferFunc) (GtkWidget *from, gpointer user_data);

void limber_undo_offer (GtkWidget          *from,
                        const char         *text,
                        const char         *label,
                        LimberUndoOfferFunc func,
                        gpointer            user_data,
                        GDestroyNotify      destroy);

G_END_DECLS
