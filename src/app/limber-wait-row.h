/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_WAIT_ROW (limber_wait_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberWaitRow, limber_wait_row, LIMBER, WAIT_ROW, AdwActionRow)

void limber_wait_row_begin (LimberWaitRow *self, const char *what, GCancellable *cancellable);
void limber_wait_row_end (LimberWaitRow *self);

G_END_DECLS
