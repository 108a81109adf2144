/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-figure-view.h"

#include "app/limber-drawn.h"
#include "app/limber-figure-disc.h"
#include "app/limber-figure-picture.h"
#include "app/limber-figure-turn.h"
#include "figure/limber-framing.h"
#include "figure/limber-painter.h"

#include <adwaita.h>
#include <math.h>

#define MINIMUM_SIZE 48
#define NATURAL_SIZE 320

/* What changes by less than this cannot be seen: pixels of the screen, and brightness. */
#define LEAST_WAY 0.5
#define LEAST_GLOW 0.02

/* Degrees for a press of a key. */
#define KEY_DEGREES 15

/* With a disc behind it the body is no higher than this, beside the width. */
#define DISC_HEIGHT 1.06

/* What turns with the head, and with hands and feet, stands out so far; body heights. */
#define HEAD_REACH 0.07
#define HAND_REACH 0.02

/**
 * LimberFigureView:
 *
 * Shows the figure of an exercise at one moment of its movement, as large as there is room. Who owns
 * it says which: it draws anew only when that can be seen, and asks for no frames of its own.
 *
 * If it is turnable it can be turned by dragging, and by the arrow keys once it has the focus. The
 * sides of the body are the same in every language. Screen readers read the figure's text.
 */
struct _LimberFigureView
{
  GtkWidget parent_instance;

  LimberFigures     *figures; /* (owned) (nullable) */
  LimberFigureTurn  *turn;    /* (owned) */
  LimberFigure      *figure;  /* (owned) (nullable): nothing is shown */
  LimberChoreography shown;
  LimberSkeleton     skeleton;
  LimberCamera       camera; /* for the size it had when it was last drawn */
  gboolean           framed; /* the camera is right for what is shown */
  gboolean           disc;
  gboolean           turnable;

  LimberFigureDisc stage;

  LimberSkeleton drawn; /* what is on the screen */
  double         drawn_glow;
  double         drawn_breath;
};

typedef enum
{
  PROP_DISC = 1,
  PROP_TURNABLE,
} LimberFigureViewProperty;

static GParamSpec *props[PROP_TURNABLE + 1];

G_DEFINE_FINAL_TYPE (LimberFigureView, limber_figure_view, GTK_TYPE_WIDGET)

static double
get_way (LimberVec a, LimberVec b)
{
  return limber_vec_length (limber_vec_sub (a, b));
}

/* How far the joints that go furthest are from where they were; body heights. */
static double
get_farthest_way (const LimberSkeleton *a, const LimberSkeleton *b)
{
  double way = MAX (get_way (a->pelvis, b->pelvis), get_way (a->waist, b->waist));

  way = MAX (way, get_way (a->chest, b->chest));
  way = MAX (way, get_way (a->head, b->head));
  way = MAX (way, HEAD_REACH * get_way (a->head_frame.forward, b->head_frame.forward));
  way = MAX (way, HEAD_REACH * get_way (a->head_frame.up, b->head_frame.up));
  for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      way = MAX (way, get_way (a->leg[side].knee, b->leg[side].knee));
      way = MAX (way, get_way (a->leg[side].ankle, b->leg[side].ankle));
      way = MAX (way, get_way (a->leg[side].toe, b->leg[side].toe));
      way = MAX (way, HAND_REACH * get_way (a->leg[side].sole, b->leg[side].sole));
      way = MAX (way, get_way (a->arm[side].elbow, b->arm[side].elbow));
      way = MAX (way, get_way (a->arm[side].wrist, b->arm[side].wrist));
      way = MAX (way, get_way (a->arm[side].fingers, b->arm[side].fingers));
      way = MAX (way, HAND_REACH * get_way (a->arm[side].palm, b->arm[side].palm));
    }

  return way;
}

/* How far the belly has gone out since it was drawn; body heights. */
static double
get_swell (LimberFigureView *self)
{
  const double lift = self->figure->movement.breath_lift;

  return (self->shown.breath - self->drawn_breath) * (lift > 0 ? lift : LIMBER_BREATH_LIFT);
}

static gboolean
looks_different (LimberFigureView *self)
{
  double pixels = self->camera.scale * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return !self->framed || ABS (get_swell (self)) * pixels > LEAST_WAY
         || ABS (self->shown.glow_strength - self->drawn_glow) > LEAST_GLOW
         || get_farthest_way (&self->skeleton, &self->drawn) * pixels > LEAST_WAY;
}

