/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-figure.h"

#include "content/limber-definition-save.h"
#include "content/limber-definition.h"
#include "limber-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEAD "{\"text\": \"x\", \"loop\": \"hold\", \"poses\": ["
#define TAIL "]}"

static LimberBasePoses *
make_bases (void)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (JsonNode) root = limber_fixture_parse (
      "{\"format\": 1, \"poses\": {"
      "\"tall\": {\"pelvis\": {\"at\": [0, 0.53, 0]}, \"head\": {\"flex\": -8},"
      " \"legs\": {\"ankle-at\": [0.1, 0.04, 0.06], \"foot\": \"flat\"},"
      " \"arms\": {\"shoulder\": {\"flex\": 10, \"out\": 7}, \"elbow\": 15},"
      " \"contacts\": [\"right-foot\", \"left-foot\"]},"
      "\"bowed\": {\"base\": \"tall\", \"pelvis\": {\"lean\": 40}}}}");
  LimberBasePoses *bases = limber_base_poses_from_json (root, faults, NULL);

  g_assert_cmpuint (faults->len, ==, 0);

  return bases;
}

static LimberFigure *
read_text (const char *text, GPtrArray *faults, GPtrArray *notes)
{
  g_autoptr (LimberBasePoses) bases = make_bases ();
  g_autoptr (JsonNode) node = limber_fixture_parse (text);

  return limber_figure_from_json (node, bases, FALSE, faults, notes);
}

static LimberFigure *
read_good (const char *text)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberFigure    *figure = read_text (text, faults, NULL);
  g_autofree char *said = limber_faults_format (faults, "figure");

  g_assert_cmpstr (said, ==, "");
  g_assert_nonnull (figure);

  return figure;
}

/* The one pose of a figure that has nothing else. */
static LimberPose
read_pose (const char *members)
{
  g_autofree char *text = g_strdup_printf (HEAD "{\"name\": \"a\"%s}" TAIL, members);
  g_autoptr (LimberFigure) figure = read_good (text);

  return figure->movement.keys[0].pose;
}

static void
test_inheritance (void)
{
  g_autoptr (LimberFigure) figure = read_good (
      HEAD "{\"name\": \"a\", \"base\": \"bowed\", \"chest\": {\"flex\": 5}},"
           "{\"name\": \"b\", \"like\": \"a\", \"pelvis\": {\"turn\": 20}, \"contacts\": []},"
           "{\"name\": \"c\", \"like\": \"a\", \"seconds\": 4, \"stay\": 1, \"ease\": \"swing\","
           " \"segment\": \"down\"}" TAIL);
  const LimberKeyframe *keys = figure->movement.keys;

  g_assert_cmpuint (figure->movement.n_keys, ==, 3);
  /* From the base, and from what that begins with. */
  g_assert_cmpfloat (keys[0].pose.lean, ==, 40);
  g_assert_cmpfloat (keys[0].pose.at.y, ==, .53);
  g_assert_cmpfloat (keys[0].pose.head.flex, ==, -8);
  g_assert_cmpuint (keys[0].pose.n_contacts, ==, 2);
  /* From the pose further up; a list is replaced. */
  g_assert_cmpfloat (keys[1].pose.lean, ==, 40);
  g_assert_cmpfloat (keys[1].pose.turn, ==, 20);
  g_assert_cmpfloat (keys[1].pose.chest.flex, ==, 5);
  g_assert_cmpuint (keys[1].pose.n_contacts, ==, 0);
  /* Of a sister nothing; and nothing of what belongs to the way. */
  g_assert_cmpfloat (keys[2].pose.turn, ==, 0);
  g_assert_cmpfloat (keys[2].seconds, ==, 4);
  g_assert_cmpfloat (keys[2].stay, ==, 1);
  g_assert_cmpint (keys[2].ease, ==, LIMBER_EASE_SWING);
  g_assert_cmpstr (keys[2].segment, ==, "down");
  g_assert_cmpstr (keys[2].name, ==, "c");
}

