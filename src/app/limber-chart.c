/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart.h"

#include "app/limber-chart-keys.h"
#include "app/limber-chart-point.h"
#include "app/limber-chart-rows.h"
#include "desktop/limber-compat.h"

#define NONE G_MAXUINT

/* Pixels. */
#define NATURAL_WIDTH 320
#define MIN_WIDTH 240
#define HIGHLIGHT_RADIUS 6

/* The place of a point that can be seen. */
typedef struct
{
  LimberChartPoint *child;
  graphene_rect_t   area;  /* as if all ran from left to right */
  guint             point; /* NONE while there is none */
} Slot;

/**
 * LimberChart:
 *
 * Points in columns that run the way time and language do. The chart is one stop of the Tab key;
 * within it the arrows walk from point to point and lead out of sight to what came before, Home and End
 * go to the first and the last, Page Up and Page Down a whole view, Return opens a point. What a point
 * means is said over it, to the pointer, a finger and the focus alike, until Escape; screen readers
 * hear the same of each point, and of the chart its summary. A table of it is made of
 * [method@Chart.list_rows].
 *
 * The style sheets colour it through `color` of the nodes `limberchart` and, for what is beside the
 * point, `limberchartpoint`.
 */
typedef struct
{
  LimberChartGrid grid;
  GArray         *slots; /* (element-type Slot): column by column */
  guint           current;
  guint           hover;
  char           *summary;
  gboolean        focused;
  gboolean        silenced; /* Escape was pressed; until the next move */
} LimberChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LimberChart, limber_chart, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SUMMARY = 1,
  PROP_HAS_EARLIER,
  PROP_HAS_LATER,
} LimberChartProperty;

static GParamSpec *props[PROP_HAS_LATER + 1];

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static LimberChartPrivate *
get_private (LimberChart *self)
{
  return limber_chart_get_instance_private (self);
}

static Slot *
get_slot (LimberChartPrivate *priv, guint index)
{
  return &g_array_index (priv->slots, Slot, index);
}

static guint
get_point (LimberChartPrivate *priv, guint slot)
{
  const guint point = priv->grid.first * priv->grid.n_rows + slot;

  return slot < priv->grid.n_columns * priv->grid.n_rows && point < priv->grid.n_points ? point
                                                                                        : NONE;
}

/* Returns: (nullable): where that point can be seen */
static Slot *
find_slot (LimberChartPrivate *priv, guint point)
{
  for (guint i = 0; point != NONE && i < priv->slots->len; i++)
    if (get_slot (priv, i)->point == point)
      return get_slot (priv, i);

  return NULL;
}

/* Which point each of the places is for. */
static void
fill_slots (LimberChart *self)
{
  LimberChartPrivate *priv = get_private (self);

  for (guint i = 0; i < priv->slots->len; i++)
    {
      Slot            *slot = get_slot (priv, i);
      const guint      point = get_point (priv, i);
      g_autofree char *text = NULL;

      if (point == NONE)
        limber_chart_point_hide (slot->child);
      if (point == slot->point)
        continue;
      slot->point = point;
      if (point == NONE)
        continue;
      text = limber_chart_format (self, point);
      limber_chart_point_show (slot->child, point, priv->grid.n_points, text);
    }
}

static void
make_slots (LimberChart *self)
{
  LimberChartPrivate *priv = get_private (self);
  const guint         n
      = MIN (LIMBER_CHART_GET_CLASS (self)->most_columns * priv->grid.n_rows, priv->grid.n_points);

  while (priv->slots->len > n)
    {
      gtk_widget_unparent (GTK_WIDGET (get_slot (priv, priv->slots->len - 1)->child));
      g_array_set_size (priv->slots, priv->slots->len - 1);
    }
  for (guint i = 0; i < priv->slots->len; i++)
    get_slot (priv, i)->point = NONE;
  while (priv->slots->len < n)
    {
      const Slot slot = { .child = limber_chart_point_new (), .point = NONE };

      gtk_widget_set_parent (GTK_WIDGET (slot.child), GTK_WIDGET (self));
      g_array_append_val (priv->slots, slot);
    }
}

static void
notify_ends (LimberChart *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_EARLIER]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_LATER]);
}

