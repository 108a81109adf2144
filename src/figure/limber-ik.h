/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-vec.h"

G_BEGIN_DECLS

/**
 * LimberLimbChain:
 * @root: hip or shoulder
 * @middle: knee or elbow
 * @end: ankle or wrist
 * @pole: where the middle is bent to: unit, at right angles to the line from root to end
 *
 * Two bones.
 */
typedef struct
{
  LimberVec root;
  LimberVec middle;
  LimberVec end;
  LimberVec pole;
} LimberLimbChain;

gboolean limber_ik_solve (LimberVec        root,
                          LimberVec        target,
                          double           upper,
                          double           lower,
                          LimberVec        pole,
                          LimberVec        otherwise,
                          LimberLimbChain *chain);

G_END_DECLS
