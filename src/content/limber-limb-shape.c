/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-limb-shape.h"

#include <glib/gi18n-lib.h>

#define FIELD(Type, field)                                                                         \
  .type = LIMBER_FIELD_##Type, .offset = G_STRUCT_OFFSET (LimberPose, field)
#define OWN(function) .type = LIMBER_FIELD_OWN, .read = function
#define DEGREES(field, most) FIELD (NUMBER, field), .min = -(most), .max = most
#define GROUP(shape_) .type = LIMBER_FIELD_GROUP, .shape = &shape_
#define SHAPE(name, fields_)                                                                       \
  static const LimberShape name = { .fields = fields_, .n_fields = G_N_ELEMENTS (fields_) }

/* Names as they stand in files, in the order of their enumerations. */
static const char *const feet[] = { "auto", "angle", "flat", "pointed", "on-toes" };
static const char *const hands[] = { "auto", "angle", "flat" };

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
    limber_pose_read_vec (reader, node, &reach->from);
  else if (g_str_equal (name, "at"))
    limber_pose_read_vec (reader, node, &reach->place);
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
      if (limber_pose_read_vec (reader, node, &reach->place))
        reach->kind = LIMBER_REACH_PLACE;
      break;
    case REACH_ON:
      read_on (reader, node, self, reach);
      break;
    case POLE_PLACE:
    case POLE_DIRECTION:
    default:
      if (limber_pose_read_vec (reader, node, &reach->pole))
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

  if (!limber_pose_read_vec (reader, node, &leg->toes_to))
    return;
  if (leg->foot != LIMBER_FOOT_FLAT && leg->foot != LIMBER_FOOT_ON_TOES)
    leg->foot = LIMBER_FOOT_DIRECTION;
}

static void
read_fingers_toward (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberPoseArm *arm = &((LimberPose *) self)->ARM;

  if (!limber_pose_read_vec (reader, node, &arm->fingers_to))
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
  { "foot", OWN (read_foot) },
  { "toes-toward", OWN (read_toes_toward) },
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
  { "hand", OWN (read_hand) },
  { "fingers-toward", OWN (read_fingers_toward) },
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

/**
 * limber_pose_read_limb:
 * @reader: a reader
 * @field: of a pose; its tag says which limbs
 * @node: what stands here
 * @self: a #LimberPoseReading
 *
 * Reads one limb, or both of a pair, which is written for the right one.
 */
void
limber_pose_read_limb (LimberReader      *reader,
                       const LimberField *field,
                       JsonNode          *node,
                       gpointer           self)
{
  const LimberShape *shape = field->tag & LIMBER_LIMB_ARMS ? &arm_shape : &leg_shape;
  LimberReader       again = *reader;

  if (field->tag & LIMBER_LIMB_RIGHT)
    limber_reader_read (reader, node, shape, self);
  if (field->tag == LIMBER_LIMB_LEFT || field->tag == (LIMBER_LIMB_ARMS | LIMBER_LIMB_LEFT))
    {
      swap_limbs (self);
      limber_reader_read (reader, node, shape, self);
      swap_limbs (self);
    }
  else if (field->tag & LIMBER_LIMB_LEFT)
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
