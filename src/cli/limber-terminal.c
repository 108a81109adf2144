/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-terminal.h"

#include "cli/limber-cli-output.h"

#include <errno.h>
#include <glib-unix.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/* The other screen, without a cursor; and back. */
#define ENTER "\033[?1049h\033[?25l"
#define LEAVE "\033[?25h\033[?1049l"

#define FALLBACK_COLUMNS 80
#define FALLBACK_ROWS 24

/**
 * LimberTerminal:
 *
 * A terminal with somebody at it: single keys come in, whole screens go out. It is put back as it
 * was when it is left.
 */
struct _LimberTerminal
{
  LimberKeyFunc  func;
  gpointer       user_data;
  guint          source;
  struct termios before;
  gboolean       raw;
  gboolean       entered;
};

static const struct
{
  const char *bytes;
  LimberKey   key;
} sequences[] = {
  { "\033[1;2D", LIMBER_KEY_SHIFT_LEFT }, { "\033[d", LIMBER_KEY_SHIFT_LEFT },
  { "\033[C", LIMBER_KEY_RIGHT },         { "\033[D", LIMBER_KEY_LEFT },
  { "\033OC", LIMBER_KEY_RIGHT },         { "\033OD", LIMBER_KEY_LEFT },
};

/* The length of a control sequence that means nothing to us, so that it is passed over whole. */
static gsize
measure_sequence (const char *bytes, gsize length)
{
  gsize i = 2;

  if (length < 2 || (bytes[1] != '[' && bytes[1] != 'O'))
    return 1;

  while (i < length && (bytes[i] < '@' || bytes[i] > '~'))
    i++;

  return MIN (i + 1, length);
}

/**
 * limber_terminal_decode:
 * @bytes: what came from the terminal
 * @length: how much of it, at least 1
 * @used: (out): how much of it the key took
 * @character: (out): the character in lower case, for %LIMBER_KEY_CHARACTER
 *
 * Returns: the first key in it
 */
LimberKey
limber_terminal_decode (const char *bytes, gsize length, gsize *used, char *character)
{
  *used = 1;
  *character = 0;
  switch (bytes[0])
    {
    case ' ':
      return LIMBER_KEY_SPACE;

    case '\r':
    case '\n':
      return LIMBER_KEY_ENTER;

    case 0x1a:
      return LIMBER_KEY_SUSPEND;

    case 0x1b:
      break;

    default:
      *character = g_ascii_tolower (bytes[0]);
      return g_ascii_isprint (bytes[0]) ? LIMBER_KEY_CHARACTER : LIMBER_KEY_NONE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (sequences); i++)
    {
      if (length >= strlen (sequences[i].bytes)
          && memcmp (bytes, sequences[i].bytes, strlen (sequences[i].bytes)) == 0)
        {
          *used = strlen (sequences[i].bytes);
          return sequences[i].key;
        }
    }

  *used = measure_sequence (bytes, length);

  return *used == 1 ? LIMBER_KEY_ESCAPE : LIMBER_KEY_NONE;
}

static gboolean
read_cb (int fd, GIOCondition condition, gpointer user_data)
{
  LimberTerminal *self = user_data;
  char            bytes[64];
  gssize          n = read (fd, bytes, sizeof bytes);

  if (n < 0 && (errno == EINTR || errno == EAGAIN))
    return G_SOURCE_CONTINUE;
  if (n <= 0)
    {
      self->source = 0;
      return G_SOURCE_REMOVE;
    }

  for (gssize i = 0; i < n;)
    {
      gsize     used;
      char      character;
      LimberKey key = limber_terminal_decode (bytes + i, (gsize) (n - i), &used, &character);

      i += (gssize) used;
      self->func (key, character, self->user_data);
    }

  return G_SOURCE_CONTINUE;
}

static void
write_all (const char *text, gsize length)
{
  while (length > 0)
    {
      gssize n = write (STDOUT_FILENO, text, length);

      if (n < 0 && errno != EINTR)
        return;
      if (n > 0)
        {
          text += n;
          length -= (gsize) n;
        }
    }
}

