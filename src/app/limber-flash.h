/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/limber-session.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FLASH (limber_flash_get_type ())
G_DECLARE_FINAL_TYPE (LimberFlash, limber_flash, LIMBER, FLASH, GtkWidget)

void limber_flash_set_session (LimberFlash *self, LimberSession *session);

G_END_DECLS
