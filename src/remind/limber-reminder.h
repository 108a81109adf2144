/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "remind/limber-local-time.h"

G_BEGIN_DECLS

/* How a list of them is kept: id, weekdays, minute of the day, routine, whether it is on. */
#define LIMBER_REMINDERS_TYPE "a(suusb)"

/**
 * LimberReminder:
 * @id: what it is known by
 * @weekdays: on which days, a mask whose lowest bit is Monday
 * @minute: of the day, as the clock on the wall shows it
 * @routine_id: (nullable): what to remind of; %NULL for whatever is due
 * @enabled: whether it is on
 *
 * Something to be reminded of, by weekday and time.
 */
typedef struct
{
  char    *id;
  guint    weekdays;
  guint    minute;
  char    *routine_id;
  gboolean enabled;
} LimberReminder;

LimberReminder *limber_reminder_new (const char *id,
                                     guint       weekdays,
                                     guint       minute,
                                     const char *routine_id) G_GNUC_WARN_UNUSED_RESULT;
LimberReminder *limber_reminder_copy (const LimberReminder *self) G_GNUC_WARN_UNUSED_RESULT;
void            limber_reminder_free (LimberReminder *self);

GPtrArray      *limber_reminders_new (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *limber_reminders_from_variant (GVariant *variant) G_GNUC_WARN_UNUSED_RESULT;
GVariant       *limber_reminders_to_variant (GPtrArray *reminders);
LimberReminder *limber_reminders_find (GPtrArray *reminders, const char *id);
char           *limber_reminders_make_id (GPtrArray *reminders) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReminder, limber_reminder_free)

G_END_DECLS
