/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-definition-file.h"

#include "content/limber-json-guard.h"
#include "content/limber-json-text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *
name_of_type (mode_t mode)
{
  if (S_ISDIR (mode))
    return _ ("a folder");
  if (S_ISFIFO (mode))
    return _ ("a pipe");
  if (S_ISSOCK (mode))
    return _ ("a socket");
  if (S_ISCHR (mode) || S_ISBLK (mode))
    return _ ("a device");

  return _ ("something that is no file");
}

/* Whatever stands at the path, this neither blocks nor reads from it. */
static int
open_regular (const char *path, goffset *size, LimberFault **fault)
{
  struct stat about = { 0 };
  int         fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);

  if (fd < 0 && errno == ENXIO)
    *fault = limber_fault_new (LIMBER_FAULT_FILE, "", _ ("%s, expected a file"), _ ("a socket"));
  else if (fd < 0)
    *fault = limber_fault_new (
        LIMBER_FAULT_FILE, "", _ ("%s, expected a file that can be read"), g_strerror (errno));
  if (fd < 0)
    return -1;

  if (fstat (fd, &about) != 0 || !S_ISREG (about.st_mode))
    {
      *fault = limber_fault_new (
          LIMBER_FAULT_FILE, "", _ ("%s, expected a file"), name_of_type (about.st_mode));
      close (fd);
      return -1;
    }
  *size = about.st_size;

  return fd;
}

/* Fills the buffer as far as the file goes; -1 if reading fails. */
static gssize
read_all (int fd, char *buffer, gsize size)
{
  gsize n_read = 0;

  while (n_read < size)
    {
      gssize n = read (fd, buffer + n_read, size - n_read);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      n_read += (gsize) n;
    }

  return (gssize) n_read;
}

/* Some files, in /proc for one, say that they are empty and are not. */
static gsize
choose_buffer_size (goffset size, gsize max_length)
{
  if (size > 0 && (guint64) size < max_length)
    return (gsize) size + 1;

  return max_length + 1;
}

/**
 * limber_definition_file_read:
 * @path: a file
 * @max_length: how long it may be, bytes
 * @length: (out): how long it is, bytes
 * @fault: (out): what is wrong with it
 *
 * Reads a regular file that is not too long. Never blocks on what is no file, and reads no more than
 * it may. A NUL follows the text.
 *
 * Returns: (transfer full) (nullable): what the file holds, or %NULL with @fault set
 */
char *
limber_definition_file_read (const char *path, gsize max_length, gsize *length, LimberFault **fault)
{
  g_autofree char *buffer = NULL;
  goffset          size = 0;
  gsize            capacity = 0;
  gssize           n_read = 0;
  int              saved_errno = 0;
  int              fd = -1;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (length != NULL && fault != NULL, NULL);

  *fault = NULL;
  fd = open_regular (path, &size, fault);
  if (fd < 0)
    return NULL;

  if ((guint64) size <= max_length)
    {
      capacity = choose_buffer_size (size, max_length);
      buffer = g_malloc (capacity + 1);
      n_read = read_all (fd, buffer, capacity);
      saved_errno = errno;
    }
  close (fd);

  if (n_read < 0)
    *fault = limber_fault_new (LIMBER_FAULT_FILE,
                               "",
                               _ ("%s, expected a file that can be read"),
                               g_strerror (saved_errno));
  else if (buffer == NULL || (gsize) n_read > max_length)
    *fault = limber_fault_new (LIMBER_FAULT_SYNTAX,
                               "",
                               _ ("longer than %" G_GSIZE_FORMAT " KiB, expected at most that"),
                               max_length / 1024);
  if (*fault != NULL)
    return NULL;

  buffer[n_read] = '\0';
  *length = (gsize) n_read;

  return g_steal_pointer (&buffer);
}

/**
 * limber_definition_text_parse:
 * @text: JSON, with a NUL at its end
 * @length: of @text without the NUL, bytes
 * @max_length: how long it may be, bytes
 * @fault: (out): what is wrong with it
 *
 * Returns: (transfer full) (nullable): the root of what the text says, or %NULL with @fault set
 */
JsonNode *
limber_definition_text_parse (const char *text, gsize length, gsize max_length, LimberFault **fault)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (fault != NULL, NULL);

  *fault = limber_json_guard (text, length, max_length);

  return *fault == NULL ? limber_json_build (text) : NULL;
}

/**
 * limber_definition_file_parse:
 * @path: a file
 * @max_length: how long it may be, bytes
 * @fault: (out): what is wrong with it
 *
 * Returns: (transfer full) (nullable): the root of what the file says, or %NULL with @fault set
 */
JsonNode *
limber_definition_file_parse (const char *path, gsize max_length, LimberFault **fault)
{
  g_autofree char *text = NULL;
  gsize            length = 0;

  text = limber_definition_file_read (path, max_length, &length, fault);
  if (text == NULL)
    return NULL;

  return limber_definition_text_parse (text, length, max_length, fault);
}
