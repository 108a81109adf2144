/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-dose-shape.h"

#include "content/limber-reader.h"

#include <glib/gi18n-lib.h>

#define MAX_SET_US (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

#define FIELD(Type, Struct, field)                                                                 \
  .type = LIMBER_FIELD_##Type, .offset = G_STRUCT_OFFSET (Struct, field)

static const LimberField segment_fields[] = {
  { "phase", FIELD (TEXT, LimberTempoSegment, name), .required = TRUE, .role = LIMBER_ROLE_PHASE },
  { "seconds",
    FIELD (MOMENT, LimberTempoSegment, length_us),
    .required = TRUE,
    .min = 0.1,
    .max = 600,
    .fallback = -1 },
  { "breath",
    FIELD (WORD, LimberTempoSegment, breath),
    .words = LIMBER_WORDS_BREATH,
    .max = LIMBER_BREATH_HOLD,
    .fallback = LIMBER_BREATH_FREE },
};

static gpointer
create_tempo (void)
{
  return limber_tempo_new ();
}

static const LimberShape segment_shape = {
  .fields = segment_fields,
  .n_fields = G_N_ELEMENTS (segment_fields),
  .key = "phase",
  .size = sizeof (LimberTempoSegment),
  .create = create_tempo,
};

static const LimberField tempo_fields[] = {
  { "text", FIELD (TEXT, LimberDose, tempo_text), .role = LIMBER_ROLE_TEXT },
  { "segments", FIELD (RECORDS, LimberDose, tempo), .min = 1, .max = 12, .shape = &segment_shape },
};

static const LimberShape tempo_shape = {
  .fields = tempo_fields,
  .n_fields = G_N_ELEMENTS (tempo_fields),
};

static void
add_reps (LimberReader *reader, const LimberField *field, JsonNode *node, GArray *reps)
{
  int count = 0;

  if (limber_reader_get_integer (reader, node, field->min, field->max, &count))
    g_array_append_val (reps, count);
}

static void
read_reps (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberDose *dose = self;
  JsonArray  *list = NULL;

  dose->reps = g_array_new (FALSE, TRUE, sizeof (int));
  if (field->tag == 0 || !JSON_NODE_HOLDS_ARRAY (node))
    {
      add_reps (reader, field, node, dose->reps);
      return;
    }

  list = limber_reader_get_list (reader, node, 1, 20);
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      gsize mark = limber_reader_enter_index (reader, i);

      add_reps (reader, field, json_array_get_element (list, i), dose->reps);
      limber_reader_leave (reader, mark);
    }
}

static JsonNode *
write_reps (const LimberField *field, gconstpointer self, JsonNode *base)
{
  const LimberDose *dose = self;
  g_autoptr (JsonArray) list = NULL;
  JsonNode *node = NULL;

  if (dose->reps == NULL || dose->reps->len == 0)
    return NULL;
  if (dose->reps->len == 1 && (base == NULL || !JSON_NODE_HOLDS_ARRAY (base)))
    return limber_json_new_number (g_array_index (dose->reps, int, 0));

  list = json_array_new ();
  for (guint i = 0; i < dose->reps->len; i++)
    json_array_add_int_element (list, g_array_index (dose->reps, int, i));
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_set_array (node, list);

  return node;
}

/* The members that an exercise's dose and a step share; they differ in what absence means. */
#define DOSE_FIELDS(sets_, gap_, self_paced_, rest_, switch_)                                      \
  { "sets", FIELD (INTEGER, LimberDose, sets), .min = 1, .max = 20, .fallback = sets_ },           \
      { "seconds",                                                                                 \
        FIELD (SECONDS, LimberDose, length_us),                                                    \
        .min = 1,                                                                                  \
        .max = 3600,                                                                               \
        .fallback = LIMBER_DOSE_UNSTATED },                                                        \
      { "reps",   .type = LIMBER_FIELD_OWN, .min = 1,           .max = 200,                        \
        .tag = 1, .read = read_reps,        .write = write_reps },                                 \
      { "hold",                                                                                    \
        FIELD (SECONDS, LimberDose, hold_us),                                                      \
        .min = 1,                                                                                  \
        .max = 3600,                                                                               \
        .fallback = LIMBER_DOSE_UNSTATED },                                                        \
      { "gap", FIELD (SECONDS, LimberDose, gap_us), .max = 600, .fallback = gap_ },                \
      { "tempo", .type = LIMBER_FIELD_GROUP, .shape = &tempo_shape },                              \
      { "self-paced",                                                                              \
        FIELD (BOOLEAN, LimberDose, self_paced),                                                   \
        .max = 1,                                                                                  \
        .fallback = self_paced_ },                                                                 \
      { "rest", FIELD (SECONDS, LimberDose, rest_us), .max = 600, .fallback = rest_ },             \
  {                                                                                                \
    "switch", FIELD (SECONDS, LimberDose, switch_us), .max = 120, .fallback = switch_              \
  }

static const LimberField exercise_dose_fields[] = { DOSE_FIELDS (1, 0, FALSE, 0, 5) };
static const LimberField step_dose_fields[] = { DOSE_FIELDS (-1, -1, -1, -1, -1) };

