/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/limber-cli-places.h"
#include "history/limber-backup.h"
#include "history/limber-store.h"

G_BEGIN_DECLS

void          limber_cli_answer_cb (GObject *source, GAsyncResult *result, gpointer user_data);
GAsyncResult *limber_cli_wait (GAsyncResult **answer);

gboolean limber_cli_open_store (LimberStore *store, GError **error);
gboolean limber_cli_close_store (LimberStore *store, GError **error);
void     limber_cli_report_notice (LimberStore *store);

LimberBackupSource *
limber_cli_backup_source (const LimberCliPlaces *places) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
