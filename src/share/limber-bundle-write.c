/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "limber-config.h"

#include "share/limber-bundle.h"

#include "content/limber-definition-file.h"
#include "content/limber-json-guard.h"
#include "content/limber-json-printer.h"
#include "share/limber-plain-text.h"
#include "share/limber-references.h"
#include "share/limber-shelf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUNDLE_FORMAT 1

/* clang-format off */
G_DEFINE_QUARK (limber-share-error-quark, limber_share_error)
/* clang-format on */

/* A bundle on its way. */
typedef struct
{
  LimberShelf *shelf;
  LimberShelf *built_in;
  GHashTable  *seen;      /* (element-type utf8): exercises that have been looked at */
  GPtrArray   *exercises; /* (element-type utf8): ids of those that go along */
  char        *missing;   /* (nullable): an exercise that is not there */
} Bundle;

/* What everybody has need not be sent along. */
static gboolean
goes_along (Bundle *self, const char *id)
{
  const char *own = limber_shelf_get_essence (self->shelf, FALSE, id);

  return limber_shelf_is_own (self->shelf, FALSE, id)
         && g_strcmp0 (own, limber_shelf_get_essence (self->built_in, FALSE, id)) != 0;
}

static const char *
need_cb (const char *id, gboolean is_routine, gpointer user_data)
{
  Bundle *self = user_data;

  if (is_routine || !g_hash_table_add (self->seen, g_strdup (id)))
    return id;

  if (limber_shelf_get_essence (self->shelf, FALSE, id) == NULL)
    {
      if (self->missing == NULL)
        self->missing = g_strdup (id);
    }
  else if (goes_along (self, id))
    {
      g_ptr_array_add (self->exercises, g_strdup (id));
    }

  return id;
}

static gboolean
add_routine (Bundle *self, const char *id, JsonArray *routines, GError **error)
{
  JsonNode        *node = limber_shelf_get_node (self->shelf, TRUE, id);
  g_autofree char *quoted = limber_quote (id);
  g_autofree char *missing = NULL;

  if (node == NULL)
    {
      g_set_error (error,
                   LIMBER_SHARE_ERROR,
                   LIMBER_SHARE_ERROR_NOT_FOUND,
                   _ ("There is no routine %s that can be read"),
                   quoted);
      return FALSE;
    }

  limber_references_rewrite (node, need_cb, self);
  if (self->missing == NULL)
    {
      json_array_add_element (routines, limber_plain_text_clean_json (node));
      return TRUE;
    }

  missing = limber_quote (self->missing);
  g_set_error (error,
               LIMBER_SHARE_ERROR,
               LIMBER_SHARE_ERROR_INCOMPLETE,
               _ ("The exercise %s, which %s needs, is not there or cannot be read"),
               missing,
               quoted);

  return FALSE;
}

/* An exercise that goes along may name others as its easier and harder ways; those may be missing. */
static void
add_exercises (Bundle *self, JsonArray *exercises)
{
  for (guint i = 0; i < self->exercises->len; i++)
    {
      JsonNode *node = limber_shelf_get_node (self->shelf, FALSE, self->exercises->pdata[i]);

      limber_references_rewrite (node, need_cb, self);
      json_array_add_element (exercises, limber_plain_text_clean_json (node));
    }
}

static JsonNode *
create_root (JsonArray *exercises, JsonArray *routines)
{
  JsonObject *object = json_object_new ();
  JsonNode   *root = json_node_new (JSON_NODE_OBJECT);

  json_object_set_int_member (object, "format", BUNDLE_FORMAT);
  json_object_set_string_member (object, "kind", LIMBER_BUNDLE_KIND);
  json_object_set_array_member (object, "exercises", exercises);
  json_object_set_array_member (object, "routines", routines);
  json_node_take_object (root, object);

  return root;
}

/* What others could not read must not be sent. */
static GBytes *
print (JsonNode *root, GError **error)
{
  gsize        length = 0;
  char        *text = limber_json_print (root, &length);
  LimberFault *fault = limber_json_guard (text, length, LIMBER_JSON_MAX_IMPORT);

  if (fault == NULL)
    return g_bytes_new_take (text, length);

  g_set_error_literal (error, LIMBER_SHARE_ERROR, LIMBER_SHARE_ERROR_TOO_LARGE, fault->message);
  limber_fault_free (fault);
  g_free (text);

  return NULL;
}

/**
 * limber_bundle_write:
 * @builtin_dir: (nullable): the folder with the built-in definitions
 * @user_dir: (nullable): the folder with the user's
 * @routine_ids: (array zero-terminated=1): routines to share
 * @n_exercises: (out) (optional): how many exercises go along
 * @error: where to say why there is none
 *
 * Puts routines and those of their exercises that are not everybody's into one file, all as their own
 * files have them: with licence and author, and with members we do not know.
 *
 * Returns: (transfer full) (nullable): what the file is to say
 */
GBytes *
limber_bundle_write (const char        *builtin_dir,
                     const char        *user_dir,
                     const char *const *routine_ids,
                     guint             *n_exercises,
                     GError           **error)
{
  g_autoptr (LimberShelf) shelf = limber_shelf_new (builtin_dir, user_dir);
  g_autoptr (LimberShelf) built_in = limber_shelf_new (builtin_dir, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) needed = g_ptr_array_new_with_free_func (g_free);
  JsonArray *exercises = json_array_new ();
  JsonArray *routines = json_array_new ();
  g_autoptr (JsonNode) root = create_root (exercises, routines);
  Bundle   self = { shelf, built_in, seen, needed, NULL };
  gboolean is_good = TRUE;

  g_return_val_if_fail (routine_ids != NULL && routine_ids[0] != NULL, NULL);

  for (guint i = 0; is_good && routine_ids[i] != NULL; i++)
    if (!g_strv_contains (routine_ids + i + 1, routine_ids[i]))
      is_good = add_routine (&self, routine_ids[i], routines, error);
  if (is_good)
    add_exercises (&self, exercises);
  g_free (self.missing);
  if (n_exercises != NULL)
    *n_exercises = json_array_get_length (exercises);

  return is_good ? print (root, error) : NULL;
}

/**
 * limber_bundle_suggest_name:
 * @routine_name: what a routine is called
 *
 * Returns: (transfer full): what its file could be called, whatever stands in the name
 */
char *
limber_bundle_suggest_name (const char *routine_name)
{
  g_autofree char *name = limber_plain_text_to_file_name (routine_name);

  return g_strconcat (name, LIMBER_BUNDLE_SUFFIX, NULL);
}
