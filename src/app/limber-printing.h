/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/limber-services.h"
#include "paper/limber-paper.h"

G_BEGIN_DECLS

void limber_printing_print (GtkWindow *window, LimberServices *services, LimberPaper *paper);
void
limber_printing_print_routine (GtkWindow *window, LimberServices *services, GVariant *parameter);

G_END_DECLS
