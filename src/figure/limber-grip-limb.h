/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-pose.h"

G_BEGIN_DECLS

/*
 * Saying the same pose in other words, so that it can be changed: by angles where a limb is free, by
 * a place where it stays.
 */

void     limber_grip_release_anchor (LimberPose *pose, const LimberProp *props, guint n_props);
void     limber_grip_bend_limb (LimberPose       *pose,
                                const LimberProp *props,
                                guint             n_props,
                                gboolean          is_arm,
                                LimberBodySide    side);
void     limber_grip_plant_limb (LimberPose       *pose,
                                 const LimberProp *props,
                                 guint             n_props,
                                 gboolean          is_arm,
                                 LimberBodySide    side);
void     limber_grip_lay_flat (LimberPose       *pose,
                               const LimberProp *props,
                               guint             n_props,
                               gboolean          is_arm,
                               LimberBodySide    side,
                               LimberVec         place);
void     limber_grip_round (LimberPose *pose);
gboolean limber_grip_is_of_limb (LimberBodyPoint point, gboolean is_arm, LimberBodySide side);
void     limber_grip_find_contacts (LimberPose       *pose,
                                    const LimberPose *before,
                                    const LimberProp *props,
                                    guint             n_props);

G_END_DECLS
