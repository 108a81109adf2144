/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_QUIET_CARD (limber_quiet_card_get_type ())
G_DECLARE_FINAL_TYPE (LimberQuietCard, limber_quiet_card, LIMBER, QUIET_CARD, AdwBin)

gboolean limber_quiet_card_update (LimberQuietCard *self, LimberServices *services);
void     limber_quiet_card_focus (LimberQuietCard *self);

G_END_DECLS
