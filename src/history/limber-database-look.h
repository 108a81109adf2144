/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-statement.h"

G_BEGIN_DECLS

/**
 * LimberVerdict:
 * @LIMBER_VERDICT_EMPTY: nothing in it yet
 * @LIMBER_VERDICT_OURS: of the present version, or an older one
 * @LIMBER_VERDICT_NEWER: of a later version than we know
 * @LIMBER_VERDICT_FOREIGN: something of another program's
 * @LIMBER_VERDICT_DAMAGED: no sense can be made of it
 * @LIMBER_VERDICT_FAILED: could not be read at all
 *
 * What a file turned out to be.
 */
typedef enum
{
  LIMBER_VERDICT_EMPTY,
  LIMBER_VERDICT_OURS,
  LIMBER_VERDICT_NEWER,
  LIMBER_VERDICT_FOREIGN,
  LIMBER_VERDICT_DAMAGED,
  LIMBER_VERDICT_FAILED,
} LimberVerdict;

LimberVerdict limber_database_look (const char *path, GError **error);
LimberVerdict limber_database_judge (sqlite3 *db, GError **error);
sqlite3      *limber_database_seal (const char *path,
                                    gboolean    with_log,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      limber_database_has_log (const char *path);
gboolean      limber_database_is_damage (const GError *error);

G_END_DECLS
