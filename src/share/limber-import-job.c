/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-import-job.h"

#include "share/limber-bundle-save.h"
#include "share/limber-bundle.h"
#include "share/limber-import-read.h"

/* What is done on a thread of its own, and handed back on the one it was asked for on. */

typedef struct _Job Job;

struct _Job
{
  void (*run) (Job *self);

  GTask               *task;
  LimberImportProgress progress; /* (nullable) */
  gpointer             progress_data;
  guint                n_done; /* atomic, like the next two */
  guint                n_all;
  guint                is_telling; /* an idle source is on its way */

  LimberImportPlan *plan;     /* (owned) (nullable) */
  GPtrArray        *files;    /* (owned) (nullable) (element-type GFile) */
  char             *language; /* (nullable) */
  LimberImportUndo *undo;     /* (owned) (nullable) */
  guint             n_left;
  GFile            *file;        /* (owned) (nullable) */
  char            **routine_ids; /* (owned) (nullable) */
  GError           *error;
};

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->plan, limber_import_plan_free);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->undo, limber_import_undo_free);
  g_clear_object (&self->file);
  g_strfreev (self->routine_ids);
  g_free (self->language);
  g_clear_error (&self->error);
  g_free (self);
}

static Job *
job_new (GTask *task, void (*run) (Job *self))
{
  Job *self = g_new0 (Job, 1);

  self->run = run;
  self->task = task;
  /* What comes of it is looked at by whoever gets it. */
  g_task_set_task_data (task, self, job_free);
  g_task_set_check_cancellable (task, FALSE);

  return self;
}

static gboolean
done_cb (gpointer data)
{
  GTask *task = data;
  Job   *self = g_task_get_task_data (task);

  if (self->error != NULL)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);

  return G_SOURCE_REMOVE;
}

static void
hand_over (Job *self, GSourceFunc func, gpointer data, GDestroyNotify destroy)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_callback (source, func, data, destroy);
  g_source_attach (source, g_task_get_context (self->task));
}

static gboolean
tell_cb (gpointer data)
{
  GTask *task = data;
  Job   *self = g_task_get_task_data (task);

  g_atomic_int_set (&self->is_telling, 0);
  if (!g_task_get_completed (task) && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    self->progress ((guint) g_atomic_int_get (&self->n_done),
                    (guint) g_atomic_int_get (&self->n_all),
                    self->progress_data);

  return G_SOURCE_REMOVE;
}

/* On the thread that works: at most one message is under way. */
static gboolean
tick_cb (guint n_done, guint n_all, gpointer data)
{
  Job *self = data;

  g_atomic_int_set (&self->n_done, n_done);
  g_atomic_int_set (&self->n_all, n_all);
  if (self->progress != NULL && g_atomic_int_compare_and_exchange (&self->is_telling, 0, 1))
    hand_over (self, tell_cb, g_object_ref (self->task), g_object_unref);

  return !g_cancellable_is_cancelled (g_task_get_cancellable (self->task));
}

static void
step_cb (guint n_done, guint n_all, gpointer data)
{
  tick_cb (n_done, n_all, data);
}

static gpointer
job_thread (gpointer data)
{
  Job *self = data;

  self->run (self);
  hand_over (self, done_cb, self->task, NULL);

  return NULL;
}

static void
job_start (Job *self)
{
  g_thread_unref (g_thread_new ("share", job_thread, self));
}

static void
run_read (Job *self)
{
  limber_import_read_files (self->plan,
                            self->files,
                            self->language,
                            tick_cb,
                            self,
                            g_task_get_cancellable (self->task),
                            &self->error);
}

/**
 * limber_import_read_async:
 * @builtin_dir: (nullable): the folder with the built-in definitions
 * @user_dir: the folder with the user's
 * @files: (element-type GFile): what is to come in
 * @progress: (nullable): told how far it has got
 * @progress_data: data for @progress, good until @callback is called
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Finds out what would come in; see [func@import_plan_finish].
 */
void
limber_import_read_async (const char          *builtin_dir,
                          const char          *user_dir,
                          GPtrArray           *files,
                          LimberImportProgress progress,
                          gpointer             progress_data,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  Job *self = job_new (g_task_new (NULL, cancellable, callback, user_data), run_read);

  self->plan = limber_import_plan_new (builtin_dir, user_dir);
  self->files = g_ptr_array_ref (files);
  self->language = limber_import_read_language ();
  self->progress = progress;
  self->progress_data = progress_data;
  job_start (self);
}

static void
run_settle (Job *self)
{
  limber_import_plan_settle (self->plan);
}

/**
 * limber_import_settle_async:
 * @plan: (transfer full): a plan in which something was chosen
 * @callback: called when it is settled
 * @user_data: data for @callback
 */
void
limber_import_settle_async (LimberImportPlan   *plan,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  Job *self = job_new (g_task_new (NULL, NULL, callback, user_data), run_settle);

  self->plan = plan;
  job_start (self);
}

/**
 * limber_import_plan_finish:
 * @result: of reading or settling
 * @error: where to say that it was stopped
 *
 * Returns: (transfer full) (nullable): the plan
 */
LimberImportPlan *
limber_import_plan_finish (GAsyncResult *result, GError **error)
{
  Job *self = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), error) ? g_steal_pointer (&self->plan) : NULL;
}

