/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/limber-library.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_ARRANGEMENT (limber_routine_arrangement_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineArrangement,
                      limber_routine_arrangement,
                      LIMBER,
                      ROUTINE_ARRANGEMENT,
                      GObject)

LimberRoutineArrangement *
limber_routine_arrangement_new (LimberLibrary *library,
                                GSettings     *settings) G_GNUC_WARN_UNUSED_RESULT;

GListModel *limber_routine_arrangement_get_model (LimberRoutineArrangement *self);
int
limber_routine_arrangement_shift (LimberRoutineArrangement *self, const char *id, int direction);

G_END_DECLS
