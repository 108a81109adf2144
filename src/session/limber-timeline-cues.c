/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-timeline-cues.h"

#include "limber-timeline-led.h"

/* The count-down before a change: three, two, one. */
#define N_TICKS 3

/* A tick nearer than this to the beginning of its phase would fall on that phase's own cue. */
#define TICK_CLEARANCE_US (G_USEC_PER_SEC / 2)

/* Bouts shorter than these go by without a half-way cue, a count-down, a word on form. */
#define HALF_WAY_MIN_US (20 * G_USEC_PER_SEC)
#define COUNT_DOWN_MIN_US (10 * G_USEC_PER_SEC)
#define FORM_MIN_US (10 * G_USEC_PER_SEC)

/* A change sounds like half-way: this near to each other the two could not be told apart. */
#define HALF_WAY_CLEARANCE_US (10 * G_USEC_PER_SEC)

/* A rest that leads to the other side says both, one after the other, where there is time before
 * the count-down. */
#define TURN_AT_US G_USEC_PER_SEC
#define TURN_MIN_REST_US (5 * G_USEC_PER_SEC)

/* A long lead-in is announced only once the sound card has had time to wake. */
#define WAKE_US (3 * G_USEC_PER_SEC / 2)
#define WAKE_LEAD_IN_US (8 * G_USEC_PER_SEC)

/* After the first breath. */
#define FORM_AT_US (4 * G_USEC_PER_SEC)

/* How late each cue may come and still make sense, milliseconds. */
static const int lateness_ms[LIMBER_N_CUES] = {
  [LIMBER_CUE_GET_READY] = 1500, [LIMBER_CUE_TICK] = 200,     [LIMBER_CUE_START] = 600,
  [LIMBER_CUE_HALF_WAY] = 1500,  [LIMBER_CUE_SWITCH] = 1500,  [LIMBER_CUE_REST] = 1500,
  [LIMBER_CUE_NEXT] = 1500,      [LIMBER_CUE_FINISH] = 10000, [LIMBER_CUE_CHANGE] = 3000,
  [LIMBER_CUE_FORM] = 3000,      [LIMBER_CUE_SET_UP] = 1500,  [LIMBER_CUE_TEN_SECONDS] = 1000,
  [LIMBER_CUE_COUNT] = 300,      [LIMBER_CUE_RELEASE] = 300,  [LIMBER_CUE_BREATH] = 500,
  [LIMBER_CUE_BREATHING] = 3000,
};

/**
 * limber_timeline_cues_get_lateness_us:
 * @kind: a cue
 *
 * Returns: how late it may come and still make sense, microseconds of time
 */
gint64
limber_timeline_cues_get_lateness_us (LimberCueKind kind)
{
  g_return_val_if_fail (kind < LIMBER_N_CUES, 0);

  return (gint64) lateness_ms[kind] * 1000;
}

typedef struct
{
  GPtrArray *steps;
  GArray    *phases;
  GArray    *cues;
  guint      bout; /* of the step, from 0: chooses the word on form */
  guint      seed; /* and so does the day */
} Builder;

static void
add (Builder *self, LimberCueKind kind, gint64 at_us, guint phase, const char *text)
{
  LimberCue cue = {
    .kind = kind,
    .at_us = at_us,
    .latest_us = at_us + limber_timeline_cues_get_lateness_us (kind),
    .phase = phase,
    .text = text,
  };

  g_array_append_val (self->cues, cue);
}

static void
add_count_down (Builder *self, const LimberPhase *phase, guint index)
{
  for (int i = N_TICKS; i > 0; i--)
    {
      gint64 offset = phase->length_us - i * G_USEC_PER_SEC;

      if (offset >= TICK_CLEARANCE_US)
        add (self, LIMBER_CUE_TICK, phase->start_us + offset, index, NULL);
    }
}

/**
 * limber_change_get_offset:
 * @phase: a bout
 *
 * Returns: when in that bout the change sets in, microseconds from its beginning; 0 when it applies
 *   from the beginning, -1 when not at all
 */