/* Other columns can be seen. */
static void
shifted (LimberChart *self)
{
  fill_slots (self);
  notify_ends (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
limber_chart_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  LimberChart *self = LIMBER_CHART (widget);

  /* A child has to be measured before it is given room. */
  for (guint i = 0; i < get_private (self)->slots->len; i++)
    gtk_widget_measure (GTK_WIDGET (get_slot (get_private (self), i)->child),
                        orientation,
                        -1,
                        NULL,
                        NULL,
                        NULL,
                        NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural = LIMBER_CHART_GET_CLASS (self)->get_height (self);
}

static void
place_slot (LimberChart *self, Slot *slot, int width)
{
  GtkWidget    *child = GTK_WIDGET (slot->child);
  GtkAllocation area;

  gtk_widget_set_child_visible (child, slot->point != NONE);
  if (slot->point == NONE)
    return;

  LIMBER_CHART_GET_CLASS (self)->place (self, slot->point, &slot->area);
  area.x = (int) slot->area.origin.x;
  area.y = (int) slot->area.origin.y;
  area.width = MAX (1, (int) slot->area.size.width);
  area.height = MAX (1, (int) slot->area.size.height);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    area.x = width - area.x - area.width;
  gtk_widget_size_allocate (child, &area, -1);
}

static void
limber_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberChart          *self = LIMBER_CHART (widget);
  LimberChartPrivate   *priv = get_private (self);
  const LimberChartGrid before = priv->grid;

  if (priv->grid.n_points == 0)
    return;

  limber_chart_grid_fit (&priv->grid,
                         MIN (LIMBER_CHART_GET_CLASS (self)->fit (self, width, height),
                              LIMBER_CHART_GET_CLASS (self)->most_columns));
  fill_slots (self);
  for (guint i = 0; i < priv->slots->len; i++)
    place_slot (self, get_slot (priv, i), width);
  if (before.first != priv->grid.first || before.n_columns != priv->grid.n_columns)
    notify_ends (self);
}

/* What is spoken of: what the pointer is on, or else the focus. */
static Slot *
get_spoken (LimberChartPrivate *priv)
{
  if (priv->silenced)
    return NULL;

  return find_slot (priv, priv->hover != NONE ? priv->hover : priv->focused ? priv->current : NONE);
}

static void
limber_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberChart        *self = LIMBER_CHART (widget);
  LimberChartPrivate *priv = get_private (self);
  const Slot         *spoken = get_spoken (priv);
  LimberChartPen      pen;
  g_autofree char    *text = NULL;

  if (priv->grid.n_points == 0)
    return;

  limber_chart_pen_init (&pen, widget, snapshot);
  if (spoken != NULL)
    limber_chart_pen_ground (&pen, &spoken->area, HIGHLIGHT_RADIUS);
  LIMBER_CHART_GET_CLASS (self)->draw (self, &pen);
  GTK_WIDGET_CLASS (limber_chart_parent_class)->snapshot (widget, snapshot);
  if (spoken != NULL)
    {
      text = limber_chart_format (self, spoken->point);
      limber_chart_pen_note (&pen, text, &spoken->area);
    }
}

static gboolean
limber_chart_grab_focus (GtkWidget *widget)
{
  LimberChartPrivate *priv = get_private (LIMBER_CHART (widget));
  const Slot         *slot = find_slot (priv, priv->current);

  return slot != NULL && gtk_widget_grab_focus (GTK_WIDGET (slot->child));
}

/* One stop on the way through the window. */
static gboolean
limber_chart_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && limber_chart_grab_focus (widget);
}

