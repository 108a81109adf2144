/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-bodies.h"

G_BEGIN_DECLS

typedef struct _LimberFetch LimberFetch;

/**
 * LimberFetchFunc:
 * @fetch: what has been read; it goes afterwards
 * @user_data: what was handed over with the function
 *
 * Called in the main context that was the thread-default one when the fetch was started.
 */
typedef void (*LimberFetchFunc) (LimberFetch *fetch, gpointer user_data);

gboolean limber_fetch_is_needless (LimberBodies *bodies, GHashTable *items[2], const char *id);
void     limber_fetch_start (LimberBodies   *bodies,
                             GHashTable     *items[2],
                             const char     *id,
                             LimberFetchFunc done,
                             gpointer        user_data);

const char *limber_fetch_get_id (LimberFetch *self);
gboolean    limber_fetch_is_of (LimberFetch *self, GHashTable *items[2]);
gboolean    limber_fetch_hand_over (LimberFetch *self, LimberBodies *bodies, GError **error);

G_END_DECLS
