/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-definition.h"
#include "content/limber-json-printer.h"
#include "content/limber-shape.h"
#include "limber-fixture.h"

#include <string.h>

static char *
rewrite_exercise (const char *text, gboolean with_base)
{
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberExercise) self = limber_exercise_from_json (root, NULL, FALSE, faults, NULL);
  g_autoptr (JsonNode) written = NULL;

  g_assert_nonnull (self);
  written = limber_exercise_to_json (self, with_base ? json_node_get_object (root) : NULL);

  return limber_json_print (written, NULL);
}

static char *
rewrite_routine (const char *text, gboolean with_base)
{
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberRoutine) self = limber_routine_from_json (root, NULL, FALSE, faults, NULL);
  g_autoptr (JsonNode) written = NULL;

  g_assert_nonnull (self);
  written = limber_routine_to_json (self, with_base ? json_node_get_object (root) : NULL);

  return limber_json_print (written, NULL);
}

/* A file in our layout that nobody has edited is written as it was. */
static void
test_same (void)
{
  g_autofree char *exercise = limber_fixture_read ("exercise-sample.json");
  g_autofree char *routine = limber_fixture_read ("routine-sample.json");
  g_autofree char *exercise_again = rewrite_exercise (exercise, TRUE);
  g_autofree char *routine_again = rewrite_routine (routine, TRUE);

  g_assert_cmpstr (exercise_again, ==, exercise);
  g_assert_cmpstr (routine_again, ==, routine);
}

/* Without what the file said, only what is known is left, and from then on nothing changes. */
static void
test_without_base (void)
{
  g_autofree char *exercise = limber_fixture_read ("exercise-sample.json");
  g_autofree char *routine = limber_fixture_read ("routine-sample.json");
  g_autofree char *exercise_once = rewrite_exercise (exercise, FALSE);
  g_autofree char *routine_once = rewrite_routine (routine, FALSE);
  g_autofree char *exercise_twice = rewrite_exercise (exercise_once, FALSE);
  g_autofree char *routine_twice = rewrite_routine (routine_once, FALSE);

  g_assert_cmpstr (exercise_twice, ==, exercise_once);
  g_assert_cmpstr (routine_twice, ==, routine_once);
  g_assert_cmpstr (routine_once, ==, routine);
  g_assert_nonnull (strstr (exercise_once, "figure"));
  g_assert_null (strstr (exercise_once, "self-paced"));
  g_assert_nonnull (strstr (exercise_once, "\"reps\": [4, 3, 2]"));
}

static void
test_minimal (void)
{
  g_autofree char *text = limber_fixture_exercise ("a", "A");
  g_autofree char *again = rewrite_exercise (text, FALSE);

  g_assert_cmpstr (again, ==, text);
}

/* What the file states stays stated, even where it is the default. */
static void
test_stated_defaults (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } rows[] = {
    { "    \"seconds\": 30\n", "    \"sets\": 1,\n    \"seconds\": 30\n" },
    { "    \"seconds\": 30\n", "    \"seconds\": 30,\n    \"rest\": 0,\n    \"switch\": 5\n" },
    { "  \"dose\"", "  \"equipment\": [],\n  \"dose\"" },
    { "\"Lean in.\"]\n", "\"Lean in.\"],\n  \"cues\": []\n" },
    { "\"Lean in.\"]\n", "\"Lean in.\"],\n  \"cautions\": []\n" },
    { "\"Lean in.\"]\n", "\"Lean in.\"],\n  \"pre-run\": \"no\",\n  \"flare\": \"no\"\n" },
    { "  \"dose\"", "  \"side-part\": \"leg\",\n  \"dose\"" },
    { "  \"dose\"", "  \"side-part\": \"arm\",\n  \"dose\"" },
  };
  g_autofree char *text = limber_fixture_exercise ("a", "A");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *stated = limber_fixture_replace (text, rows[i].from, rows[i].to);
      g_autofree char *again = rewrite_exercise (stated, TRUE);

      g_assert_cmpstr (again, ==, stated);
    }
}

