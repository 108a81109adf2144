/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SHARE_DIALOG (limber_share_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberShareDialog, limber_share_dialog, LIMBER, SHARE_DIALOG, AdwWindow)

void limber_share_dialog_show (GtkWindow *parent, LimberServices *services);

G_END_DECLS
