/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

gboolean limber_run_files_is_one (GFile *file);
void     limber_run_files_take (GtkWindow *window, LimberServices *services, GVariant *parameter);

G_END_DECLS
