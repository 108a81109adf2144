/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/limber-diary-item.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SESSION_LIST_ROW (limber_session_list_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberSessionListRow,
                      limber_session_list_row,
                      LIMBER,
                      SESSION_LIST_ROW,
                      GtkBox)

GtkWidget *limber_session_list_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void
limber_session_list_row_set_item (LimberSessionListRow *self, LimberDiaryItem *item, guint32 today);

void limber_session_list_row_show_kind (GtkImage *icon, const LimberDiaryRow *row);

G_END_DECLS
