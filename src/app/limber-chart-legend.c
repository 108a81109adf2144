/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-legend.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-chart-point.h"

/* Pixels. */
#define MARK 16
#define MARK_HEIGHT 14
#define GAP 5
#define BETWEEN 14
#define ROW_GAP 3

typedef struct
{
  LimberChartMark mark;
  char           *text;
} Entry;

/**
 * LimberChartLegend:
 *
 * What the marks of a chart mean: each is drawn as it is in the chart, with its words after it, in as many
 * lines as it takes. Screen readers hear the words.
 */
struct _LimberChartLegend
{
  GtkWidget parent_instance;

  GArray    *entries; /* (element-type Entry) */
  GtkWidget *point;   /* has the colour of what is beside the chart */
};

G_DEFINE_FINAL_TYPE (LimberChartLegend, limber_chart_legend, GTK_TYPE_WIDGET)

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->text);
}

static int
get_mark_width (const Entry *entry)
{
  return entry->mark != LIMBER_CHART_MARK_NONE ? MARK + GAP : 0;
}

/* Where each stands, as if all ran from left to right. Returns: how high all are, pixels */
static int
lay_out (LimberChartLegend *self, int width, graphene_point_t *places, int *line, int *widest)
{
  double x = 0;
  double y = 0;

  limber_chart_pen_measure (GTK_WIDGET (self), "0", NULL, line);
  *line = MAX (*line, MARK_HEIGHT);
  *widest = 0;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      int          length;

      limber_chart_pen_measure (GTK_WIDGET (self), entry->text, &length, NULL);
      length += get_mark_width (entry);
      *widest = MAX (*widest, length);
      if (x > 0 && x + length > width)
        {
          x = 0;
          y += *line + ROW_GAP;
        }
      if (places != NULL)
        places[i] = GRAPHENE_POINT_INIT ((float) x, (float) y);
      x += length + BETWEEN;
    }

  return self->entries->len > 0 ? (int) y + *line : 0;
}

static GtkSizeRequestMode
limber_chart_legend_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
limber_chart_legend_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  LimberChartLegend *self = LIMBER_CHART_LEGEND (widget);
  int                line, widest;
  const int height = lay_out (self, for_size >= 0 ? for_size : G_MAXINT, NULL, &line, &widest);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN (widest, 240);
  else
    *minimum = *natural = height;
}

static void
limber_chart_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberChartLegend           *self = LIMBER_CHART_LEGEND (widget);
  const int                    width = gtk_widget_get_width (widget);
  g_autofree graphene_point_t *places = g_new (graphene_point_t, self->entries->len);
  LimberChartPen               pen;
  int                          line, widest, text_height;

  limber_chart_pen_init (&pen, widget, snapshot);
  limber_chart_pen_measure (widget, "0", NULL, &text_height);
  lay_out (self, width, places, &line, &widest);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry          *entry = &g_array_index (self->entries, Entry, i);
      const graphene_rect_t mark = GRAPHENE_RECT_INIT (
          places[i].x, places[i].y + (float) (line - MARK_HEIGHT) / 2, MARK, MARK_HEIGHT);
      const int after = get_mark_width (entry);

      limber_chart_mark_draw (&pen, entry->mark, &mark);
      limber_chart_pen_write (&pen,
                              entry->text,
                              places[i].x + after,
                              places[i].y + (line - text_height) / 2.0,
                              width - places[i].x - after,
                              LIMBER_CHART_TEXT_AFTER);
    }
}

static void
limber_chart_legend_dispose (GObject *object)
{
  g_clear_pointer (&LIMBER_CHART_LEGEND (object)->point, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_chart_legend_parent_class)->dispose (object);
}

static void
limber_chart_legend_finalize (GObject *object)
{
  g_array_unref (LIMBER_CHART_LEGEND (object)->entries);

  G_OBJECT_CLASS (limber_chart_legend_parent_class)->finalize (object);
}

static void
limber_chart_legend_class_init (LimberChartLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_chart_legend_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_chart_legend_finalize;

  widget_class->get_request_mode = limber_chart_legend_get_request_mode;
  widget_class->measure = limber_chart_legend_measure;
  widget_class->snapshot = limber_chart_legend_snapshot;

  gtk_widget_class_set_css_name (widget_class, "limberchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
limber_chart_legend_init (LimberChartLegend *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->point = GTK_WIDGET (limber_chart_point_new ());
  gtk_widget_set_focusable (self->point, FALSE);
  gtk_widget_set_child_visible (self->point, FALSE);
  gtk_widget_set_parent (self->point, GTK_WIDGET (self));
}

/**
 * limber_chart_legend_new:
 *
 * Returns: (transfer floating): a legend without entries
 */
GtkWidget *
limber_chart_legend_new (void)
{
  return g_object_new (LIMBER_TYPE_CHART_LEGEND, NULL);
}

/* What it says, as a sentence. */
static void
set_words (LimberChartLegend *self)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (i > 0)
        /* Translators: between the items of a list */
        g_string_append (words, C_ ("list", ", "));
      g_string_append (words, g_array_index (self->entries, Entry, i).text);
    }
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
limber_chart_legend_clear (LimberChartLegend *self)
{
  g_return_if_fail (LIMBER_IS_CHART_LEGEND (self));

  g_array_set_size (self->entries, 0);
  set_words (self);
}

/**
 * limber_chart_legend_add:
 * @mark: how it is drawn
 * @text: what that means
 */
void
limber_chart_legend_add (LimberChartLegend *self, LimberChartMark mark, const char *text)
{
  const Entry entry = { mark, g_strdup (text) };

  g_return_if_fail (LIMBER_IS_CHART_LEGEND (self));

  g_array_append_val (self->entries, entry);
  set_words (self);
}
