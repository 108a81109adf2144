/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-draft-saver.h"
#include "limber-draft-write.h"

G_BEGIN_DECLS

/* What the files limber-draft-saver-*.c share. */

struct _LimberDraftSaver
{
  GObject parent_instance;

  gboolean       is_routine;
  char          *path;
  char          *builtin_folder; /* (nullable) */
  LimberFileMark mark;           /* what the file holds, as far as is known */
  gboolean       read_only;
  LimberClock   *clock;
  guint          alarm;

  LimberRoutine  *routine;  /* (nullable): what is to be saved */
  LimberExercise *exercise; /* (nullable): likewise */
  gint64          since_us; /* monotonic, of the first change that is not saved; -1 for none */
  gboolean        is_running;
  gboolean        is_incomplete;
  char           *message; /* (nullable): why it was not saved */
  GError         *failure; /* (nullable): likewise */
  GPtrArray      *flushes; /* (element-type GTask) */
};

gboolean limber_draft_saver_has_something (LimberDraftSaver *self);
void     limber_draft_saver_notify_state (LimberDraftSaver *self);
void     limber_draft_saver_answer (LimberDraftSaver *self);
void     limber_draft_saver_start (LimberDraftSaver *self);
void     limber_draft_saver_take_read (LimberDraftSaver *self, const LimberDraftRead *read);

G_END_DECLS
