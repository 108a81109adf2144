/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-undo.h"

/* What something was after something was done to it. */
typedef struct
{
  gpointer snapshot;
  char    *label;     /* (nullable): what was done; none for the first */
  char    *merge_key; /* (nullable) */
  gint64   at_us;     /* monotonic, of the last thing that is one with it */
} Entry;

/**
 * LimberUndo:
 *
 * What can be undone and redone: a row of snapshots of something that is never changed, only replaced,
 * and the place in it where one is. Nothing falls out at its far end, since snapshots share what they
 * have in common.
 *
 * What follows soon upon another thing of its kind is one with it: pressing + ten times is undone at
 * once. Time is told to it, so that there is no clock here.
 */
struct _LimberUndo
{
  GArray        *entries; /* (element-type Entry), never empty */
  guint          at;      /* index of the entry that is now */
  gboolean       sealed;  /* nothing becomes one with the present entry */
  LimberUndoRef  ref;
  GDestroyNotify unref;
};

static Entry *
get_entry (LimberUndo *self, guint index)
{
  return &g_array_index (self->entries, Entry, index);
}

static void
clear_entry (LimberUndo *self, Entry *entry)
{
  self->unref (entry->snapshot);
  g_free (entry->label);
  g_free (entry->merge_key);
}

static void
truncate (LimberUndo *self, guint length)
{
  for (guint i = length; i < self->entries->len; i++)
    clear_entry (self, get_entry (self, i));
  g_array_set_size (self->entries, length);
}

/**
 * limber_undo_new:
 * @first: what it is about, before anything is done to it
 * @ref: takes a reference to a snapshot
 * @unref: drops one
 *
 * Returns: (transfer full): a history in which nothing was done yet
 */
LimberUndo *
limber_undo_new (gpointer first, LimberUndoRef ref, GDestroyNotify unref)
{
  LimberUndo *self = NULL;
  Entry       entry = { NULL };

  g_return_val_if_fail (first != NULL && ref != NULL && unref != NULL, NULL);

  self = g_new0 (LimberUndo, 1);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->ref = ref;
  self->unref = unref;
  entry.snapshot = ref (first);
  g_array_append_val (self->entries, entry);

  return self;
}

/**
 * limber_undo_free:
 * @self: (transfer full): a history
 */
void
limber_undo_free (LimberUndo *self)
{
  truncate (self, 0);
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * limber_undo_get_current:
 *
 * Returns: (transfer none): the snapshot that is now
 */
gpointer
limber_undo_get_current (LimberUndo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_entry (self, self->at)->snapshot;
}

/**
 * limber_undo_can_undo:
 *
 * Returns: whether anything was done that is not undone
 */
gboolean
limber_undo_can_undo (LimberUndo *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->at > 0;
}

/**
 * limber_undo_can_redo:
 *
 * Returns: whether anything was undone since something was last done
 */
gboolean
limber_undo_can_redo (LimberUndo *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->at + 1 < self->entries->len;
}

/**
 * limber_undo_get_undo_label:
 *
 * Returns: (nullable): what would be undone: "move Cat-cow"
 */
const char *
limber_undo_get_undo_label (LimberUndo *self)
{
  return limber_undo_can_undo (self) ? get_entry (self, self->at)->label : NULL;
}

/**
 * limber_undo_get_redo_label:
 *
 * Returns: (nullable): what would be redone
 */
const char *
limber_undo_get_redo_label (LimberUndo *self)
{
  return limber_undo_can_redo (self) ? get_entry (self, self->at + 1)->label : NULL;
}

static gboolean
is_one_with_present (LimberUndo *self, const char *merge_key, gint64 now_us)
{
  const Entry *present = get_entry (self, self->at);

  return merge_key != NULL && !self->sealed && !limber_undo_can_redo (self)
         && g_strcmp0 (present->merge_key, merge_key) == 0
         && now_us - present->at_us <= LIMBER_UNDO_WINDOW_US;
}

/**
 * limber_undo_push:
 * @self: a history
 * @snapshot: what it is after something was done to it
 * @label: what was done: "move Cat-cow"
 * @merge_key: (nullable): what kind of thing it was, if it may be one with another of its kind
 * @now_us: monotonic, microseconds
 *
 * Something was done. What was undone before cannot be redone any more.
 */
void
limber_undo_push (LimberUndo *self,
                  gpointer    snapshot,
                  const char *label,
                  const char *merge_key,
                  gint64      now_us)
{
  Entry entry = { NULL };

  g_return_if_fail (self != NULL);
  g_return_if_fail (snapshot != NULL && label != NULL);

  entry = (Entry){ self->ref (snapshot), g_strdup (label), g_strdup (merge_key), now_us };
  if (is_one_with_present (self, merge_key, now_us))
    truncate (self, self->at);
  else
    truncate (self, ++self->at);
  g_array_append_val (self->entries, entry);
  self->sealed = FALSE;
}

/**
 * limber_undo_seal:
 * @self: a history
 *
 * What comes next is not one with what was done last, however soon it comes.
 */
void
limber_undo_seal (LimberUndo *self)
{
  g_return_if_fail (self != NULL);

  self->sealed = TRUE;
}

/**
 * limber_undo_map:
 * @self: a history
 * @map: (scope call): may put another snapshot in the place of one, which it then drops
 * @user_data: data for @map
 *
 * Changes what was always so, such as the name of the file, in all snapshots alike.
 */
void
limber_undo_map (LimberUndo *self, LimberUndoMap map, gpointer user_data)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->entries->len; i++)
    map (&get_entry (self, i)->snapshot, user_data);
}

/**
 * limber_undo_undo:
 *
 * Returns: whether there was anything to undo
 */
gboolean
limber_undo_undo (LimberUndo *self)
{
  if (!limber_undo_can_undo (self))
    return FALSE;

  self->at--;
  limber_undo_seal (self);

  return TRUE;
}

/**
 * limber_undo_redo:
 *
 * Returns: whether there was anything to redo
 */
gboolean
limber_undo_redo (LimberUndo *self)
{
  if (!limber_undo_can_redo (self))
    return FALSE;

  self->at++;
  limber_undo_seal (self);

  return TRUE;
}
