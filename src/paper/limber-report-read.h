/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-store.h"
#include "paper/limber-paper.h"

G_BEGIN_DECLS

void         limber_report_read_async (LimberStore        *store,
                                       guint32             today,
                                       int                 first_weekday,
                                       int                 goal_minutes,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
LimberPaper *limber_report_read_finish (LimberStore  *store,
                                        GAsyncResult *result,
                                        GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
