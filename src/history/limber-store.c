/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-store.h"

#include "history/limber-store-job.h"

/* clang-format off */
G_DEFINE_QUARK (limber-store-error-quark, limber_store_error)
/* clang-format on */

/* The way from the database's thread back to the store, which may be gone by then: it must not be
 * kept alive from there, or it would be finalized there and wait for its own thread. */
typedef struct
{
  GMainContext *context;
  GWeakRef      store;
} Port;

/* How writing goes, on its way to the store. */
typedef struct
{
  Port   *port;
  GError *error; /* (nullable): none: all is well again */
  guint   retry_ms;
} Report;

/* What came of opening. */
typedef struct
{
  LimberStoreNotice notice;
  char             *set_aside;
  char             *restored;
} Opening;

/**
 * LimberStore:
 *
 * The history of all sessions, kept in a database.
 *
 * The database has a thread of its own, which does what it is asked in the order in which it was
 * asked. Calls return at once; what they are given is copied. The store and its calls belong to the
 * thread that created it, whose main context must be iterated for answers, signals and new attempts.
 *
 * Writing never fails for the caller. What cannot be written now is kept, and tried again; see
 * [signal@Store::trouble]. A history that is open for reading only, or could not be opened, takes
 * nothing.
 */
struct _LimberStore
{
  GObject parent_instance;

  char             *path;
  GMainContext     *context;
  GThreadPool      *thread; /* one thread, so that jobs run in the order they were pushed */
  LimberDesk       *desk;   /* that thread's, while it lives */
  Port             *port;
  GSource          *retry; /* (nullable): when to try again to write */
  gboolean          trouble;
  LimberStoreNotice notice;
  char             *set_aside; /* (nullable) */
  char             *restored;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LimberStore, limber_store, G_TYPE_OBJECT)

typedef enum
{
  PROP_PATH = 1,
  PROP_TROUBLE,
} LimberStoreProperty;

static GParamSpec *props[PROP_TROUBLE + 1];

enum
{
  SIGNAL_TROUBLE,
  SIGNAL_RECOVERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
port_clear (gpointer data)
{
  Port *self = data;

  g_weak_ref_clear (&self->store);
  g_main_context_unref (self->context);
}

static void
port_unref (Port *self)
{
  g_atomic_rc_box_release_full (self, port_clear);
}

static void
report_free (gpointer data)
{
  Report *self = data;

  port_unref (self->port);
  g_clear_error (&self->error);
  g_free (self);
}

static void
opening_free (gpointer data)
{
  Opening *self = data;

  g_free (self->set_aside);
  g_free (self->restored);
  g_free (self);
}

static void
job_free (gpointer data)
{
  LimberStoreJob *job = data;

  if (job->result != NULL && job->destroy != NULL)
    job->destroy (job->result);
  g_clear_error (&job->error);
  g_clear_object (&job->task);
  if (job->subject != NULL && job->free_subject != NULL)
    job->free_subject (job->subject);
  g_free (job->uuid);
  g_free (job);
}

/* Runs where the caller is, so that the last reference to the store is never dropped elsewhere. */
static gboolean
complete_cb (gpointer user_data)
{
  LimberStoreJob *job = user_data;

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->destroy);

  return G_SOURCE_REMOVE;
}

static void
run_job (gpointer data, gpointer user_data)
{
  LimberStoreJob *job = data;
  g_autoptr(GSource) done = NULL;

  if (job->task == NULL)
    {
      job->run (user_data, job);
      job_free (job);
      return;
    }

  if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (job->task), &job->error))
    job->run (user_data, job);

  done = g_idle_source_new ();
  g_source_set_name (done, "limber-store-answer");
  g_source_set_priority (done, g_task_get_priority (job->task));
  g_source_set_callback (done, complete_cb, job, job_free);
  g_source_attach (done, g_task_get_context (job->task));
}

