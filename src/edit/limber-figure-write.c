/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-figure-write.h"

#include "content/limber-shape.h"

/* Names as they stand in files, in the order of their enumerations. */
static const char *const loops[] = { "hold", "cycle", "alternate" };
static const char *const eases[] = { "smooth", "linear", "swing" };
static const char *const feet[] = { NULL, "angle", "flat", "pointed", "on-toes", NULL };
static const char *const hands[] = { NULL, "angle", "flat", NULL };

static void
set_text (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, name, text);
}

static void
set_number (JsonObject *object, const char *name, double value, double fallback)
{
  if (value != fallback)
    json_object_set_member (object, name, limber_json_new_number (value));
}

static void
set_object (JsonObject *object, const char *name, JsonObject *member)
{
  if (json_object_get_size (member) > 0)
    json_object_set_object_member (object, name, member);
  else
    json_object_unref (member);
}

static gboolean
is_zero (LimberVec vec)
{
  return vec.x == 0 && vec.y == 0 && vec.z == 0;
}

static void
set_vec (JsonObject *object, const char *name, LimberVec vec)
{
  JsonArray *list = json_array_new ();

  json_array_add_element (list, limber_json_new_number (vec.x));
  json_array_add_element (list, limber_json_new_number (vec.y));
  json_array_add_element (list, limber_json_new_number (vec.z));
  json_object_set_array_member (object, name, list);
}

static void
set_bend (JsonObject *object, const char *name, const LimberBend *bend, double forward)
{
  JsonObject *member = json_object_new ();

  set_number (member, "flex", bend->flex, 0);
  set_number (member, "side", bend->side, 0);
  set_number (member, "twist", bend->twist, 0);
  set_number (member, "forward", forward, 0);
  set_object (object, name, member);
}

static void
set_on (JsonObject           *limb,
        const char           *name,
        const LimberReach    *reach,
        const LimberMovement *movement)
{
  JsonObject *on = json_object_new ();

  if (reach->kind == LIMBER_REACH_BODY)
    {
      json_object_set_string_member (on, "point", limber_body_point_get_word (reach->point));
      set_number (on, "along", reach->along, 0.5);
      if (!is_zero (reach->from))
        set_vec (on, "from", reach->from);
    }
  else if (reach->prop < movement->n_props)
    {
      json_object_set_string_member (
          on,
          "prop",
          limber_words_get_id (LIMBER_WORDS_EQUIPMENT, movement->props[reach->prop].kind));
      set_vec (on, "at", reach->place);
    }
  set_object (limb, name, on);
}

static void
set_pole (JsonObject *limb, const LimberReach *reach, const char *to, const char *toward)
{
  if (reach->pole_kind != LIMBER_POLE_DEFAULT)
    set_vec (limb, reach->pole_kind == LIMBER_POLE_PLACE ? to : toward, reach->pole);
}

static JsonObject *
write_leg (const LimberPoseLeg *leg, const LimberMovement *movement)
{
  JsonObject *object = json_object_new ();
  JsonObject *hip = json_object_new ();

  if (leg->reach.kind == LIMBER_REACH_ANGLES)
    {
      set_number (hip, "flex", leg->flex, 0);
      set_number (hip, "out", leg->out, 0);
      set_number (hip, "turn", leg->turn, 0);
    }
  set_object (object, "hip", hip);
  if (leg->reach.kind == LIMBER_REACH_ANGLES)
    set_number (object, "knee", leg->knee, 0);
  set_number (object, "ankle", leg->ankle, 0);
  set_number (object, "toes", leg->toes, 0);
  if (leg->reach.kind == LIMBER_REACH_PLACE)
    set_vec (object, "ankle-at", leg->reach.place);
  else if (leg->reach.kind != LIMBER_REACH_ANGLES)
    set_on (object, "ankle-on", &leg->reach, movement);
  set_pole (object, &leg->reach, "knee-to", "knee-toward");
  set_text (object, "foot", feet[leg->foot]);
  if (leg->foot >= LIMBER_FOOT_FLAT && leg->foot != LIMBER_FOOT_POINTED && !is_zero (leg->toes_to))
    set_vec (object, "toes-toward", leg->toes_to);

  return object;
}