gint64
limber_change_get_offset (const LimberChange *self, const LimberPhase *phase)
{
  gint64 offset = -1;

  switch (self->when)
    {
    case LIMBER_CHANGE_FROM_SET:
      return phase->set >= self->from ? 0 : -1;

    case LIMBER_CHANGE_FROM_REP:
      if (phase->rep_us == 0)
        return -1;
      offset = (self->from - 1) * phase->rep_us;
      break;

    case LIMBER_CHANGE_AT_FRACTION:
      /* Counted work changes between two repetitions, never in the middle of one. */
      if (phase->reps > 0)
        offset = (gint64) (self->fraction * phase->reps + 0.5) * phase->rep_us;
      else
        offset = (gint64) (self->fraction * (double) phase->length_us);
      break;

    case LIMBER_CHANGE_AT_TIME:
      offset = self->at_us;
      break;

    default:
      g_assert_not_reached ();
    }

  return offset < phase->length_us ? offset : -1;
}

static void
add_changes (Builder *self, const LimberPhase *phase, guint index, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const LimberChange *change = g_ptr_array_index (changes, i);
      gint64              offset = limber_change_get_offset (change, phase);

      if (change->when != LIMBER_CHANGE_FROM_SET && offset >= 0)
        add (self, LIMBER_CUE_CHANGE, phase->start_us + offset, index, change->text);
    }
}

/* A change of the whole set is said while one gets ready for it. */
static void
add_set_change (Builder *self, const LimberPhase *phase, guint index, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const LimberChange *change = g_ptr_array_index (changes, i);

      if (change->when == LIMBER_CHANGE_FROM_SET && change->from == phase->set)
        add (self, LIMBER_CUE_CHANGE, phase->start_us, index, change->text);
    }
}

static void
add_form (Builder *self, const LimberPhase *phase, guint index, GPtrArray *cues)
{
  g_autoptr(GPtrArray) free_ones = g_ptr_array_new ();

  for (guint i = 0; i < cues->len; i++)
    {
      const LimberCueText *cue = g_ptr_array_index (cues, i);
      gint64               offset = cue->at_us;

      if (cue->at_fraction >= 0)
        offset = (gint64) (cue->at_fraction * (double) phase->length_us);

      if (offset < 0)
        g_ptr_array_add (free_ones, cue->text);
      else if (offset < phase->length_us)
        add (self, LIMBER_CUE_FORM, phase->start_us + offset, index, cue->text);
    }

  if (free_ones->len > 0 && phase->length_us >= FORM_MIN_US)
    add (self,
         LIMBER_CUE_FORM,
         phase->start_us + FORM_AT_US,
         index,
         g_ptr_array_index (free_ones, (self->bout + self->seed) % free_ones->len));
}

/* Counted work is half done between two repetitions. */
static gint64
get_half_way (const LimberPhase *phase)
{
  return phase->reps > 0 ? (phase->reps + 1) / 2 * phase->rep_us : phase->length_us / 2;
}

static gboolean
has_change_near (const LimberPhase *phase, GPtrArray *changes, gint64 offset)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const LimberChange *change = g_ptr_array_index (changes, i);
      gint64              at = limber_change_get_offset (change, phase);

      if (change->when != LIMBER_CHANGE_FROM_SET && at >= 0
          && ABS (at - offset) < HALF_WAY_CLEARANCE_US)
        return TRUE;
    }

  return FALSE;
}

static void
add_half_way (Builder *self, const LimberPhase *phase, guint index, GPtrArray *changes)
{
  gint64 offset = get_half_way (phase);

  if (phase->length_us >= HALF_WAY_MIN_US && offset < phase->length_us
      && !has_change_near (phase, changes, offset))
    add (self, LIMBER_CUE_HALF_WAY, phase->start_us + offset, index, NULL);
}

