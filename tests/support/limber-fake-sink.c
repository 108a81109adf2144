/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-test"

#include "limber-fake-sink.h"

/**
 * LimberFakeSink:
 *
 * A cue sink that makes no sound and writes down what it is asked for.
 */
struct _LimberFakeSink
{
  GObject parent_instance;

  GPtrArray          *events; /* (element-type LimberFakeSinkEvent) (owned) */
  LimberFakeSinkClock clock;  /* (nullable): the monotonic clock */
  gpointer            user_data;
  gboolean            available;
};

static void
free_event (gpointer data)
{
  LimberFakeSinkEvent *event = data;

  g_free (event->sound);
  g_free (event);
}

static LimberFakeSinkEvent *
note (LimberCueSink *sink, const char *call)
{
  LimberFakeSink      *self = LIMBER_FAKE_SINK (sink);
  LimberFakeSinkEvent *event = g_new0 (LimberFakeSinkEvent, 1);

  event->call = call;
  event->time_us = self->clock != NULL ? self->clock (self->user_data) : g_get_monotonic_time ();
  g_ptr_array_add (self->events, event);
  return event;
}

static void
limber_fake_sink_play (LimberCueSink *sink, const char *sound, gint64 deadline_us, double volume_db)
{
  LimberFakeSinkEvent *event = note (sink, "play");

  event->sound = g_strdup (sound);
  event->deadline_us = deadline_us;
  event->volume_db = volume_db;
}

static void
limber_fake_sink_prepare (LimberCueSink *sink)
{
  note (sink, "prepare");
}

static void
limber_fake_sink_rest (LimberCueSink *sink)
{
  note (sink, "rest");
}

static void
limber_fake_sink_silence (LimberCueSink *sink)
{
  note (sink, "silence");
}

static void
limber_fake_sink_cue_sink_init (LimberCueSinkInterface *iface)
{
  iface->play = limber_fake_sink_play;
  iface->prepare = limber_fake_sink_prepare;
  iface->rest = limber_fake_sink_rest;
  iface->silence = limber_fake_sink_silence;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberFakeSink,
                               limber_fake_sink,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_CUE_SINK,
                                                      limber_fake_sink_cue_sink_init))

typedef enum
{
  PROP_AVAILABLE = 1
} LimberFakeSinkProperty;

static void
limber_fake_sink_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberFakeSink *self = LIMBER_FAKE_SINK (object);

  switch ((LimberFakeSinkProperty) prop_id)
    {
    case PROP_AVAILABLE:
      g_value_set_boolean (value, self->available);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_fake_sink_finalize (GObject *object)
{
  LimberFakeSink *self = LIMBER_FAKE_SINK (object);

  g_ptr_array_unref (self->events);

  G_OBJECT_CLASS (limber_fake_sink_parent_class)->finalize (object);
}

static void
limber_fake_sink_class_init (LimberFakeSinkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_fake_sink_get_property;
  object_class->finalize = limber_fake_sink_finalize;
  g_object_class_override_property (object_class, PROP_AVAILABLE, "available");
}

static void
limber_fake_sink_init (LimberFakeSink *self)
{
  self->events = g_ptr_array_new_with_free_func (free_event);
  self->available = TRUE;
}

/**
 * limber_fake_sink_new:
 * @clock: (nullable): tells the time of each event, or %NULL for the monotonic clock
 * @user_data: (closure): for @clock
 *
 * Returns: (transfer full): a new sink
 */
LimberFakeSink *
limber_fake_sink_new (LimberFakeSinkClock clock, gpointer user_data)
{
  LimberFakeSink *self = g_object_new (LIMBER_TYPE_FAKE_SINK, NULL);

  self->clock = clock;
  self->user_data = user_data;
  return self;
}

/**
 * limber_fake_sink_get_n_events:
 * @self: a fake sink
 *
 * Returns: how many calls were written down
 */
guint
limber_fake_sink_get_n_events (LimberFakeSink *self)
{
  g_return_val_if_fail (LIMBER_IS_FAKE_SINK (self), 0);

  return self->events->len;
}

/**
 * limber_fake_sink_get_event:
 * @self: a fake sink
 * @position: counted from 0
 *
 * Returns: (transfer none): what was written down there
 */
const LimberFakeSinkEvent *
limber_fake_sink_get_event (LimberFakeSink *self, guint position)
{
  g_return_val_if_fail (LIMBER_IS_FAKE_SINK (self), NULL);
  g_return_val_if_fail (position < self->events->len, NULL);

  return g_ptr_array_index (self->events, position);
}

/**
 * limber_fake_sink_describe:
 * @self: a fake sink
 *
 * Puts all events in a line to compare with: "prepare tick tick start silence rest".
 *
 * Returns: (transfer full): the calls, a played sound by its own name
 */
char *
limber_fake_sink_describe (LimberFakeSink *self)
{
  GString *line = NULL;

  g_return_val_if_fail (LIMBER_IS_FAKE_SINK (self), NULL);

  line = g_string_new (NULL);
  for (guint i = 0; i < self->events->len; i++)
    {
      LimberFakeSinkEvent *event = g_ptr_array_index (self->events, i);

      g_string_append_printf (
          line, "%s%s", i > 0 ? " " : "", event->sound != NULL ? event->sound : event->call);
    }
  return g_string_free (line, FALSE);
}

/**
 * limber_fake_sink_forget:
 * @self: a fake sink
 *
 * Forgets all events.
 */
void
limber_fake_sink_forget (LimberFakeSink *self)
{
  g_return_if_fail (LIMBER_IS_FAKE_SINK (self));

  g_ptr_array_set_size (self->events, 0);
}

/**
 * limber_fake_sink_set_available:
 * @self: a fake sink
 * @available: whether sound can be heard
 *
 * Loses or finds the sound.
 */
void
limber_fake_sink_set_available (LimberFakeSink *self, gboolean available)
{
  g_return_if_fail (LIMBER_IS_FAKE_SINK (self));

  if (available == self->available)
    return;
  self->available = available;
  g_object_notify (G_OBJECT (self), "available");
}
