/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-canberra-sink.h"

#include "coach/limber-canberra-worker.h"

/* A server that keeps a call for this long is counted as lost. */
#define PATIENCE_US (2 * G_USEC_PER_SEC)

/**
 * LimberCanberraSink:
 *
 * Plays cues through the sound server, by way of libcanberra.
 *
 * All that can wait for the server happens on a thread of its own. A server that is missing,
 * hung, or restarted is met by dropping what has become late, seeking it anew, and saying so once
 * by #LimberCueSink:available. When the last reference goes, nothing is waited for either.
 */
struct _LimberCanberraSink
{
  GObject parent_instance;

  char                 *sounds_dir;
  LimberCanberraWorker *worker;   /* (owned) */
  GSource              *watchdog; /* (owned): set while a task may be under way */
  gboolean              available;
};

static void
look_after_worker (LimberCanberraSink *self)
{
  gint64 now_us = g_get_monotonic_time ();
  gint64 busy_since_us = limber_canberra_worker_get_busy_since (self->worker);

  if (g_source_get_ready_time (self->watchdog) != -1)
    return;
  if (busy_since_us == 0)
    busy_since_us = now_us;
  g_source_set_ready_time (self->watchdog, MAX (now_us, busy_since_us + PATIENCE_US));
}

static gboolean
watchdog_cb (gpointer user_data)
{
  LimberCanberraSink *self = user_data;
  gint64              busy_since_us = 0;

  g_assert (LIMBER_IS_CANBERRA_SINK (self));

  busy_since_us = limber_canberra_worker_get_busy_since (self->worker);
  if (busy_since_us != 0 && busy_since_us > g_get_monotonic_time () - PATIENCE_US)
    {
      g_source_set_ready_time (self->watchdog, busy_since_us + PATIENCE_US);
      return G_SOURCE_CONTINUE;
    }

  g_source_set_ready_time (self->watchdog, -1);
  if (busy_since_us != 0)
    limber_canberra_worker_give_up (self->worker, busy_since_us);
  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch_watchdog (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

static GSourceFuncs watchdog_funcs = { .dispatch = dispatch_watchdog };

static void
worker_changed_cb (gpointer user_data)
{
  LimberCanberraSink *self = user_data;
  gboolean            available = FALSE;

  g_assert (LIMBER_IS_CANBERRA_SINK (self));

  available = limber_canberra_worker_get_available (self->worker);
  if (available == self->available)
    return;
  self->available = available;
  g_debug ("Sound is %s", available ? "there" : "lost");
  g_object_notify (G_OBJECT (self), "available");
}

static void
limber_canberra_sink_play (LimberCueSink *sink,
                           const char    *sound,
                           gint64         deadline_us,
                           double         volume_db)
{
  LimberCanberraSink *self = LIMBER_CANBERRA_SINK (sink);

  limber_canberra_worker_play (self->worker, sound, deadline_us, volume_db);
  look_after_worker (self);
}

static void
limber_canberra_sink_prepare (LimberCueSink *sink)
{
  LimberCanberraSink *self = LIMBER_CANBERRA_SINK (sink);

  limber_canberra_worker_set_warm (self->worker, TRUE);
  look_after_worker (self);
}

static void
limber_canberra_sink_rest (LimberCueSink *sink)
{
  limber_canberra_worker_set_warm (LIMBER_CANBERRA_SINK (sink)->worker, FALSE);
}

static void
limber_canberra_sink_silence (LimberCueSink *sink)
{
  limber_canberra_worker_hush (LIMBER_CANBERRA_SINK (sink)->worker);
}

static void
limber_canberra_sink_cue_sink_init (LimberCueSinkInterface *iface)
{
  iface->play = limber_canberra_sink_play;
  iface->prepare = limber_canberra_sink_prepare;
  iface->rest = limber_canberra_sink_rest;
  iface->silence = limber_canberra_sink_silence;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberCanberraSink,
                               limber_canberra_sink,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_CUE_SINK,
                                                      limber_canberra_sink_cue_sink_init))

typedef enum
{
  PROP_SOUNDS_DIR = 1,
  PROP_AVAILABLE
} LimberCanberraSinkProperty;

static void
limber_canberra_sink_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberCanberraSink *self = LIMBER_CANBERRA_SINK (object);

  switch ((LimberCanberraSinkProperty) prop_id)
    {
    case PROP_SOUNDS_DIR:
      g_value_set_string (value, self->sounds_dir);
      break;
    case PROP_AVAILABLE:
      g_value_set_boolean (value, self->available);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_canberra_sink_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LimberCanberraSink *self = LIMBER_CANBERRA_SINK (object);

  switch ((LimberCanberraSinkProperty) prop_id)
    {
    case PROP_SOUNDS_DIR:
      self->sounds_dir = g_value_dup_string (value);
      break;
    case PROP_AVAILABLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_canberra_sink_constructed (GObject *object)
{
  LimberCanberraSink *self = LIMBER_CANBERRA_SINK (object);

  G_OBJECT_CLASS (limber_canberra_sink_parent_class)->constructed (object);

  self->worker = limber_canberra_worker_new (self->sounds_dir, worker_changed_cb, self);
  self->watchdog = g_source_new (&watchdog_funcs, sizeof (GSource));
  g_source_set_name (self->watchdog, "limber sound watchdog");
  g_source_set_callback (self->watchdog, watchdog_cb, self, NULL);
  g_source_attach (self->watchdog, g_main_context_get_thread_default ());
}

static void
limber_canberra_sink_finalize (GObject *object)
{
  LimberCanberraSink *self = LIMBER_CANBERRA_SINK (object);

  g_source_destroy (self->watchdog);
  g_source_unref (self->watchdog);
  limber_canberra_worker_stop (self->worker);
  g_free (self->sounds_dir);

  G_OBJECT_CLASS (limber_canberra_sink_parent_class)->finalize (object);
}

static void
limber_canberra_sink_class_init (LimberCanberraSinkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_canberra_sink_get_property;
  object_class->set_property = limber_canberra_sink_set_property;
  object_class->constructed = limber_canberra_sink_constructed;
  object_class->finalize = limber_canberra_sink_finalize;

  /**
   * LimberCanberraSink:sounds-dir:
   *
   * The folder of the sounds.
   */
  g_object_class_install_property (
      object_class,
      PROP_SOUNDS_DIR,
      g_param_spec_string ("sounds-dir",
                           NULL,
                           NULL,
                           "",
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  g_object_class_override_property (object_class, PROP_AVAILABLE, "available");
}

static void
limber_canberra_sink_init (LimberCanberraSink *self)
{
  self->available = TRUE;
}

/**
 * limber_canberra_sink_new:
 * @sounds_dir: the folder of the sounds
 *
 * Makes a sink; it connects when it is first used. The availability is notified in the main
 * context that is the thread's default now.
 *
 * Returns: (transfer full): a new sink
 */
LimberCanberraSink *
limber_canberra_sink_new (const char *sounds_dir)
{
  g_return_val_if_fail (sounds_dir != NULL, NULL);

  return g_object_new (LIMBER_TYPE_CANBERRA_SINK, "sounds-dir", sounds_dir, NULL);
}
