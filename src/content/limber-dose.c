/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-dose.h"

/* What a repetition takes when nothing says it: one's own pace is planned with this. */
#define NOMINAL_REP_US (4 * G_USEC_PER_SEC)

static void
tempo_segment_clear (gpointer data)
{
  LimberTempoSegment *segment = data;

  g_free (segment->name);
}

/**
 * limber_tempo_new:
 *
 * Returns: (transfer full) (element-type LimberTempoSegment): an empty list of segments, which
 *   frees their names
 */
GArray *
limber_tempo_new (void)
{
  GArray *tempo = g_array_new (FALSE, TRUE, sizeof (LimberTempoSegment));

  g_array_set_clear_func (tempo, tempo_segment_clear);

  return tempo;
}

static GArray *
tempo_copy (GArray *tempo)
{
  GArray *copy = limber_tempo_new ();

  for (guint i = 0; i < tempo->len; i++)
    {
      LimberTempoSegment segment = g_array_index (tempo, LimberTempoSegment, i);

      segment.name = g_strdup (segment.name);
      g_array_append_val (copy, segment);
    }

  return copy;
}

/**
 * limber_dose_new:
 *
 * Returns: (transfer full): a dose in which nothing is stated
 */
LimberDose *
limber_dose_new (void)
{
  LimberDose *self = g_new0 (LimberDose, 1);

  self->sets = LIMBER_DOSE_UNSTATED;
  self->length_us = LIMBER_DOSE_UNSTATED;
  self->hold_us = LIMBER_DOSE_UNSTATED;
  self->gap_us = LIMBER_DOSE_UNSTATED;
  self->self_paced = LIMBER_DOSE_UNSTATED;
  self->rest_us = LIMBER_DOSE_UNSTATED;
  self->switch_us = LIMBER_DOSE_UNSTATED;

  return self;
}

/**
 * limber_dose_copy:
 * @self: a dose
 *
 * Returns: (transfer full): a copy that shares nothing
 */
LimberDose *
limber_dose_copy (const LimberDose *self)
{
  LimberDose *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->reps = self->reps != NULL ? g_array_copy (self->reps) : NULL;
  copy->tempo = self->tempo != NULL ? tempo_copy (self->tempo) : NULL;
  copy->tempo_text = g_strdup (self->tempo_text);
  copy->note = g_strdup (self->note);

  return copy;
}

/**
 * limber_dose_free:
 * @self: (transfer full): a dose
 */
void
limber_dose_free (LimberDose *self)
{
  g_clear_pointer (&self->reps, g_array_unref);
  g_clear_pointer (&self->tempo, g_array_unref);
  g_free (self->tempo_text);
  g_free (self->note);
  g_free (self);
}

static void
merge_numbers (LimberDose *self, const LimberDose *over)
{
  if (over->sets != LIMBER_DOSE_UNSTATED)
    self->sets = over->sets;
  if (over->gap_us != LIMBER_DOSE_UNSTATED)
    self->gap_us = over->gap_us;
  if (over->self_paced != LIMBER_DOSE_UNSTATED)
    self->self_paced = over->self_paced;
  if (over->rest_us != LIMBER_DOSE_UNSTATED)
    self->rest_us = over->rest_us;
  if (over->switch_us != LIMBER_DOSE_UNSTATED)
    self->switch_us = over->switch_us;
}

/* Timed and counted work exclude each other, and so do a hold and a counted tempo. */
static void
merge_work (LimberDose *self, const LimberDose *over)
{
  if (over->length_us != LIMBER_DOSE_UNSTATED)
    {
      self->length_us = over->length_us;
      g_clear_pointer (&self->reps, g_array_unref);
      self->hold_us = LIMBER_DOSE_UNSTATED;
      if (self->self_paced != LIMBER_DOSE_UNSTATED)
        self->self_paced = FALSE;
    }
  else if (over->reps != NULL)
    {
      self->length_us = LIMBER_DOSE_UNSTATED;
      g_clear_pointer (&self->reps, g_array_unref);
      self->reps = g_array_copy (over->reps);
      if (over->sets == LIMBER_DOSE_UNSTATED && over->reps->len > 1)
        self->sets = (int) over->reps->len;
    }

  if (over->hold_us != LIMBER_DOSE_UNSTATED)
    {
      self->hold_us = over->hold_us;
      g_clear_pointer (&self->tempo, g_array_unref);
      g_clear_pointer (&self->tempo_text, g_free);
    }
}

