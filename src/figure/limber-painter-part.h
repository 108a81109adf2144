/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-canvas.h"
#include "figure/limber-painter.h"

G_BEGIN_DECLS

/* What the painter's files share; nobody else includes this. */

typedef enum
{
  LIMBER_PART_PROP,
  LIMBER_PART_TRUNK,
  LIMBER_PART_NECK,
  LIMBER_PART_HEAD,
  LIMBER_PART_THIGH,
  LIMBER_PART_SHANK,
  LIMBER_PART_FOOT,
  LIMBER_PART_UPPER_ARM,
  LIMBER_PART_FOREARM,
  LIMBER_PART_HAND,
} LimberPartKind;

/**
 * LimberBox:
 * @scale: pixels for a body height
 * @middle: where on the screen, and how near, pixels
 * @axes: unit, along its edges, as they are seen
 * @half: of its edges, pixels; 0 for what is no box
 *
 * A box as a camera sees it.
 */
typedef struct
{
  double    scale;
  LimberVec middle;
  LimberVec axes[3];
  double    half[3];
} LimberBox;

/**
 * LimberPart:
 * @side: #LimberBodySide of a limb
 * @first: first blob of @chain that is its own; those before and after belong to its neighbours
 * @last: last blob that is its own
 * @chain: its solid
 * @fade: how far it fades into the background
 * @bias: body heights it counts as nearer than it is
 * @colour: of a prop
 * @alpha: of a prop
 * @wall: it is a wall, on which hands leave a shadow
 * @box: what a prop is, if it is one
 *
 * What is painted in one go, before or after other parts.
 */
typedef struct
{
  LimberPartKind kind;
  int            side;
  guint          first;
  guint          last;
  LimberChain    chain;
  double         fade;
  double         bias;
  LimberColour   colour;
  double         alpha;
  gboolean       wall;
  LimberBox      box;
} LimberPart;

/* Most parts of a picture. */
#define LIMBER_MAX_PARTS (64)

/**
 * LimberParts:
 * @n: how many
 * @order: indices, from back to front
 */
typedef struct
{
  guint      n;
  guint      order[LIMBER_MAX_PARTS];
  LimberPart parts[LIMBER_MAX_PARTS];
} LimberParts;

LimberPart *limber_parts_add (LimberParts *self, LimberPartKind kind, int side);
void        limber_parts_follow (const LimberParts *self, LimberPart *part, LimberPartKind kind);
void        limber_parts_sort (LimberParts *self);

int limber_box_compare (const LimberBox *self, const LimberPart *other);

/* A measure at a place along a segment. */
typedef struct
{
  double along;
  double radius;
  double forward;
} LimberStation;

LimberStation limber_station_find (const LimberStation *stations, guint n, double along);

/* Axes of a limb's bone: up towards the trunk, forward to the front of the body as it stands. */
LimberFrame   limber_limb_get_thigh (const LimberSkeleton *skeleton, int side);
LimberFrame   limber_limb_get_shank (const LimberSkeleton *skeleton, int side);
LimberFrame   limber_limb_get_upper_arm (const LimberSkeleton *skeleton, int side);
LimberFrame   limber_limb_get_forearm (const LimberSkeleton *skeleton, int side);
LimberStation limber_limb_get_station (const LimberLook *look, LimberPartKind kind, double along);

/* Half the width and the depth of the trunk, and where its middle is. */
void limber_trunk_get_section (const LimberSkeleton *skeleton,
                               const LimberCanvas   *canvas,
                               double                part,
                               LimberVec            *middle,
                               LimberFrame          *frame,
                               double               *half_width,
                               double               *half_depth);

void
limber_limb_add_parts (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s);
void
limber_limb_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part);
void
limber_hand_add_parts (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s);
void
limber_hand_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part);
void
limber_foot_add_parts (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s);
void
limber_foot_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part);
void
limber_trunk_add_parts (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s);
void
limber_trunk_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part);
void limber_trunk_lift_hands (const LimberCanvas *canvas, LimberSkeleton *s);
void
limber_head_add_parts (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s);
void
limber_neck_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part);
void
limber_head_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part);
void limber_ground_paint (const LimberCanvas *canvas, const LimberPainting *painting);
void limber_shadow_paint (const LimberCanvas *canvas, const LimberPainting *painting);
void limber_shadow_paint_on_walls (const LimberCanvas *canvas, const LimberPainting *painting);
void limber_prop_add_parts (LimberParts          *parts,
                            const LimberCanvas   *canvas,
                            const LimberPainting *painting);
LimberProp limber_prop_get_painted (const LimberPainting *painting, guint index);
void       limber_prop_paint (const LimberCanvas *canvas, const LimberPart *part);
void       limber_glow_paint (const LimberCanvas   *canvas,
                              const LimberPainting *painting,
                              const LimberPart     *part);

G_END_DECLS
