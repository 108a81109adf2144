/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-scan.h"

#include "content/limber-bad-file.h"
#include "content/limber-batch.h"
#include "content/limber-definition.h"
#include "content/limber-exercise-table.h"
#include "content/limber-item.h"

#include <string.h>
#include <sys/stat.h>

/* What tells whether a file is still the one that was read. */
typedef struct
{
  guint64 device;
  guint64 inode;
  gint64  size;
  gint64  modified_ns;
  gint64  changed_ns;
} Signature;

/* A file and what was found in it. */
typedef struct
{
  gatomicrefcount ref_count;
  Signature       signature;
  LimberItem     *item; /* (nullable): if the file is good */
  gpointer        body; /* (nullable): if there is room for it, LimberExercise or LimberRoutine */
  LimberBadFile  *bad;  /* (nullable): if it is not */
} LimberEntry;

/* One of the four folders while it is looked through. */
typedef struct
{
  char    *path;
  gboolean is_builtin;
  gboolean is_routines;
} Folder;

typedef struct
{
  LimberScan          *scan;
  LimberExerciseTable *exercises;
  gboolean             exercises_changed;
  gsize                n_kept; /* bytes of the files whose bodies are kept */
  GCancellable        *cancellable;
} Look;

static void
body_unref (gpointer body, gboolean is_routine)
{
  if (is_routine)
    limber_routine_unref (body);
  else
    limber_exercise_unref (body);
}

static gpointer
body_ref (gpointer body, gboolean is_routine)
{
  return is_routine ? (gpointer) limber_routine_ref (body) : (gpointer) limber_exercise_ref (body);
}

static void
entry_unref (gpointer data)
{
  LimberEntry *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  if (self->body != NULL)
    body_unref (self->body, limber_item_is_routine (self->item));
  g_clear_object (&self->item);
  g_clear_object (&self->bad);
  g_free (self);
}

static LimberEntry *
entry_ref (LimberEntry *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

static GHashTable *
new_entries (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_unref);
}

/**
 * limber_scan_new:
 * @builtin_dir: (nullable): the folder with the built-in "exercises" and "routines"
 * @user_dir: (nullable): the folder with the user's
 * @known: (nullable): the entries of an earlier scan
 *
 * Returns: (transfer full): a scan that is still to be run
 */
LimberScan *
limber_scan_new (const char *builtin_dir, const char *user_dir, GHashTable *known)
{
  LimberScan *self = g_new0 (LimberScan, 1);

  self->builtin_dir = g_strdup (builtin_dir);
  self->user_dir = g_strdup (user_dir);
  self->known = known != NULL ? g_hash_table_ref (known) : new_entries ();
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->entries = new_entries ();
  self->exercises = g_ptr_array_new_with_free_func (g_object_unref);
  self->routines = g_ptr_array_new_with_free_func (g_object_unref);
  self->bad_files = g_ptr_array_new_with_free_func (g_object_unref);
  self->lengths = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->items); i++)
    self->items[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->at_hand[0] = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) limber_exercise_unref);
  self->at_hand[1] = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) limber_routine_unref);

  return self;
}

/**
 * limber_scan_free:
 * @self: (transfer full): a scan
 */
void
limber_scan_free (LimberScan *self)
{
  g_free (self->builtin_dir);
  g_free (self->user_dir);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->dirty);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->exercises);
  g_ptr_array_unref (self->routines);
  g_ptr_array_unref (self->bad_files);
  g_hash_table_unref (self->lengths);
  for (guint i = 0; i < G_N_ELEMENTS (self->items); i++)
    {
      g_hash_table_unref (self->items[i]);
      g_hash_table_unref (self->at_hand[i]);
    }
  if (self->measure_data != NULL)
    g_atomic_rc_box_release (self->measure_data);
  g_free (self);
}

static gboolean
get_signature (const char *path, Signature *signature)
{
  struct stat about = { 0 };

  if (stat (path, &about) != 0)
    return FALSE;

  signature->device = about.st_dev;
  signature->inode = about.st_ino;
  signature->size = about.st_size;
  signature->modified_ns
      = about.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + about.st_mtim.tv_nsec;
  signature->changed_ns
      = about.st_ctim.tv_sec * G_GINT64_CONSTANT (1000000000) + about.st_ctim.tv_nsec;

  return TRUE;
}

