/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-shelf.h"

#include "content/limber-definition.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* What is known of one id. */
typedef struct
{
  gboolean        is_there;
  gboolean        is_own;      /* the user has a file for it */
  gboolean        may_replace; /* that file is none, or one that we can read and put away */
  JsonNode       *node;        /* (nullable): if it can be read */
  char           *essence;     /* (nullable) */
  LimberExercise *exercise;    /* (nullable) */
} Place;

struct _LimberShelf
{
  char       *dirs[2];   /* (nullable): the user's, the built-in ones */
  GHashTable *places[2]; /* (element-type utf8 Place): exercises, routines */
};

static void
place_free (gpointer data)
{
  Place *self = data;

  g_clear_pointer (&self->node, json_node_unref);
  g_clear_pointer (&self->exercise, limber_exercise_unref);
  g_free (self->essence);
  g_free (self);
}

/**
 * limber_shelf_new:
 * @builtin_dir: (nullable): the folder with the built-in "exercises" and "routines"
 * @user_dir: (nullable): the folder with the user's
 *
 * Returns: (transfer full): a shelf of which nothing has been read
 */
LimberShelf *
limber_shelf_new (const char *builtin_dir, const char *user_dir)
{
  LimberShelf *self = g_new0 (LimberShelf, 1);

  self->dirs[0] = g_strdup (user_dir);
  self->dirs[1] = g_strdup (builtin_dir);
  for (guint i = 0; i < G_N_ELEMENTS (self->places); i++)
    self->places[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, place_free);

  return self;
}

/**
 * limber_shelf_free:
 * @self: (transfer full): a shelf
 */
void
limber_shelf_free (LimberShelf *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->places); i++)
    {
      g_hash_table_unref (self->places[i]);
      g_free (self->dirs[i]);
    }
  g_free (self);
}

static void
read_place (Place *place, gboolean is_routine, const char *path)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberRoutine) routine = NULL;
  g_autofree char *stem = limber_definition_stem (path);

  place->node = limber_definition_parse (path, faults);
  if (place->node != NULL && is_routine)
    routine = limber_routine_from_json (place->node, stem, FALSE, faults, NULL);
  else if (place->node != NULL)
    place->exercise = limber_exercise_from_json (place->node, stem, FALSE, faults, NULL);
  if (faults->len == 0)
    return;

  /* One of a newer format can be played, but is neither the same as ours nor to be put away. */
  g_clear_pointer (&place->node, json_node_unref);
}

/* The user's file hides a built-in one only if it is good. */
static Place *
look (LimberShelf *self, gboolean is_routine, const char *id)
{
  Place           *place = g_new0 (Place, 1);
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  place->may_replace = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->dirs) && place->node == NULL; i++)
    {
      g_autofree char *path = NULL;
      GStatBuf         about = { 0 };

      if (self->dirs[i] == NULL)
        continue;
      path = g_build_filename (self->dirs[i], is_routine ? "routines" : "exercises", name, NULL);
      if (g_lstat (path, &about) != 0)
        continue;
      place->is_there = TRUE;
      read_place (place, is_routine, path);
      if (i > 0)
        continue;
      place->is_own = TRUE;
      place->may_replace = place->node != NULL && S_ISREG (about.st_mode);
    }

  return place;
}

static Place *
find (LimberShelf *self, gboolean is_routine, const char *id)
{
  GHashTable *places = self->places[is_routine ? 1 : 0];
  Place      *place = g_hash_table_lookup (places, id);

  if (place != NULL)
    return place;

  place = look (self, is_routine, id);
  g_hash_table_insert (places, g_strdup (id), place);

  return place;
}

/**
 * limber_shelf_has:
 * @self: a shelf
 * @is_routine: whether it is about a routine, rather than an exercise
 * @id: a well-formed id
 *
 * Returns: whether there is something of that id, be it good or not
 */
gboolean
limber_shelf_has (LimberShelf *self, gboolean is_routine, const char *id)
{
  return find (self, is_routine, id)->is_there;
}

/**
 * limber_shelf_is_own:
 * @self: a shelf
 * @is_routine: whether it is about a routine, rather than an exercise
 * @id: a well-formed id
 *
 * Returns: whether the user has a file for it, which may take the place of a built-in one
 */
gboolean
limber_shelf_is_own (LimberShelf *self, gboolean is_routine, const char *id)
{
  return find (self, is_routine, id)->is_own;
}

/**
 * limber_shelf_may_replace:
 * @self: a shelf
 * @is_routine: whether it is about a routine, rather than an exercise
 * @id: a well-formed id
 *
 * Returns: whether the user's file can be replaced and got back: it is none that cannot be read, is of
 *   a newer format, or is a link to another place
 */
gboolean
limber_shelf_may_replace (LimberShelf *self, gboolean is_routine, const char *id)
{
  return find (self, is_routine, id)->may_replace;
}

/**
 * limber_shelf_get_node:
 * @self: a shelf
 * @is_routine: whether it is about a routine, rather than an exercise
 * @id: a well-formed id
 *
 * Returns: (transfer none) (nullable): what the file says, if that is good
 */
JsonNode *
limber_shelf_get_node (LimberShelf *self, gboolean is_routine, const char *id)
{
  return find (self, is_routine, id)->node;
}

/**
 * limber_shelf_get_essence:
 * @self: a shelf
 * @is_routine: whether it is about a routine, rather than an exercise
 * @id: a well-formed id
 *
 * Returns: (transfer none) (nullable): what it says, to be compared; see [func@essence]
 */
const char *
limber_shelf_get_essence (LimberShelf *self, gboolean is_routine, const char *id)
{
  Place *place = find (self, is_routine, id);

  if (place->essence == NULL && place->node != NULL)
    place->essence = limber_essence (place->node, is_routine);

  return place->essence;
}

/**
 * limber_shelf_lookup:
 * @id: the id of an exercise
 * @shelf: a #LimberShelf
 *
 * A [callback@ExerciseLookup].
 *
 * Returns: (transfer none) (nullable): the exercise, valid as long as the shelf
 */
const LimberExercise *
limber_shelf_lookup (const char *id, gpointer shelf)
{
  return find (shelf, FALSE, id)->exercise;
}
