/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-scribe.h"

G_BEGIN_DECLS

/**
 * LimberDesk:
 *
 * What the database's thread works with. Nobody else touches it while that thread lives, except
 * that the scribe takes writes from anywhere.
 */
typedef struct
{
  char           *path;
  LimberDatabase *database; /* (nullable): %NULL before it is opened, and after */
  LimberScribe   *scribe;
  GError         *closed; /* (nullable): why there is no database; %NULL before it is opened */
} LimberDesk;

LimberDesk *limber_desk_new (const char      *path,
                             LimberScribeFunc report,
                             gpointer         user_data) G_GNUC_WARN_UNUSED_RESULT;
void        limber_desk_free (LimberDesk *self);
gboolean    limber_desk_is_open (LimberDesk *self, GError **error);
gboolean    limber_desk_is_writable (LimberDesk *self, GError **error);
gboolean    limber_desk_open (LimberDesk *self, GError **error);
gboolean    limber_desk_settle (LimberDesk *self, gboolean now, GError **error);
gboolean    limber_desk_close (LimberDesk *self, GError **error);
void        limber_desk_leave (LimberDesk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDesk, limber_desk_free)

G_END_DECLS
