/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-fixture.h"

#include "content/limber-definition-file.h"
#include "content/limber-json-guard.h"

#include <glib/gstdio.h>
#include <string.h>

/* What the tests wait for takes milliseconds; a machine under load takes longer. */
#define PATIENCE_SECONDS 30

/* Reads a file of the corpus. */
char *
limber_fixture_read (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "content", "corpus", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

JsonNode *
limber_fixture_parse (const char *text)
{
  LimberFault *fault = NULL;
  JsonNode    *root
      = limber_definition_text_parse (text, strlen (text), LIMBER_JSON_MAX_DEFINITION, &fault);

  if (fault != NULL)
    g_error ("%s: %s", fault->message, text);

  return root;
}

/* Replaces the first occurrence, which must be there. */
char *
limber_fixture_replace (const char *text, const char *from, const char *to)
{
  const char      *at = strstr (text, from);
  g_autofree char *before = NULL;

  if (at == NULL)
    g_error ("no \"%s\" in: %s", from, text);
  before = g_strndup (text, (gsize) (at - text));

  return g_strconcat (before, to, at + strlen (from), NULL);
}

char *
limber_fixture_exercise (const char *id, const char *name)
{
  return g_strdup_printf ("{\n"
                          "  \"format\": 1,\n"
                          "  \"id\": \"%s\",\n"
                          "  \"name\": \"%s\",\n"
                          "  \"kind\": \"static-stretch\",\n"
                          "  \"position\": \"standing\",\n"
                          "  \"sides\": \"both\",\n"
                          "  \"dose\": {\n"
                          "    \"seconds\": 30\n"
                          "  },\n"
                          "  \"muscles\": {\n"
                          "    \"primary\": [\"calves\"]\n"
                          "  },\n"
                          "  \"instructions\": [\"Stand tall.\", \"Lean in.\"]\n"
                          "}\n",
                          id,
                          name);
}

char *
limber_fixture_routine (const char *id, const char *name, int order, const char *const *exercises)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out,
                          "{\n  \"format\": 1,\n  \"id\": \"%s\",\n  \"name\": \"%s\",\n"
                          "  \"context\": \"rest-day\",\n  \"order\": %d,\n  \"steps\": [",
                          id,
                          name,
                          order);
  for (guint i = 0; exercises[i] != NULL; i++)
    g_string_append_printf (
        out, "%s\n    {\n      \"exercise\": \"%s\"\n    }", i > 0 ? "," : "", exercises[i]);
  g_string_append (out, "\n  ]\n}\n");

  return g_string_free (out, FALSE);
}

char *
limber_fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("limber-content-XXXXXX", &error);

  g_assert_no_error (error);

  return path;
}

void
limber_fixture_remove (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      limber_fixture_remove (child);
    }
  g_remove (path);
}

/* Writes a file into a folder, and makes the folders on the way. */
void
limber_fixture_write (const char *folder, const char *path, const char *text)
{
  g_autofree char *file = g_build_filename (folder, path, NULL);
  g_autofree char *parent = g_path_get_dirname (file);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (file, text, -1, &error);
  g_assert_no_error (error);
}

static gboolean
give_up_cb (gpointer user_data)
{
  g_error ("nothing happened for %d seconds", PATIENCE_SECONDS);

  return G_SOURCE_REMOVE;
}

/* Turns the main loop until it has happened. */
void
limber_fixture_wait (const gboolean *done)
{
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, give_up_cb, NULL);

  while (!*done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}
