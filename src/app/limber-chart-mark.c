/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-mark.h"

#include "history/limber-calendar.h"

/* Pixels. */
#define DAY_RADIUS 4
#define FOOT 5
#define FOOT_BAR 3
#define DOT 3.5
#define SMALL_DOT 2.5
#define LINE 3
#define TICK 2
#define BAR_RADIUS 5
#define BAR_LINE 2

/* A week that did not reach the goal is a frame with so much of the colour in it. */
#define UNDER_ALPHA 0.3F

/* The range of a week lies behind its answers. */
#define RANGE_ALPHA 0.22F

static GdkRGBA
lighten (const GdkRGBA *color, float alpha)
{
  GdkRGBA light = *color;

  light.alpha *= alpha;

  return light;
}

/**
 * limber_chart_mark_get_size:
 * @heat: how warm a day is
 *
 * Returns: how much of its square is filled, as a part of the side
 */
double
limber_chart_mark_get_size (int heat)
{
  static const double sizes[LIMBER_CALENDAR_N_HEATS] = { 0, 0.4, 0.6, 0.8, 1 };

  g_return_val_if_fail (heat >= 0 && heat < LIMBER_CALENDAR_N_HEATS, 0);

  return sizes[heat];
}

/**
 * limber_chart_mark_get_alpha:
 * @heat: how warm a day is
 *
 * Returns: how strong its colour is; the palest still stands out from its square by 3 to 1
 *   in every look, which a test measures
 */
double
limber_chart_mark_get_alpha (int heat)
{
  static const double alphas[LIMBER_CALENDAR_N_HEATS] = { 0, 0.82, 0.88, 0.94, 1 };

  g_return_val_if_fail (heat >= 0 && heat < LIMBER_CALENDAR_N_HEATS, 0);

  return alphas[heat];
}

/* A bar along the foot for a run, a dot in the middle of it for anything else. */
static void
draw_outing (const LimberChartPen *pen, const graphene_rect_t *area, gboolean run)
{
  const float           width = run ? area->size.width : FOOT_BAR;
  const graphene_rect_t foot = GRAPHENE_RECT_INIT (area->origin.x + (area->size.width - width) / 2,
                                                   area->origin.y + area->size.height - FOOT_BAR,
                                                   width,
                                                   FOOT_BAR);

  limber_chart_pen_box (pen, &foot, FOOT_BAR / 2.0, &pen->ink);
}

/**
 * limber_chart_mark_draw_day:
 * @pen: what it is drawn with
 * @area: the square of the day
 * @heat: how warm it is, 0 for a day without a session
 * @outing: %LIMBER_CHART_MARK_RUN, %LIMBER_CHART_MARK_ACTIVITY, or %LIMBER_CHART_MARK_NONE
 *
 * A day: the more was done, the larger and the stronger is what fills its square. Beneath it is room for
 * the mark of an outing, which is never on the same colour.
 */
void
limber_chart_mark_draw_day (const LimberChartPen  *pen,
                            const graphene_rect_t *area,
                            int                    heat,
                            LimberChartMark        outing)
{
  const double    size = limber_chart_mark_get_size (heat);
  const GdkRGBA   fill = lighten (&pen->fill, (float) limber_chart_mark_get_alpha (heat));
  graphene_rect_t filled = *area;

  if (outing != LIMBER_CHART_MARK_NONE)
    filled.size.height -= FOOT;
  limber_chart_pen_ground (pen, &filled, DAY_RADIUS);
  graphene_rect_inset (&filled,
                       (float) (filled.size.width * (1 - size) / 2),
                       (float) (filled.size.height * (1 - size) / 2));
  limber_chart_pen_box (pen, &filled, DAY_RADIUS, &fill);
  if (outing != LIMBER_CHART_MARK_NONE)
    draw_outing (pen, area, outing == LIMBER_CHART_MARK_RUN);
}

static void
draw_line (const LimberChartPen  *pen,
           const graphene_rect_t *area,
           double                 thickness,
           gboolean               upright)
{
  graphene_rect_t line = *area;

  if (upright)
    graphene_rect_inset (&line, (float) ((area->size.width - thickness) / 2), 0);
  else
    graphene_rect_inset (&line, 0, (float) ((area->size.height - thickness) / 2));
  limber_chart_pen_box (pen, &line, thickness / 2, upright ? &pen->ink : &pen->fill);
}

static void
draw_dot (const LimberChartPen  *pen,
          const graphene_rect_t *area,
          double                 r,
          gboolean               ring,
          const GdkRGBA         *color)
{
  const graphene_point_t middle = GRAPHENE_POINT_INIT (area->origin.x + area->size.width / 2,
                                                       area->origin.y + area->size.height / 2);
  const graphene_rect_t  around = GRAPHENE_RECT_INIT (
      middle.x - (float) r, middle.y - (float) r, (float) (2 * r), (float) (2 * r));

  if (ring)
    limber_chart_pen_frame (pen, &around, r, 1.5, color);
  else
    limber_chart_pen_dot (pen, middle.x, middle.y, r, color);
}

static void
draw_bar (const LimberChartPen *pen, const graphene_rect_t *area, gboolean reached)
{
  const GdkRGBA light = lighten (&pen->fill, UNDER_ALPHA);

  limber_chart_pen_box (pen, area, BAR_RADIUS, reached ? &pen->fill : &light);
  if (!reached)
    limber_chart_pen_frame (pen, area, BAR_RADIUS, BAR_LINE, &pen->fill);
}

/**
 * limber_chart_mark_draw:
 * @pen: what it is drawn with
 * @mark: what is drawn
 * @area: where; what has a size of its own is in the middle of it
 */
void
limber_chart_mark_draw (const LimberChartPen  *pen,
                        LimberChartMark        mark,
                        const graphene_rect_t *area)
{
  const GdkRGBA range = lighten (&pen->fill, RANGE_ALPHA);

  switch (mark)
    {
    case LIMBER_CHART_MARK_RUN:
    case LIMBER_CHART_MARK_ACTIVITY:
      limber_chart_mark_draw_day (pen, area, 0, mark);
      break;

    case LIMBER_CHART_MARK_BEFORE:
    case LIMBER_CHART_MARK_AFTER:
      draw_dot (pen, area, DOT, mark == LIMBER_CHART_MARK_AFTER, &pen->fill);
      break;

    case LIMBER_CHART_MARK_MIDDLE:
      draw_line (pen, area, LINE, FALSE);
      break;

    case LIMBER_CHART_MARK_RANGE:
      limber_chart_pen_box (pen, area, DAY_RADIUS, &range);
      break;

    case LIMBER_CHART_MARK_SESSION_DAY:
      draw_dot (pen, area, SMALL_DOT, FALSE, &pen->mark);
      break;

    case LIMBER_CHART_MARK_RUN_DAY:
    case LIMBER_CHART_MARK_PLAN:
      draw_line (pen, area, TICK, TRUE);
      break;

    case LIMBER_CHART_MARK_REACHED:
    case LIMBER_CHART_MARK_UNDER:
      draw_bar (pen, area, mark == LIMBER_CHART_MARK_REACHED);
      break;

    case LIMBER_CHART_MARK_HEAT:
    case LIMBER_CHART_MARK_HEAT_LAST:
    case LIMBER_CHART_MARK_NONE:
    default:
      if (mark >= LIMBER_CHART_MARK_HEAT && mark <= LIMBER_CHART_MARK_HEAT_LAST)
        limber_chart_mark_draw_day (
            pen, area, (int) (mark - LIMBER_CHART_MARK_HEAT) + 1, LIMBER_CHART_MARK_NONE);
      break;
    }
}