static const LimberField limits_fields[] = {
  { "seconds", FIELD (SECONDS, LimberDose, length_us), .min = 1, .max = 3600, .fallback = -1 },
  { "reps",
    .type = LIMBER_FIELD_OWN,
    .min = 1,
    .max = 200,
    .read = read_reps,
    .write = write_reps },
  { "sets", FIELD (INTEGER, LimberDose, sets), .min = 1, .max = 20, .fallback = -1 },
  { "hold", FIELD (SECONDS, LimberDose, hold_us), .min = 1, .max = 3600, .fallback = -1 },
};

static const LimberField note_fields[] = {
  { "note", FIELD (TEXT, LimberDose, note), .role = LIMBER_ROLE_TEXT },
};

/**
 * limber_dose_check_sets:
 * @reader: a reader, at the object that states the dose
 * @object: that object
 * @dose: what was read from it
 *
 * Notes it if repetitions listed for each set are not as many as the sets, or if a set takes too
 * long as far as this dose alone says it.
 */
void
limber_dose_check_sets (LimberReader *reader, JsonObject *object, const LimberDose *dose)
{
  JsonNode *reps = json_object_get_member (object, "reps");
  gboolean  has_length = dose->hold_us > 0 || (dose->tempo != NULL && dose->tempo->len > 0);
  gsize     mark = 0;

  if (reps == NULL || dose->reps == NULL || dose->reps->len == 0)
    return;

  mark = limber_reader_enter (reader, "reps");
  if (JSON_NODE_HOLDS_ARRAY (reps) && dose->sets != LIMBER_DOSE_UNSTATED
      && dose->sets != (int) json_array_get_length (json_node_get_array (reps)))
    limber_reader_fault (reader,
                         _ ("a list of %u, expected one number for each of %d sets"),
                         json_array_get_length (json_node_get_array (reps)),
                         dose->sets);
  for (guint i = 0; has_length && i < dose->reps->len; i++)
    {
      gint64 work_us = limber_dose_get_work_us (dose, (int) i);

      if (work_us <= MAX_SET_US)
        continue;
      limber_reader_fault (reader,
                           _ ("a set of %d seconds, expected at most 3600"),
                           (int) (work_us / G_USEC_PER_SEC));
      break;
    }
  limber_reader_leave (reader, mark);
}

static gboolean
is_paced (JsonObject *object)
{
  JsonNode *tempo = json_object_get_member (object, "tempo");
  JsonNode *self_paced = json_object_get_member (object, "self-paced");

  if (tempo != NULL
      && (!JSON_NODE_HOLDS_OBJECT (tempo)
          || json_object_has_member (json_node_get_object (tempo), "segments")))
    return TRUE;

  return self_paced != NULL && JSON_NODE_HOLDS_VALUE (self_paced)
         && json_node_get_value_type (self_paced) == G_TYPE_BOOLEAN
         && json_node_get_boolean (self_paced);
}

static void
check_exercise_dose (LimberReader *reader, JsonObject *object, gpointer self)
{
  static const char *const work[] = { "seconds", "reps", NULL };
  gboolean                 has_reps = json_object_has_member (object, "reps");
  gboolean                 has_hold = json_object_has_member (object, "hold");

  if (limber_reader_count (object, work) != 1)
    limber_reader_fault (reader,
                         has_reps ? _ ("both seconds and repetitions, expected one of the two")
                                  : _ ("neither seconds nor repetitions, expected one of the two"));
  if (has_hold && !has_reps)
    limber_reader_fault (reader, _ ("a hold without repetitions, expected \"reps\" beside it"));
  if (json_object_has_member (object, "gap") && !has_hold)
    limber_reader_fault (reader, _ ("a gap without a hold, expected \"hold\" beside it"));
  if (has_reps && !has_hold && !is_paced (object))
    limber_reader_fault (reader,
                         _ ("repetitions of no known length, expected \"hold\", the segments of a "
                            "\"tempo\" or \"self-paced\": true"));
  limber_dose_check_sets (reader, object, self);
}

static void
check_step_dose (LimberReader *reader, JsonObject *object, gpointer self)
{
  static const char *const counted[] = { "reps", "hold", "gap", NULL };

  for (guint i = 0; json_object_has_member (object, "seconds") && counted[i] != NULL; i++)
    if (json_object_has_member (object, counted[i]))
      limber_reader_fault (
          reader, _ ("both \"seconds\" and \"%s\", expected one of the two"), counted[i]);
  limber_dose_check_sets (reader, object, self);
}

static gpointer
create_dose (void)
{
  return limber_dose_new ();
}

const LimberShape limber_exercise_dose_shape = {
  .fields = exercise_dose_fields,
  .n_fields = G_N_ELEMENTS (exercise_dose_fields),
  .check = check_exercise_dose,
};

const LimberShape limber_dose_note_shape = {
  .fields = note_fields,
  .n_fields = G_N_ELEMENTS (note_fields),
};

const LimberShape limber_step_dose_shape = {
  .fields = step_dose_fields,
  .n_fields = G_N_ELEMENTS (step_dose_fields),
  .check = check_step_dose,
};

const LimberShape limber_dose_limits_shape = {
  .fields = limits_fields,
  .n_fields = G_N_ELEMENTS (limits_fields),
  .create = create_dose,
};
