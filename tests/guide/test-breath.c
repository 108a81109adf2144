/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-breath.h"

/* A dose of one second up and two down, as they are breathed. */
static LimberDose *
make_dose (LimberBreath up, LimberBreath down)
{
  LimberDose        *dose = limber_dose_new ();
  LimberTempoSegment segments[] = {
    { g_strdup ("up"), G_USEC_PER_SEC, up },
    { g_strdup ("down"), 2 * G_USEC_PER_SEC, down },
  };

  dose->length_us = 30 * (gint64) G_USEC_PER_SEC;
  dose->tempo = limber_tempo_new ();
  g_array_append_vals (dose->tempo, segments, G_N_ELEMENTS (segments));

  return dose;
}

static LimberMovement
make_movement (const char *first, const char *second)
{
  LimberMovement movement = { .loop = LIMBER_LOOP_CYCLE, .n_keys = 2 };

  g_strlcpy (movement.keys[0].segment, first, LIMBER_KEY_NAME_SIZE);
  g_strlcpy (movement.keys[1].segment, second, LIMBER_KEY_NAME_SIZE);

  return movement;
}

/* A pose shows the breath at whose end it is reached, and what is between two poses both. */
static void
test_beat (void)
{
  g_autoptr (LimberDose) dose = make_dose (LIMBER_BREATH_OUT, LIMBER_BREATH_IN);
  LimberMovement movement = make_movement ("down", "up");

  g_assert_cmpfloat (limber_breath_at_beat (dose, &movement, 0), ==, 1);
  g_assert_cmpfloat (limber_breath_at_beat (dose, &movement, 1), ==, -1);
  g_assert_cmpfloat (limber_breath_at_beat (dose, &movement, 2), ==, 1);
  g_assert_cmpfloat_with_epsilon (limber_breath_at_beat (dose, &movement, 1.25), -0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_breath_at_beat (dose, &movement, 3.75), 0.5, 1e-9);
}

/* What no breath is named for is drawn as if there were none. */
static void
test_beat_without (void)
{
  g_autoptr (LimberDose) dose = make_dose (LIMBER_BREATH_OUT, LIMBER_BREATH_IN);
  g_autoptr (LimberDose) free = make_dose (LIMBER_BREATH_FREE, LIMBER_BREATH_IN);
  LimberMovement movement = make_movement ("", "across");

  for (int beat = 0; beat < 4; beat++)
    g_assert_cmpfloat (limber_breath_at_beat (dose, &movement, beat), ==, 0);
  movement = make_movement ("down", "up");
  for (int beat = 0; beat < 4; beat++)
    g_assert_cmpfloat (limber_breath_at_beat (free, &movement, beat), ==, 0);
  g_assert_cmpfloat (limber_breath_at_beat (dose, &movement, -1), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/breath/beat", test_beat);
  g_test_add_func ("/breath/beat-without", test_beat_without);

  return g_test_run ();
}
