/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-pain.h"

G_BEGIN_DECLS

/**
 * LimberCase:
 * @check_ins: (array length=n_check_ins): the answers of the last weeks, oldest first
 * @n_check_ins: how many
 * @now_us: the present, UTC microseconds
 * @today_us: when the present day began where one is
 * @screen: what holds of the screen of red flags
 * @flexion_sensitive: the caution is set: bending brings the pain on
 *
 * What is known of somebody's back. It borrows the answers.
 */
typedef struct
{
  const LimberCheckIn *check_ins;
  gsize                n_check_ins;
  gint64               now_us;
  gint64               today_us;
  LimberScreen         screen;
  gboolean             flexion_sensitive;
} LimberCase;

/**
 * LimberJudgement:
 * @limits: what the day permits
 * @rows: the rows that say why, as bits
 * @pain: the pain that was answered, -1 when nothing was that still holds
 *
 * What a case comes to. Plain data.
 */
typedef struct
{
  LimberLimits limits;
  guint        rows;
  int          pain;
} LimberJudgement;

LimberJudgement      limber_case_judge (const LimberCase *self);
const LimberCheckIn *limber_case_find_last (const LimberCase *self);
LimberLight          limber_case_get_last_light (const LimberCase *self);

G_END_DECLS
