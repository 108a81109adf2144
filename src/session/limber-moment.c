/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-timeline.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

static void
find_hold (LimberMoment *self, const LimberDose *dose)
{
  gboolean gap = self->rep_elapsed_us >= dose->hold_us;

  self->segment = gap ? 1 : 0;
  self->segment_name = gap ? _ ("release") : _ ("hold");
  self->segment_remaining_us = (gap ? self->phase->rep_us : dose->hold_us) - self->rep_elapsed_us;
  self->breath = LIMBER_BREATH_FREE;
}

static void
find_segment (LimberMoment *self, const LimberDose *dose)
{
  gint64 end = 0;

  for (guint i = 0; i < dose->tempo->len; i++)
    {
      const LimberTempoSegment *segment = &g_array_index (dose->tempo, LimberTempoSegment, i);

      end += segment->length_us;
      if (self->rep_elapsed_us >= end)
        continue;

      self->segment = (int) i;
      self->segment_name = segment->name;
      self->segment_remaining_us = end - self->rep_elapsed_us;
      self->breath = segment->breath;
      return;
    }
}

static void
find_rep (LimberMoment *self, const LimberDose *dose)
{
  gint64 rep = self->elapsed_us / self->phase->rep_us;

  /* At the very end of the session, and while an open phase waits, the last one is still on. */
  if (self->phase->reps > 0)
    rep = MIN (rep, self->phase->reps - 1);

  self->rep = (int) rep + 1;
  self->rep_elapsed_us = MIN (self->elapsed_us - rep * self->phase->rep_us, self->phase->rep_us);
  if (limber_dose_is_counted (dose) && dose->hold_us > 0)
    find_hold (self, dose);
  else if (dose->tempo != NULL)
    find_segment (self, dose);
}

static void
find_change (LimberMoment *self, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const LimberChange *change = g_ptr_array_index (changes, i);
      gint64              offset;

      if (self->phase->kind != LIMBER_PHASE_WORK && change->when != LIMBER_CHANGE_FROM_SET)
        continue;

      offset = limber_change_get_offset (change, self->phase);
      if (offset >= 0 && self->elapsed_us >= offset)
        self->change = change;
    }
}

/**
 * limber_timeline_get_moment:
 * @position_us: microseconds from the beginning; clamped to the timeline
 * @moment: (out caller-allocates): what is at that moment; what it points to belongs to the timeline
 *
 * Answers the one question that everything that shows, sounds or records asks.
 */
void
limber_timeline_get_moment (LimberTimeline *self, gint64 position_us, LimberMoment *moment)
{
  const LimberTimelineStep *step;
  gint64                    position;

  g_return_if_fail (moment != NULL);

  position = CLAMP (position_us, 0, limber_timeline_get_total_us (self));
  *moment = (LimberMoment){ .segment = -1 };
  moment->index = limber_timeline_find_phase (self, position);
  moment->phase = limber_timeline_get_phase (self, moment->index);
  moment->elapsed_us = position - moment->phase->start_us;
  moment->remaining_us = moment->phase->length_us - moment->elapsed_us;
  moment->side = moment->phase->side;

  step = limber_timeline_get_step (self, (guint) moment->phase->step);
  if (moment->phase->kind == LIMBER_PHASE_WORK && moment->phase->rep_us > 0)
    find_rep (moment, step->dose);
  if (step->exercise->sides == LIMBER_SIDES_ALTERNATING && moment->rep > 0)
    {
      moment->side = limber_timeline_get_first_side (self);
      if (moment->rep % 2 == 0)
        moment->side = limber_side_opposite (moment->side);
    }
  find_change (moment, step->changes);
}
