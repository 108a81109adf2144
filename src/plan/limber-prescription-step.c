/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-config.h"

#include "plan/limber-prescription-step.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_SETS 20
#define MAX_REPS 200
#define MAX_WORK_S 3600
#define MAX_REST_S 600

/* From here on a bare number is no count of repetitions: of what is held, of anything. */
#define LEAST_HELD_S 10
#define LEAST_LONG_HOLD_S 15
#define LEAST_SURELY_SECONDS 20

typedef struct
{
  const LimberSaidDose *said;
  const LimberExercise *exercise;
  LimberStep           *step;
  GPtrArray            *remarks;
  GString              *note;
  double                sets;
  double                reps;
  double                length_s;
  double                hold_s;
} Making;

static void
add_note (Making *self, const char *words)
{
  if (self->note->len > 0)
    g_string_append (self->note, ", ");
  g_string_append (self->note, words);
}

static gboolean
is_held (const LimberExercise *exercise)
{
  return exercise->kind == LIMBER_KIND_STRENGTH_HOLD
         || exercise->kind == LIMBER_KIND_STATIC_STRETCH;
}

/* A number without a unit: seconds of what is held for a time, repetitions of anything else. */
static void
settle_bare (Making *self)
{
  const double   bare = self->said->bare;
  const gboolean is_timed = !limber_dose_is_counted (self->exercise->dose);
  gboolean       is_seconds = FALSE;

  if (bare < 0)
    return;

  if (is_timed && self->sets < 0 && bare < LEAST_HELD_S && !self->said->is_split)
    {
      self->sets = bare;
      return;
    }
  is_seconds
      = is_timed || self->said->has_hold
        || (is_held (self->exercise)
            && (bare >= LEAST_SURELY_SECONDS || (self->said->is_split && bare >= LEAST_HELD_S)));
  if (self->reps >= 0 || self->length_s >= 0 || self->said->series->len > 0)
    {
      g_autofree char *words = g_strdup_printf ("%g", bare);

      add_note (self, words);
      return;
    }
  if (!is_seconds)
    {
      self->reps = bare;
      return;
    }
  self->length_s = bare;
  g_ptr_array_add (self->remarks, g_strdup_printf (_ ("%g is taken as seconds"), bare));
}

/* "x 3" repeats whatever is said beside it. */
static void
settle_times (Making *self)
{
  const double times = self->said->times;

  if (times < 0)
    return;

  if (self->sets >= 0 && self->reps < 0)
    self->reps = times;
  else if (self->reps >= 0 || self->length_s >= 0 || self->said->series->len > 0)
    self->sets = self->sets < 0 ? times : self->sets;
  else if (self->hold_s >= 0 || limber_dose_is_counted (self->exercise->dose))
    self->reps = times;
  else
    self->sets = times;
  if (self->sets >= 0 && self->sets != times && self->reps != times)
    {
      g_autofree char *words = g_strdup_printf ("x %g", times);

      add_note (self, words);
    }
}

/* A time beside repetitions is that of each; repeated holds of what is held for a time are sets. */
static void
settle_holds (Making *self)
{
  const gboolean is_timed = !limber_dose_is_counted (self->exercise->dose);
  const gboolean is_counted = self->reps >= 0 || self->said->series->len > 0;

  if (self->said->has_hold && self->length_s >= 0 && self->hold_s < 0 && !is_timed)
    {
      self->hold_s = self->length_s;
      self->length_s = LIMBER_UNSAID;
      if (self->reps < 0)
        {
          self->reps = self->sets;
          self->sets = LIMBER_UNSAID;
        }
    }
  if (self->length_s >= 0 && self->hold_s < 0 && is_counted)
    {
      self->hold_s = self->length_s;
      self->length_s = LIMBER_UNSAID;
    }
  if (self->length_s >= 0 && is_counted)
    {
      g_autofree char *words = g_strdup_printf (_ ("%g s"), self->length_s);

      add_note (self, words);
      self->length_s = LIMBER_UNSAID;
    }
  if (self->length_s >= 0 && self->hold_s >= 0)
    {
      g_autofree char *words = g_strdup_printf (_ ("hold %g s"), self->hold_s);

      add_note (self, words);
      self->hold_s = LIMBER_UNSAID;
    }
  if (self->hold_s < 0 || !is_timed || self->said->series->len > 0)
    return;

  if (self->reps < 0)
    {
      self->length_s = self->hold_s;
      self->hold_s = LIMBER_UNSAID;
    }
  else if (self->sets < 0 && self->reps <= MAX_SETS)
    {
      self->sets = self->reps;
      self->reps = LIMBER_UNSAID;
      self->length_s = self->hold_s;
      self->hold_s = LIMBER_UNSAID;
    }
}

