/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days of rest in a row that a streak forgives. */
#define LIMBER_STREAK_REST_DAYS 2

/**
 * LimberStreak:
 * @days: days with a session in the present streak; 0 when there is none
 * @rest_days: days of rest between them
 * @from: its first day, Julian
 * @last: its last day with a session
 * @until: the last day on which a session carries it on
 * @longest: the most days that any streak had
 *
 * A streak that forgives rest. Plain data, with nothing to free.
 */
typedef struct
{
  guint   days;
  guint   rest_days;
  guint32 from;
  guint32 last;
  guint32 until;
  guint   longest;
} LimberStreak;

LimberStreak limber_streak_find (GArray *done, guint32 today, int offset_s);

const char *limber_streak_get_rule (void);
char       *limber_streak_format (const LimberStreak *self) G_GNUC_WARN_UNUSED_RESULT;
char *limber_streak_format_rest (const LimberStreak *self, guint32 today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
