/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-advisor-private.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "history/limber-dates.h"
#include "history/limber-diary.h"
#include "history/limber-done.h"
#include "history/limber-trend.h"
#include "plan/limber-level.h"

#define DAY_US (G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC)

/* So far back matters how the back was and what was done. */
#define KNOWS_US (120 * DAY_US)

/**
 * LimberAdvisor:
 *
 * Knows how somebody's back is and has been, and says what is right today. It decides nothing of its
 * own: the rules are those of the room "plan"; this keeps what they are fed with, in the history and
 * at hand. Without a history it knows what it is told for as long as the program runs.
 */

G_DEFINE_FINAL_TYPE (LimberAdvisor, limber_advisor, G_TYPE_OBJECT)

typedef enum
{
  PROP_LOCKED = 1,
} LimberAdvisorProperty;

static GParamSpec *props[PROP_LOCKED + 1];

enum
{
  SIGNAL_CHANGED,
  SIGNAL_RUNS_READ,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
habit_log_free (LimberHabitLog *self)
{
  g_array_unref (self->adjustments);
  g_free (self);
}

static LimberHealth *
health_new (void)
{
  LimberHealth *self = g_new0 (LimberHealth, 1);

  self->check_ins = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_check_in_record_free);
  self->effects = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_effect_record_free);
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_level_free);
  self->feels = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_feel_free);
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_shown_free);
  self->stops = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_stop_free);
  self->worked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

gint64
limber_advisor_get_now (LimberAdvisor *self)
{
  return limber_clock_get_wall (self->clock);
}

/**
 * limber_advisor_get_today:
 *
 * Returns: the Julian day that it is here
 */
guint32
limber_advisor_get_today (LimberAdvisor *self)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);

  return limber_dates_find_day (limber_advisor_get_now (self), zone, NULL);
}

static gint64
get_midnight (LimberAdvisor *self)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);

  return limber_dates_find_midnight_us (limber_advisor_get_now (self), zone);
}

/**
 * limber_advisor_get_screening:
 *
 * An emergency that was not cleared counts before whatever was answered after it.
 *
 * Returns: how the screen of red flags was answered
 */
LimberScreening
limber_advisor_get_screening (LimberAdvisor *self)
{
  const LimberScreeningRecord *record
      = self->health->lock != NULL ? self->health->lock : self->health->screening;
  LimberScreening screening = { 0 };

  if (record == NULL)
    return screening;

  screening.at_us = record->at_us;
  if (record->cleared == LIMBER_CLEARED_CORRECTED)
    return screening;
  screening.yes = record->answers;
  screening.unsure = record->not_sure;
  if (record->cleared == LIMBER_CLEARED_EXAMINED)
    screening.examined_us = MAX (record->cleared_us, record->at_us);

  return screening;
}

LimberCase
limber_advisor_get_case (LimberAdvisor *self)
{
  LimberScreening screening = limber_advisor_get_screening (self);

  return (LimberCase){
    .check_ins = (const LimberCheckIn *) (gpointer) self->check_ins->data,
    .n_check_ins = self->check_ins->len,
    .now_us = limber_advisor_get_now (self),
    .today_us = get_midnight (self),
    .screen = limber_screening_get_screen (&screening),
    .flexion_sensitive = (self->person.own & (1u << LIMBER_OWN_FLEXION_SENSITIVE)) != 0,
  };
}

const LimberJudgement *
limber_advisor_judge (LimberAdvisor *self)
{
  LimberCase known = limber_advisor_get_case (self);

  self->judgement = limber_case_judge (&known);

  return &self->judgement;
}

static void
renew_check_ins (LimberAdvisor *self)
{
  g_array_set_size (self->check_ins, 0);
  for (guint i = 0; i < self->health->check_ins->len; i++)
    {
      const LimberCheckInRecord *record = g_ptr_array_index (self->health->check_ins, i);

      g_array_append_val (self->check_ins, record->answers);
    }
}

static void
update_locked (LimberAdvisor *self)
{
  gboolean locked = limber_advisor_is_locked (self);

  if (locked == self->was_locked)
    return;

  self->was_locked = locked;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOCKED]);
}

