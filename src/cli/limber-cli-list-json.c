/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "cli/limber-cli-list-json.h"

#include "content/limber-definition.h"
#include "content/limber-format.h"

static const char *const origins[] = {
  [LIMBER_ORIGIN_BUILT_IN] = "built-in",
  [LIMBER_ORIGIN_CHANGED] = "changed",
  [LIMBER_ORIGIN_OWN] = "own",
};

/**
 * limber_cli_list_compile:
 * @library: a library
 * @item: a routine of its
 *
 * Returns: (transfer full) (nullable): the routine laid out in time, or %NULL if that cannot be
 *   done
 */
LimberTimeline *
limber_cli_list_compile (LimberLibrary *library, LimberItem *item)
{
  g_autoptr (LimberRoutine) routine
             = limber_library_get_routine (library, limber_item_get_id (item), NULL);

  return routine != NULL
             ? limber_timeline_compile (routine, limber_library_lookup, library, NULL, NULL)
             : NULL;
}

/**
 * limber_cli_list_equipment:
 * @timeline: a timeline
 *
 * Returns: what is needed, a bit for each #LimberEquipment
 */
guint
limber_cli_list_equipment (LimberTimeline *timeline)
{
  guint equipment = 0;

  for (guint i = 0; i < limber_timeline_get_n_steps (timeline); i++)
    {
      const LimberTimelineStep *step = limber_timeline_get_step (timeline, i);

      for (guint j = 0; j < step->exercise->equipment->len; j++)
        equipment |= 1u << g_array_index (step->exercise->equipment, LimberEquipment, j);
    }

  return equipment;
}

static void
set_word (JsonObject *object, const char *name, LimberWords words, guint value)
{
  json_object_set_string_member (object, name, limber_words_get_id (words, value));
}

static void
set_seconds (JsonObject *object, const char *name, gint64 us)
{
  if (us % G_USEC_PER_SEC == 0)
    json_object_set_int_member (object, name, us / G_USEC_PER_SEC);
  else
    json_object_set_double_member (object, name, (double) us / G_USEC_PER_SEC);
}

static void
set_equipment (JsonObject *object, guint equipment)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < limber_words_get_n (LIMBER_WORDS_EQUIPMENT); i++)
    if ((equipment & (1u << i)) != 0)
      json_array_add_string_element (list, limber_words_get_id (LIMBER_WORDS_EQUIPMENT, i));
  json_object_set_array_member (object, "equipment", list);
}

static void
set_origin (JsonObject *object, LimberItem *item)
{
  g_autofree char *path = g_filename_display_name (limber_item_get_path (item));

  json_object_set_string_member (object, "origin", origins[limber_item_get_origin (item)]);
  json_object_set_string_member (object, "path", path);
}

static JsonObject *
write_routine (LimberLibrary *library, LimberItem *item)
{
  g_autoptr (LimberTimeline) timeline = limber_cli_list_compile (library, item);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", limber_item_get_id (item));
  json_object_set_string_member (object, "name", limber_item_get_name (item));
  set_word (object, "context", LIMBER_WORDS_CONTEXT, limber_item_get_context (item));
  if (limber_item_get_variant_of (item) != NULL)
    json_object_set_string_member (object, "variant-of", limber_item_get_variant_of (item));
  if (limber_item_get_variant (item) != NULL)
    json_object_set_string_member (object, "variant", limber_item_get_variant (item));
  if (timeline != NULL)
    {
      set_seconds (object, "total-seconds", limber_timeline_get_total_us (timeline));
      set_seconds (object, "work-seconds", limber_timeline_get_work_us (timeline));
      json_object_set_int_member (object, "steps", limber_timeline_get_n_steps (timeline));
      set_equipment (object, limber_cli_list_equipment (timeline));
    }
  set_origin (object, item);

  return object;
}

static guint
find_needs (LimberItem *item)
{
  guint equipment = 0;

  for (guint i = 0; i < limber_words_get_n (LIMBER_WORDS_EQUIPMENT); i++)
    if (limber_item_needs (item, (LimberEquipment) i))
      equipment |= 1u << i;

  return equipment;
}

static void
set_muscles (JsonObject *object, GArray *muscles)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < muscles->len; i++)
    json_array_add_string_element (
        list, limber_words_get_id (LIMBER_WORDS_MUSCLE, g_array_index (muscles, guint, i)));
  json_object_set_array_member (object, "muscles", list);
}

/* The dose as the exercise's file has it, and in words. */
static void
set_dose (JsonObject *object, const LimberExercise *exercise)
{
  g_autoptr (JsonNode) definition = limber_exercise_to_json (exercise, NULL);
  g_autofree char *text = limber_format_dose (exercise->dose, exercise->sides, LIMBER_SIDE_NONE);

  json_object_set_member (
      object, "dose", json_object_dup_member (json_node_get_object (definition), "dose"));
  json_object_set_string_member (object, "dose-text", text);
}

static JsonObject *
write_exercise (LimberLibrary *library, LimberItem *item)
{
  const LimberExercise *exercise = limber_library_lookup (limber_item_get_id (item), library);
  JsonObject           *object = json_object_new ();

  json_object_set_string_member (object, "id", limber_item_get_id (item));
  json_object_set_string_member (object, "name", limber_item_get_name (item));
  set_word (object, "kind", LIMBER_WORDS_KIND, limber_item_get_kind (item));
  set_word (object, "position", LIMBER_WORDS_POSITION, limber_item_get_position (item));
  set_word (object, "sides", LIMBER_WORDS_SIDES, limber_item_get_sides (item));
  set_equipment (object, find_needs (item));
  if (exercise != NULL)
    {
      set_dose (object, exercise);
      set_muscles (object, exercise->primary);
    }
  set_origin (object, item);

  return object;
}

static JsonArray *
write_all (LimberLibrary *library,
           GListModel    *items,
           JsonObject *(*write) (LimberLibrary *library, LimberItem *item))
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (LimberItem) item = g_list_model_get_item (items, i);

      json_array_add_object_element (list, write (library, item));
    }

  return list;
}

/**
 * limber_cli_list_to_json:
 * @library: a library
 * @routines: whether to list the routines
 * @exercises: whether to list the exercises
 *
 * Describes what there is, for programs to read. What a routine that cannot be laid out in time
 * would take and need is left out.
 *
 * Returns: (transfer full): an object with the members "routines" and "exercises"
 */
JsonNode *
limber_cli_list_to_json (LimberLibrary *library, gboolean routines, gboolean exercises)
{
  JsonObject *object = json_object_new ();
  JsonNode   *root = json_node_new (JSON_NODE_OBJECT);

  if (routines)
    json_object_set_array_member (
        object,
        "routines",
        write_all (library, limber_library_get_routines (library), write_routine));
  if (exercises)
    json_object_set_array_member (
        object,
        "exercises",
        write_all (library, limber_library_get_exercises (library), write_exercise));
  json_node_take_object (root, object);

  return root;
}
