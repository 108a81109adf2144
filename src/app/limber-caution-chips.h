/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CAUTION_CHIPS (limber_caution_chips_get_type ())
G_DECLARE_FINAL_TYPE (LimberCautionChips, limber_caution_chips, LIMBER, CAUTION_CHIPS, GtkWidget)

void limber_caution_chips_bind (LimberCautionChips *self, GSettings *settings);

G_END_DECLS
