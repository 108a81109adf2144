/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-canberra-worker.h"

#include "coach/limber-canberra-output.h"
#include "coach/limber-cue-queue.h"

/* More cues than this never wait for a healthy server. */
#define CAPACITY 8

/* Silence is renewed right after a cue rather than in this last part of it, where the renewal
 * could stand in the way of the next cue. */
#define RENEW_EARLY_US (5 * G_USEC_PER_SEC / 2)

/* A healthy worker ends within this time; another one is left behind. */
#define FAREWELL_US (100 * 1000)

/**
 * LimberCanberraWorker:
 *
 * The thread that may wait for the sound server, so that nobody else has to.
 *
 * Shared by its owner's thread and its own through a lock that is never held during a call to the
 * server. Each holds a reference: an owner who leaves while the thread is stuck leaves all of it
 * behind, to be freed when the server answers.
 */
struct _LimberCanberraWorker
{
  GMutex lock;
  GCond  wake; /* there is something to do */
  GCond  rest; /* there is nothing to do, or the thread has ended */

  /* guarded by the lock */
  LimberCueQueue          *queue;         /* (owned) */
  gboolean                 warm;          /* keep the sound card awake */
  gboolean                 hush;          /* end what sounds before anything else */
  gboolean                 quit;          /* the owner is gone */
  gboolean                 ended;         /* the thread is done */
  gboolean                 available;     /* sounds can be heard, as far as is known */
  gint64                   busy_since_us; /* monotonic; 0 while waiting for something to do */
  gint64                   warm_next_us;  /* monotonic; when silence is renewed */
  GThread                 *thread;        /* (owned) (nullable) */
  LimberCanberraWorkerFunc changed;       /* (nullable): none once the owner is gone */
  gpointer                 user_data;

  GMainContext         *context; /* (owned): the owner's */
  LimberCanberraOutput *output;  /* (owned) (nullable): the thread's alone */
};

typedef enum
{
  TASK_QUIT,
  TASK_HUSH,
  TASK_PLAY,
  TASK_WARM
} Task;

static void
clear_worker (gpointer data)
{
  LimberCanberraWorker *self = data;

  g_clear_pointer (&self->output, limber_canberra_output_free);
  limber_cue_queue_free (self->queue);
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
  LimberCanberraWorker    *self = data;
  LimberCanberraWorkerFunc changed = NULL;

  g_mutex_lock (&self->lock);
  changed = self->changed;
  g_mutex_unlock (&self->lock);

  /* Here and in limber_canberra_worker_stop() is the owner's thread: it cannot go in between. */
  if (changed != NULL)
    changed (self->user_data);
  return G_SOURCE_REMOVE;
}

/* Called with the lock held. */
static void
set_available (LimberCanberraWorker *self, gboolean available)
{
  g_autoptr (GSource) source = NULL;

  if (available == self->available || self->quit)
    return;

  self->available = available;
  source = g_idle_source_new ();
  g_source_set_name (source, "limber sound availability");
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, g_atomic_rc_box_acquire (self), release);
  g_source_attach (source, self->context);
}

/* Called with the lock held. */
static gboolean
find_task (LimberCanberraWorker *self, Task *task, LimberQueuedCue **cue)
{
  gint64 now_us = g_get_monotonic_time ();

  if (self->quit)
    *task = TASK_QUIT;
  else if (self->hush)
    *task = TASK_HUSH;
  else if ((*cue = limber_cue_queue_pop (self->queue, now_us)) != NULL)
    *task = TASK_PLAY;
  else if (self->warm && now_us >= self->warm_next_us)
    *task = TASK_WARM;
  else
    return FALSE;

  self->hush = FALSE;
  self->busy_since_us = now_us;
  return TRUE;
}

static Task
wait_for_task (LimberCanberraWorker *self, LimberQueuedCue **cue)
{
  Task task = TASK_QUIT;

  g_mutex_lock (&self->lock);
  self->busy_since_us = 0;
  while (!find_task (self, &task, cue))
    {
      g_cond_broadcast (&self->rest);
      if (self->warm && self->warm_next_us < G_MAXINT64)
        g_cond_wait_until (&self->wake, &self->lock, self->warm_next_us);
      else
        g_cond_wait (&self->wake, &self->lock);
    }
  g_mutex_unlock (&self->lock);
  return task;
}

static void
note_result (LimberCanberraWorker *self, LimberOutputResult result)
{
  g_mutex_lock (&self->lock);
  if (result != LIMBER_OUTPUT_SKIPPED)
    set_available (self, result == LIMBER_OUTPUT_PLAYED);
  g_mutex_unlock (&self->lock);
}

static void
do_play (LimberCanberraWorker *self, LimberQueuedCue *cue)
{
  note_result (
      self,
      limber_canberra_output_play (self->output, cue->sound, cue->deadline_us, cue->volume_db));

  g_mutex_lock (&self->lock);
  if (self->warm_next_us < g_get_monotonic_time () + RENEW_EARLY_US)
    self->warm_next_us = 0;
  g_mutex_unlock (&self->lock);
}

static void
do_warm (LimberCanberraWorker *self)
{
  gint64 next_us = 0;

  note_result (self, limber_canberra_output_warm (self->output, &next_us));

  g_mutex_lock (&self->lock);
  self->warm_next_us = next_us;
  g_mutex_unlock (&self->lock);
}

