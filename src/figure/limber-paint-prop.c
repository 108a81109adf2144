/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

#define MAT_THICKNESS (0.009)
#define MAT_ROUND (0.016)
#define WALL_WIDTH (0.62)
#define WALL_HEIGHT (1.12)
#define WALL_THICKNESS (0.016)
#define POST (LIMBER_DOOR_POST / 2)
#define SEAT (0.014)
#define LEG (0.009)
#define STRAP_RADIUS (0.0055)

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

static void
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
        double at_x = x == 0 ? back + LEG : -2.5 * LEG;
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
                (LimberVec){ back, LIMBER_CHAIR_BACK_HEIGHT - 0.11, -half },
                (LimberVec){ back + 0.014, LIMBER_CHAIR_BACK_HEIGHT, half },
                wood);
}

static void
add_door (LimberParts *parts, const LimberCanvas *canvas, const LimberProp *prop)
{
  LimberColour wood = canvas->palette->wood;

  for (int side = -1; side <= 1; side += 2)
    add_box_part (parts,
                  canvas,
                  prop,
                  (LimberVec){ -POST, 0, side * LIMBER_DOOR_WIDTH / 2 - POST },
                  (LimberVec){ POST, LIMBER_DOOR_HEIGHT, side * LIMBER_DOOR_WIDTH / 2 + POST },
                  wood);
  add_box_part (parts,
                canvas,
                prop,
                (LimberVec){ -POST, LIMBER_DOOR_HEIGHT - POST, -LIMBER_DOOR_WIDTH / 2 - POST },
                (LimberVec){ POST, LIMBER_DOOR_HEIGHT + POST, LIMBER_DOOR_WIDTH / 2 + POST },
                wood);
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

/**
 * limber_prop_add_parts:
 * @parts: what gets more
 * @canvas: where they are seen
 * @painting: whose props
 *
 * Adds what stands among the limbs; the mat and the wall are the ground's.
 */
void
limber_prop_add_parts (LimberParts          *parts,
                       const LimberCanvas   *canvas,
                       const LimberPainting *painting)
{
  for (guint i = 0; i < painting->n_props; i++)
    {
      const LimberProp *prop = &painting->props[i];

      switch (prop->kind)
        {
        case LIMBER_PROP_CHAIR:
          add_chair (parts, canvas, prop);
          break;
        case LIMBER_PROP_DOOR_FRAME:
          add_door (parts, canvas, prop);
          break;
        case LIMBER_PROP_FOAM_ROLLER:
          add_roller (parts, canvas, prop);
          break;
        case LIMBER_PROP_STABILITY_BALL:
          add_ball (parts, canvas, prop);
          break;
        case LIMBER_PROP_STRAP:
          add_strap (parts, canvas, painting->skeleton, prop);
          break;
        case LIMBER_PROP_MAT:
        case LIMBER_PROP_WALL:
        case LIMBER_N_PROPS:
        default:
          break;
        }
    }
}

void
limber_prop_paint (const LimberCanvas *canvas, const LimberPart *part)
{
  const LimberBlob *blob = &part->chain.blobs[0];

  limber_canvas_fill_outlined (canvas, &part->chain, part->colour);
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

static void
paint_wall (const LimberCanvas *canvas, const LimberProp *prop)
{
  LimberChain chain = { 0 };

  add_box (&chain,
           canvas,
           prop,
           (LimberVec){ 0, 0, -WALL_WIDTH / 2 },
           (LimberVec){ WALL_THICKNESS, WALL_HEIGHT, WALL_WIDTH / 2 },
           0.004);
  limber_canvas_fill_outlined (canvas, &chain, canvas->palette->wall);
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
    if (painting->props[i].kind == LIMBER_PROP_WALL)
      paint_wall (canvas, &painting->props[i]);
  for (guint i = 0; i < painting->n_props; i++)
    if (painting->props[i].kind == LIMBER_PROP_MAT)
      paint_mat (canvas, &painting->props[i]);
}
