/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "guide/limber-due.h"
#include "history/limber-record.h"

G_BEGIN_DECLS

/* The id of the routine of a single exercise that somebody tries. Its minutes count; it is no routine to
 * come back to, and takes nobody's turn. */
#define LIMBER_TRIAL_ID "trial-of-one"

/**
 * LimberDigest:
 * @recent: (element-type utf8): ids of the routines done last, newest first, each once
 * @warmed_up_us: how long ago a warm-up ended that no stretching has followed yet, microseconds; -1
 *   when there is none
 * @warmed_up_at_us: when that was, UTC; 0 when there is none
 * @after_run: there was a run, or a warm-up for one, and no stretching since: that comes first
 * @due: what is due today, and why
 * @week_us: work done this week, microseconds
 * @week_sessions: sessions of this week
 *
 * What the start page wants to know of the history. Rehearsals do not count.
 */
typedef struct
{
  GPtrArray *recent;
  gint64     warmed_up_us;
  gint64     warmed_up_at_us;
  gboolean   after_run;
  LimberDue *due;
  gint64     week_us;
  guint      week_sessions;
} LimberDigest;

LimberDigest *limber_digest_new (GPtrArray        *records,
                                 GPtrArray        *runs,
                                 const LimberWeek *week,
                                 gint64            now_us,
                                 GTimeZone        *zone) G_GNUC_WARN_UNUSED_RESULT;
void          limber_digest_free (LimberDigest *self);

char *limber_digest_format_week (const LimberDigest *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDigest, limber_digest_free)

G_END_DECLS
