/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_TOASTER (limber_toaster_get_type ())
G_DECLARE_FINAL_TYPE (LimberToaster, limber_toaster, LIMBER, TOASTER, GObject)

LimberToaster *limber_toaster_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_toaster_tell (LimberToaster *self, AdwToastOverlay *overlay, const char *text);
void limber_toaster_move (LimberToaster *self, AdwToastOverlay *overlay);

G_END_DECLS
