/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SETTINGS_BAR (limber_settings_bar_get_type ())
G_DECLARE_FINAL_TYPE (LimberSettingsBar, limber_settings_bar, LIMBER, SETTINGS_BAR, AdwBin)

G_END_DECLS
