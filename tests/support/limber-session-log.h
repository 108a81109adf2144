/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-fake-clock.h"
#include "session/limber-session.h"

G_BEGIN_DECLS

/* Writes down what a session says, as words with the second of the session they were said at. */
typedef struct
{
  LimberSession *session;
  GString       *text;
  guint          n_ticks;
  guint          n_over;
} LimberSessionLog;

LimberSessionLog *limber_session_log_new (LimberSession *session);
void              limber_session_log_free (LimberSessionLog *self);
void              limber_session_log_clear (LimberSessionLog *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSessionLog, limber_session_log_free)

G_END_DECLS
