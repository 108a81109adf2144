/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-config.h"

#include "limber-pain.h"

#include <glib/gi18n-lib.h>

#define DAY_US (G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC)

/* From here on the session is made smaller, and from here on the day is quiet. */
#define MEDIUM 4
#define STRONG 6

/* So much more than usual, or than before the session, is more. */
#define RISE 2

/* For so long after getting up discs dislike bending. */
#define EARLY_MINUTES 60

/* Fewer answers than that are no habit. */
#define LEAST_ANSWERS 3
#define MEDIAN_US (14 * DAY_US)

typedef gboolean (*Condition) (const LimberCheckIn *in, const LimberPainBackground *background);

static gboolean
is_emergency (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return background->screen == LIMBER_SCREEN_EMERGENCY;
}

static gboolean
is_neuro (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return in->neuro;
}

static gboolean
is_urgent (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return background->screen == LIMBER_SCREEN_URGENT;
}

static gboolean
is_quiet (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return in->pain >= STRONG || (in->kind == LIMBER_PAIN_KIND_SHARP && in->pain >= MEDIUM);
}

/* "Buttock or thigh" is one answer, and who gives it as new is on the safe side. */
static gboolean
travels (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return in->kind == LIMBER_PAIN_KIND_BURNING || in->place == LIMBER_PAIN_PLACE_BELOW_KNEE
         || (in->fresh && in->place == LIMBER_PAIN_PLACE_THIGH);
}

static gboolean
is_morning_more (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return in->morning == LIMBER_MORNING_CLEARLY_MORE;
}

static gboolean
is_medium (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return in->pain >= MEDIUM && in->pain < STRONG && in->pain > background->median;
}

static gboolean
is_steady (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return in->pain >= MEDIUM && in->pain < STRONG && in->pain <= background->median;
}

static gboolean
is_soon (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return background->screen == LIMBER_SCREEN_SOON;
}

static gboolean
is_sharp (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return in->kind == LIMBER_PAIN_KIND_SHARP && in->pain < MEDIUM;
}

static gboolean
is_morning_little (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return in->morning == LIMBER_MORNING_LITTLE_MORE;
}

static gboolean
has_risen (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return in->pain < MEDIUM
         && limber_pain_has_risen (in->pain, background->median, background->previous);
}

static gboolean
is_early (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return background->up_minutes >= 0 && background->up_minutes < EARLY_MINUTES
         && (background->flexion_sensitive || in->pain >= 1);
}

static gboolean
is_known (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return in->pain >= 0;
}

static gboolean
is_unknown (const LimberCheckIn *in, const LimberPainBackground *background)
{
  return in->pain < 0;
}

/* Nothing but rest is left, or nothing at all; no other row may add what matters less then. */
#define REST                                                                                       \
  .half_dose = TRUE, .no_strength = TRUE, .no_hard = TRUE, .no_impact = TRUE, .no_step_up = TRUE,  \
  .drop_cause = TRUE, .run = LIMBER_RUN_NONE
#define NOTHING REST, .leg_symptoms = TRUE, .step_down = TRUE, .no_bending = TRUE

