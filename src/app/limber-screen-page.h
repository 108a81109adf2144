/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SCREEN_PAGE (limber_screen_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberScreenPage, limber_screen_page, LIMBER, SCREEN_PAGE, AdwBin)

LimberScreenPage *limber_screen_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_screen_page_ask (LimberScreenPage *self);
void limber_screen_page_ask_which (LimberScreenPage *self, guint yes, guint unsure);
void limber_screen_page_focus (LimberScreenPage *self);

G_END_DECLS
