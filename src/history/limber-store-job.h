/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-desk.h"

G_BEGIN_DECLS

typedef struct _LimberStoreJob LimberStoreJob;

/* Runs on the database's thread; fills @result or @error. */
typedef void (*LimberStoreJobFunc) (LimberDesk *desk, LimberStoreJob *job);

/**
 * LimberStoreJob:
 *
 * Something that the database's thread is asked to do, and what came of it.
 */
struct _LimberStoreJob
{
  LimberStoreJobFunc run;
  GTask             *task; /* (nullable): whom to tell */
  char              *uuid; /* (nullable) */
  guint              offset;
  guint              limit;
  gint64             since_us;
  guint32            from;    /* Julian day */
  guint32            until;   /* Julian day */
  gpointer           subject; /* (nullable): what it is about besides */
  GDestroyNotify     free_subject;
  gpointer           result;  /* (nullable) */
  GDestroyNotify     destroy; /* (nullable): of the result */
  GError            *error;   /* (nullable) */
};

void     limber_store_push_job (LimberStore        *self,
                                LimberStoreJobFunc  run,
                                LimberStoreJob     *job,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
void     limber_store_add_write (LimberStore *self, LimberWrite *write);
gpointer limber_store_finish_job (LimberStore  *self,
                                  GAsyncResult *result,
                                  gpointer      source_tag,
                                  GError      **error);

G_END_DECLS
