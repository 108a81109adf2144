/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-config.h"

#include "plan/limber-prescription-echo.h"

#include <glib/gi18n-lib.h>

static char *
format_seconds (gint64 us)
{
  const int seconds = (int) (us / G_USEC_PER_SEC);

  if (seconds < 120)
    return g_strdup_printf (C_ ("length", "%d s"), seconds);
  if (seconds % 60 == 0)
    return g_strdup_printf (C_ ("length", "%d min"), seconds / 60);

  return g_strdup_printf (C_ ("length", "%d min %d s"), seconds / 60, seconds % 60);
}

static void
add_part (GPtrArray *parts, char *part)
{
  g_ptr_array_add (parts, part);
}

static void
add_work (GPtrArray *parts, const LimberDose *dose)
{
  g_autofree char *length = dose->length_us >= 0 ? format_seconds (dose->length_us) : NULL;

  if (length != NULL && dose->sets > 0)
    add_part (parts, g_strdup_printf (_ ("%d × %s"), dose->sets, length));
  else if (length != NULL)
    add_part (parts, g_steal_pointer (&length));
  else if (dose->reps != NULL && dose->reps->len > 1)
    {
      g_autoptr (GString) series = g_string_new (NULL);

      for (guint i = 0; i < dose->reps->len; i++)
        g_string_append_printf (series, i > 0 ? "-%d" : "%d", g_array_index (dose->reps, int, i));
      /* Translators: "4-3-2 reps": so many in the first set, the second … */
      add_part (parts, g_strdup_printf (_ ("%s reps"), series->str));
    }
  else if (dose->reps != NULL && dose->sets > 0)
    add_part (parts,
              g_strdup_printf (_ ("%d × %d reps"), dose->sets, g_array_index (dose->reps, int, 0)));
  else if (dose->reps != NULL)
    add_part (parts, g_strdup_printf (_ ("%d reps"), g_array_index (dose->reps, int, 0)));
  else if (dose->sets > 0)
    add_part (parts, g_strdup_printf (_ ("%d sets"), dose->sets));
}

static void
add_times (GPtrArray *parts, const LimberDose *dose)
{
  const struct
  {
    gint64      us;
    const char *format;
  } times[] = {
    { dose->hold_us, _ ("hold %s") },
    { dose->gap_us, _ ("%s rest between reps") },
    { dose->rest_us, _ ("rest %s") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *time = times[i].us >= 0 ? format_seconds (times[i].us) : NULL;
      g_auto (GStrv) around = time != NULL ? g_strsplit (times[i].format, "%s", 2) : NULL;

      if (around != NULL)
        add_part (parts, g_strjoinv (time, around));
    }
}

static void
add_manner (GPtrArray            *parts,
            const LimberDose     *dose,
            const LimberExercise *exercise,
            LimberSide            side)
{
  if (side == LIMBER_SIDE_LEFT)
    add_part (parts, g_strdup (_ ("left only")));
  else if (side == LIMBER_SIDE_RIGHT)
    add_part (parts, g_strdup (_ ("right only")));
  else if (exercise->sides == LIMBER_SIDES_PER_SIDE)
    add_part (parts, g_strdup (_ ("each side")));
  else if (exercise->sides == LIMBER_SIDES_ALTERNATING)
    add_part (parts, g_strdup (_ ("alternating")));
  if (dose->self_paced == TRUE)
    add_part (parts, g_strdup (_ ("at your own pace")));
  if (dose->tempo_text != NULL && g_ascii_isdigit (*dose->tempo_text))
    add_part (parts, g_strdup_printf (_ ("tempo %s"), dose->tempo_text));
  else if (dose->tempo_text != NULL)
    add_part (parts, g_strdup (dose->tempo_text));
}

/**
 * limber_prescription_make_echo:
 * @step: a step
 * @exercise: its exercise
 * @frequency: (nullable): how often it is to be done
 *
 * Says in a line what a step states, so that somebody sees what was understood. In the language
 * that prescriptions are read in, the line can be read again and gives the same step.
 *
 * Returns: (transfer full): "Bird dog: 3 × 8 reps, hold 10 s, each side. Note: hips level"
 */
char *
limber_prescription_make_echo (const LimberStep     *step,
                               const LimberExercise *exercise,
                               const char           *frequency)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *echo = NULL;

  add_work (parts, step->dose);
  add_times (parts, step->dose);
  if (parts->len == 0 && step->dose->tempo_text == NULL)
    add_part (parts, g_strdup (_ ("as usual")));
  add_manner (parts, step->dose, exercise, step->side);
  if (frequency != NULL)
    add_part (parts, g_strdup (frequency));
  g_ptr_array_add (parts, NULL);
  joined = g_strjoinv (C_ ("list", ", "), (char **) parts->pdata);

  /* Translators: an exercise and its dose */
  echo = g_strdup_printf (_ ("%s: %s"), exercise->name, joined);
  if (step->note == NULL)
    return g_steal_pointer (&echo);

  return g_strdup_printf (_ ("%s. Note: %s"), echo, step->note);
}
