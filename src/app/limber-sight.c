/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-sight.h"

/* So long at a time, microseconds: a quarter of a frame, so that nobody who scrolls feels it. */
#define BUDGET_US 4000

/* What lies so far outside of what can be seen is seen next, pixels: about a row of pictures. */
#define NEAR 200

/* After all that is drawn, and after what lists are still sifting. */
#define PRIORITY (G_PRIORITY_DEFAULT_IDLE + 10)

/* A widget for which something is to be done. */
typedef struct
{
  GtkWidget      *widget; /* it is forgotten before it goes */
  LimberSightFunc func;
  gulong          map_id;
  GdkFrameClock  *clock; /* (owned) (nullable): not on a screen yet */
  gulong          frame_id;

  float distance; /* from what can be seen, pixels; 0 within it */
  float x, y;
} Waiting;

/**
 * LimberSight:
 *
 * Does what is only worth its time when somebody sees it: reads and paints pictures for the widgets
 * within the view and those next to it, from top to bottom, a few milliseconds at a time. The others
 * wait until they are scrolled to; what is scrolled past costs nothing.
 *
 * Lists make widgets for far more rows than are seen. Whether one is seen changes without its being
 * told, when something is scrolled, but never without a frame. So after each frame those that wait are
 * looked at again, as long as there are any; nothing asks for a frame.
 */
struct _LimberSight
{
  GObject parent_instance;

  GHashTable *waiting; /* (owned) (element-type GtkWidget Waiting) */
  guint       idle;    /* source: they are looked at */
};

G_DEFINE_FINAL_TYPE (LimberSight, limber_sight, G_TYPE_OBJECT)

/* The clock of a window that is gone has let go of everybody already. */
static void
stop_following (Waiting *self)
{
  if (self->clock != NULL && g_signal_handler_is_connected (self->clock, self->frame_id))
    g_signal_handler_disconnect (self->clock, self->frame_id);
  self->frame_id = 0;
  g_clear_object (&self->clock);
}

static void
free_waiting (gpointer data)
{
  Waiting *self = data;

  g_clear_signal_handler (&self->map_id, self->widget);
  stop_following (self);
  g_free (self);
}

static void
limber_sight_dispose (GObject *object)
{
  LimberSight *self = LIMBER_SIGHT (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_hash_table_remove_all (self->waiting);

  G_OBJECT_CLASS (limber_sight_parent_class)->dispose (object);
}

static void
limber_sight_finalize (GObject *object)
{
  g_hash_table_unref (LIMBER_SIGHT (object)->waiting);

  G_OBJECT_CLASS (limber_sight_parent_class)->finalize (object);
}

static void
limber_sight_class_init (LimberSightClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_sight_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_sight_finalize;
}

static void
limber_sight_init (LimberSight *self)
{
  self->waiting = g_hash_table_new_full (NULL, NULL, NULL, free_waiting);
}

/**
 * limber_sight_new:
 *
 * Returns: (transfer full): nothing waits yet
 */
LimberSight *
limber_sight_new (void)
{
  return g_object_new (LIMBER_TYPE_SIGHT, NULL);
}

/* From a span to one that begins at 0. */
static float
get_gap (float from, float length, float visible)
{
  return MAX (MAX (from - visible, -(from + length)), 0);
}

/* What is scrolled is seen through the nearest widget that scrolls. Without one all of it is. */
static gboolean
measure (Waiting *waiting)
{
  GtkWidget      *through = gtk_widget_get_ancestor (waiting->widget, GTK_TYPE_SCROLLABLE);
  graphene_rect_t bounds;

  waiting->distance = waiting->x = waiting->y = 0;
  if (!gtk_widget_get_mapped (waiting->widget) || gtk_widget_get_width (waiting->widget) == 0)
    return FALSE;
  if (through == NULL)
    return TRUE;
  if (!gtk_widget_compute_bounds (waiting->widget, through, &bounds))
    return FALSE;

  waiting->x = bounds.origin.x;
  waiting->y = bounds.origin.y;
  waiting->distance
      = get_gap (bounds.origin.x, bounds.size.width, (float) gtk_widget_get_width (through))
        + get_gap (bounds.origin.y, bounds.size.height, (float) gtk_widget_get_height (through));

  return waiting->distance <= NEAR;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Waiting *one = *(Waiting *const *) a;
  const Waiting *other = *(Waiting *const *) b;

  if (one->distance < other->distance || one->distance > other->distance)
    return one->distance < other->distance ? -1 : 1;
  if (one->y < other->y || one->y > other->y)
    return one->y < other->y ? -1 : 1;

  return (one->x > other->x) - (one->x < other->x);
}

static GPtrArray *
find_seen (LimberSight *self)
{
  GPtrArray     *seen = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       waiting;

  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, NULL, &waiting))
    if (measure (waiting))
      g_ptr_array_add (seen, waiting);
  g_ptr_array_sort (seen, compare);
  for (guint i = 0; i < seen->len; i++)
    seen->pdata[i] = ((Waiting *) seen->pdata[i])->widget;

  return seen;
}

