/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-exercise-shape.h"

#include "content/limber-dose-shape.h"
#include "content/limber-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define FIELD(Type, Struct, field)                                                                 \
  .type = LIMBER_FIELD_##Type, .offset = G_STRUCT_OFFSET (Struct, field)

#define MAX_LIST 64

/* How a format newer than ours is remembered, however large its number. */
#define MAX_FORMAT 1000000

void
limber_format_read (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  int             *format = &LIMBER_FIELD_AT (int, self, field);
  g_autofree char *found = NULL;
  double           number = 0.0;

  if (!limber_json_get_number (node, &number) || floor (number) != number || number < LIMBER_FORMAT)
    {
      limber_reader_unexpected (reader, node, "1");
      return;
    }
  *format = (int) MIN (number, MAX_FORMAT);
  if (*format == LIMBER_FORMAT)
    return;

  found = limber_json_describe (node);
  g_ptr_array_add (reader->faults,
                   limber_fault_new (LIMBER_FAULT_NEWER,
                                     reader->path->str,
                                     _ ("%s is newer than this Limber reads, expected %d"),
                                     found,
                                     LIMBER_FORMAT));
}

JsonNode *
limber_format_write (const LimberField *field, gconstpointer self, JsonNode *base)
{
  return limber_json_new_number (LIMBER_FORMAT);
}

static void
check_cue (LimberReader *reader, JsonObject *object, gpointer self)
{
  static const char *const moments[] = { "at-seconds", "at-fraction", NULL };

  if (limber_reader_count (object, moments) > 1)
    limber_reader_fault (reader,
                         _ ("both \"at-seconds\" and \"at-fraction\", expected at most one"));
}

static gpointer
create_cue (void)
{
  return limber_cue_text_new ();
}

static const LimberField cue_fields[] = {
  { "text", FIELD (TEXT, LimberCueText, text), .required = TRUE, .role = LIMBER_ROLE_TEXT },
  { "at-seconds", FIELD (MOMENT, LimberCueText, at_us), .max = 3600, .fallback = -1 },
  { "at-fraction", FIELD (NUMBER, LimberCueText, at_fraction), .max = 1, .fallback = -1 },
};

const LimberShape limber_cue_text_shape = {
  .fields = cue_fields,
  .n_fields = G_N_ELEMENTS (cue_fields),
  .key = "text",
  .shorthand = TRUE,
  .create = create_cue,
  .destroy = (GDestroyNotify) limber_cue_text_free,
  .check = check_cue,
};

static void
check_variant (LimberReader *reader, JsonObject *object, gpointer self)
{
  static const char *const ways[] = { "exercise", "text", NULL };

  if (limber_reader_count (object, ways) == 0)
    limber_reader_fault (reader,
                         _ ("neither an exercise nor a text, expected at least one of the two"));
}

static gpointer
create_variant (void)
{
  return g_new0 (LimberVariant, 1);
}

static const LimberField variant_fields[] = {
  { "exercise", FIELD (TEXT, LimberVariant, exercise_id), .role = LIMBER_ROLE_ID },
  { "text", FIELD (TEXT, LimberVariant, text), .role = LIMBER_ROLE_TEXT },
};

static const LimberShape variant_shape = {
  .fields = variant_fields,
  .n_fields = G_N_ELEMENTS (variant_fields),
  .create = create_variant,
  .check = check_variant,
};

static gpointer
create_not_for (void)
{
  LimberNotFor *self = g_new0 (LimberNotFor, 1);

  self->contexts = g_array_new (FALSE, TRUE, sizeof (LimberContext));

  return self;
}

static const LimberField not_for_fields[] = {
  { "when",
    FIELD (WORDS, LimberNotFor, contexts),
    .required = TRUE,
    .min = 1,
    .words = LIMBER_WORDS_CONTEXT,
    .max = LIMBER_CONTEXT_MORNING },
  { "reason", FIELD (TEXT, LimberNotFor, reason), .role = LIMBER_ROLE_TEXT },
};

static const LimberShape not_for_shape = {
  .fields = not_for_fields,
  .n_fields = G_N_ELEMENTS (not_for_fields),
  .create = create_not_for,
  .destroy = (GDestroyNotify) limber_not_for_free,
};

