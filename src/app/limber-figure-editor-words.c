/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-figure-editor-words.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

/* What is nearer than this to a height is at it, and what is no further forward or to the side than
 * this is neither; body heights. */
#define NEAR_BY (0.05)
#define ASIDE (0.08)

static const struct
{
  LimberBodyPoint handle;
  const char     *name;
} names[] = {
  { LIMBER_BODY_POINT_HEAD, N_ ("Head") },
  { LIMBER_BODY_POINT_CHEST, N_ ("Chest") },
  { LIMBER_BODY_POINT_PELVIS, N_ ("Hips") },
  { LIMBER_BODY_POINT_LEFT_SHOULDER, N_ ("Left shoulder") },
  { LIMBER_BODY_POINT_RIGHT_SHOULDER, N_ ("Right shoulder") },
  { LIMBER_BODY_POINT_LEFT_ELBOW, N_ ("Left elbow") },
  { LIMBER_BODY_POINT_RIGHT_ELBOW, N_ ("Right elbow") },
  { LIMBER_BODY_POINT_LEFT_HAND, N_ ("Left hand") },
  { LIMBER_BODY_POINT_RIGHT_HAND, N_ ("Right hand") },
  { LIMBER_BODY_POINT_LEFT_KNEE, N_ ("Left knee") },
  { LIMBER_BODY_POINT_RIGHT_KNEE, N_ ("Right knee") },
  { LIMBER_BODY_POINT_LEFT_ANKLE, N_ ("Left foot") },
  { LIMBER_BODY_POINT_RIGHT_ANKLE, N_ ("Right foot") },
  { LIMBER_BODY_POINT_LEFT_TOES, N_ ("Left toes") },
  { LIMBER_BODY_POINT_RIGHT_TOES, N_ ("Right toes") },
};

/**
 * limber_figure_editor_words_name:
 * @handle: what a body can be taken hold of by
 *
 * Returns: (transfer none): what it is called
 */
const char *
limber_figure_editor_words_name (LimberBodyPoint handle)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].handle == handle)
      return _ (names[i].name);

  g_return_val_if_reached ("");
}

static const char *
get_height (const LimberSkeleton *skeleton, LimberBodyPoint handle, double y)
{
  if (limber_skeleton_get_floor_gap (skeleton, handle, 0.5) < 0.03)
    return _ ("on the floor");
  if (y > skeleton->head.y + NEAR_BY)
    return _ ("higher than the head");
  if (fabs (y - skeleton->neck.y) <= NEAR_BY)
    return _ ("as high as the shoulders");
  if (fabs (y - skeleton->pelvis.y) <= NEAR_BY)
    return _ ("as high as the hips");
  if (y > skeleton->neck.y && y > skeleton->pelvis.y)
    return _ ("higher than the shoulders");

  return y < skeleton->pelvis.y ? _ ("lower than the hips") : _ ("higher than the hips");
}

/**
 * limber_figure_editor_words_place:
 * @skeleton: a body
 * @handle: what it can be taken hold of by
 *
 * Returns: (transfer full): where that is, seen from the hips, in words: "as high as the shoulders, in
 *   front, to its right"
 */
char *
limber_figure_editor_words_place (const LimberSkeleton *skeleton, LimberBodyPoint handle)
{
  LimberVec place = limber_skeleton_get_point (skeleton, handle, NULL);
  LimberVec way = limber_vec_sub (place, skeleton->pelvis);
  GString  *text = g_string_new (get_height (skeleton, handle, place.y));

  if (fabs (way.x) > ASIDE)
    /* Translators: follow upon "as high as the shoulders" */
    g_string_append (text, way.x > 0 ? _ (", in front of the hips") : _ (", behind the hips"));
  if (fabs (way.z) > ASIDE)
    g_string_append (text, way.z > 0 ? _ (", to its right") : _ (", to its left"));

  return g_string_free (text, FALSE);
}
