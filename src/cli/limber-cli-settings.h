/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/limber-library.h"
#include "plan/limber-week.h"

G_BEGIN_DECLS

GVariant   *limber_cli_settings_collect (void) G_GNUC_WARN_UNUSED_RESULT;
void        limber_cli_settings_apply (GVariant *settings);
void        limber_cli_settings_forget (void);
void        limber_cli_settings_mend (void);
gboolean    limber_cli_settings_are_kept (void);
const char *limber_cli_settings_find_missing (const char *const *keys, guint n_keys);

void limber_cli_settings_get_week (LimberLibrary *library, LimberWeek *week);

G_END_DECLS