/* The four members that say when a change begins; the tag says which. */
static void
read_when (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberChange *change = self;
  double        fraction = 0.0;
  int           whole = 0;

  change->when = field->tag;
  if (field->tag == LIMBER_CHANGE_AT_FRACTION)
    {
      if (!limber_reader_get_number (reader, node, 0, 1, &fraction))
        return;
      change->fraction = fraction;
      if (fraction <= 0.0 || fraction >= 1.0)
        limber_reader_unexpected (
            reader, node, _ ("a number between 0 and 1, but neither of them"));
    }
  else if (limber_reader_get_integer (reader, node, field->min, field->max, &whole))
    {
      if (field->tag == LIMBER_CHANGE_AT_TIME)
        change->at_us = (gint64) whole * G_USEC_PER_SEC;
      else
        change->from = whole;
    }
}

static JsonNode *
write_when (const LimberField *field, gconstpointer self, JsonNode *base)
{
  const LimberChange *change = self;

  if (change->when != field->tag)
    return NULL;
  if (change->when == LIMBER_CHANGE_AT_FRACTION)
    return limber_json_new_number (change->fraction);
  if (change->when == LIMBER_CHANGE_AT_TIME)
    return limber_json_new_number ((double) (change->at_us / G_USEC_PER_SEC));

  return limber_json_new_number (change->from);
}

static void
check_change (LimberReader *reader, JsonObject *object, gpointer self)
{
  static const char *const whens[] = { "from-set", "from-rep", "at-fraction", "at-seconds", NULL };

  if (limber_reader_count (object, whens) != 1)
    limber_reader_fault (reader,
                         _ ("%u moments, expected exactly one of \"from-set\", \"from-rep\", "
                            "\"at-fraction\" and \"at-seconds\""),
                         limber_reader_count (object, whens));
}

static gpointer
create_change (void)
{
  return limber_change_new ();
}

#define WHEN(name_, tag_, min_, max_)                                                              \
  {                                                                                                \
    name_, .type = LIMBER_FIELD_OWN, .min = min_, .max = max_, .tag = tag_, .read = read_when,     \
           .write = write_when                                                                     \
  }

static const LimberField change_fields[] = {
  { "text", FIELD (TEXT, LimberChange, text), .required = TRUE, .role = LIMBER_ROLE_TEXT },
  { "label", FIELD (TEXT, LimberChange, label), .role = LIMBER_ROLE_LABEL },
  WHEN ("from-set", LIMBER_CHANGE_FROM_SET, 2, 20),
  WHEN ("from-rep", LIMBER_CHANGE_FROM_REP, 2, 200),
  WHEN ("at-fraction", LIMBER_CHANGE_AT_FRACTION, 0, 1),
  WHEN ("at-seconds", LIMBER_CHANGE_AT_TIME, 1, 3600),
  { "muscles",
    FIELD (WORDS, LimberChange, muscles),
    .nullable = TRUE,
    .words = LIMBER_WORDS_MUSCLE,
    .max = 22 },
};

const LimberShape limber_change_shape = {
  .fields = change_fields,
  .n_fields = G_N_ELEMENTS (change_fields),
  .key = "text",
  .create = create_change,
  .destroy = (GDestroyNotify) limber_change_free,
  .check = check_change,
};

/* A caution is a tag, with an exclamation mark if it excludes. */
static gboolean
parse_caution (const char *text, LimberCaution *caution)
{
  g_autofree char *tag = g_strdup (text);

  caution->hard = g_str_has_suffix (tag, "!");
  if (caution->hard)
    tag[strlen (tag) - 1] = '\0';

  return limber_words_find (LIMBER_WORDS_CAUTION, tag, &caution->tag);
}

static void
read_cautions (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  JsonArray *list = limber_reader_get_list (reader, node, 0, MAX_LIST);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode     *element = json_array_get_element (list, i);
      gsize         mark = limber_reader_enter_index (reader, i);
      LimberCaution caution = { 0 };

      if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING
          && parse_caution (json_node_get_string (element), &caution))
        g_array_append_val (LIMBER_FIELD_AT (GArray *, self, field), caution);
      else
        limber_reader_get_word (reader, element, LIMBER_WORDS_CAUTION, 21, &caution.tag);
      limber_reader_leave (reader, mark);
    }
}

