/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PLACE_HEADER (limber_place_header_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlaceHeader, limber_place_header, LIMBER, PLACE_HEADER, AdwBin)

G_END_DECLS
