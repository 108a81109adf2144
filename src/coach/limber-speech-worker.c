/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-speech-worker.h"

#include "coach/limber-speech-link.h"
#include "coach/limber-utterance-queue.h"

/* More than this never waits for a healthy daemon. */
#define CAPACITY 6

/* A healthy worker ends within this time; another one is left behind. */
#define FAREWELL_US (100 * 1000)

/* The end of a sentence is told, but not by a daemon that was killed or has lost its sound: then it is
 * taken for over after this share of what it should take and this much. Should it still be said, the next
 * one waits in the daemon. A sentence may take a while to begin. */
#define PATIENCE_SHARE 1.25
#define PATIENCE_US (G_USEC_PER_SEC / 2)
#define PATIENCE_TO_BEGIN_US (3 * G_USEC_PER_SEC)

/* A daemon that is not to be had is asked for again after a while, and then less and less often. */
#define BACK_OFF_LEAST_US (G_USEC_PER_SEC / 2)
#define BACK_OFF_MOST_US (30 * G_USEC_PER_SEC)

/* In place of the id of a message. */
#define UNKNOWN 0
#define OVER -1

/**
 * LimberSpeechWorker:
 *
 * The thread that may wait for speech-dispatcher, so that nobody else has to.
 *
 * Shared by its owner's thread, its own and libspeechd's through a lock that is never held during a
 * call to the daemon. An owner who leaves while the thread is stuck leaves all of it behind, to be
 * freed when the daemon answers.
 */
struct _LimberSpeechWorker
{
  GMutex lock;
  GCond  wake; /* there is something to do, or a sentence is over */
  GCond  rest; /* the thread has ended */

  /* guarded by the lock */
  LimberUtteranceQueue  *queue;    /* (owned) */
  char                  *language; /* (owned) (nullable): %NULL when no voice speaks it */
  char                  *name;     /* (owned) (nullable): of the voice */
  double                 speed;
  double                 volume;
  gboolean               restyle; /* the style has changed */
  gboolean               prepare; /* connect ahead of time */
  gboolean               hush;    /* end what is said before anything else */
  gboolean               quit;    /* the owner is gone */
  gboolean               ended;   /* the thread is done */
  gboolean               available;
  gint64                 busy_since_us; /* monotonic; 0 while waiting for something to do */
  LimberSpeechPace       pace;
  LimberUtterance       *spoken;     /* (owned) (nullable): what is being said */
  int                    spoken_id;  /* its message, UNKNOWN or OVER */
  int                    over_id;    /* a message that was over before its id was known */
  gint64                 begun_us;   /* monotonic; 0 until that is heard */
  gint64                 end_us;     /* monotonic: when it should be over */
  gint64                 give_up_us; /* monotonic: when it is taken for over */
  GThread               *thread;     /* (owned) (nullable) */
  LimberSpeechWorkerFunc changed;    /* (nullable): none once the owner is gone */
  gpointer               user_data;

  GMainContext *context; /* (owned): the owner's */

  /* the thread's alone */
  LimberSpeechLink *link; /* (owned) (nullable) */
  gint64            retry_us;
  gint64            back_off_us;
};

typedef enum
{
  TASK_QUIT,
  TASK_HUSH,
  TASK_CUT,
  TASK_PREPARE,
  TASK_SAY
} Task;

static void
clear_worker (gpointer data)
{
  LimberSpeechWorker *self = data;

  limber_utterance_queue_free (self->queue);
  g_clear_pointer (&self->spoken, limber_utterance_free);
  g_free (self->language);
  g_free (self->name);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->wake);
  g_cond_clear (&self->rest);
}

static void
release (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_worker);
}

static gboolean
tell_cb (gpointer data)
{
  LimberSpeechWorker    *self = data;
  LimberSpeechWorkerFunc changed;

  g_mutex_lock (&self->lock);
  changed = self->changed;
  g_mutex_unlock (&self->lock);

  /* Here and in limber_speech_worker_stop() is the owner's thread: it cannot go in between. */
  if (changed != NULL)
    changed (self->user_data);

  return G_SOURCE_REMOVE;
}

/* Called with the lock held. */
static void
set_available (LimberSpeechWorker *self, gboolean available)
{
  g_autoptr(GSource) source = NULL;

  if (available == self->available || self->quit)
    return;

  self->available = available;
  source = g_idle_source_new ();
  g_source_set_name (source, "limber speech availability");
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, g_atomic_rc_box_acquire (self), release);
  g_source_attach (source, self->context);
}

