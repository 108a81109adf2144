/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-pose-shape.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIELD(Type, field)                                                                         \
  .type = LIMBER_FIELD_##Type, .offset = G_STRUCT_OFFSET (LimberPose, field)
#define OWN(function, tag_) .type = LIMBER_FIELD_OWN, .tag = tag_, .read = function
/* Either way, in degrees or whatever else the field is in. */
#define DEGREES(field, most) FIELD (NUMBER, field), .min = -(most), .max = most
#define GROUP(shape_) .type = LIMBER_FIELD_GROUP, .shape = &shape_
#define SHAPE(name, fields_)                                                                       \
  static const LimberShape name = { .fields = fields_, .n_fields = G_N_ELEMENTS (fields_) }

/* Names as they stand in files, in the order of their enumerations. */
static const char *const eases[] = { "smooth", "linear", "swing" };

static void
read_place (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  if (limber_pose_read_vec (reader, node, &LIMBER_FIELD_AT (LimberVec, self, field)))
    ((LimberPose *) self)->anchored = FALSE;
}

static void
read_anchor (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberPose *pose = self;

  if (field->tag == 1)
    limber_pose_read_vec (reader, node, &pose->anchor_place);
  else
    pose->anchored = limber_pose_read_point (reader, node, &pose->anchor);
}

static const LimberField pelvis_fields[] = {
  { "at", FIELD (OWN, at), .read = read_place },
  { "lean", DEGREES (lean, 270) },
  { "turn", DEGREES (turn, 360) },
  { "roll", DEGREES (roll, 270) },
};
SHAPE (pelvis_shape, pelvis_fields);

static const LimberField anchor_fields[] = {
  { "point", OWN (read_anchor, 0), .required = TRUE },
  { "at", OWN (read_anchor, 1), .required = TRUE },
};
SHAPE (anchor_shape, anchor_fields);

#define BEND(name)                                                                                 \
  { "flex", DEGREES (name.flex, 120) }, { "side", DEGREES (name.side, 90) },                       \
  {                                                                                                \
    "twist", DEGREES (name.twist, 120)                                                             \
  }

static const LimberField lumbar_fields[] = { BEND (lumbar) };
SHAPE (lumbar_shape, lumbar_fields);

static const LimberField chest_fields[] = { BEND (chest) };
SHAPE (chest_shape, chest_fields);

static const LimberField head_fields[] = {
  BEND (head),
  { "forward", DEGREES (head_forward, LIMBER_HEAD_GLIDE_MOST) },
};
SHAPE (head_shape, head_fields);

static gboolean
read_surface (LimberReader *reader, JsonNode *node, int *on)
{
  guint kind = 0;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
      && g_str_equal (json_node_get_string (node), "floor"))
    *on = LIMBER_ON_FLOOR;
  else if (limber_reader_get_word (
               reader, node, LIMBER_WORDS_EQUIPMENT, LIMBER_EQUIPMENT_DOOR_FRAME, &kind))
    *on = (int) kind == LIMBER_PROP_MAT ? LIMBER_ON_FLOOR : (int) kind;
  else
    return FALSE;

  return TRUE;
}

static void
read_contact_on (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  read_surface (reader, node, &((LimberContact *) self)->on);
}

static void
read_contact_point (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  limber_pose_read_point (reader, node, &((LimberContact *) self)->point);
}

static const LimberField contact_fields[] = {
  { "point", OWN (read_contact_point, 0), .required = TRUE },
  { "along",
    .type = LIMBER_FIELD_NUMBER,
    .offset = G_STRUCT_OFFSET (LimberContact, along),
    .max = 1 },
  { "on", OWN (read_contact_on, 0) },
  { "glides", .type = LIMBER_FIELD_BOOLEAN, .offset = G_STRUCT_OFFSET (LimberContact, glides) },
};
SHAPE (contact_shape, contact_fields);

static void
read_contacts (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberPose *pose = self;
  JsonArray  *list = limber_reader_get_list (reader, node, 0, LIMBER_POSE_MAX_CONTACTS);

  pose->n_contacts = 0;
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode      *element = json_array_get_element (list, i);
      gsize          mark = limber_reader_enter_index (reader, i);
      LimberContact *contact = &pose->contacts[pose->n_contacts++];

      *contact = (LimberContact){ .along = -1, .on = LIMBER_ON_FLOOR };
      if (JSON_NODE_HOLDS_OBJECT (element))
        limber_reader_read (reader, element, &contact_shape, contact);
      else
        limber_pose_read_point (reader, element, &contact->point);
      limber_reader_leave (reader, mark);
    }
}

static void
check_pose (LimberReader *reader, JsonObject *object, gpointer self)
{
  const LimberPose *pose = self;
  g_autofree char  *point = NULL;

  if (!pose->anchored || limber_pose_can_anchor (pose, pose->anchor))
    return;
  point = limber_quote (limber_body_point_get_word (pose->anchor));
  limber_reader_fault (
      reader, _ ("the anchor %s is on a limb that reaches for something, expected angles"), point);
}

