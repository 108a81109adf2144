/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-utterance-queue.h"

/**
 * LimberUtteranceQueue:
 *
 * The few things that wait to be said. What matters most comes out first, and nothing that could not
 * be finished in time: then its brief form is said, or nothing at all.
 *
 * Pure and without locks: whoever owns it guards it and tells the time.
 */
struct _LimberUtteranceQueue
{
  GQueue utterances; /* (element-type LimberUtterance) (owned), oldest first */
  guint  capacity;
};

/**
 * limber_utterance_copy:
 *
 * Returns: (transfer full): the same once more
 */
LimberUtterance *
limber_utterance_copy (const LimberUtterance *self)
{
  LimberUtterance *copy = g_new (LimberUtterance, 1);

  *copy = *self;
  copy->text = g_strdup (self->text);
  copy->brief = g_strdup (self->brief);

  return copy;
}

void
limber_utterance_free (LimberUtterance *self)
{
  g_free (self->text);
  g_free (self->brief);
  g_free (self);
}

static void
drop_link (LimberUtteranceQueue *self, GList *link, const char *why)
{
  LimberUtterance *utterance = link->data;

  g_debug ("“%s”: %s, not said", utterance->text, why);
  g_queue_delete_link (&self->utterances, link);
  limber_utterance_free (utterance);
}

/* What of it can be finished in time: the text, or its brief form, or nothing. */
static const char *
find_fitting (const LimberUtterance *utterance, const LimberSpeechPace *pace, gint64 begin_us)
{
  gint64 left_us = utterance->until_us - MAX (begin_us, utterance->from_us);

  if (limber_speech_pace_estimate (pace, utterance->text) <= left_us)
    return utterance->text;
  if (utterance->brief != NULL && limber_speech_pace_estimate (pace, utterance->brief) <= left_us)
    return utterance->brief;

  return NULL;
}

static void
drop_late (LimberUtteranceQueue *self, const LimberSpeechPace *pace, gint64 now_us)
{
  GList *next;

  for (GList *link = self->utterances.head; link != NULL; link = next)
    {
      next = link->next;
      if (find_fitting (link->data, pace, now_us) == NULL)
        drop_link (self, link, "no time");
    }
}

static void
drop_least (LimberUtteranceQueue *self)
{
  GList *least = self->utterances.head;

  for (GList *link = least->next; link != NULL; link = link->next)
    if (((LimberUtterance *) link->data)->priority < ((LimberUtterance *) least->data)->priority)
      least = link;
  drop_link (self, least, "too many wait");
}

/**
 * limber_utterance_queue_new:
 * @capacity: how many can wait at most, 1 or more
 *
 * Returns: (transfer full): an empty queue
 */
LimberUtteranceQueue *
limber_utterance_queue_new (guint capacity)
{
  LimberUtteranceQueue *self;

  g_return_val_if_fail (capacity > 0, NULL);

  self = g_new0 (LimberUtteranceQueue, 1);
  g_queue_init (&self->utterances);
  self->capacity = capacity;

  return self;
}

/**
 * limber_utterance_queue_free:
 * @self: (transfer full): a queue
 *
 * Frees the queue with what waits in it.
 */
void
limber_utterance_queue_free (LimberUtteranceQueue *self)
{
  limber_utterance_queue_clear (self);
  g_free (self);
}

/**
 * limber_utterance_queue_get_length:
 *
 * Returns: how many wait
 */
guint
limber_utterance_queue_get_length (LimberUtteranceQueue *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->utterances.length;
}

/**
 * limber_utterance_queue_push:
 * @utterance: something to say; copied
 *
 * Adds it. If the queue is full, the oldest of what matters least gives way.
 */
void
limber_utterance_queue_push (LimberUtteranceQueue *self, const LimberUtterance *utterance)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (utterance != NULL && utterance->text != NULL);

  g_queue_push_tail (&self->utterances, limber_utterance_copy (utterance));
  if (self->utterances.length > self->capacity)
    drop_least (self);
}

static GList *
find_first (LimberUtteranceQueue *self, gint64 now_us)
{
  GList *first = NULL;

  for (GList *link = self->utterances.head; link != NULL; link = link->next)
    {
      const LimberUtterance *utterance = link->data;

      if (utterance->from_us <= now_us
          && (first == NULL || utterance->priority > ((LimberUtterance *) first->data)->priority))
        first = link;
    }

  return first;
}

/**
 * limber_utterance_queue_pop:
 * @pace: how fast the voice is
 * @now_us: the present, monotonic
 *
 * Takes what is to be said now. What cannot be finished in time any more is dropped.
 *
 * Returns: (transfer full) (nullable): it, with its text as short as need be; %NULL if there is none
 */
LimberUtterance *
limber_utterance_queue_pop (LimberUtteranceQueue *self, const LimberSpeechPace *pace, gint64 now_us)
{
  LimberUtterance *utterance;
  GList           *first;

  g_return_val_if_fail (self != NULL, NULL);

  drop_late (self, pace, now_us);
  first = find_first (self, now_us);
  if (first == NULL)
    return NULL;

  utterance = first->data;
  g_queue_delete_link (&self->utterances, first);
  if (find_fitting (utterance, pace, now_us) != utterance->text)
    {
      g_free (utterance->text);
      utterance->text = g_steal_pointer (&utterance->brief);
    }

  return utterance;
}

/**
 * limber_utterance_queue_wants_cut:
 * @pace: how fast the voice is
 * @spoken: what is being said
 * @end_us: when that will presumably end, monotonic
 * @now_us: the present, monotonic
 *
 * Returns: whether something waits that matters more, may cut it off, and would otherwise not be said
 */
gboolean
limber_utterance_queue_wants_cut (LimberUtteranceQueue   *self,
                                  const LimberSpeechPace *pace,
                                  LimberVoicePriority     spoken,
                                  gint64                  end_us,
                                  gint64                  now_us)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (GList *link = self->utterances.head; link != NULL; link = link->next)
    {
      const LimberUtterance *utterance = link->data;

      if (utterance->cuts && utterance->priority > spoken && utterance->from_us <= now_us
          && find_fitting (utterance, pace, now_us) != NULL
          && find_fitting (utterance, pace, MAX (now_us, end_us)) == NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * limber_utterance_queue_get_wake:
 * @now_us: the present, monotonic
 *
 * Returns: the next moment from which something may be said that may not be yet, monotonic;
 *   %G_MAXINT64 when there is none
 */
gint64
limber_utterance_queue_get_wake (LimberUtteranceQueue *self, gint64 now_us)
{
  gint64 wake_us = G_MAXINT64;

  g_return_val_if_fail (self != NULL, G_MAXINT64);

  for (GList *link = self->utterances.head; link != NULL; link = link->next)
    {
      const LimberUtterance *utterance = link->data;

      if (utterance->from_us > now_us)
        wake_us = MIN (wake_us, utterance->from_us);
    }

  return wake_us;
}

/**
 * limber_utterance_queue_clear:
 *
 * Drops all that waits.
 */
void
limber_utterance_queue_clear (LimberUtteranceQueue *self)
{
  g_return_if_fail (self != NULL);

  g_queue_clear_full (&self->utterances, (GDestroyNotify) limber_utterance_free);
}
