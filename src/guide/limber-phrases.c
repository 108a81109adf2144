/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-phrases.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "coach/limber-sentences.h"
#include "content/limber-format.h"
#include "content/limber-vocabulary.h"

static const LimberTimelineStep *
get_step (LimberTimeline *timeline, const LimberPhase *phase)
{
  return limber_timeline_get_step (timeline, (guint) phase->step);
}

/**
 * limber_phrases_get_side:
 *
 * Returns: (transfer none) (nullable): "Left leg"; %NULL for no side
 */
const char *
limber_phrases_get_side (LimberSide side, LimberSidePart part)
{
  if (side == LIMBER_SIDE_NONE)
    return NULL;

  switch (part)
    {
    case LIMBER_SIDE_PART_LEG:
      return side == LIMBER_SIDE_LEFT ? _ ("Left leg") : _ ("Right leg");

    case LIMBER_SIDE_PART_ARM:
      return side == LIMBER_SIDE_LEFT ? _ ("Left arm") : _ ("Right arm");

    case LIMBER_SIDE_PART_SIDE:
    default:
      return side == LIMBER_SIDE_LEFT ? _ ("Left side") : _ ("Right side");
    }
}

/**
 * limber_phrases_is_held:
 *
 * Returns: whether one is in a repetition that is held, or released, for a time of its own
 */
gboolean
limber_phrases_is_held (LimberTimeline *timeline, const LimberMoment *moment)
{
  const LimberDose *dose = get_step (timeline, moment->phase)->dose;

  return moment->segment >= 0 && limber_dose_is_counted (dose) && dose->hold_us > 0;
}

static const char *
get_work_heading (LimberKind kind)
{
  switch (kind)
    {
    case LIMBER_KIND_STATIC_STRETCH:
    case LIMBER_KIND_STRENGTH_HOLD:
      return _ ("Hold");

    case LIMBER_KIND_BREATHING:
      return _ ("Breathe");

    case LIMBER_KIND_SELF_MASSAGE:
      return _ ("Roll");

    case LIMBER_KIND_DYNAMIC:
    case LIMBER_KIND_MOBILITY:
    case LIMBER_KIND_STRENGTH_REPS:
    default:
      return _ ("Move");
    }
}

/**
 * limber_phrases_get_heading:
 *
 * Returns: (transfer none): what one does at that moment, in a word or two: "Get ready", "Hold"
 */
const char *
limber_phrases_get_heading (LimberTimeline *timeline, const LimberMoment *moment)
{
  switch (moment->phase->kind)
    {
    case LIMBER_PHASE_LEAD_IN:
      return _ ("Get ready");

    case LIMBER_PHASE_SWITCH:
      return _ ("Switch sides");

    case LIMBER_PHASE_REST:
      return _ ("Rest");

    case LIMBER_PHASE_TRANSITION:
      return _ ("Next");

    case LIMBER_PHASE_WORK:
    default:
      if (limber_phrases_is_held (timeline, moment))
        return moment->segment == 0 ? _ ("Hold") : _ ("Release");
      return get_work_heading (get_step (timeline, moment->phase)->exercise->kind);
    }
}

/**
 * limber_phrases_get_breath:
 *
 * Returns: (transfer none) (nullable): "breathe in"; %NULL when one breathes as one likes
 */
const char *
limber_phrases_get_breath (LimberBreath breath)
{
  switch (breath)
    {
    case LIMBER_BREATH_IN:
      return _ ("breathe in");

    case LIMBER_BREATH_OUT:
      return _ ("breathe out");

    case LIMBER_BREATH_HOLD:
    case LIMBER_BREATH_FREE:
    default:
      return NULL;
    }
}

/**
 * limber_phrases_get_place:
 *
 * Returns: (transfer full): where in the session one is: "4 of 12", "4 of 12 · set 1 of 2"
 */
char *
limber_phrases_get_place (LimberTimeline *timeline, const LimberMoment *moment)
{
  const LimberTimelineStep *step = get_step (timeline, moment->phase);
  guint                     n = limber_timeline_get_n_steps (timeline);

  if (step->dose->sets > 1)
    /* Translators: the number of the exercise, and that of the set */
    return g_strdup_printf (_ ("%d of %u · set %d of %d"),
                            moment->phase->step + 1,
                            n,
                            moment->phase->set,
                            step->dose->sets);

  /* Translators: the number of the exercise in the session */
  return g_strdup_printf (_ ("%d of %u"), moment->phase->step + 1, n);
}

/**
 * limber_phrases_get_title:
 *
 * Returns: (transfer full): the exercise and its side: "Wall calf stretch — Left leg"
 */
