/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *limber_new_id_from_name (const char *name, const char *fallback) G_GNUC_WARN_UNUSED_RESULT;
char *limber_new_id_choose (const char *wish, const char *const *folders) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
