/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-session-bar.h"

#include "limber-drawn.h"
#include "limber-session-segments.h"

#include "content/limber-format.h"
#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* Pixels. The widget is higher than what it draws, so that a finger can meet it. */
#define HEIGHT 24
#define NATURAL_WIDTH 320
#define MIN_WIDTH 48
#define BAR_HEIGHT 10
#define GAP 4
#define SEGMENT_MIN_WIDTH 8
#define SNAP 5

/* Clicking at the very end must not finish the session; microseconds. */
#define END_MARGIN_US G_USEC_PER_SEC

/* Screen readers hear of the position at every step, and within a step not more often than this. */
#define TELL_US (10 * G_USEC_PER_SEC)

/**
 * LimberSessionBar:
 *
 * A whole session as a bar: a segment for each step, as long as its time, filled up to where one
 * is. It runs the way the language reads. Clicking, dragging and the arrow keys ask to go elsewhere
 * through [signal@SessionBar::seek]; the bar itself stays where it is told to be.
 *
 * The style sheets colour it through `color` of the node `limbersessionbar`.
 */
struct _LimberSessionBar
{
  GtkWidget       parent_instance;
  LimberTimeline *timeline;
  GArray         *segments; /* LimberSegment */
  gint64          position_us;
  gint64          drag_us; /* where the drag is; valid while dragging */
  gint64          told_us; /* what screen readers were told; -1 for nothing */
  double          drawn_x; /* where the filled part ends on the screen */
  int             hover;   /* the segment under the pointer, -1 for none */
  gboolean        dragging;
};

typedef enum
{
  PROP_POSITION = 1,
} LimberSessionBarProperty;

static GParamSpec *props[PROP_POSITION + 1];

enum
{
  SIGNAL_SEEK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberSessionBar, limber_session_bar, GTK_TYPE_WIDGET)

static gboolean
is_rtl (LimberSessionBar *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* From where something is in the widget to where it would be if all ran from left to right. */
static double
mirror_x (LimberSessionBar *self, double x)
{
  return is_rtl (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

/* Where the filled part ends, on whole pixels of the screen. */
static double
get_filled_x (LimberSessionBar *self)
{
  double scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  gint64 shown_us = self->dragging ? self->drag_us : self->position_us;

  return round (limber_session_segments_get_x (self->segments, shown_us) * scale) / scale;
}

static void
queue_draw_if_moved (LimberSessionBar *self)
{
  if (get_filled_x (self) != self->drawn_x)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lay_out (LimberSessionBar *self)
{
  limber_session_segments_lay_out (self->segments,
                                   self->timeline,
                                   gtk_widget_get_width (GTK_WIDGET (self)),
                                   GAP,
                                   SEGMENT_MIN_WIDTH);
  self->hover = -1;
}

static int
get_step (LimberSessionBar *self, gint64 position_us)
{
  guint index = limber_timeline_find_phase (self->timeline, position_us);

  return limber_timeline_get_phase (self->timeline, index)->step;
}

static const char *
get_step_name (LimberSessionBar *self, gint64 position_us)
{
  guint step = (guint) get_step (self, position_us);

  return limber_timeline_get_step (self->timeline, step)->exercise->name;
}

static void
tell_position (LimberSessionBar *self)
{
  g_autofree char *now = limber_format_clock (self->position_us);
  g_autofree char *total = limber_format_clock (limber_timeline_get_total_us (self->timeline));
  g_autofree char *text = NULL;

  /* Translators: where a session is, for screen readers: time gone, whole time, name of the
   * exercise */
  text = g_strdup_printf (_ ("%s of %s, %s"), now, total, get_step_name (self, self->position_us));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double) limber_timeline_get_total_us (self->timeline)
                                      / G_USEC_PER_SEC,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double) self->position_us / G_USEC_PER_SEC,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  text,
                                  -1);
  self->told_us = self->position_us;
}

static void
tell_position_if_worth_it (LimberSessionBar *self)
{
  if (self->timeline == NULL)
    return;

  if (self->told_us < 0 || self->position_us < self->told_us
      || self->position_us - self->told_us >= TELL_US
      || get_step (self, self->position_us) != get_step (self, self->told_us))
    tell_position (self);
}

static void
append_rectangle (GtkSnapshot *snapshot, double x, double width, float y, const GdkRGBA *color)
{
  if (width > 0)
    gtk_snapshot_append_color (
        snapshot, color, &GRAPHENE_RECT_INIT ((float) x, y, (float) width, BAR_HEIGHT));
}

static void
snapshot_segment (LimberSessionBar    *self,
                  GtkSnapshot         *snapshot,
                  const LimberSegment *segment,
                  const GdkRGBA       *fill,
                  const GdkRGBA       *track)
{
  float          y = (float) (gtk_widget_get_height (GTK_WIDGET (self)) - BAR_HEIGHT) / 2;
  double         filled = CLAMP (self->drawn_x - segment->x, 0, segment->width);
  double         left = is_rtl (self) ? mirror_x (self, segment->x + segment->width) : segment->x;
  double         rest = segment->width - filled;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (
      &outline,
      &GRAPHENE_RECT_INIT ((float) left, y, (float) segment->width, BAR_HEIGHT),
      (float) MIN (BAR_HEIGHT, segment->width) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  append_rectangle (snapshot, is_rtl (self) ? left + rest : left, filled, y, fill);
  append_rectangle (snapshot, is_rtl (self) ? left : left + filled, rest, y, track);
  gtk_snapshot_pop (snapshot);
}

static void
limber_session_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberSessionBar *self = LIMBER_SESSION_BAR (widget);
  GdkRGBA           fill, track, hovered;

  limber_drawn_get_colors (widget, &fill, &track);
  hovered = track;
  hovered.alpha = MIN (1, track.alpha * 1.8F);
  self->drawn_x = get_filled_x (self);

  for (guint i = 0; i < self->segments->len; i++)
    snapshot_segment (self,
                      snapshot,
                      &g_array_index (self->segments, LimberSegment, i),
                      &fill,
                      (int) i == self->hover ? &hovered : &track);
}

static void
limber_session_bar_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : HEIGHT;
}

