/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"
#include "figure/limber-figure-check.h"
#include "figure/limber-joints.h"

#define RIGHT LIMBER_BODY_RIGHT

typedef struct
{
  LimberMovement movement;
  GArray        *faults;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->faults = g_array_new (FALSE, FALSE, sizeof (LimberFigureFault));
  self->movement.loop = LIMBER_LOOP_CYCLE;
  self->movement.n_keys = 2;
  for (guint i = 0; i < 2; i++)
    figure_kneel_on_all_fours (&self->movement.keys[i].pose);
  self->movement.keys[0].pose.lumbar.flex = 20;
  g_strlcpy (self->movement.keys[0].name, "round", LIMBER_KEY_NAME_SIZE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_array_unref (self->faults);
}

/* Checks anew; the first fault of a kind, or NULL. */
static const LimberFigureFault *
find (Fixture *self, LimberFigureFaultKind kind)
{
  g_array_set_size (self->faults, 0);
  g_assert_cmpuint (limber_figure_check (&self->movement, self->faults), ==, self->faults->len);
  for (guint i = 0; i < self->faults->len; i++)
    {
      const LimberFigureFault *fault = &g_array_index (self->faults, LimberFigureFault, i);
      g_autofree char         *text = limber_figure_fault_describe (&self->movement, fault);

      g_test_message ("%s", text);
      if (fault->kind == kind)
        return fault;
    }

  return NULL;
}

static void
test_sound (Fixture *self, gconstpointer data)
{
  find (self, LIMBER_FIGURE_FAULT_JOINT);
  g_assert_cmpuint (self->faults->len, ==, 0);

  self->movement.n_keys = 1;
  figure_stand (&self->movement.keys[0].pose);
  find (self, LIMBER_FIGURE_FAULT_JOINT);
  self->movement.loop = LIMBER_LOOP_HOLD;
  find (self, LIMBER_FIGURE_FAULT_JOINT);
  g_assert_cmpuint (self->faults->len, ==, 0);
}

/* Lying on the back with bent knees, on the belly, on the side. */
static void
test_sound_lying (Fixture *self, gconstpointer data)
{
  LimberPose *back = &self->movement.keys[0].pose;
  LimberPose *belly = &self->movement.keys[1].pose;

  *back = (LimberPose){ .lean = -90, .at = { 0, 0.06, 0 } };
  *belly = (LimberPose){ .lean = 90, .at = { 0, 0.06, 0 } };
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      LimberVec place = { 0.25, LIMBER_ANKLE_HEIGHT, i == RIGHT ? 0.06 : -0.06 };

      back->leg[i].reach = (LimberReach){ .kind = LIMBER_REACH_PLACE, .place = place };
      back->arm[i].flex = -6;
      back->arm[i].palm = 90;
      belly->leg[i].foot = LIMBER_FOOT_POINTED;
      belly->leg[i].flex = 3;
      belly->arm[i].flex = 6;
    }
  back->contacts[back->n_contacts++]
      = (LimberContact){ LIMBER_BODY_POINT_PELVIS, -1, LIMBER_ON_FLOOR };
  back->contacts[back->n_contacts++]
      = (LimberContact){ LIMBER_BODY_POINT_HEAD, -1, LIMBER_ON_FLOOR };
  back->contacts[back->n_contacts++]
      = (LimberContact){ LIMBER_BODY_POINT_LEFT_SHOULDER, -1, LIMBER_ON_FLOOR };
  back->contacts[back->n_contacts++]
      = (LimberContact){ LIMBER_BODY_POINT_RIGHT_FOOT, -1, LIMBER_ON_FLOOR };
  self->movement.loop = LIMBER_LOOP_HOLD;
  self->movement.n_keys = 1;
  find (self, LIMBER_FIGURE_FAULT_JOINT);
  g_assert_cmpuint (self->faults->len, ==, 0);
  *back = *belly;
  find (self, LIMBER_FIGURE_FAULT_JOINT);
  g_assert_cmpuint (self->faults->len, ==, 0);
}

static void
test_joint (Fixture *self, gconstpointer data)
{
  const LimberFigureFault *fault;

  self->movement.keys[1].pose.lumbar.flex = -50;
  fault = find (self, LIMBER_FIGURE_FAULT_JOINT);
  g_assert_nonnull (fault);
  g_assert_cmpuint (fault->angle, ==, LIMBER_JOINT_LUMBAR_FLEX);
  g_assert_cmpuint (fault->point, ==, LIMBER_BODY_POINT_BELLY);
  g_assert_cmpfloat (fault->limit, ==, -35);
  g_assert_cmpfloat (fault->value, <, -35);
  g_assert_cmpfloat (fault->value, >=, -50.001);
}

