/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-draft-text.h"

#include <string.h>

/**
 * limber_draft_text_clean:
 * @text: (nullable): what somebody typed or pasted
 * @max_chars: how many characters there may be
 *
 * Makes it what a definition may say: one line, without blanks at its ends, not too long.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if nothing is left
 */
char *
limber_draft_text_clean (const char *text, guint max_chars)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
  g_autoptr(GString) out = g_string_new (NULL);
  glong n = 0;

  for (const char *at = valid; *at != '\0' && n < max_chars; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean is_blank = g_unichar_iscntrl (c) || g_unichar_isspace (c);

      if (is_blank && (n == 0 || g_str_has_suffix (out->str, " ")))
        continue;
      g_string_append_unichar (out, is_blank ? ' ' : c);
      n++;
    }
  g_strchomp (out->str);

  return *out->str != '\0' ? g_strdup (out->str) : NULL;
}

/**
 * limber_draft_text_append:
 * @name: the name of an exercise or a routine
 * @addition: what tells it from another one: " (copy)"
 *
 * Returns: (transfer full): the name with the addition, shortened before it if both are too long
 */
char *
limber_draft_text_append (const char *name, const char *addition)
{
  glong            room = LIMBER_DRAFT_MAX_NAME - g_utf8_strlen (addition, -1);
  g_autofree char *start = limber_draft_text_clean (name, (guint) MAX (room, 1));

  return g_strconcat (start != NULL ? start : "", addition, NULL);
}