static void
write_job (LimberDesk *desk, LimberStoreJob *job)
{
  limber_desk_settle (desk, FALSE, NULL);
}

static void
retry_job (LimberDesk *desk, LimberStoreJob *job)
{
  limber_desk_settle (desk, TRUE, NULL);
}

static void
open_job (LimberDesk *desk, LimberStoreJob *job)
{
  Opening *opening = NULL;

  if (!limber_desk_open (desk, &job->error))
    return;

  opening = g_new0 (Opening, 1);
  opening->notice = desk->database->notice;
  opening->set_aside = g_strdup (desk->database->set_aside);
  opening->restored = g_strdup (desk->database->restored);
  job->result = opening;
  job->destroy = opening_free;
}

static void
close_job (LimberDesk *desk, LimberStoreJob *job)
{
  if (limber_desk_close (desk, &job->error))
    job->result = GINT_TO_POINTER (TRUE);
}

/**
 * limber_store_push_job:
 * @self: the store
 * @run: what the database's thread is to do
 * @job: (transfer full) (nullable): what it needs for that
 * @cancellable: (nullable): a #GCancellable; it has effect up to the moment the job begins
 * @callback: (nullable): whom to call; with %NULL nobody is told
 * @user_data: for @callback
 *
 * Hands a job to the database's thread. The function @run is the source tag of the task.
 */
void
limber_store_push_job (LimberStore        *self,
                       LimberStoreJobFunc  run,
                       LimberStoreJob     *job,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  if (job == NULL)
    job = g_new0 (LimberStoreJob, 1);
  job->run = run;
  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, run);
  g_task_set_check_cancellable (job->task, FALSE);
  g_thread_pool_push (self->thread, job, NULL);
}

/* For jobs whose outcome interests nobody: they do not keep the store. */
static void
push_quiet_job (LimberStore *self, LimberStoreJobFunc run)
{
  LimberStoreJob *job = g_new0 (LimberStoreJob, 1);

  job->run = run;
  g_thread_pool_push (self->thread, job, NULL);
}

/**
 * limber_store_finish_job:
 * @self: the store
 * @result: what the callback was given
 * @source_tag: the function the job was pushed with
 * @error: return location for an error
 *
 * Takes what came of a job.
 *
 * Returns: (transfer full) (nullable): its result
 */
