/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "limber-config.h"

#include "share/limber-import-settle.h"

#include "content/limber-fault.h"
#include "content/limber-routine-check.h"
#include "share/limber-import-item.h"
#include "share/limber-plain-text.h"
#include "share/limber-references.h"
#include "share/limber-shelf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NAME_CHARS 80
#define MAX_ID_CHARS 64
#define NUMBER_CHARS 8

/* One settling. Exercises come first, since routines refer to them. */
typedef struct
{
  GPtrArray   *items;
  LimberShelf *shelf;
  GHashTable  *taken[2]; /* (element-type utf8 LimberImportItem): by the id they come in under */
  GHashTable  *places;   /* (element-type utf8 utf8): what something in a file is called here */
} Settle;

/* An id of a file, or of another one, or of a routine: three different things. */
static char *
place_key (guint source, gboolean is_routine, const char *id)
{
  return g_strdup_printf ("%u %d %s", source, is_routine ? 1 : 0, id);
}

typedef struct
{
  Settle *settle;
  guint   source;
} Scope;

static const char *
find_place_cb (const char *id, gboolean is_routine, gpointer user_data)
{
  const Scope     *scope = user_data;
  g_autofree char *key = place_key (scope->source, is_routine, id);
  const char      *place = g_hash_table_lookup (scope->settle->places, key);

  return place != NULL ? place : id;
}

static void
set_place (Settle *self, const LimberImportItem *item, const char *id)
{
  g_autofree char *key = place_key (item->source, item->is_routine, item->id);

  /* Of two that a file calls the same, the first is meant. */
  if (!g_hash_table_contains (self->places, key))
    g_hash_table_insert (self->places, g_steal_pointer (&key), g_strdup (id));
}

/* The definition as it reads here. */
static JsonNode *
translate (Settle *self, const LimberImportItem *item)
{
  /* A copy of json-glib's would share its objects with the original. */
  JsonNode *node = limber_plain_text_clean_json (item->node);
  Scope     scope = { self, item->source };

  limber_references_rewrite (node, find_place_cb, &scope);

  return node;
}

static char *
numbered (const char *id, guint number)
{
  g_autofree char *head = g_strndup (id, MAX_ID_CHARS - NUMBER_CHARS);

  while (g_str_has_suffix (head, "-"))
    head[strlen (head) - 1] = '\0';

  return g_strdup_printf ("%s-%u", head, number);
}

static gboolean
is_taken (Settle *self, const LimberImportItem *item, const char *id)
{
  return g_hash_table_contains (self->taken[item->is_routine ? 1 : 0], id);
}

static gboolean
is_same_there (Settle *self, const LimberImportItem *item, const char *essence, const char *id)
{
  return g_strcmp0 (limber_shelf_get_essence (self->shelf, item->is_routine, id), essence) == 0;
}

static gboolean
is_same_coming (Settle *self, const LimberImportItem *item, const char *id)
{
  const LimberImportItem *other = g_hash_table_lookup (self->taken[item->is_routine ? 1 : 0], id);

  return other != NULL && g_strcmp0 (other->essence, item->essence) == 0;
}

/* Looks among what was kept beside the first one: the same may be there already. Returns the first
 * number that is free, or that of the same, with @same set. */
static guint
find_number (Settle *self, const LimberImportItem *item, const char *essence, gboolean *same)
{
  for (guint number = 2;; number++)
    {
      g_autofree char *id = numbered (item->id, number);

      if (is_same_coming (self, item, id))
        *same = TRUE;
      if (*same)
        return number;
      if (is_taken (self, item, id))
        continue;
      if (!limber_shelf_has (self->shelf, item->is_routine, id))
        return number;
      if (is_same_there (self, item, essence, id))
        {
          *same = TRUE;
          return number;
        }
    }
}

static void
set_there (LimberImportItem *item, const char *id)
{
  item->state = LIMBER_IMPORT_THERE;
  item->target_id = g_strdup (id);
}

/* Something is there under its id that is not the same. */
static void
decide_conflict (Settle *self, LimberImportItem *item, const char *essence)
{
  gboolean         same = FALSE;
  guint            number = find_number (self, item, essence, &same);
  g_autofree char *id = numbered (item->id, number);

  if (same)
    {
      set_there (item, id);
      return;
    }

  item->state = LIMBER_IMPORT_CONFLICT;
  item->may_replace = limber_shelf_may_replace (self->shelf, item->is_routine, item->id)
                      && !is_taken (self, item, item->id);
  if (item->choice == LIMBER_IMPORT_REPLACE && !item->may_replace)
    item->choice = LIMBER_IMPORT_KEEP_BOTH;
  item->renamed = item->choice == LIMBER_IMPORT_KEEP_BOTH;
  item->target_id = item->renamed ? g_steal_pointer (&id) : g_strdup (item->id);
}

/* Something else in the same import has its id already. */
static void
decide_twin (Settle *self, LimberImportItem *item, const char *essence)
{
  const LimberImportItem *twin
      = g_hash_table_lookup (self->taken[item->is_routine ? 1 : 0], item->id);
  gboolean same = g_strcmp0 (twin->essence, item->essence) == 0;

  if (same)
    {
      set_there (item, twin->target_id);
      return;
    }

  item->state = LIMBER_IMPORT_NEW;
  item->target_id = numbered (item->id, find_number (self, item, essence, &same));
  item->renamed = TRUE;
  if (same)
    item->state = LIMBER_IMPORT_THERE;
}

