/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-sentences.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "session/limber-timeline-led.h"

/* What is said of a cue. Every word of it is on the screen at that moment as well. */

/* Whose turn it is is said only where the turns are slow enough to listen. */
#define SLOW_TURN_US (4 * G_USEC_PER_SEC)

static const char *const positions[] = {
  [LIMBER_POSITION_STANDING] = N_ ("Stand up."),
  [LIMBER_POSITION_SEATED] = N_ ("Sit down."),
  [LIMBER_POSITION_KNEELING] = N_ ("Kneel down."),
  [LIMBER_POSITION_HALF_KNEELING] = N_ ("Kneel on one knee."),
  [LIMBER_POSITION_QUADRUPED] = N_ ("Go on all fours."),
  [LIMBER_POSITION_PRONE] = N_ ("Lie on your front."),
  [LIMBER_POSITION_SUPINE] = N_ ("Lie on your back."),
  [LIMBER_POSITION_SIDE_LYING] = N_ ("Lie on your side."),
};

static const char *const things[] = {
  [LIMBER_EQUIPMENT_MAT] = N_ ("You need the mat."),
  [LIMBER_EQUIPMENT_WALL] = N_ ("You need a wall."),
  [LIMBER_EQUIPMENT_CHAIR] = N_ ("You need a chair."),
  [LIMBER_EQUIPMENT_FOAM_ROLLER] = N_ ("You need the foam roller."),
  [LIMBER_EQUIPMENT_STRAP] = N_ ("You need the strap."),
  [LIMBER_EQUIPMENT_STABILITY_BALL] = N_ ("You need the ball."),
  [LIMBER_EQUIPMENT_DOOR_FRAME] = N_ ("You need a door frame."),
};

static const LimberPhase *
get_phase (LimberTimeline *timeline, const LimberCue *cue)
{
  return limber_timeline_get_phase (timeline, cue->phase);
}

static const LimberTimelineStep *
get_step (LimberTimeline *timeline, const LimberPhase *phase)
{
  return limber_timeline_get_step (timeline, (guint) phase->step);
}

/* As it stands in the middle of a sentence. */
static const char *
get_side (LimberSide side, LimberSidePart part)
{
  if (side == LIMBER_SIDE_NONE)
    return NULL;

  switch (part)
    {
    case LIMBER_SIDE_PART_LEG:
      return side == LIMBER_SIDE_LEFT ? C_ ("said", "left leg") : C_ ("said", "right leg");

    case LIMBER_SIDE_PART_ARM:
      return side == LIMBER_SIDE_LEFT ? C_ ("said", "left arm") : C_ ("said", "right arm");

    case LIMBER_SIDE_PART_SIDE:
    default:
      return side == LIMBER_SIDE_LEFT ? C_ ("said", "left side") : C_ ("said", "right side");
    }
}

/* What stands in brackets is for reading: "Lying figure-four (piriformis stretch)". */
static char *
make_speakable (const char *name)
{
  g_autoptr(GString) text = g_string_new (NULL);
  int depth = 0;

  for (const char *at = name; *at != '\0'; at++)
    {
      if (*at == '(')
        depth++;
      if (depth == 0)
        g_string_append_c (text, *at);
      if (*at == ')' && depth > 0)
        depth--;
    }

  g_strchomp (text->str);
  return g_strdup (*text->str != '\0' ? text->str : name);
}

static char *
get_title (LimberTimeline *timeline, const LimberPhase *phase)
{
  const LimberExercise *exercise = get_step (timeline, phase)->exercise;
  const char           *side = get_side (phase->side, exercise->side_part);
  g_autofree char      *name = make_speakable (exercise->name);

  if (side == NULL)
    return g_steal_pointer (&name);

  /* Translators: said: an exercise and its side: "Standing hamstring stretch, right leg" */
  return g_strdup_printf (C_ ("said", "%s, %s"), name, side);
}

/**
 * limber_sentences_get_name:
 *
 * Returns: (transfer full): what is done, and on which side: "Standing hamstring stretch, right leg."
 */
char *
limber_sentences_get_name (LimberTimeline *timeline, const LimberCue *cue)
{
  g_autofree char *title = get_title (timeline, get_phase (timeline, cue));

  /* Translators: said: an exercise and its side */
  return g_strdup_printf (C_ ("said", "%s."), title);
}

/**
 * limber_sentences_get_next:
 *
 * Returns: (transfer full): "Next: Standing hamstring stretch, right leg."
 */
