/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plan/limber-questions.h"
#include "session/limber-session.h"

G_BEGIN_DECLS

/**
 * LimberAskFunc:
 * @answers: what was answered so far
 * @chip: whether "leg, numb or new" was touched
 *
 * Returns: what is to be asked, as LIMBER_ASK_BIT()s, see [func@questions_find]
 */
typedef guint (*LimberAskFunc) (const LimberCheckIn *answers, gboolean chip, gpointer user_data);

/**
 * LimberCheckInTerms:
 * @last: (nullable): the answers of the last time
 * @must: without an answer the session does not go on
 * @func: says what is asked
 * @data: for @func
 *
 * On which terms somebody is asked. Nothing but @data need last.
 */
typedef struct
{
  const LimberCheckIn *last;
  gboolean             must;
  LimberAskFunc        func;
  gpointer             data;
} LimberCheckInTerms;

#define LIMBER_TYPE_CHECK_IN_ROW (limber_check_in_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberCheckInRow, limber_check_in_row, LIMBER, CHECK_IN_ROW, AdwBin)

void limber_check_in_row_begin (LimberCheckInRow         *self,
                                LimberSession            *session,
                                const LimberCheckInTerms *terms);
void limber_check_in_row_drop (LimberCheckInRow *self);

gboolean limber_check_in_row_is_asking (LimberCheckInRow *self);
gboolean limber_check_in_row_touch_chip (LimberCheckInRow *self);

G_END_DECLS
