/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-check-in.h"

G_BEGIN_DECLS

/* The rungs of the ladder, from the first to the last. */
typedef enum
{
  LIMBER_RUNG_WEEK,      /* a week of much pain */
  LIMBER_RUNG_FORTNIGHT, /* two weeks in which nothing got better */
  LIMBER_RUNG_WORSENING,
  LIMBER_RUNG_LEG, /* weeks of pain in the leg */
  LIMBER_RUNG_SIX_WEEKS,
  LIMBER_RUNG_TWELVE_WEEKS,
  LIMBER_N_RUNGS,
  LIMBER_RUNG_NONE = LIMBER_N_RUNGS,
} LimberRung;

#define LIMBER_RUNG_BIT(rung) (1u << (rung))

/**
 * LimberEpisode:
 * @begun_us: its first painful answer
 * @last_us: its last one; 0 if there is no episode
 *
 * A time of pain, with days without it in between, but no more than four weeks of them.
 */
typedef struct
{
  gint64 begun_us;
  gint64 last_us;
} LimberEpisode;

LimberEpisode
      limber_episode_find (const LimberCheckIn *check_ins, gsize n_check_ins, gint64 now_us);
guint limber_episode_get_rungs (const LimberCheckIn *check_ins, gsize n_check_ins, gint64 now_us);
LimberRung limber_episode_choose (const LimberCheckIn *check_ins,
                                  gsize                n_check_ins,
                                  gint64               now_us,
                                  const gint64         shown_us[LIMBER_N_RUNGS]);

const char *limber_rung_get_id (LimberRung rung);
const char *limber_rung_get_text (LimberRung rung);

G_END_DECLS
