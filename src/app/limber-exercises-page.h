/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-page-bin.h"
#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISES_PAGE (limber_exercises_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberExercisesPage,
                      limber_exercises_page,
                      LIMBER,
                      EXERCISES_PAGE,
                      LimberPageBin)

LimberExercisesPage *limber_exercises_page_new (LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
