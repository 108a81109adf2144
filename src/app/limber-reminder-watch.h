/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_REMINDER_WATCH (limber_reminder_watch_get_type ())
G_DECLARE_FINAL_TYPE (LimberReminderWatch, limber_reminder_watch, LIMBER, REMINDER_WATCH, GObject)

LimberReminderWatch *limber_reminder_watch_new (LimberClock *clock,
                                                GSettings   *settings) G_GNUC_WARN_UNUSED_RESULT;

void     limber_reminder_watch_set_services (LimberReminderWatch *self, LimberServices *services);
gboolean limber_reminder_watch_get_active (LimberReminderWatch *self);
void     limber_reminder_watch_snooze (LimberReminderWatch *self);
void     limber_reminder_watch_refuse (LimberReminderWatch *self);
void     limber_reminder_watch_take_back (LimberReminderWatch *self);

G_END_DECLS
