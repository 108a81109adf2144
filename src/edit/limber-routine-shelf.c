/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-routine-shelf.h"

/**
 * LimberRoutineShelf:
 *
 * The user's routines as files: what can be done to one as a whole. Everything is done on other threads,
 * and what comes of it is a token with which it can be undone. The library notices by itself.
 */
struct _LimberRoutineShelf
{
  GObject parent_instance;

  LimberShelfPlaces places; /* never changed: threads read them */
};

G_DEFINE_FINAL_TYPE (LimberRoutineShelf, limber_routine_shelf, G_TYPE_OBJECT)

typedef enum
{
  DEED_CREATE,
  DEED_DUPLICATE,
  DEED_RENAME,
  DEED_REMOVE,
  DEED_UNDO,
  DEED_TIDY,
} Deed;

/* A deed on its way to another thread and back. */
typedef struct
{
  Deed                deed;
  LimberRoutineShelf *shelf;
  char               *id;      /* (nullable) */
  char               *name;    /* (nullable) */
  LimberShelfToken   *undoing; /* (nullable) */
  gint64              now_us;
  GTask              *task; /* (nullable) */
  LimberShelfToken   *token;
  GError             *error;
  GMainContext       *context;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->shelf);
  g_free (self->id);
  g_free (self->name);
  g_clear_pointer (&self->undoing, limber_shelf_token_free);
  g_clear_object (&self->task);
  g_clear_pointer (&self->token, limber_shelf_token_free);
  g_clear_error (&self->error);
  g_main_context_unref (self->context);
  g_free (self);
}

static gboolean
done_cb (gpointer data)
{
  Job *self = data;

  if (self->task == NULL)
    return G_SOURCE_REMOVE;

  if (self->error != NULL)
    g_task_return_error (self->task, g_steal_pointer (&self->error));
  else
    g_task_return_pointer (
        self->task, g_steal_pointer (&self->token), (GDestroyNotify) limber_shelf_token_free);

  return G_SOURCE_REMOVE;
}

static void
run (Job *self)
{
  const LimberShelfPlaces *places = &self->shelf->places;

  switch (self->deed)
    {
    case DEED_CREATE:
      self->token = limber_shelf_work_create (places, self->name, &self->error);
      break;
    case DEED_DUPLICATE:
      self->token = limber_shelf_work_duplicate (places, self->id, &self->error);
      break;
    case DEED_RENAME:
      self->token = limber_shelf_work_rename (places, self->id, self->name, &self->error);
      break;
    case DEED_REMOVE:
      self->token = limber_shelf_work_remove (places, self->id, &self->error);
      break;
    case DEED_UNDO:
      self->token = limber_shelf_work_undo (places, self->undoing, &self->error);
      break;
    case DEED_TIDY:
      limber_shelf_work_tidy (places, self->now_us);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gpointer
shelf_thread (gpointer data)
{
  Job *self = data;
  g_autoptr(GMainContext) context = g_main_context_ref (self->context);
  g_autoptr(GSource) done = g_idle_source_new ();

  run (self);
  g_source_set_priority (done, G_PRIORITY_DEFAULT);
  g_source_set_callback (done, done_cb, self, job_free);
  g_source_attach (done, context);

  return NULL;
}

static Job *
new_job (LimberRoutineShelf *shelf, Deed deed, const char *id, const char *name)
{
  Job *job = g_new0 (Job, 1);

  job->deed = deed;
  job->shelf = g_object_ref (shelf);
  job->id = g_strdup (id);
  job->name = g_strdup (name);
  job->context = g_main_context_ref_thread_default ();

  return job;
}

static void
start (Job *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  job->task = g_task_new (job->shelf, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, start);
  /* What has begun is done to the end, and can be undone. */
  g_task_set_check_cancellable (job->task, FALSE);
  g_thread_unref (g_thread_new ("shelf", shelf_thread, job));
}

static void
limber_routine_shelf_finalize (GObject *object)
{
  LimberRoutineShelf *self = LIMBER_ROUTINE_SHELF (object);

  g_free (self->places.folder);
  g_free (self->places.trash);
  g_free (self->places.builtin_folder);

  G_OBJECT_CLASS (limber_routine_shelf_parent_class)->finalize (object);
}

static void
limber_routine_shelf_class_init (LimberRoutineShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_routine_shelf_finalize;
}

static void
limber_routine_shelf_init (LimberRoutineShelf *self)
{
}

/**
 * limber_routine_shelf_new:
 * @user_dir: the folder for what is the user's; need not be there
 * @builtin_dir: (nullable): the folder with what is built in
 *
 * Returns: (transfer full): a shelf
 */
LimberRoutineShelf *
limber_routine_shelf_new (const char *user_dir, const char *builtin_dir)
{
  LimberRoutineShelf *self = NULL;

  g_return_val_if_fail (user_dir != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_ROUTINE_SHELF, NULL);
  self->places.folder = g_build_filename (user_dir, "routines", NULL);
  self->places.trash = g_build_filename (user_dir, "trash", NULL);
  if (builtin_dir != NULL)
    self->places.builtin_folder = g_build_filename (builtin_dir, "routines", NULL);

  return self;
}

/**
 * limber_routine_shelf_get_path:
 * @self: a shelf
 * @id: the id of a routine
 *
 * Returns: (transfer full): where the user's version of it belongs: see [class@DraftSaver]
 */
char *
limber_routine_shelf_get_path (LimberRoutineShelf *self, const char *id)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_SHELF (self) && id != NULL, NULL);

  name = g_strconcat (id, ".json", NULL);

  return g_build_filename (self->places.folder, name, NULL);
}

