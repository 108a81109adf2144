/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-flash.h"
#include "app/limber-gallery.h"
#include "app/limber-services.h"
#include "guide/limber-scene.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_PAGE (limber_player_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerPage, limber_player_page, LIMBER, PLAYER_PAGE, AdwBin)

LimberPlayerPage *limber_player_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

LimberScene *limber_player_page_get_scene (LimberPlayerPage *self);
void         limber_player_page_set_scene (LimberPlayerPage *self, LimberScene *scene);
void         limber_player_page_set_gallery (LimberPlayerPage *self, LimberGallery *gallery);
void         limber_player_page_set_services (LimberPlayerPage *self, LimberServices *services);
gboolean     limber_player_page_is_talking (LimberPlayerPage *self);
LimberFlash *limber_player_page_get_flash (LimberPlayerPage *self);
void         limber_player_page_focus (LimberPlayerPage *self);

AdwToastOverlay *limber_player_page_get_toasts (LimberPlayerPage *self);

G_END_DECLS
