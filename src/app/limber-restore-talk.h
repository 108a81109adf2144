/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-wait-row.h"
#include "history/limber-restore.h"

G_BEGIN_DECLS

char *limber_restore_talk_describe (const LimberRestorePreview *preview) G_GNUC_WARN_UNUSED_RESULT;
char *limber_restore_talk_summarise (const LimberBackup *backup) G_GNUC_WARN_UNUSED_RESULT;
void  limber_restore_talk_begin (GtkWindow     *window,
                                 LimberStore   *store,
                                 const char    *path,
                                 LimberWaitRow *wait);

G_END_DECLS
