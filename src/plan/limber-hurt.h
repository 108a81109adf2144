/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-check-in.h"

G_BEGIN_DECLS

/* What a session is closed with when it was too much. */
#define LIMBER_HURT_CLOSING "diaphragmatic-breathing"

/* From the mildest to the strictest. */
typedef enum
{
  LIMBER_HURT_CONTINUE,
  LIMBER_HURT_EASIER, /* the easier version is offered, or to skip it */
  LIMBER_HURT_END,    /* the exercise ends for today */
  LIMBER_HURT_CLOSE,  /* as well, and the session closes with %LIMBER_HURT_CLOSING */
  LIMBER_HURT_STOP,   /* the session stops, and the urgent text is shown */
  LIMBER_N_HURTS,
} LimberHurt;

LimberHurt limber_hurt_judge (const LimberCheckIn *answers, gboolean moves_up, guint ended_before);

gboolean limber_hurt_asks_where_to (const LimberCheckIn *answers);
gboolean limber_hurt_is_end (LimberHurt hurt);
gboolean limber_hurt_may_be_harder (gint64 ended_us, gint64 now_us);

const char *limber_hurt_get_question (void);
const char *limber_hurt_get_text (LimberHurt hurt);

G_END_DECLS
