/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

/* A hand from the wrist (0) to the tips of the fingers (1). */
typedef struct
{
  double along;
  double half_width;
  double half_depth;
} Station;

static const Station PALM[] = {
  { -0.12, 0.0140, 0.0125 },
  { 0.06, 0.0140, 0.0110 },
  { 0.30, 0.0185, 0.0105 },
  { 0.54, 0.0190, 0.0085 },
};

typedef struct
{
  double across; /* at the knuckles, towards the thumb */
  double spread; /* at the tip */
  double from;
  double tip;
  double curl; /* of the tip, towards the palm */
} Finger;

static const Finger FINGERS[] = {
  { 0.0128, 0.0128, 0.46, 0.92, -0.0010 },
  { 0.0044, 0.0044, 0.48, 1.00, 0.0010 },
  { -0.0042, -0.0040, 0.47, 0.95, 0.0030 },
  { -0.0122, -0.0118, 0.44, 0.83, 0.0050 },
};

#define FINGER_RADIUS (0.0066)
#define TIP_RADIUS (0.0056)

typedef struct
{
  LimberVec wrist;
  LimberVec along; /* to the fingers, as long as the hand */
  LimberVec thumb; /* unit, across the palm */
  LimberVec palm;  /* unit */
} Hand;

static Hand
hand_get (const LimberSkeletonArm *arm, int side)
{
  LimberVec along = limber_vec_sub (arm->fingers, arm->wrist);
  LimberVec unit = limber_vec_unit (along, (LimberVec){ 0, -1, 0 });
  LimberVec palm = limber_vec_add (arm->palm, unit, -limber_vec_dot (arm->palm, unit));
  Hand      hand = { .wrist = arm->wrist, .along = along };

  hand.palm = limber_vec_unit (palm, (LimberVec){ 0, 0, side == LIMBER_BODY_RIGHT ? -1 : 1 });
  hand.thumb
      = limber_vec_scale (limber_vec_cross (unit, hand.palm), side == LIMBER_BODY_RIGHT ? 1 : -1);

  return hand;
}

static void
add_palm (LimberChain *chain, const LimberCanvas *canvas, const Hand *hand)
{
  for (guint i = 0; i < G_N_ELEMENTS (PALM); i++)
    limber_chain_add (chain,
                      canvas,
                      limber_vec_add (hand->wrist, hand->along, PALM[i].along),
                      limber_vec_scale (hand->thumb, PALM[i].half_width),
                      limber_vec_scale (hand->palm, PALM[i].half_depth),
                      limber_vec_scale (hand->along, 0.08));
}

void
limber_hand_add_parts (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s)
{
  for (int side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      Hand        hand = hand_get (&s->arm[side], side);
      LimberPart *part = limber_parts_add (parts, LIMBER_PART_HAND, side);

      limber_parts_follow (parts, part, LIMBER_PART_FOREARM);
      add_palm (&part->chain, canvas, &hand);
      part->last = part->chain.n - 1;
      limber_chain_add_ball (&part->chain, canvas, s->arm[side].fingers, TIP_RADIUS);
    }
}

static void
trace_finger (const LimberCanvas *canvas, const Hand *hand, const Finger *finger, double grown)
{
  LimberChain chain = { 0 };
  LimberVec   from = limber_vec_add (hand->wrist, hand->along, finger->from);
  LimberVec   tip = limber_vec_add (hand->wrist, hand->along, finger->tip - 0.06);

  from = limber_vec_add (from, hand->thumb, finger->across);
  tip = limber_vec_add (
      limber_vec_add (tip, hand->thumb, finger->spread), hand->palm, finger->curl);
  limber_chain_add_ball (&chain, canvas, from, FINGER_RADIUS);
  limber_chain_add_ball (&chain, canvas, tip, TIP_RADIUS);
  limber_chain_trace (&chain, canvas, 0, 1, grown);
}

static void
trace_thumb (const LimberCanvas *canvas, const Hand *hand, double grown)
{
  LimberChain chain = { 0 };
  LimberVec   from = limber_vec_add (hand->wrist, hand->along, 0.16);
  LimberVec   middle = limber_vec_add (hand->wrist, hand->along, 0.38);
  LimberVec   tip = limber_vec_add (hand->wrist, hand->along, 0.54);

  from = limber_vec_add (from, hand->thumb, 0.008);
  middle = limber_vec_add (limber_vec_add (middle, hand->thumb, 0.0205), hand->palm, 0.006);
  tip = limber_vec_add (limber_vec_add (tip, hand->thumb, 0.0230), hand->palm, 0.008);
  limber_chain_add_ball (&chain, canvas, from, 0.0095);
  limber_chain_add_ball (&chain, canvas, middle, 0.0068);
  limber_chain_add_ball (&chain, canvas, tip, 0.0050);
  limber_chain_trace (&chain, canvas, 0, 2, grown);
}

static void
trace_hand (const LimberCanvas *canvas, const Hand *hand, const LimberChain *palm, double grown)
{
  limber_chain_trace (palm, canvas, 1, palm->n - 2, grown);
  for (guint i = 0; i < G_N_ELEMENTS (FINGERS); i++)
    trace_finger (canvas, hand, &FINGERS[i], grown);
  trace_thumb (canvas, hand, grown);
}

void
limber_hand_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  Hand         hand = hand_get (&s->arm[part->side], part->side);
  LimberColour skin = limber_canvas_fade (canvas, canvas->skin, part->fade);
  LimberColour edge = limber_canvas_get_edge (canvas, skin);

  if (!canvas->fine)
    {
      limber_canvas_fill (canvas, &part->chain, 1, part->chain.n - 1, 0, skin);
      return;
    }
  if (canvas->fine)
    {
      trace_hand (canvas, &hand, &part->chain, canvas->line / 2);
      limber_canvas_set_colour (canvas, edge, 1);
      cairo_fill (canvas->cr);
    }
  trace_hand (canvas, &hand, &part->chain, -canvas->line / 2);
  limber_chain_trace (&part->chain, canvas, 0, 1, 0);
  limber_canvas_set_colour (canvas, skin, 1);
  cairo_fill (canvas->cr);
}
