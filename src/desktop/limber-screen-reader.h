/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SCREEN_READER (limber_screen_reader_get_type ())
G_DECLARE_FINAL_TYPE (LimberScreenReader, limber_screen_reader, LIMBER, SCREEN_READER, GObject)

LimberScreenReader *limber_screen_reader_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_screen_reader_is_running (LimberScreenReader *self);

G_END_DECLS
