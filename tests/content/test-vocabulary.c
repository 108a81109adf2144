/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-vocabulary.h"

#include <string.h>

static const guint sizes[] = {
  [LIMBER_WORDS_KIND] = 7,          [LIMBER_WORDS_POSITION] = 8,  [LIMBER_WORDS_SIDES] = 3,
  [LIMBER_WORDS_SIDE] = 3,          [LIMBER_WORDS_SIDE_PART] = 3, [LIMBER_WORDS_CONTEXT] = 6,
  [LIMBER_WORDS_PRE_RUN] = 4,       [LIMBER_WORDS_FLARE] = 3,     [LIMBER_WORDS_BREATH] = 4,
  [LIMBER_WORDS_SOUND_PROFILE] = 4, [LIMBER_WORDS_EQUIPMENT] = 7, [LIMBER_WORDS_MUSCLE] = 23,
  [LIMBER_WORDS_CAUTION] = 22,      [LIMBER_WORDS_PROFILE] = 14,  [LIMBER_WORDS_LADDER] = 5,
  [LIMBER_WORDS_QUESTION] = 1,
};

static void
test_lists (void)
{
  for (guint words = 0; words < G_N_ELEMENTS (sizes); words++)
    {
      g_assert_cmpuint (limber_words_get_n (words), ==, sizes[words]);
      for (guint i = 0; i < sizes[words]; i++)
        {
          const char *id = limber_words_get_id (words, i);
          guint       found = G_MAXUINT;

          g_assert_cmpuint (strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (id));
          g_assert_true (limber_words_find (words, id, &found));
          g_assert_cmpuint (found, ==, i);
          g_assert_cmpuint (strlen (limber_words_get_label (words, i)), >, 1);
        }
    }
}

/* Words whose place an enumeration has by name. */
static void
test_places (void)
{
  static const struct
  {
    LimberWords words;
    guint       value;
    const char *id;
  } rows[] = {
    { LIMBER_WORDS_KIND, LIMBER_KIND_STATIC_STRETCH, "static-stretch" },
    { LIMBER_WORDS_KIND, LIMBER_KIND_SELF_MASSAGE, "self-massage" },
    { LIMBER_WORDS_POSITION, LIMBER_POSITION_HALF_KNEELING, "half-kneeling" },
    { LIMBER_WORDS_POSITION, LIMBER_POSITION_SIDE_LYING, "side-lying" },
    { LIMBER_WORDS_SIDES, LIMBER_SIDES_PER_SIDE, "per-side" },
    { LIMBER_WORDS_SIDE, LIMBER_SIDE_NONE, "both" },
    { LIMBER_WORDS_SIDE, LIMBER_SIDE_RIGHT, "right" },
    { LIMBER_WORDS_CONTEXT, LIMBER_CONTEXT_DESK_BREAK, "desk-break" },
    { LIMBER_WORDS_CONTEXT, LIMBER_CONTEXT_MORNING, "morning" },
    { LIMBER_WORDS_PRE_RUN, LIMBER_PRE_RUN_SHORT, "short" },
    { LIMBER_WORDS_FLARE, LIMBER_FLARE_IF_EASES, "if-eases" },
    { LIMBER_WORDS_BREATH, LIMBER_BREATH_OUT, "out" },
    { LIMBER_WORDS_SOUND_PROFILE, LIMBER_SOUND_PROFILE_TICKS, "ticks" },
    { LIMBER_WORDS_EQUIPMENT, LIMBER_EQUIPMENT_STABILITY_BALL, "stability-ball" },
    { LIMBER_WORDS_LADDER, LIMBER_LADDER_BACK_EXTENSION, "back-extension" },
    { LIMBER_WORDS_MUSCLE, 13, "hip-flexors" },
    { LIMBER_WORDS_CAUTION, 5, "acute-pain" },
    { LIMBER_WORDS_PROFILE, 3, "pregnant-after-week-16" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (limber_words_get_id (rows[i].words, rows[i].value), ==, rows[i].id);
}

static void
test_unknown (void)
{
  guint value = 7;

  g_assert_false (limber_words_find (LIMBER_WORDS_KIND, "yoga", &value));
  g_assert_false (limber_words_find (LIMBER_WORDS_KIND, "", &value));
  g_assert_false (limber_words_find (LIMBER_WORDS_KIND, "Mobility", &value));
  g_assert_cmpuint (value, ==, 7);
  g_assert_true (limber_words_find (LIMBER_WORDS_KIND, "mobility", NULL));
}

static void
test_labels (void)
{
  g_assert_cmpstr (limber_words_get_label (LIMBER_WORDS_MUSCLE, 13), ==, "hip flexors (psoas)");
  for (guint i = 0; i < limber_words_get_n (LIMBER_WORDS_EQUIPMENT); i++)
    g_assert_cmpuint (strlen (limber_equipment_get_substitute (i)), >, 3);
  g_assert_cmpstr (limber_equipment_get_substitute (LIMBER_EQUIPMENT_STRAP), ==, "a towel");
  g_assert_cmpstr (limber_equipment_get_substitute (LIMBER_EQUIPMENT_WALL), ==, "a chair back");
}

static void
test_sides (void)
{
  g_assert_cmpint (limber_side_opposite (LIMBER_SIDE_LEFT), ==, LIMBER_SIDE_RIGHT);
  g_assert_cmpint (limber_side_opposite (LIMBER_SIDE_RIGHT), ==, LIMBER_SIDE_LEFT);
  g_assert_cmpint (limber_side_opposite (LIMBER_SIDE_NONE), ==, LIMBER_SIDE_NONE);
}

static void
test_floor (void)
{
  g_assert_false (limber_position_is_floor (LIMBER_POSITION_STANDING));
  g_assert_false (limber_position_is_floor (LIMBER_POSITION_SEATED));
  for (guint i = LIMBER_POSITION_KNEELING; i <= LIMBER_POSITION_SIDE_LYING; i++)
    g_assert_true (limber_position_is_floor (i));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/content/vocabulary/lists", test_lists);
  g_test_add_func ("/content/vocabulary/places", test_places);
  g_test_add_func ("/content/vocabulary/unknown", test_unknown);
  g_test_add_func ("/content/vocabulary/labels", test_labels);
  g_test_add_func ("/content/vocabulary/sides", test_sides);
  g_test_add_func ("/content/vocabulary/floor", test_floor);

  return g_test_run ();
}
