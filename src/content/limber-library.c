/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-library.h"

#include "content/limber-bad-file.h"
#include "content/limber-bodies.h"
#include "content/limber-folder-watch.h"

/* Editors write a file in several steps; what they do within this time is one change, unless they
 * go on without a pause. */
#define SETTLE_US (150 * G_TIME_SPAN_MILLISECOND)
#define SETTLE_MAX_US (1 * G_TIME_SPAN_SECOND)

/**
 * LimberLibrary:
 *
 * The exercises and routines there are: the built-in ones, and the user's, which come before
 * built-in ones of the same id. Holds light items for lists; bodies are read from their files when
 * they are asked for. Files that cannot be used are reported and otherwise left alone.
 *
 * It lives on the thread it was made on. Reading and parsing is done on another one, and what comes
 * of it is handed over at once.
 */
struct _LimberLibrary
{
  GObject parent_instance;

  char                *builtin_dir;
  char                *user_dir;
  GMainContext        *context;
  LimberRoutineMeasure measure;
  gpointer             measure_data;

  GHashTable   *entries; /* of the last scan; never changed, as a worker may be reading it */
  GListStore   *exercises;
  GListStore   *routines;
  GListStore   *bad_files;
  GHashTable   *items[2]; /* (element-type utf8 LimberItem): exercises, routines; by id */
  LimberBodies *bodies;

  LimberFolderWatch *watches[2];
  GSource           *settle; /* has a ready time while something has changed */
  gint64             changed_first_us;
  GHashTable        *dirty; /* paths that have changed */

  gboolean   is_busy; /* a worker is scanning */
  gboolean   is_due;  /* and another scan is to follow */
  GPtrArray *waiting; /* (element-type GTask): for the next scan */
};

G_DEFINE_FINAL_TYPE (LimberLibrary, limber_library, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
} LimberLibrarySignal;

static guint signals[N_SIGNALS];

/* A scan on its way to a worker and back. */
typedef struct
{
  GWeakRef      library;
  GMainContext *context;
  LimberScan   *scan;
  GPtrArray    *tasks;
  GCancellable *cancellable; /* of the only task there is */
  GThreadFunc   worker;
  GError       *error;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_weak_ref_clear (&self->library);
  g_main_context_unref (self->context);
  limber_scan_free (self->scan);
  g_ptr_array_unref (self->tasks);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self);
}

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
update_index (GHashTable *index, GPtrArray *items)
{
  g_hash_table_remove_all (index);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (
        index, (gpointer) limber_item_get_id (items->pdata[i]), g_object_ref (items->pdata[i]));
}

static void
apply (LimberLibrary *self, LimberScan *scan)
{
  GHashTableIter iter;
  gpointer       item = NULL;
  gpointer       length = NULL;

  g_hash_table_unref (self->entries);
  self->entries = g_hash_table_ref (scan->entries);
  g_hash_table_iter_init (&iter, scan->lengths);
  while (g_hash_table_iter_next (&iter, &item, &length))
    limber_item_set_length_us (item, *(gint64 *) length);
  if (!scan->changed)
    return;

  limber_bodies_forget (self->bodies);
  update_index (self->items[0], scan->exercises);
  update_index (self->items[1], scan->routines);
  update_store (self->exercises, scan->exercises);
  update_store (self->routines, scan->routines);
  update_store (self->bad_files, scan->bad_files);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static LimberScan *
new_scan (LimberLibrary *self)
{
  LimberScan *scan = limber_scan_new (self->builtin_dir, self->user_dir, self->entries);

  scan->measure = self->measure;
  scan->measure_data = self->measure_data;
  g_hash_table_unref (scan->dirty);
  scan->dirty = self->dirty;
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return scan;
}

static void
return_tasks (Job *job)
{
  for (guint i = 0; i < job->tasks->len; i++)
    {
      GTask *task = job->tasks->pdata[i];

      if (job->error != NULL)
        g_task_return_error (task, g_error_copy (job->error));
      else if (!g_task_return_error_if_cancelled (task))
        g_task_return_boolean (task, TRUE);
    }
}

static void
run_job (LimberLibrary *self, GThreadFunc worker)
{
  Job *job = g_new0 (Job, 1);

  g_weak_ref_init (&job->library, self);
  job->context = g_main_context_ref (self->context);
  job->scan = new_scan (self);
  job->tasks = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  if (job->tasks->len == 1 && !self->is_due)
    g_set_object (&job->cancellable, g_task_get_cancellable (job->tasks->pdata[0]));
  self->is_busy = TRUE;
  self->is_due = FALSE;
  job->worker = worker;

  g_thread_unref (g_thread_new ("library", worker, job));
}

static gboolean
job_done_cb (gpointer data)
{
  Job *job = data;
  g_autoptr (LimberLibrary) self = g_weak_ref_get (&job->library);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  self->is_busy = FALSE;
  if (job->error == NULL)
    apply (self, job->scan);
  return_tasks (job);
  if (!self->is_busy && (self->is_due || self->waiting->len > 0))
    run_job (self, job->worker);

  return G_SOURCE_REMOVE;
}

/* The worker gives the job back with an attached source: nothing of the library, and no task, may
 * end its life here. */
static gpointer
scan_thread (gpointer data)
{
  Job *job = data;
  g_autoptr (GMainContext) context = g_main_context_ref (job->context);
  g_autoptr (GSource) done = g_idle_source_new ();

  limber_scan_run (job->scan, job->cancellable, &job->error);

  g_source_set_priority (done, G_PRIORITY_DEFAULT);
  g_source_set_callback (done, job_done_cb, job, job_free);
  g_source_attach (done, context);

  return NULL;
}

static void
request_scan (LimberLibrary *self)
{
  if (self->is_busy)
    self->is_due = TRUE;
  else
    run_job (self, scan_thread);
}

static gboolean
settle_dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  g_source_set_ready_time (source, -1);

  return callback (user_data);
}

