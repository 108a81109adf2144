/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-page-bin.h"
#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SESSION_LIST_PAGE (limber_session_list_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberSessionListPage,
                      limber_session_list_page,
                      LIMBER,
                      SESSION_LIST_PAGE,
                      LimberPageBin)

LimberSessionListPage *
limber_session_list_page_new (LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
