/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-timeline-led.h"

#include "limber-timeline-cues.h"

/* Once the name has begun. */
#define SET_UP_AT_US (2 * G_USEC_PER_SEC)

/* A shorter bout is over before one need be told how long it still lasts. */
#define TEN_SECONDS_US (10 * G_USEC_PER_SEC)
#define TEN_SECONDS_MIN_US (25 * G_USEC_PER_SEC)

/* Faster than this nobody counts aloud; then every second or third repetition is counted. */
#define COUNT_APART_US (3 * G_USEC_PER_SEC / 2)
#define RELEASE_MIN_US (3 * G_USEC_PER_SEC / 2)

/* The first breaths are led; then the body has it. */
#define LED_BREATHS 3
#define BREATH_MIN_US (2 * G_USEC_PER_SEC)

/* Whoever holds on for this long holds the breath too, unless reminded. */
#define BREATHING_IN_STRENGTH_US (8 * G_USEC_PER_SEC)
#define BREATHING_IN_STRETCH_US (20 * G_USEC_PER_SEC)

/**
 * limber_timeline_led_has:
 * @exercise: (nullable): an exercise
 * @thing: something it may need
 *
 * Returns: whether the exercise is done with it
 */
gboolean
limber_timeline_led_has (const LimberExercise *exercise, LimberEquipment thing)
{
  for (guint i = 0; exercise != NULL && i < exercise->equipment->len; i++)
    if (g_array_index (exercise->equipment, LimberEquipment, i) == thing)
      return TRUE;

  return FALSE;
}

/**
 * limber_timeline_led_is_set_up:
 * @before: (nullable): what one comes from; %NULL at the beginning
 * @exercise: what one gets ready for
 *
 * Returns: whether one has to get into another position, or take up something
 */
gboolean
limber_timeline_led_is_set_up (const LimberExercise *before, const LimberExercise *exercise)
{
  if (before == NULL || before->position != exercise->position)
    return TRUE;

  for (guint i = 0; i < exercise->equipment->len; i++)
    if (!limber_timeline_led_has (before, g_array_index (exercise->equipment, LimberEquipment, i)))
      return TRUE;

  return FALSE;
}

typedef struct
{
  const LimberTimelineStep *step;
  const LimberPhase        *phase;
  guint                     index;
  GArray                   *cues;
} Builder;

static void
add (Builder *self, LimberCueKind kind, gint64 offset_us, const char *text)
{
  LimberCue cue = {
    .kind = kind,
    .at_us = self->phase->start_us + offset_us,
    .phase = self->index,
    .text = text,
  };

  cue.latest_us = cue.at_us + limber_timeline_cues_get_lateness_us (kind);
  g_array_append_val (self->cues, cue);
}

static void
add_set_up (Builder *self, GPtrArray *steps)
{
  const LimberTimelineStep *before = NULL;

  if (self->phase->kind == LIMBER_PHASE_TRANSITION && self->phase->step > 0)
    before = g_ptr_array_index (steps, self->phase->step - 1);
  if (limber_timeline_led_is_set_up (before != NULL ? before->exercise : NULL,
                                     self->step->exercise))
    add (self,
         LIMBER_CUE_SET_UP,
         MIN (SET_UP_AT_US, self->phase->length_us / 3 / G_USEC_PER_SEC * G_USEC_PER_SEC),
         NULL);
}

static void
add_counts (Builder *self)
{
  const LimberDose *dose = self->step->dose;
  gint64            rep_us = self->phase->rep_us;
  int               stride = (int) ((COUNT_APART_US + rep_us - 1) / rep_us);

  for (int i = 0; i < self->phase->reps; i++)
    {
      if ((i + 1) % stride == 0)
        add (self, LIMBER_CUE_COUNT, i * rep_us, NULL);
      if (dose->hold_us > 0 && dose->gap_us >= RELEASE_MIN_US)
        add (self, LIMBER_CUE_RELEASE, i * rep_us + dose->hold_us, NULL);
    }
}

