/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-check-in.h"

G_BEGIN_DECLS

char *limber_trend_format (const LimberCheckIn *check_ins,
                           gsize                n_check_ins,
                           gint64               now_us) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
