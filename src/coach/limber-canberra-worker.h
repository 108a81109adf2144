/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LimberCanberraWorker LimberCanberraWorker;

/**
 * LimberCanberraWorkerFunc:
 * @user_data: what was given with it
 *
 * Called in the worker's main context when limber_canberra_worker_get_available() has changed.
 */
typedef void (*LimberCanberraWorkerFunc) (gpointer user_data);

LimberCanberraWorker *limber_canberra_worker_new (const char              *sounds_dir,
                                                  LimberCanberraWorkerFunc changed,
                                                  gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void                  limber_canberra_worker_stop (LimberCanberraWorker *self);

void limber_canberra_worker_play (LimberCanberraWorker *self,
                                  const char           *sound,
                                  gint64                deadline_us,
                                  double                volume_db);
void limber_canberra_worker_set_warm (LimberCanberraWorker *self, gboolean warm);
void limber_canberra_worker_hush (LimberCanberraWorker *self);

gboolean limber_canberra_worker_get_available (LimberCanberraWorker *self);
gint64   limber_canberra_worker_get_busy_since (LimberCanberraWorker *self);
void     limber_canberra_worker_give_up (LimberCanberraWorker *self, gint64 busy_since_us);
gboolean limber_canberra_worker_wait_idle (LimberCanberraWorker *self, gint64 until_us);

G_END_DECLS
