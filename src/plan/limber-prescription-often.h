/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-prescription-words.h"

G_BEGIN_DECLS

guint limber_prescription_read_often (const LimberWordScan *scan, guint i);

G_END_DECLS