#define POSE_FIELDS                                                                                \
  { "pelvis", GROUP (pelvis_shape) }, { "anchor", GROUP (anchor_shape) },                          \
      { "lumbar", GROUP (lumbar_shape) }, { "chest", GROUP (chest_shape) },                        \
      { "head", GROUP (head_shape) },                                                              \
      { "legs", OWN (limber_pose_read_limb, LIMBER_LIMB_RIGHT | LIMBER_LIMB_LEFT) },               \
      { "right-leg", OWN (limber_pose_read_limb, LIMBER_LIMB_RIGHT) },                             \
      { "left-leg", OWN (limber_pose_read_limb, LIMBER_LIMB_LEFT) },                               \
      { "arms",                                                                                    \
        OWN (limber_pose_read_limb, LIMBER_LIMB_ARMS | LIMBER_LIMB_RIGHT | LIMBER_LIMB_LEFT) },    \
      { "right-arm", OWN (limber_pose_read_limb, LIMBER_LIMB_ARMS | LIMBER_LIMB_RIGHT) },          \
      { "left-arm", OWN (limber_pose_read_limb, LIMBER_LIMB_ARMS | LIMBER_LIMB_LEFT) },            \
  {                                                                                                \
    "contacts", OWN (read_contacts, 0)                                                             \
  }

static const LimberPose *
find_earlier (const LimberPoseReading *reading, const char *name)
{
  for (guint i = 0; i < reading->n_earlier; i++)
    if (g_str_equal (reading->earlier[i].name, name))
      return &reading->earlier[i].pose;

  return NULL;
}

/* What the pose begins with: one of the base poses, or one further up. */
static void
read_origin (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberPoseReading *reading = self;
  const LimberPose  *origin = NULL;
  g_autofree char   *name = limber_reader_get_text (reader, node, LIMBER_ROLE_ID);

  if (name == NULL)
    return;
  if (field->tag == 1)
    origin = find_earlier (reading, name);
  else if (reading->bases != NULL)
    origin = g_hash_table_lookup (reading->bases, name);
  if (origin != NULL)
    reading->pose = *origin;
  else
    limber_reader_unexpected (reader,
                              node,
                              field->tag == 1 ? _ ("the name of a pose further up")
                                              : _ ("the name of a base pose"));
}

static void
read_name (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberPoseReading *reading = self;
  g_autofree char   *name = limber_reader_get_text (reader, node, LIMBER_ROLE_ID);

  if (name == NULL)
    return;
  if (strlen (name) >= sizeof reading->key.name)
    limber_reader_unexpected (reader, node, _ ("a shorter name"));
  else if (find_earlier (reading, name) != NULL)
    limber_reader_unexpected (reader, node, _ ("a name that no other pose has"));
  else
    g_strlcpy (reading->key.name, name, sizeof reading->key.name);
}

static void
read_segment (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberPoseReading *reading = self;
  g_autofree char   *name = limber_reader_get_text (reader, node, LIMBER_ROLE_PLAIN);

  if (name != NULL
      && g_strlcpy (reading->key.segment, name, sizeof reading->key.segment)
             >= sizeof reading->key.segment)
    limber_reader_unexpected (reader, node, _ ("a shorter name"));
}

static void
read_ease (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  guint ease = 0;

  if (limber_reader_get_choice (reader, node, eases, G_N_ELEMENTS (eases), &ease))
    ((LimberPoseReading *) self)->key.ease = ease;
}

#define KEY(field)                                                                                 \
  .type = LIMBER_FIELD_NUMBER, .offset = G_STRUCT_OFFSET (LimberPoseReading, key.field)

static const LimberField pose_fields[] = {
  { "base", OWN (read_origin, 0) },
  POSE_FIELDS,
};

const LimberShape limber_pose_shape = {
  .fields = pose_fields,
  .n_fields = G_N_ELEMENTS (pose_fields),
  .check = check_pose,
};

static void
check_keyframe (LimberReader *reader, JsonObject *object, gpointer self)
{
  static const char *const origins[] = { "base", "like", NULL };

  if (limber_reader_count (object, origins) > 1)
    limber_reader_fault (reader, _ ("both \"base\" and \"like\", expected at most one"));
  check_pose (reader, object, self);
}

static const LimberField keyframe_fields[] = {
  { "name", OWN (read_name, 0), .required = TRUE },
  { "base", OWN (read_origin, 0) },
  { "like", OWN (read_origin, 1) },
  { "seconds", KEY (seconds), .min = 0.05, .max = 60 },
  { "stay", KEY (stay), .min = 0, .max = 60 },
  { "ease", OWN (read_ease, 0) },
  { "segment", OWN (read_segment, 0) },
  POSE_FIELDS,
};

const LimberShape limber_keyframe_shape = {
  .fields = keyframe_fields,
  .n_fields = G_N_ELEMENTS (keyframe_fields),
  .check = check_keyframe,
};
