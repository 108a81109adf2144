/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-pose-shape.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So far from the middle anything may be, body heights. */
#define FARTHEST 3

#define FIELD(Type, field)                                                                         \
  .type = LIMBER_FIELD_##Type, .offset = G_STRUCT_OFFSET (LimberPose, field)
#define OWN(function, tag_) .type = LIMBER_FIELD_OWN, .tag = tag_, .read = function
#define DEGREES(field, most) FIELD (NUMBER, field), .min = -(most), .max = most
#define GROUP(shape_) .type = LIMBER_FIELD_GROUP, .shape = &shape_
#define SHAPE(name, fields_)                                                                       \
  static const LimberShape name = { .fields = fields_, .n_fields = G_N_ELEMENTS (fields_) }

/* Names as they stand in files, in the order of their enumerations. */
static const char *const feet[] = { "auto", "angle", "flat", "pointed", "on-toes" };
static const char *const hands[] = { "auto", "angle", "flat" };
static const char *const eases[] = { "smooth", "linear", "swing" };

/**
 * limber_pose_read_vec:
 * @reader: a reader
 * @node: what stands here
 * @reach: how far each of the three numbers may be from 0
 * @vec: (out): what is read
 *
 * Reads a list of three numbers.
 *
 * Returns: whether it is one; if not, that is noted
 */
gboolean
limber_pose_read_vec (LimberReader *reader, JsonNode *node, double reach, LimberVec *vec)
{
  JsonArray *list = limber_reader_get_list (reader, node, 3, 3);
  double     numbers[3] = { 0 };
  gboolean   sound = list != NULL;

  for (guint i = 0; list != NULL && i < G_N_ELEMENTS (numbers); i++)
    {
      gsize mark = limber_reader_enter_index (reader, i);

      sound &= limber_reader_get_number (
          reader, json_array_get_element (list, i), -reach, reach, &numbers[i]);
      limber_reader_leave (reader, mark);
    }
  if (sound)
    *vec = (LimberVec){ numbers[0], numbers[1], numbers[2] };

  return sound;
}

/**
 * limber_pose_read_point:
 * @reader: a reader
 * @node: what stands here
 * @point: (out): what is read
 *
 * Returns: whether a point of the body is named; if not, that is noted
 */
gboolean
limber_pose_read_point (LimberReader *reader, JsonNode *node, LimberBodyPoint *point)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
      && limber_body_point_from_word (json_node_get_string (node), point))
    return TRUE;

  limber_reader_unexpected (
      reader, node, _ ("a point of the body, such as \"right-knee\" or \"left-hand\""));

  return FALSE;
}

static void
read_place (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  if (limber_pose_read_vec (reader, node, FARTHEST, &LIMBER_FIELD_AT (LimberVec, self, field)))
    ((LimberPose *) self)->anchored = FALSE;
}

static void
read_anchor (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberPose *pose = self;

  if (field->tag == 1)
    limber_pose_read_vec (reader, node, FARTHEST, &pose->anchor_place);
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
  static const LimberField name##_fields[] = {                                                     \
    { "flex", DEGREES (name.flex, 120) },                                                          \
    { "side", DEGREES (name.side, 90) },                                                           \
    { "twist", DEGREES (name.twist, 120) },                                                        \
  };                                                                                               \
  SHAPE (name##_shape, name##_fields)

BEND (lumbar);
BEND (chest);
BEND (head);

/* Limbs are read as the right ones. For a left one they are exchanged meanwhile, and for a pair the
 * whole body is mirrored there and back. */
#define LEG leg[LIMBER_BODY_RIGHT]
#define ARM arm[LIMBER_BODY_RIGHT]

static const LimberField hip_fields[] = {
  { "flex", DEGREES (LEG.flex, 180) },
  { "out", DEGREES (LEG.out, 120) },
  { "turn", DEGREES (LEG.turn, 120) },
};
SHAPE (hip_shape, hip_fields);

static const LimberField shoulder_fields[] = {
  { "flex", DEGREES (ARM.flex, 270) },
  { "out", DEGREES (ARM.out, 200) },
  { "turn", DEGREES (ARM.turn, 180) },
  { "forward", FIELD (NUMBER, ARM.forward), .min = -0.1, .max = 0.1 },
  { "lift", FIELD (NUMBER, ARM.lift), .min = -0.1, .max = 0.1 },
};
SHAPE (shoulder_shape, shoulder_fields);

static gboolean
find_prop (LimberReader *reader, LimberPoseReading *reading, JsonNode *node, guint *index)
{
  guint kind = 0;

  if (!limber_reader_get_word (
          reader, node, LIMBER_WORDS_EQUIPMENT, LIMBER_EQUIPMENT_DOOR_FRAME, &kind))
    return FALSE;
  for (guint i = 0; i < reading->n_props; i++)
    if (reading->props[i].kind == (LimberPropKind) kind)
      {
        *index = i;
        return TRUE;
      }
  limber_reader_unexpected (reader, node, _ ("one of the figure's props"));

  return FALSE;
}

static void
read_reach_member (LimberReader      *reader,
                   LimberPoseReading *reading,
                   const char        *name,
                   JsonNode          *node,
                   LimberReach       *reach)
{
  LimberBodyPoint point = 0;
  guint           prop = 0;

  if (g_str_equal (name, "along"))
    limber_reader_get_number (reader, node, 0, 1, &reach->along);
  else if (g_str_equal (name, "from"))
    limber_pose_read_vec (reader, node, FARTHEST, &reach->from);
  else if (g_str_equal (name, "at"))
    limber_pose_read_vec (reader, node, FARTHEST, &reach->place);
  else if (g_str_equal (name, "prop") && find_prop (reader, reading, node, &prop))
    {
      reach->kind = LIMBER_REACH_PROP;
      reach->prop = prop;
    }
  else if (g_str_equal (name, "point") && limber_pose_read_point (reader, node, &point))
    {
      reach->kind = LIMBER_REACH_BODY;
      reach->point = point;
    }
}

/* What a hand or foot is on: a word for a point of the body, or an object that says where on it. */
static void
read_on (LimberReader *reader, JsonNode *node, LimberPoseReading *reading, LimberReach *reach)
{
  static const char *const names[] = { "point", "along", "from", "prop", "at" };
  static const char *const what[] = { "point", "prop", NULL };
  JsonObject              *object = NULL;

  *reach = (LimberReach){
    .kind = reach->kind, .along = .5, .pole_kind = reach->pole_kind, .pole = reach->pole
  };
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      read_reach_member (reader, reading, "point", node, reach);
      return;
    }
  object = json_node_get_object (node);
  if (limber_reader_count (object, what) != 1)
    limber_reader_fault (reader, _ ("expected either \"point\" or \"prop\""));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_has_member (object, names[i]))
      {
        gsize mark = limber_reader_enter (reader, names[i]);

        read_reach_member (
            reader, reading, names[i], json_object_get_member (object, names[i]), reach);
        limber_reader_leave (reader, mark);
      }
}

