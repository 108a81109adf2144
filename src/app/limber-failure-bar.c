/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-failure-bar.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "desktop/limber-compat-files.h"
#include "share/limber-bundle-save.h"

/**
 * LimberFailureBar:
 *
 * Says why something could not be saved, with two ways out: to try again, and to save it somewhere
 * else, as a file that can be taken in again. Nothing is to be seen of it while all is saved.
 */
struct _LimberFailureBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *text;

  GSignalGroup *saver; /* (owned): what is followed */
};

G_DEFINE_FINAL_TYPE (LimberFailureBar, limber_failure_bar, ADW_TYPE_BIN)

/* Where to, and what. */
typedef struct
{
  GFile  *file;
  GBytes *text;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->file);
  g_bytes_unref (self->text);
  g_free (self);
}

static void
state_cb (LimberFailureBar *self)
{
  g_autoptr(LimberDraftSaver) saver = g_signal_group_dup_target (self->saver);
  gboolean failed = saver != NULL && limber_draft_saver_get_state (saver) == LIMBER_DRAFT_FAILED;

  if (failed)
    gtk_label_set_label (self->text, limber_draft_saver_get_message (saver));
  gtk_revealer_set_reveal_child (self->revealer, failed);
}

static void
try_again_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberFailureBar *self = LIMBER_FAILURE_BAR (widget);
  g_autoptr(LimberDraftSaver) saver = g_signal_group_dup_target (self->saver);

  if (saver != NULL)
    limber_draft_saver_flush_async (saver, NULL, NULL, NULL);
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  GError       *error = NULL;

  if (limber_bundle_save (saving->text, saving->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* It is still not where it belongs, and so the bar stays. */
static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberFailureBar) self = user_data;
  g_autoptr(GFile) file = G_FILE (g_object_ref (source));
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    text = g_strdup (error->message);
  else
    /* Translators: a file */
    text = g_strdup_printf (_ ("A copy is in %s. It can be taken in from there again."), name);
  if (gtk_revealer_get_reveal_child (self->revealer))
    gtk_label_set_label (self->text, text);
}

static void
chosen_cb (GListModel *files, gpointer user_data)
{
  LimberFailureBar *self = user_data;
  g_autoptr(GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;
  g_autoptr(LimberDraftSaver) saver = g_signal_group_dup_target (self->saver);
  g_autoptr(GBytes) text = saver != NULL ? limber_draft_saver_dup_text (saver) : NULL;
  g_autoptr(GTask) task = NULL;
  Saving *saving = NULL;

  if (file == NULL || text == NULL)
    return;

  saving = g_new (Saving, 1);
  *saving = (Saving){ g_steal_pointer (&file), g_steal_pointer (&text) };
  task = g_task_new (saving->file, NULL, saved_cb, g_object_ref (self));
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);
  g_task_run_in_thread (task, save_thread);
}

static void
save_elsewhere_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberFailureBar    *self = LIMBER_FAILURE_BAR (widget);
  const LimberFileKind kind = { _ ("Exercises and routines"), NULL, "*.json" };
  g_autoptr(LimberDraftSaver) saver = g_signal_group_dup_target (self->saver);
  g_autofree char *name = NULL;

  if (saver == NULL)
    return;

  name = g_path_get_basename (limber_draft_saver_get_path (saver));
  limber_compat_save_file (GTK_WINDOW (gtk_widget_get_root (widget)),
                           _ ("Save elsewhere"),
                           name,
                           &kind,
                           chosen_cb,
                           self);
}

static void
limber_failure_bar_dispose (GObject *object)
{
  LimberFailureBar *self = LIMBER_FAILURE_BAR (object);

  g_clear_object (&self->saver);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_FAILURE_BAR);

  G_OBJECT_CLASS (limber_failure_bar_parent_class)->dispose (object);
}

static void
limber_failure_bar_class_init (LimberFailureBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_failure_bar_dispose;
  gtk_widget_class_install_action (widget_class, "failure.try-again", NULL, try_again_cb);
  gtk_widget_class_install_action (widget_class, "failure.save-elsewhere", NULL, save_elsewhere_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-failure-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberFailureBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, LimberFailureBar, text);
}

static void
limber_failure_bar_init (LimberFailureBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->saver = g_signal_group_new (LIMBER_TYPE_DRAFT_SAVER);
  g_signal_group_connect_object (
      self->saver, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
}

/**
 * limber_failure_bar_follow:
 * @saver: (nullable): what saves; %NULL while there is nothing to be saved
 */
void
limber_failure_bar_follow (LimberFailureBar *self, LimberDraftSaver *saver)
{
  g_return_if_fail (LIMBER_IS_FAILURE_BAR (self));

  g_signal_group_set_target (self->saver, saver);
  state_cb (self);
}
