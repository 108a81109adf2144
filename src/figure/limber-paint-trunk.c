/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

/* A section of the trunk at a part of the spine; the parts below 0 hang under the pelvis. */
typedef struct
{
  double part;
  double half_width;
  double front;
  double back;
  double hips; /* which measure of the build counts here */
  double waist;
  double shoulders;
  double bust;
} Section;

static const Section SECTIONS[] = {
  { -0.13, 0.060, 0.042, 0.048, 1, 0, 0, 0 },    { -0.04, 0.084, 0.050, 0.056, 1, 0, 0, 0 },
  { 0.06, 0.091, 0.053, 0.054, 1, 0, 0, 0 },     { 0.16, 0.086, 0.052, 0.048, 0.8, 0.2, 0, 0 },
  { 0.27, 0.075, 0.049, 0.042, 0.3, 0.7, 0, 0 }, { 0.38, 0.068, 0.046, 0.041, 0, 1, 0, 0 },
  { 0.50, 0.070, 0.048, 0.044, 0, 0.8, 0.2, 0 }, { 0.62, 0.077, 0.052, 0.050, 0, 0.4, 0.6, 0.6 },
  { 0.73, 0.083, 0.055, 0.054, 0, 0, 1, 1 },     { 0.83, 0.085, 0.051, 0.054, 0, 0, 1, 0.5 },
  { 0.92, 0.074, 0.041, 0.047, 0, 0, 1, 0 },     { 1.00, 0.040, 0.027, 0.034, 0, 0, 1, 0 },
};

/* Section of the chain where the shirt begins, and its part of the spine; below are the trousers. */
#define HEM (2)
#define HEM_PART (0.14)
#define CLOTH (0.003)
#define INTO_HEM (-0.15)

/* Cosine of the hip from which on there is a lap, how far along the thighs and how thick it is. */
#define SITTING (0.45)
#define LAP_SEEN (0.1)
#define LAP_ALONG (0.16)
#define LAP_RADIUS (0.044)

/* Where on the spine the belly swells most with the breath, and how far down and up. */
#define BELLY (0.40)
#define BELLY_BELOW (0.34)
#define BELLY_ABOVE (0.42)

/* The same of the chest, and how much beside the belly. */
#define BREAST (0.70)
#define BREAST_HALF (0.26)
#define CHEST_SHARE (0.45)

/* A hand whose middle is so near the front of the trunk lies on it. */
#define HAND_NEAR (0.035)

/* Half the breadth of a seam. */
#define SEAM (0.0075)

/* Sections drawn; fewer for small pictures. */
#define N_FINE (13)
#define N_COARSE (7)
#define LOWEST (-0.13)

static double
mix (double a, double b, double part)
{
  return a + (b - a) * part;
}

/* A smooth way through the sections: cubic Hermite, slopes by the neighbours, from i to i + 1. */
static double
curve (const double *before, const double *from, const double *to, const double *after, double t)
{
  double a = (*to - *before) / 2;
  double b = (*after - *from) / 2;
  double t2 = t * t;
  double t3 = t2 * t;

  return *from * (2 * t3 - 3 * t2 + 1) + a * (t3 - 2 * t2 + t) + *to * (3 * t2 - 2 * t3)
         + b * (t3 - t2);
}

static Section
find_section (double part)
{
  guint          i = 1;
  const Section *before;
  const Section *from;
  const Section *to;
  const Section *after;
  Section        section;
  double         along;

  while (i + 1 < G_N_ELEMENTS (SECTIONS) && SECTIONS[i].part < part)
    i++;
  before = &SECTIONS[i > 1 ? i - 2 : 0];
  from = &SECTIONS[i - 1];
  to = &SECTIONS[i];
  after = &SECTIONS[MIN (i + 1, G_N_ELEMENTS (SECTIONS) - 1)];
  along = CLAMP ((part - SECTIONS[i - 1].part) / (SECTIONS[i].part - SECTIONS[i - 1].part), 0, 1);
  section = SECTIONS[i];
  section.half_width
      = curve (&before->half_width, &from->half_width, &to->half_width, &after->half_width, along);
  section.front = curve (&before->front, &from->front, &to->front, &after->front, along);
  section.back = curve (&before->back, &from->back, &to->back, &after->back, along);
  section.hips = mix (SECTIONS[i - 1].hips, section.hips, along);
  section.waist = mix (SECTIONS[i - 1].waist, section.waist, along);
  section.shoulders = mix (SECTIONS[i - 1].shoulders, section.shoulders, along);
  section.bust = mix (SECTIONS[i - 1].bust, section.bust, along);

  return section;
}

/* The belly swells most, the chest somewhat, hips and collar bones not. */
static double
get_swell (const LimberCanvas *canvas, double part)
{
  const double belly = (part - BELLY) / (part < BELLY ? BELLY_BELOW : BELLY_ABOVE);
  const double chest = (part - BREAST) / BREAST_HALF;

  return canvas->swell * MAX (MAX (1 - belly * belly, 0), CHEST_SHARE * MAX (1 - chest * chest, 0));
}

