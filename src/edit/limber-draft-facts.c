/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-draft-facts.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "limber-routine-edit.h"
#include "plan/limber-facts.h"
#include "plan/limber-rules.h"

static const LimberStep *
get_step (const LimberRoutine *routine, guint at)
{
  return g_ptr_array_index (routine->steps, at);
}

/* A timeline has no place for an exercise that there is not; what is left can be laid out all the same.
 * Fills in which step of the routine each of those that are left is. */
static LimberRoutine *
leave_out_unknown (const LimberRoutine *routine,
                   LimberExerciseLookup lookup,
                   gpointer             lookup_data,
                   GArray              *places)
{
  LimberRoutine *known = limber_facts_copy_head (routine);

  for (guint i = 0; i < routine->steps->len; i++)
    if (lookup (get_step (routine, i)->exercise_id, lookup_data) != NULL)
      {
        g_ptr_array_add (known->steps, limber_step_ref (routine->steps->pdata[i]));
        g_array_append_val (places, i);
      }

  return known;
}

static void
measure (LimberDraftFacts *self, LimberTimeline *timeline, GArray *places)
{
  self->total_us = limber_timeline_get_total_us (timeline);
  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      if (phase->kind != LIMBER_PHASE_LEAD_IN && phase->kind != LIMBER_PHASE_TRANSITION)
        g_array_index (self->steps_us, gint64, g_array_index (places, guint, phase->step))
            += phase->length_us;
    }
  for (guint i = 0; i < limber_timeline_get_n_steps (timeline); i++)
    self->equipment
        |= limber_facts_get_equipment (limber_timeline_get_step (timeline, i)->exercise);
}

static void
lay_out (LimberDraftFacts            *self,
         const LimberRoutine         *routine,
         LimberExerciseLookup         lookup,
         gpointer                     lookup_data,
         const LimberTimelineOptions *options)
{
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(LimberRoutine) known = leave_out_unknown (routine, lookup, lookup_data, places);
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autoptr(GError) error = NULL;

  g_array_set_size (self->steps_us, routine->steps->len);
  if (known->steps->len == 0)
    return;

  timeline = limber_timeline_compile (known, lookup, lookup_data, options, &error);
  if (timeline != NULL)
    measure (self, timeline, places);
  else
    self->problem = g_strdup (error->message);
}

/* As if nothing had been answered. */
static LimberRoutine *
forget_answers (const LimberRoutine *routine)
{
  LimberRoutine *copy = limber_routine_edit_copy (routine);

  for (guint i = 0; i < copy->steps->len; i++)
    if (get_step (routine, i)->prescribed != NULL)
      {
        LimberStep *step = limber_step_copy (get_step (routine, i));

        g_clear_pointer (&step->prescribed, limber_prescribed_free);
        limber_step_free (copy->steps->pdata[i]);
        copy->steps->pdata[i] = step;
      }

  return copy;
}

static gboolean
is_answered (const LimberRoutine *routine, const LimberFinding *finding)
{
  return finding->prescribable && finding->step >= 0
         && limber_rules_is_prescribed (get_step (routine, (guint) finding->step), finding->rule);
}

static void
find (LimberDraftFacts    *self,
      const LimberRoutine *routine,
      LimberExerciseLookup lookup,
      gpointer             lookup_data)
{
  g_autoptr(LimberRoutine) unanswered = forget_answers (routine);
  g_autoptr(GPtrArray) all = limber_rules_check (
      unanswered, lookup, lookup_data, self->total_us > 0 ? self->total_us : -1);

  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (is_answered (routine, all->pdata[i]) ? self->prescribed : self->findings,
                     all->pdata[i]);
}

/**
 * limber_draft_facts_new:
 * @routine: a routine
 * @lookup: finds its exercises
 * @lookup_data: for @lookup
 * @options: how it is laid out for this person
 *
 * Lays the routine out and holds it against the safety rules. For a routine of twenty steps that takes a
 * tenth of a millisecond, so that it can be done after every change.
 *
 * Returns: (transfer full): what is told of it
 */
LimberDraftFacts *
limber_draft_facts_new (const LimberRoutine         *routine,
                        LimberExerciseLookup         lookup,
                        gpointer                     lookup_data,
                        const LimberTimelineOptions *options)
{
  LimberDraftFacts *self = NULL;

  g_return_val_if_fail (routine != NULL && lookup != NULL && options != NULL, NULL);

  self = g_new0 (LimberDraftFacts, 1);
  self->steps_us = g_array_new (FALSE, TRUE, sizeof (gint64));
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_free);
  self->prescribed = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_free);
  lay_out (self, routine, lookup, lookup_data, options);
  find (self, routine, lookup, lookup_data);

  return self;
}

/**
 * limber_draft_facts_free:
 * @self: (transfer full): what is told of a routine
 */
void
limber_draft_facts_free (LimberDraftFacts *self)
{
  g_array_unref (self->steps_us);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->prescribed);
  g_free (self->problem);
  g_free (self);
}

/**
 * limber_draft_facts_get_step_us:
 * @self: what is told of a routine
 * @at: a step
 *
 * Returns: how long it takes without getting ready for it, microseconds; 0 if it cannot be played
 */
gint64
limber_draft_facts_get_step_us (const LimberDraftFacts *self, guint at)
{
  g_return_val_if_fail (self != NULL, 0);

  return at < self->steps_us->len ? g_array_index (self->steps_us, gint64, at) : 0;
}

/**
 * limber_draft_facts_get_n_warnings:
 * @self: what is told of a routine
 * @at: a step, or -1 for the whole
 *
 * Returns: how many things the safety rules have to say about it that were not answered and that are
 *   more than a remark
 */
guint
limber_draft_facts_get_n_warnings (const LimberDraftFacts *self, int at)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const LimberFinding *finding = self->findings->pdata[i];

      if (finding->step == at && finding->level != LIMBER_FINDING_INFO)
        n++;
    }

  return n;
}

/**
 * limber_draft_facts_format_end:
 * @self: what is told of a routine
 * @clock: tells what time it is
 *
 * Returns: (transfer full) (nullable): when one would be done who began now: "Ends at 18:45"; %NULL if
 *   nothing in it can be played
 */
char *
limber_draft_facts_format_end (const LimberDraftFacts *self, LimberClock *clock)
{
  g_autoptr(GTimeZone) zone = NULL;
  g_autoptr(GDateTime) epoch = NULL;
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(GDateTime) local = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (self != NULL && LIMBER_IS_CLOCK (clock), NULL);

  if (self->total_us == 0)
    return NULL;

  zone = limber_clock_dup_zone (clock);
  epoch = g_date_time_new_from_unix_utc (0);
  utc = g_date_time_add (epoch, limber_clock_get_wall (clock) + self->total_us);
  local = g_date_time_to_timezone (utc, zone);
  /* Translators: a time of day, see the manual of g_date_time_format() */
  time = g_date_time_format (local, C_ ("time of day", "%H:%M"));

  /* Translators: a time of day: "Ends at 18:45" */
  return g_strdup_printf (_ ("Ends at %s"), time);
}
