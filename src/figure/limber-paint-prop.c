/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

#define MAT_THICKNESS (0.009)
#define MAT_ROUND (0.016)
#define WALL_WIDTH (0.62)
#define WALL_HEIGHT (1.12)
#define WALL_THICKNESS (0.016)

/* A wall that stands between the viewer and the body lets one see through. */
#define WALL_CLEAR (0.35)

#define POST (LIMBER_DOOR_POST / 2)
#define SEAT (0.014)
#define BACK (LIMBER_CHAIR_THICKNESS)
#define LEG (0.009)
#define STRAP_RADIUS (0.0055)

#define N_GROOVES (8)
#define GROOVE_RADIUS (0.0024)
#define GROOVE_LENGTH (LIMBER_ROLLER_LENGTH - 0.02)
#define GROOVE_FROM_AXIS (LIMBER_ROLLER_RADIUS - GROOVE_RADIUS)
#define GROOVE_SEEN (0.12)

/* A strap is laid over what it holds. */
#define STRAP_BIAS (0.05)

static LimberVec
prop_place (const LimberProp *prop, double forward, double up, double right)
{
  return limber_prop_get_place (prop, (LimberVec){ forward, up, right });
}

/* The corners of a box whose edges are rounded. */
static void
add_box (LimberChain        *chain,
         const LimberCanvas *canvas,
         const LimberProp   *prop,
         LimberVec           low,
         LimberVec           high,
         double              round)
{
  chain->convex = TRUE;
  for (guint i = 0; i < 8; i++)
    {
      double x = i & 1 ? high.x - round : low.x + round;
      double y = i & 2 ? high.y - round : low.y + round;
      double z = i & 4 ? high.z - round : low.z + round;

      limber_chain_add_ball (chain, canvas, prop_place (prop, x, y, z), round);
    }
}

/* A place or a way on the screen, and how near it is, all in pixels. */
static LimberVec
see (const LimberCanvas *canvas, LimberVec at)
{
  LimberBlob blob = limber_canvas_see (canvas, at);

  return (LimberVec){ blob.x, blob.y, blob.depth * canvas->scale };
}

static LimberBox
make_box (const LimberCanvas *canvas, const LimberProp *prop, LimberVec low, LimberVec high)
{
  const LimberVec middle = limber_vec_mix (low, high, 0.5);
  const LimberVec half = limber_vec_scale (limber_vec_sub (high, low), canvas->scale / 2);
  LimberBox       box = { .scale = canvas->scale, .half = { half.x, half.y, half.z } };

  box.middle = see (canvas, limber_prop_get_place (prop, middle));
  for (guint i = 0; i < 3; i++)
    {
      LimberVec way = { i == 0, i == 1, i == 2 };
      LimberVec end = see (canvas, limber_prop_get_place (prop, limber_vec_add (middle, way, 1)));

      box.axes[i] = limber_vec_scale (limber_vec_sub (end, box.middle), 1 / canvas->scale);
    }

  return box;
}

static LimberPart *
add_box_part (LimberParts        *parts,
              const LimberCanvas *canvas,
              const LimberProp   *prop,
              LimberVec           low,
              LimberVec           high,
              LimberColour        colour)
{
  LimberPart *part = limber_parts_add (parts, LIMBER_PART_PROP, 0);

  add_box (&part->chain, canvas, prop, low, high, 0.005);
  part->last = part->chain.n - 1;
  part->colour = colour;
  part->box = make_box (canvas, prop, low, high);

  return part;
}

static void
add_chair (LimberParts *parts, const LimberCanvas *canvas, const LimberProp *prop)
{
  double       half = LIMBER_CHAIR_WIDTH / 2;
  double       back = -LIMBER_CHAIR_SEAT_DEPTH;
  double       seat = LIMBER_CHAIR_SEAT_HEIGHT;
  LimberColour wood = canvas->palette->wood;
  LimberColour dark = limber_colour_mix (wood, canvas->palette->ink, 0.18);

  for (int x = 0; x < 2; x++)
    for (int z = -1; z <= 1; z += 2)
      {
        double at_x = x == 0 ? back - BACK / 2 : -2.5 * LEG;
        double at_z = z * (half - LEG);
        double high = x == 0 ? LIMBER_CHAIR_BACK_HEIGHT : seat - SEAT;

        add_box_part (parts,
                      canvas,
                      prop,
                      (LimberVec){ at_x - LEG, 0, at_z - LEG },
                      (LimberVec){ at_x + LEG, high, at_z + LEG },
                      dark);
      }
  add_box_part (parts,
                canvas,
                prop,
                (LimberVec){ back, seat - 1.6 * SEAT, -half },
                (LimberVec){ 0, seat, half },
                wood);
  add_box_part (parts,
                canvas,
                prop,
                (LimberVec){ back - BACK, LIMBER_CHAIR_BACK_HEIGHT - 0.11, -half },
                (LimberVec){ back, LIMBER_CHAIR_BACK_HEIGHT, half },
                wood);
}

