/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-restore.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * LimberRestoreRows:
 * @sessions: (element-type utf8 utf8): what can be changed of each session, by its uuid
 * @outings: (element-type utf8 utf8): all of each run and each activity, by its uuid
 * @answers: what tells whether something was answered meanwhile
 *
 * All of a history that matters to somebody who wonders what is in a backup, without what was deleted.
 */
typedef struct
{
  GHashTable *sessions;
  GHashTable *outings;
  char       *answers;
} LimberRestoreRows;

LimberRestoreRows *limber_restore_rows_read (sqlite3 *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void               limber_restore_rows_free (LimberRestoreRows *self);

void limber_restore_rows_compare (GHashTable *then, GHashTable *now, LimberRestoreCount *count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRestoreRows, limber_restore_rows_free)

G_END_DECLS