/* Limits may grow along each answer only: what is set for a mild one is set for all worse ones. */
static const struct
{
  const char  *id;
  Condition    applies;
  LimberLimits limits;
  const char  *text;
} rows[] = {
  [LIMBER_PAIN_ROW_EMERGENCY]
  = { "emergency",
      is_emergency,
      { .light = LIMBER_LIGHT_BLACK, .scope = LIMBER_SCOPE_NONE, NOTHING },
      N_ ("This needs a doctor now, not an exercise.") },
  [LIMBER_PAIN_ROW_NEURO]
  = { "neuro",
      is_neuro,
      { .light = LIMBER_LIGHT_RED_PLUS, .scope = LIMBER_SCOPE_NONE, NOTHING },
      N_ ("New numbness or weakness should be examined today. Please do not exercise on it.") },
  [LIMBER_PAIN_ROW_URGENT]
  = { "urgent",
      is_urgent,
      { .light = LIMBER_LIGHT_RED_PLUS, .scope = LIMBER_SCOPE_REST, REST },
      N_ ("Some of your answers should be looked at by a doctor today. Until then, rest.") },
  [LIMBER_PAIN_ROW_QUIET]
  = { "quiet",
      is_quiet,
      { .light = LIMBER_LIGHT_RED, .scope = LIMBER_SCOPE_REST, REST },
      N_ ("Your back is asking for a quiet day. Rest positions, easy breathing and short walks are "
          "enough.") },
  [LIMBER_PAIN_ROW_TRAVELS]
  = { "travels",
      travels,
      { .light = LIMBER_LIGHT_RED_AMBER,
        .scope = LIMBER_SCOPE_GENTLE,
        .no_strength = TRUE,
        .no_hard = TRUE,
        .no_impact = TRUE,
        .leg_symptoms = TRUE,
        .no_step_up = TRUE,
        .run = LIMBER_RUN_NONE },
      N_ ("Pain that travels needs a gentler plan. Stop anything that sends it further down; if it "
          "creeps back up toward the spine, that is a good sign.") },
  [LIMBER_PAIN_ROW_MORNING_MORE] = { "morning-more",
                                     is_morning_more,
                                     { .light = LIMBER_LIGHT_AMBER_DOWN,
                                       .scope = LIMBER_SCOPE_GENTLE,
                                       .half_dose = TRUE,
                                       .no_strength = TRUE,
                                       .no_hard = TRUE,
                                       .no_step_up = TRUE,
                                       .step_down = TRUE,
                                       .run = LIMBER_RUN_SHORTER },
                                     N_ ("More sore than before. Less today.") },
  [LIMBER_PAIN_ROW_MEDIUM]
  = { "medium",
      is_medium,
      { .light = LIMBER_LIGHT_AMBER,
        .half_dose = TRUE,
        .no_strength = TRUE,
        .no_hard = TRUE,
        .no_impact = TRUE,
        .no_step_up = TRUE,
        .run = LIMBER_RUN_SHORTER },
      N_ ("Some discomfort is fine as long as it does not climb and has settled by tomorrow "
          "morning. Half of everything today, and no strength work.") },
  [LIMBER_PAIN_ROW_STEADY]
  = { "steady",
      is_steady,
      { .light = LIMBER_LIGHT_AMBER,
        .half_dose = TRUE,
        .gentle_strength = TRUE,
        .no_hard = TRUE,
        .no_impact = TRUE,
        .no_step_up = TRUE,
        .run = LIMBER_RUN_SHORTER },
      N_ ("Your back is as it has been lately. Half of everything today.") },
  [LIMBER_PAIN_ROW_SOON]
  = { "soon",
      is_soon,
      { .light = LIMBER_LIGHT_AMBER_HOLD, .no_strength = TRUE, .no_step_up = TRUE },
      N_ ("Strength work waits until a doctor or physiotherapist has had a look.") },
  [LIMBER_PAIN_ROW_SHARP]
  = { "sharp",
      is_sharp,
      { .light = LIMBER_LIGHT_AMBER_HOLD,
        .no_step_up = TRUE,
        .drop_cause = TRUE,
        .run = LIMBER_RUN_NONE },
      N_ ("What brought the sharp pain on is left out today, and so is a run.") },
  [LIMBER_PAIN_ROW_MORNING_LITTLE] = { "morning-little",
                                       is_morning_little,
                                       { .light = LIMBER_LIGHT_AMBER_HOLD, .no_step_up = TRUE },
                                       N_ ("We keep everything as it is.") },
  [LIMBER_PAIN_ROW_RISE]
  = { "rise",
      has_risen,
      { .light = LIMBER_LIGHT_AMBER_HOLD, .no_step_up = TRUE },
      N_ ("Your back is a little worse than usual. Nothing gets harder today.") },
  [LIMBER_PAIN_ROW_EARLY] = { "early",
                              is_early,
                              { .no_bending = TRUE },
                              N_ ("In the first hour of the day, bending stays small.") },
  [LIMBER_PAIN_ROW_GOOD] = { "good",
                             is_known,
                             { .light = LIMBER_LIGHT_GREEN },
                             N_ ("Good to go. Mild, familiar discomfort up to 3 is fine.") },
  [LIMBER_PAIN_ROW_UNKNOWN] = { "unknown",
                                is_unknown,
                                { .light = LIMBER_LIGHT_GREEN },
                                N_ ("Begin easily, and say so when something hurts.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (rows) == LIMBER_N_PAIN_ROWS);

/* A row says something if it forbids more than the rows before it; all is well if none does. */
static gboolean
is_told (LimberPainRow row, const LimberLimits *limits)
{
  if (row >= LIMBER_PAIN_ROW_GOOD)
    return limits->light == LIMBER_LIGHT_GREEN;

  return !limber_limits_is_as_strict (limits, &rows[row].limits);
}

/**
 * limber_pain_judge:
 * @check_in: how the back is
 * @background: what that is compared with
 * @limits: (out): what today permits
 *
 * Decides what today permits. All rows that match apply, and of each kind the strictest limit.
 *
 * Returns: the rows that say why, as bits, at least one; those that add nothing to more serious ones
 *   are left out. In the order of the bits the texts are to be read
 */
guint
limber_pain_judge (const LimberCheckIn        *check_in,
                   const LimberPainBackground *background,
                   LimberLimits               *limits)
{
  guint told = 0;

  *limits = (LimberLimits){ 0 };
  for (LimberPainRow i = 0; i < LIMBER_N_PAIN_ROWS; i++)
    {
      if (!rows[i].applies (check_in, background) || !is_told (i, limits))
        continue;

      limber_limits_merge (limits, &rows[i].limits);
      told |= LIMBER_PAIN_ROW_BIT (i);
    }

  return told;
}

/**
 * limber_pain_row_get_id:
 *
 * Names a row where it is kept as a reason.
 */
const char *
limber_pain_row_get_id (LimberPainRow row)
{
  g_return_val_if_fail (row < LIMBER_N_PAIN_ROWS, NULL);

  return rows[row].id;
}

/**
 * limber_pain_row_get_text:
 *
 * Why a row limits the day and what follows, in a sentence or two.
 */
const char *
limber_pain_row_get_text (LimberPainRow row)
{
  g_return_val_if_fail (row < LIMBER_N_PAIN_ROWS, NULL);

  return _ (rows[row].text);
}

/**
 * limber_pain_has_risen:
 * @now: the pain, -1 when it was not asked
 * @median: one's own median, -1 when there is none
 * @previous: the pain the last time, -1 when there is none
 *
 * Says whether that is more than usual or than the last time, by two or more.
 */
gboolean
limber_pain_has_risen (int now, double median, int previous)
{
  return (median >= 0 && now >= median + RISE) || (previous >= 0 && now >= previous + RISE);
}

/**
 * limber_pain_has_climbed:
 * @before: the pain before a session, -1 when it was not asked
 * @after: the pain after it, -1 when it was not asked
 *
 * Says whether a session was too much: nothing of it is made harder then, and the morning is asked
 * about.
 */
gboolean
limber_pain_has_climbed (int before, int after)
{
  return before >= 0 && after >= before + RISE;
}

static int
compare_pains (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/**
 * limber_pain_get_median:
 * @check_ins: (array length=n_check_ins): answers in any order
 * @from_us: the earliest that counts
 * @to_us: the first that does not
 *
 * Takes the median of the pain in a time. What an exercise or a session did to it is left out: only
 * answers from before a session can be compared with one another.
 *
 * Returns: 0 to 10, between two answers possibly; -1 when there are fewer than three
 */
double
limber_pain_get_median (const LimberCheckIn *check_ins,
                        gsize                n_check_ins,
                        gint64               from_us,
                        gint64               to_us)
{
  g_autoptr(GArray) pains = g_array_new (FALSE, FALSE, sizeof (int));

  for (gsize i = 0; i < n_check_ins; i++)
    if (check_ins[i].when == LIMBER_CHECK_IN_BEFORE && check_ins[i].pain >= 0
        && check_ins[i].at_us >= from_us && check_ins[i].at_us < to_us)
      g_array_append_val (pains, check_ins[i].pain);
  if (pains->len < LEAST_ANSWERS)
    return -1;

  g_array_sort (pains, compare_pains);

  return (g_array_index (pains, int, (pains->len - 1) / 2)
          + g_array_index (pains, int, pains->len / 2))
         / 2.0;
}

/**
 * limber_pain_find_median:
 * @check_ins: (array length=n_check_ins): answers in any order, without the one to be judged
 * @now_us: the present
 *
 * Finds what is usual for somebody: the median of the last 14 days.
 *
 * Returns: 0 to 10, or -1 when there are too few answers
 */
double
limber_pain_find_median (const LimberCheckIn *check_ins, gsize n_check_ins, gint64 now_us)
{
  return limber_pain_get_median (check_ins, n_check_ins, now_us - MEDIAN_US, now_us);
}
