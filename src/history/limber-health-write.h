/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-write.h"

G_BEGIN_DECLS

/* Kinds of write, for the field @run; the subject of each stands before it. */

/* LimberCheckInRecord */
gboolean limber_write_check_in (LimberDatabase *db, const LimberWrite *write, GError **error);
/* The field at_us */
gboolean limber_write_drop_morning (LimberDatabase *db, const LimberWrite *write, GError **error);
/* LimberScreeningRecord */
gboolean limber_write_screening (LimberDatabase *db, const LimberWrite *write, GError **error);
/* LimberScreeningRecord, of which only the clearing counts */
gboolean limber_write_clear (LimberDatabase *db, const LimberWrite *write, GError **error);
/* LimberFeel */
gboolean limber_write_feel (LimberDatabase *db, const LimberWrite *write, GError **error);
/* LimberLevel */
gboolean limber_write_level (LimberDatabase *db, const LimberWrite *write, GError **error);
/* LimberShown */
gboolean limber_write_shown (LimberDatabase *db, const LimberWrite *write, GError **error);
/* LimberEffectRecord */
gboolean limber_write_effect (LimberDatabase *db, const LimberWrite *write, GError **error);

G_END_DECLS