static void
add_door (LimberParts *parts, const LimberCanvas *canvas, const LimberProp *prop)
{
  LimberColour wood = canvas->palette->wood;
  double       beside = LIMBER_DOOR_WIDTH / 2 + POST;

  for (int side = -1; side <= 1; side += 2)
    add_box_part (parts,
                  canvas,
                  prop,
                  (LimberVec){ -POST, 0, side * beside - POST },
                  (LimberVec){ POST, LIMBER_DOOR_HEIGHT, side * beside + POST },
                  wood);
  add_box_part (parts,
                canvas,
                prop,
                (LimberVec){ -POST, LIMBER_DOOR_HEIGHT - POST, -beside - POST },
                (LimberVec){ POST, LIMBER_DOOR_HEIGHT + POST, beside + POST },
                wood);
}

/* Grooves along a roller tell how it turns; those on its far side are not seen. */
static void
add_grooves (LimberChain *chain, const LimberCanvas *canvas, const LimberProp *prop)
{
  for (guint i = 0; i < N_GROOVES; i++)
    {
      const double    angle = prop->spin + 2 * G_PI * i / N_GROOVES;
      const LimberVec own = { sin (angle), cos (angle), 0 };
      const double    x = own.x * GROOVE_FROM_AXIS;
      const double    y = own.y * GROOVE_FROM_AXIS;
      const LimberVec normal = limber_vec_sub (limber_prop_get_place (prop, own), prop->at);

      if (limber_canvas_facing (canvas, normal) < GROOVE_SEEN)
        continue;
      for (int side = -1; side <= 1; side += 2)
        limber_chain_add_ball (
            chain, canvas, prop_place (prop, x, y, side * GROOVE_LENGTH / 2), GROOVE_RADIUS);
    }
}

static void
add_roller (LimberParts *parts, const LimberCanvas *canvas, const LimberProp *prop)
{
  LimberPart *part = limber_parts_add (parts, LIMBER_PART_PROP, 0);

  for (int side = -1; side <= 1; side += 2)
    {
      LimberVec at = prop_place (prop, 0, 0, side * LIMBER_ROLLER_LENGTH / 2);
      LimberVec forward = limber_vec_sub (prop_place (prop, LIMBER_ROLLER_RADIUS, 0, 0), prop->at);

      limber_chain_add (&part->chain,
                        canvas,
                        at,
                        forward,
                        (LimberVec){ 0, LIMBER_ROLLER_RADIUS, 0 },
                        (LimberVec){ 0, 0, 0 });
    }
  add_grooves (&part->chain, canvas, prop);
  part->last = 1;
  part->side = 1;
  part->colour = canvas->palette->foam;
}

static void
add_ball (LimberParts *parts, const LimberCanvas *canvas, const LimberProp *prop)
{
  LimberPart *part = limber_parts_add (parts, LIMBER_PART_PROP, 2);

  limber_chain_add_ball (&part->chain, canvas, prop->at, LIMBER_BALL_RADIUS);
  part->colour = canvas->palette->foam;
}

/* A band from point to point of the body, each piece on its own among the limbs. */
static void
add_strap (LimberParts          *parts,
           const LimberCanvas   *canvas,
           const LimberSkeleton *skeleton,
           const LimberProp     *prop)
{
  for (guint i = 0; i + 1 < MIN (prop->n_points, LIMBER_STRAP_POINTS); i++)
    {
      LimberPart *part = limber_parts_add (parts, LIMBER_PART_PROP, 0);
      LimberVec   from
          = limber_skeleton_get_point (skeleton, (LimberBodyPoint) prop->points[i], NULL);
      LimberVec to
          = limber_skeleton_get_point (skeleton, (LimberBodyPoint) prop->points[i + 1], NULL);

      for (guint k = 0; k < 5; k++)
        limber_chain_add_ball (
            &part->chain, canvas, limber_vec_mix (from, to, k / 4.0), STRAP_RADIUS);
      part->last = part->chain.n - 1;
      part->bias = STRAP_BIAS;
      part->colour = canvas->palette->foam;
    }
}

static void
add_wall (LimberParts *parts, const LimberCanvas *canvas, const LimberProp *prop)
{
  LimberPart *part = add_box_part (parts,
                                   canvas,
                                   prop,
                                   (LimberVec){ 0, 0, -WALL_WIDTH / 2 },
                                   (LimberVec){ WALL_THICKNESS, WALL_HEIGHT, WALL_WIDTH / 2 },
                                   canvas->palette->wall);

  part->wall = TRUE;
  if (part->box.axes[0].z > 0)
    part->alpha = WALL_CLEAR;
}

/* As it stands in the picture: written for the right side, it is mirrored with the body, and rolls
 * under it. */
LimberProp
limber_prop_get_painted (const LimberPainting *painting, guint index)
{
  LimberProp prop = painting->props[index];

  if (painting->camera.mirrored)
    limber_prop_mirror (&prop, &prop);
  limber_prop_roll (&prop, painting->skeleton->pelvis, &prop);

  return prop;
}

/**
 * limber_prop_add_parts:
 * @parts: what gets more
 * @canvas: where they are seen
 * @painting: whose props
 *
 * Adds what stands among the limbs; the mat is the ground's.
 */
