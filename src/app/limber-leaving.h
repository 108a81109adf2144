/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/limber-session.h"

G_BEGIN_DECLS

void limber_leaving_ask (GtkWindow *window, LimberSession *session);

G_END_DECLS
