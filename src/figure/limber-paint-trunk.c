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

/* Sections of the chain where the shirt begins; below are the trousers. */
#define HEM (2)
#define CLOTH (0.003)

static double
mix (double a, double b, double part)
{
  return a + (b - a) * part;
}

static Section
find_section (double part)
{
  guint   i = 1;
  Section section;
  double  along;

  while (i + 1 < G_N_ELEMENTS (SECTIONS) && SECTIONS[i].part < part)
    i++;
  along = CLAMP ((part - SECTIONS[i - 1].part) / (SECTIONS[i].part - SECTIONS[i - 1].part), 0, 1);
  section = SECTIONS[i];
  section.half_width = mix (SECTIONS[i - 1].half_width, section.half_width, along);
  section.front = mix (SECTIONS[i - 1].front, section.front, along);
  section.back = mix (SECTIONS[i - 1].back, section.back, along);
  section.hips = mix (SECTIONS[i - 1].hips, section.hips, along);
  section.waist = mix (SECTIONS[i - 1].waist, section.waist, along);
  section.shoulders = mix (SECTIONS[i - 1].shoulders, section.shoulders, along);
  section.bust = mix (SECTIONS[i - 1].bust, section.bust, along);

  return section;
}

void
limber_trunk_get_section (const LimberSkeleton *skeleton,
                          const LimberLook     *look,
                          double                part,
                          LimberVec            *middle,
                          LimberFrame          *frame,
                          double               *half_width,
                          double               *half_depth)
{
  Section            section = find_section (part);
  const LimberBuild *build = &look->build;
  double             girth;

  limber_skeleton_get_spine (skeleton, MAX (part, 0), middle, frame);
  if (part < 0)
    *middle = limber_vec_add (*middle, frame->up, part * 0.31);
  girth = section.hips * build->hips + section.waist * build->waist
          + section.shoulders * build->shoulders;
  section.front
      = section.front * (section.waist > 0.5 ? build->waist : 1) + section.bust * build->bust;
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

  limber_trunk_get_section (s, canvas->look, part, &middle, &frame, &half_width, &half_depth);
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

  for (guint i = 0; i < G_N_ELEMENTS (SECTIONS); i++)
    add_section (&part->chain, canvas, s, SECTIONS[i].part, 1);
  part->last = part->chain.n - 1;
}

/* From the neck and the side of the chest to each shoulder. */
static void
trace_shoulders (const LimberCanvas *canvas, const LimberSkeleton *s, double grown)
{
  double radius = 0.032 * canvas->look->build.limbs;

  for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      LimberVec   at = s->arm[side].shoulder;
      LimberChain chain = { .convex = TRUE };

      add_section (&chain, canvas, s, 0.985, 0.9);
      add_section (&chain, canvas, s, 0.86, 0.82);
      limber_chain_add_ball (&chain, canvas, at, radius);
      add_section (&chain, canvas, s, 0.72, 0.80);
      limber_chain_trace (&chain, canvas, 0, 3, grown);
    }
}

static void
paint_seats (const LimberCanvas *canvas, const LimberSkeleton *s)
{
  for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      LimberChain chain = { 0 };
      LimberVec   at = limber_vec_add (s->leg[side].hip, s->pelvis_frame.forward, -0.016);

      limber_chain_add_ball (&chain, canvas, at, 0.047 * canvas->look->build.hips);
      limber_chain_trace (&chain, canvas, 0, 0, 0);
    }
}

static void
paint_trousers (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  limber_chain_trace (&part->chain, canvas, 0, HEM + 1, 0);
  paint_seats (canvas, s);
  limber_canvas_set_colour (canvas, canvas->trousers, 1);
  cairo_fill (canvas->cr);
}

static void
paint_shirt (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  double cloth = CLOTH * canvas->scale;

  limber_chain_trace (&part->chain, canvas, HEM, part->last, cloth + canvas->line / 2);
  trace_shoulders (canvas, s, canvas->line / 2);
  limber_canvas_set_colour (canvas, limber_canvas_get_edge (canvas, canvas->shirt), 1);
  cairo_fill (canvas->cr);
  limber_chain_trace (&part->chain, canvas, HEM, part->last, cloth - canvas->line / 2);
  trace_shoulders (canvas, s, -canvas->line / 2);
  limber_canvas_set_colour (canvas, canvas->shirt, 1);
  cairo_fill (canvas->cr);
}

void
limber_trunk_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  paint_trousers (canvas, s, part);
  paint_shirt (canvas, s, part);
}
