/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-prescription-said.h"
#include "plan/limber-prescription-words.h"

G_BEGIN_DECLS

guint limber_prescription_read_sides (const LimberWordScan *scan, guint i, LimberSaidSides *sides);

G_END_DECLS
