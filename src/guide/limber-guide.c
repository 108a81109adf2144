/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-config.h"

#include "limber-guide-private.h"

#include <glib/gi18n-lib.h>

#include "guide/limber-account.h"
#include "guide/limber-snapshot.h"

/**
 * LimberGuide:
 *
 * Conducts one session: plays it, sounds it, remembers it, and takes up one that was cut off. The
 * window and the terminal only show and ask.
 */

G_DEFINE_FINAL_TYPE (LimberGuide, limber_guide, G_TYPE_OBJECT)

enum
{
  SIGNAL_MESSAGE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
tell (LimberGuide *self, const char *text)
{
  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, text);
}

/* Said once, and quietly, since the session does not need it; and to nobody who is not in one. */
static void
tell_of_sound (LimberGuide *self)
{
  if (self->told_of_sound || self->sink == NULL || limber_cue_sink_is_available (self->sink)
      || self->session == NULL || limber_session_is_over (self->session)
      || limber_session_get_state (self->session) == LIMBER_SESSION_READY)
    return;

  self->told_of_sound = TRUE;
  tell (self, _ ("No sound just now. The screen shows everything."));
}

/* The same of the voice, to whoever wants it. */
static void
tell_of_voice (LimberGuide *self)
{
  if (self->told_of_voice || self->voice == NULL || limber_voice_is_available (self->voice)
      || self->coach == NULL || !limber_coach_get_speaking (self->coach)
      || limber_session_is_over (self->session)
      || limber_session_get_state (self->session) == LIMBER_SESSION_READY)
    return;

  self->told_of_voice = TRUE;
  tell (self, _ ("No voice just now. The screen shows everything."));
}

static void
voice_available_cb (LimberVoice *voice, GParamSpec *pspec, LimberGuide *self)
{
  g_assert (LIMBER_IS_GUIDE (self));

  tell_of_voice (self);
}

static void
available_cb (LimberCueSink *sink, GParamSpec *pspec, LimberGuide *self)
{
  g_assert (LIMBER_IS_GUIDE (self));

  tell_of_sound (self);
}

static void
state_cb (LimberSession *session, GParamSpec *pspec, LimberGuide *self)
{
  g_assert (LIMBER_IS_GUIDE (self));

  if (session != self->session)
    return;

  tell_of_sound (self);
  tell_of_voice (self);
}

static gboolean
is_kept (LimberStore *store)
{
  const LimberStoreNotice sealed = LIMBER_STORE_NOTICE_NEWER | LIMBER_STORE_NOTICE_READ_ONLY;

  return (limber_store_get_notice (store) & sealed) == 0;
}

static void
tell_of_notice (LimberGuide *self)
{
  const LimberStoreNotice notice = limber_store_get_notice (self->store);

  if ((notice & LIMBER_STORE_NOTICE_SET_ASIDE) != 0)
    {
      g_autofree char *path = g_filename_display_name (limber_store_get_set_aside (self->store));
      g_autofree char *text = NULL;

      if (limber_store_get_restored (self->store) != NULL)
        text = g_strdup_printf (_ ("Your history was damaged. It is back as it was on %s, and the "
                                   "damaged one is kept as %s."),
                                limber_store_get_restored (self->store),
                                path);
      else
        text = g_strdup_printf (
            _ ("Your history was damaged. It is kept as %s, and a new one begins."), path);
      tell (self, text);
    }
  if ((notice & LIMBER_STORE_NOTICE_NEWER) != 0)
    tell (self, _ ("Your history is from a newer Limber, so this session is not kept."));
  else if ((notice & LIMBER_STORE_NOTICE_READ_ONLY) != 0)
    tell (self, _ ("Your history cannot be written to, so this session is not kept."));
}

/* What SQLite says is for the log; people want to know whether they can do something about it. */
static const char *
describe_trouble (const GError *error)
{
  if (g_error_matches (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_FULL))
    return _ ("Your history cannot be saved just now; the disk may be full. Limber keeps trying.");
  if (g_error_matches (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_BUSY))
    return _ ("Another program holds your history just now. Limber keeps trying to save.");

  return _ ("Your history cannot be saved just now. Limber keeps trying.");
}

static void
trouble_cb (LimberStore *store, GError *error, LimberGuide *self)
{
  g_assert (LIMBER_IS_GUIDE (self));

  g_debug ("%s", error->message);
  /* That it is sealed was said when it was opened, and nobody tries again. */
  if (is_kept (store))
    tell (self, describe_trouble (error));
}

