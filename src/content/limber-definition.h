/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "content/limber-exercise.h"
#include "content/limber-fault.h"
#include "content/limber-routine.h"

G_BEGIN_DECLS

LimberExercise *limber_exercise_from_json (JsonNode   *root,
                                           const char *stem,
                                           gboolean    translate,
                                           GPtrArray  *faults,
                                           GPtrArray  *notes) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine  *limber_routine_from_json (JsonNode   *root,
                                          const char *stem,
                                          gboolean    translate,
                                          GPtrArray  *faults,
                                          GPtrArray  *notes) G_GNUC_WARN_UNUSED_RESULT;

LimberExercise *limber_exercise_read_file (const char *path,
                                           gboolean    translate,
                                           GPtrArray  *faults) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine  *limber_routine_read_file (const char *path,
                                          gboolean    translate,
                                          GPtrArray  *faults) G_GNUC_WARN_UNUSED_RESULT;

JsonNode *limber_exercise_to_json (const LimberExercise *self,
                                   JsonObject           *base) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *limber_routine_to_json (const LimberRoutine *self,
                                  JsonObject          *base) G_GNUC_WARN_UNUSED_RESULT;

JsonNode *limber_definition_parse (const char *path, GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;
char     *limber_definition_stem (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
