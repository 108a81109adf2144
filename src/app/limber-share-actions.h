/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SHARE_ACTIONS (limber_share_actions_get_type ())
G_DECLARE_FINAL_TYPE (LimberShareActions, limber_share_actions, LIMBER, SHARE_ACTIONS, GObject)

void limber_share_actions_add (AdwApplicationWindow *window, LimberServices *services);

G_END_DECLS
