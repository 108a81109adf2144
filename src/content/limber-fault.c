/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-fault.h"

#include <glib/gi18n-lib.h>

/* Longer values are cut in messages; a path may name more. */
#define QUOTE_MAX_CHARS 48
#define PATH_MAX_CHARS 400

static gboolean
is_shown_as_it_is (gunichar c)
{
  return g_unichar_isprint (c) && g_unichar_type (c) != G_UNICODE_FORMAT;
}

/* Text from a file goes to terminals and lists: nothing in it may move the cursor, end the line or
 * turn the direction of reading. */
static void
append_escaped (GString *out, const char *text, guint max_chars)
{
  guint n_chars = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char_validated (at, -1);

      if (n_chars++ == max_chars)
        {
          g_string_append (out, "…");
          return;
        }
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append_printf (out, "\\x%02x", (guchar) *at);
          continue;
        }
      if (is_shown_as_it_is (c))
        g_string_append_unichar (out, c);
      else
        g_string_append_printf (out, c > 0xffff ? "\\U%08x" : "\\u%04x", c);
    }
}

/**
 * limber_quote:
 * @text: any text, not necessarily UTF-8
 *
 * Returns: (transfer full): the text in quotation marks as a message can show it: shortened, with
 *   control and format characters escaped
 */
char *
limber_quote (const char *text)
{
  g_autoptr (GString) out = g_string_new ("\"");

  g_return_val_if_fail (text != NULL, NULL);

  append_escaped (out, text, QUOTE_MAX_CHARS);
  g_string_append_c (out, '"');

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * limber_pointer_append:
 * @path: a JSON pointer to make longer
 * @name: the name of a member
 *
 * Goes one step down, as RFC 6901 writes it.
 */
void
limber_pointer_append (GString *path, const char *name)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (name != NULL);

  g_string_append_c (path, '/');
  for (const char *at = name; *at != '\0'; at++)
    {
      if (*at == '~')
        g_string_append (path, "~0");
      else if (*at == '/')
        g_string_append (path, "~1");
      else
        g_string_append_c (path, *at);
    }
}

/**
 * limber_fault_new:
 * @kind: what sort of fault it is
 * @path: a JSON pointer
 * @format: what is wrong and what was expected
 * @...: values for @format
 *
 * Returns: (transfer full): a fault at no known line
 */
LimberFault *
limber_fault_new (LimberFaultKind kind, const char *path, const char *format, ...)
{
  LimberFault *self = g_new0 (LimberFault, 1);
  va_list      args;

  self->kind = kind;
  self->path = g_strdup (path);
  va_start (args, format);
  self->message = g_strdup_vprintf (format, args);
  va_end (args);

  return self;
}

/**
 * limber_fault_free:
 * @self: (transfer full): a fault
 */
void
limber_fault_free (LimberFault *self)
{
  g_free (self->path);
  g_free (self->message);
  g_free (self);
}

/**
 * limber_fault_format:
 * @self: a fault
 * @file: (nullable): the file it was found in
 *
 * Returns: (transfer full): the fault in one line, `FILE: /path/in/it: what is wrong`
 */
char *
limber_fault_format (const LimberFault *self, const char *file)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (file != NULL)
    {
      append_escaped (out, file, G_MAXUINT);
      g_string_append (out, ": ");
    }
  append_escaped (out, *self->path != '\0' ? self->path : "/", PATH_MAX_CHARS);
  g_string_append (out, ": ");
  if (self->line > 0)
    g_string_append_printf (out, _ ("line %u, column %u: "), self->line, self->column);
  g_string_append (out, self->message);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * limber_faults_new:
 *
 * Returns: (transfer full) (element-type LimberFault): an empty list of faults
 */
GPtrArray *
limber_faults_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) limber_fault_free);
}

/**
 * limber_faults_format:
 * @faults: (element-type LimberFault): a list of faults
 * @file: (nullable): the file they were found in
 *
 * Returns: (transfer full): the faults, one in a line, without an end of line after the last
 */
char *
limber_faults_format (GPtrArray *faults, const char *file)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (faults != NULL, NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line = limber_fault_format (faults->pdata[i], file);

      if (i > 0)
        g_string_append_c (out, '\n');
      g_string_append (out, line);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * limber_faults_only_newer:
 * @faults: (element-type LimberFault): a list of faults
 *
 * Returns: whether there is nothing wrong but that the format is newer than ours, so that the
 *   definition can be used but must not be written
 */
gboolean
limber_faults_only_newer (GPtrArray *faults)
{
  g_return_val_if_fail (faults != NULL, FALSE);

  for (guint i = 0; i < faults->len; i++)
    if (((LimberFault *) faults->pdata[i])->kind != LIMBER_FAULT_NEWER)
      return FALSE;

  return faults->len > 0;
}
