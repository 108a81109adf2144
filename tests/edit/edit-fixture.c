/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit-fixture.h"

#include "content/limber-definition.h"
#include "content/limber-json-printer.h"

#include <glib/gstdio.h>
#include <string.h>

static void
add_step (LimberRoutine *routine, const char *id, char **heading)
{
  LimberStep *step = limber_step_new (id);

  step->section = g_steal_pointer (heading);
  g_ptr_array_add (routine->steps, step);
}

LimberRoutine *
edit_fixture_make (const char *text)
{
  LimberRoutine *routine = limber_routine_new ();
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  g_autofree char *heading = NULL;

  routine->id = g_strdup ("mine");
  routine->name = g_strdup ("Mine");
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_has_suffix (words[i], ":"))
        heading = g_strndup (words[i], strlen (words[i]) - 1);
      else if (*words[i] != '\0')
        add_step (routine, words[i], &heading);
    }

  return routine;
}

char *
edit_fixture_describe (const LimberRoutine *routine)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep *step = routine->steps->pdata[i];

      if (i > 0)
        g_string_append_c (out, ' ');
      if (step->section != NULL)
        g_string_append_printf (out, "%s: ", step->section);
      g_string_append (out, step->exercise_id);
    }

  return g_string_free (out, FALSE);
}

char *
edit_fixture_print (const LimberRoutine *routine)
{
  g_autoptr(JsonNode) root = limber_routine_to_json (routine, NULL);

  return limber_json_print (root, NULL);
}

void
edit_fixture_assert (const LimberRoutine *routine, const char *expected)
{
  g_autofree char *found = edit_fixture_describe (routine);

  g_assert_cmpstr (found, ==, expected);
}

char *
edit_fixture_make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *path = g_dir_make_tmp ("limber-edit-XXXXXX", &error);

  g_assert_no_error (error);

  return path;
}

void
edit_fixture_remove (const char *path)
{
  g_autoptr(GDir) dir = NULL;
  const char *name = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      edit_fixture_remove (child);
    }
  g_remove (path);
}

/* Hidden ones are files, too. */
guint
edit_fixture_count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* There are exercises of one letter, called by the big one, and no others. */
const LimberExercise *
edit_fixture_lookup (const char *id, gpointer unused)
{
  static LimberExercise *exercises[26];
  int                    index = *id - 'a';

  if (index < 0 || index >= (int) G_N_ELEMENTS (exercises) || id[1] != '\0')
    return NULL;

  if (exercises[index] == NULL)
    {
      exercises[index] = limber_exercise_new ();
      exercises[index]->id = g_strdup (id);
      exercises[index]->name = g_strdup_printf ("%c", 'A' + index);
      exercises[index]->dose->length_us = 30 * G_USEC_PER_SEC;
      exercises[index]->dose->sets = 1;
    }

  return exercises[index];
}
