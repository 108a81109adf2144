/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-pose-values.h"
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

/* Which limbs a member is about; both of a pair are told the same, mirrored. */
typedef enum
{
  LIMBER_LIMB_RIGHT = 1 << 0,
  LIMBER_LIMB_LEFT = 1 << 1,
  LIMBER_LIMB_ARMS = 1 << 2,
} LimberLimbs;

void limber_pose_read_limb (LimberReader      *reader,
                            const LimberField *field,
                            JsonNode          *node,
                            gpointer           self);

G_END_DECLS
