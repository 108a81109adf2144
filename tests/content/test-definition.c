/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-definition.h"
#include "limber-fixture.h"

#include <string.h>

/* A change to the sample file, and what is to be said of it; the second fault may be left out. */
typedef struct
{
  const char *from;
  const char *to;
  const char *faults[2];
} Row;

static const Row exercise_rows[] = {
  { "\"format\": 1", "\"format\": 1.0", { 0 } },
  { "\"format\": 1", "\"format\": 0", { "/format: 0, expected 1" } },
  { "\"format\": 1", "\"format\": \"1\"", { "/format: \"1\", expected 1" } },
  { "\"format\": 1", "\"format\": 1.5", { "/format: 1.5, expected 1" } },
  { "\"format\": 1,", "", { "/: \"format\" is missing" } },
  { "\"id\": \"sample\"", "\"id\": \"Sample\"", { "/id: \"Sample\", expected 1 to 64" } },
  { "\"id\": \"sample\"", "\"id\": \"../a\"", { "/id: \"../a\", expected 1 to 64" } },
  { "\"id\": \"sample\"", "\"id\": \"\"", { "/id: \"\", expected 1 to 64" } },
  { "\"id\": \"sample\"", "\"id\": \"sample\\n\"", { "/id: \"sample\\u000a\", expected" } },
  { "\"id\": \"sample\"", "\"id\": 5", { "/id: 5, expected a text" } },
  { "\"Sample bridge\"", "\"\"", { "/name: an empty text, expected 1 to 80 characters" } },
  { "\"Sample bridge\"", "null", { "/name: null, expected a text" } },
  { "\"Sample bridge\"", "[\"a\"]", { "/name: a list, expected a text" } },
  { "\"Sample bridge\"", "{}", { "/name: an object, expected a text" } },
  { "\"Sample bridge\"", "\"a\\tb\"", { "/name: \"a\\u0009b\", expected a text without control" } },
  { "\"Sample bridge\"",
    "\"a\\u007f\"",
    { "/name: \"a\\u007f\", expected a text without control" } },
  { "\"Sample bridge\"", "\"\\u202eegdirb <b>&\"", { 0 } },
  { "[\"bridge\", \"hip lift\"]", "\"bridge\"", { "/aliases: \"bridge\", expected a list" } },
  { "[\"bridge\", \"hip lift\"]",
    "[\"a\", 1, \"\"]",
    { "/aliases/1: 1, expected a text", "/aliases/2: an empty" } },
  { "\"strength-reps\"", "\"yoga\"", { "/kind: \"yoga\", expected one of: dynamic, mobility" } },
  { "\"strength-reps\"", "[]", { "/kind: a list, expected one of: dynamic" } },
  { "\"kind\": \"strength-reps\",", "", { "/: \"kind\" is missing" } },
  { "\"supine\"", "\"upside-down\"", { "/position: \"upside-down\", expected one of: standing" } },
  { "\"per-side\"", "\"one\"", { "/sides: \"one\", expected one of: both, per-side" } },
  { "\"side-part\": \"leg\",", "", { "/: \"side-part\" is missing" } },
  { "\"side-meaning\": \"the standing leg\",", "", { "/: \"side-meaning\" is missing" } },
  { "\"mat\", \"chair\"", "\"mat\", \"sofa\"", { "/equipment/1: \"sofa\", expected one of: mat" } },
  { "\"sets\": 3", "\"sets\": 0", { "/dose/sets: 0 is not between 1 and 20" } },
  { "\"sets\": 3",
    "\"sets\": 2",
    { "/dose/reps: a list of 3, expected one number for each of 2" } },
  { "\"sets\": 3", "\"sets\": 3e0", { 0 } },
  { "\"sets\": 3", "\"sets\": 3.5", { "/dose/sets: 3.5, expected a whole number" } },
  { "[4, 3, 2]", "[]", { "/dose/reps: a list of 0, expected 1 to 20" } },
  { "[4, 3, 2]", "[4, 0, 2]", { "/dose/reps/1: 0 is not between 1 and 200" } },
  { "[4, 3, 2]", "201", { "/dose/reps: 201 is not between 1 and 200" } },
  { "\"reps\": [4, 3, 2],",
    "",
    { "/dose: neither seconds nor repetitions", "/dose: a hold without" } },
  { "\"hold\": 8", "\"hold\": 0", { "/dose/hold: 0 is not between 1 and 3600" } },
  { "\"hold\": 8", "\"hold\": -5", { "/dose/hold: -5 is not between 1 and 3600" } },
  { "\"hold\": 8", "\"hold\": 1e9", { "/dose/hold: 1000000000 is not between 1 and 3600" } },
  { "\"hold\": 8", "\"hold\": 1.5", { "/dose/hold: 1.5, expected a whole number" } },
  { "\"hold\": 8", "\"hold\": \"30\"", { "/dose/hold: \"30\", expected a whole number" } },
  { "\"hold\": 8", "\"hold\": null", { "/dose/hold: null, expected a whole number" } },
  { "\"hold\": 8", "\"hold\": true", { "/dose/hold: true, expected a whole number" } },
  { "\"hold\": 8",
    "\"hold\": 1200",
    { "/dose/reps: a set of 4808 seconds, expected at most 3600" } },
  { "\"hold\": 8",
    "\"seconds\": 8",
    { "/dose: both seconds and repetitions", "/dose: a gap without" } },
  { "\"gap\": 2", "\"gap\": 601", { "/dose/gap: 601 is not between 0 and 600" } },
  { "\"seconds\": 1.5",
    "\"seconds\": 0.05",
    { "/dose/tempo/segments/0/seconds: 0.05 is not between 0.1 and 600" } },
  { "\"phase\": \"up\",", "", { "/dose/tempo/segments/0: \"phase\" is missing" } },
  { "\"breath\": \"out\"",
    "\"breath\": \"fire\"",
    { "/dose/tempo/segments/0/breath: \"fire\", expected one of: free" } },
  { "\"self-paced\": false",
    "\"self-paced\": 0",
    { "/dose/self-paced: 0, expected true or false" } },
  { "\"rest\": 20", "\"rest\": -1", { "/dose/rest: -1 is not between 0 and 600" } },
  { "\"switch\": 8", "\"switch\": 121", { "/dose/switch: 121 is not between 0 and 120" } },
  { "\"reps\": 3,", "\"reps\": [3],", { "/dose/opening/reps: a list, expected a whole number" } },
  { "[\"gluteus-maximus\"]", "[]", { "/muscles/primary: a list of 0, expected 1 to 64" } },
  { "\"gluteus-maximus\"",
    "\"glutaeus-maximus\"",
    { "/muscles/primary/0: \"glutaeus-maximus\", expected one of 23 words such as "
      "gluteus-maximus" } },
  { "\"primary\": [\"gluteus-maximus\"],", "", { "/muscles: \"primary\" is missing" } },
  { "[\"Lie on your back.\", \"Lift the hips.\", \"Lower them.\"]",
    "[]",
    { "/instructions: a list of 0, expected 1 to 20" } },
  { "\"Ribs down\"", "5", { "/cues/0: 5, expected a text or an object" } },
  { "\"at-fraction\": 0.5",
    "\"at-fraction\": 1.5",
    { "/cues/1/at-fraction: 1.5 is not between 0 and 1" } },
  { "\"at-fraction\": 0.5", "\"at-fraction\": 0.5, \"at-seconds\": 3", { "/cues/1: both" } },
  { "\"text\": \"Half-way\",", "", { "/cues/1: \"text\" is missing" } },
  { "\"text\": \"Lift half as high\"", "", { "/easier: neither an exercise nor a text" } },
  { "\"stability-ball-bridge\"", "\"Ball!\"", { "/harder/exercise: \"Ball!\", expected 1 to 64" } },
  { "\"acute-pain!\"",
    "\"acute-pain!!\"",
    { "/cautions/1: \"acute-pain!!\", expected one of 22 words such as acute-pain" } },
  { "\"acute-pain!\"", "7", { "/cautions/1: 7, expected one of 22 words" } },
  { "[\"rest-day\", \"post-run\"]",
    "[\"flare\"]",
    { "/suits/0: \"flare\", expected one of: pre-run, post-run, rest-day, desk-break" } },
  { "\"light\"", "\"maybe\"", { "/pre-run: \"maybe\", expected one of: no, light, short, yes" } },
  { "\"if-eases\"", "true", { "/flare: true, expected one of: no, if-eases, yes" } },
  { "[\"desk-break\", \"morning\"]", "[]", { "/not-for/0/when: a list of 0, expected 1 to 64" } },
  { "\"from-set\": 2", "\"from-set\": 1", { "/changes/0/from-set: 1 is not between 2 and 20" } },
  { "\"from-set\": 2",
    "\"from-set\": 2, \"from-rep\": 2",
    { "/changes/0: 2 moments, expected exactly one" } },
  { "\"from-rep\": 3", "\"label\": \"x\"", { "/changes/1: 0 moments, expected exactly one" } },
  { "\"at-fraction\": 0.75",
    "\"at-fraction\": 1",
    { "/changes/2/at-fraction: 1, expected a number between 0 and 1, but" } },
  { "\"calm\"", "\"loud\"", { "/sounds: \"loud\", expected one of: full, calm, ticks, silent" } },
  { "\"MCG-PRS\"", "\"mcg\"", { "/sources/0: \"mcg\", expected 1 to 16 of the characters A-Z" } },
  { "\"Butt_Lift_Bridge\"", "5", { "/same-as/free-exercise-db: 5, expected a text" } },
  { "\"same-as\": {", "\"same-as\": [], \"x\": {", { "/same-as: a list, expected an object" } },
  { "\"figure\": {", "\"figure\": 1, \"y\": {", { "/figure: 1, expected an object" } },
  { "\"sets\": 3", "\"sets\": 99, \"a/b~c\": 1", { "/dose/sets: 99 is not between" } },
};

