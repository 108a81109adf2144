/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "coach/limber-cue-sink.h"
#include "coach/limber-voice.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_COACH_PAGE (limber_coach_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberCoachPage, limber_coach_page, LIMBER, COACH_PAGE, AdwPreferencesPage)

void limber_coach_page_bind (LimberCoachPage *self,
                             GSettings       *settings,
                             LimberCueSink   *sink,
                             LimberVoice     *voice);

G_END_DECLS
