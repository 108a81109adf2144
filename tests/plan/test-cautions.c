/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "limber-plan-fixture.h"

#include "plan/limber-swaps.h"

static void
test_names (void)
{
  static const struct
  {
    guint       tag;
    const char *id;
  } tags[] = {
    { LIMBER_TAG_DISC_FLEXION, "disc-flexion" },
    { LIMBER_TAG_DISC_EXTENSION, "disc-extension" },
    { LIMBER_TAG_ROTATION, "rotation" },
    { LIMBER_TAG_NERVE_TENSION, "nerve-tension" },
    { LIMBER_TAG_NERVE_TENSION_ARM, "nerve-tension-arm" },
    { LIMBER_TAG_ACUTE_PAIN, "acute-pain" },
    { LIMBER_TAG_PREGNANCY_SUPINE, "pregnancy-supine" },
    { LIMBER_TAG_PREGNANCY_PRONE, "pregnancy-prone" },
    { LIMBER_TAG_PREGNANCY_BALANCE, "pregnancy-balance" },
    { LIMBER_TAG_PREGNANCY_IMPACT, "pregnancy-impact" },
    { LIMBER_TAG_OSTEOPOROSIS, "osteoporosis" },
    { LIMBER_TAG_KNEE, "knee" },
    { LIMBER_TAG_WRIST, "wrist" },
    { LIMBER_TAG_SHOULDER, "shoulder" },
    { LIMBER_TAG_NECK, "neck" },
    { LIMBER_TAG_HIP_IMPINGEMENT, "hip-impingement" },
    { LIMBER_TAG_BALANCE, "balance" },
    { LIMBER_TAG_BLOOD_PRESSURE, "blood-pressure" },
    { LIMBER_TAG_IMPACT, "impact" },
    { LIMBER_TAG_CALF_ACHILLES, "calf-achilles" },
    { LIMBER_TAG_DIZZINESS, "dizziness" },
    { LIMBER_TAG_VARICOSE, "varicose" },
  };
  static const struct
  {
    guint       own;
    const char *id;
  } owns[] = {
    { LIMBER_OWN_FLEXION_SENSITIVE, "flexion-sensitive" },
    { LIMBER_OWN_EXTENSION_SENSITIVE, "extension-sensitive" },
    { LIMBER_OWN_LEG_SYMPTOMS, "leg-symptoms" },
    { LIMBER_OWN_PREGNANT, "pregnant-after-week-16" },
    { LIMBER_OWN_OSTEOPOROSIS, "osteoporosis" },
    { LIMBER_OWN_KNEE, "knee-problem" },
    { LIMBER_OWN_BALANCE, "balance" },
    { LIMBER_OWN_BLOOD_PRESSURE, "high-blood-pressure" },
    { LIMBER_OWN_WRIST, "wrist-problem" },
    { LIMBER_OWN_SHOULDER, "shoulder-problem" },
    { LIMBER_OWN_NECK, "neck-problem" },
    { LIMBER_OWN_HIP_PINCH, "hip-pinch" },
    { LIMBER_OWN_CALF_ACHILLES, "calf-achilles-problem" },
    { LIMBER_OWN_VARICOSE, "varicose-or-blood-thinner" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (tags), ==, LIMBER_N_TAGS);
  g_assert_cmpuint (G_N_ELEMENTS (tags), ==, limber_words_get_n (LIMBER_WORDS_CAUTION));
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    g_assert_cmpstr (limber_words_get_id (LIMBER_WORDS_CAUTION, tags[i].tag), ==, tags[i].id);
  g_assert_cmpuint (G_N_ELEMENTS (owns), ==, LIMBER_N_OWN);
  g_assert_cmpuint (G_N_ELEMENTS (owns), ==, limber_words_get_n (LIMBER_WORDS_PROFILE));
  for (guint i = 0; i < G_N_ELEMENTS (owns); i++)
    g_assert_cmpstr (limber_words_get_id (LIMBER_WORDS_PROFILE, owns[i].own), ==, owns[i].id);
}

/* Every caution asks something, does something and stands on something that is listed. */
static void
test_table (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "sources.json", NULL);
  g_autofree char *sources = NULL;

  g_assert_true (g_file_get_contents (path, &sources, NULL, NULL));
  for (guint own = 0; own < LIMBER_N_OWN; own++)
    {
      const char *const *ids = limber_cautions_get_sources (own);

      g_assert_true (g_str_has_suffix (limber_cautions_get_question (own), "?"));
      g_assert_cmpuint (limber_cautions_get_warned_tags (own), !=, 0);
      g_assert_nonnull (ids[0]);
      for (guint i = 0; ids[i] != NULL; i++)
        {
          g_autofree char *quoted = g_strdup_printf ("\"%s\"", ids[i]);

          g_assert_nonnull (strstr (sources, quoted));
        }
    }
}

