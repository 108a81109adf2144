/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberSessionState:
 * @LIMBER_SESSION_READY: not begun
 * @LIMBER_SESSION_RUNNING: time goes on
 * @LIMBER_SESSION_WAITING: at the end of an open phase, until one continues
 * @LIMBER_SESSION_PAUSED: time stands still
 * @LIMBER_SESSION_COUNTING_IN: about to go on after a pause: three, two, one
 * @LIMBER_SESSION_FINISHED: played to the end
 * @LIMBER_SESSION_ENDED: ended early
 */
typedef enum
{
  LIMBER_SESSION_READY,
  LIMBER_SESSION_RUNNING,
  LIMBER_SESSION_WAITING,
  LIMBER_SESSION_PAUSED,
  LIMBER_SESSION_COUNTING_IN,
  LIMBER_SESSION_FINISHED,
  LIMBER_SESSION_ENDED,
} LimberSessionState;

#define LIMBER_TYPE_SESSION_STATE (limber_session_state_get_type ())
GType limber_session_state_get_type (void);

G_END_DECLS
