/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-backup.h"
#include "history/limber-database.h"

G_BEGIN_DECLS

typedef enum
{
  LIMBER_RESTORE_COMES, /* is in the backup, and not here now */
  LIMBER_RESTORE_CHANGES,
  LIMBER_RESTORE_GOES, /* is here now, and not in the backup */
} LimberRestoreKind;

/* What becomes of one of the user's own files. */
typedef struct
{
  char             *name; /* "routines/after-the-hill.json" */
  LimberRestoreKind kind;
} LimberRestoreChange;

/* How many rows of a kind would change. */
typedef struct
{
  guint coming;   /* in the backup, and not here now */
  guint changing; /* here and there, but not alike */
  guint going;    /* here now, and not in the backup */
} LimberRestoreCount;

/**
 * LimberRestorePreview:
 *
 * What a backup holds, and what would change if it were brought back now.
 */
typedef struct
{
  LimberBackup      *backup;
  LimberRestoreCount sessions;
  LimberRestoreCount outings;    /* runs, walks and other activities */
  gboolean           answers;    /* whether answers about the back, or levels, would change */
  GPtrArray         *files;      /* (element-type LimberRestoreChange), by their names */
  guint              n_settings; /* that would change */
} LimberRestorePreview;

/* What has come of bringing a backup back. */
typedef struct
{
  LimberBackup *backup;
  char         *undo_path; /* a backup of what there was before */
  guint         n_failed;  /* files that could not be written or removed */
  char         *failure;   /* (nullable): why the first of these could not */
} LimberRestoreOutcome;

LimberRestorePreview *limber_restore_preview (const LimberBackupSource *now,
                                              const char               *path,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                  limber_restore_preview_free (LimberRestorePreview *self);
gboolean              limber_restore_preview_is_empty (const LimberRestorePreview *self);
GStrv limber_restore_preview_dup_lines (const LimberRestorePreview *self) G_GNUC_WARN_UNUSED_RESULT;

LimberRestoreOutcome *limber_restore_apply (LimberDatabase           *db,
                                            const LimberBackupSource *now,
                                            const char               *path,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                  limber_restore_outcome_free (LimberRestoreOutcome *self);

gboolean limber_restore_revive (LimberDatabase *db, char **date);
gboolean limber_restore_is_itself (const char *history_path, const char *path, GError **error);
gboolean limber_restore_is_played (LimberDatabase *db);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRestorePreview, limber_restore_preview_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRestoreOutcome, limber_restore_outcome_free)

G_END_DECLS
