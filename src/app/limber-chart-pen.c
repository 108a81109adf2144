/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-pen.h"

#include <adwaita.h>
#include <math.h>

#include "desktop/limber-compat.h"

/* Of the text's colour: what is read stays well above 4.5 to 1 on a card. */
#define INK_ALPHA 0.8F
#define FAINT_ALPHA 0.15F
#define FAINT_ALPHA_HIGH_CONTRAST 0.5F

/* Pixels. */
#define DASH 4
#define NOTE_RADIUS 6
#define NOTE_PADDING 8
#define NOTE_GAP 6
#define NOTE_LEAST 60

/* As dark as the tooltips of the desktop, in every look. */
static const GdkRGBA note_color = { 0.1F, 0.1F, 0.1F, 0.95F };
static const GdkRGBA note_ink = { 1, 1, 1, 1 };

/**
 * limber_chart_pen_init:
 * @self: (out caller-allocates): a pen
 * @widget: a chart
 * @snapshot: what it is drawn into
 *
 * The style sheets give the colours: `color` of the chart is that of what it is about, `color` of its
 * points that of what is beside it, and what is to be read is like the text around the chart.
 */
void
limber_chart_pen_init (LimberChartPen *self, GtkWidget *widget, GtkSnapshot *snapshot)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *point = gtk_widget_get_first_child (widget);
  gboolean   high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  self->widget = widget;
  self->snapshot = snapshot;
  self->width = gtk_widget_get_width (widget);
  self->mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  limber_compat_get_color (widget, &self->fill);
  limber_compat_get_color (point != NULL ? point : widget, &self->mark);
  limber_compat_get_color (parent != NULL ? parent : widget, &self->ink);
  self->faint = self->ink;
  self->outlined = high;
  self->faint.alpha *= high ? FAINT_ALPHA_HIGH_CONTRAST : FAINT_ALPHA;
  self->ink.alpha *= high ? 1 : INK_ALPHA;
}

static graphene_rect_t
mirror (const LimberChartPen *self, const graphene_rect_t *area)
{
  graphene_rect_t mirrored = *area;

  if (self->mirrored)
    mirrored.origin.x = (float) self->width - area->origin.x - area->size.width;

  return mirrored;
}

static void
get_outline (const LimberChartPen  *self,
             const graphene_rect_t *area,
             double                 radius,
             GskRoundedRect        *outline)
{
  const graphene_rect_t rect = mirror (self, area);
  const double          most = MIN (rect.size.width, rect.size.height) / 2;

  gsk_rounded_rect_init_from_rect (outline, &rect, (float) MIN (radius, most));
}

/**
 * limber_chart_pen_box:
 * @self: a pen
 * @area: where
 * @radius: of its corners, pixels
 * @color: how it is filled
 */
void
limber_chart_pen_box (const LimberChartPen  *self,
                      const graphene_rect_t *area,
                      double                 radius,
                      const GdkRGBA         *color)
{
  GskRoundedRect outline;

  if (area->size.width <= 0 || area->size.height <= 0)
    return;

  get_outline (self, area, radius, &outline);
  gtk_snapshot_push_rounded_clip (self->snapshot, &outline);
  gtk_snapshot_append_color (self->snapshot, color, &outline.bounds);
  gtk_snapshot_pop (self->snapshot);
}

/**
 * limber_chart_pen_frame:
 * @self: a pen
 * @area: where, its line within
 * @radius: of its corners, pixels
 * @thickness: of its line, pixels
 * @color: of its line
 */
void
limber_chart_pen_frame (const LimberChartPen  *self,
                        const graphene_rect_t *area,
                        double                 radius,
                        double                 thickness,
                        const GdkRGBA         *color)
{
  const float    width = (float) thickness;
  GskRoundedRect outline;

  get_outline (self, area, radius, &outline);
  gtk_snapshot_append_border (self->snapshot,
                              &outline,
                              (float[4]){ width, width, width, width },
                              (GdkRGBA[4]){ *color, *color, *color, *color });
}

/**
 * limber_chart_pen_ground:
 * @self: a pen
 * @area: where
 * @radius: of its corners, pixels
 *
 * Draws what others lie on. It stays as pale as it is where more contrast is asked for, and has an
 * outline then: a darker one would swallow what lies on it.
 */
void
limber_chart_pen_ground (const LimberChartPen *self, const graphene_rect_t *area, double radius)
{
  GdkRGBA pale = self->faint;

  pale.alpha *= self->outlined ? FAINT_ALPHA / FAINT_ALPHA_HIGH_CONTRAST : 1;
  limber_chart_pen_box (self, area, radius, &pale);
  if (self->outlined)
    limber_chart_pen_frame (self, area, radius, 1, &self->faint);
}

/**
 * limber_chart_pen_dot:
 * @self: a pen
 * @x: its middle
 * @y: its middle
 * @r: its radius, pixels
 * @color: how it is filled
 */
void
limber_chart_pen_dot (const LimberChartPen *self,
                      double                x,
                      double                y,
                      double                r,
                      const GdkRGBA        *color)
{
  const graphene_rect_t area
      = GRAPHENE_RECT_INIT ((float) (x - r), (float) (y - r), (float) (2 * r), (float) (2 * r));

  limber_chart_pen_box (self, &area, r, color);
}

/**
 * limber_chart_pen_dashes:
 * @self: a pen
 * @from: where the line begins
 * @until: where it ends
 * @y: how far down
 */
