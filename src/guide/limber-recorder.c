/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-recorder.h"

#include "guide/limber-account.h"
#include "guide/limber-snapshot.h"
#include "history/limber-dates.h"
#include "session/limber-timeline-json.h"

/**
 * LimberRecorder:
 *
 * Writes a session into the history as it goes: a row at every change of phase, and the position
 * every second, so that a crash loses a second at most. It only ever asks the store to write; what
 * the store does about trouble is its own affair.
 */
struct _LimberRecorder
{
  GObject parent_instance;

  LimberSession *session; /* (owned) */
  LimberStore   *store;   /* (owned) */
  LimberClock   *clock;   /* (owned) */
  LimberRoutine *routine; /* (owned): as it was written down last */
  char          *uuid;
  guint          phase;  /* the one that was entered last */
  gboolean       paused; /* a pause is written down that has not ended */
};

G_DEFINE_FINAL_TYPE (LimberRecorder, limber_recorder, G_TYPE_OBJECT)

static gint64
get_wall (LimberRecorder *self)
{
  return limber_clock_get_wall (self->clock);
}

static char *
write_timeline (LimberSession *session)
{
  g_autoptr(JsonNode) json = limber_timeline_to_json (limber_session_get_timeline (session));

  return json_to_string (json, FALSE);
}

static void
entered_cb (LimberSession *session, guint phase, gint64 position, LimberRecorder *self)
{
  LimberTimeline    *timeline = limber_session_get_timeline (session);
  const LimberPhase *entered = limber_timeline_get_phase (timeline, phase);
  g_autoptr(GPtrArray) work = NULL;
  LimberEntry entry = {
    .at_us = get_wall (self),
    .position_us = position,
    .phase = (int) phase,
    .kind = entered->kind,
    .step = entered->step,
    .set = entered->set,
    .side = entered->side,
  };

  g_assert (LIMBER_IS_RECORDER (self));

  /* The bout that was left is put down for good in the same transaction. */
  work = limber_account_get_phase (session, self->phase);
  limber_store_enter (self->store, self->uuid, &entry, work);
  self->phase = phase;
}

static void
write_position (LimberRecorder *self)
{
  g_autoptr(GPtrArray) work = limber_account_get_phase (self->session, self->phase);
  gint64 position = limber_session_get_position_us (self->session);
  gint64 now = get_wall (self);

  if (work->len == 0)
    limber_store_tick (self->store, self->uuid, now, position, NULL);
  for (guint i = 0; i < work->len; i++)
    limber_store_tick (self->store, self->uuid, now, position, g_ptr_array_index (work, i));
}

static void
tick_cb (LimberSession *session, LimberRecorder *self)
{
  g_assert (LIMBER_IS_RECORDER (self));

  write_position (self);
}

static void
paused_cb (LimberSession *session, int reason, LimberRecorder *self)
{
  LimberPause pause = {
    .from_us = get_wall (self),
    .position_us = limber_session_get_position_us (session),
    .reason = reason == LIMBER_SESSION_PAUSE_SUSPEND ? LIMBER_PAUSE_SUSPEND : LIMBER_PAUSE_USER,
  };

  g_assert (LIMBER_IS_RECORDER (self));

  write_position (self);
  /* Stopped again while it was counted in: that is still the same pause. */
  if (!self->paused)
    limber_store_pause (self->store, self->uuid, &pause);
  self->paused = TRUE;
}

static void
resumed_cb (LimberSession *session, LimberRecorder *self)
{
  g_assert (LIMBER_IS_RECORDER (self));

  limber_store_resume (self->store, self->uuid, get_wall (self));
  self->paused = FALSE;
}

static void
timeline_cb (LimberSession *session, GParamSpec *pspec, LimberRecorder *self)
{
  LimberRoutine   *routine = limber_timeline_get_routine (limber_session_get_timeline (session));
  g_autofree char *timeline = write_timeline (session);
  g_autofree char *snapshot = NULL;
  g_autoptr(GPtrArray) work = limber_account_get_all (session);

  g_assert (LIMBER_IS_RECORDER (self));

  /* Whoever takes it up needs the steps as they are now. */
  if (routine != self->routine)
    {
      snapshot = limber_snapshot_write (limber_session_get_timeline (session));
      limber_routine_unref (self->routine);
      self->routine = limber_routine_ref (routine);
    }
  limber_store_change (self->store,
                       self->uuid,
                       timeline,
                       snapshot,
                       limber_timeline_get_total_us (limber_session_get_timeline (session)),
                       work);
}

static gint64
sum_done (GPtrArray *work)
{
  gint64 sum = 0;

  for (guint i = 0; i < work->len; i++)
    sum += ((const LimberWork *) g_ptr_array_index (work, i))->done_us;

  return sum;
}

