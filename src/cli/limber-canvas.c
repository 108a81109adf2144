/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-canvas.h"

#define DIGIT_ROWS 5

/* Digits that can be read from the mat, in rows of three bits; the last one is the colon. */
static const guchar digits[11][DIGIT_ROWS] = {
  { 7, 5, 5, 5, 7 }, { 2, 6, 2, 2, 7 }, { 7, 1, 7, 4, 7 }, { 7, 1, 7, 1, 7 },
  { 5, 5, 7, 1, 1 }, { 7, 4, 7, 1, 7 }, { 7, 4, 7, 5, 7 }, { 7, 1, 1, 1, 1 },
  { 7, 5, 7, 5, 7 }, { 7, 5, 7, 1, 7 }, { 0, 2, 0, 2, 0 },
};

/**
 * limber_canvas_init:
 * @self: (out caller-allocates): a canvas
 * @columns: how wide the terminal is
 * @unicode: whether it shows more than ASCII
 * @colour: whether it shows colours
 */
void
limber_canvas_init (LimberCanvas *self, guint columns, gboolean unicode, gboolean colour)
{
  self->columns = columns;
  self->unicode = unicode;
  self->colour = colour;
  self->lines = g_ptr_array_new_with_free_func (g_free);
}

void
limber_canvas_clear (LimberCanvas *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

/**
 * limber_canvas_is_command:
 * @c: a character of a text from a file
 *
 * Returns: whether a terminal would obey it rather than show it: control characters, and those that
 *   turn the direction of all that follows
 */
gboolean
limber_canvas_is_command (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static guint
measure_char (gunichar c)
{
  if (g_unichar_iszerowidth (c) || g_unichar_iscntrl (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

/**
 * limber_canvas_measure:
 * @text: UTF-8
 *
 * Returns: how many columns it takes
 */
guint
limber_canvas_measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += measure_char (g_utf8_get_char (p));

  return width;
}

/**
 * limber_canvas_fit:
 * @text: UTF-8, also from a file: control characters are left out
 * @columns: how much room there is
 * @unicode: whether more than ASCII can be shown
 *
 * Returns: (transfer full): the text, shortened with an ellipsis where it does not fit
 */
char *
limber_canvas_fit (const char *text, guint columns, gboolean unicode)
{
  const char *ellipsis = unicode ? "…" : "...";
  guint       room = columns;
  guint       width = 0;
  GString    *fit = g_string_new (NULL);

  if (limber_canvas_measure (text) > columns)
    room -= MIN (columns, limber_canvas_measure (ellipsis));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (limber_canvas_is_command (c))
        continue;
      width += measure_char (c);
      if (width > room)
        break;
      g_string_append_unichar (fit, c);
    }
  if (room < columns && columns > limber_canvas_measure (ellipsis))
    g_string_append (fit, ellipsis);

  return g_string_free (fit, FALSE);
}

static char *
with_ink (LimberCanvas *self, LimberInk ink, const char *text)
{
  static const char *const codes[] = {
    [LIMBER_INK_PLAIN] = "",
    [LIMBER_INK_BOLD] = "\033[1m",
    [LIMBER_INK_DIM] = "\033[2m",
    [LIMBER_INK_ACCENT] = "\033[36m",
  };

  if (!self->colour || ink == LIMBER_INK_PLAIN)
    return g_strdup (text);

  return g_strconcat (codes[ink], text, "\033[0m", NULL);
}

/**
 * limber_canvas_add:
 * @ink: how it looks
 * @text: one line
 *
 * Adds a line, with a margin to the left.
 */
void
limber_canvas_add (LimberCanvas *self, LimberInk ink, const char *text)
{
  g_autofree char *fit = NULL;
  g_autofree char *inked = NULL;

  fit = limber_canvas_fit (text, self->columns - MIN (self->columns, 4), self->unicode);
  inked = with_ink (self, ink, fit);
  g_ptr_array_add (self->lines, g_strconcat (fit[0] != '\0' ? "  " : "", inked, NULL));
}

/**
 * limber_canvas_add_wrapped:
 * @ink: how it looks
 * @text: a sentence or two
 *
 * Adds as many lines as it takes, broken between words.
 */
void
limber_canvas_add_wrapped (LimberCanvas *self, LimberInk ink, const char *text)
{
  guint room = self->columns - MIN (self->columns, 4);
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (line->len > 0
          && limber_canvas_measure (line->str) + 1 + limber_canvas_measure (words[i]) > room)
        {
          limber_canvas_add (self, ink, g_strchomp (line->str));
          g_string_truncate (line, 0);
        }
      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
    }
  limber_canvas_add (self, ink, line->str);
}

/**
 * limber_canvas_add_spread:
 * @left: at the left, bold; shortened first
 * @right: at the right
 */
void
limber_canvas_add_spread (LimberCanvas *self, const char *left, const char *right)
{
  guint            room = self->columns - MIN (self->columns, 4);
  g_autofree char *end = limber_canvas_fit (right, room, self->unicode);
  guint            right_width = limber_canvas_measure (end);
  g_autofree char *fit = NULL;
  g_autofree char *bold = NULL;
  g_autofree char *gap = NULL;

  fit = limber_canvas_fit (left, room - MIN (room, right_width + 2), self->unicode);
  bold = with_ink (self, LIMBER_INK_BOLD, fit);
  gap = g_strnfill (room - MIN (room, limber_canvas_measure (fit) + right_width), ' ');
  g_ptr_array_add (self->lines, g_strconcat ("  ", bold, gap, end, NULL));
}

/**
 * limber_canvas_add_bar:
 * @parts: the length of each part, in any unit
 * @n_parts: how many
 * @done: how much is done, in the same unit
 *
 * Adds a bar that is filled up to a point, its parts set off from one another where there is room.
 */
void
limber_canvas_add_bar (LimberCanvas *self, const double *parts, guint n_parts, double done)
{
  guint       columns = self->columns - MIN (self->columns, 4);
  gboolean    gaps = columns >= n_parts * 3;
  double      room = (double) (gaps ? columns - (n_parts - 1) : columns);
  double      total = 0;
  double      at = 0;
  guint       column = 0;
  const char *full = self->unicode ? "━" : "=";
  const char *empty = self->unicode ? "─" : "-";
  g_autoptr(GString) bar = g_string_new ("  ");

  for (guint i = 0; i < n_parts; i++)
    total += parts[i];

  for (guint i = 0; i < n_parts; i++)
    {
      guint end = (guint) ((at + parts[i]) / total * room + 0.5);

      for (; column < end; column++)
        {
          gboolean is_full = ((double) column + 0.5) / room * total <= done;

          if (self->colour)
            g_string_append (bar, is_full ? "\033[36m" : "\033[2m");
          g_string_append (bar, is_full ? full : empty);
          if (self->colour)
            g_string_append (bar, "\033[0m");
        }
      at += parts[i];
      if (gaps && i + 1 < n_parts)
        g_string_append_c (bar, ' ');
    }
  g_ptr_array_add (self->lines, g_strdup (bar->str));
}

/**
 * limber_canvas_add_digits:
 * @text: digits and colons
 *
 * Adds five lines of figures that can be read from the mat.
 */
void
limber_canvas_add_digits (LimberCanvas *self, const char *text)
{
  const char *block = self->unicode ? "██" : "##";

  for (guint row = 0; row < DIGIT_ROWS; row++)
    {
      g_autoptr(GString) line = g_string_new ("  ");

      for (const char *p = text; *p != '\0'; p++)
        {
          guchar bits = digits[*p == ':' ? 10 : (*p - '0') % 10][row];

          for (int bit = *p == ':' ? 1 : 2; bit >= (*p == ':' ? 1 : 0); bit--)
            g_string_append (line, bits & (1 << bit) ? block : "  ");
          g_string_append (line, "  ");
        }
      if (limber_canvas_measure (line->str) > self->columns)
        g_string_truncate (line, 0);
      g_ptr_array_add (self->lines, with_ink (self, LIMBER_INK_BOLD, line->str));
    }
}

/**
 * limber_canvas_squeeze:
 * @rows: how many lines there is room for
 * @head: how many of the first lines, empty ones not counted, matter more than what follows them
 * @last: how many of the last lines stay, whatever else goes
 *
 * Leaves out lines until the rest fits: empty ones first, from the top, then those between head and
 * last, from below, then the head, from the top.
 */
void
limber_canvas_squeeze (LimberCanvas *self, guint rows, guint head, guint last)
{
  for (guint i = 0; i < self->lines->len && self->lines->len > rows;)
    {
      const char *line = g_ptr_array_index (self->lines, i);

      if (line[0] == '\0')
        g_ptr_array_remove_index (self->lines, i);
      else
        i++;
    }

  while (self->lines->len > MAX (rows, 1))
    {
      gboolean is_between = self->lines->len > head + last;

      g_ptr_array_remove_index (self->lines, is_between ? self->lines->len - 1 - last : 0);
    }
}
