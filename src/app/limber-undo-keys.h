/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_undo_keys_add (GtkWidget *widget);

G_END_DECLS