/* Members that are not known stay with the object they were in. */
static void
test_unknown_members (void)
{
  static const char *const places[] = {
    "\"gap\": 2,",
    "\"breath\": \"out\"",
    "\"text\": \"Half-way\",",
    "\"text\": \"Lift half as high\"",
    "\"reason\": \"on the floor\"",
    "\"label\": \"legs crossed\",",
    "\"reps\": 3,",
    "\"primary\": [\"gluteus-maximus\"],",
    "\"text\": \"slowly\",",
  };
  g_autofree char *text = limber_fixture_read ("exercise-sample.json");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *to = g_strdup_printf (
          "%s%s\"x-new\": {\"deep\": [1, 2.0, 0.1, null, true, {\"a\": \"b\"}]}%s",
          places[i],
          g_str_has_suffix (places[i], ",") ? " " : ", ",
          g_str_has_suffix (places[i], ",") ? "," : "");
      g_autofree char *changed = limber_fixture_replace (text, places[i], to);
      g_autofree char *again = rewrite_exercise (changed, TRUE);
      g_autoptr (JsonNode) before = limber_fixture_parse (changed);
      g_autoptr (JsonNode) after = limber_fixture_parse (again);

      g_assert_true (json_node_equal (before, after));
      g_assert_nonnull (strstr (again, "2.0,"));
    }
}

static LimberRoutine *
read_routine (JsonNode *root)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberRoutine *self = limber_routine_from_json (root, NULL, FALSE, faults, NULL);

  g_assert_nonnull (self);

  return self;
}

/* A step takes what is not known along when steps are moved, and to the grave when it goes. */
static void
test_unknown_members_move (void)
{
  g_autofree char *text = g_strdup (
      "{\"format\": 1, \"id\": \"a\", \"name\": \"A\", \"context\": \"flare\", \"steps\": ["
      "{\"exercise\": \"a\", \"x\": 1}, {\"exercise\": \"b\", \"x\": 2},"
      "{\"exercise\": \"a\", \"x\": 3}]}");
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (LimberRoutine) self = read_routine (root);
  g_autoptr (JsonNode) written = NULL;
  JsonArray *steps = NULL;
  gpointer   first = g_ptr_array_steal_index (self->steps, 0);

  /* b, a (3), new b */
  limber_step_free (first);
  g_ptr_array_add (self->steps, limber_step_new ("c"));
  written = limber_routine_to_json (self, json_node_get_object (root));
  steps = json_object_get_array_member (json_node_get_object (written), "steps");
  g_assert_cmpuint (json_array_get_length (steps), ==, 3);
  g_assert_cmpint (
      json_object_get_int_member (json_array_get_object_element (steps, 0), "x"), ==, 2);
  g_assert_cmpint (
      json_object_get_int_member (json_array_get_object_element (steps, 1), "x"), ==, 1);
  g_assert_false (json_object_has_member (json_array_get_object_element (steps, 2), "x"));
}

/* What is no longer stated must not come back from the file. */
static void
test_unstated (void)
{
  g_autofree char *text = limber_fixture_read ("routine-sample.json");
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (LimberRoutine) self = read_routine (root);
  LimberStep *step = self->steps->pdata[0];
  g_autoptr (JsonNode) written = NULL;
  g_autofree char *again = NULL;

  step->dose->rest_us = LIMBER_DOSE_UNSTATED;
  step->transition_us = LIMBER_DOSE_UNSTATED;
  step->question = -1;
  g_clear_pointer (&step->question_text, g_free);
  g_clear_pointer (&step->minimum, limber_dose_free);
  g_clear_pointer (&step->prescribed, limber_prescribed_free);
  step->sounds = -1;
  self->nominal_minutes = 0;
  self->order = G_MAXINT;
  written = limber_routine_to_json (self, json_node_get_object (root));
  again = limber_json_print (written, NULL);
  g_assert_null (strstr (again, "\"rest\""));
  g_assert_null (strstr (again, "transition"));
  g_assert_null (strstr (again, "question"));
  g_assert_null (strstr (again, "minimum"));
  g_assert_null (strstr (again, "prescribed"));
  g_assert_null (strstr (again, "silent"));
  g_assert_null (strstr (again, "nominal"));
  g_assert_null (strstr (again, "order"));
}