/* Who counts each side of what takes turns means twice as much in all. */
static void
settle_sides (Making *self)
{
  const LimberSides sides = self->exercise->sides;
  const char       *words = self->said->side_words;

  switch (self->said->sides)
    {
    case LIMBER_SAID_LEFT:
    case LIMBER_SAID_RIGHT:
      if (sides == LIMBER_SIDES_PER_SIDE)
        self->step->side
            = self->said->sides == LIMBER_SAID_LEFT ? LIMBER_SIDE_LEFT : LIMBER_SIDE_RIGHT;
      else
        add_note (self, words);
      break;
    case LIMBER_SAID_EACH:
      if (sides == LIMBER_SIDES_BOTH)
        add_note (self, words);
      if (sides != LIMBER_SIDES_ALTERNATING || (self->reps < 0 && self->length_s < 0))
        break;
      g_ptr_array_add (self->remarks,
                       g_strdup_printf (_ ("%g each side: %g in turns"),
                                        MAX (self->reps, self->length_s),
                                        2 * MAX (self->reps, self->length_s)));
      self->reps *= self->reps < 0 ? 1 : 2;
      self->length_s *= self->length_s < 0 ? 1 : 2;
      break;
    case LIMBER_SAID_ALTERNATING:
      if (sides != LIMBER_SIDES_ALTERNATING)
        add_note (self, words);
      break;
    case LIMBER_SIDES_UNSAID:
    case LIMBER_SAID_BOTH:
    default:
      break;
    }
}

/* Within the bounds of a dose, or told what they are. */
static gboolean
state (double value, double least, double most, const char *expected, char **fault)
{
  if (value < 0)
    return FALSE;
  if (value >= least && value <= most)
    return TRUE;

  if (*fault == NULL)
    {
      g_autofree char *bounds = g_strdup_printf (_ ("%g to %g"), least, most);

      /* Translators: "30 sets, expected 1 to 20"; %g %s, expected %s */
      *fault = g_strdup_printf (_ ("%g %s, expected %s"), value, expected, bounds);
    }

  return FALSE;
}

static gint64
to_us (Making *self, double seconds)
{
  const double whole = floor (seconds + 0.5);

  if (whole != seconds)
    g_ptr_array_add (self->remarks, g_strdup_printf (_ ("%g s are taken as %g s"), seconds, whole));

  return (gint64) whole * G_USEC_PER_SEC;
}

static void
state_count (Making *self, LimberDose *dose, char **fault)
{
  if (state (self->sets, 1, MAX_SETS, _ ("sets"), fault))
    dose->sets = (int) self->sets;
  if (state (self->reps, 1, MAX_REPS, _ ("repetitions"), fault))
    {
      const int reps = (int) self->reps;

      dose->reps = g_array_new (FALSE, TRUE, sizeof (int));
      g_array_append_val (dose->reps, reps);
    }
  if ((self->sets >= 0 && self->sets != floor (self->sets))
      || (self->reps >= 0 && self->reps != floor (self->reps)))
    {
      g_free (*fault);
      *fault = g_strdup_printf (_ ("%g, expected a whole number of sets or repetitions"),
                                self->sets != floor (self->sets) ? self->sets : self->reps);
    }
}

static void
state_series (Making *self, LimberDose *dose, char **fault)
{
  GArray *series = self->said->series;

  if (series->len == 0)
    return;

  for (guint i = 0; i < series->len; i++)
    state (g_array_index (series, int, i), 1, MAX_REPS, _ ("repetitions"), fault);
  if (self->sets >= 0 && self->sets != series->len && *fault == NULL)
    *fault = g_strdup_printf (
        _ ("%g sets, expected %u as so many numbers are listed"), self->sets, series->len);
  g_clear_pointer (&dose->reps, g_array_unref);
  dose->reps = g_array_copy (series);
  dose->sets = (int) series->len;
}

static void
state_times (Making *self, LimberDose *dose, char **fault)
{
  if (state (self->length_s, 1, MAX_WORK_S, _ ("seconds"), fault))
    dose->length_us = to_us (self, self->length_s);
  if (state (self->hold_s, 1, MAX_WORK_S, _ ("seconds of a hold"), fault))
    dose->hold_us = to_us (self, self->hold_s);
  if (state (self->said->rest_s, 0, MAX_REST_S, _ ("seconds of rest"), fault))
    dose->rest_us = to_us (self, self->said->rest_s);
  if (state (self->said->gap_s, 0, MAX_REST_S, _ ("seconds between repetitions"), fault))
    dose->gap_us = to_us (self, self->said->gap_s);
}

