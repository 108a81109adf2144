/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_WELCOME_PAGE (limber_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberWelcomePage, limber_welcome_page, LIMBER, WELCOME_PAGE, AdwBin)

LimberWelcomePage *limber_welcome_page_new (LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

void limber_welcome_page_ask (LimberWelcomePage *self);
void limber_welcome_page_focus (LimberWelcomePage *self);

G_END_DECLS
