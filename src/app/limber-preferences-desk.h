/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PREFERENCES_DESK (limber_preferences_desk_get_type ())
G_DECLARE_FINAL_TYPE (LimberPreferencesDesk,
                      limber_preferences_desk,
                      LIMBER,
                      PREFERENCES_DESK,
                      AdwPreferencesGroup)

void limber_preferences_desk_bind (LimberPreferencesDesk *self, GSettings *settings);

G_END_DECLS
