/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "share/limber-import-foreign.h"

G_BEGIN_DECLS

gboolean limber_import_read_files (LimberImportPlan *plan,
                                   GPtrArray        *files,
                                   const char       *language,
                                   LimberImportTick  tick,
                                   gpointer          user_data,
                                   GCancellable     *cancellable,
                                   GError          **error);
void     limber_import_read_text (LimberImportPlan *plan,
                                  guint             source,
                                  const char       *text,
                                  gsize             length,
                                  const char       *language,
                                  LimberImportTick  tick,
                                  gpointer          user_data);
char    *limber_import_read_language (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
