/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-share-actions.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-import-dialog.h"
#include "app/limber-run-files.h"
#include "app/limber-share-dialog.h"
#include "desktop/limber-compat-files.h"
#include "desktop/limber-compat.h"
#include "share/limber-bundle.h"
#include "share/limber-import-job.h"
#include "share/limber-import-tell.h"

/* How long what came in can be taken back with a click; seconds. */
#define UNDO_SECONDS 20

#define DATA "limber-share-actions"

/**
 * LimberShareActions:
 *
 * What the window does about files of others: takes in what is dropped on it, opened or asked for, offers
 * to take it back, and saves routines to pass on. The actions are "win.import-files" with paths or
 * addresses, "win.choose-import" with a file chooser before it, "win.undo-import", "win.share-routine"
 * with an id, and "win.choose-share", which asks for the routines.
 */
struct _LimberShareActions
{
  GObject parent_instance;

  AdwApplicationWindow *window;   /* which owns it */
  LimberServices       *services; /* (owned) */
  LimberImportUndo     *undo;     /* (owned) (nullable): the last import */
  AdwToast             *toast;    /* (owned) (nullable): that offers to take it back */
  GStrv                 shared;   /* (owned) (nullable): routines whose file is being asked for */
};

G_DEFINE_FINAL_TYPE (LimberShareActions, limber_share_actions, G_TYPE_OBJECT)

/* Titles of toasts are markup. */
static AdwToast *
create_toast (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast        *toast = adw_toast_new (escaped);
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, UNDO_SECONDS);

  return toast;
}

static void
show_toast (LimberShareActions *self, AdwToast *toast, const char *text)
{
  GtkWidget *content = adw_application_window_get_content (self->window);

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (content), toast);
  /* Screen readers pass toasts over. */
  limber_compat_announce (content, text);
}

static void
tell (LimberShareActions *self, const char *text)
{
  show_toast (self, create_toast (text), text);
}

static void
set_can_undo (LimberShareActions *self, gboolean can_undo)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), "undo-import");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), can_undo);
}

static void
taken_cb (LimberImportUndo *undo, gpointer user_data)
{
  LimberShareActions *self = user_data;
  g_autofree char    *text = limber_import_tell_result (undo);

  g_clear_pointer (&self->undo, limber_import_undo_free);
  self->undo = undo;
  g_clear_object (&self->toast);
  self->toast = create_toast (text);
  adw_toast_set_button_label (self->toast, _ ("Undo"));
  adw_toast_set_action_name (self->toast, "win.undo-import");
  set_can_undo (self, TRUE);
  show_toast (self, g_object_ref (self->toast), text);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberShareActions) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  guint            n_left = 0;

  if (!limber_import_undo_finish (result, &n_left, &error))
    text = g_strdup (error->message);
  else if (n_left > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "Taken back, but for %u that has been changed since.",
                                         "Taken back, but for %u that have been changed since.",
                                         n_left),
                            n_left);
  else
    text = g_strdup (_ ("Taken back."));
  if (self->window != NULL)
    tell (self, text);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LimberShareActions *self = user_data;

  if (self->undo == NULL)
    return;

  set_can_undo (self, FALSE);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  limber_import_undo_async (g_steal_pointer (&self->undo), undone_cb, g_object_ref (self));
}

static gboolean
is_playing (LimberShareActions *self)
{
  LimberSession *session = limber_guide_get_session (limber_services_get_guide (self->services));

  return session != NULL && !limber_session_is_over (session);
}

/* What a watch wrote is no routine: it goes where runs are noted. (element-type GFile) */
static void
part_runs (LimberShareActions *self, GPtrArray *files)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = files->len; i > 0; i--)
    {
      GFile           *file = g_ptr_array_index (files, i - 1);
      g_autofree char *path = limber_run_files_is_one (file) ? g_file_get_path (file) : NULL;

      if (path == NULL)
        continue;

      g_ptr_array_add (paths, g_steal_pointer (&path));
      g_ptr_array_remove_index (files, i - 1);
    }
  if (paths->len > 0)
    gtk_widget_activate_action_variant (
        GTK_WIDGET (self->window),
        "win.take-in-runs",
        g_variant_new_strv ((const char *const *) paths->pdata, paths->len));
}

/* (element-type GFile) */
static void
take_in (LimberShareActions *self, GPtrArray *files)
{
  if (files->len == 0)
    return;
  if (is_playing (self))
    {
      tell (self, _ ("A session is on. End it first."));
      return;
    }

  part_runs (self, files);
  if (files->len > 0)
    limber_import_dialog_show (GTK_WINDOW (self->window), self->services, files, taken_cb, self);
}

static void
import_files_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree const char **names = g_variant_get_strv (parameter, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (names[i]));
  take_in (user_data, files);
}

static void
chosen_cb (GListModel *model, gpointer user_data)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (files, g_list_model_get_item (model, i));
  take_in (user_data, files);
}

