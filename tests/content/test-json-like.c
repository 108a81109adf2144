/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-json-like.h"

#include <string.h>

#include "content/limber-json-printer.h"
#include "content/limber-json-span.h"
#include "limber-fixture.h"

static char *
print_like (const char *text, const char *what)
{
  g_autoptr (JsonNode) before = limber_fixture_parse (text);
  g_autoptr (JsonNode) after = limber_fixture_parse (what);
  gsize length = 0;
  char *out = limber_json_print_like (after, text, before, &length);

  g_assert_cmpuint (strlen (out), ==, length);

  return out;
}

static void
test_table (void)
{
  static const struct
  {
    const char *before;
    const char *meaning;
    const char *after;
  } rows[] = {
    /* Nothing changed. */
    { "{ \"a\":1 , \"b\" : [1,2]}\n",
      "{\"b\": [1, 2], \"a\": 1.0}",
      "{ \"a\":1 , \"b\" : [1,2]}\n" },
    { "\n {\"a\": \"\\u0041\\/\"} \n", "{\"a\": \"A/\"}", "\n {\"a\": \"\\u0041\\/\"} \n" },
    /* One value. */
    { "{ \"a\":1 , \"b\":2 }", "{\"a\": 1, \"b\": 3}", "{ \"a\":1 , \"b\":3 }" },
    { "{\"a\": {\"b\": 1}}", "{\"a\": {\"b\": null}}", "{\"a\": {\"b\": null}}" },
    { "{\"a\": 1}", "{\"a\": [1, 2]}", "{\"a\": [1, 2]}" },
    /* Members come where they belong, and go. */
    { "{ \"a\": 1, \"c\": 3 }",
      "{\"a\": 1, \"b\": 2, \"c\": 3}",
      "{ \"a\": 1, \"b\": 2, \"c\": 3 }" },
    { "{\n  \"z\": 1,\n  \"a\": 2\n}",
      "{\"a\": 2, \"b\": 3, \"z\": 1}",
      "{\n  \"z\": 1,\n  \"a\": 2,\n  \"b\": 3\n}" },
    { "{\n  \"a\": 1\n}", "{\"a\": 1, \"b\": 2}", "{\n  \"a\": 1,\n  \"b\": 2\n}" },
    { "{ \"a\": 1 }", "{\"a\": 1, \"b\": 2}", "{ \"a\": 1, \"b\": 2 }" },
    { "{ \"a\": 1, \"b\": 2, \"c\": 3 }", "{\"b\": 2}", "{ \"b\": 2 }" },
    { "{ \"a\": 1, \"b\": 2, \"c\": 3 }", "{\"a\": 1, \"c\": 3}", "{ \"a\": 1, \"c\": 3 }" },
    { "{ \"a\": 1 }", "{}", "{}" },
    { "{}", "{\"a\": 1}", "{\n  \"a\": 1\n}" },
    /* Elements stay what they were when others come, go and move. */
    { "[ {\"e\":\"x\"} , {\"e\":\"y\"} ]",
      "[{\"e\": \"n\"}, {\"e\": \"x\"}, {\"e\": \"y\"}]",
      "[ { \"e\": \"n\" } , {\"e\":\"x\"} , {\"e\":\"y\"} ]" },
    { "[\n  {\"e\":\"x\"},\n  {\"e\":\"y\"}\n]",
      "[{\"e\": \"y\"}, {\"e\": \"x\"}]",
      "[\n  {\"e\":\"y\"},\n  {\"e\":\"x\"}\n]" },
    { "[\n  {\"e\":\"x\", \"s\":1},\n  {\"e\":\"y\"},\n  {\"e\":\"z\"}\n]",
      "[{\"e\": \"x\", \"s\": 2}, {\"e\": \"z\"}]",
      "[\n  {\"e\":\"x\", \"s\":2},\n  {\"e\":\"z\"}\n]" },
    { "[1,2,3]", "[1,2,3,4]", "[1,2,3,4]" },
    { "[1,  2,3]", "[1, 3]", "[1,3]" },
    { "[]", "[1]", "[1]" },
    { "[1]", "[]", "[]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *out = print_like (rows[i].before, rows[i].meaning);

      g_assert_cmpstr (out, ==, rows[i].after);
    }
}

/* A file that somebody wrote by hand, with members that nobody knows. */
static void
test_by_hand (void)
{
  static const char text[] = "{ \"format\": 1, \"id\": \"hill\",\n"
                             "  \"mood\": \"\\u00dcber\",\n"
                             "  \"name\" : \"After the hill\",   \"context\": \"post-run\",\n"
                             "\n"
                             "  \"steps\": [\n"
                             "    { \"exercise\": \"march\",   \"seconds\": 60, \"why\": [1,2] },\n"
                             "    { \"exercise\": \"calf\", \"seconds\": 30.0 },\n"
                             "\n"
                             "    { \"exercise\": \"calf\", \"side\": \"left\" }\n"
                             "  ]\n"
                             "}";
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autofree char *as_printed = limber_json_print (root, NULL);
  g_autofree char *meaning
      = limber_fixture_replace (as_printed, "\"seconds\": 30.0", "\"seconds\": 45");
  g_autofree char *expected = limber_fixture_replace (text, "30.0", "45");
  g_autofree char *out = print_like (text, meaning);

  g_assert_cmpstr (out, ==, expected);
}

/* Something made up: numbers, texts, lists and objects within one another. */
static JsonNode *
make_up (GRand *rand, int depth)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);
  int       what = g_rand_int_range (rand, 0, depth > 0 ? 8 : 4);

  if (what < 2)
    json_node_set_int (node, g_rand_int_range (rand, 0, 4));
  else if (what < 4)
    json_node_set_string (node, what == 2 ? "a \"b\"\n{[,:" : "");
  else if (what < 6)
    {
      JsonArray *list = json_array_new ();

      for (int n = g_rand_int_range (rand, 0, 4); n > 0; n--)
        json_array_add_element (list, make_up (rand, depth - 1));
      json_node_init_array (node, list);
      json_array_unref (list);
    }
  else
    {
      static const char *const names[] = { "a", "b", "c{", "\"d\"" };
      JsonObject              *object = json_object_new ();

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        if (g_rand_boolean (rand))
          json_object_set_member (object, names[i], make_up (rand, depth - 1));
      json_node_init_object (node, object);
      json_object_unref (object);
    }

  return node;
}

