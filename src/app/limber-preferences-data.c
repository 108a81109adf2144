/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-preferences-data.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-export-file.h"
#include "app/limber-restore-talk.h"
#include "app/limber-spoken.h"
#include "app/limber-wait-row.h"
#include "cli/limber-cli-places.h"
#include "cli/limber-cli-settings.h"
#include "cli/limber-cli-store.h"
#include "desktop/limber-compat-files.h"
#include "desktop/limber-compat.h"
#include "history/limber-history-import.h"
#include "history/limber-store-backup.h"

/* So many of the newest backups are offered; the others are to be found as files. */
#define MAX_BACKUPS 8

/**
 * LimberPreferencesData:
 *
 * What can be done with everything somebody has: keep it, bring it back, let it out, erase it.
 */
struct _LimberPreferencesData
{
  AdwPreferencesGroup parent_instance;

  LimberWaitRow  *wait;
  AdwActionRow   *last;
  AdwExpanderRow *backups;
  AdwEntryRow    *confirm;

  LimberStore *store; /* (nullable): nothing is remembered */
  gboolean     gone;
  gboolean     working;
  char        *format; /* (nullable): of the export that a file is chosen for */
};

G_DEFINE_FINAL_TYPE (LimberPreferencesData, limber_preferences_data, ADW_TYPE_PREFERENCES_GROUP)

static GtkWindow *
get_window (LimberPreferencesData *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* The preferences may have been closed meanwhile; what was begun here is told all the same. */
static void
say (LimberPreferencesData *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (ADW_IS_PREFERENCES_WINDOW (get_window (self)))
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (get_window (self)),
                                      adw_toast_new (escaped));
  else
    g_action_group_activate_action (
        G_ACTION_GROUP (g_application_get_default ()), "tell", g_variant_new_string (text));
}

static gboolean
is_confirmed (LimberPreferencesData *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->confirm));
  /* Translators: what has to be typed so that everything is erased; the same as in Type “erase” */
  g_autofree char *wanted = g_utf8_casefold (_ ("erase"), -1);
  g_autofree char *typed = g_utf8_casefold (text, -1);

  return self->store != NULL && g_str_equal (g_strstrip (typed), wanted);
}

/* One thing after the other, and none when the window is closed. */
static gboolean
is_free (LimberPreferencesData *self)
{
  return !self->working && self->store != NULL;
}

static void
update_actions (LimberPreferencesData *self)
{
  static const char *const actions[]
      = { "data.back-up", "data.restore", "data.export", "data.import" };

  if (self->gone)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !self->working);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "data.erase", !self->working && is_confirmed (self));
}

/* The program stays until it is done, whatever is closed. */
static void
begin_work (LimberPreferencesData *self, const char *what, GCancellable *cancellable)
{
  g_application_hold (g_application_get_default ());
  self->working = TRUE;
  update_actions (self);
  limber_wait_row_begin (self->wait, what, cancellable);
}

static void
end_work (LimberPreferencesData *self)
{
  self->working = FALSE;
  update_actions (self);
  if (!self->gone)
    limber_wait_row_end (self->wait);
  g_application_release (g_application_get_default ());
}

/* How it went; somebody who stopped it knows that. */
static void
say_outcome (LimberPreferencesData *self, const char *good, const GError *error)
{
  if (error == NULL)
    say (self, good);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, _ ("Stopped. Nothing has changed."));
  else
    say (self, error->message);
}

static LimberBackupSource *
get_source (void)
{
  g_autoptr(LimberCliPlaces) places = limber_cli_places_new ();

  return limber_cli_backup_source (places);
}

static void
chosen_backup_cb (AdwActionRow *row, LimberPreferencesData *self)
{
  g_assert (LIMBER_IS_PREFERENCES_DATA (self));

  if (is_free (self))
    limber_restore_talk_begin (get_window (self),
                               self->store,
                               g_object_get_data (G_OBJECT (row), "limber-path"),
                               self->wait);
}

static void
add_backup (LimberPreferencesData *self, const LimberBackup *backup)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *date = limber_backup_dup_date (backup);
  g_autofree char *summary = limber_restore_talk_summarise (backup);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), date);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "limber-path", g_strdup (backup->path), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (chosen_backup_cb), self, 0);
  adw_expander_row_add_row (self->backups, row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberPreferencesData) self = user_data;
  g_autoptr(GPtrArray) backups = limber_store_backups_finish (LIMBER_STORE (source), result, NULL);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (backups == NULL || self->gone)
    return;

  for (guint i = 0; i < backups->len && i < MAX_BACKUPS; i++)
    add_backup (self, backups->pdata[i]);
  if (backups->len > 0)
    {
      date = limber_backup_dup_date (backups->pdata[0]);
      /* Translators: a date and a time */
      text = g_strdup_printf (_ ("Last kept by itself on %s"), date);
    }
  adw_action_row_set_subtitle (self->last,
                               text != NULL ? text : _ ("From now on Limber keeps one a day"));
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberPreferencesData) self = user_data;
  g_autoptr(GError) error = NULL;

  limber_store_backup_finish (LIMBER_STORE (source), result, NULL, &error);
  end_work (self);
  say_outcome (self, _ ("Everything is in the backup"), error);
}

