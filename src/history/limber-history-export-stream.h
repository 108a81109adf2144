/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-store.h"

G_BEGIN_DECLS

/**
 * LimberExportFormat:
 * @LIMBER_EXPORT_JSON_LINES: one JSON object a line: sessions, then runs, activities, check-ins
 * @LIMBER_EXPORT_CSV: a table for spreadsheets, RFC 4180, one row for each set of each side
 * @LIMBER_EXPORT_ICALENDAR: a calendar, RFC 5545, of what was done and when
 *
 * The forms in which the history leaves the house.
 */
typedef enum
{
  LIMBER_EXPORT_JSON_LINES,
  LIMBER_EXPORT_CSV,
  LIMBER_EXPORT_ICALENDAR,
} LimberExportFormat;

/**
 * LimberExportWish:
 * @format: in which form
 * @from: the first day, Julian; 0 for all
 * @limit: only so many of the newest sessions, and nothing else; 0 for all
 */
typedef struct
{
  LimberExportFormat format;
  guint32            from;
  guint              limit;
} LimberExportWish;

/* Told how much is done, 0 to 1, now and then, on the thread that does it. */
typedef void (*LimberExportProgress) (double done, gpointer user_data);

gboolean limber_history_export_stream (const char             *history_path,
                                       const LimberExportWish *wish,
                                       GOutputStream          *out,
                                       LimberExportProgress    progress,
                                       gpointer                user_data,
                                       GCancellable           *cancellable,
                                       GError                **error);

void     limber_store_export_async (LimberStore            *self,
                                    const LimberExportWish *wish,
                                    GOutputStream          *out,
                                    LimberExportProgress    progress,
                                    gpointer                progress_data,
                                    GCancellable           *cancellable,
                                    GAsyncReadyCallback     callback,
                                    gpointer                user_data);
gboolean limber_store_export_finish (LimberStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
