/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-page-bin.h"
#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PROGRESS_PAGE (limber_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberProgressPage,
                      limber_progress_page,
                      LIMBER,
                      PROGRESS_PAGE,
                      LimberPageBin)

LimberProgressPage *limber_progress_page_new (LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
