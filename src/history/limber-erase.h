/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean limber_erase_folders (const char *const *folders, GPtrArray *kept, GError **error);

G_END_DECLS
