/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_IDLE (limber_idle_get_type ())
G_DECLARE_FINAL_TYPE (LimberIdle, limber_idle, LIMBER, IDLE, GObject)

LimberIdle *limber_idle_new (void) G_GNUC_WARN_UNUSED_RESULT;

void   limber_idle_ask_async (LimberIdle         *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
gint64 limber_idle_ask_finish (LimberIdle *self, GAsyncResult *result);

G_END_DECLS
