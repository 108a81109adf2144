/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-fixtures.h"
#include "session/limber-timeline-json.h"

static void
assert_same (LimberTimeline *a, LimberTimeline *b)
{
  g_assert_cmpuint (limber_timeline_get_n_phases (a), ==, limber_timeline_get_n_phases (b));
  for (guint i = 0; i < limber_timeline_get_n_phases (a); i++)
    g_assert_cmpmem (limber_timeline_get_phase (a, i),
                     sizeof (LimberPhase),
                     limber_timeline_get_phase (b, i),
                     sizeof (LimberPhase));

  g_assert_cmpuint (limber_timeline_get_n_cues (a), ==, limber_timeline_get_n_cues (b));
  for (guint i = 0; i < limber_timeline_get_n_cues (a); i++)
    {
      g_assert_cmpint (
          limber_timeline_get_cue (a, i)->at_us, ==, limber_timeline_get_cue (b, i)->at_us);
      g_assert_cmpint (
          limber_timeline_get_cue (a, i)->kind, ==, limber_timeline_get_cue (b, i)->kind);
    }
  g_assert_cmpint (limber_timeline_get_first_side (a), ==, limber_timeline_get_first_side (b));
}

/* Written and read again it is the same, also after it was made longer or shorter. */
static void
test_round_trip (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int_range (0, G_MAXINT32));

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
      g_autoptr(LimberRoutine) routine = limber_fixtures_random_routine (fixtures, rand);
      g_autoptr(LimberTimeline) timeline = NULL;
      g_autoptr(LimberTimeline) changed = NULL;
      g_autoptr(LimberTimeline) again = NULL;
      g_autoptr(JsonNode) json = NULL;
      g_autofree char *text = NULL;
      g_autoptr(JsonNode) parsed = NULL;
      g_autoptr(GError) error = NULL;
      LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;
      gint64                at;

      options.first_side = LIMBER_SIDE_RIGHT;
      timeline = limber_fixtures_compile (fixtures, routine, &options);
      at = limber_timeline_get_total_us (timeline) / 3;
      changed = limber_timeline_adjust (timeline, at, 20 * G_USEC_PER_SEC);
      g_assert_nonnull (changed);

      json = limber_timeline_to_json (changed);
      text = json_to_string (json, FALSE);
      parsed = json_from_string (text, &error);
      g_assert_no_error (error);
      again = limber_timeline_from_json (parsed, routine, limber_fixtures_lookup, fixtures, &error);
      g_assert_no_error (error);
      assert_same (changed, again);
    }
}

static void
test_refusals (void)
{
  static const char *const texts[] = {
    "[]",
    "{}",
    "{\"phases\": []}",
    "{\"phases\": [1]}",
    "{\"phases\": [{}]}",
    "{\"phases\": [{\"kind\":\"nap\",\"length-us\":1,\"step\":0,\"set\":1,\"sounds\":\"full\"}]}",
    "{\"phases\": [{\"kind\":\"work\",\"length-us\":0,\"step\":0,\"set\":1,\"sounds\":\"full\"}]}",
    "{\"phases\": [{\"kind\":\"work\",\"length-us\":1,\"step\":1,\"set\":1,\"sounds\":\"full\"}]}",
    "{\"phases\": [{\"kind\":\"work\",\"length-us\":1,\"step\":-1,\"set\":1,\"sounds\":\"full\"}]}",
    "{\"phases\": [{\"kind\":\"work\",\"length-us\":1,\"step\":0,\"set\":0,\"sounds\":\"full\"}]}",
    "{\"phases\": "
    "[{\"kind\":\"work\",\"length-us\":\"1\",\"step\":0,\"set\":1,\"sounds\":\"full\"}]}",
    "{\"phases\": [{\"kind\":\"work\",\"length-us\":1,\"step\":0,\"set\":1,\"sounds\":\"loud\"}]}",
    "{\"phases\": [{\"kind\":\"work\",\"length-us\":1,\"step\":0,\"set\":1,\"sounds\":\"full\","
    "\"reps\":3}]}",
    "{\"phases\": [{\"kind\":\"work\",\"length-us\":1,\"step\":0,\"set\":1,\"sounds\":\"full\","
    "\"side\":\"up\"}]}",
  };
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;

  limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_BOTH, 10);
  routine = limber_fixtures_routine (fixtures, "calf", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(JsonNode) json = json_from_string (texts[i], NULL);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_nonnull (json);
      g_assert_null (
          limber_timeline_from_json (json, routine, limber_fixtures_lookup, fixtures, &error));
      g_assert_error (error, LIMBER_TIMELINE_ERROR, LIMBER_TIMELINE_ERROR_MISMATCH);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/timeline-json/round-trip", test_round_trip);
  g_test_add_func ("/timeline-json/refusals", test_refusals);

  return g_test_run ();
}
