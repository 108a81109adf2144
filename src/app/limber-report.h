/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

void limber_report_print (GtkWindow *window, LimberServices *services, GVariant *parameter);

G_END_DECLS
