/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-pain.h"

#define DAY (24 * 3600 * (gint64) G_USEC_PER_SEC)
#define NOW (20000 * DAY)

#define ROW(name) LIMBER_PAIN_ROW_BIT (LIMBER_PAIN_ROW_##name)

typedef struct
{
  const char          *what;
  LimberCheckIn        in;
  LimberPainBackground background;
  guint                rows;
  LimberLimits         limits;
} Case;

#define ALONE                                                                                      \
  {                                                                                                \
    .median = -1, .previous = -1, .up_minutes = -1                                                 \
  }
#define NO_MORE .no_strength = TRUE, .no_hard = TRUE, .no_impact = TRUE, .no_step_up = TRUE
#define REST_DAY                                                                                   \
  .scope = LIMBER_SCOPE_REST, .half_dose = TRUE, NO_MORE, .drop_cause = TRUE, .run = LIMBER_RUN_NONE
#define NO_DAY                                                                                     \
  .scope = LIMBER_SCOPE_NONE, .half_dose = TRUE, NO_MORE, .drop_cause = TRUE,                      \
  .leg_symptoms = TRUE, .step_down = TRUE, .no_bending = TRUE, .run = LIMBER_RUN_NONE
#define HALF_DAY .light = LIMBER_LIGHT_AMBER, .half_dose = TRUE, NO_MORE, .run = LIMBER_RUN_SHORTER
#define STEADY_DAY                                                                                 \
  .light = LIMBER_LIGHT_AMBER, .half_dose = TRUE, .gentle_strength = TRUE, .no_hard = TRUE,        \
  .no_impact = TRUE, .no_step_up = TRUE, .run = LIMBER_RUN_SHORTER
#define LEG_DAY                                                                                    \
  .light = LIMBER_LIGHT_RED_AMBER, .scope = LIMBER_SCOPE_GENTLE, NO_MORE, .leg_symptoms = TRUE,    \
  .run = LIMBER_RUN_NONE
#define SAME_DAY .light = LIMBER_LIGHT_AMBER_HOLD, .no_step_up = TRUE

