/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-breath.h"

#include <math.h>
#include <string.h>

/* A calm breath where the tempo says nothing: six a minute, seconds. */
#define CALM_IN 4.0
#define CALM_OUT 6.0

/* How long before the end of the work it goes out, microseconds. */
#define LAST_US ((gint64) G_USEC_PER_SEC)

/* From empty to full, at rest at both ends; downwards from full to empty. */
static double
flow (LimberBreath breath, double part)
{
  return breath == LIMBER_BREATH_IN ? -cos (G_PI * part) : cos (G_PI * part);
}

/* Seconds since the calm breath began. */
static double
get_calm_seconds (const LimberMoment *moment)
{
  return fmod ((double) moment->elapsed_us / G_USEC_PER_SEC, CALM_IN + CALM_OUT);
}

static double
breathe_calmly (const LimberMoment *moment)
{
  const double at = get_calm_seconds (moment);
  const double level = at < CALM_IN ? flow (LIMBER_BREATH_IN, at / CALM_IN)
                                    : flow (LIMBER_BREATH_OUT, (at - CALM_IN) / CALM_OUT);
  const double left = (double) MIN (moment->remaining_us, LAST_US) / (double) LAST_US;

  return -1 + (level + 1) * left;
}

static const LimberTempoSegment *
get_segment (const LimberDose *dose, guint index)
{
  return &g_array_index (dose->tempo, LimberTempoSegment, index % dose->tempo->len);
}

static gboolean
moves (LimberBreath breath)
{
  return breath == LIMBER_BREATH_IN || breath == LIMBER_BREATH_OUT;
}

/* Whether the tempo says when to breathe in and when out. */
static gboolean
is_stated (const LimberDose *dose)
{
  gboolean in = FALSE;
  gboolean out = FALSE;

  if (dose->tempo == NULL || (limber_dose_is_counted (dose) && dose->hold_us > 0))
    return FALSE;
  for (guint i = 0; i < dose->tempo->len; i++)
    {
      in |= get_segment (dose, i)->breath == LIMBER_BREATH_IN;
      out |= get_segment (dose, i)->breath == LIMBER_BREATH_OUT;
    }

  return in && out;
}

/* The last part before one in which breath moved; there is one, see is_stated(). */
static guint
find_breath_before (const LimberDose *dose, guint index)
{
  do
    index = (index + dose->tempo->len - 1) % dose->tempo->len;
  while (!moves (get_segment (dose, index)->breath));

  return index;
}

/* Parts of one breath that follow each other are one breath: how much of it has passed. */
static double
get_part_of_breath (const LimberDose *dose, guint index, gint64 us)
{
  const guint        n = dose->tempo->len;
  const LimberBreath breath = get_segment (dose, index)->breath;
  gint64             before = us;
  gint64             after = get_segment (dose, index)->length_us - us;

  for (guint i = n + index - 1; get_segment (dose, i)->breath == breath; i--)
    before += get_segment (dose, i)->length_us;
  for (guint i = index + 1; get_segment (dose, i)->breath == breath; i++)
    after += get_segment (dose, i)->length_us;

  return (double) before / (double) (before + after);
}

/* A part without a breath of its own keeps what there is; who breathes in twice is full already. */
static double
get_level (const LimberDose *dose, guint index, gint64 us)
{
  const guint  n = dose->tempo->len;
  LimberBreath breath = get_segment (dose, index)->breath;
  const guint  earlier = find_breath_before (dose, index);
  guint        first = index;

  if (!moves (breath))
    return flow (get_segment (dose, earlier)->breath, 1);
  while (get_segment (dose, first + n - 1)->breath == breath)
    first = (first + n - 1) % n;
  if (get_segment (dose, find_breath_before (dose, first))->breath == breath)
    return flow (breath, 1);

  return flow (breath, get_part_of_breath (dose, index, us));
}

/**
 * limber_breath_at_work:
 * @dose: how much is done
 * @moment: a moment of work
 *
 * Returns: how full of breath one is, -1 out to 1 in: as the tempo says, or calmly
 */
double
limber_breath_at_work (const LimberDose *dose, const LimberMoment *moment)
{
  gint64 us = moment->rep_elapsed_us;
  guint  index = 0;

  if (!is_stated (dose))
    return breathe_calmly (moment);

  while (index + 1 < dose->tempo->len && us >= get_segment (dose, index)->length_us)
    us -= get_segment (dose, index++)->length_us;

  return get_level (dose, index, MIN (us, get_segment (dose, index)->length_us));
}

/**
 * limber_breath_at_rest:
 * @dose: how much will be done
 *
 * Returns: how full of breath one is when the work begins
 */
double
limber_breath_at_rest (const LimberDose *dose)
{
  return is_stated (dose) ? get_level (dose, 0, 0) : -1;
}

/* How full one is where a part of the tempo ends whose name a pose bears; 0 if none is said to. */
static double
get_level_of_pose (const LimberDose *dose, const LimberMovement *movement, int beat)
{
  const char *name = movement->keys[beat % (int) movement->n_keys].segment;

  for (guint i = 0; i < dose->tempo->len; i++)
    {
      const LimberTempoSegment *segment = get_segment (dose, i);

      if (segment->name != NULL && strcmp (segment->name, name) == 0)
        return get_level (dose, i, segment->length_us);
    }

  return 0;
}

/**
 * limber_breath_at_beat:
 * @dose: how much is done
 * @movement: what is done
 * @beat: where in it one is, see limber_movement_solve()
 *
 * A still picture of a pose that is reached with a breath shows that breath.
 *
 * Returns: how full of breath one is, -1 out to 1 in; 0 where the tempo does not say it
 */
double
limber_breath_at_beat (const LimberDose *dose, const LimberMovement *movement, double beat)
{
  const int from = (int) floor (beat);
  double    level;

  if (!is_stated (dose) || beat < 0)
    return 0;
  level = get_level_of_pose (dose, movement, from);

  return level + (get_level_of_pose (dose, movement, from + 1) - level) * (beat - from);
}

/**
 * limber_breath_get_lead:
 * @step: what is done
 *
 * Says whether the breath is to be led. Where it is, [func@breath_at_work] tells how full one is. Who
 * bears a load breathes as the load allows, and so is left alone where the tempo says nothing.
 */
LimberBreathLead
limber_breath_get_lead (const LimberTimelineStep *step)
{
  const LimberKind kind = step->exercise->kind;

  if (is_stated (step->dose))
    return LIMBER_BREATH_LEAD_TEMPO;
  if (!limber_dose_is_counted (step->dose)
      && (kind == LIMBER_KIND_STATIC_STRETCH || kind == LIMBER_KIND_BREATHING))
    return LIMBER_BREATH_LEAD_CALM;

  return LIMBER_BREATH_LEAD_NONE;
}

/**
 * limber_breath_get_calm:
 * @moment: a moment of work
 *
 * Returns: whether the calm breath goes in or out
 */
LimberBreath
limber_breath_get_calm (const LimberMoment *moment)
{
  return get_calm_seconds (moment) < CALM_IN && moment->remaining_us > LAST_US ? LIMBER_BREATH_IN
                                                                               : LIMBER_BREATH_OUT;
}
