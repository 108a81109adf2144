/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "history/limber-record.h"

G_BEGIN_DECLS

guint limber_progress_recent_fill (GtkListBox *list, GPtrArray *records, guint32 today);

G_END_DECLS
