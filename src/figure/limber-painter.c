/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

/* Smaller figures, in pixels for a body height, are painted without small things. */
#define FINE_SCALE (150)

/* An edge so broad covers the pixels of a rim, pixels. */
#define COVERING_LINE (1.0)

static double
get_swell (const LimberPainting *painting)
{
  const double lift = painting->breath_lift > 0 ? painting->breath_lift : LIMBER_BREATH_LIFT;

  return CLAMP (painting->breath, -1, 1) * MIN (lift, LIMBER_BREATH_LIFT_MOST);
}

static void
canvas_init (LimberCanvas         *self,
             cairo_t              *cr,
             double                width,
             double                height,
             const LimberPainting *painting)
{
  const LimberCamera  *camera = &painting->camera;
  const LimberPalette *palette = limber_palette_get (painting->palette);
  const LimberLook    *look = painting->look != NULL ? painting->look : limber_look_get (0);

  *self = (LimberCanvas){
    .cr = cr,
    .axes = limber_camera_get_axes (camera),
    .scale = camera->scale,
    .line
    = MAX (camera->scale * (palette->outline ? 0.0052 : 0.0020), palette->outline ? 1.2 : 0.6),
    .fine = camera->scale >= FINE_SCALE,
    .swell = get_swell (painting),
    .palette = palette,
    .look = look,
    .skin = look->skin,
    /* Skin frames it: it may stay darker than clothes. */
    .hair = limber_colour_mix (limber_palette_adapt (palette, look->hair), look->hair, 0.35),
    .shirt = limber_palette_adapt (palette, look->shirt),
    .trousers = limber_palette_adapt (palette, look->trousers),
  };
  self->large = self->line >= COVERING_LINE;
  self->x = width / 2 - limber_vec_dot (camera->centre, self->axes.across) * self->scale;
  self->y = height / 2 + limber_vec_dot (camera->centre, self->axes.above) * self->scale;
  self->depth = limber_vec_dot (camera->centre, self->axes.towards);
}

static void
paint_disc (const LimberCanvas *canvas, double width, double height)
{
  const double radius = MIN (width, height) * LIMBER_PAINTER_DISC;
  LimberChain  disc
      = { .n = 1, .blobs = { { .x = width / 2, .y = height / 2, .xx = radius * radius } } };

  disc.blobs[0].yy = disc.blobs[0].xx;
  limber_canvas_fill (canvas, &disc, 0, 0, 0, canvas->palette->stage);
}

static void
paint_part (const LimberCanvas *canvas, const LimberPainting *painting, const LimberPart *part)
{
  const LimberSkeleton *s = painting->skeleton;

  switch (part->kind)
    {
    case LIMBER_PART_PROP:
      limber_prop_paint (canvas, part);
      if (part->wall)
        limber_shadow_paint_on_walls (canvas, painting);
      break;
    case LIMBER_PART_TRUNK:
      limber_trunk_paint (canvas, s, part);
      break;
    case LIMBER_PART_NECK:
      limber_neck_paint (canvas, s, part);
      break;
    case LIMBER_PART_HEAD:
      limber_head_paint (canvas, s, part);
      break;
    case LIMBER_PART_FOOT:
      limber_foot_paint (canvas, s, part);
      break;
    case LIMBER_PART_HAND:
      limber_hand_paint (canvas, s, part);
      break;
    case LIMBER_PART_THIGH:
    case LIMBER_PART_SHANK:
    case LIMBER_PART_UPPER_ARM:
    case LIMBER_PART_FOREARM:
    default:
      limber_limb_paint (canvas, s, part);
      break;
    }
  limber_glow_paint (canvas, painting, part);
}

/**
 * limber_painter_paint:
 * @cr: where to; its state is kept
 * @width: of the picture, units of @cr
 * @height: of the picture
 * @painting: what of
 *
 * Paints a body with what stands about it. The middle of the picture is the camera's centre; nothing
 * is painted outside the picture.
 */
void
limber_painter_paint (cairo_t *cr, double width, double height, const LimberPainting *painting)
{
  LimberCanvas   canvas;
  LimberParts    parts;
  LimberSkeleton breathing;
  LimberPainting breathed;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (painting != NULL && painting->skeleton != NULL);

  if (!(width > 0 && height > 0 && painting->camera.scale > 0))
    return;

  canvas_init (&canvas, cr, width, height, painting);
  if (canvas.swell != 0)
    {
      breathing = *painting->skeleton;
      limber_trunk_lift_hands (&canvas, &breathing);
      breathed = *painting;
      breathed.skeleton = &breathing;
      painting = &breathed;
    }
  parts.n = 0;
  limber_limb_add_parts (&parts, &canvas, painting->skeleton);
  limber_hand_add_parts (&parts, &canvas, painting->skeleton);
  limber_foot_add_parts (&parts, &canvas, painting->skeleton);
  limber_trunk_add_parts (&parts, &canvas, painting->skeleton);
  limber_head_add_parts (&parts, &canvas, painting->skeleton);
  limber_prop_add_parts (&parts, &canvas, painting);
  limber_parts_sort (&parts);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  limber_canvas_set_soft (&canvas, TRUE);
  if (painting->disc)
    paint_disc (&canvas, width, height);
  limber_ground_paint (&canvas, painting);
  limber_shadow_paint (&canvas, painting);
  for (guint i = 0; i < parts.n; i++)
    paint_part (&canvas, painting, &parts.parts[parts.order[i]]);
  cairo_restore (cr);
}
