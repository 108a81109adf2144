/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"
#include "history/limber-diary.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_LOG_DIALOG (limber_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberLogDialog, limber_log_dialog, LIMBER, LOG_DIALOG, AdwWindow)

/* Called with what was entered and its uuid, once it is on its way to the history, or deleted. */
typedef void (*LimberLogDialogFunc) (LimberDiaryKind kind,
                                     const char     *uuid,
                                     gboolean        deleted,
                                     gpointer        user_data);

void limber_log_dialog_add_session (GtkWindow          *parent,
                                    LimberServices     *services,
                                    LimberLogDialogFunc func,
                                    gpointer            user_data);
void limber_log_dialog_edit_run (GtkWindow             *parent,
                                 LimberServices        *services,
                                 const LimberRunRecord *run,
                                 GPtrArray             *runs,
                                 LimberLogDialogFunc    func,
                                 gpointer               user_data);
void limber_log_dialog_edit_activity (GtkWindow            *parent,
                                      LimberServices       *services,
                                      const LimberActivity *activity,
                                      LimberLogDialogFunc   func,
                                      gpointer              user_data);

G_END_DECLS
