/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-page.h"
#include "app/limber-page-bin.h"
#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_RUN_WAY_PAGE (limber_run_way_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberRunWayPage, limber_run_way_page, LIMBER, RUN_WAY_PAGE, LimberPageBin)

LimberRunWayPage *limber_run_way_page_new (LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
