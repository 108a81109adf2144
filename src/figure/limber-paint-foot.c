/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

#define HEEL_RADIUS (0.0205)
#define BALL_HALF_WIDTH (0.0265)
#define BALL_HALF_DEPTH (0.0165)
#define TOE_HALF_WIDTH (0.0205)
#define TOE_HALF_DEPTH (0.0120)

/* How much darker the edge of the left sock is than other edges. */
#define LEFT_EDGE (0.28)

/* The sock reaches up so much of the shank. */
#define CUFF (0.17)
#define CUFF_RADIUS (0.0236)

typedef struct
{
  LimberVec along; /* unit, from heel to ball */
  LimberVec toes;  /* unit, from ball to tips */
  LimberVec out;   /* unit, across */
} Foot;

/* Blobs of the part's chain. */
enum
{
  ANKLE,
  HEEL,
  BALL,
  TOE,
};

static Foot
foot_get (const LimberSkeletonLeg *leg)
{
  Foot foot;

  foot.along = limber_vec_unit (limber_vec_sub (leg->ball, leg->heel), (LimberVec){ 1, 0, 0 });
  foot.toes = limber_vec_unit (limber_vec_sub (leg->toe, leg->ball), foot.along);
  foot.out = limber_vec_unit (limber_vec_cross (leg->sole, foot.along), (LimberVec){ 0, 0, 1 });

  return foot;
}

static void
add_flat (LimberChain        *chain,
          const LimberCanvas *canvas,
          LimberVec           sole,
          LimberVec           out_of_sole,
          const Foot         *foot,
          double              half_width,
          double              half_depth)
{
  LimberVec at = limber_vec_add (sole, out_of_sole, -half_depth);

  limber_chain_add (chain,
                    canvas,
                    at,
                    limber_vec_scale (foot->out, half_width),
                    limber_vec_scale (out_of_sole, half_depth),
                    limber_vec_scale (foot->along, MIN (half_width, half_depth * 1.3)));
}

void
limber_foot_add_parts (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s)
{
  for (int side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      const LimberSkeletonLeg *leg = &s->leg[side];
      Foot                     foot = foot_get (leg);
      LimberPart              *part = limber_parts_add (parts, LIMBER_PART_FOOT, side);
      LimberVec                heel = limber_vec_add (leg->heel, leg->sole, -HEEL_RADIUS);
      LimberVec                toe = limber_vec_add (leg->toe, foot.toes, -TOE_HALF_DEPTH);

      limber_parts_follow (parts, part, LIMBER_PART_SHANK);
      heel = limber_vec_add (heel, foot.along, HEEL_RADIUS * 0.8);
      limber_chain_add_ball (&part->chain, canvas, leg->ankle, 0.0220);
      limber_chain_add_ball (&part->chain, canvas, heel, HEEL_RADIUS);
      add_flat (
          &part->chain, canvas, leg->ball, leg->sole, &foot, BALL_HALF_WIDTH, BALL_HALF_DEPTH);
      add_flat (&part->chain, canvas, toe, leg->sole, &foot, TOE_HALF_WIDTH, TOE_HALF_DEPTH);
      part->last = part->chain.n - 1;
    }
}

static void
trace_foot (const LimberCanvas      *canvas,
            const LimberSkeletonLeg *leg,
            const LimberChain       *chain,
            double                   grown)
{
  LimberChain middle = *chain;
  LimberChain cuff = { 0 };
  LimberChain tendon = { 0 };
  LimberVec   up = limber_vec_unit (limber_vec_sub (leg->knee, leg->ankle), leg->sole);
  LimberVec   across = limber_vec_unit (limber_vec_cross (up, leg->sole), (LimberVec){ 0, 0, 1 });
  LimberVec   ahead = limber_vec_cross (up, across);
  double      radius = CUFF_RADIUS * canvas->look->build.limbs;

  middle.convex = TRUE;
  limber_chain_trace (&middle, canvas, 0, BALL, grown);
  limber_chain_trace (chain, canvas, BALL, TOE, grown);
  limber_chain_add_ball (&tendon, canvas, limber_vec_mix (leg->ankle, leg->knee, CUFF / 2), 0.0200);
  tendon.blobs[tendon.n++] = chain->blobs[HEEL];
  limber_chain_trace (&tendon, canvas, 0, 1, grown);
  limber_chain_add_ball (&cuff, canvas, leg->ankle, 0.0215);
  limber_chain_add (&cuff,
                    canvas,
                    limber_vec_mix (leg->ankle, leg->knee, CUFF),
                    limber_vec_scale (across, radius),
                    limber_vec_scale (ahead, radius),
                    limber_vec_scale (up, 0.003));
  limber_chain_trace (&cuff, canvas, 0, 1, grown);
}

/* Toes and heel of another shade, on the sole. */
static void
paint_sole (const LimberCanvas *canvas, const LimberSkeletonLeg *leg, LimberColour colour)
{
  Foot        foot = foot_get (leg);
  double      facing = limber_canvas_facing (canvas, leg->sole);
  LimberChain front = { 0 };
  LimberChain heel = { 0 };
  LimberVec   toe = limber_vec_add (leg->toe, foot.toes, -0.012);

  if (facing < 0.15)
    return;

  add_flat (&front, canvas, leg->ball, leg->sole, &foot, BALL_HALF_WIDTH * 0.78, 0.001);
  add_flat (&front, canvas, toe, leg->sole, &foot, TOE_HALF_WIDTH * 0.72, 0.001);
  limber_chain_add (&heel,
                    canvas,
                    limber_vec_add (leg->heel, foot.along, HEEL_RADIUS * 0.9),
                    limber_vec_scale (foot.along, 0.016),
                    limber_vec_scale (foot.out, 0.0145),
                    (LimberVec){ 0, 0, 0 });
  limber_chain_trace (&front, canvas, 0, 1, 0);
  limber_chain_trace (&heel, canvas, 0, 0, 0);
  limber_canvas_set_colour (
      canvas, limber_canvas_get_edge (canvas, colour), CLAMP (facing, 0, 0.35));
  cairo_fill (canvas->cr);
}

void
limber_foot_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  const LimberSkeletonLeg *leg = &s->leg[part->side];
  gboolean                 right = part->side == LIMBER_BODY_RIGHT;
  LimberColour             sock = right ? canvas->palette->right_sock : canvas->palette->left_sock;
  LimberColour             colour = limber_canvas_fade (canvas, sock, part->fade * 0.6);
  LimberColour             edge = limber_canvas_get_edge (canvas, colour);

  /* A white sock on a light ground is known by its edge. */
  if (!right)
    edge = limber_colour_mix (edge, canvas->palette->ink, LEFT_EDGE);

  if (canvas->fine || canvas->palette->outline)
    {
      trace_foot (canvas, leg, &part->chain, canvas->line / 2);
      limber_canvas_set_colour (canvas, edge, 1);
      cairo_fill (canvas->cr);
    }
  trace_foot (canvas, leg, &part->chain, -canvas->line / 2);
  limber_canvas_set_colour (canvas, colour, 1);
  cairo_fill (canvas->cr);
  if (canvas->fine)
    paint_sole (canvas, leg, colour);
}
