/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/limber-reminder-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_REMINDER_BELL (limber_reminder_bell_get_type ())
G_DECLARE_FINAL_TYPE (LimberReminderBell, limber_reminder_bell, LIMBER, REMINDER_BELL, GObject)

LimberReminderBell *limber_reminder_bell_new (GtkApplication      *application,
                                              LimberReminderWatch *watch) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
