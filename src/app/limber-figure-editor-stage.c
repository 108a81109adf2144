/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-figure-editor-stage.h"

#include "limber-config.h"

#include "app/limber-figure-editor-keys.h"
#include "app/limber-figure-editor-paint.h"
#include "app/limber-figure-editor-words.h"
#include "edit/limber-figure-draft.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MINIMUM_SIZE 240
#define NATURAL_SIZE 460

/* Of a handle, pixels: how large it is, and how far from it one may take hold. */
#define HANDLE_SIZE 18
#define REACH 26.0
#define REACH_TOUCH 40.0

/* How strongly the pose before shows. */
#define ONION 0.22

/* And how brightly muscles are lit. */
#define GLOW 0.8

/* Degrees for a pixel that the background is dragged. */
#define TURN 0.5

/* How far a key moves a handle, body heights: as it is, and with Shift. */
#define STEP 0.02
#define FINE_STEP 0.005

/* Degrees for a press of a key. */
#define KEY_TURN 15

#define PITCH_LEAST (-15.0)
#define PITCH_MOST 85.0

/**
 * LimberFigureEditorStage:
 *
 * A body with handles over it, in one pose of its movement. A handle is pulled by the pointer, or by
 * the arrow keys once it has the focus: left, right, up and down in the picture, Page Up and Page Down
 * away and nearer; Shift makes the steps small. The body follows as far as it can, see
 * limber_grip_pull(). Dragging the background turns the view, and so do Control and the arrows.
 */
struct _LimberFigureEditorStage
{
  GtkWidget parent_instance;

  GtkWidget *handles[LIMBER_GRIP_N_HANDLES]; /* borrowed: children */

  LimberMovement    movement;
  guint             key; /* the pose that is shown */
  const LimberLook *look;
  LimberGlow        glow;
  gboolean          both;

  gboolean       playing;
  double         beat;
  LimberBodySide side;

  double         yaw; /* beside the movement's own, degrees */
  double         pitch;
  LimberCamera   camera;
  gboolean       framed;
  LimberSkeleton skeleton; /* of what is shown */

  gboolean   pulling;
  LimberGrip grip;
  gboolean   changed; /* since it was taken hold of */
  gboolean   turning;
  double     turned_yaw; /* as the drag began */
  double     turned_pitch;
};

G_DEFINE_FINAL_TYPE (LimberFigureEditorStage, limber_figure_editor_stage, GTK_TYPE_WIDGET)

typedef enum
{
  SIGNAL_MOVED,
  SIGNAL_SETTLED,
  SIGNAL_STUCK,
  N_SIGNALS,
} LimberFigureEditorStageSignal;

static guint signals[N_SIGNALS];

static gboolean
is_empty (LimberFigureEditorStage *self)
{
  return self->movement.n_keys == 0;
}

static void
solve (LimberFigureEditorStage *self)
{
  if (is_empty (self))
    return;
  limber_movement_solve (&self->movement,
                         self->playing ? self->beat : self->key,
                         self->playing ? self->side : LIMBER_BODY_RIGHT,
                         &self->skeleton);
}

static void
frame (LimberFigureEditorStage *self)
{
  if (self->framed || is_empty (self))
    return;
  self->framed = limber_figure_editor_paint_frame (GTK_WIDGET (self),
                                                   &self->movement,
                                                   self->playing ? self->side : LIMBER_BODY_RIGHT,
                                                   self->yaw,
                                                   self->pitch,
                                                   &self->camera);
}

