/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-routine-shape.h"

#include "content/limber-dose-shape.h"
#include "content/limber-exercise-shape.h"
#include "content/limber-reader.h"

#include <glib/gi18n-lib.h>

#define FIELD(Type, Struct, field)                                                                 \
  .type = LIMBER_FIELD_##Type, .offset = G_STRUCT_OFFSET (Struct, field)

#define MAX_LIST 64

/* Of the members that state a condition, the tag says which it is. */
static void
read_condition (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberInstead *instead = self;
  gboolean is_level = field->tag == LIMBER_IF_BELOW_LEVEL || field->tag == LIMBER_IF_FROM_LEVEL;
  int      level = 0;

  instead->condition = field->tag;
  if (!is_level)
    limber_reader_get_word (reader, node, field->words, (guint) field->max, &instead->value);
  else if (limber_reader_get_integer (reader, node, field->min, field->max, &level))
    instead->value = (guint) level;
}

static JsonNode *
write_condition (const LimberField *field, gconstpointer self, JsonNode *base)
{
  const LimberInstead *instead = self;
  JsonNode            *node = NULL;

  if (instead->condition != field->tag)
    return NULL;
  if (instead->condition == LIMBER_IF_BELOW_LEVEL || instead->condition == LIMBER_IF_FROM_LEVEL)
    return limber_json_new_number (instead->value);

  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_string (node, limber_words_get_id (field->words, instead->value));

  return node;
}

static void
check_condition (LimberReader *reader, JsonObject *object, gpointer self)
{
  static const char *const conditions[]
      = { "caution", "missing", "has", "below-level", "from-level", NULL };

  if (limber_reader_count (object, conditions) != 1)
    limber_reader_fault (reader,
                         _ ("%u conditions, expected exactly one of \"caution\", \"missing\", "
                            "\"has\", \"below-level\" and \"from-level\""),
                         limber_reader_count (object, conditions));
}

#define CONDITION(name_, tag_, words_, min_, max_)                                                 \
  {                                                                                                \
    name_, .type = LIMBER_FIELD_OWN, .min = min_, .max = max_, .words = words_, .tag = tag_,       \
           .read = read_condition, .write = write_condition                                        \
  }

static const LimberField condition_fields[] = {
  CONDITION ("caution", LIMBER_IF_CAUTION, LIMBER_WORDS_PROFILE, 0, 13),
  CONDITION ("missing", LIMBER_IF_MISSING, LIMBER_WORDS_EQUIPMENT, 0, LIMBER_EQUIPMENT_DOOR_FRAME),
  CONDITION ("has", LIMBER_IF_HAS, LIMBER_WORDS_EQUIPMENT, 0, LIMBER_EQUIPMENT_DOOR_FRAME),
  CONDITION ("below-level", LIMBER_IF_BELOW_LEVEL, 0, 1, 10),
  CONDITION ("from-level", LIMBER_IF_FROM_LEVEL, 0, 1, 10),
  { "ladder",
    FIELD (WORD, LimberInstead, ladder),
    .words = LIMBER_WORDS_LADDER,
    .max = LIMBER_LADDER_BACK_EXTENSION,
    .fallback = -1 },
};

static const LimberShape condition_shape = {
  .fields = condition_fields,
  .n_fields = G_N_ELEMENTS (condition_fields),
  .check = check_condition,
};

static void
read_drop (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN
      && json_node_get_boolean (node))
    ((LimberInstead *) self)->drop = TRUE;
  else
    limber_reader_unexpected (reader, node, "true");
}

static JsonNode *
write_drop (const LimberField *field, gconstpointer self, JsonNode *base)
{
  JsonNode *node = NULL;

  if (!((const LimberInstead *) self)->drop)
    return NULL;

  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_boolean (node, TRUE);

  return node;
}

static void
check_instead (LimberReader *reader, JsonObject *object, gpointer self)
{
  static const char *const outcomes[] = { "exercise", "drop", NULL };

  if (limber_reader_count (object, outcomes) != 1)
    limber_reader_fault (reader,
                         _ ("%u outcomes, expected either \"exercise\" or \"drop\""),
                         limber_reader_count (object, outcomes));
}

static gpointer
create_instead (void)
{
  return limber_instead_new ();
}

static const LimberField instead_fields[] = {
  { "if", .type = LIMBER_FIELD_GROUP, .required = TRUE, .shape = &condition_shape },
  { "exercise", FIELD (TEXT, LimberInstead, exercise_id), .role = LIMBER_ROLE_ID },
  { "", FIELD (SPREAD, LimberInstead, dose), .shape = &limber_step_dose_shape },
  { "drop", .type = LIMBER_FIELD_OWN, .read = read_drop, .write = write_drop },
};

static const LimberShape instead_shape = {
  .fields = instead_fields,
  .n_fields = G_N_ELEMENTS (instead_fields),
  .key = "exercise",
  .create = create_instead,
  .destroy = (GDestroyNotify) limber_instead_free,
  .check = check_instead,
};