static void
limber_session_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (LIMBER_SESSION_BAR (widget));
}

static gboolean
limber_session_bar_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    keyboard_tooltip,
                                  GtkTooltip *tooltip)
{
  LimberSessionBar *self = LIMBER_SESSION_BAR (widget);
  gint64            position_us = self->position_us;
  g_autofree char  *clock = NULL;
  g_autofree char  *text = NULL;

  if (self->segments->len == 0)
    return FALSE;

  if (!keyboard_tooltip)
    position_us = limber_session_segments_get_position (self->segments, mirror_x (self, x));
  clock = limber_format_clock (position_us);
  /* Translators: name of an exercise, and the moment of the session that is meant */
  text = g_strdup_printf (_ ("%s · %s"), get_step_name (self, position_us), clock);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/* Where a click goes: the beginning of a segment draws it near. */
static gint64
get_aim (LimberSessionBar *self, double x)
{
  gint64 latest_us = MAX (0, limber_timeline_get_total_us (self->timeline) - END_MARGIN_US);
  gint64 position_us = limber_session_segments_get_position (self->segments, x);
  guint  index = limber_session_segments_find_x (self->segments, x + SNAP);
  double start = g_array_index (self->segments, LimberSegment, index).x;

  if (fabs (x - start) <= SNAP)
    position_us = g_array_index (self->segments, LimberSegment, index).start_us;

  return MIN (position_us, latest_us);
}

static void
drag_to (LimberSessionBar *self, double x)
{
  self->drag_us = get_aim (self, mirror_x (self, x));
  queue_draw_if_moved (self);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, LimberSessionBar *self)
{
  if (self->segments->len == 0)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragging = TRUE;
  drag_to (self, x);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, LimberSessionBar *self)
{
  double x;

  if (self->dragging && gtk_gesture_drag_get_start_point (gesture, &x, NULL))
    drag_to (self, x + dx);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, LimberSessionBar *self)
{
  if (!self->dragging)
    return;

  self->dragging = FALSE;
  g_signal_emit (self, signals[SIGNAL_SEEK], 0, self->drag_us);
  queue_draw_if_moved (self);
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, LimberSessionBar *self)
{
  self->dragging = FALSE;
  queue_draw_if_moved (self);
}

static void
set_hover (LimberSessionBar *self, int hover)
{
  if (self->hover == hover)
    return;

  self->hover = hover;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, LimberSessionBar *self)
{
  if (self->segments->len > 0)
    set_hover (self, (int) limber_session_segments_find_x (self->segments, mirror_x (self, x)));
}

static void
leave_cb (GtkEventControllerMotion *controller, LimberSessionBar *self)
{
  set_hover (self, -1);
}

static void
seek_step (LimberSessionBar *self, int step)
{
  int last = (int) limber_timeline_get_n_steps (self->timeline) - 1;

  g_signal_emit (self,
                 signals[SIGNAL_SEEK],
                 0,
                 limber_timeline_find_step (self->timeline, CLAMP (step, 0, last)));
}

/* An arrow key: the argument is 1 for the right one, -1 for the left one. */
static gboolean
arrow_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberSessionBar *self = LIMBER_SESSION_BAR (widget);
  gboolean          forward;
  guint             index;
  int               step, direction;

  if (self->timeline == NULL)
    return GDK_EVENT_PROPAGATE;

  g_variant_get (arguments, "(i)", &direction);
  forward = (direction > 0) != is_rtl (self);
  index = limber_timeline_find_phase (self->timeline, self->position_us);
  step = get_step (self, self->position_us) + 1;

  if (!forward)
    g_signal_emit (self,
                   signals[SIGNAL_SEEK],
                   0,
                   limber_timeline_find_previous (self->timeline, index, self->position_us));
  else if (step < (int) limber_timeline_get_n_steps (self->timeline))
    seek_step (self, step);

  return GDK_EVENT_STOP;
}

