/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-config.h"

#include "limber-red-flags.h"

#include <glib/gi18n-lib.h>

#define DAY_US (G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC)

/* After so long the screen is shown again. */
#define AGAIN_US (90 * DAY_US)

/* So much more than the last time is a jump, and so is getting this far. */
#define JUMP 3
#define SEVERE 7

/* The letters and numbers are those of the sources: E for an emergency, U urgent, S soon. */
static const struct
{
  const char  *id;
  LimberScreen screen;
  const char  *text;
} flags[] = {
  [LIMBER_RED_FLAG_SADDLE] = { "e1",
                               LIMBER_SCREEN_EMERGENCY,
                               N_ ("Numbness, tingling or an odd feeling between the legs: at the "
                                   "genitals, the bottom or the "
                                   "inner thighs") },
  [LIMBER_RED_FLAG_BLADDER]
  = { "e2",
      LIMBER_SCREEN_EMERGENCY,
      N_ ("New trouble with the bladder: it is hard to start or to stop, it leaks, or you cannot "
          "feel that it is full") },
  [LIMBER_RED_FLAG_BOWEL] = { "e3",
                              LIMBER_SCREEN_EMERGENCY,
                              N_ ("No control over your bowels, or no feeling when they move") },
  [LIMBER_RED_FLAG_SEXUAL] = { "e4",
                               LIMBER_SCREEN_EMERGENCY,
                               N_ ("A new change in erection, orgasm or feeling in the genitals") },
  [LIMBER_RED_FLAG_BOTH_LEGS]
  = { "e5",
      LIMBER_SCREEN_EMERGENCY,
      N_ ("New pain, numbness or weakness down both legs, not muscle soreness") },
  [LIMBER_RED_FLAG_CHEST] = { "e6", LIMBER_SCREEN_EMERGENCY, N_ ("Pain in the chest as well") },
  [LIMBER_RED_FLAG_ACCIDENT]
  = { "e7", LIMBER_SCREEN_EMERGENCY, N_ ("It began with a bad accident or a hard fall") },
  [LIMBER_RED_FLAG_FAINT]
  = { "e8",
      LIMBER_SCREEN_EMERGENCY,
      N_ ("Sudden, very strong pain in back or belly with faintness, cold sweat or a belly that "
          "throbs") },
  [LIMBER_RED_FLAG_FEVER]
  = { "u1", LIMBER_SCREEN_URGENT, N_ ("Fever, shivering, or feeling really ill") },
  [LIMBER_RED_FLAG_WEIGHT] = { "u2", LIMBER_SCREEN_URGENT, N_ ("Losing weight without trying to") },
  [LIMBER_RED_FLAG_LUMP]
  = { "u3", LIMBER_SCREEN_URGENT, N_ ("A lump or swelling on the back, or its shape has changed") },
  [LIMBER_RED_FLAG_NIGHT] = { "u4",
                              LIMBER_SCREEN_URGENT,
                              N_ ("Pain that rest does not ease and that is far worse at night") },
  [LIMBER_RED_FLAG_FOOT]
  = { "u-foot",
      LIMBER_SCREEN_URGENT,
      N_ ("A foot that slaps down or cannot be lifted, or one leg that has become weaker") },
  [LIMBER_RED_FLAG_BONES] = { "u6",
                              LIMBER_SCREEN_URGENT,
                              N_ ("Cancer, now or in the past; a long course of steroids; weak "
                                  "defences; injected drugs; or "
                                  "weak bones and a small fall") },
  [LIMBER_RED_FLAG_HIGH]
  = { "u7",
      LIMBER_SCREEN_URGENT,
      N_ ("Pain high up between the shoulder blades, or clearly worse when you cough, sneeze or "
          "strain") },
  [LIMBER_RED_FLAG_AGE]
  = { "s-age", LIMBER_SCREEN_SOON, N_ ("Back pain for the first time ever, under 18 or over 50") },
  [LIMBER_RED_FLAG_PREGNANCY] = { "s-pregnancy", LIMBER_SCREEN_SOON, N_ ("Pregnant") },
  [LIMBER_RED_FLAG_SURGERY]
  = { "s-surgery", LIMBER_SCREEN_SOON, N_ ("An operation on the spine within the last year") },
  [LIMBER_RED_FLAG_KNOWN] = { "s-known",
                              LIMBER_SCREEN_SOON,
                              N_ ("A doctor has found something in your spine, and nobody has told "
                                  "you yet what you may do") },
  [LIMBER_RED_FLAG_SLEEP]
  = { "s-sleep", LIMBER_SCREEN_SOON, N_ ("Pain so bad that you cannot sleep at all") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (flags) == LIMBER_N_RED_FLAGS);

static const struct
{
  const char *title;
  const char *text;
} screens[] = {
  [LIMBER_SCREEN_CLEAR] = { N_ ("Nothing here stands against moving"),
                            N_ ("If one of these ever comes up, say so here before you start.") },
  [LIMBER_SCREEN_SOON]
  = { N_ ("Talk to someone first"),
      N_ ("Please talk to a doctor or physiotherapist soon, and before strength work. Until then "
          "strength is left out; gentle movement is fine as long as it feels good.") },
  [LIMBER_SCREEN_URGENT]
  = { N_ ("To be looked at today"),
      N_ ("Please call a doctor or an urgent-care line today and tell them what you ticked. Rest, "
          "easy breathing and short walks are enough until then. If weakness came suddenly or is "
          "getting worse, go to an emergency department now.") },
  [LIMBER_SCREEN_EMERGENCY]
  = { N_ ("Please get help now"),
      N_ ("What you answered can be a sign of pressure on important nerves or of another serious "
          "cause. That is rare, but hours count. Call your emergency number (112, 911 or 999), or "
          "have somebody take you to the nearest emergency department. Do not drive yourself if "
          "your legs are weak. You can show this page there.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (screens) == LIMBER_N_SCREENS);

/**
 * limber_red_flag_get_id:
 *
 * Names a red flag where it is kept, as the order of the list may change.
 */
const char *
limber_red_flag_get_id (LimberRedFlag flag)
{
  g_return_val_if_fail (flag < LIMBER_N_RED_FLAGS, NULL);

  return flags[flag].id;
}

/**
 * limber_red_flag_get_text:
 *
 * What is asked, as one answer to "Do you have back pain together with any of these?".
 */
const char *
limber_red_flag_get_text (LimberRedFlag flag)
{
  g_return_val_if_fail (flag < LIMBER_N_RED_FLAGS, NULL);

  return _ (flags[flag].text);
}

LimberScreen
limber_red_flag_get_screen (LimberRedFlag flag)
{
  g_return_val_if_fail (flag < LIMBER_N_RED_FLAGS, LIMBER_SCREEN_CLEAR);

  return flags[flag].screen;
}

/**
 * limber_red_flags_judge:
 * @yes: the red flags that were answered with yes
 * @unsure: those that were answered with "not sure"; %LIMBER_RED_FLAGS_ALL for "one of these, or not
 *   sure" and no word about which
 *
 * Judges the answers. Who is not sure of an emergency is taken to have one.
 */
LimberScreen
limber_red_flags_judge (guint yes, guint unsure)
{
  LimberScreen worst = LIMBER_SCREEN_CLEAR;

  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    {
      guint answers = flags[i].screen == LIMBER_SCREEN_EMERGENCY ? yes | unsure : yes;

      if ((answers & LIMBER_RED_FLAG_BIT (i)) != 0)
        worst = MAX (worst, flags[i].screen);
    }

  return worst;
}

const char *
limber_screen_get_title (LimberScreen screen)
{
  g_return_val_if_fail (screen < LIMBER_N_SCREENS, NULL);

  return _ (screens[screen].title);
}

/**
 * limber_screen_get_text:
 *
 * What is to be done, in whole sentences.
 */
const char *
limber_screen_get_text (LimberScreen screen)
{
  g_return_val_if_fail (screen < LIMBER_N_SCREENS, NULL);

  return _ (screens[screen].text);
}

/**
 * limber_screening_get_screen:
 *
 * What still holds of the answers: after an examination nothing does.
 */
LimberScreen
limber_screening_get_screen (const LimberScreening *self)
{
  if (self->at_us == 0 || self->examined_us >= self->at_us)
    return LIMBER_SCREEN_CLEAR;

  return limber_red_flags_judge (self->yes, self->unsure);
}

/**
 * limber_screening_is_locked:
 *
 * Whether every way to start is locked. Time does not lift it: an examination does, or a corrected
 * answer.
 */
gboolean
limber_screening_is_locked (const LimberScreening *self)
{
  return limber_screening_get_screen (self) == LIMBER_SCREEN_EMERGENCY;
}

static gboolean
has_jumped (const LimberCheckIn *now, const LimberCheckIn *last)
{
  if (last == NULL || last->pain < 0)
    return now->pain >= SEVERE;

  return now->pain >= last->pain + JUMP || (now->pain >= SEVERE && last->pain < SEVERE);
}

/* Who says again what was said the last time reports nothing new. */
static gboolean
has_news (const LimberCheckIn *now, const LimberCheckIn *last)
{
  if (!now->neuro && !now->fresh)
    return FALSE;

  return last == NULL || now->neuro != last->neuro || now->fresh != last->fresh
         || now->kind != last->kind || now->place != last->place;
}

/**
 * limber_screening_is_due:
 * @now: how the back is; its time is what counts as now, also where nothing was asked
 * @last: (nullable): how it was the last time
 *
 * Says whether the screen is to be shown: at the first start, after 90 days, and when pain jumps or
 * something new is reported that it was not answered about yet.
 */
gboolean
limber_screening_is_due (const LimberScreening *self,
                         const LimberCheckIn   *now,
                         const LimberCheckIn   *last)
{
  if (self->at_us == 0 || now->at_us - self->at_us >= AGAIN_US)
    return TRUE;

  return self->at_us < now->at_us && (has_jumped (now, last) || has_news (now, last));
}
