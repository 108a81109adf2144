/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-demonstration.h"

#include "app/limber-frames.h"

#include <adwaita.h>
#include <math.h>

/* Seconds: how long somebody stays in a hold, how long a movement goes on at least, a breath, and how
 * long muscles take to light up. */
#define STAY 2.5
#define LEAST 4.0
#define BREATH 5.0
#define LIGHT_UP 1.0

/* How brightly muscles are lit at first. */
#define GLOW_FIRST 0.4

/* So finely it is looked for when a pose is reached; seconds. */
#define GRAIN 0.02

/* Time does not leap when the program was busy, or hidden; microseconds. */
#define MOST_US (G_USEC_PER_SEC / 10)

/* What is shown of one exercise. */
typedef struct
{
  LimberFigure  *figure; /* (owned) */
  LimberBodySide side;
  LimberGlow     glow;
} Act;

/**
 * LimberDemonstration:
 *
 * Lets a figure show exercises one after another, each in its own time. When it stops, the figure
 * comes to rest in the next pose that tells what is done. Where nothing is to move it keeps still.
 */
struct _LimberDemonstration
{
  GObject parent_instance;

  LimberFigureView *view;   /* (owned) */
  LimberFrames     *frames; /* (owned) */
  GArray           *acts;   /* (owned) (element-type Act) */
  guint             act;
  double            seconds; /* since the act began */
  gint64            left_us; /* until it comes to rest */
  gint64            last_us; /* time of the last frame, or 0 */
};

G_DEFINE_FINAL_TYPE (LimberDemonstration, limber_demonstration, G_TYPE_OBJECT)

static void
clear_act (gpointer act)
{
  limber_figure_unref (((Act *) act)->figure);
}

static const Act *
get_act (LimberDemonstration *self)
{
  return &g_array_index (self->acts, Act, self->act);
}

/* Of a hold: the way in, and the same way out. */
static double
get_length (const LimberMovement *movement)
{
  double seconds = limber_movement_get_seconds (movement);

  if (movement->loop == LIMBER_LOOP_HOLD)
    return 2 * seconds + STAY;

  return seconds * ceil (LEAST / seconds);
}

static double
get_beat (const LimberMovement *movement, double seconds)
{
  double way_in = limber_movement_get_seconds (movement);

  if (movement->loop == LIMBER_LOOP_HOLD && seconds > way_in + STAY)
    return limber_movement_beat_at (movement, 2 * way_in + STAY - seconds);

  return limber_movement_beat_at (movement, seconds);
}

/* When the telling pose is reached, from where it goes on without a leap. */
static double
find_telling (const LimberMovement *movement)
{
  double beat = limber_movement_get_telling_beat (movement);
  double length = get_length (movement);
  double seconds = 0;

  while (seconds < length && get_beat (movement, seconds) < beat)
    seconds += GRAIN;

  return seconds;
}

static void
show (LimberDemonstration *self, double beat, double breath, double glow)
{
  const Act *act = get_act (self);

  limber_figure_view_show (self->view,
                           &(LimberChoreography){ .figure = act->figure,
                                                  .beat = beat,
                                                  .breath = breath,
                                                  .side = act->side,
                                                  .glow = act->glow,
                                                  .glow_strength = glow });
}

static void
show_still (LimberDemonstration *self)
{
  if (self->acts->len > 0)
    show (self, limber_movement_get_telling_beat (&get_act (self)->figure->movement), 0, 1);
}

static void
show_now (LimberDemonstration *self)
{
  double light = MIN (self->seconds / LIGHT_UP, 1);

  show (self,
        get_beat (&get_act (self)->figure->movement, self->seconds),
        sin (2 * G_PI * self->seconds / BREATH),
        GLOW_FIRST + (1 - GLOW_FIRST) * light);
}

static void
go_on (LimberDemonstration *self, double seconds)
{
  self->seconds += seconds;
  if (self->seconds < get_length (&get_act (self)->figure->movement))
    return;

  self->seconds = 0;
  self->act = (self->act + 1) % self->acts->len;
}

/* Whether the telling pose lies between two beats. */
static gboolean
tells (const LimberMovement *movement, double before, double after)
{
  double beat = limber_movement_get_telling_beat (movement);

  return before <= beat && beat <= after;
}

