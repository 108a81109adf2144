/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-reminder-watch.h"

#include "app/limber-desk-breaks.h"
#include "app/limber-reminder-inquiry.h"
#include "app/limber-reminder-words.h"
#include "app/limber-settings.h"
#include "remind/limber-reminder-plan.h"

/* Nobody tells when the time zone is changed, so it looks once in a while; microseconds. */
#define LONGEST_US (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

/**
 * LimberReminderWatch:
 *
 * Watches over the reminders of the settings: when something is due it asks for the services, if
 * there are none, looks what is right today, and tells. It has one alarm, and none while there is
 * nothing to be reminded of.
 */
struct _LimberReminderWatch
{
  GObject parent_instance;

  LimberClock           *clock;    /* (owned) */
  GSettings             *settings; /* (owned) */
  LimberReminderPlan    *plan;
  LimberDeskBreaks      *breaks;   /* (owned) */
  LimberReminderInquiry *inquiry;  /* (owned) */
  GSignalGroup          *services; /* (owned) */
  GSignalGroup          *session;  /* (owned) */
  guint                  alarm;
  gboolean               active;

  LimberReminder *told; /* (nullable): what is outstanding */
  char           *told_routine;
  gint64          told_day;
};

G_DEFINE_FINAL_TYPE (LimberReminderWatch, limber_reminder_watch, G_TYPE_OBJECT)

typedef enum
{
  PROP_ACTIVE = 1,
} LimberReminderWatchProperty;

static GParamSpec *props[PROP_ACTIVE + 1];

enum
{
  SIGNAL_DUE,
  SIGNAL_OVER,
  SIGNAL_WANTS_SERVICES,
  SIGNAL_SETTLED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void look (LimberReminderWatch *self);

static LimberSession *
get_session (LimberReminderWatch *self)
{
  g_autoptr(LimberSession) session = g_signal_group_dup_target (self->session);

  return session != NULL && !limber_session_is_over (session) ? session : NULL;
}

static gint64
get_today (LimberReminderWatch *self)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);

  return limber_local_time_find_day (limber_clock_get_wall (self->clock), zone, NULL);
}

/* What was told has been done, or is true no more. */
static void
take_back (LimberReminderWatch *self)
{
  if (self->told == NULL)
    return;

  g_clear_pointer (&self->told, limber_reminder_free);
  g_clear_pointer (&self->told_routine, g_free);
  g_signal_emit (self, signals[SIGNAL_OVER], 0);
}

/* What was put off may have been taken off the list since. */
static gboolean
is_on (LimberReminderWatch *self, const LimberReminder *reminder)
{
  g_autoptr(GVariant) kept = NULL;
  g_autoptr(GPtrArray) reminders = NULL;
  const LimberReminder *now;

  if (g_str_equal (reminder->id, LIMBER_DESK_BREAK_ID))
    return limber_desk_breaks_is_on (self->breaks);

  kept = g_settings_get_value (self->settings, LIMBER_SETTINGS_REMINDERS);
  reminders = limber_reminders_from_variant (kept);
  now = limber_reminders_find (reminders, reminder->id);

  return now != NULL && now->enabled;
}

/* With all that is to be known. */
static void
tell (LimberReminderWatch *self, LimberReminder *reminder, LimberServices *services)
{
  g_autoptr(LimberReminderWords) words = NULL;

  if (get_session (self) != NULL)
    {
      /* It began in this very moment. */
      limber_reminder_plan_snooze (self->plan, reminder, limber_clock_get_wall (self->clock));
      return;
    }

  if (is_on (self, reminder))
    words = limber_reminder_words_new (services, reminder);
  if (words == NULL)
    {
      g_debug ("Nothing is told of “%s” today", reminder->id);
      return;
    }

  g_clear_pointer (&self->told, limber_reminder_free);
  self->told = limber_reminder_copy (reminder);
  g_free (self->told_routine);
  self->told_routine = g_strdup (words->routine_id);
  self->told_day = get_today (self);
  g_signal_emit (self, signals[SIGNAL_DUE], 0, words->routine_id, words->title, words->body);
}