static JsonObject *
write_arm (const LimberPoseArm *arm, const LimberMovement *movement)
{
  JsonObject *object = json_object_new ();
  JsonObject *shoulder = json_object_new ();

  /* Those of an arm that reaches for the other one say how one begins. */
  set_number (shoulder, "flex", arm->flex, 0);
  set_number (shoulder, "out", arm->out, 0);
  set_number (shoulder, "turn", arm->turn, 0);
  set_number (shoulder, "forward", arm->forward, 0);
  set_number (shoulder, "lift", arm->lift, 0);
  set_object (object, "shoulder", shoulder);
  if (arm->reach.kind == LIMBER_REACH_ANGLES)
    set_number (object, "elbow", arm->elbow, 0);
  set_number (object, "wrist", arm->wrist, 0);
  set_number (object, "palm", arm->palm, 0);
  if (arm->reach.kind == LIMBER_REACH_PLACE)
    set_vec (object, "wrist-at", arm->reach.place);
  else if (arm->reach.kind != LIMBER_REACH_ANGLES)
    set_on (object, "hand-on", &arm->reach, movement);
  set_pole (object, &arm->reach, "elbow-to", "elbow-toward");
  set_text (object, "hand", hands[arm->hand]);
  if (arm->hand >= LIMBER_HAND_FLAT && !is_zero (arm->fingers_to))
    set_vec (object, "fingers-toward", arm->fingers_to);

  return object;
}

static gboolean
is_same (JsonObject *a, JsonObject *b)
{
  g_autoptr (JsonNode) one = json_node_init_object (json_node_alloc (), a);
  g_autoptr (JsonNode) other = json_node_init_object (json_node_alloc (), b);

  return json_node_equal (one, other);
}

/* What both sides do is written once, for the right one. */
static void
write_pair (JsonObject *pose, const LimberPose *held, gboolean arms, const LimberMovement *movement)
{
  static const char *const names[2][3]
      = { { "legs", "right-leg", "left-leg" }, { "arms", "right-arm", "left-arm" } };
  JsonObject *right = NULL;
  JsonObject *left = NULL;
  JsonObject *mirrored = NULL;
  LimberPose  image;

  limber_pose_mirror (held, &image);
  if (arms)
    {
      right = write_arm (&held->arm[LIMBER_BODY_RIGHT], movement);
      left = write_arm (&held->arm[LIMBER_BODY_LEFT], movement);
      mirrored = write_arm (&image.arm[LIMBER_BODY_RIGHT], movement);
    }
  else
    {
      right = write_leg (&held->leg[LIMBER_BODY_RIGHT], movement);
      left = write_leg (&held->leg[LIMBER_BODY_LEFT], movement);
      mirrored = write_leg (&image.leg[LIMBER_BODY_RIGHT], movement);
    }
  if (is_same (right, mirrored))
    {
      set_object (pose, names[arms][0], right);
      json_object_unref (left);
    }
  else
    {
      set_object (pose, names[arms][1], right);
      set_object (pose, names[arms][2], left);
    }
  json_object_unref (mirrored);
}

static const char *
get_surface (int on)
{
  return on == LIMBER_ON_FLOOR ? "floor" : limber_words_get_id (LIMBER_WORDS_EQUIPMENT, (guint) on);
}

static void
write_contacts (JsonObject *object, const LimberPose *pose)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < pose->n_contacts; i++)
    {
      const LimberContact *contact = &pose->contacts[i];
      const char          *word = limber_body_point_get_word (contact->point);
      JsonObject          *member = NULL;

      if (contact->on == LIMBER_ON_FLOOR && contact->along < 0 && !contact->glides)
        {
          json_array_add_string_element (list, word);
          continue;
        }
      member = json_object_new ();
      json_object_set_string_member (member, "point", word);
      if (contact->along >= 0)
        json_object_set_member (member, "along", limber_json_new_number (contact->along));
      if (contact->on != LIMBER_ON_FLOOR)
        json_object_set_string_member (member, "on", get_surface (contact->on));
      if (contact->glides)
        json_object_set_boolean_member (member, "glides", TRUE);
      json_array_add_object_element (list, member);
    }
  if (pose->n_contacts > 0)
    json_object_set_array_member (object, "contacts", list);
  else
    json_array_unref (list);
}