/* Called with the lock held. */
static void
expect_end (LimberSpeechWorker *self, gint64 begin_us)
{
  gint64 length_us = limber_speech_pace_estimate (&self->pace, self->spoken->text);

  self->end_us = begin_us + length_us;
  self->give_up_us = begin_us + (gint64) (PATIENCE_SHARE * (double) length_us) + PATIENCE_US;
}

/* On libspeechd's thread; see LimberSpeechLinkFunc for what must not be done here. */
static void
heard_cb (LimberSpeechEvent event, int id, gpointer user_data)
{
  LimberSpeechWorker *self = user_data;
  gint64              now_us = g_get_monotonic_time ();

  g_mutex_lock (&self->lock);
  if (self->spoken == NULL || (self->spoken_id != UNKNOWN && self->spoken_id != id))
    {
      g_mutex_unlock (&self->lock);
      return;
    }

  if (event == LIMBER_SPEECH_BEGUN)
    {
      self->begun_us = now_us;
      expect_end (self, now_us);
    }
  else if (self->spoken_id == UNKNOWN)
    {
      self->over_id = id;
    }
  else
    {
      if (event == LIMBER_SPEECH_ENDED && self->begun_us != 0)
        limber_speech_pace_learn (&self->pace, self->spoken->text, now_us - self->begun_us);
      self->spoken_id = OVER;
    }
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
}

/* Called with the lock held. */
static void
end_spoken (LimberSpeechWorker *self)
{
  g_clear_pointer (&self->spoken, limber_utterance_free);
  self->spoken_id = UNKNOWN;
  self->over_id = UNKNOWN;
  self->begun_us = 0;
}

/* Called with the lock held. */
static void
begin_spoken (LimberSpeechWorker *self, LimberUtterance *utterance)
{
  end_spoken (self);
  self->spoken = utterance;
  expect_end (self, g_get_monotonic_time ());
  self->give_up_us += PATIENCE_TO_BEGIN_US;
}

/* Called with the lock held. */
static gboolean
find_task (LimberSpeechWorker *self, Task *task, LimberUtterance **utterance)
{
  gint64 now_us = g_get_monotonic_time ();

  if (self->spoken != NULL && (self->spoken_id == OVER || now_us >= self->give_up_us))
    end_spoken (self);

  if (self->quit)
    *task = TASK_QUIT;
  else if (self->hush)
    *task = TASK_HUSH;
  else if (self->language == NULL)
    return FALSE;
  else if (self->prepare)
    *task = TASK_PREPARE;
  else if (self->spoken != NULL
           && limber_utterance_queue_wants_cut (
               self->queue, &self->pace, self->spoken->priority, self->end_us, now_us))
    *task = TASK_CUT;
  else if (self->spoken == NULL
           && (*utterance = limber_utterance_queue_pop (self->queue, &self->pace, now_us)) != NULL)
    *task = TASK_SAY;
  else
    return FALSE;

  self->hush = FALSE;
  self->prepare = FALSE;
  self->busy_since_us = now_us;

  return TRUE;
}

/* Called with the lock held. */
static gint64
get_wake (LimberSpeechWorker *self)
{
  gint64 wake_us = limber_utterance_queue_get_wake (self->queue, g_get_monotonic_time ());

  return self->spoken != NULL ? MIN (wake_us, self->give_up_us) : wake_us;
}

static Task
wait_for_task (LimberSpeechWorker *self, LimberUtterance **utterance)
{
  Task task = TASK_QUIT;

  g_mutex_lock (&self->lock);
  self->busy_since_us = 0;
  while (!find_task (self, &task, utterance))
    {
      gint64 wake_us = get_wake (self);

      if (wake_us < G_MAXINT64)
        g_cond_wait_until (&self->wake, &self->lock, wake_us);
      else
        g_cond_wait (&self->wake, &self->lock);
    }
  g_mutex_unlock (&self->lock);

  return task;
}

static void
note_available (LimberSpeechWorker *self, gboolean available)
{
  g_mutex_lock (&self->lock);
  set_available (self, available);
  g_mutex_unlock (&self->lock);
}

static void
lose_link (LimberSpeechWorker *self)
{
  g_clear_pointer (&self->link, limber_speech_link_close);
}

/* Sets what has changed since the last time. */
static gboolean
apply_style (LimberSpeechWorker *self)
{
  g_autofree char *language = NULL;
  g_autofree char *name = NULL;
  LimberVoiceStyle style;
  gboolean         restyle;

  g_mutex_lock (&self->lock);
  restyle = self->restyle;
  self->restyle = FALSE;
  language = g_strdup (self->language);
  name = g_strdup (self->name);
  style = (LimberVoiceStyle){ name, self->speed, self->volume };
  g_mutex_unlock (&self->lock);

  return !restyle || language == NULL
         || limber_speech_link_set_style (self->link, language, &style);
}

