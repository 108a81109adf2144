/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-editor-values.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A repetition to a tempo takes this long if nothing else is known, seconds. */
#define TEMPO (4.0)

/**
 * limber_exercise_editor_values_get_tempo:
 * @dose: a dose
 *
 * Returns: how many seconds a repetition takes to its tempo, or would
 */
double
limber_exercise_editor_values_get_tempo (const LimberDose *dose)
{
  double seconds = 0;

  for (guint i = 0; dose->tempo != NULL && i < dose->tempo->len; i++)
    seconds
        += g_array_index (dose->tempo, LimberTempoSegment, i).length_us / (double) G_USEC_PER_SEC;

  return seconds > 0 ? seconds : TEMPO;
}

/**
 * limber_exercise_editor_values_set_tempo:
 * @dose: (inout): a dose
 * @seconds: how long a repetition takes
 *
 * The parts of a tempo keep their names and how they stand to one another; without any there are two.
 */
void
limber_exercise_editor_values_set_tempo (LimberDose *dose, double seconds)
{
  static const char *const names[] = { N_ ("there"), N_ ("and back") };
  double                   before = limber_exercise_editor_values_get_tempo (dose);

  if (dose->tempo == NULL || dose->tempo->len == 0)
    {
      g_clear_pointer (&dose->tempo, g_array_unref);
      dose->tempo = limber_tempo_new ();
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          LimberTempoSegment segment = { g_strdup (_ (names[i])),
                                         (gint64) (TEMPO / 2 * G_USEC_PER_SEC),
                                         LIMBER_BREATH_FREE };

          g_array_append_val (dose->tempo, segment);
        }
      before = TEMPO;
    }
  for (guint i = 0; i < dose->tempo->len; i++)
    {
      LimberTempoSegment *segment = &g_array_index (dose->tempo, LimberTempoSegment, i);
      double              length = segment->length_us * seconds / before / 1000;

      segment->length_us = MAX ((gint64) round (length) * 1000, G_USEC_PER_SEC / 10);
    }
}

/**
 * limber_exercise_editor_values_get_words:
 * @words: (element-type guint): words of a vocabulary
 *
 * Returns: a bit for each of them
 */
guint32
limber_exercise_editor_values_get_words (GArray *words)
{
  guint32 bits = 0;

  for (guint i = 0; i < words->len; i++)
    bits |= 1u << g_array_index (words, guint, i);

  return bits;
}

/**
 * limber_exercise_editor_values_set_words:
 * @words: (inout) (element-type guint): words of a vocabulary
 * @bits: a bit for each that there is to be
 */
void
limber_exercise_editor_values_set_words (GArray *words, guint32 bits)
{
  g_array_set_size (words, 0);
  for (guint i = 0; i < 32; i++)
    if ((bits >> i) & 1)
      g_array_append_val (words, i);
}

/**
 * limber_exercise_editor_values_get_cautions:
 * @cautions: (element-type LimberCaution): of an exercise
 *
 * Returns: a bit for each tag
 */
guint32
limber_exercise_editor_values_get_cautions (GArray *cautions)
{
  guint32 bits = 0;

  for (guint i = 0; i < cautions->len; i++)
    bits |= 1u << g_array_index (cautions, LimberCaution, i).tag;

  return bits;
}

/**
 * limber_exercise_editor_values_set_cautions:
 * @cautions: (inout) (element-type LimberCaution): of an exercise
 * @bits: a bit for each tag that there is to be
 *
 * Those that stay go on to exclude it if they did.
 */
void
limber_exercise_editor_values_set_cautions (GArray *cautions, guint32 bits)
{
  for (guint i = cautions->len; i-- > 0;)
    {
      guint tag = g_array_index (cautions, LimberCaution, i).tag;

      if ((bits >> tag) & 1)
        bits &= ~(1u << tag);
      else
        g_array_remove_index (cautions, i);
    }
  for (guint i = 0; i < 32; i++)
    {
      LimberCaution caution = { .tag = i };

      if ((bits >> i) & 1)
        g_array_append_val (cautions, caution);
    }
}