static gint64
measure (Look *look, const LimberRoutine *routine)
{
  return look->scan->measure (
      routine, limber_exercise_table_lookup, look->exercises, look->scan->measure_data);
}

static LimberItem *
read_exercise (Look         *look,
               const Folder *folder,
               const char   *path,
               LimberOrigin  origin,
               GPtrArray    *faults,
               gpointer     *body)
{
  LimberExercise *exercise = limber_exercise_read_file (path, folder->is_builtin, faults);

  *body = exercise;
  if (exercise == NULL)
    return NULL;

  if (look->scan->measure != NULL)
    limber_exercise_table_add (look->exercises, exercise);

  return limber_item_new_exercise (exercise, path, origin, faults->len > 0);
}

static LimberItem *
read_routine (Look         *look,
              const Folder *folder,
              const char   *path,
              LimberOrigin  origin,
              GPtrArray    *faults,
              gpointer     *body)
{
  LimberRoutine *routine = limber_routine_read_file (path, folder->is_builtin, faults);
  LimberItem    *item = NULL;

  *body = routine;
  if (routine == NULL)
    return NULL;

  item = limber_item_new_routine (routine, path, origin, faults->len > 0);
  if (look->scan->measure != NULL)
    limber_item_set_length_us (item, measure (look, routine));

  return item;
}

/* Whether what was read from that file is kept; those that were kept before have been counted. */
static gboolean
has_room (Look *look, const LimberEntry *entry)
{
  return (guint64) entry->signature.size + look->n_kept <= look->scan->room;
}

static LimberEntry *
read_entry (Look *look, const Folder *folder, const char *path, LimberOrigin origin)
{
  LimberEntry *entry = g_new0 (LimberEntry, 1);
  g_autoptr (GPtrArray) faults = limber_faults_new ();

  g_atomic_ref_count_init (&entry->ref_count);
  /* The times are taken before reading: what is written meanwhile is read again next time. */
  get_signature (path, &entry->signature);
  entry->item = folder->is_routines
                    ? read_routine (look, folder, path, origin, faults, &entry->body)
                    : read_exercise (look, folder, path, origin, faults, &entry->body);
  if (entry->item == NULL)
    entry->bad = limber_bad_file_new (path, faults);
  else if (!has_room (look, entry))
    body_unref (g_steal_pointer (&entry->body), folder->is_routines);
  look->scan->changed = TRUE;
  if (!folder->is_routines)
    look->exercises_changed = TRUE;

  return entry;
}

/* What an earlier scan found, if the file has not changed since. */
static LimberEntry *
find_known (LimberScan *self, const char *path, LimberOrigin origin)
{
  LimberEntry *entry = g_hash_table_lookup (self->known, path);
  Signature    signature = { 0 };

  if (entry == NULL || g_hash_table_contains (self->dirty, path)
      || !get_signature (path, &signature)
      || memcmp (&signature, &entry->signature, sizeof signature) != 0
      || (entry->item != NULL && limber_item_get_origin (entry->item) != origin))
    return NULL;

  return entry_ref (entry);
}

static void
measure_again (Look *look, const Folder *folder, const LimberEntry *entry)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberRoutine) routine = NULL;

  if (entry->body != NULL)
    routine = limber_routine_ref (entry->body);
  else
    routine
        = limber_routine_read_file (limber_item_get_path (entry->item), folder->is_builtin, faults);

  if (routine != NULL)
    g_hash_table_insert (look->scan->lengths,
                         g_object_ref (entry->item),
                         g_memdup2 (&(gint64){ measure (look, routine) }, sizeof (gint64)));
}

static LimberOrigin
get_origin (LimberScan *scan, const Folder *folder, const char *path)
{
  g_autofree char *id = NULL;

  if (folder->is_builtin)
    return LIMBER_ORIGIN_BUILT_IN;

  id = limber_definition_stem (path);

  return g_hash_table_contains (scan->items[folder->is_routines], id) ? LIMBER_ORIGIN_CHANGED
                                                                      : LIMBER_ORIGIN_OWN;
}

