/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "history/limber-record.h"

G_BEGIN_DECLS

#define LIMBER_STORE_ERROR (limber_store_error_quark ())

typedef enum
{
  LIMBER_STORE_ERROR_OPEN,      /* cannot be opened or created */
  LIMBER_STORE_ERROR_FOREIGN,   /* another program's database; not touched */
  LIMBER_STORE_ERROR_READ_ONLY, /* a newer version's, or a read-only place */
  LIMBER_STORE_ERROR_SQL,
  LIMBER_STORE_ERROR_NOT_FOUND,
  LIMBER_STORE_ERROR_BUSY, /* another program holds it; passes */
  LIMBER_STORE_ERROR_FULL, /* the disk is full or fails */
  LIMBER_STORE_ERROR_DAMAGED,
  LIMBER_STORE_ERROR_REFUSED, /* what was to be written makes no sense */
} LimberStoreError;

/* What was met when opening; more than one may be true. */
typedef enum
{
  LIMBER_STORE_NOTICE_NONE = 0,
  LIMBER_STORE_NOTICE_NEWER = 1 << 0,     /* opened read-only, no byte changed */
  LIMBER_STORE_NOTICE_READ_ONLY = 1 << 1, /* the place cannot be written to */
  LIMBER_STORE_NOTICE_SET_ASIDE = 1
                                  << 2, /* was damaged: kept under another name, a new one begun */
} LimberStoreNotice;

#define LIMBER_TYPE_STORE (limber_store_get_type ())
G_DECLARE_FINAL_TYPE (LimberStore, limber_store, LIMBER, STORE, GObject)

GQuark limber_store_error_quark (void);

LimberStore *limber_store_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void         limber_store_open_async (LimberStore        *self,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean     limber_store_open_finish (LimberStore *self, GAsyncResult *result, GError **error);
LimberStoreNotice limber_store_get_notice (LimberStore *self);
const char       *limber_store_get_set_aside (LimberStore *self);
const char       *limber_store_get_restored (LimberStore *self);

gboolean limber_store_get_trouble (LimberStore *self);
void     limber_store_close_async (LimberStore        *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean limber_store_close_finish (LimberStore *self, GAsyncResult *result, GError **error);

/* Writing. Each is queued and done in the order of the calls; none blocks. */
void limber_store_begin (LimberStore *self, const LimberRecord *record, GPtrArray *work);
void
limber_store_enter (LimberStore *self, const char *uuid, const LimberEntry *entry, GPtrArray *work);
void     limber_store_tick (LimberStore      *self,
                            const char       *uuid,
                            gint64            at_us,
                            gint64            position_us,
                            const LimberWork *work);
void     limber_store_pause (LimberStore *self, const char *uuid, const LimberPause *pause);
void     limber_store_resume (LimberStore *self, const char *uuid, gint64 at_us);
void     limber_store_change (LimberStore *self,
                              const char  *uuid,
                              const char  *timeline,
                              const char  *snapshot,
                              gint64       planned_us,
                              GPtrArray   *work);
void     limber_store_reopen (LimberStore *self, const char *uuid, gint64 at_us);
void     limber_store_annotate (LimberStore *self,
                                const char  *uuid,
                                int          pain_before,
                                int          pain_after,
                                int          effort,
                                const char  *note);
void     limber_store_set_swaps (LimberStore *self, const char *uuid, const char *swaps);
void     limber_store_end (LimberStore      *self,
                           const char       *uuid,
                           LimberRecordState state,
                           gint64            at_us,
                           gint64            position_us,
                           GPtrArray        *work);
void     limber_store_forget_async (LimberStore        *self,
                                    const char         *uuid,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean limber_store_forget_finish (LimberStore *self, GAsyncResult *result, GError **error);
void     limber_store_flush_async (LimberStore        *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean limber_store_flush_finish (LimberStore *self, GAsyncResult *result, GError **error);

/* Reading. */
void limber_store_unfinished_async (LimberStore        *self,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
LimberRecord            *
limber_store_unfinished_finish (LimberStore *self, GAsyncResult *result, GError **error);
void       limber_store_sessions_async (LimberStore        *self,
                                        guint               offset,
                                        guint               limit,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
GPtrArray *limber_store_sessions_finish (LimberStore *self, GAsyncResult *result, GError **error);
void       limber_store_work_async (LimberStore        *self,
                                    const char         *uuid,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
GPtrArray *limber_store_work_finish (LimberStore *self, GAsyncResult *result, GError **error);
void       limber_store_session_async (LimberStore        *self,
                                       const char         *uuid,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
LimberRecord *limber_store_session_finish (LimberStore *self, GAsyncResult *result, GError **error);
void          limber_store_pauses_async (LimberStore        *self,
                                         const char         *uuid,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GPtrArray    *limber_store_pauses_finish (LimberStore *self, GAsyncResult *result, GError **error);
void          limber_store_entries_async (LimberStore        *self,
                                          const char         *uuid,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
GPtrArray    *limber_store_entries_finish (LimberStore *self, GAsyncResult *result, GError **error);
void          limber_store_last_first_side_async (LimberStore        *self,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
int limber_store_last_first_side_finish (LimberStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
