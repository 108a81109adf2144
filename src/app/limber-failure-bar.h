/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "edit/limber-draft-saver.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FAILURE_BAR (limber_failure_bar_get_type ())
G_DECLARE_FINAL_TYPE (LimberFailureBar, limber_failure_bar, LIMBER, FAILURE_BAR, AdwBin)

void limber_failure_bar_follow (LimberFailureBar *self, LimberDraftSaver *saver);

G_END_DECLS