static const Row routine_rows[] = {
  { "\"rest-day\"", "\"morning\"", { "/context: \"morning\", expected one of: pre-run" } },
  { "\"context\": \"rest-day\",", "", { "/: \"context\" is missing" } },
  { "7.5", "0.25", { "/nominal-minutes: 0.25 is not between 0.5 and 600" } },
  { "7.5", "\"7\"", { "/nominal-minutes: \"7\", expected a number between 0.5 and 600" } },
  { "\"order\": 120", "\"order\": 1001", { "/order: 1001 is not between 0 and 1000" } },
  { "\"sample-full\"", "\"x y\"", { "/variant-of: \"x y\", expected 1 to 64" } },
  { "\"lead-in\": 5", "\"lead-in\": 61", { "/lead-in: 61 is not between 0 and 60" } },
  { "\"steps\": [", "\"steps\": [ 5,", { "/steps/0: 5, expected an object" } },
  { "\"exercise\": \"bird-dog\",", "", { "/steps/0: \"exercise\" is missing" } },
  { "\"sets\": 2,",
    "\"sets\": 3,",
    { "/steps/0/reps: a list of 2, expected one number for each of 3" } },
  { "\"sets\": 2,",
    "\"seconds\": 5,",
    { "/steps/0: both \"seconds\" and \"reps\"", "/steps/0: both \"seconds\" and \"hold\"" } },
  { "\"hold\": 6",
    "\"hold\": 3000",
    { "/steps/0/reps: a set of 12004 seconds, expected at most 3600" } },
  { "\"transition\": 0",
    "\"transition\": 601",
    { "/steps/0/transition: 601 is not between 0 and 600" } },
  { "\"left\"", "\"port\"", { "/steps/0/side: \"port\", expected one of: both, left, right" } },
  { "\"optional\": true",
    "\"optional\": \"yes\"",
    { "/steps/0/optional: \"yes\", expected true or false" } },
  { "\"reps\": 2,", "\"reps\": 0,", { "/steps/0/minimum/reps: 0 is not between 1 and 200" } },
  { "\"wrist-problem\"",
    "\"wrist\"",
    { "/steps/0/instead/0/if/caution: \"wrist\", expected one of 14 words such as" } },
  { "\"caution\": \"wrist-problem\"",
    "\"has\": \"mat\", \"missing\": \"mat\"",
    { "/steps/0/instead/0/if: 2 conditions" } },
  { "\"caution\": \"wrist-problem\"",
    "\"ladder\": \"hold\"",
    { "/steps/0/instead/0/if: 0 conditions" } },
  { "\"exercise\": \"curl-up\",", "", { "/steps/0/instead/0: 0 outcomes, expected either" } },
  { "\"drop\": true", "\"drop\": false", { "/steps/0/instead/1/drop: false, expected true" } },
  { "\"drop\": true", "\"drop\": true, \"exercise\": \"a\"", { "/steps/0/instead/1: 2 outcomes" } },
  { "\"below-level\": 3",
    "\"below-level\": 11",
    { "/steps/0/instead/2/if/below-level: 11 is not between 1 and 10" } },
  { "\"ladder\": \"plank\"",
    "\"ladder\": \"rope\"",
    { "/steps/0/instead/2/if/ladder: \"rope\", expected one of: stretch" } },
  { "\"kind\": \"direction\",", "", { "/steps/0/question: \"kind\" is missing" } },
  { "\"direction\"",
    "\"quiz\"",
    { "/steps/0/question/kind: \"quiz\", expected one of: direction" } },
  { "\"R-HOLD\"", "\"HOLD\"", { "/steps/0/prescribed/rules/0: \"HOLD\", expected R-1 to 24 of" } },
  { "\"cues\": [\"Long spine\"]", "\"cues\": {}", { "/steps/0/cues: an object, expected a list" } },
  { "\"self-paced\": true",
    "\"self-paced\": null",
    { "/steps/1/self-paced: null, expected true or false" } },
};

