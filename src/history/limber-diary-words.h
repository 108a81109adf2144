/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-diary.h"

G_BEGIN_DECLS

const char *limber_activity_get_word (LimberActivityKind kind);
const char *limber_activity_get_label (LimberActivityKind kind);
gboolean    limber_activity_find (const char *word, LimberActivityKind *kind);
const char *limber_felt_get_label (LimberFelt felt);

char *limber_diary_format_numbers (gint64 length_us, gint64 distance_m) G_GNUC_WARN_UNUSED_RESULT;
char *limber_diary_format_pain (int before, int after) G_GNUC_WARN_UNUSED_RESULT;
char *limber_diary_format_time (gint64 started_us, int offset_s) G_GNUC_WARN_UNUSED_RESULT;
char *limber_diary_row_format_title (const LimberDiaryRow *self) G_GNUC_WARN_UNUSED_RESULT;
void  limber_diary_row_init_session (LimberDiaryRow *self, const LimberRecord *record);

char *limber_diary_row_format_details (const LimberDiaryRow *self,
                                       guint32               today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