static void
run_take (Job *self)
{
  self->undo = limber_import_take (
      self->plan, step_cb, self, g_task_get_cancellable (self->task), &self->error);
}

/**
 * limber_import_take_async:
 * @plan: (transfer full): a plan with what was chosen
 * @progress: (nullable): told how far it has got
 * @progress_data: data for @progress, good until @callback is called
 * @cancellable: (nullable): to stop it as long as nothing can be seen of it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Like [func@import_take].
 */
void
limber_import_take_async (LimberImportPlan    *plan,
                          LimberImportProgress progress,
                          gpointer             progress_data,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  Job *self = job_new (g_task_new (NULL, cancellable, callback, user_data), run_take);

  self->plan = plan;
  self->progress = progress;
  self->progress_data = progress_data;
  job_start (self);
}

/**
 * limber_import_take_finish:
 * @result: the result
 * @error: where to say why nothing came in
 *
 * Returns: (transfer full) (nullable): how to take it back
 */
LimberImportUndo *
limber_import_take_finish (GAsyncResult *result, GError **error)
{
  Job *self = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), error) ? g_steal_pointer (&self->undo) : NULL;
}

static void
run_undo (Job *self)
{
  limber_import_undo_run (self->undo, &self->n_left, &self->error);
}

/**
 * limber_import_undo_async:
 * @undo: (transfer full): what an import wrote
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Like [method@ImportUndo.run].
 */
void
limber_import_undo_async (LimberImportUndo *undo, GAsyncReadyCallback callback, gpointer user_data)
{
  Job *self = job_new (g_task_new (NULL, NULL, callback, user_data), run_undo);

  self->undo = undo;
  job_start (self);
}

/**
 * limber_import_undo_finish:
 * @result: the result
 * @n_left: (out): how many files were changed since and are left as they are
 * @error: where to say why nothing was taken back
 *
 * Returns: whether it was taken back
 */
gboolean
limber_import_undo_finish (GAsyncResult *result, guint *n_left, GError **error)
{
  Job *self = g_task_get_task_data (G_TASK (result));

  *n_left = self->n_left;

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
run_save (Job *self)
{
  g_autoptr (GBytes) bundle = limber_bundle_write (self->plan->builtin_dir,
                                                   self->plan->user_dir,
                                                   (const char *const *) self->routine_ids,
                                                   NULL,
                                                   &self->error);

  if (bundle != NULL)
    limber_bundle_save (bundle, self->file, &self->error);
}

/**
 * limber_bundle_save_async:
 * @builtin_dir: (nullable): the folder with the built-in definitions
 * @user_dir: the folder with the user's
 * @routine_ids: (array zero-terminated=1): routines to share
 * @file: where to
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Puts routines and the exercises they need into a file.
 */
void
limber_bundle_save_async (const char         *builtin_dir,
                          const char         *user_dir,
                          const char *const  *routine_ids,
                          GFile              *file,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  Job *self = job_new (g_task_new (NULL, NULL, callback, user_data), run_save);

  self->plan = limber_import_plan_new (builtin_dir, user_dir);
  self->routine_ids = g_strdupv ((char **) routine_ids);
  self->file = g_object_ref (file);
  job_start (self);
}

/**
 * limber_bundle_save_finish:
 * @result: the result
 * @error: where to say why it was not written
 *
 * Returns: whether it was written
 */
gboolean
limber_bundle_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
