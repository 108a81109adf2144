/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_FOLDER_WATCH (limber_folder_watch_get_type ())
G_DECLARE_FINAL_TYPE (LimberFolderWatch, limber_folder_watch, LIMBER, FOLDER_WATCH, GObject)

LimberFolderWatch *limber_folder_watch_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
