/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-store-diary.h"
#include "history/limber-store-done.h"
#include "history/limber-history-export-stream.h"
#include "history/limber-store-health.h"

G_BEGIN_DECLS

/* A moment in the tests: 2025-03-30 07:00 in Berlin, three hours after the clocks went forward. */
#define TEST_START_US (G_GINT64_CONSTANT (1743310800) * G_USEC_PER_SEC)
#define TEST_DATE 739340
#define SECONDS(n) ((gint64) (n) *G_USEC_PER_SEC)

#define assert_sql(path, sql, expected)                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *assert_sql_text = test_query (path, sql);                                     \
    g_assert_cmpstr (assert_sql_text, ==, expected);                                               \
  }                                                                                                \
  G_STMT_END

char *test_folder (void);
char *test_query (const char *path, const char *sql);
void  test_execute (const char *path, const char *sql);
char *test_checksum (const char *path);
char *test_listing (const char *folder);
void  test_build_old (const char *path, int version);

LimberRecord *test_record (const char *uuid);
LimberWork   *test_work (int step, int set, int side, gint64 planned_us, gint64 done_us);
GPtrArray    *test_plan (void);

LimberCheckInRecord *test_check_in (LimberCheckInWhen when, gint64 at_us, int pain);

void test_begin_session (LimberStore *store, const char *uuid);
void test_enter_phase (LimberStore *store,
                       const char  *uuid,
                       int          phase,
                       gint64       position_us,
                       GPtrArray   *work);
void test_pause_at (LimberStore      *store,
                    const char       *uuid,
                    gint64            from_us,
                    gint64            until_us,
                    LimberPauseReason reason);

gboolean            test_open (LimberStore *store, GError **error);
LimberStore        *test_open_new (const char *path);
gboolean            test_flush (LimberStore *store, GError **error);
void                test_close (LimberStore *store);
gboolean            test_forget (LimberStore *store, const char *uuid, GError **error);
LimberRecord       *test_unfinished (LimberStore *store);
LimberRecord       *test_session (LimberStore *store, const char *uuid, GError **error);
GPtrArray          *test_sessions (LimberStore *store, guint offset, guint limit, GError **error);
GPtrArray          *test_work_of (LimberStore *store, const char *uuid);
GPtrArray          *test_pauses_of (LimberStore *store, const char *uuid);
GPtrArray          *test_entries_of (LimberStore *store, const char *uuid);
int                 test_last_first_side (LimberStore *store);
LimberHealth       *test_health_since (LimberStore *store, gint64 since_us);
GPtrArray          *test_log_since (LimberStore *store, gint64 since_us);
LimberSessionWhole *test_whole (LimberStore *store, const char *uuid, GError **error);
GPtrArray          *test_runs (LimberStore *store, guint32 from, guint32 until);
GPtrArray          *test_activities (LimberStore *store, guint32 from, guint32 until);
LimberDiaryIndex            *
test_diary_index (LimberStore *store, const LimberDiaryFilter *filter, guint page_rows);
GPtrArray *test_diary_page (LimberStore             *store,
                            const LimberDiaryFilter *filter,
                            const LimberDiaryKey    *from,
                            guint                    page_rows);
GArray    *test_done (LimberStore *store, guint32 from);
GArray    *test_done_work (LimberStore *store, guint32 from);
GArray    *test_best_work (LimberStore *store);
GPtrArray *test_read_check_ins (LimberStore *store, guint32 from);
char      *test_export (LimberStore *store, LimberExportFormat format);

G_END_DECLS