static void
limber_guide_dispose (GObject *object)
{
  LimberGuide *self = LIMBER_GUIDE (object);

  g_clear_object (&self->recorder);
  g_clear_object (&self->coach);
  g_clear_object (&self->session);
  g_clear_object (&self->advisor);
  g_clear_pointer (&self->course, limber_course_free);
  g_clear_pointer (&self->before, limber_timeline_unref);
  g_clear_object (&self->sink);
  g_clear_object (&self->voice);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->unfinished, limber_record_free);
  g_clear_pointer (&self->work, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_guide_parent_class)->dispose (object);
}

static void
limber_guide_class_init (LimberGuideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_guide_dispose;

  /**
   * LimberGuide::message:
   * @text: one quiet sentence for the user
   */
  signals[SIGNAL_MESSAGE] = g_signal_new ("message",
                                          LIMBER_TYPE_GUIDE,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          G_TYPE_STRING);
}

static void
limber_guide_init (LimberGuide *self)
{
}

/**
 * limber_guide_new:
 * @clock: what tells the time
 * @store: (nullable): where it is remembered
 * @sink: (nullable): what sounds
 *
 * Returns: (transfer full): a guide; see [method@Guide.prepare_async]
 */
LimberGuide *
limber_guide_new (LimberClock *clock, LimberStore *store, LimberCueSink *sink)
{
  LimberGuide *self = g_object_new (LIMBER_TYPE_GUIDE, NULL);

  self->clock = g_object_ref (clock);
  self->advisor = limber_advisor_new (clock, store);
  self->last_side = LIMBER_SIDE_RIGHT;
  if (sink != NULL)
    {
      self->sink = g_object_ref (sink);
      g_signal_connect_object (sink, "notify::available", G_CALLBACK (available_cb), self, 0);
    }
  if (store != NULL)
    {
      self->store = g_object_ref (store);
      g_signal_connect_object (store, "trouble", G_CALLBACK (trouble_cb), self, 0);
    }

  return self;
}

/**
 * limber_guide_set_voice:
 * @voice: (nullable): what speaks in the sessions to come, if they are to be spoken
 */
void
limber_guide_set_voice (LimberGuide *self, LimberVoice *voice)
{
  g_return_if_fail (LIMBER_IS_GUIDE (self));

  if (g_set_object (&self->voice, voice) && voice != NULL)
    g_signal_connect_object (voice, "notify::available", G_CALLBACK (voice_available_cb), self, 0);
}

static void
work_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  LimberGuide *self = g_task_get_source_object (task);

  self->work = limber_store_work_finish (self->store, result, &error);
  /* What cannot be read cannot be taken up; it stays where it is. */
  if (self->work == NULL)
    g_clear_pointer (&self->unfinished, limber_record_free);
  g_task_return_boolean (task, TRUE);
}

static void
unfinished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  LimberGuide *self = g_task_get_source_object (task);

  self->unfinished = limber_store_unfinished_finish (self->store, result, &error);
  /* Nobody wants to go on with a rehearsal. */
  if (self->unfinished != NULL && self->unfinished->pace != 1)
    limber_guide_keep_unfinished (self);
  if (self->unfinished == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  limber_store_work_async (self->store,
                           self->unfinished->uuid,
                           g_task_get_cancellable (task),
                           work_cb,
                           g_object_ref (task));
}

/* What cannot be read is not known, and a session can begin all the same. */
static void
advised_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  LimberGuide *self = g_task_get_source_object (task);

  if (!limber_advisor_read_finish (LIMBER_ADVISOR (source), result, &error))
    g_debug ("What is known of the back cannot be read: %s", error->message);

  limber_store_unfinished_async (
      self->store, g_task_get_cancellable (task), unfinished_cb, g_object_ref (task));
}

static void
first_side_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  LimberGuide *self = g_task_get_source_object (task);
  int          side = limber_store_last_first_side_finish (self->store, result, &error);

  if (error == NULL && side == LIMBER_SIDE_LEFT)
    self->last_side = LIMBER_SIDE_LEFT;

  limber_advisor_read_async (
      self->advisor, g_task_get_cancellable (task), advised_cb, g_object_ref (task));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  LimberGuide *self = g_task_get_source_object (task);
  GError      *error = NULL;

  if (!limber_store_open_finish (self->store, result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  tell_of_notice (self);
  limber_store_last_first_side_async (
      self->store, g_task_get_cancellable (task), first_side_cb, g_object_ref (task));
}

/**
 * limber_guide_prepare_async:
 *
 * Opens the history, tells what is odd about it, sees which side began last time and whether a session
 * was cut off. After this [method@Guide.begin] begins at once.
 */
void
limber_guide_prepare_async (LimberGuide        *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LIMBER_IS_GUIDE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_guide_prepare_async);

  if (self->store == NULL)
    g_task_return_boolean (task, TRUE);
  else
    limber_store_open_async (self->store, cancellable, opened_cb, g_object_ref (task));
}

