/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-figure-view.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DEMONSTRATION (limber_demonstration_get_type ())
G_DECLARE_FINAL_TYPE (LimberDemonstration, limber_demonstration, LIMBER, DEMONSTRATION, GObject)

LimberDemonstration *limber_demonstration_new (LimberFigureView *view) G_GNUC_WARN_UNUSED_RESULT;

void     limber_demonstration_set_exercises (LimberDemonstration *self,
                                             LimberFigures       *figures,
                                             GPtrArray           *exercises);
void     limber_demonstration_set_first (LimberDemonstration *self, guint index);
void     limber_demonstration_play (LimberDemonstration *self, gint64 us);
void     limber_demonstration_stop (LimberDemonstration *self);
gboolean limber_demonstration_is_playing (LimberDemonstration *self);

G_END_DECLS
