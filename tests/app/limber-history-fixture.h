/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-store-health.h"
#include "session/limber-clock.h"

G_BEGIN_DECLS

/* A history made up for a test, through the store as sessions write it. */

void
limber_history_add (LimberStore *store, LimberClock *clock, guint days_ago, int minutes, int pain);
guint limber_history_add_days (LimberStore *store, LimberClock *clock, guint days);

G_END_DECLS