gpointer
limber_store_finish_job (LimberStore  *self,
                         GAsyncResult *result,
                         gpointer      source_tag,
                         GError      **error)
{
  g_return_val_if_fail (LIMBER_IS_STORE (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, source_tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * limber_store_add_write:
 * @self: the store
 * @write: (transfer full): what is to be written
 *
 * Has something written, after all that was to be written before.
 */
void
limber_store_add_write (LimberStore *self, LimberWrite *write)
{
  if (limber_scribe_add (self->desk->scribe, write))
    push_quiet_job (self, write_job);
}

static void
stop_retry (LimberStore *self)
{
  if (self->retry != NULL)
    g_source_destroy (self->retry);
  g_clear_pointer (&self->retry, g_source_unref);
}

static gboolean
retry_cb (gpointer user_data)
{
  LimberStore *self = user_data;

  stop_retry (self);
  push_quiet_job (self, retry_job);

  return G_SOURCE_REMOVE;
}

static void
take_report (LimberStore *self, const Report *report)
{
  const gboolean trouble = report->error != NULL;

  stop_retry (self);
  if (report->retry_ms > 0)
    {
      self->retry = g_timeout_source_new (report->retry_ms);
      g_source_set_name (self->retry, "limber-store-retry");
      g_source_set_callback (self->retry, retry_cb, self, NULL);
      g_source_attach (self->retry, self->context);
    }

  if (trouble == self->trouble)
    return;
  self->trouble = trouble;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
  if (trouble)
    g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, report->error);
  else
    g_signal_emit (self, signals[SIGNAL_RECOVERED], 0);
}

static gboolean
report_cb (gpointer user_data)
{
  const Report *report = user_data;
  g_autoptr(LimberStore) self = g_weak_ref_get (&report->port->store);

  if (self != NULL)
    take_report (self, report);

  return G_SOURCE_REMOVE;
}

static void
send_report (const GError *error, guint retry_ms, gpointer user_data)
{
  Port   *port = user_data;
  Report *report = g_new0 (Report, 1);
  g_autoptr(GSource) source = g_idle_source_new ();

  report->port = g_atomic_rc_box_acquire (port);
  report->error = error != NULL ? g_error_copy (error) : NULL;
  report->retry_ms = retry_ms;

  g_source_set_name (source, "limber-store-report");
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, report_cb, report, report_free);
  g_source_attach (source, port->context);
}

static void
limber_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberStore *self = LIMBER_STORE (object);

  switch ((LimberStoreProperty) prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_TROUBLE:
      g_value_set_boolean (value, self->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
limber_store_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberStore *self = LIMBER_STORE (object);

  switch ((LimberStoreProperty) prop_id)
    {
    case PROP_PATH:
      self->path = g_value_dup_string (value);
      break;
    case PROP_TROUBLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
limber_store_constructed (GObject *object)
{
  LimberStore *self = LIMBER_STORE (object);

  G_OBJECT_CLASS (limber_store_parent_class)->constructed (object);

  self->port = g_atomic_rc_box_new0 (Port);
  self->port->context = g_main_context_ref (self->context);
  g_weak_ref_init (&self->port->store, self);

  self->desk = limber_desk_new (self->path, send_report, self->port);
  self->thread = g_thread_pool_new (run_job, self->desk, 1, FALSE, NULL);
}

static void
limber_store_dispose (GObject *object)
{
  stop_retry (LIMBER_STORE (object));

  G_OBJECT_CLASS (limber_store_parent_class)->dispose (object);
}

/* Jobs that others wait for hold the store, so that only writes can be on their way here. */
static void
limber_store_finalize (GObject *object)
{
  LimberStore *self = LIMBER_STORE (object);
  guint        n_lost = 0;

  g_thread_pool_free (self->thread, FALSE, TRUE);

  limber_desk_settle (self->desk, TRUE, NULL);
  n_lost = limber_scribe_get_n_waiting (self->desk->scribe);
  if (n_lost > 0)
    g_warning ("%u changes could not be written to %s", n_lost, self->path);

  limber_desk_free (self->desk);
  port_unref (self->port);
  g_main_context_unref (self->context);
  g_free (self->set_aside);
  g_free (self->restored);
  g_free (self->path);

  G_OBJECT_CLASS (limber_store_parent_class)->finalize (object);
}

static void
limber_store_class_init (LimberStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_store_get_property;
  object_class->set_property = limber_store_set_property;
  object_class->constructed = limber_store_constructed;
  object_class->dispose = limber_store_dispose;
  object_class->finalize = limber_store_finalize;

  /**
   * LimberStore:path:
   *
   * Where the history is kept.
   */
  props[PROP_PATH]
      = g_param_spec_string ("path",
                             NULL,
                             NULL,
                             NULL,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * LimberStore:trouble:
   *
   * Whether something that was to be written is not, for the time being or for good.
   */
  props[PROP_TROUBLE]
      = g_param_spec_boolean ("trouble",
                              NULL,
                              NULL,
                              FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberStore::trouble:
   * @self: the store
   * @error: what is wrong, a #LimberStoreError
   *
   * Something cannot be written. Told once, until it has passed. What was to be written is kept and
   * tried again, unless the error is %LIMBER_STORE_ERROR_READ_ONLY or %LIMBER_STORE_ERROR_OPEN:
   * then nothing is taken at all.
   */
  signals[SIGNAL_TROUBLE] = g_signal_new ("trouble",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          G_TYPE_ERROR);

  /**
   * LimberStore::recovered:
   * @self: the store
   *
   * All that could not be written is written.
   */
  signals[SIGNAL_RECOVERED] = g_signal_new ("recovered",
                                            G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST,
                                            0,
                                            NULL,
                                            NULL,
                                            NULL,
                                            G_TYPE_NONE,
                                            0);
}

static void
limber_store_init (LimberStore *self)
{
  self->context = g_main_context_ref_thread_default ();
}

/**
 * limber_store_new:
 * @path: where the history is kept, or is to be; its folder need not exist
 *
 * Creates a store. Nothing is touched before it is opened; what is written until then waits.
 *
 * Returns: (transfer full): the store
 */
LimberStore *
limber_store_new (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return g_object_new (LIMBER_TYPE_STORE, "path", path, NULL);
}

/**
 * limber_store_open_async:
 * @self: the store
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Opens the history, and begins one where there is none. A damaged one is kept under another name
 * and a new one begun; a newer one, or one in a place that cannot be written to, is opened for
 * reading. [method@Store.get_notice] tells afterwards.
 */
void
limber_store_open_async (LimberStore        *self,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  limber_store_push_job (self, open_job, NULL, cancellable, callback, user_data);
}

/**
 * limber_store_open_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for %LIMBER_STORE_ERROR_OPEN or %LIMBER_STORE_ERROR_FOREIGN
 *
 * Learns whether the history is open.
 *
 * Returns: whether it is
 */
gboolean
limber_store_open_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  Opening *opening = limber_store_finish_job (self, result, open_job, error);

  if (opening == NULL)
    return FALSE;

  self->notice = opening->notice;
  g_free (self->set_aside);
  self->set_aside = g_steal_pointer (&opening->set_aside);
  g_free (self->restored);
  self->restored = g_steal_pointer (&opening->restored);
  opening_free (opening);

  return TRUE;
}

/**
 * limber_store_get_notice:
 * @self: a store that was opened
 *
 * Tells what was met when opening.
 *
 * Returns: the notices
 */
LimberStoreNotice
limber_store_get_notice (LimberStore *self)
{
  g_return_val_if_fail (LIMBER_IS_STORE (self), LIMBER_STORE_NOTICE_NONE);

  return self->notice;
}

/**
 * limber_store_get_set_aside:
 * @self: a store that was opened
 *
 * Tells under which name a damaged history was kept.
 *
 * Returns: (transfer none) (nullable): the path, or %NULL if it was not damaged
 */
const char *
limber_store_get_set_aside (LimberStore *self)
{
  g_return_val_if_fail (LIMBER_IS_STORE (self), NULL);

  return self->set_aside;
}

/**
 * limber_store_get_restored:
 * @self: a store that was opened
 *
 * Tells of which day a history is that was damaged, and was brought back from a backup.
 *
 * Returns: (transfer none) (nullable): when the backup was made, "2025-03-30 07:00"; %NULL if none
 *   was needed, or none was there
 */
const char *
limber_store_get_restored (LimberStore *self)
{
  g_return_val_if_fail (LIMBER_IS_STORE (self), NULL);

  return self->restored;
}

/**
 * limber_store_get_trouble:
 * @self: the store
 *
 * Tells whether something that was to be written is not.
 *
 * Returns: whether it is so
 */
gboolean
limber_store_get_trouble (LimberStore *self)
{
  g_return_val_if_fail (LIMBER_IS_STORE (self), FALSE);

  return self->trouble;
}

/**
 * limber_store_close_async:
 * @self: the store
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Writes what waits and closes the history, so that it need not be checked when it is next opened.
 * To drop the store without this is safe, but may block while its thread finishes.
 */
void
limber_store_close_async (LimberStore        *self,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  limber_store_push_job (self, close_job, NULL, cancellable, callback, user_data);
}

/**
 * limber_store_close_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Learns whether the history is closed.
 *
 * Returns: %FALSE if something could not be written; the history is still open then
 */
gboolean
limber_store_close_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, close_job, error) != NULL;
}
