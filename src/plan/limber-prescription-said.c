/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-prescription-said.h"

/**
 * limber_said_dose_new:
 *
 * Returns: (transfer full): a dose of which nothing is said
 */
LimberSaidDose *
limber_said_dose_new (void)
{
  LimberSaidDose *self = g_new0 (LimberSaidDose, 1);

  self->sets = self->times = self->reps = self->bare = LIMBER_UNSAID;
  self->length_s = self->hold_s = self->rest_s = self->gap_s = LIMBER_UNSAID;
  self->series = g_array_new (FALSE, FALSE, sizeof (int));
  self->tempo_s = g_array_new (FALSE, FALSE, sizeof (double));
  self->remarks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * limber_said_dose_free:
 * @self: (transfer full): a dose as it was said
 */
void
limber_said_dose_free (LimberSaidDose *self)
{
  g_array_unref (self->series);
  g_array_unref (self->tempo_s);
  g_ptr_array_unref (self->remarks);
  g_free (self->side_words);
  g_free (self->tempo_text);
  g_free (self->frequency);
  g_free (self);
}

/**
 * limber_said_dose_is_empty:
 * @self: a dose as it was said
 *
 * Returns: whether it says nothing about how much
 */
gboolean
limber_said_dose_is_empty (const LimberSaidDose *self)
{
  return self->sets < 0 && self->times < 0 && self->reps < 0 && self->bare < 0 && self->length_s < 0
         && self->hold_s < 0 && self->rest_s < 0 && self->gap_s < 0 && self->series->len == 0
         && self->tempo_s->len == 0;
}

/**
 * limber_said_dose_is_one_by_one:
 * @self: a dose as it was said
 *
 * Returns: whether one side or each side is spoken of
 */
gboolean
limber_said_dose_is_one_by_one (const LimberSaidDose *self)
{
  return self->sides == LIMBER_SAID_EACH || self->sides == LIMBER_SAID_LEFT
         || self->sides == LIMBER_SAID_RIGHT;
}