/* The body does not grow when it is turned, and stays inside. */
static void
frame (LimberFigureView *self, double width, double height)
{
  const LimberMovement *movement = &self->figure->movement;
  double                yaw = limber_figure_turn_get_yaw (self->turn);
  double                pitch = limber_figure_turn_get_pitch (self->turn);
  double                scale;

  if (self->framed)
    return;

  /* On a stage somebody who stands is to stay about within the disc. */
  if (self->disc)
    height = MIN (height, width * DISC_HEIGHT);
  limber_frame_movement (movement, self->shown.side, 0, 0, width, height, &self->camera);
  if (yaw != 0 || pitch != 0)
    {
      scale = self->camera.scale;
      limber_frame_movement (movement, self->shown.side, yaw, pitch, width, height, &self->camera);
      self->camera.scale = MIN (self->camera.scale, scale);
    }
  self->framed = TRUE;
}

/* The cairo renderer draws what is recorded straight into the window; another one has to make a picture
 * of it first, and may as well be given one. */
static gboolean
is_recorded (LimberFigureView *self)
{
  GtkNative   *native = gtk_widget_get_native (GTK_WIDGET (self));
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;

  return renderer != NULL && GSK_IS_CAIRO_RENDERER (renderer);
}

static void
limber_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW (widget);
  int               width = gtk_widget_get_width (widget);
  int               height = gtk_widget_get_height (widget);
  int               scale = gtk_widget_get_scale_factor (widget);
  gboolean          recorded;
  LimberPainting    painting;

  if (self->figure == NULL || width <= 0 || height <= 0)
    return;

  recorded = is_recorded (self);
  if (self->disc)
    limber_figure_disc_append (&self->stage, snapshot, width, height, recorded);
  frame (self, width, height);
  painting = (LimberPainting){
    .skeleton = &self->skeleton,
    .props = self->figure->movement.props,
    .n_props = self->figure->movement.n_props,
    .camera = self->camera,
    .glow = self->shown.glow,
    .glow_strength = self->shown.glow_strength,
    .look = self->figures != NULL ? limber_figures_get_look (self->figures) : NULL,
    .palette = limber_drawn_get_palette (),
    .breath = self->shown.breath,
    .breath_lift = self->figure->movement.breath_lift,
  };
  limber_figure_picture_append (snapshot, &painting, width, height, recorded ? 0 : scale);
  self->drawn = self->skeleton;
  self->drawn_glow = self->shown.glow_strength;
  self->drawn_breath = self->shown.breath;
}

static void
limber_figure_view_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = MINIMUM_SIZE;
  *natural = NATURAL_SIZE;
}

static void
frame_anew (LimberFigureView *self)
{
  self->framed = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
limber_figure_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  frame_anew (LIMBER_FIGURE_VIEW (widget));
}

static void
limber_figure_view_dispose (GObject *object)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW (object);

  if (self->turn != NULL)
    g_object_run_dispose (G_OBJECT (self->turn));
  g_clear_object (&self->turn);
  g_clear_object (&self->figures);
  g_clear_pointer (&self->figure, limber_figure_unref);
  limber_figure_disc_clear (&self->stage);

  G_OBJECT_CLASS (limber_figure_view_parent_class)->dispose (object);
}

static void
limber_figure_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW (object);

  switch ((LimberFigureViewProperty) prop_id)
    {
    case PROP_DISC:
      g_value_set_boolean (value, self->disc);
      break;

    case PROP_TURNABLE:
      g_value_set_boolean (value, self->turnable);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_figure_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW (object);

  switch ((LimberFigureViewProperty) prop_id)
    {
    case PROP_DISC:
      self->disc = g_value_get_boolean (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;

    case PROP_TURNABLE:
      self->turnable = g_value_get_boolean (value);
      limber_figure_turn_set_active (self->turn, self->turnable);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->turnable ? "grab" : NULL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
turn_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW (widget);
  int               right, down;

  if (!self->turnable)
    return FALSE;

  g_variant_get (arguments, "(ii)", &right, &down);
  limber_figure_turn_by (self->turn, right * KEY_DEGREES, down * KEY_DEGREES);

  return TRUE;
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    guint pad_keyval;
    int   right;
    int   down;
  } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (
          widget_class, arrows[i].keyval, 0, turn_cb, "(ii)", arrows[i].right, arrows[i].down);
      gtk_widget_class_add_binding (
          widget_class, arrows[i].pad_keyval, 0, turn_cb, "(ii)", arrows[i].right, arrows[i].down);
    }
}

