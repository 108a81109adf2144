/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-page.h"
#include "app/limber-services.h"

G_BEGIN_DECLS

/* In place of an id: a new routine that begins with a prescription. No routine has such an id. */
#define LIMBER_ROUTINE_EDITOR_PRESCRIPTION "+prescription"

#define LIMBER_TYPE_ROUTINE_EDITOR (limber_routine_editor_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineEditor, limber_routine_editor, LIMBER, ROUTINE_EDITOR, AdwBin)

LimberRoutineEditor *limber_routine_editor_new (LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
