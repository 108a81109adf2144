/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "figure/limber-look.h"
#include "figure/limber-movement.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_KEYFRAME_STRIP (limber_keyframe_strip_get_type ())
G_DECLARE_FINAL_TYPE (LimberKeyframeStrip, limber_keyframe_strip, LIMBER, KEYFRAME_STRIP, AdwBin)

void limber_keyframe_strip_set_look (LimberKeyframeStrip *self, const LimberLook *look);
void limber_keyframe_strip_show (LimberKeyframeStrip  *self,
                                 const LimberMovement *movement,
                                 guint                 selected);

G_END_DECLS