static void
merge_words (LimberDose *self, const LimberDose *over)
{
  if (over->tempo != NULL)
    {
      g_clear_pointer (&self->tempo, g_array_unref);
      g_clear_pointer (&self->tempo_text, g_free);
      self->tempo = tempo_copy (over->tempo);
      if (over->hold_us == LIMBER_DOSE_UNSTATED)
        self->hold_us = LIMBER_DOSE_UNSTATED;
    }
  if (over->tempo_text != NULL)
    {
      g_free (self->tempo_text);
      self->tempo_text = g_strdup (over->tempo_text);
    }
  if (over->note != NULL)
    {
      g_free (self->note);
      self->note = g_strdup (over->note);
    }
}

/**
 * limber_dose_merge:
 * @base: a dose, as a rule an exercise's complete one
 * @over: (nullable): a dose that says what differs
 *
 * Lays one dose over another. Stating seconds drops the repetitions below, and with them their hold
 * (a tempo stays, as the pace); stating repetitions drops the seconds. A hold drops the tempo below,
 * the segments of a tempo drop the hold below; a tempo in words alone replaces only the words. A gap
 * alone changes the gap. Repetitions stated for each set bring the number of sets along.
 *
 * Returns: (transfer full): the dose that results
 */
LimberDose *
limber_dose_merge (const LimberDose *base, const LimberDose *over)
{
  LimberDose *self = NULL;

  g_return_val_if_fail (base != NULL, NULL);

  self = limber_dose_copy (base);
  if (over != NULL)
    {
      merge_work (self, over);
      merge_numbers (self, over);
      merge_words (self, over);
    }

  return self;
}

/**
 * limber_dose_is_counted:
 * @self: a dose
 *
 * Returns: whether the work is counted in repetitions rather than timed
 */
gboolean
limber_dose_is_counted (const LimberDose *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->reps != NULL && self->reps->len > 0 && self->length_us == LIMBER_DOSE_UNSTATED;
}

/**
 * limber_dose_get_reps:
 * @self: a dose
 * @set: a set, counted from 0
 *
 * Sets beyond the last one that is listed are like the last one.
 *
 * Returns: the repetitions of that set, 0 if the work is timed
 */
int
limber_dose_get_reps (const LimberDose *self, int set)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (set >= 0, 0);

  if (!limber_dose_is_counted (self))
    return 0;

  return g_array_index (self->reps, int, MIN ((guint) set, self->reps->len - 1));
}

/**
 * limber_dose_get_rep_us:
 * @self: a dose
 *
 * The length of one repetition: hold and gap if there is a hold, else the sum of the tempo's
 * segments, else four seconds, with which a pace of one's own is planned.
 *
 * Returns: microseconds
 */
gint64
limber_dose_get_rep_us (const LimberDose *self)
{
  gint64 sum_us = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (self->hold_us > 0)
    return self->hold_us + MAX (self->gap_us, 0);

  for (guint i = 0; self->tempo != NULL && i < self->tempo->len; i++)
    sum_us += g_array_index (self->tempo, LimberTempoSegment, i).length_us;

  return sum_us > 0 ? sum_us : NOMINAL_REP_US;
}

/**
 * limber_dose_get_work_us:
 * @self: a dose
 * @set: a set, counted from 0
 *
 * Returns: the work of one side in that set, microseconds; 0 if the dose states none
 */
gint64
limber_dose_get_work_us (const LimberDose *self, int set)
{
  g_return_val_if_fail (self != NULL, 0);

  if (limber_dose_is_counted (self))
    return limber_dose_get_reps (self, set) * limber_dose_get_rep_us (self);

  return MAX (self->length_us, 0);
}