/* clang-format off */
static const Case cases[] = {
  { "unanswered", { .pain = -1 }, ALONE, ROW (UNKNOWN), { 0 } },
  { "none", { .pain = 0 }, ALONE, ROW (GOOD), { 0 } },
  { "three", { .pain = 3 }, ALONE, ROW (GOOD), { 0 } },
  { "four", { .pain = 4 }, ALONE, ROW (MEDIUM), { HALF_DAY } },
  { "five", { .pain = 5 }, ALONE, ROW (MEDIUM), { HALF_DAY } },
  { "six", { .pain = 6 }, ALONE, ROW (QUIET), { .light = LIMBER_LIGHT_RED, REST_DAY } },
  { "ten", { .pain = 10 }, ALONE, ROW (QUIET), { .light = LIMBER_LIGHT_RED, REST_DAY } },
  { "steady four", { .pain = 4 }, { .median = 4, .previous = 4, .up_minutes = -1 },
    ROW (STEADY), { STEADY_DAY } },
  { "five where four and a half is usual", { .pain = 5 },
    { .median = 4.5, .previous = 4, .up_minutes = -1 }, ROW (MEDIUM), { HALF_DAY } },
  { "steady six is a quiet day all the same", { .pain = 6 },
    { .median = 6, .previous = 6, .up_minutes = -1 },
    ROW (QUIET), { .light = LIMBER_LIGHT_RED, REST_DAY } },
  { "sharp one costs an exercise", { .pain = 1, .kind = LIMBER_PAIN_KIND_SHARP }, ALONE,
    ROW (SHARP), { SAME_DAY, .drop_cause = TRUE, .run = LIMBER_RUN_NONE } },
  { "sharp four costs the day", { .pain = 4, .kind = LIMBER_PAIN_KIND_SHARP }, ALONE,
    ROW (QUIET), { .light = LIMBER_LIGHT_RED, REST_DAY } },
  { "burning one", { .pain = 1, .kind = LIMBER_PAIN_KIND_BURNING }, ALONE,
    ROW (TRAVELS), { LEG_DAY } },
  { "below the knee, as ever", { .pain = 1, .place = LIMBER_PAIN_PLACE_BELOW_KNEE }, ALONE,
    ROW (TRAVELS), { LEG_DAY } },
  { "below the knee, new", { .pain = 0, .place = LIMBER_PAIN_PLACE_BELOW_KNEE, .fresh = TRUE }, ALONE,
    ROW (TRAVELS), { LEG_DAY } },
  { "thigh, new", { .pain = 1, .place = LIMBER_PAIN_PLACE_THIGH, .fresh = TRUE }, ALONE,
    ROW (TRAVELS), { LEG_DAY } },
  { "thigh, as ever", { .pain = 1, .place = LIMBER_PAIN_PLACE_THIGH }, ALONE, ROW (GOOD), { 0 } },
  { "back, new", { .pain = 1, .place = LIMBER_PAIN_PLACE_BACK, .fresh = TRUE }, ALONE,
    ROW (GOOD), { 0 } },
  { "burning five: half a gentle day", { .pain = 5, .kind = LIMBER_PAIN_KIND_BURNING }, ALONE,
    ROW (TRAVELS) | ROW (MEDIUM), { LEG_DAY, .half_dose = TRUE } },
  { "steady four in the leg keeps no strength",
    { .pain = 4, .place = LIMBER_PAIN_PLACE_BELOW_KNEE },
    { .median = 4, .previous = 4, .up_minutes = -1 },
    ROW (TRAVELS) | ROW (STEADY), { LEG_DAY, .half_dose = TRUE } },
  { "seven in the leg", { .pain = 7, .place = LIMBER_PAIN_PLACE_BELOW_KNEE }, ALONE,
    ROW (QUIET) | ROW (TRAVELS), { .light = LIMBER_LIGHT_RED, REST_DAY, .leg_symptoms = TRUE } },
  { "numb", { .pain = 0, .neuro = TRUE }, ALONE,
    ROW (NEURO), { .light = LIMBER_LIGHT_RED_PLUS, NO_DAY } },
  { "numb, and everything else",
    { .pain = 9, .kind = LIMBER_PAIN_KIND_SHARP, .place = LIMBER_PAIN_PLACE_BELOW_KNEE,
      .neuro = TRUE, .fresh = TRUE, .morning = LIMBER_MORNING_CLEARLY_MORE },
    { .median = 1, .previous = 1, .up_minutes = 10 },
    ROW (NEURO), { .light = LIMBER_LIGHT_RED_PLUS, NO_DAY } },
  { "morning clearly more", { .pain = 2, .morning = LIMBER_MORNING_CLEARLY_MORE }, ALONE,
    ROW (MORNING_MORE),
    { .light = LIMBER_LIGHT_AMBER_DOWN, .scope = LIMBER_SCOPE_GENTLE, .half_dose = TRUE,
      .no_strength = TRUE, .no_hard = TRUE, .no_step_up = TRUE, .step_down = TRUE,
      .run = LIMBER_RUN_SHORTER } },
  { "morning clearly more, and five", { .pain = 5, .morning = LIMBER_MORNING_CLEARLY_MORE }, ALONE,
    ROW (MORNING_MORE) | ROW (MEDIUM),
    { .light = LIMBER_LIGHT_AMBER_DOWN, .scope = LIMBER_SCOPE_GENTLE, .half_dose = TRUE, NO_MORE,
      .step_down = TRUE, .run = LIMBER_RUN_SHORTER } },
  { "morning a little more", { .pain = 2, .morning = LIMBER_MORNING_LITTLE_MORE }, ALONE,
    ROW (MORNING_LITTLE), { SAME_DAY } },
  { "morning a little more says nothing beside half a day",
    { .pain = 4, .morning = LIMBER_MORNING_LITTLE_MORE }, ALONE, ROW (MEDIUM), { HALF_DAY } },
  { "morning the same", { .pain = 2, .morning = LIMBER_MORNING_SAME }, ALONE, ROW (GOOD), { 0 } },
  { "two where none is usual", { .pain = 2 }, { .median = 0, .previous = 1, .up_minutes = -1 },
    ROW (RISE), { SAME_DAY } },
  { "two after none", { .pain = 2 }, { .median = -1, .previous = 0, .up_minutes = -1 },
    ROW (RISE), { SAME_DAY } },
  { "two after one", { .pain = 2 }, { .median = .5, .previous = 1, .up_minutes = -1 },
    ROW (GOOD), { 0 } },
  { "early with some pain", { .pain = 1 }, { .median = -1, .previous = -1, .up_minutes = 59 },
    ROW (EARLY) | ROW (GOOD), { .no_bending = TRUE } },
  { "early without", { .pain = 0 }, { .median = -1, .previous = -1, .up_minutes = 0 },
    ROW (GOOD), { 0 } },
  { "early and sensitive", { .pain = 0 },
    { .median = -1, .previous = -1, .up_minutes = 0, .flexion_sensitive = TRUE },
    ROW (EARLY) | ROW (GOOD), { .no_bending = TRUE } },
  { "after an hour", { .pain = 3 },
    { .median = -1, .previous = -1, .up_minutes = 60, .flexion_sensitive = TRUE }, ROW (GOOD), { 0 } },
  { "early on a quiet day", { .pain = 6 }, { .median = -1, .previous = -1, .up_minutes = 5 },
    ROW (QUIET) | ROW (EARLY), { .light = LIMBER_LIGHT_RED, REST_DAY, .no_bending = TRUE } },
  { "to be talked over", { .pain = 0 },
    { .median = -1, .previous = -1, .up_minutes = -1, .screen = LIMBER_SCREEN_SOON },
    ROW (SOON), { SAME_DAY, .no_strength = TRUE } },
  { "to be examined", { .pain = 0 },
    { .median = -1, .previous = -1, .up_minutes = -1, .screen = LIMBER_SCREEN_URGENT },
    ROW (URGENT), { .light = LIMBER_LIGHT_RED_PLUS, REST_DAY } },
  { "emergency", { .pain = -1 },
    { .median = -1, .previous = -1, .up_minutes = -1, .screen = LIMBER_SCREEN_EMERGENCY },
    ROW (EMERGENCY), { .light = LIMBER_LIGHT_BLACK, NO_DAY } },
  { "emergency, and numb", { .pain = 7, .neuro = TRUE },
    { .median = -1, .previous = -1, .up_minutes = -1, .screen = LIMBER_SCREEN_EMERGENCY },
    ROW (EMERGENCY), { .light = LIMBER_LIGHT_BLACK, NO_DAY } },
};
/* clang-format on */

