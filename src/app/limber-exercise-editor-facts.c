/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-editor-facts.h"

#include "limber-config.h"

#include "edit/limber-draft-text.h"

#include <glib/gi18n-lib.h>

/**
 * limber_exercise_editor_facts_get_glow:
 * @exercise: an exercise
 *
 * Returns: what is lit on its figure
 */
LimberGlow
limber_exercise_editor_facts_get_glow (const LimberExercise *exercise)
{
  LimberGlow glow = { .side = -1 };

  for (guint i = 0; i < exercise->primary->len; i++)
    glow.primary |= 1u << g_array_index (exercise->primary, guint, i);
  for (guint i = 0; i < exercise->secondary->len; i++)
    glow.secondary |= 1u << g_array_index (exercise->secondary, guint, i);
  if (exercise->sides == LIMBER_SIDES_PER_SIDE)
    glow.side = LIMBER_BODY_RIGHT;

  return glow;
}

/**
 * limber_exercise_editor_facts_get_figure_text:
 * @exercise: an exercise
 *
 * Returns: (transfer none): what is to be seen of it, in words; nothing if it has no figure
 */
const char *
limber_exercise_editor_facts_get_figure_text (const LimberExercise *exercise)
{
  JsonObject *object = NULL;

  if (exercise->figure == NULL || !JSON_NODE_HOLDS_OBJECT (exercise->figure))
    return "";
  object = json_node_get_object (exercise->figure);

  return json_object_get_string_member_with_default (object, "text", "");
}

/**
 * limber_exercise_editor_facts_dup_figure_text:
 * @exercise: an exercise
 * @text: what somebody wrote about its figure
 *
 * Returns: (transfer full): what a file says to those who do not see it: the name, unless it is said
 *   better
 */
char *
limber_exercise_editor_facts_dup_figure_text (const LimberExercise *exercise, const char *text)
{
  char *clean = limber_draft_text_clean (text, LIMBER_DRAFT_MAX_TEXT);

  if (clean != NULL)
    return clean;

  return g_strdup (exercise->name != NULL && *exercise->name != '\0'
                       ? exercise->name
                       : _ ("An exercise of your own"));
}

static gboolean
has_step (const LimberRoutine *routine, const char *id)
{
  for (guint i = 0; i < routine->steps->len; i++)
    if (g_strcmp0 (((LimberStep *) g_ptr_array_index (routine->steps, i))->exercise_id, id) == 0)
      return TRUE;

  return FALSE;
}

/* The names of the routines that it is part of. */
static char *
list_users (LimberLibrary *library, const char *id)
{
  GListModel *routines = limber_library_get_routines (library);
  GString    *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberItem) item = g_list_model_get_item (routines, i);
      g_autoptr (LimberRoutine) routine
                 = limber_library_get_routine (library, limber_item_get_id (item), NULL);

      if (routine != NULL && has_step (routine, id))
        g_string_append_printf (
            names, "%s%s", names->len > 0 ? ", " : "", limber_item_get_name (item));
    }

  return g_string_free (names, FALSE);
}

/**
 * limber_exercise_editor_facts_warn:
 * @library: where the routines are
 * @id: an exercise
 *
 * Returns: (transfer full): what happens if it is deleted
 */
char *
limber_exercise_editor_facts_warn (LimberLibrary *library, const char *id)
{
  g_autofree char *users = list_users (library, id);

  if (*users == '\0')
    return g_strdup (_ ("No routine uses it. You can bring it back right after."));

  /* Translators: names of routines, separated by commas */
  return g_strdup_printf (
      _ ("It is part of: %s. They cannot be started until it is taken out there "
         "or comes back. You can bring it back right after."),
      users);
}

static const char *
get_saver_text (LimberDraftSaver *saver)
{
  switch (limber_draft_saver_get_state (saver))
    {
    case LIMBER_DRAFT_SAVED:
      return _ ("Saved");
    case LIMBER_DRAFT_FAILED:
      return _ ("Not saved");
    case LIMBER_DRAFT_WAITING:
    case LIMBER_DRAFT_SAVING:
    case LIMBER_DRAFT_INCOMPLETE:
    default:
      return _ ("Saving…");
    }
}

/* All of it, so that nobody mends one thing only to be told of the next. */
static char *
list_faults (LimberExerciseDraft *draft)
{
  GString *text = g_string_new (NULL);

  for (LimberExerciseField i = LIMBER_EXERCISE_FIELD_NAME; i < LIMBER_N_EXERCISE_FIELDS; i++)
    {
      const char *fault = limber_exercise_draft_get_fault (draft, i);

      if (fault != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", fault);
    }

  return g_string_free (text, FALSE);
}

/**
 * limber_exercise_editor_facts_describe_waiting:
 * @draft: an exercise that has no file yet
 *
 * Returns: (transfer full): that it is not saved, and all that is missing for that
 */
char *
limber_exercise_editor_facts_describe_waiting (LimberExerciseDraft *draft)
{
  const LimberExercise *exercise = limber_exercise_draft_get_exercise (draft);
  g_autofree char      *faults = list_faults (draft);

  if (exercise->name == NULL || *exercise->name == '\0')
    /* Translators: with what is missing: "This exercise is not saved yet. It needs a name." */
    return g_strdup_printf (_ ("This exercise is not saved yet. %s"), faults);

  /* Translators: the name of an exercise, and what is missing: "“Calf raise” is not saved yet. Choose
   * at least one muscle that works." */
  return g_strdup_printf (_ ("“%s” is not saved yet. %s"), exercise->name, faults);
}

/**
 * limber_exercise_editor_facts_describe_state:
 * @draft: (nullable): an exercise that is edited; %NULL for none yet
 * @saver: (nullable): what saves it; %NULL while it has no file
 *
 * Returns: (transfer full): whether it is saved, and if not, what is missing for that
 */
char *
limber_exercise_editor_facts_describe_state (LimberExerciseDraft *draft, LimberDraftSaver *saver)
{
  g_autofree char *faults = NULL;

  if (draft == NULL)
    return g_strdup ("");

  faults = list_faults (draft);
  if (*faults != '\0')
    /* Translators: with what is missing: "Not saved yet. It needs a name." */
    return g_strdup_printf (_ ("Not saved yet. %s"), faults);

  return g_strdup (saver != NULL ? get_saver_text (saver) : "");
}
