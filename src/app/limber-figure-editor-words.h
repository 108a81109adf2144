/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-body.h"
#include "figure/limber-skeleton.h"

G_BEGIN_DECLS

const char *limber_figure_editor_words_name (LimberBodyPoint handle);
char       *limber_figure_editor_words_place (const LimberSkeleton *skeleton,
                                              LimberBodyPoint       handle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
