/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-definition.h"

#include "content/limber-definition-file.h"
#include "content/limber-exercise-shape.h"
#include "content/limber-json-guard.h"
#include "content/limber-reader.h"
#include "content/limber-routine-shape.h"
#include "content/limber-shape-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * limber_definition_stem:
 * @path: a file
 *
 * Returns: (transfer full): the name of the file without folder and ".json", which is to be the id
 */
char *
limber_definition_stem (const char *path)
{
  char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, ".json"))
    name[strlen (name) - strlen (".json")] = '\0';

  return name;
}

static void
check_stem (LimberReader *reader, const char *id, const char *stem)
{
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;
  gsize            mark = 0;

  if (id == NULL || stem == NULL || strcmp (id, stem) == 0)
    return;

  found = limber_quote (id);
  expected = limber_quote (stem);
  mark = limber_reader_enter (reader, "id");
  limber_reader_fault (reader, _ ("%s, expected the name of the file, %s"), found, expected);
  limber_reader_leave (reader, mark);
}

/* Whether what was read can be used: at most its format is newer than ours. */
static gboolean
is_usable (GPtrArray *faults, guint n_before)
{
  for (guint i = n_before; i < faults->len; i++)
    if (((LimberFault *) faults->pdata[i])->kind != LIMBER_FAULT_NEWER)
      return FALSE;

  return TRUE;
}

/**
 * limber_exercise_from_json:
 * @root: what a file says
 * @stem: (nullable): the name of the file without ".json", which its id must be
 * @translate: whether the texts are those of a built-in exercise, to be shown to people
 * @faults: (element-type LimberFault): where to note all that is wrong
 * @notes: (element-type LimberFault) (nullable): where to note members that are not known
 *
 * Returns: (transfer full) (nullable): the exercise, or %NULL if anything but a newer format is
 *   wrong
 */
LimberExercise *
limber_exercise_from_json (JsonNode   *root,
                           const char *stem,
                           gboolean    translate,
                           GPtrArray  *faults,
                           GPtrArray  *notes)
{
  g_autoptr (LimberExercise) self = limber_exercise_new ();
  LimberReader reader = { 0 };
  guint        n_before = faults->len;

  g_return_val_if_fail (root != NULL, NULL);

  limber_reader_init (
      &reader, faults, notes, translate ? LIMBER_TRANSLATE_EXERCISE : LIMBER_TRANSLATE_NOTHING);
  limber_reader_read (&reader, root, &limber_exercise_shape, self);
  check_stem (&reader, self->id, stem);
  limber_reader_clear (&reader);

  return is_usable (faults, n_before) ? g_steal_pointer (&self) : NULL;
}

/**
 * limber_routine_from_json:
 * @root: what a file says
 * @stem: (nullable): the name of the file without ".json", which its id must be
 * @translate: whether the texts are those of a built-in routine, to be shown to people
 * @faults: (element-type LimberFault): where to note all that is wrong
 * @notes: (element-type LimberFault) (nullable): where to note members that are not known
 *
 * Returns: (transfer full) (nullable): the routine, or %NULL if anything but a newer format is wrong
 */
LimberRoutine *
limber_routine_from_json (JsonNode   *root,
                          const char *stem,
                          gboolean    translate,
                          GPtrArray  *faults,
                          GPtrArray  *notes)
{
  g_autoptr (LimberRoutine) self = limber_routine_new ();
  LimberReader reader = { 0 };
  guint        n_before = faults->len;

  g_return_val_if_fail (root != NULL, NULL);

  limber_reader_init (
      &reader, faults, notes, translate ? LIMBER_TRANSLATE_ROUTINE : LIMBER_TRANSLATE_NOTHING);
  limber_reader_read (&reader, root, &limber_routine_shape, self);
  check_stem (&reader, self->id, stem);
  limber_reader_clear (&reader);

  return is_usable (faults, n_before) ? g_steal_pointer (&self) : NULL;
}

/**
 * limber_definition_parse:
 * @path: a file
 * @faults: (element-type LimberFault): where to note what is wrong
 *
 * Returns: (transfer full) (nullable): what the file says, if it is JSON within our bounds
 */
JsonNode *
limber_definition_parse (const char *path, GPtrArray *faults)
{
  LimberFault *fault = NULL;
  JsonNode    *root = limber_definition_file_parse (path, LIMBER_JSON_MAX_DEFINITION, &fault);

  if (fault != NULL)
    g_ptr_array_add (faults, fault);

  return root;
}

/**
 * limber_exercise_read_file:
 * @path: a file
 * @translate: whether the texts are those of a built-in exercise, to be shown to people
 * @faults: (element-type LimberFault): where to note all that is wrong
 *
 * Returns: (transfer full) (nullable): the exercise, or %NULL if anything but a newer format is
 *   wrong
 */
LimberExercise *
limber_exercise_read_file (const char *path, gboolean translate, GPtrArray *faults)
{
  g_autoptr (JsonNode) root = limber_definition_parse (path, faults);
  g_autofree char *stem = limber_definition_stem (path);

  return root != NULL ? limber_exercise_from_json (root, stem, translate, faults, NULL) : NULL;
}

/**
 * limber_routine_read_file:
 * @path: a file
 * @translate: whether the texts are those of a built-in routine, to be shown to people
 * @faults: (element-type LimberFault): where to note all that is wrong
 *
 * Returns: (transfer full) (nullable): the routine, or %NULL if anything but a newer format is wrong
 */
LimberRoutine *
limber_routine_read_file (const char *path, gboolean translate, GPtrArray *faults)
{
  g_autoptr (JsonNode) root = limber_definition_parse (path, faults);
  g_autofree char *stem = limber_definition_stem (path);

  return root != NULL ? limber_routine_from_json (root, stem, translate, faults, NULL) : NULL;
}

static JsonNode *
to_json (const LimberShape *shape, gconstpointer self, JsonObject *base)
{
  JsonNode *root = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (root, limber_shape_write (shape, self, base));

  return root;
}

/**
 * limber_exercise_to_json:
 * @self: an exercise
 * @base: (nullable): what its file says so far
 *
 * Returns: (transfer full): the exercise as its file is to say it; what @base says beyond our
 *   knowledge is kept
 */
JsonNode *
limber_exercise_to_json (const LimberExercise *self, JsonObject *base)
{
  g_return_val_if_fail (self != NULL, NULL);

  return to_json (&limber_exercise_shape, self, base);
}

/**
 * limber_routine_to_json:
 * @self: a routine
 * @base: (nullable): what its file says so far
 *
 * Returns: (transfer full): the routine as its file is to say it; what @base says beyond our
 *   knowledge is kept, that of a step with the step as long as it can be told which it was
 */
JsonNode *
limber_routine_to_json (const LimberRoutine *self, JsonObject *base)
{
  g_return_val_if_fail (self != NULL, NULL);

  return to_json (&limber_routine_shape, self, base);
}