void
limber_chart_pen_dashes (const LimberChartPen *self, double from, double until, double y)
{
  for (double x = from; x < until; x += 2 * DASH)
    {
      const graphene_rect_t dash = mirror (
          self,
          &GRAPHENE_RECT_INIT ((float) x, (float) round (y), (float) MIN (DASH, until - x), 1));

      gtk_snapshot_append_color (self->snapshot, &self->ink, &dash);
    }
}

static PangoLayout *
make_layout (GtkWidget *widget, const char *text, double room)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);

  if (room > 0)
    {
      pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }

  return layout;
}

static void
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x), (float) round (y)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/**
 * limber_chart_pen_write:
 * @self: a pen
 * @text: what stands there
 * @x: the place it stands at
 * @y: its upper edge
 * @room: how much there is, pixels; 0 for as much as it takes
 * @side: on which side of @x, in the direction of reading
 */
void
limber_chart_pen_write (const LimberChartPen *self,
                        const char           *text,
                        double                x,
                        double                y,
                        double                room,
                        LimberChartText       side)
{
  g_autoptr(PangoLayout) layout = make_layout (self->widget, text, room);
  PangoRectangle ink, extents;
  double         left = x;

  pango_layout_get_pixel_extents (layout, &ink, &extents);
  if (side == LIMBER_CHART_TEXT_AROUND)
    left = CLAMP (x - extents.width / 2.0, 0, MAX (0, self->width - extents.width));
  else if (side == LIMBER_CHART_TEXT_BEFORE)
    left = x - extents.width;
  if (self->mirrored)
    left = self->width - left - extents.width;

  append_layout (self->snapshot, layout, left - extents.x, y, &self->ink);
}

/* Beside the point, on the side that has more room. */
static graphene_rect_t
place_beside (const LimberChartPen  *self,
              const graphene_rect_t *point,
              PangoLayout           *layout,
              PangoRectangle        *extents)
{
  const double before = point->origin.x - NOTE_GAP;
  const double after = self->width - point->origin.x - point->size.width - NOTE_GAP;
  const double most = MAX (MAX (before, after) - 2 * NOTE_PADDING, NOTE_LEAST);
  double       width;

  if (extents->width > most)
    {
      pango_layout_set_width (layout, (int) (most * PANGO_SCALE));
      pango_layout_get_pixel_extents (layout, NULL, extents);
    }
  width = extents->width + 2 * NOTE_PADDING;

  return GRAPHENE_RECT_INIT (
      (float) (after >= before ? point->origin.x + point->size.width + NOTE_GAP : before - width),
      (float) MAX (point->origin.y, 0),
      (float) width,
      (float) (extents->height + NOTE_PADDING));
}

/* Over the point; where there is no room, beside it, or below what is as wide as the chart. */
static graphene_rect_t
place_note (const LimberChartPen  *self,
            const graphene_rect_t *point,
            PangoLayout           *layout,
            PangoRectangle        *extents)
{
  const double most = self->width - 2 * NOTE_PADDING;
  double       width, height, y;

  pango_layout_get_pixel_extents (layout, NULL, extents);
  if (extents->width > most)
    {
      pango_layout_set_width (layout, (int) (most * PANGO_SCALE));
      pango_layout_get_pixel_extents (layout, NULL, extents);
    }
  width = extents->width + 2 * NOTE_PADDING;
  height = extents->height + NOTE_PADDING;
  y = point->origin.y - height - NOTE_GAP;
  if (y < 0 && point->size.width < self->width / 2)
    return place_beside (self, point, layout, extents);
  if (y < 0)
    y = point->origin.y + point->size.height + NOTE_GAP;

  return GRAPHENE_RECT_INIT ((float) CLAMP (point->origin.x + (point->size.width - width) / 2,
                                            0,
                                            MAX (0, self->width - width)),
                             (float) y,
                             (float) width,
                             (float) height);
}

/**
 * limber_chart_pen_note:
 * @self: a pen
 * @text: what a point means
 * @by: where the point is
 *
 * Says it over the point or beside it, never on it.
 */
void
limber_chart_pen_note (const LimberChartPen *self, const char *text, const graphene_rect_t *by)
{
  g_autoptr(PangoLayout) layout = make_layout (self->widget, text, 0);
  const graphene_rect_t point = mirror (self, by);
  PangoRectangle        extents;
  graphene_rect_t       note = place_note (self, &point, layout, &extents);
  GskRoundedRect        outline;

  gsk_rounded_rect_init_from_rect (&outline, &note, NOTE_RADIUS);
  gtk_snapshot_push_rounded_clip (self->snapshot, &outline);
  gtk_snapshot_append_color (self->snapshot, &note_color, &outline.bounds);
  gtk_snapshot_pop (self->snapshot);
  gtk_snapshot_append_border (self->snapshot,
                              &outline,
                              (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ self->faint, self->faint, self->faint, self->faint });
  append_layout (self->snapshot,
                 layout,
                 note.origin.x + NOTE_PADDING - extents.x,
                 note.origin.y + NOTE_PADDING / 2.0 - extents.y,
                 &note_ink);
}

/**
 * limber_chart_pen_measure:
 * @widget: a chart
 * @text: what is to stand in it
 * @width: (out) (optional): how wide that is, pixels
 * @height: (out) (optional): how high, pixels
 */
void
limber_chart_pen_measure (GtkWidget *widget, const char *text, int *width, int *height)
{
  g_autoptr(PangoLayout) layout = make_layout (widget, text, 0);

  pango_layout_get_pixel_size (layout, width, height);
}
