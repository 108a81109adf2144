/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-chart.h"

G_BEGIN_DECLS

void limber_chart_keys_add (GtkWidgetClass *widget_class);
void limber_chart_keys_hush (LimberChart *chart);

G_END_DECLS