/* The parts of a tempo are called as the exercise calls them, or else as of what is lifted. */
static void
state_tempo (Making *self, LimberDose *dose)
{
  static const char *const parts[] = { N_ ("down"), N_ ("hold"), N_ ("up"), N_ ("hold") };
  GArray                  *tempo_s = self->said->tempo_s;
  const GArray            *own = self->exercise->dose->tempo;
  GString                 *text = g_string_new (NULL);

  if (tempo_s->len > 0 && dose->hold_us <= 0)
    dose->tempo = limber_tempo_new ();
  for (guint i = 0; i < tempo_s->len; i++)
    {
      const double       seconds = g_array_index (tempo_s, double, i);
      const gboolean     is_own = own != NULL && own->len == tempo_s->len;
      LimberTempoSegment segment = { .length_us = (gint64) (seconds * 10) * (G_USEC_PER_SEC / 10) };

      g_string_append_printf (text, i > 0 ? "-%g" : "%g", seconds);
      if (dose->tempo == NULL || segment.length_us == 0)
        continue;
      segment.name = g_strdup (is_own ? g_array_index (own, LimberTempoSegment, i).name
                                      : _ (parts[i % G_N_ELEMENTS (parts)]));
      segment.breath
          = is_own ? g_array_index (own, LimberTempoSegment, i).breath : LIMBER_BREATH_FREE;
      g_array_append_val (dose->tempo, segment);
    }
  if (self->said->tempo_text != NULL)
    g_string_append_printf (text, text->len > 0 ? ", %s" : "%s", self->said->tempo_text);
  if (text->len > 0)
    dose->tempo_text = g_strdup (text->str);
  g_string_free (text, TRUE);
}

/* Sees to it that the step can be played with its exercise. */
static void
complete (Making *self, LimberDose *dose, char **fault)
{
  g_autoptr (LimberDose) whole = limber_dose_merge (self->exercise->dose, dose);

  if (dose->gap_us >= 0 && whole->hold_us <= 0)
    {
      if (dose->rest_us < 0)
        dose->rest_us = dose->gap_us;
      dose->gap_us = LIMBER_DOSE_UNSTATED;
    }
  if (limber_dose_is_counted (whole)
      && (self->said->own_pace
          || (whole->hold_us <= 0 && (whole->tempo == NULL || whole->tempo->len == 0))))
    dose->self_paced = TRUE;
  else if (self->said->own_pace)
    add_note (self, _ ("at your own pace"));
  for (int set = 0; *fault == NULL && set < MIN (whole->sets, MAX_SETS); set++)
    if (limber_dose_get_work_us (whole, set) > MAX_WORK_S * (gint64) G_USEC_PER_SEC)
      *fault = g_strdup_printf (_ ("a set of %d seconds, expected at most %d"),
                                (int) (limber_dose_get_work_us (whole, set) / G_USEC_PER_SEC),
                                MAX_WORK_S);
}

/**
 * limber_prescription_make_step:
 * @said: a dose as it was said
 * @exercise: what is to be done
 * @remarks: (element-type utf8): where to add what was decided
 * @note: the step's note, to which is added what does not go with the exercise
 * @fault: (out) (nullable): what cannot be, and what was expected
 *
 * Decides what a dose that somebody wrote down means for an exercise.
 *
 * Returns: (transfer full): a step that states what differs from the exercise's own dose
 */
LimberStep *
limber_prescription_make_step (const LimberSaidDose *said,
                               const LimberExercise *exercise,
                               GPtrArray            *remarks,
                               GString              *note,
                               char                **fault)
{
  Making making = { .said = said,
                    .exercise = exercise,
                    .step = limber_step_new (exercise->id),
                    .remarks = remarks,
                    .note = note,
                    .sets = said->sets,
                    .reps = said->reps,
                    .length_s = said->length_s,
                    .hold_s = said->hold_s };

  *fault = NULL;
  settle_bare (&making);
  settle_times (&making);
  settle_holds (&making);
  settle_sides (&making);
  state_count (&making, making.step->dose, fault);
  state_series (&making, making.step->dose, fault);
  state_times (&making, making.step->dose, fault);
  state_tempo (&making, making.step->dose);
  complete (&making, making.step->dose, fault);

  return making.step;
}