/* Every joint is measured as it was bent. */
static void
test_joints_measured (Fixture *self, gconstpointer data)
{
  LimberPose pose = { .lean = 37, .turn = -20, .roll = 11 };
  static const struct
  {
    LimberJointAngle angle;
    double           degrees;
  } rows[] = {
    { LIMBER_JOINT_HIP_FLEX, 60 },     { LIMBER_JOINT_HIP_OUT, 25 },
    { LIMBER_JOINT_HIP_TURN, 35 },     { LIMBER_JOINT_KNEE, 70 },
    { LIMBER_JOINT_ANKLE, -30 },       { LIMBER_JOINT_ANKLE_SIDE, 0 },
    { LIMBER_JOINT_ANKLE_TWIST, 0 },   { LIMBER_JOINT_SHOULDER_FLEX, 150 },
    { LIMBER_JOINT_SHOULDER_OUT, 40 }, { LIMBER_JOINT_SHOULDER_TURN, -50 },
    { LIMBER_JOINT_ELBOW, 80 },        { LIMBER_JOINT_LUMBAR_FLEX, 20 },
    { LIMBER_JOINT_LUMBAR_SIDE, -15 }, { LIMBER_JOINT_LUMBAR_TWIST, 9 },
    { LIMBER_JOINT_CHEST_FLEX, -12 },  { LIMBER_JOINT_CHEST_SIDE, 13 },
    { LIMBER_JOINT_CHEST_TWIST, -30 }, { LIMBER_JOINT_HEAD_FLEX, 31 },
    { LIMBER_JOINT_HEAD_SIDE, 17 },    { LIMBER_JOINT_HEAD_TWIST, 60 },
  };
  LimberSkeleton s;

  pose.lumbar = (LimberBend){ 20, -15, 9 };
  pose.chest = (LimberBend){ -12, 13, -30 };
  pose.head = (LimberBend){ 31, 17, 60 };
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      pose.leg[i] = (LimberPoseLeg){ .flex = 60, .out = 25, .turn = 35, .knee = 70, .ankle = -30 };
      pose.arm[i] = (LimberPoseArm){ .flex = 150, .out = 40, .turn = -50, .elbow = 80 };
    }
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_cmpuint (G_N_ELEMENTS (rows), ==, LIMBER_N_JOINT_ANGLES);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
      {
        double degrees;

        g_assert_true (limber_joints_get_angle (&s, rows[i].angle, side, &degrees));
        g_assert_cmpfloat_with_epsilon (degrees, rows[i].degrees, 1e-6);
      }
}

static void
test_contact (Fixture *self, gconstpointer data)
{
  const LimberFigureFault *fault;

  self->movement.keys[1].pose.arm[RIGHT].reach.place.y += 0.03;
  self->movement.keys[1].pose.arm[RIGHT].hand = LIMBER_HAND_FLAT;
  fault = find (self, LIMBER_FIGURE_FAULT_CONTACT);
  g_assert_nonnull (fault);
  g_assert_cmpuint (fault->point, ==, LIMBER_BODY_POINT_RIGHT_HAND);
  g_assert_cmpfloat_with_epsilon (fault->value, 0.03, 1e-3);
}

static void
test_floor (Fixture *self, gconstpointer data)
{
  const LimberFigureFault *fault;

  self->movement.keys[0].pose.anchor_place.y = -0.04;
  fault = find (self, LIMBER_FIGURE_FAULT_FLOOR);
  g_assert_nonnull (fault);
  g_assert_cmpuint (fault->prop, ==, LIMBER_ON_FLOOR);
  g_assert_cmpfloat (fault->value, >, 0.03);
}

/* One who looks down too far on the belly. */
static void
test_head_in_floor (Fixture *self, gconstpointer data)
{
  LimberPose              *pose = &self->movement.keys[0].pose;
  const LimberFigureFault *fault;

  *pose = (LimberPose){ .lean = 95, .at = { 0, 0.08, 0 }, .head.flex = 25 };
  self->movement.n_keys = 1;
  fault = find (self, LIMBER_FIGURE_FAULT_FLOOR);
  g_assert_nonnull (fault);
  g_assert_cmpuint (fault->point, ==, LIMBER_BODY_POINT_HEAD);
  pose->head.flex = -30;
  pose->at.y = 0.11;
  fault = find (self, LIMBER_FIGURE_FAULT_FLOOR);
  g_assert_true (fault == NULL || fault->point != LIMBER_BODY_POINT_HEAD);
}

static const LimberFigureFault *
find_overlap (Fixture *self, LimberBodyPoint a, LimberBodyPoint b)
{
  find (self, LIMBER_FIGURE_FAULT_OVERLAP);
  for (guint i = 0; i < self->faults->len; i++)
    {
      const LimberFigureFault *fault = &g_array_index (self->faults, LimberFigureFault, i);

      if (fault->kind == LIMBER_FIGURE_FAULT_OVERLAP
          && ((fault->point == a && fault->other == b) || (fault->point == b && fault->other == a)))
        return fault;
    }

  return NULL;
}

