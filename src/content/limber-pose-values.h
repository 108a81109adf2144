/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-reader.h"
#include "figure/limber-body.h"
#include "figure/limber-vec.h"

G_BEGIN_DECLS

/* So far from the middle anything may be, body heights. */
#define LIMBER_POSE_FARTHEST (3)

gboolean limber_pose_read_vec (LimberReader *reader, JsonNode *node, LimberVec *vec);
gboolean limber_pose_read_point (LimberReader *reader, JsonNode *node, LimberBodyPoint *point);

G_END_DECLS
