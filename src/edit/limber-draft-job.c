/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-draft-write.h"

/* Something on its way to another thread and back. */
typedef struct
{
  LimberDraftWrite    *write; /* (nullable) */
  LimberDraftRead     *read;  /* (nullable) */
  LimberDraftWriteDone written;
  LimberDraftReadDone  was_read;
  gpointer             user_data;
  GDestroyNotify       destroy;
  GMainContext        *context;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->write, limber_draft_write_free);
  g_clear_pointer (&self->read, limber_draft_read_free);
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_main_context_unref (self->context);
  g_free (self);
}

static gboolean
done_cb (gpointer data)
{
  Job *self = data;

  if (self->was_read != NULL)
    self->was_read (self->read, self->user_data);
  if (self->written != NULL)
    self->written (self->write, self->user_data);

  return G_SOURCE_REMOVE;
}

static gpointer
job_thread (gpointer data)
{
  Job *self = data;
  g_autoptr(GMainContext) context = g_main_context_ref (self->context);
  g_autoptr(GSource) done = g_idle_source_new ();

  if (self->read != NULL)
    limber_draft_read_run (self->read);
  else
    limber_draft_write_run (self->write);

  g_source_set_priority (done, G_PRIORITY_DEFAULT);
  g_source_set_callback (done, done_cb, self, job_free);
  g_source_attach (done, context);

  return NULL;
}

static void
start (Job *self)
{
  self->context = g_main_context_ref_thread_default ();
  g_thread_unref (g_thread_new ("draft", job_thread, self));
}

/**
 * limber_draft_write_start:
 * @self: (transfer full): a definition on its way
 * @done: (nullable): called on this thread when it is written or not; may take what is in it
 * @user_data: data for @done
 * @destroy: (nullable): frees @user_data, on this thread
 *
 * Writes it on another thread.
 */
void
limber_draft_write_start (LimberDraftWrite    *self,
                          LimberDraftWriteDone done,
                          gpointer             user_data,
                          GDestroyNotify       destroy)
{
  Job *job = g_new0 (Job, 1);

  job->write = self;
  job->written = done;
  job->user_data = user_data;
  job->destroy = destroy;
  start (job);
}

/**
 * limber_draft_read_start:
 * @self: (transfer full): a definition on its way
 * @done: called on this thread when it is read or not; may take what is in it
 * @user_data: data for @done
 * @destroy: (nullable): frees @user_data, on this thread
 *
 * Reads it on another thread.
 */
void
limber_draft_read_start (LimberDraftRead    *self,
                         LimberDraftReadDone done,
                         gpointer            user_data,
                         GDestroyNotify      destroy)
{
  Job *job = g_new0 (Job, 1);

  job->read = self;
  job->was_read = done;
  job->user_data = user_data;
  job->destroy = destroy;
  start (job);
}
