/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-database.h"
#include "history/limber-diary.h"

G_BEGIN_DECLS

LimberDiaryIndex *limber_read_diary_index (LimberDatabase          *db,
                                           const LimberDiaryFilter *filter,
                                           guint                    page_rows,
                                           GError                 **error);
GPtrArray        *limber_read_diary_page (LimberDatabase          *db,
                                          const LimberDiaryFilter *filter,
                                          const LimberDiaryKey    *from,
                                          guint                    page_rows,
                                          GError                 **error);
GPtrArray *limber_read_runs (LimberDatabase *db, guint32 from, guint32 until, GError **error);
GPtrArray *limber_read_activities (LimberDatabase *db, guint32 from, guint32 until, GError **error);
LimberSessionWhole *limber_read_whole (LimberDatabase *db, const char *uuid, GError **error);

G_END_DECLS
