/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "remind/limber-reminder.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_REMINDER_ROW (limber_reminder_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberReminderRow, limber_reminder_row, LIMBER, REMINDER_ROW, AdwExpanderRow)

GtkWidget *limber_reminder_row_new (const LimberReminder *reminder, GListModel *routines);

const char     *limber_reminder_row_get_id (LimberReminderRow *self);
LimberReminder *limber_reminder_row_dup (LimberReminderRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
