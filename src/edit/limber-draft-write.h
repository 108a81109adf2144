/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/limber-durable-file.h"
#include "content/limber-exercise.h"
#include "content/limber-routine.h"

G_BEGIN_DECLS

/**
 * LimberDraftWrite:
 * @exercise: (nullable): what is written
 * @routine: (nullable): what is written, if that is no exercise
 * @path: the file; afterwards the one it really was
 * @builtin_folder: (nullable): where the built-in ones lie, from which it may come
 * @mark: what the file holds, as far as is known; afterwards what it holds now
 * @error: (nullable): afterwards, why it was not written
 * @conflict: afterwards, whether somebody else had changed the file, or removed it
 * @our_name: (nullable): in a conflict, what ours is called now
 * @their_name: (nullable): in a conflict, what theirs is called; %NULL if it was removed
 *
 * A definition on its way into its file. It belongs to one thread at a time.
 */
typedef struct
{
  LimberExercise *exercise;
  LimberRoutine  *routine;
  char           *path;
  char           *builtin_folder;
  LimberFileMark  mark;

  GError  *error;
  gboolean conflict;
  char    *our_name;
  char    *their_name;
} LimberDraftWrite;

typedef void (*LimberDraftWriteDone) (LimberDraftWrite *write, gpointer user_data);

void limber_draft_write_free (LimberDraftWrite *self);
void limber_draft_write_run (LimberDraftWrite *self);
void limber_draft_write_start (LimberDraftWrite    *self,
                               LimberDraftWriteDone done,
                               gpointer             user_data,
                               GDestroyNotify       destroy);

/**
 * LimberDraftRead:
 * @is_routine: whether it is about a routine, rather than an exercise
 * @path: the file
 * @builtin_folder: (nullable): where it is looked for if there is no such file
 * @exercise: (nullable): afterwards, what was read
 * @routine: (nullable): afterwards, what was read
 * @mark: afterwards, what the file holds
 * @read_only: afterwards, whether the file must not be written, as a newer Limber made it or as it
 *   cannot be read
 * @error: (nullable): afterwards, why nothing was read
 *
 * A definition on its way out of its file. It belongs to one thread at a time.
 */
typedef struct
{
  gboolean is_routine;
  char    *path;
  char    *builtin_folder;

  LimberExercise *exercise;
  LimberRoutine  *routine;
  LimberFileMark  mark;
  gboolean        read_only;
  GError         *error;
} LimberDraftRead;

typedef void (*LimberDraftReadDone) (LimberDraftRead *read, gpointer user_data);

void limber_draft_read_free (LimberDraftRead *self);
void limber_draft_read_run (LimberDraftRead *self);
void limber_draft_read_start (LimberDraftRead    *self,
                              LimberDraftReadDone done,
                              gpointer            user_data,
                              GDestroyNotify      destroy);

char *limber_draft_get_builtin_path (const char *path,
                                     const char *builtin_folder) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDraftWrite, limber_draft_write_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDraftRead, limber_draft_read_free)

G_END_DECLS
