/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LimberBatchFile:
 * @name: where it belongs, beneath the user's folder: "exercises/my-stretch.json"
 * @content: (nullable): what it is to say; %NULL to remove it
 *
 * One change of a batch.
 */
typedef struct
{
  char   *name;
  GBytes *content;
} LimberBatchFile;

GPtrArray *limber_batch_files_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       limber_batch_files_add (GPtrArray *files, const char *name, GBytes *content);

gboolean limber_batch_files_stage (GPtrArray  *files,
                                   guint       i,
                                   const char *folder,
                                   const char *stage,
                                   GError    **error);
gboolean limber_batch_files_commit (GPtrArray *files, const char *stage, GError **error);
gboolean
limber_batch_files_apply (GPtrArray *files, const char *folder, const char *stage, GError **error);
void limber_batch_files_turn_back (GPtrArray *files, const char *folder, const char *stage);
void limber_batch_files_settle (const char *folder, const char *stage);

G_END_DECLS
