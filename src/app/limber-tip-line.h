/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TIP_LINE (limber_tip_line_get_type ())
G_DECLARE_FINAL_TYPE (LimberTipLine, limber_tip_line, LIMBER, TIP_LINE, AdwBin)

int  limber_tip_line_find_place (const LimberRoutine *routine,
                                 LimberExerciseLookup lookup,
                                 gpointer             lookup_data);
void limber_tip_line_show (LimberTipLine *self, LimberServices *services, int place);

G_END_DECLS