/* Changes something here and there, and leaves the rest. */
static JsonNode *
change (JsonNode *node, GRand *rand, int depth)
{
  JsonNode *copy = NULL;

  if (g_rand_int_range (rand, 0, 6) == 0)
    return make_up (rand, depth);
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *was = json_node_get_array (node);
      JsonArray *list = json_array_new ();

      for (guint i = 0; i < json_array_get_length (was); i++)
        if (g_rand_int_range (rand, 0, 5) > 0)
          json_array_add_element (list, change (json_array_get_element (was, i), rand, depth - 1));
      copy = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (copy, list);
      return copy;
    }

  return json_node_copy (node);
}

static char *
lay_out (JsonNode *node, GRand *rand)
{
  GString *out = NULL;

  if (g_rand_boolean (rand))
    return limber_json_print (node, NULL);

  out = g_string_new (NULL);
  limber_json_print_inline (out, node);

  return g_string_free (out, FALSE);
}

/* Whatever it looked like and whatever became of it: it means what it is to mean. */
static void
test_any (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (JsonNode) made_up = make_up (rand, 4);
      g_autofree char *text = lay_out (made_up, rand);
      g_autoptr (JsonNode) before = limber_fixture_parse (text);
      g_autoptr (JsonNode) after = change (before, rand, 4);
      g_autoptr (JsonNode) again = NULL;
      g_autofree char *out = NULL;
      gsize            length = 0;

      out = limber_json_print_like (after, text, before, &length);
      again = limber_fixture_parse (out);
      if (!limber_json_is_same (again, after))
        g_error ("%s became %s", text, out);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/content/json-like/table", test_table);
  g_test_add_func ("/content/json-like/by-hand", test_by_hand);
  g_test_add_func ("/content/json-like/any", test_any);

  return g_test_run ();
}
