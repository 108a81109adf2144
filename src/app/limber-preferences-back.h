/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PREFERENCES_BACK (limber_preferences_back_get_type ())
G_DECLARE_FINAL_TYPE (LimberPreferencesBack,
                      limber_preferences_back,
                      LIMBER,
                      PREFERENCES_BACK,
                      AdwPreferencesGroup)

void limber_preferences_back_bind (LimberPreferencesBack *self, GSettings *settings);

G_END_DECLS