static void
write_pose (JsonObject *object, const LimberPose *pose, const LimberMovement *movement)
{
  JsonObject *pelvis = json_object_new ();

  set_vec (pelvis, "at", pose->at);
  set_number (pelvis, "lean", pose->lean, 0);
  set_number (pelvis, "turn", pose->turn, 0);
  set_number (pelvis, "roll", pose->roll, 0);
  set_object (object, "pelvis", pelvis);
  if (pose->anchored)
    {
      JsonObject *anchor = json_object_new ();

      json_object_set_string_member (anchor, "point", limber_body_point_get_word (pose->anchor));
      set_vec (anchor, "at", pose->anchor_place);
      set_object (object, "anchor", anchor);
    }
  set_bend (object, "lumbar", &pose->lumbar, 0);
  set_bend (object, "chest", &pose->chest, 0);
  set_bend (object, "head", &pose->head, pose->head_forward);
  write_pair (object, pose, FALSE, movement);
  write_pair (object, pose, TRUE, movement);
  write_contacts (object, pose);
}

static JsonObject *
write_key (const LimberKeyframe *key, const LimberMovement *movement)
{
  JsonObject *object = json_object_new ();

  set_text (object, "name", key->name);
  set_number (object, "seconds", key->seconds, 2);
  set_number (object, "stay", key->stay, 0);
  if (key->ease != LIMBER_EASE_SMOOTH)
    set_text (object, "ease", eases[key->ease]);
  set_text (object, "segment", key->segment);
  write_pose (object, &key->pose, movement);

  return object;
}

static JsonNode *
write_prop (const LimberProp *prop)
{
  JsonObject *object = json_object_new ();
  JsonNode   *node = NULL;

  set_text (object, "kind", limber_words_get_id (LIMBER_WORDS_EQUIPMENT, prop->kind));
  if (!is_zero (prop->at))
    set_vec (object, "at", prop->at);
  set_number (object, "turn", prop->turn, 0);
  if (prop->n_points > 0)
    {
      JsonArray *points = json_array_new ();

      for (guint i = 0; i < prop->n_points; i++)
        json_array_add_string_element (points, limber_body_point_get_word (prop->points[i]));
      json_object_set_array_member (object, "points", points);
    }
  if (prop->rolls)
    json_object_set_boolean_member (object, "rolls", TRUE);
  node = json_node_alloc ();
  if (json_object_get_size (object) > 1)
    json_node_init_object (node, object);
  else
    json_node_init_string (node, json_object_get_string_member (object, "kind"));
  json_object_unref (object);

  return node;
}

static void
write_props (JsonObject *figure, const LimberMovement *movement)
{
  JsonArray *list = NULL;

  if (movement->n_props == 0)
    return;
  list = json_array_new ();
  for (guint i = 0; i < movement->n_props; i++)
    json_array_add_element (list, write_prop (&movement->props[i]));
  json_object_set_array_member (figure, "props", list);
}

/* What the file had that we do not know stays. */
static void
keep_unknown (JsonObject *figure, JsonNode *base)
{
  static const char *const known[]
      = { "text", "camera", "props", "loop", "breath-lift", "poses", NULL };
  JsonObjectIter iter;
  const char    *name = NULL;
  JsonNode      *value = NULL;

  if (base == NULL || !JSON_NODE_HOLDS_OBJECT (base))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (base));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!g_strv_contains (known, name))
      json_object_set_member (figure, name, json_node_copy (value));
}

/**
 * limber_figure_write:
 * @movement: what a figure does
 * @text: what is to be seen, for those who do not see it
 * @base: (nullable): what the file said of the figure before
 *
 * Writes a figure as files of exercises have it, each pose whole.
 *
 * Returns: (transfer full): the member "figure"
 */
JsonNode *
limber_figure_write (const LimberMovement *movement, const char *text, JsonNode *base)
{
  JsonObject *figure = json_object_new ();
  JsonObject *camera = json_object_new ();
  JsonArray  *poses = json_array_new ();
  JsonNode   *node = NULL;

  json_object_set_string_member (figure, "text", text);
  set_number (camera, "yaw", movement->yaw, 0);
  set_number (camera, "pitch", movement->pitch, 0);
  set_object (figure, "camera", camera);
  write_props (figure, movement);
  json_object_set_string_member (figure, "loop", loops[movement->loop]);
  set_number (figure, "breath-lift", movement->breath_lift, LIMBER_BREATH_LIFT);
  for (guint i = 0; i < movement->n_keys; i++)
    json_array_add_object_element (poses, write_key (&movement->keys[i], movement));
  json_object_set_array_member (figure, "poses", poses);
  keep_unknown (figure, base);
  node = json_node_init_object (json_node_alloc (), figure);
  json_object_unref (figure);

  return node;
}
