/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-base-poses.h"
#include "content/limber-exercise.h"

G_BEGIN_DECLS

gboolean limber_check_file (const char *path, GPtrArray *faults, GPtrArray *notes);
gboolean limber_check_file_against (const char          *path,
                                    LimberExerciseLookup lookup,
                                    gpointer             lookup_data,
                                    LimberBasePoses     *bases,
                                    GPtrArray           *faults,
                                    GPtrArray           *notes);

G_END_DECLS
