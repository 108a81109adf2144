/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-config.h"

#include "limber-figure-draft.h"

#include "figure/limber-figure-check.h"
#include "figure/limber-joints.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Degrees that a joint may be beyond its limit, as the checker has it, with a hair to spare. */
#define JOINT_ROOM (0.09)

/* The way into a pose takes this long if nothing else is said, seconds. */
#define WAY (2.0)

/* What rests in two poses one after the other, this far apart, glides. Body heights. */
#define GLIDES (0.004)

static gboolean
has_name (const LimberMovement *movement, const char *name)
{
  for (guint i = 0; i < movement->n_keys; i++)
    if (g_str_equal (movement->keys[i].name, name))
      return TRUE;

  return FALSE;
}

/* Poses of files have names, and no two the same. */
static void
name_key (LimberMovement *movement, LimberKeyframe *key)
{
  char name[LIMBER_KEY_NAME_SIZE];

  for (guint n = 1;; n++)
    {
      g_snprintf (name, sizeof name, "pose-%u", n);
      if (has_name (movement, name))
        continue;
      g_strlcpy (key->name, name, sizeof key->name);
      return;
    }
}

/* What rests in both of two poses but not in the same place is said to glide: it is meant to. */
static void
let_glide (LimberMovement *movement, guint a, guint b)
{
  LimberPose    *poses[2] = { &movement->keys[a].pose, &movement->keys[b].pose };
  LimberSkeleton bodies[2];

  for (guint i = 0; i < 2; i++)
    limber_pose_solve (poses[i], movement->props, movement->n_props, &bodies[i]);
  for (guint i = 0; i < poses[0]->n_contacts; i++)
    for (guint j = 0; j < poses[1]->n_contacts; j++)
      {
        LimberContact *one = &poses[0]->contacts[i];
        LimberContact *other = &poses[1]->contacts[j];
        LimberVec      way;

        if (one->point != other->point || one->on != other->on)
          continue;
        way = limber_vec_sub (limber_skeleton_get_point (&bodies[0], one->point, NULL),
                              limber_skeleton_get_point (&bodies[1], one->point, NULL));
        if (limber_vec_length (way) > GLIDES)
          one->glides = other->glides = TRUE;
      }
}

static void
let_all_glide (LimberMovement *movement)
{
  for (guint i = 1; i < movement->n_keys; i++)
    let_glide (movement, i - 1, i);
  if (movement->loop != LIMBER_LOOP_HOLD && movement->n_keys > 2)
    let_glide (movement, movement->n_keys - 1, 0);
}

/**
 * limber_figure_draft_begin:
 * @movement: (out): a movement of one's own
 * @pose: a pose to begin with
 *
 * Begins with two poses, both alike, the second of which is held.
 */
void
limber_figure_draft_begin (LimberMovement *movement, const LimberPose *pose)
{
  memset (movement, 0, sizeof *movement);
  movement->loop = LIMBER_LOOP_HOLD;
  movement->breath_lift = LIMBER_BREATH_LIFT;
  movement->yaw = -13;
  movement->pitch = 12;
  limber_figure_draft_add (movement, 0, pose);
  limber_figure_draft_add (movement, 1, pose);
}

/**
 * limber_figure_draft_begin_like:
 * @movement: (out): a movement of one's own
 * @other: another one
 *
 * Begins with what another exercise does; what shows one pose only gets a second, alike.
 */
void
limber_figure_draft_begin_like (LimberMovement *movement, const LimberMovement *other)
{
  *movement = *other;
  if (movement->n_keys < LIMBER_FIGURE_DRAFT_LEAST_KEYS)
    limber_figure_draft_duplicate (movement, 0);
}

/**
 * limber_figure_draft_add:
 * @movement: (inout): a movement
 * @at: where
 * @pose: a pose
 *
 * Returns: whether there was room for it
 */
gboolean
limber_figure_draft_add (LimberMovement *movement, guint at, const LimberPose *pose)
{
  LimberKeyframe key = { .pose = *pose, .seconds = WAY };

  g_return_val_if_fail (at <= movement->n_keys, FALSE);

  if (movement->n_keys >= LIMBER_MOVEMENT_MAX_KEYS)
    return FALSE;
  name_key (movement, &key);
  memmove (&movement->keys[at + 1],
           &movement->keys[at],
           (movement->n_keys - at) * sizeof *movement->keys);
  movement->keys[at] = key;
  movement->n_keys++;
  let_all_glide (movement);

  return TRUE;
}