static gboolean
is_led (const LimberTempoSegment *segment)
{
  return segment->breath == LIMBER_BREATH_IN || segment->breath == LIMBER_BREATH_OUT;
}

/* Two parts on one breath are one breath. */
static void
add_breaths_of_rep (Builder *self, gint64 offset_us)
{
  GArray *tempo = self->step->dose->tempo;

  for (guint i = 0; i < tempo->len; i++)
    {
      const LimberTempoSegment *segment = &g_array_index (tempo, LimberTempoSegment, i);
      const LimberTempoSegment *last
          = &g_array_index (tempo, LimberTempoSegment, (i + tempo->len - 1) % tempo->len);

      if (is_led (segment) && segment->length_us >= BREATH_MIN_US
          && (tempo->len == 1 || segment->breath != last->breath)
          && offset_us < self->phase->length_us)
        add (self, LIMBER_CUE_BREATH, offset_us, NULL);
      offset_us += segment->length_us;
    }
}

static void
add_breaths (Builder *self)
{
  for (int i = 0; i < LED_BREATHS && i * self->phase->rep_us < self->phase->length_us; i++)
    add_breaths_of_rep (self, i * self->phase->rep_us);
}

/* A reminder at a third of every hold that is long enough to forget it. */
static void
add_breathing (Builder *self)
{
  const LimberExercise *exercise = self->step->exercise;
  gint64                hold_us = self->step->dose->hold_us;
  gint64 least_us = exercise->kind == LIMBER_KIND_STATIC_STRETCH ? BREATHING_IN_STRETCH_US
                                                                 : BREATHING_IN_STRENGTH_US;

  if (exercise->breathing == NULL
      || (exercise->kind != LIMBER_KIND_STATIC_STRETCH
          && exercise->kind != LIMBER_KIND_STRENGTH_HOLD))
    return;

  if (self->phase->reps == 0 && self->phase->length_us >= least_us)
    add (self, LIMBER_CUE_BREATHING, self->phase->length_us / 3, exercise->breathing);
  for (int i = 0; i < self->phase->reps && hold_us >= least_us; i++)
    add (self, LIMBER_CUE_BREATHING, i * self->phase->rep_us + hold_us / 3, exercise->breathing);
}

static void
add_bout (Builder *self)
{
  const LimberPhase *phase = self->phase;
  const LimberDose  *dose = self->step->dose;

  if (phase->open)
    return;

  if (phase->rep_us > 0 && phase->reps > 0)
    add_counts (self);
  if (phase->rep_us > 0 && dose->tempo != NULL && dose->hold_us <= 0)
    add_breaths (self);
  add_breathing (self);
  if (phase->reps == 0 && phase->length_us >= TEN_SECONDS_MIN_US
      && self->step->exercise->kind != LIMBER_KIND_BREATHING)
    add (self, LIMBER_CUE_TEN_SECONDS, phase->length_us - TEN_SECONDS_US, NULL);
}

/**
 * limber_timeline_led_add:
 * @steps: (element-type LimberTimelineStep): the steps
 * @phases: (element-type LimberPhase): phases that are laid out
 * @index: one of them
 * @cues: (element-type LimberCue): where to add
 *
 * Adds the cues that lead by voice and do not sound: what to set up, the count, the breath, the last
 * ten seconds.
 */
void
limber_timeline_led_add (GPtrArray *steps, GArray *phases, guint index, GArray *cues)
{
  const LimberPhase *phase = &g_array_index (phases, LimberPhase, index);
  Builder            self = { g_ptr_array_index (steps, phase->step), phase, index, cues };

  if (phase->kind == LIMBER_PHASE_WORK)
    add_bout (&self);
  else if (phase->kind == LIMBER_PHASE_LEAD_IN || phase->kind == LIMBER_PHASE_TRANSITION)
    add_set_up (&self, steps);
}
