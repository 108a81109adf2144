/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_TIME_ENTRY (limber_time_entry_get_type ())
G_DECLARE_FINAL_TYPE (LimberTimeEntry, limber_time_entry, LIMBER, TIME_ENTRY, GtkWidget)

int  limber_time_entry_get_minute (LimberTimeEntry *self);
void limber_time_entry_set_minute (LimberTimeEntry *self, int minute);

char *limber_time_entry_format (guint minute) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
