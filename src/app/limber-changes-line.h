/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/limber-library.h"
#include "plan/limber-plan-change.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHANGES_LINE (limber_changes_line_get_type ())
G_DECLARE_FINAL_TYPE (LimberChangesLine, limber_changes_line, LIMBER, CHANGES_LINE, AdwBin)

void limber_changes_line_show (LimberChangesLine *self,
                               const char        *reason,
                               GPtrArray         *changes,
                               LimberLibrary     *library);
void limber_changes_line_drop (LimberChangesLine *self);

gboolean limber_changes_line_open (LimberChangesLine *self);

G_END_DECLS