static void
set_hover (LimberChart *self, guint point)
{
  LimberChartPrivate *priv = get_private (self);

  if (priv->hover == point)
    return;

  priv->hover = point;
  /* Nothing stays behind the pointer. */
  priv->silenced = point == NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static guint
find_at (LimberChart *self, double x, double y)
{
  LimberChartPrivate *priv = get_private (self);
  GtkWidget          *widget = GTK_WIDGET (self);
  graphene_point_t    at = GRAPHENE_POINT_INIT ((float) x, (float) y);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    at.x = (float) gtk_widget_get_width (widget) - at.x;
  for (guint i = 0; i < priv->slots->len; i++)
    if (get_slot (priv, i)->point != NONE
        && graphene_rect_contains_point (&get_slot (priv, i)->area, &at))
      return get_slot (priv, i)->point;

  return NONE;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, LimberChart *self)
{
  set_hover (self, find_at (self, x, y));
}

static void
leave_cb (GtkEventControllerMotion *controller, LimberChart *self)
{
  set_hover (self, NONE);
}

static void
set_current (LimberChart *self, guint point)
{
  LimberChartPrivate *priv = get_private (self);
  const Slot         *before = find_slot (priv, priv->current);
  const Slot         *now;

  priv->current = point;
  priv->silenced = FALSE;
  if (limber_chart_grid_reveal (&priv->grid, point))
    shifted (self);
  now = find_slot (priv, point);
  if (now != NULL && now == before)
    {
      g_autofree char *text = limber_chart_format (self, point);

      /* The focus has not moved: it is on another point in the same place. */
      limber_compat_announce (GTK_WIDGET (self), text);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, LimberChart *self)
{
  const guint point = find_at (self, x, y);

  if (point == NONE)
    return;

  set_current (self, point);
  get_private (self)->silenced = get_private (self)->hover != NONE;
  limber_chart_activate (self, point);
}

static void
focus_cb (GtkEventControllerFocus *controller, GParamSpec *pspec, LimberChart *self)
{
  LimberChartPrivate *priv = get_private (self);

  priv->focused = gtk_event_controller_focus_contains_focus (controller);
  priv->silenced = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
limber_chart_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberChartPrivate *priv = get_private (LIMBER_CHART (object));

  switch ((LimberChartProperty) prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_string (value, priv->summary);
      break;

    case PROP_HAS_EARLIER:
      g_value_set_boolean (value, priv->grid.first > 0);
      break;

    case PROP_HAS_LATER:
      g_value_set_boolean (value,
                           priv->grid.first < limber_chart_grid_get_last_first (&priv->grid));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_chart_dispose (GObject *object)
{
  LimberChartPrivate *priv = get_private (LIMBER_CHART (object));

  for (guint i = 0; i < priv->slots->len; i++)
    gtk_widget_unparent (GTK_WIDGET (get_slot (priv, i)->child));
  g_array_set_size (priv->slots, 0);

  G_OBJECT_CLASS (limber_chart_parent_class)->dispose (object);
}

static void
limber_chart_finalize (GObject *object)
{
  LimberChartPrivate *priv = get_private (LIMBER_CHART (object));

  g_array_unref (priv->slots);
  g_free (priv->summary);

  G_OBJECT_CLASS (limber_chart_parent_class)->finalize (object);
}

static void
limber_chart_class_init (LimberChartClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_chart_dispose;
  object_class->finalize = limber_chart_finalize;
  object_class->get_property = limber_chart_get_property;

  widget_class->measure = limber_chart_measure;
  widget_class->size_allocate = limber_chart_size_allocate;
  widget_class->snapshot = limber_chart_snapshot;
  widget_class->focus = limber_chart_focus;
  widget_class->grab_focus = limber_chart_grab_focus;

  /**
   * LimberChart:summary:
   *
   * What the chart comes to, in words.
   */
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);

  /**
   * LimberChart:has-earlier:
   *
   * There are points before those that can be seen.
   */
  props[PROP_HAS_EARLIER] = g_param_spec_boolean ("has-earlier", NULL, NULL, FALSE, flags);
  props[PROP_HAS_LATER] = g_param_spec_boolean ("has-later", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberChart::activated:
   * @point: which one
   *
   * A point was clicked, or Return was pressed on it.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated",
                                            LIMBER_TYPE_CHART,
                                            G_SIGNAL_RUN_LAST,
                                            0,
                                            NULL,
                                            NULL,
                                            NULL,
                                            G_TYPE_NONE,
                                            1,
                                            G_TYPE_UINT);

  /**
   * LimberChart::changed:
   *
   * It has other points.
   */
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", LIMBER_TYPE_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  limber_chart_keys_add (widget_class);
  gtk_widget_class_set_css_name (widget_class, "limberchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
limber_chart_init (LimberChart *self)
{
  LimberChartPrivate *priv = get_private (self);
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  priv->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  priv->grid.n_rows = priv->grid.n_columns = 1;
  priv->hover = NONE;

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (widget, motion);
  limber_chart_keys_hush (self);
  g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (focus_cb), self, 0);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

/**
 * limber_chart_get_grid:
 *
 * Returns: (transfer none): where its points stand
 */
const LimberChartGrid *
limber_chart_get_grid (LimberChart *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART (self), NULL);

  return &get_private (self)->grid;
}

/**
 * limber_chart_set_points:
 * @n_points: how many points there are now
 * @n_rows: how many stand in a column
 *
 * For the kinds of chart: they have taken other data.
 */
void
limber_chart_set_points (LimberChart *self, guint n_points, guint n_rows)
{
  LimberChartPrivate *priv;

  g_return_if_fail (LIMBER_IS_CHART (self));

  priv = get_private (self);
  limber_chart_grid_set (&priv->grid, n_points, n_rows);
  priv->current = n_points == 0                                 ? 0
                  : LIMBER_CHART_GET_CLASS (self)->newest_first ? n_points - 1
                                                                : 0;
  priv->hover = NONE;
  make_slots (self);
  fill_slots (self);
  notify_ends (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * limber_chart_set_summary:
 * @summary: what the chart comes to, in words
 *
 * For the kinds of chart.
 */
void
limber_chart_set_summary (LimberChart *self, const char *summary)
{
  LimberChartPrivate *priv;

  g_return_if_fail (LIMBER_IS_CHART (self));

  priv = get_private (self);
  if (g_strcmp0 (priv->summary, summary) == 0)
    return;

  g_free (priv->summary);
  priv->summary = g_strdup (summary);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUMMARY]);
}

/**
 * limber_chart_get_summary:
 *
 * Returns: (transfer none) (nullable): what the chart comes to, in words
 */
const char *
limber_chart_get_summary (LimberChart *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART (self), NULL);

  return get_private (self)->summary;
}

/**
 * limber_chart_get_current:
 *
 * Returns: the point on which the focus is, or will be
 */
guint
limber_chart_get_current (LimberChart *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART (self), 0);

  return get_private (self)->current;
}

/**
 * limber_chart_go:
 * @move: where to
 *
 * Moves the focus to another point.
 *
 * Returns: whether the chart has points in that direction
 */
gboolean
limber_chart_go (LimberChart *self, LimberChartMove move)
{
  LimberChartPrivate *priv;

  g_return_val_if_fail (LIMBER_IS_CHART (self), FALSE);

  priv = get_private (self);
  if (!limber_chart_grid_can (&priv->grid, move))
    return FALSE;

  set_current (self, limber_chart_grid_move (&priv->grid, priv->current, move));

  return TRUE;
}

/**
 * limber_chart_scroll:
 * @move: %LIMBER_CHART_PAGE_BACK or %LIMBER_CHART_PAGE_ON
 *
 * Shows what came before or after, wherever the focus is.
 */
void
limber_chart_scroll (LimberChart *self, LimberChartMove move)
{
  LimberChartPrivate *priv;
  guint               from, until;

  g_return_if_fail (LIMBER_IS_CHART (self));

  priv = get_private (self);
  if (priv->grid.n_points == 0)
    return;

  limber_chart_grid_scroll (&priv->grid, move);
  from = priv->grid.first * priv->grid.n_rows;
  until = MIN (from + priv->grid.n_columns * priv->grid.n_rows, priv->grid.n_points);
  priv->current = CLAMP (priv->current, from, until - 1);
  shifted (self);
}

/**
 * limber_chart_activate:
 * @point: one of its points
 */
void
limber_chart_activate (LimberChart *self, guint point)
{
  g_return_if_fail (LIMBER_IS_CHART (self));
  g_return_if_fail (point < get_private (self)->grid.n_points);

  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, point);
}

/**
 * limber_chart_silence:
 *
 * Says nothing more over a point until the next move.
 *
 * Returns: whether something was said
 */
gboolean
limber_chart_silence (LimberChart *self)
{
  LimberChartPrivate *priv;

  g_return_val_if_fail (LIMBER_IS_CHART (self), FALSE);

  priv = get_private (self);
  if (get_spoken (priv) == NULL)
    return FALSE;

  priv->silenced = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

/**
 * limber_chart_describe:
 * @point: one of its points
 * @name: (out) (transfer full): what it is: "3 May"
 * @value: (out) (transfer full): what it says: "12 min in 2 sessions"
 */
void
limber_chart_describe (LimberChart *self, guint point, char **name, char **value)
{
  g_return_if_fail (LIMBER_IS_CHART (self));
  g_return_if_fail (point < get_private (self)->grid.n_points);

  LIMBER_CHART_GET_CLASS (self)->describe (self, point, name, value);
}
