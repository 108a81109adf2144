/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/limber-session.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_MEDIA_KEYS (limber_media_keys_get_type ())
G_DECLARE_FINAL_TYPE (LimberMediaKeys, limber_media_keys, LIMBER, MEDIA_KEYS, GObject)

LimberMediaKeys *limber_media_keys_new (GtkWindow *window) G_GNUC_WARN_UNUSED_RESULT;

void limber_media_keys_set_session (LimberMediaKeys *self, LimberSession *session);

G_END_DECLS
