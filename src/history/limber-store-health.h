/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-health.h"
#include "history/limber-store.h"

G_BEGIN_DECLS

/* Writing. Each is queued and done in the order of the calls, with those of limber-store.h; none
 * blocks. */
void limber_store_add_check_in (LimberStore *self, const LimberCheckInRecord *record);
void limber_store_drop_morning (LimberStore *self, gint64 at_us);
void limber_store_add_screening (LimberStore *self, const LimberScreeningRecord *screening);
void limber_store_clear_screening (LimberStore *self, LimberCleared how, gint64 at_us);
void limber_store_set_feel (LimberStore *self, const LimberFeel *feel);
void limber_store_set_level (LimberStore *self, const LimberLevel *level);
void limber_store_set_shown (LimberStore *self, const LimberShown *shown);
void limber_store_add_effect (LimberStore *self, const LimberEffectRecord *record);

/* Reading. */
void          limber_store_health_async (LimberStore        *self,
                                         gint64              since_us,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
LimberHealth *limber_store_health_finish (LimberStore *self, GAsyncResult *result, GError **error);
void          limber_store_log_async (LimberStore        *self,
                                      gint64              since_us,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
GPtrArray    *limber_store_log_finish (LimberStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
