/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-base-poses.h"

#include "content/limber-definition-file.h"
#include "content/limber-exercise-shape.h"
#include "content/limber-json-guard.h"
#include "content/limber-pose-shape.h"

#include <glib/gi18n-lib.h>

#define MAX_BASES 64

struct _LimberBasePoses
{
  int             format;
  char           *licence; /* (nullable) */
  char           *author;  /* (nullable) */
  GHashTable     *by_name; /* (element-type utf8 LimberPose) */
  gatomicrefcount ref_count;
};

/* Figures name it as they name all else, so it has to be an id. */
static void
check_name (LimberReader *reader, const char *name)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), name);

  g_free (limber_reader_get_text (reader, node, LIMBER_ROLE_ID));
}

static void
read_bases (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self)
{
  GHashTable    *by_name = ((LimberBasePoses *) self)->by_name;
  JsonObjectIter iter;
  const char    *name = NULL;
  JsonNode      *value = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node)
      || json_object_get_size (json_node_get_object (node)) > MAX_BASES)
    {
      limber_reader_unexpected (reader, node, _ ("an object of at most 64 poses"));
      return;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      gsize             mark = limber_reader_enter (reader, name);
      LimberPoseReading reading = { .bases = by_name };

      check_name (reader, name);

      limber_reader_read (reader, value, &limber_pose_shape, &reading);
      g_hash_table_insert (
          by_name, g_strdup (name), g_memdup2 (&reading.pose, sizeof reading.pose));
      limber_reader_leave (reader, mark);
    }
}

#define TEXT(field)                                                                                \
  .type = LIMBER_FIELD_TEXT, .offset = G_STRUCT_OFFSET (LimberBasePoses, field),                   \
  .role = LIMBER_ROLE_PLAIN

static const LimberField file_fields[] = {
  { "format",
    .type = LIMBER_FIELD_OWN,
    .offset = G_STRUCT_OFFSET (LimberBasePoses, format),
    .required = TRUE,
    .read = limber_format_read },
  { "licence", TEXT (licence) },
  { "author", TEXT (author) },
  { "poses", .type = LIMBER_FIELD_OWN, .required = TRUE, .read = read_bases },
};

static const LimberShape file_shape
    = { .fields = file_fields, .n_fields = G_N_ELEMENTS (file_fields) };

/**
 * limber_base_poses_from_json:
 * @root: what a file says
 * @faults: (element-type LimberFault): where to note all that is wrong
 * @notes: (element-type LimberFault) (nullable): where to note members that are not known
 *
 * Returns: (transfer full) (nullable): the poses, or %NULL if anything is wrong
 */
LimberBasePoses *
limber_base_poses_from_json (JsonNode *root, GPtrArray *faults, GPtrArray *notes)
{
  g_autoptr (LimberBasePoses) self = g_new0 (LimberBasePoses, 1);
  LimberReader reader = { 0 };
  guint        n_before = faults->len;

  g_return_val_if_fail (root != NULL, NULL);

  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_atomic_ref_count_init (&self->ref_count);
  limber_reader_init (&reader, faults, notes, LIMBER_TRANSLATE_NOTHING);
  limber_reader_read (&reader, root, &file_shape, self);
  limber_reader_clear (&reader);

  return faults->len == n_before ? g_steal_pointer (&self) : NULL;
}

/**
 * limber_base_poses_read_file:
 * @path: a file
 * @faults: (element-type LimberFault): where to note all that is wrong
 *
 * Returns: (transfer full) (nullable): the poses, or %NULL if anything is wrong
 */
LimberBasePoses *
limber_base_poses_read_file (const char *path, GPtrArray *faults)
{
  LimberFault *fault = NULL;
  g_autoptr (JsonNode) root
             = limber_definition_file_parse (path, LIMBER_JSON_MAX_DEFINITION, &fault);

  if (fault != NULL)
    g_ptr_array_add (faults, fault);

  return root != NULL ? limber_base_poses_from_json (root, faults, NULL) : NULL;
}

/**
 * limber_base_poses_read_folder:
 * @data_dir: where the program's own definitions lie
 * @faults: (element-type LimberFault): where to note all that is wrong
 *
 * Returns: (transfer full) (nullable): the poses that lie there, or %NULL if anything is wrong
 */
LimberBasePoses *
limber_base_poses_read_folder (const char *data_dir, GPtrArray *faults)
{
  g_autofree char *path = g_build_filename (data_dir, LIMBER_BASE_POSES_FILE, NULL);

  return limber_base_poses_read_file (path, faults);
}

/**
 * limber_base_poses_ref:
 * @self: base poses
 *
 * Returns: (transfer full): @self
 */
LimberBasePoses *
limber_base_poses_ref (LimberBasePoses *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * limber_base_poses_unref:
 * @self: (transfer full): base poses
 */
void
limber_base_poses_unref (LimberBasePoses *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->by_name);
  g_free (self->licence);
  g_free (self->author);
  g_free (self);
}

/**
 * limber_base_poses_get:
 * @self: base poses
 * @name: the name of one
 *
 * Returns: (transfer none) (nullable): the pose
 */
const LimberPose *
limber_base_poses_get (LimberBasePoses *self, const char *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return g_hash_table_lookup (self->by_name, name);
}

/**
 * limber_base_poses_get_table:
 * @self: base poses
 *
 * Returns: (transfer none) (element-type utf8 LimberPose): all of them, by name
 */
GHashTable *
limber_base_poses_get_table (LimberBasePoses *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->by_name;
}
