/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **limber_exercise_times_describe (GPtrArray *times, guint32 today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