static void
assert_faults (const Row *row, const char *text, gboolean is_routine)
{
  g_autofree char *changed = limber_fixture_replace (text, row->from, row->to);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberExercise) exercise = NULL;
  g_autoptr (LimberRoutine) routine = NULL;
  guint n_expected = row->faults[0] == NULL ? 0 : row->faults[1] == NULL ? 1 : 2;

  /* Members may be left out together with what surrounds them. */
  root = limber_fixture_parse (changed);
  if (is_routine)
    routine = limber_routine_from_json (root, NULL, FALSE, faults, NULL);
  else
    exercise = limber_exercise_from_json (root, NULL, FALSE, faults, NULL);
  g_assert_cmpint (faults->len == 0, ==, exercise != NULL || routine != NULL);
  g_assert_cmpuint (faults->len, >=, n_expected);
  if (n_expected == 0)
    g_assert_cmpuint (faults->len, ==, 0);
  for (guint i = 0; i < n_expected; i++)
    {
      g_autofree char *said = limber_fault_format (faults->pdata[i], NULL);

      if (!g_str_has_prefix (said, row->faults[i]))
        g_error ("%s: expected \"%s\", was told \"%s\"", row->to, row->faults[i], said);
    }
}

static void
test_exercise_row (gconstpointer data)
{
  g_autofree char *text = limber_fixture_read ("exercise-sample.json");

  assert_faults (data, text, FALSE);
}

