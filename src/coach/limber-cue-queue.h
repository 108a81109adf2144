/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two cues asked for this far apart, in us, were not meant to sound together. */
#define LIMBER_CUE_QUEUE_APART_US (100 * 1000)

/**
 * LimberQueuedCue:
 * @sound: (owned): the name of the sound
 * @deadline_us: the last moment at which it may begin, monotonic
 * @pushed_us: when it was asked for, monotonic
 * @volume_db: change of volume in decibels
 *
 * A cue that waits for its turn.
 */
typedef struct
{
  char  *sound;
  gint64 deadline_us;
  gint64 pushed_us;
  double volume_db;
} LimberQueuedCue;

void limber_queued_cue_free (LimberQueuedCue *cue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberQueuedCue, limber_queued_cue_free)

typedef struct _LimberCueQueue LimberCueQueue;

LimberCueQueue *limber_cue_queue_new (guint capacity) G_GNUC_WARN_UNUSED_RESULT;
void            limber_cue_queue_free (LimberCueQueue *self);

guint            limber_cue_queue_get_length (LimberCueQueue *self);
void             limber_cue_queue_push (LimberCueQueue *self,
                                        const char     *sound,
                                        gint64          deadline_us,
                                        double          volume_db,
                                        gint64          now_us);
LimberQueuedCue *limber_cue_queue_pop (LimberCueQueue *self,
                                       gint64          now_us) G_GNUC_WARN_UNUSED_RESULT;
void             limber_cue_queue_clear (LimberCueQueue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberCueQueue, limber_cue_queue_free)

G_END_DECLS