/**
 * limber_figure_draft_duplicate:
 * @movement: (inout): a movement
 * @at: which pose
 *
 * Adds the same pose behind it.
 *
 * Returns: whether there was room for it
 */
gboolean
limber_figure_draft_duplicate (LimberMovement *movement, guint at)
{
  LimberPose pose;

  g_return_val_if_fail (at < movement->n_keys, FALSE);

  pose = movement->keys[at].pose;

  return limber_figure_draft_add (movement, at + 1, &pose);
}

/**
 * limber_figure_draft_remove:
 * @movement: (inout): a movement
 * @at: which pose
 *
 * Returns: whether enough are left without it
 */
gboolean
limber_figure_draft_remove (LimberMovement *movement, guint at)
{
  g_return_val_if_fail (at < movement->n_keys, FALSE);

  if (movement->n_keys <= LIMBER_FIGURE_DRAFT_LEAST_KEYS)
    return FALSE;
  movement->n_keys--;
  memmove (&movement->keys[at],
           &movement->keys[at + 1],
           (movement->n_keys - at) * sizeof *movement->keys);
  memset (&movement->keys[movement->n_keys], 0, sizeof *movement->keys);
  let_all_glide (movement);

  return TRUE;
}

/**
 * limber_figure_draft_move:
 * @movement: (inout): a movement
 * @from: which pose
 * @to: where it is to be
 *
 * Returns: whether there is such a place
 */
gboolean
limber_figure_draft_move (LimberMovement *movement, guint from, guint to)
{
  LimberKeyframe key;

  g_return_val_if_fail (from < movement->n_keys, FALSE);

  if (to >= movement->n_keys || from == to)
    return FALSE;
  key = movement->keys[from];
  if (from < to)
    memmove (&movement->keys[from], &movement->keys[from + 1], (to - from) * sizeof key);
  else
    memmove (&movement->keys[to + 1], &movement->keys[to], (from - to) * sizeof key);
  movement->keys[to] = key;
  let_all_glide (movement);

  return TRUE;
}

/**
 * limber_figure_draft_mirror:
 * @movement: (inout): a movement
 * @at: which pose
 *
 * Makes of a pose its mirror image.
 */
void
limber_figure_draft_mirror (LimberMovement *movement, guint at)
{
  LimberPose image;

  g_return_if_fail (at < movement->n_keys);

  limber_pose_mirror (&movement->keys[at].pose, &image);
  movement->keys[at].pose = image;
  let_all_glide (movement);
}

/**
 * limber_figure_draft_set_seconds:
 * @movement: (inout): a movement
 * @at: which pose
 * @seconds: how long the way into it takes
 */
void
limber_figure_draft_set_seconds (LimberMovement *movement, guint at, double seconds)
{
  g_return_if_fail (at < movement->n_keys);

  movement->keys[at].seconds
      = CLAMP (seconds, LIMBER_FIGURE_DRAFT_LEAST_SECONDS, LIMBER_FIGURE_DRAFT_MOST_SECONDS);
}

/**
 * limber_figure_draft_set_stay:
 * @movement: (inout): a movement
 * @at: which pose
 * @seconds: how long it is held
 */
void
limber_figure_draft_set_stay (LimberMovement *movement, guint at, double seconds)
{
  g_return_if_fail (at < movement->n_keys);

  movement->keys[at].stay = CLAMP (seconds, 0, LIMBER_FIGURE_DRAFT_MOST_SECONDS);
}

/* How far joints are beyond their limits on the ways into a pose and out of it, at worst. */
static double
get_excess (const LimberMovement *movement, guint at)
{
  double worst = 0;

  for (int way = (int) at - 1; way <= (int) at; way++)
    for (guint moment = 0; moment <= LIMBER_CHECK_MOMENTS; moment++)
      {
        LimberSkeleton body;
        double         beat = way + moment / (double) LIMBER_CHECK_MOMENTS;

        limber_movement_solve (movement, beat, LIMBER_BODY_RIGHT, &body);
        for (guint i = 0; i < LIMBER_N_JOINT_ANGLES; i++)
          for (LimberBodySide side = 0; side < LIMBER_N_BODY_SIDES; side++)
            {
              double degrees;
              double limit;

              worst = MAX (worst, limber_joints_get_excess (&body, i, side, &degrees, &limit));
            }
      }

  return worst;
}

