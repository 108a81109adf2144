/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "remind/limber-reminder.h"

G_BEGIN_DECLS

/* What could not be told for so long is not told any more. */
#define LIMBER_REMINDER_LATE_US (G_GINT64_CONSTANT (2) * 3600 * G_USEC_PER_SEC)

#define LIMBER_REMINDER_SNOOZE_US (G_GINT64_CONSTANT (10) * 60 * G_USEC_PER_SEC)

/* For so long after it was done nobody wants to hear of it. */
#define LIMBER_REMINDER_DONE_US (G_GINT64_CONSTANT (30) * 60 * G_USEC_PER_SEC)

/* There is nothing to wait for. */
#define LIMBER_REMINDER_NEVER G_MAXINT64

/* How it is kept what was told: an id and the day. */
#define LIMBER_REMINDERS_TOLD_TYPE "a{sx}"

typedef struct _LimberReminderPlan LimberReminderPlan;

LimberReminderPlan *limber_reminder_plan_new (void) G_GNUC_WARN_UNUSED_RESULT;
void                limber_reminder_plan_free (LimberReminderPlan *self);

void      limber_reminder_plan_set_told (LimberReminderPlan *self, GVariant *told);
GVariant *limber_reminder_plan_get_told (LimberReminderPlan *self);
void      limber_reminder_plan_set_reminders (LimberReminderPlan *self,
                                              GPtrArray          *reminders,
                                              gint64              now_us,
                                              GTimeZone          *zone);
void      limber_reminder_plan_set_busy (LimberReminderPlan *self, gboolean busy);
void
limber_reminder_plan_note_done (LimberReminderPlan *self, const char *routine_id, gint64 now_us);

gboolean limber_reminder_plan_has_any (LimberReminderPlan *self);
gint64   limber_reminder_plan_find_next (LimberReminderPlan *self, gint64 now_us, GTimeZone *zone);
LimberReminder *limber_reminder_plan_take (LimberReminderPlan *self,
                                           gint64              now_us,
                                           GTimeZone          *zone) G_GNUC_WARN_UNUSED_RESULT;

void limber_reminder_plan_snooze (LimberReminderPlan   *self,
                                  const LimberReminder *reminder,
                                  gint64                now_us);
void limber_reminder_plan_wake (LimberReminderPlan *self);
void limber_reminder_plan_refuse (LimberReminderPlan   *self,
                                  const LimberReminder *reminder,
                                  gint64                now_us,
                                  GTimeZone            *zone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReminderPlan, limber_reminder_plan_free)

G_END_DECLS