static void
backup_file_cb (GListModel *files, gpointer user_data)
{
  LimberPreferencesData *self = user_data;
  g_autoptr(GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr(LimberBackupSource) source = NULL;
  g_autoptr(GCancellable) cancellable = NULL;

  if (path == NULL || !is_free (self))
    return;

  source = get_source ();
  cancellable = g_cancellable_new ();
  begin_work (self, _ ("Backing up…"), cancellable);
  limber_store_backup_async (
      self->store, source, path, cancellable, backed_up_cb, g_object_ref (self));
}

static void
back_up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberPreferencesData *self = LIMBER_PREFERENCES_DATA (widget);
  const LimberFileKind   kind = { _ ("Backups"), NULL, "*.limber-backup" };

  limber_compat_save_file (get_window (self),
                           _ ("Back up everything"),
                           "limber.limber-backup",
                           &kind,
                           backup_file_cb,
                           self);
}

static void
restore_file_cb (GListModel *files, gpointer user_data)
{
  LimberPreferencesData *self = user_data;
  g_autoptr(GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && is_free (self))
    limber_restore_talk_begin (get_window (self), self->store, path, self->wait);
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberPreferencesData *self = LIMBER_PREFERENCES_DATA (widget);
  const LimberFileKind   kinds[]
      = { { _ ("Backups"), NULL, "*.limber-backup" }, { _ ("All files"), NULL, "*" } };

  limber_compat_open_files (get_window (self),
                            _ ("Bring back a backup"),
                            kinds,
                            G_N_ELEMENTS (kinds),
                            restore_file_cb,
                            self);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberPreferencesData) self = user_data;
  g_autoptr(GError) error = NULL;

  limber_export_file_finish (LIMBER_STORE (source), result, &error);
  end_work (self);
  say_outcome (self, _ ("Your history is exported"), error);
}

static LimberExportFormat
get_format (const char *name)
{
  if (g_str_equal (name, "csv"))
    return LIMBER_EXPORT_CSV;

  return g_str_equal (name, "ics") ? LIMBER_EXPORT_ICALENDAR : LIMBER_EXPORT_JSON_LINES;
}

static void
export_file_cb (GListModel *files, gpointer user_data)
{
  LimberPreferencesData *self = user_data;
  g_autoptr(GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  if (file == NULL || !is_free (self))
    return;

  begin_work (self, _ ("Exporting…"), cancellable);
  limber_export_file_async (
      self->store, file, get_format (self->format), cancellable, exported_cb, g_object_ref (self));
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberPreferencesData *self = LIMBER_PREFERENCES_DATA (widget);
  g_autofree char       *pattern = NULL;
  g_autofree char       *name = NULL;
  LimberFileKind         kind = { _ ("Exported histories"), NULL, NULL };

  g_free (self->format);
  self->format = g_variant_dup_string (parameter, NULL);
  pattern = g_strconcat ("*.", self->format, NULL);
  name = g_strconcat ("limber.", self->format, NULL);
  kind.pattern = pattern;
  limber_compat_save_file (
      get_window (self), _ ("Export the history"), name, &kind, export_file_cb, self);
}

static void
unimported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberPreferencesData) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean good = limber_store_unimport_finish (LIMBER_STORE (source), result, &error);

  say (self, good ? _ ("It is as it was before") : error->message);
}

static void
undo_import_cb (AdwToast *toast, LimberPreferencesData *self)
{
  LimberImported *imported = g_object_steal_data (G_OBJECT (toast), "limber-imported");

  g_assert (LIMBER_IS_PREFERENCES_DATA (self));

  if (imported != NULL && self->store != NULL)
    limber_store_unimport_async (self->store, imported, NULL, unimported_cb, g_object_ref (self));
}

/* "12 taken in, 3 known already", and the way back. */
static void
say_imported (LimberPreferencesData *self, LimberImported *imported)
{
  g_autofree char *text = g_strdup_printf (_ ("%u taken in, %u known already, %u not understood"),
                                           imported->n_new,
                                           imported->n_known,
                                           imported->n_refused);
  AdwToast        *toast = NULL;

  if (!ADW_IS_PREFERENCES_WINDOW (get_window (self)))
    {
      limber_imported_free (imported);
      return;
    }

  toast = adw_toast_new (text);
  if (imported->n_new > 0)
    adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (
      G_OBJECT (toast), "limber-imported", imported, (GDestroyNotify) limber_imported_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_import_cb), self, 0);
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (get_window (self)), toast);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberPreferencesData) self = user_data;
  g_autoptr(GError) error = NULL;
  LimberImported *imported = limber_store_import_finish (LIMBER_STORE (source), result, &error);

  end_work (self);
  if (imported != NULL)
    say_imported (self, imported);
  else
    say_outcome (self, "", error);
}

