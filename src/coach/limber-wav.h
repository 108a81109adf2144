/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 limber_wav_measure (const char *path, GError **error);

G_END_DECLS
