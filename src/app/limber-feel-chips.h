/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "guide/limber-guide.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FEEL_CHIPS (limber_feel_chips_get_type ())
G_DECLARE_FINAL_TYPE (LimberFeelChips, limber_feel_chips, LIMBER, FEEL_CHIPS, AdwBin)

void limber_feel_chips_set_guide (LimberFeelChips *self, LimberGuide *guide);
void limber_feel_chips_update (LimberFeelChips *self);
void limber_feel_chips_add_keys (LimberFeelChips *self, GtkWidget *page);

G_END_DECLS
