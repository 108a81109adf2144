/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/limber-item.h"
#include "guide/limber-figures.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_RUN_CARD (limber_run_card_get_type ())
G_DECLARE_FINAL_TYPE (LimberRunCard, limber_run_card, LIMBER, RUN_CARD, AdwBin)

LimberRunCard *limber_run_card_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *limber_run_card_get_chosen (LimberRunCard *self);
void        limber_run_card_set_items (LimberRunCard *self, LimberItem *full, LimberItem *brief);
void        limber_run_card_set_timeline (LimberRunCard  *self,
                                          LimberTimeline *timeline,
                                          LimberFigures  *figures);
void        limber_run_card_focus (LimberRunCard *self);

G_END_DECLS