static void
decide (Settle *self, LimberImportItem *item, const char *essence)
{
  if (is_taken (self, item, item->id))
    decide_twin (self, item, essence);
  else if (!limber_shelf_has (self->shelf, item->is_routine, item->id))
    {
      item->state = LIMBER_IMPORT_NEW;
      item->target_id = g_strdup (item->id);
    }
  else if (is_same_there (self, item, essence, item->id))
    set_there (item, item->id);
  else
    decide_conflict (self, item, essence);

  if (item->state == LIMBER_IMPORT_THERE || item->choice != LIMBER_IMPORT_SKIP)
    set_place (self, item, item->target_id);
  if ((item->state == LIMBER_IMPORT_NEW || item->state == LIMBER_IMPORT_CONFLICT)
      && item->choice != LIMBER_IMPORT_SKIP)
    g_hash_table_insert (self->taken[item->is_routine ? 1 : 0], g_strdup (item->target_id), item);
}

/* Two of one name could not be told apart in a list. */
static void
number_name (JsonObject *object, const char *name, const char *id)
{
  g_autofree char *cut = limber_plain_text_cut (name, MAX_NAME_CHARS - NUMBER_CHARS);
  g_autofree char *numbered_name = g_strdup_printf ("%s (%s)", cut, strrchr (id, '-') + 1);

  json_object_set_string_member (object, "name", numbered_name);
}

/* What will be written, and shown. */
static void
build (Settle *self, LimberImportItem *item)
{
  g_autoptr (JsonNode) node = translate (self, item);
  JsonObject *object = json_node_get_object (node);

  json_object_set_string_member (object, "id", item->target_id);
  if (item->renamed)
    number_name (object, item->name, item->target_id);
  limber_import_item_build (item, node);
  if (item->state == LIMBER_IMPORT_THERE || item->choice == LIMBER_IMPORT_SKIP)
    g_clear_pointer (&item->content, g_bytes_unref);
}

static void
refuse (Settle *self, LimberImportItem *item)
{
  g_autofree char *key = NULL;

  item->state = LIMBER_IMPORT_REFUSED;
  g_clear_pointer (&item->content, g_bytes_unref);
  if (item->target_id == NULL)
    return;

  key = place_key (item->source, item->is_routine, item->id);
  g_hash_table_remove (self->places, key);
  g_hash_table_remove (self->taken[item->is_routine ? 1 : 0], item->target_id);
}

static void
settle_exercises (Settle *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      LimberImportItem *item = self->items->pdata[i];

      if (!item->is_routine && item->refusal == NULL)
        decide (self, item, item->essence);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      LimberImportItem *item = self->items->pdata[i];

      if (item->is_routine || item->refusal != NULL)
        continue;
      build (self, item);
      if (item->reason != NULL)
        refuse (self, item);
    }
}

static const LimberExercise *
lookup (const char *id, gpointer data)
{
  Settle                 *self = data;
  const LimberImportItem *item = g_hash_table_lookup (self->taken[0], id);

  return item != NULL ? item->exercise : limber_shelf_lookup (id, self->shelf);
}

/* What a routine needs may not come in, or may be another exercise than its own here. */
static void
check_routine (Settle *self, LimberImportItem *item)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  const LimberFault *fault = NULL;

  if (item->routine == NULL)
    return;

  limber_routine_check (item->routine, lookup, self, faults);
  if (faults->len == 0)
    return;

  fault = faults->pdata[0];
  item->reason = g_strdup_printf ("%s: %s", fault->path, fault->message);
}

static void
settle_routines (Settle *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      LimberImportItem *item = self->items->pdata[i];
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *essence = NULL;

      if (!item->is_routine || item->refusal != NULL)
        continue;
      node = translate (self, item);
      essence = limber_essence (node, TRUE);
      decide (self, item, essence);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      LimberImportItem *item = self->items->pdata[i];

      if (!item->is_routine || item->refusal != NULL)
        continue;
      build (self, item);
      if (item->state != LIMBER_IMPORT_THERE && item->choice != LIMBER_IMPORT_SKIP)
        check_routine (self, item);
      if (item->reason != NULL)
        refuse (self, item);
    }
}

static void
forget (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      LimberImportItem *item = items->pdata[i];

      g_clear_pointer (&item->target_id, g_free);
      g_clear_pointer (&item->reason, g_free);
      item->state = item->refusal != NULL ? LIMBER_IMPORT_REFUSED : LIMBER_IMPORT_NEW;
      item->may_replace = FALSE;
      item->renamed = FALSE;
    }
}

/**
 * limber_import_settle:
 * @items: (element-type LimberImportItem): what is to come in, and what was chosen
 * @builtin_dir: (nullable): the folder with the built-in definitions
 * @user_dir: the folder with the user's
 *
 * Finds out how everything stands to what there is and to each other.
 */
void
limber_import_settle (GPtrArray *items, const char *builtin_dir, const char *user_dir)
{
  g_autoptr (LimberShelf) shelf = limber_shelf_new (builtin_dir, user_dir);
  Settle self = { .items = items, .shelf = shelf };

  for (guint i = 0; i < G_N_ELEMENTS (self.taken); i++)
    self.taken[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  forget (items);
  settle_exercises (&self);
  settle_routines (&self);

  g_hash_table_unref (self.places);
  for (guint i = 0; i < G_N_ELEMENTS (self.taken); i++)
    g_hash_table_unref (self.taken[i]);
}
