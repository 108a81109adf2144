/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-skeleton.h"

G_BEGIN_DECLS

/* Flesh gives way: how deep one part of the body may be in another, body heights; of thin parts not
 * more than this much of what they are thick together. */
#define LIMBER_OVERLAP_DEPTH (0.03)
#define LIMBER_OVERLAP_PART (0.6)

/**
 * LimberOverlap:
 * @a: a part of the body: a segment, a hand, a foot, the head or a part of the trunk
 * @b: another one
 * @depth: how deep one is in the other, body heights
 * @limit: how deep it may be
 *
 * Two parts of a body that take up the same room.
 */
typedef struct
{
  LimberBodyPoint a;
  LimberBodyPoint b;
  double          depth;
  double          limit;
} LimberOverlap;

typedef void (*LimberOverlapFunc) (const LimberOverlap *overlap, gpointer data);

void limber_overlap_foreach (const LimberSkeleton *skeleton, LimberOverlapFunc func, gpointer data);
gboolean limber_overlap_is_part_of (LimberBodyPoint point, LimberBodyPoint part);

G_END_DECLS
