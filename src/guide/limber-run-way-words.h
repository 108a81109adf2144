/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-diary.h"
#include "plan/limber-limits.h"
#include "plan/limber-run-way.h"

G_BEGIN_DECLS

const char *limber_run_way_get_advice (const LimberLimits *limits);
char       *limber_run_way_format_note (const LimberRunWay *way) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_run_way_format_progress (const LimberRunWay *way,
                                            guint32             today) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_run_way_format_outing (const LimberRunRecord *run,
                                          LimberRunVerdict       verdict,
                                          guint32                today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
