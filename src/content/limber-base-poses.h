/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "content/limber-fault.h"
#include "figure/limber-pose.h"

G_BEGIN_DECLS

/* Beside the folders of the built-in definitions. */
#define LIMBER_BASE_POSES_FILE "base-poses.json"

/**
 * LimberBasePoses:
 *
 * Poses that figures begin with, by name; immutable, reference counted, safe to hand to another
 * thread.
 */
typedef struct _LimberBasePoses LimberBasePoses;

LimberBasePoses *limber_base_poses_from_json (JsonNode  *root,
                                              GPtrArray *faults,
                                              GPtrArray *notes) G_GNUC_WARN_UNUSED_RESULT;
LimberBasePoses *limber_base_poses_read_file (const char *path,
                                              GPtrArray  *faults) G_GNUC_WARN_UNUSED_RESULT;
LimberBasePoses *limber_base_poses_read_folder (const char *data_dir,
                                                GPtrArray  *faults) G_GNUC_WARN_UNUSED_RESULT;
LimberBasePoses *limber_base_poses_ref (LimberBasePoses *self);
void             limber_base_poses_unref (LimberBasePoses *self);

const LimberPose *limber_base_poses_get (LimberBasePoses *self, const char *name);
GHashTable       *limber_base_poses_get_table (LimberBasePoses *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberBasePoses, limber_base_poses_unref)

G_END_DECLS