static void
test_layout (void)
{
  static const struct
  {
    const char *text;
    const char *printed;
  } rows[] = {
    { "{}", "{}\n" },
    { "[]", "[]\n" },
    { "{\"a\":{},\"b\":[]}", "{\n  \"a\": {},\n  \"b\": []\n}\n" },
    { "[1,\"a\",null,true,1.5]", "[1, \"a\", null, true, 1.5]\n" },
    { "[[1,2],[3]]", "[\n  [1, 2],\n  [3]\n]\n" },
    { "[{\"a\":[1]}]", "[\n  {\n    \"a\": [1]\n  }\n]\n" },
    { "\"\\u0001\\b\\f\\n\\r\\t\\\"\\\\\\/\\u007f\"", "\"\\u0001\\b\\f\\n\\r\\t\\\"\\\\/\x7f\"\n" },
    { "\"\\u00e4\\ud83d\\ude00\"", "\"\xc3\xa4\xf0\x9f\x98\x80\"\n" },
    { "[1.0,1e300,0.1,-0.5,1e-7,123456789.125]",
      "[1.0, 1e+300, 0.1, -0.5, 1e-07, 123456789.125]\n" },
    { "[9223372036854775807,-9223372036854775807]",
      "[9223372036854775807, -9223372036854775807]\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonNode) root = limber_fixture_parse (rows[i].text);
      gsize            length = 0;
      g_autofree char *printed = limber_json_print (root, &length);

      g_assert_cmpstr (printed, ==, rows[i].printed);
      g_assert_cmpuint (length, ==, strlen (printed));
    }
}

/* A list takes one line if that has at most 100 characters, its comma counted. */
static void
test_columns (void)
{
  for (guint length = 85; length < 95; length++)
    {
      g_autofree char *word = g_strnfill (length, 'x');
      g_autofree char *last = g_strdup_printf ("{\"a\":[\"%s\"]}", word);
      g_autofree char *middle = g_strdup_printf ("{\"a\":[\"%s\"],\"b\":0}", word);
      g_autoptr (JsonNode) last_root = limber_fixture_parse (last);
      g_autoptr (JsonNode) middle_root = limber_fixture_parse (middle);
      g_autofree char *last_printed = limber_json_print (last_root, NULL);
      g_autofree char *middle_printed = limber_json_print (middle_root, NULL);

      /*   "a": [".."]   is 11 characters beside the word */
      g_assert_cmpint (strstr (last_printed, "[\n") == NULL, ==, length + 11 <= 100);
      g_assert_cmpint (strstr (middle_printed, "[\n") == NULL, ==, length + 12 <= 100);
    }
}

static void
test_numbers (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      double value = g_test_rand_double_range (-1e6, 1e6) / (1 << g_test_rand_int_range (0, 20));
      g_autofree char *digits = limber_json_format_number (value);

      g_assert_cmpfloat (g_ascii_strtod (digits, NULL), ==, value);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/content/definition-writer/same", test_same);
  g_test_add_func ("/content/definition-writer/without-base", test_without_base);
  g_test_add_func ("/content/definition-writer/minimal", test_minimal);
  g_test_add_func ("/content/definition-writer/stated-defaults", test_stated_defaults);
  g_test_add_func ("/content/definition-writer/unknown-members", test_unknown_members);
  g_test_add_func ("/content/definition-writer/unknown-members-move", test_unknown_members_move);
  g_test_add_func ("/content/definition-writer/unstated", test_unstated);
  g_test_add_func ("/content/definition-writer/layout", test_layout);
  g_test_add_func ("/content/definition-writer/columns", test_columns);
  g_test_add_func ("/content/definition-writer/numbers", test_numbers);

  return g_test_run ();
}
