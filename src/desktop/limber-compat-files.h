/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LimberFileKind:
 * @name: what people call such files
 * @mime_type: their type
 * @pattern: how their names end: "*.limber"
 *
 * A kind of file to choose from.
 */
typedef struct
{
  const char *name;
  const char *mime_type;
  const char *pattern;
} LimberFileKind;

/* Called once, with the files that were chosen; none is %NULL. */
typedef void (*LimberFilesFunc) (GListModel *files, gpointer user_data);

void limber_compat_open_files (GtkWindow            *parent,
                               const char           *title,
                               const LimberFileKind *kinds,
                               guint                 n_kinds,
                               LimberFilesFunc       func,
                               gpointer              user_data);
void limber_compat_save_file (GtkWindow            *parent,
                              const char           *title,
                              const char           *name,
                              const LimberFileKind *kind,
                              LimberFilesFunc       func,
                              gpointer              user_data);

G_END_DECLS