static const LimberField question_fields[] = {
  { "kind",
    FIELD (WORD, LimberStep, question),
    .required = TRUE,
    .words = LIMBER_WORDS_QUESTION,
    .max = LIMBER_QUESTION_DIRECTION,
    .fallback = -1 },
  { "text", FIELD (TEXT, LimberStep, question_text), .role = LIMBER_ROLE_TEXT },
};

static const LimberShape question_shape = {
  .fields = question_fields,
  .n_fields = G_N_ELEMENTS (question_fields),
};

static gpointer
create_prescribed (void)
{
  return limber_prescribed_new ();
}

static const LimberField prescribed_fields[] = {
  { "rules", FIELD (TEXTS, LimberPrescribed, rules), .max = MAX_LIST, .role = LIMBER_ROLE_RULE },
  { "by", FIELD (TEXT, LimberPrescribed, by), .role = LIMBER_ROLE_PLAIN },
};

static const LimberShape prescribed_shape = {
  .fields = prescribed_fields,
  .n_fields = G_N_ELEMENTS (prescribed_fields),
  .create = create_prescribed,
};

static const LimberField step_fields[] = {
  { "exercise", FIELD (TEXT, LimberStep, exercise_id), .required = TRUE, .role = LIMBER_ROLE_ID },
  { "", FIELD (SPREAD, LimberStep, dose), .shape = &limber_step_dose_shape },
  { "transition", FIELD (SECONDS, LimberStep, transition_us), .max = 600, .fallback = -1 },
  { "side",
    FIELD (WORD, LimberStep, side),
    .words = LIMBER_WORDS_SIDE,
    .max = LIMBER_SIDE_RIGHT,
    .fallback = LIMBER_SIDE_NONE },
  { "note", FIELD (TEXT, LimberStep, note), .role = LIMBER_ROLE_TEXT },
  { "section", FIELD (TEXT, LimberStep, section), .role = LIMBER_ROLE_LABEL },
  { "optional", FIELD (BOOLEAN, LimberStep, optional), .max = 1, .fallback = FALSE },
  { "minimum", FIELD (OBJECT, LimberStep, minimum), .shape = &limber_dose_limits_shape },
  { "instead", FIELD (OBJECTS, LimberStep, instead), .max = MAX_LIST, .shape = &instead_shape },
  { "question", .type = LIMBER_FIELD_GROUP, .shape = &question_shape },
  { "changes",
    FIELD (OBJECTS, LimberStep, changes),
    .max = MAX_LIST,
    .shape = &limber_change_shape },
  { "cues",
    FIELD (OBJECTS, LimberStep, cues),
    .nullable = TRUE,
    .max = 20,
    .shape = &limber_cue_text_shape },
  { "sounds",
    FIELD (WORD, LimberStep, sounds),
    .words = LIMBER_WORDS_SOUND_PROFILE,
    .max = LIMBER_SOUND_PROFILE_SILENT,
    .fallback = -1 },
  { "prescribed", FIELD (OBJECT, LimberStep, prescribed), .shape = &prescribed_shape },
};

static gpointer
create_step (void)
{
  return limber_step_new (NULL);
}

static const LimberShape step_shape = {
  .fields = step_fields,
  .n_fields = G_N_ELEMENTS (step_fields),
  .key = "exercise",
  .create = create_step,
  .destroy = (GDestroyNotify) limber_step_free,
};

static const LimberField routine_fields[] = {
  LIMBER_HEAD_FIELDS (LimberRoutine),
  { "context",
    FIELD (WORD, LimberRoutine, context),
    .required = TRUE,
    .words = LIMBER_WORDS_CONTEXT,
    .max = LIMBER_CONTEXT_FLARE },
  { "goal", FIELD (TEXT, LimberRoutine, goal), .role = LIMBER_ROLE_TEXT },
  { "frequency", FIELD (TEXT, LimberRoutine, frequency), .role = LIMBER_ROLE_TEXT },
  { "nominal-minutes", FIELD (NUMBER, LimberRoutine, nominal_minutes), .min = 0.5, .max = 600 },
  { "order", FIELD (INTEGER, LimberRoutine, order), .max = 1000, .fallback = G_MAXINT },
  { "variant-of", FIELD (TEXT, LimberRoutine, variant_of), .role = LIMBER_ROLE_ID },
  { "variant", FIELD (TEXT, LimberRoutine, variant), .role = LIMBER_ROLE_LABEL },
  { "lead-in", FIELD (SECONDS, LimberRoutine, lead_in_us), .max = 60, .fallback = 10 },
  { "sounds",
    FIELD (WORD, LimberRoutine, sounds),
    .words = LIMBER_WORDS_SOUND_PROFILE,
    .max = LIMBER_SOUND_PROFILE_SILENT,
    .fallback = LIMBER_SOUND_PROFILE_FULL },
  { "steps",
    FIELD (OBJECTS, LimberRoutine, steps),
    .required = TRUE,
    .min = 1,
    .max = 500,
    .shape = &step_shape },
};

const LimberShape limber_routine_shape = {
  .fields = routine_fields,
  .n_fields = G_N_ELEMENTS (routine_fields),
};
