/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "guide/limber-digest.h"
#include "history/limber-store.h"
#include "session/limber-clock.h"

G_BEGIN_DECLS

void          limber_digest_reader_read_async (LimberStore        *store,
                                               LimberClock        *clock,
                                               const LimberWeek   *week,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
LimberDigest *limber_digest_reader_read_finish (LimberStore  *store,
                                                GAsyncResult *result,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
