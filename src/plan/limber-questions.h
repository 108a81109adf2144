/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-check-in.h"
#include "limber-limits.h"
#include "limber-red-flags.h"

G_BEGIN_DECLS

/* In the order in which they are asked. */
typedef enum
{
  LIMBER_ASK_SCREEN, /* the red flags, on a screen of their own */
  LIMBER_ASK_PAIN,
  LIMBER_ASK_MORNING,
  LIMBER_ASK_KIND,
  LIMBER_ASK_PLACE,
  LIMBER_ASK_NEURO,
  LIMBER_ASK_FRESH,
  LIMBER_N_ASKS,
} LimberAsk;

#define LIMBER_ASK_BIT(question) (1u << (question))

/**
 * LimberStart:
 * @now_us: the present, UTC microseconds
 * @today_us: when the present day began where one is
 * @length_us: how long the routine takes; 0 for a check-in on its own
 * @last: (nullable): the last check-in with an answer, of whichever kind
 * @last_light: what it came to
 * @median: one's own median of the last 14 days, -1 when there is none
 * @session_us: when the last session or run that was logged ended; 0 for never
 * @morning_us: when the question about the morning was answered last; 0 for never
 * @screening: how the screen of red flags was answered
 *
 * A start, as far as it decides what is asked. It owns nothing.
 */
typedef struct
{
  gint64                 now_us;
  gint64                 today_us;
  gint64                 length_us;
  const LimberCheckIn   *last;
  LimberLight            last_light;
  double                 median;
  gint64                 session_us;
  gint64                 morning_us;
  const LimberScreening *screening;
} LimberStart;

guint limber_questions_find (const LimberStart *start, const LimberCheckIn *answers, gboolean chip);
gboolean      limber_questions_is_morning_due (const LimberStart *start);
gboolean      limber_questions_may_continue (const LimberStart *start);
LimberCheckIn limber_questions_repeat (const LimberStart *start);

const char *limber_ask_get_text (LimberAsk question);
guint       limber_ask_get_n_answers (LimberAsk question);
const char *limber_ask_get_answer (LimberAsk question, guint answer);

G_END_DECLS
