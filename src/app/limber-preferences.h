/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-gallery.h"
#include "coach/limber-cue-sink.h"
#include "coach/limber-voice.h"
#include "history/limber-store.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PREFERENCES (limber_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LimberPreferences,
                      limber_preferences,
                      LIMBER,
                      PREFERENCES,
                      AdwPreferencesWindow)

GtkWidget *limber_preferences_new (GSettings     *settings,
                                   LimberGallery *gallery,
                                   LimberCueSink *sink,
                                   LimberVoice   *voice) G_GNUC_WARN_UNUSED_RESULT;

void limber_preferences_set_routines (LimberPreferences *self, GListModel *routines);
void limber_preferences_set_store (LimberPreferences *self, LimberStore *store);

G_END_DECLS