static void
frame_cb (gint64 now_us, gpointer user_data)
{
  LimberDemonstration  *self = user_data;
  gint64                passed_us = CLAMP (now_us - self->last_us, 0, MOST_US);
  const LimberMovement *movement = &get_act (self)->figure->movement;
  double                before = get_beat (movement, self->seconds);

  self->last_us = now_us;
  self->left_us -= passed_us;
  go_on (self, (double) passed_us / G_USEC_PER_SEC);
  if (self->left_us <= 0 && movement == &get_act (self)->figure->movement
      && tells (movement, before, get_beat (movement, self->seconds)))
    limber_frames_set_wanted (self->frames, FALSE);
  else
    show_now (self);
}

static void
update_animated (LimberDemonstration *self)
{
  if (adw_get_enable_animations (GTK_WIDGET (self->view)))
    return;

  limber_frames_set_wanted (self->frames, FALSE);
  show_still (self);
}

static void
limber_demonstration_dispose (GObject *object)
{
  LimberDemonstration *self = LIMBER_DEMONSTRATION (object);

  g_clear_object (&self->frames);
  g_clear_object (&self->view);
  g_clear_pointer (&self->acts, g_array_unref);

  G_OBJECT_CLASS (limber_demonstration_parent_class)->dispose (object);
}

static void
limber_demonstration_class_init (LimberDemonstrationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_demonstration_dispose;
}

static void
limber_demonstration_init (LimberDemonstration *self)
{
  self->acts = g_array_new (FALSE, FALSE, sizeof (Act));
  g_array_set_clear_func (self->acts, clear_act);
}

/**
 * limber_demonstration_new:
 * @view: where the figure is seen
 *
 * Returns: (transfer full): a demonstration of nothing yet
 */
LimberDemonstration *
limber_demonstration_new (LimberFigureView *view)
{
  LimberDemonstration *self = g_object_new (LIMBER_TYPE_DEMONSTRATION, NULL);

  self->view = g_object_ref (view);
  self->frames = limber_frames_new (GTK_WIDGET (view), frame_cb, self);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (view)),
                           "notify::gtk-enable-animations",
                           G_CALLBACK (update_animated),
                           self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_demonstration_set_exercises:
 * @figures: how exercises are shown
 * @exercises: (element-type LimberExercise): what is shown in turn
 */
void
limber_demonstration_set_exercises (LimberDemonstration *self,
                                    LimberFigures       *figures,
                                    GPtrArray           *exercises)
{
  g_return_if_fail (LIMBER_IS_DEMONSTRATION (self));
  g_return_if_fail (exercises != NULL);

  g_array_set_size (self->acts, 0);
  for (guint i = 0; i < exercises->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (exercises, i);
      const LimberFigure   *figure = limber_figures_get (figures, exercise);
      Act                   act = { .side = LIMBER_BODY_RIGHT };

      if (figure == NULL)
        continue;
      act.figure = limber_figure_ref ((LimberFigure *) figure);
      act.glow = limber_choreography_get_glow (exercise, NULL, act.side);
      g_array_append_val (self->acts, act);
    }
  limber_figure_view_set_figures (self->view, figures);
  limber_demonstration_set_first (self, 0);
}

/**
 * limber_demonstration_set_first:
 * @index: of the exercises that can be shown, the one to begin with
 */
void
limber_demonstration_set_first (LimberDemonstration *self, guint index)
{
  g_return_if_fail (LIMBER_IS_DEMONSTRATION (self));

  self->act = index < self->acts->len ? index : 0;
  if (self->acts->len == 0)
    {
      limber_demonstration_stop (self);
      return;
    }

  self->seconds = find_telling (&get_act (self)->figure->movement);
  show_still (self);
}

/**
 * limber_demonstration_play:
 * @us: how long at least, microseconds
 */
void
limber_demonstration_play (LimberDemonstration *self, gint64 us)
{
  g_return_if_fail (LIMBER_IS_DEMONSTRATION (self));

  if (self->acts->len == 0 || !adw_get_enable_animations (GTK_WIDGET (self->view)))
    return;

  self->left_us = MAX (self->left_us, us);
  limber_frames_set_wanted (self->frames, TRUE);
}

/**
 * limber_demonstration_stop:
 *
 * Lets the figure come to rest.
 */
void
limber_demonstration_stop (LimberDemonstration *self)
{
  g_return_if_fail (LIMBER_IS_DEMONSTRATION (self));

  self->left_us = 0;
  if (self->acts->len == 0)
    limber_frames_set_wanted (self->frames, FALSE);
}

/**
 * limber_demonstration_is_playing:
 *
 * Returns: whether the figure moves, and can be seen
 */
gboolean
limber_demonstration_is_playing (LimberDemonstration *self)
{
  g_return_val_if_fail (LIMBER_IS_DEMONSTRATION (self), FALSE);

  return limber_frames_are_coming (self->frames);
}