/* Every exercise that a caution excludes is named in its swaps, and only such; what takes its place
 * is there and is itself allowed by that caution. */
static void
test_swaps (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (GList) exercises = g_hash_table_get_values (fixture->exercises);
  guint n = 0;

  for (guint own = 0; own < LIMBER_N_OWN; own++)
    for (GList *node = exercises; node != NULL; node = node->next)
      {
        const LimberExercise *exercise = node->data;
        LimberToday           today = { .own = 1u << own };
        LimberCounsel         counsel = limber_today_judge (&today, exercise);
        const char           *swap = limber_cautions_get_swap (own, exercise->id);
        const char           *variant = limber_cautions_get_variant (own, exercise->id);

        if (counsel.kind != LIMBER_COUNSEL_EXCLUDED)
          {
            g_assert_null (variant);
            continue;
          }
        n++;
        g_test_message ("%s: %s", limber_words_get_id (LIMBER_WORDS_PROFILE, own), exercise->id);
        g_assert_true ((swap != NULL) != (variant != NULL));
        g_assert_cmpstr (limber_today_find_variant (&today, exercise), ==, variant);
        if (swap != NULL)
          {
            const LimberExercise *other = plan_fixture_lookup (swap, fixture);

            g_assert_nonnull (other);
            g_assert_cmpint (limber_today_judge (&today, other).kind, !=, LIMBER_COUNSEL_EXCLUDED);
          }
      }

  g_assert_cmpuint (n, >, 40);
}

static void
check_counsel (PlanFixture       *fixture,
               const LimberToday *today,
               const char        *id,
               LimberCounselKind  kind,
               int                own,
               gboolean           hard,
               const char        *reason)
{
  const LimberExercise *exercise = plan_fixture_lookup (id, fixture);
  LimberCounsel         counsel = limber_today_judge (today, exercise);

  g_test_message ("%s", id);
  g_assert_cmpint (counsel.kind, ==, kind);
  g_assert_cmpint (counsel.own, ==, own);
  g_assert_cmpint (counsel.hard, ==, hard);
  if (reason != NULL)
    {
      g_autofree char *text = limber_counsel_get_reason (&counsel, exercise);

      g_assert_cmpstr (text, ==, reason);
    }
}