void
limber_trunk_get_section (const LimberSkeleton *skeleton,
                          const LimberCanvas   *canvas,
                          double                part,
                          LimberVec            *middle,
                          LimberFrame          *frame,
                          double               *half_width,
                          double               *half_depth)
{
  Section            section = find_section (part);
  const LimberBuild *build = &canvas->look->build;
  double             girth;

  limber_skeleton_get_spine (skeleton, MAX (part, 0), middle, frame);
  if (part < 0)
    *middle = limber_vec_add (*middle, frame->up, part * 0.31);
  girth = section.hips * build->hips + section.waist * build->waist
          + section.shoulders * build->shoulders;
  section.front
      = section.front * (section.waist > 0.5 ? build->waist : 1) + section.bust * build->bust;
  section.front += get_swell (canvas, part);
  *half_width = section.half_width * girth;
  *half_depth = (section.front + section.back) / 2;
  *middle = limber_vec_add (*middle, frame->forward, (section.front - section.back) / 2);
}

static void
add_section (LimberChain          *chain,
             const LimberCanvas   *canvas,
             const LimberSkeleton *s,
             double                part,
             double                size)
{
  LimberVec   middle;
  LimberFrame frame;
  double      half_width;
  double      half_depth;

  limber_trunk_get_section (s, canvas, part, &middle, &frame, &half_width, &half_depth);
  limber_chain_add (chain,
                    canvas,
                    middle,
                    limber_vec_scale (frame.right, half_width * size),
                    limber_vec_scale (frame.forward, half_depth * size),
                    limber_vec_scale (frame.up, 0.004));
}

void
limber_trunk_add_parts (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s)
{
  LimberPart *part = limber_parts_add (parts, LIMBER_PART_TRUNK, 0);
  guint       n = canvas->fine ? N_FINE : N_COARSE;

  add_section (&part->chain, canvas, s, LOWEST, 1);
  add_section (&part->chain, canvas, s, 0, 1);
  for (guint i = 0; i < n; i++)
    add_section (&part->chain, canvas, s, HEM_PART + (1 - HEM_PART) * i / (n - 1), 1);
  part->last = part->chain.n - 1;
}

/* From the neck and the side of the chest to each shoulder. */
static void
trace_shoulders (const LimberCanvas *canvas, const LimberSkeleton *s, double grown)
{
  const LimberFrame *chest = &s->chest_frame;
  LimberVec          neck = limber_vec_add (s->neck, chest->up, 0.010);
  double             radius
      = limber_limb_get_station (canvas->look, LIMBER_PART_UPPER_ARM, 0.15).radius + 0.0012;

  for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      LimberVec   at = limber_vec_mix (s->arm[side].shoulder, s->arm[side].elbow, 0.15);
      LimberChain chain = { .convex = TRUE };

      limber_chain_add (&chain,
                        canvas,
                        neck,
                        limber_vec_scale (chest->right, 0.0335),
                        limber_vec_scale (chest->forward, 0.0250),
                        limber_vec_scale (chest->up, 0.0110));
      add_section (&chain, canvas, s, 0.86, 0.82);
      limber_chain_add_ball (&chain, canvas, at, radius);
      add_section (&chain, canvas, s, 0.72, 0.80);
      limber_chain_trace (&chain, canvas, 0, 3, grown);
    }
}

/* Both halves of the seat, as the thighs have them too. */
static void
trace_seats (const LimberCanvas *canvas, const LimberSkeleton *s, double grown)
{
  for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      LimberChain chain = { 0 };
      LimberVec   at = limber_vec_add (s->leg[side].hip, s->pelvis_frame.forward, -0.0125);

      at = limber_vec_add (at, s->pelvis_frame.up, -0.010);
      limber_chain_add_ball (&chain, canvas, at, 0.047 * canvas->look->build.hips);
      limber_chain_trace (&chain, canvas, 0, 0, grown);
    }
}

/* Up to the section @to. */
static void
paint_trousers (const LimberCanvas   *canvas,
                const LimberSkeleton *s,
                const LimberPart     *part,
                guint                 to)
{
  if (canvas->palette->outline)
    {
      limber_chain_trace (&part->chain, canvas, 0, to, canvas->line / 2);
      trace_seats (canvas, s, canvas->line / 2);
      limber_canvas_set_colour (canvas, canvas->palette->ink, 1);
      cairo_fill (canvas->cr);
    }
  limber_chain_trace (&part->chain, canvas, 0, to, 0);
  trace_seats (canvas, s, 0);
  limber_canvas_set_colour (canvas, canvas->trousers, 1);
  cairo_fill (canvas->cr);
}

static void
paint_shirt (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  double cloth = CLOTH * canvas->scale;

  if (canvas->fine || canvas->palette->outline)
    {
      limber_chain_trace (&part->chain, canvas, HEM, part->last, cloth + canvas->line / 2);
      trace_shoulders (canvas, s, canvas->line / 2);
      limber_canvas_set_colour (canvas, limber_canvas_get_edge (canvas, canvas->shirt), 1);
      cairo_fill (canvas->cr);
    }
  limber_chain_trace (&part->chain, canvas, HEM, part->last, cloth - canvas->line / 2);
  trace_shoulders (canvas, s, -canvas->line / 2);
  limber_canvas_set_colour (canvas, canvas->shirt, 1);
  cairo_fill (canvas->cr);
}