static void
describe_handles (LimberFigureEditorStage *self)
{
  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    {
      g_autofree char *place
          = limber_figure_editor_words_place (&self->skeleton, limber_grip_get_handles ()[i]);

      gtk_accessible_update_property (
          GTK_ACCESSIBLE (self->handles[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
    }
}

/* What is to be seen is another thing now. */
static void
update (LimberFigureEditorStage *self)
{
  solve (self);
  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    gtk_widget_set_child_visible (self->handles[i], !self->playing && !is_empty (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
limber_figure_editor_stage_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberFigureEditorStage *self = LIMBER_FIGURE_EDITOR_STAGE (widget);

  if (!self->pulling)
    frame (self);
  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    {
      LimberVec place
          = limber_skeleton_get_point (&self->skeleton, limber_grip_get_handles ()[i], NULL);
      LimberView       view = limber_camera_project (&self->camera, place);
      graphene_point_t at = { (float) (width / 2.0 + view.x - HANDLE_SIZE / 2.0),
                              (float) (height / 2.0 + view.y - HANDLE_SIZE / 2.0) };

      if (gtk_widget_get_child_visible (self->handles[i]))
        gtk_widget_allocate (
            self->handles[i], HANDLE_SIZE, HANDLE_SIZE, -1, gsk_transform_translate (NULL, &at));
    }
}

static void
paint (LimberFigureEditorStage *self, GtkSnapshot *snapshot, const LimberSkeleton *skeleton)
{
  limber_figure_editor_paint_body (GTK_WIDGET (self),
                                   snapshot,
                                   &(LimberPainting){
                                       .skeleton = skeleton,
                                       .props = self->movement.props,
                                       .n_props = self->movement.n_props,
                                       .camera = self->camera,
                                       .glow = self->glow,
                                       .glow_strength = GLOW,
                                       .look = self->look,
                                       .breath_lift = self->movement.breath_lift,
                                   });
}

/* This pose, through which the one before is seen. */
static void
limber_figure_editor_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberFigureEditorStage *self = LIMBER_FIGURE_EDITOR_STAGE (widget);
  LimberSkeleton           before;

  if (is_empty (self))
    return;
  frame (self);
  limber_figure_editor_paint_ground (widget, snapshot);
  if (!self->playing && self->key > 0)
    {
      limber_movement_solve (&self->movement, self->key - 1.0, LIMBER_BODY_RIGHT, &before);
      gtk_snapshot_push_opacity (snapshot, ONION);
      paint (self, snapshot, &before);
      gtk_snapshot_pop (snapshot);
    }
  paint (self, snapshot, &self->skeleton);
  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    gtk_widget_snapshot_child (widget, self->handles[i], snapshot);
}

static void
limber_figure_editor_stage_measure (GtkWidget     *widget,
                                    GtkOrientation orientation,
                                    int            for_size,
                                    int           *minimum,
                                    int           *natural,
                                    int           *minimum_baseline,
                                    int           *natural_baseline)
{
  LimberFigureEditorStage *self = LIMBER_FIGURE_EDITOR_STAGE (widget);

  *minimum = MINIMUM_SIZE;
  *natural = NATURAL_SIZE;
  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    gtk_widget_measure (self->handles[i], orientation, -1, NULL, NULL, NULL, NULL);
}

static void
take (LimberFigureEditorStage *self, LimberBodyPoint handle)
{
  const LimberPose *pose = &self->movement.keys[self->key].pose;
  gboolean          both
      = self->both
        && limber_grip_is_symmetrical (pose, self->movement.props, self->movement.n_props);

  limber_grip_take (&self->grip, pose, self->movement.props, self->movement.n_props, handle, both);
  self->pulling = TRUE;
  self->changed = FALSE;
}

/* Only the last pose in which a body could be, and which it could get into, is shown. */
static void
pull (LimberFigureEditorStage *self, LimberVec target, LimberVec loose)
{
  limber_grip_pull (&self->grip, target, loose);
  if (!limber_figure_draft_set_pose (&self->movement, self->key, &self->grip.pose))
    {
      g_signal_emit (self, signals[SIGNAL_STUCK], 0);
      return;
    }
  self->changed = TRUE;
  update (self);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
let_go (LimberFigureEditorStage *self)
{
  LimberBodyPoint handle = self->grip.task.handle;

  if (!self->pulling)
    return;
  self->pulling = FALSE;
  if (limber_figure_editor_paint_is_outside (GTK_WIDGET (self), &self->camera, &self->skeleton))
    self->framed = FALSE;
  update (self);
  if (!self->changed)
    return;
  describe_handles (self);
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0, (guint) handle);
}

/**
 * limber_figure_editor_stage_nudge:
 * @handle: what is pulled at
 * @right: how far to the right in the picture, body heights
 * @up: how far up in the picture
 * @near: how far towards the viewer
 *
 * Pulls once at a handle.
 *
 * Returns: whether anything came of it
 */
gboolean
limber_figure_editor_stage_nudge (LimberFigureEditorStage *self,
                                  LimberBodyPoint          handle,
                                  double                   right,
                                  double                   up,
                                  double                   near)
{
  LimberCameraAxes axes;
  LimberVec        target;

  g_return_val_if_fail (LIMBER_IS_FIGURE_EDITOR_STAGE (self), FALSE);

  if (is_empty (self) || self->playing || self->pulling)
    return FALSE;
  frame (self);
  axes = limber_camera_get_axes (&self->camera);
  take (self, handle);
  target = limber_vec_add (self->grip.origin, axes.across, right);
  target = limber_vec_add (target, axes.above, up);
  target = limber_vec_add (target, axes.towards, near);
  pull (self, target, near != 0 ? (LimberVec){ 0 } : axes.towards);
  let_go (self);

  return self->changed;
}

static int
find_focus (LimberFigureEditorStage *self)
{
  for (int i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    if (gtk_widget_has_focus (self->handles[i]))
      return i;

  return -1;
}

static gboolean
key_pressed_cb (GtkEventControllerKey   *controller,
                guint                    keyval,
                guint                    keycode,
                GdkModifierType          state,
                LimberFigureEditorStage *self)
{
  double step = state & GDK_SHIFT_MASK ? FINE_STEP : STEP;
  int    focus = find_focus (self);
  double right;
  double up;
  double near;

  if (!limber_figure_editor_keys_find (keyval, &right, &up, &near))
    return FALSE;
  if (state & GDK_CONTROL_MASK)
    limber_figure_editor_stage_turn (self, right * KEY_TURN, -up * KEY_TURN);
  else if (focus >= 0)
    limber_figure_editor_stage_nudge (
        self, limber_grip_get_handles ()[focus], right * step, up * step, near * step);

  return focus >= 0 || (state & GDK_CONTROL_MASK) != 0;
}

static void
focus_handle (LimberFigureEditorStage *self, LimberBodyPoint handle)
{
  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    if (limber_grip_get_handles ()[i] == handle)
      gtk_widget_grab_focus (self->handles[i]);
}

static gboolean
pick (LimberFigureEditorStage *self, double x, double y, double reach, LimberBodyPoint *handle)
{
  return limber_grip_pick (&self->skeleton,
                           &self->camera,
                           x - gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                           y - gtk_widget_get_height (GTK_WIDGET (self)) / 2.0,
                           reach,
                           handle);
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device = gtk_gesture_get_device (gesture);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, LimberFigureEditorStage *self)
{
  LimberBodyPoint handle;
  double          reach = is_touch (GTK_GESTURE (gesture)) ? REACH_TOUCH : REACH;

  if (is_empty (self) || self->playing)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->turning = !pick (self, x, y, reach, &handle);
  self->turned_yaw = self->yaw;
  self->turned_pitch = self->pitch;
  if (self->turning)
    return;
  focus_handle (self, handle);
  take (self, handle);
}

static void
set_view (LimberFigureEditorStage *self, double yaw, double pitch)
{
  self->yaw = remainder (yaw, 360);
  self->pitch
      = CLAMP (self->movement.pitch + pitch, PITCH_LEAST, PITCH_MOST) - self->movement.pitch;
  self->framed = FALSE;
  update (self);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, LimberFigureEditorStage *self)
{
  LimberCameraAxes axes = limber_camera_get_axes (&self->camera);
  LimberVec        target = self->grip.origin;

  if (self->turning)
    set_view (self, self->turned_yaw - x * TURN, self->turned_pitch + y * TURN);
  if (!self->pulling)
    return;
  target = limber_vec_add (target, axes.across, x / self->camera.scale);
  target = limber_vec_add (target, axes.above, -y / self->camera.scale);
  pull (self, target, axes.towards);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double x, double y, LimberFigureEditorStage *self)
{
  self->turning = FALSE;
  let_go (self);
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, LimberFigureEditorStage *self)
{
  LimberBodyPoint handle = LIMBER_N_BODY_POINTS;
  gboolean        found = FALSE;

  if (self->pulling || self->playing || is_empty (self))
    return;
  found = pick (self, x, y, REACH, &handle);
  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    if (found && limber_grip_get_handles ()[i] == handle)
      gtk_widget_add_css_class (self->handles[i], "meant");
    else
      gtk_widget_remove_css_class (self->handles[i], "meant");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), found ? "grab" : NULL);
}

static void
limber_figure_editor_stage_dispose (GObject *object)
{
  LimberFigureEditorStage *self = LIMBER_FIGURE_EDITOR_STAGE (object);

  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    g_clear_pointer (&self->handles[i], gtk_widget_unparent);

  G_OBJECT_CLASS (limber_figure_editor_stage_parent_class)->dispose (object);
}

static void
limber_figure_editor_stage_class_init (LimberFigureEditorStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = LIMBER_TYPE_FIGURE_EDITOR_STAGE;

  G_OBJECT_CLASS (klass)->dispose = limber_figure_editor_stage_dispose;
  widget_class->size_allocate = limber_figure_editor_stage_size_allocate;
  widget_class->snapshot = limber_figure_editor_stage_snapshot;
  widget_class->measure = limber_figure_editor_stage_measure;

  /**
   * LimberFigureEditorStage::moved:
   *
   * The body follows a pull that goes on.
   */
  signals[SIGNAL_MOVED]
      = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberFigureEditorStage::settled:
   * @handle: the #LimberBodyPoint that was pulled at
   *
   * A pull is over, and the pose is another one.
   */
  signals[SIGNAL_SETTLED] = g_signal_new (
      "settled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * LimberFigureEditorStage::stuck:
   *
   * A body could be in the pose, but not get into it from the one before or on to the next.
   */
  signals[SIGNAL_STUCK]
      = g_signal_new ("stuck", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "limberfigureeditorstage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (LimberFigureEditorStage *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (widget, motion);
}

static void
limber_figure_editor_stage_init (LimberFigureEditorStage *self)
{
  static const char *const changes[] = { "notify::dark", "notify::high-contrast" };

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Figure with handles"), -1);
  for (guint i = 0; i < LIMBER_GRIP_N_HANDLES; i++)
    {
      const char *name = limber_figure_editor_words_name (limber_grip_get_handles ()[i]);

      self->handles[i] = gtk_button_new ();
      gtk_widget_add_css_class (self->handles[i], "grip");
      gtk_widget_set_tooltip_text (self->handles[i], name);
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (self->handles[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_set_parent (self->handles[i], GTK_WIDGET (self));
    }
  add_controllers (self);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (adw_style_manager_get_default (),
                             changes[i],
                             G_CALLBACK (gtk_widget_queue_draw),
                             self,
                             G_CONNECT_SWAPPED);
}

/**
 * limber_figure_editor_stage_new:
 *
 * Returns: (transfer floating): a stage without a body
 */
GtkWidget *
limber_figure_editor_stage_new (void)
{
  return g_object_new (LIMBER_TYPE_FIGURE_EDITOR_STAGE, NULL);
}

/**
 * limber_figure_editor_stage_set_look:
 * @look: skin, hair and clothes
 */
void
limber_figure_editor_stage_set_look (LimberFigureEditorStage *self, const LimberLook *look)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR_STAGE (self));

  self->look = look;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_figure_editor_stage_set_glow:
 * @glow: muscles that work
 */
void
limber_figure_editor_stage_set_glow (LimberFigureEditorStage *self, LimberGlow glow)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR_STAGE (self));

  self->glow = glow;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_figure_editor_stage_show:
 * @movement: a movement, which is copied
 * @key: which of its poses
 */
void
limber_figure_editor_stage_show (LimberFigureEditorStage *self,
                                 const LimberMovement    *movement,
                                 guint                    key)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR_STAGE (self));
  g_return_if_fail (key < movement->n_keys);

  self->pulling = FALSE;
  /* What was pulled stays where it is in the picture. */
  if (memcmp (&self->movement, movement, sizeof *movement) != 0)
    self->framed = FALSE;
  self->movement = *movement;
  self->key = key;
  solve (self);
  if (limber_figure_editor_paint_is_outside (GTK_WIDGET (self), &self->camera, &self->skeleton))
    self->framed = FALSE;
  update (self);
  describe_handles (self);
}

/**
 * limber_figure_editor_stage_play:
 * @beat: where in its movement it is
 * @side: the side that works
 *
 * Shows a moment of the movement, without handles.
 */
void
limber_figure_editor_stage_play (LimberFigureEditorStage *self, double beat, LimberBodySide side)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR_STAGE (self));

  let_go (self);
  if (!self->playing || side != self->side)
    self->framed = FALSE;
  self->playing = TRUE;
  self->beat = beat;
  self->side = side;
  update (self);
}

/**
 * limber_figure_editor_stage_stop:
 *
 * Shows the pose again, with its handles.
 */
void
limber_figure_editor_stage_stop (LimberFigureEditorStage *self)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR_STAGE (self));

  if (!self->playing)
    return;
  self->playing = FALSE;
  self->framed = FALSE;
  update (self);
}

