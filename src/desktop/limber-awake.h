/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_AWAKE (limber_awake_get_type ())
G_DECLARE_FINAL_TYPE (LimberAwake, limber_awake, LIMBER, AWAKE, GObject)

LimberAwake *limber_awake_new (GtkApplication *application,
                               GtkWindow      *window) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_awake_get_active (LimberAwake *self);
void     limber_awake_set_active (LimberAwake *self, gboolean active);

G_END_DECLS
