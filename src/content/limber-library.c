/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-library.h"

#include "content/limber-bad-file.h"
#include "content/limber-bodies.h"
#include "content/limber-fetch.h"
#include "content/limber-follower.h"
#include "content/limber-scanner.h"

/**
 * LimberLibrary:
 *
 * The exercises and routines there are: the built-in ones, and the user's, which come before
 * built-in ones of the same id. Holds light items for lists, and bodies as far as there is room for
 * them; in a big collection others are fetched when they are asked for. Files that cannot be used are
 * reported and otherwise left alone.
 *
 * It lives on the thread it was made on. Reading and parsing is done on another one, and what comes
 * of it is handed over at once.
 */
struct _LimberLibrary
{
  GObject parent_instance;

  char           *builtin_dir; /* (nullable) */
  char           *user_dir;    /* (nullable) */
  LimberScanner  *scanner;
  LimberFollower *follower; /* (nullable) */

  GHashTable   *items[2]; /* (element-type utf8 LimberItem): exercises, routines; by id; never
                           * changed, as a worker may be reading them */
  LimberBodies *bodies;
  GListStore   *exercises;
  GListStore   *routines;
  GListStore   *bad_files;
};

G_DEFINE_FINAL_TYPE (LimberLibrary, limber_library, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
} LimberLibrarySignal;

static guint signals[N_SIGNALS];

/* Replaces what differs in the middle, so that rows which stay keep their place and focus. */
static void
update_store (GListStore *store, GPtrArray *items)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint n_same = 0;
  guint n_same_end = 0;
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_before; i++)
    g_ptr_array_add (before, g_list_model_get_item (G_LIST_MODEL (store), i));
  while (n_same < MIN (n_before, items->len) && before->pdata[n_same] == items->pdata[n_same])
    n_same++;
  while (n_same_end < MIN (n_before, items->len) - n_same
         && before->pdata[n_before - 1 - n_same_end] == items->pdata[items->len - 1 - n_same_end])
    n_same_end++;
  if (n_same + n_same_end == n_before && n_before == items->len)
    return;

  g_list_store_splice (store,
                       n_same,
                       n_before - n_same - n_same_end,
                       items->pdata + n_same,
                       items->len - n_same - n_same_end);
}

static void
found_cb (LimberScan *scan, gpointer user_data)
{
  g_autoptr (LimberLibrary) self = g_object_ref (user_data);
  GHashTableIter iter;
  gpointer       item = NULL;
  gpointer       length = NULL;

  g_hash_table_iter_init (&iter, scan->lengths);
  while (g_hash_table_iter_next (&iter, &item, &length))
    limber_item_set_length_us (item, *(gint64 *) length);
  if (!scan->changed)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->items); i++)
    {
      g_hash_table_unref (self->items[i]);
      self->items[i] = g_hash_table_ref (scan->items[i]);
    }
  limber_bodies_set (self->bodies, scan->at_hand[0], scan->at_hand[1]);
  update_store (self->exercises, scan->exercises);
  update_store (self->routines, scan->routines);
  update_store (self->bad_files, scan->bad_files);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
folder_changed_cb (GHashTable *paths, gpointer user_data)
{
  LimberLibrary *self = user_data;

  limber_scanner_run_for_paths (self->scanner, paths);
}

static void
limber_library_dispose (GObject *object)
{
  LimberLibrary *self = LIMBER_LIBRARY (object);

  g_clear_pointer (&self->follower, limber_follower_stop);
  g_clear_pointer (&self->scanner, limber_scanner_stop);

  G_OBJECT_CLASS (limber_library_parent_class)->dispose (object);
}

static void
limber_library_finalize (GObject *object)
{
  LimberLibrary *self = LIMBER_LIBRARY (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->items); i++)
    g_hash_table_unref (self->items[i]);
  limber_bodies_free (self->bodies);
  g_object_unref (self->exercises);
  g_object_unref (self->routines);
  g_object_unref (self->bad_files);
  g_free (self->builtin_dir);
  g_free (self->user_dir);

  G_OBJECT_CLASS (limber_library_parent_class)->finalize (object);
}

static void
limber_library_class_init (LimberLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_library_dispose;
  object_class->finalize = limber_library_finalize;

  /**
   * LimberLibrary::changed:
   * @self: a library
   *
   * Exercises, routines or faulty files have come, gone or changed; the lists already show it.
   */
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", LIMBER_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_library_init (LimberLibrary *self)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  self->exercises = g_list_store_new (LIMBER_TYPE_ITEM);
  self->routines = g_list_store_new (LIMBER_TYPE_ITEM);
  self->bad_files = g_list_store_new (LIMBER_TYPE_BAD_FILE);
  for (guint i = 0; i < G_N_ELEMENTS (self->items); i++)
    self->items[i] = g_hash_table_new (g_str_hash, g_str_equal);
  self->bodies = limber_bodies_new (context);
}

