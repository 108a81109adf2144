/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SUMMARY_PAGE (limber_summary_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberSummaryPage, limber_summary_page, LIMBER, SUMMARY_PAGE, AdwBin)

LimberSummaryPage *limber_summary_page_new (LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

void limber_summary_page_set_session (LimberSummaryPage *self, LimberSession *session);
void limber_summary_page_focus (LimberSummaryPage *self);

G_END_DECLS