static void
known_cb (LimberReminderInquiry *inquiry,
          LimberReminder        *reminder,
          LimberServices        *services,
          LimberReminderWatch   *self)
{
  g_assert (LIMBER_IS_REMINDER_WATCH (self));

  tell (self, reminder, services);
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0);
  look (self);
}

static void
wants_services_cb (LimberReminderWatch *self)
{
  g_assert (LIMBER_IS_REMINDER_WATCH (self));

  g_signal_emit (self, signals[SIGNAL_WANTS_SERVICES], 0);
}

static void
keep_told (LimberReminderWatch *self)
{
  g_autoptr(GVariant) told = g_variant_ref_sink (limber_reminder_plan_get_told (self->plan));
  g_autoptr(GVariant) kept = g_settings_get_value (self->settings, LIMBER_SETTINGS_REMINDERS_TOLD);

  if (!g_variant_equal (told, kept))
    g_settings_set_value (self->settings, LIMBER_SETTINGS_REMINDERS_TOLD, told);
}

static void
arm (LimberReminderWatch *self, gint64 now_us, GTimeZone *zone)
{
  gint64 next_us = limber_reminder_plan_find_next (self->plan, now_us, zone);

  if (!self->active && self->told == NULL)
    {
      limber_clock_set_alarm (self->clock, self->alarm, -1);
      return;
    }

  next_us = MIN (next_us, limber_desk_breaks_find_next (self->breaks));
  next_us = MIN (next_us, now_us + LONGEST_US);
  if (self->told != NULL)
    next_us = MIN (next_us, limber_local_time_find_us (self->told_day + 1, 0, zone));
  limber_clock_set_alarm (self->clock,
                          self->alarm,
                          limber_clock_get_monotonic (self->clock) + MAX (next_us - now_us, 0));
}

/* Looks what is due, and when to look again. */
static void
look (LimberReminderWatch *self)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);
  const gint64    now_us = limber_clock_get_wall (self->clock);
  LimberReminder *due;

  if (self->told != NULL && limber_local_time_find_day (now_us, zone, NULL) != self->told_day)
    take_back (self);
  due = limber_reminder_plan_take (self->plan, now_us, zone);
  keep_told (self);
  limber_desk_breaks_look (self->breaks);
  arm (self, now_us, zone);
  if (due != NULL)
    limber_reminder_inquiry_ask (self->inquiry, due);
}

static void
alarm_cb (gpointer user_data)
{
  look (user_data);
}

static void
break_cb (LimberReminderWatch *self)
{
  g_assert (LIMBER_IS_REMINDER_WATCH (self));

  limber_reminder_inquiry_ask (
      self->inquiry, limber_reminder_new (LIMBER_DESK_BREAK_ID, 0, 0, LIMBER_DESK_BREAK_ROUTINE));
}

static void
over_cb (LimberSession *session, LimberReminderWatch *self)
{
  LimberTimeline *timeline = limber_session_get_timeline (session);

  g_assert (LIMBER_IS_REMINDER_WATCH (self));

  if (limber_session_get_state (session) == LIMBER_SESSION_FINISHED)
    limber_reminder_plan_note_done (self->plan,
                                    limber_timeline_get_routine (timeline)->id,
                                    limber_clock_get_wall (self->clock));
  limber_reminder_plan_set_busy (self->plan, FALSE);
  limber_desk_breaks_set_busy (self->breaks, FALSE);
  look (self);
}

static void
began_cb (LimberServices *services, LimberSession *session, LimberReminderWatch *self)
{
  const LimberRoutine *routine
      = limber_timeline_get_routine (limber_session_get_timeline (session));

  g_assert (LIMBER_IS_REMINDER_WATCH (self));

  g_signal_group_set_target (self->session, session);
  limber_reminder_plan_set_busy (self->plan, TRUE);
  limber_desk_breaks_set_busy (self->breaks, TRUE);
  if (g_strcmp0 (routine->id, self->told_routine) == 0)
    take_back (self);
}