static void
add_bout (Builder *self, const LimberPhase *phase, guint index)
{
  const LimberTimelineStep *step = g_ptr_array_index (self->steps, phase->step);
  gboolean                  quiet = phase->open || step->exercise->kind == LIMBER_KIND_BREATHING;

  add (self, LIMBER_CUE_START, phase->start_us, index, NULL);
  add_changes (self, phase, index, step->changes);
  add_form (self, phase, index, step->cues);
  if (!quiet)
    add_half_way (self, phase, index, step->changes);
  if (!quiet && phase->reps == 0 && phase->length_us >= COUNT_DOWN_MIN_US)
    add_count_down (self, phase, index);
  self->bout++;
}

static gboolean
is_turn (Builder *self, const LimberPhase *phase, guint index)
{
  return phase->kind == LIMBER_PHASE_REST && index > 0
         && g_array_index (self->phases, LimberPhase, index - 1).side != phase->side;
}

static void
add_getting_ready (Builder *self, const LimberPhase *phase, guint index)
{
  static const LimberCueKind kinds[] = {
    [LIMBER_PHASE_LEAD_IN] = LIMBER_CUE_GET_READY,
    [LIMBER_PHASE_SWITCH] = LIMBER_CUE_SWITCH,
    [LIMBER_PHASE_REST] = LIMBER_CUE_REST,
    [LIMBER_PHASE_TRANSITION] = LIMBER_CUE_NEXT,
  };
  const LimberTimelineStep *step = g_ptr_array_index (self->steps, phase->step);
  LimberCueKind             kind = kinds[phase->kind];
  gboolean                  turn = is_turn (self, phase, index);
  gint64                    wake = 0;

  if (phase->kind == LIMBER_PHASE_LEAD_IN && phase->length_us >= WAKE_LEAD_IN_US)
    wake = WAKE_US;
  if (turn && phase->length_us < TURN_MIN_REST_US)
    kind = LIMBER_CUE_SWITCH;
  add (self, kind, phase->start_us + wake, index, NULL);
  if (turn && kind == LIMBER_CUE_REST)
    add (self, LIMBER_CUE_SWITCH, phase->start_us + TURN_AT_US, index, NULL);
  if (phase->kind == LIMBER_PHASE_REST)
    add_set_change (self, phase, index, step->changes);
  add_count_down (self, phase, index);
}

static int
compare_cues (gconstpointer a, gconstpointer b)
{
  const LimberCue *first = a;
  const LimberCue *second = b;

  return (first->at_us > second->at_us) - (first->at_us < second->at_us);
}

/**
 * limber_timeline_cues_build:
 * @steps: (element-type LimberTimelineStep): the steps that the phases speak of
 * @phases: (element-type LimberPhase): phases that are laid out
 * @seed: which words on form come first
 *
 * Works out every cue of a session, in the order in which they come.
 *
 * Returns: (transfer full) (element-type LimberCue): the cues; their texts belong to @steps
 */
GArray *
limber_timeline_cues_build (GPtrArray *steps, GArray *phases, guint seed)
{
  Builder            self = { .steps = steps, .phases = phases, .seed = seed };
  const LimberPhase *last = &g_array_index (phases, LimberPhase, phases->len - 1);
  int                step = -1;

  self.cues = g_array_sized_new (FALSE, FALSE, sizeof (LimberCue), phases->len * 4);
  for (guint i = 0; i < phases->len; i++)
    {
      const LimberPhase *phase = &g_array_index (phases, LimberPhase, i);

      if (phase->step != step)
        self.bout = 0;
      step = phase->step;

      if (phase->kind == LIMBER_PHASE_WORK)
        add_bout (&self, phase, i);
      else
        add_getting_ready (&self, phase, i);
      limber_timeline_led_add (steps, phases, i, self.cues);
    }
  add (&self, LIMBER_CUE_FINISH, last->start_us + last->length_us, phases->len - 1, NULL);

  /* Stable, since GLib's is a merge sort: the cues of a moment keep the order they were added in. */
  g_array_sort (self.cues, compare_cues);

  return self.cues;
}