static GSourceFuncs settle_funcs = { .dispatch = settle_dispatch };

static gboolean
settle_cb (gpointer user_data)
{
  LimberLibrary *self = user_data;

  self->changed_first_us = 0;
  request_scan (self);

  return G_SOURCE_CONTINUE;
}

static void
folder_changed_cb (LimberLibrary *self, const char *path)
{
  gint64 now_us = g_source_get_time (self->settle);

  now_us = MAX (now_us, g_get_monotonic_time ());
  if (path != NULL)
    g_hash_table_add (self->dirty, g_strdup (path));
  if (self->changed_first_us == 0)
    self->changed_first_us = now_us;
  g_source_set_ready_time (self->settle,
                           MIN (now_us + SETTLE_US, self->changed_first_us + SETTLE_MAX_US));
}

static void
limber_library_dispose (GObject *object)
{
  LimberLibrary *self = LIMBER_LIBRARY (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->watches); i++)
    g_clear_object (&self->watches[i]);
  if (self->settle != NULL)
    g_source_destroy (self->settle);
  g_clear_pointer (&self->settle, g_source_unref);

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
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->dirty);
  g_ptr_array_unref (self->waiting);
  g_main_context_unref (self->context);
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
  self->context = g_main_context_ref_thread_default ();
  self->entries = g_hash_table_new (g_str_hash, g_str_equal);
  self->exercises = g_list_store_new (LIMBER_TYPE_ITEM);
  self->routines = g_list_store_new (LIMBER_TYPE_ITEM);
  self->bad_files = g_list_store_new (LIMBER_TYPE_BAD_FILE);
  for (guint i = 0; i < G_N_ELEMENTS (self->items); i++)
    self->items[i] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->bodies = limber_bodies_new (self->context);
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
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

  return self;
}

/**
 * limber_library_set_measure:
 * @self: a library
 * @measure: (nullable) (scope forever): tells how long a routine takes
 * @user_data: data for @measure; used on another thread
 *
 * To be set before loading.
 */
void
limber_library_set_measure (LimberLibrary *self, LimberRoutineMeasure measure, gpointer user_data)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  self->measure = measure;
  self->measure_data = user_data;
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
  g_autoptr (LimberScan) scan = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);

  scan = new_scan (self);
  if (!limber_scan_run (scan, cancellable, error))
    return FALSE;
  apply (self, scan);

  return TRUE;
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
  g_ptr_array_add (self->waiting, task);
  request_scan (self);
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
 * [signal@Library::changed] tells of it.
 */
void
limber_library_follow (LimberLibrary *self)
{
  static const char *const folders[] = { "exercises", "routines" };

  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  if (self->user_dir == NULL || self->settle != NULL)
    return;

  self->settle = g_source_new (&settle_funcs, sizeof (GSource));
  g_source_set_callback (self->settle, settle_cb, self, NULL);
  g_source_attach (self->settle, self->context);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (self->user_dir, folders[i], NULL);

      self->watches[i] = limber_folder_watch_new (path);
      g_signal_connect_object (
          self->watches[i], "changed", G_CALLBACK (folder_changed_cb), self, G_CONNECT_SWAPPED);
    }
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