static void
test_counsel (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  LimberToday free_day = { 0 };
  LimberToday bending = { .own = 1u << LIMBER_OWN_FLEXION_SENSITIVE };
  LimberToday legs = { .own = 1u << LIMBER_OWN_LEG_SYMPTOMS };
  LimberToday pain = { .limits = { .leg_symptoms = TRUE, .no_impact = TRUE } };
  LimberToday sore = { .limits = { .no_hard = TRUE } };
  LimberToday half = { .limits = { .half_dose = TRUE } };
  LimberToday dawn = { .first_hour = TRUE };
  LimberToday sore_dawn = { .first_hour = TRUE, .pain = 1 };

  check_counsel (fixture, &free_day, "childs-pose", LIMBER_COUNSEL_FINE, -1, FALSE, NULL);
  check_counsel (fixture,
                 &bending,
                 "childs-pose",
                 LIMBER_COUNSEL_EXCLUDED,
                 LIMBER_OWN_FLEXION_SENSITIVE,
                 TRUE,
                 "Child's pose: bends the lower back forward.");
  check_counsel (fixture,
                 &bending,
                 "cat-cow",
                 LIMBER_COUNSEL_WARNED,
                 LIMBER_OWN_FLEXION_SENSITIVE,
                 FALSE,
                 "Cat-cow: bends the lower back forward.");
  check_counsel (fixture, &bending, "prone-press-up", LIMBER_COUNSEL_FINE, -1, FALSE, NULL);
  check_counsel (
      fixture, &legs, "figure-four", LIMBER_COUNSEL_EXCLUDED, LIMBER_OWN_LEG_SYMPTOMS, FALSE, NULL);
  check_counsel (
      fixture, &pain, "figure-four", LIMBER_COUNSEL_EXCLUDED, LIMBER_OWN_LEG_SYMPTOMS, TRUE, NULL);
  check_counsel (fixture,
                 &pain,
                 "high-knees",
                 LIMBER_COUNSEL_EXCLUDED,
                 -1,
                 TRUE,
                 "High knees, easy: hops or lands.");
  check_counsel (fixture,
                 &sore,
                 "curl-up",
                 LIMBER_COUNSEL_EXCLUDED,
                 -1,
                 TRUE,
                 "McGill curl-up can wait until the pain is milder.");
  check_counsel (fixture, &sore, "prone-press-up", LIMBER_COUNSEL_FINE, -1, FALSE, NULL);
  check_counsel (fixture, &half, "prone-press-up", LIMBER_COUNSEL_EXCLUDED, -1, TRUE, NULL);
  check_counsel (fixture, &half, "foam-roll-quads", LIMBER_COUNSEL_FINE, -1, FALSE, NULL);
  check_counsel (fixture, &dawn, "childs-pose", LIMBER_COUNSEL_FINE, -1, FALSE, NULL);
  check_counsel (fixture,
                 &dawn,
                 "standing-toe-touch",
                 LIMBER_COUNSEL_EXCLUDED,
                 -1,
                 FALSE,
                 "Standing toe touch is not for the first hour of the day.");
  check_counsel (fixture, &sore_dawn, "childs-pose", LIMBER_COUNSEL_EXCLUDED, -1, FALSE, NULL);
  check_counsel (fixture, &sore_dawn, "cat-cow", LIMBER_COUNSEL_WARNED, -1, FALSE, NULL);
}

/* A swap of a swap, preferring what has no drawbacks. */
static void
test_chain (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (GHashTable) present = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  LimberToday today
      = { .own = (1u << LIMBER_OWN_FLEXION_SENSITIVE) | (1u << LIMBER_OWN_EXTENSION_SENSITIVE) };
  LimberSwapSearch search = {
    .today = &today,
    .context = LIMBER_CONTEXT_REST_DAY,
    .lookup = plan_fixture_lookup,
    .lookup_data = fixture,
    .present = present,
    .taken = taken,
  };
  const LimberExercise *from = plan_fixture_lookup ("double-knees-to-chest", fixture);

  /* Knees to chest → press-up, which arches → one knee to the chest. */
  g_assert_cmpstr (limber_swap_find (&search, from)->id, ==, "single-knee-to-chest");
  g_hash_table_add (present, (gpointer) "single-knee-to-chest");
  g_assert_cmpstr (limber_swap_find (&search, from)->id, ==, "cat-cow");
  /* The nearer of two that are there already, and not the same twice in a row. */
  g_hash_table_add (present, (gpointer) "cat-cow");
  g_hash_table_add (present, (gpointer) "pelvic-tilt");
  g_assert_cmpstr (limber_swap_find (&search, from)->id, ==, "single-knee-to-chest");
  search.before = "single-knee-to-chest";
  g_assert_cmpstr (limber_swap_find (&search, from)->id, ==, "cat-cow");
  search.after = "cat-cow";
  g_assert_cmpstr (limber_swap_find (&search, from)->id, ==, "pelvic-tilt");

  /* A desk knows no floor. */
  search.context = LIMBER_CONTEXT_DESK_BREAK;
  g_assert_cmpstr (limber_swap_find (&search, from)->id, ==, "seated-cat-cow");
  search.lacks = 1u << LIMBER_EQUIPMENT_CHAIR;
  g_assert_null (limber_swap_find (&search, from));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/cautions/names", test_names);
  g_test_add_func ("/cautions/table", test_table);
  g_test_add_func ("/cautions/swaps", test_swaps);
  g_test_add_func ("/cautions/counsel", test_counsel);
  g_test_add_func ("/cautions/chain", test_chain);

  return g_test_run ();
}
