/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-session-state.h"

G_DEFINE_ENUM_TYPE (LimberSessionState,
                    limber_session_state,
                    G_DEFINE_ENUM_VALUE (LIMBER_SESSION_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (LIMBER_SESSION_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (LIMBER_SESSION_WAITING, "waiting"),
                    G_DEFINE_ENUM_VALUE (LIMBER_SESSION_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (LIMBER_SESSION_COUNTING_IN, "counting-in"),
                    G_DEFINE_ENUM_VALUE (LIMBER_SESSION_FINISHED, "finished"),
                    G_DEFINE_ENUM_VALUE (LIMBER_SESSION_ENDED, "ended"))