/* Tags of what places the end of a limb. */
enum
{
  REACH_PLACE,
  REACH_ON,
  POLE_PLACE,
  POLE_DIRECTION,
};

static void
read_reach (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberReach *reach = &LIMBER_FIELD_AT (LimberReach, self, field);

  switch (field->tag)
    {
    case REACH_PLACE:
      if (limber_pose_read_vec (reader, node, FARTHEST, &reach->place))
        reach->kind = LIMBER_REACH_PLACE;
      break;
    case REACH_ON:
      read_on (reader, node, self, reach);
      break;
    case POLE_PLACE:
    case POLE_DIRECTION:
    default:
      if (limber_pose_read_vec (reader, node, FARTHEST, &reach->pole))
        reach->pole_kind = field->tag == POLE_PLACE ? LIMBER_POLE_PLACE : LIMBER_POLE_DIRECTION;
      break;
    }
}

static void
read_foot (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  guint foot = 0;

  if (limber_reader_get_choice (reader, node, feet, G_N_ELEMENTS (feet), &foot))
    ((LimberPose *) self)->LEG.foot = foot;
}

static void
read_hand (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  guint hand = 0;

  if (limber_reader_get_choice (reader, node, hands, G_N_ELEMENTS (hands), &hand))
    ((LimberPose *) self)->ARM.hand = hand;
}

static void
read_toes_toward (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberPoseLeg *leg = &((LimberPose *) self)->LEG;

  if (!limber_pose_read_vec (reader, node, FARTHEST, &leg->toes_to))
    return;
  if (leg->foot != LIMBER_FOOT_FLAT && leg->foot != LIMBER_FOOT_ON_TOES)
    leg->foot = LIMBER_FOOT_DIRECTION;
}

static void
read_fingers_toward (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberPoseArm *arm = &((LimberPose *) self)->ARM;

  if (!limber_pose_read_vec (reader, node, FARTHEST, &arm->fingers_to))
    return;
  if (arm->hand != LIMBER_HAND_FLAT)
    arm->hand = LIMBER_HAND_DIRECTION;
}

/* A limb is either bent or placed. What is stated decides; what is inherited gives way. */
static void
check_limb (LimberReader *reader, JsonObject *object, LimberReach *reach, gboolean leg)
{
  static const char *const bent[2][3] = { { "shoulder", "elbow", NULL }, { "hip", "knee", NULL } };
  static const char *const placed[2][3]
      = { { "wrist-at", "hand-on", NULL }, { "ankle-at", "ankle-on", NULL } };
  const guint    n_bent = limber_reader_count (object, bent[leg]);
  const guint    n_placed = limber_reader_count (object, placed[leg]);
  const gboolean moves_shoulder_only
      = !leg && n_bent == 1 && json_object_has_member (object, "shoulder");

  if (n_placed > 1 || (n_placed == 1 && n_bent > 0 && !moves_shoulder_only))
    limber_reader_fault (
        reader,
        leg ? _ ("expected either angles of hip and knee, or one of \"ankle-at\" and \"ankle-on\"")
            : _ ("expected either angles of the elbow, or one of \"wrist-at\" and \"hand-on\""));
  else if (n_bent > 0 && n_placed == 0)
    reach->kind = LIMBER_REACH_ANGLES;
}

