/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The order in which somebody wants to see routines, and which they do not want to see. Both are kept as
 * lists of ids, apart from the files: a built-in routine need not be changed to be moved.
 */

char **limber_routine_order_apply (const char *const *ids,
                                   const char *const *order) G_GNUC_WARN_UNUSED_RESULT;
char **limber_routine_order_move (const char *const *ids,
                                  const char        *id,
                                  guint              to) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_routine_order_is_hidden (const char *const *hidden, const char *id);
char   **limber_routine_order_set_hidden (const char *const *hidden,
                                          const char        *id,
                                          gboolean           hide) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