static void
test_routine_row (gconstpointer data)
{
  g_autofree char *text = limber_fixture_read ("routine-sample.json");

  assert_faults (data, text, TRUE);
}

/* All that is wrong is told, not only what comes first. */
static void
test_all_faults (void)
{
  g_autofree char *text = limber_fixture_read ("wrong-types.json");
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberExercise) exercise = limber_exercise_from_json (root, NULL, FALSE, faults, NULL);
  g_autoptr (LimberRoutine) routine = NULL;

  g_assert_null (exercise);
  g_assert_cmpuint (faults->len, >=, 15);
  g_ptr_array_set_size (faults, 0);
  routine = limber_routine_from_json (root, NULL, FALSE, faults, NULL);
  g_assert_null (routine);
  g_assert_cmpuint (faults->len, >=, 5);
}

static void
test_exercise_values (void)
{
  g_autofree char *text = limber_fixture_read ("exercise-sample.json");
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberExercise) self = limber_exercise_from_json (root, "sample", FALSE, faults, NULL);
  const LimberCueText *cue = NULL;
  const LimberChange  *change = NULL;

  g_assert_nonnull (self);
  g_assert_cmpint (self->format, ==, 1);
  g_assert_cmpstr (self->id, ==, "sample");
  g_assert_cmpstr (self->name, ==, "Sample bridge");
  g_assert_cmpuint (self->aliases->len, ==, 2);
  g_assert_cmpint ((int) self->kind, ==, LIMBER_KIND_STRENGTH_REPS);
  g_assert_cmpint ((int) self->sides, ==, LIMBER_SIDES_PER_SIDE);
  g_assert_cmpint (
      (int) g_array_index (self->equipment, LimberEquipment, 1), ==, LIMBER_EQUIPMENT_CHAIR);
  g_assert_cmpint (self->dose->sets, ==, 3);
  g_assert_cmpint (limber_dose_get_reps (self->dose, 2), ==, 2);
  g_assert_cmpint (self->dose->hold_us, ==, 8 * G_USEC_PER_SEC);
  g_assert_cmpint (g_array_index (self->dose->tempo, LimberTempoSegment, 0).length_us, ==, 1500000);
  g_assert_cmpint (
      (int) g_array_index (self->dose->tempo, LimberTempoSegment, 0).breath, ==, LIMBER_BREATH_OUT);
  g_assert_cmpint (self->opening->sets, ==, 1);
  g_assert_cmpint (self->opening->length_us, ==, LIMBER_DOSE_UNSTATED);
  cue = self->cues->pdata[0];
  g_assert_cmpstr (cue->text, ==, "Ribs down");
  g_assert_cmpint (cue->at_us, <, 0);
  cue = self->cues->pdata[2];
  g_assert_cmpint (cue->at_us, ==, 12250000);
  g_assert_cmpstr (self->harder->exercise_id, ==, "stability-ball-bridge");
  g_assert_false (g_array_index (self->cautions, LimberCaution, 0).hard);
  g_assert_true (g_array_index (self->cautions, LimberCaution, 1).hard);
  g_assert_cmpint ((int) self->pre_run, ==, LIMBER_PRE_RUN_LIGHT);
  g_assert_cmpint ((int) self->flare, ==, LIMBER_FLARE_IF_EASES);
  change = self->changes->pdata[0];
  g_assert_cmpint ((int) change->when, ==, LIMBER_CHANGE_FROM_SET);
  g_assert_cmpint (change->from, ==, 2);
  g_assert_cmpuint (change->muscles->len, ==, 1);
  change = self->changes->pdata[3];
  g_assert_cmpint (change->at_us, ==, 10 * G_USEC_PER_SEC);
  g_assert_null (change->muscles);
  g_assert_cmpint (self->sounds, ==, LIMBER_SOUND_PROFILE_CALM);
}

