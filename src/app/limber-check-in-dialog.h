/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "guide/limber-advisor.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHECK_IN_DIALOG (limber_check_in_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberCheckInDialog,
                      limber_check_in_dialog,
                      LIMBER,
                      CHECK_IN_DIALOG,
                      AdwWindow)

void limber_check_in_dialog_show (GtkWindow *parent, LimberAdvisor *advisor);

G_END_DECLS
