/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIMBER_FIT_MAX_FIELDS 255

/* A field of a message: where it lies, and how long. */
typedef struct
{
  guint8 number;
  guint8 size;
} LimberFitField;

/**
 * LimberFitMessage:
 * @kind: the global number of the message
 * @big_endian: how its numbers are written
 * @n_fields: how many there are
 * @fields: (array length=n_fields): which
 * @size: of all of it, bytes
 *
 * How the messages of a local type look.
 */
typedef struct
{
  guint16        kind;
  gboolean       big_endian;
  gboolean       defined;
  guint          n_fields;
  guint          size;
  LimberFitField fields[LIMBER_FIT_MAX_FIELDS];
} LimberFitMessage;

/**
 * LimberFitFunc:
 * @message: how it looks
 * @bytes: what it says, as many as its size
 * @data: what was handed over with the function
 */
typedef void (*LimberFitFunc) (const LimberFitMessage *message, const guint8 *bytes, gpointer data);

gboolean limber_fit_read (const guint8 *bytes,
                          gsize         length,
                          LimberFitFunc func,
                          gpointer      data,
                          GError      **error);
gboolean limber_fit_get (const LimberFitMessage *message,
                         const guint8           *bytes,
                         guint8                  number,
                         guint32                *value);
guint16  limber_fit_sum (const guint8 *bytes, gsize length);

G_END_DECLS
