/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-file.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-definition.h"
#include "edit/limber-new-id.h"

/**
 * LimberEditorFile:
 *
 * The routine that is in the editor, between its draft and its file: it reads the file, saves the draft
 * as it changes, and says what happens to it there.
 */
struct _LimberEditorFile
{
  GObject parent_instance;

  LimberServices     *services; /* (owned) */
  char               *id;
  char               *fault; /* (nullable): why it cannot be edited */
  LimberDraftSaver   *saver; /* (owned) (nullable) */
  LimberRoutineDraft *draft; /* (owned) (nullable) */
  GCancellable       *cancellable;
  gboolean            is_new;
  gboolean            was_built_in; /* and nobody has changed it so far */
};

typedef enum
{
  OPENED,
  TOLD,
  MADE_MINE,
  STATE,
  N_SIGNALS,
} LimberEditorFileSignal;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberEditorFile, limber_editor_file, G_TYPE_OBJECT)

static LimberLibrary *
get_library (LimberEditorFile *self)
{
  return limber_services_get_library (self->services);
}

static void
state_cb (LimberEditorFile *self)
{
  g_signal_emit (self, signals[STATE], 0);
}

static void
saved_cb (LimberDraftSaver *saver, LimberEditorFile *self)
{
  g_assert (LIMBER_IS_EDITOR_FILE (self));

  if (!self->was_built_in)
    return;

  self->was_built_in = FALSE;
  g_signal_emit (self, signals[MADE_MINE], 0);
}

/* Somebody else had changed the file. */
static void
conflict_cb (LimberDraftSaver *saver,
             const char       *id,
             const char       *our_name,
             const char       *their_name,
             LimberEditorFile *self)
{
  g_autofree char *text = NULL;

  g_assert (LIMBER_IS_EDITOR_FILE (self));

  g_free (self->id);
  self->id = g_strdup (id);
  if (their_name != NULL)
    /* Translators: two names of routines */
    text = g_strdup_printf (_ ("It was changed somewhere else as well. Both are kept: that one as "
                               "“%s”, yours as “%s”."),
                            their_name,
                            our_name);
  else
    text = g_strdup (_ ("It was removed somewhere else. Yours is kept."));
  g_signal_emit (self, signals[TOLD], 0, text);
}

