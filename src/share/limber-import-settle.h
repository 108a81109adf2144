/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void limber_import_settle (GPtrArray *items, const char *builtin_dir, const char *user_dir);

G_END_DECLS