char *
limber_sentences_get_next (LimberTimeline *timeline, const LimberCue *cue)
{
  g_autofree char *title = get_title (timeline, get_phase (timeline, cue));

  /* Translators: said: an exercise and its side */
  return g_strdup_printf (C_ ("said", "Next: %s."), title);
}

static void
append_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, _ (sentence));
}

/**
 * limber_sentences_get_preparation:
 * @phase: one in which one gets ready
 *
 * Returns: (transfer full) (nullable): what to set up in it: "Lie on your back. You need the strap.";
 *   %NULL when everything stays as it is
 */
char *
limber_sentences_get_preparation (LimberTimeline *timeline, const LimberPhase *phase)
{
  const LimberExercise *exercise = get_step (timeline, phase)->exercise;
  const LimberExercise *before = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  if (phase->kind != LIMBER_PHASE_LEAD_IN && phase->kind != LIMBER_PHASE_TRANSITION)
    return NULL;

  if (phase->kind == LIMBER_PHASE_TRANSITION && phase->step > 0)
    before = limber_timeline_get_step (timeline, (guint) phase->step - 1)->exercise;
  if (before == NULL || before->position != exercise->position)
    append_sentence (text, positions[exercise->position]);
  for (guint i = 0; i < exercise->equipment->len; i++)
    {
      LimberEquipment thing = g_array_index (exercise->equipment, LimberEquipment, i);

      if (!limber_timeline_led_has (before, thing))
        append_sentence (text, things[thing]);
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * limber_sentences_get_set_up:
 *
 * Returns: (transfer full) (nullable): see limber_sentences_get_preparation()
 */
char *
limber_sentences_get_set_up (LimberTimeline *timeline, const LimberCue *cue)
{
  return limber_sentences_get_preparation (timeline, get_phase (timeline, cue));
}

/**
 * limber_sentences_get_side:
 *
 * Returns: (transfer full) (nullable): "Right leg."
 */
char *
limber_sentences_get_side (LimberTimeline *timeline, const LimberCue *cue)
{
  const LimberPhase *phase = get_phase (timeline, cue);
  const char        *side = get_side (phase->side, get_step (timeline, phase)->exercise->side_part);

  /* Translators: said: a side on its own: "right leg." */
  return side != NULL ? g_strdup_printf (C_ ("said side", "%s."), side) : NULL;
}

/**
 * limber_sentences_get_switch:
 *
 * Returns: (transfer full): "Switch sides. Right leg."; in a rest, which was said before, the side
 */
char *
limber_sentences_get_switch (LimberTimeline *timeline, const LimberCue *cue)
{
  const LimberPhase *phase = get_phase (timeline, cue);
  g_autofree char   *side = limber_sentences_get_side (timeline, cue);

  if (side == NULL)
    return g_strdup (C_ ("said", "Switch sides."));
  if (phase->kind == LIMBER_PHASE_REST)
    return g_steal_pointer (&side);

  /* Translators: said: "Switch sides. Right leg." */
  return g_strdup_printf (C_ ("said", "Switch sides. %s"), side);
}

/**
 * limber_sentences_get_rest_brief:
 *
 * Returns: (transfer full): "Rest."
 */
char *
limber_sentences_get_rest_brief (LimberTimeline *timeline, const LimberCue *cue)
{
  return g_strdup (C_ ("said", "Rest."));
}

/**
 * limber_sentences_get_rest:
 *
 * Returns: (transfer full): what comes after the rest as well: "Rest. Next: set 2 of 3, left leg."
 */
char *
limber_sentences_get_rest (LimberTimeline *timeline, const LimberCue *cue)
{
  const LimberPhase        *phase = get_phase (timeline, cue);
  const LimberTimelineStep *step = get_step (timeline, phase);
  const char               *side = get_side (phase->side, step->exercise->side_part);

  if (side == NULL)
    /* Translators: said: the set to come, and how many there are */
    return g_strdup_printf (C_ ("said", "Rest. Next: set %d of %d."), phase->set, step->dose->sets);

  /* Translators: said: the set to come, how many there are, and its side */
  return g_strdup_printf (
      C_ ("said", "Rest. Next: set %d of %d, %s."), phase->set, step->dose->sets, side);
}

/**
 * limber_sentences_get_half_way:
 *
 * Returns: (transfer full) (nullable): "Half way."; %NULL where one is counted through
 */
char *
limber_sentences_get_half_way (LimberTimeline *timeline, const LimberCue *cue)
{
  if (get_phase (timeline, cue)->reps > 0)
    return NULL;

  return g_strdup (C_ ("said", "Half way."));
}

char *
limber_sentences_get_ten_seconds (LimberTimeline *timeline, const LimberCue *cue)
{
  return g_strdup (C_ ("said", "Ten seconds."));
}

/**
 * limber_sentences_get_count_brief:
 *
 * Returns: (transfer full): the repetition that begins: "3"
 */
char *
limber_sentences_get_count_brief (LimberTimeline *timeline, const LimberCue *cue)
{
  LimberMoment moment;

  limber_timeline_get_moment (timeline, cue->at_us, &moment);

  return g_strdup_printf ("%d", moment.rep);
}

/**
 * limber_sentences_get_count:
 *
 * Returns: (transfer full): the repetition that begins, and what to know of it: "3", "3, hold",
 *   "3, left leg"
 */
char *
limber_sentences_get_count (LimberTimeline *timeline, const LimberCue *cue)
{
  const LimberPhase        *phase = get_phase (timeline, cue);
  const LimberTimelineStep *step = get_step (timeline, phase);
  const char               *more = NULL;
  LimberMoment              moment;

  limber_timeline_get_moment (timeline, cue->at_us, &moment);
  if (step->exercise->sides == LIMBER_SIDES_ALTERNATING && phase->rep_us >= SLOW_TURN_US)
    more = get_side (moment.side, step->exercise->side_part);
  else if (step->dose->hold_us > 0)
    more = moment.segment_name;
  if (more == NULL)
    return g_strdup_printf ("%d", moment.rep);

  /* Translators: said: the number of the repetition, and what to do in it: "3, hold" */
  return g_strdup_printf (C_ ("said", "%d, %s"), moment.rep, more);
}

/**
 * limber_sentences_get_part:
 *
 * Returns: (transfer full) (nullable): the part of the repetition that begins: "release"
 */
char *
limber_sentences_get_part (LimberTimeline *timeline, const LimberCue *cue)
{
  LimberMoment moment;

  limber_timeline_get_moment (timeline, cue->at_us, &moment);

  return g_strdup (moment.segment_name);
}

/**
 * limber_sentences_get_breath:
 *
 * Returns: (transfer full): the breath that begins
 */
char *
limber_sentences_get_breath (LimberTimeline *timeline, const LimberCue *cue)
{
  LimberMoment moment;

  limber_timeline_get_moment (timeline, cue->at_us, &moment);

  return g_strdup (moment.breath == LIMBER_BREATH_IN ? C_ ("said", "Breathe in.")
                                                     : C_ ("said", "Breathe out."));
}

/**
 * limber_sentences_get_text:
 *
 * Returns: (transfer full) (nullable): what the cue itself says
 */
char *
limber_sentences_get_text (LimberTimeline *timeline, const LimberCue *cue)
{
  return g_strdup (cue->text);
}

char *
limber_sentences_get_done (LimberTimeline *timeline, const LimberCue *cue)
{
  return g_strdup (C_ ("said", "Done."));
}

/**
 * limber_sentences_get_sample:
 *
 * Returns: (transfer none): a sentence to choose a voice by
 */
const char *
limber_sentences_get_sample (void)
{
  return C_ ("said", "Standing hamstring stretch, right leg. Slow breaths.");
}

/**
 * limber_sentences_get_language:
 *
 * Returns: (transfer full): in which language the sentences are: that of the translation at hand, with
 *   the user's region, or English: "de-AT", "en"
 */
char *
limber_sentences_get_language (void)
{
  const char *const *wanted = g_get_language_names ();
  const char        *header = g_dgettext (GETTEXT_PACKAGE, "");
  const char        *line = strstr (header, "\nLanguage:");
  g_autofree char   *language = NULL;
  gsize              length;

  if (line != NULL)
    {
      line += strlen ("\nLanguage:");
      language = g_strndup (line, strcspn (line, "\n"));
      g_strstrip (language);
    }
  if (language == NULL || *language == '\0')
    {
      g_free (language);
      language = g_strdup ("en");
    }

  length = strcspn (language, "_-@");
  for (guint i = 0; wanted[i] != NULL; i++)
    if (strncmp (wanted[i], language, length) == 0 && wanted[i][length] == '_'
        && strcspn (wanted[i], ".@") == length + 3)
      return g_strdup_printf ("%.*s-%.2s", (int) length, language, wanted[i] + length + 1);
  language[length] = '\0';

  return g_steal_pointer (&language);
}
