/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "limber-config.h"

#include "share/limber-import-item.h"

#include "content/limber-definition.h"
#include "content/limber-json-guard.h"
#include "content/limber-json-printer.h"
#include "share/limber-plain-text.h"
#include "share/limber-shelf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NAME_CHARS 80
#define MAX_REASONS 3

/**
 * limber_import_item_new:
 * @source: which of the files it is from
 * @is_routine: whether it is a routine, rather than an exercise
 *
 * Returns: (transfer full): an item of which nothing is known
 */
LimberImportItem *
limber_import_item_new (guint source, gboolean is_routine)
{
  LimberImportItem *self = g_new0 (LimberImportItem, 1);

  self->source = source;
  self->is_routine = is_routine;
  self->notes = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static void
clear_built (LimberImportItem *self)
{
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->exercise, limber_exercise_unref);
  g_clear_pointer (&self->routine, limber_routine_unref);
}

/**
 * limber_import_item_free:
 * @self: (transfer full): an item
 */
void
limber_import_item_free (LimberImportItem *self)
{
  clear_built (self);
  g_clear_pointer (&self->node, json_node_unref);
  g_ptr_array_unref (self->notes);
  g_free (self->id);
  g_free (self->name);
  g_free (self->essence);
  g_free (self->refusal);
  g_free (self->target_id);
  g_free (self->reason);
  g_free (self);
}

static const char *
get_text (JsonNode *node, const char *member)
{
  JsonNode *value = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    value = json_object_get_member (json_node_get_object (node), member);
  if (value == NULL || !JSON_NODE_HOLDS_VALUE (value)
      || json_node_get_value_type (value) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (value);
}

/* What to call something that may have no name. */
static char *
make_name (LimberImportItem *self, JsonNode *node)
{
  const char *name = get_text (node, "name");

  if (name == NULL || *name == '\0')
    name = get_text (node, "id");
  if (name == NULL || *name == '\0')
    name = self->is_routine ? _ ("Routine without a name") : _ ("Exercise without a name");

  return limber_plain_text_cut (name, MAX_NAME_CHARS);
}

/* The first few of them, in one line. */
static char *
join_faults (GPtrArray *faults)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (faults->len, MAX_REASONS); i++)
    {
      const LimberFault *fault = faults->pdata[i];

      g_string_append_printf (text,
                              "%s%s%s%s",
                              i > 0 ? "; " : "",
                              fault->path,
                              *fault->path != '\0' ? ": " : "",
                              fault->message);
    }
  if (faults->len > MAX_REASONS)
    g_string_append_printf (text, _ ("; and %u more"), faults->len - MAX_REASONS);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_notes (LimberImportItem *self, GPtrArray *notes)
{
  if (notes->len > 0)
    g_ptr_array_add (self->notes, join_faults (notes));
}

/**
 * limber_import_item_read:
 * @self: an item of which nothing is known
 * @definition: what somebody else's file says of it
 *
 * Reads the definition the way files of our own are read.
 */
void
limber_import_item_read (LimberImportItem *self, JsonNode *definition)
{
  g_autoptr (JsonNode) node = limber_plain_text_clean_json (definition);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (GPtrArray) notes = limber_faults_new ();

  self->name = make_name (self, node);
  self->id = g_strdup (get_text (node, "id"));
  if (self->is_routine)
    self->routine = limber_routine_from_json (node, NULL, FALSE, faults, notes);
  else
    self->exercise = limber_exercise_from_json (node, NULL, FALSE, faults, notes);
  add_notes (self, notes);
  if (faults->len > 0)
    {
      clear_built (self);
      self->refusal = join_faults (faults);
      return;
    }

  self->essence = limber_essence (node, self->is_routine);
  self->node = g_steal_pointer (&node);
}

/**
 * limber_import_item_refuse:
 * @self: an item of which nothing is known
 * @name: (nullable): what it seems to be called
 * @reason: why it cannot be taken
 */
void
limber_import_item_refuse (LimberImportItem *self, const char *name, const char *reason)
{
  g_autofree char *plain = name != NULL ? limber_plain_text (name) : NULL;

  if (plain != NULL && *plain != '\0')
    self->name = limber_plain_text_cut (plain, MAX_NAME_CHARS);
  else
    self->name = g_strdup (_ ("Exercise without a name"));
  self->refusal = g_strdup (reason);
}

/**
 * limber_import_item_build:
 * @self: an item
 * @node: the definition as it is to be written
 *
 * Makes of it what its file will say; if it cannot be written, it is refused.
 */
void
limber_import_item_build (LimberImportItem *self, JsonNode *node)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (JsonNode) written = NULL;
  JsonObject *object = json_node_get_object (node);
  char       *text = NULL;
  gsize       length = 0;

  clear_built (self);
  if (self->is_routine)
    self->routine = limber_routine_from_json (node, NULL, FALSE, faults, NULL);
  else
    self->exercise = limber_exercise_from_json (node, NULL, FALSE, faults, NULL);
  if (faults->len > 0)
    {
      self->reason = join_faults (faults);
      return;
    }

  written = self->is_routine ? limber_routine_to_json (self->routine, object)
                             : limber_exercise_to_json (self->exercise, object);
  text = limber_json_print (written, &length);
  self->content = g_bytes_new_take (text, length);
  if (length > LIMBER_JSON_MAX_DEFINITION)
    {
      g_clear_pointer (&self->content, g_bytes_unref);
      self->reason = g_strdup_printf (_ ("longer than %d KiB, expected at most that"),
                                      LIMBER_JSON_MAX_DEFINITION / 1024);
    }
}

/**
 * limber_import_item_get_licence:
 *
 * Returns: (transfer none) (nullable): under what licence it is, if it says so
 */
const char *
limber_import_item_get_licence (const LimberImportItem *self)
{
  return self->node != NULL ? get_text (self->node, "licence") : NULL;
}

/**
 * limber_import_item_get_author:
 *
 * Returns: (transfer none) (nullable): who made it, if it says so
 */
const char *
limber_import_item_get_author (const LimberImportItem *self)
{
  return self->node != NULL ? get_text (self->node, "author") : NULL;
}

/**
 * limber_import_item_get_reason:
 *
 * Returns: (transfer none) (nullable): why it cannot be taken
 */
const char *
limber_import_item_get_reason (const LimberImportItem *self)
{
  return self->refusal != NULL ? self->refusal : self->reason;
}

/**
 * limber_import_item_comes_in:
 *
 * Returns: whether a file will be written for it
 */
gboolean
limber_import_item_comes_in (const LimberImportItem *self)
{
  return self->content != NULL;
}
