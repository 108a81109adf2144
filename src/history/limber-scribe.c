/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-scribe.h"

/* The wait before another attempt doubles from the first to the last of these. */
#define FIRST_RETRY_MS 250
#define LAST_RETRY_MS 30000

struct _LimberScribe
{
  GMutex   mutex;
  GQueue   writes; /* LimberWrite, the oldest first; guarded by the mutex */
  gboolean called; /* somebody was told to come and write; guarded by the mutex */

  /* The database's thread only. */
  LimberScribeFunc report;
  gpointer         user_data;
  GError          *trouble; /* (nullable): why the first of the writes could not be done */
  guint            retry_ms;
};

LimberScribe *
limber_scribe_new (LimberScribeFunc report, gpointer user_data)
{
  LimberScribe *self = g_new0 (LimberScribe, 1);

  g_mutex_init (&self->mutex);
  g_queue_init (&self->writes);
  self->report = report;
  self->user_data = user_data;

  return self;
}

void
limber_scribe_free (LimberScribe *self)
{
  if (self == NULL)
    return;

  g_queue_clear_full (&self->writes, (GDestroyNotify) limber_write_free);
  g_mutex_clear (&self->mutex);
  g_clear_error (&self->trouble);
  g_free (self);
}

static gboolean
is_same_bout (const LimberWrite *a, const LimberWrite *b)
{
  const LimberWork *one = a->work != NULL ? g_ptr_array_index (a->work, 0) : NULL;
  const LimberWork *other = b->work != NULL ? g_ptr_array_index (b->work, 0) : NULL;

  if (one == NULL || other == NULL)
    return one == other;

  return one->step == other->step && one->set == other->set && one->side == other->side;
}

/* Ticks of a session that have no other write between them: a newer one of the same bout says all
 * that an older one did. Across other writes they stay, as they may tell how a bout ended. */
static void
drop_older_tick (LimberScribe *self, const LimberWrite *tick)
{
  for (GList *link = self->writes.tail; link != NULL; link = link->prev)
    {
      LimberWrite *write = link->data;

      if (!limber_write_is_tick (write) || !g_str_equal (write->uuid, tick->uuid))
        return;
      if (is_same_bout (write, tick))
        {
          limber_write_free (write);
          g_queue_delete_link (&self->writes, link);
          return;
        }
    }
}

/**
 * limber_scribe_add:
 * @self: the scribe
 * @write: (transfer full): what is to be written
 *
 * Adds a write after all others.
 *
 * Returns: whether the database's thread is to be called: it is not on its way yet
 */
gboolean
limber_scribe_add (LimberScribe *self, LimberWrite *write)
{
  g_autoptr(GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);
  gboolean                        call = !self->called;

  if (limber_write_is_tick (write))
    drop_older_tick (self, write);
  g_queue_push_tail (&self->writes, write);
  self->called = TRUE;

  return call;
}

/**
 * limber_scribe_wake:
 * @self: the scribe
 *
 * Tells that the database's thread has come. What is added from now on calls it again.
 */
void
limber_scribe_wake (LimberScribe *self)
{
  g_autoptr(GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);

  self->called = FALSE;
}

static LimberWrite *
take_first (LimberScribe *self)
{
  g_autoptr(GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);

  return g_queue_pop_head (&self->writes);
}

static void
put_back (LimberScribe *self, LimberWrite *write)
{
  g_autoptr(GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);

  g_queue_push_head (&self->writes, write);
}

static void
begin_trouble (LimberScribe *self, const GError *error)
{
  self->retry_ms = self->trouble == NULL ? FIRST_RETRY_MS : MIN (self->retry_ms * 2, LAST_RETRY_MS);
  g_clear_error (&self->trouble);
  self->trouble = g_error_copy (error);
  self->report (error, self->retry_ms, self->user_data);
}

static void
end_trouble (LimberScribe *self)
{
  if (self->trouble == NULL)
    return;

  g_clear_error (&self->trouble);
  self->report (NULL, 0, self->user_data);
}

/* What is refused would be refused for ever, and would hold up all that comes after it. */
static gboolean
is_hopeless (const GError *error)
{
  if (g_error_matches (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_NOT_FOUND))
    {
      g_debug ("Left out: %s", error->message);
      return TRUE;
    }
  if (g_error_matches (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_REFUSED))
    {
      g_warning ("Left out: %s", error->message);
      return TRUE;
    }

  return FALSE;
}

/**
 * limber_scribe_write:
 * @self: the scribe
 * @db: a database that is open for writing
 * @now: whether to try even while waiting for the next attempt
 * @error: return location for the reason why something still waits
 *
 * Writes down all that waits, up to the first that fails.
 *
 * Returns: whether nothing waits any more
 */
gboolean
limber_scribe_write (LimberScribe *self, LimberDatabase *db, gboolean now, GError **error)
{
  while (self->trouble == NULL || now)
    {
      g_autoptr(GError) failure = NULL;
      g_autoptr(LimberWrite) write = take_first (self);

      if (write == NULL)
        {
          end_trouble (self);
          return TRUE;
        }
      if (limber_write_run (write, db, &failure) || is_hopeless (failure))
        continue;

      put_back (self, g_steal_pointer (&write));
      begin_trouble (self, failure);
      break;
    }

  g_propagate_error (error, g_error_copy (self->trouble));
  return FALSE;
}

/**
 * limber_scribe_discard:
 * @self: the scribe
 * @reason: why nothing can be written, now or later
 *
 * Throws away what waits: the history is not open, or only for reading. This is reported as trouble
 * that does not pass.
 *
 * Returns: whether nothing was ever thrown away
 */
gboolean
limber_scribe_discard (LimberScribe *self, const GError *reason)
{
  LimberWrite *write = NULL;
  gboolean     any = FALSE;

  while ((write = take_first (self)) != NULL)
    {
      limber_write_free (write);
      any = TRUE;
    }
  if (any && self->trouble == NULL)
    {
      self->trouble = g_error_copy (reason);
      self->report (reason, 0, self->user_data);
    }

  return self->trouble == NULL;
}

/**
 * limber_scribe_clear:
 * @self: the scribe
 *
 * Forgets what waits, since all is to be forgotten. Nobody is told.
 */
void
limber_scribe_clear (LimberScribe *self)
{
  LimberWrite *write = NULL;

  while ((write = take_first (self)) != NULL)
    limber_write_free (write);
}

guint
limber_scribe_get_n_waiting (LimberScribe *self)
{
  g_autoptr(GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);

  return g_queue_get_length (&self->writes);
}