void
limber_prop_add_parts (LimberParts          *parts,
                       const LimberCanvas   *canvas,
                       const LimberPainting *painting)
{
  for (guint i = 0; i < painting->n_props; i++)
    {
      const LimberProp prop = limber_prop_get_painted (painting, i);

      switch (prop.kind)
        {
        case LIMBER_PROP_CHAIR:
          add_chair (parts, canvas, &prop);
          break;
        case LIMBER_PROP_DOOR_FRAME:
          add_door (parts, canvas, &prop);
          break;
        case LIMBER_PROP_FOAM_ROLLER:
          add_roller (parts, canvas, &prop);
          break;
        case LIMBER_PROP_STABILITY_BALL:
          add_ball (parts, canvas, &prop);
          break;
        case LIMBER_PROP_STRAP:
          add_strap (parts, canvas, painting->skeleton, &prop);
          break;
        case LIMBER_PROP_WALL:
          add_wall (parts, canvas, &prop);
          break;
        case LIMBER_PROP_MAT:
        case LIMBER_N_PROPS:
        default:
          break;
        }
    }
}

static void
paint_grooves (const LimberCanvas *canvas, const LimberPart *part)
{
  for (guint i = part->last + 1; i + 1 < part->chain.n; i += 2)
    limber_chain_trace (&part->chain, canvas, i, i + 1, 0);
  limber_canvas_set_colour (canvas, limber_canvas_get_edge (canvas, part->colour), 1);
  cairo_fill (canvas->cr);
}

static void
paint_clear (const LimberCanvas *canvas, const LimberPart *part)
{
  limber_chain_trace (&part->chain, canvas, 0, part->last, 0);
  limber_canvas_set_colour (canvas, part->colour, part->alpha);
  cairo_fill_preserve (canvas->cr);
  limber_canvas_set_colour (canvas, limber_canvas_get_edge (canvas, part->colour), 1);
  cairo_set_line_width (canvas->cr, canvas->line);
  cairo_stroke (canvas->cr);
}

void
limber_prop_paint (const LimberCanvas *canvas, const LimberPart *part)
{
  const LimberBlob *blob = &part->chain.blobs[0];
  LimberChain       solid = part->chain;

  if (part->alpha < 1)
    {
      paint_clear (canvas, part);
      return;
    }
  solid.n = part->last + 1;
  limber_canvas_fill_outlined (canvas, &solid, part->colour);
  if (canvas->fine)
    paint_grooves (canvas, part);
  if (part->side == 2 && canvas->fine)
    {
      double           radius = sqrt (blob->xx);
      cairo_pattern_t *light = cairo_pattern_create_radial (
          blob->x - radius * 0.35, blob->y - radius * 0.45, 0, blob->x, blob->y, radius);

      cairo_pattern_add_color_stop_rgba (light, 0, 1, 1, 1, 0.20);
      cairo_pattern_add_color_stop_rgba (light, 1, 1, 1, 1, 0);
      cairo_arc (canvas->cr, blob->x, blob->y, radius - canvas->line, 0, 2 * G_PI);
      cairo_set_source (canvas->cr, light);
      cairo_fill (canvas->cr);
      cairo_pattern_destroy (light);
    }
}

static void
paint_mat (const LimberCanvas *canvas, const LimberProp *prop)
{
  const double length = LIMBER_MAT_LENGTH / 2 - MAT_ROUND;
  const double width = LIMBER_MAT_WIDTH / 2 - MAT_ROUND;
  LimberColour mat = canvas->palette->mat;

  for (guint layer = 0; layer < 2; layer++)
    {
      LimberChain chain = { .convex = TRUE };

      for (guint i = 0; i < 4; i++)
        {
          LimberVec at = prop_place (prop, i & 1 ? length : -length, 0, i & 2 ? width : -width);
          LimberVec round = { MAT_ROUND, 0, 0 };

          limber_chain_add (
              &chain, canvas, at, round, (LimberVec){ 0, 0, MAT_ROUND }, (LimberVec){ 0, 0, 0 });
          at.y -= MAT_THICKNESS;
          if (layer == 0)
            limber_chain_add (
                &chain, canvas, at, round, (LimberVec){ 0, 0, MAT_ROUND }, (LimberVec){ 0, 0, 0 });
        }
      limber_canvas_fill (canvas,
                          &chain,
                          0,
                          chain.n - 1,
                          0,
                          layer == 0 ? limber_colour_mix (mat, canvas->palette->ink, 0.16) : mat);
    }
}

/**
 * limber_ground_paint:
 * @canvas: what on
 * @painting: whose props
 *
 * Paints what everything else stands on or in front of.
 */
void
limber_ground_paint (const LimberCanvas *canvas, const LimberPainting *painting)
{
  for (guint i = 0; i < painting->n_props; i++)
    {
      const LimberProp prop = limber_prop_get_painted (painting, i);

      if (prop.kind == LIMBER_PROP_MAT)
        paint_mat (canvas, &prop);
    }
}
