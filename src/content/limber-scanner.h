/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-scan.h"

G_BEGIN_DECLS

typedef struct _LimberScanner LimberScanner;

/**
 * LimberScannerFunc:
 * @scan: what was found
 * @user_data: what was handed over with the function
 *
 * Called in the main context that was the thread-default one when the scanner was made.
 */
typedef void (*LimberScannerFunc) (LimberScan *scan, gpointer user_data);

LimberScanner *limber_scanner_new (const char       *builtin_dir,
                                   const char       *user_dir,
                                   LimberScannerFunc found,
                                   gpointer          user_data) G_GNUC_WARN_UNUSED_RESULT;
void           limber_scanner_stop (LimberScanner *self);

void
limber_scanner_set_measure (LimberScanner *self, LimberRoutineMeasure measure, gpointer user_data);
void limber_scanner_set_room (LimberScanner *self, gsize room);

gboolean limber_scanner_run (LimberScanner *self, GCancellable *cancellable, GError **error);
void     limber_scanner_run_task (LimberScanner *self, GTask *task);
void     limber_scanner_run_for_paths (LimberScanner *self, GHashTable *paths);
void     limber_scanner_measure_all (LimberScanner *self);

G_END_DECLS