/* Home and End: the argument is the step. */
static gboolean
edge_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberSessionBar *self = LIMBER_SESSION_BAR (widget);
  int               step;

  if (self->timeline == NULL)
    return GDK_EVENT_PROPAGATE;

  g_variant_get (arguments, "(i)", &step);
  seek_step (self, step);

  return GDK_EVENT_STOP;
}

static void
limber_session_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberSessionBar *self = LIMBER_SESSION_BAR (object);

  switch ((LimberSessionBarProperty) prop_id)
    {
    case PROP_POSITION:
      g_value_set_int64 (value, self->position_us);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_session_bar_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LimberSessionBar *self = LIMBER_SESSION_BAR (object);

  switch ((LimberSessionBarProperty) prop_id)
    {
    case PROP_POSITION:
      limber_session_bar_set_position (self, g_value_get_int64 (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_session_bar_dispose (GObject *object)
{
  LimberSessionBar *self = LIMBER_SESSION_BAR (object);

  g_array_set_size (self->segments, 0);
  g_clear_pointer (&self->timeline, limber_timeline_unref);

  G_OBJECT_CLASS (limber_session_bar_parent_class)->dispose (object);
}

static void
limber_session_bar_finalize (GObject *object)
{
  g_array_unref (LIMBER_SESSION_BAR (object)->segments);

  G_OBJECT_CLASS (limber_session_bar_parent_class)->finalize (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, arrow_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, arrow_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, edge_cb, "(i)", 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, edge_cb, "(i)", G_MAXINT);
}

static void
limber_session_bar_class_init (LimberSessionBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_session_bar_dispose;
  object_class->finalize = limber_session_bar_finalize;
  object_class->get_property = limber_session_bar_get_property;
  object_class->set_property = limber_session_bar_set_property;

  widget_class->snapshot = limber_session_bar_snapshot;
  widget_class->measure = limber_session_bar_measure;
  widget_class->size_allocate = limber_session_bar_size_allocate;
  widget_class->query_tooltip = limber_session_bar_query_tooltip;

  props[PROP_POSITION]
      = g_param_spec_int64 ("position",
                            NULL,
                            NULL,
                            0,
                            G_MAXINT64,
                            0,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberSessionBar::seek:
   * @position_us: where to go, microseconds from the beginning of the session
   *
   * Somebody wants to go elsewhere. A drag asks once, at its end.
   */
  signals[SIGNAL_SEEK] = g_signal_new ("seek",
                                       LIMBER_TYPE_SESSION_BAR,
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       1,
                                       G_TYPE_INT64);

  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "limbersessionbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
add_controllers (LimberSessionBar *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
limber_session_bar_init (LimberSessionBar *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->segments = g_array_new (FALSE, FALSE, sizeof (LimberSegment));
  self->hover = -1;
  self->told_us = -1;

  add_controllers (self);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_set_cursor_from_name (widget, "pointer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Session"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  0.0,
                                  -1);
}

/**
 * limber_session_bar_new:
 *
 * Returns: (transfer floating): a bar without a session
 */
GtkWidget *
limber_session_bar_new (void)
{
  return g_object_new (LIMBER_TYPE_SESSION_BAR, NULL);
}

/**
 * limber_session_bar_get_timeline:
 *
 * Returns: (transfer none) (nullable): the session that it shows
 */
LimberTimeline *
limber_session_bar_get_timeline (LimberSessionBar *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION_BAR (self), NULL);

  return self->timeline;
}

/**
 * limber_session_bar_set_timeline:
 * @timeline: (nullable): the session to show
 */
void
limber_session_bar_set_timeline (LimberSessionBar *self, LimberTimeline *timeline)
{
  g_return_if_fail (LIMBER_IS_SESSION_BAR (self));

  if (self->timeline == timeline)
    return;

  if (timeline != NULL)
    limber_timeline_ref (timeline);
  g_clear_pointer (&self->timeline, limber_timeline_unref);
  self->timeline = timeline;
  self->dragging = FALSE;
  self->told_us = -1;

  lay_out (self);
  tell_position_if_worth_it (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_session_bar_get_position:
 *
 * Returns: where the session is, microseconds from its beginning
 */
gint64
limber_session_bar_get_position (LimberSessionBar *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION_BAR (self), 0);

  return self->position_us;
}

/**
 * limber_session_bar_set_position:
 * @position_us: where the session is, microseconds from its beginning; a negative one counts as 0
 *
 * May be called at every frame: it draws only when a pixel changes.
 */
void
limber_session_bar_set_position (LimberSessionBar *self, gint64 position_us)
{
  g_return_if_fail (LIMBER_IS_SESSION_BAR (self));

  position_us = MAX (0, position_us);
  if (self->position_us == position_us)
    return;

  self->position_us = position_us;
  queue_draw_if_moved (self);
  tell_position_if_worth_it (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POSITION]);
}
