/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_calm_numbers (GtkWidget *root);
void limber_calm_menus (GtkWidget *root);

G_END_DECLS