/* An arm that goes through the belly to its other side may not, unless it holds it. */
static void
test_overlap (Fixture *self, gconstpointer data)
{
  LimberPose              *pose = &self->movement.keys[0].pose;
  LimberReach             *reach = &pose->arm[RIGHT].reach;
  const LimberFigureFault *fault;
  LimberSkeleton           s;
  g_autofree char         *text = NULL;

  *pose = (LimberPose){ .at = { 0, 1, 0 } };
  self->movement.n_keys = 1;
  reach->kind = LIMBER_REACH_BODY;
  reach->point = LIMBER_BODY_POINT_BELLY;
  reach->along = 0.5;
  reach->from = (LimberVec){ 0, 0, -1 };
  reach->pole_kind = LIMBER_POLE_DIRECTION;
  reach->pole = (LimberVec){ 0, -1, 1 };
  g_assert_null (find_overlap (self, LIMBER_BODY_POINT_BELLY, LIMBER_BODY_POINT_RIGHT_FOREARM));

  limber_pose_solve (pose, NULL, 0, &s);
  reach->kind = LIMBER_REACH_PLACE;
  reach->place = s.arm[RIGHT].wrist;
  fault = find_overlap (self, LIMBER_BODY_POINT_BELLY, LIMBER_BODY_POINT_RIGHT_FOREARM);
  g_assert_nonnull (fault);
  g_assert_cmpfloat (fault->value, >, 0.03);
  g_assert_cmpuint (fault->point, ==, LIMBER_BODY_POINT_RIGHT_FOREARM);
  text = limber_figure_fault_describe (&self->movement, fault);
  g_assert_nonnull (strstr (text, "right-forearm: 0."));
  g_assert_nonnull (strstr (text, " deep in the belly, 0.0"));
}

static void
test_prop (Fixture *self, gconstpointer data)
{
  const LimberFigureFault *fault;

  self->movement.props[self->movement.n_props++]
      = (LimberProp){ .kind = LIMBER_PROP_MAT, .at = { 0.1, 0, 0 } };
  self->movement.props[self->movement.n_props++]
      = (LimberProp){ .kind = LIMBER_PROP_WALL, .at = { 0.6, 0, 0 } };
  g_assert_null (find (self, LIMBER_FIGURE_FAULT_PROP));
  self->movement.props[1].at.x = 0.45;
  fault = find (self, LIMBER_FIGURE_FAULT_PROP);
  g_assert_nonnull (fault);
  g_assert_cmpuint (fault->point, ==, LIMBER_BODY_POINT_HEAD);
  g_assert_cmpuint (fault->prop, ==, LIMBER_PROP_WALL);

  /* A ball in the middle of the belly. */
  self->movement.props[1] = (LimberProp){ .kind = LIMBER_PROP_STABILITY_BALL, .at = { 0.1, 0.3 } };
  fault = find (self, LIMBER_FIGURE_FAULT_PROP);
  g_assert_nonnull (fault);
}

/* A thigh lies on a roller, wherever on it. */
static void
test_roller (Fixture *self, gconstpointer data)
{
  LimberPose              *pose = &self->movement.keys[0].pose;
  const LimberFigureFault *fault;

  *pose = (LimberPose){ .lean = 90, .at = { 0, 0.12, 0 } };
  pose->contacts[0] = (LimberContact){ LIMBER_BODY_POINT_RIGHT_THIGH, -1, LIMBER_PROP_FOAM_ROLLER };
  pose->n_contacts = 1;
  self->movement.n_keys = 1;
  fault = find (self, LIMBER_FIGURE_FAULT_NO_PROP);
  g_assert_nonnull (fault);

  /* At the middle the thigh is .044 thick, and the roller too. */
  self->movement.props[self->movement.n_props++]
      = (LimberProp){ .kind = LIMBER_PROP_FOAM_ROLLER,
                      .at = { -0.1225, 0.12 - 0.044 - LIMBER_ROLLER_RADIUS, 0 } };
  g_assert_null (find (self, LIMBER_FIGURE_FAULT_NO_PROP));
  g_assert_null (find (self, LIMBER_FIGURE_FAULT_CONTACT));
  self->movement.props[0].at.y -= 0.02;
  g_assert_nonnull (find (self, LIMBER_FIGURE_FAULT_CONTACT));
}

