/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/limber-library.h"
#include "guide/limber-guide.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_TALK (limber_player_talk_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerTalk, limber_player_talk, LIMBER, PLAYER_TALK, AdwBin)

void     limber_player_talk_begin (LimberPlayerTalk *self,
                                   LimberGuide      *guide,
                                   LimberLibrary    *library,
                                   GSettings        *settings);
void     limber_player_talk_end (LimberPlayerTalk *self);
gboolean limber_player_talk_is_acting (LimberPlayerTalk *self);
void     limber_player_talk_add_keys (LimberPlayerTalk *self, GtkWidget *page);

G_END_DECLS
