/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-system-clock.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

/**
 * LimberSystemClock:
 *
 * The computer's clocks. Each alarm is one source with a ready time: nothing polls. A timer that
 * the kernel cancels when the wall clock is set, which it also does on waking, tells of jumps at
 * once.
 */
struct _LimberSystemClock
{
  GObject parent_instance;

  GHashTable *alarms; /* id -> GSource, attached to the context of its creation */
  guint       last_id;
  int         jump_fd; /* -1 where the kernel offers none */
  GSource    *jump_source;
};

typedef struct
{
  GSource         source;
  LimberAlarmFunc func;
  gpointer        user_data;
} AlarmSource;

static gboolean
alarm_dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  AlarmSource *alarm = (AlarmSource *) source;

  g_source_set_ready_time (source, -1);
  alarm->func (alarm->user_data);

  return G_SOURCE_CONTINUE;
}

static GSourceFuncs alarm_funcs = { .dispatch = alarm_dispatch };

static void
alarm_free (gpointer data)
{
  g_source_destroy (data);
  g_source_unref (data);
}

/* Asks to be told when the wall clock is set: a moment far away, cancelled by any such change. */
static void
watch_for_jump (int fd)
{
  struct itimerspec never = { .it_value.tv_sec = G_GINT64_CONSTANT (9000000000) }; /* year 2255 */

  timerfd_settime (fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, NULL);
}

static gboolean
jumped_cb (int fd, GIOCondition condition, gpointer user_data)
{
  guint64 expirations;

  if (read (fd, &expirations, sizeof expirations) < 0 && errno == EAGAIN)
    return G_SOURCE_CONTINUE;

  watch_for_jump (fd);
  limber_clock_emit_jumped (user_data);

  return G_SOURCE_CONTINUE;
}

static gint64
read_clock (clockid_t id)
{
  struct timespec now;

  clock_gettime (id, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gint64
limber_system_clock_get_monotonic (LimberClock *clock)
{
  return g_get_monotonic_time ();
}

static gint64
limber_system_clock_get_boottime (LimberClock *clock)
{
  return read_clock (CLOCK_BOOTTIME);
}

static gint64
limber_system_clock_get_wall (LimberClock *clock)
{
  return g_get_real_time ();
}

static GTimeZone *
limber_system_clock_dup_zone (LimberClock *clock)
{
  return g_time_zone_new_local ();
}

static guint
limber_system_clock_add_alarm (LimberClock *clock, LimberAlarmFunc func, gpointer user_data)
{
  LimberSystemClock *self = LIMBER_SYSTEM_CLOCK (clock);
  GSource           *source = g_source_new (&alarm_funcs, sizeof (AlarmSource));
  AlarmSource       *alarm = (AlarmSource *) source;

  alarm->func = func;
  alarm->user_data = user_data;
  g_source_set_static_name (source, "[limber] alarm");
  /* A cue must not wait for redrawing. */
  g_source_set_priority (source, G_PRIORITY_HIGH);
  g_source_attach (source, g_main_context_get_thread_default ());
  g_hash_table_insert (self->alarms, GUINT_TO_POINTER (++self->last_id), source);

  return self->last_id;
}

static void
limber_system_clock_set_alarm (LimberClock *clock, guint alarm, gint64 monotonic_us)
{
  LimberSystemClock *self = LIMBER_SYSTEM_CLOCK (clock);
  GSource           *source = g_hash_table_lookup (self->alarms, GUINT_TO_POINTER (alarm));

  g_return_if_fail (source != NULL);

  g_source_set_ready_time (source, monotonic_us);
}

static void
limber_system_clock_remove_alarm (LimberClock *clock, guint alarm)
{
  LimberSystemClock *self = LIMBER_SYSTEM_CLOCK (clock);

  g_hash_table_remove (self->alarms, GUINT_TO_POINTER (alarm));
}

static void
limber_system_clock_iface_init (LimberClockInterface *iface)
{
  iface->get_monotonic = limber_system_clock_get_monotonic;
  iface->get_boottime = limber_system_clock_get_boottime;
  iface->get_wall = limber_system_clock_get_wall;
  iface->dup_zone = limber_system_clock_dup_zone;
  iface->add_alarm = limber_system_clock_add_alarm;
  iface->set_alarm = limber_system_clock_set_alarm;
  iface->remove_alarm = limber_system_clock_remove_alarm;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberSystemClock,
                               limber_system_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_CLOCK,
                                                      limber_system_clock_iface_init))

static void
limber_system_clock_dispose (GObject *object)
{
  LimberSystemClock *self = LIMBER_SYSTEM_CLOCK (object);

  if (self->jump_source != NULL)
    g_source_destroy (self->jump_source);
  g_clear_pointer (&self->jump_source, g_source_unref);
  g_clear_pointer (&self->alarms, g_hash_table_unref);
  if (self->jump_fd >= 0)
    close (self->jump_fd);
  self->jump_fd = -1;

  G_OBJECT_CLASS (limber_system_clock_parent_class)->dispose (object);
}

static void
limber_system_clock_class_init (LimberSystemClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_system_clock_dispose;
}

static void
limber_system_clock_init (LimberSystemClock *self)
{
  self->alarms = g_hash_table_new_full (NULL, NULL, NULL, alarm_free);
  self->jump_fd = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->jump_fd < 0)
    return;

  watch_for_jump (self->jump_fd);
  self->jump_source = g_unix_fd_source_new (self->jump_fd, G_IO_IN);
  g_source_set_static_name (self->jump_source, "[limber] clock jumps");
  g_source_set_callback (self->jump_source, G_SOURCE_FUNC (jumped_cb), self, NULL);
  g_source_attach (self->jump_source, g_main_context_get_thread_default ());
}

/**
 * limber_system_clock_new:
 *
 * Returns: (transfer full): the computer's clocks; alarms run on the context of this thread
 */
LimberSystemClock *
limber_system_clock_new (void)
{
  return g_object_new (LIMBER_TYPE_SYSTEM_CLOCK, NULL);
}
