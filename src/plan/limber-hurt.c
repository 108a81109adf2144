/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-config.h"

#include "limber-hurt.h"

#include <glib/gi18n-lib.h>

#define DAY_US (G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC)

/* For so long after an exercise was ended its harder form is not offered. */
#define PROTECTED_US (14 * DAY_US)

/* From here on it is made easier, and from here on it ends. */
#define MEDIUM 4
#define STRONG 6

/* The second exercise that ends is one too many. */
#define ENDS 2

static const char *const texts[] = {
  [LIMBER_HURT_CONTINUE] = N_ ("Mild and familiar is fine. Stay where it feels good."),
  [LIMBER_HURT_EASIER] = N_ ("Take the easier version, or skip this one."),
  [LIMBER_HURT_END] = N_ ("We leave this one for today. Something else comes next."),
  [LIMBER_HURT_CLOSE] = N_ ("That is enough for today. We close with easy breathing."),
  [LIMBER_HURT_STOP]
  = N_ ("New numbness or weakness should be examined today. Please stop here and "
        "call a doctor or an urgent-care line."),
};

G_STATIC_ASSERT (G_N_ELEMENTS (texts) == LIMBER_N_HURTS);

static gboolean
is_in_leg (const LimberCheckIn *answers)
{
  return answers->place >= LIMBER_PAIN_PLACE_THIGH;
}

/* What ends an exercise wherever the pain goes. */
static gboolean
is_too_much (const LimberCheckIn *answers)
{
  return answers->pain >= STRONG || answers->kind == LIMBER_PAIN_KIND_SHARP
         || answers->kind == LIMBER_PAIN_KIND_BURNING;
}

/**
 * limber_hurt_judge:
 * @answers: the pain, and what it is like and where, if that was answered
 * @moves_up: pain in the leg is moving up towards the back
 * @ended_before: how many exercises were ended in this session already
 *
 * Decides what follows from "this hurts". Who says no more than that is offered the easier version.
 */
LimberHurt
limber_hurt_judge (const LimberCheckIn *answers, gboolean moves_up, guint ended_before)
{
  if (answers->neuro)
    return LIMBER_HURT_STOP;
  if (is_too_much (answers) || (is_in_leg (answers) && !moves_up))
    return ended_before + 1 >= ENDS ? LIMBER_HURT_CLOSE : LIMBER_HURT_END;
  if (answers->pain < 0 || answers->pain >= MEDIUM)
    return LIMBER_HURT_EASIER;

  return LIMBER_HURT_CONTINUE;
}

/**
 * limber_hurt_asks_where_to:
 *
 * Whether it matters that pain in the leg moves up; see [func@hurt_get_question].
 */
gboolean
limber_hurt_asks_where_to (const LimberCheckIn *answers)
{
  return is_in_leg (answers) && !is_too_much (answers) && !answers->neuro;
}

/**
 * limber_hurt_is_end:
 *
 * Whether the exercise is over for today.
 */
gboolean
limber_hurt_is_end (LimberHurt hurt)
{
  return hurt >= LIMBER_HURT_END;
}

/**
 * limber_hurt_may_be_harder:
 * @ended_us: when an exercise was ended because it hurt; 0 for never
 *
 * Whether the harder form of that exercise may be offered. A clock that was set back is no reason.
 */
gboolean
limber_hurt_may_be_harder (gint64 ended_us, gint64 now_us)
{
  return ended_us == 0 || now_us - ended_us >= PROTECTED_US;
}

const char *
limber_hurt_get_question (void)
{
  return _ ("Is it moving up, out of the leg and towards the back?");
}

/**
 * limber_hurt_get_text:
 *
 * What follows, in a sentence or two.
 */
const char *
limber_hurt_get_text (LimberHurt hurt)
{
  g_return_val_if_fail (hurt < LIMBER_N_HURTS, NULL);

  return _ (texts[hurt]);
}