static JsonNode *
write_cautions (const LimberField *field, gconstpointer self, JsonNode *base)
{
  GArray *cautions = LIMBER_FIELD_AT (GArray *, self, field);
  g_autoptr (JsonArray) list = json_array_new ();
  JsonNode *node = NULL;

  if (cautions->len == 0 && base == NULL)
    return NULL;

  for (guint i = 0; i < cautions->len; i++)
    {
      LimberCaution   *caution = &g_array_index (cautions, LimberCaution, i);
      g_autofree char *text = g_strconcat (limber_words_get_id (LIMBER_WORDS_CAUTION, caution->tag),
                                           caution->hard ? "!" : NULL,
                                           NULL);

      json_array_add_string_element (list, text);
    }
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_set_array (node, list);

  return node;
}

/* Only sides that are worked in turn have a name, and then it must be stated. */
static void
read_side_part (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  guint part = 0;

  if (limber_reader_get_word (reader, node, LIMBER_WORDS_SIDE_PART, LIMBER_SIDE_PART_SIDE, &part))
    ((LimberExercise *) self)->side_part = part;
}

static JsonNode *
write_side_part (const LimberField *field, gconstpointer self, JsonNode *base)
{
  const LimberExercise *exercise = self;
  JsonNode             *node = NULL;

  if (exercise->sides != LIMBER_SIDES_PER_SIDE && base == NULL
      && exercise->side_part == LIMBER_SIDE_PART_LEG)
    return NULL;

  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_string (node, limber_words_get_id (LIMBER_WORDS_SIDE_PART, exercise->side_part));

  return node;
}

static void
read_same_as (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  JsonObjectIter iter;
  const char    *name = NULL;
  JsonNode      *value = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      limber_reader_unexpected (reader, node, _ ("an object"));
      return;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      gsize mark = limber_reader_enter (reader, name);

      g_free (limber_reader_get_text (reader, value, LIMBER_ROLE_PLAIN));
      limber_reader_leave (reader, mark);
    }
}

static JsonNode *
write_same_as (const LimberField *field, gconstpointer self, JsonNode *base)
{
  return base != NULL ? json_node_copy (base) : NULL;
}

/* The poses are read when somebody wants to see them. */
static void
read_figure (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    LIMBER_FIELD_AT (JsonNode *, self, field) = json_node_ref (node);
  else
    limber_reader_unexpected (reader, node, _ ("an object"));
}

static JsonNode *
write_figure (const LimberField *field, gconstpointer self, JsonNode *base)
{
  JsonNode *figure = LIMBER_FIELD_AT (JsonNode *, self, field);

  /* One that was made anew keeps what the file had. */
  if (figure == NULL)
    figure = base;

  return figure != NULL ? json_node_copy (figure) : NULL;
}

static const LimberField dose_fields[] = {
  { "", FIELD (SPREAD, LimberExercise, dose), .shape = &limber_exercise_dose_shape },
  { "opening", FIELD (OBJECT, LimberExercise, opening), .shape = &limber_dose_limits_shape },
  { "", FIELD (SPREAD, LimberExercise, dose), .shape = &limber_dose_note_shape },
};

static const LimberShape dose_shape = {
  .fields = dose_fields,
  .n_fields = G_N_ELEMENTS (dose_fields),
};

static const LimberField muscle_fields[] = {
  { "primary",
    FIELD (WORDS, LimberExercise, primary),
    .required = TRUE,
    .min = 1,
    .words = LIMBER_WORDS_MUSCLE,
    .max = 22 },
  { "secondary",
    FIELD (WORDS, LimberExercise, secondary),
    .words = LIMBER_WORDS_MUSCLE,
    .max = 22 },
};

static const LimberShape muscle_shape = {
  .fields = muscle_fields,
  .n_fields = G_N_ELEMENTS (muscle_fields),
};

