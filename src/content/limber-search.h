/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LimberSearch LimberSearch;

char *limber_search_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;

LimberSearch *limber_search_new (const char *words) G_GNUC_WARN_UNUSED_RESULT;
void          limber_search_free (LimberSearch *self);

gboolean limber_search_is_empty (const LimberSearch *self);
gboolean limber_search_matches (const LimberSearch *self, const char *folded, guint muscles);
guint    limber_search_rank (const LimberSearch *self, const char *folded, guint main, guint all);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSearch, limber_search_free)

G_END_DECLS
