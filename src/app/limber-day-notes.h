/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "guide/limber-advisor.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DAY_NOTES (limber_day_notes_get_type ())
G_DECLARE_FINAL_TYPE (LimberDayNotes, limber_day_notes, LIMBER, DAY_NOTES, AdwBin)

void limber_day_notes_update (LimberDayNotes *self, LimberAdvisor *advisor);

G_END_DECLS
