/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-figure-turn.h"

#include <adwaita.h>
#include <math.h>

/* Degrees for a pixel of a drag. */
#define DRAG_DEGREES 0.5

/* Nobody is to be seen from below the floor, nor straight from above; degrees that one looks down. */
#define LOWEST -4
#define HIGHEST 70

/* Less is a click, or the beginning of something else; pixels. */
#define THRESHOLD 6

#define EASE_BACK_MS 450

/**
 * LimberFigureTurn:
 *
 * Lets somebody turn what a widget shows by dragging; it eases back as soon as it is let go. What was
 * turned in another way eases back when the focus leaves. To the right is to the right in every
 * language.
 */
struct _LimberFigureTurn
{
  GObject parent_instance;

  GtkWidget          *widget; /* (not owned): owns this */
  GtkEventController *controllers[2];
  AdwAnimation       *animation; /* (owned) */
  double              yaw;       /* degrees, beside the view's own */
  double              pitch;     /* degrees, beside the view's own */
  double              own_pitch; /* of the view */
  gboolean            mirrored;
  double              from_yaw;   /* when the drag, or the way back, began */
  double              from_pitch; /* the same */
};

G_DEFINE_FINAL_TYPE (LimberFigureTurn, limber_figure_turn, G_TYPE_OBJECT)