static void
import_file_cb (GListModel *files, gpointer user_data)
{
  LimberPreferencesData *self = user_data;
  g_autoptr(GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  if (file == NULL || !is_free (self))
    return;

  begin_work (self, _ ("Taking it in…"), cancellable);
  limber_store_import_async (self->store, file, cancellable, imported_cb, g_object_ref (self));
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberPreferencesData *self = LIMBER_PREFERENCES_DATA (widget);
  const LimberFileKind   kinds[] = { { _ ("Exported histories"), NULL, "*.jsonl" } };

  limber_compat_open_files (get_window (self),
                            _ ("Import an exported history"),
                            kinds,
                            G_N_ELEMENTS (kinds),
                            import_file_cb,
                            self);
}

static void
erased_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberPreferencesData) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) kept = limber_store_erase_finish (LIMBER_STORE (source), result, &error);

  end_work (self);
  if (kept == NULL && g_error_matches (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_BUSY))
    {
      say (self, error->message);
      return;
    }
  if (kept == NULL)
    g_printerr ("%s\n", error->message);

  limber_cli_settings_forget ();
  g_action_group_activate_action (
      G_ACTION_GROUP (g_application_get_default ()), "start-over", NULL);
}

/* All places where the program may have put something. */
static void
erase_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberPreferencesData *self = LIMBER_PREFERENCES_DATA (widget);
  g_autoptr(LimberCliPlaces) places = limber_cli_places_new ();
  g_autofree char  *cache = g_build_filename (g_get_user_cache_dir (), "limber", NULL);
  g_autofree char  *state = g_build_filename (g_get_user_state_dir (), "limber", NULL);
  g_autofree char  *runtime = g_build_filename (g_get_user_runtime_dir (), "limber", NULL);
  const char *const folders[] = { places->user_dir, cache, state, runtime, NULL };

  begin_work (self, _ ("Erasing…"), NULL);
  limber_store_erase_async (self->store, folders, NULL, erased_cb, g_object_ref (self));
}

/* libadwaita 1.2 holds on to the groups of a window that is closed. */
static void
limber_preferences_data_unroot (GtkWidget *widget)
{
  LimberPreferencesData *self = LIMBER_PREFERENCES_DATA (widget);

  if (!self->gone)
    limber_wait_row_end (self->wait);
  self->gone = TRUE;
  g_clear_object (&self->store);

  GTK_WIDGET_CLASS (limber_preferences_data_parent_class)->unroot (widget);
}

static void
limber_preferences_data_dispose (GObject *object)
{
  LimberPreferencesData *self = LIMBER_PREFERENCES_DATA (object);

  self->gone = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PREFERENCES_DATA);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (limber_preferences_data_parent_class)->dispose (object);
}

static void
limber_preferences_data_finalize (GObject *object)
{
  LimberPreferencesData *self = LIMBER_PREFERENCES_DATA (object);

  g_free (self->format);

  G_OBJECT_CLASS (limber_preferences_data_parent_class)->finalize (object);
}

static void
limber_preferences_data_class_init (LimberPreferencesDataClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LIMBER_TYPE_WAIT_ROW);
  G_OBJECT_CLASS (klass)->dispose = limber_preferences_data_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_preferences_data_finalize;
  widget_class->unroot = limber_preferences_data_unroot;
  gtk_widget_class_install_action (widget_class, "data.back-up", NULL, back_up_cb);
  gtk_widget_class_install_action (widget_class, "data.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "data.export", "s", export_cb);
  gtk_widget_class_install_action (widget_class, "data.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "data.erase", NULL, erase_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-preferences-data.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesData, wait);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesData, last);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesData, backups);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesData, confirm);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
}

static void
limber_preferences_data_init (LimberPreferencesData *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_spoken_entries (GTK_WIDGET (self));
  update_actions (self);
}

/**
 * limber_preferences_data_bind:
 * @store: (nullable): the history; without one there is nothing to do here
 */
void
limber_preferences_data_bind (LimberPreferencesData *self, LimberStore *store)
{
  g_return_if_fail (LIMBER_IS_PREFERENCES_DATA (self));

  g_set_object (&self->store, store);
  gtk_widget_set_visible (GTK_WIDGET (self), store != NULL);
  if (store != NULL)
    limber_store_backups_async (store, NULL, listed_cb, g_object_ref (self));
}
