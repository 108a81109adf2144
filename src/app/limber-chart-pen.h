/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LimberChartPen:
 * @widget: the chart
 * @snapshot: what it is drawn into
 * @width: of the chart, pixels
 * @mirrored: time runs from right to left
 * @fill: colour of what the chart is about
 * @mark: colour of what is beside that
 * @ink: colour of what is to be read
 * @faint: colour of lines that only lead the eye
 * @outlined: grounds are outlined, for whoever needs more contrast
 *
 * Draws in a chart as if all ran from left to right.
 */
typedef struct
{
  GtkWidget   *widget;
  GtkSnapshot *snapshot;
  double       width;
  gboolean     mirrored;
  GdkRGBA      fill;
  GdkRGBA      mark;
  GdkRGBA      ink;
  GdkRGBA      faint;
  gboolean     outlined;
} LimberChartPen;

/* Where a text stands beside its place. */
typedef enum
{
  LIMBER_CHART_TEXT_AFTER,
  LIMBER_CHART_TEXT_AROUND,
  LIMBER_CHART_TEXT_BEFORE,
} LimberChartText;

void limber_chart_pen_init (LimberChartPen *self, GtkWidget *widget, GtkSnapshot *snapshot);

void limber_chart_pen_box (const LimberChartPen  *self,
                           const graphene_rect_t *area,
                           double                 radius,
                           const GdkRGBA         *color);
void
limber_chart_pen_ground (const LimberChartPen *self, const graphene_rect_t *area, double radius);
void limber_chart_pen_frame (const LimberChartPen  *self,
                             const graphene_rect_t *area,
                             double                 radius,
                             double                 thickness,
                             const GdkRGBA         *color);
void limber_chart_pen_dot (const LimberChartPen *self,
                           double                x,
                           double                y,
                           double                r,
                           const GdkRGBA        *color);
void limber_chart_pen_dashes (const LimberChartPen *self, double from, double until, double y);
void limber_chart_pen_write (const LimberChartPen *self,
                             const char           *text,
                             double                x,
                             double                y,
                             double                room,
                             LimberChartText       side);
void
limber_chart_pen_note (const LimberChartPen *self, const char *text, const graphene_rect_t *by);

void limber_chart_pen_measure (GtkWidget *widget, const char *text, int *width, int *height);

G_END_DECLS
