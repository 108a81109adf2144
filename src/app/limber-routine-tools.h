/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-services.h"
#include "edit/limber-routine-shelf.h"

G_BEGIN_DECLS

/**
 * LimberRoutineToolsFunc:
 * @page: the page on which it was asked for
 * @done: what was done, or undone
 *
 * Is told of what was done to a routine as a whole.
 */
typedef void (*LimberRoutineToolsFunc) (GtkWidget *page, const LimberShelfToken *done);

void limber_routine_tools_install (GtkWidgetClass *page_class);
void limber_routine_tools_set_up (GtkWidget             *page,
                                  LimberServices        *services,
                                  LimberRoutineToolsFunc func);

GMenuModel *limber_routine_tools_new_menu (LimberServices *services,
                                           const char     *id,
                                           gboolean        in_list) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
