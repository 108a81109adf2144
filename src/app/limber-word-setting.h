/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void limber_word_setting_bind (GSettings  *settings,
                               const char *key,
                               const char *word,
                               gboolean    inverted,
                               gpointer    object,
                               const char *property);

G_END_DECLS
