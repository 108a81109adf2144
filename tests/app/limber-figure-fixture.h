/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-gallery.h"
#include "content/limber-exercise.h"

G_BEGIN_DECLS

LimberFigures  *limber_figure_fixture_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberExercise *limber_figure_fixture_read (const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
