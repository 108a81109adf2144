/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "content/limber-exercise.h"

G_BEGIN_DECLS

/**
 * LimberShelf:
 *
 * The definitions there are, by their ids, as their files say them: the user's, and behind them the
 * built-in ones. Read as they are asked for and kept. For one thread at a time.
 */
typedef struct _LimberShelf LimberShelf;

LimberShelf *limber_shelf_new (const char *builtin_dir,
                               const char *user_dir) G_GNUC_WARN_UNUSED_RESULT;
void         limber_shelf_free (LimberShelf *self);

gboolean    limber_shelf_has (LimberShelf *self, gboolean is_routine, const char *id);
gboolean    limber_shelf_is_own (LimberShelf *self, gboolean is_routine, const char *id);
gboolean    limber_shelf_may_replace (LimberShelf *self, gboolean is_routine, const char *id);
const char *limber_shelf_get_essence (LimberShelf *self, gboolean is_routine, const char *id);
JsonNode   *limber_shelf_get_node (LimberShelf *self, gboolean is_routine, const char *id);

const LimberExercise *limber_shelf_lookup (const char *id, gpointer shelf);

char *limber_essence (JsonNode *node, gboolean is_routine) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberShelf, limber_shelf_free)

G_END_DECLS