static void
test_case (gconstpointer data)
{
  const Case  *row = data;
  LimberLimits limits = { .step_down = TRUE, .light = LIMBER_LIGHT_BLACK }; /* from before */
  guint        told = limber_pain_judge (&row->in, &row->background, &limits);

  g_assert_cmphex (told, ==, row->rows);
  g_assert_true (limber_limits_is_as_strict (&limits, &row->limits));
  g_assert_true (limber_limits_is_as_strict (&row->limits, &limits));
}

static void
test_rows (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (LimberPainRow i = 0; i < LIMBER_N_PAIN_ROWS; i++)
    {
      g_assert_true (g_hash_table_add (seen, (char *) limber_pain_row_get_id (i)));
      g_assert_true (g_hash_table_add (seen, (char *) limber_pain_row_get_text (i)));
    }
  g_assert_cmpstr (limber_pain_row_get_text (LIMBER_PAIN_ROW_MORNING_MORE),
                   ==,
                   "More sore than before. Less today.");
}

/* Every row is told in some case above. */
static void
test_all_told (void)
{
  guint told = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    told |= cases[i].rows;
  g_assert_cmphex (told, ==, (1u << LIMBER_N_PAIN_ROWS) - 1);
}

static void
test_climbed (void)
{
  g_assert_true (limber_pain_has_climbed (0, 2));
  g_assert_true (limber_pain_has_climbed (3, 6));
  g_assert_false (limber_pain_has_climbed (0, 1));
  g_assert_false (limber_pain_has_climbed (4, 4));
  g_assert_false (limber_pain_has_climbed (5, 1));
  g_assert_false (limber_pain_has_climbed (-1, 9));
  g_assert_false (limber_pain_has_climbed (0, -1));
}

static void
test_median (void)
{
  LimberCheckIn answers[] = {
    { .at_us = NOW - 14 * DAY - 1, .pain = 10 }, /* too long ago */
    { .at_us = NOW - 14 * DAY, .pain = 5 },
    { .at_us = NOW - 3 * DAY, .pain = 2 },
    { .at_us = NOW - 2 * DAY, .pain = -1 },
    { .at_us = NOW - 2 * DAY, .pain = 9, .when = LIMBER_CHECK_IN_DURING },
    { .at_us = NOW - 2 * DAY, .pain = 9, .when = LIMBER_CHECK_IN_AFTER },
    { .at_us = NOW - 1 * DAY, .pain = 4 },
    { .at_us = NOW, .pain = 10 }, /* the one that is to be judged */
  };

  g_assert_cmpfloat (limber_pain_find_median (answers, 8, NOW), ==, 4);
  g_assert_cmpfloat (limber_pain_find_median (answers, 6, NOW), ==, -1);
  g_assert_cmpfloat (limber_pain_find_median (NULL, 0, NOW), ==, -1);
  answers[3].pain = 3;
  g_assert_cmpfloat (limber_pain_find_median (answers, 8, NOW), ==, 3.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (cases[i].what), " ,:", '-');
      g_autofree char *path = g_strconcat ("/plan/pain/", name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/plan/pain/rows", test_rows);
  g_test_add_func ("/plan/pain/all-told", test_all_told);
  g_test_add_func ("/plan/pain/has-climbed", test_climbed);
  g_test_add_func ("/plan/pain/median", test_median);

  return g_test_run ();
}
