/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-snapshot.h"

#include "content/limber-definition-file.h"
#include "content/limber-definition.h"
#include "session/limber-timeline-json.h"

#include <string.h>

static void
collect_exercises (LimberTimeline *timeline, JsonObject *exercises)
{
  for (guint i = 0; i < limber_timeline_get_n_steps (timeline); i++)
    {
      const LimberExercise *exercise = limber_timeline_get_step (timeline, i)->exercise;

      if (!json_object_has_member (exercises, exercise->id))
        json_object_set_member (exercises, exercise->id, limber_exercise_to_json (exercise, NULL));
    }
}

/**
 * limber_snapshot_write:
 * @timeline: what is played
 *
 * Writes down the routine and its exercises as they are now, so that the session means the same
 * when the definitions have changed.
 *
 * Returns: (transfer full): JSON
 */
char *
limber_snapshot_write (LimberTimeline *timeline)
{
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonObject *exercises = json_object_new ();

  collect_exercises (timeline, exercises);
  json_object_set_member (
      object, "routine", limber_routine_to_json (limber_timeline_get_routine (timeline), NULL));
  json_object_set_object_member (object, "exercises", exercises);
  json_node_take_object (root, object);

  return json_to_string (root, FALSE);
}

/* What lies in a database for long may have been harmed: it goes through the same gate as files. */
static JsonNode *
parse (const char *text)
{
  LimberFault *fault = NULL;
  JsonNode    *root = NULL;

  if (text != NULL)
    root = limber_definition_text_parse (text, strlen (text), strlen (text), &fault);
  g_clear_pointer (&fault, limber_fault_free);

  return root;
}

static JsonNode *
get_object_member (JsonNode *root, const char *name)
{
  JsonNode *node;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  node = json_object_get_member (json_node_get_object (root), name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? node : NULL;
}

static void
read_exercises (LimberSnapshot *self, JsonObject *exercises)
{
  JsonObjectIter iter;
  const char    *id;
  JsonNode      *node;

  json_object_iter_init (&iter, exercises);
  while (json_object_iter_next (&iter, &id, &node))
    {
      g_autoptr(GPtrArray) faults = limber_faults_new ();
      LimberExercise *exercise = limber_exercise_from_json (node, id, FALSE, faults, NULL);

      if (exercise != NULL)
        g_hash_table_replace (self->exercises, exercise->id, exercise);
    }
}

/**
 * limber_snapshot_read:
 * @text: (nullable): what [func@Snapshot.write] wrote
 * @error: return location for an error
 *
 * Returns: (transfer full): the snapshot, or %NULL with @error set when @text is none
 */
LimberSnapshot *
limber_snapshot_read (const char *text, GError **error)
{
  g_autoptr(LimberSnapshot) self = g_new0 (LimberSnapshot, 1);
  g_autoptr(GPtrArray) faults = limber_faults_new ();
  g_autoptr(JsonNode) root = parse (text);
  JsonNode *routine = get_object_member (root, "routine");
  JsonNode *exercises = get_object_member (root, "exercises");

  self->exercises = g_hash_table_new_full (
      g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_exercise_unref);
  if (routine != NULL && exercises != NULL)
    {
      read_exercises (self, json_node_get_object (exercises));
      self->routine = limber_routine_from_json (routine, NULL, FALSE, faults, NULL);
    }

  if (self->routine == NULL)
    {
      g_set_error (error,
                   LIMBER_TIMELINE_ERROR,
                   LIMBER_TIMELINE_ERROR_MISMATCH,
                   "The session that was stored cannot be read any more");
      return NULL;
    }

  return g_steal_pointer (&self);
}

static const LimberExercise *
lookup (const char *id, gpointer user_data)
{
  LimberSnapshot *self = user_data;

  return g_hash_table_lookup (self->exercises, id);
}

/**
 * limber_snapshot_take_up:
 * @timeline: (nullable): what [method@Timeline.to_json] wrote, as text
 * @error: return location for an error
 *
 * Returns: (transfer full): the timeline as it was left, or %NULL with @error set
 */
LimberTimeline *
limber_snapshot_take_up (LimberSnapshot *self, const char *timeline, GError **error)
{
  g_autoptr(JsonNode) root = parse (timeline);

  return limber_timeline_from_json (root, self->routine, lookup, self, error);
}

void
limber_snapshot_free (LimberSnapshot *self)
{
  g_clear_pointer (&self->exercises, g_hash_table_unref);
  g_clear_pointer (&self->routine, limber_routine_unref);
  g_free (self);
}
