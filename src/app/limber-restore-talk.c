/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-restore-talk.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "cli/limber-cli-places.h"
#include "cli/limber-cli-settings.h"
#include "cli/limber-cli-store.h"
#include "desktop/limber-compat.h"
#include "history/limber-store-backup.h"

/* So many names of files are read out; the rest are counted. */
#define MAX_NAMES 4

/* What goes on between a backup that was chosen and the program that begins anew with it. */
typedef struct
{
  GtkWindow     *window; /* (nullable): it may be closed meanwhile */
  LimberWaitRow *wait;   /* (nullable): so may this */
  LimberStore   *store;
  char          *path; /* of the backup, or of that which undoes it */
} Talk;

static Talk *
talk_new (GtkWindow *window, LimberStore *store, const char *path, LimberWaitRow *wait)
{
  Talk *self = g_new0 (Talk, 1);

  g_set_weak_pointer (&self->window, window);
  g_set_weak_pointer (&self->wait, wait);
  self->store = g_object_ref (store);
  self->path = g_strdup (path);

  return self;
}

static void
talk_free (Talk *self)
{
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->wait);
  g_object_unref (self->store);
  g_free (self->path);
  g_free (self);
}

/* Nothing is stopped half way: what is brought back can be undone. */
static void
begin_wait (Talk *self, const char *what)
{
  if (self->wait != NULL)
    limber_wait_row_begin (self->wait, what, NULL);
}

static void
end_wait (Talk *self)
{
  if (self->wait != NULL)
    limber_wait_row_end (self->wait);
}

static LimberBackupSource *
get_present (void)
{
  g_autoptr(LimberCliPlaces) places = limber_cli_places_new ();

  return limber_cli_backup_source (places);
}

/**
 * limber_restore_talk_summarise:
 * @backup: a backup
 *
 * Returns: (transfer full): what is in it, on one line
 */
char *
limber_restore_talk_summarise (const LimberBackup *backup)
{
  const guint      n = (guint) backup->n_sessions;
  const guint      n_exercises = limber_backup_count_files (backup, "exercises");
  const guint      n_routines = limber_backup_count_files (backup, "routines");
  g_autofree char *sessions
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", n), n);
  g_autofree char *exercises = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u own exercise", "%u own exercises", n_exercises),
      n_exercises);
  g_autofree char *routines = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u own routine", "%u own routines", n_routines), n_routines);

  if (backup->history_only)
    return g_strdup (sessions);

  return g_strjoin (" · ", sessions, routines, exercises, NULL);
}

static void
append_files (GString *text, const LimberRestorePreview *preview, LimberRestoreKind kind)
{
  guint n = 0;

  for (guint i = 0; i < preview->files->len; i++)
    {
      const LimberRestoreChange *change = preview->files->pdata[i];
      g_autofree char           *base = g_path_get_basename (change->name);

      if (change->kind != kind)
        continue;
      if (n < MAX_NAMES)
        g_string_append_printf (text, "%s%s", n > 0 ? ", " : "", base);
      n++;
    }
  if (n > MAX_NAMES)
    g_string_append_printf (
        text,
        g_dngettext (GETTEXT_PACKAGE, " and %u more", " and %u more", n - MAX_NAMES),
        n - MAX_NAMES);
}

/* One line for each kind of change; none for what does not change. */
static void
append_kind (GString                    *text,
             const LimberRestorePreview *preview,
             LimberRestoreKind           kind,
             const char                 *title)
{
  g_autoptr(GString) names = g_string_new (NULL);

  append_files (names, preview, kind);
  if (names->len > 0)
    g_string_append_printf (text, "\n%s %s", title, names->str);
}

/**
 * limber_restore_talk_describe:
 * @preview: what a backup would change
 *
 * Returns: (transfer full): what is in it, and what would change
 */
char *
limber_restore_talk_describe (const LimberRestorePreview *preview)
{
  g_autofree char *summary = limber_restore_talk_summarise (preview->backup);
  GString         *text = g_string_new (summary);
  g_auto(GStrv) lines = limber_restore_preview_dup_lines (preview);

  g_string_append_c (text, '\n');
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "\n%s", lines[i]);
  append_kind (text, preview, LIMBER_RESTORE_COMES, _ ("Comes back:"));
  append_kind (text, preview, LIMBER_RESTORE_CHANGES, _ ("Becomes what it was:"));
  append_kind (text, preview, LIMBER_RESTORE_GOES, _ ("Goes:"));
  if (preview->n_settings > 0)
    g_string_append_printf (
        text,
        g_dngettext (
            GETTEXT_PACKAGE, "\n%u setting changes", "\n%u settings change", preview->n_settings),
        preview->n_settings);
  g_string_append_printf (text, "\n\n%s", _ ("What is here now becomes a backup."));

  return g_string_free (text, FALSE);
}

