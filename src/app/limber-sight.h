/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LimberSightFunc:
 * @widget: a widget that is seen, or soon will be
 *
 * Does for a widget what is only worth its time when somebody sees it.
 */
typedef void (*LimberSightFunc) (GtkWidget *widget);

#define LIMBER_TYPE_SIGHT (limber_sight_get_type ())
G_DECLARE_FINAL_TYPE (LimberSight, limber_sight, LIMBER, SIGHT, GObject)

LimberSight *limber_sight_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_sight_await (LimberSight *self, GtkWidget *widget, LimberSightFunc func);
void limber_sight_forget (LimberSight *self, GtkWidget *widget);

G_END_DECLS
