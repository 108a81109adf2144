/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-services.h"
#include "remind/limber-reminder.h"

G_BEGIN_DECLS

/* The id that no reminder of the settings has: a break at the desk, and what is done in it. */
#define LIMBER_DESK_BREAK_ID "desk-break"
#define LIMBER_DESK_BREAK_ROUTINE "hamstring-break"

/**
 * LimberReminderWords:
 * @routine_id: what the button begins
 * @title: what is told
 * @body: a word more
 *
 * A reminder as it is told today.
 */
typedef struct
{
  char *routine_id;
  char *title;
  char *body;
} LimberReminderWords;

LimberReminderWords      *
limber_reminder_words_new (LimberServices       *services,
                                const LimberReminder *reminder) G_GNUC_WARN_UNUSED_RESULT;
void limber_reminder_words_free (LimberReminderWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReminderWords, limber_reminder_words_free)

G_END_DECLS
