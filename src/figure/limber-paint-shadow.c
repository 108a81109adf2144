/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

/* Rings of a shadow from its soft rim to its core. */
#define N_RINGS (5)

/* What is higher than this above the floor casts none. */
#define REACH (0.12)

#define N_BONES (14)

/* Where a ball touches the floor. */
#define BALL_FOOT (0.075)

/* A hand that is so near a wall leaves a shadow on it, somewhat below itself. */
#define HAND_NEAR (0.05)
#define HAND_DROP (0.010)
#define WRIST_SHADOW (0.017)
#define FINGERS_SHADOW (0.014)

typedef struct
{
  LimberVec at;
  double    radius;
} Caster;

typedef struct
{
  guint  n;
  Caster casters[4];
} Bone;

static const double RADII[N_RINGS] = { 1.74, 1.46, 1.18, 0.92, 0.66 };

static void
trace_bone (const LimberCanvas *canvas, const Bone *bone, guint ring)
{
  LimberChain chain = { 0 };
  double      limit = REACH * (1 - 0.82 * ring / (N_RINGS - 1.0));

  for (guint i = 0; i < bone->n; i++)
    {
      const Caster *caster = &bone->casters[i];
      double        height = MAX (caster->at.y - caster->radius, 0);
      double        radius = caster->radius * RADII[ring] * (1 - 0.6 * height / REACH);
      LimberVec     floor = { caster->at.x, 0, caster->at.z };

      if (height > limit)
        {
          limber_chain_trace (&chain, canvas, 0, chain.n - 1, 0);
          chain.n = 0;
          continue;
        }
      limber_chain_add (&chain,
                        canvas,
                        floor,
                        (LimberVec){ radius, 0, 0 },
                        (LimberVec){ 0, 0, radius },
                        (LimberVec){ 0, 0, 0 });
    }
  limber_chain_trace (&chain, canvas, 0, chain.n - 1, 0);
}

static guint
find_bones (const LimberSkeleton *s, Bone *bones)
{
  guint n = 0;

  bones[n++] = (Bone){ 4,
                       { { s->pelvis, 0.07 },
                         { s->waist, 0.065 },
                         { s->chest, 0.07 },
                         { limber_vec_mix (s->chest, s->neck, 0.7), 0.07 } } };
  bones[n++] = (Bone){ 1, { { s->head, 0.06 } } };
  for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      const LimberSkeletonLeg *leg = &s->leg[side];
      const LimberSkeletonArm *arm = &s->arm[side];

      bones[n++] = (Bone){ 3,
                           { { leg->hip, 0.055 },
                             { limber_vec_mix (leg->hip, leg->knee, 0.5), 0.048 },
                             { leg->knee, 0.038 } } };
      bones[n++] = (Bone){ 3,
                           { { leg->knee, 0.038 },
                             { limber_vec_mix (leg->knee, leg->ankle, 0.5), 0.034 },
                             { leg->ankle, 0.026 } } };
      bones[n++] = (Bone){ 3, { { leg->heel, 0.026 }, { leg->ball, 0.032 }, { leg->toe, 0.024 } } };
      bones[n++] = (Bone){ 3,
                           { { arm->shoulder, 0.036 },
                             { limber_vec_mix (arm->shoulder, arm->elbow, 0.5), 0.032 },
                             { arm->elbow, 0.028 } } };
      bones[n++] = (Bone){ 3,
                           { { arm->elbow, 0.028 },
                             { limber_vec_mix (arm->elbow, arm->wrist, 0.5), 0.026 },
                             { arm->wrist, 0.022 } } };
      bones[n++] = (Bone){ 2, { { arm->wrist, 0.022 }, { arm->fingers, 0.018 } } };
    }

  return n;
}

/* What stands on the floor beside the body; returns how many there are then. */
static guint
find_feet_of_props (const LimberPainting *painting, Bone *bones, guint n)
{
  for (guint i = 0; i < painting->n_props; i++)
    {
      const LimberProp prop = limber_prop_get_painted (painting, i);
      const double     half = LIMBER_ROLLER_LENGTH / 2;

      if (prop.kind == LIMBER_PROP_STABILITY_BALL)
        bones[n++] = (Bone){ 1, { { { prop.at.x, 0, prop.at.z }, BALL_FOOT } } };
      else if (prop.kind == LIMBER_PROP_FOAM_ROLLER)
        bones[n++]
            = (Bone){ 2,
                      { { limber_prop_get_place (&prop, (LimberVec){ 0, 0, -half }), 0.05 },
                        { limber_prop_get_place (&prop, (LimberVec){ 0, 0, half }), 0.05 } } };
    }

  return n;
}

