/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-figure.h"

#include "content/limber-pose-shape.h"
#include "content/limber-reader.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LimberFigure    figure;
  gatomicrefcount ref_count;
} CountedFigure;

/* What is read, with what it is read by the help of. */
typedef struct
{
  LimberFigure    *figure;
  LimberBasePoses *bases;
} Reading;

static void
read_text (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberFigure *figure = ((Reading *) self)->figure;

  g_free (figure->text);
  figure->text = limber_reader_get_text (reader, node, LIMBER_ROLE_TEXT);
}

static void
read_angle (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberMovement *movement = &((Reading *) self)->figure->movement;

  limber_reader_get_number (
      reader, node, field->min, field->max, field->tag == 0 ? &movement->yaw : &movement->pitch);
}

static const LimberField camera_fields[] = {
  { "yaw", .type = LIMBER_FIELD_OWN, .min = -180, .max = 180, .read = read_angle },
  { "pitch", .type = LIMBER_FIELD_OWN, .min = -90, .max = 90, .tag = 1, .read = read_angle },
};

static const LimberShape camera_shape
    = { .fields = camera_fields, .n_fields = G_N_ELEMENTS (camera_fields) };

static void
read_prop_place (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  limber_pose_read_vec (reader, node, &((LimberProp *) self)->at);
}

static void
read_prop_kind (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  guint kind = 0;

  if (limber_reader_get_word (
          reader, node, LIMBER_WORDS_EQUIPMENT, LIMBER_EQUIPMENT_DOOR_FRAME, &kind))
    ((LimberProp *) self)->kind = (LimberPropKind) kind;
}

static void
read_strap (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberProp *prop = self;
  JsonArray  *list = limber_reader_get_list (reader, node, 2, LIMBER_STRAP_POINTS);

  prop->n_points = 0;
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      gsize           mark = limber_reader_enter_index (reader, i);
      LimberBodyPoint point = 0;

      if (limber_pose_read_point (reader, json_array_get_element (list, i), &point))
        prop->points[prop->n_points++] = (int) point;
      limber_reader_leave (reader, mark);
    }
}

static const LimberField prop_fields[] = {
  { "kind", .type = LIMBER_FIELD_OWN, .required = TRUE, .read = read_prop_kind },
  { "at", .type = LIMBER_FIELD_OWN, .read = read_prop_place },
  { "turn",
    .type = LIMBER_FIELD_NUMBER,
    .offset = G_STRUCT_OFFSET (LimberProp, turn),
    .min = -360,
    .max = 360 },
  { "points", .type = LIMBER_FIELD_OWN, .read = read_strap },
  { "rolls", .type = LIMBER_FIELD_BOOLEAN, .offset = G_STRUCT_OFFSET (LimberProp, rolls) },
};

static const LimberShape prop_shape
    = { .fields = prop_fields, .n_fields = G_N_ELEMENTS (prop_fields) };

static void
read_props (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  LimberMovement *movement = &((Reading *) self)->figure->movement;
  JsonArray      *list = limber_reader_get_list (reader, node, 0, LIMBER_MOVEMENT_MAX_PROPS);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode   *element = json_array_get_element (list, i);
      gsize       mark = limber_reader_enter_index (reader, i);
      LimberProp *prop = &movement->props[movement->n_props++];

      if (JSON_NODE_HOLDS_OBJECT (element))
        limber_reader_read (reader, element, &prop_shape, prop);
      else
        read_prop_kind (reader, field, element, prop);
      limber_reader_leave (reader, mark);
    }
}

static void
read_loop (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  static const char *const loops[] = { "hold", "cycle", "alternate" };
  guint                    loop = 0;

  if (limber_reader_get_choice (reader, node, loops, G_N_ELEMENTS (loops), &loop))
    ((Reading *) self)->figure->movement.loop = loop;
}

static void
read_breath (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  limber_reader_get_number (
      reader, node, field->min, field->max, &((Reading *) self)->figure->movement.breath_lift);
}

