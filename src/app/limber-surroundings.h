/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SURROUNDINGS (limber_surroundings_get_type ())
G_DECLARE_FINAL_TYPE (LimberSurroundings, limber_surroundings, LIMBER, SURROUNDINGS, GObject)

LimberSurroundings *limber_surroundings_new (GtkApplication *application,
                                             GtkWindow      *window,
                                             LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

void limber_surroundings_set_session (LimberSurroundings *self, LimberSession *session);

G_END_DECLS