/**
 * limber_figure_editor_stage_set_both:
 * @both: whether the other side does the same, as long as both are alike
 */
void
limber_figure_editor_stage_set_both (LimberFigureEditorStage *self, gboolean both)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR_STAGE (self));

  self->both = both;
}

/**
 * limber_figure_editor_stage_turn:
 * @right: degrees that what is near goes to the right
 * @down: degrees that one looks down more
 */
void
limber_figure_editor_stage_turn (LimberFigureEditorStage *self, double right, double down)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR_STAGE (self));

  set_view (self, self->yaw - right, self->pitch + down);
}

/**
 * limber_figure_editor_stage_get_view:
 * @yaw: (out): degrees that the view is turned beside the movement's own
 * @pitch: (out): degrees that one looks down beside that
 */
void
limber_figure_editor_stage_get_view (LimberFigureEditorStage *self, double *yaw, double *pitch)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR_STAGE (self));

  *yaw = self->yaw;
  *pitch = self->pitch;
}

/**
 * limber_figure_editor_stage_get_movement:
 *
 * Returns: (transfer none): the movement with what was pulled
 */
const LimberMovement *
limber_figure_editor_stage_get_movement (LimberFigureEditorStage *self)
{
  g_return_val_if_fail (LIMBER_IS_FIGURE_EDITOR_STAGE (self), NULL);

  return &self->movement;
}
