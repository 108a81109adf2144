/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-check-in.h"

G_BEGIN_DECLS

/* In the order in which they are asked: what cannot wait comes first. */
typedef enum
{
  LIMBER_RED_FLAG_SADDLE,
  LIMBER_RED_FLAG_BLADDER,
  LIMBER_RED_FLAG_BOWEL,
  LIMBER_RED_FLAG_SEXUAL,
  LIMBER_RED_FLAG_BOTH_LEGS,
  LIMBER_RED_FLAG_CHEST,
  LIMBER_RED_FLAG_ACCIDENT,
  LIMBER_RED_FLAG_FAINT,
  LIMBER_RED_FLAG_FEVER,
  LIMBER_RED_FLAG_WEIGHT,
  LIMBER_RED_FLAG_LUMP,
  LIMBER_RED_FLAG_NIGHT,
  LIMBER_RED_FLAG_FOOT,
  LIMBER_RED_FLAG_BONES,
  LIMBER_RED_FLAG_HIGH,
  LIMBER_RED_FLAG_AGE,
  LIMBER_RED_FLAG_PREGNANCY,
  LIMBER_RED_FLAG_SURGERY,
  LIMBER_RED_FLAG_KNOWN,
  LIMBER_RED_FLAG_SLEEP,
  LIMBER_N_RED_FLAGS,
} LimberRedFlag;

/* A set of red flags, as bits; and the set of all of them. */
#define LIMBER_RED_FLAG_BIT(flag) (1u << (flag))
#define LIMBER_RED_FLAGS_ALL (LIMBER_RED_FLAG_BIT (LIMBER_N_RED_FLAGS) - 1)

/* What the answers come to, from nothing to the worst. */
typedef enum
{
  LIMBER_SCREEN_CLEAR,
  LIMBER_SCREEN_SOON,      /* to be talked over with a professional */
  LIMBER_SCREEN_URGENT,    /* to be examined the same day */
  LIMBER_SCREEN_EMERGENCY, /* every way to start is locked */
  LIMBER_N_SCREENS,
} LimberScreen;

/**
 * LimberScreening:
 * @at_us: when the screen was answered, UTC microseconds; 0 for never
 * @yes: the red flags that were answered with yes
 * @unsure: those that were answered with "not sure"
 * @examined_us: when it was said that a professional has examined them; 0 for never
 *
 * How the screen of red flags was answered. Who corrects an answer makes a new one.
 */
typedef struct
{
  gint64 at_us;
  guint  yes;
  guint  unsure;
  gint64 examined_us;
} LimberScreening;

const char  *limber_red_flag_get_id (LimberRedFlag flag);
const char  *limber_red_flag_get_text (LimberRedFlag flag);
LimberScreen limber_red_flag_get_screen (LimberRedFlag flag);

LimberScreen limber_red_flags_judge (guint yes, guint unsure);

const char *limber_screen_get_title (LimberScreen screen);
const char *limber_screen_get_text (LimberScreen screen);

LimberScreen limber_screening_get_screen (const LimberScreening *self);
gboolean     limber_screening_is_locked (const LimberScreening *self);
gboolean     limber_screening_is_due (const LimberScreening *self,
                                      const LimberCheckIn   *now,
                                      const LimberCheckIn   *last);

G_END_DECLS