static void
read_poses (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  const Reading  *reading = self;
  LimberMovement *movement = &reading->figure->movement;
  JsonArray      *list = limber_reader_get_list (reader, node, 1, LIMBER_MOVEMENT_MAX_KEYS);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      gsize             mark = limber_reader_enter_index (reader, i);
      LimberPoseReading pose
          = { .key.seconds = 2,
              .props = movement->props,
              .n_props = movement->n_props,
              .bases = reading->bases ? limber_base_poses_get_table (reading->bases) : NULL,
              .earlier = movement->keys,
              .n_earlier = i };

      limber_reader_read (reader, json_array_get_element (list, i), &limber_keyframe_shape, &pose);
      movement->keys[i] = pose.key;
      movement->keys[i].pose = pose.pose;
      movement->n_keys = i + 1;
      limber_reader_leave (reader, mark);
    }
}

static const LimberField figure_fields[] = {
  { "text", .type = LIMBER_FIELD_OWN, .required = TRUE, .read = read_text },
  { "camera", .type = LIMBER_FIELD_GROUP, .shape = &camera_shape },
  { "props", .type = LIMBER_FIELD_OWN, .read = read_props },
  { "loop", .type = LIMBER_FIELD_OWN, .required = TRUE, .read = read_loop },
  { "breath-lift", .type = LIMBER_FIELD_OWN, .max = LIMBER_BREATH_LIFT_MOST, .read = read_breath },
  { "poses", .type = LIMBER_FIELD_OWN, .required = TRUE, .read = read_poses },
};

static const LimberShape figure_shape
    = { .fields = figure_fields, .n_fields = G_N_ELEMENTS (figure_fields) };

/* What rolls is where it is said to be in the first pose. */
static void
place_rollers (LimberMovement *movement)
{
  LimberSkeleton body;

  limber_movement_solve (movement, 0, LIMBER_BODY_RIGHT, &body);
  for (guint i = 0; i < movement->n_props; i++)
    movement->props[i].rolls_from = body.pelvis;
}

/**
 * limber_figure_from_json:
 * @node: the member "figure" of an exercise
 * @bases: (nullable): the poses that others begin with
 * @translate: whether the texts are those of a built-in exercise, to be shown to people
 * @faults: (element-type LimberFault): where to note all that is wrong, by its place in the exercise
 * @notes: (element-type LimberFault) (nullable): where to note members that are not known
 *
 * Returns: (transfer full) (nullable): the figure, or %NULL if anything is wrong
 */
LimberFigure *
limber_figure_from_json (JsonNode        *node,
                         LimberBasePoses *bases,
                         gboolean         translate,
                         GPtrArray       *faults,
                         GPtrArray       *notes)
{
  CountedFigure *counted = g_new0 (CountedFigure, 1);
  g_autoptr (LimberFigure) self = &counted->figure;
  Reading      reading = { self, bases };
  LimberReader reader = { 0 };
  guint        n_before = faults->len;

  g_return_val_if_fail (node != NULL, NULL);

  g_atomic_ref_count_init (&counted->ref_count);
  self->movement.breath_lift = LIMBER_BREATH_LIFT;
  limber_reader_init (
      &reader, faults, notes, translate ? LIMBER_TRANSLATE_EXERCISE : LIMBER_TRANSLATE_NOTHING);
  limber_reader_enter (&reader, "figure");
  limber_reader_read (&reader, node, &figure_shape, &reading);
  limber_reader_clear (&reader);

  if (faults->len > n_before)
    return NULL;

  place_rollers (&self->movement);

  return g_steal_pointer (&self);
}

/**
 * limber_figure_ref:
 * @self: a figure
 *
 * Returns: (transfer full): @self
 */
LimberFigure *
limber_figure_ref (LimberFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&((CountedFigure *) self)->ref_count);

  return self;
}

/**
 * limber_figure_unref:
 * @self: (transfer full): a figure
 */
void
limber_figure_unref (LimberFigure *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&((CountedFigure *) self)->ref_count))
    return;

  g_free (self->text);
  g_free ((CountedFigure *) self);
}
