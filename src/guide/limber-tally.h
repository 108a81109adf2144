/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-session.h"

G_BEGIN_DECLS

/**
 * LimberTallyLine:
 * @name: the exercise
 * @exercise: the same
 * @done: what was done of it: "left 0:30, right 0:30", "skipped"
 * @skipped: it was passed over
 *
 * What was done of one exercise, in all its sets and steps.
 */
typedef struct
{
  char           *name;
  LimberExercise *exercise;
  char           *done;
  gboolean        skipped;
} LimberTallyLine;

void limber_tally_line_free (LimberTallyLine *self);

GPtrArray  *limber_tally_get_lines (LimberSession *session) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_tally_get_total (LimberSession *session) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_tally_get_last_word (LimberSession *session);
const char *limber_tally_get_remark (LimberSession *session, gboolean remembered);

G_END_DECLS
