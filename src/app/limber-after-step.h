/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-choices.h"
#include "content/limber-library.h"
#include "guide/limber-guide.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_AFTER_STEP (limber_after_step_get_type ())
G_DECLARE_FINAL_TYPE (LimberAfterStep, limber_after_step, LIMBER, AFTER_STEP, GObject)

LimberAfterStep *limber_after_step_new (LimberChoices *choices) G_GNUC_WARN_UNUSED_RESULT;

void limber_after_step_set_guide (LimberAfterStep *self,
                                  LimberGuide     *guide,
                                  LimberLibrary   *library,
                                  GSettings       *settings);

G_END_DECLS