static void
set_raw (LimberTerminal *self)
{
  struct termios raw = self->before;

  raw.c_lflag &= ~(tcflag_t) (ICANON | ECHO);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  /* Suspending is a key like the others, so that the session pauses and the screen is put back. */
  raw.c_cc[VSUSP] = _POSIX_VDISABLE;
  tcsetattr (STDIN_FILENO, TCSANOW, &raw);
  self->raw = TRUE;
}

/**
 * limber_terminal_new:
 * @func: called for each key, on the main context
 *
 * Returns: (transfer full) (nullable): the terminal, or %NULL when there is none to type at and
 *   look at, or one that only knows lines
 */
LimberTerminal *
limber_terminal_new (LimberKeyFunc func, gpointer user_data)
{
  const char     *kind = g_getenv ("TERM");
  LimberTerminal *self;
  struct termios  before;

  if (g_strcmp0 (kind, "dumb") == 0)
    return NULL;
  if (!isatty (STDIN_FILENO) || !isatty (STDOUT_FILENO) || tcgetattr (STDIN_FILENO, &before) != 0)
    return NULL;

  self = g_new0 (LimberTerminal, 1);
  self->func = func;
  self->user_data = user_data;
  self->before = before;
  set_raw (self);
  self->source = g_unix_fd_add (STDIN_FILENO, G_IO_IN | G_IO_HUP | G_IO_ERR, read_cb, self);

  return self;
}

void
limber_terminal_free (LimberTerminal *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  limber_terminal_leave (self);
  if (self->raw)
    tcsetattr (STDIN_FILENO, TCSANOW, &self->before);
  g_free (self);
}

/**
 * limber_terminal_enter:
 *
 * Takes the whole screen.
 */
void
limber_terminal_enter (LimberTerminal *self)
{
  if (!self->entered)
    write_all (ENTER, strlen (ENTER));
  self->entered = TRUE;
}

/**
 * limber_terminal_leave:
 *
 * Gives the screen back as it was.
 */
void
limber_terminal_leave (LimberTerminal *self)
{
  if (self->entered)
    write_all (LEAVE, strlen (LEAVE));
  self->entered = FALSE;
}

/**
 * limber_terminal_suspend:
 *
 * Stops the program, as ^Z does, and takes the screen again when it goes on.
 */
void
limber_terminal_suspend (LimberTerminal *self)
{
  gboolean entered = self->entered;

  limber_terminal_leave (self);
  tcsetattr (STDIN_FILENO, TCSANOW, &self->before);
  kill (0, SIGSTOP);
  set_raw (self);
  if (entered)
    limber_terminal_enter (self);
}

/**
 * limber_terminal_get_size:
 * @columns: (out): how wide it is, characters
 * @rows: (out): how high it is, lines
 */
void
limber_terminal_get_size (LimberTerminal *self, guint *columns, guint *rows)
{
  struct winsize size = { 0 };

  ioctl (STDOUT_FILENO, TIOCGWINSZ, &size);
  *columns = size.ws_col > 0 ? size.ws_col : FALLBACK_COLUMNS;
  *rows = size.ws_row > 0 ? size.ws_row : FALLBACK_ROWS;
}

/**
 * limber_terminal_show:
 * @lines: (element-type utf8): what to show, from the top; none wider than the terminal
 *
 * Shows a screen in one go, without flicker.
 */
void
limber_terminal_show (LimberTerminal *self, GPtrArray *lines)
{
  g_autofree char *local = NULL;
  g_autoptr(GString) out = g_string_new ("\033[H");
  guint columns;
  guint rows;

  limber_terminal_get_size (self, &columns, &rows);
  for (guint i = 0; i < MIN (lines->len, rows); i++)
    {
      g_string_append (out, g_ptr_array_index (lines, i));
      g_string_append (out, i + 1 < rows ? "\033[K\r\n" : "\033[K");
    }
  g_string_append (out, "\033[J");
  local = limber_cli_to_charset (out->str);
  write_all (local, strlen (local));
}