static void
update_active (LimberReminderWatch *self)
{
  const gboolean active
      = limber_reminder_plan_has_any (self->plan) || limber_desk_breaks_is_on (self->breaks);

  if (active == self->active)
    return;

  self->active = active;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
}

/* What is told of something that is not wanted any more goes as well. */
static void
settings_cb (GSettings *settings, const char *key, LimberReminderWatch *self)
{
  g_autoptr(GVariant) kept = g_settings_get_value (settings, LIMBER_SETTINGS_REMINDERS);
  g_autoptr(GPtrArray) reminders = limber_reminders_from_variant (kept);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);

  g_assert (LIMBER_IS_REMINDER_WATCH (self));

  limber_reminder_plan_set_reminders (
      self->plan, reminders, limber_clock_get_wall (self->clock), zone);
  update_active (self);
  if (self->told != NULL && !is_on (self, self->told))
    take_back (self);
  look (self);
}

static void
breaks_on_cb (LimberReminderWatch *self)
{
  settings_cb (self->settings, LIMBER_SETTINGS_DESK_BREAKS, self);
}

static void
limber_reminder_watch_dispose (GObject *object)
{
  LimberReminderWatch *self = LIMBER_REMINDER_WATCH (object);

  if (self->alarm != 0)
    limber_clock_remove_alarm (self->clock, self->alarm);
  self->alarm = 0;
  g_clear_object (&self->session);
  g_clear_object (&self->services);
  g_clear_object (&self->breaks);
  g_clear_object (&self->inquiry);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (limber_reminder_watch_parent_class)->dispose (object);
}

static void
limber_reminder_watch_finalize (GObject *object)
{
  LimberReminderWatch *self = LIMBER_REMINDER_WATCH (object);

  limber_reminder_plan_free (self->plan);
  g_clear_pointer (&self->told, limber_reminder_free);
  g_free (self->told_routine);

  G_OBJECT_CLASS (limber_reminder_watch_parent_class)->finalize (object);
}

