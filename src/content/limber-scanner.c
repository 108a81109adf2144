/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-scanner.h"

/* Bodies of so many definitions are kept at hand; bytes of their files. All that comes with Limber
 * is a thirtieth of it. */
#define ROOM (4 * 1024 * 1024)

/**
 * LimberScanner:
 *
 * Has the folders looked through, one scan after another, on another thread or on the owner's. What a
 * scan finds is told once, in the order in which they were begun; one that was overtaken is not told,
 * but made again.
 */
struct _LimberScanner
{
  grefcount         ref_count;
  char             *builtin_dir; /* (nullable) */
  char             *user_dir;    /* (nullable) */
  GMainContext     *context;     /* the owner's */
  LimberScannerFunc found;       /* (nullable): none once the owner is gone */
  gpointer          user_data;

  LimberRoutineMeasure measure;
  gpointer             measure_data; /* (nullable): an atomically counted box */
  gsize                room;

  GHashTable *entries; /* of the last scan; never changed, as a worker may be reading them */
  GHashTable *dirty;   /* paths that have changed */
  gboolean    measure_all;
  guint64     n_scans; /* begun so far */
  guint64     newest;  /* the number of the newest that was told */
  gboolean    is_busy; /* a worker is scanning */
  gboolean    is_due;  /* and another scan is to follow */
  GPtrArray  *waiting; /* (element-type GTask): for the next scan */
};

/* A scan on its way to a worker and back. All but the scan is the owner's alone. */
typedef struct
{
  LimberScanner *scanner;
  GMainContext  *context;
  LimberScan    *scan;
  guint64        number;
  GPtrArray     *tasks;
  GCancellable  *cancellable; /* of the only task there is */
  GThreadFunc    worker;
  GError        *error;
} Job;

static void
release (LimberScanner *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_free (self->builtin_dir);
  g_free (self->user_dir);
  g_main_context_unref (self->context);
  g_clear_pointer (&self->measure_data, g_atomic_rc_box_release);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->dirty);
  g_ptr_array_unref (self->waiting);
  g_free (self);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  release (self->scanner);
  g_main_context_unref (self->context);
  limber_scan_free (self->scan);
  g_ptr_array_unref (self->tasks);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self);
}

static void
add_dirty (LimberScanner *self, GHashTable *paths)
{
  GHashTableIter iter;
  gpointer       path = NULL;

  g_hash_table_iter_init (&iter, paths);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    g_hash_table_add (self->dirty, g_strdup (path));
}

/* What a scan was to look at is to be looked at by another one. */
static void
put_back (LimberScanner *self, LimberScan *scan)
{
  add_dirty (self, scan->dirty);
  self->measure_all |= scan->measure_all;
}

static void
apply (LimberScanner *self, LimberScan *scan, guint64 number)
{
  self->newest = number;
  g_hash_table_unref (self->entries);
  self->entries = g_hash_table_ref (scan->entries);
  self->found (scan, self->user_data);
}

