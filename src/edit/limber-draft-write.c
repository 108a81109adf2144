/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-draft-write.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/limber-definition-file.h"
#include "content/limber-definition-save.h"
#include "content/limber-definition.h"
#include "content/limber-json-guard.h"
#include "limber-draft-text.h"
#include "limber-new-id.h"

/* How often another id is looked for when somebody takes it first. */
#define MAX_ATTEMPTS 20

/**
 * limber_draft_write_free:
 * @self: (transfer full): a definition on its way
 */
void
limber_draft_write_free (LimberDraftWrite *self)
{
  g_clear_pointer (&self->exercise, limber_exercise_unref);
  g_clear_pointer (&self->routine, limber_routine_unref);
  g_free (self->path);
  g_free (self->builtin_folder);
  g_clear_error (&self->error);
  g_free (self->our_name);
  g_free (self->their_name);
  g_free (self);
}

/**
 * limber_draft_get_builtin_path:
 * @path: the user's file
 * @builtin_folder: (nullable): where the built-in ones lie
 *
 * Returns: (transfer full) (nullable): the built-in file of the same id, which need not be there
 */
char *
limber_draft_get_builtin_path (const char *path, const char *builtin_folder)
{
  g_autofree char *name = g_path_get_basename (path);

  return builtin_folder != NULL ? g_build_filename (builtin_folder, name, NULL) : NULL;
}

static const char *
get_id (const LimberDraftWrite *self)
{
  return self->routine != NULL ? self->routine->id : self->exercise->id;
}

static const char *
get_name (const LimberDraftWrite *self)
{
  return self->routine != NULL ? self->routine->name : self->exercise->name;
}

static void
put_text (JsonNode *root, const char *member, const char *text)
{
  json_object_set_string_member (json_node_get_object (root), member, text);
}

/* Bodies are never changed: another one takes its place, made from what its file would say. */
static void
put_head (LimberDraftWrite *self, const char *id, const char *name)
{
  g_autoptr(GPtrArray) faults = limber_faults_new ();
  g_autoptr(JsonNode) root = NULL;
  LimberRoutine  *routine = NULL;
  LimberExercise *exercise = NULL;

  root = self->routine != NULL ? limber_routine_to_json (self->routine, NULL)
                               : limber_exercise_to_json (self->exercise, NULL);
  put_text (root, "id", id);
  put_text (root, "name", name);
  if (self->routine != NULL)
    routine = limber_routine_from_json (root, NULL, FALSE, faults, NULL);
  else
    exercise = limber_exercise_from_json (root, NULL, FALSE, faults, NULL);
  /* If that cannot be read back, saving says what is wrong with it. */
  if (routine == NULL && exercise == NULL)
    return;

  g_clear_pointer (&self->routine, limber_routine_unref);
  g_clear_pointer (&self->exercise, limber_exercise_unref);
  self->routine = routine;
  self->exercise = exercise;
}

static gboolean
save (LimberDraftWrite *self, const char *path, const char *source_path, LimberFileMark *mark)
{
  g_autofree char *stem = limber_definition_stem (path);

  g_clear_error (&self->error);
  if (g_strcmp0 (get_id (self), stem) != 0)
    put_head (self, stem, get_name (self));

  return limber_definition_save_marked (
      self->exercise, self->routine, path, source_path, mark, &self->error);
}

static gboolean
was_changed (const LimberDraftWrite *self)
{
  return g_error_matches (self->error, LIMBER_DURABLE_ERROR, LIMBER_DURABLE_ERROR_CHANGED);
}

/* What somebody else's file calls itself; its own name if that cannot be read. */
static char *
find_name (const char *path)
{
  LimberFault *fault = NULL;
  g_autoptr(JsonNode) root
             = limber_definition_file_parse (path, LIMBER_JSON_MAX_DEFINITION, &fault);
  JsonNode        *name = NULL;
  g_autofree char *clean = NULL;

  g_clear_pointer (&fault, limber_fault_free);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    name = json_object_get_member (json_node_get_object (root), "name");
  if (name != NULL && JSON_NODE_HOLDS_VALUE (name)
      && json_node_get_value_type (name) == G_TYPE_STRING)
    clean = limber_draft_text_clean (json_node_get_string (name), LIMBER_DRAFT_MAX_NAME);

  return clean != NULL ? g_steal_pointer (&clean) : limber_definition_stem (path);
}

static gboolean
save_as (LimberDraftWrite *self, const char *id, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *file = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  LimberFileMark   mark = LIMBER_FILE_MARK_NONE;

  put_head (self, id, name);
  if (!save (self, path, self->path, &mark))
    return FALSE;

  self->their_name = find_name (self->path);
  self->our_name = g_strdup (name);
  self->conflict = TRUE;
  self->mark = mark;
  g_free (self->path);
  self->path = g_steal_pointer (&path);

  return TRUE;
}

