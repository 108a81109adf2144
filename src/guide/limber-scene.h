/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-session.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SCENE (limber_scene_get_type ())
G_DECLARE_FINAL_TYPE (LimberScene, limber_scene, LIMBER, SCENE, GObject)

LimberScene *limber_scene_new (LimberSession *session) G_GNUC_WARN_UNUSED_RESULT;

LimberSession *limber_scene_get_session (LimberScene *self);
void           limber_scene_refresh (LimberScene *self);
gboolean       limber_scene_is_moving (LimberScene *self);
int            limber_scene_get_seconds_left (LimberScene *self);
char          *limber_scene_get_easier (LimberScene *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