/**
 * limber_guide_prepare_finish:
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set when the history cannot be opened. A session can be conducted all
 *   the same: let the guide go and make one without a store.
 */
gboolean
limber_guide_prepare_finish (LimberGuide *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * limber_guide_get_unfinished:
 *
 * Returns: (transfer none) (nullable): a session that was cut off and can be taken up
 */
const LimberRecord *
limber_guide_get_unfinished (LimberGuide *self)
{
  g_return_val_if_fail (LIMBER_IS_GUIDE (self), NULL);

  return self->unfinished;
}

static void
conduct (LimberGuide *self, LimberTimeline *timeline, double pace)
{
  g_clear_object (&self->recorder);
  g_clear_object (&self->coach);
  g_clear_object (&self->session);
  g_clear_pointer (&self->course, limber_course_free);
  self->session = limber_session_new (self->clock, timeline, pace);
  g_signal_connect_object (self->session, "notify::state", G_CALLBACK (state_cb), self, 0);
}

static void
add_coach (LimberGuide *self, const LimberGuideOptions *options)
{
  if (self->sink == NULL && self->voice == NULL)
    return;

  /* The sound card sleeps until there is a session, and takes a moment to wake. */
  if (self->sink != NULL)
    limber_cue_sink_prepare (self->sink);
  self->coach = limber_coach_new (self->session, self->sink, self->voice, self->clock);
  limber_coach_set_volume (self->coach, options->volume_db);
  limber_coach_set_muted (self->coach, options->muted);
  limber_coach_set_wishes (self->coach, options->wishes);
  limber_coach_set_speaking (self->coach, options->speaking);
}

/* Counts the person's days: the words on form vary from one to the next. */
static guint
get_day (LimberGuide *self)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);
  g_autoptr(GDateTime) now
             = g_date_time_new_from_unix_utc (limber_clock_get_wall (self->clock) / G_USEC_PER_SEC);
  g_autoptr(GDateTime) here = now != NULL ? g_date_time_to_timezone (now, zone) : NULL;
  GDate date;

  if (here == NULL)
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date,
                  (GDateDay) g_date_time_get_day_of_month (here),
                  (GDateMonth) g_date_time_get_month (here),
                  (GDateYear) g_date_time_get_year (here));

  return g_date_get_julian (&date);
}

/**
 * limber_guide_begin:
 * @routine: what to do
 * @lookup: finds its exercises
 * @lookup_data: for @lookup
 * @options: how
 * @error: return location for an error
 *
 * Lays a session out, as it is right for today, and makes everything ready for it:
 * [method@Session.start] sets it in motion. @lookup has to work for as long as the session is on. One
 * that was cut off before stays as it is.
 *
 * Returns: %FALSE with @error set when the routine cannot be played: it is broken, today is a quiet day,
 *   or an emergency locks
 */
gboolean
limber_guide_begin (LimberGuide              *self,
                    LimberRoutine            *routine,
                    LimberExerciseLookup      lookup,
                    gpointer                  lookup_data,
                    const LimberGuideOptions *options,
                    GError                  **error)
{
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autoptr(LimberCourse) course = NULL;
  LimberGuideOptions chosen;

  g_return_val_if_fail (LIMBER_IS_GUIDE (self), FALSE);

  if (!limber_guide_check_lock (self, error))
    return FALSE;

  chosen = *options;
  if (chosen.timeline.first_side == LIMBER_SIDE_NONE)
    chosen.timeline.first_side = limber_side_opposite (self->last_side);
  if (chosen.timeline.seed == 0)
    chosen.timeline.seed = get_day (self);
  course = limber_guide_plan (self, routine, lookup, lookup_data, &chosen, error);
  timeline = course != NULL ? limber_course_compile (course, error) : NULL;
  if (timeline == NULL)
    return FALSE;

  self->last_side = chosen.timeline.first_side;
  conduct (self, timeline, options->pace);
  self->course = g_steal_pointer (&course);
  add_coach (self, options);
  if (self->store != NULL && !options->forget)
    self->recorder = limber_recorder_new (self->session, self->store, self->clock);
  limber_guide_keep_swaps (self);
  limber_guide_follow (self);

  return TRUE;
}

/**
 * limber_guide_take_up:
 * @lookup: finds exercises that the session had no use for when it was cut off
 * @lookup_data: for @lookup
 * @options: only those for sound and layout apply; the pace is what it was, since a rehearsal stays one
 * @error: return location for an error
 *
 * Takes up the session that was cut off, just where it was: [method@Session.start] counts it in. @lookup
 * has to work for as long as the session is on.
 *
 * Returns: %FALSE with @error set when there is none, or it cannot be read any more
 */