static void
test_routine_values (void)
{
  g_autofree char *text = limber_fixture_read ("routine-sample.json");
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberRoutine) self = limber_routine_from_json (root, "sample", FALSE, faults, NULL);
  const LimberStep    *step = NULL;
  const LimberInstead *instead = NULL;

  g_assert_nonnull (self);
  g_assert_cmpfloat (self->nominal_minutes, ==, 7.5);
  g_assert_cmpint (self->order, ==, 120);
  g_assert_cmpint (self->lead_in_us, ==, 5 * G_USEC_PER_SEC);
  g_assert_cmpint ((int) self->sounds, ==, LIMBER_SOUND_PROFILE_TICKS);
  g_assert_cmpuint (self->steps->len, ==, 3);
  step = self->steps->pdata[0];
  g_assert_cmpint ((int) step->side, ==, LIMBER_SIDE_LEFT);
  g_assert_cmpint (step->transition_us, ==, 0);
  g_assert_true (step->optional);
  g_assert_cmpint (step->question, ==, LIMBER_QUESTION_DIRECTION);
  g_assert_cmpuint (step->instead->len, ==, 3);
  instead = step->instead->pdata[1];
  g_assert_cmpint ((int) instead->condition, ==, LIMBER_IF_MISSING);
  g_assert_cmpuint (instead->value, ==, LIMBER_EQUIPMENT_MAT);
  g_assert_true (instead->drop);
  instead = step->instead->pdata[2];
  g_assert_cmpint ((int) instead->condition, ==, LIMBER_IF_BELOW_LEVEL);
  g_assert_cmpuint (instead->value, ==, 3);
  g_assert_cmpint (instead->ladder, ==, LIMBER_LADDER_PLANK);
  g_assert_cmpint (instead->dose->length_us, ==, 20 * G_USEC_PER_SEC);
  g_assert_cmpstr (step->prescribed->rules->pdata[0], ==, "R-HOLD");
  step = self->steps->pdata[1];
  g_assert_cmpint (step->transition_us, ==, LIMBER_DOSE_UNSTATED);
  g_assert_cmpint (step->dose->self_paced, ==, TRUE);
  g_assert_cmpint (step->dose->rest_us, ==, LIMBER_DOSE_UNSTATED);
  g_assert_null (step->cues);
  step = self->steps->pdata[2];
  g_assert_nonnull (step->cues);
  g_assert_cmpuint (step->cues->len, ==, 0);
}

static void
test_defaults (void)
{
  g_autofree char *text = limber_fixture_exercise ("a", "A");
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberExercise) self = limber_exercise_from_json (root, "a", FALSE, faults, NULL);

  g_assert_nonnull (self);
  g_assert_cmpint (self->dose->sets, ==, 1);
  g_assert_cmpint (self->dose->rest_us, ==, 0);
  g_assert_cmpint (self->dose->switch_us, ==, 5 * G_USEC_PER_SEC);
  g_assert_cmpint (self->dose->self_paced, ==, FALSE);
  g_assert_cmpint ((int) self->pre_run, ==, LIMBER_PRE_RUN_NO);
  g_assert_cmpint ((int) self->flare, ==, LIMBER_FLARE_NO);
  g_assert_cmpint (self->sounds, ==, -1);
  g_assert_null (self->easier);
}