/**
 * limber_routine_shelf_get_builtin_folder:
 *
 * Returns: (nullable): where the built-in routines lie
 */
const char *
limber_routine_shelf_get_builtin_folder (LimberRoutineShelf *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_SHELF (self), NULL);

  return self->places.builtin_folder;
}

/**
 * limber_routine_shelf_create_async:
 * @self: a shelf
 * @name: what a new routine is to be called
 * @cancellable: (nullable): to stop caring
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Finds an id for a new routine, which is in the token. A file comes into being when a draft of it has
 * its first step and is saved, so that nothing is left of one that was thought better of.
 */
void
limber_routine_shelf_create_async (LimberRoutineShelf *self,
                                   const char         *name,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_SHELF (self) && name != NULL);

  start (new_job (self, DEED_CREATE, NULL, name), cancellable, callback, user_data);
}

/**
 * limber_routine_shelf_duplicate_async:
 * @self: a shelf
 * @id: a routine, built in or not
 * @cancellable: (nullable): to stop caring
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Makes a copy, whose id is in the token.
 */
void
limber_routine_shelf_duplicate_async (LimberRoutineShelf *self,
                                      const char         *id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_SHELF (self) && id != NULL);

  start (new_job (self, DEED_DUPLICATE, id, NULL), cancellable, callback, user_data);
}

/**
 * limber_routine_shelf_rename_async:
 * @self: a shelf
 * @id: a routine; a built-in one becomes the user's own version
 * @name: what it is to be called
 * @cancellable: (nullable): to stop caring
 * @callback: called when it is done
 * @user_data: data for @callback
 */
void
limber_routine_shelf_rename_async (LimberRoutineShelf *self,
                                   const char         *id,
                                   const char         *name,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_SHELF (self) && id != NULL && name != NULL);

  start (new_job (self, DEED_RENAME, id, name), cancellable, callback, user_data);
}

/**
 * limber_routine_shelf_remove_async:
 * @self: a shelf
 * @id: a routine of which there is a version of the user's
 * @cancellable: (nullable): to stop caring
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Deletes a routine of one's own; one that came with Limber is as it came then. The file is kept for a
 * month.
 */
void
limber_routine_shelf_remove_async (LimberRoutineShelf *self,
                                   const char         *id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_SHELF (self) && id != NULL);

  start (new_job (self, DEED_REMOVE, id, NULL), cancellable, callback, user_data);
}

/**
 * limber_routine_shelf_undo_async:
 * @self: a shelf
 * @token: what was done
 * @cancellable: (nullable): to stop caring
 * @callback: called when it is done
 * @user_data: data for @callback
 */
void
limber_routine_shelf_undo_async (LimberRoutineShelf     *self,
                                 const LimberShelfToken *token,
                                 GCancellable           *cancellable,
                                 GAsyncReadyCallback     callback,
                                 gpointer                user_data)
{
  Job *job = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_SHELF (self) && token != NULL);

  job = new_job (self, DEED_UNDO, token->id, NULL);
  job->undoing = limber_shelf_token_copy (token);
  start (job, cancellable, callback, user_data);
}

/**
 * limber_routine_shelf_finish:
 * @self: a shelf
 * @result: the result
 * @error: where to say why it was not done
 *
 * Returns: (transfer full) (nullable): what was done
 */
LimberShelfToken *
limber_routine_shelf_finish (LimberRoutineShelf *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * limber_routine_shelf_tidy:
 * @self: a shelf
 * @now_us: UTC microseconds since 1970
 *
 * Clears away on another thread what was taken away long ago.
 */
void
limber_routine_shelf_tidy (LimberRoutineShelf *self, gint64 now_us)
{
  Job *job = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_SHELF (self));

  job = new_job (self, DEED_TIDY, NULL, NULL);
  job->now_us = now_us;
  g_thread_unref (g_thread_new ("shelf", shelf_thread, job));
}