enum
{
  SIGNAL_TURNED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
set (LimberFigureTurn *self, double yaw, double pitch)
{
  /* Half a turn and no more each way: the way back is the shorter one. */
  yaw = remainder (yaw, 360);
  pitch = CLAMP (pitch, LOWEST - self->own_pitch, HIGHEST - self->own_pitch);
  if (yaw == self->yaw && pitch == self->pitch)
    return;

  self->yaw = yaw;
  self->pitch = pitch;
  g_signal_emit (self, signals[SIGNAL_TURNED], 0);
}

/* What is near goes where the hand goes; in a mirror image the other way round. */
static void
set_from (LimberFigureTurn *self, double yaw, double pitch, double right, double down)
{
  set (self, yaw + (self->mirrored ? right : -right), pitch + down);
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, LimberFigureTurn *self)
{
  g_assert (LIMBER_IS_FIGURE_TURN (self));

  adw_animation_pause (self->animation);
  self->from_yaw = self->yaw;
  self->from_pitch = self->pitch;
}

static void
drag_update_cb (GtkGestureDrag *drag, double x, double y, LimberFigureTurn *self)
{
  g_assert (LIMBER_IS_FIGURE_TURN (self));

  if (hypot (x, y) < THRESHOLD && self->yaw == self->from_yaw && self->pitch == self->from_pitch)
    return;

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  set_from (self, self->from_yaw, self->from_pitch, x * DRAG_DEGREES, y * DRAG_DEGREES);
}

static void
drag_end_cb (GtkGestureDrag *drag, double x, double y, LimberFigureTurn *self)
{
  g_assert (LIMBER_IS_FIGURE_TURN (self));

  limber_figure_turn_ease_back (self);
}

static void
leave_cb (GtkEventControllerFocus *focus, LimberFigureTurn *self)
{
  g_assert (LIMBER_IS_FIGURE_TURN (self));

  limber_figure_turn_ease_back (self);
}

static void
animate_cb (double left, gpointer user_data)
{
  LimberFigureTurn *self = user_data;

  set (self, self->from_yaw * left, self->from_pitch * left);
}

static void
limber_figure_turn_dispose (GObject *object)
{
  LimberFigureTurn *self = LIMBER_FIGURE_TURN (object);

  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  for (guint i = 0; i < G_N_ELEMENTS (self->controllers); i++)
    if (self->controllers[i] != NULL)
      {
        gtk_widget_remove_controller (self->widget, self->controllers[i]);
        self->controllers[i] = NULL;
      }

  G_OBJECT_CLASS (limber_figure_turn_parent_class)->dispose (object);
}

static void
limber_figure_turn_class_init (LimberFigureTurnClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_figure_turn_dispose;

  /**
   * LimberFigureTurn::turned:
   *
   * It is seen from elsewhere.
   */
  signals[SIGNAL_TURNED] = g_signal_new (
      "turned", LIMBER_TYPE_FIGURE_TURN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_figure_turn_init (LimberFigureTurn *self)
{
}

static void
add_controllers (LimberFigureTurn *self)
{
  GtkEventController *drag = GTK_EVENT_CONTROLLER (gtk_gesture_drag_new ());
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, 0);
  self->controllers[0] = drag;
  self->controllers[1] = focus;
  for (guint i = 0; i < G_N_ELEMENTS (self->controllers); i++)
    gtk_widget_add_controller (self->widget, self->controllers[i]);
}

/**
 * limber_figure_turn_new:
 * @widget: a widget, which is to dispose of this before it goes
 *
 * Returns: (transfer full): lets what the widget shows be turned
 */
LimberFigureTurn *
limber_figure_turn_new (GtkWidget *widget)
{
  LimberFigureTurn *self = g_object_new (LIMBER_TYPE_FIGURE_TURN, NULL);

  self->widget = widget;
  self->animation = adw_timed_animation_new (
      widget, 1, 0, EASE_BACK_MS, adw_callback_animation_target_new (animate_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
  add_controllers (self);

  return self;
}

/**
 * limber_figure_turn_set_view:
 * @pitch: degrees that one looks down when nothing is turned
 * @mirrored: whether one sees a mirror image
 */
void
limber_figure_turn_set_view (LimberFigureTurn *self, double pitch, gboolean mirrored)
{
  g_return_if_fail (LIMBER_IS_FIGURE_TURN (self));

  self->own_pitch = pitch;
  self->mirrored = mirrored;
}

/**
 * limber_figure_turn_set_active:
 * @active: whether it can be turned by hand
 */
void
limber_figure_turn_set_active (LimberFigureTurn *self, gboolean active)
{
  GtkPropagationPhase phase = active ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE;

  g_return_if_fail (LIMBER_IS_FIGURE_TURN (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->controllers); i++)
    gtk_event_controller_set_propagation_phase (self->controllers[i], phase);
}

/**
 * limber_figure_turn_get_yaw:
 *
 * Returns: degrees beside the view's own, -180 to 180
 */
double
limber_figure_turn_get_yaw (LimberFigureTurn *self)
{
  g_return_val_if_fail (LIMBER_IS_FIGURE_TURN (self), 0);

  return self->yaw;
}

/**
 * limber_figure_turn_get_pitch:
 *
 * Returns: degrees beside the view's own
 */
double
limber_figure_turn_get_pitch (LimberFigureTurn *self)
{
  g_return_val_if_fail (LIMBER_IS_FIGURE_TURN (self), 0);

  return self->pitch;
}

/**
 * limber_figure_turn_by:
 * @right: degrees that what is near goes to the right
 * @down: degrees that it goes down
 */
void
limber_figure_turn_by (LimberFigureTurn *self, double right, double down)
{
  g_return_if_fail (LIMBER_IS_FIGURE_TURN (self));

  adw_animation_pause (self->animation);
  set_from (self, self->yaw, self->pitch, right, down);
}

/**
 * limber_figure_turn_ease_back:
 *
 * Turns it back by and by; at once where nothing is to move.
 */
void
limber_figure_turn_ease_back (LimberFigureTurn *self)
{
  g_return_if_fail (LIMBER_IS_FIGURE_TURN (self));

  if (self->yaw == 0 && self->pitch == 0)
    return;

  self->from_yaw = self->yaw;
  self->from_pitch = self->pitch;
  adw_animation_play (self->animation);
}

/**
 * limber_figure_turn_reset:
 *
 * Turns it back at once.
 */
void
limber_figure_turn_reset (LimberFigureTurn *self)
{
  g_return_if_fail (LIMBER_IS_FIGURE_TURN (self));

  adw_animation_pause (self->animation);
  set (self, 0, 0);
}
