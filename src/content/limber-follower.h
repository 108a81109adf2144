/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LimberFollower LimberFollower;

/**
 * LimberFollowerFunc:
 * @paths: (element-type utf8): what has changed for sure; other things may have, too
 * @user_data: what was handed over with the function
 *
 * Called in the main context that was the thread-default one when the follower was made.
 */
typedef void (*LimberFollowerFunc) (GHashTable *paths, gpointer user_data);

LimberFollower *limber_follower_new (const char        *folder,
                                     LimberFollowerFunc changed,
                                     gpointer           user_data) G_GNUC_WARN_UNUSED_RESULT;
void            limber_follower_stop (LimberFollower *self);

G_END_DECLS
