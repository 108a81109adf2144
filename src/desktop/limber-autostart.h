/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_AUTOSTART (limber_autostart_get_type ())
G_DECLARE_FINAL_TYPE (LimberAutostart, limber_autostart, LIMBER, AUTOSTART, GObject)

LimberAutostart *limber_autostart_new (const char *const *command,
                                       gboolean           portal) G_GNUC_WARN_UNUSED_RESULT;

void     limber_autostart_set_wanted (LimberAutostart *self, gboolean wanted);
gboolean limber_autostart_is_known_to_portal (void);

G_END_DECLS