char *
limber_phrases_get_title (LimberTimeline *timeline, const LimberPhase *phase)
{
  const LimberExercise *exercise = get_step (timeline, phase)->exercise;
  const char           *side = limber_phrases_get_side (phase->side, exercise->side_part);

  if (side == NULL)
    return g_strdup (exercise->name);

  /* Translators: an exercise and its side */
  return g_strdup_printf (_ ("%s — %s"), exercise->name, side);
}

/**
 * limber_phrases_get_announcement:
 *
 * Returns: (transfer full): the whole phase in one line, to be read out once when it begins: "Wall
 *   calf stretch, left leg – 30 s", "Rest, then: Plank – 20 s"
 */
char *
limber_phrases_get_announcement (LimberTimeline *timeline, const LimberPhase *phase)
{
  LimberMoment     moment;
  g_autofree char *title = limber_phrases_get_title (timeline, phase);
  g_autofree char *length = limber_format_duration (phase->length_us);

  if (phase->kind == LIMBER_PHASE_WORK && phase->reps > 0)
    /* Translators: an exercise, and how often it is done */
    return g_strdup_printf (
        ngettext ("%s – %d repetition", "%s – %d repetitions", (gulong) phase->reps),
        title,
        phase->reps);
  if (phase->kind == LIMBER_PHASE_WORK)
    /* Translators: an exercise, and how long it lasts */
    return g_strdup_printf (_ ("%s – %s"), title, length);

  limber_timeline_get_moment (timeline, phase->start_us, &moment);

  /* Translators: "Switch sides: Wall calf stretch — Right leg – 5 s" */
  return g_strdup_printf (
      _ ("%s: %s – %s"), limber_phrases_get_heading (timeline, &moment), title, length);
}

