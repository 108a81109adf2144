/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file without a path, as one on a phone or a server is: it says so many bytes of a text, a few at a time,
 * and then is gone. */
GFile *failing_file_new (const char *text, gsize n_good, GFileType type) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
