/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history-fixture.h"

#include "history/limber-store-backup.h"

G_BEGIN_DECLS

/* A home with a history in it, exercises and routines. */
typedef struct
{
  char *folder;  /* the user's own */
  char *path;    /* of the history */
  char *backups; /* where they are made by themselves */
  char *target;  /* of one that is made by hand */
} TestHome;

void test_home_set_up (TestHome *self, gconstpointer data);
void test_home_tear_down (TestHome *self, gconstpointer data);

void  test_home_write (TestHome *self, const char *name, const char *text);
char *test_home_read (TestHome *self, const char *name);
void  test_home_fill (TestHome *self);

LimberBackupSource *test_home_source (TestHome *self, gint64 now_us, GVariant *settings);
GVariant           *test_settings (double volume);

char                 *test_backup (LimberStore              *store,
                                   const LimberBackupSource *source,
                                   const char               *path,
                                   GError                  **error);
GPtrArray            *test_backups (LimberStore *store);
LimberRestorePreview *test_preview (LimberStore              *store,
                                    const LimberBackupSource *source,
                                    const char               *path,
                                    GError                  **error);
LimberRestoreOutcome *test_restore (LimberStore              *store,
                                    const LimberBackupSource *source,
                                    const char               *path,
                                    GError                  **error);
GPtrArray            *test_erase (LimberStore *store, const char *const *folders, GError **error);

G_END_DECLS