/**
 * limber_library_new:
 * @builtin_dir: (nullable): the folder that has the built-in "exercises" and "routines"
 * @user_dir: (nullable): the folder for the user's, which need not be there
 *
 * Returns: (transfer full): a library in which nothing has been loaded
 */
LimberLibrary *
limber_library_new (const char *builtin_dir, const char *user_dir)
{
  LimberLibrary *self = g_object_new (LIMBER_TYPE_LIBRARY, NULL);

  self->builtin_dir = g_strdup (builtin_dir);
  self->user_dir = g_strdup (user_dir);
  self->scanner = limber_scanner_new (builtin_dir, user_dir, found_cb, self);

  return self;
}

/**
 * limber_library_set_measure:
 * @self: a library
 * @measure: (nullable) (scope forever): tells how long a routine takes
 * @user_data: (transfer full) (nullable): data for @measure, an atomically counted box
 *   ([func@GLib.atomic_rc_box_alloc]) that is not changed any more; used on another thread
 *
 * Lengths that are known stay as they are; see [method@Library.measure_again].
 */
void
limber_library_set_measure (LimberLibrary *self, LimberRoutineMeasure measure, gpointer user_data)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  limber_scanner_set_measure (self->scanner, measure, user_data);
}

/**
 * limber_library_measure_again:
 * @self: a library
 *
 * Has all routines measured on another thread, as they are measured differently from now on.
 */
void
limber_library_measure_again (LimberLibrary *self)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  limber_scanner_measure_all (self->scanner);
}

/**
 * limber_library_set_room:
 * @self: a library
 * @room: bytes of files
 *
 * To be set before loading.
 */
void
limber_library_set_room (LimberLibrary *self, gsize room)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  limber_scanner_set_room (self->scanner, room);
}

/**
 * limber_library_load:
 * @self: a library
 * @cancellable: (nullable): to stop loading
 * @error: where to say that it was stopped
 *
 * Loads on the calling thread what is new or has changed since the last time. Files that cannot be
 * used are no error; see [method@Library.get_faults].
 *
 * Returns: whether it went through to the end
 */
gboolean
limber_library_load (LimberLibrary *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);

  return limber_scanner_run (self->scanner, cancellable, error);
}

/**
 * limber_library_load_async:
 * @self: a library
 * @cancellable: (nullable): to stop loading
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Like [method@Library.load], but reads and parses on another thread.
 */
void
limber_library_load_async (LimberLibrary      *self,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_library_load_async);
  limber_scanner_run_task (self->scanner, task);
}

/**
 * limber_library_load_finish:
 * @self: a library
 * @result: the result
 * @error: where to say that loading was stopped
 *
 * Returns: whether it went through to the end
 */
gboolean
limber_library_load_finish (LimberLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * limber_library_follow:
 * @self: a library
 *
 * From now on follows what happens in the user's folders, also when they come into being later.
 * Changes within a moment are read together, on another thread; then the lists change and
 * [signal@Library::changed] tells of it. What has changed since loading is found, too.
 */
void
limber_library_follow (LimberLibrary *self)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  if (self->user_dir != NULL && self->follower == NULL)
    self->follower = limber_follower_new (self->user_dir, folder_changed_cb, self);
}

/**
 * limber_library_get_exercises:
 * @self: a library
 *
 * Returns: (transfer none): the exercises, #LimberItem, by name
 */
GListModel *
limber_library_get_exercises (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->exercises);
}

/**
 * limber_library_get_routines:
 * @self: a library
 *
 * Returns: (transfer none): the routines, #LimberItem, by their order and then by name
 */
GListModel *
limber_library_get_routines (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->routines);
}

/**
 * limber_library_get_faults:
 * @self: a library
 *
 * Returns: (transfer none): the files that cannot be used, #LimberBadFile, by path
 */
GListModel *
limber_library_get_faults (LimberLibrary *self)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->bad_files);
}

/**
 * limber_library_find_exercise:
 * @self: a library
 * @id: the id of an exercise
 *
 * Returns: (transfer none) (nullable): its item
 */
LimberItem *
limber_library_find_exercise (LimberLibrary *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->items[0], id);
}

/**
 * limber_library_find_routine:
 * @self: a library
 * @id: the id of a routine
 *
 * Returns: (transfer none) (nullable): its item
 */
LimberItem *
limber_library_find_routine (LimberLibrary *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->items[1], id);
}

/**
 * limber_library_get_exercise:
 * @self: a library
 * @id: the id of an exercise
 * @error: where to say why there is none
 *
 * Returns: (transfer full) (nullable): the body of the exercise
 */
