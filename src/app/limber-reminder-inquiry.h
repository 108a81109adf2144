/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-services.h"
#include "remind/limber-reminder.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_REMINDER_INQUIRY (limber_reminder_inquiry_get_type ())
G_DECLARE_FINAL_TYPE (LimberReminderInquiry,
                      limber_reminder_inquiry,
                      LIMBER,
                      REMINDER_INQUIRY,
                      GObject)

LimberReminderInquiry *limber_reminder_inquiry_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_reminder_inquiry_set_services (LimberReminderInquiry *self, LimberServices *services);
void limber_reminder_inquiry_ask (LimberReminderInquiry *self, LimberReminder *reminder);

G_END_DECLS
