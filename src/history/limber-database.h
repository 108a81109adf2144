/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-claims.h"
#include "history/limber-statement.h"
#include "history/limber-store.h"

G_BEGIN_DECLS

/**
 * LimberDatabase:
 *
 * An open history. It belongs to one thread at a time and does its work on the spot; [class@Store]
 * is what the rest of the program sees.
 */
typedef struct
{
  sqlite3          *handle;
  char             *path;       /* canonical, symbolic links resolved */
  LimberStoreNotice notice;     /* what was met when opening */
  char             *set_aside;  /* (nullable): where what was damaged is kept */
  char             *restored;   /* (nullable): when the backup was made from which it is back */
  LimberClaims     *claims;     /* (nullable): %NULL when read-only */
  gint64            claimed;    /* within a write: claimed, to be dropped if it fails; or 0 */
  gint64            released;   /* within a write: to be dropped if it succeeds; or 0 */
  gboolean          lax;        /* synchronous is NORMAL at the moment */
  gint64            deleted_us; /* when we deleted something last that can be restored, or 0 */
} LimberDatabase;

LimberDatabase *limber_database_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void            limber_database_free (LimberDatabase *self);

gboolean limber_database_is_writable (const LimberDatabase *self);
gboolean limber_database_set_lax (LimberDatabase *self, gboolean lax, GError **error);
gboolean limber_database_checkpoint (LimberDatabase *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDatabase, limber_database_free)

G_END_DECLS
