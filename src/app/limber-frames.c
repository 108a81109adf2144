/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-frames.h"

#include <malloc.h>

/* What one frame is put together on is smaller than this, bytes; a whole window is larger. */
#define FRAME_BLOCK (1536 * 1024)

/* From this size on memory is given back at once while nothing moves, as main() wants it, bytes. */
#define BIG_BLOCK (128 * 1024)

/**
 * LimberFrames:
 *
 * Twenty-five frames a second for what moves in a widget, as long as they are wanted and the widget can
 * be seen. At other times nothing is asked for.
 */
struct _LimberFrames
{
  GObject parent_instance;

  GtkWidget       *widget; /* (nullable) weak */
  LimberFramesFunc func;
  gpointer         user_data;
  gboolean         wanted;
  guint            tick;
  gint64           last; /* number of the frame since the clock began */
};

G_DEFINE_FINAL_TYPE (LimberFrames, limber_frames, G_TYPE_OBJECT)

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LimberFrames *self = user_data;
  gint64        now_us = gdk_frame_clock_get_frame_time (clock);

  /* All that moves does so in the same frames. */
  if (now_us / LIMBER_FRAME_US != self->last)
    {
      self->last = now_us / LIMBER_FRAME_US;
      self->func (now_us, self->user_data);
    }

  return G_SOURCE_CONTINUE;
}

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

  if (coming && self->tick == 0)
    {
      self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
      keep_pages (1);
    }
  else if (!coming && self->tick != 0)
    {
      if (self->widget != NULL)
        gtk_widget_remove_tick_callback (self->widget, self->tick);
      self->tick = 0;
      keep_pages (-1);
    }
}

static void
limber_frames_dispose (GObject *object)
{
  LimberFrames *self = LIMBER_FRAMES (object);

  limber_frames_set_wanted (self, FALSE);
  g_clear_weak_pointer (&self->widget);

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

  return self->tick != 0;
}