/**
 * limber_figure_draft_set_pose:
 * @movement: (inout): a movement
 * @at: which pose
 * @pose: what it is to be, see limber_grip_pull()
 *
 * Changes a pose if a body can get into it from the one before and on to the next: nothing is changed
 * if a joint would be bent further than it goes on the way, and further than it is by now.
 *
 * Returns: whether it can
 */
gboolean
limber_figure_draft_set_pose (LimberMovement *movement, guint at, const LimberPose *pose)
{
  LimberPose before;
  double     slack;

  g_return_val_if_fail (at < movement->n_keys, FALSE);

  before = movement->keys[at].pose;
  slack = MAX (get_excess (movement, at), JOINT_ROOM);
  movement->keys[at].pose = *pose;
  if (get_excess (movement, at) > slack)
    {
      movement->keys[at].pose = before;
      return FALSE;
    }
  let_all_glide (movement);

  return TRUE;
}

static const char *
get_part (LimberBodyPoint point)
{
  static const char *const words[] = {
    /* Translators: parts of the body, as in "On the way to pose 2 the knee would bend too far" */
    N_ ("the head"),   N_ ("the neck"), N_ ("the chest"), N_ ("the lower back"), N_ ("the hips"),
    N_ ("a shoulder"), N_ ("an elbow"), N_ ("a wrist"),   N_ ("a hand"),         N_ ("a hand"),
    N_ ("an arm"),     N_ ("an arm"),   N_ ("a hip"),     N_ ("a knee"),         N_ ("an ankle"),
    N_ ("a heel"),     N_ ("a foot"),   N_ ("the toes"),  N_ ("a foot"),         N_ ("a thigh"),
    N_ ("a shin"),
  };
  LimberBodySide side;

  if (limber_body_point_get_side (point, &side))
    point = LIMBER_BODY_POINT_FIRST_PAIR + (point - LIMBER_BODY_POINT_FIRST_PAIR) / 2;

  return _ (words[point]);
}

static char *
describe (const LimberMovement *movement, const LimberFigureFault *fault)
{
  guint pose = fault->key % movement->n_keys + 1;

  switch ((int) fault->kind)
    {
    case LIMBER_FIGURE_FAULT_JOINT:
      if (fault->part > 0)
        return g_strdup_printf (_ ("On the way from pose %u, %s would have to bend too far."),
                                pose,
                                get_part (fault->point));
      return g_strdup_printf (_ ("In pose %u, %s is bent too far."), pose, get_part (fault->point));
    case LIMBER_FIGURE_FAULT_FLOOR:
      return g_strdup_printf (
          _ ("On the way from pose %u, %s goes below the floor."), pose, get_part (fault->point));
    case LIMBER_FIGURE_FAULT_JUMP:
      return g_strdup_printf (
          _ ("After pose %u, %s moves very far at once."), pose, get_part (fault->point));
    case LIMBER_FIGURE_FAULT_OVERLAP:
      return g_strdup_printf (_ ("After pose %u, %s goes through %s."),
                              pose,
                              get_part (fault->point),
                              get_part (fault->other));
    default:
      return NULL;
    }
}

/**
 * limber_figure_draft_get_faults:
 * @movement: a movement
 *
 * Returns: (transfer full) (element-type utf8): what a body could not do of it, in plain words, each
 *   thing once
 */
GPtrArray *
limber_figure_draft_get_faults (const LimberMovement *movement)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (LimberFigureFault));

  limber_figure_check (movement, faults);
  for (guint i = 0; i < faults->len; i++)
    {
      char *text = describe (movement, &g_array_index (faults, LimberFigureFault, i));

      if (text != NULL && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
        g_ptr_array_add (texts, text);
      else
        g_free (text);
    }

  return texts;
}