static void
test_slide (Fixture *self, gconstpointer data)
{
  const LimberFigureFault *fault;

  self->movement.keys[1].pose.arm[RIGHT].reach.place.x -= 0.02;
  fault = find (self, LIMBER_FIGURE_FAULT_SLIDE);
  g_assert_nonnull (fault);
  g_assert_cmpuint (fault->point, ==, LIMBER_BODY_POINT_RIGHT_HAND);
  g_assert_cmpfloat (fault->value, >, LIMBER_CHECK_SLIDE);

  for (guint i = 0; i < self->movement.keys[0].pose.n_contacts; i++)
    self->movement.keys[0].pose.contacts[i].glides = self->movement.keys[1].pose.contacts[i].glides
        = TRUE;
  g_assert_null (find (self, LIMBER_FIGURE_FAULT_SLIDE));
}

static void
test_reach (Fixture *self, gconstpointer data)
{
  const LimberFigureFault *fault;

  self->movement.keys[1].pose.arm[RIGHT].reach.place.x += 0.5;
  fault = find (self, LIMBER_FIGURE_FAULT_REACH);
  g_assert_nonnull (fault);
  g_assert_cmpuint (fault->key, ==, 1);
  g_assert_cmpfloat (fault->part, ==, 0);
  g_assert_cmpuint (fault->point, ==, LIMBER_BODY_POINT_RIGHT_WRIST);
  g_assert_cmpfloat (fault->value, >, 0.25);
}

static void
test_jump (Fixture *self, gconstpointer data)
{
  const LimberFigureFault *fault;

  self->movement.keys[1].pose.at.x = 4;
  self->movement.keys[1].pose.anchored = FALSE;
  fault = find (self, LIMBER_FIGURE_FAULT_JUMP);
  g_assert_nonnull (fault);
  g_assert_cmpfloat (fault->value, >, LIMBER_CHECK_JUMP);
}

static void
test_anchor (Fixture *self, gconstpointer data)
{
  const LimberFigureFault *fault;

  self->movement.keys[0].pose.anchor = LIMBER_BODY_POINT_LEFT_HAND;
  fault = find (self, LIMBER_FIGURE_FAULT_ANCHOR);
  g_assert_nonnull (fault);
  g_assert_cmpuint (fault->point, ==, LIMBER_BODY_POINT_LEFT_HAND);
}

static void
test_no_prop (Fixture *self, gconstpointer data)
{
  self->movement.keys[0].pose.arm[RIGHT].reach
      = (LimberReach){ .kind = LIMBER_REACH_PROP, .place = { 0.3, 0.02, 0.1 }, .prop = 2 };
  g_assert_nonnull (find (self, LIMBER_FIGURE_FAULT_NO_PROP));
}

/* What alternates is looked at on both sides. */
static void
test_alternate (Fixture *self, gconstpointer data)
{
  const LimberFigureFault *fault;

  self->movement.loop = LIMBER_LOOP_ALTERNATE;
  self->movement.props[self->movement.n_props++]
      = (LimberProp){ .kind = LIMBER_PROP_WALL, .at = { 0, 0, -0.25 }, .turn = -90 };
  self->movement.keys[1].pose.arm[RIGHT].reach.kind = LIMBER_REACH_ANGLES;
  self->movement.keys[1].pose.arm[RIGHT].out = 80;
  self->movement.keys[1].pose.n_contacts = 0;
  fault = find (self, LIMBER_FIGURE_FAULT_PROP);
  g_assert_nonnull (fault);
  g_assert_cmpuint (fault->key, >=, 2);
}

/* One line names pose, place and measure. */
static void
test_describe (Fixture *self, gconstpointer data)
{
  LimberFigureFault fault
      = { LIMBER_FIGURE_FAULT_JOINT, 0,   0.25, LIMBER_BODY_POINT_RIGHT_KNEE, LIMBER_JOINT_KNEE,
          LIMBER_ON_FLOOR,           167, 160 };
  g_autofree char *text = limber_figure_fault_describe (&self->movement, &fault);

  g_assert_cmpstr (text, ==, "round + 25 %: right-knee: knee is 167.0 degrees, the limit is 160");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/figure/figure-check/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("sound", test_sound);
  ADD ("sound-lying", test_sound_lying);
  ADD ("joint", test_joint);
  ADD ("joints-measured", test_joints_measured);
  ADD ("contact", test_contact);
  ADD ("floor", test_floor);
  ADD ("head-in-floor", test_head_in_floor);
  ADD ("overlap", test_overlap);
  ADD ("prop", test_prop);
  ADD ("roller", test_roller);
  ADD ("slide", test_slide);
  ADD ("reach", test_reach);
  ADD ("jump", test_jump);
  ADD ("anchor", test_anchor);
  ADD ("no-prop", test_no_prop);
  ADD ("alternate", test_alternate);
  ADD ("describe", test_describe);

  return g_test_run ();
}
