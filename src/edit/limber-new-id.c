/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-new-id.h"

#include <glib/gstdio.h>
#include <string.h>

/* What is left of the 64 characters of an id is for telling it from others. */
#define MAX_STEM 54

/**
 * limber_new_id_from_name:
 * @name: (nullable): what something is called, by whomever
 * @fallback: the id of something that has no Latin letters in its name
 *
 * Makes an id of our own, of a-z, 0-9 and single hyphens: nothing in the name can make it a path.
 *
 * Returns: (transfer full): the id, which may be taken
 */
char *
limber_new_id_from_name (const char *name, const char *fallback)
{
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : "", -1);
  g_autofree char *latin = g_str_to_ascii (valid, "C");
  g_autoptr(GString) id = g_string_new (NULL);

  for (const char *at = latin; *at != '\0' && id->len < MAX_STEM; at++)
    {
      if (g_ascii_isalnum (*at))
        g_string_append_c (id, g_ascii_tolower (*at));
      else if (*at != '\'' && id->len > 0 && id->str[id->len - 1] != '-')
        g_string_append_c (id, '-');
    }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);

  return g_strdup (id->len > 0 ? id->str : fallback);
}

static gboolean
is_taken (const char *id, const char *const *folders)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], name, NULL);
      GStatBuf         about = { 0 };

      if (g_lstat (path, &about) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * limber_new_id_choose:
 * @wish: an id, perhaps one with a number at its end
 * @folders: (array zero-terminated=1): where no file may have it
 *
 * Waits for the disk. That the id is still free when it is used is for the one who writes to see.
 *
 * Returns: (transfer full): the id, or with another number if it is taken
 */
char *
limber_new_id_choose (const char *wish, const char *const *folders)
{
  g_autofree char *stem = g_strndup (wish, MAX_STEM);
  const char      *hyphen = strrchr (stem, '-');
  char            *id = g_strdup (stem);

  if (hyphen != NULL && hyphen[1] != '\0' && strlen (hyphen) <= 4
      && strspn (hyphen + 1, "0123456789") == strlen (hyphen + 1))
    stem[hyphen - stem] = '\0';
  for (guint n = 2; is_taken (id, folders); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, n);
    }

  return id;
}
