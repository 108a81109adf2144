/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "guide/limber-digest.h"

G_BEGIN_DECLS

gint64           limber_ran_get_length_us (const LimberDigest *digest, gint64 now_us);
LimberRunRecord *limber_ran_new (const LimberDigest *digest,
                                 gint64              now_us,
                                 GTimeZone          *zone) G_GNUC_WARN_UNUSED_RESULT;
char            *limber_ran_format (const LimberRunRecord *run) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
