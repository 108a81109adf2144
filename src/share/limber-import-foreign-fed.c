/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-import-foreign.h"

#include <string.h>

/*
 * The shape of free-exercise-db: flat objects with name, category, force, equipment, primaryMuscles,
 * secondaryMuscles and instructions. Neither dose nor sides nor position have a member. Its pictures
 * are of unknown origin and never looked at.
 */

static LimberKind
find_kind (JsonNode *element)
{
  const char *category = limber_foreign_get_text (element, "category");
  const char *force = limber_foreign_get_text (element, "force");

  if (g_strcmp0 (category, "stretching") == 0)
    return LIMBER_KIND_STATIC_STRETCH;
  if (g_strcmp0 (category, "plyometrics") == 0 || g_strcmp0 (category, "cardio") == 0)
    return LIMBER_KIND_DYNAMIC;

  return g_strcmp0 (force, "static") == 0 ? LIMBER_KIND_STRENGTH_HOLD : LIMBER_KIND_STRENGTH_REPS;
}

/**
 * limber_foreign_fed_is:
 * @element: an object of somebody else's file
 *
 * Returns: whether it is an exercise in the shape of free-exercise-db
 */
gboolean
limber_foreign_fed_is (JsonNode *element)
{
  return limber_foreign_get (element, "primaryMuscles") != NULL
         || (limber_foreign_get (element, "instructions") != NULL
             && limber_foreign_get (element, "category") != NULL
             && limber_foreign_get (element, "dose") == NULL);
}

/* One or the other spelling. */
static char *
dup_text (JsonNode *element, const char *member, const char *other)
{
  const char *text = limber_foreign_get_text (element, member);

  return g_strdup (text != NULL ? text : limber_foreign_get_text (element, other));
}

/**
 * limber_foreign_fed_read:
 * @element: an exercise in the shape of free-exercise-db
 *
 * Returns: (transfer full): what it says
 */
LimberForeign *
limber_foreign_fed_read (JsonNode *element)
{
  LimberForeign *self = limber_foreign_new ("fed");

  self->id_name = g_strdup (limber_foreign_get_text (element, "id"));
  self->name = g_strdup (limber_foreign_get_text (element, "name"));
  self->kind = find_kind (element);
  self->licence = dup_text (element, "license", "licence");
  self->author = dup_text (element, "author", "license_author");
  limber_foreign_add_texts (self->muscles, limber_foreign_get (element, "primaryMuscles"));
  limber_foreign_add_texts (self->muscles_too, limber_foreign_get (element, "secondaryMuscles"));
  limber_foreign_add_texts (self->equipment, limber_foreign_get (element, "equipment"));
  limber_foreign_add_texts (self->paragraphs, limber_foreign_get (element, "instructions"));

  return self;
}