static void
limber_figure_view_class_init (LimberFigureViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_figure_view_dispose;
  object_class->get_property = limber_figure_view_get_property;
  object_class->set_property = limber_figure_view_set_property;
  widget_class->snapshot = limber_figure_view_snapshot;
  widget_class->measure = limber_figure_view_measure;
  widget_class->size_allocate = limber_figure_view_size_allocate;

  /**
   * LimberFigureView:disc:
   *
   * Whether a disc is behind the body, as on a stage.
   */
  props[PROP_DISC] = g_param_spec_boolean ("disc", NULL, NULL, FALSE, flags);
  /**
   * LimberFigureView:turnable:
   *
   * Whether it can be turned by hand, and by keys if it can have the focus as well.
   */
  props[PROP_TURNABLE] = g_param_spec_boolean ("turnable", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "limberfigureview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
limber_figure_view_init (LimberFigureView *self)
{
  static const char *const changes[] = { "notify::dark", "notify::high-contrast" };
  AdwStyleManager         *style = adw_style_manager_get_default ();

  self->turn = limber_figure_turn_new (GTK_WIDGET (self));
  limber_figure_turn_set_active (self->turn, FALSE);
  g_signal_connect_object (self->turn, "turned", G_CALLBACK (frame_anew), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (
        style, changes[i], G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * limber_figure_view_new:
 *
 * Returns: (transfer floating): a view of nothing yet
 */
GtkWidget *
limber_figure_view_new (void)
{
  return g_object_new (LIMBER_TYPE_FIGURE_VIEW, NULL);
}

/**
 * limber_figure_view_set_figures:
 * @figures: whose look the figure has
 */
void
limber_figure_view_set_figures (LimberFigureView *self, LimberFigures *figures)
{
  g_return_if_fail (LIMBER_IS_FIGURE_VIEW (self));
  g_return_if_fail (LIMBER_IS_FIGURES (figures));

  if (!g_set_object (&self->figures, figures))
    return;

  g_signal_connect_object (
      figures, "notify::look", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_figure (LimberFigureView *self, const LimberFigure *figure, LimberBodySide side)
{
  gboolean mirrored = side == LIMBER_BODY_LEFT;

  if (self->figure == figure && self->shown.side == side)
    return;

  if (self->figure != figure)
    {
      g_clear_pointer (&self->figure, limber_figure_unref);
      self->figure = figure != NULL ? limber_figure_ref ((LimberFigure *) figure) : NULL;
      limber_figure_turn_reset (self->turn);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      figure != NULL && figure->text != NULL ? figure->text : "",
                                      -1);
    }
  if (figure != NULL)
    limber_figure_turn_set_view (self->turn, figure->movement.pitch, mirrored);
  self->shown.side = side;
  frame_anew (self);
}

/**
 * limber_figure_view_show:
 * @shown: what the figure does; without a figure nothing is shown
 */
void
limber_figure_view_show (LimberFigureView *self, const LimberChoreography *shown)
{
  gboolean lit_elsewhere;

  g_return_if_fail (LIMBER_IS_FIGURE_VIEW (self));
  g_return_if_fail (shown != NULL);

  set_figure (self, shown->figure, shown->side);
  lit_elsewhere = shown->glow.primary != self->shown.glow.primary
                  || shown->glow.secondary != self->shown.glow.secondary
                  || shown->glow.side != self->shown.glow.side;
  self->shown = *shown;
  self->shown.exercise = NULL;
  self->shown.figure = self->figure;
  if (self->figure == NULL)
    return;

  limber_movement_solve (&self->figure->movement, shown->beat, shown->side, &self->skeleton);
  if (lit_elsewhere || looks_different (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_figure_view_turn:
 * @right: degrees that what is near goes to the right
 * @down: degrees that it goes down
 *
 * Turns the figure until another is shown, or the focus leaves.
 */
void
limber_figure_view_turn (LimberFigureView *self, double right, double down)
{
  g_return_if_fail (LIMBER_IS_FIGURE_VIEW (self));

  limber_figure_turn_by (self->turn, right, down);
}

/**
 * limber_figure_view_get_shown:
 *
 * Returns: (transfer none): what the figure does; its exercise is not kept
 */
const LimberChoreography *
limber_figure_view_get_shown (LimberFigureView *self)
{
  g_return_val_if_fail (LIMBER_IS_FIGURE_VIEW (self), NULL);

  return &self->shown;
}

/**
 * limber_figure_view_get_yaw:
 *
 * Returns: degrees that it is turned beside its own view
 */
double
limber_figure_view_get_yaw (LimberFigureView *self)
{
  g_return_val_if_fail (LIMBER_IS_FIGURE_VIEW (self), 0);

  return limber_figure_turn_get_yaw (self->turn);
}