static gboolean
open_link (LimberSpeechWorker *self)
{
  gint64 now_us = g_get_monotonic_time ();

  if (now_us < self->retry_us)
    return FALSE;

  self->link = limber_speech_link_open (heard_cb, self);
  if (self->link == NULL)
    {
      self->back_off_us = CLAMP (2 * self->back_off_us, BACK_OFF_LEAST_US, BACK_OFF_MOST_US);
      self->retry_us = g_get_monotonic_time () + self->back_off_us;
      return FALSE;
    }

  self->back_off_us = 0;
  g_mutex_lock (&self->lock);
  self->restyle = TRUE;
  g_mutex_unlock (&self->lock);

  return TRUE;
}

static gboolean
is_connected (LimberSpeechWorker *self)
{
  if (self->link != NULL && apply_style (self))
    return TRUE;

  /* The daemon has gone; another one may come at once. */
  lose_link (self);
  if (open_link (self) && apply_style (self))
    return TRUE;

  lose_link (self);
  return FALSE;
}

/* Getting here may have taken a while. */
static gboolean
is_still_in_time (LimberSpeechWorker *self, const LimberUtterance *utterance)
{
  gboolean in_time;

  g_mutex_lock (&self->lock);
  in_time = !self->hush && !self->quit
            && g_get_monotonic_time () + limber_speech_pace_estimate (&self->pace, utterance->text)
                   <= utterance->until_us;
  g_mutex_unlock (&self->lock);

  return in_time;
}

static void
do_cancel (LimberSpeechWorker *self)
{
  g_mutex_lock (&self->lock);
  end_spoken (self);
  g_mutex_unlock (&self->lock);

  if (self->link != NULL && !limber_speech_link_cancel (self->link))
    lose_link (self);
}

/* Takes the utterance. Returns FALSE when the daemon is gone. */
static gboolean
speak (LimberSpeechWorker *self, LimberUtterance *utterance)
{
  g_autofree char *text = g_strdup (utterance->text);
  gboolean         is_late;
  int              id;

  g_mutex_lock (&self->lock);
  begin_spoken (self, utterance);
  g_mutex_unlock (&self->lock);

  id = limber_speech_link_say (self->link, text);

  g_mutex_lock (&self->lock);
  if (id <= 0)
    end_spoken (self);
  else
    self->spoken_id = self->over_id == id ? OVER : id;
  /* The daemon hung, and would say now what has long been over. */
  is_late = self->spoken_id > 0 && g_get_monotonic_time () > self->spoken->until_us;
  g_mutex_unlock (&self->lock);

  if (is_late)
    do_cancel (self);

  return id > 0;
}

static void
do_say (LimberSpeechWorker *self, LimberUtterance *utterance)
{
  gboolean said = FALSE;

  for (int tries = 0; tries < 2 && !said; tries++)
    {
      if (!is_connected (self))
        break;
      if (!is_still_in_time (self, utterance))
        {
          said = TRUE;
          break;
        }
      said = speak (self, limber_utterance_copy (utterance));
      if (!said)
        lose_link (self);
    }
  note_available (self, said);
}

static gpointer
run (gpointer data)
{
  LimberSpeechWorker *self = data;
  gboolean            quit = FALSE;

  while (!quit)
    {
      g_autoptr(LimberUtterance) utterance = NULL;

      switch (wait_for_task (self, &utterance))
        {
        case TASK_HUSH:
        case TASK_CUT:
          do_cancel (self);
          break;
        case TASK_PREPARE:
          note_available (self, is_connected (self));
          break;
        case TASK_SAY:
          do_say (self, utterance);
          break;
        case TASK_QUIT:
        default:
          quit = TRUE;
          break;
        }
    }

  if (self->link != NULL)
    limber_speech_link_cancel (self->link);
  lose_link (self);
  g_mutex_lock (&self->lock);
  self->ended = TRUE;
  g_cond_broadcast (&self->rest);
  g_mutex_unlock (&self->lock);
  release (self);

  return NULL;
}

/**
 * limber_speech_worker_new:
 * @language: what is spoken
 * @changed: called when the availability has changed
 * @user_data: (closure): for @changed
 *
 * Starts a worker; @changed is called in the main context that is the thread's default now.
 *
 * Returns: (transfer full): a worker, to be given back with limber_speech_worker_stop()
 */