static void
check_leg (LimberReader *reader, JsonObject *object, gpointer self)
{
  check_limb (reader, object, &((LimberPose *) self)->LEG.reach, TRUE);
}

static void
check_arm (LimberReader *reader, JsonObject *object, gpointer self)
{
  check_limb (reader, object, &((LimberPose *) self)->ARM.reach, FALSE);
}

static const LimberField leg_fields[] = {
  { "hip", GROUP (hip_shape) },
  { "knee", DEGREES (LEG.knee, 180) },
  { "ankle", DEGREES (LEG.ankle, 120) },
  { "toes", DEGREES (LEG.toes, 120) },
  { "ankle-at", FIELD (OWN, LEG.reach), .tag = REACH_PLACE, .read = read_reach },
  { "ankle-on", FIELD (OWN, LEG.reach), .tag = REACH_ON, .read = read_reach },
  { "knee-to", FIELD (OWN, LEG.reach), .tag = POLE_PLACE, .read = read_reach },
  { "knee-toward", FIELD (OWN, LEG.reach), .tag = POLE_DIRECTION, .read = read_reach },
  { "foot", OWN (read_foot, 0) },
  { "toes-toward", OWN (read_toes_toward, 0) },
};
static const LimberShape leg_shape
    = { .fields = leg_fields, .n_fields = G_N_ELEMENTS (leg_fields), .check = check_leg };

static const LimberField arm_fields[] = {
  { "shoulder", GROUP (shoulder_shape) },
  { "elbow", DEGREES (ARM.elbow, 180) },
  { "wrist", DEGREES (ARM.wrist, 120) },
  { "palm", DEGREES (ARM.palm, 180) },
  { "wrist-at", FIELD (OWN, ARM.reach), .tag = REACH_PLACE, .read = read_reach },
  { "hand-on", FIELD (OWN, ARM.reach), .tag = REACH_ON, .read = read_reach },
  { "elbow-to", FIELD (OWN, ARM.reach), .tag = POLE_PLACE, .read = read_reach },
  { "elbow-toward", FIELD (OWN, ARM.reach), .tag = POLE_DIRECTION, .read = read_reach },
  { "hand", OWN (read_hand, 0) },
  { "fingers-toward", OWN (read_fingers_toward, 0) },
};
static const LimberShape arm_shape
    = { .fields = arm_fields, .n_fields = G_N_ELEMENTS (arm_fields), .check = check_arm };

static void
mirror (LimberPose *pose)
{
  LimberPose mirrored;

  limber_pose_mirror (pose, &mirrored);
  *pose = mirrored;
}

static void
swap_limbs (LimberPose *pose)
{
  LimberPoseLeg leg = pose->leg[LIMBER_BODY_LEFT];
  LimberPoseArm arm = pose->arm[LIMBER_BODY_LEFT];

  pose->leg[LIMBER_BODY_LEFT] = pose->leg[LIMBER_BODY_RIGHT];
  pose->arm[LIMBER_BODY_LEFT] = pose->arm[LIMBER_BODY_RIGHT];
  pose->leg[LIMBER_BODY_RIGHT] = leg;
  pose->arm[LIMBER_BODY_RIGHT] = arm;
}

/* Which limbs a member is about; both of a pair are told the same, mirrored. */
enum
{
  RIGHT = 1 << 0,
  LEFT = 1 << 1,
  ARMS = 1 << 2,
};

static void
read_limb (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  const LimberShape *shape = field->tag & ARMS ? &arm_shape : &leg_shape;
  LimberReader       again = *reader;

  if (field->tag & RIGHT)
    limber_reader_read (reader, node, shape, self);
  if (field->tag == LEFT || field->tag == (ARMS | LEFT))
    {
      swap_limbs (self);
      limber_reader_read (reader, node, shape, self);
      swap_limbs (self);
    }
  else if (field->tag & LEFT)
    {
      /* What is wrong with a pair is said once. */
      again.faults = limber_faults_new ();
      again.notes = NULL;
      mirror (self);
      limber_reader_read (&again, node, shape, self);
      mirror (self);
      g_ptr_array_unref (again.faults);
    }
}

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
      { "head", GROUP (head_shape) }, { "legs", OWN (read_limb, RIGHT | LEFT) },                   \
      { "right-leg", OWN (read_limb, RIGHT) }, { "left-leg", OWN (read_limb, LEFT) },              \
      { "arms", OWN (read_limb, ARMS | RIGHT | LEFT) },                                            \
      { "right-arm", OWN (read_limb, ARMS | RIGHT) },                                              \
      { "left-arm", OWN (read_limb, ARMS | LEFT) },                                                \
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
