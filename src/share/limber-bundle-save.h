/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean limber_bundle_save (GBytes *bundle, GFile *file, GError **error);

G_END_DECLS
