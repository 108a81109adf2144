/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-cue-queue.h"

/**
 * LimberCueQueue:
 *
 * The few cues between the session and a sound server that may be slow. Cues come out in the
 * order they went in, but never late and never in a heap: what has passed its deadline is
 * dropped, and so is what a later cue has overtaken.
 *
 * Pure and without locks: whoever owns it guards it and tells the time.
 */
struct _LimberCueQueue
{
  GQueue cues; /* (element-type LimberQueuedCue) (owned), oldest first */
  guint  capacity;
};

/**
 * limber_queued_cue_free:
 * @cue: (transfer full): a cue
 *
 * Frees the cue.
 */
void
limber_queued_cue_free (LimberQueuedCue *cue)
{
  g_free (cue->sound);
  g_free (cue);
}

static void
drop_link (LimberCueQueue *self, GList *link, const char *why)
{
  LimberQueuedCue *cue = link->data;

  g_debug ("%s: %s, dropped", cue->sound, why);
  g_queue_delete_link (&self->cues, link);
  limber_queued_cue_free (cue);
}

static void
drop_late (LimberCueQueue *self, gint64 now_us)
{
  GList *next = NULL;

  for (GList *link = self->cues.head; link != NULL; link = next)
    {
      LimberQueuedCue *cue = link->data;

      next = link->next;
      if (cue->deadline_us < now_us)
        drop_link (self, link, "late");
    }
}

static void
drop_most_urgent (LimberCueQueue *self)
{
  GList *urgent = self->cues.head;

  for (GList *link = urgent->next; link != NULL; link = link->next)
    {
      LimberQueuedCue *cue = link->data;
      LimberQueuedCue *least = urgent->data;

      if (cue->deadline_us < least->deadline_us)
        urgent = link;
    }
  drop_link (self, urgent, "too many wait");
}

static void
drop_overtaken (LimberCueQueue *self)
{
  LimberQueuedCue *newest = g_queue_peek_tail (&self->cues);

  while (newest != NULL)
    {
      LimberQueuedCue *oldest = g_queue_peek_head (&self->cues);

      if (newest->pushed_us - oldest->pushed_us < LIMBER_CUE_QUEUE_APART_US)
        return;
      drop_link (self, self->cues.head, "overtaken");
    }
}

/**
 * limber_cue_queue_new:
 * @capacity: how many cues can wait at most, 1 or more
 *
 * Returns: (transfer full): an empty queue
 */
LimberCueQueue *
limber_cue_queue_new (guint capacity)
{
  LimberCueQueue *self = NULL;

  g_return_val_if_fail (capacity > 0, NULL);

  self = g_new0 (LimberCueQueue, 1);
  g_queue_init (&self->cues);
  self->capacity = capacity;
  return self;
}

/**
 * limber_cue_queue_free:
 * @self: (transfer full): a queue
 *
 * Frees the queue with what waits in it.
 */
void
limber_cue_queue_free (LimberCueQueue *self)
{
  limber_cue_queue_clear (self);
  g_free (self);
}

/**
 * limber_cue_queue_get_length:
 * @self: a queue
 *
 * Returns: how many cues wait, late ones included
 */
guint
limber_cue_queue_get_length (LimberCueQueue *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cues.length;
}

/**
 * limber_cue_queue_push:
 * @self: a queue
 * @sound: the name of the sound
 * @deadline_us: the last moment at which it may begin, monotonic
 * @volume_db: change of volume in decibels
 * @now_us: the present, monotonic
 *
 * Adds a cue. If the queue is full, the cue with the earliest deadline gives way, the new one
 * included: it is the one that most likely comes too late anyway.
 */
void
limber_cue_queue_push (LimberCueQueue *self,
                       const char     *sound,
                       gint64          deadline_us,
                       double          volume_db,
                       gint64          now_us)
{
  LimberQueuedCue *cue = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (sound != NULL);

  cue = g_new0 (LimberQueuedCue, 1);
  cue->sound = g_strdup (sound);
  cue->deadline_us = deadline_us;
  cue->pushed_us = now_us;
  cue->volume_db = volume_db;
  g_queue_push_tail (&self->cues, cue);

  drop_late (self, now_us);
  if (self->cues.length > self->capacity)
    drop_most_urgent (self);
}

/**
 * limber_cue_queue_pop:
 * @self: a queue
 * @now_us: the present, monotonic
 *
 * Takes the next cue that is still wanted. Late ones are dropped, and so are those that were
 * asked for %LIMBER_CUE_QUEUE_APART_US or more before the newest: after a blockage they would
 * fall on one another.
 *
 * Returns: (transfer full) (nullable): the cue, or %NULL if none is wanted
 */
LimberQueuedCue *
limber_cue_queue_pop (LimberCueQueue *self, gint64 now_us)
{
  g_return_val_if_fail (self != NULL, NULL);

  drop_late (self, now_us);
  drop_overtaken (self);
  return g_queue_pop_head (&self->cues);
}

/**
 * limber_cue_queue_clear:
 * @self: a queue
 *
 * Drops all that waits.
 */
void
limber_cue_queue_clear (LimberCueQueue *self)
{
  g_return_if_fail (self != NULL);

  g_queue_clear_full (&self->cues, (GDestroyNotify) limber_queued_cue_free);
}
