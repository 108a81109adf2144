/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-tips.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TIP_RACK (limber_tip_rack_get_type ())
G_DECLARE_FINAL_TYPE (LimberTipRack, limber_tip_rack, LIMBER, TIP_RACK, GObject)

LimberTipRack *limber_tip_rack_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;

const LimberTips *limber_tip_rack_get (LimberTipRack *self);

G_END_DECLS
