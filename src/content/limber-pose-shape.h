/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-reader.h"
#include "figure/limber-movement.h"

G_BEGIN_DECLS

/**
 * LimberPoseReading:
 * @pose: what is being read; what a file does not state stays as it is
 * @key: the rest of a keyframe; its pose is not used
 * @props: what stands about, for limbs that reach for it
 * @n_props: how many
 * @bases: (nullable) (element-type utf8 LimberPose): the base poses, by name
 * @earlier: the poses further up
 * @n_earlier: how many
 *
 * A pose on its way from a file.
 */
typedef struct
{
  LimberPose            pose;
  LimberKeyframe        key;
  const LimberProp     *props;
  guint                 n_props;
  GHashTable           *bases;
  const LimberKeyframe *earlier;
  guint                 n_earlier;
} LimberPoseReading;

/* Both are read into a #LimberPoseReading. */
extern const LimberShape limber_pose_shape;
extern const LimberShape limber_keyframe_shape;

gboolean limber_pose_read_vec (LimberReader *reader, JsonNode *node, double reach, LimberVec *vec);
gboolean limber_pose_read_point (LimberReader *reader, JsonNode *node, LimberBodyPoint *point);

G_END_DECLS
