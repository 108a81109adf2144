/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How soon one thing has to follow another of its kind to be one with it, microseconds. */
#define LIMBER_UNDO_WINDOW_US (2 * G_USEC_PER_SEC)

typedef gpointer (*LimberUndoRef) (gpointer snapshot);
typedef void (*LimberUndoMap) (gpointer *snapshot, gpointer user_data);

typedef struct _LimberUndo LimberUndo;

LimberUndo *
limber_undo_new (gpointer first, LimberUndoRef ref, GDestroyNotify unref) G_GNUC_WARN_UNUSED_RESULT;
void limber_undo_free (LimberUndo *self);

gpointer    limber_undo_get_current (LimberUndo *self);
gboolean    limber_undo_can_undo (LimberUndo *self);
gboolean    limber_undo_can_redo (LimberUndo *self);
const char *limber_undo_get_undo_label (LimberUndo *self);
const char *limber_undo_get_redo_label (LimberUndo *self);

void limber_undo_push (LimberUndo *self,
                       gpointer    snapshot,
                       const char *label,
                       const char *merge_key,
                       gint64      now_us);
void limber_undo_seal (LimberUndo *self);
void limber_undo_map (LimberUndo *self, LimberUndoMap map, gpointer user_data);

gboolean limber_undo_undo (LimberUndo *self);
gboolean limber_undo_redo (LimberUndo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberUndo, limber_undo_free)

G_END_DECLS
