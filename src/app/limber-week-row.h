/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/limber-library.h"
#include "plan/limber-week-now.h"

G_BEGIN_DECLS

GtkWidget *limber_week_row_new (const LimberWeekRow *day,
                                guint32              today,
                                LimberLibrary       *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
