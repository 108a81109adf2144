/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_WEEKDAY_CHIPS (limber_weekday_chips_get_type ())
G_DECLARE_FINAL_TYPE (LimberWeekdayChips, limber_weekday_chips, LIMBER, WEEKDAY_CHIPS, GtkWidget)

char *limber_weekday_chips_format (guint weekdays) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
