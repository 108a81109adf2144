/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "history/limber-diary.h"

G_BEGIN_DECLS

void limber_session_page_rows_fill_work (GtkListBox *list, GPtrArray *work);
void limber_session_page_rows_fill_pauses (GtkListBox *list, GPtrArray *pauses);
void limber_session_page_rows_fill_day (GtkListBox *list, GPtrArray *runs, GPtrArray *activities);
void limber_session_page_rows_fill_edited (GtkListBox *list, GPtrArray *edited, guint32 today);

G_END_DECLS
