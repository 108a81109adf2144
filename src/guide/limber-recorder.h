/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-store.h"
#include "session/limber-session.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_RECORDER (limber_recorder_get_type ())
G_DECLARE_FINAL_TYPE (LimberRecorder, limber_recorder, LIMBER, RECORDER, GObject)

LimberRecorder *limber_recorder_new (LimberSession *session,
                                     LimberStore   *store,
                                     LimberClock   *clock) G_GNUC_WARN_UNUSED_RESULT;
LimberRecorder *
limber_recorder_new_for_record (LimberSession      *session,
                                LimberStore        *store,
                                LimberClock        *clock,
                                const LimberRecord *record) G_GNUC_WARN_UNUSED_RESULT;

const char *limber_recorder_get_uuid (LimberRecorder *self);

G_END_DECLS