static void
test_newer (void)
{
  g_autofree char *text = limber_fixture_read ("small-routine.json");
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberRoutine) routine = limber_routine_from_json (root, "a", FALSE, faults, NULL);
  g_autofree char *said = limber_faults_format (faults, "a.json");

  g_assert_nonnull (routine);
  g_assert_cmpint (routine->format, ==, 2);
  g_assert_cmpuint (routine->steps->len, ==, 1);
  g_assert_true (limber_faults_only_newer (faults));
  g_assert_cmpstr (said, ==, "a.json: /format: 2 is newer than this Limber reads, expected 1");
}

static void
test_notes (void)
{
  g_autofree char *text = limber_fixture_read ("small-routine.json");
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (GPtrArray) notes = limber_faults_new ();
  g_autoptr (LimberRoutine) routine = limber_routine_from_json (root, NULL, FALSE, faults, notes);

  g_assert_nonnull (routine);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpstr (((LimberFault *) notes->pdata[0])->path, ==, "/steps/0/new");
  g_assert_cmpstr (((LimberFault *) notes->pdata[1])->path, ==, "/unknown");
  g_assert_cmpint ((int) ((LimberFault *) notes->pdata[0])->kind, ==, (int) LIMBER_FAULT_NOTE);
}

static void
test_long_texts (void)
{
  g_autofree char *text = limber_fixture_read ("exercise-sample.json");
  g_autoptr (GString) letters = g_string_new (NULL);

  /* Characters count, not bytes. */
  for (guint i = 0; i < 80; i++)
    g_string_append (letters, "\xf0\x9f\x98\x80");
  for (guint extra = 0; extra < 2; extra++)
    {
      g_autofree char *quoted = g_strdup_printf ("\"%s%s\"", letters->str, extra == 1 ? "x" : "");
      g_autofree char *changed = limber_fixture_replace (text, "\"Sample bridge\"", quoted);
      g_autoptr (JsonNode) root = limber_fixture_parse (changed);
      g_autoptr (GPtrArray) faults = limber_faults_new ();
      g_autoptr (LimberExercise) self = limber_exercise_from_json (root, NULL, FALSE, faults, NULL);

      g_assert_cmpint (self != NULL, ==, extra == 0);
      if (extra == 1)
        g_assert_cmpstr (((LimberFault *) faults->pdata[0])->message,
                         ==,
                         "a text of 81 characters, expected 1 to 80");
    }
}

static void
test_quote (void)
{
  g_autofree char *plain = limber_quote ("a \"b\" \xc3\xa4");
  g_autofree char *control = limber_quote ("a\n\x1b[2J\xe2\x80\xae");
  g_autofree char *invalid = limber_quote ("a\xff");
  g_autofree char *fill = g_strnfill (1000, 'x');
  g_autofree char *cut = limber_quote (fill);
  g_autoptr (LimberFault) fault = limber_fault_new (LIMBER_FAULT_VALUE, "/a\nb", "no");
  g_autofree char *line = limber_fault_format (fault, "a\tb.json");

  g_assert_cmpstr (plain, ==, "\"a \"b\" \xc3\xa4\"");
  g_assert_cmpstr (control, ==, "\"a\\u000a\\u001b[2J\\u202e\"");
  g_assert_cmpstr (invalid, ==, "\"a\\xff\"");
  g_assert_cmpuint (strlen (cut), <, 60);
  g_assert_cmpstr (line, ==, "a\\u0009b.json: /a\\u000ab: no");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (exercise_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/definition/exercise/%02u", i);

      g_test_add_data_func (path, &exercise_rows[i], test_exercise_row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (routine_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/definition/routine/%02u", i);

      g_test_add_data_func (path, &routine_rows[i], test_routine_row);
    }
  g_test_add_func ("/content/definition/all-faults", test_all_faults);
  g_test_add_func ("/content/definition/exercise-values", test_exercise_values);
  g_test_add_func ("/content/definition/routine-values", test_routine_values);
  g_test_add_func ("/content/definition/defaults", test_defaults);
  g_test_add_func ("/content/definition/newer", test_newer);
  g_test_add_func ("/content/definition/notes", test_notes);
  g_test_add_func ("/content/definition/long-texts", test_long_texts);
  g_test_add_func ("/content/definition/quote", test_quote);

  return g_test_run ();
}