static void
choose_import_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LimberShareActions  *self = user_data;
  const LimberFileKind kinds[] = {
    { _ ("Routines and exercises"), LIMBER_BUNDLE_MIME_TYPE, "*.limber" },
    { _ ("Collections of exercises (JSON)"), "application/json", "*.json" },
    { _ ("Runs (GPX)"), "application/gpx+xml", "*.gpx" },
    { _ ("Runs (TCX)"), NULL, "*.tcx" },
    { _ ("Runs (FIT)"), NULL, "*.fit" },
  };

  if (is_playing (self))
    tell (self, _ ("A session is on. End it first."));
  else
    limber_compat_open_files (GTK_WINDOW (self->window),
                              _ ("Import routines and exercises"),
                              kinds,
                              G_N_ELEMENTS (kinds),
                              chosen_cb,
                              self);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, LimberShareActions *self)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GSList *list = g_value_get_boxed (value);

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  take_in (self, files);

  return files->len > 0;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberShareActions) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean is_good = limber_bundle_save_finish (result, &error);

  if (self->window != NULL)
    tell (self, is_good ? _ ("Saved. The file can be passed on.") : error->message);
}

static void
save_cb (GListModel *model, gpointer user_data)
{
  LimberShareActions *self = user_data;
  LimberLibrary      *library = limber_services_get_library (self->services);
  g_autofree char    *builtin = limber_library_get_builtin_path (library, "exercises");
  g_autofree char    *builtin_dir = g_path_get_dirname (builtin);
  g_autofree char    *own = limber_library_get_user_path (library, FALSE, "id");
  g_autofree char    *exercises = g_path_get_dirname (own);
  g_autofree char    *user_dir = g_path_get_dirname (exercises);
  g_autoptr(GFile) file = model != NULL ? g_list_model_get_item (model, 0) : NULL;
  g_auto(GStrv) shared = g_steal_pointer (&self->shared);

  if (file != NULL)
    limber_bundle_save_async (
        builtin_dir, user_dir, (const char *const *) shared, file, saved_cb, g_object_ref (self));
}

/* Asks where to. */
static void
share (LimberShareActions *self, const char *const *ids)
{
  const LimberFileKind kind = { _ ("Routines and exercises"), LIMBER_BUNDLE_MIME_TYPE, "*.limber" };
  LimberLibrary       *library = limber_services_get_library (self->services);
  LimberItem          *item = limber_library_find_routine (library, ids[0]);
  g_autofree char     *name = NULL;

  if (item == NULL)
    return;

  name = limber_bundle_suggest_name (ids[1] == NULL ? limber_item_get_name (item)
                                                    : _ ("My routines"));
  g_strfreev (self->shared);
  self->shared = g_strdupv ((char **) ids);
  limber_compat_save_file (
      GTK_WINDOW (self->window), _ ("Save to pass on"), name, &kind, save_cb, self);
}

static void
share_routine_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *const ids[] = { g_variant_get_string (parameter, NULL), NULL };

  share (user_data, ids);
}

static void
share_routines_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  if (ids[0] != NULL)
    share (user_data, ids);
}

static void
choose_share_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LimberShareActions *self = user_data;

  limber_share_dialog_show (GTK_WINDOW (self->window), self->services);
}

static void
limber_share_actions_dispose (GObject *object)
{
  LimberShareActions *self = LIMBER_SHARE_ACTIONS (object);

  g_clear_pointer (&self->undo, limber_import_undo_free);
  g_clear_pointer (&self->shared, g_strfreev);
  g_clear_object (&self->toast);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_share_actions_parent_class)->dispose (object);
}

static void
limber_share_actions_class_init (LimberShareActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_share_actions_dispose;
}

static void
limber_share_actions_init (LimberShareActions *self)
{
}

/* What is under way may outlive the window. */
static void
let_go (gpointer data)
{
  LimberShareActions *self = data;

  self->window = NULL;
  g_object_unref (self);
}

/**
 * limber_share_actions_add:
 * @window: the window, whose content is an overlay for toasts
 * @services: what there is
 *
 * Lets the window take in files, and pass routines on.
 */
void
limber_share_actions_add (AdwApplicationWindow *window, LimberServices *services)
{
  LimberShareActions *self = g_object_new (LIMBER_TYPE_SHARE_ACTIONS, NULL);
  GtkDropTarget      *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  const GActionEntry  entries[] = {
     { "import-files", import_files_cb, "as", NULL, NULL, { 0 } },
     { "choose-import", choose_import_cb, NULL, NULL, NULL, { 0 } },
     { "undo-import", undo_cb, NULL, NULL, NULL, { 0 } },
     { "share-routine", share_routine_cb, "s", NULL, NULL, { 0 } },
     { "share-routines", share_routines_cb, "as", NULL, NULL, { 0 } },
     { "choose-share", choose_share_cb, NULL, NULL, NULL, { 0 } },
  };

  self->window = window;
  self->services = g_object_ref (services);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  set_can_undo (self, FALSE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
  g_object_set_data_full (G_OBJECT (window), DATA, self, let_go);
}
