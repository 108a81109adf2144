/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_NOTICES (limber_notices_get_type ())
G_DECLARE_FINAL_TYPE (LimberNotices, limber_notices, LIMBER, NOTICES, GObject)

LimberNotices *limber_notices_new (GApplication *application,
                                   const char   *id) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_notices_is_shown (LimberNotices *self);
void     limber_notices_show (LimberNotices *self, GNotification *notification);
void     limber_notices_withdraw (LimberNotices *self);

G_END_DECLS
