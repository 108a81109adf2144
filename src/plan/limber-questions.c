/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-config.h"

#include "limber-questions.h"

#include <glib/gi18n-lib.h>

#include "limber-pain.h"

#define MINUTE_US (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)
#define HOUR_US (60 * MINUTE_US)

/* For so long an answer holds. */
#define HOLDS_US (6 * HOUR_US)

/* For so long a session can be felt the next morning. */
#define FELT_US (36 * HOUR_US)

/* Nobody's morning begins earlier. */
#define DAWN_US (4 * HOUR_US)

/* What is shorter asks nothing. */
#define BREAK_US (4 * MINUTE_US)

/* From here on kind and place matter. */
#define MEDIUM 4

#define BIT LIMBER_ASK_BIT

/* The answers as in limber-check-in.h, from the first that is not "unasked"; no before yes. */
static const struct
{
  const char *text;
  const char *answers[3];
} questions[] = {
  [LIMBER_ASK_SCREEN] = { N_ ("Do you have back pain together with any of these?"),
                          { N_ ("None of these"), N_ ("One of these, or not sure") } },
  [LIMBER_ASK_PAIN] = { N_ ("Back now?"), { NULL } },
  [LIMBER_ASK_MORNING]
  = { N_ ("This morning, compared with before the last session?"),
      { N_ ("The same or better"), N_ ("A little more sore"), N_ ("Clearly more sore") } },
  [LIMBER_ASK_KIND] = { N_ ("What is it like?"),
                        { N_ ("Stiff or aching"), N_ ("Burning or electric"), N_ ("Sharp") } },
  [LIMBER_ASK_PLACE]
  = { N_ ("Where?"), { N_ ("Back"), N_ ("Buttock or thigh"), N_ ("Below the knee") } },
  [LIMBER_ASK_NEURO]
  = { N_ ("Any new numbness, tingling or weakness?"), { N_ ("No"), N_ ("Yes, or not sure") } },
  [LIMBER_ASK_FRESH]
  = { N_ ("Is the pain new, or has it moved to a new place?"), { N_ ("No"), N_ ("Yes") } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (questions) == LIMBER_N_ASKS);

static gboolean
is_break (const LimberStart *start)
{
  return start->length_us > 0 && start->length_us < BREAK_US;
}

/* A clock that was set back makes no answer of the future hold. */
static gboolean
is_asked (const LimberStart *start)
{
  gint64 age_us;

  if (is_break (start))
    return FALSE;
  if (start->last == NULL)
    return TRUE;

  age_us = start->now_us - start->last->at_us;

  return age_us < 0 || age_us >= HOLDS_US;
}

/**
 * limber_questions_is_morning_due:
 *
 * Says whether the morning after is still to be asked about. There must be a night between, or the
 * morning was before the session.
 */
gboolean
limber_questions_is_morning_due (const LimberStart *start)
{
  return start->now_us >= start->today_us + DAWN_US && start->session_us != 0
         && start->session_us < start->today_us && start->now_us - start->session_us <= FELT_US
         && start->morning_us < start->session_us;
}

static gboolean
needs_details (const LimberStart *start, const LimberCheckIn *answers)
{
  int previous = start->last != NULL ? start->last->pain : -1;

  return answers->pain >= MEDIUM || limber_pain_has_risen (answers->pain, start->median, previous);
}

/**
 * limber_questions_find:
 * @answers: what was answered so far, or %LIMBER_CHECK_IN_INIT
 * @chip: whether "leg, numb or new" was touched
 *
 * Says what is to be asked at a start. Ask again after every answer, as one question leads to
 * another; those that were answered stay in the set, so that nothing moves while it is looked at.
 *
 * Returns: the questions, as bits; none most of the time
 */
guint
limber_questions_find (const LimberStart *start, const LimberCheckIn *answers, gboolean chip)
{
  LimberCheckIn now = *answers;
  guint         due = 0;

  now.at_us = start->now_us;
  /* Without the first screen nobody starts, be it a break. */
  if ((!is_break (start) || start->screening->at_us == 0)
      && limber_screening_is_due (start->screening, &now, start->last))
    due |= BIT (LIMBER_ASK_SCREEN);

  if (is_asked (start))
    {
      due |= BIT (LIMBER_ASK_PAIN);
      if (limber_questions_is_morning_due (start))
        due |= BIT (LIMBER_ASK_MORNING);
    }

  /* Whoever answers unasked is heard as well. */
  if (chip || needs_details (start, answers))
    due |= BIT (LIMBER_ASK_KIND) | BIT (LIMBER_ASK_PLACE) | BIT (LIMBER_ASK_NEURO);
  if (chip || ((due & BIT (LIMBER_ASK_PLACE)) && answers->place >= LIMBER_PAIN_PLACE_THIGH))
    due |= BIT (LIMBER_ASK_FRESH);

  return due;
}

/**
 * limber_questions_may_continue:
 *
 * Says whether the session goes on when the question stays unanswered: it does, unless the last
 * answer was red.
 */
gboolean
limber_questions_may_continue (const LimberStart *start)
{
  return !is_asked (start) || start->last == NULL || start->last_light < LIMBER_LIGHT_RED;
}

/**
 * limber_questions_repeat:
 *
 * Answers "same as last time": nothing more is to be asked then but about the morning.
 *
 * Returns: the answers of the last time, as of now; unanswered ones when there was none
 */
LimberCheckIn
limber_questions_repeat (const LimberStart *start)
{
  LimberCheckIn same = start->last != NULL ? *start->last : LIMBER_CHECK_IN_INIT;

  same.when = LIMBER_CHECK_IN_BEFORE;
  same.at_us = start->now_us;
  same.morning = LIMBER_MORNING_UNASKED;

  return same;
}

const char *
limber_ask_get_text (LimberAsk question)
{
  g_return_val_if_fail (question < LIMBER_N_ASKS, NULL);

  return _ (questions[question].text);
}

/**
 * limber_ask_get_n_answers:
 *
 * Returns: how many answers there are to choose from; 0 where a number is the answer
 */
guint
limber_ask_get_n_answers (LimberAsk question)
{
  guint n = 0;

  g_return_val_if_fail (question < LIMBER_N_ASKS, 0);

  while (n < G_N_ELEMENTS (questions[question].answers) && questions[question].answers[n] != NULL)
    n++;

  return n;
}

/**
 * limber_ask_get_answer:
 * @answer: which answer, from 0 and mild to worse; for kind, place and morning the value that
 *   follows "unasked" is the first
 *
 * Returns: the answer, in words
 */
const char *
limber_ask_get_answer (LimberAsk question, guint answer)
{
  g_return_val_if_fail (answer < limber_ask_get_n_answers (question), NULL);

  return _ (questions[question].answers[answer]);
}