LimberExercise *
limber_library_get_exercise (LimberLibrary *self, const char *id, GError **error)
{
  LimberExercise *exercise = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  exercise = limber_bodies_get (self->bodies, self->items[0], FALSE, id, error);

  return exercise != NULL ? limber_exercise_ref (exercise) : NULL;
}

/**
 * limber_library_get_routine:
 * @self: a library
 * @id: the id of a routine
 * @error: where to say why there is none
 *
 * Returns: (transfer full) (nullable): the body of the routine
 */
LimberRoutine *
limber_library_get_routine (LimberLibrary *self, const char *id, GError **error)
{
  LimberRoutine *routine = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  routine = limber_bodies_get (self->bodies, self->items[1], TRUE, id, error);

  return routine != NULL ? limber_routine_ref (routine) : NULL;
}

/**
 * limber_library_lookup:
 * @id: the id of an exercise
 * @library: a #LimberLibrary
 *
 * A [callback@ExerciseLookup] for work on the library's own thread.
 *
 * Returns: (transfer none) (nullable): the body of the exercise, valid until control returns to the
 *   main loop
 */
const LimberExercise *
limber_library_lookup (const char *id, gpointer library)
{
  LimberLibrary *self = library;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return limber_bodies_get (self->bodies, self->items[0], FALSE, id, NULL);
}

/**
 * limber_library_is_at_hand:
 * @self: a library
 * @id: the id of a routine
 *
 * Returns: whether nothing need be fetched for that routine; so it is when there is none
 */
gboolean
limber_library_is_at_hand (LimberLibrary *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return limber_fetch_is_needless (self->bodies, self->items, id);
}

/**
 * limber_library_peek_routine:
 * @self: a library
 * @id: the id of a routine
 * @error: where to say why there is none
 *
 * Does not touch the disk; see [method@Library.is_at_hand].
 *
 * Returns: (transfer full) (nullable): the body of the routine, if it is at hand
 */
LimberRoutine *
limber_library_peek_routine (LimberLibrary *self, const char *id, GError **error)
{
  LimberRoutine *routine = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  routine = limber_bodies_peek (self->bodies, TRUE, id);
  if (routine != NULL)
    return limber_routine_ref (routine);

  limber_bodies_fail_not_found (TRUE, id, error);

  return NULL;
}

/**
 * limber_library_peek:
 * @id: the id of an exercise
 * @library: a #LimberLibrary
 *
 * A [callback@ExerciseLookup] like [func@Library.lookup] that does not touch the disk.
 *
 * Returns: (transfer none) (nullable): the body of the exercise, if it is at hand, valid until
 *   control returns to the main loop
 */
const LimberExercise *
limber_library_peek (const char *id, gpointer library)
{
  LimberLibrary *self = library;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return limber_bodies_peek (self->bodies, FALSE, id);
}

static void
fetched_cb (LimberFetch *fetch, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LimberLibrary *self = g_task_get_source_object (task);
  GError        *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (!limber_fetch_is_of (fetch, self->items))
    limber_fetch_start (self->bodies,
                        self->items,
                        limber_fetch_get_id (fetch),
                        fetched_cb,
                        g_steal_pointer (&task));
  else if (limber_fetch_hand_over (fetch, self->bodies, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * limber_library_fetch_async:
 * @self: a library
 * @id: the id of a routine
 * @cancellable: (nullable): to stop caring
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Reads on another thread what is not at hand of a routine: its body, and those of its exercises.
 */
void
limber_library_fetch_async (LimberLibrary      *self,
                            const char         *id,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LIMBER_IS_LIBRARY (self));
  g_return_if_fail (id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_library_fetch_async);
  limber_fetch_start (self->bodies, self->items, id, fetched_cb, task);
}

/**
 * limber_library_fetch_finish:
 * @self: a library
 * @result: the result
 * @error: where to say why the routine cannot be read
 *
 * What was fetched is at hand until control returns to the main loop, and often longer. Exercises
 * that cannot be read are then not there.
 *
 * Returns: whether the routine is at hand
 */
gboolean
limber_library_fetch_finish (LimberLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * limber_library_get_builtin_path:
 * @name: name of a file
 *
 * Returns: (transfer full): where it would lie beside the built-in folders
 */
char *
limber_library_get_builtin_path (LimberLibrary *self, const char *name)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return g_build_filename (self->builtin_dir != NULL ? self->builtin_dir : "/", name, NULL);
}

/**
 * limber_library_get_user_path:
 * @self: a library
 * @routine: whether it is about a routine, rather than an exercise
 * @id: an id, which need not be there
 *
 * Returns: (transfer full) (nullable): the file in which the user's version belongs
 */
char *
limber_library_get_user_path (LimberLibrary *self, gboolean routine, const char *id)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (self->user_dir == NULL)
    return NULL;

  name = g_strconcat (id, ".json", NULL);

  return g_build_filename (self->user_dir, routine ? "routines" : "exercises", name, NULL);
}
