/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-record.h"

G_BEGIN_DECLS

/* What was ended sooner was hardly begun. */
#define LIMBER_DONE_LEAST_US (30 * G_USEC_PER_SEC)

/**
 * LimberDone:
 * @local_date: the Julian day of its start, where it was done
 * @offset_s: how far east of UTC that was
 * @started_us: UTC
 * @work_us: done at work
 *
 * A session that counts, as far as arithmetic is concerned.
 */
typedef struct
{
  guint32 local_date;
  int     offset_s;
  gint64  started_us;
  gint64  work_us;
} LimberDone;

/**
 * LimberDoneWork:
 * @local_date: the Julian day of its session
 * @side: a #LimberSide
 * @exercise_id: interned, so that two are the same when their addresses are
 * @exercise_name: interned
 * @planned_us: work that was planned
 * @done_us: work that was done
 * @planned_reps: 0 when timed
 * @done_reps: repetitions that were done
 *
 * One set on one side, of a session that counts.
 */
typedef struct
{
  guint32     local_date;
  int         side;
  const char *exercise_id;
  const char *exercise_name;
  gint64      planned_us;
  gint64      done_us;
  int         planned_reps;
  int         done_reps;
} LimberDoneWork;

gboolean limber_done_counts (const LimberRecord *record);
GArray  *limber_done_collect (GPtrArray *records) G_GNUC_WARN_UNUSED_RESULT;
guint    limber_done_find (GArray *done, guint32 day);

void limber_done_sort (GArray *done);
void limber_done_put_in_order (GArray *array, GCompareFunc compare);

GArray *limber_done_work_new (void) G_GNUC_WARN_UNUSED_RESULT;
void    limber_done_work_add (GArray *rows, const LimberRecord *record, GPtrArray *work);
GArray *limber_done_work_sort (GArray *rows) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