static void
limber_reminder_watch_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch ((LimberReminderWatchProperty) prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, LIMBER_REMINDER_WATCH (object)->active);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static guint
new_signal (const char *name)
{
  return g_signal_new (
      name, LIMBER_TYPE_REMINDER_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_reminder_watch_class_init (LimberReminderWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_reminder_watch_dispose;
  object_class->finalize = limber_reminder_watch_finalize;
  object_class->get_property = limber_reminder_watch_get_property;

  /**
   * LimberReminderWatch:active:
   *
   * Whether there is anything to be reminded of, today or another day.
   */
  props[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberReminderWatch::due:
   * @routine_id: what to begin
   * @title: what to tell
   * @body: a word more
   *
   * To be told now, in place of what was told before.
   */
  signals[SIGNAL_DUE] = g_signal_new ("due",
                                      LIMBER_TYPE_REMINDER_WATCH,
                                      G_SIGNAL_RUN_LAST,
                                      0,
                                      NULL,
                                      NULL,
                                      NULL,
                                      G_TYPE_NONE,
                                      3,
                                      G_TYPE_STRING,
                                      G_TYPE_STRING,
                                      G_TYPE_STRING);
  /**
   * LimberReminderWatch::over:
   *
   * What was told is to be taken back.
   */
  signals[SIGNAL_OVER] = new_signal ("over");
  /**
   * LimberReminderWatch::wants-services:
   *
   * Something may be to be told, and it takes services to know.
   */
  signals[SIGNAL_WANTS_SERVICES] = new_signal ("wants-services");
  /**
   * LimberReminderWatch::settled:
   *
   * It was told, or not; services are needed no more.
   */
  signals[SIGNAL_SETTLED] = new_signal ("settled");
}

static void
limber_reminder_watch_init (LimberReminderWatch *self)
{
  self->plan = limber_reminder_plan_new ();
  self->inquiry = limber_reminder_inquiry_new ();
  g_signal_connect_object (self->inquiry, "known", G_CALLBACK (known_cb), self, 0);
  g_signal_connect_object (
      self->inquiry, "wants-services", G_CALLBACK (wants_services_cb), self, G_CONNECT_SWAPPED);
  self->services = g_signal_group_new (LIMBER_TYPE_SERVICES);
  g_signal_group_connect (self->services, "began", G_CALLBACK (began_cb), self);
  self->session = g_signal_group_new (LIMBER_TYPE_SESSION);
  g_signal_group_connect (self->session, "over", G_CALLBACK (over_cb), self);
}

/**
 * limber_reminder_watch_new:
 * @clock: what tells the time
 * @settings: where the reminders are
 *
 * Returns: (transfer full): a watch that has begun
 */
LimberReminderWatch *
limber_reminder_watch_new (LimberClock *clock, GSettings *settings)
{
  LimberReminderWatch *self = g_object_new (LIMBER_TYPE_REMINDER_WATCH, NULL);
  g_autoptr(GVariant) told = g_settings_get_value (settings, LIMBER_SETTINGS_REMINDERS_TOLD);

  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  self->alarm = limber_clock_add_alarm (clock, alarm_cb, self);
  self->breaks = limber_desk_breaks_new (clock, settings);
  limber_reminder_plan_set_told (self->plan, told);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      settings, "changed::" LIMBER_SETTINGS_REMINDERS, G_CALLBACK (settings_cb), self, 0);
  g_signal_connect_object (self->breaks, "due", G_CALLBACK (break_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->breaks, "changed", G_CALLBACK (breaks_on_cb), self, G_CONNECT_SWAPPED);
  settings_cb (settings, NULL, self);

  return self;
}

/**
 * limber_reminder_watch_set_services:
 * @services: (nullable): what is known of today, and where sessions begin
 */
void
limber_reminder_watch_set_services (LimberReminderWatch *self, LimberServices *services)
{
  g_return_if_fail (LIMBER_IS_REMINDER_WATCH (self));

  g_signal_group_set_target (self->services, services);
  if (services == NULL)
    {
      g_signal_group_set_target (self->session, NULL);
      limber_reminder_plan_set_busy (self->plan, FALSE);
      limber_desk_breaks_set_busy (self->breaks, FALSE);
    }
  limber_reminder_inquiry_set_services (self->inquiry, services);
}

gboolean
limber_reminder_watch_get_active (LimberReminderWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_REMINDER_WATCH (self), FALSE);

  return self->active;
}

/**
 * limber_reminder_watch_snooze:
 *
 * Tells again in ten minutes what was told.
 */
void
limber_reminder_watch_snooze (LimberReminderWatch *self)
{
  g_return_if_fail (LIMBER_IS_REMINDER_WATCH (self));

  if (self->told == NULL)
    return;

  limber_reminder_plan_snooze (self->plan, self->told, limber_clock_get_wall (self->clock));
  take_back (self);
  look (self);
}

/**
 * limber_reminder_watch_refuse:
 *
 * Tells no more today of what was told.
 */
void
limber_reminder_watch_refuse (LimberReminderWatch *self)
{
  g_autoptr(GTimeZone) zone = NULL;

  g_return_if_fail (LIMBER_IS_REMINDER_WATCH (self));

  if (self->told == NULL)
    return;

  zone = limber_clock_dup_zone (self->clock);
  limber_reminder_plan_refuse (self->plan, self->told, limber_clock_get_wall (self->clock), zone);
  if (g_str_equal (self->told->id, LIMBER_DESK_BREAK_ID))
    limber_desk_breaks_refuse (self->breaks);
  take_back (self);
  look (self);
}

/**
 * limber_reminder_watch_take_back:
 *
 * What was told was heard.
 */
void
limber_reminder_watch_take_back (LimberReminderWatch *self)
{
  g_return_if_fail (LIMBER_IS_REMINDER_WATCH (self));

  take_back (self);
}
