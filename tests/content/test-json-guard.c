/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-definition-file.h"
#include "content/limber-json-guard.h"

#include <string.h>

#define GOOD 0

/* What passes or not, and where it is seen; rows with a NUL inside have their length. */
static const struct
{
  const char *text;
  guint       line;
  guint       column;
  const char *path;
  gsize       length;
} rows[] = {
  { "{}", GOOD },
  { "[]", GOOD },
  { "null", GOOD },
  { "true", GOOD },
  { "false", GOOD },
  { "0", GOOD },
  { "\"\"", GOOD },
  { " \t\r\n{ } \n", GOOD },
  { "{\"a\":1,\"b\":[1,2,{\"c\":null}]}", GOOD },
  { "{\"\":1}", GOOD },
  { "{\"a\":{\"a\":{\"a\":1}},\"b\":{\"a\":2}}", GOOD },
  { "[{\"a\":1},{\"a\":2}]", GOOD },
  { "-0", GOOD },
  { "[0,-1,10,123]", GOOD },
  { "[0.5,-0.25,10.0]", GOOD },
  { "[1e3,1E3,1e+3,1e-3,0e0,0.0e-9,-1.5E+2]", GOOD },
  { "9223372036854775807", GOOD },
  { "-9223372036854775807", GOOD },
  { "1e308", GOOD },
  { "1e-400", GOOD },
  { "0.00000000000000000000000000000000000000001", GOOD },
  { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", GOOD },
  { "\"\\u0041\\u00e9\\uFFFF\"", GOOD },
  { "\"\\ud83d\\ude00\"", GOOD },
  { "\"\\uD83D\\uDE00\"", GOOD },
  { "\"\xc3\xa4 \xe2\x82\xac \xf0\x9f\x98\x80\"", GOOD },
  { "\"\x7f\"", GOOD },
  { "{\"a\":1,\"A\":2,\"\\u00e4\":3,\"a \":4}", GOOD },

  { "", 1, 1, "" },
  { "  \n ", 2, 2, "" },
  { "\xef\xbb\xbf{}", 1, 1, "" },
  { "\xff\xfe{\0}\0", 1, 1, "", 6 },
  { "{\0}", 1, 2, "", 3 },
  { "\"\xc3\"", 1, 2, "" },
  { "\"\xc0\xaf\"", 1, 2, "" },
  { "\"\xed\xa0\x80\"", 1, 2, "" },
  { "\"\xf4\x90\x80\x80\"", 1, 2, "" },
  { "\"\xe4\"", 1, 2, "" },
  { "\xc2\xa0{}", 1, 1, "" },

  { "{", 1, 2, "" },
  { "[", 1, 2, "/0" },
  { "}", 1, 1, "" },
  { "]", 1, 1, "" },
  { "[1", 1, 3, "/0" },
  { "[1,", 1, 4, "/1" },
  { "[1,]", 1, 4, "/1" },
  { "[,1]", 1, 2, "/0" },
  { "[1 2]", 1, 4, "/0" },
  { "[1}", 1, 3, "/0" },
  { "{]", 1, 2, "" },
  { "{\"a\"", 1, 5, "/a" },
  { "{\"a\":", 1, 6, "/a" },
  { "{\"a\" 1}", 1, 6, "/a" },
  { "{\"a\":}", 1, 6, "/a" },
  { "{\"a\":1", 1, 7, "/a" },
  { "{\"a\":1,", 1, 8, "" },
  { "{\"a\":1,}", 1, 8, "" },
  { "{,}", 1, 2, "" },
  { "{\"a\":1 \"b\":2}", 1, 8, "/a" },
  { "{a:1}", 1, 2, "" },
  { "{'a':1}", 1, 2, "" },
  { "{1:1}", 1, 2, "" },
  { "{null:1}", 1, 2, "" },
  { "{\"a\":'b'}", 1, 6, "/a" },
  { "{} {}", 1, 4, "" },
  { "{}x", 1, 3, "" },
  { "{},", 1, 3, "" },
  { "1 2", 1, 3, "" },
  { "{}\n\n  x", 3, 3, "" },

  { "// a\n{}", 1, 1, "" },
  { "{} # a", 1, 4, "" },
  { "{/**/}", 1, 2, "" },
  { "[1/**/]", 1, 3, "/0" },
  { "var a = {}", 1, 1, "" },
  { "var a = {};", 1, 1, "" },

  { "01", 1, 1, "" },
  { "-01", 1, 1, "" },
  { "[00]", 1, 2, "/0" },
  { "[0x10]", 1, 3, "/0" },
  { "+1", 1, 1, "" },
  { "-", 1, 2, "" },
  { "[-]", 1, 3, "/0" },
  { "--1", 1, 2, "" },
  { ".5", 1, 1, "" },
  { "[1.]", 1, 4, "/0" },
  { "[-.5]", 1, 3, "/0" },
  { "[1e]", 1, 4, "/0" },
  { "[1e+]", 1, 5, "/0" },
  { "[1.e1]", 1, 4, "/0" },
  { "[1.5.5]", 1, 5, "/0" },
  { "[1_000]", 1, 3, "/0" },
  { "NaN", 1, 1, "" },
  { "[Infinity]", 1, 2, "/0" },
  { "[-Infinity]", 1, 3, "/0" },
  { "[1e999]", 1, 2, "/0" },
  { "[-1e999]", 1, 2, "/0" },
  { "9223372036854775808", 1, 1, "" },
  { "-9223372036854775808", 1, 1, "" },
  { "{\"a\":99999999999999999999}", 1, 6, "/a" },

  { "True", 1, 1, "" },
  { "[nul]", 1, 2, "/0" },
  { "[tru", 1, 2, "/0" },
  { "[truefalse]", 1, 6, "/0" },
  { "undefined", 1, 1, "" },

  { "\"", 1, 2, "" },
  { "[\"a", 1, 4, "/0" },
  { "[\"a\\", 1, 5, "/0" },
  { "[\"a\\\"]", 1, 7, "/0" },
  { "[\"\\x41\"]", 1, 4, "/0" },
  { "[\"\\'\"]", 1, 4, "/0" },
  { "[\"\\u12\"]", 1, 7, "/0" },
  { "[\"\\u12g4\"]", 1, 7, "/0" },
  { "[\"\\u", 1, 5, "/0" },
  { "[\"a\nb\"]", 1, 4, "/0" },
  { "[\"a\tb\"]", 1, 4, "/0" },
  { "[\"\x1f\"]", 1, 3, "/0" },
  { "[\"\\u0000\"]", 1, 3, "/0" },
  { "{\"a\\u0000\":1}", 1, 4, "" },
  { "[\"\\ud800\"]", 1, 3, "/0" },
  { "[\"\\udc00\"]", 1, 3, "/0" },
  { "[\"\\ud83dx\"]", 1, 3, "/0" },
  { "[\"\\ud83d\\n\"]", 1, 3, "/0" },
  { "[\"\\ud83d\\ud83d\"]", 1, 3, "/0" },
  { "[\"\\ude00\\ud83d\"]", 1, 3, "/0" },
  { "[\"\\ud83d\\u", 1, 3, "/0" },

  { "{\"a\":1,\"a\":2}", 1, 8, "/a" },
  { "{\"a\":1,\"b\":2,\"c\":3,\"b\":4}", 1, 20, "/b" },
  { "{\"a\":1,\"\\u0061\":2}", 1, 8, "/a" },
  { "{\"\\u0061\":1,\"a\":2}", 1, 13, "/a" },
  { "{\"\":1,\"\":2}", 1, 7, "/" },
  { "{\"a/b\":{\"~\":[0,{\"x\":1,\n \"x\":2}]}}", 2, 2, "/a~1b/~0/1/x" },
  { "{\"a\":{\"b\":1},\"a\":2}", 1, 14, "/a" },
  { "{\"steps\":[{\"a\":1},{\"a\":[1,2,x]}]}", 1, 29, "/steps/1/a/2" },
  { "[\"\xc3\xa4\xc3\xb6\xc3\xbc\", x]", 1, 9, "/1" },
  { "[\n  \"\xe2\x82\xac\",\n  \"\xf0\x9f\x98\x80\" x\n]", 3, 7, "/1" },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  gsize length = rows[row].length > 0 ? rows[row].length : strlen (rows[row].text);
  g_autoptr (LimberFault) fault
             = limber_json_guard (rows[row].text, length, LIMBER_JSON_MAX_DEFINITION);

  if (rows[row].line == GOOD)
    {
      LimberFault *parse_fault = NULL;
      g_autoptr (JsonNode) root = NULL;

      g_assert_null (fault);
      root = limber_definition_text_parse (rows[row].text, length, G_MAXUINT, &parse_fault);
      g_assert_null (parse_fault);
      g_assert_nonnull (root);
      return;
    }

  g_assert_nonnull (fault);
  g_assert_cmpint ((int) fault->kind, ==, (int) LIMBER_FAULT_SYNTAX);
  g_assert_cmpuint (fault->line, ==, rows[row].line);
  g_assert_cmpuint (fault->column, ==, rows[row].column);
  g_assert_cmpstr (fault->path, ==, rows[row].path);
  g_assert_nonnull (strstr (fault->message, "expected"));
  g_assert_true (g_utf8_validate (fault->message, -1, NULL));
}

/* What passes means to json-glib what it says. */
static void
test_values (void)
{
  static const struct
  {
    const char *text;
    double      value;
  } numbers[] = {
    { "0", 0 },       { "-0", 0 },         { "1e3", 1000 },
    { "1E+3", 1000 }, { "1e-3", 0.001 },   { "0e0", 0 },
    { "0.5", 0.5 },   { "-1.5E+2", -150 }, { "30.0", 30 },
    { "3e1", 30 },    { "-7", -7 },        { "9007199254740993", 9007199254740993.0 },
    { "0.0e-9", 0 },  { "1e-400", 0 },     { "-0.25", -0.25 },
    { "100", 100 },
  };
  static const struct
  {
    const char *text;
    const char *value;
  } texts[] = {
    { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t" },
    { "\"\\u00e4\\u20AC\"", "\xc3\xa4\xe2\x82\xac" },
    { "\"\\ud83d\\ude00!\"", "\xf0\x9f\x98\x80!" },
    { "\"a'b\"", "a'b" },
    { "\"\\u000a\"", "\n" },
    { "\"/* no */ // no\"", "/* no */ // no" },
  };
  LimberFault *fault = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = g_strdup_printf ("[%s]", numbers[i].text);
      g_autoptr (JsonNode) root = limber_definition_text_parse (text, strlen (text), 100, &fault);

      g_assert_null (fault);
      g_assert_cmpfloat (
          json_array_get_double_element (json_node_get_array (root), 0), ==, numbers[i].value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_strdup_printf ("[%s]", texts[i].text);
      g_autoptr (JsonNode) root = limber_definition_text_parse (text, strlen (text), 100, &fault);

      g_assert_null (fault);
      g_assert_cmpstr (
          json_array_get_string_element (json_node_get_array (root), 0), ==, texts[i].value);
    }
}

static char *
repeat (const char *before, const char *part, guint n, const char *after)
{
  GString *out = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (out, part);
  g_string_append (out, after);

  return g_string_free (out, FALSE);
}

static void
assert_refused (const char *text, const char *part_of_message)
{
  g_autoptr (LimberFault) fault
             = limber_json_guard (text, strlen (text), LIMBER_JSON_MAX_DEFINITION);

  g_assert_nonnull (fault);
  g_assert_nonnull (strstr (fault->message, part_of_message));
}

static void
test_bombs (void)
{
  g_autofree char *lists = repeat ("", "[", 100000, "");
  g_autofree char *objects = repeat ("", "{\"a\":", 50000, "");
  g_autofree char *more_objects = repeat ("", "{\"a\":", 100000, "");
  g_autofree char *flat = repeat ("[0", ",0", 5000000, "]");

  assert_refused (lists, "within each other");
  assert_refused (objects, "within each other");
  assert_refused (more_objects, "256 KiB");
  assert_refused (flat, "256 KiB");
}

static void
test_depth (void)
{
  g_autofree char *open = repeat ("", "[", LIMBER_JSON_MAX_DEPTH, "");
  g_autofree char *just = repeat (open, "]", LIMBER_JSON_MAX_DEPTH, "");
  g_autofree char *over = g_strdup_printf ("[%s]", just);
  g_autoptr (LimberFault) fault = NULL;

  g_assert_null (limber_json_guard (just, strlen (just), 1000));
  fault = limber_json_guard (over, strlen (over), 1000);
  g_assert_nonnull (fault);
  g_assert_cmpuint (fault->column, ==, LIMBER_JSON_MAX_DEPTH + 1);
}

static void
test_length (void)
{
  g_autoptr (LimberFault) fault = NULL;

  g_assert_null (limber_json_guard ("[10]", 4, 4));
  fault = limber_json_guard ("[10] ", 5, 4);
  g_assert_nonnull (fault);
}

static char *
make_object (guint n, gboolean escaped)
{
  GString *out = g_string_new ("{");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s\"%s%u\":0", i > 0 ? "," : "", escaped ? "\\u0061" : "a", i);
  g_string_append_c (out, '}');

  return g_string_free (out, FALSE);
}

static void
test_members (void)
{
  for (int escaped = 0; escaped < 2; escaped++)
    {
      g_autofree char *just = make_object (LIMBER_JSON_MAX_MEMBERS, escaped);
      g_autofree char *over = make_object (LIMBER_JSON_MAX_MEMBERS + 1, escaped);
      g_autoptr (LimberFault) fault = NULL;

      g_assert_null (limber_json_guard (just, strlen (just), LIMBER_JSON_MAX_DEFINITION));
      fault = limber_json_guard (over, strlen (over), LIMBER_JSON_MAX_DEFINITION);
      g_assert_nonnull (fault);
      g_assert_nonnull (strstr (fault->message, "1000 members"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf (
          "/content/json-guard/%s/%03u", rows[i].line == GOOD ? "good" : "bad", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/content/json-guard/values", test_values);
  g_test_add_func ("/content/json-guard/bombs", test_bombs);
  g_test_add_func ("/content/json-guard/depth", test_depth);
  g_test_add_func ("/content/json-guard/length", test_length);
  g_test_add_func ("/content/json-guard/members", test_members);

  return g_test_run ();
}
