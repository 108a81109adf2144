/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-chart.h"
#include "limber-widget-fixture.h"

G_BEGIN_DECLS

/* What is true of every chart, whatever it shows. */

void limber_chart_assert_points (LimberStage *stage);
void limber_chart_assert_table (LimberStage *stage);
void limber_chart_assert_one_stop (LimberStage *stage);
void limber_chart_assert_mirrored (LimberStage *stage);
void limber_chart_assert_keys (LimberStage *stage);

GtkWidget *limber_chart_find_point (LimberChart *chart, guint point);

G_END_DECLS