static const LimberField exercise_fields[] = {
  LIMBER_HEAD_FIELDS (LimberExercise),
  { "aliases", FIELD (TEXTS, LimberExercise, aliases), .max = MAX_LIST, .role = LIMBER_ROLE_TITLE },
  { "kind",
    FIELD (WORD, LimberExercise, kind),
    .required = TRUE,
    .words = LIMBER_WORDS_KIND,
    .max = LIMBER_KIND_SELF_MASSAGE },
  { "position",
    FIELD (WORD, LimberExercise, position),
    .required = TRUE,
    .words = LIMBER_WORDS_POSITION,
    .max = LIMBER_POSITION_SIDE_LYING },
  { "sides",
    FIELD (WORD, LimberExercise, sides),
    .required = TRUE,
    .words = LIMBER_WORDS_SIDES,
    .max = LIMBER_SIDES_ALTERNATING },
  { "side-part", .type = LIMBER_FIELD_OWN, .read = read_side_part, .write = write_side_part },
  { "side-meaning", FIELD (TEXT, LimberExercise, side_meaning), .role = LIMBER_ROLE_SIDE },
  { "equipment",
    FIELD (WORDS, LimberExercise, equipment),
    .words = LIMBER_WORDS_EQUIPMENT,
    .max = LIMBER_EQUIPMENT_DOOR_FRAME },
  { "dose", .type = LIMBER_FIELD_GROUP, .required = TRUE, .shape = &dose_shape },
  { "muscles", .type = LIMBER_FIELD_GROUP, .required = TRUE, .shape = &muscle_shape },
  { "benefit", FIELD (TEXT, LimberExercise, benefit), .role = LIMBER_ROLE_TEXT },
  { "instructions",
    FIELD (TEXTS, LimberExercise, instructions),
    .required = TRUE,
    .min = 1,
    .max = 20,
    .role = LIMBER_ROLE_TEXT },
  { "cues", FIELD (OBJECTS, LimberExercise, cues), .max = 20, .shape = &limber_cue_text_shape },
  { "breathing", FIELD (TEXT, LimberExercise, breathing), .role = LIMBER_ROLE_TEXT },
  { "easier", FIELD (OBJECT, LimberExercise, easier), .shape = &variant_shape },
  { "harder", FIELD (OBJECT, LimberExercise, harder), .shape = &variant_shape },
  { "cautions",
    FIELD (OWN, LimberExercise, cautions),
    .read = read_cautions,
    .write = write_cautions },
  { "suits",
    FIELD (WORDS, LimberExercise, suits),
    .words = LIMBER_WORDS_CONTEXT,
    .max = LIMBER_CONTEXT_DESK_BREAK },
  { "pre-run",
    FIELD (WORD, LimberExercise, pre_run),
    .words = LIMBER_WORDS_PRE_RUN,
    .max = LIMBER_PRE_RUN_YES,
    .fallback = LIMBER_PRE_RUN_NO },
  { "flare",
    FIELD (WORD, LimberExercise, flare),
    .words = LIMBER_WORDS_FLARE,
    .max = LIMBER_FLARE_YES,
    .fallback = LIMBER_FLARE_NO },
  { "not-for", FIELD (OBJECTS, LimberExercise, not_for), .max = MAX_LIST, .shape = &not_for_shape },
  { "changes",
    FIELD (OBJECTS, LimberExercise, changes),
    .max = MAX_LIST,
    .shape = &limber_change_shape },
  { "sounds",
    FIELD (WORD, LimberExercise, sounds),
    .words = LIMBER_WORDS_SOUND_PROFILE,
    .max = LIMBER_SOUND_PROFILE_SILENT,
    .fallback = -1 },
  { "sources",
    FIELD (TEXTS, LimberExercise, sources),
    .max = MAX_LIST,
    .role = LIMBER_ROLE_SOURCE },
  { "seeds", FIELD (TEXTS, LimberExercise, seeds), .max = MAX_LIST, .role = LIMBER_ROLE_PLAIN },
  { "same-as", .type = LIMBER_FIELD_OWN, .read = read_same_as, .write = write_same_as },
  { "figure", FIELD (OWN, LimberExercise, figure), .read = read_figure, .write = write_figure },
};

static void
check_exercise (LimberReader *reader, JsonObject *object, gpointer self)
{
  static const char *const named[] = { "side-part", "side-meaning" };
  const LimberExercise    *exercise = self;

  if (exercise->sides != LIMBER_SIDES_PER_SIDE)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (!json_object_has_member (object, named[i]))
      limber_reader_fault (
          reader, _ ("\"%s\" is missing, expected it as the exercise is done per side"), named[i]);
}

const LimberShape limber_exercise_shape = {
  .fields = exercise_fields,
  .n_fields = G_N_ELEMENTS (exercise_fields),
  .check = check_exercise,
};