/* It comes in the place of a built-in one of the same id. */
static void
choose (Look *look, gboolean is_routine, const LimberEntry *entry)
{
  LimberScan *scan = look->scan;
  const char *id = limber_item_get_id (entry->item);

  g_hash_table_replace (scan->items[is_routine], g_strdup (id), g_object_ref (entry->item));
  if (entry->body == NULL)
    {
      g_hash_table_remove (scan->at_hand[is_routine], id);
      return;
    }

  look->n_kept += (gsize) entry->signature.size;
  g_hash_table_replace (
      scan->at_hand[is_routine], g_strdup (id), body_ref (entry->body, is_routine));
}

static void
look_at_file (Look *look, const Folder *folder, const char *name)
{
  LimberScan      *scan = look->scan;
  g_autofree char *path = g_build_filename (folder->path, name, NULL);
  LimberOrigin     origin = get_origin (scan, folder, path);
  LimberEntry     *entry = find_known (scan, path, origin);

  if (entry == NULL)
    entry = read_entry (look, folder, path, origin);
  else if (!folder->is_routines && entry->body != NULL && scan->measure != NULL)
    limber_exercise_table_add (look->exercises, entry->body);
  else if (folder->is_routines && entry->item != NULL && scan->measure != NULL
           && (look->exercises_changed || scan->measure_all))
    measure_again (look, folder, entry);

  if (entry->item != NULL)
    choose (look, folder->is_routines, entry);
  else
    g_ptr_array_add (scan->bad_files, g_object_ref (entry->bad));
  g_hash_table_insert (scan->entries, g_steal_pointer (&path), entry);
}

/* A folder that is not there is an empty one. */
static void
look_through (Look *look, const Folder *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder->path, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && !g_cancellable_is_cancelled (look->cancellable)
         && (name = g_dir_read_name (dir)) != NULL)
    if (*name != '.' && g_str_has_suffix (name, ".json"))
      look_at_file (look, folder, name);
}

static gint
compare_items_cb (gconstpointer a, gconstpointer b)
{
  return limber_item_compare (*(LimberItem **) a, *(LimberItem **) b);
}

static gint
compare_bad_files_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (limber_bad_file_get_path (*(LimberBadFile **) a),
                 limber_bad_file_get_path (*(LimberBadFile **) b));
}

static void
look_for (Look *look, gboolean is_routines, GPtrArray *items)
{
  const char    *sub = is_routines ? "routines" : "exercises";
  const char    *roots[] = { look->scan->builtin_dir, look->scan->user_dir };
  GHashTableIter iter;
  gpointer       item = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autofree char *path = NULL;

      if (roots[i] == NULL)
        continue;
      path = g_build_filename (roots[i], sub, NULL);
      look_through (look, &(Folder){ path, i == 0, is_routines });
    }

  g_hash_table_iter_init (&iter, look->scan->items[is_routines]);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_ptr_array_add (items, g_object_ref (item));
  g_ptr_array_sort (items, compare_items_cb);
}

/* Notices files that have gone. */
static gboolean
has_lost (LimberScan *self, const char *part)
{
  GHashTableIter iter;
  gpointer       path = NULL;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (!g_hash_table_contains (self->entries, path) && strstr (path, part) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * limber_scan_run:
 * @self: a scan that has not been run
 * @cancellable: (nullable): to stop it
 * @error: where to say that it was stopped
 *
 * Looks through the folders and reads what is new or has changed. May run on any thread.
 *
 * Returns: whether it went through to the end
 */
gboolean
limber_scan_run (LimberScan *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (LimberExerciseTable) exercises = limber_exercise_table_new ();
  Look        look = { self, exercises, FALSE, 0, cancellable };
  const char *roots[] = { self->user_dir, self->builtin_dir };

  if (self->user_dir != NULL)
    limber_batch_recover (self->user_dir);
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autofree char *path = NULL;

      if (roots[i] == NULL)
        continue;
      path = g_build_filename (roots[i], "exercises", NULL);
      limber_exercise_table_add_folder (exercises, path, i == 1);
    }

  look_for (&look, FALSE, self->exercises);
  if (has_lost (self, G_DIR_SEPARATOR_S "exercises" G_DIR_SEPARATOR_S))
    look.exercises_changed = TRUE;
  look_for (&look, TRUE, self->routines);
  if (has_lost (self, ""))
    self->changed = TRUE;
  g_ptr_array_sort (self->bad_files, compare_bad_files_cb);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