static void
test_pairs (void)
{
  LimberPose pose
      = read_pose (", \"legs\": {\"hip\": {\"flex\": 30, \"out\": 10, \"turn\": 5}, \"knee\": 20},"
                   " \"arms\": {\"wrist-at\": [0.2, 0.5, 0.3], \"elbow-toward\": [-1, 0, 0.4]}");

  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      const double outwards = i == LIMBER_BODY_RIGHT ? 1 : -1;

      g_assert_cmpfloat (pose.leg[i].flex, ==, 30);
      g_assert_cmpfloat (pose.leg[i].out, ==, 10);
      g_assert_cmpfloat (pose.leg[i].turn, ==, 5);
      g_assert_cmpfloat (pose.leg[i].knee, ==, 20);
      g_assert_cmpint (pose.arm[i].reach.kind, ==, LIMBER_REACH_PLACE);
      g_assert_cmpfloat (pose.arm[i].reach.place.x, ==, .2);
      g_assert_cmpfloat (pose.arm[i].reach.place.z, ==, .3 * outwards);
      g_assert_cmpint (pose.arm[i].reach.pole_kind, ==, LIMBER_POLE_DIRECTION);
      g_assert_cmpfloat (pose.arm[i].reach.pole.z, ==, .4 * outwards);
    }
}

/* The points of a pair are mirrored as well: each hand on its own thigh. */
static void
test_pair_on_body (void)
{
  LimberPose pose = read_pose (", \"arms\": {\"hand-on\": {\"point\": \"right-thigh\","
                               " \"along\": 0.7, \"from\": [0, 1, 0.2]}}");

  g_assert_cmpint (pose.arm[LIMBER_BODY_RIGHT].reach.point, ==, LIMBER_BODY_POINT_RIGHT_THIGH);
  g_assert_cmpint (pose.arm[LIMBER_BODY_LEFT].reach.point, ==, LIMBER_BODY_POINT_LEFT_THIGH);
  g_assert_cmpfloat (pose.arm[LIMBER_BODY_LEFT].reach.along, ==, .7);
  g_assert_cmpfloat (pose.arm[LIMBER_BODY_LEFT].reach.from.z, ==, -.2);
}

/* A limb that is named alone is said as it is, where it is. */
static void
test_left_alone (void)
{
  LimberPose pose = read_pose (", \"base\": \"tall\","
                               " \"left-leg\": {\"ankle-at\": [-0.3, 0.1, -0.07]},"
                               " \"left-arm\": {\"hand-on\": \"right-shoulder\"}");

  g_assert_cmpfloat (pose.leg[LIMBER_BODY_LEFT].reach.place.x, ==, -.3);
  g_assert_cmpfloat (pose.leg[LIMBER_BODY_LEFT].reach.place.z, ==, -.07);
  g_assert_cmpfloat (pose.leg[LIMBER_BODY_RIGHT].reach.place.z, ==, .06);
  g_assert_cmpint (pose.leg[LIMBER_BODY_LEFT].foot, ==, LIMBER_FOOT_FLAT);
  g_assert_cmpint (pose.arm[LIMBER_BODY_LEFT].reach.point, ==, LIMBER_BODY_POINT_RIGHT_SHOULDER);
  g_assert_cmpint (pose.arm[LIMBER_BODY_RIGHT].reach.kind, ==, LIMBER_REACH_ANGLES);
}

/* What is said last decides whether a limb is bent or placed. */
static void
test_bent_or_placed (void)
{
  LimberPose pose
      = read_pose (", \"base\": \"tall\", \"right-leg\": {\"knee\": 50},"
                   " \"right-arm\": {\"wrist-at\": [0.2, 0.5, 0.1]},"
                   " \"left-arm\": {\"shoulder\": {\"lift\": 0.02}, \"wrist-at\": [0.2, 0.5, 0]}");

  g_assert_cmpint (pose.leg[LIMBER_BODY_RIGHT].reach.kind, ==, LIMBER_REACH_ANGLES);
  g_assert_cmpfloat (pose.leg[LIMBER_BODY_RIGHT].knee, ==, 50);
  g_assert_cmpint (pose.leg[LIMBER_BODY_LEFT].reach.kind, ==, LIMBER_REACH_PLACE);
  g_assert_cmpint (pose.arm[LIMBER_BODY_RIGHT].reach.kind, ==, LIMBER_REACH_PLACE);
  g_assert_cmpint (pose.arm[LIMBER_BODY_LEFT].reach.kind, ==, LIMBER_REACH_PLACE);
  g_assert_cmpfloat (pose.arm[LIMBER_BODY_LEFT].lift, ==, .02);
}

static void
test_anchor (void)
{
  g_autoptr (LimberFigure) figure = read_good (
      HEAD "{\"name\": \"a\", \"anchor\": {\"point\": \"right-foot\", \"at\": [0.1, 0, 0.05]}},"
           "{\"name\": \"b\", \"like\": \"a\", \"pelvis\": {\"at\": [0, 0.4, 0]}}" TAIL);

  g_assert_true (figure->movement.keys[0].pose.anchored);
  g_assert_cmpint (figure->movement.keys[0].pose.anchor, ==, LIMBER_BODY_POINT_RIGHT_FOOT);
  g_assert_cmpfloat (figure->movement.keys[0].pose.anchor_place.z, ==, .05);
  g_assert_false (figure->movement.keys[1].pose.anchored);
}

