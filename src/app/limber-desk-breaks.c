/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-desk-breaks.h"

#include "app/limber-settings.h"
#include "desktop/limber-idle.h"
#include "remind/limber-sitting.h"

#define MINUTE_US (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

/**
 * LimberDeskBreaks:
 *
 * Finds when a break at the desk is due, by how long the desktop says that nothing was touched. It
 * looks only while breaks are wanted, in the hours for them, when it is told to.
 */
struct _LimberDeskBreaks
{
  GObject parent_instance;

  LimberClock       *clock;    /* (owned) */
  GSettings         *settings; /* (owned) */
  LimberIdle        *idle;     /* (owned) */
  GCancellable      *asking;   /* (owned) (nullable) */
  LimberSitting      sitting;
  LimberSittingRules rules;
  gboolean           on;
  gboolean           busy;     /* a session is on */
  gint64             next_us;  /* when to look, UTC */
  gint64             quiet_us; /* not before that, as no more is wanted today; 0 for no such day */
};

G_DEFINE_FINAL_TYPE (LimberDeskBreaks, limber_desk_breaks, G_TYPE_OBJECT)

enum
{
  SIGNAL_DUE,
  SIGNAL_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
plan_next (LimberDeskBreaks *self)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);
  const gint64 now_us = limber_clock_get_wall (self->clock);
  const gint64 next_us = limber_sitting_find_next (&self->rules, now_us, zone);

  /* A clock that was set back makes a quiet day no longer than that. */
  if (self->quiet_us > now_us + 24 * 60 * MINUTE_US)
    self->quiet_us = 0;
  self->next_us = MAX (next_us, self->quiet_us);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberDeskBreaks) self = user_data;
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);
  const gint64 idle_us = limber_idle_ask_finish (LIMBER_IDLE (source), result);

  g_clear_object (&self->asking);
  if (self->on && !self->busy
      && limber_sitting_sample (
          &self->sitting, &self->rules, idle_us, limber_clock_get_wall (self->clock), zone))
    g_signal_emit (self, signals[SIGNAL_DUE], 0);
}

static void
settings_cb (GSettings *settings, const char *key, LimberDeskBreaks *self)
{
  g_assert (LIMBER_IS_DESK_BREAKS (self));

  if (key != NULL && !g_str_has_prefix (key, LIMBER_SETTINGS_DESK_BREAKS))
    return;

  self->on = g_settings_get_boolean (settings, LIMBER_SETTINGS_DESK_BREAKS);
  self->rules = (LimberSittingRules){
    g_settings_get_int (settings, LIMBER_SETTINGS_DESK_BREAKS_MINUTES) * MINUTE_US,
    g_settings_get_uint (settings, LIMBER_SETTINGS_DESK_BREAKS_WEEKDAYS),
    (guint) g_settings_get_int (settings, LIMBER_SETTINGS_DESK_BREAKS_FROM),
    (guint) g_settings_get_int (settings, LIMBER_SETTINGS_DESK_BREAKS_UNTIL),
  };
  if (!self->on)
    self->sitting = (LimberSitting){ 0 };
  self->quiet_us = 0;
  plan_next (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
limber_desk_breaks_dispose (GObject *object)
{
  LimberDeskBreaks *self = LIMBER_DESK_BREAKS (object);

  g_clear_object (&self->idle);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_desk_breaks_parent_class)->dispose (object);
}

static void
limber_desk_breaks_finalize (GObject *object)
{
  LimberDeskBreaks *self = LIMBER_DESK_BREAKS (object);

  g_clear_object (&self->asking);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (limber_desk_breaks_parent_class)->finalize (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (
      name, LIMBER_TYPE_DESK_BREAKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_desk_breaks_class_init (LimberDeskBreaksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_desk_breaks_dispose;
  object_class->finalize = limber_desk_breaks_finalize;

  /**
   * LimberDeskBreaks::due:
   *
   * Somebody has been sitting for long enough.
   */
  signals[SIGNAL_DUE] = new_signal ("due");
  /**
   * LimberDeskBreaks::changed:
   *
   * Other breaks are wanted now.
   */
  signals[SIGNAL_CHANGED] = new_signal ("changed");
}

static void
limber_desk_breaks_init (LimberDeskBreaks *self)
{
  self->idle = limber_idle_new ();
}

/**
 * limber_desk_breaks_new:
 * @clock: what tells the time
 * @settings: which breaks are wanted
 *
 * Returns: (transfer full): one that has looked for nothing yet
 */
LimberDeskBreaks *
limber_desk_breaks_new (LimberClock *clock, GSettings *settings)
{
  LimberDeskBreaks *self = g_object_new (LIMBER_TYPE_DESK_BREAKS, NULL);

  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed", G_CALLBACK (settings_cb), self, 0);
  settings_cb (settings, NULL, self);

  return self;
}

/**
 * limber_desk_breaks_is_on:
 *
 * Returns: whether breaks are wanted at all
 */
gboolean
limber_desk_breaks_is_on (LimberDeskBreaks *self)
{
  g_return_val_if_fail (LIMBER_IS_DESK_BREAKS (self), FALSE);

  return self->on;
}

/**
 * limber_desk_breaks_set_busy:
 * @busy: whether a session is on; whoever moves does not sit
 */
void
limber_desk_breaks_set_busy (LimberDeskBreaks *self, gboolean busy)
{
  g_return_if_fail (LIMBER_IS_DESK_BREAKS (self));

  self->busy = busy;
  limber_sitting_rest (&self->sitting);
}

/**
 * limber_desk_breaks_look:
 *
 * Looks, if it is time to.
 */
void
limber_desk_breaks_look (LimberDeskBreaks *self)
{
  const gint64 now_us = limber_clock_get_wall (self->clock);
  gint64       due_us;

  g_return_if_fail (LIMBER_IS_DESK_BREAKS (self));

  if (!self->on)
    return;

  due_us = self->next_us;
  /* A clock that was set back would make it wait. */
  plan_next (self);
  if (due_us > now_us)
    {
      self->next_us = MIN (self->next_us, due_us);
      return;
    }

  if (self->busy || self->asking != NULL)
    return;

  self->asking = g_cancellable_new ();
  limber_idle_ask_async (self->idle, self->asking, answered_cb, g_object_ref (self));
}

/**
 * limber_desk_breaks_find_next:
 *
 * Returns: when to look, UTC microseconds; %G_MAXINT64 for never
 */
gint64
limber_desk_breaks_find_next (LimberDeskBreaks *self)
{
  g_return_val_if_fail (LIMBER_IS_DESK_BREAKS (self), G_MAXINT64);

  return self->on ? self->next_us : G_MAXINT64;
}

/**
 * limber_desk_breaks_refuse:
 *
 * Looks no more today.
 */
void
limber_desk_breaks_refuse (LimberDeskBreaks *self)
{
  g_autoptr(GTimeZone) zone = NULL;
  gint64 day;

  g_return_if_fail (LIMBER_IS_DESK_BREAKS (self));

  zone = limber_clock_dup_zone (self->clock);
  day = limber_local_time_find_day (limber_clock_get_wall (self->clock), zone, NULL);
  self->quiet_us = limber_local_time_find_us (day + 1, 0, zone);
  limber_sitting_rest (&self->sitting);
  plan_next (self);
}
