/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_PAGE (limber_exercise_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberExercisePage, limber_exercise_page, LIMBER, EXERCISE_PAGE, AdwBin)

LimberExercisePage *limber_exercise_page_new (LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