static gpointer
run (gpointer data)
{
  LimberCanberraWorker *self = data;
  gboolean              quit = FALSE;

  while (!quit)
    {
      g_autoptr (LimberQueuedCue) cue = NULL;

      switch (wait_for_task (self, &cue))
        {
        case TASK_HUSH:
          limber_canberra_output_hush (self->output);
          break;
        case TASK_PLAY:
          do_play (self, cue);
          break;
        case TASK_WARM:
          do_warm (self);
          break;
        case TASK_QUIT:
        default:
          quit = TRUE;
          break;
        }
    }

  g_clear_pointer (&self->output, limber_canberra_output_free);
  g_mutex_lock (&self->lock);
  self->ended = TRUE;
  g_cond_broadcast (&self->rest);
  g_mutex_unlock (&self->lock);
  release (self);
  return NULL;
}

/**
 * limber_canberra_worker_new:
 * @sounds_dir: the folder of the sounds
 * @changed: called when the availability has changed
 * @user_data: (closure): for @changed
 *
 * Starts a worker; @changed is called in the main context that is the thread's default now.
 *
 * Returns: (transfer full): a worker, to be given back with limber_canberra_worker_stop()
 */
LimberCanberraWorker *
limber_canberra_worker_new (const char              *sounds_dir,
                            LimberCanberraWorkerFunc changed,
                            gpointer                 user_data)
{
  LimberCanberraWorker *self = NULL;

  g_return_val_if_fail (sounds_dir != NULL, NULL);

  self = g_atomic_rc_box_new0 (LimberCanberraWorker);
  g_mutex_init (&self->lock);
  g_cond_init (&self->wake);
  g_cond_init (&self->rest);
  self->queue = limber_cue_queue_new (CAPACITY);
  self->available = TRUE;
  self->changed = changed;
  self->user_data = user_data;
  self->context = g_main_context_ref_thread_default ();
  self->output = limber_canberra_output_new (sounds_dir);
  self->thread = g_thread_new ("limber-sound", run, g_atomic_rc_box_acquire (self));
  return self;
}

/**
 * limber_canberra_worker_stop:
 * @self: (transfer full): a worker
 *
 * Ends the worker: at once if it is healthy, and what sounds is cut off. If the server holds it,
 * it is left behind with its connection and ends by itself when the server answers.
 */
void
limber_canberra_worker_stop (LimberCanberraWorker *self)
{
  gint64   now_us = g_get_monotonic_time ();
  gboolean ended = FALSE;

  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  self->quit = TRUE;
  self->changed = NULL;
  limber_cue_queue_clear (self->queue);
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
 * limber_canberra_worker_play:
 * @self: a worker
 * @sound: the name of the sound
 * @deadline_us: the last moment at which it may begin, monotonic
 * @volume_db: change of volume in decibels
 *
 * Asks for a cue.
 */
void
limber_canberra_worker_play (LimberCanberraWorker *self,
                             const char           *sound,
                             gint64                deadline_us,
                             double                volume_db)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  limber_cue_queue_push (self->queue, sound, deadline_us, volume_db, g_get_monotonic_time ());
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
}

/**
 * limber_canberra_worker_set_warm:
 * @self: a worker
 * @warm: whether the sound card is kept awake
 *
 * Begins or ends keeping the sound card awake; beginning connects at once. While it is not kept
 * awake and no cue waits, the worker sleeps for good.
 */
void
limber_canberra_worker_set_warm (LimberCanberraWorker *self, gboolean warm)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  if (warm && !self->warm)
    self->warm_next_us = 0;
  self->warm = warm;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
}

/**
 * limber_canberra_worker_hush:
 * @self: a worker
 *
 * Ends what sounds and drops what waits. What is asked for afterwards is played.
 */
void
limber_canberra_worker_hush (LimberCanberraWorker *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  limber_cue_queue_clear (self->queue);
  self->hush = TRUE;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
}

/**
 * limber_canberra_worker_get_available:
 * @self: a worker
 *
 * Returns: whether sounds can be heard, as far as is known
 */
gboolean
limber_canberra_worker_get_available (LimberCanberraWorker *self)
{
  gboolean available = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->lock);
  available = self->available;
  g_mutex_unlock (&self->lock);
  return available;
}

/**
 * limber_canberra_worker_get_busy_since:
 * @self: a worker
 *
 * Returns: when the worker began what it is doing, monotonic, or 0 if it has nothing to do
 */
gint64
limber_canberra_worker_get_busy_since (LimberCanberraWorker *self)
{
  gint64 busy_since_us = 0;

  g_return_val_if_fail (self != NULL, 0);

  g_mutex_lock (&self->lock);
  busy_since_us = self->busy_since_us;
  g_mutex_unlock (&self->lock);
  return busy_since_us;
}

/**
 * limber_canberra_worker_give_up:
 * @self: a worker
 * @busy_since_us: what limber_canberra_worker_get_busy_since() said
 *
 * Declares the sound lost because the worker has been held for too long, unless it is free again
 * meanwhile. It is found again when the worker next plays something.
 */
void
limber_canberra_worker_give_up (LimberCanberraWorker *self, gint64 busy_since_us)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  if (self->busy_since_us != 0 && self->busy_since_us == busy_since_us)
    set_available (self, FALSE);
  g_mutex_unlock (&self->lock);
}

/**
 * limber_canberra_worker_wait_idle:
 * @self: a worker
 * @until_us: how long to wait at most, monotonic
 *
 * Waits until the worker has nothing to do. For tests.
 *
 * Returns: whether it has nothing to do
 */
gboolean
limber_canberra_worker_wait_idle (LimberCanberraWorker *self, gint64 until_us)
{
  gboolean idle = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->lock);
  do
    idle = self->busy_since_us == 0 && !self->hush && limber_cue_queue_get_length (self->queue) == 0
           && !(self->warm && self->warm_next_us == 0);
  while (!idle && g_cond_wait_until (&self->rest, &self->lock, until_us));
  g_mutex_unlock (&self->lock);
  return idle;
}
