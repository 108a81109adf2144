/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-account.h"

/* One side's part of a bout; where the sides take turns, half of it, the odd repetition first. */
static LimberWork *
new_work (LimberSession *session, guint index, LimberSide side, gboolean half, gboolean first)
{
  LimberTimeline           *timeline = limber_session_get_timeline (session);
  const LimberPhase        *phase = limber_timeline_get_phase (timeline, index);
  const LimberTimelineStep *step = limber_timeline_get_step (timeline, (guint) phase->step);
  gint64                    played = limber_session_get_played_us (session, index);
  int                       reps = phase->reps > 0 ? (int) (played / phase->rep_us) : 0;
  LimberWork               *work = limber_work_new ();

  work->step = phase->step;
  work->set = phase->set;
  work->side = side;
  work->exercise_id = g_strdup (step->exercise->id);
  work->exercise_name = g_strdup (step->exercise->name);
  work->planned_us = phase->length_us;
  work->planned_reps = phase->reps;
  work->done_us = played;
  work->done_reps = phase->open && played > 0 ? MAX (reps, phase->reps) : reps;
  if (half)
    {
      work->planned_us = (work->planned_us + first) / 2;
      work->done_us = (work->done_us + first) / 2;
      work->planned_reps = (work->planned_reps + first) / 2;
      work->done_reps = (work->done_reps + first) / 2;
    }

  return work;
}

static void
add_phase (LimberSession *session, guint index, GPtrArray *list)
{
  LimberTimeline           *timeline = limber_session_get_timeline (session);
  const LimberPhase        *phase = limber_timeline_get_phase (timeline, index);
  const LimberTimelineStep *step = limber_timeline_get_step (timeline, (guint) phase->step);
  LimberSide                first = limber_timeline_get_first_side (timeline);

  if (phase->kind != LIMBER_PHASE_WORK)
    return;

  if (step->exercise->sides != LIMBER_SIDES_ALTERNATING)
    {
      g_ptr_array_add (list, new_work (session, index, phase->side, FALSE, TRUE));
      return;
    }

  g_ptr_array_add (list, new_work (session, index, first, TRUE, TRUE));
  g_ptr_array_add (list, new_work (session, index, limber_side_opposite (first), TRUE, FALSE));
}

/**
 * limber_account_get_phase:
 * @phase: index of a phase
 *
 * Returns: (transfer full) (element-type LimberWork): what was planned and done in that phase: one
 *   entry, two where the sides take turns, none where it is no work
 */
GPtrArray *
limber_account_get_phase (LimberSession *session, guint phase)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);

  add_phase (session, phase, list);

  return list;
}

/**
 * limber_account_get_all:
 *
 * Returns: (transfer full) (element-type LimberWork): what was planned and done in the whole session
 */
GPtrArray *
limber_account_get_all (LimberSession *session)
{
  LimberTimeline *timeline = limber_session_get_timeline (session);
  GPtrArray      *list = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    add_phase (session, i, list);

  return list;
}

static gint64
sum_done (GPtrArray *work, const LimberPhase *phase, gboolean turns)
{
  gint64 sum = 0;

  for (guint i = 0; i < work->len; i++)
    {
      const LimberWork *row = g_ptr_array_index (work, i);

      if (row->step == phase->step && row->set == phase->set
          && (turns || row->side == (int) phase->side))
        sum += row->done_us;
    }

  return sum;
}

/**
 * limber_account_restore:
 * @session: a session that is taken up again
 * @work: (element-type LimberWork): what had been done of it
 *
 * Tells the session what was played before it was cut off.
 */
void
limber_account_restore (LimberSession *session, GPtrArray *work)
{
  LimberTimeline *timeline = limber_session_get_timeline (session);

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase        *phase = limber_timeline_get_phase (timeline, i);
      const LimberTimelineStep *step = limber_timeline_get_step (timeline, (guint) phase->step);
      gboolean                  turns = step->exercise->sides == LIMBER_SIDES_ALTERNATING;

      if (phase->kind == LIMBER_PHASE_WORK)
        limber_session_set_played_us (session, i, sum_done (work, phase, turns));
    }
}
