/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PLACE_BAR (limber_place_bar_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlaceBar, limber_place_bar, LIMBER, PLACE_BAR, AdwBin)

G_END_DECLS
