/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-check.h"

#include "content/limber-definition.h"
#include "content/limber-figure.h"
#include "content/limber-reader.h"
#include "content/limber-routine-check.h"
#include "content/limber-tips.h"
#include "figure/limber-figure-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  DEFINES_NOTHING,
  DEFINES_EXERCISE,
  DEFINES_ROUTINE,
  DEFINES_BASE_POSES,
  DEFINES_TIPS,
} Defines;

/* Tells the two by the members that only one of them has, and where that does not tell, by the
 * folder. */
static Defines
guess_kind (JsonObject *object, const char *path)
{
  static const char *const of_exercise[]
      = { "kind", "position", "dose", "muscles", "instructions", "sides", NULL };
  static const char *const of_routine[] = { "steps", "context", "goal", "lead-in", NULL };
  guint                    n_exercise = limber_reader_count (object, of_exercise);
  guint                    n_routine = limber_reader_count (object, of_routine);
  g_autofree char         *folder = NULL;
  g_autofree char         *name = NULL;

  if (n_exercise + n_routine == 0 && json_object_has_member (object, "tips"))
    return DEFINES_TIPS;
  if (n_exercise + n_routine == 0)
    return json_object_has_member (object, "poses") ? DEFINES_BASE_POSES : DEFINES_NOTHING;
  if (n_exercise == 0)
    return DEFINES_ROUTINE;
  if (n_routine == 0)
    return DEFINES_EXERCISE;

  folder = g_path_get_dirname (path);
  name = g_path_get_basename (folder);
  if (strcmp (name, "routines") == 0)
    return DEFINES_ROUTINE;
  if (strcmp (name, "exercises") == 0)
    return DEFINES_EXERCISE;

  return n_routine >= n_exercise ? DEFINES_ROUTINE : DEFINES_EXERCISE;
}

/* What a body could not do is worth a mention: the figure can be shown all the same. */
static void
note_movement (const LimberMovement *movement, GPtrArray *notes)
{
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (LimberFigureFault));
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  limber_figure_check (movement, found);
  for (guint i = 0; i < found->len; i++)
    {
      const LimberFigureFault *fault = &g_array_index (found, LimberFigureFault, i);
      g_autofree char         *place = g_strdup_printf ("/figure/poses/%u", fault->key);
      char                    *text = limber_figure_fault_describe (movement, fault);

      /* The same is found at several moments. */
      if (!g_hash_table_contains (said, text))
        g_ptr_array_add (notes, limber_fault_new (LIMBER_FAULT_NOTE, place, "%s", text));
      g_hash_table_add (said, text);
    }
}

static void
check_figure (JsonNode *root, LimberBasePoses *bases, GPtrArray *faults, GPtrArray *notes)
{
  JsonNode *node = json_object_get_member (json_node_get_object (root), "figure");
  g_autoptr (LimberFigure) figure = NULL;

  if (bases == NULL || node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  figure = limber_figure_from_json (node, bases, FALSE, faults, notes);
  if (figure != NULL && notes != NULL)
    note_movement (&figure->movement, notes);
}

/**
 * limber_check_file_against:
 * @path: a file
 * @lookup: (scope call) (nullable): finds the exercises of a routine
 * @lookup_data: data for @lookup
 * @bases: (nullable): the poses that figures begin with; without them figures are not looked at
 * @faults: (element-type LimberFault): where to note all that is wrong
 * @notes: (element-type LimberFault) (nullable): where to note what is worth a mention
 *
 * Reads a definition of either kind, base poses, or tips, only to say what is wrong with it, with a
 * routine's use of its exercises, and with an exercise's figure. A fault in the figure is one here;
 * elsewhere such an exercise is used without its figure.
 *
 * Returns: whether nothing is
 */
gboolean
limber_check_file_against (const char          *path,
                           LimberExerciseLookup lookup,
                           gpointer             lookup_data,
                           LimberBasePoses     *bases,
                           GPtrArray           *faults,
                           GPtrArray           *notes)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (LimberExercise) exercise = NULL;
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (LimberBasePoses) poses = NULL;
  g_autoptr (LimberTips) tips = NULL;
  g_autofree char *stem = NULL;
  guint            n_before = 0;
  Defines          kind = DEFINES_NOTHING;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (faults != NULL, FALSE);

  n_before = faults->len;
  root = limber_definition_parse (path, faults);
  if (root == NULL)
    return FALSE;

  stem = limber_definition_stem (path);
  if (JSON_NODE_HOLDS_OBJECT (root))
    kind = guess_kind (json_node_get_object (root), path);
  if (kind == DEFINES_EXERCISE)
    {
      exercise = limber_exercise_from_json (root, stem, FALSE, faults, notes);
      check_figure (root, bases, faults, notes);
    }
  else if (kind == DEFINES_BASE_POSES)
    poses = limber_base_poses_from_json (root, faults, notes);
  else if (kind == DEFINES_TIPS)
    tips = limber_tips_from_json (root, FALSE, faults, notes);
  else if (kind == DEFINES_ROUTINE)
    routine = limber_routine_from_json (root, stem, FALSE, faults, notes);
  else
    g_ptr_array_add (faults,
                     limber_fault_new (
                         LIMBER_FAULT_VALUE, "", _ ("neither, expected an exercise or a routine")));
  if (routine != NULL && lookup != NULL)
    limber_routine_check (routine, lookup, lookup_data, faults);

  return faults->len == n_before;
}

/**
 * limber_check_file:
 * @path: a file
 * @faults: (element-type LimberFault): where to note all that is wrong
 * @notes: (element-type LimberFault) (nullable): where to note what is worth a mention
 *
 * Like [func@check_file_against], but looks at the file alone.
 *
 * Returns: whether nothing is wrong
 */
gboolean
limber_check_file (const char *path, GPtrArray *faults, GPtrArray *notes)
{
  return limber_check_file_against (path, NULL, NULL, NULL, faults, notes);
}
