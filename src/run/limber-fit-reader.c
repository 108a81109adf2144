/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-run"

#include "limber-config.h"

#include "run/limber-fit-reader.h"

#include "run/limber-track.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * The container of the Flexible and Interoperable Data Transfer format: a header, records that
 * either define how messages of one of sixteen local types look or are such messages, and a sum.
 */

#define MIN_HEADER 12
#define SUM_SIZE 2
#define N_LOCAL_TYPES 16

#define COMPRESSED 0x80
#define DEFINITION 0x40
#define DEVELOPER 0x20
#define LOCAL_TYPE 0x0f

typedef struct
{
  const guint8 *at;
  const guint8 *end;
} Bytes;

static gboolean
take (Bytes *self, gsize n, const guint8 **bytes)
{
  if ((gsize) (self->end - self->at) < n)
    return FALSE;

  *bytes = self->at;
  self->at += n;

  return TRUE;
}

static guint32
get_number (const guint8 *bytes, guint size, gboolean big_endian)
{
  guint32 value = 0;

  for (guint i = 0; i < size; i++)
    value = value << 8 | bytes[big_endian ? i : size - 1 - i];

  return value;
}

/**
 * limber_fit_sum:
 * @bytes: (array length=length): of a file
 * @length: how many
 *
 * Returns: the sum by which the format guards itself, a CRC-16 with the polynomial 0xA001
 */
guint16
limber_fit_sum (const guint8 *bytes, gsize length)
{
  guint16 sum = 0;

  for (gsize i = 0; i < length; i++)
    {
      sum ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = (guint16) (sum & 1 ? (sum >> 1) ^ 0xa001 : sum >> 1);
    }

  return sum;
}

static gboolean
read_developer_fields (Bytes *bytes, LimberFitMessage *message)
{
  const guint8 *at = NULL;
  guint         n;

  if (!take (bytes, 1, &at))
    return FALSE;

  n = at[0];
  for (guint i = 0; i < n; i++)
    {
      if (!take (bytes, 3, &at))
        return FALSE;
      message->size += at[1];
    }

  return TRUE;
}

static gboolean
read_definition (Bytes *bytes, LimberFitMessage *message, gboolean has_developer_fields)
{
  const guint8 *at = NULL;

  if (!take (bytes, 5, &at) || at[1] > 1)
    return FALSE;

  memset (message, 0, sizeof *message);
  message->big_endian = at[1] == 1;
  message->kind = (guint16) get_number (at + 2, 2, message->big_endian);
  message->n_fields = at[4];
  for (guint i = 0; i < message->n_fields; i++)
    {
      if (!take (bytes, 3, &at))
        return FALSE;
      message->fields[i] = (LimberFitField){ at[0], at[1] };
      message->size += at[1];
    }
  message->defined = !has_developer_fields || read_developer_fields (bytes, message);

  return message->defined;
}

static gboolean
read_record (Bytes *bytes, LimberFitMessage *messages, LimberFitFunc func, gpointer data)
{
  const guint8     *at = NULL;
  LimberFitMessage *message = NULL;
  guint8            head;

  if (!take (bytes, 1, &at))
    return FALSE;

  head = at[0];
  message = &messages[head & COMPRESSED ? head >> 5 & 3 : head & LOCAL_TYPE];
  if (!(head & COMPRESSED) && head & DEFINITION)
    return read_definition (bytes, message, (head & DEVELOPER) != 0);
  if (!message->defined || !take (bytes, message->size, &at))
    return FALSE;

  func (message, at, data);

  return TRUE;
}

static gboolean
damaged (GError **error, const char *what)
{
  g_set_error_literal (error, LIMBER_TRACK_ERROR, LIMBER_TRACK_ERROR_DAMAGED, what);

  return FALSE;
}

/**
 * limber_fit_read:
 * @bytes: (array length=length): a file
 * @length: how many
 * @func: (scope call): told every message
 * @error: return location for an error
 *
 * Returns: whether all of it could be read
 */
gboolean
limber_fit_read (const guint8 *bytes,
                 gsize         length,
                 LimberFitFunc func,
                 gpointer      data,
                 GError      **error)
{
  g_autofree LimberFitMessage *messages = g_new0 (LimberFitMessage, N_LOCAL_TYPES);
  Bytes                        rest = { 0 };
  gsize                        head;
  guint32                      size;

  if (length < MIN_HEADER + SUM_SIZE || bytes[0] < MIN_HEADER || memcmp (bytes + 8, ".FIT", 4) != 0)
    return damaged (error, _ ("the file does not begin as a FIT file does"));

  head = bytes[0];
  size = get_number (bytes + 4, 4, FALSE);
  if (head + (gsize) size + SUM_SIZE > length)
    return damaged (error, _ ("the file ends too early"));
  if (limber_fit_sum (bytes, head + size) != get_number (bytes + head + size, SUM_SIZE, FALSE))
    return damaged (error, _ ("the sum of the file is not what it says"));

  rest = (Bytes){ bytes + head, bytes + head + size };
  while (rest.at < rest.end)
    if (!read_record (&rest, messages, func, data))
      return damaged (error, _ ("a record of the file cannot be read"));

  return TRUE;
}

/**
 * limber_fit_get:
 * @message: how a message looks
 * @bytes: what it says
 * @number: of a field
 * @value: (out): a whole number without a sign, of one, two or four bytes
 *
 * Returns: whether the message has that field, and says something in it
 */
gboolean
limber_fit_get (const LimberFitMessage *message, const guint8 *bytes, guint8 number, guint32 *value)
{
  guint at = 0;

  for (guint i = 0; i < message->n_fields; i++)
    {
      const guint size = message->fields[i].size;

      if (message->fields[i].number == number && (size == 1 || size == 2 || size == 4))
        {
          *value = get_number (bytes + at, size, message->big_endian);
          /* All bits set stand for "not known". */
          return *value != G_MAXUINT32 >> (32 - 8 * size);
        }
      at += size;
    }

  return FALSE;
}