LimberSpeechWorker *
limber_speech_worker_new (const char *language, LimberSpeechWorkerFunc changed, gpointer user_data)
{
  LimberSpeechWorker *self = g_atomic_rc_box_new0 (LimberSpeechWorker);

  g_mutex_init (&self->lock);
  g_cond_init (&self->wake);
  g_cond_init (&self->rest);
  self->queue = limber_utterance_queue_new (CAPACITY);
  self->language = g_strdup (language);
  self->speed = 1;
  self->volume = 1;
  limber_speech_pace_init (&self->pace, language, 1);
  self->available = TRUE;
  self->changed = changed;
  self->user_data = user_data;
  self->context = g_main_context_ref_thread_default ();
  self->thread = g_thread_new ("limber-speech", run, g_atomic_rc_box_acquire (self));

  return self;
}

/**
 * limber_speech_worker_stop:
 * @self: (transfer full): a worker
 *
 * Ends the worker: at once if it is healthy, and what is said is cut off. If the daemon holds it, it is
 * left behind with its connection and ends by itself when the daemon answers.
 */
void
limber_speech_worker_stop (LimberSpeechWorker *self)
{
  gint64   now_us = g_get_monotonic_time ();
  gboolean ended;

  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  self->quit = TRUE;
  self->changed = NULL;
  limber_utterance_queue_clear (self->queue);
  g_cond_signal (&self->wake);
  if (self->busy_since_us == 0 || self->busy_since_us > now_us - FAREWELL_US)
    while (!self->ended && g_cond_wait_until (&self->rest, &self->lock, now_us + FAREWELL_US))
      ;
  ended = self->ended;
  g_mutex_unlock (&self->lock);

  if (ended)
    g_thread_join (self->thread);
  else
    g_thread_unref (self->thread);
  release (self);
}

/**
 * limber_speech_worker_say:
 * @utterance: what to say, and when; copied
 */
void
limber_speech_worker_say (LimberSpeechWorker *self, const LimberUtterance *utterance)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  if (self->language != NULL)
    limber_utterance_queue_push (self->queue, utterance);
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
}

/**
 * limber_speech_worker_hush:
 *
 * Ends what is said and drops what waits. What is asked for afterwards is said.
 */
void
limber_speech_worker_hush (LimberSpeechWorker *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  limber_utterance_queue_clear (self->queue);
  self->hush = TRUE;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
}

/**
 * limber_speech_worker_prepare:
 *
 * Connects, if that has not been done.
 */
void
limber_speech_worker_prepare (LimberSpeechWorker *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  self->prepare = TRUE;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
}

/**
 * limber_speech_worker_set_style:
 * @style: how to speak from the next sentence on; copied
 */
void
limber_speech_worker_set_style (LimberSpeechWorker *self, const LimberVoiceStyle *style)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  g_free (self->name);
  self->name = g_strdup (style->name);
  if (self->speed != style->speed)
    limber_speech_pace_init (&self->pace, self->language, style->speed);
  self->speed = style->speed;
  self->volume = style->volume;
  self->restyle = TRUE;
  g_mutex_unlock (&self->lock);
}

/**
 * limber_speech_worker_set_language:
 * @language: (nullable): what to speak from now on; %NULL when no voice can, and nothing is said
 */
void
limber_speech_worker_set_language (LimberSpeechWorker *self, const char *language)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  if (g_strcmp0 (self->language, language) != 0)
    {
      g_free (self->language);
      self->language = g_strdup (language);
      self->restyle = TRUE;
    }
  if (language == NULL)
    set_available (self, FALSE);
  g_mutex_unlock (&self->lock);
}

/**
 * limber_speech_worker_get_available:
 *
 * Returns: whether it can be heard, as far as is known
 */
gboolean
limber_speech_worker_get_available (LimberSpeechWorker *self)
{
  gboolean available;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->lock);
  available = self->available;
  g_mutex_unlock (&self->lock);

  return available;
}

/**
 * limber_speech_worker_get_busy_since:
 *
 * Returns: when the worker began what it is doing, monotonic, or 0 if it has nothing to do
 */
gint64
limber_speech_worker_get_busy_since (LimberSpeechWorker *self)
{
  gint64 busy_since_us;

  g_return_val_if_fail (self != NULL, 0);

  g_mutex_lock (&self->lock);
  busy_since_us = self->busy_since_us;
  g_mutex_unlock (&self->lock);

  return busy_since_us;
}

/**
 * limber_speech_worker_give_up:
 * @busy_since_us: what limber_speech_worker_get_busy_since() said
 *
 * Declares the voice lost because the worker has been held for too long, unless it is free again
 * meanwhile. It is found again when the worker next says something.
 */
void
limber_speech_worker_give_up (LimberSpeechWorker *self, gint64 busy_since_us)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  if (self->busy_since_us != 0 && self->busy_since_us == busy_since_us)
    set_available (self, FALSE);
  g_mutex_unlock (&self->lock);
}
