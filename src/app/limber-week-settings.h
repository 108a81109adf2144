/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/limber-library.h"
#include "plan/limber-week.h"

G_BEGIN_DECLS

void limber_week_settings_read (GSettings *settings, LimberLibrary *library, LimberWeek *week);
void limber_week_settings_follow (GSettings *settings, GCallback callback, GObject *object);

G_END_DECLS
