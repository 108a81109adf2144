/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-page.h"
#include "app/limber-page-bin.h"
#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TIPS_PAGE (limber_tips_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberTipsPage, limber_tips_page, LIMBER, TIPS_PAGE, LimberPageBin)

LimberTipsPage *limber_tips_page_new (LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
