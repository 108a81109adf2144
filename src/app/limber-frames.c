/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-frames.h"

#include <malloc.h>

/* What one frame is put together on is smaller than this, bytes: it is as large as all that has changed
 * at once, at worst the window. */
#define FRAME_BLOCK (8 * 1024 * 1024)

/* From this size on memory is given back at once while nothing moves, as main() wants it, bytes. */
#define BIG_BLOCK (128 * 1024)

/**
 * LimberFrames:
 *
 * Twenty-four frames a second for what moves in a widget, or every second or third of them, as long as
 * they are wanted and the widget can be seen. At other times nothing is asked for.
 *
 * A tick callback that stays keeps the frame clock going sixty times a second, which costs as much as
 * drawing does. So a timer asks for one frame at a time; and as long as that one does not come, since
 * the window is covered or minimised, it asks for no other.
 */
struct _LimberFrames
{
  GObject parent_instance;

  GtkWidget       *widget; /* (nullable) weak */
  LimberFramesFunc func;
  gpointer         user_data;
  guint            every; /* of so many frames one is wanted */
  gboolean         wanted;
  gboolean         coming;
  GSource         *timer; /* (owned): due when the next frame is */
  guint            tick;  /* 0: no frame has been asked for */
};

G_DEFINE_FINAL_TYPE (LimberFrames, limber_frames, G_TYPE_OBJECT)

/* All that moves does so in the same frames: in those whose time is a multiple of theirs. */
static void
wait_for_next (LimberFrames *self)
{
  gint64 length_us = LIMBER_FRAME_US * self->every;

  g_source_set_ready_time (self->timer, (g_get_monotonic_time () / length_us + 1) * length_us);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LimberFrames *self = user_data;

  self->tick = 0;
  wait_for_next (self);
  self->func (gdk_frame_clock_get_frame_time (clock), self->user_data);

  return G_SOURCE_REMOVE;
}

static gboolean
timer_cb (gpointer user_data)
{
  LimberFrames *self = user_data;

  g_source_set_ready_time (self->timer, -1);
  /* What came just before it in the same turn of the main loop may have wanted no more of them. */
  if (self->coming)
    self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);

  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch_timer (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

static GSourceFuncs timer_funcs = { NULL, NULL, dispatch_timer, NULL, NULL, NULL };

/* New pages for what each frame is put together on cost more than to draw it: as long as anything
 * moves they are kept. */
static void
keep_pages (int more)
{
  static int n_moving;

  n_moving += more;
#ifdef __GLIBC__
  if (n_moving > 1 || (n_moving == 1 && more < 0))
    return;
  mallopt (M_MMAP_THRESHOLD, n_moving > 0 ? FRAME_BLOCK : BIG_BLOCK);
  mallopt (M_TRIM_THRESHOLD, n_moving > 0 ? FRAME_BLOCK : BIG_BLOCK);
  if (n_moving == 0)
    malloc_trim (0);
#endif
}

static void
update (LimberFrames *self)
{
  gboolean coming = self->wanted && self->widget != NULL && gtk_widget_get_mapped (self->widget);

  if (coming == self->coming)
    return;

  self->coming = coming;
  keep_pages (coming ? 1 : -1);
  if (coming)
    {
      wait_for_next (self);
      return;
    }

  g_source_set_ready_time (self->timer, -1);
  if (self->tick != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}

static void
limber_frames_dispose (GObject *object)
{
  LimberFrames *self = LIMBER_FRAMES (object);

  limber_frames_set_wanted (self, FALSE);
  g_clear_weak_pointer (&self->widget);
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);

  G_OBJECT_CLASS (limber_frames_parent_class)->dispose (object);
}

static void
limber_frames_class_init (LimberFramesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_frames_dispose;
}

static void
limber_frames_init (LimberFrames *self)
{
  self->every = 1;
  self->timer = g_source_new (&timer_funcs, sizeof (GSource));
  g_source_set_static_name (self->timer, "[limber] next frame");
  g_source_set_callback (self->timer, timer_cb, self, NULL);
  g_source_attach (self->timer, NULL);
}

/**
 * limber_frames_new:
 * @widget: where something moves
 * @func: what is done for each frame
 * @user_data: data for @func; lives longer than this
 *
 * Returns: (transfer full): frames that nobody wants yet
 */
LimberFrames *
limber_frames_new (GtkWidget *widget, LimberFramesFunc func, gpointer user_data)
{
  LimberFrames *self = g_object_new (LIMBER_TYPE_FRAMES, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->func = func;
  self->user_data = user_data;
  g_signal_connect_object (
      widget, "map", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (
      widget, "unmap", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

/**
 * limber_frames_set_every:
 * @every: of so many frames one is wanted; 1 at first
 */
void
limber_frames_set_every (LimberFrames *self, guint every)
{
  g_return_if_fail (LIMBER_IS_FRAMES (self));
  g_return_if_fail (every > 0);

  self->every = every;
}

/**
 * limber_frames_set_wanted:
 * @wanted: whether something moves
 */
void
limber_frames_set_wanted (LimberFrames *self, gboolean wanted)
{
  g_return_if_fail (LIMBER_IS_FRAMES (self));

  self->wanted = wanted;
  update (self);
}

/**
 * limber_frames_are_coming:
 *
 * Returns: whether they are wanted and can be seen
 */
gboolean
limber_frames_are_coming (LimberFrames *self)
{
  g_return_val_if_fail (LIMBER_IS_FRAMES (self), FALSE);

  return self->coming;
}
