/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plan/limber-red-flags.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ADVICE_PAGE (limber_advice_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberAdvicePage, limber_advice_page, LIMBER, ADVICE_PAGE, AdwBin)

LimberAdvicePage *limber_advice_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_advice_page_advise (LimberAdvicePage *self, LimberScreen screen, guint yes);
void limber_advice_page_focus (LimberAdvicePage *self);

G_END_DECLS
