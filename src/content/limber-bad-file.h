/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/limber-fault.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BAD_FILE (limber_bad_file_get_type ())
G_DECLARE_FINAL_TYPE (LimberBadFile, limber_bad_file, LIMBER, BAD_FILE, GObject)

LimberBadFile *limber_bad_file_new (const char *path, GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;

const char *limber_bad_file_get_path (LimberBadFile *self);
GPtrArray  *limber_bad_file_get_faults (LimberBadFile *self);
char       *limber_bad_file_format (LimberBadFile *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
