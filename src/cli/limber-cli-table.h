/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LimberCliTable LimberCliTable;

LimberCliTable *limber_cli_table_new (const char *alignment) G_GNUC_WARN_UNUSED_RESULT;
void            limber_cli_table_free (LimberCliTable *self);

void limber_cli_table_add (LimberCliTable *self, ...) G_GNUC_NULL_TERMINATED;
void limber_cli_table_below (LimberCliTable *self, const char *line);
void limber_cli_table_print (LimberCliTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberCliTable, limber_cli_table_free)

G_END_DECLS