static void
over_cb (LimberSession *session, LimberRecorder *self)
{
  g_autoptr(GPtrArray) work = limber_account_get_all (session);
  gboolean finished;

  g_assert (LIMBER_IS_RECORDER (self));

  /* One that was only leafed through was not done, even if its end was reached. */
  finished = limber_session_get_state (session) == LIMBER_SESSION_FINISHED && sum_done (work) > 0;
  limber_store_end (self->store,
                    self->uuid,
                    finished ? LIMBER_RECORD_FINISHED : LIMBER_RECORD_ENDED,
                    get_wall (self),
                    limber_session_get_position_us (session),
                    work);
}

static void
limber_recorder_dispose (GObject *object)
{
  LimberRecorder *self = LIMBER_RECORDER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (limber_recorder_parent_class)->dispose (object);
}

static void
limber_recorder_finalize (GObject *object)
{
  LimberRecorder *self = LIMBER_RECORDER (object);

  g_clear_pointer (&self->routine, limber_routine_unref);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (limber_recorder_parent_class)->finalize (object);
}

static void
limber_recorder_class_init (LimberRecorderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_recorder_dispose;
  object_class->finalize = limber_recorder_finalize;
}

static void
limber_recorder_init (LimberRecorder *self)
{
}

static LimberRecorder *
new_recorder (LimberSession *session, LimberStore *store, LimberClock *clock)
{
  LimberRecorder *self = g_object_new (LIMBER_TYPE_RECORDER, NULL);

  self->session = g_object_ref (session);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->phase = limber_session_get_phase (session);
  self->routine
      = limber_routine_ref (limber_timeline_get_routine (limber_session_get_timeline (session)));
  g_signal_connect_object (session, "entered", G_CALLBACK (entered_cb), self, 0);
  g_signal_connect_object (session, "tick", G_CALLBACK (tick_cb), self, 0);
  g_signal_connect_object (session, "paused", G_CALLBACK (paused_cb), self, 0);
  g_signal_connect_object (session, "resumed", G_CALLBACK (resumed_cb), self, 0);
  g_signal_connect_object (session, "notify::timeline", G_CALLBACK (timeline_cb), self, 0);
  g_signal_connect_object (session, "over", G_CALLBACK (over_cb), self, 0);

  return self;
}

/* The local date of the start, and the zone it was in: a session belongs there for ever. */
static void
put_start (LimberRecord *record, LimberClock *clock)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);

  record->started_us = limber_clock_get_wall (clock);
  record->local_date = limber_dates_find_day (record->started_us, zone, &record->offset_s);
  record->zone = g_strdup (g_time_zone_get_identifier (zone));
}

static LimberRecord *
new_record (LimberSession *session, LimberClock *clock)
{
  LimberTimeline *timeline = limber_session_get_timeline (session);
  LimberRoutine  *routine = limber_timeline_get_routine (timeline);
  LimberRecord   *record = limber_record_new ();

  record->uuid = g_uuid_string_random ();
  record->source = LIMBER_SOURCE_GUIDED;
  record->state = LIMBER_RECORD_RUNNING;
  record->routine_id = g_strdup (routine->id);
  record->routine_name = g_strdup (routine->name);
  record->context = g_strdup (limber_words_get_id (LIMBER_WORDS_CONTEXT, routine->context));
  record->snapshot = limber_snapshot_write (timeline);
  record->timeline = write_timeline (session);
  record->pace = limber_session_get_pace (session);
  record->first_side = limber_timeline_get_first_side (timeline);
  record->planned_us = limber_timeline_get_total_us (timeline);
  put_start (record, clock);

  return record;
}

/**
 * limber_recorder_new:
 * @session: a session that has not begun
 * @store: where to
 * @clock: the session's clock
 *
 * Puts a new session into the history, and from now on what becomes of it.
 *
 * Returns: (transfer full): a recorder
 */
LimberRecorder *
limber_recorder_new (LimberSession *session, LimberStore *store, LimberClock *clock)
{
  g_autoptr(LimberRecord) record = new_record (session, clock);
  g_autoptr(GPtrArray) work = limber_account_get_all (session);
  LimberRecorder *self = new_recorder (session, store, clock);

  self->uuid = g_strdup (record->uuid);
  limber_store_begin (store, record, work);

  return self;
}

/**
 * limber_recorder_new_for_record:
 * @session: a session that is taken up where it was cut off
 * @store: where to
 * @clock: the session's clock
 * @record: what the history knows of it
 *
 * Goes on writing a session that was cut off.
 *
 * Returns: (transfer full): a recorder
 */
LimberRecorder *
limber_recorder_new_for_record (LimberSession      *session,
                                LimberStore        *store,
                                LimberClock        *clock,
                                const LimberRecord *record)
{
  LimberRecorder *self = new_recorder (session, store, clock);

  self->uuid = g_strdup (record->uuid);
  limber_store_reopen (store, self->uuid, get_wall (self));

  return self;
}

/**
 * limber_recorder_get_uuid:
 *
 * Returns: (transfer none): what the session is called in the history
 */
const char *
limber_recorder_get_uuid (LimberRecorder *self)
{
  g_return_val_if_fail (LIMBER_IS_RECORDER (self), NULL);

  return self->uuid;
}