static void
append_part (GString *text, const char *part)
{
  if (part == NULL)
    return;

  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* "in · breathe in" would say it twice. */
static gboolean
is_said_by_breath (const LimberMoment *moment)
{
  const char *word = limber_words_get_id (LIMBER_WORDS_BREATH, moment->breath);

  return moment->breath != LIMBER_BREATH_FREE && g_strcmp0 (moment->segment_name, word) == 0;
}

/* Within a hold its own seconds are counted too: "hold 6". */
static void
append_segment (GString *text, const LimberTimelineStep *step, const LimberMoment *moment)
{
  gint64           us = moment->segment_remaining_us + G_USEC_PER_SEC - 1;
  g_autofree char *counted = NULL;

  if (moment->segment_name != NULL && step->dose->hold_us > 0)
    counted = g_strdup_printf ("%s %d", moment->segment_name, (int) (us / G_USEC_PER_SEC));
  append_part (text, counted != NULL ? counted : moment->segment_name);
}

/**
 * limber_phrases_get_number:
 *
 * Returns: (transfer full) (nullable): what is counted, and whose turn it is: "3 of 8", "Rep 2 of 4",
 *   "4 of 20 · Right leg"; %NULL when nothing is counted
 */
char *
limber_phrases_get_number (LimberTimeline *timeline, const LimberMoment *moment)
{
  const LimberExercise *exercise = get_step (timeline, moment->phase)->exercise;
  const char           *side = NULL;

  if (exercise->sides == LIMBER_SIDES_ALTERNATING)
    side = limber_phrases_get_side (moment->side, exercise->side_part);
  if (moment->rep == 0 || (moment->phase->reps == 0 && moment->breath == LIMBER_BREATH_FREE))
    return NULL;
  if (moment->phase->reps == 0)
    return g_strdup (side);
  /* Beside the seconds of a hold a number needs a name. */
  if (side == NULL && limber_phrases_is_held (timeline, moment))
    return g_strdup_printf (_ ("Rep %d of %d"), moment->rep, moment->phase->reps);
  if (side == NULL)
    return g_strdup_printf (_ ("%d of %d"), moment->rep, moment->phase->reps);

  /* Translators: the repetition, how many there are, and the side: "4 of 20 · Right leg" */
  return g_strdup_printf (_ ("%d of %d · %s"), moment->rep, moment->phase->reps, side);
}

/**
 * limber_phrases_get_motion:
 *
 * Returns: (transfer full) (nullable): the part of the repetition one is in, and the breath: "up ·
 *   breathe out", "hold 6"; %NULL when there is nothing to say
 */
char *
limber_phrases_get_motion (LimberTimeline *timeline, const LimberMoment *moment)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const char *breath = limber_phrases_get_breath (moment->breath);

  /* Steps of half a second are felt, not read. */
  if (moment->rep == 0 || (moment->phase->reps == 0 && moment->breath == LIMBER_BREATH_FREE))
    return NULL;

  if (!is_said_by_breath (moment))
    append_segment (text, get_step (timeline, moment->phase), moment);
  if (g_strcmp0 (moment->segment_name, breath) != 0)
    append_part (text, breath);

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * limber_phrases_get_count:
 *
 * Returns: (transfer full) (nullable): both in one line: "3 of 8 · up · breathe out"
 */
char *
limber_phrases_get_count (LimberTimeline *timeline, const LimberMoment *moment)
{
  g_autofree char *number = limber_phrases_get_number (timeline, moment);
  g_autofree char *motion = limber_phrases_get_motion (timeline, moment);

  if (number == NULL || motion == NULL)
    return number != NULL ? g_steal_pointer (&number) : g_steal_pointer (&motion);

  return g_strdup_printf ("%s · %s", number, motion);
}

static const char *
find_said (LimberTimeline *timeline, const LimberMoment *moment)
{
  gint64      now = moment->phase->start_us + moment->elapsed_us;
  guint       i = limber_timeline_find_cue (timeline, now + 1);
  const char *said = NULL;

  while (i-- > 0 && said == NULL)
    {
      const LimberCue *cue = limber_timeline_get_cue (timeline, i);

      if (cue->phase != moment->index)
        break;
      said = cue->text;
    }

  return said;
}

static const char *
find_cue (LimberTimeline *timeline, const LimberMoment *moment)
{
  const LimberTimelineStep *step = get_step (timeline, moment->phase);
  const char               *said = find_said (timeline, moment);
  gboolean                  first = moment->phase->kind == LIMBER_PHASE_LEAD_IN
                   || moment->phase->kind == LIMBER_PHASE_TRANSITION;

  if (said != NULL)
    return said;
  if (moment->change != NULL)
    return moment->change->text;
  if (first && step->exercise->instructions->len > 0)
    return g_ptr_array_index (step->exercise->instructions, 0);
  if (moment->phase->kind == LIMBER_PHASE_SWITCH)
    return step->exercise->side_meaning;
  if (step->step->note != NULL)
    return step->step->note;
  if (step->cues->len > 0)
    return ((const LimberCueText *) g_ptr_array_index (step->cues, 0))->text;

  return NULL;
}

/**
 * limber_phrases_get_cue:
 *
 * Returns: (transfer full) (nullable): the one line to read now: what was said last, the routine's remark,
 *   or, while getting ready, what to set up, "Lie on your back. You need the strap.", and from half of
 *   that time on how: "Loop the strap round one foot."
 */
char *
limber_phrases_get_cue (LimberTimeline *timeline, const LimberMoment *moment)
{
  const char      *cue = find_cue (timeline, moment);
  g_autofree char *set_up = limber_sentences_get_preparation (timeline, moment->phase);

  /* Together they would be too much to read from the mat. */
  if (set_up != NULL && (cue == NULL || moment->elapsed_us < moment->remaining_us))
    return g_steal_pointer (&set_up);

  return g_strdup (cue);
}

/* What the title names: while getting ready that is already the work to come. */
static const LimberPhase *
find_named (LimberTimeline *timeline, const LimberMoment *moment)
{
  if (moment->phase->kind == LIMBER_PHASE_WORK)
    return moment->phase;

  return limber_timeline_get_upcoming (timeline, moment->index);
}

/**
 * limber_phrases_find_next:
 *
 * Returns: (transfer none) (nullable): the work after that which is shown, see
 *   limber_phrases_get_next(); %NULL when there is none
 */
const LimberPhase *
limber_phrases_find_next (LimberTimeline *timeline, const LimberMoment *moment)
{
  const LimberPhase *named = find_named (timeline, moment);

  if (named == NULL)
    return NULL;

  return limber_timeline_get_upcoming (timeline,
                                       limber_timeline_find_phase (timeline, named->start_us));
}

/**
 * limber_phrases_get_next:
 *
 * Returns: (transfer full) (nullable): what comes after what is shown: "Right leg", "Set 2 of 2 —
 *   Left leg", "Wall calf stretch — Left leg"; %NULL when nothing does
 */
char *
limber_phrases_get_next (LimberTimeline *timeline, const LimberMoment *moment)
{
  const LimberPhase        *shown = find_named (timeline, moment);
  const LimberPhase        *next = limber_phrases_find_next (timeline, moment);
  const LimberTimelineStep *step;
  const char               *side;
  g_autofree char          *set = NULL;

  if (next == NULL)
    return NULL;
  if (next->step != shown->step)
    return limber_phrases_get_title (timeline, next);

  step = get_step (timeline, next);
  side = limber_phrases_get_side (next->side, step->exercise->side_part);
  if (next->set == shown->set)
    return g_strdup (side);

  /* Translators: what comes next: another set of the same exercise */
  set = g_strdup_printf (_ ("Set %d of %d"), next->set, step->dose->sets);
  if (side == NULL)
    return g_steal_pointer (&set);

  /* Translators: another set of the same exercise, and its side: "Set 2 of 2 — Left leg" */
  return g_strdup_printf (C_ ("set and side", "%s — %s"), set, side);
}
