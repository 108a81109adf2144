/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-pain.h"

/* What is asked and known, each a digit of a number that stands for one combination. */
typedef enum
{
  PAIN,
  KIND,
  PLACE,
  NEURO,
  FRESH,
  MORNING,
  MEDIAN,
  PREVIOUS,
  SCREEN,
  UP,
  N_DIMENSIONS,
} Dimension;

typedef struct
{
  guint sizes[N_DIMENSIONS];
  int   medians[12];
  int   previous[12];
} Sweep;

/* All that can be answered, compared with all that can be known. */
static const Sweep every_answer = {
  { 12, 4, 4, 2, 2, 4, 12, 12, 1, 1 },
  { -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 },
  { -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 },
};

/* All answers again, with what else matters: the red flags and the hour. */
static const Sweep every_day = {
  { 12, 4, 4, 2, 2, 4, 4, 3, 4, 4 },
  { -1, 0, 4, 10 },
  { -1, 0, 10 },
};

/* Only what is really worse: burning and sharp are not compared. What is usual, and what was before,
 * make it worse when they are less; where they are not known, nothing is compared. */
static const struct
{
  guint from, to;
} worse_kinds[] = {
  { LIMBER_PAIN_KIND_UNASKED, LIMBER_PAIN_KIND_ACHE },
  { LIMBER_PAIN_KIND_ACHE, LIMBER_PAIN_KIND_BURNING },
  { LIMBER_PAIN_KIND_ACHE, LIMBER_PAIN_KIND_SHARP },
};

static void
read_digits (const Sweep *sweep, guint number, guint digits[N_DIMENSIONS])
{
  for (guint i = 0; i < N_DIMENSIONS; i++)
    {
      digits[i] = number % sweep->sizes[i];
      number /= sweep->sizes[i];
    }
}

static guint
judge (const Sweep *sweep, const guint *digits, LimberCheckIn *in, LimberLimits *limits)
{
  LimberPainBackground background = {
    .median = sweep->medians[digits[MEDIAN]],
    .previous = sweep->previous[digits[PREVIOUS]],
    .screen = digits[SCREEN],
    .up_minutes = digits[UP] % 2 == 0 ? -1 : 30,
    .flexion_sensitive = digits[UP] >= 2,
  };

  *in = (LimberCheckIn){
    .pain = (int) digits[PAIN] - 1,
    .kind = digits[KIND],
    .place = digits[PLACE],
    .neuro = digits[NEURO] != 0,
    .fresh = digits[FRESH] != 0,
    .morning = digits[MORNING],
  };

  return limber_pain_judge (in, &background, limits);
}

/* What must hold for each alone, worked out apart from the table. */
static void
check_one (const LimberCheckIn *in, guint screen, guint told, const LimberLimits *limits)
{
  guint first = 0;

  g_assert_cmpuint (told, !=, 0);
  g_assert_cmpuint (told >> LIMBER_N_PAIN_ROWS, ==, 0);
  while ((told & LIMBER_PAIN_ROW_BIT (first)) == 0)
    first++;
  for (guint i = first; i < LIMBER_N_PAIN_ROWS; i++)
    if ((told & LIMBER_PAIN_ROW_BIT (i)) != 0)
      g_assert_true (*limber_pain_row_get_text (i) != '\0');

  g_assert_true ((limits->light == LIMBER_LIGHT_BLACK) == (screen == LIMBER_SCREEN_EMERGENCY));
  g_assert_true ((limits->scope == LIMBER_SCOPE_NONE)
                 == (in->neuro || screen == LIMBER_SCREEN_EMERGENCY));
  if (in->pain >= 6)
    g_assert_cmpint (limits->scope, >=, LIMBER_SCOPE_REST);
  if (in->pain >= 6 || in->kind >= LIMBER_PAIN_KIND_BURNING)
    g_assert_cmpint (limits->run, ==, LIMBER_RUN_NONE);
  if (in->pain >= 4)
    g_assert_true (limits->no_hard && limits->no_impact && limits->half_dose && limits->no_step_up);
  if (in->fresh && in->place >= LIMBER_PAIN_PLACE_THIGH)
    g_assert_true (limits->leg_symptoms && limits->light >= LIMBER_LIGHT_RED_AMBER);
  if (in->morning == LIMBER_MORNING_CLEARLY_MORE)
    g_assert_true (limits->step_down);
  g_assert_true ((limits->light == LIMBER_LIGHT_GREEN)
                 == ((told
                      & (LIMBER_PAIN_ROW_BIT (LIMBER_PAIN_ROW_GOOD)
                         | LIMBER_PAIN_ROW_BIT (LIMBER_PAIN_ROW_UNKNOWN)))
                     != 0));
}

static void
assert_worse (const LimberLimits *all,
              guint               number,
              guint               weight,
              guint               digit,
              guint               milder,
              guint               worse)
{
  guint base = number - digit * weight;

  if (digit == milder && !limber_limits_is_as_strict (&all[base + worse * weight], &all[number]))
    g_error (
        "combination %u permits more when the digit of weight %u is %u", number, weight, worse);
}

static void
check_worse (const Sweep *sweep, const LimberLimits *all, guint number, const guint *digits)
{
  guint weight = 1;

  for (guint i = 0; i < N_DIMENSIONS; weight *= sweep->sizes[i], i++)
    {
      if (i == UP) /* two questions in one digit: not early, early; each as it is or sensitive */
        {
          assert_worse (all, number, weight, digits[i], 2, sweep->sizes[i] > 1 ? 3 : 2);
          assert_worse (all, number, weight, digits[i], 0, sweep->sizes[i] > 1 ? 1 : 0);
          assert_worse (all, number, weight, digits[i], 1, sweep->sizes[i] > 1 ? 3 : 1);
        }
      else if (i == KIND)
        for (guint j = 0; j < G_N_ELEMENTS (worse_kinds); j++)
          assert_worse (all, number, weight, digits[i], worse_kinds[j].from, worse_kinds[j].to);
      else if (i == MEDIAN || i == PREVIOUS)
        for (guint j = 2; j < sweep->sizes[i]; j++)
          assert_worse (all, number, weight, digits[i], j, j - 1);
      else
        for (guint j = 1; j < sweep->sizes[i]; j++)
          assert_worse (all, number, weight, digits[i], j - 1, j);
    }
}

static void
test_sweep (gconstpointer data)
{
  const Sweep             *sweep = data;
  guint                    n = 1;
  guint                    digits[N_DIMENSIONS];
  g_autofree LimberLimits *all = NULL;

  for (guint i = 0; i < N_DIMENSIONS; i++)
    n *= sweep->sizes[i];
  all = g_new (LimberLimits, n);

  for (guint i = 0; i < n; i++)
    {
      LimberCheckIn in;
      guint         told;

      read_digits (sweep, i, digits);
      told = judge (sweep, digits, &in, &all[i]);
      check_one (&in, digits[SCREEN], told, &all[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      read_digits (sweep, i, digits);
      check_worse (sweep, all, i, digits);
    }
  g_test_message ("%u combinations", n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/plan/pain-sweep/answers", &every_answer, test_sweep);
  g_test_add_data_func ("/plan/pain-sweep/days", &every_day, test_sweep);

  return g_test_run ();
}