gboolean
limber_guide_take_up (LimberGuide              *self,
                      LimberExerciseLookup      lookup,
                      gpointer                  lookup_data,
                      const LimberGuideOptions *options,
                      GError                  **error)
{
  g_autoptr(LimberSnapshot) snapshot = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autoptr(LimberRecord) record = NULL;

  g_return_val_if_fail (LIMBER_IS_GUIDE (self), FALSE);
  g_return_val_if_fail (self->unfinished != NULL, FALSE);

  if (!limber_guide_check_lock (self, error))
    return FALSE;

  snapshot = limber_snapshot_read (self->unfinished->snapshot, error);
  if (snapshot == NULL)
    return FALSE;

  timeline = limber_snapshot_take_up (snapshot, self->unfinished->timeline, error);
  if (timeline == NULL)
    return FALSE;

  record = g_steal_pointer (&self->unfinished);
  conduct (self, timeline, record->pace);
  limber_session_seek (self->session, record->position_us);
  limber_account_restore (self->session, self->work);
  self->course = limber_guide_plan_taken_up (
      g_steal_pointer (&snapshot), timeline, record, lookup, lookup_data, options);
  add_coach (self, options);
  self->recorder = limber_recorder_new_for_record (self->session, self->store, self->clock, record);
  limber_guide_follow (self);

  return TRUE;
}

/**
 * limber_guide_keep_unfinished:
 *
 * Keeps what was done of the session that was cut off, which is then over.
 */
void
limber_guide_keep_unfinished (LimberGuide *self)
{
  g_return_if_fail (LIMBER_IS_GUIDE (self));

  if (self->unfinished != NULL)
    limber_store_end (self->store,
                      self->unfinished->uuid,
                      LIMBER_RECORD_ENDED,
                      0,
                      self->unfinished->position_us,
                      NULL);
  g_clear_pointer (&self->unfinished, limber_record_free);
}

/**
 * limber_guide_drop_unfinished:
 *
 * Forgets the session that was cut off.
 */
void
limber_guide_drop_unfinished (LimberGuide *self)
{
  g_return_if_fail (LIMBER_IS_GUIDE (self));

  if (self->unfinished != NULL)
    limber_store_forget_async (self->store, self->unfinished->uuid, NULL, NULL, NULL);
  g_clear_pointer (&self->unfinished, limber_record_free);
}

/**
 * limber_guide_is_kept:
 *
 * Returns: whether what is done gets into the history: there is one, and it can be written to
 */
gboolean
limber_guide_is_kept (LimberGuide *self)
{
  g_return_val_if_fail (LIMBER_IS_GUIDE (self), FALSE);

  return self->store != NULL && is_kept (self->store);
}

/**
 * limber_guide_get_session:
 *
 * Returns: (transfer none) (nullable): the session that is conducted
 */
LimberSession *
limber_guide_get_session (LimberGuide *self)
{
  g_return_val_if_fail (LIMBER_IS_GUIDE (self), NULL);

  return self->session;
}

/**
 * limber_guide_get_coach:
 *
 * Returns: (transfer none) (nullable): what sounds the session; %NULL without a sink
 */
LimberCoach *
limber_guide_get_coach (LimberGuide *self)
{
  g_return_val_if_fail (LIMBER_IS_GUIDE (self), NULL);

  return self->coach;
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (limber_store_close_finish (LIMBER_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
close_store (LimberGuide *self, GTask *task)
{
  limber_store_close_async (
      self->store, g_task_get_cancellable (task), closed_cb, g_object_ref (task));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberGuide) self = user_data;
  g_autoptr(GTask) closing = NULL;
  g_autoptr(GError) error = NULL;

  if (!limber_advisor_read_finish (LIMBER_ADVISOR (source), result, &error))
    g_debug ("What is known of the back cannot be read: %s", error->message);

  if (--self->n_reading == 0)
    closing = g_steal_pointer (&self->closing);
  if (closing != NULL)
    close_store (self, closing);
}

/* What has just been written changes what is known. */
void
limber_guide_read_again (LimberGuide *self)
{
  if (self->store == NULL || self->closing != NULL)
    return;

  self->n_reading++;
  limber_advisor_read_async (self->advisor, NULL, read_cb, g_object_ref (self));
}

/**
 * limber_guide_close_async:
 *
 * Writes what is still to be written, and closes the history.
 */
void
limber_guide_close_async (LimberGuide        *self,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (LIMBER_IS_GUIDE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_guide_close_async);
  if (self->store == NULL)
    g_task_return_boolean (task, TRUE);
  else if (self->n_reading > 0)
    g_set_object (&self->closing, task);
  else
    close_store (self, task);
}

/**
 * limber_guide_close_finish:
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set when something could not be written
 */
gboolean
limber_guide_close_finish (LimberGuide *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