/* Theirs stays where it is, whatever it is; ours goes on beside it. If that cannot be, ours is what it
 * was, and will be tried again. */
static void
save_beside (LimberDraftWrite *self)
{
  g_autofree char  *folder = g_path_get_dirname (self->path);
  g_autofree char  *stem = limber_definition_stem (self->path);
  g_autofree char  *own_name = g_strdup (get_name (self));
  g_autofree char  *name = g_str_has_suffix (own_name, _ (" (my changes)"))
                               ? g_strdup (own_name)
                               : limber_draft_text_append (own_name, _ (" (my changes)"));
  const char *const folders[] = { folder, self->builtin_folder, NULL };

  for (guint i = 0; i < MAX_ATTEMPTS; i++)
    {
      g_autofree char *id = limber_new_id_choose (stem, folders);

      if (save_as (self, id, name))
        return;
      if (!was_changed (self))
        break;
    }
  put_head (self, stem, own_name);
}

/* What was removed is there again, as it was here. */
static void
save_again (LimberDraftWrite *self)
{
  g_autofree char *source_path = limber_draft_get_builtin_path (self->path, self->builtin_folder);
  LimberFileMark   mark = LIMBER_FILE_MARK_NONE;

  if (!save (self, self->path, source_path, &mark))
    return;

  self->mark = mark;
  self->conflict = TRUE;
  self->our_name = g_strdup (get_name (self));
}

/**
 * limber_draft_write_run:
 * @self: a definition on its way
 *
 * Writes it. If the file is not what it was taken to be, both are kept: theirs as it is, ours in a file
 * of its own with a name that says so. Waits for the disk.
 */
void
limber_draft_write_run (LimberDraftWrite *self)
{
  g_autofree char *source_path = limber_draft_get_builtin_path (self->path, self->builtin_folder);
  LimberFileMark   found = LIMBER_FILE_MARK_NONE;

  if (save (self, self->path, source_path, &self->mark) || !was_changed (self))
    return;

  limber_file_mark_file (&found, self->path);
  if (!found.exists)
    save_again (self);
  if (found.exists || was_changed (self))
    save_beside (self);
}

/**
 * limber_draft_read_free:
 * @self: (transfer full): a definition on its way
 */
void
limber_draft_read_free (LimberDraftRead *self)
{
  g_clear_pointer (&self->exercise, limber_exercise_unref);
  g_clear_pointer (&self->routine, limber_routine_unref);
  g_free (self->path);
  g_free (self->builtin_folder);
  g_clear_error (&self->error);
  g_free (self);
}

static void
read_text (LimberDraftRead *self, const char *path, gboolean is_builtin, GPtrArray *faults)
{
  g_autofree char *text = NULL;
  g_autofree char *stem = limber_definition_stem (path);
  g_autoptr(JsonNode) root = NULL;
  gsize        length = 0;
  LimberFault *fault = NULL;

  text = limber_definition_file_read (path, LIMBER_JSON_MAX_DEFINITION, &length, &fault);
  if (text != NULL)
    root = limber_definition_text_parse (text, length, LIMBER_JSON_MAX_DEFINITION, &fault);
  if (text != NULL && !is_builtin)
    limber_file_mark_text (&self->mark, text, length);
  if (fault != NULL)
    g_ptr_array_add (faults, fault);
  if (root == NULL)
    return;

  if (self->is_routine)
    self->routine = limber_routine_from_json (root, stem, is_builtin, faults, NULL);
  else
    self->exercise = limber_exercise_from_json (root, stem, is_builtin, faults, NULL);
}

/**
 * limber_draft_read_run:
 * @self: a definition on its way
 *
 * Reads it, and exactly the text whose mark it then has. Waits for the disk.
 */
void
limber_draft_read_run (LimberDraftRead *self)
{
  g_autoptr(GPtrArray) faults = limber_faults_new ();
  g_autofree char *builtin_path = limber_draft_get_builtin_path (self->path, self->builtin_folder);
  g_autofree char *message = NULL;
  const char      *path = self->path;

  limber_file_mark_file (&self->mark, path);
  if (!self->mark.exists && builtin_path != NULL)
    path = builtin_path;
  read_text (self, path, path != self->path, faults);
  self->read_only = faults->len > 0;
  if (self->routine != NULL || self->exercise != NULL)
    return;

  message = limber_faults_format (faults, path);
  g_set_error_literal (&self->error, LIMBER_SAVE_ERROR, LIMBER_SAVE_ERROR_WOULD_LOSE, message);
}
