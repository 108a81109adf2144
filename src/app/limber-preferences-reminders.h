/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PREFERENCES_REMINDERS (limber_preferences_reminders_get_type ())
G_DECLARE_FINAL_TYPE (LimberPreferencesReminders,
                      limber_preferences_reminders,
                      LIMBER,
                      PREFERENCES_REMINDERS,
                      AdwPreferencesPage)

void limber_preferences_reminders_bind (LimberPreferencesReminders *self, GSettings *settings);
void limber_preferences_reminders_set_routines (LimberPreferencesReminders *self,
                                                GListModel                 *routines);

G_END_DECLS