void
limber_advisor_emit_changed (LimberAdvisor *self)
{
  self->generation++;
  update_locked (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
limber_advisor_dispose (GObject *object)
{
  LimberAdvisor *self = LIMBER_ADVISOR (object);

  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (limber_advisor_parent_class)->dispose (object);
}

static void
limber_advisor_finalize (GObject *object)
{
  LimberAdvisor *self = LIMBER_ADVISOR (object);

  limber_health_free (self->health);
  g_ptr_array_unref (self->log);
  g_ptr_array_unref (self->runs);
  g_array_unref (self->check_ins);
  g_ptr_array_unref (self->changes);
  g_hash_table_unref (self->lengths);
  g_ptr_array_unref (self->habits);

  G_OBJECT_CLASS (limber_advisor_parent_class)->finalize (object);
}

static void
limber_advisor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberAdvisor *self = LIMBER_ADVISOR (object);

  switch ((LimberAdvisorProperty) prop_id)
    {
    case PROP_LOCKED:
      g_value_set_boolean (value, limber_advisor_is_locked (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_advisor_class_init (LimberAdvisorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_advisor_dispose;
  object_class->finalize = limber_advisor_finalize;
  object_class->get_property = limber_advisor_get_property;

  /**
   * LimberAdvisor:locked:
   *
   * Whether every way to start is locked.
   */
  props[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberAdvisor::changed:
   *
   * What it says may differ from what it said before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", LIMBER_TYPE_ADVISOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberAdvisor::runs-read:
   *
   * What it knows of runs and walks may differ from what it knew before.
   */
  signals[SIGNAL_RUNS_READ] = g_signal_new (
      "runs-read", LIMBER_TYPE_ADVISOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_advisor_init (LimberAdvisor *self)
{
  self->health = health_new ();
  self->log = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_log_row_free);
  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_run_record_free);
  self->check_ins = g_array_new (FALSE, FALSE, sizeof (LimberCheckIn));
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_level_change_free);
  self->lengths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->habits = g_ptr_array_new_with_free_func ((GDestroyNotify) habit_log_free);
  self->person = LIMBER_PERSON_INIT;
}

/**
 * limber_advisor_new:
 * @clock: what tells the time
 * @store: (nullable): where it is remembered
 *
 * Returns: (transfer full): an advisor who knows nothing yet; see [method@Advisor.read_async]
 */
LimberAdvisor *
limber_advisor_new (LimberClock *clock, LimberStore *store)
{
  LimberAdvisor *self = g_object_new (LIMBER_TYPE_ADVISOR, NULL);

  self->clock = g_object_ref (clock);
  self->store = store != NULL ? g_object_ref (store) : NULL;

  return self;
}

static void start_reading (LimberAdvisor *self, GTask *task);

static void
log_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError        *error = NULL;
  LimberAdvisor *self = g_task_get_source_object (task);
  GPtrArray     *log = limber_store_log_finish (LIMBER_STORE (source), result, &error);

  if (log == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_ptr_array_unref (self->log);
  self->log = log;
  update_locked (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_task_return_boolean (task, TRUE);
}

static void
health_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError        *error = NULL;
  LimberAdvisor *self = g_task_get_source_object (task);
  LimberHealth  *health = limber_store_health_finish (LIMBER_STORE (source), result, &error);

  if (health == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* What was answered meanwhile is not in it. */
  if (GPOINTER_TO_UINT (g_task_get_task_data (task)) != self->generation)
    {
      limber_health_free (health);
      start_reading (self, task);
      return;
    }

  limber_health_free (self->health);
  self->health = health;
  renew_check_ins (self);
  limber_advisor_renew_levels (self);
  limber_store_log_async (LIMBER_STORE (source),
                          limber_advisor_get_now (self) - KNOWS_US,
                          g_task_get_cancellable (task),
                          log_cb,
                          g_object_ref (task));
}

static void
start_reading (LimberAdvisor *self, GTask *task)
{
  g_task_set_task_data (task, GUINT_TO_POINTER (self->generation), NULL);
  /* The store does things in order: the runs are there when the rest is. */
  limber_advisor_read_runs (self);
  limber_store_health_async (self->store,
                             limber_advisor_get_now (self) - KNOWS_US,
                             g_task_get_cancellable (task),
                             health_cb,
                             g_object_ref (task));
}

/**
 * limber_advisor_read_async:
 *
 * Reads what the history knows. The guide does it when it gets ready, and after each session.
 */
void
limber_advisor_read_async (LimberAdvisor      *self,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_advisor_read_async);
  if (self->store == NULL)
    g_task_return_boolean (task, TRUE);
  else
    start_reading (self, task);
}

/**
 * limber_advisor_read_finish:
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set when it could not be read; what was known stays
 */
gboolean
limber_advisor_read_finish (LimberAdvisor *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
limber_advisor_set_person (LimberAdvisor *self, const LimberPerson *person)
{
  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  self->person = *person;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

const LimberPerson *
limber_advisor_get_person (LimberAdvisor *self)
{
  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), NULL);

  return &self->person;
}

gint64
limber_advisor_get_last_session (LimberAdvisor *self)
{
  gint64 ended = 0;
  gint64 started = 0;

  for (guint i = 0; i < self->log->len; i++)
    {
      const LimberLogRow *row = g_ptr_array_index (self->log, i);

      if (row->started_us != started)
        ended = row->started_us;
      started = row->started_us;
      ended += row->done_us;
    }

  return ended;
}

/* As the history keeps them, which is what a trend is made from. */
static GPtrArray *
make_records (LimberAdvisor *self)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);
  GPtrArray *records
      = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_check_in_record_free);

  for (guint i = 0; i < self->check_ins->len; i++)
    {
      LimberCheckInRecord *record = limber_check_in_record_new ();

      record->answers = g_array_index (self->check_ins, LimberCheckIn, i);
      record->local_date = limber_dates_find_day (record->answers.at_us, zone, NULL);
      g_ptr_array_add (records, record);
    }

  return records;
}

/**
 * limber_advisor_dup_trend:
 *
 * Returns: (transfer full): how the back has been over the last four weeks, in words; as long as
 *   there are too few answers for that, the last one
 */
char *
limber_advisor_dup_trend (LimberAdvisor *self)
{
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(GArray) done = NULL;
  g_autoptr(LimberTrend) trend = NULL;
  LimberCheckIn last;
  char         *text;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), NULL);

  records = make_records (self);
  done = g_array_new (FALSE, FALSE, sizeof (LimberDone));
  trend = limber_trend_new (records, done, limber_advisor_get_today (self), G_DATE_MONDAY, 4);
  text = limber_trend_format (trend);
  if (text != NULL)
    return text;

  if (!limber_advisor_get_last (self, &last))
    return g_strdup (_ ("How is it?"));

  /* Translators: pain from 0 to 10, as it was answered last: "Last: 3" */
  return g_strdup_printf (_ ("Last: %d"), last.pain);
}
