/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_COLUMN (limber_column_get_type ())
G_DECLARE_FINAL_TYPE (LimberColumn, limber_column, LIMBER, COLUMN, AdwBin)

G_END_DECLS