static void
test_contacts_and_props (void)
{
  g_autoptr (LimberFigure) figure = read_good (
      "{\"text\": \"She leans.\", \"loop\": \"alternate\", \"breath-lift\": 0.01,"
      " \"camera\": {\"yaw\": 30, \"pitch\": 5},"
      " \"props\": [\"mat\", {\"kind\": \"wall\", \"at\": [0.4, 0, 0], \"turn\": 180}],"
      " \"poses\": [{\"name\": \"a\", \"base\": \"tall\","
      " \"right-arm\": {\"hand-on\": {\"prop\": \"wall\", \"at\": [0, 0.7, 0.1]}},"
      " \"contacts\": [\"left-foot\", {\"point\": \"right-hand\", \"on\": \"wall\","
      " \"glides\": true}, {\"point\": \"right-thigh\", \"along\": 0.3, \"on\": \"mat\"}]}]}");
  const LimberMovement *movement = &figure->movement;
  const LimberContact  *contacts = movement->keys[0].pose.contacts;

  g_assert_cmpstr (figure->text, ==, "She leans.");
  g_assert_cmpint (movement->loop, ==, LIMBER_LOOP_ALTERNATE);
  g_assert_cmpfloat (movement->yaw, ==, 30);
  g_assert_cmpfloat (movement->pitch, ==, 5);
  g_assert_cmpfloat (movement->breath_lift, ==, .01);
  g_assert_cmpuint (movement->n_props, ==, 2);
  g_assert_cmpfloat (movement->props[1].turn, ==, 180);
  g_assert_cmpuint (movement->keys[0].pose.arm[LIMBER_BODY_RIGHT].reach.prop, ==, 1);
  g_assert_cmpuint (movement->keys[0].pose.n_contacts, ==, 3);
  g_assert_cmpint (contacts[0].on, ==, LIMBER_ON_FLOOR);
  g_assert_cmpfloat (contacts[0].along, <, 0);
  g_assert_cmpint (contacts[1].on, ==, (int) LIMBER_PROP_WALL);
  g_assert_true (contacts[1].glides);
  g_assert_cmpint (contacts[2].on, ==, LIMBER_ON_FLOOR);
  g_assert_cmpfloat (contacts[2].along, ==, .3);
}

/* What is wrong is said with its place and with what was expected; all of it, and once. */
static void
test_faults (void)
{
  static const struct
  {
    const char *pose;
    const char *place;
    const char *expected;
  } rows[] = {
    { "{\"name\": \"a\", \"base\": \"gone\"}", "/figure/poses/0/base", "base pose" },
    { "{\"name\": \"a\", \"like\": \"a\"}", "/figure/poses/0/like", "further up" },
    { "{\"name\": \"a\", \"legs\": {\"knee\": \"x\"}}", "/figure/poses/0/legs/knee", "180" },
    { "{\"name\": \"a\", \"legs\": {\"knee\": 200}}", "/figure/poses/0/legs/knee", "180" },
    { "{\"name\": \"a\", \"contacts\": [\"nose\"]}", "/figure/poses/0/contacts/0", "right-knee" },
    { "{\"name\": \"a\", \"left-leg\": {\"knee\": 1, \"ankle-at\": [0, 0, 0]}}",
      "/figure/poses/0/left-leg",
      "ankle-at" },
    { "{\"name\": \"a\", \"right-arm\": {\"hand-on\": {\"prop\": \"wall\"}}}",
      "/figure/poses/0/right-arm/hand-on/prop",
      "props" },
    { "{\"name\": \"a\", \"base\": \"tall\", \"anchor\": {\"point\": \"left-heel\","
      " \"at\": [0, 0, 0]}}",
      "/figure/poses/0",
      "angles" },
    { "{\"name\": \"a\", \"base\": \"tall\", \"like\": \"b\"}", "/figure/poses/0", "at most one" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, rows[i].pose, TAIL, NULL);
      g_autoptr (GPtrArray) faults = limber_faults_new ();
      LimberFigure      *figure = read_text (text, faults, NULL);
      const LimberFault *last = NULL;

      g_test_message ("%s", rows[i].pose);
      g_assert_null (figure);
      g_assert_cmpuint (faults->len, >=, 1);
      g_assert_cmpuint (faults->len, <=, 2);
      last = faults->pdata[faults->len - 1];
      g_assert_cmpstr (last->path, ==, rows[i].place);
      g_assert_nonnull (strstr (last->message, rows[i].expected));
    }
}

