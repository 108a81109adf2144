/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-restore.h"

#include <glib/gi18n-lib.h>

/* Nothing is said of nothing. */
static void
add (GStrvBuilder *lines, const char *format, guint n)
{
  g_autoptr(GString) line = g_string_new (format);
  g_autofree char *number = g_strdup_printf ("%u", n);

  if (n == 0)
    return;

  g_string_replace (line, "%u", number, 1);
  g_strv_builder_add (lines, line->str);
}

static void
add_sessions (GStrvBuilder *lines, const LimberRestoreCount *count)
{
  add (lines,
       g_dngettext (
           GETTEXT_PACKAGE, "%u session comes back", "%u sessions come back", count->coming),
       count->coming);
  add (lines,
       g_dngettext (GETTEXT_PACKAGE,
                    "%u session becomes what it was",
                    "%u sessions become what they were",
                    count->changing),
       count->changing);
  add (lines,
       g_dngettext (GETTEXT_PACKAGE,
                    "%u session goes, as it is not in the backup",
                    "%u sessions go, as they are not in the backup",
                    count->going),
       count->going);
}

static void
add_outings (GStrvBuilder *lines, const LimberRestoreCount *count)
{
  add (lines,
       g_dngettext (GETTEXT_PACKAGE,
                    "%u run or other activity comes back",
                    "%u runs and other activities come back",
                    count->coming),
       count->coming);
  add (lines,
       g_dngettext (GETTEXT_PACKAGE,
                    "%u run or other activity becomes what it was",
                    "%u runs and other activities become what they were",
                    count->changing),
       count->changing);
  add (lines,
       g_dngettext (GETTEXT_PACKAGE,
                    "%u run or other activity goes, as it is not in the backup",
                    "%u runs and other activities go, as they are not in the backup",
                    count->going),
       count->going);
}

/**
 * limber_restore_preview_dup_lines:
 * @self: a preview
 *
 * Says what would become of the history; files and settings are not part of it.
 *
 * Returns: (transfer full): a line for each kind of change, none without any
 */
GStrv
limber_restore_preview_dup_lines (const LimberRestorePreview *self)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  add_sessions (lines, &self->sessions);
  add_outings (lines, &self->outings);
  if (self->answers)
    g_strv_builder_add (lines, _ ("What you said of your back becomes what it was"));

  return g_strv_builder_end (lines);
}