/* Between the thighs of one who sits there is the lap, not the shirt. */
static void
paint_lap (const LimberCanvas *canvas, const LimberSkeleton *s)
{
  LimberChain chain = { .convex = TRUE };

  if (limber_canvas_facing (canvas, s->pelvis_frame.forward) < LAP_SEEN)
    return;

  for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      const LimberSkeletonLeg *leg = &s->leg[side];
      const LimberVec          thigh
          = limber_vec_unit (limber_vec_sub (leg->hip, leg->knee), s->pelvis_frame.up);

      if (limber_vec_dot (thigh, s->pelvis_frame.up) > SITTING)
        return;
      limber_chain_add_ball (&chain, canvas, leg->hip, LAP_RADIUS);
      limber_chain_add_ball (
          &chain, canvas, limber_vec_mix (leg->hip, leg->knee, LAP_ALONG), LAP_RADIUS);
    }
  limber_canvas_fill (canvas, &chain, 0, chain.n - 1, 0, canvas->trousers);
}

/* A darker seam down each side, and one down the back, tell how the trunk is turned. */
static void
trace_seam (const LimberCanvas *canvas, const LimberSkeleton *s, double forward, double right)
{
  LimberChain chain = { 0 };

  for (double part = 0.16; part < (right == 0 ? 0.99 : 0.79); part += 0.103)
    {
      LimberVec   middle;
      LimberFrame frame;
      double      half_width;
      double      half_depth;
      LimberVec   normal;
      LimberVec   across;

      limber_trunk_get_section (s, canvas, part, &middle, &frame, &half_width, &half_depth);
      normal = limber_vec_scale (frame.forward, forward);
      normal = limber_vec_add (normal, frame.right, right);
      across = limber_vec_cross (frame.up, normal);
      middle = limber_vec_add (middle, normal, right == 0 ? half_depth : half_width);
      if (limber_canvas_facing (canvas, normal) < 0.08)
        break;
      limber_chain_add (&chain,
                        canvas,
                        middle,
                        limber_vec_scale (across, right == 0 ? SEAM / 2 : SEAM),
                        limber_vec_scale (frame.up, 0.002),
                        (LimberVec){ 0, 0, 0 });
    }
  limber_chain_trace (&chain, canvas, 0, chain.n - 1, 0);
}

static void
paint_seams (const LimberCanvas *canvas, const LimberSkeleton *s)
{
  trace_seam (canvas, s, 0, 1);
  trace_seam (canvas, s, 0, -1);
  trace_seam (canvas, s, -1, 0);
  limber_canvas_set_colour (
      canvas, limber_colour_mix (canvas->shirt, canvas->palette->ink, 0.14), 1);
  cairo_fill (canvas->cr);
}

void
limber_trunk_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  /* From below one looks into the shirt's opening, which the hips fill. */
  const gboolean below = limber_canvas_facing (canvas, s->pelvis_frame.up) < INTO_HEM;

  if (!below)
    paint_trousers (canvas, s, part, HEM + 1);
  paint_shirt (canvas, s, part);
  if (below)
    paint_trousers (canvas, s, part, HEM);
  paint_lap (canvas, s);
  if (canvas->fine)
    paint_seams (canvas, s);
}

/* How far out the front of the trunk swells where a place lies on it; 0 if it does not. */
static double
find_lift (const LimberCanvas *canvas, const LimberSkeleton *s, LimberVec place, LimberVec *way)
{
  LimberCanvas still = *canvas;
  double       lift = 0;
  double       best = HAND_NEAR;

  still.swell = 0;

  for (double part = 0.1; part < 0.95; part += 0.05)
    {
      LimberVec   middle;
      LimberFrame frame;
      double      half_width;
      double      half_depth;
      LimberVec   from;
      double      beyond;

      limber_trunk_get_section (s, &still, part, &middle, &frame, &half_width, &half_depth);
      from = limber_vec_sub (place, middle);
      beyond = fabs (limber_vec_dot (from, frame.forward) - half_depth)
               + fabs (limber_vec_dot (from, frame.up));
      if (fabs (limber_vec_dot (from, frame.right)) > half_width || beyond >= best)
        continue;
      best = beyond;
      lift = get_swell (canvas, part);
      *way = frame.forward;
    }

  return lift;
}

/**
 * limber_trunk_lift_hands:
 * @canvas: with its swell
 * @s: the body, solved without its breath
 *
 * Lets hands that lie on belly or chest go with the breath.
 */
void
limber_trunk_lift_hands (const LimberCanvas *canvas, LimberSkeleton *s)
{
  for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      LimberSkeletonArm *arm = &s->arm[side];
      LimberVec          way = { 0, 0, 0 };
      double lift = find_lift (canvas, s, limber_vec_mix (arm->wrist, arm->fingers, 0.5), &way);

      arm->wrist = limber_vec_add (arm->wrist, way, lift);
      arm->fingers = limber_vec_add (arm->fingers, way, lift);
    }
}
