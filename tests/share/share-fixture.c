/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "share-fixture.h"

#include "../content/limber-fixture.h"
#include "share/limber-import-read.h"

#include <string.h>

static void
write_definition (const char *folder, const char *path, char *text)
{
  limber_fixture_write (folder, path, text);
  g_free (text);
}

void
share_fixture_set_up (ShareFixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "lean", "reach", NULL };

  fixture->root = limber_fixture_make_folder ();
  fixture->builtin = g_build_filename (fixture->root, "builtin", NULL);
  fixture->user = g_build_filename (fixture->root, "user", NULL);
  write_definition (
      fixture->builtin, "exercises/lean.json", limber_fixture_exercise ("lean", "Lean"));
  write_definition (
      fixture->builtin, "exercises/reach.json", limber_fixture_exercise ("reach", "Reach"));
  write_definition (
      fixture->builtin, "routines/short.json", limber_fixture_routine ("short", "Short", 1, ids));
}

void
share_fixture_tear_down (ShareFixture *fixture, gconstpointer data)
{
  limber_fixture_remove (fixture->root);
  g_free (fixture->root);
  g_free (fixture->builtin);
  g_free (fixture->user);
}

char *
share_fixture_bundle (const char *exercises, const char *routines)
{
  return g_strdup_printf (
      "{\"format\": 1, \"kind\": \"limber-bundle\", \"exercises\": [%s], \"routines\": [%s]}",
      exercises,
      routines);
}

/* Of texts, each as if it were a file. */
LimberImportPlan *
share_fixture_plan (ShareFixture *fixture, ...)
{
  LimberImportPlan *plan = limber_import_plan_new (fixture->builtin, fixture->user);
  const char       *text = NULL;
  va_list           texts;

  va_start (texts, fixture);
  while ((text = va_arg (texts, const char *)) != NULL)
    {
      guint source = limber_import_plan_add_source (plan, "file.limber");

      limber_import_read_text (plan, source, text, strlen (text), "en", NULL, NULL);
    }
  va_end (texts);
  limber_import_plan_settle (plan);

  return plan;
}

LimberImportItem *
share_fixture_find (LimberImportPlan *plan, const char *id)
{
  for (guint i = 0; i < plan->items->len; i++)
    if (g_strcmp0 (((LimberImportItem *) plan->items->pdata[i])->id, id) == 0)
      return plan->items->pdata[i];

  g_error ("there is no %s", id);
}

LimberImportUndo *
share_fixture_take (LimberImportPlan *plan)
{
  g_autoptr (GError) error = NULL;
  LimberImportUndo *undo = limber_import_take (plan, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (undo);

  return undo;
}

static void
add_folder (GString *state, const char *folder, const char *sub)
{
  g_autofree char *path = g_build_filename (folder, sub, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, (GCompareFunc) (void (*) (void)) g_strcmp0);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, names->pdata[i], NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
      g_string_append_printf (state, "%s/%s\n%s\n", sub, (char *) names->pdata[i], text);
    }
}

/* All that the user has. */
char *
share_fixture_state (ShareFixture *fixture)
{
  GString *state = g_string_new (NULL);

  add_folder (state, fixture->user, "exercises");
  add_folder (state, fixture->user, "routines");

  return g_string_free (state, FALSE);
}
