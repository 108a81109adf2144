/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/limber-session.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_NOTIFIER (limber_notifier_get_type ())
G_DECLARE_FINAL_TYPE (LimberNotifier, limber_notifier, LIMBER, NOTIFIER, GObject)

LimberNotifier *limber_notifier_new (GtkApplication *application,
                                     GtkWindow      *window) G_GNUC_WARN_UNUSED_RESULT;

void limber_notifier_set_enabled (LimberNotifier *self, gboolean enabled);
void limber_notifier_set_session (LimberNotifier *self, LimberSession *session);

G_END_DECLS
