/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "limber-config.h"

#include "share/limber-import-tell.h"

#include "content/limber-format.h"
#include "share/limber-plain-text.h"

#include <glib/gi18n-lib.h>

/**
 * limber_import_tell_count:
 * @n_routines: number of routines
 * @n_exercises: number of exercises
 *
 * Returns: (transfer full): how many there are of which: "2 routines and 5 exercises"
 */
char *
limber_import_tell_count (guint n_routines, guint n_exercises)
{
  g_autofree char *routines = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u routine", "%u routines", n_routines), n_routines);
  g_autofree char *exercises = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u exercise", "%u exercises", n_exercises), n_exercises);

  if (n_exercises == 0)
    return g_steal_pointer (&routines);
  if (n_routines == 0)
    return g_steal_pointer (&exercises);

  /* Translators: "2 routines and 5 exercises" */
  return g_strdup_printf (_ ("%s and %s"), routines, exercises);
}

/**
 * limber_import_tell_result:
 * @undo: what an import wrote
 *
 * Returns: (transfer full): what came in, in a sentence
 */
char *
limber_import_tell_result (const LimberImportUndo *undo)
{
  const guint      n_routines = limber_import_undo_count (undo, TRUE);
  const guint      n_exercises = limber_import_undo_count (undo, FALSE);
  g_autofree char *count = limber_import_tell_count (n_routines, n_exercises);

  if (n_routines + n_exercises == 0)
    return g_strdup (_ ("Nothing new came in."));

  /* Translators: "2 routines and 5 exercises came in." */
  return g_strdup_printf (_ ("%s came in."), count);
}

/**
 * limber_import_tell_origin:
 * @item: something that is to come in
 * @isolate: whether names are put between marks that keep what is around them in its place, whichever
 *   way they are written
 *
 * Returns: (transfer full): who made it and under what licence, as far as it says so
 */
char *
limber_import_tell_origin (const LimberImportItem *item, gboolean isolate)
{
  const char      *licence = limber_import_item_get_licence (item);
  const char      *author = limber_import_item_get_author (item);
  g_autofree char *isolated
      = author != NULL && isolate ? limber_plain_text_isolate (author) : g_strdup (author);

  if (author != NULL && licence != NULL)
    /* Translators: a person, a licence: "By Ada Example, CC-BY-SA-4.0" */
    return g_strdup_printf (_ ("By %s, %s"), isolated, licence);
  if (author != NULL)
    return g_strdup_printf (_ ("By %s, no licence given"), isolated);
  if (licence != NULL)
    return g_strdup_printf (_ ("Licence %s"), licence);

  return g_strdup (_ ("No author and no licence given"));
}

/**
 * limber_import_tell_dose:
 * @item: something that is to come in
 *
 * Returns: (transfer full) (nullable): how much is done of it: "2 × 30 s each side", "7 steps"
 */
char *
limber_import_tell_dose (const LimberImportItem *item)
{
  if (item->exercise != NULL)
    return limber_format_dose (item->exercise->dose, item->exercise->sides, LIMBER_SIDE_NONE);
  if (item->routine != NULL)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u step", "%u steps", item->routine->steps->len),
        item->routine->steps->len);

  return NULL;
}
