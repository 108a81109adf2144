/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-diary.h"

G_BEGIN_DECLS

/**
 * LimberRunMatch:
 * @LIMBER_RUN_MATCH_NEW: nobody has noted it yet
 * @LIMBER_RUN_MATCH_SAME: it was taken in before, from this file or another one
 * @LIMBER_RUN_MATCH_NOTED: it was noted by hand, with what one knew of it
 *
 * What a run that a watch wrote down is among those that are known.
 */
typedef enum
{
  LIMBER_RUN_MATCH_NEW,
  LIMBER_RUN_MATCH_SAME,
  LIMBER_RUN_MATCH_NOTED,
} LimberRunMatch;

LimberRunMatch
limber_run_match_find (GPtrArray *runs, const LimberRunRecord *run, const LimberRunRecord **known);
LimberRunRecord *limber_run_match_complete (const LimberRunRecord *noted,
                                            const LimberRunRecord *run) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
