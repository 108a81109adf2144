/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-chart.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_CARD (limber_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartCard, limber_chart_card, LIMBER, CHART_CARD, AdwBin)

G_END_DECLS