/**
 * limber_shadow_paint:
 * @canvas: what on
 * @painting: whose body
 *
 * Paints what of the body is near the floor as one soft shadow: rings of all parts together, so that
 * no part darkens another's.
 */
void
limber_shadow_paint (const LimberCanvas *canvas, const LimberPainting *painting)
{
  Bone  bones[N_BONES + LIMBER_MOVEMENT_MAX_PROPS];
  guint n = find_feet_of_props (painting, bones, find_bones (painting->skeleton, bones));
  guint step = canvas->fine ? 1 : 2;

  /* One ring is hardly darker than the next. */
  limber_canvas_set_soft (canvas, !canvas->large);
  for (guint ring = 0; ring < N_RINGS; ring += step)
    {
      for (guint i = 0; i < n; i++)
        trace_bone (canvas, &bones[i], ring);
      limber_canvas_set_colour (
          canvas, canvas->palette->shadow, canvas->palette->shadow_strength * step / N_RINGS * 0.9);
      cairo_fill (canvas->cr);
    }
  limber_canvas_set_soft (canvas, TRUE);
}

/* The shadow of what is at @at above the face that looks along @normal. */
static void
add_on_wall (LimberChain        *chain,
             const LimberCanvas *canvas,
             LimberVec           at,
             double              above,
             LimberVec           normal,
             double              radius)
{
  const LimberVec up = { 0, radius, 0 };

  at = limber_vec_add (at, normal, -above);
  at.y -= HAND_DROP;
  limber_chain_add (chain, canvas, at, up, limber_vec_cross (up, normal), (LimberVec){ 0, 0, 0 });
}

static void
trace_hand_on_wall (const LimberCanvas      *canvas,
                    const LimberSkeletonArm *arm,
                    const LimberProp        *wall,
                    guint                    ring)
{
  const LimberVec foot = limber_prop_get_place (wall, (LimberVec){ 0, 0, 0 });
  const LimberVec normal
      = limber_vec_sub (limber_prop_get_place (wall, (LimberVec){ -1, 0, 0 }), foot);
  const double wrist = limber_vec_dot (limber_vec_sub (arm->wrist, foot), normal);
  const double fingers = limber_vec_dot (limber_vec_sub (arm->fingers, foot), normal);
  LimberChain  chain = { 0 };

  if (MAX (wrist, fingers) > HAND_NEAR || MIN (wrist, fingers) < 0
      || limber_canvas_facing (canvas, normal) <= 0)
    return;

  add_on_wall (&chain, canvas, arm->wrist, wrist, normal, WRIST_SHADOW * RADII[ring]);
  add_on_wall (&chain, canvas, arm->fingers, fingers, normal, FINGERS_SHADOW * RADII[ring]);
  limber_chain_trace (&chain, canvas, 0, 1, 0);
}

/**
 * limber_shadow_paint_on_walls:
 * @canvas: what on
 * @painting: whose hands
 *
 * Paints the shadows of hands that lie on a wall: without them a hand on a wall at the figure's side
 * seems to hang in the air.
 */
void
limber_shadow_paint_on_walls (const LimberCanvas *canvas, const LimberPainting *painting)
{
  if (!canvas->fine)
    return;

  for (guint ring = 0; ring < N_RINGS; ring++)
    {
      for (guint i = 0; i < painting->n_props; i++)
        {
          const LimberProp prop = limber_prop_get_painted (painting, i);

          for (guint side = 0; prop.kind == LIMBER_PROP_WALL && side < LIMBER_N_BODY_SIDES; side++)
            trace_hand_on_wall (canvas, &painting->skeleton->arm[side], &prop, ring);
        }
      limber_canvas_set_colour (
          canvas, canvas->palette->shadow, canvas->palette->shadow_strength / N_RINGS * 0.9);
      cairo_fill (canvas->cr);
    }
}
