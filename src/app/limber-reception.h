/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_RECEPTION (limber_reception_get_type ())
G_DECLARE_FINAL_TYPE (LimberReception, limber_reception, LIMBER, RECEPTION, GObject)

LimberReception *limber_reception_new (GtkWindow      *window,
                                       GtkStack       *stack,
                                       LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_reception_receive (LimberReception *self);
void     limber_reception_ask (LimberReception *self);
gboolean limber_reception_go_back (LimberReception *self);
gboolean limber_reception_is_busy (LimberReception *self);
gboolean limber_reception_is_shut (LimberReception *self);
void     limber_reception_focus (LimberReception *self);

G_END_DECLS
