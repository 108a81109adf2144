/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What limber_long_history_write() makes of each session. */
#define LIMBER_LONG_HISTORY_SETS 8

void limber_long_history_write (const char *path, guint n_sessions, gint64 last_us, gint64 gap_us);

G_END_DECLS