static void
say (GtkWindow *window, const char *heading, const char *body)
{
  const LimberAnswer answers[] = { { "close", _ ("_Close"), FALSE } };

  if (window != NULL)
    limber_compat_ask (window, heading, body, answers, G_N_ELEMENTS (answers), NULL, NULL);
}

static void begin_restore (Talk *talk);

static void
restored_answer_cb (const char *id, gpointer user_data)
{
  Talk *talk = user_data;

  if (g_str_equal (id, "undo"))
    {
      begin_restore (talk);
      return;
    }

  g_action_group_activate_action (
      G_ACTION_GROUP (g_application_get_default ()), "start-over", NULL);
  talk_free (talk);
}

/* What became of what was brought back. */
static const char *
describe_outcome (const LimberRestoreOutcome *outcome)
{
  GVariant *settings = outcome->backup->settings;

  if (outcome->failure != NULL)
    return outcome->failure;
  if (settings != NULL && g_variant_n_children (settings) > 0 && !limber_cli_settings_are_kept ())
    return _ ("Limber opens again with it. There is nowhere to keep settings here: those last only "
              "until Limber is closed. What was here before is a backup now.");

  return _ ("Limber opens again with it. What was here before is a backup now.");
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Talk              *talk = user_data;
  const LimberAnswer answers[] = { { "done", _ ("_Done"), FALSE }, { "undo", _ ("_Undo"), FALSE } };
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberRestoreOutcome) outcome
             = limber_store_restore_finish (LIMBER_STORE (source), result, &error);

  end_wait (talk);
  if (outcome == NULL)
    {
      say (talk->window, _ ("Nothing has changed"), error->message);
      talk_free (talk);
      return;
    }

  if (outcome->backup->settings != NULL)
    limber_cli_settings_apply (outcome->backup->settings);
  g_free (talk->path);
  talk->path = g_strdup (outcome->undo_path);
  if (talk->window == NULL)
    talk_free (talk);
  else
    limber_compat_ask (talk->window,
                       _ ("It is back"),
                       describe_outcome (outcome),
                       answers,
                       G_N_ELEMENTS (answers),
                       restored_answer_cb,
                       talk);
}

static void
begin_restore (Talk *talk)
{
  g_autoptr(LimberBackupSource) now = get_present ();

  begin_wait (talk, _ ("Bringing it back…"));
  limber_store_restore_async (talk->store, now, talk->path, NULL, restored_cb, talk);
}

static void
preview_answer_cb (const char *id, gpointer user_data)
{
  Talk *talk = user_data;

  if (g_str_equal (id, "restore"))
    begin_restore (talk);
  else
    talk_free (talk);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Talk              *talk = user_data;
  const LimberAnswer answers[]
      = { { "keep", _ ("_Keep as it is"), FALSE }, { "restore", _ ("_Bring it back"), TRUE } };
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberRestorePreview) preview
             = limber_store_preview_finish (LIMBER_STORE (source), result, &error);
  g_autofree char *date = preview != NULL ? limber_backup_dup_date (preview->backup) : NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  end_wait (talk);
  if (preview == NULL || talk->window == NULL || limber_restore_preview_is_empty (preview))
    {
      say (talk->window,
           preview == NULL ? _ ("This cannot be brought back") : _ ("Nothing to bring back"),
           preview == NULL ? error->message : _ ("Everything is just as it is in the backup."));
      talk_free (talk);
      return;
    }

  /* Translators: a date and a time */
  heading = g_strdup_printf (_ ("Bring back the backup of %s?"), date);
  body = limber_restore_talk_describe (preview);
  limber_compat_ask (
      talk->window, heading, body, answers, G_N_ELEMENTS (answers), preview_answer_cb, talk);
}

/**
 * limber_restore_talk_begin:
 * @window: the window that waits
 * @store: the history
 * @path: a backup
 * @wait: says what goes on while it takes its time
 *
 * Shows what a backup would change, brings it back if that is wanted, and lets it be undone before
 * the program begins anew with it.
 */
void
limber_restore_talk_begin (GtkWindow     *window,
                           LimberStore   *store,
                           const char    *path,
                           LimberWaitRow *wait)
{
  g_autoptr(LimberBackupSource) now = get_present ();
  Talk *talk = talk_new (window, store, path, wait);

  begin_wait (talk, _ ("Reading the backup…"));
  limber_store_preview_async (store, now, path, NULL, previewed_cb, talk);
}