static LimberScan *
new_scan (LimberScanner *self)
{
  LimberScan *scan = limber_scan_new (self->builtin_dir, self->user_dir, self->entries);

  scan->measure = self->measure;
  if (self->measure_data != NULL)
    scan->measure_data = g_atomic_rc_box_acquire (self->measure_data);
  scan->measure_all = self->measure_all;
  scan->room = self->room;
  g_hash_table_unref (scan->dirty);
  scan->dirty = self->dirty;
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->measure_all = FALSE;
  self->n_scans++;

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
run_job (LimberScanner *self, GThreadFunc worker)
{
  Job *job = g_new0 (Job, 1);

  g_ref_count_inc (&self->ref_count);
  job->scanner = self;
  job->context = g_main_context_ref (self->context);
  job->scan = new_scan (self);
  job->number = self->n_scans;
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
job_done_cb (gpointer user_data)
{
  Job           *job = user_data;
  LimberScanner *self = job->scanner;

  if (self->found == NULL)
    return G_SOURCE_REMOVE;

  self->is_busy = FALSE;
  if (job->error == NULL && job->number > self->newest)
    apply (self, job->scan, job->number);
  else
    {
      /* It was stopped; or overtaken, and may have seen what is no longer so. */
      put_back (self, job->scan);
      self->is_due |= job->error == NULL || g_hash_table_size (self->dirty) > 0;
    }
  return_tasks (job);
  if (self->found != NULL && !self->is_busy && (self->is_due || self->waiting->len > 0))
    run_job (self, job->worker);

  return G_SOURCE_REMOVE;
}

/* The worker gives the job back with an attached source: nothing of the owner, and no task, may end
 * its life here. */
static gpointer
scan_thread (gpointer data)
{
  Job *job = data;
  g_autoptr (GMainContext) context = g_main_context_ref (job->context);
  g_autoptr (GSource) done = g_idle_source_new ();

  limber_scan_run (job->scan, job->cancellable, &job->error);

  g_source_set_name (done, "limber-scanner");
  g_source_set_priority (done, G_PRIORITY_DEFAULT);
  g_source_set_callback (done, job_done_cb, job, job_free);
  g_source_attach (done, context);

  return NULL;
}

static void
request_scan (LimberScanner *self)
{
  if (self->is_busy)
    self->is_due = TRUE;
  else
    run_job (self, scan_thread);
}

/**
 * limber_scanner_new:
 * @builtin_dir: (nullable): the folder with the built-in "exercises" and "routines"
 * @user_dir: (nullable): the folder with the user's
 * @found: called with what a scan has found
 * @user_data: data for @found
 *
 * Returns: (transfer full): a scanner, which is to be stopped
 */
LimberScanner *
limber_scanner_new (const char       *builtin_dir,
                    const char       *user_dir,
                    LimberScannerFunc found,
                    gpointer          user_data)
{
  LimberScanner *self = g_new0 (LimberScanner, 1);

  g_ref_count_init (&self->ref_count);
  self->builtin_dir = g_strdup (builtin_dir);
  self->user_dir = g_strdup (user_dir);
  self->context = g_main_context_ref_thread_default ();
  self->found = found;
  self->user_data = user_data;
  self->room = ROOM;
  self->entries = g_hash_table_new (g_str_hash, g_str_equal);
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * limber_scanner_stop:
 * @self: (transfer full): a scanner
 *
 * From now on nothing is told. Does not wait for a scan that is under way.
 */
void
limber_scanner_stop (LimberScanner *self)
{
  self->found = NULL;
  release (self);
}

/**
 * limber_scanner_set_measure:
 * @self: a scanner
 * @measure: (nullable) (scope forever): tells how long a routine takes
 * @user_data: (transfer full) (nullable): data for @measure, an atomically counted box that is not
 *   changed any more
 */
void
limber_scanner_set_measure (LimberScanner *self, LimberRoutineMeasure measure, gpointer user_data)
{
  self->measure = measure;
  g_clear_pointer (&self->measure_data, g_atomic_rc_box_release);
  self->measure_data = user_data;
}

/**
 * limber_scanner_set_room:
 * @self: a scanner
 * @room: how much is kept at hand, bytes of files
 */
void
limber_scanner_set_room (LimberScanner *self, gsize room)
{
  self->room = room;
}

/**
 * limber_scanner_run:
 * @self: a scanner
 * @cancellable: (nullable): to stop it
 * @error: where to say that it was stopped
 *
 * Scans on the calling thread, which is the owner's.
 *
 * Returns: whether it went through to the end
 */
gboolean
limber_scanner_run (LimberScanner *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (LimberScan) scan = new_scan (self);

  if (!limber_scan_run (scan, cancellable, error))
    {
      put_back (self, scan);
      return FALSE;
    }
  apply (self, scan, self->n_scans);

  return TRUE;
}

/**
 * limber_scanner_run_task:
 * @self: a scanner
 * @task: (transfer full): who wants to know when it is done
 *
 * Scans on another thread.
 */
void
limber_scanner_run_task (LimberScanner *self, GTask *task)
{
  g_ptr_array_add (self->waiting, task);
  request_scan (self);
}

/**
 * limber_scanner_run_for_paths:
 * @self: a scanner
 * @paths: (element-type utf8): files that are to be read again whatever their times say
 *
 * Scans on another thread.
 */
void
limber_scanner_run_for_paths (LimberScanner *self, GHashTable *paths)
{
  add_dirty (self, paths);
  request_scan (self);
}

/**
 * limber_scanner_measure_all:
 * @self: a scanner
 *
 * Scans on another thread, and measures what is known as well.
 */
void
limber_scanner_measure_all (LimberScanner *self)
{
  self->measure_all = TRUE;
  request_scan (self);
}
