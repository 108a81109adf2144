/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads any bytes as a definition of either kind. What can be read must be written so that it reads
 * the same again; what cannot must be told. The entry is libFuzzer's:
 *
 *   clang -fsanitize=fuzzer,address,undefined ... fuzz-definition.c
 *
 * and test-fuzz-definition.c runs it over a corpus and mutants of it.
 */

#include "fuzz-definition.h"

#include "content/limber-definition-file.h"
#include "content/limber-definition.h"
#include "content/limber-json-guard.h"
#include "content/limber-json-printer.h"

#include <string.h>

typedef JsonNode *(*Rewrite) (JsonNode *root, GPtrArray *faults, JsonObject *base);

static JsonNode *
rewrite_exercise (JsonNode *root, GPtrArray *faults, JsonObject *base)
{
  g_autoptr (GPtrArray) notes = limber_faults_new ();
  g_autoptr (LimberExercise) self = limber_exercise_from_json (root, NULL, TRUE, faults, notes);

  return self != NULL ? limber_exercise_to_json (self, base) : NULL;
}

static JsonNode *
rewrite_routine (JsonNode *root, GPtrArray *faults, JsonObject *base)
{
  g_autoptr (GPtrArray) notes = limber_faults_new ();
  g_autoptr (LimberRoutine) self = limber_routine_from_json (root, NULL, TRUE, faults, notes);

  return self != NULL ? limber_routine_to_json (self, base) : NULL;
}

static void
check_rewritten (JsonNode *written, Rewrite rewrite)
{
  gsize            length = 0;
  g_autofree char *text = limber_json_print (written, &length);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberFault *fault = NULL;
  g_autoptr (JsonNode) root = limber_definition_text_parse (text, length, G_MAXSIZE, &fault);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *text_again = NULL;

  g_assert_null (fault);
  again = rewrite (root, faults, json_node_get_object (root));
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_nonnull (again);
  text_again = limber_json_print (again, NULL);
  g_assert_cmpstr (text_again, ==, text);
}

static void
try (JsonNode *root, Rewrite rewrite)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (JsonNode) written = NULL;
  JsonObject *base = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;

  written = rewrite (root, faults, base);
  if (written == NULL)
    g_assert_cmpuint (faults->len, >, 0);
  else
    g_assert_true (faults->len == 0 || limber_faults_only_newer (faults));
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line = limber_fault_format (faults->pdata[i], "file");

      g_assert_true (g_utf8_validate (line, -1, NULL));
      g_assert_null (strchr (line, '\n'));
    }
  if (written != NULL)
    check_rewritten (written, rewrite);
}

/* What the guard lets through means to json-glib what it means to us. */
static void
check_against_json_glib (const char *text, gsize size, JsonNode *root)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, (gssize) size, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (root, json_parser_get_root (parser)));
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autofree char *text = g_malloc (size + 1);
  LimberFault     *fault = NULL;
  g_autoptr (LimberFault) owned = NULL;
  g_autoptr (JsonNode) root = NULL;

  memcpy (text, data, size);
  text[size] = '\0';
  root = limber_definition_text_parse (text, size, LIMBER_JSON_MAX_DEFINITION, &fault);
  owned = fault;
  g_assert_true ((root == NULL) == (fault != NULL));
  if (root != NULL)
    {
      check_against_json_glib (text, size, root);
      try (root, rewrite_exercise);
      try (root, rewrite_routine);
    }
  else
    {
      g_assert_true (g_utf8_validate (fault->message, -1, NULL));
    }

  return 0;
}