static void
test_notes (void)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (GPtrArray) notes = limber_faults_new ();
  g_autoptr (LimberFigure) figure = read_text (
      HEAD "{\"name\": \"a\", \"mood\": 1, \"legs\": {\"sock\": 2}}" TAIL, faults, notes);

  g_assert_nonnull (figure);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpstr (((LimberFault *) notes->pdata[0])->path, ==, "/figure/poses/0/legs/sock");
  g_assert_cmpstr (((LimberFault *) notes->pdata[1])->path, ==, "/figure/poses/0/mood");
}

/* A figure goes through our hands as it is, known or not, sound or not. */
static void
test_kept (void)
{
  static const char *const figure
      = "{\"later\": [1, {\"x\": null}], \"text\": \"x\", \"loop\": \"hold\","
        " \"poses\": [{\"zest\": 0.25, \"name\": \"a\", \"pelvis\": {\"at\": [0, 0.5, 0]}}]}";
  g_autofree char *folder = limber_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "x.json", NULL);
  g_autofree char *plain = limber_fixture_exercise ("x", "X");
  g_autofree char *member = g_strdup_printf ("{\n  \"figure\": %s,", figure);
  g_autofree char *text = limber_fixture_replace (plain, "{", member);
  g_autoptr (JsonNode) wanted = limber_fixture_parse (figure);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (GError) error = NULL;

  limber_fixture_write (folder, "x.json", text);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LimberExercise) exercise = limber_exercise_read_file (path, FALSE, faults);

      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_true (json_node_equal (exercise->figure, wanted));
      limber_exercise_save (exercise, path, path, &error);
      g_assert_no_error (error);
    }
  limber_fixture_remove (folder);
}

/* An exercise is of use without its figure. */
static void
test_broken_figure (void)
{
  g_autofree char *plain = limber_fixture_exercise ("x", "X");
  g_autofree char *text
      = limber_fixture_replace (plain, "{", "{\n  \"figure\": {\"loop\": \"round\"},");
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberExercise) exercise = limber_exercise_from_json (root, "x", FALSE, faults, NULL);

  g_assert_nonnull (exercise);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_null (limber_figure_from_json (exercise->figure, NULL, FALSE, faults, NULL));
  g_assert_cmpuint (faults->len, >=, 3);
}

static void
test_bases (void)
{
  static const struct
  {
    const char *text;
    const char *place;
  } rows[] = {
    { "{\"poses\": {}}", "" },
    { "{\"format\": 2, \"poses\": {}}", "/format" },
    { "{\"format\": 1, \"poses\": []}", "/poses" },
    { "{\"format\": 1, \"poses\": {\"Two words\": {}}}", "/poses/Two words" },
    { "{\"format\": 1, \"poses\": {\"a\": {\"base\": \"b\"}, \"b\": {}}}", "/poses/a/base" },
    { "{\"format\": 1, \"poses\": {\"a\": {\"head\": {\"flex\": 500}}}}", "/poses/a/head/flex" },
  };
  g_autoptr (LimberBasePoses) bases = make_bases ();

  g_assert_cmpfloat (limber_base_poses_get (bases, "bowed")->lean, ==, 40);
  g_assert_null (limber_base_poses_get (bases, "gone"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonNode) root = limber_fixture_parse (rows[i].text);
      g_autoptr (GPtrArray) faults = limber_faults_new ();

      g_test_message ("%s", rows[i].text);
      g_assert_null (limber_base_poses_from_json (root, faults, NULL));
      g_assert_cmpuint (faults->len, ==, 1);
      g_assert_cmpstr (((LimberFault *) faults->pdata[0])->path, ==, rows[i].place);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figure/inheritance", test_inheritance);
  g_test_add_func ("/figure/pairs", test_pairs);
  g_test_add_func ("/figure/pair-on-body", test_pair_on_body);
  g_test_add_func ("/figure/left-alone", test_left_alone);
  g_test_add_func ("/figure/bent-or-placed", test_bent_or_placed);
  g_test_add_func ("/figure/anchor", test_anchor);
  g_test_add_func ("/figure/contacts-and-props", test_contacts_and_props);
  g_test_add_func ("/figure/faults", test_faults);
  g_test_add_func ("/figure/notes", test_notes);
  g_test_add_func ("/figure/kept", test_kept);
  g_test_add_func ("/figure/broken-figure", test_broken_figure);
  g_test_add_func ("/figure/bases", test_bases);

  return g_test_run ();
}