static void
serve (LimberSight *self, GtkWidget *widget)
{
  Waiting        *waiting = g_hash_table_lookup (self->waiting, widget);
  LimberSightFunc func = waiting != NULL ? waiting->func : NULL;

  /* What was done for another may have taken it away, and it may have to wait again at once. */
  g_hash_table_remove (self->waiting, widget);
  if (func != NULL)
    func (widget);
}

static gboolean
look_cb (gpointer user_data)
{
  LimberSight *self = user_data;
  const gint64 until_us = g_get_monotonic_time () + BUDGET_US;
  g_autoptr(GPtrArray) seen = find_seen (self);

  for (guint i = 0; i < seen->len; i++)
    {
      serve (self, seen->pdata[i]);
      if (g_get_monotonic_time () >= until_us && i + 1 < seen->len)
        return G_SOURCE_CONTINUE;
    }

  self->idle = 0;

  return G_SOURCE_REMOVE;
}

static void
drawn_cb (LimberSight *self)
{
  g_assert (LIMBER_IS_SIGHT (self));

  if (self->idle == 0)
    self->idle = g_idle_add_full (PRIORITY, look_cb, self, NULL);
}

/* A window may go with its clock and come back with another. */
static void
follow_frames (LimberSight *self, Waiting *waiting)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (waiting->widget);

  if (waiting->clock == clock)
    return;

  stop_following (waiting);
  if (clock == NULL)
    return;

  waiting->clock = g_object_ref (clock);
  waiting->frame_id = g_signal_connect_object (
      clock, "after-paint", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
}

static void
map_cb (GtkWidget *widget, LimberSight *self)
{
  Waiting *waiting = g_hash_table_lookup (self->waiting, widget);

  g_assert (LIMBER_IS_SIGHT (self));

  if (waiting != NULL)
    follow_frames (self, waiting);
}

/**
 * limber_sight_await:
 * @widget: a widget; it is to be forgotten before it goes
 * @func: what is to be done for it, once, after the next frame in which it is seen or nearly so
 *
 * Whatever it waited for before is done no more.
 */
void
limber_sight_await (LimberSight *self, GtkWidget *widget, LimberSightFunc func)
{
  Waiting *waiting = NULL;

  g_return_if_fail (LIMBER_IS_SIGHT (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  waiting = g_hash_table_lookup (self->waiting, widget);
  if (waiting == NULL)
    {
      waiting = g_new0 (Waiting, 1);
      waiting->widget = widget;
      waiting->map_id = g_signal_connect_object (widget, "map", G_CALLBACK (map_cb), self, 0);
      g_hash_table_insert (self->waiting, widget, waiting);
    }
  waiting->func = func;
  follow_frames (self, waiting);
}

/**
 * limber_sight_forget:
 * @widget: a widget
 *
 * Nothing is to be done for it any more.
 */
void
limber_sight_forget (LimberSight *self, GtkWidget *widget)
{
  g_return_if_fail (LIMBER_IS_SIGHT (self));

  g_hash_table_remove (self->waiting, widget);
}
