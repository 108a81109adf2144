/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-statement.h"

G_BEGIN_DECLS

/* "Limb": how we know a database as ours. */
#define LIMBER_SCHEMA_APPLICATION_ID 0x4c696d62

/* Takes the database one version up, within a transaction that the caller begins and ends. */
typedef gboolean (*LimberSchemaStep) (sqlite3 *db, GError **error);

const LimberSchemaStep *limber_schema_get_steps (int *n_steps);
gboolean                limber_schema_upgrade (sqlite3                *db,
                                               const char             *path,
                                               const LimberSchemaStep *steps,
                                               int                     n_steps,
                                               GError                **error);
sqlite3 *limber_schema_copy_to_memory (sqlite3 *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_schema_check (sqlite3 *db, GError **error);

G_END_DECLS
