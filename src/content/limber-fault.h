/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberFaultKind:
 * @LIMBER_FAULT_FILE: the file could not be read at all
 * @LIMBER_FAULT_SYNTAX: the file is no JSON as RFC 8259 has it, or too large or deep
 * @LIMBER_FAULT_VALUE: a value is not what the format has in that place
 * @LIMBER_FAULT_NEWER: the file is of a newer format than this Limber reads
 * @LIMBER_FAULT_NOTE: no fault, but worth a mention: a member that Limber does not know
 */
typedef enum
{
  LIMBER_FAULT_FILE,
  LIMBER_FAULT_SYNTAX,
  LIMBER_FAULT_VALUE,
  LIMBER_FAULT_NEWER,
  LIMBER_FAULT_NOTE,
} LimberFaultKind;

/**
 * LimberFault:
 * @kind: what sort of fault it is
 * @path: where in the file it is, as a JSON pointer (RFC 6901); empty for the whole
 * @line: the line it is in, from 1, where known; else 0
 * @column: the character in that line, from 1, where known; else 0
 * @message: what is wrong and what was expected, in the user's language
 *
 * One thing that is wrong with a definition.
 */
typedef struct
{
  LimberFaultKind kind;
  char           *path;
  guint           line;
  guint           column;
  char           *message;
} LimberFault;

LimberFault *limber_fault_new (LimberFaultKind kind, const char *path, const char *format, ...)
    G_GNUC_PRINTF (3, 4) G_GNUC_WARN_UNUSED_RESULT;
void limber_fault_free (LimberFault *self);

char *limber_fault_format (const LimberFault *self, const char *file) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *limber_faults_new (void) G_GNUC_WARN_UNUSED_RESULT;
char      *limber_faults_format (GPtrArray *faults, const char *file) G_GNUC_WARN_UNUSED_RESULT;
gboolean   limber_faults_only_newer (GPtrArray *faults);

char *limber_quote (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void  limber_pointer_append (GString *path, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberFault, limber_fault_free)

G_END_DECLS
