/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

void limber_deeds_install_actions (GtkWidgetClass             *window_class,
                                   GtkWidgetActionActivateFunc activate);
void limber_deeds_do (const char     *action,
                      GtkWindow      *window,
                      LimberServices *services,
                      GVariant       *parameter,
                      gboolean        busy);

G_END_DECLS
