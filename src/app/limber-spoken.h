/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_spoken_entries (GtkWidget *root);
void limber_spoken_menu (GtkWidget *root, const char *what);
void limber_spoken_drop_down (GtkDropDown *drop_down, const char *what);

G_END_DECLS