static void
take_routine (LimberEditorFile *self, LimberRoutine *routine)
{
  self->draft = limber_routine_draft_new (routine,
                                          limber_library_lookup,
                                          get_library (self),
                                          limber_services_get_clock (self->services));
  limber_draft_saver_follow (self->saver, self->draft);
  g_signal_connect_object (self->saver, "saved", G_CALLBACK (saved_cb), self, 0);
  /* After the draft has its new name. */
  g_signal_connect_object (
      self->saver, "conflict", G_CALLBACK (conflict_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (
      self->saver, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberEditorFile) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberRoutine) routine
             = limber_draft_saver_load_routine_finish (LIMBER_DRAFT_SAVER (source), result, &error);

  if (self->services == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (routine != NULL)
    {
      take_routine (self, routine);
      return;
    }

  self->fault = g_strdup (error->message);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
limber_editor_file_dispose (GObject *object)
{
  LimberEditorFile *self = LIMBER_EDITOR_FILE (object);

  limber_editor_file_close (self);

  G_OBJECT_CLASS (limber_editor_file_parent_class)->dispose (object);
}

static void
limber_editor_file_finalize (GObject *object)
{
  LimberEditorFile *self = LIMBER_EDITOR_FILE (object);

  g_object_unref (self->cancellable);
  g_free (self->id);
  g_free (self->fault);

  G_OBJECT_CLASS (limber_editor_file_parent_class)->finalize (object);
}

static void
add_signal (LimberEditorFileSignal id, const char *name, GType type, guint n_texts)
{
  signals[id] = g_signal_new (
      name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_texts, G_TYPE_STRING);
}

static void
limber_editor_file_class_init (LimberEditorFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GType   type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = limber_editor_file_dispose;
  object_class->finalize = limber_editor_file_finalize;

  /**
   * LimberEditorFile::opened:
   *
   * There is a draft now, or it is known why there is none.
   */
  add_signal (OPENED, "opened", type, 0);

  /**
   * LimberEditorFile::told:
   * @text: what the user should know
   */
  add_signal (TOLD, "told", type, 1);

  /**
   * LimberEditorFile::made-mine:
   *
   * What came with Limber has been changed for the first time, and is the user's own now.
   */
  add_signal (MADE_MINE, "made-mine", type, 0);

  /**
   * LimberEditorFile::state:
   *
   * How far it is saved has changed.
   */
  add_signal (STATE, "state", type, 0);
}

static void
limber_editor_file_init (LimberEditorFile *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * limber_editor_file_close:
 *
 * Nobody looks at it any more. What is not saved yet is saved all the same.
 */
void
limber_editor_file_close (LimberEditorFile *self)
{
  g_return_if_fail (LIMBER_IS_EDITOR_FILE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->saver);
  g_clear_object (&self->draft);
  g_clear_object (&self->services);
}

static char *
choose_id (LimberLibrary *library)
{
  g_autofree char  *builtin = limber_library_get_builtin_path (library, "routines");
  g_autofree char  *path = limber_library_get_user_path (library, TRUE, "any");
  g_autofree char  *own = g_path_get_dirname (path);
  const char *const folders[] = { own, builtin, NULL };

  return limber_new_id_choose ("my-routine", folders);
}

/**
 * limber_editor_file_new:
 * @services: where routines are found
 * @id: a routine, or "" for a new one
 *
 * Returns: (transfer full): the routine, not open yet
 */
LimberEditorFile *
limber_editor_file_new (LimberServices *services, const char *id)
{
  LimberEditorFile *self = g_object_new (LIMBER_TYPE_EDITOR_FILE, NULL);
  LimberLibrary    *library = limber_services_get_library (services);
  LimberItem       *item = NULL;

  self->services = g_object_ref (services);
  self->is_new = *id == '\0';
  self->id = self->is_new ? choose_id (library) : g_strdup (id);
  item = limber_library_find_routine (library, self->id);
  self->was_built_in = item != NULL && limber_item_get_origin (item) == LIMBER_ORIGIN_BUILT_IN;

  return self;
}

/* Nothing is written before there is something in it. */
static LimberRoutine *
make_routine (const char *id)
{
  LimberRoutine *routine = limber_routine_new ();

  routine->format = 1;
  routine->id = g_strdup (id);
  routine->name = g_strdup (_ ("My routine"));
  routine->context = LIMBER_CONTEXT_POST_RUN;
  routine->lead_in_us = LIMBER_ROUTINE_DEFAULT_LEAD_IN_US;

  return routine;
}

/**
 * limber_editor_file_open:
 *
 * Reads it; [signal@EditorFile::opened] tells when that is done.
 */
void
limber_editor_file_open (LimberEditorFile *self)
{
  LimberLibrary   *library = NULL;
  g_autofree char *path = NULL;
  g_autofree char *builtin = NULL;

  g_return_if_fail (LIMBER_IS_EDITOR_FILE (self));

  library = get_library (self);
  path = limber_library_get_user_path (library, TRUE, self->id);
  builtin = limber_library_get_builtin_path (library, "routines");
  self->saver
      = limber_draft_saver_new_routine (path, builtin, limber_services_get_clock (self->services));
  if (self->is_new)
    {
      g_autoptr(LimberRoutine) routine = make_routine (self->id);

      take_routine (self, routine);
      return;
    }

  limber_draft_saver_load_async (self->saver, self->cancellable, loaded_cb, g_object_ref (self));
}

/**
 * limber_editor_file_get_id:
 *
 * Returns: (transfer none): its id, which is another one after a conflict
 */
const char *
limber_editor_file_get_id (LimberEditorFile *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_FILE (self), NULL);

  return self->id;
}

/**
 * limber_editor_file_get_draft:
 *
 * Returns: (transfer none) (nullable): what is edited, once it is open
 */
LimberRoutineDraft *
limber_editor_file_get_draft (LimberEditorFile *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_FILE (self), NULL);

  return self->draft;
}

/**
 * limber_editor_file_get_fault:
 *
 * Returns: (transfer none) (nullable): why it cannot be edited
 */
const char *
limber_editor_file_get_fault (LimberEditorFile *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_FILE (self), NULL);

  return self->fault;
}

/**
 * limber_editor_file_get_saver:
 *
 * Returns: (transfer none) (nullable): what saves it, once it is being opened
 */
LimberDraftSaver *
limber_editor_file_get_saver (LimberEditorFile *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_FILE (self), NULL);

  return self->saver;
}

/**
 * limber_editor_file_is_read_only:
 *
 * Returns: whether nothing can be changed
 */
gboolean
limber_editor_file_is_read_only (LimberEditorFile *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_FILE (self), TRUE);

  return self->saver != NULL && limber_draft_saver_is_read_only (self->saver);
}

static void
read_again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (limber_library_load_finish (LIMBER_LIBRARY (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  LimberEditorFile *self = g_task_get_source_object (task);
  GError           *error = NULL;

  if (!limber_draft_saver_flush_finish (LIMBER_DRAFT_SAVER (source), result, &error))
    g_task_return_error (task, error);
  else if (self->services == NULL)
    g_task_return_boolean (task, TRUE);
  else
    limber_library_load_async (
        get_library (self), self->cancellable, read_again_cb, g_steal_pointer (&task));
}

/**
 * limber_editor_file_settle_async:
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Saves what is not saved yet, at once, and has the lists of routines show it.
 */
void
limber_editor_file_settle_async (LimberEditorFile   *self,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LIMBER_IS_EDITOR_FILE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, limber_editor_file_settle_async);
  if (self->saver == NULL)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  limber_draft_saver_flush_async (self->saver, NULL, flushed_cb, task);
}

/**
 * limber_editor_file_settle_finish:
 * @error: return location for an error
 *
 * Returns: whether all of it is saved
 */
gboolean
limber_editor_file_settle_finish (LimberEditorFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
