/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DAY_ASKS (limber_day_asks_get_type ())
G_DECLARE_FINAL_TYPE (LimberDayAsks, limber_day_asks, LIMBER, DAY_ASKS, AdwBin)

void limber_day_asks_set_services (LimberDayAsks *self, LimberServices *services);

G_END_DECLS
