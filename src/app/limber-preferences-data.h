/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "history/limber-store.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PREFERENCES_DATA (limber_preferences_data_get_type ())
G_DECLARE_FINAL_TYPE (LimberPreferencesData,
                      limber_preferences_data,
                      LIMBER,
                      PREFERENCES_DATA,
                      AdwPreferencesGroup)

void limber_preferences_data_bind (LimberPreferencesData *self, LimberStore *store);

G_END_DECLS
