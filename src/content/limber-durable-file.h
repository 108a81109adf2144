/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_DURABLE_ERROR (limber_durable_error_quark ())

/**
 * LimberDurableError:
 * @LIMBER_DURABLE_ERROR_CHANGED: the file is not what it was taken to be
 */
typedef enum
{
  LIMBER_DURABLE_ERROR_CHANGED,
} LimberDurableError;

GQuark limber_durable_error_quark (void);

/**
 * LimberFileMark:
 * @exists: whether there is a file
 * @digest: of what it holds; empty if that cannot be read
 *
 * What tells whether a file is still what it was. Times do not: they can be set, and are coarse.
 */
typedef struct
{
  gboolean exists;
  char     digest[65];
} LimberFileMark;

#define LIMBER_FILE_MARK_NONE ((LimberFileMark){ FALSE, "" })

void     limber_file_mark_text (LimberFileMark *self, const char *text, gsize length);
void     limber_file_mark_file (LimberFileMark *self, const char *path);
gboolean limber_file_mark_is_same (const LimberFileMark *a, const LimberFileMark *b);

gboolean limber_durable_file_write (const char           *path,
                                    const char           *text,
                                    gsize                 length,
                                    const LimberFileMark *expected,
                                    GError              **error);
gboolean limber_durable_file_move (const char *from, const char *to, GError **error);

G_END_DECLS
